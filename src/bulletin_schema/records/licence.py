"""licence: an approval, certificate or registration number."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bulletin_schema.model import Record
from bulletin_schema.rule import Kind


class Licence(Record):
    """An approval, certificate or registration number."""

    kind: Literal["licence"] = "licence"
    number: str = Field(min_length=1, description="The number as written, normalised.")
    authority: str | None = Field(default=None, description="Who granted it.")
    holder: str | None = Field(default=None, description="Who holds it.")


LICENCE = Kind(Licence, ())
