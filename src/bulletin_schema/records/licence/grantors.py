"""Grantors: who granted each number of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Final

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.licence.around import by_beginning, told_around
from bulletin_schema.records.licence.bodies import JOINER, Body, Stretch, name_of
from bulletin_schema.records.licence.granting import AFTER_GRANTOR, GRANTOR_LABEL, STAMPED, TAKEN_BY, grants

_LABEL_IN_TURN: Final = regex_pattern(
    r"(?:发证|颁证|认证|批准|核发|许可|颁发)(?:机构|机关|单位|部门)(?:分别|依次)(?:为|是|系|[:：])$"
)
# Behind a number only what speaks of that number: 由甲局颁发, 发证机关为甲局, not another paper's grantor.
_GRANTS_BEHIND: Final = regex_pattern(r"(?:由|经|系|为|是|[:：]|机关|机构|部门)原?$")
_RESPECTIVELY: Final = regex_pattern(r"分别(?:由|经|系|是|为)?$")
_ALL: Final = regex_pattern(r"(?:均|都|全部|皆)(?:由|为|系|是|经)$")
_PAUSE: Final = regex_pattern(r"[，；]")
_STOP: Final = regex_pattern(r"[，；、）)]")


def grantors_of(reading: Reading, stretches: Sequence[Stretch], bodies: Sequence[Body]) -> list[str | None]:
    """Return who granted each number of a sentence, in order."""
    told = _respectively(reading.text, stretches, bodies) or _each(reading.text, stretches, bodies)
    whole = None if any(told) else told_around(reading, stretches[0])
    written = _written(reading.text, stretches)
    return [own or whole or by_beginning(reading, text) for own, text in zip(told, written, strict=True)]


def _written(text: str, stretches: Sequence[Stretch]) -> list[str]:
    return [text[n.start : n.end] for n in chain.from_iterable(one.numbers for one in stretches)]


def _respectively(text: str, stretches: Sequence[Stretch], bodies: Sequence[Body]) -> list[str | None]:
    """Return whom 分别由甲局、乙局颁发 behind as many numbers names, in turn; all of 均由甲局颁发."""
    behind = [b for b in bodies if b.start >= stretches[-1].end]
    amount = sum(len(one.numbers) for one in stretches)
    for k, first in enumerate(behind):
        members = [first]
        while k + len(members) < len(behind) and JOINER.fullmatch(
            text, members[-1].end, behind[k + len(members)].start
        ):
            members.append(behind[k + len(members)])
        label = GRANTOR_LABEL.search(text, max(0, first.start - 9), first.start)
        if label and label["all"]:
            return [name_of(first)] * amount
        named = _LABEL_IN_TURN.search(text, max(0, first.start - 10), first.start)
        if named and len(members) == amount:
            return [name_of(member) for member in members]
        if not AFTER_GRANTOR.match(text, members[-1].end):
            continue
        if len(members) == amount > 1 and _RESPECTIVELY.search(text, max(0, first.start - 4), first.start):
            return [name_of(member) for member in members]
        if len(members) == 1 and _ALL.search(text, max(0, first.start - 4), first.start):
            return [name_of(first)] * amount
    return []


def _each(text: str, stretches: Sequence[Stretch], bodies: Sequence[Body]) -> list[str | None]:
    """Return the grantor in each label's own stretch; one before a list of numbers holds for the list."""
    found: list[str | None] = []
    used: set[int] = set()  # who was told behind the numbers before
    for k, one in enumerate(stretches):
        own = [b for b in bodies if one.low <= b.start < one.high and b.start not in used and grants(text, b)]
        apart = [b for b in own if k + 1 == len(stretches) or _is_apart(text, one, b)]
        behind = [b for b in apart if b.start >= one.end and _speaks_of_it(text, b)]
        near = [b for b in own if b.end <= one.start][-1:] or behind[:1]
        used |= {b.start for b in near}
        listed = k > 0 and not _PAUSE.search(text, stretches[k - 1].end, one.start)
        grantor = name_of(near[0]) if near else found[-1] if listed else None
        found += [grantor] * len(one.numbers)
    return found


def _is_apart(text: str, one: Stretch, body: Body) -> bool:
    """Tell a body that a pause keeps from the next number, or a label ties to this one: A123，发证的是甲中心（…."""
    if _STOP.search(text, body.end, one.high + 1):
        return True
    said = GRANTOR_LABEL.search(text, one.end, body.start)
    return said is not None and said.start() - one.end <= 1


def _speaks_of_it(text: str, body: Body) -> bool:
    if _GRANTS_BEHIND.search(text, max(0, body.start - 3), body.start):
        return True
    return bool(TAKEN_BY.search(text, body.start - 1, body.start) or STAMPED.match(text, body.end))
