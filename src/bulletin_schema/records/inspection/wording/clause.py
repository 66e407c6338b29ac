"""Clause: a stretch between two commas, with its numbers as slots, as the frame reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern
from bulletin_schema.reading import Masked, Reading, mask_character

SLOTS: Final = ("count", "date", "money", "percent", "points")
COUNT, DATE, MONEY, PERCENT, POINTS = (mask_character(kind, SLOTS) for kind in SLOTS)
_SLOT = re_pattern(f"[{COUNT}-{POINTS}]")
_LEAD: Final = 240  # a segment's words further back have nothing to say
_STOP = re_pattern(r"[，；。：！？!?\n]")
_SEGMENT_STOPS: Final = frozenset("；;。！？!?\n")
# Patterns meet one kind of punctuation; offsets stay.
FULL_WIDTH: Final = str.maketrans(",;:()", "，；：（）")


@dataclass(frozen=True)
class Clause:
    """`text` is the clause with each number, date and sum as one character, from offset `low` of the masked text.

    A segment runs between semicolons and full stops: `opens` tells that one starts here, `lead` is its text so
    far, and `stop` the mark behind the clause.
    """

    reading: Reading
    masked: Masked
    low: int
    text: str
    opens: bool
    stop: str
    lead: str

    @property
    def start(self) -> int:
        """Where the clause starts in the clean text."""
        return self.masked.to_clean(self.low)

    @property
    def end(self) -> int:
        """Where the clause ends in the clean text."""
        return self.masked.to_clean(self.low + len(self.text))

    @property
    def told(self) -> str:
        """The clause as the clean text has it."""
        return self.words(0, len(self.text))

    @cached_property
    def counted(self) -> bool:
        """Whether any number stands in the clause."""
        return _SLOT.search(self.text) is not None

    @cached_property
    def slots(self) -> list[tuple[int, Mention[Any]]]:
        """The masked mentions of the clause, with their places in `text`."""
        found = ((hit.start(), self.masked.at(self.low + hit.start())) for hit in _SLOT.finditer(self.text))
        return [(at, mention) for at, mention in found if mention is not None]

    @cached_property
    def numbers(self) -> list[tuple[int, Mention[Any]]]:
        """The slots that are counts, percentages and points."""
        return [(at, m) for at, m in self.slots if m.kind in ("count", "percent", "points")]

    @property
    def segment_start(self) -> int:
        """Where the segment that the clause stands in starts in the clean text."""
        return self.masked.to_clean(self.low - len(self.lead))

    def place(self, at: int) -> int:
        """Map an offset of `text` to the clean text."""
        return self.masked.to_clean(self.low + at)

    def words(self, low: int, high: int) -> str:
        """Return the clean text behind a stretch of `text`."""
        return self.reading.text[self.place(low) : self.place(high)]


def clauses_of(reading: Reading, sentence: Sentence) -> Iterator[Clause]:
    """Yield the clauses of a sentence in order."""
    masked = reading.masked(SLOTS)
    text = masked_text(reading)
    low, high = masked.from_clean(sentence.start), masked.from_clean(sentence.end)
    opens, segment = True, low
    while low < high:
        stop = _STOP.search(text, low, high)
        end = stop.start() if stop else high
        mark = stop.group() if stop else ""
        words = text[low:end]
        if words and not words.isspace():
            yield Clause(reading, masked, low, words, opens, mark, text[max(segment, low - _LEAD) : low])
            opens = False
        if mark in _SEGMENT_STOPS:
            opens, segment = True, end + 1
        low = end + 1


def masked_text(reading: Reading) -> str:
    """Return the masked text of a reading in full-width punctuation, with one word for 分别 and 依次, made once."""
    return reading.memo(
        "inspection text", lambda: reading.masked(SLOTS).text.translate(FULL_WIDTH).replace("依次", "分别")
    )
