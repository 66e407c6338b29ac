"""What the tests of inspections ask: the checks that a text tells, and each in short."""

import datetime as dt

from bulletin_schema import Reader
from bulletin_schema.records.inspection import Inspection

READER = Reader()
REFERENCE = dt.date(2022, 6, 30)


def checks(text: str, reference_date: dt.date = REFERENCE) -> list[Inspection]:
    """Return the checks of a text."""
    found = READER.find(text, Inspection, reference_date=reference_date)
    return [record for record in found if isinstance(record, Inspection)]


def amounts(check: Inspection) -> tuple[float | None, float | None, float | None]:
    """Return how many were examined, passed and failed."""
    examined, passed, failed = (one.value if one else None for one in (check.inspected, check.passed, check.failed))
    return examined, passed, failed


def told(text: str) -> set[str]:
    """Return for each check what was examined, passed and failed of what."""

    def line(check: Inspection) -> str:
        counts = (check.inspected, check.passed, check.failed)
        return " ".join([check.subject or "?", *(f"{one.value:g}{one.unit}" if one else "-" for one in counts)])

    return {line(check) for check in checks(text)}
