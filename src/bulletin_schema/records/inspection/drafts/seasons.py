"""Seasons: does a clause name another time than that of the check told."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import same_unit
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


def other_season(one: Clause, other: Clause) -> bool:
    """Tell whether two segments name different times: 1月份抽检…；3月份抽检…."""
    seasons = [
        [m.value for m in clause.reading.within("date_expression", clause.segment_start, clause.end)]
        for clause in (one, other)
    ]
    return one.segment_start != other.segment_start and all(seasons) and seasons[0] != seasons[1]
