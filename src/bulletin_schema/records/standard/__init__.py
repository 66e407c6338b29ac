"""standard: references to standards, by code, by title or both."""

from __future__ import annotations

from bulletin_schema.records.standard.code import StandardCode, Supplement
from bulletin_schema.records.standard.find import find_codes
from bulletin_schema.records.standard.model import Standard

__all__ = ["Standard", "StandardCode", "Supplement", "find_codes"]
