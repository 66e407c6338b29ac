"""Match: one match of a rule's pattern, with its slots typed and the text around it at hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import regex

from bulletin_schema.found import Declined, Found
from bulletin_schema.layout import Piece, Sentence
from bulletin_schema.masked import Masked
from bulletin_schema.mention import Mention
from bulletin_schema.model import Record
from bulletin_schema.reading import Reading


@dataclass(frozen=True)
class Match:
    """One match of a rule's pattern: its slots and groups by name, and the text around it.

    `m.inspected` is the value of slot `{quantity:inspected}`, `m.subject` the text of group `subject`; either is
    None where that part of the pattern did not take part.

    >>> from bulletin_schema import Reader, Record, rule
    >>> class Recall(Record):
    ...     kind: str = "recall"
    ...     count: int
    ...
    >>> @rule(Recall, "召回 {quantity:count}", examples={}, rejects=[])
    ... def recalled(m: Match) -> Recall:
    ...     return Recall(count=m.count.value)
    ...
    >>> [(one.count, one.text) for one in Reader().extended(recalled).find("主动召回1200辆。", Recall)]
    [(1200, '召回1200辆')]
    """

    reading: Reading
    sentence: Sentence
    _raw: regex.Match[str] = field(repr=False)
    _masked: Masked = field(repr=False)
    _slots: frozenset[str] = field(repr=False)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        try:
            found = self._raw.group(name)
        except IndexError:
            raise AttributeError(f"the pattern has no slot or group {name!r}") from None
        if found is None:
            return None
        if name in self._slots:
            mention = self._masked.at(self._raw.start(name))
            return None if mention is None else mention.value
        start, end = self.span(name)
        return self.reading.text[start:end]

    def mention(self, name: str) -> Mention[Any] | None:
        """Return the whole mention in a slot, with its place."""
        return self._masked.at(self._raw.start(name)) if self._raw.group(name) is not None else None

    def span(self, name: str | int = 0) -> tuple[int, int]:
        """Return where the match, or one of its groups, stands in the clean text."""
        low, high = self._raw.span(name)
        return self._masked.to_clean(low), self._masked.to_clean(high)

    @property
    def start(self) -> int:
        """Where the match starts in the clean text."""
        return self.span()[0]

    @property
    def end(self) -> int:
        """Where the match ends in the clean text."""
        return self.span()[1]

    @property
    def text(self) -> str:
        """The clean text of the match."""
        return self.reading.text[self.start : self.end]

    @property
    def before(self) -> str:
        """The sentence's text before the match."""
        return self.reading.text[self.sentence.start : self.start]

    @property
    def after(self) -> str:
        """The sentence's text after the match."""
        return self.reading.text[self.end : self.sentence.end]

    @property
    def clause(self) -> tuple[int, int]:
        """The stretch between the commas, semicolons and stops around the match's start."""
        return self.reading.clause_at(self.start)

    @property
    def article(self) -> Piece | None:
        """The article that the match stands in."""
        return self.reading.piece(self.sentence.article)

    def mentions(self, kind: str) -> list[Mention[Any]]:
        """Return the mentions of a kind in the match's sentence."""
        return self.reading.within(kind, self.sentence.start, self.sentence.end)

    def inside(self, kind: str, name: str | int = 0) -> list[Mention[Any]]:
        """Return the mentions of a kind inside the match or one of its groups."""
        return self.reading.within(kind, *self.span(name))

    def found(self, record: Record, *places: tuple[int, int] | Mention[Any] | str) -> Found:
        """Place a record on parts of the match (spans, mentions, names of slots or groups) only."""
        spans = [self.span(p) if isinstance(p, str) else (p[0], p[1]) for p in places] or [self.span()]
        return Found(record, min(low for low, _ in spans), max(high for _, high in spans))

    def decline(self, reason: str) -> Declined:
        """Say why this match is not a fact after all."""
        return Declined(reason)
