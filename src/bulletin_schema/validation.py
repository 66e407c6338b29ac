"""Validation of records that were written to a file, line by line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bulletin_schema.bulletin import parse_record
from bulletin_schema.errors import RecordError
from bulletin_schema.model import Record


def problems_by_line(text: str, name: Path | str, *models: type[Record]) -> Iterator[list[RecordError]]:
    r"""Yield for each record of a JSON Lines text what is wrong with it: an error for each bad field, or nothing.

    `name` is what the errors call the text, `models` are kinds of the user's own. A text without a single line of
    JSON has one problem and no records. A `document` field, which the command line adds where several inputs were
    given, is no part of a record.

    >>> text = '{"kind": "licence", "number": 7}\n{"kind": "licence", "number": "XK16-001-00001"}'
    >>> [[error.where for error in errors] for errors in problems_by_line(text, "records.jsonl")]
    [['number'], []]
    """
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    if lines and not any(_is_json(line) for _, line in lines):
        yield [RecordError(name, lines[0][0], "", f"not JSON Lines, one record a line{_hint(text)}")]
        return
    for number, line in lines:
        yield [RecordError(name, number, where, reason) for where, reason in _problems(line, models)]


def _is_json(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _hint(text: str) -> str:
    return "; of an array, write each element on a line of its own" if text.lstrip().startswith("[") else ""


def _problems(line: str, models: Sequence[type[Record]]) -> Iterator[tuple[str, str]]:
    """Yield each bad field of a line and the reason."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        column = f"column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        yield column, f"not JSON: {getattr(error, 'msg', error)}"
        return
    if not isinstance(data, dict):
        yield "", "not a JSON object"
        return
    data.pop("document", None)
    try:
        record = parse_record(data, *models)
    except ValidationError as error:
        # The first place in `loc` is the kind, the tag of the union that the library's own kinds make.
        own = data.get("kind") in {model.model_fields["kind"].default for model in models}
        for one in error.errors(include_url=False):
            yield ".".join(str(part) for part in one["loc"][0 if own else 1 :]) or "kind", one["msg"]
        return
    yield from _ungrounded(record, data)


def _ungrounded(record: Record, data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """A record's text has as many characters as its span; hand-made records may leave out either."""
    length = record.span.end - record.span.start
    if "text" in data and "span" in data and len(record.text) != length:
        yield "text", f"has {len(record.text)} characters, the span {length}"
