"""Finders: how the mentions of each kind are found and settled against one another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bulletin_schema.mention import Mention, disjoint
from bulletin_schema.mentions.date import DateExpression, find_dates, resolve
from bulletin_schema.mentions.organization import find_organizations
from bulletin_schema.mentions.person import find_persons
from bulletin_schema.mentions.quantity import find_quantities
from bulletin_schema.mentions.region import find_divisions, resolve_regions
from bulletin_schema.model import Period
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Finder, Reading
from bulletin_schema.records.committee.code import find_committee_codes
from bulletin_schema.records.standard.find import find_codes

# 孟河镇政府 names a body and, unlike 苏州市政府, a place that is told nowhere else: the township.
_SEAT = regex_pattern(r"(?:人民)?政府|党委|办事处")
# A shorter mention inside (or across) a longer one of these kinds is none: the 8 of ISO/TC 8 is no count,
# 苏州 in 苏州海关 is no region, 六盘 in a firm's name counts nothing.
YIELDS_TO: Mapping[str, tuple[str, ...]] = {
    "number": ("standard", "committee", "date", "organization"),
    "date": ("standard", "committee"),
    "region": ("organization",),
    "person": ("organization",),
}


def settled(mentions: Iterable[Mention[Any]], kind: str, reading: Reading) -> list[Mention[Any]]:
    """Drop the mentions that overlap one of a kind they yield to."""
    others = sorted((m.start, m.end) for other in YIELDS_TO[kind] for m in reading.mentions(other))
    blockers = [others[k] for k in disjoint(others)]
    starts = [start for start, _ in blockers]
    kept = []
    for mention in mentions:
        k = bisect_left(starts, mention.end)
        if not k or blockers[k - 1][1] <= mention.start:
            kept.append(mention)
    return kept


def _whole_text(find: Callable[[str], list[Mention[Any]]]) -> Finder:
    def run(reading: Reading) -> list[Mention[Any]]:
        return find(reading.text)

    return run


def _numbers(reading: Reading) -> list[Mention[Any]]:
    return settled(find_quantities(reading.text), "number", reading)


def _numbers_of(part: str) -> Finder:
    def run(reading: Reading) -> list[Mention[Any]]:
        return [m for m in reading.mentions("number") if m.kind == part]

    return run


def _regions(reading: Reading) -> list[Mention[Any]]:
    month = f"{reading.reference.date:%Y-%m}" if reading.reference.date else None
    found = resolve_regions(reading.mentions("place"), reading.home.region, articles=reading.settings, month=month)
    seats = [m for m in found if m.value.code is None and _SEAT.match(reading.text, m.end)]
    return sorted({*settled(found, "region", reading), *seats}, key=lambda m: m.start)


def _dates(reading: Reading) -> list[Mention[Any]]:
    expressions = settled(reading.mentions("date_expression"), "date", reading)
    periods = ((m, _period(m, reading)) for m in expressions)
    return [Mention(m.start, m.end, "date", period) for m, period in periods if period is not None]


def _period(mention: Mention[DateExpression], reading: Reading) -> Period | None:
    sentence = reading.sentence_at(mention.start)
    article = sentence.article if sentence else None
    piece = reading.piece(article)
    published = piece.record.published if piece else None
    if mention.value.is_deictic:  # 昨日 counts from the day of publication and from no other
        return resolve(mention.value, published) if published else None
    written = published if mention.value.is_near_writing else None
    return resolve(mention.value, written or reading.reference_of(article))


def _persons(reading: Reading) -> list[Mention[Any]]:
    return settled(find_persons(reading.text, reading.mentions("organization")), "person", reading)


FINDERS: Mapping[str, Finder] = {
    "standard": _whole_text(find_codes),
    "committee": _whole_text(find_committee_codes),
    "organization": _whole_text(find_organizations),
    "person": _persons,
    "place": _whole_text(find_divisions),
    "date_expression": _whole_text(find_dates),
    "date": _dates,
    "number": _numbers,
    "region": _regions,
    **{part: _numbers_of(part) for part in ("count", "percent", "points", "money")},
}
