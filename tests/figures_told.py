"""What the tests of indicators ask: the indicators that a text tells, and each in short."""

from __future__ import annotations

import datetime as dt

from bulletin_schema import Reader
from bulletin_schema.records.indicator import Indicator

READER = Reader()
DAY = dt.date(2022, 6, 30)


def indicators(text: str) -> list[Indicator]:
    """Return the indicators that a text tells."""
    return [one for one in READER.find(text, Indicator, reference_date=DAY) if isinstance(one, Indicator)]


def metrics(text: str) -> list[tuple[str | None, float | None]]:
    """Return what is counted and how much, for each indicator."""
    return [(one.metric, one.quantity.value) for one in indicators(text)]
