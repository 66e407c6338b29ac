"""Lists and ranges that drop the prefix: ISO 9001、14001和45001; GB/T 1.1、1.2; GB 50254～50259-96."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.standard.code import StandardCode
from bulletin_schema.records.standard.marks import COLON, DASH, DOT, SP, YEAR2, YEAR4, full_year, grammar, plain

_MOST: Final = 40
_RANGE: Final = rf"{SP} \\? (?P<joiner> [~～∼〜至] | {DASH}(?=\d{{4,5}}{DASH}\d\d(?!\d)|\d{{5}}(?!\d)) ) {SP}"
_LIST: Final = rf"{SP} (?P<joiner> [、/／&] | [,，](?=[ ]?\d{{4,6}}[:：]\d{{4}}) | 和|及|与|以及|或 ) {SP}"
_TAIL: Final = rf"""
    (?: {SP}(?:{DASH}{{1,2}}|{COLON}){SP}(?P<year>{YEAR4}) | {DASH}(?P<short>{YEAR2}) )?
    (?![A-Za-z0-9%％])
"""
# Chinese parts follow a point, others a dash.
_DOTTED: Final = rf"(?P<number>\d{{1,6}}) (?P<part>(?:{DOT}\d{{1,4}}){{0,3}}) {_TAIL}"
_DASHED: Final = rf"(?P<number>\d{{1,6}}) (?P<part>(?:{DASH}\d{{1,3}}(?!\d)){{0,3}}) {_TAIL}"
_NEXT: Final = {
    True: (grammar(_RANGE + _DOTTED), grammar(_LIST + _DOTTED)),
    False: (grammar(_RANGE + _DASHED), grammar(_LIST + _DASHED)),
}
_LISTING: Final = frozenset({"、", "/", "／", "&", ",", "，", "和", "及", "与", "以及", "或"})
# What may follow a bare number that goes on with a list of codes.
_GOES_ON: Final = re_pattern(
    r"[ \u3000]?(?:$|[\n、,，。；;)）》”】/／|]|[和及与或]|以及|等|标准|体系|认证|管理|能源|质量|环境|职业|系列"
    r"|三|两|双|国家|国际|的(?:规定|要求)|规定|要求|规范)"
)


def follow(text: str, end: int, first: StandardCode) -> tuple[StandardCode, list[Mention[StandardCode]]]:
    """Return the codes after `end` that leave out the prefix of `first`.

    `first` comes back too: in a range the year that the far end prints is both ends' (GB 50254～50259-96).
    """
    found: list[Mention[StandardCode]] = []
    last = first
    ranges, lists = _NEXT[_is_chinese(first)]
    for _ in range(_MOST):
        ranged = ranges.match(text, end)
        item = ranged or lists.match(text, end)
        code = _inherit(item, first, last, text) if item else None
        if item is None or code is None:
            break
        found.append(Mention(item.start("number"), item.end(), "standard", code))
        digits = item["year"] or item["short"]
        if ranged and last is first and digits and first.year is None:
            first = _written(first, first.number, first.part, digits)
        last, end = code, item.end()
    return first, found


def _inherit(item: re.Match[str], first: StandardCode, last: StandardCode, text: str) -> StandardCode | None:
    number, part = item["number"], plain(item["part"])[1:] or None
    digits = item["year"] or item["short"]
    same = part is not None and number == first.number
    if digits is None and not same and not _GOES_ON.match(text, item.end()):
        return None
    if part is None and _is_part(number, last):
        return _written(first, last.number, number, digits)
    listed = item["joiner"] in _LISTING
    if not (_alike(number, part, digits, first) if listed else _later(number, part, last)):
        return None
    return _written(first, number, part, digits)


def _is_part(number: str, last: StandardCode) -> bool:
    """Tell whether a bare number is a later part of the code before it: GB/T 5750.1～13-2006, ISO 14064-1/2/3."""
    if last.part is None or not last.part.isdigit() or last.year is not None:
        return False
    return len(number) <= 2 and int(number) > int(last.part)


def _later(number: str, part: str | None, last: StandardCode) -> bool:
    """A range runs on to a greater number, or to a later part of the same one."""
    if part is not None or last.part is not None:
        return number == last.number and part is not None and last.part is not None
    return len(number) >= 3 and len(number) == len(last.number) and number > last.number


def _alike(number: str, part: str | None, digits: str | None, first: StandardCode) -> bool:
    """An item of a list looks like the code before it: a number of about its length, or a part of it."""
    if part is not None and digits is None:
        return number == first.number and first.part is not None
    if digits is not None:
        return (first.year is not None or (part is not None and number == first.number)) and len(number) >= 2
    if first.year is not None or first.part is not None or not first.number.isdigit():
        return False
    return 4 <= len(number) <= 6 and len(first.number) >= 4 and not 1990 <= int(number) <= 2040


def _is_chinese(code: StandardCode) -> bool:
    return code.level not in {"international", "regional", None}


def _written(first: StandardCode, number: str, part: str | None, digits: str | None) -> StandardCode:
    dot, dash = (".", "-") if _is_chinese(first) else ("-", ":")
    joint = "/ " if first.prefix.startswith("DB") and "/" not in first.prefix else " "
    canonical = (
        f"{first.prefix}{joint}{number}" + (f"{dot}{part}" if part else "") + (f"{dash}{digits}" if digits else "")
    )
    return replace(
        first,
        canonical=canonical,
        number=number,
        part=part,
        year=full_year(digits) if digits else None,
        month=None,
        iteration=None,
        supplements=(),
        variants=(),
        languages=(),
        edition=None,
        adopts=None,
    )
