"""standard: the record, a reference to one standard."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bulletin_schema.model import Record, StandardLevel


class Standard(Record):
    """A reference to one standard, by code, by title or both."""

    kind: Literal["standard"] = "standard"
    code: str | None = Field(default=None, description="Canonical code: GB/T 19001-2016; null where only titled.")
    prefix: str | None = Field(default=None, description="All before the number: GB/T, DB32/T, ISO/IEC.")
    number: str | None = Field(default=None, description="The number without part and year: 4806.")
    part: str | None = Field(default=None, description="Part number: 1 in GB 4806.1, 2-7 in IEC 60335-2-7.")
    year: int | None = Field(default=None, ge=1900, le=2100, description="Year of the edition, in four digits.")
    title: str | None = Field(default=None, description="Title as given, without 《》.")
    level: StandardLevel | None = Field(default=None, description="Level by prefix, or as the text says.")
    mandatory: bool | None = Field(default=None, description="True for GB, DBnn; false for /T, /Z, T/, Q/.")
