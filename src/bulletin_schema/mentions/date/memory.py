"""Memory: the year that an earlier date gives to a later one: 2021年3月5日…，4月2日…, 去年8月…，9月…."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.date.context import is_open, looks_forward
from bulletin_schema.mentions.date.model import DateExpression, Moment, Part
from bulletin_schema.patterns import re_pattern

_SENTENCE_END = re_pattern(r"[。！？!?\n]")
_CLOSES_CLAUSE = ("，", ",")
_NEARLY_A_YEAR = 10
_NEAR = 600  # characters between a quarter and the 本季度 that means it
_COMMON_YEAR = 2001  # no leap year


def complete(text: str, parts: Iterable[Part]) -> list[Mention[DateExpression]]:
    """Make the mentions, each with the year that its sentence or paragraph gives it."""
    mentions: list[Mention[DateExpression]] = []
    memory = Memory(text)
    for part in parts:
        first = memory.recall(part)
        if first is None:
            continue
        memory.note(part, first)
        forward = memory.ahead if part.told_day is not None else looks_forward(text, part)
        forward = forward or (memory.ahead_in_sentence and not part.first.has_year)
        memory.ahead = forward
        memory.ahead_in_sentence |= forward
        expression = DateExpression(first, part.last, is_open(text, part), forward)
        mentions.append(Mention(part.start, part.end, "date", expression))
    return mentions


@dataclass(slots=True)
class Memory:
    """The dates read so far in the sentence and in the paragraph."""

    text: str
    at: int = 0
    in_sentence: Moment | None = None  # the last date of the sentence that has a year
    day: Moment | None = None  # the paragraph's last day with a year written out
    year: Moment | None = None  # the paragraph's last date with a year
    this_year: Moment | None = None  # a 今年 earlier in the sentence: 今年将抽查三次：第一季度…，第三季度…
    month: Moment | None = None  # the paragraph's last date with a month
    quarter: Part | None = None  # the last quarter told, which a 本季度 near it means
    latest: Moment | None = None  # the paragraph's last date, where that is one whole day
    ahead: bool = False  # whether the last date looks forward
    ahead_in_sentence: bool = False  # whether one before it in the sentence does: 在4月底前完成…，二季度…

    def recall(self, part: Part) -> Moment | None:
        """Return the part's first moment, with the year (for 本季度 the quarter) that the text gave it.

        None for a 同年 with no year before.
        """
        self._walk(part.start)
        first = part.first
        if part.told_day is not None:
            return self.latest and _later(self.latest, part.told_day)
        if part.told is not None:
            if self.year is None or self.year.year is None:
                return None
            return first._replace(year=self.year.year + part.told)
        if first.anchor == "quarter" and not first.shift and self.quarter is not None:
            return self.quarter.first if part.start - self.quarter.end < _NEAR else first
        return first if first.has_year else self._lent(first)

    def _lent(self, first: Moment) -> Moment:
        if first.unit == "day" and first.month is None:
            return first if self.month is None else _under(self.month, first._replace(month=self.month.month))
        if first.unit in ("quarter", "half") and self.this_year is not None:
            return _under(self.this_year, first)
        if self.in_sentence is not None and _follows(self.in_sentence, first):
            return _under(self.in_sentence, first)
        if self.day is not None and first.unit == "day" and _follows(self.day, first):
            return _under(self.day, first)
        return first

    def note(self, part: Part, first: Moment) -> None:
        """Keep what a later date may take its year from."""
        latest = first if part.last is None or not part.last.has_year else part.last
        self.at = part.end
        self.latest = first if first.unit == "day" and first.month is not None and part.last is None else None
        if latest.month is not None:
            self.month = latest
        if first.unit == "quarter" and part.last is None:
            self.quarter = part._replace(first=first)
        if not latest.has_year or latest.anchor not in (None, "year"):
            return
        self.year = latest
        if latest.anchor == "year" and not latest.shift:
            self.this_year = latest
        if latest.unit == "day" and latest.year is not None:
            self.day = latest
        if is_open(self.text, part):  # 2018年以来，…，8月22日: no day of 2018
            return
        if latest.unit != "year" or self.text[part.end : part.end + 1] in _CLOSES_CLAUSE:
            self.in_sentence = first if first.has_year else latest

    def _walk(self, to: int) -> None:
        """Forget what the end of a sentence or paragraph between two dates closes off."""
        if _SENTENCE_END.search(self.text, self.at, to):
            self.in_sentence = self.this_year = None
            self.ahead_in_sentence = False
            if self.text.find("\n", self.at, to) >= 0:
                self.day = self.year = self.month = self.latest = None
        self.at = to


def _later(day: Moment, days: int) -> Moment | None:
    """Return a day counted from one told; None where its year is unsaid and ends with it."""
    if not days:
        return day
    following = dt.date(day.year or _COMMON_YEAR, day.month or 1, day.number or 1) + dt.timedelta(days=days)
    if day.year is None and following.year > _COMMON_YEAR:
        return None
    return day._replace(year=day.year and following.year, month=following.month, number=following.day)


def _under(giver: Moment, moment: Moment) -> Moment:
    return moment._replace(year=giver.year, anchor=giver.anchor, shift=giver.shift)


def _follows(earlier: Moment, moment: Moment) -> bool:
    """Tell whether a date without a year can be later in the same year: 3月5日, then 4月2日, but not 1月."""
    if earlier.month is not None and moment.unit == "quarter":  # 2024年1月对三季度不合格的企业复查
        return 3 * (moment.number or 1) - 3 < earlier.month
    if earlier.month is None or moment.month is None:
        return True
    if earlier.unit == "day" and moment.unit == "day":
        # 2020年1月5日通报12月28日: the December before.
        is_near = moment.month - earlier.month < _NEARLY_A_YEAR
        return is_near and (moment.month, moment.number or 0) >= (earlier.month, earlier.number or 0)
    return moment.month >= earlier.month
