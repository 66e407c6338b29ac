"""Bulletin: what was read of one text, with JSON in and out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Literal, Self, SupportsIndex, TypeVar, overload

from pydantic import BeforeValidator, Field, PrivateAttr, SerializeAsAny, TypeAdapter, ValidationInfo, model_validator

from bulletin_schema.mentions.model import (
    DateMention,
    OrganizationMention,
    PersonMention,
    QuantityMention,
    RegionMention,
)
from bulletin_schema.model import Model, Record, Span
from bulletin_schema.records.article import Article, BulletinRecord
from bulletin_schema.records.award import Award
from bulletin_schema.records.committee import Committee
from bulletin_schema.records.document import Document
from bulletin_schema.records.indicator import Indicator
from bulletin_schema.records.inspection import Inspection
from bulletin_schema.records.licence import Licence
from bulletin_schema.records.standard import Standard
from bulletin_schema.records.standards_work import StandardsWork
from bulletin_schema.sources import Place, Source

R = TypeVar("R", bound=Record)


class Records(list[R]):
    """Records in a list, which a notebook shows as a table: what `bulletin.of(Award)` and `find` return.

    >>> from bulletin_schema import Licence
    >>> "XK16-001-00001" in Records([Licence(number="XK16-001-00001")])._repr_html_()
    True
    """

    @overload
    def __getitem__(self, at: SupportsIndex) -> R: ...
    @overload
    def __getitem__(self, at: slice) -> Records[R]: ...
    def __getitem__(self, at: SupportsIndex | slice) -> R | Records[R]:
        return Records(super().__getitem__(at)) if isinstance(at, slice) else super().__getitem__(at)

    def _repr_html_(self) -> str:
        from bulletin_schema.show.notebook import records_html  # noqa: PLC0415 - a surface, loaded where it is asked for

        return records_html(self)


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


def parse_record(data: object, *models: type[Record]) -> Record:
    """Read one record back from what `model_dump` or JSON gave; `models` are kinds of your own.

    Raises pydantic.ValidationError, which names each field that is wrong.

    >>> parse_record({"kind": "licence", "number": "XK16-001-00001"}).number
    'XK16-001-00001'
    """
    kind = data.get("kind") if isinstance(data, dict) else None
    own = next((model for model in models if model.model_fields["kind"].default == kind), None)
    return own.model_validate(data) if own else _ADAPTER.validate_python(data)


def _read_back(value: object, info: ValidationInfo) -> object:
    return parse_record(value, *(info.context or {}).get("models", ())) if isinstance(value, dict) else value


@dataclass(frozen=True, slots=True)
class Section:
    """One article of a bulletin with the records that stand in it.

    >>> from bulletin_schema import Award, read
    >>> [section] = read("全市有5家企业获评江苏精品。").articles
    >>> [award.name for award in section.of(Award)]
    ['江苏精品']
    """

    article: Article
    records: tuple[Record, ...]

    @property
    def title(self) -> str | None:
        r"""The article's title, None where it has none.

        >>> from bulletin_schema import read
        >>> text = "某市召开质量大会\n\n近日，某市召开质量大会，表彰质量奖企业3家。"
        >>> [section.title for section in read(text).articles]
        ['某市召开质量大会']
        """
        return self.article.title

    def of(self, *kinds: type[R]) -> Records[R]:
        """Return the article's records of these kinds, in text order."""
        return Records(record for record in self.records if isinstance(record, kinds))


class Bulletin(Model):
    """A source text and all its records, in text order; `source[r.span.start:r.span.end] == r.text`.

    JSON with kinds of your own reads back with `Bulletin.model_validate_json(text, context={"models": [Recall]})`.

    >>> from bulletin_schema import Award, Bulletin, read
    >>> bulletin = read("全市有5家企业获评江苏精品。")
    >>> [(award.name, award.text) for award in bulletin.of(Award)]
    [('江苏精品', '5家企业获评江苏精品')]
    >>> Bulletin.model_validate_json(bulletin.model_dump_json()) == bulletin
    True
    """

    source: str = Field(description="The text as handed in, untouched.")
    records: tuple[Annotated[SerializeAsAny[Record], BeforeValidator(_read_back)], ...] = Field(
        description="Every record, the bulletin's own and its articles' included."
    )

    # Where the text stands on its pages is known of the file that was read, and goes into no JSON.
    _pages: Source | None = PrivateAttr(default=None)

    @model_validator(mode="after")
    def _grounded(self) -> Self:
        for record in self.records:
            if self.source[record.span.start : record.span.end] != record.text:
                raise ValueError(f"{record.kind} at {record.span.start}: text is not what the span points to")
        return self

    def of(self, *kinds: type[R]) -> Records[R]:
        """Return the records of these kinds, in text order: `bulletin.of(Committee)`."""
        return Records(record for record in self.records if isinstance(record, kinds))

    def __eq__(self, other: object) -> bool:
        # What is read back from JSON is the same bulletin, though it no longer knows its pages.
        return isinstance(other, Bulletin) and (self.source, self.records) == (other.source, other.records)

    def __hash__(self) -> int:
        return hash((self.source, self.records))

    @classmethod
    def of_source(cls, source: Source, records: Iterable[Record]) -> Self:
        """Return the bulletin of a file that was read, which knows the pages its text stands on."""
        bulletin = cls(source=source.text, records=tuple(records))
        bulletin._pages = source
        return bulletin

    def locate(self, span: Span) -> tuple[Place, ...]:
        """Return the pages a record's span stands on, for a PDF with a box for each line: `locate(award.span)`.

        Empty for a text or web page without pages, and for a bulletin that was read back from JSON.
        """
        return self._pages.locate(span) if self._pages else ()

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

    def to_frame(self, *kinds: type[Record], library: Literal["pandas", "polars"] | None = None) -> Any:
        """Return the records of some kinds (all where none is named) as a pandas or polars frame, a column a field.

        `bulletin.to_frame(Inspection)`; see `bulletin_schema.frames.to_frame`.
        """
        from bulletin_schema.frames import to_frame  # noqa: PLC0415 - a surface, loaded where it is asked for

        return to_frame(self.of(*kinds) if kinds else self.records, *kinds, library=library)

    def _repr_html_(self) -> str:
        from bulletin_schema.show import notebook_html  # noqa: PLC0415 - a surface, loaded where it is asked for

        return notebook_html(self)

    def json_lines(self, **extra: Any) -> Iterator[str]:
        """Yield each record as one line of JSON, `extra` fields first."""
        for record in self.records:
            yield json_line(record, **extra)


def json_line(record: Record, **extra: Any) -> str:
    """Return a record as one line of JSON, `extra` fields first."""
    import json  # noqa: PLC0415

    return json.dumps({**extra, **record.model_dump(mode="json")}, ensure_ascii=False)
