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
from bulletin_schema.records.inspection.particulars.dated import SEASONS, in_full, is_time_of_check, widest
from bulletin_schema.records.inspection.particulars.days import OF_A_CHECK, day_of_action, day_of_lead, is_of_other_body
from bulletin_schema.records.inspection.particulars.reports import (
    LEAD_WINDOW,
    is_of_late,
    made_known_below,
    opening_sentences,
    seasons_above,
)
from bulletin_schema.records.inspection.wording.words import verb_pattern

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
    if (day := day_of_action(draft, reading)) is not None:
        return day
    above = _told_in(_stretches_above(draft, reading), draft, reading)
    if above is not None:
        return above
    season = next((cast(Period, m.value) for m in seasons_above(draft, reading)), None)
    return (
        season
        or day_of_lead(draft, reading)
        or _told_in(made_known_below(draft, reading), draft, reading)
        or _up_to(draft, reading)
    )


def _looks_back(draft: Draft, mention: Mention[Any], reading: Reading) -> bool:
    """Tell whether a date behind a check's number is of what it is held against, or of the next: 合格40批次，去年抽查38批次."""
    if draft.count is None or mention.start < draft.count[1].end:
        return False
    if mention.value.precision == "month" and "；" in reading.text[draft.count[1].end : mention.start]:
        return True
    return reading.text.startswith(("去年", "上年", "前年", "上一年"), mention.start)


def _up_to(draft: Draft, reading: Reading) -> Period | None:
    """Return the month that a check had gone on to: 截至10月中旬，共抽检176批次."""
    sentence = reading.sentence_at(draft.start)
    dates = reading.within("date", sentence.start, max(draft.start, draft.end)) if sentence else []
    until = (m for m in dates if _UNTIL.search(reading.text, max(0, m.start - 3), m.start))
    return next((cast(Period, m.value) for m in until if m.value.precision in ("month", "dekad")), None)


_UNTIL = regex_pattern(r"截[至止]到?$")


def _told_in(stretches: Iterable[tuple[int, int]], draft: Draft, reading: Reading) -> Period | None:
    """Return the time of a check that the first stretch tells which tells one."""
    for low, high in stretches:
        dates = [m for m in reading.within("date", low, high) if is_time_of_check(reading, m)]
        dates = [m for m in dates if not _looks_back(draft, m, reading)]
        if dates:
            return cast(Period, in_full(draft, reading, widest(dates) if len(dates) > 1 else dates[0]).value)
    return None


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
    yield from _season_heads(draft, reading)
    for before in reversed(reading.sentences[max(0, index - 2) : index]):
        told = before.article == draft.article and before.role == "body" and not _of_another(draft, before, reading)
        told = told and not is_of_other_body(draft, before.start, before.end, reading)
        if told and (
            OF_A_CHECK.search(text, before.start, before.end)
            or verb_pattern().search(text, before.start, before.end)
            or _OF_SCENE.search(text, before.start, before.end)
        ):
            yield before.start, before.end
    key = ("inspection lead", draft.article)
    if not is_of_late(draft, reading):
        leads = reading.memo(key, lambda: _lead(draft.article, reading))
        yield from (one for one in leads if one[0] < draft.start and not is_of_other_body(draft, *one, reading))
    for title in reading.headlines_of(draft.article):
        if title.start < draft.start and not any(
            m.value.precision == "day" for m in reading.within("date", title.start, title.end)
        ):
            yield title.start, title.end
    yield draft.start, draft.end


def _season_heads(draft: Draft, reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the nearest heading above where it is no more than a season: 二季度."""
    index = reading.sentence_index(draft.start)
    above = reversed(reading.sentences[max(0, index - LEAD_WINDOW) : index])
    head = next((one for one in above if one.role == "heading" and one.article == draft.article), None)
    if head is not None and _ONLY_SEASON.fullmatch(reading.text, head.start, head.end):
        yield head.start, head.end


_ONLY_SEASON = regex_pattern(
    r"[\s◆●■【（(一二三四五六七八九十、.]*(?:(?:19|20)?\d\d年|今年)?(?:第?[一二三四]季度|[上下]半年|\d{1,2}月份?|前三季度|[上中下]旬)[】）)：:\s]*"
)


def _of_another(draft: Draft, before: Sentence, reading: Reading) -> bool:
    """Tell whether a sentence of the paragraph above dates another check to the day: 8月下旬，抽检棉被…."""
    if before.start >= draft.behind or reading.text.find("\n", before.end - 1, draft.start) < 0:
        return False
    dates = reading.within("date", before.start, before.end)
    return any(m.value.precision in ("day", "dekad", "range") for m in dates)


def _lead(article: int | None, reading: Reading) -> list[tuple[int, int]]:
    """Return the opening sentences of an article that tell of checks: their season is that of all the checks below."""
    body = opening_sentences(article, reading)
    leads = [(s.start, s.end) for s in body if _gives_season(reading, s.start, s.end)]
    # 11月30日公布了2018年抽查结果。2018年5月至10月，…: the second tells when
    return sorted(leads, key=lambda lead: _is_news_of_year(reading, *lead))


def _is_news_of_year(reading: Reading, start: int, end: int) -> bool:
    return {m.value.precision for m in reading.within("date", start, end)} == {"day", "year"}


def _gives_season(reading: Reading, start: int, end: int) -> bool:
    dates = reading.within("date", start, end)
    # 1月29日，市质监局公布了2012年第四季度抽查结果: the day is that of the news
    told = [m for m in dates if is_time_of_check(reading, m)]
    if len(told) < len(dates) and any(m.value.precision in SEASONS for m in told):
        dates = told
    if not dates or any(m.value.precision == "day" or _is_of_days(m.value) for m in dates):
        return False
    return any(pattern.search(reading.text, start, end) for pattern in (OF_A_CHECK, _ANALYSIS))


_ANALYSIS = re_pattern(r"《[^》]{4,30}(?:质量|安全)[^》]{0,8}(?:报告|公报|白皮书)》")  # 《2013年第三季度质量分析报告》


def _is_of_days(period: Period) -> bool:
    """Tell whether a stretch is of a few days, 12月6日至10日, and no season."""
    if period.precision != "range" or period.start is None or period.end is None:
        return False
    return (period.end - period.start).days < _FEW_DAYS


_FEW_DAYS = 10
