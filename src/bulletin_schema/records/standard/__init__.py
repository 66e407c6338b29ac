"""standard: references to standards, by code, by title or both."""

from __future__ import annotations

from bulletin_schema.records.standard.cite import Citation, cite
from bulletin_schema.records.standard.code import StandardCode, Supplement
from bulletin_schema.records.standard.find import find_codes
from bulletin_schema.records.standard.model import Standard, StandardChange
from bulletin_schema.records.standard.plain import NotAStandardError, find_standards, parse_standard
from bulletin_schema.records.standard.rules import STANDARD

__all__ = [
    "STANDARD",
    "Citation",
    "NotAStandardError",
    "Standard",
    "StandardChange",
    "StandardCode",
    "Supplement",
    "cite",
    "find_codes",
    "find_standards",
    "parse_standard",
]
