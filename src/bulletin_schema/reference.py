"""Reference: the day that relative dates (今年, 8月22日) are counted from, and where it comes from.

>>> from bulletin_schema.mentions.date import find_dates
>>> text = "2013年上半年抽查303批次。8月22日召开大会。"
>>> infer_reference(text, find_dates(text))
Reference(date=datetime.date(2013, 8, 31), source='inferred', evidence='2013年上半年、8月22日')
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from bulletin_schema.lexicon import load_table
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.date import DateExpression, Moment, resolve
from bulletin_schema.model import ReferenceSource
from bulletin_schema.patterns import re_pattern

Dates = Sequence[Mention[DateExpression]]

# 到2025年, 力争2023年: a year to come says nothing of today.
_TARGET_BEFORE = re_pattern(r"(?:到|(?<!截)至|力争|争取|确保|未来|计划|预计|有效期为|将|拟|将[于在])\Z")
_TARGET_AFTER = re_pattern(r"(?:年?底)?(?:之?前|力争)|度?(?:重点)?工作(?:要点|计划|安排|任务)|度?计划|年?年初")
_PLAN = re_pattern(r"(?:规划|计划|方案|纲要|目标)[^，。；\n]{0,6}\Z")
_LATE_MONTH = 10
_HALF_YEAR = 6


@dataclass(frozen=True, slots=True)
class Reference:
    """The day dates are counted from, and the words it was inferred from; without a date nothing told it."""

    date: dt.date | None
    source: ReferenceSource
    evidence: str | None


class Evidence(NamedTuple):
    """A date that tells when the text was written: not before `day`."""

    day: dt.date
    words: str
    is_fine: bool  # a month or a day, not only a year


def infer_reference(
    text: str,
    dates: Dates,
    *,
    given: dt.date | None = None,
    published: Iterable[dt.date] = (),
    masthead: tuple[dt.date, str] | None = None,
) -> Reference:
    """Choose the reference date: the caller's, else the newest published one, else what the text lets infer.

    `published` are the dates of the articles, `masthead` the date in the bulletin's head and its words.
    """
    if given is not None:
        return Reference(given, "given", None)
    newest = max(published, default=None)
    if newest is not None:
        return Reference(newest, "published", None)
    if masthead is not None:
        return Reference(masthead[0], "inferred", masthead[1])
    inferred = _from_dates(text, dates)
    event = _newest_event(text)
    if event is not None and (inferred is None or inferred.day < event.day):
        return Reference(dt.date(event.day.year, 12, 31), "inferred", event.words)
    if inferred is None:
        return Reference(None, "today", None)
    return Reference(inferred.day, "inferred", inferred.words)


def _from_dates(text: str, dates: Dates) -> Evidence | None:
    """Take the newest year stated, then the newest month that hangs on it."""
    stated = list(_stated(text, dates))
    if not stated:
        return None
    newest = max(stated, key=lambda one: (one.day, one.is_fine))
    fine = max((one for one in stated if one.is_fine), default=None)
    if fine is not None and _announces_next_year(fine, newest):
        newest = fine
    return _with_month(text, dates, newest, fine)


def _announces_next_year(fine: Evidence, newest: Evidence) -> bool:
    """Tell whether the newest year is but announced: 2021年12月 beside 2022年度."""
    return not newest.is_fine and newest.day.year == fine.day.year + 1 and fine.day.month >= _LATE_MONTH


def _stated(text: str, dates: Dates) -> Iterator[Evidence]:
    for mention in dates:
        expression = mention.value
        moment = expression.last if expression.last is not None and expression.last.year else expression.first
        if moment.year is None or expression.forward or _is_target(text, mention):
            continue
        if expression.last is not None and moment.unit == "year":
            continue  # 2021—2023年 is a plan
        period = resolve(DateExpression(moment), None)
        if period is not None and period.end is not None:
            yield Evidence(_month_end(period.end), text[mention.start : mention.end], moment.unit != "year")


def _is_target(text: str, mention: Mention[DateExpression]) -> bool:
    if mention.value.first.unit != "year":
        return False
    before = max(0, mention.start - 8)
    if _TARGET_BEFORE.search(text, before, mention.start) and not mention.value.open:
        return True
    return bool(_TARGET_AFTER.match(text, mention.end) or _PLAN.search(text, before, mention.start))


def _with_month(text: str, dates: Dates, newest: Evidence, fine: Evidence | None) -> Evidence:
    """Move within the newest year to the newest month that has no year: 2023年 and 10月17日 make October 2023."""
    year = newest.day.year
    known = fine.day.month if fine is not None and fine.day.year == year else 0
    months = [(moment.month, mention) for mention in dates if (moment := _hanging(mention)) and moment.month]
    # A December beside 2021年1月 is last year's.
    near = [pair for pair in months if not known or pair[0] - known <= _HALF_YEAR + 2]
    late = newest.words.endswith(("年底", "年末")) and fine is None
    if late and near and max(month for month, _ in near) < _LATE_MONTH:
        year += 1  # 截至2006年底 beside 6月12日 is written in the year after
    month, mention = max(near, key=lambda pair: pair[0], default=(0, None))
    if mention is None:
        return fine if known and fine is not None else newest
    if month <= known and fine is not None:
        return fine
    words = f"{newest.words}、{text[mention.start : mention.end]}"
    return Evidence(dt.date(year, month, monthrange(year, month)[1]), words, is_fine=True)


def _hanging(mention: Mention[DateExpression]) -> Moment | None:
    """Return the moment of a month or day without a year, or in this year, that lies behind the writer."""
    expression = mention.value
    moment = expression.last or expression.first
    if expression.forward or moment.year is not None or (moment.anchor is not None and moment.shift):
        return None
    if expression.first.year is not None or (expression.first.anchor is not None and expression.first.shift):
        return None
    return moment if moment.anchor in (None, "year") else None


def _month_end(day: dt.date) -> dt.date:
    return day.replace(day=monthrange(day.year, day.month)[1])


@cache
def _events() -> tuple[tuple[str, dt.date], ...]:
    return tuple((words, dt.date.fromisoformat(day)) for words, day in load_table("dated_events.tsv"))


def _newest_event(text: str) -> Evidence | None:
    told = (Evidence(day, words, is_fine=False) for words, day in _events() if words in text)
    return max(told, default=None)
