"""Scope: the level of an honour that the place before its year tells: 全县2018年度先进单位, 朝阳市2017年度考核."""

from __future__ import annotations

from bulletin_schema.model import GovernmentLevel
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.anatomy import LEVELS, level_of_place
from bulletin_schema.records.award.shape import AWARD, DATE, PLACE, Token
from bulletin_schema.records.award.told import REACH, Told

_PLACE_BEFORE = regex_pattern(rf"(?P<place>{PLACE})(?:\p{{Han}}{{2,6}}系统)?{DATE}[“\s]*$")
# 获河南省质监系统“文明窗口单位”称号
_SYSTEM_BEFORE = regex_pattern(rf"(?P<place>{PLACE})\p{{Han}}{{2,6}}系统[“\s]*$")
# 在全国质量管理小组代表会议上，共表彰…卓越领导者118名
_AT_MEETING = regex_pattern(
    r"全(?P<word>[国省市县区州])[^，。；]{0,24}(?:会议|大会|总结会|表彰会)上[，,][^。；]{0,120}$"
)
_OWN = regex_pattern(r"[全本我](?P<word>[省市县区州旗])")
_OF_MEETING: dict[str, GovernmentLevel] = LEVELS | {"国": "national"}


def level_of_system(reading: Reading, told: Told) -> GovernmentLevel | None:
    """Return the level of the place whose offices an honour is for, where they stand right before it."""
    match = _SYSTEM_BEFORE.search(told.before) if told.named.scheme == "honour" else None
    return _level_of(reading, told.shape.token(told.low + match.start("place"))) if match else None


def level_of_scope(reading: Reading, told: Told) -> GovernmentLevel | None:
    """Return the level of the place whose award it is, where the year stands between them, or of the meeting that gives it."""
    if told.named.scheme != "honour":
        return None
    shape, at = told.shape, told.token.at
    if told.named.strength == "placed" and (scene := shape.text.rfind(AWARD, told.low, at)) >= 0:
        at = scene
    if match := _PLACE_BEFORE.search(shape.text, max(0, at - REACH), at):
        return _level_of(reading, shape.token(match.start("place")))
    meeting = _AT_MEETING.search(told.lead)
    return _OF_MEETING.get(meeting["word"]) if meeting else None


def _level_of(reading: Reading, token: Token) -> GovernmentLevel | None:
    """Return the level of the place that a token stands for: 全市 is a city's, whatever its rank."""
    if own := _OWN.fullmatch(reading.text, token.start, token.end):
        return LEVELS[own["word"]]
    places = reading.within("place", token.start, token.end)
    return level_of_place(places[-1]) if places else None
