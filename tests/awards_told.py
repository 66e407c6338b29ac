"""What the tests of awards ask: the awards that a text tells, and each in short."""

import datetime as dt

from bulletin_schema import Reader
from bulletin_schema.records.award import Award

READER = Reader()
DAY = dt.date(2022, 6, 30)

Facts = tuple[str, str | None, float | None, int | None, tuple[str, ...]]


def awards(text: str) -> list[Award]:
    """Return the awards that a text tells."""
    return [one for one in READER.find(text, Award, reference_date=DAY) if isinstance(one, Award)]


def facts(text: str) -> list[Facts]:
    """Return name, status, count, year and recipients of the awards that a text tells."""
    return [
        (one.name, one.status, one.count.value if one.count else None, one.year, one.recipients) for one in awards(text)
    ]
