"""inspection: a check with a result.

`frame` reads article by article; `telling` goes through the sentences and keeps the checks they tell. Beneath it, each
layer knows only those after it: `numbers` (counts, results and rates, given to a check or a part of it), `particulars`
(who checked what, where and when), `drafts` (checks being told, and whether a number goes on with one), `findings`
(what was wrong and what was ordered, in sentences and tables), `wording` (the words of one clause) and `model`.
"""

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
