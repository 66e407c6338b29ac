"""Periods: when the work was done, as its clause, its paragraph or the report's title tell."""

from __future__ import annotations

from typing import cast

from bulletin_schema.clauses import earlier_in_paragraph, in_title, is_founding, period_before, same_article
from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.model import Period
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.standards_work.actors import HEARD

_DAY_REACH = 16
_ON_THE_DAY = regex_pattern(r"\s*(?:(?:的?(?:修订|制定|制订|起草|研制|编制))?工作)?(?:已?于|在)?")
_TITLE_REACH = 60
_REACH = 400  # characters back in which a date stands


def period_of(reading: Reading, sentence: Sentence, at: int, end: int = 0) -> Period | None:
    """Return the period of a count: the one its sentence or paragraph names, but not the day on which one heard of it."""
    behind = next(iter(reading.within("date", end, min(sentence.end, end + _DAY_REACH))), None) if end else None
    if behind is not None and _ON_THE_DAY.fullmatch(reading.text, end, behind.start):  # 2项团体标准2月28日发布
        return cast(Period, behind.value)
    low = reading.text.rfind("；", sentence.start, at) + 1
    dates = reading.within("date", max(sentence.start, at - _REACH), at)
    own = [date for date in dates if not _tells_of_other(reading, date, at)]
    if len(own) == len(dates):
        period = _not_days(reading, sentence, at) or _same_day(reading, sentence)
        past = low and period and period.precision == "day" and not reading.within("date", low, at)
        if past:  # 甲标准2月28日发布；乙标准立项
            return None
        return period or _told_before(reading, sentence, at) or _reported(reading, sentence)
    return cast(Period, own[-1].value) if own else None


def _tells_of_other(reading: Reading, date: Mention[Period], at: int) -> bool:
    """Tell a date before a count that is not when its work was done, but when one heard of it or of another thing."""
    return bool(
        HEARD.search(reading.text, date.end, reading.clause_at(date.start)[1])
        or _is_of_other(reading.text, date)
        or _of_a_list(reading, date, at)
        or _of_other_count(reading, date, at)
        or _since_other(reading, date, at)
        or _of_another_day(reading, date, at)
    )


def _not_days(reading: Reading, sentence: Sentence, at: int) -> Period | None:
    """Return the period before a count; the days of a meeting hold for their own sentence only."""
    own = reading.within("date", max(sentence.start, at - _REACH), at)
    if not own and _NOW.search(reading.text, sentence.start, at):  # 2004年，…。该县现拥有示范区1个
        return None
    period = period_before(reading, sentence, at)
    if period is None or period.start is None or period.end is None or period.precision != "range":
        return period
    return period if own or (period.end - period.start).days >= _MONTH else None


_NOW = regex_pattern("现(?:已)?(?:拥有|有|共有|建有)|目前|至今|如今")


def _of_other_count(reading: Reading, date: Mention[Period], at: int) -> bool:
    """Tell the date of another number than a stock's: 今年以来发布11项，累计已达52项; 去年产值2亿元，拥有标准3项."""
    low = reading.clause_at(at)[0]
    if (
        date.end > low
        or not _STOCK.search(reading.text, low, at)
        or _AS_OF.search(reading.text, max(0, date.start - 3), date.start)
    ):
        return False
    return bool(reading.within("quantity", date.end, low))


def _of_another_day(reading: Reading, date: Mention[Period], at: int) -> bool:
    """Tell the day of one thing where the count is of another: 甲标准5月15日实施，另有3项团体标准正在起草."""
    low = reading.clause_at(at)[0]
    return date.end <= low and date.value.precision == "day" and _FURTHER.match(reading.text, low) is not None


_FURTHER = regex_pattern(r"[，；\s]?(?:另有|另外|还有)")


def _since_other(reading: Reading, date: Mention[Period], at: int) -> bool:
    """Tell since when a clause before does something of its own: 2009年起派员参会，制定标准14项; 2009年起，制定… is no such."""
    end = reading.clause_at(date.start)[1]
    return end < at and reading.text.startswith("起", date.end - 1) and end - date.end > 1


_STOCK = regex_pattern("累计|拥有|现有|共有|总数")
_AS_OF = regex_pattern("(?:截至|截止|到|至)$")
_MONTH = 27


def _is_of_other(text: str, date: Mention[Period]) -> bool:
    """Tell a date that is another thing's: 成立于1998年, 比2019年, 《2016年…计划》, 2015年以前."""
    return bool(
        is_founding(text, date)
        or _OTHERS_AFTER.match(text, date.end)
        or _OTHERS_BEFORE.search(text, max(0, date.start - 8), date.start)
        or in_title(text, max(0, date.start - _TITLE_REACH), date.start)
    )


def _of_a_list(reading: Reading, date: Mention[Period], at: int) -> bool:
    """Tell the year of a list that another clause tells of: 5个项目入选2018年度建设行动计划，主导制定国家标准4项."""
    before = max(0, date.start - _LIST_REACH)
    return reading.clause_at(date.start)[1] < at and _LISTED.search(reading.text, before, date.start) is not None


_LISTED = regex_pattern(r"(?:入选|入围|列入|纳入|荣获|获评|被评为|获得?(?!悉))了?[^，。；0-9]{0,4}$")
_LIST_REACH = 10


# 修订2015年以前的标准52项; 2012年标准创新贡献奖
_OTHERS_AFTER = regex_pattern(r"以前|之前|底?前|度?“?\p{Han}{2,12}奖(?!励|补|金)|底?的?[0-9]+[项个][增升减降扩压精]")
_OTHERS_BEFORE = regex_pattern("(?:比|较|相比于?|与)$")


def _same_day(reading: Reading, sentence: Sentence) -> Period | None:
    """Return the day of the meeting that a sentence goes on about: 9月12日，某协会开会。会上发布了2项团体标准."""
    if not _THERE.match(reading.text, sentence.start):
        return None
    dates = reading.within("date", max(0, sentence.start - _REACH), sentence.start)
    day = bool(dates) and dates[-1].value.precision == "day" and same_article(reading, sentence, dates[-1].start)
    return cast(Period, dates[-1].value) if day else None


_THERE = regex_pattern(r"(?:在?(?:会|大会|会议|仪式|活动|论坛|发布会)上|当天|当日|同日|现场)")


def year_reported(reading: Reading, sentence: Sentence, at: int) -> Period | None:
    """Return the year that 全年, 一年来 and 报告显示 stand for: that of the report which the sentences before speak of."""
    if not (_ALL_YEAR.search(reading.text, sentence.start, at) or "年鉴" in reading.text[:_MASTHEAD]):
        return None
    dates = reading.within("date", max(0, sentence.start - _REACH), sentence.start)
    years = [d for d in dates if d.value.precision == "year" and d.value.end is not None]
    told = bool(years) and same_article(reading, sentence, years[-1].start)
    return cast(Period, years[-1].value) if told else None


_MASTHEAD = 100  # characters at the head of a text in which a yearbook names itself
_ALL_YEAR = regex_pattern("(?<![去前]年)全年|年内|一年来|报告(?:显示|指出|称)")


def _reported(reading: Reading, sentence: Sentence) -> Period | None:
    """Return the period whose report the article is, by its title: 2007年工作汇报."""
    for title in reading.headlines_of(sentence.article):
        dates = reading.within("date", title.start, title.end)
        ends = [*(date.start for date in dates[1:]), title.end]
        for date, end in zip(dates, ends, strict=False):
            if _REPORT.search(reading.text, date.end, end):  # 2025年工作总结及2026年工作要点
                return cast(Period, date.value)
    return None


def _told_before(reading: Reading, sentence: Sentence, at: int) -> Period | None:
    """Return the period that the sentences before in a paragraph tell of a place: 2018年全省合格率…。全省企业制定标准9项."""
    if _TOTAL.search(reading.text, sentence.start, at):
        return None
    ours = _AREA.search(reading.text, sentence.start, at) is not None
    for earlier in earlier_in_paragraph(reading, sentence):
        dates = reading.within("date", earlier.start, earlier.end)
        told = [date for date in dates if not _tells_of_other(reading, date, earlier.end)]
        if told:
            period = cast(Period, told[-1].value)
            fits = period.end is not None and period.precision in _SPANS
            return period if fits and (ours or reading.text.startswith("全年", told[-1].end)) else None
    return None


_SPANS = frozenset({"year", "half", "quarter", "month"})
_AREA = regex_pattern("[全我本][省市区县州]|[本此]次")
_TOTAL = regex_pattern("累计|拥有|现有|共有|总数|目前|截至|截止|至此|历年|已有|以来|现行|至今|近年")


_REPORT = regex_pattern(r"(?:总结|小结|汇报|报告|综述|回顾|盘点|一览|大事记|成绩单)")
