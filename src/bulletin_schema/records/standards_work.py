"""standards_work: counted work on standards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, cast

import regex
from pydantic import Field

from bulletin_schema.clauses import period_before, subject_before
from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.model import Period, Quantity, Record, Region, StandardLevel
from bulletin_schema.reading import Reading
from bulletin_schema.rule import BODY, Declined, Found, Kind, Match, keep_longest, rule, scan

WorkRole = Literal["lead", "participate", "lead_and_participate"]
WorkStage = Literal["proposed", "approved", "drafting", "published", "revised", "translated", "pilot"]


class StandardsWork(Record):
    """A number of standards, proposals, plans or projects and what was done with them."""

    kind: Literal["standards_work"] = "standards_work"
    count: Quantity | None = Field(default=None, description="How many; null for one single piece of work.")
    level: StandardLevel | None = Field(default=None, description="Level of the standards.")
    bodies: tuple[str, ...] = Field(default=(), description="Bodies named: ISO, IEC, ITU.")
    role: WorkRole | None = Field(default=None, description="主导, 参与, or both.")
    stage: WorkStage | None = Field(default=None, description="How far the work has come.")
    actor: str | None = Field(default=None, description="Who did it, as written.")
    region: Region | None = Field(default=None, description="Where the actor is.")
    period: Period | None = Field(default=None, description="When.")


_UNITS = frozenset({"项", "个", "部", "件", "条", "种"})
_TAIL = (
    r"(?:制修订|制（?修）?订|外文版|英文版|外文译本|译本|英文稿|提案|草案|项目|计划|清单|制订|制定|修订|立项|研制|任务|试点|示范|"
    r"建设|工作){0,4}"
)
_HEAD = rf"(?:标准化(?:试点|示范)(?:示范|试点)?(?:项目)?|(?<!计量)(?<!计量基)标准{_TAIL}|国标|行标|地标|团标|企标)"
# Form A, 9项国家标准: the noun ends where the clause goes on with something that is no noun.
_AFTER_COUNT = regex.compile(
    rf"的?(?P<noun>[\p{{Han}}“”A-Z/（）()]{{0,30}}?{_HEAD})"
    r"(?=$|[^\p{Han}]|的|和|及|与|以及|分别|获|被|已|均|正式|通过|批准|发布|列入|进入|公布|实施|颁布|共|由"
    r"|参与|研制|制定|起草|申报|在|于|得到|顺利|成功|完成|纳入|填补|正在|全部|涵盖|涉及|覆盖|累计|上升|转化)"
)
# Form B, 国家标准88项.
_BEFORE_COUNT = regex.compile(
    rf"(?P<noun>(?:[\p{{Han}}“”A-Z（(][\p{{Han}}“”A-Z/、（）()\s]{{0,36}})?{_HEAD})"
    r"(?:[（(][^（）()]{1,12}[）)])?"
    r"(?:共计?|合计|总计|总数|数量|累计|已?达到?|已有|为|有|超过?|突破|近|约|总量|[:：]){0,3}$"
)
_LEVELS: tuple[tuple[str, StandardLevel], ...] = (
    ("国际", "international"),
    ("区域标准", "regional"),
    ("国家", "national"),
    ("国标", "national"),
    ("行业", "sector"),
    ("行标", "sector"),
    ("地方", "local"),
    ("地标", "local"),
    ("团体", "association"),
    ("团标", "association"),
    ("企业标准", "enterprise"),
    ("企标", "enterprise"),
)
_BRAND_STANDARD = regex.compile(r"“[^“”]{2,10}”(?:\p{Han}{0,4})标准|\p{Han}{2,4}制造[”’]?(?:团体)?标准")
_STAGE = regex.compile(
    r"(?P<proposed>提出|申报|提交|提案)|(?P<approved>立项|获批|下达|批准立项|列入)|(?P<revised>修订)(?<!制修订)(?<!制、修订)"
    r"|(?P<published>完成(?=[^，。；]{0,40}(?:研制|制定|起草|编制|制修订))|发布|颁布|公布|出台|批准发布|正式实施)"
    r"|(?P<drafting>制定|制订|起草|研制|编制|制修订|制、修订|制（修）订|编写|承担)"
)
_VERB = regex.compile(
    r"提出|申报|提交|获批|下达|制修订|制、修订|制（修）订|修订|完成|批准发布|发布|颁布|公布|出台|制定|制订|起草|研制|编制|编写|承担|"
    r"主导|牵头|主持|参与|参加|参编|新增|累计|组织|收集|拥有|共有|现有|废止|执行|采用|通过|立项|获|共|其中|有(?!机|色|限)"
)
# 其中2项已获批立项: the noun is that of the count before.
_ELIDED = regex.compile(r"(?:已经?|均|正式|成功|获得?|被|列入|通过){0,3}(?:获批|立项|发布|批准|公布|颁布)")
_RANK: tuple[WorkStage, ...] = ("drafting", "revised", "proposed", "approved", "published")
_NO_STAGE = regex.compile(r"被?废止|现行有效|公开|收集|比对|查新|清理|复审|采用|收录|馆藏")
_LEAD = regex.compile(r"主导|牵头|主持|第一起草")
_JOIN = regex.compile(r"参与|参加|参编")
_JOINER = regex.compile(r"\s*(?:、|和|及|与|以及)\s*")
_FUTURE = regex.compile(
    r"力争|争取|目标|确保|预计|有望|拟|(?:将|要|计划|准备)(?:再|新|主导|牵头|参与|制定|完成|发布|组织){1,2}|到[0-9]{4}年"
    r"|立项论证|修订计划"
)
_ACTOR = regex.compile(
    r"(?P<actor>(?:[全我本该][省市区县州]|辖区内?|(?<=[，。；：、\s年月日来])\p{Han}{2,3}[省市县]?)(?:各|规上|规模以上)?"
    r"(?:企业|企事业单位|社会团体|行业协会|科研院所|单位))"
)
_BODY = regex.compile(r"(?<![A-Za-z])(?:ISO|IEC|ITU|IEEE|CEN|CAC|OIML)(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class _Item:
    """A count with its noun: 国家标准88项. `start` and `end` cover both."""

    count: Mention[Quantity]
    noun: str
    start: int
    end: int


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
        if sentence.role in BODY and "标" in reading.text[sentence.start : sentence.end]:
            previous: StandardsWork | None = None
            low = sentence.start
            for group in _groups(reading, sentence):
                made = _work(reading, sentence, group, previous, low)
                low = group[-1].end
                for item, record in zip(group, made, strict=bool(made)):
                    yield Found(record, item.start, item.end, frozenset({item.count.start}))
                previous = made[-1] if made else previous


def _items(reading: Reading, sentence: Sentence) -> Iterator[_Item]:
    text = reading.text
    last: _Item | None = None
    counts = [m for m in reading.within("count", sentence.start, sentence.end) if m.value.unit in _UNITS]
    for place, count in enumerate(counts):
        used = last.end if last else sentence.start
        low = max(reading.clause_at(count.start)[0], count.start - 48, used)
        before = _BEFORE_COUNT.search(text, low, count.start)
        after = _AFTER_COUNT.match(text, count.end, min(sentence.end, count.end + 48))
        if before:
            noun = _after_verb(before["noun"])
            last = _Item(count, noun, before.end("noun") - len(noun), count.end)
        elif after:
            last = _Item(count, after["noun"], count.start, after.end("noun"))
        elif noun := _shared_noun(text, counts[place:], sentence.end):
            last = _Item(count, noun, count.start, count.end)
        elif last and _ELIDED.match(text, count.end, sentence.end):
            last = _Item(count, last.noun.replace("提案", ""), count.start, count.end)
        else:
            continue
        yield last


def _shared_noun(text: str, counts: Sequence[Mention[Quantity]], high: int) -> str | None:
    """Return the noun that the last of some listed counts carries for all: 64项和56项团体标准."""
    for left, right in pairwise(counts):
        if not _JOINER.fullmatch(text, left.end, right.start):
            return None
        after = _AFTER_COUNT.match(text, right.end, min(high, right.end + 48))
        if after:
            return after["noun"]
    return None


def _after_verb(noun: str) -> str:
    """Cut the verbs, and who acts, off the front of a noun phrase: 企业主导制定国家标准 is 国家标准."""
    head = noun.rfind("标准") if "标准" in noun else len(noun)
    ends = [m.end() for m in _VERB.finditer(noun, 0, head)]
    return noun[max(ends, default=0) :].lstrip("了的、和及与过项")


def _groups(reading: Reading, sentence: Sentence) -> list[list[_Item]]:
    """Group the items that one verb governs: 国家标准88项、行业标准59项."""
    groups: list[list[_Item]] = []
    for item in _items(reading, sentence):
        if groups and _is_listed(reading.text, groups[-1][-1], item):
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _is_listed(text: str, left: _Item, right: _Item) -> bool:
    """Tell whether two items are members of one list: only a joiner stands between them."""
    return _JOINER.fullmatch(text, left.end, right.start) is not None


def _work(
    reading: Reading, sentence: Sentence, group: Sequence[_Item], previous: StandardsWork | None, low: int
) -> list[StandardsWork]:
    """Make the records of one group, or none where it tells of the future."""
    text = reading.text
    first, last = group[0], group[-1]
    before = text[sentence.start : first.start]
    near = text[max(low, reading.clause_at(first.start)[0]) : first.start]
    clause_end = reading.clause_at(last.end)[1] if last.end < sentence.end else last.end
    after = text[last.end : clause_end]
    if _FUTURE.search(before) or _FUTURE.search(after):
        return []
    stage = _stage(near, after)
    role = _role(near)
    if _NO_STAGE.search(near + first.noun + after):
        stage = None
    elif previous is not None and stage is None and role is None:
        stage, role = previous.stage, previous.role
    elif stage is None and role is None and "，" in before:
        stage, role = _stage(before, ""), _role(before)
    shared = StandardsWork(
        role=role,
        stage=stage,
        actor=_actor(reading, first.start),
        region=_region(reading, sentence, first.start),
        period=period_before(reading, sentence, first.start),
    )
    level = previous.level if previous is not None and near.endswith("其中") else None
    return [_filled(shared, item, before, level) for item in group]


def _filled(shared: StandardsWork, item: _Item, before: str, inherited: StandardLevel | None) -> StandardsWork:
    stage = _stage_of_noun(item.noun) or shared.stage
    level = level_named(item.noun) or inherited
    bodies = tuple(dict.fromkeys(_BODY.findall(item.noun)))
    if not bodies and level == "international":
        bodies = tuple(dict.fromkeys(_BODY.findall(before)))
    return shared.model_copy(update={"count": item.count.value, "level": level, "bodies": bodies, "stage": stage})


def level_named(noun: str) -> StandardLevel | None:
    """Return the one level that a noun phrase names, None where it names none or several.

    >>> level_named("农业地方标准"), level_named("国家、行业标准")
    ('local', None)
    """
    levels = {level for word, level in _LEVELS if word in noun}
    if len(levels) == 1:
        return levels.pop()
    return "association" if not levels and _BRAND_STANDARD.search(noun) else None


def _stage_of_noun(noun: str) -> WorkStage | None:
    if "试点" in noun:
        return "pilot"
    if regex.search("外文版|英文版|外文译本|译本", noun):
        return "translated"
    return "proposed" if "提案" in noun else None


def _stage(before: str, after: str) -> WorkStage | None:
    """Return the furthest stage that the words after a list tell, else those before it."""
    both = before + "…" + after
    if regex.search(r"完成[^，。；]*…[^，。；]*(?:研制|制定|起草|编制|制修订)", both):
        return "published"
    for words in (after, before):
        told = {match.lastgroup for match in _STAGE.finditer(words)}
        if told & {"proposed"} and "申报" in words:
            return "proposed"
        for stage in reversed(_RANK):
            if stage in told:
                return stage
    return None


def _role(words: str) -> WorkRole | None:
    lead, join = _LEAD.search(words), _JOIN.search(words)
    if lead and join:
        return "lead_and_participate"
    if lead:
        return "lead"
    return "participate" if join else None


def _actor(reading: Reading, at: int) -> str | None:
    bodies = subject_before(reading, at)
    if bodies:
        return str(bodies[0].value.name) if len(bodies) == 1 else None
    sentence = reading.sentence_at(at)
    found = list(_ACTOR.finditer(reading.text, sentence.start if sentence else 0, at))
    return found[-1]["actor"] if found else None


def _region(reading: Reading, sentence: Sentence, at: int) -> Region | None:
    """Return the place that the sentence names before its verb, else the article's own."""
    places = reading.within("region", sentence.start, at)
    return cast(Region, places[0].value) if places else reading.home_of(sentence.article)


@rule(
    StandardsWork,
    r"""
    (?P<role> 主导 | 牵头 | 主持 | 参与 ) (?:起草|制定|制订|研制|修订|编制) 的
    (?P<noun> [^，。；]{0,24}? (?: {standard:standard} (?:\s?《[^《》]{2,60}》)? | (?:国际|国家|行业|地方|团体) 标准 (?:《[^《》]{2,60}》)? )
      | 《[^《》]{2,60}》 [^，。；]{0,12}? (?: 标准 | {standard:code} [)）]? ) )
    [^，。；]{0,12}? (?P<outcome> 立项 | 发布 | 批准 | 公布 | 颁布 )
    """,
    examples={
        "2家企业主导起草的安徽省地方标准获得立项公示。": StandardsWork(
            count=None, level="local", role="lead", stage="approved"
        ),
    },
    rejects=["由该公司主导制定的全国首个团体标准发布。", "企业参与制定标准的积极性提高。"],
    needs=("主导", "牵头", "主持", "参与"),
)
def single_piece(m: Match) -> Found | Declined:
    """One standard that somebody led or took part in, and what became of it; no number of standards."""
    if regex.search("首个|首项|一批|系列|多项", m.noun) or m.inside("count", "noun"):
        return m.decline("neither a number nor one named piece")
    codes = m.inside("standard", "noun")
    bodies = [b for b in m.mentions("organization") if b.end == m.start]
    record = StandardsWork(
        level=level_named(m.noun) or (codes[0].value.level if codes else None),
        role="participate" if m.role == "参与" else "lead",
        stage="approved" if m.outcome in ("立项", "批准") else "published",
        actor=bodies[0].value.name if bodies else _actor(m.reading, m.start),
        region=_region(m.reading, m.sentence, m.start),
        period=period_before(m.reading, m.sentence, m.start),
    )
    return m.found(record)


@rule(
    StandardsWork,
    r"""
    (?: “[^“”]{2,24}标准化(?:示范)?试点[^“”]{0,6}” | (?:国家|省|市)级 \p{Han}{0,16} 标准化试点 )
    (?:项目|建设|工作)? [^，。；]{0,8}?
    (?: 启动 | 获批 | 立项 | 通过 | 验收 | 揭牌 )
    """,
    examples={
        "3月2日，“茶旅融合标准化试点”项目启动仪式在该镇举行。": StandardsWork(count=None, stage="pilot"),
    },
    rejects=["积极推进标准化试点工作。"],
    needs=("标准化试点", "标准化示范试点"),
)
def pilot_project(m: Match) -> Found | Declined:
    """One named standardisation pilot and what became of it."""
    if m.inside("count"):
        return m.decline("counted")
    return m.found(
        StandardsWork(
            level=level_named(m.text),
            stage="pilot",
            region=_region(m.reading, m.sentence, m.start),
            period=period_before(m.reading, m.sentence, m.start),
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


STANDARDS_WORK = Kind(StandardsWork, (counted, single_piece, pilot_project), one_pilot_an_article)
