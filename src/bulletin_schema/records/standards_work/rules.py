"""The rules for counted work on standards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from bulletin_schema.model import Quantity
from bulletin_schema.patterns import re_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.standards_work.drafters import drafted_by, piece_drafted_by
from bulletin_schema.records.standards_work.groups import work_of
from bulletin_schema.records.standards_work.items import Item, listed_items, total_of
from bulletin_schema.records.standards_work.model import StandardsWork
from bulletin_schema.records.standards_work.named import drafting_party, published_by
from bulletin_schema.records.standards_work.periods import period_of
from bulletin_schema.records.standards_work.piece import body_before
from bulletin_schema.records.standards_work.pieces import led_piece, single_piece
from bulletin_schema.records.standards_work.places import region_of
from bulletin_schema.records.standards_work.telling import level_named, stage_of_noun
from bulletin_schema.rule import BODY, Declined, Found, Kind, Match, keep_longest, rule, scan

_CUE = re_pattern("(?=[建提标此示规试该项])(?:标|试点|提案|建议书|规程|规范|项目|该系列|[该此]批|示范区)")
_BEFORE = 8
_APART = ("pilot", "translated")  # what follows these is no more of them


@scan(
    StandardsWork,
    examples={
        "全县企业主导和参与制定国家标准12项、行业标准7项。": [
            StandardsWork(
                count=Quantity(value=12, unit="项"), level="national", role="lead_and_participate", stage="drafting"
            ),
            StandardsWork(
                count=Quantity(value=7, unit="项"), level="sector", role="lead_and_participate", stage="drafting"
            ),
        ],
        "向ISO、IEC提交国际标准提案6项。": StandardsWork(
            count=Quantity(value=6, unit="项"), level="international", bodies=("ISO", "IEC"), stage="proposed"
        ),
        "共完成3项国家标准、2项团体标准的研制工作。": [
            StandardsWork(count=Quantity(value=3, unit="项"), level="national", stage="published"),
            StandardsWork(count=Quantity(value=2, unit="项"), level="association", stage="published"),
        ],
        "4项省级地方标准和1项行业标准分别获得立项。": [
            StandardsWork(count=Quantity(value=4, unit="项"), level="local", stage="approved"),
            StandardsWork(count=Quantity(value=1, unit="项"), level="sector", stage="approved"),
        ],
    },
    rejects=[
        "新建社会公用计量标准5项。",
        "力争主导制定国际标准3项。",
        "一批国家标准正式发布。",
        "12家企业参与国家标准制定。",
    ],
    needs=("标准", "国标", "行标", "地标", "团标", "企标"),
)
def counted(reading: Reading) -> Iterator[Found]:
    """A count beside standards, proposals or projects, with the verbs that govern the list it stands in."""
    told: Item | None = None
    previous: StandardsWork | None = None
    for sentence in reading.sentences:
        total = total_of(reading, sentence, told)
        if sentence.role in BODY and (total or _CUE.search(reading.text, sentence.start, sentence.end)):
            low = sentence.start
            previous = previous if total else None
            for group in listed_items(reading, sentence, total):
                made = work_of(reading, sentence, group, previous, low)
                told, low = group[-1], group[-1].end
                for item, record in zip(group, made, strict=bool(made)):
                    yield Found(record, item.start, item.end, frozenset({item.count.start}))
                if made and not group[0].goes_on:  # what follows a part goes on about the total
                    kept = [
                        one for item, one in zip(group, made, strict=True) if stage_of_noun(item.noun) not in _APART
                    ]
                    previous = kept[-1] if kept else previous or made[-1]


@rule(
    StandardsWork,
    r"""
    (?: (?:列为|列入|确定为|批准为|入选) (?:国家|省|市)级? \p{Han}{0,16} 标准化试点
      | (?: “[^“”]{2,24}标准化(?:示范)?试点[^“”]{0,6}” | “[^“”]{2,12}” \p{Han}{2,12} 标准化试点 | (?:国家|省|市)级 \p{Han}{0,16} 标准化试点
      | (?:承担|申报|创建)的 \p{Han}{2,20} 标准化试点 )
        (?:项目|建设|工作)? [^，。；]{0,16}?
        (?: 启动 | 获批 | 立项 | 通过 | 验收 | 揭牌 | 获评 | 入选 | 列入 | 落户 | 开工 | 建成 ) )
    """,
    examples={
        "3月2日，“茶旅融合标准化试点”项目启动仪式在该镇举行。": StandardsWork(count=None, stage="pilot"),
    },
    rejects=["积极推进标准化试点工作。"],
    needs=("标准化试点", "标准化示范试点"),
)
def pilot_project(m: Match) -> Found | Declined:
    """One named standardisation pilot and what became of it."""
    counts = (*m.inside("count"), *m.reading.within("count", max(0, m.start - _BEFORE), m.start))
    if any(count.value.unit in ("个", "项") and count.end >= m.start - 1 for count in counts):
        return m.decline("counted")
    inside = m.inside("region")
    body = body_before(m)
    return m.found(
        StandardsWork(
            level=level_named(m.text),
            stage="pilot",
            actor=body.value.name if body else None,
            region=inside[0].value if inside else region_of(m.reading, m.sentence, m.start),
            period=period_of(m.reading, m.sentence, m.start),
        )
    )


def one_pilot_an_article(found: list[Found], reading: Reading) -> list[Found]:
    """Keep the longest where matches overlap, and one uncounted pilot for each article."""
    kept: list[Found] = []
    told: set[int | None] = set()
    for one in keep_longest(found, reading):
        record = cast(StandardsWork, one.record)
        if record.count is None and record.stage == "pilot":
            sentence = reading.sentence_at(one.start)
            article = sentence.article if sentence else None
            if article in told:
                continue
            told.add(article)
        kept.append(one)
    return kept


STANDARDS_WORK = Kind(
    StandardsWork,
    (counted, single_piece, led_piece, drafted_by, piece_drafted_by, drafting_party, published_by, pilot_project),
    one_pilot_an_article,
)
