"""Reports: the season that all the checks of a report are of, as its headings, its opening or its title say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.particulars.dated import SEASONS

# 一、2022年主要工作; 2022年工作总结和2023年工作计划: what is done, not what is to come.
_SUMS_UP = regex_pattern(
    r"(?:度)?(?:的)?(?!\p{Han}{0,8}(?:计划|打算|安排|思路|要点|任务|目标|重点))\p{Han}{0,14}?(?:总结|小结|汇报|报告|综述|回顾|盘点|成效|成绩|(?<!重点|下步)工作|白皮书|公报|年报|状况|完成情况)"
)
_SENTENCES_BACK = 40
_OPENING = 16  # characters at the start of a sentence in which it names its season
# 据1月9日召开的会议透露，2018年全省…; 记者从发布会上获悉，2023年我市…
_HEARD = re_pattern(r"[^。；，]{0,40}(?:透露|获悉|了解到|介绍|发布|公布|通报|显示|统计)[，：]")
_OPENS = regex_pattern(
    r"\s*(?:在|仅|回顾|回首|纵观|刚刚?过去的|过去的|报告指出，|会议指出，)?"
)  # 继去年四季度整治后 is what came before


def seasons_above(draft: Draft, reading: Reading) -> Iterator[Mention[Any]]:
    """Yield what may be the season of a check that names none: its section's, its paragraph's, then its report's."""
    yield from _of_whole_year(draft, reading)
    yield from _of_sections(draft, reading)
    yield from _of_paragraph(draft, reading)
    for title in reading.headlines_of(draft.article):
        yield from _summed_up(reading, title.start, title.end)
    yield from _of_annals(draft, reading)
    yield from _of_lead(draft, reading)


_WHOLE_YEAR = regex_pattern(r"(?:全年|年内|一年来|一年中)(?!度)")


def _of_whole_year(draft: Draft, reading: Reading) -> Iterator[Mention[Any]]:
    """Yield the year that opened a sentence above one on 全年: 2023年，我市出台…。全年抽查产品866批次."""
    sentence, piece = reading.sentence_at(draft.start), reading.piece(draft.article)
    if sentence is None or piece is None:
        return
    high = draft.counted_to
    if _WHOLE_YEAR.search(reading.text, sentence.start, high):
        above = reading.within("date", max(piece.start, sentence.start - _YEAR_ABOVE), sentence.start)
        years = (m for m in reversed(above) if m.value.precision == "year" and m.value.end is not None)
        yield from (m for m in years if reading.text[m.start - 1] in "\n。 \u3000")


_YEAR_ABOVE = 1000  # characters


def _of_sections(draft: Draft, reading: Reading) -> Iterator[Mention[Any]]:
    """Yield the season in the nearest heading above that names one."""
    index = reading.sentence_index(draft.start)
    for one in reversed(reading.sentences[max(0, index - _SENTENCES_BACK) : index]):
        if one.article != draft.article:
            return
        if one.role == "heading" and reading.within("date", one.start, one.end):
            yield from _summed_up(reading, one.start, one.end)
            return


def _of_paragraph(draft: Draft, reading: Reading) -> Iterator[Mention[Any]]:
    """Yield the season that opens the paragraph, of whatever that tells: 2018年，全省…。食品抽检3万批次…."""
    low = reading.text.rfind("\n", 0, draft.start) + 1
    first = reading.sentence_at(low)
    if first is None or first.article != draft.article or first.end > draft.start:
        return
    heard = _HEARD.match(reading.text, first.start, first.end)
    start = heard.end() if heard else first.start
    for opening in reading.within("date", start, min(first.end, start + _OPENING))[:1]:
        if opening.value.precision in SEASONS and _OPENS.fullmatch(reading.text, start, opening.start):
            yield opening


def _of_lead(draft: Draft, reading: Reading) -> Iterator[Mention[Any]]:
    """Yield the season that a report on a whole season's work opens with: 2018年，我局围绕…，圆满完成了各项任务."""
    if is_of_late(draft, reading):
        return
    opening = reading.memo(("inspection report", draft.article), lambda: _opening_of_report(draft.article, reading))
    if opening is not None and opening.end <= draft.start:
        yield opening


def _opening_of_report(article: int | None, reading: Reading) -> Mention[Any] | None:
    for one in opening_sentences(article, reading):
        heard = _HEARD.match(reading.text, one.start, one.end)
        start = heard.end() if heard else one.start
        for date in reading.within("date", start, min(one.end, start + _OPENING))[:1]:
            if date.value.precision not in SEASONS or not _OPENS.fullmatch(reading.text, start, date.start):
                continue
            if _OF_WORK.search(reading.text, date.end, one.end):
                return date
    return None


def opening_sentences(article: int | None, reading: Reading) -> list[Sentence]:
    """Return the first sentences of an article's body."""
    piece = reading.piece(article)
    first = max(0, reading.sentence_index(piece.start)) if piece else 0
    near = reading.sentences[first : first + LEAD_WINDOW]
    return [one for one in near if one.article == article and one.role == "body"][:_LEAD_SENTENCES]


LEAD_WINDOW = 12  # a title, bylines and headings stand among the opening sentences
_LEAD_SENTENCES = 4
_OF_WORK = regex_pattern(
    r"领导下|围绕|履职|履行|完成|坚持|深入|推进|推动|工作(?!人员|站|室|会)"
    r"|攻坚|拼搏|交出|成效|成绩|紧扣|紧盯|聚焦|以[^，。]{2,24}为"
)


OF_LATE = re_pattern(r"近[期日来]|日前|最近|连日|前不久|此前|(?<![\p{Han}，、])又(?:，|讯)")


def is_of_late(draft: Draft, reading: Reading) -> bool:
    """Tell whether a check's sentence says that it was one of these days: 另悉，该局近期对加油机开展检查，…."""
    sentence = reading.sentence_at(draft.start)
    high = max(draft.start, draft.count[1].start) if draft.count else draft.start
    return sentence is not None and OF_LATE.search(reading.text, sentence.start, high) is not None


def _of_annals(draft: Draft, reading: Reading) -> Iterator[Mention[Any]]:
    """Yield the year that a yearbook's article opens with: 【概况】2014年，…. 【计量】检定器具8752台."""
    piece = reading.piece(draft.article)
    if piece is None or "年鉴" not in reading.text[:_MASTHEAD]:
        return
    years = (m for m in reading.within("date", piece.start, draft.start) if m.value.precision == "year")
    yield from (m for m in years if reading.text[m.start - 1] in "】\n。 ")


_MASTHEAD = 100  # characters at the head of a text in which a yearbook names itself


def _summed_up(reading: Reading, low: int, high: int) -> Iterator[Mention[Any]]:
    """Yield the seasons of a heading whose work it says is told, up to the next date: 2022 of 2022年总结和2023年计划."""
    dates = reading.within("date", low, high)
    ends = [*(date.start for date in dates[1:]), high]
    for date, end in zip(dates, ends, strict=False):
        if date.value.precision in SEASONS and _SUMS_UP.match(reading.text, date.end, end):
            yield date


def made_known_below(draft: Draft, reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the sentences behind an opening that gives the figures first: 96个批次中41个不合格。昨日公布8月份监测结果."""
    index = reading.sentence_index(draft.start)
    above = reading.sentences[max(0, index - LEAD_WINDOW) : index]
    if sum(one.article == draft.article and one.role == "body" for one in above) > 1:
        return
    for below in reading.sentences[index + 1 : index + 3]:
        if below.article == draft.article and _MADE_KNOWN.search(reading.text, below.start, below.end):
            yield below.start, below.end


_MADE_KNOWN = re_pattern(r"(?:公布|发布|通报|公示|晒出)[^。；]{0,60}(?:结果|情况|通报|信息)")
