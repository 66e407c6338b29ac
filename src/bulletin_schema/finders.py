"""Finders: how the mentions of each kind are found and settled against one another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bulletin_schema.mention import Intervals, Mention
from bulletin_schema.reading import Finder, Reading

# A shorter mention inside (or across) a longer one of these kinds is none: the 8 of ISO/TC 8 is no count,
# 苏州 in 苏州海关 is no region.
YIELDS_TO: Mapping[str, tuple[str, ...]] = {
    "number": ("standard", "committee", "date"),
    "date": ("standard", "committee"),
    "region": ("organization",),
    "person": ("organization",),
}


def settled(mentions: Iterable[Mention[Any]], kind: str, reading: Reading) -> list[Mention[Any]]:
    """Drop the mentions that overlap a longer one of a kind they yield to."""
    blockers = Intervals()
    others = [m for other in YIELDS_TO[kind] for m in reading.mentions(other)]
    for other in sorted(others, key=lambda m: m.start - m.end):
        blockers.add(other.start, other.end)
    return [m for m in mentions if not blockers.overlaps(m.start, m.end)]


def _quantities(part: str) -> Finder:
    def find(reading: Reading) -> list[Mention[Any]]:
        return [m for m in reading.mentions("number") if m.kind == part]

    return find


FINDERS: Mapping[str, Finder] = {
    **{part: _quantities(part) for part in ("count", "percent", "points", "money")},
}
