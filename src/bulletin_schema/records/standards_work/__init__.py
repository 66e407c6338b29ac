"""standards_work: counted work on standards."""

from __future__ import annotations

from bulletin_schema.records.standards_work.model import StandardsWork
from bulletin_schema.records.standards_work.rules import STANDARDS_WORK

__all__ = ["STANDARDS_WORK", "StandardsWork"]
