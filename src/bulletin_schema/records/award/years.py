"""Years: the year or edition of an award, as its name and the words around it tell."""

from __future__ import annotations

import regex

from bulletin_schema.clauses import same_article
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.shape import AWARD, COUNT, DATE, Shape
from bulletin_schema.records.award.status import is_total
from bulletin_schema.records.award.told import REACH, Told

_CALENDAR = regex_pattern(r"((?:19|20)[0-9]{2})\s*年?")
_BESIDE = re_pattern(
    rf"(?P<dates>{DATE}(?:\s*[、和,，]\s*{DATE}|[0-9、和]){{0,4}})(?:的|，|“|\s|第\p{{Han}}{{1,3}}[届批]|首批|首届|全国|全省|全市){{0,3}}$"
)
# 2016年获第二届中国质量奖提名奖: the calendar year wins over the edition.
_WON_IN = regex_pattern(
    rf"(?P<dates>{DATE})(?:，|又|再|被|还|曾|也|成功|首次|一举|该?公司|企业){{0,3}}(?:荣获|获评|获得|获|摘得|夺得|捧得|问鼎|荣膺|斩获)了?[“\s]*$"
)
_GOVERNING = regex_pattern(
    rf"(?P<dates>{DATE}(?:\s*[、和与]\s*{DATE}){{0,5}})(?!\s*(?:以来|起|底|末|至|前|—|-|后))[^。；{DATE}]{{0,90}}$"
)
_OF_ANOTHER = regex_pattern(rf"[的“\s]{{0,2}}(?P<other>{AWARD})[^；。]{{0,40}}[，、]")
_NOT_OF_AWARD = regex_pattern(r"(?:(?:发布|印发|出台|通报)了|截至|截止|到|自|从|至|比|较|自从)\s*$")
_NOW = regex_pattern(r"目前|截至|截止|迄今|至今|累计|现有|拥有|共有|已有|连续|多年|历年|曾")
_RANGE = regex_pattern(r"[-—~至]")
# 文明单位（1999年、2004年两届）; 微生物室（巾帼文明岗，2019）
_IN_BRACKET = re_pattern(
    rf"[”\s]*(?:称号|荣誉)?(?:[（(]|[，,](?=[^（(]{{1,12}}[）)]))(?P<years>(?:{DATE}|[0-9]{{4}}|[、，,和\s至\-—年度])+)(?:[两三四]?届|获得?|荣?获评?)?[）)]"
)
_LED = regex_pattern(
    rf"[”\s]*(?:认证|企业|产品|证书|品牌){{0,3}}{DATE}(?=\p{{Han}}{{1,6}}{COUNT})"
)  # 江苏名牌产品2010年新增21个
_EARLIEST = 1900  # a smaller number is an edition


def years_of(reading: Reading, told: Told) -> tuple[int, ...]:
    """Return the years of an award: its own, those beside its name, else those its verb stands under."""
    shape, at = told.shape, told.token.at
    if bracketed := _bracketed(reading, shape, at + 1):
        return bracketed
    if told.status == "held" and not told.named.years and (told.apart or is_total(told.after)):
        return ()  # 2015年全市名牌产品达到135个: the year of the count
    beside = _BESIDE.search(told.lead)
    if (
        beside
        and not _NOT_OF_AWARD.search(told.lead, 0, beside.start())
        and (years := _years(reading, shape, beside, max(0, at - REACH)))
    ):
        return years
    if told.named.years:
        calendar = _calendar_beside_verb(reading, told) if told.named.years[-1] < _EARLIEST else ()
        return calendar or told.named.years
    if told.status == "applied":  # 今年有14家单位角逐市长质量奖
        return _governing(reading, told, told.token.at - len(told.clause))
    if told.status != "won":
        return ()
    if told.count and (led := _LED.match(told.after)):
        date = shape.token(at + led.end()).value.value
        return (date.start.year,) if date.end is not None else ()
    return _governing(reading, told, told.low) or _governing(reading, told, _verse(told)) or _same_year(reading, told)


def _same_year(reading: Reading, told: Told) -> tuple[int, ...]:
    """Return the year that 是年 or 同年 repeats, the only one named shortly before in the article."""
    if not _REPEATED.search(told.lead):
        return ()
    start = told.shape.sentence.start
    dates = reading.within("date", max(0, start - _BACK), start)
    dates = [d for d in dates if same_article(reading, told.shape.sentence, d.start) and d.value.end is not None]
    years = {year for d in dates for year in (d.value.start.year, d.value.end.year)}
    return tuple(years) if len(years) == 1 else ()


_REPEATED = regex_pattern(r"(?:^|[。；])\s*(?:是年|同年|该年)")
_BACK = 200  # characters


def end_of_bracket(told: Told) -> int:
    """Return where the bracket of years behind an award ends in the clean text; 0 where it has none."""
    match = _IN_BRACKET.match(told.shape.text, told.token.at + 1)
    return told.shape.clean(match.end()) if match else 0


def _bracketed(reading: Reading, shape: Shape, at: int) -> tuple[int, ...]:
    """Return the years in the bracket behind an award, or behind it in its own bracket: （1999年、2004年两届）; ，2019）."""
    match = _IN_BRACKET.match(shape.text, at)
    if match is None:
        return ()
    words = reading.text[shape.clean(match.start("years")) : shape.clean(match.end("years"))]
    years = tuple(dict.fromkeys(int(year) for year in _CALENDAR.findall(words)))
    return years[-1:] if _RANGE.search(words) else years


def _calendar_beside_verb(reading: Reading, told: Told) -> tuple[int, ...]:
    """Return the calendar year that stands before the verb of an edition: 2016年获第二届中国质量奖."""
    match = _WON_IN.search(told.lead)
    low = max(0, told.token.at - REACH)
    dates = told.shape.within(low + match.start("dates"), low + match.end("dates"), DATE) if match else []
    written = [_CALENDAR.match(reading.text, date.start) for date in dates]
    return tuple(int(year[1]) for year in written if year)


def _verse(told: Told) -> int:
    """Return where the clauses that one date may govern begin: 2009年，3个产品…，2家企业获得…."""
    words = told.lead
    low = max(words.rfind("；"), words.rfind("。")) + 1
    return told.low if _NOW.search(words, max(low, words.rfind(DATE))) else max(0, told.token.at - REACH) + low


def _governing(reading: Reading, told: Told, low: int) -> tuple[int, ...]:
    shape = told.shape
    match = _GOVERNING.search(shape.text[low : told.token.at])
    if match is None or (not told.shared and _is_of_another(told, low + match.end("dates"))):
        return ()
    at = low + match.start()
    if _NOT_OF_AWARD.search(shape.text[max(0, at - 4) : at]) or _is_range(shape, match, low):
        return ()
    return _years(reading, shape, match, low)


def _is_range(shape: Shape, match: regex.Match[str], low: int) -> bool:
    """Tell years passed from one to the other, 2010-2015年, which are no year of an award."""
    dates = shape.within(low + match.start("dates"), low + match.end("dates"), DATE)
    return any(token.value.value.precision == "range" for token in dates)


def _is_of_another(told: Told, at: int) -> bool:
    """Tell a date that ends at an offset to be the year of another award: 荣获2011年度质量奖，两家被授予…."""
    match = _OF_ANOTHER.match(told.shape.text, at, told.token.at)
    return match is not None and told.shape.token(match.start("other")).value.name != told.named.name


def _years(reading: Reading, shape: Shape, match: regex.Match[str], low: int = 0) -> tuple[int, ...]:
    tokens = shape.within(low + match.start("dates"), low + match.end("dates"), DATE)
    tokens = [t for t in tokens if t.value.value.end is not None]  # 2022年以来 is no year of an award
    if not tokens:
        return ()
    first, last = tokens[0].start, tokens[-1].end
    words = reading.text[first:last]
    if _RANGE.search(words):
        years = _CALENDAR.findall(words)
        return (int(years[-1]),) if years else ()
    years = [int(y) for y in _CALENDAR.findall(words)]
    if not years:
        years = [t.value.value.start.year for t in tokens if t.value.value.precision == "year"]
    return tuple(dict.fromkeys(years))
