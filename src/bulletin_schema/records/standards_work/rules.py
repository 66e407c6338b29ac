"""The rules for counted work on standards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from bulletin_schema.layout import Sentence
from bulletin_schema.model import Quantity, StandardLevel
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.standards_work.actors import BODY_NAME, acting, actor_after, actor_of
from bulletin_schema.records.standards_work.items import Item, listed_items
from bulletin_schema.records.standards_work.model import StandardsWork
from bulletin_schema.records.standards_work.pieces import drafted_by, led_piece, piece_drafted_by, single_piece
from bulletin_schema.records.standards_work.telling import (
    level_named,
    period_of,
    places_in_turn,
    region_of,
    role_told,
    stage_of_noun,
    stage_told,
    stages_in_turn,
    year_reported,
)
from bulletin_schema.rule import BODY, Declined, Found, Kind, Match, keep_longest, rule, scan

_CUE = re_pattern("标|试点|提案")
_NO_STAGE = regex_pattern(r"被?废止|现行|归口|公开|收集|比对|查新|清理|复审|采用|收录|馆藏")
_STOCK = regex_pattern("有效|现行")
_BEFORE = 8
_REACH = 400  # characters before a count that tell of it
_FUTURE = regex_pattern(
    r"力争|争取(?!到)|目标(?!明确|管理|考核|责任)|确保|预计|有望|拟|(?:将|要|计划|准备)(?:再|新|主导|牵头|参与|制定|完成|发布|组织|提出|提交|申报){1,2}|到[0-9]{4}年"
    r"|立项论证|(?:列入|纳入)[^，。；]{0,30}修订计划"
)


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
    for sentence in reading.sentences:
        if sentence.role in BODY and _CUE.search(reading.text, sentence.start, sentence.end):
            previous: StandardsWork | None = None
            low = sentence.start
            for group in listed_items(reading, sentence):
                made = _work(reading, sentence, group, previous, low)
                low = group[-1].end
                for item, record in zip(group, made, strict=bool(made)):
                    yield Found(record, item.start, item.end, frozenset({item.count.start}))
                previous = made[-1] if made else previous


def _work(
    reading: Reading, sentence: Sentence, group: Sequence[Item], previous: StandardsWork | None, low: int
) -> list[StandardsWork]:
    """Make the records of one group, or none where it tells of the future."""
    text = reading.text
    first, last = group[0], group[-1]
    before = text[max(sentence.start, first.start - _REACH) : first.start]
    near = text[max(low, reading.clause_at(first.start)[0]) : first.start]
    clause_end = reading.clause_at(last.end)[1] if last.end < sentence.end else last.end
    after = text[last.end : clause_end]
    if after.startswith(("、", "（", "(")):  # 参与修订国家标准1项、翻译…; 52项（今年新立项8项）: the next work's words
        after = ""
    outcome = _OUTCOME.match(text, clause_end, sentence.end)
    after += outcome[0] if outcome else ""
    if _FUTURE.search(before) or _FUTURE.search(after):
        reading.decline("an aim or a plan, nothing done yet", first.start, last.end)
        return []
    inner = text[first.start : first.count.start].removeprefix(first.noun)  # 标准新立项15项
    named = stage_told(first.noun, "")  # 11项获批发布的国家标准
    stage = (named if "的" in first.noun else None) or stage_told(near, inner + after) or named
    role = role_told(near) or (role_told(after) if after.startswith("由") else None)
    stock = _STOCK.search(near + text[first.start : first.count.start]) is not None
    inherited = None  # 某市参与研制国际标准15项，国内标准123项: who did the one did the other
    reviewed = first.goes_on and "复审" in before  # 复审标准44项，结论为修订11项
    if reviewed or _NO_STAGE.search(near + ("" if first.goes_on else first.noun) + inner + after):
        stage = None
    elif previous is not None and stage is None and role is None and (first.whole or not first.goes_on):
        stage, role, inherited = previous.stage, previous.role, previous.actor
    elif previous is not None and role is None and first.goes_on:  # 牵头起草标准5项，已发布2项
        role = previous.role
    elif stage is None and role is None and "，" in before and first.start < first.count.start:
        stage, role = stage_told(before, ""), role_told(before)
    actor = (
        acting(reading, max(low, sentence.start), first.start) or actor_after(after) or actor_of(reading, first.start)
    )
    actor = actor or inherited
    period = period_of(reading, sentence, first.start, last.end) or year_reported(reading, sentence, first.start)
    shared = StandardsWork(
        role=role,
        stage=stage,
        actor=actor,
        region=region_of(reading, sentence, first.start, actor, first.end),
        period=None if stock else period,
    )
    parts = _PARTS.search(text[low : first.start])
    level = previous.level if previous and parts and (parts["among"] or _KINDLESS.match(first.noun)) else None
    submitted = _SUBMITTED.match(text, clause_end, sentence.end)
    around = _Around(before, near, after, submitted[0] if submitted else "")
    made = [_filled(shared, item, around, level) for item in group]
    if stages := stages_in_turn(after, len(group)):
        made = [one.model_copy(update={"stage": stage}) for one, stage in zip(made, stages, strict=True)]
    places = places_in_turn(reading, max(low, reading.clause_at(first.start)[0]), first.count.start, len(group))
    if places:
        made = [
            one.model_copy(update={"region": place.value, "actor": text[place.start : place.end]})
            for one, place in zip(made, places, strict=True)
        ]
    return made


# 计划项目8项，均已下达; 批准5项标准，现予公布: what became of all of them.
_OUTCOME = regex_pattern(
    r"[，,](?:现|均|全部|都|目前|并){0,2}(?:已经?|正式|予以?|获得?){0,2}(?:下达|公布|发布|立项|批准|获批|通过)(?:实施)?(?=[，。；]|$)"
)
# Of a total told before: 其中，强制性标准82项，推荐性标准2099项.
_PARTS = regex_pattern(r"(?P<among>其中)[，,：:]?[^，。；]{0,8}$|^[，,]$")
_KINDLESS = regex_pattern(r"强制性|推荐性|英文|外文|译本")
_DECLARED = regex_pattern("自我声明|企业公开")
_ONE_LEVEL = regex_pattern(r"(?:国际|国家|行业|地方|团体|企业)标准(?![委化])")


# 1项国际标准提案，已提交ISO/TC 166讨论: to whom it went.
_SUBMITTED = regex_pattern(
    r"[，,](?:目前|现|并|且)?(?:均?已|正)?(?:成功|正式)?(?:提交|报送|递交|获|被|通过|经)[^，。；]{2,40}"
)


class _Around(NamedTuple):
    """The words around a group: the sentence before it, its own clause, and what stands behind and submits it."""

    before: str
    near: str
    after: str
    beyond: str


def _filled(shared: StandardsWork, item: Item, around: _Around, inherited: StandardLevel | None) -> StandardsWork:
    stage = stage_of_noun(item.noun) or shared.stage or ("proposed" if "提案" in item.noun else None)
    level = level_named(item.noun) or ("international" if BODY_NAME.search(item.noun) else inherited)
    level = level or ("enterprise" if _DECLARED.search(item.noun + around.before[-16:]) else None)
    if level is None and (item.noun == "标准" or _KINDLESS.search(item.noun)):
        levels = set(_ONE_LEVEL.findall(around.before))
        level = level_named(levels.pop()) if len(levels) == 1 else None
    bodies = tuple(dict.fromkeys(BODY_NAME.findall(item.noun)))
    if not bodies and level == "international":
        bodies = tuple(dict.fromkeys(BODY_NAME.findall(around.near) or BODY_NAME.findall(around.after + around.beyond)))
    role = role_told(around.near) if stage == "pilot" else shared.role  # 参与制定…标准43项，建有试点9个
    return shared.model_copy(
        update={"role": role, "count": item.count.value, "level": level, "bodies": bodies, "stage": stage}
    )


@rule(
    StandardsWork,
    r"""
    (?: (?:列为|列入|确定为|批准为|入选) (?:国家|省|市)级? \p{Han}{0,16} 标准化试点
      | (?: “[^“”]{2,24}标准化(?:示范)?试点[^“”]{0,6}” | (?:国家|省|市)级 \p{Han}{0,16} 标准化试点
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
    inside = m.reading.within("region", m.start, m.end)
    return m.found(
        StandardsWork(
            level=level_named(m.text),
            stage="pilot",
            actor=next((b.value.name for b in m.mentions("organization") if b.end == m.start), None),
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
    StandardsWork, (counted, single_piece, led_piece, drafted_by, piece_drafted_by, pilot_project), one_pilot_an_article
)
