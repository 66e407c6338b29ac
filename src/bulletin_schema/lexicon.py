"""Lexicon: the vocabulary under data/, word lists and tables, read on first use and kept.

A list holds one word a line, a table tab-separated cells. Blank lines are left out, and so is what follows a
`#`: the reason or source of the line. Some lists hold patterns, which `patterns.listed_re_pattern` makes one of.

Users add words without code: a file of lines `list<TAB>word<TAB>more cells`, named by `use_lexicon` or by the
environment variable BULLETIN_SCHEMA_LEXICON, which worker processes inherit.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from bulletin_schema.errors import BulletinError

VARIABLE: Final = "BULLETIN_SCHEMA_LEXICON"
# What users may add to, the file it goes to, and what each further cell may hold; None takes anything.
ADDITIONS: Final[Mapping[str, tuple[str, tuple[frozenset[str] | None, ...]]]] = {
    "measure_words": ("measure_words.tsv", (None, frozenset({"", "ambiguous"}))),
    "organization_endings": (
        "organization_endings.txt",
        (
            frozenset({"government", "company", "institute", "association", "committee", "medium", "other"}),
            frozenset({"self", "opening", "proper", "named", "unit"}),
        ),
    ),
    "media": ("media.txt", ()),
    "award_heads": (
        "award_heads.tsv",
        (frozenset({"quality_award", "credit_rating", "brand", "honour"}), frozenset({"named", "alone", "given"})),
    ),
    "award_brands": ("award_brands.txt", ()),
    "document_heads": ("document_heads.txt", ()),
    "offices": ("offices.txt", ()),
    "surnames": ("surnames.txt", ()),
}


class LexiconError(BulletinError):
    """A file of added words that cannot be used; names the line and what is wrong with it."""


def use_lexicon(path: Path | str) -> None:
    """Add the words of a file to the vocabulary, for this process and those it starts, before anything is read.

    Raises LexiconError where a line is wrong, or where texts were read already: patterns are made of the
    vocabulary once, on first use.
    """
    if load_words.cache_info().currsize or load_table.cache_info().currsize:
        raise LexiconError(f"{path}: the vocabulary is in use already; add words before the first text is read")
    os.environ[VARIABLE] = str(Path(path).resolve())
    try:
        added_words(os.environ[VARIABLE])
    except LexiconError:
        del os.environ[VARIABLE]
        raise


@cache
def added_words(path: str) -> Mapping[str, tuple[str, ...]]:
    """Return a file's added lines by the name of the file in data/ that they go to."""
    try:
        lines = Path(path).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path}: {error.strerror if isinstance(error, OSError) else 'not UTF-8 text'}") from error
    added: dict[str, list[str]] = {}
    for number, line in enumerate(lines, start=1):
        if line.partition("#")[0].strip():
            name, row = _added(f"{path}:{number}", line.partition("#")[0])
            added.setdefault(name, []).append(row)
    return {name: tuple(rows) for name, rows in added.items()}


def _added(where: str, line: str) -> tuple[str, str]:
    kind, *cells = (cell.strip() for cell in line.split("\t"))
    if kind not in ADDITIONS:
        raise LexiconError(f"{where}: no list is called {kind!r}; the lists are {', '.join(ADDITIONS)}")
    name, columns = ADDITIONS[kind]
    word, *rest = cells or [""]
    if not word or len(rest) > len(columns):
        raise LexiconError(f"{where}: {kind} takes a word and {len(columns)} more cells, parted by tabs")
    rest += [""] * (len(columns) - len(rest))
    for cell, known in zip(rest, columns, strict=True):
        if known is not None and cell not in known:
            raise LexiconError(f"{where}: {cell!r} is none of {', '.join(sorted(known - {''}))}")
    return name, "\t".join((word, *rest)).rstrip("\t")


@cache
def load_words(name: str) -> tuple[str, ...]:
    """Return the words of a list in data/, in the file's order, each once.

    >>> "工程师" in load_words("offices.txt")
    True
    """
    return tuple(dict.fromkeys(_lines(name)))


@cache
def load_table(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table in data/, every row as wide as the first (missing cells are empty).

    >>> load_table("regions.tsv")[0][:3]
    ('110000', '北京市', '北京')
    """
    rows = [tuple(map(str.strip, line.split("\t"))) for line in _lines(name)]
    width = len(rows[0]) if rows else 0
    for row in rows:
        if len(row) > width:
            raise ValueError(f"{name}: a row of {len(row)} cells in a table of {width}: {row[0]}")
    return tuple(row + ("",) * (width - len(row)) for row in rows)


@cache
def division_names() -> frozenset[str]:
    """Return the full and short names of every division down to the counties.

    >>> {"武进区", "武进", "内蒙古"} <= division_names()
    True
    """
    return frozenset(name for row in load_table("regions.tsv") for name in (row[1], *row[2].split("|")) if name)


@cache
def surnames() -> frozenset[str]:
    """Return the surnames, single and compound.

    >>> {"王", "欧阳"} <= surnames()
    True
    """
    return frozenset(load_words("surnames.txt"))


@cache
def given_characters() -> frozenset[str]:
    """Return the characters that given names are made of.

    >>> set("建国") <= given_characters()
    True
    """
    return frozenset("".join(load_words("given_characters.txt")))


def _lines(name: str) -> list[str]:
    text = files("bulletin_schema").joinpath("data", name).read_text(encoding="utf-8")
    lines = (line.partition("#")[0].strip(" \r") for line in text.split("\n"))
    path = os.environ.get(VARIABLE)
    return [*(line for line in lines if line.strip()), *(added_words(path).get(name, ()) if path else ())]
