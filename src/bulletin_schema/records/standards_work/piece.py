"""Piece: what one single standard that somebody led, drafted or took part in tells, however it is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from bulletin_schema.mention import Mention
from bulletin_schema.model import Period, Region, StandardLevel
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.standard.code import StandardCode
from bulletin_schema.records.standards_work.actors import BODY_NAME
from bulletin_schema.records.standards_work.model import WorkRole, WorkStage
from bulletin_schema.records.standards_work.periods import period_of
from bulletin_schema.records.standards_work.places import region_of, seat_of
from bulletin_schema.records.standards_work.telling import level_named
from bulletin_schema.rule import Match

_STAGE_OF_OUTCOME: Mapping[str, WorkStage] = {"立项": "approved", "批准": "approved", "提案": "proposed"}
_STAGE_OF_VERB: Mapping[str, WorkStage] = {"修订": "revised", "完成": "published", "提出": "proposed"}
ROLES: Mapping[str | None, WorkRole] = {
    "主导": "lead",
    "牵头": "lead",
    "主持": "lead",
    "负责": "lead",
    "参与": "participate",
    "参加": "participate",
    "为主": "lead",
    "主编": "lead",
    "参编": "participate",
    "第一起草单位": "lead",
    "第一": "lead",
    "领衔": "lead",
    "主笔": "lead",
    "执笔": "lead",
    "牵头起草单位": "lead",
    "主要起草单位": "participate",
}


def stage_reached(outcome: str | None, verb: str | None = None) -> WorkStage:
    """Return how far a piece of work came: by what became of it, else by what was done."""
    if outcome:
        return _STAGE_OF_OUTCOME.get(outcome, "published")
    return _STAGE_OF_VERB.get(verb or "", "drafting")


def stage_of_piece(m: Match, outcome: str | None, verb: str | None) -> WorkStage:
    """Return how far a piece came; one in another language is translated whatever became of it: 《…》国家标准英文版."""
    abroad = _ABROAD.match(m.reading.text, m.span("noun")[1])
    return "translated" if abroad else stage_reached(outcome, verb)


_ABROAD = regex_pattern("(?:英|外)文(?:版|译本)")


def bodies_of(codes: Sequence[Mention[StandardCode]]) -> tuple[str, ...]:
    """Return the bodies whose international standard a piece is, by its code: ISO, IEC of ISO/IEC 17025."""
    return tuple(BODY_NAME.findall(codes[0].value.prefix)) if codes else ()


def level_of(noun: str, codes: Sequence[Mention[StandardCode]]) -> StandardLevel | None:
    """Return the level of a piece: the one that its words name (行业标准), else that of its code (GB/T 1)."""
    return level_named(noun) or (codes[0].value.level if codes else None)


def body_before(m: Match) -> Mention[Any] | None:
    """Return the body that stands right before a match: 甲公司|起草的国家标准."""
    return next((body for body in m.mentions("organization") if body.end == m.start), None)


def region_told(m: Match, actor: str | None) -> Region | None:
    """Return where a piece's actor is: where its name begins with a county or city, else as of any work."""
    seat = seat_of(m.reading, m.sentence, m.end, actor) if actor else None
    return seat or region_of(m.reading, m.sentence, m.start)


def period_told(m: Match) -> Period | None:
    """Return when a piece of work came so far: the date told with what became of it, else that of its sentence."""
    inside = m.inside("date")
    return cast(Period, inside[-1].value) if inside else period_of(m.reading, m.sentence, m.start, m.end)
