"""The table of divisions: GB/T 2260 from province to county, with the names each code has borne."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from bulletin_schema.lexicon import load_table
from bulletin_schema.model import Region

DivisionLevel = Literal["province", "prefecture", "county"]


class Division(NamedTuple):  # thousands are made at the first reading, and a tuple is made fastest
    """One name that a code bore from `since` to `until` (months; empty: before the first list, still in force)."""

    code: str
    name: str
    short: tuple[str, ...]
    parent: str
    since: str = ""
    until: str = ""

    @property
    def level(self) -> DivisionLevel:
        """Where the code stands."""
        return level_of(self.code)

    @property
    def region(self) -> Region:
        """The division as the records tell it."""
        return _region(self.name, self.code)

    def in_force(self, month: str) -> bool:
        """Tell whether the name was in force in a month (2008-05)."""
        return self.since <= month and (not self.until or month <= self.until)


@cache
def _region(name: str, code: str) -> Region:
    return Region(name=name, code=code)


@cache
def level_of(code: str) -> DivisionLevel:
    """Return where a code stands.

    >>> level_of("320000"), level_of("320500"), level_of("320506")
    ('province', 'prefecture', 'county')
    """
    if code.endswith("0000"):
        return "province"
    return "prefecture" if code.endswith("00") else "county"


@cache
def stem(code: str) -> str:
    """Return the digits that all codes under a division begin with.

    >>> stem("320500"), stem("320000"), stem("320506")
    ('3205', '32', '320506')
    """
    if code.endswith("0000"):
        return code[:2]
    return code[:4] if code.endswith("00") else code


def lies_in(code: str, container: str) -> bool:
    """Tell whether a division is another or lies in it.

    >>> lies_in("320506", "320000"), lies_in("320506", "320400")
    (True, False)
    """
    return code.startswith(stem(container))


@cache
def divisions() -> tuple[Division, ...]:
    """Return every row of the table."""
    return tuple(
        Division(code, name, tuple(short.split("|")) if short else (), parent, since, until)
        for code, name, short, parent, since, until in load_table("regions.tsv")
    )


@cache
def by_full_name() -> Mapping[str, tuple[Division, ...]]:
    """Return the divisions of each full name, the present ones first: 鼓楼区 is four."""
    return _grouped([(division.name, division) for division in divisions()])


@cache
def by_short_name() -> Mapping[str, tuple[Division, ...]]:
    """Return the divisions of each short name: 苏州 is 苏州市, 恩施 the prefecture and the city in it."""
    return _grouped([(short, division) for division in divisions() for short in division.short])


@cache
def by_code() -> Mapping[str, tuple[Division, ...]]:
    """Return the names a code has borne, the newest first."""
    return _grouped([(division.code, division) for division in divisions()])


@cache
def lineage(code: str) -> tuple[Division, ...]:
    """Return a division and what it lies in, upwards: 武进区, 常州市, 江苏省.

    >>> [division.name for division in lineage("320412")]
    ['武进区', '常州市', '江苏省']
    """
    line: list[Division] = []
    while code in by_code():
        division = by_code()[code][0]
        line.append(division)
        code = division.parent
    return tuple(line)


def _grouped(pairs: list[tuple[str, Division]]) -> dict[str, tuple[Division, ...]]:
    groups: dict[str, list[Division]] = {}
    for name, division in pairs:
        groups.setdefault(name, []).append(division)
    # The present before the past, the later past before the earlier, then the higher level.
    return {
        name: tuple(sorted(group, key=lambda d: (d.until or "9999", d.since), reverse=True))
        for name, group in groups.items()
    }
