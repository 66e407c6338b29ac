"""Tabled: what the columns of a list of standards say of each: the code it replaces, its dates, whether it is in force."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.standard.code import StandardCode
from bulletin_schema.records.standard.relations import StandardStatus


class Tabled(NamedTuple):
    """The facts of one row: of the row's own standard, or that a standard is one which it replaces."""

    replaces: tuple[str, ...] = ()
    status: StandardStatus | None = None
    published: dt.date | None = None
    effective: dt.date | None = None


# 标准编号 标准名称 代替标准号 发布日期 实施日期
_HEAD: Final = re_pattern(
    r"(?m)^(?=[^\n]{0,80}标准(?:编号|号|代号))(?=[^\n]{0,100}(?:代替|替代|日期|时间|状态))[^\n。；]{6,100}$"
)
_COLUMN: Final = re_pattern(
    r"(?P<replaced>(?:被?代替|替代|被替代)[\u4e00-\u9fff]{0,6}号?)|(?P<published>(?:发布|批准)(?:日期|时间))"
    r"|(?P<effective>(?:实施|施行)(?:日期|时间))|(?P<status>状态)"
)
_DAY: Final = re_pattern(r"((?:19|20)\d\d)[-./年]\s?(\d{1,2})[-./月]\s?(\d{1,2})日?")
_STATUS: Final = re_pattern(r"(?P<in_force>现行)|(?P<withdrawn>废止|作废)|(?P<published>即将实施|未实施)")
_MOST_ROWS: Final = 400


def tabled(text: str, codes: Sequence[Mention[StandardCode]]) -> Mapping[int, Tabled]:
    r"""Return the facts of the rows of each table of standards, by where their codes start.

    >>> from bulletin_schema.records.standard.find import find_codes
    >>> text = "标准编号 标准名称 代替标准号 实施日期\nDB32/T 9901-2021 石臼 DB32/T 9901-2015 2021-04-01"
    >>> list(tabled(text, find_codes(text)).values())[0].replaces
    ('DB32/T 9901-2015',)
    """
    found: dict[int, Tabled] = {}
    if codes and ("日期" in text or "代替" in text or "状态" in text or "时间" in text):
        done = 0
        for head in _HEAD.finditer(text):
            if head.start() < done:  # a row that looks like a head
                continue
            columns = [match.lastgroup or "" for match in _COLUMN.finditer(head.group())]
            for high, line in _rows(text, head.end() + 1, codes):
                for end, row in _parted(text, high, line):
                    found |= _facts(text[row[0].end : end], row, columns)
                done = high
    return found


def _rows(
    text: str, low: int, codes: Sequence[Mention[StandardCode]]
) -> Iterator[tuple[int, Sequence[Mention[StandardCode]]]]:
    """Yield the ends of the lines behind a head and the codes in them, up to the first line without any."""
    k = bisect_left(codes, low, key=lambda code: code.start)
    for _ in range(_MOST_ROWS):
        high = text.find("\n", low)
        high = len(text) if high < 0 else high
        first = k
        while k < len(codes) and codes[k].start < high:
            k += 1
        if k == first:
            return
        yield high, codes[first:k]
        low = high + 1


def _parted(
    text: str, high: int, line: Sequence[Mention[StandardCode]]
) -> Iterator[tuple[int, Sequence[Mention[StandardCode]]]]:
    """Part a line that holds several rows: a day between two codes closes the row of the first."""
    first = 0
    for k in range(1, len(line)):
        if _DAY.search(text, line[k - 1].end, line[k].start):
            yield line[k].start, line[first:k]
            first = k
    yield high, line[first:]


def _facts(behind: str, row: Sequence[Mention[StandardCode]], columns: Sequence[str]) -> dict[int, Tabled]:
    """Read a row: its first code is its own, those behind are replaced, its days are of the columns of days in turn."""
    own, *others = row
    replaces = tuple(code.value.canonical for code in others) if "replaced" in columns else ()
    wanted = [column for column in columns if column in {"published", "effective"}]
    days = [_day(match) for match in _DAY.finditer(behind)]
    dates = dict(zip(wanted, days, strict=True)) if len(days) == len(wanted) else {}
    said = _STATUS.search(behind) if "status" in columns else None
    status: StandardStatus | None = None
    if said:
        status = "in_force" if said["in_force"] else "withdrawn" if said["withdrawn"] else "published"
    elif dates.get("effective") or dates.get("published"):
        status = "published"
    found = {own.start: Tabled(replaces, status, dates.get("published"), dates.get("effective"))}
    return found | {code.start: Tabled(status="replaced") for code in others if replaces}


def _day(match: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
