"""Shares: a place's part of those that an award names: 新认定的驰名商标中，湖南占了7件; 推出513个…，德州总计上榜29个."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.shape import AWARD, COUNT, PLACE
from bulletin_schema.records.award.status import is_unreal
from bulletin_schema.records.award.told import REACH, Told

_ENTERED = r"(?:上榜|入选|入榜|入围|获评|入列)"
_HAS = rf"(?P<place>{PLACE})(?:共|就|独|总计|累计|共计|已){{0,2}}"
_AMONG = regex_pattern(
    rf"(?:[”\s]*(?:名单|产品|企业|品牌|项目)?|[^。；{AWARD}]{{0,40}}{_ENTERED}的{COUNT}\p{{Han}}{{0,4}})中[，,]?{_HAS}(?:占据?|占有|有)了?{COUNT}"
)
_OWN = regex_pattern(
    rf"[^。；{AWARD}]{{0,24}}?[，；](?:其中)?{_HAS}(?:有?{_ENTERED}了?{COUNT}|有?{COUNT}\p{{Han}}{{0,6}}{_ENTERED}(?=[，。；]|$))"
)


def shares_of(told: Told) -> Iterator[Told]:
    """Yield the award with the count of the place whose part the words behind it tell."""
    shape, at = told.shape, told.token.at
    match = _AMONG.match(told.after) or (_OWN.match(told.after) if told.counted else None)
    if match is None or is_unreal(shape.text, at, min(len(shape.text), at + REACH)):
        return
    low = at + 1
    place = shape.token(low + match.start("place"))
    count = shape.within(place.at, low + match.end(), COUNT)[0]
    if told.place is None and count is not told.count:
        yield replace(told, place=place, count=count, status=told.status or "won", held=Holders())
