"""Mention: a typed value found in clean text, before rules compose it into records."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
_start = itemgetter(0)


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


def lying_in(mentions: Sequence[Mention[T]], start: int, end: int) -> list[Mention[T]]:
    """Return the mentions, sorted by start, that lie inside a stretch of text."""
    low = bisect_left(mentions, start, key=_start)
    return [m for m in mentions[low : bisect_left(mentions, end, low, key=_start)] if m.end <= end]


def joined(text: str, left: Mention[T], right: Mention[T]) -> bool:
    """Tell whether only a joiner stands between two mentions: 甲县、乙县."""
    return text[left.end : right.start] in ("、", "和", "及", "与")


def longest(mentions: Iterable[Mention[T]]) -> list[Mention[T]]:
    """Settle overlaps: the longest wins, then the leftmost, then the earlier in the list; sorted by start."""
    ordered = sorted(mentions, key=_start)
    return [ordered[k] for k in disjoint([(m.start, m.end) for m in ordered])]


def disjoint(spans: Sequence[tuple[int, int]]) -> list[int]:
    """Return which stretches, sorted by start, to keep where some overlap: the longest, then the earlier.

    >>> disjoint([(0, 4), (2, 9), (8, 10), (12, 13)])
    [1, 3]
    """
    kept: list[int] = []
    first, reach = 0, -1
    for k, (start, end) in enumerate(spans):
        if start >= reach and k > first:
            kept += (first,) if k - first == 1 else _keep(spans, first, k)
            first = k
        reach = max(reach, end)
    return kept + _keep(spans, first, len(spans))


def _keep(spans: Sequence[tuple[int, int]], first: int, stop: int) -> list[int]:
    """Settle a cluster, whose stretches hang together."""
    if stop - first <= 1:
        return list(range(first, stop))
    room = Intervals()
    ranked = sorted(range(first, stop), key=lambda k: spans[k][0] - spans[k][1])
    return sorted(k for k in ranked if room.add(*spans[k]))
