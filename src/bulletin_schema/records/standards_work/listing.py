"""Listing: standards named one by one before they are counted: DB45/T 479—2008《…》等5项地方标准."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading

_CODE = r"[A-Z][A-Z0-9/]{0,11}+[ A-Z0-9.—－-]{2,20}+"  # possessive: a row of capitals is cut up one way only
_TITLE = r"《[^《》]{2,60}》"
# Between the noun and its count: 团体标准T/ABC 001—2020《…》1项, 地方标准《甲》《乙》等3项.
NAMED = rf"\s?(?:{_CODE})?(?:{_TITLE}[、和]?){{0,5}}(?:(?<=[》0-9])等)?"
_RUN = regex_pattern(rf"(?:(?:{_CODE}{_TITLE}|{_TITLE}(?:[（(]{_CODE}[）)])?|{_CODE})\s?(?:[、和]\s?)?){{1,8}}等?\s?$")
_REACH = 240
_WORK = regex_pattern(r"起草|制定|制订|修订|研制|编制|申报|提出|牵头|主导|参与|发布")
CLOSED = regex_pattern(r"\s?(?:[，。；、）)]|$)")
_NOUNS: Mapping[str | None, str] = {
    "international": "国际标准",
    "national": "国家标准",
    "sector": "行业标准",
    "local": "地方标准",
    "association": "团体标准",
}


def start_of_named(reading: Reading, low: int, at: int) -> int:
    """Return where the standards begin that are named right before an offset, the offset itself where none are."""
    if reading.text[at - 1 : at] not in "》等)） 0123456789":
        return at
    run = _RUN.search(reading.text, max(low, at - _REACH), at)
    return run.start() if run else at


def noun_of_named(reading: Reading, low: int, count: Mention[Any]) -> tuple[int, str] | None:
    """Return where standards begin that are counted without a noun, and what they are: 起草的有GB/T 1—2017、YS/T 2—2020等6项."""
    text = reading.text
    if not text.endswith("等", low, count.start) or not CLOSED.match(text, count.end):
        return None
    start = start_of_named(reading, low, count.start)
    codes = reading.within("standard", start, count.start)
    if not codes or not _WORK.search(text, reading.clause_at(start)[0], start):
        return None
    levels = {code.value.level for code in codes}
    return start, _NOUNS.get(levels.pop(), "标准") if len(levels) == 1 else "标准"
