"""The tables of codes: sectors, prefixes, provinces; rows and their sources are in data/."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, cast

from bulletin_schema.lexicon import load_table
from bulletin_schema.model import StandardLevel


class Prefix(NamedTuple):
    """A row of the table of prefixes: GB, national, mandatory."""

    code: str
    level: StandardLevel | None
    mandatory: bool | None
    grammar: str
    name: str


@cache
def sectors() -> dict[str, str]:
    """Return the Chinese sector codes and their sectors.

    >>> sectors()["YY"]
    '医药'
    """
    return {row[0]: row[1] for row in load_table("standard_sectors.tsv")}


@cache
def prefixes() -> dict[str, Prefix]:
    """Return the other prefixes.

    >>> prefixes()["GB"].level
    'national'
    """
    return {
        code: Prefix(code, cast("StandardLevel", level) if level else None, _TRUTH[mandatory], grammar, name)
        for code, level, mandatory, grammar, name in load_table("standard_prefixes.tsv")
    }


_TRUTH: dict[str, bool | None] = {"yes": True, "no": False, "": None}


@cache
def level_words() -> dict[str, StandardLevel]:
    """Return the words that tell a level.

    >>> level_words()["团体标准"]
    'association'
    """
    return {word: cast("StandardLevel", level) for word, level in load_table("standard_levels.tsv")}


@cache
def divisions() -> dict[str, str]:
    """Return the divisions by the digits that local standards name them with: two for a province, four below.

    >>> divisions()["32"], divisions()["4403"]
    ('江苏省', '深圳市')
    """
    found: dict[str, str] = {}
    for code, name, *_, valid_to in load_table("regions.tsv"):
        digits = code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else ""
        if digits and (digits not in found or not valid_to):
            found[digits] = name
    return found
