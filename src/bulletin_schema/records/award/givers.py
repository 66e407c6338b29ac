"""Givers: the body that gives an award, and the level that it lends: 获评工信部2022年团体标准应用示范项目."""

from __future__ import annotations

from typing import Any

import regex

from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.model import GovernmentLevel
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.anatomy import level_of_place
from bulletin_schema.records.award.shape import AWARD, BODY, DATE, PLACE, Token
from bulletin_schema.records.award.told import REACH, Told

_GIVES = regex_pattern(r"授予|命名|认定|评为|评定|公布|表彰|发布|通报|确定|印发|颁发|颁布|揭晓|公示")
_OPENING = regex_pattern(
    r"\s*(?:一、|二、|三、|\(一\))?(?:授予|命名|认定|(?:同时|此外|另外|会议|还|[，,]){0,3}对[^。]{4,300}?(?:予以|进行|给予)(?:通报)?表彰)"
)
# 龙湾区还设立了政府质量奖: a prize of the district.
_FOUNDED_BY = regex_pattern(
    rf"(?P<by>[{PLACE}{BODY}])[^，。；{AWARD}]{{0,10}}(?:设立|创设|增设|首设|设置|创立)了?[“\s]*$"
)
_WHOSE = regex_pattern(
    rf"(?:获评?|荣获|获得|获颁|得了个?|入选|列入|入列)了?(?:{DATE}|[“\s])*(?P<by>{BODY})的?(?:{DATE}|[“\s])*$"
)
_NATION = r"^(?:国家|国务院|市场监管总局|质检总局|工商总局|中国|全国|总局|中华|中共中央|农业农村部|商务部|工业和信息化部|工信部)|总局$"
_BODY_LEVEL: tuple[tuple[regex.Pattern[str], GovernmentLevel], ...] = (
    (regex_pattern(_NATION), "national"),
    (regex_pattern(r"^(?:省|自治区)|省(?:委|政府|人民政府|市场监管局|质监局)"), "province"),
    (regex_pattern(r"^市(?!场)"), "prefecture"),
    (regex_pattern(r"^[县区旗]"), "county"),
)
_PUBLIC = frozenset({"government", "association"})  # 被自治区总工会授予


def giver_level(reading: Reading, told: Told) -> GovernmentLevel | None:
    """Return the level of the body that gives the award, where the sentence or the one before names it."""
    shape = told.shape
    if whose := _WHOSE.search(told.before):  # 获评工信部2022年团体标准应用示范项目
        token = shape.token(told.low + whose.start("by"))
        return _body_level(reading, token) if token.value.value.type == "government" else None
    bodies = givers(told)
    if bodies:
        return _body_level(reading, bodies[0])
    if (founder := _FOUNDED_BY.search(told.lead)) is not None:
        token = shape.token(max(0, told.token.at - REACH) + founder.start("by"))
        places = reading.within("place", token.start, token.end)
        return level_of_place(places[-1]) if places else None
    opening = _OPENING.match(shape.text)
    return _deciding_level(reading, shape.sentence) if opening else None


def givers(told: Told) -> list[Token]:
    """Return the public bodies before an award whose verb gives it."""
    bodies = told.shape.within(told.token.at - REACH, told.token.at, BODY)
    if passive := [t for t in bodies if told.shape.text.endswith("被", 0, t.at) and t.value.value.type in _PUBLIC]:
        return passive[-1:]
    return [
        t
        for t in bodies
        if t.value.value.type == "government"
        and not (told.held and told.held.start <= t.start < told.held.end)
        and _GIVES.search(told.shape.text[t.at : told.token.at])
    ]


def _deciding_level(reading: Reading, sentence: Sentence) -> GovernmentLevel | None:
    """Return the level of the body that the sentences before let decide: 市人民政府决定…."""
    k = reading.sentence_index(sentence.start)
    for before in reversed(reading.sentences[max(0, k - 4) : k]):
        words = reading.text[before.start : before.end]
        bodies = [m for m in reading.within("organization", before.start, before.end) if m.value.type == "government"]
        if before.article == sentence.article and bodies and "决定" in words:
            return _level_of(reading, bodies[-1])
    return None


def _body_level(reading: Reading, token: Token) -> GovernmentLevel | None:
    return _level_of(reading, token.value)


def _level_of(reading: Reading, body: Mention[Any]) -> GovernmentLevel | None:
    name: str = body.value.name
    if _BODY_LEVEL[0][0].search(name):
        return _BODY_LEVEL[0][1]
    places = [m for m in reading.within("place", body.start, body.end) if m.value.form in ("full", "short")]
    if places and places[-1].value.divisions:
        division: GovernmentLevel = places[-1].value.divisions[0].level
        return division
    return next((level for pattern, level in _BODY_LEVEL if pattern.search(name)), None)
