"""Many documents to files: each format, errors aside, resumed after kill -9 with nothing lost and nothing doubled."""

import csv
import datetime as dt
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import corpus_rules
import pytest
from made_corpus import bulletin, write_bulletins

from bulletin_schema import Award, Inspection, Reader, parse_record, read
from bulletin_schema.corpus import RunError, Settings, extract_files, format_of, outputs
from bulletin_schema.corpus.plan import batches

TROUBLE = Settings(Reader().extended(corpus_rules.raises, corpus_rules.stops))
COMMAND = [sys.executable, "-c", "from bulletin_schema.cli import main; main()", "extract"]


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write_bulletins(tmp_path_factory.mktemp("made"), 70)


def json_lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_json_lines_hold_every_record_in_order(documents: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    summary = extract_files(documents, out)
    expected = [(str(path), record) for path in documents for record in read(path.read_text("utf-8")).records]
    rows = json_lines(out)
    assert [(row.pop("document"), parse_record(row)) for row in rows] == expected
    assert (summary.documents, summary.records, summary.failures, summary.errors) == (70, len(expected), 0, None)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["records.jsonl"]


@pytest.mark.parametrize("name", ["records.jsonl", "records.csv", "records.parquet"])
def test_outputs_are_the_same_bytes_for_any_number_of_workers(name: str, documents: list[Path], tmp_path: Path) -> None:
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    outs = [tmp_path / str(workers) / name for workers in (1, 2)]
    for workers, out in enumerate(outs, start=1):
        extract_files(documents, out, workers=workers)
    one, two = (
        {path.relative_to(out): path.read_bytes() for path in [out, *out.rglob("*")] if path.is_file()} for out in outs
    )
    assert one
    assert one == two


def test_csv_has_one_head(documents: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "records.csv"
    extract_files(documents, out, settings=Settings(kinds={"award"}))
    with out.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["kind"] for row in rows} == {"award"}
    assert len(rows) == sum(len(read(path.read_text("utf-8")).of(Award)) for path in documents)


def test_parquet_is_partitioned_by_kind_with_typed_columns(documents: list[Path], tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    out = tmp_path / "records.parquet"
    extract_files(documents, out, settings=Settings(kinds={"inspection", "award", "licence"}))
    assert sorted(path.name for path in out.iterdir()) == ["kind=award", "kind=inspection"]
    table = parquet.read_table(out / "kind=inspection")
    expected = read(documents[3].read_text("utf-8")).of(Inspection)[0]
    row = next(row for row in table.to_pylist() if row["document"] == str(documents[3]))
    assert row["inspected"] == expected.inspected.model_dump()
    assert row["period"] == expected.period.model_dump()
    assert isinstance(row["period"]["start"], dt.date)
    assert row["actions"] == ["sale_stopped"]


@pytest.mark.parametrize("workers", [1, 2])
def test_much_parquet_is_joined_into_several_files(
    workers: int, documents: list[Path], tmp_path: Path, monkeypatch
) -> None:
    parquet, concat_tables = pytest.importorskip("pyarrow.parquet"), pytest.importorskip("pyarrow").concat_tables
    settings = Settings(kinds={"inspection", "award"})
    extract_files(documents, tmp_path / "one.parquet", settings=settings)
    monkeypatch.setattr(outputs, "_BYTES", 5_000)
    monkeypatch.setattr(outputs, "_ROWS", 40)
    extract_files(documents, tmp_path / "many.parquet", settings=settings, workers=workers)
    for kind in ("award", "inspection"):
        files = sorted((tmp_path / "many.parquet" / f"kind={kind}").iterdir())
        one = parquet.ParquetFile(tmp_path / "one.parquet" / f"kind={kind}" / "part-0.parquet").read()
        assert [path.name for path in files] == [f"part-{number}.parquet" for number in range(len(files))]
        assert len(files) > 1
        assert concat_tables(parquet.ParquetFile(path).read() for path in files) == one


def test_duckdb_has_a_table_for_each_kind_and_one_for_failures(documents: list[Path], tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    out = tmp_path / "records.duckdb"
    extract_files([*documents, tmp_path / "missing.txt"], out, workers=2)
    expected = [r for path in documents for r in read(path.read_text("utf-8")).of(Inspection)]
    with duckdb.connect(str(out), read_only=True) as base:
        assert base.execute("SELECT count(*), sum(failed.value) FROM inspection").fetchone() == (
            len(expected),
            sum(r.failed.value for r in expected),
        )
        assert base.execute("SELECT count(*) FROM licence").fetchone() == (0,)
        assert base.execute("SELECT period.start FROM inspection WHERE document LIKE '%0003.txt'").fetchone() == (
            dt.date(2015, 4, 1),
        )
        assert base.execute("FROM failure").fetchall() == [(str(tmp_path / "missing.txt"), "no such file")]


def test_bad_documents_are_listed_with_reasons_and_cost_no_other(documents: list[Path], tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_text("此处出错。", "utf-8")
    out = tmp_path / "records.jsonl"
    summary = extract_files([documents[0], bad, tmp_path / "missing.txt", documents[1]], out, settings=TROUBLE)
    errors = json_lines(tmp_path / "records.jsonl.errors.jsonl")
    assert [error["document"] for error in errors] == [str(bad), str(tmp_path / "missing.txt")]
    assert errors[0]["reason"].startswith("KeyError: '出错'")
    assert errors[1]["reason"] == "no such file"
    assert {row["document"] for row in json_lines(out)} == {str(documents[0]), str(documents[1])}
    assert (summary.documents, summary.failures, summary.errors) == (4, 2, tmp_path / "records.jsonl.errors.jsonl")
    extract_files(documents[:2], out)
    assert not summary.errors.exists()


def test_a_text_that_no_file_can_hold_is_a_failure(documents: list[Path], tmp_path: Path, monkeypatch) -> None:
    from bulletin_schema.corpus import parts  # noqa: PLC0415
    from bulletin_schema.sources import Source, load  # noqa: PLC0415

    half = "抽查\ud83d5批次。"  # half of a character
    monkeypatch.setattr(parts, "load", lambda name: Source(half) if name.endswith("0001.txt") else load(name))
    out = tmp_path / "records.jsonl"
    extract_files(documents[:3], out)
    (error,) = json_lines(tmp_path / "records.jsonl.errors.jsonl")
    assert error["document"] == str(documents[1])
    assert error["reason"].startswith("UnicodeEncodeError")
    assert {row["document"] for row in json_lines(out)} == {str(documents[0]), str(documents[2])}


def stop(documents: list[Path], out: Path, settings: Settings = TROUBLE) -> None:
    """Begin a run and stop it in its last batch."""
    text = documents[-1].read_text("utf-8")
    status = documents[-1].stat()
    documents[-1].write_text("停止" + text[2:], "utf-8")
    os.utime(documents[-1], ns=(status.st_atime_ns, status.st_mtime_ns))
    with pytest.raises(KeyboardInterrupt):
        extract_files(documents, out, settings=settings)
    documents[-1].write_text(text, "utf-8")
    os.utime(documents[-1], ns=(status.st_atime_ns, status.st_mtime_ns))


@pytest.fixture
def own(tmp_path: Path) -> list[Path]:
    return write_bulletins(tmp_path / "own", 70)


def test_a_stopped_run_leaves_no_output_and_goes_on(own: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    stop(own, out)
    assert not out.exists()
    parts = sorted(tmp_path.glob("records.jsonl.partial/*.jsonl"))
    assert [path.name for path in parts] == ["000000.jsonl", "000001.jsonl"]
    kept = parts[0].read_bytes().replace(b"0000.txt", b"kept.txt")
    parts[0].write_bytes(kept)  # done batches are not done again
    parts[1].write_bytes(b"")  # a part that is not whole is
    extract_files(own, out, resume=True, settings=TROUBLE)
    extract_files(own, tmp_path / "whole.jsonl", settings=TROUBLE)
    assert out.read_bytes() == (tmp_path / "whole.jsonl").read_bytes().replace(b"0000.txt", b"kept.txt")


def test_a_marker_that_is_no_marker_is_done_again(own: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    stop(own, out)
    (tmp_path / "records.jsonl.partial" / "000000.done.json").write_text('{"batch": 0')
    (tmp_path / "records.jsonl.partial" / "000001.done.json").write_text("[]")
    extract_files(own, out, resume=True, settings=TROUBLE)
    assert {row["document"] for row in json_lines(out)} == set(map(str, own))


def test_an_unfinished_run_is_not_overwritten_unasked(own: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    stop(own, out)
    with pytest.raises(RunError, match=r"records\.jsonl\.partial holds an unfinished run: resume it, or remove it"):
        extract_files(own, out, settings=TROUBLE)


def test_another_set_of_inputs_or_options_is_not_resumed(own: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    stop(own, out)
    with pytest.raises(RunError, match="number of documents: 70, now 69"):
        extract_files(own[1:], out, resume=True, settings=TROUBLE)
    with pytest.raises(RunError, match="reference date: None, now 2020-01-01"):
        extract_files(own, out, resume=True, settings=Settings(TROUBLE.reader, reference_date=dt.date(2020, 1, 1)))
    with pytest.raises(RunError, match=", now award"):
        extract_files(own, out, resume=True, settings=Settings(TROUBLE.reader, kinds={"award"}))
    with pytest.raises(RunError, match="rules: "):
        extract_files(own, out, resume=True, settings=Settings(TROUBLE.reader.without("trouble.raises")))
    own[5].write_text("换了一篇。", "utf-8")
    with pytest.raises(RunError, match="names, sizes or times of the documents"):
        extract_files(own, out, resume=True, settings=TROUBLE)


def test_resume_without_a_staged_run_begins_one(documents: list[Path], tmp_path: Path) -> None:
    assert extract_files(documents[:3], tmp_path / "records.jsonl", resume=True).documents == 3


def test_no_documents_give_an_empty_output(tmp_path: Path) -> None:
    extract_files([], tmp_path / "records.jsonl")
    assert (tmp_path / "records.jsonl").read_bytes() == b""
    extract_files([], tmp_path / "records.csv")
    assert len((tmp_path / "records.csv").read_text().splitlines()) == 1


def test_a_folder_of_other_files_is_not_replaced(documents: list[Path], tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    out = tmp_path / "records.parquet"
    out.mkdir()
    (out / "thesis.txt").write_text("precious")
    with pytest.raises(RunError, match="is a folder of other files"):
        extract_files(documents[:1], out)
    assert (out / "thesis.txt").read_text() == "precious"


def test_a_finished_output_is_replaced(documents: list[Path], tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    out = tmp_path / "records.parquet"
    extract_files(documents, out)
    extract_files(documents[:1], out)
    assert parquet.read_table(out / "kind=bulletin").num_rows == 1


def test_progress_shows_documents_records_and_errors(documents: list[Path], tmp_path: Path, capsys) -> None:
    pytest.importorskip("tqdm")
    summary = extract_files([*documents, tmp_path / "missing.txt"], tmp_path / "records.jsonl", progress=True)
    shown = capsys.readouterr().err.rpartition("\r")[2]
    assert "71/71" in shown
    assert f"errors=1, records={summary.records}" in shown


def test_a_name_without_a_format_is_refused(tmp_path: Path) -> None:
    assert format_of(Path("a.xml")) is None
    with pytest.raises(RunError, match="the name tells no format"):
        extract_files([], tmp_path / "records")


def test_batches_hold_every_document_once_and_few_or_little(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_bytes(b"x" * 5_000_000)
    names = [*map(str, range(100)), str(large), *map(str, range(100))]
    planned = list(batches(names))
    assert [name for batch in planned for name in batch.documents] == names
    assert [batch.number for batch in planned] == list(range(len(planned)))
    assert max(len(batch.documents) for batch in planned) == 32
    assert planned[3].documents[-1] == str(large)
    assert max(len(batch.documents) for batch in batches(["x"] * 200_000)) == 200


def children(process: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def wait_until(condition, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.01)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are looked up in /proc")
@pytest.mark.parametrize(("name", "count"), [("records.jsonl", 300), ("records.parquet", 150)])
def test_killed_outright_and_resumed_it_is_as_if_it_had_never_stopped(name: str, count: int, tmp_path: Path) -> None:
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    write_bulletins(tmp_path / "made", count)
    out, partial = tmp_path / name, tmp_path / f"{name}.partial"
    command = [*COMMAND, "made", "--workers", "2", "--out", name]
    running = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.DEVNULL)
    wait_until(lambda: len(list(partial.glob("*.done.json"))) >= 2)
    workers = children(running.pid)
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    wait_until(lambda: not any(Path(f"/proc/{worker}").exists() for worker in workers))
    done = len(list(partial.glob("*.done.json")))
    assert 2 <= done < count / 32
    assert not out.exists()
    refused = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, encoding="utf-8")
    assert refused.returncode == 2
    assert "holds an unfinished run" in refused.stderr
    resumed = subprocess.run([*command, "--resume"], cwd=tmp_path, capture_output=True, check=True, encoding="utf-8")
    assert resumed.stderr.startswith(f"{count} documents, ")
    subprocess.run([*COMMAND, "made", "--out", f"whole/{name}"], cwd=tmp_path, capture_output=True, check=True)
    both = [
        {p.relative_to(o): p.read_bytes() for p in [o, *o.rglob("*")] if p.is_file()}
        for o in (out, tmp_path / "whole" / name)
    ]
    assert both[0] == both[1]
    assert not partial.exists()


def run(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*COMMAND, *args], cwd=cwd, capture_output=True, check=False, encoding="utf-8")


def test_the_command_line_lists_what_failed_and_says_so(tmp_path: Path) -> None:
    write_bulletins(tmp_path / "made", 2)
    (tmp_path / "made" / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    result = run("made", "--out", "records.csv", "--kinds", "award", cwd=tmp_path)
    assert result.returncode == 1
    assert "1 document failed: records.csv.errors.jsonl" in result.stderr
    assert len((tmp_path / "records.csv").read_text("utf-8").splitlines()) == 3


def test_workers_feed_standard_output_too(tmp_path: Path) -> None:
    write_bulletins(tmp_path / "made", 3)
    one, two = (run("made", "--workers", str(workers), cwd=tmp_path) for workers in (1, 2))
    assert one.returncode == 0
    assert one.stdout == two.stdout
    assert bulletin(1).splitlines()[0] in one.stdout


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["-", "--out", "records.parquet"], "--out records.parquet: needs files or folders"),
        (["made", "--resume"], "--resume: needs files or folders as input, and an --out that ends in .jsonl"),
        (["made", "--resume", "--out", "records.xml"], "--out records.xml: its ending tells no format"),
        (["made", "--out", "made/0000.txt/records.jsonl"], "Not a directory"),
    ],
)
def test_wrong_use_is_one_clear_line_and_status_2(args: list[str], message: str, tmp_path: Path) -> None:
    write_bulletins(tmp_path / "made", 2)
    result = run(*args, cwd=tmp_path)
    assert result.returncode == 2
    assert message in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
