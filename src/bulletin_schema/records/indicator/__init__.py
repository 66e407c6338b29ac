"""indicator: any other counted or measured fact."""

from __future__ import annotations

from bulletin_schema.records.indicator.model import Change, Indicator
from bulletin_schema.records.indicator.rules import INDICATOR

__all__ = ["INDICATOR", "Change", "Indicator"]
