"""Setting: where and when a check was carried out, as the text around it tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from bulletin_schema.clauses import in_title
from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention, lying_in
from bulletin_schema.mentions.region import RegionExpression, resolve_regions
from bulletin_schema.model import Period, Region
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.wording.words import verb_pattern

_LEAD_SENTENCES = 4
_LEAD_WINDOW = 12  # a title, bylines and headings stand among them
_WORDS = frozenset({"城区", "郊区", "矿区"})  # divisions by name, but mostly just the town
_NATIONAL = regex_pattern(r"^(?:国家|市场监管总局|质检总局|食药监总局|食品药品监管总局|总局|工商总局|全国)|总局$")

# 5月26日公布: the day of the news, not of the check. 比2016年: the base of a comparison.
_ANNOUNCED = regex_pattern(
    r"^[，,\s]?[^，。；]{0,60}?情况(?:进行|予以)?了?(?:通报|公布|公示)|^[，,\s]?[^，。；]{0,24}?(?:公布|通报|发布|晒出|亮出|挂出|曝光|获悉|了解到|召开|举行|表示|介绍|消息|讯|电[（(]|报道|公告|就[^，。]{2,30}召开|对外|印发|下发|电，?记者|制定|立案|消费者|收到|接到|发文|联合发|透露|披露|从\p{Han}{0,12}[局委厅所]了解)"
)
_BASE = regex_pattern(r"(?:比|较|与|同|和|高于|低于|截至|到|超过|根据|按照|依据|列入|纳入|继|《[^》]*|截止|前|至)\s*$")
# 由2018年的92%提升至95.3%: where the rate comes from.
_FROM_RATE = regex_pattern(r"的\d")
_PLAN = regex_pattern(
    r"^份?\p{Han}{0,6}(?:公告|通报|公布|责令\p{Han}{2}|检出问题)的\d|^(?:年?度?)?(?:产品)?(?:监督)?(?:抽[查检])?(?:结果)?(?:为)?不合格|^(?:年?度?)?[（(]?第[一二三四五六七八九十\d]+期|^(?:度)?[^，。；]{0,16}?(?:计划|方案|安排|版|修订|任务)"
)
_OF_A_CHECK = regex_pattern(r"打假|抽查|抽检|检查|检定|监测|整治|行动|夜查|突查|巡查|排查|督查|清查|校准")


def region_of(draft: Draft, reading: Reading, authority: str | None, body: Mention[Any] | None) -> Region | None:
    """Return where was checked: the one place of the check's sentences, else the body's own place."""
    if place := draft.place or (_raided_place(draft, reading) if draft.raid else None):
        return place
    sentence = reading.sentence_at(draft.opening.start)
    low = min(sentence.start if sentence else draft.start, draft.start)
    first = reading.sentence_at(draft.start)
    core = reading.within("region", low, first.end if first else draft.end)
    count = draft.count
    if count and (there := [m for m in core if m.start < count[1].end]):
        core = there  # what is told behind the count may be of one place: …，其中甲县1家仍不合格
    places: list[Region] = list(
        dict.fromkeys(m.value for m in core if not _is_base(reading, m) and m.value.name not in _WORDS)
    )
    if len(places) == 1 and places[0].code:
        return _own_place(reading, core, body) or places[0]
    if (
        len(places) == 1
        and _is_town(reading, core[0])
        and not (body and body.start >= low and _names_place(reading, body))
    ):
        return places[0]
    if authority and _NATIONAL.search(authority):
        return None
    if len(places) > 1 and (object_place := _place_of_count(draft, reading)):
        return object_place
    if authority and (named := _places_of_name(reading, authority, body.start if body else low)):
        return named[-1]
    if body is not None:
        own = places_in(reading, body)
        beside = [] if own else _places_beside(reading, body, low)
        if own or beside:
            value: Region = (own or beside)[-1].value
            return value
    return reading.home_of(draft.article) if authority or not any(place.code for place in places) else None


def _places_of_name(reading: Reading, name: str, low: int) -> list[Region]:
    """Return the divisions in the whole name of a body, named from an offset on: 某市消费者协会, 某市工商局某区分局."""
    at = reading.text.find(name, low)
    if at < 0 and (at := reading.text.rfind(name, 0, low)) < 0:
        return []
    return [m.value for m in lying_in(_all_places(reading), at, at + len(name))]


_LEVELS = {"市": 2, "县": 3, "区": 3}


def _places_beside(reading: Reading, body: Mention[Any], low: int) -> Sequence[Mention[Region]]:
    """Return the towns named in a sentence before a body that is only called theirs: 蚌埠市商务局…；市质监局检定加油机."""
    level = _LEVELS.get(reading.text[body.start])
    return [m for m in lying_in(_all_places(reading), low, body.start) if _level(m.value) == level]


def _raided_place(draft: Draft, reading: Reading) -> Region | None:
    """Return where a raid was: what stands behind its 在, though it may be part of a name, else the only place told."""
    text = reading.text
    there = lying_in(_all_places(reading), draft.start, draft.end)
    told = [m.value for m in there if text.startswith("在", m.start - 1)]
    told = told or list(dict.fromkeys(m.value for m in reading.within("region", draft.start, draft.end)))
    return told[0] if len(told) == 1 and told[0].code else None


_TOWN = regex_pattern(r"(?<![两各])(?:[镇乡]|街道|苏木)$")
_LISTED_BESIDE = regex_pattern(r"[^，。；]{0,8}[、和及与等]")


def _is_town(reading: Reading, place: Mention[Any]) -> bool:
    """Tell whether a check's only place is one town, not one of those it went to: 龙潭、文地两镇, 洛水镇集贸市场、学校."""
    if _TOWN.search(place.value.name) is None or reading.text[place.start - 1 : place.start] in tuple("、和及与"):
        return False
    return _LISTED_BESIDE.match(reading.text, place.end) is None


def _names_place(reading: Reading, body: Mention[Any]) -> bool:
    """Tell whether a body's name says where it is: 海伦市市场监管局, and not 县局."""
    return reading.text[body.start] not in "省市县区旗州盟该我本" and bool(places_in(reading, body))


def places_in(reading: Reading, body: Mention[Any]) -> Sequence[Mention[Any]]:
    """Return the divisions named in a body's own name."""
    return lying_in(_all_places(reading), body.start, body.end)


def _own_place(reading: Reading, core: Sequence[Mention[Any]], body: Mention[Any] | None) -> Region | None:
    """Return the body's own place for 全县, which in a paper of several counties may be taken for another."""
    if body is None or any(reading.text[m.start] not in "全我本" for m in core):
        return None
    own = places_in(reading, body)
    return next((m.value for m in own if _level(m.value) == _level(core[-1].value)), None)


def _level(place: Region) -> int:
    """Return how many pairs of figures of a division's code say something: 2 of 411400."""
    code = place.code or ""
    return sum(code[at : at + 2] != "00" for at in range(0, len(code), 2))


def _place_of_count(draft: Draft, reading: Reading) -> Region | None:
    """Return the one place of the clause that counts what was examined: 我县 in 监督抽查我县产品187批次，…在全市排名第6."""
    if draft.count is None:
        return None
    clause = draft.count[1]
    here = [m.value for m in reading.within("region", clause.start, clause.end) if not _is_base(reading, m)]
    return here[0] if len(set(here)) == 1 and here[0].code else None


_LONGEST_TITLE = 60
_PASSING = regex_pattern(r"(?:比|较|高于|低于|高出|超过|覆盖|覆盖了|与|移送|来自|产自|根据|按照|依据)$")


def _is_base(reading: Reading, mention: Mention[Any]) -> bool:
    """Tell whether a place is one the figure is held against, or one in a paper's title: 《…省计量条例》."""
    text = reading.text
    if in_title(text, max(0, mention.start - _LONGEST_TITLE), mention.start):
        return True
    return _PASSING.search(text, max(0, mention.start - 3), mention.start) is not None


def _all_places(reading: Reading) -> list[Mention[Region]]:
    """Return the divisions, those inside bodies' names too: 福建省 in 福建省质监局."""

    def make() -> list[Mention[Region]]:
        sightings: list[Mention[RegionExpression]] = reading.mentions("place")
        shown = [m._replace(value=replace(m.value, inside=False)) if m.value.inside else m for m in sightings]
        return resolve_regions(shown, reading.home.region, articles=reading.places)

    return reading.memo("inspection places", make)


def period_of(draft: Draft, reading: Reading) -> Period | None:
    """Return when was checked: a date beside the figures, else of the sentence that opens the check, else the title's."""
    for low, high in _stretches(draft, reading):
        dates = [m for m in reading.within("date", low, high) if _is_time_of_check(reading, m)]
        if dates:
            chosen = _in_full(draft, reading, _widest(dates) if len(dates) > 1 else dates[0])
            period: Period = chosen.value
            return period
    return None


_YEAR_ABOVE = 2000  # characters
_SEASON = regex_pattern(
    r"(?:今年)?(?:本(?:季度?|月|年度?|期)|[全当]年|上半年|下半年|前三季度|第?[一二三四1-4]季度|\d{1,2}月份?)"
)


# 通报了2015年抽检情况。…本年度共抽检1186组: of the year that the report is on.
_WHOLE_YEAR = frozenset({"本年度", "全年", "当年"})
_BARE_YEAR = regex_pattern(r"(?:19|20)\d\d年度?")


def _in_full(draft: Draft, reading: Reading, season: Mention[Any]) -> Mention[Any]:
    """Return the same season as named with its year above: 上半年 is that of 2008年上半年."""
    words = reading.text[season.start : season.end]
    piece = reading.piece(draft.article)
    if piece is None or not _SEASON.fullmatch(words):
        return season
    above = reading.within("date", max(piece.start, season.start - _YEAR_ABOVE), season.start)
    if words in _WHOLE_YEAR:
        years = (m for m in reversed(above) if _BARE_YEAR.fullmatch(reading.text[m.start : m.end]))
        return next((m for m in years if _is_time_of_check(reading, m)), season)
    named = (m for m in reversed(above) if _names_year_of(reading.text[m.start : m.end], words))
    return next((m for m in named if _is_time_of_check(reading, m)), season)


def _names_year_of(words: str, season: str) -> bool:
    alike = words.endswith(season.removeprefix("本").removeprefix("今年").removeprefix("第"))
    return len(words) > len(season) and alike and words[:4].isdigit()


def _stretches(draft: Draft, reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield where a check's time may be told, the nearest first; a recheck's is not that of the check above it."""
    yield from _own_stretches(draft, reading)
    if not draft.rechecks:
        yield from _stretches_above(draft, reading)
        yield draft.start, draft.end


def _own_stretches(draft: Draft, reading: Reading) -> Iterator[tuple[int, int]]:
    first = reading.sentence_at(draft.start)
    count = draft.count
    if draft.raid:
        yield draft.start, draft.end
    if count:
        clause = count[1]
        yield max(clause.segment_start, min(draft.behind, clause.start)), clause.end
        if draft.behind > clause.segment_start:
            yield clause.segment_start, clause.end
    if first:
        yield first.start, min(first.end, draft.end)
    opening = reading.sentence_at(draft.opening.start)
    if opening and opening != first:
        yield opening.start, opening.end


def _stretches_above(draft: Draft, reading: Reading) -> Iterator[tuple[int, int]]:
    text = reading.text
    index = reading.sentence_index(draft.start)
    for before in reversed(reading.sentences[max(0, index - 2) : index]):
        told = before.article == draft.article and before.role == "body" and not _of_another(draft, before, reading)
        if told and (
            _OF_A_CHECK.search(text, before.start, before.end) or verb_pattern().search(text, before.start, before.end)
        ):
            yield before.start, before.end
    key = ("inspection lead", draft.article)
    yield from (
        low_high for low_high in reading.memo(key, lambda: _lead(draft.article, reading)) if low_high[0] < draft.start
    )
    for title in reading.headlines_of(draft.article):
        if title.start < draft.start and not any(
            m.value.precision == "day" for m in reading.within("date", title.start, title.end)
        ):
            yield title.start, title.end


def _of_another(draft: Draft, before: Sentence, reading: Reading) -> bool:
    """Tell whether a sentence of the paragraph above dates another check to the day: 8月下旬，抽检棉被…."""
    if before.start >= draft.behind or reading.text.find("\n", before.end - 1, draft.start) < 0:
        return False
    dates = reading.within("date", before.start, before.end)
    return any(m.value.precision in ("day", "dekad", "range") for m in dates)


def _lead(article: int | None, reading: Reading) -> list[tuple[int, int]]:
    """Return the opening sentences of an article that tell of checks: their season is that of all the checks below."""
    piece = reading.piece(article)
    first = max(0, reading.sentence_index(piece.start)) if piece else 0
    near = reading.sentences[first : first + _LEAD_WINDOW]
    body = [s for s in near if s.article == article and s.role == "body"][:_LEAD_SENTENCES]
    return [(s.start, s.end) for s in body if _gives_season(reading, s.start, s.end)]


def _gives_season(reading: Reading, start: int, end: int) -> bool:
    dates = reading.within("date", start, end)
    # 1月29日，市质监局公布了2012年第四季度抽查结果: the day is that of the news
    told = [m for m in dates if _is_time_of_check(reading, m)]
    if len(told) < len(dates) and any(m.value.precision in _SEASONS for m in told):
        dates = told
    if not dates or any(m.value.precision == "day" or _is_of_days(m.value) for m in dates):
        return False
    return _OF_A_CHECK.search(reading.text, start, end) is not None


_SEASONS = ("quarter", "half", "month")


def _is_of_days(period: Period) -> bool:
    """Tell whether a stretch is of a few days, 12月6日至10日, and no season."""
    if period.precision != "range" or period.start is None or period.end is None:
        return False
    return (period.end - period.start).days < _FEW_DAYS


_FEW_DAYS = 10
_BEHIND = 72  # characters that may tell what was done on a date


def _is_time_of_check(reading: Reading, mention: Mention[Any]) -> bool:
    text = reading.text
    after = text[mention.end : mention.end + _BEHIND]
    if _BASE.search(text[max(0, mention.start - 8) : mention.start]):
        return False
    if mention.value.precision == "day" and _ANNOUNCED.match(after):
        return False
    if _FROM_RATE.match(after) and text[mention.start - 1 : mention.start] in ("由", "从"):
        return False
    return not _PLAN.match(after)


def _widest(dates: list[Mention[Any]]) -> Mention[Any]:
    """Prefer a named season to a bare year beside it, and a stretch to a day."""
    ranked = [m for m in dates if m.value.precision != "year"] or dates
    return ranked[0]
