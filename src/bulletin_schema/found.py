"""Found: what a rule makes of a text, before the reader stamps it."""

from __future__ import annotations

from typing import NamedTuple

from bulletin_schema.model import Record


class Found(NamedTuple):
    """A record and where it stands in the clean text, before it is stamped with its source span.

    `claims` are the starts of the numbers it accounts for, so that no indicator repeats them; `group` is
    shared by the records of one match, which never compete with one another.

    >>> from bulletin_schema import Licence
    >>> Found(Licence(number="XK16-001-00001"), 0, 14).record.number
    'XK16-001-00001'
    """

    record: Record
    start: int
    end: int
    claims: frozenset[int] = frozenset()
    rule: str = ""
    group: int = -1


class Declined(NamedTuple):
    """A builder's answer when a match is not a fact after all, and why; the engine adds whose and where."""

    reason: str
    start: int = -1
    end: int = -1
    rule: str = ""
