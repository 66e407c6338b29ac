"""Frames: records as a pandas or polars table, one column for each field, for counting and plotting.

A quantity takes three columns (`inspected_value`, `inspected_unit`, `inspected_bound`), a period and a region
theirs; where the record stands is `start` and `end`. Lists stay lists.
"""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin

from bulletin_schema.errors import BulletinError
from bulletin_schema.model import Model, Period, Quantity, Record, Region, Span

Library = Literal["pandas", "polars"]
Sort = Literal["text", "integer", "number", "truth", "day", "other"]

_FLAT: Final = (Quantity, Period, Region, Span)
_SORTS: Final[Mapping[type, Sort]] = {str: "text", int: "integer", float: "number", bool: "truth", dt.date: "day"}
_PANDAS: Final[Mapping[Sort, str]] = {
    "text": "str",
    "integer": "Int64",
    "number": "float64",
    "truth": "boolean",
    "day": "datetime64[us]",
    "other": "object",
}


class Column(NamedTuple):
    """A column: its name, the path of attributes it holds, and what sort of value stands there."""

    name: str
    path: tuple[str, ...]
    sort: Sort


def to_frame(records: Iterable[Record], *models: type[Record], library: Library | None = None) -> Any:
    """Return records as a pandas frame, or a polars one where only that is installed or it is asked for.

    With no models named, the columns are those of every kind that occurs, in order.

    >>> from bulletin_schema import Inspection, read
    >>> bulletin = read("抽查儿童服装60批次，合格率95%。")
    >>> frame = to_frame(bulletin.of(Inspection), Inspection)
    >>> frame[["subject", "inspected_value", "pass_rate"]].values.tolist()
    [['儿童服装', 60.0, 95.0]]
    """
    rows = list(records)
    columns = _columns(models or tuple(dict.fromkeys(type(record) for record in rows)))
    data = {column.name: [_value(record, column.path) for record in rows] for column in columns}
    return (_pandas if (library or _installed()) == "pandas" else _polars)(data, columns)


def _installed() -> Library:
    for library in ("pandas", "polars"):
        if find_spec(library):
            return library
    raise BulletinError("a frame needs pandas or polars: pip install 'bulletin-schema[frames]'")


def _columns(models: Sequence[type[Model]], path: tuple[str, ...] = ()) -> list[Column]:
    columns: dict[str, Column] = {}
    for model in models:
        for name, field in model.model_fields.items():
            for column in _of_field(name, field.annotation, path):
                columns.setdefault(column.name, column)
    return list(columns.values())


def _of_field(name: str, annotation: Any, path: tuple[str, ...]) -> list[Column]:
    said = _plain(annotation)
    if len(said) == 1 and said[0] in _FLAT:
        return _columns(said, (*path, name))
    sorts: set[Sort] = {_SORTS.get(one, "other") for one in said}
    sort: Sort = "number" if sorts == {"integer", "number"} else sorts.pop() if len(sorts) == 1 else "other"
    # span.start is `start`, quantity.value `quantity_value`: where a record stands needs no prefix.
    prefix = [part for part in path if part != "span"]
    return [Column("_".join((*prefix, name)), (*path, name), sort)]


def _plain(annotation: Any) -> tuple[Any, ...]:
    """Return the types a value may have, without None: `int | float | None` is int and float."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _plain(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return tuple(t for one in get_args(annotation) if one is not type(None) for t in _plain(one))
    if origin is Literal:
        return (str,)
    return (annotation,)


def _value(record: Record, path: tuple[str, ...]) -> Any:
    value: Any = record
    for name in path:
        value = getattr(value, name, None)
    return _listed(value)


def _listed(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_listed(one) for one in value]
    return value.model_dump() if isinstance(value, Model) else value


def _pandas(data: Mapping[str, list[Any]], columns: Sequence[Column]) -> Any:
    pd: Any = import_module("pandas")
    return pd.DataFrame({c.name: pd.Series(data[c.name], dtype=_PANDAS[c.sort]) for c in columns})


def _polars(data: Mapping[str, list[Any]], columns: Sequence[Column]) -> Any:
    pl: Any = import_module("polars")
    sorts: Mapping[Sort, Any] = {
        "text": pl.String,
        "integer": pl.Int64,
        "number": pl.Float64,
        "truth": pl.Boolean,
        "day": pl.Date,
        "other": None,
    }
    return pl.DataFrame([pl.Series(c.name, data[c.name], dtype=sorts[c.sort], strict=False) for c in columns])
