"""Context: the words and the dates around a date that decide what it is."""

from __future__ import annotations

import re

from bulletin_schema.mentions.date.model import Part

# 比上年, 较去年同期, 与上年度相比: the base of a comparison is no date.
_BASE_AFTER = re.compile(r"(?:同期|同比|同月|同季|水平|相比|全年水平|[0-9.]+倍|的[0-9.]+[倍%]|基础上)")
_BASE_BEFORE = re.compile(r"(?:比|较|同|与|和|于|超过|超)\Z")
_FORWARD_BEFORE = re.compile(r"(?:将|拟|定|计划|预计|请|务必|须|应|争取|力争|确保)(?:[于在至到]|截至)?\Z")
_FORWARD_AFTER = re.compile(r"(?:之?前)[^，。；\n]{0,10}(?:完成|报送|上报|提交|反馈|报名|将|办结|实现|达到|整改到位)")
_SINCE = re.compile(r"[^，。；,;\n]{1,30}?以来")
_FROM = ("自", "从", "自从")


def is_refused(text: str, match: re.Match[str]) -> bool:
    """Tell whether a match is no date: 比上年 as a base, 今年年初, 2 at the head of 2、3月."""
    start, end = match.span()
    below = match["half"] or match["quarters"] or match["months"] or match["first_months"] or match["first_quarters"]
    if match["relative"] and not below:
        if match["year_edge"] and "初" in match["year_edge"]:
            return True
        if _BASE_AFTER.match(text, end) or (_BASE_BEFORE.search(text, max(0, start - 2), start)):
            return match["relative"][0] in "去上前"
    if match["month_word"] and not match["days"] and not match["dekad"]:
        return bool(_BASE_BEFORE.search(text, max(0, start - 2), start) or _BASE_AFTER.match(text, end))
    return False


def is_open(text: str, part: Part) -> bool:
    """Tell whether a date is where something starts: 2018年以来, 自2019年9月平台建成以来, 从2018年开始."""
    if part.open:
        return True
    if not text[max(0, part.start - 2) : part.start].endswith(_FROM) or part.last is not None:
        return False
    return text.startswith(("开始", "起始"), part.end) or _SINCE.match(text, part.end) is not None


def looks_forward(text: str, part: Part) -> bool:
    """Tell whether the words beside a date look ahead: 将于9月20日, 10月底前报送."""
    if _FORWARD_BEFORE.search(text, max(0, part.start - 5), part.start):
        return True
    return _FORWARD_AFTER.match(text, part.end) is not None
