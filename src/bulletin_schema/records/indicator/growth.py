"""Growth: by how much a number is more or less than before, told beside it or for several at once."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import regex

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.indicator.model import Change

_WAY = (
    r"(?P<way>[净猛大激剧骤]增|净减|[锐骤猛大]降|锐减|大涨|增长|上升|提高|提升|增加|上涨|扩大|增幅|涨幅|降幅|下降|减少|降低|回落|下滑|缩短|压缩|压减|减|(?<!新)增|降|(?<![物看])涨|跌|长(?=了))"
    r"(?:了|约|近|达(?!到)|超过?|幅度?为|率为?)?"
)
_THAN = r"(?:同比|环比|(?:与|和|比|较|同期)(?:20[0-9]{2}年)?(?:[0-9]{1,2}月)?[^，。；0-9]{0,10}?)"
# 商标8件，新增3件 counts the new ones; only 比上年新增3件 tells that what stands before has grown.
_MORE = r"(?P<way>新增|多增|少增|多出|多|少)(?:了|约|近|(?!于)\p{Han}{1,2}(?:出|到|了)?)?"  # 比上年多收21万元
# 办结率99.6%，比二季度高0.4个百分点: what is higher than another place's has not grown.
_ONCE = r"(?:20[0-9]{2}年|[0-9]{1,2}月份?|[上去前昨]\p{Han}{1,4}?|同期|年初|[一二三四]季度)(?:同期)?"
_HIGHER = rf"(?:(?:比|较){_ONCE}|同比|环比)(?P<way>高|低)(?:出|了|约|近)?|(?P<way>高于|低于){_ONCE}"
_YEARS = "[一二两三四五六七八九十]{1,2}年(?:里|间|来|内)?"
_AFTER = regex_pattern(
    rf"(?:的?\p{{Han}}{{2,8}}(?=[，（(]))?[，、（(]?(?:(?:{_THAN}(?:相比)?[，,]?)?(?:大幅|小幅|净|实际|累计|又|均|年均|年平均|平均每年|{_YEARS}净?)?{_WAY}|{_THAN}(?:相比)?[，,]?{_MORE}|{_HIGHER})$"
)
# 出口额同比增长8.2%: the number is itself the growth of what stands before it.
_OWN = regex_pattern(
    rf"(?:(?:同比|环比|(?:较|与|比(?![重例率值]))[\p{{Han}}]{{1,8}}?)?(?:相比)?(?:分别|均|又|再|大幅|小幅|逐年|累计|年均)?{_WAY})$"
)
# A级食堂比上学期多出19家，达158家: so is a count, where what it led to follows.
_OWN_MORE = regex_pattern(
    rf"(?:{_THAN}(?:相比)?(?:逆势|又|再|净|还)?{_MORE}|(?:[却则]?逆势|[却则又])?(?P<way>多出|少了|多了)(?:了|约|近)?)$"
)
# 质量问题投诉比重下降1.9个百分点: points are told of what stands before them in their clause, not of a number.
_OWN_POINTS = regex_pattern(
    rf"(?:^|[，。；：])(?!同比|环比|比|较|与|高于|低于|又|均|分别)[^，。；：0-9]{{3,24}}?{_WAY}$"
)
_THAN_ALL = r"(?:同比|环比|[较比](?:20[0-9]{2}年)?[^，。；0-9]{0,10})"
# 企业56万户、资本3亿元，分别增长20.2%和30.3%
_EACH = re_pattern(rf"[，（(]?(?:[起件家户人次辆台份批]数|金额)?{_THAN_ALL}?(?:分别|各){_THAN_ALL}?{_WAY}$")
# 产值126亿元、利税8.6亿元，同比增长12.5%和9.8%
_IN_TURN = re_pattern(rf"[，（(]{_THAN_ALL}{_WAY}$")
# 召回188次、车辆4万辆，次数少了12%，辆数却多出18%
_UNITS_GROWTH = regex_pattern(
    rf"[，；、](?:其中)?(?:(?P<unit>[起件家户人次辆台份批])数|金额)[却则也又均]?(?:(?:{_THAN}(?:相比)?[，,]?)?{_WAY}|{_THAN}?{_MORE})$"
)
_BASE = regex_pattern(r"(?:同比|环比|[比较])[^，。；（(]{0,8}[（(的]?$")
_OVER_BASE = re_pattern(rf"[）)]?(?:同比|环比)?{_WAY}")
# 分别下降12.5%、增长8.2%和5%: a member may say its own way, else it goes the way of the one before.
_JOINER = regex_pattern(rf"\s*(?:[、和及与]|，(?={_WAY}))\s*(?:{_WAY})?")
_DOWN = frozenset("降减少低跌滑缩落")  # 锐减, 少增, 压缩
_FROM = re_pattern(
    r"(?:由|从(?!业|事))(?:[0-9]{4}年[底末初]?的?|上年的?|去年的?|每[家个件项人户]|[^，。；0-9]{1,6}[时的])?$"
)
_GROWS_TO = regex_pattern(
    r"[，,]?(?:增加?|提高?|提升|上?升|扩大?|增长|发展|扩展|下?降|减少?|降低|压缩?|压减|缩短?|缩减|精简|延长|[跃攀回飙]升|[涨跌]|回落|收窄|下滑|拉[高低])[到至为]"
    r"(?:(?:[0-9]{4}年[底末]?|[去今上]年[底末]?|目前|现在|如今|当前)的?)?"
    r"|[，,]?[到至](?:[0-9]{4}年[底末]?|今年|目前|现在|如今)的"
)
_NEW = frozenset({"新增", "多增", "少增", "多出", "多", "少"})
_HIGH = frozenset({"高", "低", "高于", "低于"})
_AMOUNTS = ("percent", "points", "count", "money")
# 营业收入增长10.5%，达984亿元: the second number is what has grown.
_REACHING = regex_pattern(
    r"[，,]\s*(?:总[量额数])?(?:达到?|[增升降涨跃]至|[冲跨站攀跃升增涨]上|[冲升增涨]到|突破|来到|为)(?:了|约|近|超过?)?"
)
_NEAR = 24
_FAR = 30


def origins(text: str, numbers: list[Mention[Any]]) -> dict[int, Mention[Any]]:
    """Pair each number that something grew to with the one it grew from: 由326项增加到718项."""
    return {
        right.start: left
        for left, right in pairwise(numbers)
        if starts_from(text, left) is not None and _GROWS_TO.fullmatch(text, left.end, right.start)
    }


def starts_from(text: str, number: Mention[Any]) -> int | None:
    """Return where 由2015年的 begins before a number that something grew from."""
    start = _FROM.search(text, max(0, number.start - _NEAR), number.start)
    return start.start() if start else None


def shared_changes(text: str, numbers: list[Mention[Any]]) -> tuple[dict[int, Change], set[int]]:
    """Give each of several numbers its growth told behind them all, and where the growths themselves stand.

    A户12万、资本3亿元，分别增长20%和30%: 12万 grew by 20%, 3亿元 by 30%.
    """
    changes, used = _over_bases(text, numbers)
    for place, (last, number) in enumerate(pairwise(numbers), 1):
        if told := _of_unit(text, numbers, place):
            changes[told[0].start] = told[1]
            used.add(number.start)
        if number.start - last.end > _NEAR:
            continue
        each = _EACH.fullmatch(text, last.end, number.start)
        match = each or _IN_TURN.fullmatch(text, last.end, number.start)
        if match is None:
            continue
        growths = _listed(text, numbers[place:], _change(match, number))
        if len(growths) > place or (each is None and len(growths) == 1):
            continue
        grown = numbers[place - len(growths) : place]
        changes |= {one.start: growth for one, growth in zip(grown, growths, strict=True)}
        used |= {one.start for one in numbers[place : place + len(growths)]}
    return changes, used


def _listed(text: str, numbers: list[Mention[Any]], first: Change) -> list[Change]:
    """Return the growths of a list, each going the way it says or that of the one before: 下降12.5%、增长8.2%和5%."""
    growths = [first]
    for before, one in pairwise(numbers):
        joined = _JOINER.fullmatch(text, before.end, one.start)
        if joined is None:
            break
        told = _change(joined, one) if joined["way"] else growths[-1].model_copy(update={"quantity": one.value})
        growths.append(told)
    return growths


def _of_unit(text: str, numbers: list[Mention[Any]], place: int) -> tuple[Mention[Any], Change] | None:
    """Return the number that a growth is told of by its unit, and the growth: 召回188次、车辆4万辆，次数少了12%，辆数增长8%."""
    match = _UNITS_GROWTH.fullmatch(text, numbers[place - 1].end, numbers[place].start)
    if match is None:
        return None
    unit = match["unit"] or "元"
    grown = next((one for one in reversed(numbers[:place]) if str(one.value.unit).startswith(unit)), None)
    return (grown, _change(match, numbers[place])) if grown else None


def _over_bases(text: str, numbers: list[Mention[Any]]) -> tuple[dict[int, Change], set[int]]:
    """Give numbers the growth told behind their base: 投诉277件，同比上年（258件）上升7.4%, 比上季度258件上升7.4%."""
    changes: dict[int, Change] = {}
    used: set[int] = set()
    for place, (base, growth) in enumerate(pairwise(numbers)):
        if growth.start - base.end > _NEAR or not (match := _OVER_BASE.fullmatch(text, base.end, growth.start)):
            continue
        if not place or not _BASE.search(text, numbers[place - 1].end, base.start):
            continue
        grown = next((one for one in reversed(numbers[:place]) if one.value.unit == base.value.unit), None)
        if grown is not None:
            changes[grown.start] = _change(match, growth)
            used |= {base.start, growth.start}
    return changes, used


def change_behind(text: str, number: Mention[Any], following: Mention[Any] | None) -> Change | None:
    """Read the growth told right after a number: 达318件，同比增长12.5%."""
    if following is None or following.start - number.end > _NEAR or following.kind not in _AMOUNTS:
        return None
    match = _AFTER.fullmatch(text, number.end, following.start)
    if match is None or (match["way"] in _NEW and following.value.unit != number.value.unit):
        return None
    if match["way"] in _HIGH and not (is_rate(number) or following.value.unit == number.value.unit):
        return None
    return _change(match, following)


def own_change(text: str, low: int, number: Mention[Any], following: Mention[Any] | None = None) -> Change | None:
    """Read a number that is itself the growth: 出口额同比增长8.2%; a count is one where what it led to follows."""
    if is_rate(number):
        match = _OWN.search(text, max(low, number.start - _FAR), number.start)
    elif following and following.value.unit == number.value.unit and reaches(text, number, following):
        match = _OWN_MORE.search(text, max(low, number.start - _FAR), number.start)
    else:
        match = None
    return _change(match, number) if match else None


def tells_points(lead: str) -> bool:
    """Tell the words before points that say what has grown: 投诉比重下降."""
    return _OWN_POINTS.search(lead) is not None


def is_rate(number: Mention[Any]) -> bool:
    """Tell a number that may be a growth: a percentage, points or a multiple."""
    return number.kind in ("percent", "points") or number.value.unit == "倍"


def without_growth(words: str) -> str:
    """Take the words of growth off what has grown.

    >>> without_growth("出口额同比增长")
    '出口额'
    """
    return str(_OWN.sub("", words))


def without_more(words: str) -> str:
    """Take what tells how many more there are off what is counted.

    >>> without_more("A级食堂比上学期多出")
    'A级食堂'
    """
    return str(_OWN_MORE.sub("", words))


def reaches(text: str, number: Mention[Any], following: Mention[Any] | None) -> bool:
    """Tell that a growth is followed by what has grown: 营业收入增长10.5%，达984亿元."""
    return following is not None and _REACHING.fullmatch(text, number.end, following.start) is not None


def _change(match: regex.Match[str], number: Mention[Any]) -> Change:
    return Change(direction="up" if _DOWN.isdisjoint(match["way"]) else "down", quantity=number.value)
