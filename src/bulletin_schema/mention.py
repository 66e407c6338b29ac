"""Mention: a typed value found in clean text, before rules compose it into records."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Mention(NamedTuple, Generic[T]):
    """`text[start:end]` says `value`; `kind` names its slot (`quantity`, `date`, `region` …)."""

    start: int
    end: int
    kind: str
    value: T


@dataclass(slots=True)
class Intervals:
    """Disjoint stretches of text; one that overlaps those already there is turned away."""

    _starts: list[int] = field(default_factory=list)
    _ends: list[int] = field(default_factory=list)

    def add(self, start: int, end: int) -> bool:
        """Take a stretch in, and tell whether there was room for it."""
        if self.overlaps(start, end):
            return False
        k = bisect_right(self._starts, start)
        self._starts.insert(k, start)
        self._ends.insert(k, end)
        return True

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether a stretch shares a character with one that is there."""
        k = bisect_left(self._starts, end)
        return k > 0 and self._ends[k - 1] > start


def longest(mentions: Iterable[Mention[T]]) -> list[Mention[T]]:
    """Settle overlaps: the longest wins, then the leftmost, then the earlier in the list; sorted by start."""
    room = Intervals()
    ranked = sorted(mentions, key=lambda m: (m.start - m.end, m.start))
    return sorted((m for m in ranked if room.add(m.start, m.end)), key=lambda m: m.start)
