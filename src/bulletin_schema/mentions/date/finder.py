"""Finder: dates in clean text, each as the expression it is; lists give one mention a member, ranges one in all."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from itertools import chain
from typing import Literal

from bulletin_schema.han import read_numeral
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.date import context, grammar
from bulletin_schema.mentions.date.memory import complete
from bulletin_schema.mentions.date.model import DateExpression, Moment, Part, Unit

_DEKADS = {"上": 1, "中": 2, "下": 3, "上中": 12, "中下": 23}
_COUNTED_UNITS: tuple[tuple[re.Pattern[str], Literal["week", "quarter"]], ...] = (
    (grammar.WEEK, "week"),
    (grammar.QUARTER, "quarter"),
)
_LONGEST_MONTHS = 2020  # a leap year: 29 February without a year may be one


def find_dates(text: str) -> list[Mention[DateExpression]]:
    """Find all dates in clean text, sorted by start. Vague words (近日, 近年来, 年底) give none."""
    parts = sorted((*_parts(text), *_side_parts(text)), key=lambda part: (part.start, -part.end))
    apart: list[Part] = []
    for part in parts:
        if not apart or part.start >= apart[-1].end:
            apart.append(part)
    return complete(text, _joined(text, apart))


def _parts(text: str) -> Iterator[Part]:
    for match in grammar.DATE.finditer(text):
        yield from _read(text, match)


def _side_parts(text: str) -> Iterator[Part]:
    """Find the rarer forms, each by a pattern of its own."""
    yield from _counted_parts(text)
    day_first = grammar.DAY_FIRST.finditer(text) if any(word in text for word in grammar.YEAR_LAST) else ()
    for match in chain(grammar.DASHED.finditer(text), day_first):
        year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
        yield Part(*match.span(), Moment("day", year, month, day))
    for match in grammar.BRACKETED_YEARS.finditer(text):
        first, last = (Moment("year", read_numeral(match[name])) for name in ("first", "last"))
        yield Part(match.start("first"), match.end("last"), first, last)
    for match in grammar.SINCE_NEW_YEAR.finditer(text):
        start = match.start() - 2 * (text[max(0, match.start() - 2) : match.start()] == "今年")
        yield Part(start, match.end(), Moment("year", anchor="year"), open=True)
    for match in grammar.BARE_DAY.finditer(text):
        if context.is_day_of_news(text, match):
            days = _spread(match, "days", Moment("day"))
            yield from (*days[:-1], days[-1]._replace(end=match.end()))


def _counted_parts(text: str) -> Iterator[Part]:
    """Find what counts from the day of writing or from the day told before: 昨日, 上周五, 本季度, 当日."""
    for match in grammar.DAY_BY_TODAY.finditer(text):
        yield Part(*match.span(), Moment("day", anchor="day", shift=grammar.SHIFTS[match[0][0]]))
    for match in grammar.DAY_BY_WEEK.finditer(text):
        shift = grammar.UNIT_SHIFTS.get(match[0][0], 0)
        number = grammar.WEEKDAYS[match["weekday"]]
        yield Part(*match.span(), Moment("day", number=number, anchor="week", shift=shift))
    for pattern, unit in _COUNTED_UNITS:
        for match in pattern.finditer(text):
            shift = grammar.UNIT_SHIFTS[match[0][0]]
            yield Part(*match.span(), Moment(unit, anchor=unit, shift=shift))
    for match in grammar.TOLD_DAY.finditer(text):
        yield Part(*match.span(), Moment("day"), told_day=grammar.TOLD_DAYS[match[0][0]])


def _read(text: str, match: re.Match[str]) -> Iterator[Part]:
    """Read one match into its members, the last year or month of a list carrying what follows it."""
    start, end = match.span()
    if start == end or context.is_refused(text, match):
        return
    years = _spread(match, "years", Moment("year")) if match["years"] else [Part(start, end, _bare_year(match))]
    below = _unit_parts(match, years[-1].first)
    found = [*years[:-1], *below] if below else years
    told = grammar.TOLD_SHIFTS.get(match["relative"][0]) if match["relative"] else None
    if told is not None and found[0].first.month is None:
        return
    start += len(text[start:end]) - len(text[start:end].lstrip())
    found[0] = found[0]._replace(start=start)
    found[-1] = found[-1]._replace(end=end, open=bool(match["open"]))
    yield from (part._replace(told=told) for part in found)


def _bare_year(match: re.Match[str]) -> Moment:
    if match["relative"]:
        shift = grammar.YEAR_SHIFTS.get(match["relative"][0])
        return Moment("year") if shift is None else Moment("year", anchor="year", shift=shift)
    if match["short"]:
        year = int(match["short"].lstrip("'’‘"))
        return Moment("year", year + (1900 if year >= 70 else 2000))
    return Moment("year")


def _spread(match: re.Match[str], group: str, base: Moment) -> list[Part]:
    """Turn the list in a group (1-7 of 1-7月) into parts, each the base with its own number."""
    offset = match.start(group)
    parts = []
    for element in grammar.ELEMENT.finditer(match[group]):
        value = element["value"]
        joint = element["joint"]
        end = offset + (element.start("joint") if joint else element.end())
        moment = _within(base, read_numeral(value))
        runs_on = bool(joint) and grammar.IS_RANGE.match(joint) is not None
        parts.append(Part(offset + element.start(), end, moment, runs_on=runs_on))
    return parts


def _within(base: Moment, value: int) -> Moment:
    if base.unit == "year":
        return base._replace(year=value)
    return base._replace(month=value) if base.unit == "month" else base._replace(number=value)


def _unit_parts(match: re.Match[str], year: Moment) -> list[Part]:
    """Read what follows the year: half, quarters, months, days, dekad."""
    start, end = match.start(), match.end()
    if match["half"]:
        return [Part(start, end, year._replace(unit="half", number="上下".index(match["half"][0]) + 1))]
    if match["quarters"]:
        return _spread(match, "quarters", year._replace(unit="quarter"))
    if match["first_quarters"] or match["first_months"]:
        return [_first_units(match, year)]
    if match["month_word"]:
        shift = grammar.UNIT_SHIFTS[match["month_word"][0]]
        return _below_month(match, [Part(start, end, Moment("month", anchor="month", shift=shift))])
    if match["months"]:
        return _below_month(match, _spread(match, "months", year._replace(unit="month")))
    return []


def _first_units(match: re.Match[str], year: Moment) -> Part:
    """Read 前三季度 and 前7个月: from the first unit of the year to the one counted."""
    unit: Unit = "quarter" if match["first_quarters"] else "month"
    count = read_numeral(match["first_quarters"] or match["first_months"])
    first, last = (_within(year._replace(unit=unit), number) for number in (1, count))
    return Part(match.start(), match.end(), first, last if count > 1 else None)


def _below_month(match: re.Match[str], months: list[Part]) -> list[Part]:
    month = months[-1].first
    if match["dekad"]:
        dekad = month._replace(unit="dekad", number=_DEKADS[match["dekad"]])
        return [*months[:-1], months[-1]._replace(first=dekad)]
    if match["days"]:
        days = _spread(match, "days", month._replace(unit="day"))
        days[0] = days[0]._replace(start=months[-1].start)
        return [*months[:-1], *days]
    return months


def _joined(text: str, parts: list[Part]) -> Iterator[Part]:
    """Join the two ends of each range into one part, and drop what the calendar does not have."""
    k = 0
    while k < len(parts):
        part = parts[k]
        following = parts[k + 1] if k + 1 < len(parts) else None
        if following and part.last is None and following.last is None and _runs_to(text, part, following):
            part = part._replace(end=following.end, last=following.first, open=following.open)
            k += 1
        if _exists(part.first) and (part.last is None or _exists(part.last)):
            yield part
        k += 1


def _runs_to(text: str, part: Part, following: Part) -> bool:
    if part.open or not 0 < following.start - part.end <= 4:
        return False
    if not (part.runs_on or grammar.IS_RANGE.fullmatch(text, part.end, following.start)):
        return False
    later, earlier = following.first, part.first
    return not (earlier.year and later.year and later.year < earlier.year)


def _exists(moment: Moment) -> bool:
    """Tell whether the calendar has such a day: there is no 2月30日."""
    if moment.unit != "day" or moment.month is None or moment.anchor in ("day", "week"):
        return True
    return (moment.number or 0) <= monthrange(moment.year or _LONGEST_MONTHS, moment.month)[1]
