"""Lexicon: the vocabulary under data/, word lists and tables, read on first use and kept.

A list holds one word a line, a table tab-separated cells. Blank lines are left out, and so is what follows a
`#`: the reason or source of the line.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def load_words(name: str) -> tuple[str, ...]:
    """Return the words of a list in data/, in the file's order, each once.

    >>> "市场监管局" in load_words("region_organisation_heads.txt")
    True
    """
    return tuple(dict.fromkeys(_lines(name)))


@cache
def load_table(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table in data/, every row as wide as the first (missing cells are empty).

    >>> load_table("regions.tsv")[0][:3]
    ('110000', '北京市', '北京')
    """
    rows = [tuple(cell.strip() for cell in line.split("\t")) for line in _lines(name)]
    width = len(rows[0]) if rows else 0
    for row in rows:
        if len(row) > width:
            raise ValueError(f"{name}: a row of {len(row)} cells in a table of {width}: {row[0]}")
    return tuple(row + ("",) * (width - len(row)) for row in rows)


def _lines(name: str) -> list[str]:
    text = files("bulletin_schema").joinpath("data", name).read_text(encoding="utf-8")
    lines = (line.partition("#")[0].strip(" \r") for line in text.split("\n"))
    return [line for line in lines if line.strip()]
