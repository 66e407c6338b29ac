"""Resolve: which days an expression names, seen from a reference date.

>>> from datetime import date
>>> resolve(DateExpression(Moment("day", month=12, number=7)), date(2021, 1, 31))
Period(start=datetime.date(2020, 12, 7), end=datetime.date(2020, 12, 7), precision='day')
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterator
from functools import lru_cache

from bulletin_schema.mentions.date.model import DateExpression, Moment
from bulletin_schema.model import Period, Precision

Days = tuple[dt.date, dt.date]
# 29 February may lie eight years away (1896, 1904).
_YEARS_AWAY = 8
_MONTHS_IN = {"year": 12, "half": 6, "quarter": 3}


def resolve(expression: DateExpression, reference: dt.date | None, *, forward: bool = False) -> Period | None:
    """Return the days an expression names, None where they cannot be known.

    A date without a year is the latest one that has begun by the reference date, or the first one not yet over
    where the sentence looks forward.
    """
    ahead = forward or expression.forward
    try:
        if expression.last is not None:
            return _range(expression.first, expression.last, reference, ahead=ahead)
        days = _days(expression.first, reference, ahead=ahead)
    except (ValueError, OverflowError):  # 30 February, the year 0
        return None
    if days is None:
        return None
    return _period(days[0], None if expression.open else days[1], _precision(expression.first))


@lru_cache(maxsize=4096)
def _period(start: dt.date, end: dt.date | None, precision: Precision) -> Period:
    return Period(start=start, end=end, precision=precision)


def _precision(moment: Moment) -> Precision:
    if moment.unit == "week" or (moment.unit == "dekad" and (moment.number or 0) > 3):
        return "range"
    return moment.unit


def _range(first: Moment, last: Moment, reference: dt.date | None, *, ahead: bool) -> Period | None:
    if last.month is None and last.unit == "day" and last.anchor is None:
        last = last._replace(month=first.month)
    # 7月10日至8月10日 in a notice of 5 August has begun, and is of this year.
    begun = not (first.has_year or last.has_year or ahead) and first.month is not None
    start = _days(first, reference, ahead=ahead) if first.has_year or begun else None
    if start is not None and not last.has_year:
        end = _from_year(last, start[0].year)
        if end is not None and end[1] < start[0]:
            end = _from_year(last, start[0].year + 1)
    else:
        end = _days(last, reference, ahead=ahead)
    if end is None:
        return None
    if start is None:
        start = _before(first, end)
    if start is None or end[1] < start[0]:
        return None
    both = {first.unit, last.unit}
    return _period(start[0], end[1], "month" if both == {"month"} else "range")


def _before(first: Moment, end: Days) -> Days | None:
    """Find the start of a range that has no year of its own: 12月28日至1月3日."""
    if first.unit == "day" and first.month is None:
        first = first._replace(month=end[0].month)
    start = _from_year(first, end[1].year)
    if start is not None and start[0] > end[1]:
        start = _from_year(first, end[1].year - 1)
    return start


def _days(moment: Moment, reference: dt.date | None, *, ahead: bool) -> Days | None:
    if moment.year is not None:
        return _from_year(moment, moment.year)
    if reference is None:
        return None
    if moment.anchor == "year":
        return _from_year(moment, reference.year + moment.shift)
    if moment.anchor == "month":
        months = reference.year * 12 + reference.month - 1 + moment.shift
        return _from_year(moment._replace(month=months % 12 + 1), months // 12)
    if moment.anchor == "quarter":
        quarters = reference.year * 4 + (reference.month - 1) // 3 + moment.shift
        return _from_year(moment._replace(number=quarters % 4 + 1), quarters // 4)
    if moment.anchor is not None:
        return _from_day(moment, reference)
    return _nearest(moment, reference, ahead=ahead)


def _from_year(moment: Moment, year: int) -> Days | None:
    number = moment.number or 1
    months = _MONTHS_IN.get(moment.unit)
    if months is not None:
        return _months(year, number * months - months + 1, number * months)
    if moment.month is None:
        return None
    if moment.unit == "month":
        return _months(year, moment.month, moment.month)
    if moment.unit == "dekad":
        return _dekads(year, moment.month, number)
    if number > monthrange(year, moment.month)[1]:
        return None
    return dt.date(year, moment.month, number), dt.date(year, moment.month, number)


def _months(year: int, first: int, last: int) -> Days:
    return dt.date(year, first, 1), dt.date(year, last, monthrange(year, last)[1])


def _dekads(year: int, month: int, number: int) -> Days:
    first, last = (number, number) if number <= 3 else divmod(number, 10)
    end = monthrange(year, month)[1] if last == 3 else last * 10
    return dt.date(year, month, first * 10 - 9), dt.date(year, month, end)


def _from_day(moment: Moment, reference: dt.date) -> Days:
    day = reference + dt.timedelta(days=moment.shift * (7 if moment.anchor == "week" else 1))
    if moment.anchor == "week":
        day += dt.timedelta(days=(moment.number or 1) - 1 - day.weekday())
    return day, day + dt.timedelta(days=6) if moment.unit == "week" else day


def _nearest(moment: Moment, reference: dt.date, *, ahead: bool) -> Days | None:
    """Find the last such days that have begun by the reference date, or the first ones not over by then."""
    for days in _candidates(moment, reference, 1 if ahead else -1):
        if days is not None and (days[1] >= reference if ahead else days[0] <= reference):
            return days
    return None


def _candidates(moment: Moment, reference: dt.date, step: int) -> Iterator[Days | None]:
    if moment.unit == "day" and moment.month is None:  # 27日: the month is unsaid too
        this = reference.year * 12 + reference.month - 1
        for months in range(this, this + step * 3, step):
            yield _from_year(moment._replace(month=months % 12 + 1), months // 12)
        return
    for year in range(reference.year, reference.year + step * (_YEARS_AWAY + 1), step):
        yield _from_year(moment, year)
