"""Ranked: prizes of a contest told as a list, each with its winners or their number: 一等奖：王敏；二等奖2名."""

from __future__ import annotations

from typing import NamedTuple

from bulletin_schema.mentions.person.naming import is_usual
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.people import may_be_called
from bulletin_schema.records.award.shape import AWARD, BODY, COUNT, PERSON, Shape
from bulletin_schema.records.award.status import is_unreal
from bulletin_schema.records.award.told import Told

_MARK = r"[，。；：:、,;\s）)（(.．\-—0-9]"
_STANDS_FIRST = regex_pattern(rf"(?:^|{_MARK}|其中|评出|产生|设)$")
_OPENING = regex_pattern(r"[”\s]*(?:获奖者?|获得者|得主|名单|[（(][^（）()]{0,4}[）)])?(?:分别)?[：:为是\s]*")
# 团体第一名歙县局，: winners right behind, and nothing else in their clause.
_DIRECT = regex_pattern(rf"[{BODY}{PERSON}](?:[、和][{BODY}{PERSON}])*(?=[，。；]|$)")
_COUNT = regex_pattern(
    rf"[”\s]*(?:获奖者?|作品|选手)?(?:全国|全省|全市|共|各|仅|有|为|：|:|[（(]|\s){{0,3}}(?P<count>{COUNT})"
)
_END = regex_pattern(rf"[；。;{AWARD}]|$")
_NOBODY = regex_pattern(r"[：:\s]*(?:空缺|从缺|暂缺|无(?=[；。]|$)|缺)")
_ASIDE = regex_pattern(r"[（(][^（）()]{0,24}[）)]")
_ITEM = regex_pattern(r"[^、，,；。：:\s|0-9.和]+")
_BEFORE = regex_pattern(rf"(?:^|[：:\s])(?P<who>[{PERSON}{BODY}]|\p{{Han}}{{2,4}})(?:[（(][^（）()]{{1,12}}[）)])?\s+$")
# 大赛设一等奖1名, 奖金5000元: how the contest is set up.
_SET_UP = regex_pattern(rf"设(?:立|有|置)?了?[^，。；{AWARD}]{{0,6}}{AWARD}")
_MONEY = regex_pattern(r"奖金|奖励\d|元[、，。）]")


_LABEL_BEFORE = regex_pattern(r"(?:^|[；。])\s*(?:[0-9]{1,2}[.．、]\s*)?\p{Han}{2,12}[：:]\s*$")


def ranked(told: Told) -> Told | None:
    """Return a prize by rank with those whom the list that it stands in names behind it or before it."""
    shape, at = told.shape, told.token.at
    if (
        is_unreal(shape.text, at, at + 1)
        or _SET_UP.search(shape.text, 0, at + 1)
        or _MONEY.search(shape.text, at, at + 40)
    ):
        return None
    if winner := _before(told):
        return winner
    if not _STANDS_FIRST.search(shape.text, 0, at) or _NOBODY.match(shape.text, at + 1):
        return None
    counted = _COUNT.match(shape.text, at + 1)
    low = counted.end() if counted else at + 1
    opening = _OPENING.match(shape.text, low)
    end = _END.search(shape.text, opening.end() if opening else low)
    if opening is None or end is None:
        return None
    listed = bool(counted or opening[0].strip("”") or _DIRECT.match(shape.text, low))
    held = _winners(shape, opening.end(), end.start()) if listed else Holders()
    told_so = held or counted or (listed and end.start() > opening.end()) or _closes(told)
    count = shape.token(counted.start("count")) if counted else None
    return told._replace(status="won", count=count, held=held) if told_so else None


def _closes(told: Told) -> bool:
    """Tell a prize that is all that a line says of its label: 团体：三等奖."""
    label = _LABEL_BEFORE.search(told.shape.text, 0, told.token.at)
    return label is not None and not told.shape.text[told.token.at + 1 :].strip(" 。；")


def _before(told: Told) -> Told | None:
    """Return the prize of whom a line names right before it, prize after prize: 应伟峰（丽水） 一等奖."""
    behind = told.shape.text[told.shape.text.rfind(AWARD) + 1 :]
    match = _BEFORE.search(told.before) if not behind.strip(" 。；") else None
    if match is None:
        return None
    held = _winners(told.shape, told.low + match.start("who"), told.low + match.end("who"))
    return told._replace(status="won", held=held) if held else None


class _Winner(NamedTuple):
    start: int
    end: int
    name: str


def _winners(shape: Shape, low: int, high: int) -> Holders:
    """Return the people of a stretch, else its bodies: 王敏 襄州区粮油质检站 96.5 is won by 王敏."""
    first, last = shape.clean(low), shape.clean(high)
    words = _ASIDE.sub(lambda aside: "、" * len(aside[0]), shape.source[first:last])
    items = [_Winner(first + m.start(), first + m.end(), m[0].removesuffix("同志")) for m in _ITEM.finditer(words)]
    known = {t.end: t.value.value.name for t in shape.within(low, high, PERSON)}
    people = [
        item._replace(name=known.get(item.end, item.name)) for item in items if item.end in known or is_usual(item.name)
    ]
    if people:
        people = [item for item in items if item in people or may_be_called(item.name)]
    bodies = [item for item in items if len(item.name) > 2 and item.name.endswith(_BODIES)]
    found = people or bodies
    return Holders(tuple(dict.fromkeys(f.name for f in found)), found[0].start, found[-1].end) if found else Holders()


_BODIES = ("局", "所", "院", "站", "队", "中心", "公司", "厂", "校", "委", "会", "科")
