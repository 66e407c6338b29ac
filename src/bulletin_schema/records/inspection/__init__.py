"""inspection: a check with a result."""

from __future__ import annotations

from bulletin_schema.records.inspection.model import (
    Breakdown,
    Comparison,
    Inspection,
    InspectionAction,
    InspectionItem,
    InspectionMethod,
)
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

INSPECTION = Kind(Inspection, ())
