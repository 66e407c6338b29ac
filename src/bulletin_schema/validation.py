"""Validation of records that were written to a file, line by line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from bulletin_schema.bulletin import parse_record
from bulletin_schema.errors import RecordError
from bulletin_schema.model import Record
from bulletin_schema.sources import read_text


def invalid_lines(path: Path, *models: type[Record]) -> Iterator[RecordError | None]:
    """Yield None for each valid record of a JSON Lines file, and an error for each that is not.

    `models` are kinds of the user's own. A `document` field, which the command line adds where several inputs were
    given, is no part of the record.
    """
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if line.strip():
            yield _problem(path, number, line, models)


def _problem(path: Path, number: int, line: str, models: Sequence[type[Record]]) -> RecordError | None:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        return RecordError(path, number, f"column {error.colno}", f"not JSON: {error.msg}")
    if not isinstance(data, dict):
        return RecordError(path, number, "", "not a JSON object")
    data.pop("document", None)
    try:
        parse_record(data, *models)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        # The first place in `loc` is the kind, the tag of the union that the library's own kinds make.
        own = data.get("kind") in {model.model_fields["kind"].default for model in models}
        where = ".".join(str(part) for part in first["loc"][0 if own else 1 :]) or "kind"
        return RecordError(path, number, where, first["msg"])
    return None
