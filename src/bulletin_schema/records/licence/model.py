"""The record of a licence."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bulletin_schema.model import Record


class Licence(Record):
    """An approval, certificate or registration number.

    >>> from bulletin_schema import Licence, read
    >>> [licence] = read("证书编号：XK16-001-00001。").of(Licence)
    >>> licence.number
    'XK16-001-00001'
    """

    kind: Literal["licence"] = "licence"
    number: str = Field(min_length=1, description="The number as written, normalised.")
    authority: str | None = Field(default=None, description="Who granted it.")
    holder: str | None = Field(default=None, description="Who holds it.")
