"""Settle: what one text tells twice in one place is one record."""

from __future__ import annotations

from bulletin_schema.reading import Reading
from bulletin_schema.rule import Found

_NEAR = 24  # found in order, records that overlap stand close to one another


def settle(found: list[Found], reading: Reading) -> list[Found]:  # noqa: ARG001 - the shape of a settler
    """Drop records with the same facts on overlapping stretches; different awards of one stretch all stay."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        facts = one.record.facts()
        near = kept[-_NEAR:]
        if not any(k.start < one.end and one.start < k.end and k.record.facts() == facts for k in near):
            kept.append(one)
    return kept
