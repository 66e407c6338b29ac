"""Rounds: how many applied for an award, were chosen and were named beside, told noun first: 受理申报组织27家、个人14名."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.award.anatomy import grade_of, regraded
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.model import AwardStatus
from bulletin_schema.records.award.shape import AWARD, COUNT, PLACE
from bulletin_schema.records.award.told import REACH, Told

_WHO = r"(?:组织|企业|单位|个人|项目|班组|团队|产品)"
_STEP = regex_pattern(
    rf"(?:(?P<applied>(?:受理|收到|接收|接受|共有|有)(?:申报|申请|参评|报名)(?:的|{_WHO})|(?<=[{PLACE}，])(?:申报|参评)(?:的|{_WHO}){{1,2}})|(?P<won>(?:拟获?奖|获奖|授奖|拟授奖)(?:的|{_WHO}){{1,2}}|授奖)"
    rf"|(?P<beside>(?:拟)?提名奖?{_WHO}))(?:共|有|为|：){{0,2}}{COUNT}(?:[、和]{_WHO}{COUNT}){{0,3}}"
)
# 区长质量奖评了四届，10家
_HELD_SO_OFTEN = regex_pattern(
    rf"[”\s]*(?:已经?|共|累计)*(?:评选?|开展|举办|颁发|评审)了?[两二三四五六七八九十0-9]{{1,2}}[届次]，(?:共有?|累计|计|有|合计|产生)*(?P<count>{COUNT})(?=[，。；]|$)"
)
_BESIDE = "提名奖"


def rounds_of(told: Told) -> Iterator[Told]:
    """Yield an award only spoken of once for each step of its round that has a number."""
    shape, low = told.shape, told.token.at + 1
    if not told.named.name.endswith("奖"):
        return
    if rounds := _HELD_SO_OFTEN.match(shape.text, low):
        yield told._replace(status="held", count=shape.token(rounds.start("count")), held=Holders())
        return
    high = shape.text.find(AWARD, low)
    for step in _STEP.finditer(shape.text, low, min(low + REACH, high if high >= 0 else len(shape.text))):
        status: AwardStatus = "applied" if step["applied"] else "won"
        name = regraded(told.named.name, _BESIDE) if step["beside"] else told.named.name
        if name is None:
            continue
        named = told.named._replace(name=name, grade=grade_of(name))
        place = next(iter(shape.within(step.start() - 1, step.start(), PLACE)), None)
        for count in shape.within(step.start(), step.end(), COUNT):
            yield told._replace(named=named, status=status, count=count, held=Holders(), place=place)
