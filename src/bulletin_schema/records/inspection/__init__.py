"""inspection: a check with a result."""

from __future__ import annotations

from bulletin_schema.records.inspection.merge import keep_told
from bulletin_schema.records.inspection.model import (
    Breakdown,
    Comparison,
    Inspection,
    InspectionAction,
    InspectionItem,
    InspectionMethod,
)
from bulletin_schema.records.inspection.rules import sampling, site_check, verification
from bulletin_schema.rule import Kind

__all__ = [
    "INSPECTION",
    "Breakdown",
    "Comparison",
    "Inspection",
    "InspectionAction",
    "InspectionItem",
    "InspectionMethod",
]

INSPECTION = Kind(Inspection, (sampling, site_check, verification), keep_told)
