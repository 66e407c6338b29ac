"""document: a policy document, plan, law or notice."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bulletin_schema.model import Period, Record
from bulletin_schema.rule import Kind

DocumentAction = Literal["issued", "implemented", "cited"]


class Document(Record):
    """A titled mention of a policy document, plan, law or notice."""

    kind: Literal["document"] = "document"
    title: str = Field(min_length=1, description="Title without 《》, a short title as written.")
    issuer: tuple[str, ...] = Field(default=(), description="Who issued it, as written.")
    action: DocumentAction | None = Field(default=None, description="What the clause does with it.")
    date: Period | None = Field(default=None, description="When it was issued.")


DOCUMENT = Kind(Document, ())
