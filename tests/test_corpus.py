"""Many documents in memory: order, failures, workers that die, texts taken as they are needed."""

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path

import corpus_rules
import pytest
from bulletins import CORPUS, EXAMPLES, ROOT
from made_corpus import bulletin

from bulletin_schema import Bulletin, DateMention, Inspection, Reader, read
from bulletin_schema.corpus import Failure, PoolError, read_many
from bulletin_schema.corpus.pool import AHEAD, map_ordered
from bulletin_schema.corpus.portable import PortableError
from bulletin_schema.mentions.region.named import region_named
from bulletin_schema.rule import scan

TROUBLE = Reader().extended(corpus_rules.raises, corpus_rules.dies)
WORKERS = pytest.mark.parametrize("workers", [1, 2])


@WORKERS
def test_results_are_those_of_read_in_order(workers: int) -> None:
    texts = [bulletin(number) for number in range(40)]
    assert list(read_many(texts, workers=workers)) == [read(text) for text in texts]


@WORKERS
def test_nothing_gives_nothing(workers: int) -> None:
    assert list(read_many([], workers=workers)) == []


@WORKERS
def test_what_is_known_beforehand_is_used(workers: int) -> None:
    date, home = dt.date(2019, 5, 1), region_named("泰州市")
    (result,) = read_many(["今年，我市抽查20批次。"], workers=workers, reference_date=date, home_region=home)
    assert isinstance(result, Bulletin)
    assert result.of(DateMention)[0].period.start == dt.date(2019, 1, 1)
    assert result.record.home_region == home


@WORKERS
def test_a_bad_document_is_a_failure_with_its_name_and_reason(workers: int, tmp_path: Path) -> None:
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    given = [
        "抽查5批次。",
        tmp_path / "missing.txt",
        ("notice", "此处出错。"),
        picture,
        ("bytes", "抽查6批次。".encode("gb18030")),
    ]
    good, missing, defect, no_text, decoded = read_many(given, workers=workers, reader=TROUBLE)
    assert isinstance(good, Bulletin)
    assert missing == Failure(str(tmp_path / "missing.txt"), "no such file")
    assert defect.document == "notice"
    assert defect.reason.startswith("KeyError: '出错'")
    assert isinstance(no_text, Failure)
    assert no_text.document == str(picture)
    assert decoded.source == "抽查6批次。"


def test_a_bare_text_is_named_by_its_place() -> None:
    assert [result.document for result in read_many(["出错", "又出错"], reader=TROUBLE)] == ["0", "1"]


def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(TypeError, match="document 1 is no text"):
        list(read_many(["", 7]))


def test_a_document_that_kills_its_worker_is_lost_alone() -> None:
    texts = [bulletin(number) for number in range(40)]
    texts[21] = "此处崩溃。"
    results = list(read_many(texts, workers=2, reader=TROUBLE))
    assert results[21] == Failure("21", "workers die reading it (exit status -9)")
    assert [r.source for r in results if isinstance(r, Bulletin)] == texts[:21] + texts[22:]


def test_a_worker_killed_from_outside_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(corpus_rules.ONCE, str(tmp_path / "killed"))
    texts = [bulletin(number) for number in range(40)]
    texts[21] = "此处闪退。"
    assert [result.source for result in read_many(texts, workers=2, reader=TROUBLE)] == texts
    assert (tmp_path / "killed").exists()


@WORKERS
def test_texts_are_taken_as_they_are_needed(workers: int) -> None:
    taken = []

    def texts():
        for number in range(10_000):
            taken.append(number)
            yield "抽查5批次。"

    results = read_many(texts(), workers=workers)
    next(results)
    results.close()
    assert len(taken) <= (1 if workers == 1 else 16 * workers * AHEAD)


def test_a_reader_of_ones_own_reads_the_same_in_workers() -> None:
    reader = Reader().without("inspection", "region")
    results = list(read_many([bulletin(1)] * 2, workers=2, reader=reader))
    assert results == [reader.read(bulletin(1))] * 2
    assert not results[0].of(Inspection)


def test_a_rule_that_workers_cannot_find_is_named() -> None:
    @scan(corpus_rules.Trouble, examples={}, rejects=[])
    def hidden(reading):
        return ()

    with pytest.raises(PortableError, match=r"rule trouble\.hidden"):
        list(read_many(["", ""], workers=2, reader=Reader().extended(hidden)))


def test_rules_from_a_file_reach_the_workers(tmp_path: Path) -> None:
    file = tmp_path / "own_rules.py"
    file.write_text(
        "from typing import Literal\n"
        "from bulletin_schema import Found, Record, scan\n"
        "class Bell(Record):\n    kind: Literal['bell'] = 'bell'\n"
        "@scan(Bell, examples={}, rejects=[])\n"
        "def bells(reading):\n    return [Found(Bell(), i, i + 1) for i, c in enumerate(reading.text) if c == '钟']\n"
    )
    from bulletin_schema.extensions import load_rules  # noqa: PLC0415

    reader = Reader().extended(*load_rules(str(file)))
    results = list(read_many(["钟声。", "无声。"], workers=2, reader=reader))
    assert [[r.kind for r in result.records if r.kind == "bell"] for result in results] == [["bell"], []]


@pytest.mark.parametrize("workers", [0, -1])
def test_workers_are_at_least_one(workers: int) -> None:
    with pytest.raises(PoolError, match="at least one"):
        list(read_many([""], workers=workers))


def _double(chunk, lost, at):
    if chunk == "bad":
        raise ValueError("a full disk")
    return chunk * 2


def test_a_task_that_raises_ends_the_work() -> None:
    with pytest.raises(PoolError, match="ValueError: a full disk"):
        list(map_ordered(_double, ["a", "bad", "c"], workers=2))


def test_a_script_without_a_main_guard_is_told_so(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("from bulletin_schema.corpus import read_many\nprint(list(read_many(['a', 'b'], workers=2)))\n")
    result = subprocess.run([sys.executable, script], capture_output=True, check=False, encoding="utf-8")
    assert result.returncode == 1
    assert "if __name__ == '__main__'" in result.stderr


def test_results_do_not_depend_on_hash_seed_or_workers(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import sys\nfrom pathlib import Path\nfrom bulletin_schema.corpus import read_many\n"
        "if __name__ == '__main__':\n"
        "    for result in read_many(map(Path, sys.argv[2:]), workers=int(sys.argv[1])):\n"
        "        print(result.model_dump_json())\n"
    )
    paths = [str(path.relative_to(ROOT)) for path in [*EXAMPLES, *CORPUS[::4]]]  # a quarter shows it, in minutes less
    printed = {
        subprocess.run(
            [sys.executable, script, str(workers), *paths],
            env={"PYTHONHASHSEED": str(seed), "PYTHONIOENCODING": "utf-8"},
            cwd=ROOT,
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for workers, seed in ((1, 0), (2, 1), (2, 4242))
    }
    assert len(printed) == 1
    assert len([json.loads(line) for line in printed.pop().splitlines()]) == len(paths)
