"""The mentions as records of their own: what each finder finds can be asked for alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.model import (
    DateMention,
    OrganizationMention,
    PersonMention,
    QuantityMention,
    RegionMention,
)
from bulletin_schema.mentions.region.chain import containers_in
from bulletin_schema.model import Period, Quantity, Record, Region
from bulletin_schema.reading import Reading
from bulletin_schema.rule import Found, Kind, scan


def _records(reading: Reading, kind: str, make: Callable[[Any], Record]) -> Iterator[Found]:
    mentions: Iterable[Mention[Any]] = reading.mentions(kind)
    for mention in mentions:
        yield Found(make(mention.value), mention.start, mention.end)


@scan(
    DateMention,
    examples={
        "2021年上半年，抽查合格率提高。": DateMention(
            period=Period(start=dt.date(2021, 1, 1), end=dt.date(2021, 6, 30), precision="half")
        )
    },
    rejects=["近年来质量稳步提升。"],
)
def dates(reading: Reading) -> Iterator[Found]:
    """Each stretch of time that resolves against the reference date."""
    return _records(reading, "date", lambda period: DateMention.trusted(period=period))


@scan(
    QuantityMention,
    examples={"共检查企业35家。": QuantityMention(quantity=Quantity(value=35, unit="家"))},
    rejects=["提出三点要求。"],
)
def quantities(reading: Reading) -> Iterator[Found]:
    """Each counted or measured amount."""
    return _records(reading, "quantity", lambda quantity: QuantityMention.trusted(quantity=quantity))


@scan(
    RegionMention,
    examples={"活动在南通市举行。": RegionMention(region=Region(name="南通市", code="320600"))},
    rejects=["双方加强合作。"],
)
def regions(reading: Reading) -> Iterator[Found]:
    """Each administrative division, 我市 and 全区 resolved; 山西晋城 names 山西 too."""
    mentions: Iterable[Mention[Region]] = reading.mentions("region")
    for place in mentions:
        for named in (place, *containers_in(reading.text, place)):
            yield Found(RegionMention.trusted(region=named.value), named.start, named.end)


@scan(
    OrganizationMention,
    examples={"南通市市场监管局开展检查。": OrganizationMention(name="南通市市场监管局", type="government")},
    rejects=["全面加强质量管理。"],
)
def organizations(reading: Reading) -> Iterator[Found]:
    """Each body, firm or institute."""
    return _records(reading, "organization", lambda o: OrganizationMention.trusted(name=o.name, type=o.type))


@scan(
    PersonMention,
    examples={"副局长周建国出席会议。": PersonMention(name="周建国", title="副局长")},
    rejects=["质量安全形势稳定。"],
)
def persons(reading: Reading) -> Iterator[Found]:
    """Each person, with office and organisation where the text says them."""
    return _records(
        reading, "person", lambda p: PersonMention.trusted(name=p.name, title=p.title, organization=p.organization)
    )


def _all(found: list[Found], reading: Reading) -> list[Found]:  # noqa: ARG001
    """Keep what overlaps: in 广西柳州市 both the city and, within its place, the region are named."""
    return found


PARTS = (
    Kind(DateMention, (dates,)),
    Kind(QuantityMention, (quantities,)),
    Kind(RegionMention, (regions,), _all),
    Kind(OrganizationMention, (organizations,)),
    Kind(PersonMention, (persons,)),
)
