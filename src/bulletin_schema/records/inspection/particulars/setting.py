"""Setting: when a check was carried out, as the text around it tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.model import Period
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.particulars.reports import OF_LATE, is_of_late, seasons_above
from bulletin_schema.records.inspection.wording.words import verb_pattern

_LEAD_SENTENCES = 4
_LEAD_WINDOW = 12  # a title, bylines and headings stand among them

# 5月26日公布: the day of the news, not of the check. 比2016年: the base of a comparison.
_ANNOUNCED = regex_pattern(
    r"^[，,\s]?[^，。；]{0,60}?情况(?:进行|予以)?了?(?:通报|公布|公示)|^[，,\s]?[^，。；]{0,24}?(?:公布|通报|发布|晒出|亮出|挂出|曝光|获悉|了解到|召开|举行|表示|介绍|消息|讯|电[（(]|报道|公告|就[^，。]{2,30}召开|对外|印发|下发|电，?记者|制定|立案|消费者|(?:收到|接到)(?![^。]{0,40}?(?:后，|当即|立即|连夜|当天|随即|迅速|马上|赶[到赴往]))|发文|联合发|透露|披露|从\p{Han}{0,12}[局委厅所]了解)"
)
_BASE = regex_pattern(
    r"(?:比|较|与|同|和|高于|低于|截至|到|超过|根据|按照|依据|列入|纳入|继|《[^》]*|截止|前|至|部署|启动)\s*$"
)
# 由2018年的92%提升至95.3%: where the rate comes from.
_FROM_RATE = regex_pattern(r"的\d")
_PLAN = regex_pattern(
    r"^[^，。；]{0,8}?(?:例会|工作会|会议|大会|座谈会|调度会|分析会|推进会|通气会)|^份?\p{Han}{0,6}(?:公告|通报|公布|责令\p{Han}{2}|检出问题)的\d|^(?:年?度?)?(?:产品)?(?:监督)?(?:抽[查检])?(?:结果)?(?:为)?不合格|^(?:年?度?)?[（(]?第[一二三四五六七八九十\d]+期|^(?:度)?[^，。；]{0,16}?(?:计划|方案|安排|版|修订|任务)"
)
_OF_A_CHECK = regex_pattern(r"打假|抽查|抽检|检查|检定|监测|整治|行动|夜查|突查|巡查|排查|督查|清查|校准")

# 7月3日深夜，稽查支队赶到现场。…当场查封面粉260袋: the scene is set before
_OF_SCENE = re_pattern(
    r"来到|赶[到赴往]|前往|走进|驱车|随执法|直奔|(?:接到?|根据|有)[^，。]{0,12}(?:举报|线索|投诉|电话)|到[^，。]{2,12}(?:进行|开展)"
)


def period_of(draft: Draft, reading: Reading) -> Period | None:
    """Return when was checked: a date beside the figures, else of the sentence that opens the check, else the title's."""
    own = _told_in(_own_stretches(draft, reading), draft, reading)
    if own is not None:
        return own
    if draft.rechecks:
        return None
    if (day := _day_of_action(draft, reading)) is not None:
        return day
    above = _told_in(_stretches_above(draft, reading), draft, reading)
    if above is not None:
        return above
    return next((cast(Period, m.value) for m in seasons_above(draft, reading)), None)


def _told_in(stretches: Iterable[tuple[int, int]], draft: Draft, reading: Reading) -> Period | None:
    """Return the time of a check that the first stretch tells which tells one."""
    for low, high in stretches:
        dates = [m for m in reading.within("date", low, high) if _is_time_of_check(reading, m)]
        if dates:
            return cast(Period, _in_full(draft, reading, _widest(dates) if len(dates) > 1 else dates[0]).value)
    return None


def _day_of_action(draft: Draft, reading: Reading) -> Period | None:
    """Return the day told last above that the check's sentence points back to: 4月18日晚，…。当晚检查门店9家."""
    sentence = reading.sentence_at(draft.start)
    if sentence is None:
        return None
    high = max(draft.start, draft.count[1].end) if draft.count else draft.start
    back = _POINTS_BACK.search(reading.text, sentence.start, high)
    if back is None:
        return None
    index = reading.sentence_index(draft.start)
    for above in reversed(reading.sentences[max(0, index - _SENTENCES_BACK) : index]):
        if above.article != draft.article or OF_LATE.search(reading.text, above.start, above.end):
            return None
        days = [m for m in reading.within("date", above.start, above.end) if m.value.precision in _DAYS]
        if above.role == "body" and days:
            named = back["day"] or _is_time_of_check(reading, days[-1])
            return cast(Period, days[-1].value) if named else None
    return None


_DAYS = ("day", "range", "dekad")
_SENTENCES_BACK = 8
_POINTS_BACK = regex_pattern(
    r"(?P<day>当[天日晚]|同[日天](?!公))|[此本这]次(?:夜查|突击|暗访|行动|执法|联合|突查|专项整治)"
)
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
            _OF_A_CHECK.search(text, before.start, before.end)
            or verb_pattern().search(text, before.start, before.end)
            or _OF_SCENE.search(text, before.start, before.end)
        ):
            yield before.start, before.end
    key = ("inspection lead", draft.article)
    if not is_of_late(draft, reading):
        leads = reading.memo(key, lambda: _lead(draft.article, reading))
        yield from (lead for lead in leads if lead[0] < draft.start)
    for title in reading.headlines_of(draft.article):
        if title.start < draft.start and not any(
            m.value.precision == "day" for m in reading.within("date", title.start, title.end)
        ):
            yield title.start, title.end
    yield draft.start, draft.end


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
    leads = [(s.start, s.end) for s in body if _gives_season(reading, s.start, s.end)]
    # 11月30日公布了2018年抽查结果。2018年5月至10月，…: the second tells when
    return sorted(leads, key=lambda lead: _is_news_of_year(reading, *lead))


def _is_news_of_year(reading: Reading, start: int, end: int) -> bool:
    return {m.value.precision for m in reading.within("date", start, end)} == {"day", "year"}


def _gives_season(reading: Reading, start: int, end: int) -> bool:
    dates = reading.within("date", start, end)
    # 1月29日，市质监局公布了2012年第四季度抽查结果: the day is that of the news
    told = [m for m in dates if _is_time_of_check(reading, m)]
    if len(told) < len(dates) and any(m.value.precision in _SEASONS for m in told):
        dates = told
    if not dates or any(m.value.precision == "day" or _is_of_days(m.value) for m in dates):
        return False
    return _OF_A_CHECK.search(reading.text, start, end) is not None


_SEASONS = ("quarter", "half", "month", "year")


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
