"""Taken: the numbers that other records account for, and that an indicator does not tell again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import Any

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.indicator.noun import noun_of
from bulletin_schema.records.inspection.model import Inspection
from bulletin_schema.rule import Found

# These name things and hold no counts; every other kind before this one does, users' own included.
_NAMES = frozenset({"bulletin", "article", "standard", "committee", "document", "licence"})
# What a check visits or hands out beside what it examines: 对11个市场的860台秤, 下达指令书12份.
_BESIDE_CHECKS = frozenset({*"家个户座处所份条张", "家次", "户次", "处次", "吨", "公斤", "千克", "包"})
_REACH = 40
_BESIDE = 12  # characters of a number right before a name
# 推荐性963项、强制性22项: parts of a whole, till the sentence goes on to something else.
_OPENS = re_pattern(r"[（(]|.*其中")
_ENDS = re_pattern(r"[。；;]|[^，。；]{25}|^[，,]$")
# 检定血压计452台，电子秤1073台: instruments listed with those that were verified.
_LISTED = regex_pattern(r"[、，,](?P<what>\p{Han}{2,12})")
_INSTRUMENTS = frozenset({"台", "只", "枪", "支", "把", "块", "台件", "台次", "台套", "件套"})


def taken(reading: Reading) -> set[int]:
    """Return where the numbers start that other records hold."""
    others = takewhile(lambda kind: kind != "indicator", reading.runners)
    starts = {
        start
        for kind in others
        if kind not in _NAMES
        for one in reading.found(kind)
        for start in (_held(reading, one) if kind == "inspection" else one.claims)
    }
    for kind in ("award", "standards_work"):
        for one in reading.found(kind):
            starts.update(_counted_beside(reading, one))
    for check in reading.found("inspection"):
        if isinstance(check.record, Inspection) and check.record.method == "verification":
            starts.update(_listed(reading, check))
    return starts


def parts(reading: Reading, numbers: list[Mention[Any]], free: set[int]) -> set[int]:
    """Return where numbers start that are parts of a count of awards or standards: 名牌76个，其中工业类61个."""
    text = reading.text
    counted = reading.memo("indicator wholes", lambda: _wholes(reading))
    found: set[int] = set()
    whole: str | None = None
    listing = False
    for last, number in pairwise(numbers):
        if last.start not in free:
            whole, listing = last.value.unit if last.start in counted else None, False
        between = text[last.end : number.start]
        if whole is None or _ENDS.search(between):
            whole = None
        elif number.start in free and number.value.unit == whole and (listing or _OPENS.match(between)):
            found.add(number.start)
            listing = True
    return found


def _wholes(reading: Reading) -> set[int]:
    """Return where the numbers of awards and standards start."""
    return {start for kind in ("award", "standards_work") for one in reading.found(kind) for start in one.claims}


def _counted_beside(reading: Reading, one: Found) -> Iterator[int]:
    """Yield where the number stands that a record counts by, right before its name: 3个某市名牌、|60个|某省名牌."""
    count = getattr(one.record, "count", None)
    if count is not None:
        near = reading.within("quantity", one.start - _BESIDE, one.start)
        yield from (m.start for m in near[-1:] if m.end == one.start and m.value == count)


def _listed(reading: Reading, check: Found) -> Iterator[int]:
    """Yield the numbers of instruments listed behind those of a verification."""
    known = set(check.claims)
    sentence = reading.sentence_at(max(known, default=check.start))
    numbers = reading.within("quantity", min(known, default=check.start), sentence.end) if sentence else []
    for left, right in pairwise(numbers):
        listed = _LISTED.fullmatch(reading.text, left.end, right.start) if right.value.unit in _INSTRUMENTS else None
        if listed and left.start in known and noun_of(listed["what"]) == listed["what"]:
            known.add(right.start)
            yield right.start


def _held(reading: Reading, check: Found) -> Iterator[int]:
    """Yield the numbers that a check accounts for and has a field for; 对11个市场的860台秤检定 has none for 11个."""
    held: set[tuple[float, str | None]] = set()
    words: list[str] = []
    for start in check.claims:
        number = _beside(reading, start)
        if number is None:
            yield start
            continue
        if not held:
            _gather(check.record.model_dump(), held, words)
        said, value = reading.text[number.start : number.end], number.value
        if {(value.value, value.unit), (value.value, None)} & held or any(said in one for one in words):
            yield start


def _beside(reading: Reading, start: int) -> Mention[Any] | None:
    """Return a number of things visited beside what a check examines."""
    numbers = reading.within("quantity", start, start + _REACH)
    if not numbers or numbers[0].start != start or numbers[0].value.unit not in _BESIDE_CHECKS:
        return None
    return numbers[0]


def _gather(value: object, numbers: set[tuple[float, str | None]], words: list[str]) -> None:
    """Collect the numbers, with their units where these are told, and the words that a record's fields hold."""
    if isinstance(value, dict) and "unit" in value:
        numbers.add((float(value["value"]), value["unit"]))
    elif isinstance(value, dict):
        for one in value.values():
            _gather(one, numbers, words)
    elif isinstance(value, (list, tuple)):
        for one in value:
            _gather(one, numbers, words)
    elif isinstance(value, str):
        words.append(value)
    elif isinstance(value, (int, float)):
        numbers.add((float(value), None))
