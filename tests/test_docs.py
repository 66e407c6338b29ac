"""The documentation site: every page is reached, every field is told, every name in the reference exists."""

import importlib
import re
import subprocess
import sys

import pytest
from bulletins import ROOT

import bulletin_schema
from bulletin_schema.kinds import KINDS

DOCS = ROOT / "docs"


def test_the_catalogue_tells_every_kind_and_field() -> None:
    page = (DOCS / "records.md").read_text("utf-8")
    sections = dict(re.findall(r"^## (\w+)[^\n]*\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))
    for kind in KINDS:
        own, *_ = sections[kind.name].partition("\n### ")
        told = set(re.findall(r"^\| `(\w+)`", own, re.MULTILINE))
        assert told == set(kind.model.model_fields) - kind.model.soft_fields - {"kind"}
    assert re.findall(r"^.*\| – \|.*$", page, re.MULTILINE) == [], "a field without an example"


def test_every_page_is_in_the_site() -> None:
    named = set(re.findall(r": ([\w/-]+\.md)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE))
    assert named == {str(path.relative_to(DOCS)) for path in DOCS.rglob("*.md")}


@pytest.mark.parametrize("name", re.findall(r"^::: (\S+)$", (DOCS / "reference.md").read_text("utf-8"), re.MULTILINE))
def test_names_in_the_reference_exist_and_are_documented(name: str) -> None:
    module, _, last = name.rpartition(".")
    assert getattr(importlib.import_module(module), last).__doc__


def test_every_public_name_is_in_the_reference() -> None:
    told = set(re.findall(r"^::: \S+\.(\w+)$", (DOCS / "reference.md").read_text("utf-8"), re.MULTILINE))
    assert set(bulletin_schema.__all__) - told == {
        "AnyRecord",
        "RULES",
        "SCHEMA_VERSION",
    }  # values, without a docstring


def test_links_between_pages_lead_somewhere() -> None:
    for page in DOCS.rglob("*.md"):
        for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"


def test_the_site_builds(tmp_path) -> None:
    pytest.importorskip("mkdocs")
    pytest.importorskip("material")
    pytest.importorskip("mkdocstrings")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "site")]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
    assert built.returncode == 0, built.stderr
    assert "recalls.py" in (tmp_path / "site" / "tutorial.html").read_text("utf-8")
    reference = (tmp_path / "site" / "reference.html").read_text("utf-8")
    assert "<blockquote>" not in reference, "an example taken for a quotation"
    assert reference.count('class="highlight"') > 40
