"""Every block of code in README and docs is run: as a doctest, as commands, or as the tutorial's files."""

import ast
import importlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest
from bulletins import EXAMPLES, ROOT

_FENCE = re.compile(r"^```(\w*)(?: title=\"([^\"]+)\")?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_RULES = next(
    body for _, title, body in _FENCE.findall((ROOT / "docs/tutorial.md").read_text("utf-8")) if title == "recalls.py"
)
# What stands in for the reader's own files.
NOTICE = "2021年3月，全市企业制定国家标准12项。"
GOLD = {"document": "a.txt", "records": [{"kind": "standards_work", "anchor": "国家标准12项"}]}


class Block(NamedTuple):
    page: Path
    language: str
    title: str
    body: str


def blocks() -> list[Block]:
    pages = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
    return [Block(page, *found) for page in pages for found in _FENCE.findall(page.read_text("utf-8"))]


def sort_of(block: Block) -> str:
    """Tell how a block is proved; what is titled, and the tutorial's commands, test_extend.py runs."""
    if ">>>" in block.body:
        return "doctest"
    if block.title or (block.page.stem == "tutorial" and block.language == "console"):
        return "tutorial"
    return {"console": "commands", "sh": "commands", "python": "program", "toml": "toml", "text": "words"}.get(
        block.language, "none"
    )


def name_of(block: Block) -> str:
    return f"{block.page.name}: {block.body.splitlines()[0][:40]}"


def of_sort(sort: str) -> list[Block]:
    return [block for block in blocks() if sort_of(block) == sort]


def test_no_block_is_left_out() -> None:
    assert [name_of(block) for block in blocks() if sort_of(block) == "none"] == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    newsletter = next(path for path in EXAMPLES if path.stem == "newsletter")
    for name in ("newsletter.txt", "简报.txt", "folder/a.txt", "文件夹/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(newsletter, tmp_path / name)
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.txt").write_text(NOTICE, "utf-8")
    (tmp_path / "gold" / "a.json").write_text(json.dumps(GOLD), "utf-8")
    (tmp_path / "notice.txt").write_text(NOTICE, "utf-8")
    (tmp_path / "my_rules.py").write_text(_RULES, "utf-8")
    (tmp_path / "records.jsonl").write_text('{"kind": "licence", "number": "XK16-001-00001"}', "utf-8")
    return tmp_path


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
@pytest.mark.parametrize("block", of_sort("commands"), ids=name_of)
def test_commands_run(folder: Path, block: Block) -> None:
    lines = block.body.splitlines()
    if all(line.startswith(("scripts/", "pip ")) for line in lines):
        assert all(os.access(ROOT / line.split()[0], os.X_OK) for line in lines if line.startswith("scripts/"))
        return
    door = f'bulletin-schema() {{ "{sys.executable}" -m bulletin_schema "$@"; }}\n'
    # The block of `while` goes round until a run ends well; the others end with the first command that fails.
    mode = "" if block.language == "sh" else "set -e\n"
    env = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(
        ["bash", "-c", mode + door + block.body], cwd=folder, capture_output=True, check=False, env=env, timeout=300
    )
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("block", of_sort("program"), ids=name_of)
def test_programs_that_need_a_cluster_import_what_there_is(block: Block) -> None:
    tree = ast.parse(block.body)
    own = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and "bulletin_schema" in node.module]
    assert own
    assert all(hasattr(importlib.import_module(node.module), one.name) for node in own for one in node.names)


@pytest.mark.parametrize("block", of_sort("toml"), ids=name_of)
def test_settings_are_toml(block: Block) -> None:
    assert tomllib.loads(block.body)


@pytest.mark.parametrize("block", of_sort("words"), ids=name_of)
def test_tables_of_words_are_taken(folder: Path, block: Block) -> None:
    (folder / "words.tsv").write_text(block.body, "utf-8")
    command = [sys.executable, "-m", "bulletin_schema", "extract", "notice.txt", "--lexicon", "words.tsv"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
