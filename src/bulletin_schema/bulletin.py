"""Bulletin: what was read of one text, with JSON in and out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Self, TypeVar

from pydantic import BeforeValidator, Field, SerializeAsAny, TypeAdapter, model_validator

from bulletin_schema.mentions.model import (
    DateMention,
    OrganizationMention,
    PersonMention,
    QuantityMention,
    RegionMention,
)
from bulletin_schema.model import Model, Record
from bulletin_schema.records.article import Article, BulletinRecord
from bulletin_schema.records.award import Award
from bulletin_schema.records.committee import Committee
from bulletin_schema.records.document import Document
from bulletin_schema.records.indicator import Indicator
from bulletin_schema.records.inspection import Inspection
from bulletin_schema.records.licence import Licence
from bulletin_schema.records.standard import Standard
from bulletin_schema.records.standards_work import StandardsWork

R = TypeVar("R", bound=Record)

AnyRecord = Annotated[
    BulletinRecord
    | Article
    | Standard
    | Committee
    | StandardsWork
    | Award
    | Inspection
    | Document
    | Licence
    | Indicator
    | DateMention
    | QuantityMention
    | RegionMention
    | OrganizationMention
    | PersonMention,
    Field(discriminator="kind"),
]
_ADAPTER: TypeAdapter[AnyRecord] = TypeAdapter(AnyRecord)


def parse_record(data: object) -> Record:
    """Read one record back from what `model_dump` or JSON gave.

    Raises pydantic.ValidationError, which names each field that is wrong.

    >>> parse_record({"kind": "licence", "number": "XK16-001-00001"}).number
    'XK16-001-00001'
    """
    return _ADAPTER.validate_python(data)


def _read_back(value: object) -> object:
    return parse_record(value) if isinstance(value, dict) else value


@dataclass(frozen=True, slots=True)
class Section:
    """One article of a bulletin with the records that stand in it."""

    article: Article
    records: tuple[Record, ...]

    def of(self, *kinds: type[R]) -> list[R]:
        """Return the article's records of these kinds, in text order."""
        return [record for record in self.records if isinstance(record, kinds)]


class Bulletin(Model):
    """A source text and all its records, in text order; `source[r.span.start:r.span.end] == r.text`."""

    source: str = Field(description="The text as handed in, untouched.")
    records: tuple[Annotated[SerializeAsAny[Record], BeforeValidator(_read_back)], ...] = Field(
        description="Every record, the bulletin's own and its articles' included."
    )

    @model_validator(mode="after")
    def _grounded(self) -> Self:
        for record in self.records:
            if self.source[record.span.start : record.span.end] != record.text:
                raise ValueError(f"{record.kind} at {record.span.start}: text is not what the span points to")
        return self

    def of(self, *kinds: type[R]) -> list[R]:
        """Return the records of these kinds, in text order: `bulletin.of(Committee)`."""
        return [record for record in self.records if isinstance(record, kinds)]

    @property
    def record(self) -> BulletinRecord | None:
        """The record on the bulletin itself: name, issue, home region, reference date."""
        return next(iter(self.of(BulletinRecord)), None)

    @cached_property
    def articles(self) -> tuple[Section, ...]:
        """The articles in order, each with its records."""
        articles = self.of(Article)
        inside: dict[int | None, list[Record]] = {}
        for record in self.records:
            if not isinstance(record, Article):
                inside.setdefault(record.article, []).append(record)
        return tuple(Section(article, tuple(inside.get(article.article, ()))) for article in articles)

    def json_lines(self, **extra: Any) -> Iterator[str]:
        """Yield each record as one line of JSON, `extra` fields first."""
        for record in self.records:
            yield json_line(record, **extra)


def json_line(record: Record, **extra: Any) -> str:
    """Return a record as one line of JSON, `extra` fields first."""
    import json  # noqa: PLC0415

    return json.dumps({**extra, **record.model_dump(mode="json")}, ensure_ascii=False)
