"""Firms in a list: 某某、某某、某某等8家企业 names firms that nothing else tells to be such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.organization.model import Organization
from bulletin_schema.mentions.organization.reading import name_start
from bulletin_schema.mentions.organization.vocabulary import Ending, proper_length
from bulletin_schema.patterns import re_pattern

_COUNTED = re_pattern(
    r"(?:等[\d一二两三四五六七八九十百]+[余多]?|[两三四五六七八九十])[家户][\u4e00-\u9fff、]{0,14}?(?:企业|公司|厂家|单位)"
)
LIST_CUES = ("等", *(number + "家" for number in "两三四五六七八九十"))
_BEFORE = re_pattern(r"[\u3400-\u9fffA-Za-z、()（）]{2,120}$")
_NUMBER = re_pattern(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]"
)  # of a paragraph: 一、授予…
# 大华股份, 格兰电器: the trade behind a firm's short name.
_TRADE = re_pattern(
    r"(?<=[\u3400-\u9fff]{2})(?:股份|科技|集团|电子|电器|电气|实业|机械|机电|[轻重精]工|轻机|重机|泵业|阀门|食品|控股|国际|化工|医药|服饰|家居|纺织"
    r"|轴承|模具|仪表|制药|热电|光电|精工|船舶|汽车|宾馆|水泥|建材|环保|新材|生物|能源|[药酒乳茶米鞋木纸盐糖铝铜钢管板锅矿牛羊牧菌果]业)$"
)
_FIRM = Ending("企业", "company", "named")


def read_listed(text: str, at: int) -> Iterator[Mention[Organization]]:
    """Yield the bare names of the list of firms that a cue counts.

    >>> [m.value.name for m in read_listed("全市现有波浪登、晨吉海等8家企业承担", 11)]
    ['波浪登', '晨吉海']
    """
    counted = _COUNTED.match(text, at) and text[at - 1 : at] != "等"  # 等两家企业 is read at its 等
    before = _BEFORE.search(text, max(0, at - 120), at) if counted else None
    if before is None:
        return
    number = _NUMBER.match(text, before.start(), at)
    low = number.end() if number else before.start()
    if "、" in text[low:at] or _TRADE.search(text, low, at):  # one firm is told by its trade: 某某轻机等5家企业
        yield from _items(text, low, at)


def _items(text: str, low: int, high: int) -> Iterator[Mention[Organization]]:
    starts = [low, *(low + m.end() for m in re.finditer("、", text[low:high]))]
    ends = [s - 1 for s in starts[1:]] + [high]
    found = [_item(text, s, e, first=s == low) for s, e in zip(starts, ends, strict=True)]
    if all(m is not None for m in found[1:]):
        yield from (m for m in found if m is not None)


def _item(text: str, start: int, end: int, *, first: bool) -> Mention[Organization] | None:
    if first:
        begin = name_start(text, end, _FIRM)
        start = max(start, begin) if begin is not None else end
    name = text[start:end]
    own = _TRADE.sub("", name)
    if not 2 <= len(own) <= 18 or (len(own) < 7 and proper_length(own) < len(own)):
        return None
    return Mention(start, end, "organization", Organization(name, "company"))
