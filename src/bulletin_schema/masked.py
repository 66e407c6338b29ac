"""Masked text: the text being read with each mention in it as one character, and the way back to its offsets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bulletin_schema.mention import Mention

MASK = 0xE000


@dataclass(frozen=True, slots=True)
class Masked:
    """The clean text with each mention of some kinds replaced by one private-use character."""

    text: str
    mentions: list[Mention[Any]]
    marks: list[int]  # where the k-th mention's character stands in `text`
    ends: list[int]  # where the k-th mention ends in the clean text
    shifts: list[int]  # clean offset minus masked offset after the first k mentions

    def to_clean(self, at: int) -> int:
        """Map an offset of the masked text to the clean text."""
        return at + self.shifts[bisect_left(self.marks, at)]

    def from_clean(self, at: int) -> int:
        """Map a clean offset that is inside no mention to the masked text."""
        return at - self.shifts[bisect_right(self.ends, at)]

    def within(self, low: int, high: int) -> list[tuple[int, Mention[Any]]]:
        """Return the mentions whose characters stand in a stretch of the masked text, and where in it they do."""
        first, last = bisect_left(self.marks, low), bisect_left(self.marks, high)
        return [(mark - low, m) for mark, m in zip(self.marks[first:last], self.mentions[first:last], strict=True)]

    def at(self, mark: int) -> Mention[Any] | None:
        """Return the mention whose character stands at this offset of the masked text."""
        k = bisect_left(self.marks, mark)
        if k < len(self.marks) and self.marks[k] == mark:
            return self.mentions[k]
        return None


def mask_character(kind: str, kinds: tuple[str, ...]) -> str:
    """Return the character that stands for a kind where these (sorted) kinds are masked."""
    return chr(MASK + kinds.index(kind))


def mask(text: str, mentions: Iterable[Mention[Any]], kinds: tuple[str, ...]) -> Masked:
    """Return a text with its mentions of these (sorted) kinds masked."""
    taken = _leftmost_longest(sorted(mentions, key=lambda m: (m.start, -m.end, kinds.index(m.kind))))
    parts: list[str] = []
    marks: list[int] = []
    shifts = [0]
    at = length = 0
    for mention in taken:
        parts.append(text[at : mention.start])
        length += mention.start - at
        marks.append(length)
        parts.append(mask_character(mention.kind, kinds))
        length += 1
        at = mention.end
        shifts.append(at - length)
    parts.append(text[at:])
    return Masked("".join(parts), taken, marks, [mention.end for mention in taken], shifts)


def _leftmost_longest(ranked: list[Mention[Any]]) -> list[Mention[Any]]:
    """Settle overlaps in mentions sorted by start: the longest of a cluster wins, then the leftmost.

    A later mention replaces the one before it where they overlap and it is longer.
    """
    taken: list[Mention[Any]] = []
    for mention in ranked:
        if taken and mention.start < taken[-1].end:
            if mention.end - mention.start > taken[-1].end - taken[-1].start:
                taken[-1] = mention
            continue
        taken.append(mention)
    return taken
