"""Gold files: what they must hold, told in plain words where one does not."""

from __future__ import annotations

import datetime as dt
import difflib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from bulletin_schema.errors import BulletinError
from bulletin_schema.model import Record

META: Final = frozenset({"kind", "anchor", "nth", "note"})


class GoldError(BulletinError):
    """A gold file that cannot be used; names the file and the reason."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def gold_data(path: Path) -> dict[str, Any]:
    """Return what a gold file says; raises GoldError with the file and the reason where it is no gold."""
    try:
        data = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise GoldError(
            path, "no such file" if isinstance(error, FileNotFoundError) else error.strerror or str(error)
        ) from error
    except UnicodeDecodeError as error:
        raise GoldError(path, "not UTF-8") from error
    except ValueError as error:
        raise GoldError(path, f"not JSON: {error}") from error
    for problem in _problems(data):
        raise GoldError(path, problem)
    return dict(data)


def _problems(data: object) -> Iterator[str]:
    """Yield what keeps a JSON value from being a gold document."""
    if not isinstance(data, dict):
        yield f"is {_sort(data)}, not an object with `document` and `records`"
        return
    for name, sort in ("document", str), ("records", list):
        if not isinstance(data.get(name), sort):
            yield f"`{name}` is missing" if name not in data else f"`{name}` is {_sort(data[name])}"
    if not isinstance(data.get("exhaustive", []), list):
        yield f"`exhaustive` is {_sort(data['exhaustive'])}, not a list of kinds"
    if data.get("reference_date") and not _is_date(data["reference_date"]):
        yield f"`reference_date` is {data['reference_date']!r}, not a date of the form YYYY-MM-DD"
    for number, record in enumerate(data.get("records", [])):
        yield from (f"records[{number}]: {problem}" for problem in _record_problems(record))


def _record_problems(record: object) -> Iterator[str]:
    if not isinstance(record, dict):
        yield f"is {_sort(record)}, not an object"
        return
    for name in "kind", "anchor":
        if not isinstance(record.get(name), str) or not record[name]:
            yield f"has no `{name}`" if name not in record else f"`{name}` is {_sort(record[name])}, not a word"
    nth = record.get("nth", 1)
    if not isinstance(nth, int) or nth < 1:
        yield f"`nth` is {nth!r}; it counts from 1"


def _is_date(value: object) -> bool:
    try:
        dt.date.fromisoformat(str(value))
    except ValueError:
        return False
    return True


def _sort(value: object) -> str:
    """Say what a JSON value is: a list, an empty text, null."""
    match value:
        case None:
            return "null"
        case dict():
            return "an object"
        case list():
            return "a list"
        case str():
            return "a text" if value else "an empty text"
        case _:
            return json.dumps(value)


def check_names(
    name: str, records: Iterable[Mapping[str, Any]], exhaustive: Collection[str], models: Mapping[str, type[Record]]
) -> None:
    """Raise GoldError where a gold document names a kind or a field that there is not.

    >>> from bulletin_schema import Licence
    >>> check_names("a", [{"kind": "licence", "anchor": "XK", "numbr": "XK16"}], (), {"licence": Licence})
    Traceback (most recent call last):
    bulletin_schema.gold.GoldError: a: records[0]: licence has no field `numbr`; is it `number`?
    """
    for kind in exhaustive:
        if kind not in models:
            raise GoldError(name, f"exhaustive: unknown kind `{kind}`{_guess(kind, models)}")
    for number, record in enumerate(records):
        kind = record["kind"]
        if kind not in models:
            raise GoldError(name, f"records[{number}]: unknown kind `{kind}`{_guess(kind, models)}")
        fields = models[kind].model_fields
        for field in sorted(record.keys() - META - fields.keys()):
            raise GoldError(name, f"records[{number}]: {kind} has no field `{field}`{_guess(field, fields)}")


def _guess(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(known), n=1)
    return f"; is it `{near[0]}`?" if near else ""
