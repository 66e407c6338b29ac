"""Making: the records of an award that a text tells of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from bulletin_schema.model import GovernmentLevel, Quantity
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.givers import giver_level
from bulletin_schema.records.award.model import Award
from bulletin_schema.records.award.scope import level_of_scope, level_of_system
from bulletin_schema.records.award.setting import recipients_of, region_of
from bulletin_schema.records.award.shape import Token, mention_of
from bulletin_schema.records.award.told import Told
from bulletin_schema.records.award.years import end_of_bracket, years_of
from bulletin_schema.rule import Found

_WIDEST: tuple[GovernmentLevel, ...] = get_args(GovernmentLevel)


def founds(reading: Reading, told: Told) -> Iterator[Found]:
    """Yield the records of one told award: one, or one for each year listed."""
    named = told.named
    start, end = told.stretch
    end = max(end, end_of_bracket(told))
    record = Award(
        name=named.name,
        scheme=named.scheme,
        level=_level(reading, told),
        grade=named.grade,
        count=_quantity(told.count),
        recipients=recipients_of(reading, told),
        status=told.status,
        region=region_of(reading, told),
    )
    claims = frozenset(m.start for m in reading.within("count", start, end))
    for year in years_of(reading, told) or (None,):
        yield Found(record.model_copy(update={"year": year}), start, end, claims)


def _level(reading: Reading, told: Told) -> GovernmentLevel | None:
    """Return the level of an award: its own, that of its scope or who gives it; who tells the results of an assessment rates."""
    own, given = told.named.level, giver_level(reading, told)
    if given and own and told.named.strength == "placed" and "考核" in told.named.name:
        return min(given, own, key=_WIDEST.index)  # 省政府通报考核结果，株洲市获评A级
    return own or level_of_system(reading, told) or given or level_of_scope(reading, told)


def _quantity(token: Token | None) -> Quantity | None:
    if token is None:
        return None
    value: Quantity = mention_of(token).value
    return value
