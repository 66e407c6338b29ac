"""Further counts of an award that its sentence names once: 名牌产品223个，当年新增38个."""

from __future__ import annotations

from dataclasses import replace

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.model import AwardStatus
from bulletin_schema.records.award.shape import COUNT, DATE, mention_of
from bulletin_schema.records.award.told import Told

_ENDS = r"(?=[，。；）)、]|$)"
_FURTHER = regex_pattern(
    rf"\p{{Han}}{{0,3}}(?:[，,]|[（(])(?:其中|至此)?[，,]?(?:全[市县区省]|使)?(?:{DATE}|当年|今年|去年|年内|本年度?|本届|上半年)?(?:又|共)?"
    rf"(?:(?P<won>新增加?|新获评?|新认定|净增|新评)|(?P<held>(?:其?总数|总量|累计|数量|保有量|拥有量|总计|共计?)?已?(?:达到|达|增至|突破|为|有|上升到)))了?{COUNT}"
    rf"{_ENDS}"
)


def further(told: Told) -> Told | None:
    """Return the award with the count that the clause behind its own goes on with: ，总数达到164个."""
    count = told.count
    if count is None:
        return None
    at = max(count.at, told.token.at) + 1
    match = _FURTHER.match(told.shape.text, at)
    if match is None:
        return None
    more = told.shape.token(match.end() - 1)
    if mention_of(more).value.unit != mention_of(count).value.unit:
        return None
    status: AwardStatus = "won" if match["won"] else "held"
    if status == told.status:
        return None
    return replace(
        told, count=more, status=status, held=Holders(), named=replace(told.named, years=()), low=max(told.low, at)
    )
