"""Arrow: schemas from the models, tables of records, and whole batches of documents extracted at once.

`extract_batch` is a plain function from table to table, so any engine that speaks Arrow can run it: Ray Data's
`map_batches`, Spark's `mapInArrow`, DuckDB, Polars, a loop.

>>> import pyarrow as pa
>>> table = extract_batch(pa.table({"document": ["a"], "text": ["对照GB/T 19001-2016开展检查。"]}))
>>> table.filter(pa.compute.equal(table["kind"], "standard")).select(["document", "text", "error"]).to_pylist()
[{'document': 'a', 'text': 'GB/T 19001-2016', 'error': None}]
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from bulletin_schema.attempt import Failure, attempt, standard_reader
from bulletin_schema.bulletin import parse_record
from bulletin_schema.errors import BulletinError
from bulletin_schema.extras import require
from bulletin_schema.model import Record, Region

if TYPE_CHECKING:
    import pyarrow as pa

    from bulletin_schema.reader import Reader

_EXACT = 2**53  # the last whole number that every smaller one can be told from as a float


class ColumnError(BulletinError):
    """A table without the columns that extraction needs."""


def arrow_type(annotation: Any) -> pa.DataType:
    """Return the Arrow type of a field's annotation: `int | float | None` is float64, a model is a struct."""
    pa = require("pyarrow", extra="arrow")
    scalars = {str: pa.string(), bool: pa.bool_(), int: pa.int64(), float: pa.float64(), dt.date: pa.date32()}
    if annotation in scalars:
        return scalars[annotation]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return pa.struct(_fields(annotation))
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return arrow_type(arguments[0])
    if origin is Literal:
        return arrow_type(type(arguments[0]))
    if origin in (tuple, list):
        return pa.list_(arrow_type(arguments[0]))
    if origin in (Union, UnionType):
        kinds = {arrow_type(argument) for argument in arguments if argument is not NoneType}
        if kinds == {pa.int64(), pa.float64()}:
            return pa.float64()
        if len(kinds) == 1:
            return kinds.pop()
    raise TypeError(f"no Arrow type for {annotation}")


def _fields(model: type[BaseModel]) -> list[pa.Field]:
    pa = require("pyarrow", extra="arrow")
    return [pa.field(name, arrow_type(field.annotation)) for name, field in model.model_fields.items()]


def arrow_schema(model: type[Record]) -> pa.Schema:
    """Return the schema of a table of one kind of record: the document's name, then the record's fields.

    >>> from bulletin_schema import Licence
    >>> arrow_schema(Licence).names
    ['document', 'kind', 'span', 'text', 'rule', 'article', 'number', 'authority', 'holder']
    """
    pa = require("pyarrow", extra="arrow")
    return pa.schema([pa.field("document", pa.string(), nullable=False), *_fields(model)])


def record_table(model: type[Record], rows: Iterable[tuple[str, Record]]) -> pa.Table:
    """Return a typed table of records of one kind, each with its document's name."""
    pa = require("pyarrow", extra="arrow")
    data = [{"document": document, **record.model_dump()} for document, record in rows]
    try:
        return pa.Table.from_pylist(data, schema=arrow_schema(model))
    except (pa.ArrowInvalid, OverflowError):
        return pa.Table.from_pylist([_narrowed(row) for row in data], schema=arrow_schema(model))


def _narrowed(value: Any) -> Any:
    """Make floats of the whole numbers that Arrow refuses as such: 3亿亿 is past what a float holds exactly."""
    if isinstance(value, dict):
        return {key: _narrowed(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [_narrowed(one) for one in value]
    return float(value) if isinstance(value, int) and abs(value) > _EXACT else value


def batch_schema() -> pa.Schema:
    """Return the schema of what `extract_batch` returns; `record` is the whole record as JSON."""
    pa = require("pyarrow", extra="arrow")
    span = pa.struct([("start", pa.int64()), ("end", pa.int64())])
    columns = {"document": pa.string(), "kind": pa.string(), "span": span, "text": pa.string(), "rule": pa.string()}
    return pa.schema({**columns, "article": pa.int64(), "record": pa.string(), "error": pa.string()})


def extract_batch(table: pa.Table, *, reader: Reader | None = None, home_region: Region | None = None) -> pa.Table:
    """Extract the records of a table of documents: a row for each record, and one for each document that failed.

    The table has the columns `document` and `text`, and may have `reference_date` (dates or YYYY-MM-DD). A failed
    document's row has its reason in `error`, which is null in every other row.
    """
    missing = [name for name in ("document", "text") if name not in table.column_names]
    if missing:
        raise ColumnError(f"the table has no column {' and no column '.join(missing)}")
    names = [name for name in ("document", "text", "reference_date") if name in table.column_names]
    rows: list[dict[str, Any]] = []
    for given in table.select(names).to_pylist():
        document = str(given["document"])
        found = attempt(document, lambda given=given: _records(given, reader or standard_reader(), home_region))  # type: ignore[misc]
        if isinstance(found, Failure):
            rows.append({"document": document, "error": found.reason})
        else:
            rows.extend({"document": document, **row} for row in found)
    return require("pyarrow", extra="arrow").Table.from_pylist(rows, schema=batch_schema())


def _records(given: dict[str, Any], reader: Reader, home_region: Region | None) -> list[dict[str, Any]]:
    if given["text"] is None:
        raise ColumnError("the document has no text")
    date = _day(given.get("reference_date"))
    bulletin = reader.read(given["text"], reference_date=date, home_region=home_region)
    return [
        {
            "kind": record.kind,
            "span": {"start": record.span.start, "end": record.span.end},
            "text": record.text,
            "rule": record.rule,
            "article": record.article,
            "record": record.model_dump_json(),
        }
        for record in bulletin.records
    ]


def _day(value: Any) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ColumnError(f"reference_date {value!r} is no date") from None


def extract_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Extract a stream of record batches, the form that Spark's `mapInArrow` asks for."""
    pa = require("pyarrow", extra="arrow")
    for batch in batches:
        yield from extract_batch(pa.Table.from_batches([batch])).to_batches()


def kind_table(rows: pa.Table, model: type[Record]) -> pa.Table:
    """Return the rows of one kind of what `extract_batch` returned as a typed table, a column for each field."""
    name = model.model_fields["kind"].default
    data = rows.select(["document", "kind", "record"]).to_pylist()
    return record_table(
        model, ((row["document"], parse_record(json.loads(row["record"]))) for row in data if row["kind"] == name)
    )
