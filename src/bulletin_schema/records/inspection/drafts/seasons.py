"""Seasons: does a clause name another time than that of the check told."""

from __future__ import annotations

from bulletin_schema.model import Period
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft, same_unit
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.wording.clause import DATE, Clause
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.words import last_verb

_BACK = regex_pattern(
    rf"\s*(?:而)?(?:在)?(?P<year>去年|上年|前年|{DATE})(?!同期)(?:全年|上半年)?(?:共|累计|总共)?(?:(?:[国省市州县区]|国家)[级市]?)?$"
)


def other_year(head: tuple[Figure, Clause], clause: Clause, figure: Figure) -> bool:
    """Tell whether a number opens its clause with another year than the one told: 今年检定80台，2019年检定96台."""
    verb = last_verb(clause.text[: figure.at]) if figure.verb and clause is not head[1] else None
    back = _BACK.match(clause.text[: verb.start()]) if verb else None
    if back is None or not same_unit(head[0].quantity, figure.quantity):
        return False
    if back["year"] != DATE:
        return True
    date = clause.masked.at(clause.low + back.start("year"))
    return date is not None and date.value.precision == "year"


# 2005年110批，合格79批; 第二次47批; 而2012年是200批次
_NEXT_TIME = regex_pattern(
    rf"\s*(?:而|到了?|至)?(?:(?P<date>{DATE})|第[二三四五六七八九十]+[次批轮期]|第?[二三四]季度?|下半年|\d{{1,2}}月份?)(?:全年)?(?:则|又|再|为|是|共|抽[查检样]?|检[测验]?|了)*$"
)


def is_of_next_time(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether the same goods are counted once more for another time: 2004年抽96批，合格61批；2005年110批."""
    head = draft.count
    if head is None or not draft.resolved or draft.rows or state.index - draft.last > 1:
        return False
    return same_unit(head[0].quantity, figure.quantity) and _NEXT_TIME.match(clause.text, 0, figure.at) is not None


def time_of(clause: Clause, figure: Figure) -> Period | None:
    """Return the time that a number is led by, where a date tells it."""
    told = _NEXT_TIME.match(clause.text, 0, figure.at)
    date = clause.masked.at(clause.low + told.start("date")) if told and told["date"] else None
    return date.value if date else None


def other_season(one: Clause, other: Clause) -> bool:
    """Tell whether two segments name different times: 1月份抽检…；3月份抽检…."""
    seasons = [
        [m.value for m in clause.reading.within("date_expression", clause.segment_start, clause.end)]
        for clause in (one, other)
    ]
    return one.segment_start != other.segment_start and all(seasons) and seasons[0] != seasons[1]


# …；2014年，231间合格: a year alone leads to what came out then
_YEAR_ALONE = regex_pattern(rf"(?:^|[；。])\s*(?:而)?(?P<date>{DATE})(?:全年|度)?，?\s*$")


def open_next_year(state: State, clause: Clause, figure: Figure) -> None:
    """Start the check of another year that only what came out of it tells, led by the year alone."""
    told = state.current
    if told is None or not told.resolved or told.count is None or clause.text[: figure.at].strip():
        return
    lead = clause.lead.rstrip()
    led = _YEAR_ALONE.search(lead)
    date = clause.masked.at(clause.low - len(clause.lead) + led.start("date")) if led else None
    if date is None or date.value.precision != "year" or date.value == told.period:
        return
    if not same_unit(told.count[0].quantity, figure.quantity) or not other_season(told.count[1], clause):
        return
    opened = state.open(clause, None, told.method)
    opened.subject, opened.period = told.subject, date.value
