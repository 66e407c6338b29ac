"""Telling: what the words around a count say of it: level, role, stage, who and where."""

from __future__ import annotations

from typing import cast

from bulletin_schema.clauses import in_title, period_before, subject_before
from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.model import Period, Region, StandardLevel
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.standards_work.actors import HEARD
from bulletin_schema.records.standards_work.model import WorkRole, WorkStage

_LEVELS: tuple[tuple[str, StandardLevel], ...] = (
    ("国际", "international"),
    ("新工作项目", "international"),  # as ISO and IEC call what is proposed to them
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
_RANKS = regex_pattern(r"国家级?[、和及与](?:省|市|自治区)级")  # of several ranks: 国家级、省级试点11项
_STAGE = regex_pattern(
    r"(?P<translated>翻译|译制)|(?P<proposed>提出|申报|提交|提案)|(?P<approved>立项|获批|下达|批准立项|列入(?!\p{Han}{0,12}体系))|(?P<revised>修订)(?<!制修订)(?<![制定订][、和或及与]?修订)"
    r"|(?P<published>完成(?=[^，。；]{0,40}(?:研制|制定|起草|编制(?!修)))|发布|颁布|公布|出台|批准发布|正式实施|榜上有名)"
    r"|(?P<drafting>制定|制订|起草|研制|编制|制修订|制、修订|制（修）订|编写|承担|在研|在编)"
)
_TRANSLATED = regex_pattern("外文版|英文版|外文译本|译本")
_COMPLETED = regex_pattern(r"完成[^，。；]*…[^，。；]*(?:研制|制定|起草|编制)")
_RANK: tuple[WorkStage, ...] = ("drafting", "revised", "proposed", "approved", "published", "translated")
_LEAD = regex_pattern(r"为主(?=起草|制[定订]|研制)|主导|牵头|主持|第一起草")
_JOIN = regex_pattern(r"参与|参加|参编")
_DAY_REACH = 16
_ON_THE_DAY = regex_pattern(r"\s*(?:已?于|在)?")


def level_named(noun: str) -> StandardLevel | None:
    """Return the one level that a noun phrase names, None where it names none or several.

    >>> level_named("农业地方标准"), level_named("国家、行业标准")
    ('local', None)
    """
    if _RANKS.search(noun):
        return None
    levels = {level for word, level in _LEVELS if word in noun}
    if len(levels) == 1:
        return levels.pop()
    return "association" if not levels and _BRAND_STANDARD.search(noun) else None


def stage_of_noun(noun: str) -> WorkStage | None:
    """Return the stage that a noun names by itself: 外文版 is translated whatever the verb."""
    if "试点" in noun or "标准化示范" in noun:
        return "pilot"
    if "立项" in noun:
        return "proposed" if "立项申请" in noun else "approved"
    return "translated" if _TRANSLATED.search(noun) else None


def stage_told(before: str, after: str) -> WorkStage | None:
    """Return the furthest stage that the words after a list tell, else those before it."""
    both = before + "…" + after
    if _COMPLETED.search(both):
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


def period_of(reading: Reading, sentence: Sentence, at: int, end: int = 0) -> Period | None:
    """Return the period of a count: the one its sentence or paragraph names, but not the day on which one heard of it."""
    behind = next(iter(reading.within("date", end, min(sentence.end, end + _DAY_REACH))), None) if end else None
    if behind is not None and _ON_THE_DAY.fullmatch(reading.text, end, behind.start):  # 2项团体标准2月28日发布
        return cast(Period, behind.value)
    low = reading.text.rfind("；", sentence.start, at) + 1
    heard = [
        date
        for date in reading.within("date", max(sentence.start, at - 400), at)
        if HEARD.search(reading.text, date.end, reading.clause_at(date.start)[1])
        or _is_of_other(reading.text, date)
        or _of_a_list(reading, date, at)
    ]
    if not heard:
        period = period_before(reading, sentence, at) or _same_day(reading, sentence)
        past = low and period and period.precision == "day" and not reading.within("date", low, at)
        return None if past else period or _reported(reading, sentence)  # 甲标准2月28日发布；乙标准立项
    own = [d for d in reading.within("date", max(sentence.start, at - 400), at) if d not in heard]
    return cast(Period, own[-1].value) if own else None


def _is_of_other(text: str, date: Mention[Period]) -> bool:
    """Tell a date that is another thing's: 成立于1998年, 比2019年, 《2016年…计划》, 2015年以前."""
    return bool(
        _OTHERS_AFTER.match(text, date.end)
        or _OTHERS_BEFORE.search(text, max(0, date.start - 8), date.start)
        or in_title(text, max(0, date.start - _TITLE_REACH), date.start)
    )


def _of_a_list(reading: Reading, date: Mention[Period], at: int) -> bool:
    """Tell the year of a list that another clause tells of: 5个项目入选2018年度建设行动计划，主导制定国家标准4项."""
    before = max(0, date.start - _LIST_REACH)
    return reading.clause_at(date.start)[1] < at and _LISTED.search(reading.text, before, date.start) is not None


_LISTED = regex_pattern(r"(?:入选|入围|列入|纳入|荣获|获评|被评为|获得?)了?[^，。；0-9]{0,4}$")
_LIST_REACH = 10


# 公司成立于1998年，2012年上市; 修订2015年以前的标准52项
_OTHERS_AFTER = regex_pattern(
    r"(?:以前|之前|底?前|(?:正式)?(?:成立|创办|创建|组建|建厂|建院|建所|投产|上市|注册|设立))"
)
_OTHERS_BEFORE = regex_pattern(
    r"(?:成立|创办|创建|始建|组建|设立|创立|注册|建成|兴建|建|诞生)于$|(?:比|较|相比于?|与)$"
)


def _same_day(reading: Reading, sentence: Sentence) -> Period | None:
    """Return the day of the meeting that a sentence goes on about: 9月12日，某协会开会。会上发布了2项团体标准."""
    if not _THERE.match(reading.text, sentence.start):
        return None
    dates = reading.within("date", max(0, sentence.start - _SEAT_REACH), sentence.start)
    told = reading.sentence_at(dates[-1].start) if dates else None
    day = told is not None and told.article == sentence.article and dates[-1].value.precision == "day"
    return cast(Period, dates[-1].value) if day else None


_THERE = regex_pattern(r"(?:在?(?:会|大会|会议|仪式|活动|论坛|发布会)上|当天|当日|同日|现场)")


def year_reported(reading: Reading, sentence: Sentence, at: int) -> Period | None:
    """Return the year that 全年, 一年来 and 报告显示 stand for: that of the report which the sentences before speak of."""
    if not _ALL_YEAR.search(reading.text, sentence.start, at):
        return None
    dates = reading.within("date", max(0, sentence.start - _SEAT_REACH), sentence.start)
    years = [d for d in dates if d.value.precision == "year" and d.value.end is not None]
    told = reading.sentence_at(years[-1].start) if years else None
    return cast(Period, years[-1].value) if told is not None and told.article == sentence.article else None


_ALL_YEAR = regex_pattern("全年|年内|一年来|报告(?:显示|指出|称)")


def _reported(reading: Reading, sentence: Sentence) -> Period | None:
    """Return the period whose report the article is, by its title: 2007年工作汇报."""
    for title in reading.headlines_of(sentence.article):
        dates = reading.within("date", title.start, title.end)
        ends = [*(date.start for date in dates[1:]), title.end]
        for date, end in zip(dates, ends, strict=False):
            if _REPORT.search(reading.text, date.end, end):  # 2025年工作总结及2026年工作要点
                return cast(Period, date.value)
    return None


_REPORT = regex_pattern(r"(?:总结|小结|汇报|报告|综述|回顾|盘点|一览|大事记|成绩单)")


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


def places_in_turn(reading: Reading, low: int, at: int, count: int) -> list[Mention[Region]]:
    """Return the places of so many items: 广东、浙江分别公布了6419项和5640项."""
    places = [place for place in reading.within("region", low, at) if "分别" in reading.text[place.end : at]]
    return places if len(places) == count > 1 else []


def region_of(reading: Reading, sentence: Sentence, at: int, actor: str | None = None, end: int = 0) -> Region | None:
    """Return the place that opens the clause, else the sentence's first, the actor's own, or the article's.

    A place that only says whose standards they are (申报山东省地方标准) is nobody's.
    """
    if _NATION.search(reading.text, max(sentence.start, reading.clause_at(at)[0]), max(at, end)):
        return None
    ours = [place for place in reading.within("region", at, end) if reading.text[place.start] in _WHOLE]
    if ours:  # 我市农业地方标准达47项
        return cast(Region, ours[0].value)
    places = reading.within("region", max(sentence.start, at - 400), at)
    acting = [place for place in places if _may_act(reading.text, place)]
    part = reading.text.rfind("；", sentence.start, at) + 1
    acting = [p for p in acting if p.start >= part or _OPENS.fullmatch(reading.text, sentence.start, p.start)]
    low = reading.clause_at(at)[0]
    own = [place for place in acting if place.start >= low and _OPENS.fullmatch(reading.text, low, place.start)]
    if own or acting:
        first = (own or acting)[0]
        several = any(reading.text[first.end : place.start] in _AND for place in places)
        return None if several else cast(Region, first.value)
    return seat_of(reading, sentence, at, actor) or reading.home_of(sentence.article)


def _may_act(text: str, place: Mention[Region]) -> bool:
    """Tell a place that somebody may act in or for, not one that a title, a market or a meeting place names."""
    return not (
        _OF_STANDARDS.match(text, place.end)
        or in_title(text, max(0, place.start - _TITLE_REACH), place.start)  # 制定《京山桥米》等2项地方标准
        or _GONE_TO.search(text, max(0, place.start - _GONE_REACH), place.start)
        or (text[max(0, place.start - 1) : place.start] == "在" and _MEETING.match(text, place.end))
    )


# 我国提出的2项国际标准提案: the whole country acts.
_NATION = regex_pattern(
    r"(?:我国|中国)(?:专家|代表团|企业)?(?:首次|已|共|累计|新)?(?:提出|提交|主导|牵头|主持|参与|制定|承担)"
)
_AND = frozenset("、和与及")  # 蚌埠、芜湖参与制定: no one place
_GONE_TO = regex_pattern(r"(?:远销|销往|出口|发往|辐射|赴|前往|来自|走进|推广[到至]|召开地)(?:\p{Han}{2,4}、){0,3}$")
_GONE_REACH = 16
_MEETING = regex_pattern(r"\p{Han}{0,8}(?:召开|举行|举办|开幕|开会|揭晓)")
_TITLE_REACH = 60
_WHOLE = frozenset("我全本该")
_OF_STANDARDS = regex_pattern(r"(?:\p{Han}{0,2}地方)?标准(?!化)")
_SEAT_REACH = 400
_OPENS = regex_pattern(r"[，；：\s]*(?:其中|而|此外|同时|目前|另外|仅|光|[0-9]{4}年|今年|去年)?[，\s]*")


def seat_of(reading: Reading, sentence: Sentence, at: int, actor: str | None) -> Region | None:
    """Return the county or city that the actor's name begins with, else the subject's: 永嘉县 of 永嘉县泵阀行业协会."""
    bodies = reading.within("organization", max(sentence.start, at - _SEAT_REACH), at) if actor else []
    acts = [body for body in bodies if body.value.name == actor] or ([] if actor else subject_before(reading, at))
    for body in acts[:1]:
        for place in reading.within("place", body.start, body.end):
            known = place.value.divisions
            divisions = [one for one in known if not one.until] or known  # 禹州市 had another number till 1994
            if place.start == body.start and place.value.form in ("full", "short") and len(divisions) == 1:
                return cast(Region, divisions[0].region) if divisions[0].level != "province" else None
    return None
