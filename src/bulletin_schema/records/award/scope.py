"""Scope: the level of an honour that the place before its year tells: 全县2018年度先进单位, 朝阳市2017年度考核."""

from __future__ import annotations

from bulletin_schema.model import GovernmentLevel
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.anatomy import LEVELS, level_of_place
from bulletin_schema.records.award.shape import AWARD, DATE, PLACE
from bulletin_schema.records.award.told import REACH, Told

_PLACE_BEFORE = regex_pattern(rf"(?P<place>{PLACE})(?:\p{{Han}}{{2,6}}系统)?{DATE}[“\s]*$")
_OWN = regex_pattern(r"[全本我](?P<word>[省市县区州旗])")


def level_of_scope(reading: Reading, told: Told) -> GovernmentLevel | None:
    """Return the level of the place whose award it is, where the year stands between them."""
    if told.named.scheme != "honour":
        return None
    shape, at = told.shape, told.token.at
    if told.named.strength == "placed" and (scene := shape.text.rfind(AWARD, told.low, at)) >= 0:
        at = scene
    match = _PLACE_BEFORE.search(shape.text, max(0, at - REACH), at)
    if match is None:
        return None
    token = shape.token(match.start("place"))
    if own := _OWN.fullmatch(reading.text, token.start, token.end):
        return LEVELS[own["word"]]
    places = reading.within("place", token.start, token.end)
    return level_of_place(places[-1]) if places else None
