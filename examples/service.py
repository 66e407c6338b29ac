"""A web service that extracts and validates; its OpenAPI page is at /docs.

    uvicorn examples.service:app

Needs fastapi and uvicorn.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field, ValidationError

from bulletin_schema import AnyRecord, Bulletin, parse_record, read, record_schema

app = FastAPI(title="bulletin_schema", description="Chinese quality bulletins in, typed records out.")


class Text(BaseModel):
    """A bulletin to read."""

    text: str = Field(max_length=1_000_000, examples=["二季度，市市场监管局抽查儿童服装60批次，合格率为95%。"])
    reference_date: dt.date | None = Field(default=None, description="What 今年 and 8月22日 are resolved against.")


class Records(BaseModel):
    """What was read."""

    records: list[AnyRecord]


@app.post("/extract")
def extract(body: Text) -> Records:
    """Extract the records of a bulletin."""
    bulletin: Bulletin = read(body.text, reference_date=body.reference_date)
    return Records.model_validate({"records": list(bulletin.records)})


@app.post("/validate")
def validate(record: dict[str, Any]) -> dict[str, bool]:
    """Say whether one record is valid; 422 names what is wrong."""
    try:
        parse_record(record)
    except ValidationError as error:
        raise HTTPException(422, detail=error.errors(include_url=False, include_context=False)) from None
    return {"valid": True}


@app.get("/schema/{kind}")
def schema(kind: str) -> dict[str, Any]:
    """Return the published JSON Schema of a kind of record."""
    try:
        return record_schema(kind)
    except KeyError:
        raise HTTPException(404, detail=f"no kind is called {kind}") from None
