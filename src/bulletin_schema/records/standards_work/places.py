"""Places: where who did the work is, as the clause, the actor's name, the title or the article tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from bulletin_schema.clauses import in_title, only_place_before, subject_before
from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.region.expression import RegionExpression
from bulletin_schema.mentions.region.table import Division
from bulletin_schema.model import Region
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.pronouns import named_before


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
    inside = reading.within("region", at, end)
    ours = [place for place in inside if reading.text[place.start] in _WHOLE or _may_act(reading.text, place)]
    if ours:  # 我市农业地方标准达47项, 天津现行有效的地方标准
        return cast(Region, ours[0].value)
    places = reading.within("region", max(sentence.start, at - _SEAT_REACH), at)
    first = _acting_place(reading, sentence, at, places)
    if first is not None:
        if any(reading.text[first.end : place.start] in _AND for place in places):
            return None
        nearer = next((p.value for p in places if reading.text[first.end : p.start] in _LABELLED), None)
        return _inside(first.value, nearer or seat_of(reading, sentence, at, actor))
    return seat_of(reading, sentence, at, actor) or _home_of(reading, sentence) or _told_before(reading, sentence)


def _acting_place(
    reading: Reading, sentence: Sentence, at: int, places: Sequence[Mention[Region]]
) -> Mention[Region] | None:
    """Return the first place that somebody acts in, of the clause's opening where one stands there.

    Behind a semicolon a place before it acts no more, unless it opens the sentence; a place without a code is but of
    its clause: 天义镇…，县农牧业局起草.
    """
    text, low = reading.text, reading.clause_at(at)[0]
    part = text.rfind("；", sentence.start, at) + 1
    acting = [
        place
        for place in places
        if _may_act(text, place)
        and (place.start >= part or _OPENS.fullmatch(text, sentence.start, place.start))
        and (place.start >= low or place.value.code)
    ]
    own = (place for place in acting if place.start >= low and _OPENS.fullmatch(text, low, place.start))
    return next(own, acting[0] if acting else None)


def _inside(outer: Region, inner: Region | None) -> Region:
    """Return a place that lies in another, else that one: 温州：瑞安市…, 杭州：萧山区质监局…."""
    within = (outer.code or "").rstrip("0")
    lies = inner is not None and within and inner.code is not None and inner.code.startswith(within)
    return inner if inner is not None and lies else outer


_LABELLED = frozenset({":", "："})


def _home_of(reading: Reading, sentence: Sentence) -> Region | None:
    """Return the article's place, that which its title opens with where it lies in it: 江西高安两项国家标准发布."""
    home = reading.home_of(sentence.article, sentence.start)
    if home is not None and not (home.code or "").endswith("0000"):
        return home
    for title in reading.headlines_of(sentence.article):
        at, told = title.start, None
        for place in reading.within("place", title.start, title.end):
            if place.start != at:
                break
            at, told = place.end, present_division(place)
        if told and told.level != "province" and (home is None or told.code[:2] == str(home.code)[:2]):
            return told.region
    return home


def _told_before(reading: Reading, sentence: Sentence) -> Region | None:
    """Return the one place that the sentences before in a paragraph name: 地处永嘉的某集团…。该公司标准达36项."""
    anywhere = _ANYWHERE.search(reading.text, sentence.start, sentence.end)
    return None if anywhere else only_place_before(reading, sentence, _may_act)


_ANYWHERE = regex_pattern(r"全国|我国|中国|总局|国家标准委|ISO|IEC")


def _may_act(text: str, place: Mention[Region]) -> bool:
    """Tell a place that somebody may act in or for, not one that a title, a market or a meeting place names."""
    return not (
        _OF_STANDARDS.match(text, place.end)
        or text.startswith("“", max(0, place.start - 1))  # “浙江制造”标准: a brand
        or _BRAND.match(text, place.end)
        or _FIRM.match(text, place.end)
        or _LISTED.match(text, place.end)
        or (text[max(0, place.start - 1) : place.start] in _OPENING and text[place.end : place.end + 1] in _CLOSING)
        or _ABOUT.search(text, max(0, place.start - 3), place.start)  # 4项关于梨树县玉米的团体标准
        or in_title(text, max(0, place.start - _TITLE_REACH), place.start)  # 制定《京山桥米》等2项地方标准
        or _GONE_TO.search(text, max(0, place.start - _GONE_REACH), place.start)
        or (text[max(0, place.start - 1) : place.start] == "在" and _MEETING.match(text, place.end))
    )


_BRAND = regex_pattern(r"制造”")  # “品字标浙江制造”标准
# 阜康热电
_FIRM = regex_pattern(r"\p{Han}{0,2}(?:热电|电器|制药|药业|化工|酒业|股份|集团|科技|重工|机械)(?!行业|产业|企业)")
_LISTED = regex_pattern(r"\p{Han}{1,6}(?:、\p{Han}{2,8}){0,4}等[0-9]{1,3}[个项]")  # 雷山茶叶、榕江罗汉果等6个项目
_OPENING, _CLOSING = frozenset("（("), frozenset("）)")  # 国家级示范区（莘县）
_ABOUT = regex_pattern(r"(?:关于|涉及|围绕)$")
# 我国提出的2项国际标准提案: the whole country acts.
_NATION = regex_pattern(
    r"(?:我国|中国)(?:专家|代表团|企业)?(?:首次|已|共|累计|新)?(?:提出|提交|主导|牵头|主持|参与|制定|承担)"
)
_AND = frozenset("、和与及")  # 蚌埠、芜湖参与制定: no one place
_GONE_TO = regex_pattern(r"(?:远销|销往|出口|发往|辐射|赴|前往|来自|走进|推广[到至]|召开地)(?:\p{Han}{2,4}、){0,3}$")
_GONE_REACH = 16
_MEETING = regex_pattern(r"\p{Han}{0,8}(?:召开|举行|举办|开幕|开会|揭晓|开(?=[，。])|落幕|闭幕)")
_TITLE_REACH = 60
_WHOLE = frozenset("我全本该")
_OF_STANDARDS = regex_pattern(r"(?:\p{Han}{0,2}地方)?标准(?!化)")
_SEAT_REACH = 400
_OPENS = regex_pattern(
    r"[，；：\s●○◆◇▲■★·]*(?:其中|而|此外|同时|目前|另外|仅|光|[0-9]{4}年|今年|去年|(?:截[至止到]|到)?[0-9]{0,4}年?[0-9]{0,2}月?[底末]|[一二三四]季度|上半年|全年|[^，。；]{0,10}期间|[^，。；]{0,8}以来)?[，\s]*"
)


def seat_of(reading: Reading, sentence: Sentence, at: int, actor: str | None) -> Region | None:
    """Return the county or city that the actor's name begins with, else the subject's: 永嘉县 of 永嘉县泵阀行业协会."""
    bodies = reading.within("organization", max(sentence.start, at - _SEAT_REACH), at) if actor else []
    acts = [body for body in bodies if body.value.name == actor]
    if not acts and not actor:
        acts = subject_before(reading, at) or _speaker(reading, sentence)
    for body in acts[:1]:
        for place in reading.within("place", body.start, body.end):
            division = present_division(place) if place.start == body.start else None
            if division is not None and not _is_far(reading, sentence, division, place):
                public = body.value.type in _PUBLIC and reading.home_of(sentence.article, sentence.start) is None
                own = division.level != "province" or _is_one_city(division, place) or public
                return division.region if own else None
    return None


_PUBLIC = frozenset({"government", "institute", "association"})  # 广西标准院 is in 广西, 江苏某公司 anywhere in it


def _is_far(reading: Reading, sentence: Sentence, division: Division, place: Mention[RegionExpression]) -> bool:
    """Tell a short name in a firm's that is of another province than the article: 东方轴承公司 of 浙江 is not in 东方市."""
    home = reading.home_of(sentence.article, sentence.start)
    return place.value.form == "short" and home is not None and division.code[:2] != str(home.code)[:2]


def _speaker(reading: Reading, sentence: Sentence) -> list[Mention[Any]]:
    """Return the body that a sentence calls its own: 我院 of 重庆市计量院."""
    said = _OWN.search(reading.text, sentence.start, sentence.end)
    body = named_before(reading, sentence, said["noun"], said.start()) if said else None
    return [body] if body is not None else []


_OWN = regex_pattern("[我本](?P<noun>[院局所校]|中心|协会|学会|公司)")


def _is_one_city(province: Division, place: Mention[RegionExpression]) -> bool:
    """Tell a province that is one city: 重庆市计量院 is in it, 江苏某公司 anywhere."""
    return place.value.form == "full" and province.region.name.endswith("市")


def present_division(place: Mention[RegionExpression]) -> Division | None:
    """Return the one division of today that a place named is; 禹州市 had another number till 1994."""
    known = place.value.divisions if place.value.form in ("full", "short") else ()
    divisions = [one for one in known if not one.until] or known
    return divisions[0] if len(divisions) == 1 else None
