"""Context: the words and the dates around a date that decide what it is."""

from __future__ import annotations

import re

from bulletin_schema.mentions.date.model import Part
from bulletin_schema.patterns import re_pattern

# 比上年, 较去年同期, 与上年度相比: the base of a comparison is no date.
_BASE_AFTER = re_pattern(r"(?:同期|同比|同月|同季|水平|相比|全年水平|[0-9.]+倍|的[0-9.]+[倍%]|基础上)")
_BASE_BEFORE = re_pattern(r"(?:比|较|同|与|和|于|超过|超)\Z")
_FORWARD_BEFORE = re_pattern(r"(?:即日起|将|拟|定|计划|预计|请|务必|须|应|争取|力争|确保|持续)(?:[于在至到]|截至)?\Z")
# 下一步，我局将…，于9月开展: what the sentence plans.
_PLANS = re_pattern(r"(?:下一步|接下来|下半年|今后|[局所委院们会]将)[^。；\n]{0,40}\Z")
_DONE_BY = re_pattern(r"已[于在经]?\Z")  # 已于4月底前完成
_FORWARD_AFTER = re_pattern(r"(?:之?前)[^，。；\n]{0,10}(?:完成|报送|上报|提交|反馈|报名|将|办结|实现|达到|整改到位)")
_PLAN_REACH = 48
_SINCE = re_pattern(r"[^，。；,;\n]{1,30}?以来")
_BEGUN = re_pattern(r"(?:正式|全面)?(?:启动|开展|实施|施行|成立|开始|开通|运行|部署)以来")  # 活动9月5日启动以来
_FROM = ("自", "从", "自从")
_NEWS_AFTER = re_pattern(
    r"从|在|记者|对外|发布|公布|召开|举行|举办|通报|获悉|宣布|介绍|印发|消息|下发|出台|启动|开展|赴|前往|电[ \u3000（(]|讯"
)
_OPENS_CLAUSE = frozenset("\n。；，、“（(）) \u3000—于截至自从到")


def is_day_of_news(text: str, match: re.Match[str]) -> bool:
    """Tell whether a day without a month is a date: 15日，记者获悉; not 7日内, 15日无理由退货."""
    start, end = match.span()
    if match["hours"] or _NEWS_AFTER.match(text, end):
        return True
    opens = not start or text[start - 1] in _OPENS_CLAUSE
    return opens and (text[end : end + 1] in ("，", ",", "、") or len(match["days"]) > 2)


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
    if part.open or (part.last is None and _BEGUN.match(text, part.end)):
        return True
    if not text[max(0, part.start - 2) : part.start].endswith(_FROM) or part.last is not None:
        return False
    return text.startswith(("开始", "起始"), part.end) or _SINCE.match(text, part.end) is not None


def looks_forward(text: str, part: Part) -> bool:
    """Tell whether the words beside a date look ahead: 将于9月20日, 10月底前报送."""
    if _FORWARD_BEFORE.search(text, max(0, part.start - 5), part.start):
        return True
    if _DONE_BY.search(text, max(0, part.start - 2), part.start):
        return False
    if _FORWARD_AFTER.match(text, part.end):
        return True
    return part.first.unit == "month" and _PLANS.search(text, max(0, part.start - _PLAN_REACH), part.start) is not None
