"""Printed dates: the day on a masthead, at the foot of a notice, or beside 发布时间."""

from __future__ import annotations

import datetime as dt

from bulletin_schema.han import read_numeral
from bulletin_schema.patterns import re_pattern

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
DATE = (
    r"(?:(?:19|20)\d\d\s{0,2}[年./-]\s{0,2}\d{1,2}\s{0,2}[月./-]\s{0,2}\d{1,2}(?:\s{0,2}[日号]|(?![\d.]))"
    r"|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d(?!\d)|(?:19|20)\d\d\s\d{1,2}/\d{1,2}(?=\s\d{1,2}[：:])"
    rf"|{_MONTH}\s\d{{1,2}},\s?(?:19|20)\d\d(?!\d)|\d{{1,2}}\s{_MONTH}\s(?:19|20)\d\d(?!\d)"
    r"|[一二][〇○零0O一二三四五六七八九]{3}\s?年\s?[一二三四五六七八九十]{1,3}\s?月\s?[一二三四五六七八九十]{1,3}\s?日)"
)
TIME = r"(?:\s*(?:T|星期[一二三四五六日]|周[一二三四五六日])?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"  # behind a day
_DATE = re_pattern(DATE)
# Behind a title, in brackets or as 2024-04-24, the day it was posted: no sentence ends so.
POSTED = re_pattern(rf"\s*[（(]\s?{DATE}{TIME}\s?[）)]\Z|\s+20\d\d-\d{{1,2}}-\d{{1,2}}{TIME}\Z")
_ARABIC = re_pattern(r"(\d{4})\D+(\d{1,2})\D+(\d{1,2})")
_REVERSED = re_pattern(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_CHINESE = re_pattern(r"(\S{4})\s?年\s?(\S{1,3}?)\s?月\s?(\S{1,3}?)\s?日")
_FOREIGN = ["%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y"]
_YEAR = re_pattern(r"(?<!\d)(?:19|20)\d\d(?=\s?年|\s?[〕\]）)])")
_MONTH_DAY = re_pattern(r"(\d{1,2})\s?月\s?(\d{1,2})\s?日")


def first_date(text: str) -> dt.date | None:
    """Return the first whole date of a text.

    >>> first_date("发布时间：2023-05-06 10:20")
    datetime.date(2023, 5, 6)
    >>> first_date("二〇二一年十一月八日")
    datetime.date(2021, 11, 8)
    >>> first_date("Updated: May 6, 2023")
    datetime.date(2023, 5, 6)
    >>> first_date("2021年13月1日") is None
    True
    """
    for match in _DATE.finditer(text):
        if day := _parse(match.group()):
            return day
    return None


def month_and_day(text: str, reference: dt.date | None) -> dt.date | None:
    """Resolve a day without a year to the latest such day not after the reference date.

    >>> month_and_day("5月6日电", dt.date(2022, 3, 1))
    datetime.date(2021, 5, 6)
    """
    match = _MONTH_DAY.search(text)
    if match is None or reference is None:
        return None
    month, day = int(match[1]), int(match[2])
    for year in (reference.year, reference.year - 1):
        found = _date(year, month, day)
        if found and found <= reference:
            return found
    return None


def day_of_year(text: str) -> dt.date | None:
    """Return the day of a line that names its year apart from it.

    >>> day_of_year("2020年第38期  市局综合科  9月27日")
    datetime.date(2020, 9, 27)
    """
    year, match = _YEAR.search(text), _MONTH_DAY.search(text)
    return _date(int(year[0]), int(match[1]), int(match[2])) if year and match else None


def _parse(text: str) -> dt.date | None:
    if match := _ARABIC.match(text):
        return _date(*map(int, match.groups()))
    if match := _REVERSED.match(text):
        return _date(int(match[3]), int(match[2]), int(match[1]))
    if match := _CHINESE.match(text):
        return _date(*map(read_numeral, match.groups()))
    return _foreign(text) if text[0].isascii() else None


def _foreign(text: str) -> dt.date | None:
    """Read a date with its month in English, whose shape is known."""
    from dateparser import parse  # noqa: PLC0415 - loads slowly, and few pages need it

    found = parse(text.replace(".", ""), date_formats=_FOREIGN, languages=["en"], settings={"STRICT_PARSING": True})
    return found.date() if found else None


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
