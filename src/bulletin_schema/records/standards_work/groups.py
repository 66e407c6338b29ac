"""Groups: what was done with the standards that one clause counts, each item a record: 制定国家标准88项、行业标准59项."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bulletin_schema.layout import Sentence
from bulletin_schema.model import Period, StandardLevel
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.standards_work.actors import BODY_NAME, WHOLE, acting, actor_after, actor_of
from bulletin_schema.records.standards_work.aims import only_promised, promised_after
from bulletin_schema.records.standards_work.items import MIXED, Item
from bulletin_schema.records.standards_work.model import StandardsWork, WorkRole, WorkStage
from bulletin_schema.records.standards_work.periods import period_of, year_reported
from bulletin_schema.records.standards_work.places import places_in_turn, region_of
from bulletin_schema.records.standards_work.telling import (
    level_named,
    role_told,
    stage_of_noun,
    stage_told,
    stages_in_turn,
)
from bulletin_schema.records.standards_work.terms import only_asked

_NO_STAGE = regex_pattern(
    r"被?废止|现行|归口|公开|收集|比对|查新|清理|复审|采用|收录|馆藏|(?:继续|确认|为)有效|不予|(?:要求|建议|列入|需要?|待|应|确认|确定)修订"
)
_REVIEW = regex_pattern("复审|清理|继续有效|保留")  # 复审标准44项，结论为修订11项
_ON_ITS_WAY = regex_pattern("审查|报批|送审|审定")  # between drafting and publication: no stage of its own
_STOCK = regex_pattern("有效|现行|历年")
_AS_OF = regex_pattern(r"(?:截至|截止|至|到)[0-9]{4}年")
_TERM_REACH = 40
_REACH = 400  # characters before a count that tell of it
# 计划项目8项，均已下达; 批准5项标准，现予公布: what became of all of them.
_OUTCOME = re_pattern(
    r"[，,](?:[0-9年月日]{2,11})?已?由[^，。；]{1,10}[局委厅](?:批准)?(?:发布|公布)(?=[，。；]|$)|[，,](?:将|已)?(?:于|自)[^，。；]{2,16}起?(?:正式)?(?:施行|实施)"
    r"|[，,](?:现|均|全部|都|目前|并){0,2}(?:已经?|正式|予以?|获得?){0,2}(?:下达|公布|发布|立项|批准|获批|通过)(?:实施)?(?=[，。；]|$)"
    r"|[，,](?:[0-9]{4}年|去年|今年|均|全部|都)*由[^，。；]{2,20}(?:牵头|主导|主持|参与|负责)[^，。；]{0,6}(?=[，。；]|$)"
)
_BY_WHOM = regex_pattern(
    r"[，,]?(?:[0-9]{4}年|去年|今年|均|全部|都)*由|的(?:主导|牵头|参与|第一起草)|(?:[均都全])?是(?!否)"
)
# Of a total told before: 其中，强制性标准82项，推荐性标准2099项.
_PARTS = regex_pattern(r"(?P<among>其中)[，,：:]?[^，。；]{0,24}$|^[，,]$")
_KINDLESS = regex_pattern(r"强制性|推荐性|英文|外文|译本|\p{Han}{2,10}(?:领域|方面)\p{Han}{0,3}标准")
_BARE = regex_pattern("(?:[该此](?:系列|批))?标准")
_WRITING = ("研制", "制定", "起草", "编制")  # 完成“浙江制造”标准研制3项
_KEPT = regex_pattern("备案|比对|拥有|开展|配套|总[数量]")
# 总局对一批标准予以公布，其中包括某厂为第一起草单位的两项: what became of all became of these.
_AMONG_OUT = regex_pattern(
    r"(?:发布|公布|颁布)(?![^，；。]{0,40}(?:计划|名单))[^；。]{0,40}，其中(?:包括|有)?[^，。；]{2,40}的$"
)
_APPLIED = regex_pattern(r"(?:申报|申请|提交)了?$")  # 申报行业标准立项3项
_DECLARED = regex_pattern("声明公开|自我声明|企业公开|企业标准信息公共服务平台")
_DECLARED_REACH = 30
_ONE_LEVEL = regex_pattern(r"(?:国际|国家|行业|地方|团体|企业|“[^“”]{2,10}”)标准(?![委化])")
# 1项国际标准提案，已提交ISO/TC 166讨论: to whom it went.
_SUBMITTED = regex_pattern(
    r"[，,](?:目前|现|并|且)?(?:均?已|正)?(?:成功|正式)?(?:提交|报送|递交|获|被|通过|经)[^，。；]{2,40}"
)


class _Around(NamedTuple):
    """The words around a group: the sentence before it, its own clause, and what stands behind and submits it."""

    low: int  # where the group before it ends
    before: str
    near: str
    inner: str  # between its first noun and count: 标准|新立项|15项
    after: str
    beyond: str


class _Deed(NamedTuple):
    """How far the work of a group came and in what role; who did it, where the group before tells it."""

    stage: WorkStage | None
    role: WorkRole | None
    actor: str | None = None


def work_of(
    reading: Reading, sentence: Sentence, group: Sequence[Item], previous: StandardsWork | None, low: int
) -> list[StandardsWork]:
    """Make the records of one group, or none where it tells of the future; `low` is where the group before ends."""
    first = group[0]
    around = _words_around(reading, sentence, group, low)
    if _is_aim(reading, sentence, first, around):
        reading.decline("an aim or a plan, nothing done yet", first.start, group[-1].end)
        return []
    parts = _PARTS.search(reading.text[low : first.start])
    alone = first.goes_on or "其中" in reading.text[low : first.start]  # 其中由我市企业牵头的11项标准
    bare = first.noun == "标准" and alone
    of_whole = bare or (parts and (parts["among"] or _KINDLESS.match(first.noun)))
    level = previous.level if previous and of_whole and first.noun != MIXED else None
    shared = _shared(reading, sentence, group, _deed(around, first, previous), around)
    if _is_to_come(reading, sentence, shared):
        reading.decline("the year of the work is still to come", first.start, group[-1].end)
        return []
    if previous and first.goes_on:  # 向IEC提交提案2项，1项已获立项
        shared = shared.model_copy(update={"bodies": previous.bodies})
    if previous and parts and parts["among"] and not reading.within("region", low, first.end):
        shared = shared.model_copy(update={"region": previous.region})  # 台州市14个标准入选，其中团体标准11项
    made = [_filled(shared, item, around, level) for item in group]
    return _told_in_turn(reading, group, made, around)


def _is_aim(reading: Reading, sentence: Sentence, first: Item, around: _Around) -> bool:
    """Tell whether a group is only promised, or only asked for, by the words around it."""
    day = reading.reference_of(sentence.article)
    low, year = first.start - len(around.before), day.year if day else None
    if only_promised(reading.text, low, first.start, sentence.end, year) or promised_after(around.after):
        return True
    behind = reading.text[first.end : min(sentence.end, first.end + _TERM_REACH)]
    return only_asked(around.before + around.inner + reading.text[first.count.start], behind, first.count.value)


def _is_to_come(reading: Reading, sentence: Sentence, work: StandardsWork) -> bool:
    """Tell work of a year after the text's own: 会议决定，2023年推进5项国家标准修订, in a text of 2022; out it may be."""
    day, period = reading.reference_of(sentence.article), work.period
    if day is None or period is None or period.start is None or period.precision != "year":
        return False
    here = any(date.value == period for date in reading.within("date", sentence.start, sentence.end))
    return here and period.start > day and work.stage not in ("published", "approved", "proposed", "pilot")


def _words_around(reading: Reading, sentence: Sentence, group: Sequence[Item], low: int) -> _Around:
    text, first, last = reading.text, group[0], group[-1]
    end = reading.clause_at(last.end)[1] if last.end < sentence.end else last.end
    after = text[last.end : end]
    if after.startswith(("、", "（", "(")):  # 参与修订国家标准1项、翻译…; 52项（今年新立项8项）: the next work's words
        after = ""
    outcome, submitted = _OUTCOME.match(text, end, sentence.end), _SUBMITTED.match(text, end, sentence.end)
    return _Around(
        low=low,
        before=text[max(sentence.start, first.start - _REACH) : first.start],
        near=text[_low_of_clause(reading, first, low) : first.start],
        inner=text[first.start : first.count.start].removeprefix(first.noun),
        after=after + (outcome[0] if outcome else ""),
        beyond=submitted[0] if submitted else "",
    )


def _low_of_clause(reading: Reading, first: Item, low: int) -> int:
    """Return where a group's own clause begins, behind the group before."""
    return max(low, reading.clause_at(first.start)[0])


def _deed(around: _Around, first: Item, previous: StandardsWork | None) -> _Deed:
    """Return what was done with a group, as its own words tell it, else those of the group or the clause before."""
    _, before, near, inner, after, _ = around
    if previous is not None and first.whole:  # 计划立项42项，其中农业18项: a part shares all with its total
        return _Deed(previous.stage, role_told(near) or previous.role, previous.actor)
    named = stage_told(first.noun, "")  # 11项获批发布的国家标准
    done = (near.endswith("完成") and first.noun.endswith(_WRITING)) or _AMONG_OUT.search(before)
    stage = (
        ("published" if done else None)
        or (named if "的" in first.noun else None)
        or stage_told(near, inner + after)
        or named
        or (stage_told(first.about, "") if role_told(first.about) else None)
    )
    if named == "revised" and stage == "drafting":  # 6项国家标准修订计划，由某企业承担
        stage = named
    role = role_told(near) or (role_told(after) if _BY_WHOM.match(after) else None)
    role = role or role_told(first.about) or (role_told(first.noun) if "的" in first.noun else None)
    reviewed = first.goes_on and stage != "revised" and _REVIEW.search(before[before.rfind("；") + 1 :])
    if reviewed or _NO_STAGE.search(near + ("" if first.goes_on else first.noun) + inner + after):
        return _Deed(None, role)
    if stage is None and role is None and _ON_ITS_WAY.search(near):
        return _Deed(None, None)
    if _KEPT.search(near + first.noun + inner):  # 参与起草标准4项，备案企业标准9项; 团体标准总数达29项
        return _Deed(stage, role)
    return _completed(_Deed(stage, role), before, first, previous)


def _completed(own: _Deed, before: str, first: Item, previous: StandardsWork | None) -> _Deed:
    """Return a deed with what its group leaves unsaid, as the group or the clause before tells it."""
    unsaid = own.stage is None and own.role is None
    if previous is not None and first.goes_on:
        if own.role is None:  # 牵头起草标准5项，已发布2项
            return _Deed(own.stage, previous.role)
        return _Deed(own.stage or previous.stage, own.role)  # 制定地方标准47项，其中某市牵头18项
    if previous is not None and unsaid:
        return _Deed(previous.stage, previous.role, previous.actor)  # 某市参与研制国际标准15项，国内标准123项
    if unsaid and "，" in before and first.start < first.count.start:
        return _Deed(stage_told(before, ""), role_told(before))
    return own


def _shared(reading: Reading, sentence: Sentence, group: Sequence[Item], deed: _Deed, around: _Around) -> StandardsWork:
    """Return what all of a group have in common: the deed, who did it, where and when."""
    first = group[0]
    place = reading.within("region", first.start, first.end)[0] if first.of_place else None
    actor = (
        _acting_place(reading.text[place.start : place.end])
        if place
        else acting(reading, max(around.low, sentence.start), first.start)
        or actor_after(around.after)
        or actor_of(reading, first.start)
        or deed.actor
    )
    return StandardsWork(
        role=deed.role,
        stage=deed.stage,
        actor=actor,
        region=place.value if place else region_of(reading, sentence, first.start, actor, first.end),
        period=_period(reading, sentence, group, around),
    )


def _period(reading: Reading, sentence: Sentence, group: Sequence[Item], around: _Around) -> Period | None:
    """Return when a group's work was done; 现行有效的标准 are of no period but the day of the count: 截至2006年底."""
    first, at = group[0], group[0].count.start
    if _STOCK.search(around.near + reading.text[first.start : at]) and not _AS_OF.search(around.before):
        return None
    return period_of(reading, sentence, at, group[-1].end) or year_reported(reading, sentence, at)


def _acting_place(words: str) -> str | None:
    """Return a place that acts by its name; 我市 and 全州 name nobody."""
    return None if words.startswith(WHOLE) else words


def _filled(shared: StandardsWork, item: Item, around: _Around, inherited: StandardLevel | None) -> StandardsWork:
    """Return the record of one item: what its group has in common, with a count, level and stage of its own."""
    stage = _stage_of(item, around, shared.stage)
    level = level_named(item.noun) or ("international" if BODY_NAME.search(item.noun) else inherited)
    level = level or ("enterprise" if _DECLARED.search(around.near[-_DECLARED_REACH:] + item.noun) else None)
    if level is None and (_BARE.fullmatch(item.noun) or _KINDLESS.search(item.noun)):
        levels = set(_ONE_LEVEL.findall(around.before))
        level = level_named(levels.pop()) if len(levels) == 1 else None
    bodies = tuple(dict.fromkeys(BODY_NAME.findall(item.noun)))
    if not bodies and level == "international":
        named = BODY_NAME.findall(around.near) or BODY_NAME.findall(around.after + around.beyond)
        bodies = tuple(dict.fromkeys(named)) or shared.bodies
    role = role_told(around.near) if stage == "pilot" else shared.role  # 参与制定…标准43项，建有试点9个
    return shared.model_copy(
        update={"role": role, "count": item.count.value, "level": level, "bodies": bodies, "stage": stage}
    )


def _stage_of(item: Item, around: _Around, told: WorkStage | None) -> WorkStage | None:
    """Return how far the work on one item came: what its noun says, unless it applied for that or came further."""
    if "立项" in item.noun and _APPLIED.search(around.near):
        return "proposed"
    named = stage_of_noun(item.noun)
    if item.goes_on and named in ("proposed", "approved") and told in ("approved", "published"):
        return told  # 标准立项20项，发布12项
    if "提案" in item.noun and told in (None, "drafting"):  # 正在研制的还有国际标准提案3项
        return named or "proposed"
    return named or told


def _told_in_turn(
    reading: Reading, group: Sequence[Item], made: list[StandardsWork], around: _Around
) -> list[StandardsWork]:
    """Give each record its own stage or place where the clause tells them in turn: A市、B市分别制定12项、7项."""
    if stages := stages_in_turn(around.after, len(group)):
        made = [one.model_copy(update={"stage": stage}) for one, stage in zip(made, stages, strict=True)]
    places = places_in_turn(reading, _low_of_clause(reading, group[0], around.low), group[0].count.start, len(group))
    if not places:
        return made
    return [
        one.model_copy(update={"region": place.value, "actor": reading.text[place.start : place.end]})
        for one, place in zip(made, places, strict=True)
    ]
