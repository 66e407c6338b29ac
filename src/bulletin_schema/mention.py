"""Mention: a typed value found in clean text, before rules compose it into records."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Mention(NamedTuple, Generic[T]):
    """`text[start:end]` says `value`; `kind` names its slot (`quantity`, `date`, `region` …)."""

    start: int
    end: int
    kind: str
    value: T


def longest(mentions: Iterable[Mention[T]]) -> list[Mention[T]]:
    """Settle overlaps: the longest wins, then the leftmost, then the earlier in the list; sorted by start."""
    taken: list[Mention[T]] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        if all(mention.end <= t.start or mention.start >= t.end for t in taken):
            taken.append(mention)
    return sorted(taken, key=lambda m: m.start)
