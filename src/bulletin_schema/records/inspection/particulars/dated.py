"""Dated: whether a date beside a check is when it was carried out, and which year a season is of."""

from __future__ import annotations

from typing import Any

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.drafts.draft import Draft

# 5月26日公布: the day of the news, not of the check. 比2016年: the base of a comparison.
_ANNOUNCED = regex_pattern(
    r"^[，,\s]?[^，。；]{0,60}?情况(?:进行|予以)?了?(?:通报|公布|公示)|^[，,\s]?[^，。；]{0,24}?(?:公布|通报|发布|晒出|亮出|挂出|曝光|获悉|了解到|召开|举行|表示|介绍|消息|讯|电[（(]|报道|公告|就[^，。]{2,30}召开|对外|印发|下发|电，?记者|制定|立案|消费者|(?:收到|接到)(?![^。]{0,40}?(?:后，|当即|立即|连夜|当天|随即|迅速|马上|赶[到赴往]))|发文|联合发|透露|披露|做客|访谈|从\p{Han}{0,12}[局委厅所]了解)"
)
_BASE = regex_pattern(
    r"(?:比|较|与|同|和|高于|低于|截至|到|超过|根据|按照|依据|列入|纳入|继|《[^》]*|截止|前|至|部署|启动)\s*$"
)
# 由2018年的92%提升至95.3%: where the rate comes from.
_FROM_RATE = regex_pattern(r"的\d")
_PLAN = regex_pattern(
    r"^[^，。；]{0,8}?(?:例会|工作会|会议|大会|座谈会|调度会|分析会|推进会|通气会)|^份?\p{Han}{0,6}(?:公告|通报|公布|责令\p{Han}{2}|检出问题)的\d|^(?:年?度?)?(?:产品)?(?:监督)?(?:抽[查检])?(?:结果)?(?:为)?不合格|^(?:年?度?)?[（(]?第[一二三四五六七八九十\d]+[期批]|^(?:度)?[^，。；]{0,16}?(?:计划|方案|安排|版|修订|任务)"
)
_YEAR_ABOVE = 2000  # characters
_SEASON = regex_pattern(
    r"(?:今年)?(?:本(?:季度?|月|年度?|期)|[全当]年|上半年|下半年|前三季度|第?[一二三四1-4]季度|\d{1,2}月份?)"
)


# 通报了2015年抽检情况。…本年度共抽检1186组: of the year that the report is on.
_WHOLE_YEAR = frozenset({"本年度", "全年", "当年"})
_WEEKS = frozenset({"本周", "上周", "本旬"})  # 快检结果公示（3月10日-3月16日）
_BARE_YEAR = regex_pattern(r"(?:19|20)\d\d年度?")


def in_full(draft: Draft, reading: Reading, season: Mention[Any]) -> Mention[Any]:
    """Return the same season as named with its year above: 上半年 is that of 2008年上半年."""
    words = reading.text[season.start : season.end]
    piece = reading.piece(draft.article)
    if words in _WEEKS:
        titled = (m for one in reading.headlines_of(draft.article) for m in reading.within("date", one.start, one.end))
        return next((m for m in titled if m.value.precision == "range"), season)
    if piece is None or not _SEASON.fullmatch(words):
        return season
    above = reading.within("date", max(piece.start, season.start - _YEAR_ABOVE), season.start)
    if words in _WHOLE_YEAR:
        years = (m for m in reversed(above) if _BARE_YEAR.fullmatch(reading.text[m.start : m.end]))
        return next((m for m in years if is_time_of_check(reading, m)), season)
    named = (m for m in reversed(above) if _names_year_of(reading.text[m.start : m.end], words))
    return next((m for m in named if is_time_of_check(reading, m)), season)


def _names_year_of(words: str, season: str) -> bool:
    alike = words.endswith(season.removeprefix("本").removeprefix("今年").removeprefix("第"))
    of_year = words[:4].isdigit() or (season.startswith("本") and words[:2] in ("今年", "去年"))
    return len(words) > len(season) and alike and of_year


_BEHIND = 72  # characters that may tell what was done on a date


def is_time_of_check(reading: Reading, mention: Mention[Any]) -> bool:
    """Tell whether a date is when something was checked: not the day of the news, the base of a rate, or a plan's."""
    text = reading.text
    after = text[mention.end : mention.end + _BEHIND]
    if _REPORT_BEFORE.search(text[max(0, mention.start - 8) : mention.start]):
        return mention.value.precision in SEASONS and _REPORT.match(after) is not None
    if _BASE.search(text[max(0, mention.start - 8) : mention.start]) or _is_dateline(text, mention):
        return False
    if mention.value.precision == "day" and _ANNOUNCED.match(after):
        return False
    if _FROM_RATE.match(after) and text[mention.start - 1 : mention.start] in ("由", "从"):
        return False
    return not _PLAN.match(after)


# 发布了《2012年流通领域商品质量监测报告》: what the report is on
_REPORT_BEFORE = regex_pattern(r"《[^》]*$")
_REPORT = regex_pattern(r"(?:度)?[^》，。]{0,30}(?:报告|公报|白皮书|年报|分析|状况|结果|情况)》")
SEASONS = frozenset({"quarter", "half", "month", "year"})
_DASHED = regex_pattern(r"[（(]\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[）)]")


def _is_dateline(text: str, mention: Mention[Any]) -> bool:
    """Tell whether a day in figures stands in brackets of its own: 【水泥网】（2011-12-23）11月份，…."""
    return _DASHED.fullmatch(text, mention.start - 1, mention.end + 1) is not None


def widest(dates: list[Mention[Any]]) -> Mention[Any]:
    """Prefer a named season to a bare year beside it, and a stretch to a day."""
    ranked = [m for m in dates if m.value.precision != "year"] or dates
    return ranked[0]
