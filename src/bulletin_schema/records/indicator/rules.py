"""The rule of indicators: a number that no other record holds, with the noun beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Intervals, Mention
from bulletin_schema.model import Quantity
from bulletin_schema.patterns import re_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.indicator.carried import NOTHING, Told, is_second_measure, named, share_of
from bulletin_schema.records.indicator.facts import counts
from bulletin_schema.records.indicator.growth import own_change, reaches
from bulletin_schema.records.indicator.metric import noun_beside
from bulletin_schema.records.indicator.model import Change, Indicator
from bulletin_schema.records.indicator.row import Row
from bulletin_schema.records.indicator.taken import parts, taken
from bulletin_schema.records.indicator.told import deed_of, is_told
from bulletin_schema.records.indicator.when import period_of
from bulletin_schema.records.indicator.where import region_of
from bulletin_schema.rule import Found, Kind, scan

_SORTS = frozenset({"种", "类"})  # 燃气灶等4种产品 is told once
_TOLD_REACH = 600  # characters in which a number is told again
_SPELLS = frozenset({"年", "个月", "季度"})
_DURING = re_pattern("[里间来]?净?[增涨长]")
_FEW = 10  # 3家 and 5项 may each count anything
_TELLING = 6  # characters: 9项社会公用计量标准 told again is the same fact, 3家企业 may be another
# 按县区分，甲区46件，乙县31件: of what the sentence before told first.
_BY_PLACE = re_pattern(r"[按从分](?:各?[省市县区州]+|地区|区域|地域|属地)(?:别|划|来)?[分看上来]*[，：]")


@scan(
    Indicator,
    examples={
        "2021年，全县专利授权量达318件，同比增长12.5%。": Indicator(
            metric="专利授权量",
            quantity=Quantity(value=318, unit="件"),
            change=Change(direction="up", quantity=Quantity(value=12.5, unit="%")),
        ),
        "共有60余家企业代表参会。": Indicator(
            metric="企业代表", quantity=Quantity(value=60, unit="家", bound="at_least")
        ),
        "全县私营企业2.6万户，注册资本310亿元，分别增长8.5%和12%。": [
            Indicator(
                metric="私营企业",
                quantity=Quantity(value=26000, unit="户"),
                change=Change(direction="up", quantity=Quantity(value=8.5, unit="%")),
            ),
            Indicator(
                metric="注册资本",
                quantity=Quantity(value=31000000000, unit="元"),
                change=Change(direction="up", quantity=Quantity(value=12, unit="%")),
            ),
        ],
    },
    rejects=[
        "连续5年开展质量月活动。",
        "提出三点要求。",
        "力争主导制定国际标准。",
        "公示期为5个工作日。",
        "对首次获奖的企业给予最高50万元奖励。",
    ],
)
def beside_a_number(reading: Reading) -> Iterator[Found]:
    """A number that no other record holds, with the noun beside it."""
    claimed, titles = taken(reading), _titles(reading)
    last = first = NOTHING
    told: set[tuple[int | None, str | None, Quantity]] = set()
    for sentence in reading.sentences:
        numbers = _numbers(reading, sentence) if sentence.role == "body" else []
        free = {n.start for n in numbers if n.start not in claimed and not titles.overlaps(n.start, n.end)}
        free -= _told_before(reading, sentence, numbers, claimed) if free else free
        free -= parts(reading, numbers, free) if 0 < len(free) < len(numbers) else set()
        if reading.text.startswith("附件", sentence.start):  # 附件：5批次…信息 names a paper
            continue
        if _BY_PLACE.match(reading.text, sentence.start):
            last = first
        elif not reading.text.startswith("其中", sentence.start):
            last = NOTHING
        first = NOTHING
        for one in _facts(reading, sentence, numbers, free, last) if free else ():
            record = cast(Indicator, one.record)
            last = Told(record.metric, record.quantity.unit)
            first = last if first is NOTHING else first
            fact = (sentence.article, record.metric, record.quantity)
            if fact not in told:
                yield one
            if record.quantity.unit in _SORTS or len(record.metric or "") >= _TELLING:
                told.add(fact)


def _titles(reading: Reading) -> Intervals:
    """Return where documents are named, for the numbers in their titles count nothing: 《质量提升三年行动计划》."""
    titles = Intervals()
    for one in reading.found("document"):
        titles.add(one.start, one.end)
    return titles


def _numbers(reading: Reading, sentence: Sentence) -> list[Mention[Any]]:
    """Return the numbers of a sentence, but for how long a thing has been so: 合格率连续三年稳定在95%, 五年里净涨40亿元."""
    text = reading.text
    numbers = reading.within("quantity", sentence.start, sentence.end)
    return [
        n
        for n in numbers
        if n.value.unit not in _SPELLS or not (text.endswith("连续", 0, n.start) or _DURING.match(text, n.end))
    ]


def _told_before(reading: Reading, sentence: Sentence, numbers: list[Mention[Any]], claimed: set[int]) -> set[int]:
    """Return where numbers stand that another record has counted before: 不合格11台，对11台电梯的维保单位约谈."""
    piece = reading.piece(sentence.article)
    low = max(piece.start if piece else 0, sentence.start - _TOLD_REACH)
    earlier = reversed(reading.within("quantity", low, sentence.end))
    first = {m.value: m.start for m in earlier if m.start in claimed and m.kind == "count" and m.value.value >= _FEW}
    return {n.start for n in numbers if first.get(n.value, n.start) < n.start}


def _facts(
    reading: Reading, sentence: Sentence, numbers: list[Mention[Any]], free: set[int], last: Told
) -> Iterator[Found]:
    """Yield the free numbers of a sentence that are facts; `last` is what the sentence before counted."""
    text = reading.text
    row = Row.read(reading, sentence, numbers)
    grown: Change | None = None
    own: Change | None = None
    heard: dict[int, str | None] = {}
    for place, number in _counting(row, free):
        change, partner = row.growth(place)
        low, high = row.stretch(place)
        noun = noun_beside(reading, (low, high), row.origins.get(number.start, number), number)
        near = last if not place or numbers[place - 1].start in free else _held(row, place, last)
        metric = row.listed(number) or _share(row, number, heard) or named(reading, low, number, noun.words, near)
        following = row.following(place)
        own = own_change(text, low, number, following) or row.own_change(place, own)
        if number.value.unit == "倍" and own is None:  # 价格相差3倍: no growth
            continue
        if own and metric and reaches(text, number, following):  # 营业收入增长10.5%，达984亿元
            grown, last = own, Told(metric, following.value.unit if following else None)
            continue
        if grown and metric in (None, last.metric):
            metric, change = last.metric, change or grown
        grown = None
        if not is_told(text, number, metric):
            continue
        heard[number.start] = metric
        last = Told(metric, number.value.unit) if metric and not metric.endswith("占比") else last
        claims = frozenset({number.start, partner.start} if partner else {number.start})
        record = _record(row, number, metric, change or own)
        yield Found(record, noun.start, partner.end if partner else noun.end, claims)


def _counting(row: Row, free: set[int]) -> Iterator[tuple[int, Mention[Any]]]:
    """Yield the free numbers of a row that count something, each with its place in the row."""
    for place, number in enumerate(row.numbers):
        if number.start not in free or number.start in row.used:
            continue
        if number.start in row.shares or counts(row.reading.text, row.sentence, number):
            yield place, number


def _record(row: Row, number: Mention[Any], metric: str | None, change: Change | None) -> Indicator:
    """Return the indicator of a number, with the place and time that it holds for."""
    reading, sentence, at = row.reading, row.sentence, number.start
    return Indicator(
        metric=metric or deed_of(reading.text, number),
        quantity=number.value,
        region=row.places.get(at) or region_of(reading, sentence, at),
        period=period_of(reading, sentence, at),
        change=change,
    )


def _share(row: Row, number: Mention[Any], heard: dict[int, str | None]) -> str | None:
    """Return the name of a share in a list of them: 投诉占比 where 投诉 was heard."""
    whole = row.shares.get(number.start)
    metric = heard.get(whole.start) if whole else None
    return share_of(metric) if metric else None


def _held(row: Row, place: int, last: Told) -> Told:
    """Return what was told before a number, where another record holds the number right before it."""
    number, held = row.numbers[place], row.numbers[place - 1]
    if number.kind == "percent":  # 抽查50批次，占31%: a share of what is held
        return NOTHING
    if not is_second_measure(row.reading.text, held.end, number):
        return last
    return Told(noun_beside(row.reading, row.stretch(place - 1), held, held).words, held.value.unit)


INDICATOR = Kind(Indicator, (beside_a_number,))
