"""The command line, run as a user runs it."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from bulletins import EXAMPLES

SENTENCE = "2021年3月，全市企业制定国家标准12项。\n"


def run(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from bulletin_schema.cli import main; main()", *args]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


def lines(result: subprocess.CompletedProcess[bytes]) -> list[dict]:
    assert result.returncode == 0, result.stderr.decode()
    return [json.loads(line) for line in result.stdout.decode().splitlines()]


@pytest.fixture
def bulletin(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(SENTENCE, "utf-8")
    return path


def test_piped_output_is_one_record_a_line(bulletin: Path) -> None:
    records = lines(run("extract", str(bulletin)))
    assert {"bulletin", "article", "standards_work", "quantity"} <= {r["kind"] for r in records}
    assert all(SENTENCE[r["span"]["start"] : r["span"]["end"]] == r["text"] for r in records)
    assert all("document" not in r for r in records)


def test_standard_input_and_kinds() -> None:
    records = lines(run("extract", "-", "--kinds", "standards_work,date", stdin=SENTENCE.encode()))
    assert {r["kind"] for r in records} == {"standards_work", "date"}


def test_several_inputs_name_their_document(bulletin: Path, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("共5家企业。", "utf-8")
    records = lines(run("extract", str(tmp_path)))
    assert {Path(r["document"]).name for r in records} == {"a.txt", "b.txt"}


def test_json_is_one_array_and_csv_has_a_head(bulletin: Path, tmp_path: Path) -> None:
    assert json.loads(run("extract", str(bulletin), "--format", "json").stdout)[0]["kind"] == "bulletin"
    rows = list(csv.DictReader(io.StringIO(run("extract", str(bulletin), "-f", "csv").stdout.decode())))
    assert json.loads(next(r for r in rows if r["kind"] == "standards_work")["facts"])["count"]["value"] == 12
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    assert json.loads(run("extract", str(empty), "--format", "json").stdout) == []


def test_table_shows_kinds_and_facts(bulletin: Path) -> None:
    table = run("extract", str(bulletin), "--format", "table").stdout.decode()
    assert "standards_work" in table
    assert "12项" in table


def test_out_writes_a_file(bulletin: Path, tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    assert run("extract", str(bulletin), "--out", str(out)).stdout == b""
    assert json.loads(out.read_text("utf-8").splitlines()[0])["kind"] == "bulletin"


def test_reference_date_and_home_region_are_used(bulletin: Path) -> None:
    bulletin.write_text("今年，我市制定国家标准2项。", "utf-8")
    records = lines(
        run(
            "extract",
            str(bulletin),
            "--reference-date",
            "2019-05-01",
            "--home-region",
            "泰州市",
            "--kinds",
            "bulletin,date",
        )
    )
    assert records[0]["reference_date"] == "2019-05-01"
    assert records[0]["reference_source"] == "given"
    assert records[0]["home_region"] == {"name": "泰州市", "code": "321200"}
    assert records[1]["period"]["start"] == "2019-01-01"


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["extract", "missing.txt"], "missing.txt: no such file"),
        (["extract", "-", "--kinds", "prizes"], "unknown kind prizes; the kinds are bulletin, article"),
        (
            ["extract", "-", "--reference-date", "2021-02-30"],
            "--reference-date 2021-02-30: not a date of the form YYYY-MM-DD",
        ),
        (["extract", "-", "--format", "xml"], "--format xml: choose one of table, jsonl, json, csv"),
        (["extract", "-", "--home-region", "乌有市"], "--home-region 乌有市: not the name of one division"),
        (["schema", "prizes"], "unknown kind prizes"),
        (["validate", "missing.jsonl"], "missing.jsonl: no such file"),
        (["evaluate", "missing.json"], "missing.json: FileNotFoundError"),
    ],
)
def test_wrong_use_is_one_clear_line_and_status_2(args: list[str], message: str) -> None:
    result = run(*args)
    assert result.returncode == 2
    assert message in result.stderr.decode()
    assert len(result.stderr.decode().strip().splitlines()) == 1


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    path = tmp_path / "image.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    result = run("extract", str(path))
    assert result.returncode == 2
    assert "image.txt: is a picture" in result.stderr.decode()


def test_one_bad_document_does_not_stop_the_others(bulletin: Path, tmp_path: Path) -> None:
    result = run("extract", str(tmp_path / "missing.txt"), str(bulletin))
    assert result.returncode == 2
    assert "missing.txt: no such file" in result.stderr.decode()
    assert b"standards_work" in result.stdout


def test_what_extract_writes_validates(tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"
    run("extract", *map(str, EXAMPLES), "--out", str(out))
    result = run("validate", str(out))
    assert result.returncode == 0, result.stdout.decode()
    assert b" 0 invalid" in result.stderr


def test_validate_names_line_and_field(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    good = {"kind": "licence", "number": "XK16-001-00001"}
    bad = {"kind": "inspection", "pass_rate": 120}
    path.write_text("\n".join([json.dumps(good), json.dumps(bad), "{", json.dumps({"kind": "x"})]), "utf-8")
    result = run("validate", str(path))
    assert result.returncode == 1
    problems = result.stdout.decode().splitlines()
    assert "bad.jsonl:2: pass_rate: Input should be less than or equal to 100" in problems[0]
    assert "bad.jsonl:3: column 2: not JSON" in problems[1]
    assert "bad.jsonl:4: kind" in problems[2]


def test_help_names_the_commands() -> None:
    text = run("--help").stdout.decode()
    assert all(command in text for command in ("extract", "validate", "schema", "evaluate"))
