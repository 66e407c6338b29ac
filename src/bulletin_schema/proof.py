"""Proof of rules: run a rule's examples and rejects, the library's own or a user's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from bulletin_schema.model import Record
from bulletin_schema.reader import Reader
from bulletin_schema.rule import Rule

REFERENCE = dt.date(2022, 6, 30)


def example_failures(rule: Rule, reader: Reader) -> list[str]:
    """Return what differs between a rule's examples and what the reader makes of them.

    An example counts only the fields it sets; records that other rules of the kind find do not count against it.
    """
    return [
        f"{text!r}: {problem}"
        for text, expected in rule.examples.items()
        for problem in _differences(_list(expected), _run(rule, reader, text))
    ]


def reject_failures(rule: Rule, reader: Reader) -> list[str]:
    """Return the rejects from which the rule makes a record after all."""
    return [f"{text!r}: gives {found!r}" for text in rule.rejects for found in _run(rule, reader, text)]


def _list(expected: Record | Sequence[Record]) -> list[Record]:
    return [expected] if isinstance(expected, Record) else list(expected)


def _run(rule: Rule, reader: Reader, text: str) -> list[Record]:
    """Read with all kinds, as the rule may rest on others, but with no other rule of its own kind."""
    kind = str(rule.model.model_fields["kind"].default)
    others = [r.name for k in reader.kinds if k.name == kind for r in k.rules if r.name != rule.name]
    records = reader.without(*others).find(text, rule.model, reference_date=REFERENCE)
    return [r for r in records if r.rule == rule.name]


def _differences(expected: list[Record], found: list[Record]) -> Iterator[str]:
    if len(expected) != len(found):
        yield f"gives {len(found)} records, not {len(expected)}: {found!r}"
        return
    for want, have in zip(expected, found, strict=True):
        for name in sorted(want.model_fields_set):
            if getattr(want, name) != getattr(have, name):
                yield f"{name} is {getattr(have, name)!r}, not {getattr(want, name)!r}"
