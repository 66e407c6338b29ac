"""Output: records as a table, JSON lines, one JSON array, or CSV."""

from __future__ import annotations

import csv
import json
from collections.abc import Collection, Iterable
from typing import Any, TextIO

from bulletin_schema.bulletin import Bulletin, json_line
from bulletin_schema.model import Record

FORMATS = ("table", "jsonl", "json", "csv")
_COLUMNS = ("kind", "start", "end", "article", "rule", "text", "facts")


class Writer:
    """Writes the records of one document after another in one format; `close` ends the output."""

    def __init__(self, stream: TextIO, format: str, *, named: bool) -> None:  # noqa: A002
        self._stream = stream
        self._format = format
        self._named = named
        self._first = True

    def write(self, document: str, records: Iterable[Record]) -> None:
        """Write one document's records."""
        getattr(self, f"_{self._format}")(document, list(records))

    def close(self) -> None:
        """End the output: a JSON array needs its bracket."""
        if self._format == "json":
            self._stream.write("[]\n" if self._first else "\n]\n")

    def _extra(self, document: str) -> dict[str, Any]:
        return {"document": document} if self._named else {}

    def _jsonl(self, document: str, records: list[Record]) -> None:
        for record in records:
            self._stream.write(json_line(record, **self._extra(document)) + "\n")

    def _json(self, document: str, records: list[Record]) -> None:
        for record in records:
            self._stream.write(("[\n" if self._first else ",\n") + json_line(record, **self._extra(document)))
            self._first = False

    def _csv(self, document: str, records: list[Record]) -> None:
        writer = csv.writer(self._stream, lineterminator="\n")
        if self._first:
            writer.writerow([*self._extra("document"), *_COLUMNS])
            self._first = False
        for r in records:
            facts = json.dumps(said(r), ensure_ascii=False)
            place = (r.span.start, r.span.end, r.article, r.rule, r.text)
            writer.writerow([*self._extra(document).values(), r.kind, *place, facts])

    def _table(self, document: str, records: list[Record]) -> None:
        from rich.console import Console  # noqa: PLC0415 - only where a table is wanted
        from rich.markup import escape  # noqa: PLC0415
        from rich.table import Table  # noqa: PLC0415

        console = Console(file=self._stream)
        table = Table(title=document if self._named else None, title_justify="left")
        table.add_column("kind", style="bold", no_wrap=True)
        table.add_column("facts", overflow="fold", ratio=1)
        # A width of its own, or the longest text would take all and leave the facts none.
        table.add_column("text", overflow="ellipsis", no_wrap=True, width=max(console.width // 3, 8), style="dim")
        for record in records:
            table.add_row(record.kind, escape(describe(record)), escape(" ".join(record.text.split())))
        console.print(table)


def of_kinds(bulletin: Bulletin, kinds: Collection[str] | None) -> Bulletin:
    """Return a bulletin with the records of some kinds only; of all where None."""
    if kinds is None:
        return bulletin
    return bulletin.model_copy(update={"records": tuple(one for one in bulletin.records if one.kind in kinds)})


def count_of(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> count_of(1, "rule"), count_of(0, "record")
    ('1 rule', '0 records')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"


def said(record: Record) -> dict[str, Any]:
    """Return the facts that the text says, as JSON values: nulls and empty lists are left out."""
    data = record.model_dump(mode="json")
    return {key: data[key] for key in record.facts() if key != "kind" and data[key] not in (None, [])}


def describe(record: Record) -> str:
    """Return a record's facts in one readable line: `count=88项 level=national`."""
    return " ".join(f"{key}={_short(value)}" for key, value in said(record).items())


def _short(value: Any) -> str:
    match value:
        case {"value": number, "unit": unit, "bound": bound}:
            return f"{number}{unit or ''}" + ("" if bound == "exact" else f" ({bound})")
        case {"start": start, "end": end, "precision": _}:
            return f"{start}..{end or ''}"
        case {"name": name, "code": code}:
            return f"{name}[{code}]" if code else str(name)
        case dict():
            return "{" + " ".join(f"{k}={_short(v)}" for k, v in value.items() if v not in (None, [])) + "}"
        case list():
            return "[" + ", ".join(_short(v) for v in value) + "]"
        case _:
            return str(value)
