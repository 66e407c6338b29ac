"""Actors: who did the work that a count tells of, as the words around it say."""

from __future__ import annotations

import re
from functools import cache

import regex

from bulletin_schema.clauses import joined_before, same_article, subject_before
from bulletin_schema.layout import Sentence
from bulletin_schema.lexicon import load_words
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading

_ACTOR = re_pattern(
    r"(?P<actor>(?:[全我本该][省市区县州]|辖区内?|(?:^|(?<=[，。；：、\s年月日来]))(?P<place>(?![由为对与向在使让从经])\p{Han}{2,3}[省市县]?))(?:各|规上|规模以上|(?!共有|现有|已有|拥有|指导|组织|推动|引导|鼓励|支持|帮助|推荐|新增|参与|共|备案)\p{Han}{2,4}?)?"
    r"(?:企业(?!标准|产品标准)|企事业单位|社会团体|行业协会|科研院所|单位)(?:[和与及、](?:科研机构|科研院所|高校|院校|社会组织|社会团体|行业协会|事业单位|机构))?)"
)
_BY = regex_pattern(
    r"(?:已|均|分别|(?:于|在)?[0-9年月日]{3,11}){0,3}由(?![我本该]\p{Han}{1,2}(?:独立|牵头|主|起|联|参)|其)(?P<actor>[^，。；]{2,20}?)(?:等单位)?(?:联合|共同|主持|负责|独立|牵头|主导|参与)?(?:批准|审批|正式|组织)?(?:发布|起草|制定|主导|牵头|研制|提出|颁布)"
)
# 截至目前，记者15日从市局获悉，…: when and from whom one heard of it says nothing of the work.
HEARD = regex_pattern(r"(?:统计|获悉|了解到|得知|消息|报道|讯|透露|介绍|表示|显示|指出|电|告诉\p{Han}{0,6}记者)[，,]?$")
# 向ISO提交: who takes the proposal, never who makes it.
BODY_NAME = regex_pattern(r"(?<![A-Za-z])(?:ISO|IEC|ITU|IEEE|CEN|CAC|OIML)(?![A-Za-z])")
_PRONOUN = regex_pattern(
    r"(?:^|[，。；])(?:此外，|同时，|由|以)?(?:该|本|(?=公司|集团|学会|协会))(?P<noun>局|所|院|公司|中心|企业|协会|集团|学会|联盟)"
)
_PRONOUN_REACH = 300  # characters before the sentence in which the body of a pronoun stands
_SORTS = {"企业": ("公司", "厂", "集团")}
_ON_ITS_DAY = regex_pattern(r"[^，。；]{0,14}(?:季度|半年|全年|年度|当年|期间|以来|月份?|年)[，,]?")


# 由甲公司参与起草的《…》等2项; 湄潭县牵头起草的5项: who stands right before the work.
_ACTS = regex_pattern(
    r"(?:等(?:多|[0-9]{1,3})?[家个]?(?:企业|单位|机构|公司|组织)?)?(?:[年月日0-9]{2,11}|全年|年内|今年|去年|先后|累计|已|共|首次|新增|新|率先|也|还|成功|独立|自主|联合|共同|作为\p{Han}{2,6}){0,4}"
    r"(?:主导|牵头|主持|参与|参加|负责|承担|起草|申报|提出|提交|研制|制定)[^，。；]{0,60}$"
)
# 金塔县发布地方标准3项
_PLACE_ACTS = regex_pattern(r"(?:[今去]年|[0-9]{4}年|先后|累计|已|共){0,3}(?:制定)?(?:发布|出台|颁布)")
_FIRST = regex_pattern(r"作?为(?:第一|牵头)起草单位")
_TO = frozenset("向报")
WHOLE = ("我", "全", "本", "该")


def acting(reading: Reading, low: int, at: int) -> str | None:
    """Return the body or place that stands right before the work: 由甲公司参与起草的2项国家标准."""
    named = (b for b in reading.within("organization", low, at) if not BODY_NAME.fullmatch(b.value.name))
    bodies = [b for b in named if reading.text[b.start - 1 : b.start] not in _TO]  # 向国家标准委申报: who is asked
    for body in reversed(bodies):
        if _FIRST.match(reading.text, body.end):
            return str(body.value.name)
    for body in reversed(bodies):
        if _ACTS.match(reading.text, body.end, at):
            return None if len(joined_before(reading, body)) > 1 else str(body.value.name)
    for place in reversed(reading.within("region", low, at)):
        words = reading.text[place.start : place.end]
        acts = _ACTS.match(reading.text, place.end, at) or _PLACE_ACTS.match(reading.text, place.end, at)
        if acts and not words.startswith(WHOLE):
            return None if len(joined_before(reading, place, "region")) > 1 else words
    return None


def actor_after(words: str) -> str | None:
    """Return who the words after a count name with 由: 14项团体标准由社会团体发布."""
    match = _BY.match(words)
    if match is None or BODY_NAME.fullmatch(match["actor"]) or match["actor"] in _ANYBODY:
        return None
    return str(match["actor"])


_ANYBODY = frozenset({"企业", "单位"})


def actor_of(reading: Reading, at: int) -> str | None:
    """Return the one body, or the firms of a place (全市企业), that the sentence names as its subject."""
    clause = reading.clause_at(at)[0]
    if firms := _OUR_FIRMS.search(reading.text, clause, at):
        return str(firms["who"])
    if _OURS.search(reading.text, clause, at) or _ANY_FIRM.match(reading.text, clause):
        return None
    if own := _short(reading, clause, at) or _firms_by(reading, clause, at):
        return own
    bodies = [body for body in subject_before(reading, at) if not _hearsay(reading, body.start, at)]
    if bodies and bodies[0].start < clause and _opened_by_place(reading, clause, at):
        return None  # 省局公布计划，新昌有13个标准立项
    if bodies:
        return str(bodies[0].value.name) if len(bodies) == 1 else None
    sentence = reading.sentence_at(at)
    low = max(sentence.start if sentence else 0, at - 300)
    found = [m for m in _ACTOR.finditer(reading.text, low, at) if _is_place(reading, m)]
    if found:
        return str(found[-1]["actor"])
    return (
        _behind_a_date(reading, at)
        or _committee(reading, at)
        or (_pronoun(reading, sentence, at) or _short(reading, low, at) if sentence else None)
    )


def _firms_by(reading: Reading, low: int, at: int) -> str | None:
    """Return the firms of a place that a clause names with 由: 由我市企业牵头起草的11项标准."""
    said = _FIRMS_BY.search(reading.text, low, at)
    return said["actor"] if said and _is_place(reading, said) else None


_FIRMS_BY = regex_pattern(
    r"由(?P<actor>(?:[我全本该][省市区县州]|(?P<place>\p{Han}{2,3}?[省市区县]?))\p{Han}{0,4}?(?:企业|单位))(?:主导|牵头|主持|参与|负责|承担|起草|提出)[^，。；]{0,10}$"
)


def _short(reading: Reading, low: int, at: int) -> str | None:
    """Return the firm that a clause of the sentence names by a short name: 岷山重工全年牵头制定…."""
    named = list(_short_name().finditer(reading.text, low, at))
    return str(named[-1]["who"]) if named else None


_SHORT_REACH = 14


def short_name_before(text: str, at: int) -> str | None:
    """Return the firm whose short name stands right before an offset, opening its clause: 德力阀门|起草的《…》."""
    named = _short_here().search(text, max(0, at - _SHORT_REACH), at)
    return str(named["who"]) if named else None


@cache
def _trades() -> str:
    """Return the trades as one alternation."""
    return "|".join(load_words("standards_work_trades.txt"))


@cache
def _short_here() -> regex.Pattern[str]:
    """Return the pattern of a firm's short name that opens a clause and ends where one looks from: 德力阀门|起草的."""
    return regex.compile(rf"(?:^|[，。；：、\s年月日])(?P<who>(?![全我本该各其])\p{{Han}}{{2,6}}(?:{_trades()}))$")


@cache
def _short_name() -> regex.Pattern[str]:
    """Return the pattern of a firm's short name, told by its trade, before a verb of the work; 标委会 is one too."""
    opens, no_firm = r"(?<=^|[，。；：\s])", "其中|包括|推动|指导|组织"
    return regex.compile(
        rf"{opens}(?P<who>(?!{no_firm})(?![全我本该各])\p{{Han}}{{2,6}}(?:{_trades()}))"
        r"(?:全年|今年|去年|先后|累计|已|共|还|也|首次){0,3}(?:主导|牵头|主持|参与|参加|承担|负责|发布|制定)"
        rf"|{opens}(?P<who>(?!{no_firm}|龙头|骨干|重点|规上|相关|有关|多家|各类|所有|鼓励|支持|引导|帮助)\p{{Han}}{{2}}企业)"
        r"(?=(?:先后|累计|已|共|还|也){0,3}(?:主导|牵头|主持|参与))"
        rf"|{opens}(?P<who>分?标委会)(?:先后|累计|已|共|还|也){{0,3}}(?:完成|组织|提出|申报|主导|牵头|参与|承担|发布|制定)"
    )


# 省局认定100项标准，我市牵头制定的10项入围: a place acts, not the body of the clause before.
_OURS = regex_pattern(r"[我全本][省市县区州](?:先后|累计|已|共|也|还){0,2}(?:主导|牵头|主持|参与)")


# 省协会公布56项，其中由我市企业牵头起草的11项
_OUR_FIRMS = regex_pattern(
    r"(?P<who>[全我本][省市县区州](?:各|规上|规模以上)?(?:企业|企事业单位))(?:先后|累计|已|共|也|还){0,2}(?:为主|主导|牵头|主持|参与|参加|承担)"
)
# 全市社会团体公开团体标准2100项，企业自我声明公开标准5.3万项: nobody of the clause before
_ANY_FIRM = regex_pattern(r"[，；\s]?(?:另有|企业自我声明|企业公开|企业标准自我)")
_LEAD_IN = regex_pattern(r"\s?(?:其中|此次|目前|今年|去年|此前)?[，,]?")


def _opened_by_place(reading: Reading, low: int, at: int) -> bool:
    """Tell whether a place opens a clause, so that no body of the clause before acts in it."""
    places = reading.within("region", low, at)
    return bool(places) and _LEAD_IN.fullmatch(reading.text, low, places[0].start) is not None


def _is_place(reading: Reading, match: re.Match[str]) -> bool:
    return match["place"] is None or bool(reading.within("region", *match.span("place")))


def _hearsay(reading: Reading, start: int, at: int) -> bool:
    """Tell whether a body is only whom one heard it from: 记者从市局获悉，…."""
    end = reading.clause_at(start)[1]
    return end <= at and HEARD.search(reading.text, start, end) is not None


def _behind_a_date(reading: Reading, at: int) -> str | None:
    """Return the body that opens the clause behind a date: 一季度省市场监管局批准….."""
    low = reading.clause_at(at)[0]
    opening = _ON_ITS_DAY.match(reading.text, low, at)
    if opening is None:
        return None
    body = next(iter(reading.within("organization", low, at)), None)
    return str(body.value.name) if body is not None and body.start == opening.end() else None


def _committee(reading: Reading, at: int) -> str | None:
    """Return the code of the committee that opens the clause, behind a date or not: 2022年SAC/TC 88组织制定…."""
    low = reading.clause_at(at)[0]
    code = next(iter(reading.within("committee", low, at)), None)
    if code is None or not _OPENED.fullmatch(reading.text, low, code.start):
        return None
    return reading.text[code.start : code.end] if _GOES_ON.match(reading.text, code.end) else None


_OPENED = regex_pattern(r"[^，。；]{0,24}[年月日来间]|(?:此外|同时|截至目前|其中)?")
_GOES_ON = regex_pattern(
    r"\s?(?:秘书处|共|已|先后|累计|组织|完成|制|修|申报|提出|发布|归口|承担|开展|牵头|主导|参与|审查|[0-9今去])"
)


def _pronoun(reading: Reading, sentence: Sentence, at: int) -> str | None:
    """Return the body that 该所 stands for: the one of its sort named last, in the sentence or the ones before."""
    said = _PRONOUN.search(reading.text, max(0, sentence.start - 1), at)
    if said is None:
        return None
    ends = _SORTS.get(said["noun"], (said["noun"],))
    bodies = reading.within("organization", max(0, sentence.start - _PRONOUN_REACH), said.start() + 1)
    named = (body.value.name for body in reversed(bodies) if same_article(reading, sentence, body.start))
    return next((str(name) for name in named if name.endswith(ends)), None)
