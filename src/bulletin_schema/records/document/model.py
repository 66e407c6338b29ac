"""The record of a document, and what may be done with one."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bulletin_schema.model import Period, Record

DocumentAction = Literal["issued", "implemented", "cited"]


class Document(Record):
    """A titled mention of a policy document, plan, law or notice.

    >>> from bulletin_schema import Document, read
    >>> [document] = read("2019年3月，省政府印发《关于推进质量强省建设的意见》。").of(Document)
    >>> document.title, document.issuer, document.date.start.isoformat()
    ('关于推进质量强省建设的意见', ('省政府',), '2019-03-01')
    """

    kind: Literal["document"] = "document"
    title: str = Field(min_length=1, description="Title without 《》, a short title as written.")
    issuer: tuple[str, ...] = Field(default=(), description="Who issued it, as written.")
    action: DocumentAction | None = Field(default=None, description="What the clause does with it.")
    date: Period | None = Field(default=None, description="When it was issued.")
