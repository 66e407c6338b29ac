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
def divisions() -> dict[str, str]:
    """Return the divisions by the digits that local standards name them with: two or four.

    >>> divisions()["32"]
    '江苏省'
    """
    return {row[0]: row[1] for row in load_table("standard_provinces.tsv")}
