"""The values that records are made of, and Record itself: the shared part of the data contract."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Annotated, Any, ClassVar, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

Bound = Literal["exact", "about", "at_least", "at_most", "nearly"]
Precision = Literal["day", "dekad", "month", "quarter", "half", "year", "range"]
StandardLevel = Literal["international", "regional", "national", "sector", "local", "association", "enterprise"]
ReferenceSource = Literal["given", "published", "inferred", "today"]
GovernmentLevel = Literal["international", "national", "province", "prefecture", "county", "township"]
Number = Annotated[int | float, Field(allow_inf_nan=False)]
Rate = Annotated[int | float, Field(ge=0, le=100, allow_inf_nan=False)]


def _without_example(schema: dict[str, Any]) -> None:
    """A docstring's example is for Python; a schema's description is for everybody."""
    if "description" in schema:
        schema["description"] = schema["description"].partition("\n\n>>> ")[0]


class Model(BaseModel):
    """Frozen, and strict about fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, json_schema_extra=_without_example)


class Span(Model):
    """A half-open stretch of the source text, in Unicode code points.

    >>> span = Span(start=2, end=4)
    >>> "全市抽查"[span.start : span.end]
    '抽查'
    """

    start: int = Field(ge=0, description="Offset of the first character.")
    end: int = Field(ge=0, description="Offset after the last character.")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"span ends at {self.end}, before it starts at {self.start}")
        return self


class Quantity(Model):
    """A counted or measured amount: 近30个 is 30, 个, nearly; 4.5亿元 is 450000000, 元.

    >>> Quantity(value=4.5e8, unit="元").value, Quantity(value=30, unit="个", bound="nearly").bound
    (450000000, 'nearly')
    """

    value: Number = Field(description="The amount; for an open amount (七百余) the number named.")
    unit: str | None = Field(default=None, description="Measure word as written, simplified: 家, 批次, 元, %.")
    bound: Bound = Field(default="exact", description="How the number binds the amount.")

    @model_validator(mode="before")
    @classmethod
    def _whole(cls, data: object) -> object:
        # 30.0 and 30 are one value; integers stay integers so that JSON reads as the text does.
        if isinstance(data, dict):
            value = data.get("value")
            if isinstance(value, float) and value.is_integer():
                return {**data, "value": int(value)}
        return data


class Period(Model):
    """A stretch of days, both ends included: 2016年12月 is 2016-12-01 to 2016-12-31, month.

    >>> import datetime as dt
    >>> Period(start=dt.date(2016, 12, 1), end=dt.date(2016, 12, 31), precision="month").precision
    'month'
    """

    start: dt.date = Field(description="First day.")
    end: dt.date | None = Field(description="Last day, or null where the text leaves it open (2018年以来).")
    precision: Precision = Field(description="The calendar unit the text names.")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.end is not None and self.end < self.start:
            raise ValueError(f"period ends on {self.end}, before it starts on {self.start}")
        return self


class Region(Model):
    """An administrative division of GB/T 2260: 武进区, 320412.

    >>> Region(name="武进区", code="320412").code
    '320412'
    """

    name: str = Field(description="The division's own full name, without its parents.")
    code: str | None = Field(
        default=None, pattern=r"^[0-9]{6}$", description="Six-digit GB/T 2260 code, null where it is not settled."
    )


class Record(Model):
    """One fact of a bulletin and the characters it came from; each kind is a subclass with a `kind` of its own.

    The engine stamps `span`, `text`, `rule` and `article`; a builder or an example leaves them out.

    >>> from bulletin_schema import Licence
    >>> Licence(number="XK16-001-00001").facts()["number"]
    'XK16-001-00001'
    """

    soft_fields: ClassVar[frozenset[str]] = frozenset({"span", "text", "rule", "article"})

    kind: str = Field(description="Which kind of record this is.")
    span: Span = Field(default=Span(start=0, end=0), description="Where the record stands in the source text.")
    text: str = Field(default="", description="Exactly source[span.start:span.end].")
    rule: str | None = Field(default=None, description="Name of the rule that made the record.")
    article: int | None = Field(default=None, ge=0, description="Index of the article it stands in, null outside any.")

    def facts(self) -> dict[str, object]:
        """Return the fields that the text tells: all but where the record stands and what made it."""
        return {name: getattr(self, name) for name in type(self).model_fields if name not in self.soft_fields}

    @classmethod
    def trusted(cls, **fields: object) -> Self:
        """Return an instance of values that a finder has settled, which pydantic need not check again."""
        return _filled(cls, {**_defaults(cls), **fields})

    def _repr_html_(self) -> str:
        from bulletin_schema.show.notebook import record_html  # noqa: PLC0415 - a surface, loaded where it is asked for

        return record_html(self)

    def stamped(self, start: int, end: int, text: str, rule: str | None = None, article: int | None = None) -> Self:
        """Return a copy that stands at a place in the source.

        The engine calls this for every record it makes; the values are its own, so they are not checked again.
        """
        span = _filled(Span, {"start": start, "end": end})
        return _filled(type(self), {**self.__dict__, "span": span, "text": text, "rule": rule, "article": article})


M = TypeVar("M", bound=Model)
_put = object.__setattr__


def _filled(model: type[M], fields: dict[str, object]) -> M:
    """Make an instance of fields known to be sound, past pydantic's checks and the guard of frozen models."""
    made = object.__new__(model)
    _put(made, "__dict__", fields)
    _put(made, "__pydantic_fields_set__", _field_names(model))
    _put(made, "__pydantic_extra__", None)
    _put(made, "__pydantic_private__", None)
    return made


@cache
def _defaults(model: type[Model]) -> dict[str, object]:
    return {name: field.default for name, field in model.model_fields.items() if not field.is_required()}


@cache
def _field_names(model: type[Model]) -> set[str]:
    return set(model.model_fields)
