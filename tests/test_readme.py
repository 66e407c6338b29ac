"""The code in README and docs is run, and the commands it names exist."""

import doctest
import re
import subprocess
import sys

import pytest
from bulletins import ROOT

PAGES = [*sorted(ROOT.glob("README*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("path", [p for p in PAGES if ">>>" in p.read_text("utf-8")], ids=lambda p: p.name)
def test_examples_in_pages_run(path) -> None:
    failures, tried = doctest.testfile(str(path), module_relative=False, encoding="utf-8")
    assert tried
    assert failures == 0


def test_commands_in_the_readme_exist() -> None:
    named = set(re.findall(r"^bulletin-schema (\w+)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE))
    code = "from bulletin_schema.cli import main; main()"
    shown = subprocess.run([sys.executable, "-c", code, "--help"], capture_output=True, check=True, encoding="utf-8")
    assert named
    assert all(command in shown.stdout for command in named)


def test_links_in_the_readme_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert links
    assert all((ROOT / link).exists() for link in links)


def test_both_readmes_say_the_same() -> None:
    english, chinese = (ROOT.joinpath(name).read_text("utf-8") for name in ("README.md", "README.zh.md"))
    code, commands, scripts = r"^>>> .*$", r"^bulletin-schema (\w+)", r"^scripts/\w+"
    links, samples = r"^- \[[^]]*\]\(([^)]+)\)", r"^\| ([^|]{20,}?) \|"
    for pattern in (code, commands, scripts, links, samples):
        told, other = (re.findall(pattern, text, re.MULTILINE) for text in (english, chinese))
        assert told
        assert told == other


def test_the_first_screen_has_the_commands_that_set_up() -> None:
    for name in ("README.md", "README.zh.md"):
        first = ROOT.joinpath(name).read_text("utf-8").splitlines()[:28]
        assert any(line.startswith("scripts/demo") for line in first)
        assert any(line.startswith("scripts/test") for line in first)
