"""Telling: what the words around a count say of it: level, role, stage, who and where."""

from __future__ import annotations

from typing import cast

import regex

from bulletin_schema.clauses import period_before, subject_before
from bulletin_schema.layout import Sentence
from bulletin_schema.model import Period, Region, StandardLevel
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.standards_work.model import WorkRole, WorkStage

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
    ("企业产品标准", "enterprise"),
    ("企标", "enterprise"),
)
_BRAND_STANDARD = regex_pattern(r"“[^“”]{2,10}”(?:\p{Han}{0,4})标准|\p{Han}{2,4}制造[”’]?(?:团体)?标准")
_STAGE = regex_pattern(
    r"(?P<proposed>提出|申报|提交|提案)|(?P<approved>立项|获批|下达|批准立项|列入)|(?P<revised>修订)(?<!制修订)(?<!制、修订)"
    r"|(?P<published>完成(?=[^，。；]{0,40}(?:研制|制定|起草|编制|制修订))|发布|颁布|公布|出台|批准发布|正式实施)"
    r"|(?P<drafting>制定|制订|起草|研制|编制|制修订|制、修订|制（修）订|编写|承担)"
)
_RANK: tuple[WorkStage, ...] = ("drafting", "revised", "proposed", "approved", "published")
_LEAD = regex_pattern(r"主导|牵头|主持|第一起草")
_JOIN = regex_pattern(r"参与|参加|参编")
_ACTOR = regex_pattern(
    r"(?P<actor>(?:[全我本该][省市区县州]|辖区内?|(?:^|(?<=[，。；：、\s年月日来]))(?P<place>\p{Han}{2,3}[省市县]?))(?:各|规上|规模以上)?"
    r"(?:企业|企事业单位|社会团体|行业协会|科研院所|单位))"
)
_BY = regex_pattern(
    r"(?:已|均|分别)*由(?P<actor>[^，。；]{2,20}?)(?:等单位)?(?:联合|共同)?(?:发布|起草|制定|主导|牵头|研制|提出)"
)
# 截至目前，记者15日从市局获悉，…: when and from whom one heard of it says nothing of the work.
_HEARD = regex_pattern(r"(?:获悉|了解到|得知|消息|报道|讯|透露|介绍|表示|公布的?数据显示|电)[，,]?$")
_PRONOUN = regex_pattern(
    r"(?:^|[，。；])(?:此外，|同时，)?(?:该|本)(?P<noun>局|所|院|公司|中心|企业|协会|集团|学会|联盟)"
)
_SORTS = {"企业": ("公司", "厂", "集团")}
_ON_ITS_DAY = regex_pattern(r"[^，。；]{0,14}(?:季度|半年|全年|年度|当年|期间|以来|月份?|年)[，,]?")
BODY_NAME = regex_pattern(r"(?<![A-Za-z])(?:ISO|IEC|ITU|IEEE|CEN|CAC|OIML)(?![A-Za-z])")


def level_named(noun: str) -> StandardLevel | None:
    """Return the one level that a noun phrase names, None where it names none or several.

    >>> level_named("农业地方标准"), level_named("国家、行业标准")
    ('local', None)
    """
    levels = {level for word, level in _LEVELS if word in noun}
    if len(levels) == 1:
        return levels.pop()
    return "association" if not levels and _BRAND_STANDARD.search(noun) else None


def stage_of_noun(noun: str) -> WorkStage | None:
    """Return the stage that a noun names by itself: 外文版 is translated whatever the verb."""
    if "试点" in noun:
        return "pilot"
    return "translated" if regex.search("外文版|英文版|外文译本|译本", noun) else None


def stage_told(before: str, after: str) -> WorkStage | None:
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


def role_told(words: str) -> WorkRole | None:
    """Return whether somebody led, took part, or both."""
    lead, join = _LEAD.search(words), _JOIN.search(words)
    if lead and join:
        return "lead_and_participate"
    if lead:
        return "lead"
    return "participate" if join else None


def actor_after(words: str) -> str | None:
    """Return who the words after a count name with 由: 14项团体标准由社会团体发布."""
    match = _BY.match(words)
    return match["actor"] if match else None


def actor_of(reading: Reading, at: int) -> str | None:
    """Return the one body, or the firms of a place (全市企业), that the sentence names as its subject."""
    bodies = [body for body in subject_before(reading, at) if not _hearsay(reading, body.start, at)]
    if bodies:
        return str(bodies[0].value.name) if len(bodies) == 1 else None
    sentence = reading.sentence_at(at)
    low = max(sentence.start if sentence else 0, at - 300)
    found = [m for m in _ACTOR.finditer(reading.text, low, at) if _is_place(reading, m)]
    if found:
        return str(found[-1]["actor"])
    return _behind_a_date(reading, at) or (_pronoun(reading, sentence, at) if sentence else None)


def _is_place(reading: Reading, match: regex.Match[str]) -> bool:
    return match["place"] is None or bool(reading.within("region", *match.span("place")))


def _hearsay(reading: Reading, start: int, at: int) -> bool:
    """Tell whether a body is only whom one heard it from: 记者从市局获悉，…."""
    end = reading.clause_at(start)[1]
    return end <= at and _HEARD.search(reading.text, start, end) is not None


def _behind_a_date(reading: Reading, at: int) -> str | None:
    """Return the body that opens the clause behind a date: 一季度省市场监管局批准….."""
    low = reading.clause_at(at)[0]
    opening = _ON_ITS_DAY.match(reading.text, low, at)
    if opening is None:
        return None
    body = next(iter(reading.within("organization", low, at)), None)
    return str(body.value.name) if body is not None and body.start == opening.end() else None


def _pronoun(reading: Reading, sentence: Sentence, at: int) -> str | None:
    """Return the body that 该所 stands for: the one of its sort named last, in the sentence or the ones before."""
    said = _PRONOUN.search(reading.text, max(0, sentence.start - 1), at)
    if said is None:
        return None
    ends = _SORTS.get(said["noun"], (said["noun"],))
    for body in reversed(reading.within("organization", max(0, sentence.start - 300), said.start() + 1)):
        named = reading.sentence_at(body.start)
        if named is not None and named.article == sentence.article and body.value.name.endswith(ends):
            return str(body.value.name)
    return None


def period_of(reading: Reading, sentence: Sentence, at: int) -> Period | None:
    """Return the period of a count: the one its sentence or paragraph names, but not the day on which one heard of it."""
    heard = [
        date
        for date in reading.within("date", max(sentence.start, at - 400), at)
        if _HEARD.search(reading.text, date.end, reading.clause_at(date.start)[1])
    ]
    if not heard:
        return period_before(reading, sentence, at)
    own = [d for d in reading.within("date", max(sentence.start, at - 400), at) if d not in heard]
    return cast(Period, own[-1].value) if own else None


def stages_in_turn(after: str, count: int) -> list[WorkStage]:
    """Return the stage of each of so many items behind 分别: 分别获得立项、发布和批准.

    >>> stages_in_turn("分别获得立项、发布", 2)
    ['approved', 'published']
    """
    told = _IN_TURN.match(after)
    if told is None:
        return []
    stages = [stage_told(word, "") for word in _WORD_JOINER.split(told["words"])]
    return [stage for stage in stages if stage is not None] if len(stages) == count > 1 and None not in stages else []


_IN_TURN = regex_pattern(
    r"\s*分别(?:获得?|被|通过|已)?(?P<words>\p{Han}{2,6}(?:[、和及与]\p{Han}{2,6})+?)(?=$|[，。；])"
)
_WORD_JOINER = regex_pattern(r"[、和及与]")


def regions_in_turn(reading: Reading, low: int, at: int, count: int) -> list[Region]:
    """Return the places of so many items: 广东、浙江分别公布了6419项和5640项."""
    places = [place for place in reading.within("region", low, at) if "分别" in reading.text[place.end : at]]
    return [cast(Region, place.value) for place in places] if len(places) == count > 1 else []


def region_of(reading: Reading, sentence: Sentence, at: int) -> Region | None:
    """Return the place that the sentence names before its verb, else the article's own."""
    places = reading.within("region", max(sentence.start, at - 400), at)
    return cast(Region, places[0].value) if places else reading.home_of(sentence.article)
