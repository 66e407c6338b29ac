"""Settle: what one text tells twice in one place is one record."""

from __future__ import annotations

from bulletin_schema.reading import Reading
from bulletin_schema.rule import Found


def settle(found: list[Found], reading: Reading) -> list[Found]:  # noqa: ARG001 - the shape of a settler
    """Drop records with the same facts on overlapping stretches; different awards of one stretch all stay."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        facts = one.record.facts()
        if not any(k.start < one.end and one.start < k.end and k.record.facts() == facts for k in kept):
            kept.append(one)
    return kept
