"""Validation of records that were written to a file, line by line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from bulletin_schema.bulletin import parse_record
from bulletin_schema.errors import RecordError
from bulletin_schema.sources import read_text


def invalid_lines(path: Path) -> Iterator[RecordError | None]:
    """Yield None for each valid record of a JSON Lines file, and an error for each that is not.

    A `document` field, which the command line adds where several inputs were given, is no part of the record.
    """
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if line.strip():
            yield _problem(path, number, line)


def _problem(path: Path, number: int, line: str) -> RecordError | None:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        return RecordError(path, number, f"column {error.colno}", f"not JSON: {error.msg}")
    if not isinstance(data, dict):
        return RecordError(path, number, "", "not a JSON object")
    data.pop("document", None)
    try:
        parse_record(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        # The first place in `loc` is the kind, the tag of the union.
        where = ".".join(str(part) for part in first["loc"][1:]) or "kind"
        return RecordError(path, number, where, first["msg"])
    return None
