"""The command line, run as a user runs it."""

import csv
import io
import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from bulletins import EXAMPLES
from rich.cells import cell_len

SENTENCE = "2021年3月，全市企业制定国家标准12项。\n"


def run(*args: str, stdin: bytes = b"", env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from bulletin_schema.cli import main; main()", *args]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, env={**os.environ, **(env or {})})


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
        (["evaluate", "missing.json"], "missing.json: no such file"),
        (["extract", "-", "--out", "records.xlsx"], "--out records.xlsx: its ending tells no format; end it in .jsonl"),
        (["extract", "-", "--out", "a.csv", "--format", "jsonl"], "a.csv: its ending asks for csv, --format for jsonl"),
        (["extract", "-", "--format", "csv", "--highlight"], "--highlight: colours go to a terminal"),
        (["show", "-", "--kinds", "prizes"], "unknown kind prizes; the kinds are bulletin, article"),
        (["extract", "-", "--kinds", ","], "unknown kind ','; the kinds are"),
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


def test_a_folder_without_bulletins_is_named(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"")
    result = run("extract", str(tmp_path))
    assert result.returncode == 2
    assert f"{tmp_path}: holds no bulletin, no file that ends in .txt" in result.stderr.decode()


@pytest.mark.parametrize(
    ("args", "head"),
    [
        (("--out", "{}/a.json"), '[\n{"kind"'),
        (("--out", "{}/a.ndjson"), '{"kind"'),
        (("--out", "{}/a.CSV"), "kind,start"),
        (("--out", "{}/a", "--format", "csv"), "kind,start"),
        (("--out", "{}/a.txt", "--format", "table"), "┏"),
    ],
)
def test_the_ending_of_out_tells_the_format_and_folders_are_made(bulletin: Path, args, head: str) -> None:
    folder = bulletin.parent / "new" / "deep"
    result = run("extract", str(bulletin), *(arg.format(folder) for arg in args))
    assert result.returncode == 0, result.stderr.decode()
    assert next(folder.iterdir()).read_text("utf-8").startswith(head)


def test_a_dash_is_standard_output(bulletin: Path) -> None:
    assert lines(run("extract", str(bulletin), "--out", "-"))[0]["kind"] == "bulletin"
    assert run("show", str(bulletin), "--out", "-").stdout.startswith(b"<!doctype html>")
    assert not Path("-").exists()


def test_the_table_keeps_its_border_and_its_facts_on_a_narrow_terminal(bulletin: Path) -> None:
    bulletin.write_text(SENTENCE * 20, "utf-8")
    table = run("extract", str(bulletin), "--format", "table", env={"COLUMNS": "80"}).stdout.decode().splitlines()
    assert {cell_len(line) for line in table} == {80}
    assert any("[bold]" in line for line in tables(bulletin, "召开[bold]质量[/bold]大会。"))
    assert any("count=12项" in line for line in table)


def tables(path: Path, text: str) -> list[str]:
    path.write_text(text, "utf-8")
    return run("extract", str(path), "--format", "table").stdout.decode().splitlines()


def test_highlight_shows_the_text_above_the_table(bulletin: Path) -> None:
    shown = run("extract", str(bulletin), "--highlight", "--kinds", "standards_work", env={"FORCE_COLOR": "1"})
    text, _, table = shown.stdout.decode().partition("┏")
    assert "standards_work" in text
    assert "12项" in text
    assert "\x1b[" in text
    assert "12项" in table


def test_waiting_for_the_terminal_is_said() -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", "from bulletin_schema.cli import main; main()", "extract", "--format", "jsonl"]
    with subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        os.write(ours, SENTENCE.encode() + b"\x04")
        out, err = process.communicate(timeout=60)
    assert b"reading from the terminal; end with Ctrl-D" in err
    assert b"standards_work" in out
    os.close(ours)
    os.close(theirs)


def test_version_tells_package_and_schema() -> None:
    assert run("--version").stdout.decode().strip() == f"bulletin-schema {version('bulletin-schema')}, record schema 1"


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


def test_validate_names_every_bad_field_and_reads_standard_input() -> None:
    bad = {"kind": "inspection", "pass_rate": 120, "fail_rate": "x", "colour": 1, "inspected": {"value": "many"}}
    result = run("validate", "-", stdin=json.dumps(bad).encode())
    assert result.returncode == 1
    wrong = {line.split(": ")[1] for line in result.stdout.decode().splitlines()}
    assert {"pass_rate", "colour"} <= wrong
    assert any(where.startswith("fail_rate") for where in wrong)
    assert any(where.startswith("inspected.value") for where in wrong)
    assert all(line.startswith("-:1: ") for line in result.stdout.decode().splitlines())
    assert result.stderr.decode() == "1 record, 1 invalid\n"


def test_validate_holds_the_text_against_the_span(tmp_path: Path) -> None:
    path = tmp_path / "cut.jsonl"
    record = {"kind": "licence", "number": "XK16-001-00001", "span": {"start": 3, "end": 9}, "text": "XK16"}
    path.write_text(json.dumps(record), "utf-8")
    assert "cut.jsonl:1: text: has 4 characters, the span 6" in run("validate", str(path)).stdout.decode()


@pytest.mark.parametrize(
    ("text", "hint"),
    [("全市抽查\n儿童服装\n60批次\n", "one record a line"), ('[\n{"kind":\n"date"}\n]', "write each element")],
)
def test_validate_says_once_that_a_file_is_no_json_lines(tmp_path: Path, text: str, hint: str) -> None:
    path = tmp_path / "notice.txt"
    path.write_text(text, "utf-8")
    result = run("validate", str(path))
    assert result.returncode == 1
    [line] = result.stdout.decode().splitlines()
    assert "notice.txt:1: not JSON Lines" in line
    assert hint in line


def gold(**change) -> dict:
    record = {
        "kind": "standards_work",
        "anchor": "国家标准12项",
        "count": {"value": 12, "unit": "项", "bound": "exact"},
    }
    return {"document": "a.txt", "records": [record], **change}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ([], "is a list, not an object with `document` and `records`"),
        (gold(document=None), "`document` is null"),
        ({"document": "a.txt"}, "`records` is missing"),
        (gold(records={}), "`records` is an object"),
        (gold(records=["x"]), "records[0]: is a text, not an object"),
        (gold(records=[{"anchor": "国家"}]), "records[0]: has no `kind`"),
        (gold(records=[{"kind": "date", "anchor": ""}]), "records[0]: `anchor` is an empty text"),
        (gold(records=[{"kind": "date", "anchor": "3月", "nth": 0}]), "records[0]: `nth` is 0; it counts from 1"),
        (gold(records=[{"kind": "dates", "anchor": "3月"}]), "unknown kind `dates`; is it `date`?"),
        (gold(records=[{"kind": "date", "anchor": "3月", "perod": {}}]), "date has no field `perod`; is it `period`?"),
        (gold(records=[{"kind": "date", "anchor": "9月"}]), "anchor '9月' is not in the source"),
        (gold(exhaustive=["prize"]), "exhaustive: unknown kind `prize`"),
        (gold(exhaustive="date"), "`exhaustive` is a text, not a list of kinds"),
        (gold(reference_date="2021"), "`reference_date` is '2021', not a date"),
        (gold(document="b.txt"), "b.txt: no such file"),
        ("{", "not JSON"),
    ],
)
def test_gold_that_is_none_is_told_in_one_line(bulletin: Path, data, reason: str) -> None:
    path = bulletin.parent / "gold.json"
    path.write_text(data if data == "{" else json.dumps(data), "utf-8")
    result = run("evaluate", str(path))
    assert result.returncode == 2
    assert reason in result.stderr.decode()
    assert len(result.stderr.decode().splitlines()) == 1
    assert "gold" in result.stderr.decode() or "b.txt" in reason


def test_sound_gold_is_scored(bulletin: Path) -> None:
    path = bulletin.parent / "gold.json"
    path.write_text(json.dumps(gold()), "utf-8")
    assert "| standards_work | 1 | 1.000 | 1.000 | 1.000 |" in run("evaluate", str(path)).stdout.decode()


def test_help_names_the_commands() -> None:
    text = run("--help").stdout.decode()
    assert all(command in text for command in ("extract", "validate", "schema", "evaluate"))
