"""When: the time that a number holds for."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any, cast

from bulletin_schema.clauses import earlier_in_paragraph
from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.model import Period
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.model import Inspection

# 比2009年减少, 是2015年的3倍: a year to compare with.
_COMPARED_TO = regex_pattern(r"(?:[比较与和同按以]|按照|高于|低于|相当于|是|由|从)$")
# 8月3日召开2022年年会, 实施2018年度“质量提升”行动计划: the year is part of a name.
_NAMES = re_pattern(
    r"(?:年会|[“《]?\p{Han}{0,10}[”》]?\p{Han}{0,6}(?:会议|大会|年会|培训班|论坛|行动计划|行动方案|工作要点|工作计划|实施方案))"
)
# 公司成立于1998年，注册资金…: when a body was founded is not when its numbers hold.
_FOUNDED_IN = regex_pattern(r"(?:成立|创立|创建|创办|组建|始建|建成|建|设立|投产|落成|启用|动工)于\s*$")
_FOUNDED = regex_pattern(
    r"\s*(?:正式|经批准|由[^，。；]{2,20})?(?:成立|创立|创建|创办|组建|始建|建厂|建校|建所|建站|投产|破土|动工|奠基|落成|挂牌|获批筹建|竣工|启用|投用)(?!以来|至今)"
)
# 2025年3月…，本月办结率…: the month is named before.
_SAME = regex_pattern(r"[本当该][月年季]度?")
_PART_OF_LAST = re_pattern(r"(?:其中|另有)")
# 当日，…; 会上，…: of the day told before.
_THAT_DAY = re_pattern(
    r"\s*(?:当[日天晚]|同[日天]|会上|会议(?:期间|上|现场)|活动(?:现场|中|当[日天])|现场[，,])"
    r"(?![^，。；]{0,6}(?:获悉|了解到|通报|介绍|透露|指出|强调|要求|宣布))"
)
# 130余名代表参加会议, 提出意见27条: on the day of the meeting.
_ATTENDING = re_pattern(r"[^，。；：]{1,30}?(?:参加|出席|参会|到会|到场|参训|列席|观摩|聆听)")
_DONE_THERE = regex_pattern(r"(?:提出|发放|派发|解答|接受|签署|颁发|签订|收集|征集)[^，。；：]{0,16}$")
_DEED_REACH = 20
_OPENING_REACH = 12
# 持证人员已有512人: what there is by now, and 截至5月10日, which says on which day.
_BY_NOW = regex_pattern(r"(?:现有|已有|已达到?|累计已|至此|目前|总数)[^，。；]{0,8}$")
_UNTIL = regex_pattern(r"(?:截[至止到]|到|至)$")
_REACH = 400
_SENTENCES_BACK = 40
_ARTICLE_BACK = 4000
# 2007年工作汇报 tells of that year.
_SUMS_UP = regex_pattern(
    r"(?:总结|汇报|工作报告|回顾|综述|统计公报|分析报告|统计分析|情况报告)(?:[（(][^（）()]{1,10}[）)])?$"
)
# 2017年工作总结及2018年工作打算
_AND_PLANS = regex_pattern(
    r"(?:总结|情况|汇报|报告|工作|回顾)\s*(?:及|和|与|暨|以及|、)\s*(?:20[0-9]{2}年?|明年|下一?步|下半年|今后).{0,12}(?:打算|计划|安排|思路|要点|谋划|重点)"
)
# 一、2023年工作完成情况 does so for its section.
_SECTION = regex_pattern(r"工作|情况|成效|成绩|回顾|任务|目标|打算|总结")
# 全年办理…: the year that the article has spoken of last.
_WHOLE_YEAR = re_pattern(r"全年(?!龄)|年内")


def period_of(reading: Reading, sentence: Sentence, at: int) -> Period | None:
    """Return the period that a number falls in: the last one its sentence names before it.

    Where the sentence names none, 全年 is the year that the article named last, and the period that opens an earlier
    sentence of the paragraph goes on: 2020年，全市… 。共受理… .
    """
    dates = _dates_before(reading, sentence, at)
    if not dates and _PART_OF_LAST.match(reading.text, sentence.start):
        before = next(earlier_in_paragraph(reading, sentence), None)
        dates = _dates_before(reading, before, before.end) if before else []
    if not dates:
        return _day_before(reading, sentence, at) or _going_on(reading, sentence, at) or _of_check(reading, sentence)
    told = cast(Period, dates[-1].value)
    if _is_stock(reading, dates[-1], at):
        return None
    if told.precision == "quarter" and _SAME.fullmatch(reading.text, *dates[-1][:2]):  # of the one reported on
        return _reported(reading, sentence, sentence.start) or told
    return told


def _is_stock(reading: Reading, date: Mention[Any], at: int) -> bool:
    """Tell what there is by now, told behind the days of something else: 10日至12日办了一期班，…，全县持证人员已有512人."""
    low, _ = reading.clause_at(at)
    if date.end > low or date.value.precision not in ("day", "range"):
        return False
    until = _UNTIL.search(reading.text, max(0, date.start - 4), date.start)
    return not until and _BY_NOW.search(reading.text, low, at) is not None


def _of_check(reading: Reading, sentence: Sentence) -> Period | None:
    """Return the period of the check that a number is told with: 共抽查80批次，涉及41家企业 of 2021年6月至9月."""
    low, high = sentence.start, sentence.end
    checks, claims = reading.memo("numbers of dated checks", lambda: _dated_checks(reading))
    beside = sorted({place for _, place in claims[bisect_left(claims, (low, 0)) : bisect_left(claims, (high, 0))]})
    near = (checks[place] for place in beside)
    return next((period for start, end, period in near if start < high and end > low), None)


def _dated_checks(reading: Reading) -> tuple[list[tuple[int, int, Period]], list[tuple[int, int]]]:
    """Return the checks with a period, and where each number that one holds starts, with the check's place."""
    dated = [
        (one, one.record.period)
        for one in reading.found("inspection")
        if isinstance(one.record, Inspection) and one.record.period
    ]
    checks = [(one.start, one.end, period) for one, period in dated]
    return checks, sorted((claim, place) for place, (one, _) in enumerate(dated) for claim in one.claims)


def _dates_before(reading: Reading, sentence: Sentence, at: int) -> list[Mention[Any]]:
    """Return the dates of a sentence before an offset, no years compared with, 本月 only where nothing is named."""
    text = reading.text
    dates = [
        m
        for m in reading.within("date", max(sentence.start, at - _REACH), at)
        if not _is_base(text, sentence.start, m) and not _of_founding(text, m)
    ]
    dates = [m for m in dates if not _SAME.fullmatch(text, m.start, m.end)] or dates
    dates = [m for m in dates if not _in_aside(text, sentence.start, m, at)] or dates
    return [m for m in dates if m.value.precision != "year" or not _NAMES.match(text, m.end)] or dates


def _in_aside(text: str, low: int, date: Mention[Any], at: int) -> bool:
    """Tell a time in brackets that are closed again: 1999年至2007年，县质监局（1999年前称技监局）."""
    opening = max(text.rfind(sign, low, date.start) for sign in "（(")
    closing = max(text.rfind(sign, low, date.start) for sign in "）)")
    return opening > closing and any(text.find(sign, date.end, at) >= 0 for sign in "）)")


def _is_base(text: str, low: int, date: Mention[Any]) -> bool:
    """Tell a time that others are compared with: 比2017年提高."""
    return _COMPARED_TO.search(text, max(low, date.start - 3), date.start) is not None


def _of_founding(text: str, date: Mention[Any]) -> bool:
    """Tell the day or year in which something was founded: 公司成立于1998年, 该站1998年建站."""
    founded = _FOUNDED_IN.search(text, max(0, date.start - _OPENING_REACH), date.start)
    return founded is not None or _FOUNDED.match(text, date.end) is not None


def _going_on(reading: Reading, sentence: Sentence, at: int) -> Period | None:
    """Return the period that an earlier sentence of the paragraph opened, or the year that 全年 stands for."""
    text = reading.text
    last = reading.sentence_index(sentence.start)
    low = at
    for index in range(last, max(-1, last - _SENTENCES_BACK), -1):
        one = reading.sentences[index]
        if one is not sentence:
            if "\n" in text[one.end : low]:
                return _reported(reading, sentence, low)
            opening = reading.within("date", one.start, min(one.end, one.start + _OPENING_REACH))
            opening = [m for m in opening if not _of_founding(text, m)]
            if opening and one.role == "body":
                period = cast(Period, opening[0].value)
                if period.precision == "day":  # 4月16日，某中心发布一季度报告，…
                    told = _last_reported(reading, one.start, one.end)
                    return period if told is None and _DONE_THERE.search(text, max(0, at - _DEED_REACH), at) else told
                return period if period.end is not None else None
        if _WHOLE_YEAR.search(text, one.start, min(at, one.end) if one is sentence else one.start + _OPENING_REACH):
            return _year_before(reading, sentence, one.start)
        low = one.start
    return _reported(reading, sentence, low)


def _day_before(reading: Reading, sentence: Sentence, at: int) -> Period | None:
    """Return the day told last before 当日 or 会上, in the article, or before those who attended, in the paragraph."""
    text = reading.text
    if _THAT_DAY.match(text, sentence.start):
        piece = reading.piece(sentence.article)
        low = max(piece.start if piece else 0, sentence.start - _REACH)
    elif _ATTENDING.match(text, at):
        low = max(0, sentence.start - _REACH)
        low = max(low, text.rfind("\n", low, at) + 1)
    else:
        return None
    days = [m.value for m in reading.within("date", low, sentence.start) if m.value.precision == "day"]
    return cast(Period, days[-1]) if days else None


def _reported(reading: Reading, sentence: Sentence, at: int) -> Period | None:
    """Return the quarter, half or run of months that the article reports on, or what its heading or title sums up.

    An earlier paragraph names it, or the first sentence of this one, which begins at an offset.
    """
    piece = reading.piece(sentence.article)
    low = max(piece.start if piece else 0, at - _ARTICLE_BACK)
    first = reading.sentence_at(at)
    at = first.end if first and first.start < sentence.start else at
    return _last_reported(reading, low, at) or _headed(reading, sentence) or _summed_up(reading, sentence)


def _headed(reading: Reading, sentence: Sentence) -> Period | None:
    """Return the one year that the section's heading names: 一、2023年工作完成情况."""
    last = reading.sentence_index(sentence.start)
    for index in range(last - 1, max(-1, last - _SENTENCES_BACK), -1):
        one = reading.sentences[index]
        if one.article != sentence.article:
            return None
        if one.role == "heading" and (dates := reading.within("date", one.start, one.end)):
            told = len(dates) == 1 and _SECTION.search(reading.text, dates[0].end, one.end)
            return cast(Period, dates[0].value) if told else None
    return None


def _last_reported(reading: Reading, low: int, high: int) -> Period | None:
    """Return the last quarter, half or run of months that a stretch names."""
    named = [m.value for m in reading.within("date", low, high) if _is_reported(m.value)]
    return cast(Period, named[-1]) if named else None


def _summed_up(reading: Reading, sentence: Sentence) -> Period | None:
    """Return the year, half or quarter that a report's title says it sums up, or a yearbook tells of: 2007年工作汇报."""
    for title in reading.headlines_of(sentence.article):
        dates = reading.within("date", title.start, title.end)
        sums_up = _SUMS_UP if len(dates) == 1 else _AND_PLANS
        if dates and sums_up.search(reading.text, dates[0].end, title.end):
            return cast(Period, dates[0].value)
        if reading.text.find("年鉴", title.start, title.end) >= 0:
            return _year_before(reading, sentence, sentence.start)
    return None


def _is_reported(period: Period) -> bool:
    """Tell quarters, a half or the months since January: 前三季度, 1至11月; 9月至10月 is a campaign's."""
    if period.start is None or period.end is None or period.precision not in ("month", "range"):
        return period.precision in ("quarter", "half")
    quarters = period.start.month % 3 == 1 and period.end.month % 3 == 0
    if period.precision == "range":  # 前三季度, as 4月1日至6月30日 is told where no quarter is
        return quarters and period.start.month == period.start.day == 1
    return period.end.month != period.start.month and (period.start.month == 1 or quarters)


def _year_before(reading: Reading, sentence: Sentence, at: int) -> Period | None:
    """Return the last whole year that the article names before an offset."""
    piece = reading.piece(sentence.article)
    low = max(piece.start if piece else 0, at - _ARTICLE_BACK)
    years = [
        m for m in reading.within("date", low, at) if m.value.precision == "year" and not _is_base(reading.text, low, m)
    ]
    return cast(Period, years[-1].value) if years else None
