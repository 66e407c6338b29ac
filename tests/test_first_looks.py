"""Patterns that look at a place's first character before they try anything there: the look must bar no alternative."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from bulletin_schema.layout.colophon import _COLOPHON
from bulletin_schema.layout.meta import FIELD
from bulletin_schema.mentions.person.rolls import _MANY
from bulletin_schema.records.inspection.raids import _SPEAKS, DEED
from bulletin_schema.records.standards_work.rules import _CUE


def _firsts(items: Iterable[Any]) -> set[str]:
    """Return the characters that a match may begin with, the two ends of a range for all of it."""
    found: set[str] = set()
    for kind, value in items:
        more, empty = _of_item(kind, value)
        found |= more
        if not empty:
            break
    return found


def _of_item(kind: Any, value: Any) -> tuple[set[str], bool]:
    """Return what one item of a pattern may begin with, and whether it may be empty."""
    if kind is _constants.LITERAL:
        return {chr(value)}, False
    if kind is _constants.IN:
        told = [one for op, one in value if op in (_constants.LITERAL, _constants.RANGE)]
        return {chr(end) for one in told for end in (one if isinstance(one, tuple) else (one,))}, False
    if kind is _constants.SUBPATTERN:
        return _firsts(value[3]), False
    if kind is _constants.BRANCH:
        return set().union(*map(_firsts, value[1])), False
    if kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
        return _firsts(value[2]), value[0] == 0
    return set(), True


@pytest.mark.parametrize("pattern", [_COLOPHON, FIELD, _MANY, _SPEAKS, DEED, _CUE])
def test_a_look_bars_no_alternative(pattern: re.Pattern[str]) -> None:
    look = re.match(r"\(\?=(\[[^\]]+\])\)", pattern.pattern)
    assert look
    firsts = _firsts(list(_parser.parse(pattern.pattern))[1:])
    assert firsts
    assert [first for first in firsts if not re.match(look[1], first)] == []
