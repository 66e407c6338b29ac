"""The published JSON Schema of the records: draft 2020-12, versioned, readable by strict validators."""

from __future__ import annotations

from typing import Any, Final

from pydantic import TypeAdapter

from bulletin_schema.bulletin import AnyRecord
from bulletin_schema.kinds import KINDS
from bulletin_schema.model import Record

SCHEMA_VERSION: Final = 1
_BASE = "https://bulletin-schema.example/schema"


def record_schema(kind: str | type[Record] | None = None) -> dict[str, Any]:
    """Return the JSON Schema of one kind of record, by name or by a model of your own, or of any record.

    Raises KeyError for a kind that is not known.

    >>> record_schema("licence")["$id"].rsplit("/", 1)[-1]
    'licence.json'
    """
    models = {known.name: known.model for known in KINDS}
    model = models[kind] if isinstance(kind, str) else kind
    name = kind if isinstance(kind, str) else model.model_fields["kind"].default if model else "record"
    adapter: TypeAdapter[Any] = TypeAdapter(model or AnyRecord)
    schema = adapter.json_schema(mode="serialization")
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{_BASE}/v{SCHEMA_VERSION}/{name}.json",
        "title": f"bulletin_schema {name}",
    }
    return {**head, **{key: value for key, value in _plain(schema).items() if key not in head}}


# pydantic leaves a bound on a union (int or float) in its own words, which strict validators refuse.
_BOUNDS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}
_NAMED = ("properties", "$defs")  # their keys are names, no keywords


def _plain(node: Any) -> Any:
    """Say in JSON Schema's own keywords what pydantic says in its, and drop `discriminator`, which is OpenAPI's."""
    if isinstance(node, list):
        return [_plain(value) for value in node]
    if not isinstance(node, dict):
        return node
    return {
        _BOUNDS.get(key, key): {name: _plain(one) for name, one in value.items()} if key in _NAMED else _plain(value)
        for key, value in node.items()
        if key != "discriminator"
    }
