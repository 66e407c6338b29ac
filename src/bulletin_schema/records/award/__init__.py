"""award: quality awards, ratings and brand marks, given, held or applied for."""

from __future__ import annotations

from bulletin_schema.records.award.model import Award, AwardScheme, AwardStatus
from bulletin_schema.records.award.rules import AWARD

__all__ = ["AWARD", "Award", "AwardScheme", "AwardStatus"]
