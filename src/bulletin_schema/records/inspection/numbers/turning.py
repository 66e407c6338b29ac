"""Turning: a clause that opens with the goods of one of the checks just told side by side is of that one."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.numbers.results import opens_with
from bulletin_schema.records.inspection.wording.clause import Clause, masked_text

_SIDE_BY_SIDE = 4  # checks that may be told at once


def turn_to_named(state: State, clause: Clause) -> None:
    """Turn to the check, of those just told side by side, whose goods open a clause: 电热毯全部达标；暖脚器有3款过热."""
    near = [one for one in state.drafts[-_SIDE_BY_SIDE:] if one.counts and state.index - one.last <= 1]
    if len(near) < 2:
        return
    words = clause.text.lstrip().removeprefix("其中")
    for draft in near:
        names = opens_with(words, draft.subject) if clause.opens else _names_in_full(words, draft)
        if not draft.resolved and names:
            state.current, state.parts = draft, False
            return


def _names_in_full(words: str, draft: Draft) -> bool:
    """Tell whether words open with the name of goods: 抽检大米12批次、食用油8批次，大米全部合格."""
    name = draft.subject
    return len(name) > 1 and any(words.startswith(name[at:]) for at in range(max(1, len(name) - 2)))


_ASPECT = regex_pattern(r"\s*(?:在)?(?P<name>(?!一|另|其他|工作)\p{Han}{2,12})(?:方面|领域)")
_AT_ONCE = 6  # 加油站方面，共检定…: a check of its own


def turns_to_aspect(state: State, clause: Clause) -> bool:
    """Tell whether a clause turns to one of several checks told side by side: 电梯方面，…。气瓶方面，…."""
    aspect = _ASPECT.fullmatch(clause.text) if clause.opens and clause.text.endswith(("方面", "领域")) else None
    if aspect is None:
        return False
    behind = clause.low + len(clause.text)
    total = any(own in masked_text(state.reading)[behind : behind + _AT_ONCE] for own in ("共", "同期"))
    if state.current is not None and not state.current.aspect and not total:
        return False
    state.aspect, state.current = aspect["name"], None
    return True
