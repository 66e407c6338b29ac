"""Rules, kinds and words of users' own: the tutorial's code, the checks, entry points and the lexicon."""

import doctest
import importlib
import json
import os
import re
import subprocess
import sys
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest
from bulletins import ROOT

from bulletin_schema import Bulletin, Kind, Reader, extensions, parse_record, record_schema
from bulletin_schema.checking import rule_problems
from bulletin_schema.extensions import RulesError, load_rules

TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text("utf-8")
FENCE = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)
BLOCKS = {title: body for _, title, body in FENCE.findall(TUTORIAL) if title}
SHELL = [body for language, _, body in FENCE.findall(TUTORIAL) if language == "console"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("recalls.py", "use.py"):
        (tmp_path / name).write_text(BLOCKS[name], "utf-8")
    return tmp_path


def run(folder: Path, *args: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from bulletin_schema.cli import main; main()", *args]
    environment = {**os.environ, "PYTHONUTF8": "1", **env}
    return subprocess.run(
        command, input=stdin, capture_output=True, check=False, encoding="utf-8", cwd=folder, env=environment
    )


def test_the_tutorial_s_kind_takes_under_thirty_lines() -> None:
    assert len([line for line in BLOCKS["recalls.py"].splitlines() if line.strip()]) < 30


@pytest.mark.parametrize("block", SHELL, ids=lambda block: block.split("\n", 1)[0][:60])
def test_the_tutorial_s_commands_print_what_it_says(folder: Path, block: str) -> None:
    line, _, expected = block.partition("\n")
    echo, _, command = line.removeprefix("$ ").rpartition(" | ")
    stdin = re.fullmatch(r'echo "(.*)"', echo).group(1) + "\n" if echo else ""
    result = run(folder, *command.split()[1:], stdin=stdin)
    printed = result.stdout + result.stderr
    assert doctest.OutputChecker().check_output(expected, printed, doctest.ELLIPSIS), printed


def test_the_tutorial_s_program_prints_what_it_says(folder: Path) -> None:
    result = subprocess.run([sys.executable, "use.py"], capture_output=True, check=True, encoding="utf-8", cwd=folder)
    assert result.stdout == BLOCKS["prints"]


def test_records_of_an_own_kind_validate_read_back_and_have_a_schema(folder: Path) -> None:
    [own] = load_rules(str(folder / "recalls.py"))
    bulletin = Reader().extended(own).read("江海电器有限公司决定召回电热毯500条。")
    text = bulletin.model_dump_json()
    assert Bulletin.model_validate_json(text, context={"models": [own.model]}) == bulletin
    recall = bulletin.of(own.model)[0]
    assert parse_record(recall.model_dump(), own.model) == recall
    assert record_schema(own.model)["properties"]["company"]["type"] == "string"
    lines = folder / "records.jsonl"
    lines.write_text("\n".join(bulletin.json_lines()), "utf-8")
    assert run(folder, "validate", "records.jsonl", "--rules", "recalls.py").returncode == 0
    bad = json.dumps({"kind": "recall", "company": 3, "product": "甲"})
    lines.write_text(bad, "utf-8")
    assert "records.jsonl:1: company:" in run(folder, "validate", "records.jsonl", "--rules", "recalls.py").stdout
    assert json.loads(run(folder, "schema", "recall", "--rules", "recalls.py").stdout)["$id"].endswith("/recall.json")


def test_a_number_that_an_own_kind_tells_is_no_indicator(folder: Path) -> None:
    reader = Reader().extended(*load_rules(str(folder / "recalls.py")))
    kinds = [record.kind for record in reader.read("江海电器有限公司决定召回电热毯500条。").records]
    assert "recall" in kinds
    assert "indicator" not in kinds


def test_a_kind_brings_its_own_settling_and_takes_a_known_one_s_place(folder: Path) -> None:
    [own] = load_rules(str(folder / "recalls.py"))
    silent = Kind(own.model, (own,), lambda _, __: [])
    text = "江海电器有限公司决定召回电热毯500条。"
    assert Reader().extended(own).read(text).of(own.model)
    assert not Reader().extended(own).extended(silent).read(text).of(own.model)


PROBLEMS = {
    "wrong example": ('"召回电热毯5条。": One(count=Quantity(value=6))', "召回电热毯 {quantity:count}", "count is "),
    "too wide": (
        '"召回电热毯5条。": One(count=Quantity(value=5, unit="条"))',
        "(?:召回电热毯|检查) {quantity:count}",
        "reject ",
    ),
    "needs what it does not need": (
        '"召回电热毯5条。": One(count=Quantity(value=5, unit="条")), "收回电热毯5条。": []',
        "[召收]回电热毯 {quantity:count}",
        "without any of the words it needs",
    ),
    "quadratic": (
        '"召回电热毯5条。": One(count=Quantity(value=5, unit="条"))',
        r"召回电热毯 {quantity:count} | 召回 [^。]* [完毕] 了",
        "repeated: 8 times the",
    ),
}


@pytest.mark.parametrize(("example", "pattern", "problem"), PROBLEMS.values(), ids=list(PROBLEMS))
def test_check_names_what_is_wrong(tmp_path: Path, example: str, pattern: str, problem: str) -> None:
    path = tmp_path / "mine.py"
    path.write_text(
        f'''
from typing import Literal
from bulletin_schema import Quantity, Record, rule
class One(Record):
    kind: Literal["one"] = "one"
    count: Quantity | None = None
@rule(One, r"""{pattern}""", needs=("召回",), examples={{{example}}}, rejects=["召回已检查5家。"])
def shape(m):
    """Some."""
    return One(count=m.count)
''',
        "utf-8",
    )
    [own] = load_rules(str(path))
    problems = rule_problems(own, Reader().extended(own))
    assert any(problem in told for told in problems), problems
    result = run(tmp_path, "check", "mine.py")
    assert result.returncode == 1
    assert "FAIL one.shape" in result.stdout


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("missing.py", None, "missing.py: no such file"),
        ("empty.py", "x = 1", "empty.py: holds no rule"),
        ("broken.py", "x = ", "broken.py: SyntaxError"),
        ("recalls", None, "recalls: neither a .py file nor an installed package of rules (installed: none)"),
    ],
)
def test_rules_that_cannot_be_loaded_are_named(tmp_path: Path, name: str, content: str | None, message: str) -> None:
    if content is not None:
        (tmp_path / name).write_text(content, "utf-8")
    result = run(tmp_path, "extract", "-", "--rules", name)
    assert result.returncode == 2
    assert message in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_an_installed_package_s_entry_point_gives_its_rules(folder: Path, monkeypatch) -> None:
    monkeypatch.syspath_prepend(str(folder))
    importlib.invalidate_caches()
    points = EntryPoints(
        [EntryPoint(name, value, extensions.GROUP) for name, value in (("all", "recalls"), ("bad", "recalls:Recall"))]
    )
    monkeypatch.setattr(extensions, "entry_points", lambda group: points.select(group=group))
    assert [one.name for one in load_rules("all")] == ["recall.company_recalls"]
    with pytest.raises(RulesError, match="neither a rule nor a kind"):
        load_rules("bad")
    monkeypatch.delitem(sys.modules, "recalls")


WORDS = "# ours\nmeasure_words\t甏\nmedia\t姚江新语\naward_heads\t匠心奖\tquality_award\tnamed\n"


def test_words_added_without_code_are_found(tmp_path: Path) -> None:
    (tmp_path / "words.tsv").write_text(WORDS, "utf-8")
    text = "查封黄酒320甏。据《姚江新语》报道。海州启明玩具有限公司获海州市匠心奖。"
    plain = run(tmp_path, "extract", "-", stdin=text).stdout
    records = [
        json.loads(line)
        for line in run(tmp_path, "extract", "-", "--lexicon", "words.tsv", stdin=text).stdout.splitlines()
    ]
    assert '"unit": "甏"' not in plain
    assert {"value": 320, "unit": "甏", "bound": "exact"} in [r.get("quantity") for r in records]
    assert ("姚江新语", "medium") in [(r.get("name"), r.get("type")) for r in records]
    assert [r["scheme"] for r in records if r["kind"] == "award"] == ["quality_award"]
    inherited = run(tmp_path, "extract", "-", stdin=text, BULLETIN_SCHEMA_LEXICON=str(tmp_path / "words.tsv")).stdout
    assert inherited == "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


@pytest.mark.parametrize("out", ["records.jsonl", "records.parquet"])
def test_own_rules_and_words_reach_the_workers_of_the_command_line(folder: Path, out: str) -> None:
    (folder / "words.tsv").write_text(WORDS, "utf-8")
    (folder / "made").mkdir()
    for number in range(40):  # more than one batch
        (folder / "made" / f"{number:02}.txt").write_text(f"海州启明玩具有限公司召回黄酒{number + 2}甏。", "utf-8")
    result = run(
        folder, "extract", "made", "--rules", "recalls.py", "--lexicon", "words.tsv", "--workers", "2", "--out", out
    )
    assert result.returncode == 0, result.stderr
    if out.endswith("jsonl"):
        records = [json.loads(line) for line in (folder / out).read_text("utf-8").splitlines()]
        recalls = [record["count"] for record in records if record["kind"] == "recall"]
    else:
        recalls = pytest.importorskip("pyarrow.parquet").read_table(folder / out / "kind=recall")["count"].to_pylist()
    assert [(one["value"], one["unit"]) for one in recalls] == [(number + 2, "甏") for number in range(40)]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("nouns\t甏", "words.tsv:1: no list is called 'nouns'; the lists are measure_words"),
        ("media", "words.tsv:1: media takes a word and 0 more cells"),
        ("media\t甲\t乙", "words.tsv:1: media takes a word and 0 more cells"),
        ("award_heads\t匠心奖\tprize\tnamed", "words.tsv:1: 'prize' is none of brand, credit_rating"),
    ],
)
def test_wrong_words_are_named_by_line(tmp_path: Path, line: str, message: str) -> None:
    (tmp_path / "words.tsv").write_text(line + "\n", "utf-8")
    result = run(tmp_path, "extract", "-", "--lexicon", "words.tsv")
    assert result.returncode == 2
    assert message in result.stderr


def test_words_come_before_reading(tmp_path: Path) -> None:
    (tmp_path / "words.tsv").write_text(WORDS, "utf-8")
    code = "from bulletin_schema import read\nfrom bulletin_schema.lexicon import use_lexicon\nread('合格')\nuse_lexicon('words.tsv')"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, encoding="utf-8", cwd=tmp_path
    )
    assert "the vocabulary is in use already" in result.stderr
