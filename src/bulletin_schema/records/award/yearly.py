"""Yearly: counts of an award year by year behind its name: 2004年新增3个，2005年新增5个."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.shape import AWARD, COUNT, DATE, Shape, mention_of
from bulletin_schema.records.award.status import is_unreal
from bulletin_schema.records.award.told import REACH, Told

_VERB = r"(?:新增加?|新获|新?认定|获评|获批|获得|获|评上|增加|净增|入选|添了?|有)了?"
_PAIR = regex_pattern(
    rf"[，；、](?P<date>{DATE})[，,]?(?:又|再|共|全[市县省区])?(?P<verb>{_VERB})?(?P<count>{COUNT})(?=[，。；、！]|$)"
)
_GAP = regex_pattern(rf"[^。；{AWARD}{COUNT}{DATE}]{{0,16}}?(?=[，；、]{DATE})")
_FEWEST = 2  # years behind a name that has no count of its own


def yearly(told: Told) -> Iterator[Told]:
    """Yield an award with the count of each year that the clauses behind it tell."""
    shape = told.shape
    low = max(told.count.at if told.count else 0, told.token.at) + 1
    if shape.text.find(DATE, low) < 0 or is_unreal(shape.text, told.token.at, min(len(shape.text), low + REACH)):
        return
    pairs = list(_pairs(shape, low))
    counted = told.status == "won" and told.count is not None
    units = {mention_of(shape.token(pair.start("count"))).value.unit for pair in pairs}
    units |= {mention_of(told.count).value.unit} if told.count else set()
    if not pairs or len(units) > 1 or not (counted or (len(pairs) >= _FEWEST and pairs[0]["verb"])):
        return
    for pair in pairs:
        year = mention_of(shape.token(pair.start("date"))).value.start.year
        count = shape.token(pair.start("count"))
        named = told.named._replace(years=(year,))
        yield told._replace(named=named, count=count, status="won", held=Holders(), apart=True)


def _pairs(shape: Shape, at: int) -> Iterator[regex.Match[str]]:
    """Yield the years and counts that follow one another from an offset on, the first perhaps after a word more."""
    gap = _GAP.match(shape.text, at)
    at = gap.end() if gap else at
    while pair := _PAIR.match(shape.text, at):
        yield pair
        at = pair.end()
