"""The published JSON Schema is what the models say, and every record validates against it."""

import json
from functools import cache
from pathlib import Path

import pytest
from bulletins import DOCUMENTS, EXAMPLES
from jsonschema import Draft202012Validator

from bulletin_schema import SCHEMA_VERSION, parse_record, read, record_schema
from bulletin_schema.kinds import KINDS

PUBLISHED = Path(__file__).resolve().parents[1] / "docs" / "schema"
NAMES = [None, *(kind.name for kind in KINDS)]


@pytest.mark.parametrize("kind", NAMES)
def test_published_schema_is_what_the_models_say(kind: str | None) -> None:
    path = PUBLISHED / f"{kind or 'record'}.json"
    assert json.loads(path.read_text("utf-8")) == record_schema(kind), "run scripts/schemas.py"


@pytest.mark.parametrize("kind", NAMES)
def test_schema_is_valid_and_strict(kind: str | None) -> None:
    schema = record_schema(kind)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"].endswith(f"/v{SCHEMA_VERSION}/{kind or 'record'}.json")
    assert "discriminator" not in json.dumps(schema)


@cache
def validator(kind: str | None) -> Draft202012Validator:
    return Draft202012Validator(record_schema(kind))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.stem)
def test_every_record_validates(path: Path) -> None:
    for record in read(path.read_text("utf-8")).records:
        assert list(validator(record.kind).iter_errors(record.model_dump(mode="json"))) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_every_record_validates_as_a_record_of_some_kind(path: Path) -> None:
    for record in read(path.read_text("utf-8")).records:
        assert list(validator(None).iter_errors(record.model_dump(mode="json"))) == []


def test_records_written_under_this_version_of_the_schema_stay_valid_and_mean_the_same() -> None:
    path = Path(__file__).parent / f"records_v{SCHEMA_VERSION}.jsonl"
    validator = Draft202012Validator(record_schema())
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for record in records:
        assert list(validator.iter_errors(record)) == []
        now = parse_record(record).model_dump(mode="json")
        assert {name: now[name] for name in record} == record
    assert {record["kind"] for record in records} <= {kind.name for kind in KINDS}


def test_schema_refuses_an_unknown_field() -> None:
    record = read("共5家企业。").records[0].model_dump(mode="json")
    assert list(Draft202012Validator(record_schema()).iter_errors({**record, "colour": "red"}))
