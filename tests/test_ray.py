"""Beyond one machine, on a local Ray of two workers: the records of one process, a worker killed midway or not."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import corpus_rules
import pytest
from made_corpus import bulletin

from bulletin_schema import Reader

ray = pytest.importorskip("ray")
pa = pytest.importorskip("pyarrow")

from pyarrow import fs, parquet  # noqa: E402

from bulletin_schema.arrow import batch_schema, extract_batch  # noqa: E402
from bulletin_schema.ray import DatasetError, extract_dataset, read_dataset  # noqa: E402

FILES, EACH = 6, 20
NAMES = [f"2021-03-{number:03d}" for number in range(FILES * EACH)]
TEXTS = [bulletin(number) for number in range(FILES * EACH)]
DATES = ["2022-06-30"] * (FILES * EACH)


def table(start: int = 0, end: int | None = None, texts: list[str] = TEXTS) -> pa.Table:
    piece = slice(start, end)
    return pa.table({"document": NAMES[piece], "text": texts[piece], "reference_date": DATES[piece]})


def sorted_rows(rows: list[dict]) -> list[tuple]:
    return sorted((row["document"], row["record"] or "", row["error"] or "") for row in rows)


@pytest.fixture(scope="module")
def flag(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("flag") / "killed"


@pytest.fixture(scope="module", autouse=True)
def cluster(flag: Path) -> Iterator[None]:
    here = str(Path(__file__).parent)
    ray.init(
        num_cpus=2,
        include_dashboard=False,
        configure_logging=False,
        logging_level=logging.ERROR,
        log_to_driver=False,
        runtime_env={"env_vars": {"PYTHONPATH": here, corpus_rules.ONCE: str(flag)}},
    )
    ray.data.DataContext.get_current().enable_progress_bars = False
    yield
    ray.shutdown()


@pytest.fixture(scope="module")
def expected() -> list[tuple]:
    return sorted_rows(extract_batch(table()).to_pylist())


def test_json_lines_from_a_folder(tmp_path: Path, expected: list[tuple]) -> None:
    for number in range(FILES):
        rows = table(number * EACH, (number + 1) * EACH).to_pylist()
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (tmp_path / f"{number}.jsonl").write_text(lines, "utf-8")
    assert sorted_rows(read_dataset(tmp_path, format="jsonl").take_all()) == expected


def test_parquet_from_an_arrow_file_system_to_parquet(tmp_path: Path, expected: list[tuple]) -> None:
    (tmp_path / "in").mkdir()
    for number in range(FILES):
        parquet.write_table(table(number * EACH, (number + 1) * EACH), tmp_path / "in" / f"{number}.parquet")
    under = fs.SubTreeFileSystem(str(tmp_path), fs.LocalFileSystem())
    names = [f"in/{number}.parquet" for number in range(FILES)]
    read_dataset(names, filesystem=under).write_parquet("out", filesystem=under)
    written = parquet.read_table(tmp_path / "out")
    assert written.schema.names == batch_schema().names
    assert sorted_rows(written.to_pylist()) == expected


def test_a_worker_killed_midway_costs_nothing_and_a_bad_document_one_row(flag: Path) -> None:
    texts = list(TEXTS)
    texts[70], texts[75] = "此处闪退。", "此处出错。"
    reader = Reader().extended(corpus_rules.raises, corpus_rules.dies)
    dataset = ray.data.from_arrow([table(number * EACH, (number + 1) * EACH, texts) for number in range(FILES)])
    rows = extract_dataset(dataset, reader=reader).take_all()
    assert flag.exists()
    bad = [row for row in rows if row["error"] is not None]
    assert [(row["document"], row["error"][:17]) for row in bad] == [(NAMES[75], "KeyError: '出错' (i")]
    good = [row for row in rows if row["error"] is None]
    texts[75] = ""
    assert sorted_rows(good) == sorted_rows(extract_batch(table(texts=texts)).to_pylist())


def test_without_retries_a_worker_killed_ends_the_run(flag: Path) -> None:
    flag.unlink(missing_ok=True)
    reader = Reader().extended(corpus_rules.dies)
    dataset = ray.data.from_arrow([table(0, 1, ["此处闪退。"])])
    with pytest.raises(ray.exceptions.WorkerCrashedError):
        extract_dataset(dataset, reader=reader, retries=0).take_all()


@pytest.mark.parametrize("paths", ["bulletins/", ["a.parquet", "b.jsonl"], []])
def test_a_format_that_no_name_tells_is_asked_for(paths) -> None:
    with pytest.raises(DatasetError, match="say which format"):
        read_dataset(paths)
