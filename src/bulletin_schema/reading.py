"""Reading: one text being read, with its layout and the mentions found in it so far."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from bulletin_schema.found import Declined, Found
from bulletin_schema.home import Home, article_homes, infer_home
from bulletin_schema.home.labels import find_columns, labelled_places
from bulletin_schema.layout import Layout, Piece, Sentence
from bulletin_schema.masked import Masked, mask
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.date import resolve
from bulletin_schema.mentions.region import Place
from bulletin_schema.mentions.region.table import by_code
from bulletin_schema.model import Region
from bulletin_schema.patterns import re_pattern
from bulletin_schema.reference import Reference, infer_reference

T = TypeVar("T")
Finder = Callable[["Reading"], list[Mention[Any]]]
Runner = Callable[["Reading"], list[Found]]

# A slot may stand for several kinds of mention: {quantity} takes any number, {percent} only a percentage.
SLOT_GROUPS: Mapping[str, tuple[str, ...]] = {"quantity": ("count", "percent", "points", "money")}
_PAUSE = re_pattern(r"[，；。！？,;!?\n]")
LONGEST_CLAUSE = 500  # characters; what has no mark for longer is no prose, and reading it must stay linear


@dataclass
class Reading:
    """One text being read. `text` is the clean, laid-out text that all offsets in it refer to.

    Mentions and records are found on first use and kept, so that reading for one kind finds only what that
    kind needs: `finders` make the mentions of a kind, `runners` the records of a kind. `given_date` and
    `given_home` are what the caller said.
    """

    source: str
    layout: Layout
    finders: Mapping[str, Finder]
    runners: Mapping[str, Runner] = field(default_factory=dict)
    given_date: dt.date | None = None
    given_home: Region | None = None
    _found: dict[str, list[Found]] = field(default_factory=dict, repr=False)
    _memo: dict[object, Any] = field(default_factory=dict, repr=False)
    _mentions: dict[str, list[Mention[Any]]] = field(default_factory=dict, repr=False)
    _starts: dict[str, list[int]] = field(default_factory=dict, repr=False)
    _masked: dict[tuple[str, ...], Masked] = field(default_factory=dict, repr=False)
    _declined: list[Declined] | None = field(default=None, repr=False)  # None where nobody listens

    @cached_property
    def text(self) -> str:
        """The clean text."""
        return self.layout.view.text

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order."""
        return self.layout.sentences

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.layout.sentences]

    @cached_property
    def home(self) -> Home:
        """What 我市 and 我区 stand for in the bulletin, and the words that tell it."""
        if self.given_home is not None:
            return Home(self.given_home)
        return infer_home(self.text, self.mentions("place"), self._titles)

    @cached_property
    def places(self) -> list[Place]:
        """Where each article is at home."""
        articles = [(piece.start, piece.end) for piece in self.layout.pieces]
        return article_homes(self.text, self.mentions("place"), articles, self._titles, self.home)

    @cached_property
    def settings(self) -> list[Place]:
        """Where each stretch of the text is at home: the articles, cut at the lines of a digest that name their place."""
        columns = find_columns(self.text, self.sentences)
        return labelled_places(self.text, self.mentions("place"), self.places, columns, self.home.code)

    @property
    def _titles(self) -> list[tuple[int, int]]:
        return sorted((s.start, s.end) for titles in self._headlines.values() for s in titles)

    @cached_property
    def _headlines(self) -> dict[int | None, list[Sentence]]:
        found: dict[int | None, list[Sentence]] = {}
        for sentence in self.sentences:
            if sentence.role in ("title", "kicker"):
                found.setdefault(sentence.article, []).append(sentence)
        return found

    def headlines_of(self, article: int | None) -> list[Sentence]:
        """Return the sentences of an article's title and kicker."""
        return self._headlines.get(article, [])

    @cached_property
    def reference(self) -> Reference:
        """The day that relative dates are resolved against, and where it comes from."""
        pieces = (piece.record.published for piece in self.layout.pieces)
        return infer_reference(
            self.text,
            self.mentions("date_expression"),
            given=self.given_date,
            published=[day for day in pieces if day is not None],
            masthead=self._masthead_date,
        )

    @property
    def _masthead_date(self) -> tuple[dt.date, str] | None:
        """The date in the bulletin's head, and its words."""
        day = self.layout.bulletin.date
        if day is None:
            return None
        for mention in self.mentions("date_expression"):
            period = resolve(mention.value, day)
            if period is not None and period.start == period.end == day:
                return day, self.text[mention.start : mention.end]
        return day, day.isoformat()

    def reference_of(self, article: int | None) -> dt.date | None:
        """Return the day that an article's relative dates are resolved against."""
        piece = self.piece(article)
        own = piece.record.published if piece and self.given_date is None else None
        return own or self.reference.date

    def home_of(self, article: int | None, at: int | None = None) -> Region | None:
        """Return an article's own place, or its line's at an offset: what 我市 stands for in it."""
        code = None if article is None else self.places[article].code
        if at is not None and len(self.settings) > len(self.places):
            k = bisect_right(self.settings, at, key=lambda place: place.start) - 1
            code = self.settings[k].code if k >= 0 and at < self.settings[k].end else code
        if code is None:
            return self.home.region
        return by_code()[code][0].region

    def mentions(self, kind: str) -> list[Mention[Any]]:
        """Return all mentions of a kind or slot, sorted by start."""
        if kind not in self._mentions:
            if kind in SLOT_GROUPS:
                parts = [m for part in SLOT_GROUPS[kind] for m in self.mentions(part)]
                self._mentions[kind] = sorted(parts, key=lambda m: m.start)
            else:
                self._mentions[kind] = self.finders[kind](self) if kind in self.finders else []
        return self._mentions[kind]

    def found(self, kind: str) -> list[Found]:
        """Return the settled records of a kind, which may rest on those of other kinds."""
        if kind not in self._found:
            runner = self.runners.get(kind)
            self._found[kind] = runner(self) if runner else []
        return self._found[kind]

    def decline(self, reason: str, start: int, end: int, rule: str = "") -> None:
        """Say why a stretch of the clean text is no fact, for `explain`; costs nothing where nobody listens.

        A scan calls it where it gives up; `rule` is named where several rules share the one frame.
        """
        if self._declined is not None:
            self._declined.append(Declined(reason, start, end, rule))

    @contextmanager
    def refusals(self) -> Iterator[list[Declined]]:
        """Listen to what is declined meanwhile; what another kind's rules decline goes to their own listener."""
        outer, self._declined = self._declined, []
        try:
            yield self._declined
        finally:
            self._declined = outer

    def memo(self, key: object, make: Callable[[], T]) -> T:
        """Return what `make` gives, made once for this reading."""
        if key not in self._memo:
            self._memo[key] = make()
        made: T = self._memo[key]
        return made

    def within(self, kind: str, start: int, end: int) -> list[Mention[Any]]:
        """Return the mentions of a kind that lie inside a stretch of the clean text."""
        starts = self._starts.get(kind)
        if starts is None:
            starts = self._starts[kind] = [mention.start for mention in self.mentions(kind)]
        low = bisect_left(starts, start)
        if low == len(starts) or starts[low] >= end:  # of most stretches
            return []
        return [m for m in self._mentions[kind][low : bisect_left(starts, end, low)] if m.end <= end]

    def sentence_at(self, at: int) -> Sentence | None:
        """Return the sentence that holds an offset."""
        k = bisect_right(self._sentence_starts, at) - 1
        if k < 0:
            return None
        sentence = self.layout.sentences[k]
        return sentence if at < sentence.end else None

    def sentence_index(self, at: int) -> int:
        """Return the index of the last sentence that starts at or before an offset, -1 before the first."""
        return bisect_right(self._sentence_starts, at) - 1

    @cached_property
    def _pauses(self) -> list[int]:
        return [match.start() for match in _PAUSE.finditer(self.text)]

    def clause_at(self, at: int) -> tuple[int, int]:
        """Return the stretch between the commas, semicolons and stops around an offset."""
        sentence = self.sentence_at(at)
        low, high = (sentence.start, sentence.end) if sentence else (0, len(self.text))
        low, high = max(low, at - LONGEST_CLAUSE), min(high, at + LONGEST_CLAUSE)
        pauses = self._pauses
        k = bisect_left(pauses, at)
        start = pauses[k - 1] + 1 if k and pauses[k - 1] >= low else low
        return start, pauses[k] if k < len(pauses) and pauses[k] < high else high

    def piece(self, article: int | None) -> Piece | None:
        """Return an article by its index."""
        return None if article is None else self.layout.pieces[article]

    def masked(self, kinds: tuple[str, ...]) -> Masked:
        """Return the clean text with the mentions of these (sorted) kinds masked; made once for each set."""
        if kinds not in self._masked:
            self._masked[kinds] = mask(self.text, [m for kind in kinds for m in self.mentions(kind)], kinds)
        return self._masked[kinds]
