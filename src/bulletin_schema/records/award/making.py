"""Making: the records of an award that a text tells of."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.model import Quantity
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.givers import giver_level
from bulletin_schema.records.award.model import Award
from bulletin_schema.records.award.scope import level_of_scope
from bulletin_schema.records.award.setting import recipients_of, region_of
from bulletin_schema.records.award.shape import Token, mention_of
from bulletin_schema.records.award.told import Told
from bulletin_schema.records.award.years import end_of_bracket, years_of
from bulletin_schema.rule import Found


def founds(reading: Reading, told: Told) -> Iterator[Found]:
    """Yield the records of one told award: one, or one for each year listed."""
    named = told.named
    start, end = told.stretch
    end = max(end, end_of_bracket(told))
    record = Award(
        name=named.name,
        scheme=named.scheme,
        level=named.level or giver_level(reading, told) or level_of_scope(reading, told),
        grade=named.grade,
        count=_quantity(told.count),
        recipients=recipients_of(reading, told),
        status=told.status,
        region=region_of(reading, told),
    )
    claims = frozenset(m.start for m in reading.within("count", start, end))
    for year in years_of(reading, told) or (None,):
        yield Found(record.model_copy(update={"year": year}), start, end, claims)


def _quantity(token: Token | None) -> Quantity | None:
    if token is None:
        return None
    value: Quantity = mention_of(token).value
    return value
