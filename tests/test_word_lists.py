"""The word lists in data/: what whoever adds a word relies on."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import bulletin_schema

LISTS = sorted((Path(bulletin_schema.__file__).parent / "data").glob("*.txt"))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_holds_a_word_once(path: Path) -> None:
    """A word that stands twice stays when one of the two is taken out."""
    lines = (line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    times = Counter(line for line in lines if line)
    assert times
    assert [word for word, count in times.items() if count > 1] == []
