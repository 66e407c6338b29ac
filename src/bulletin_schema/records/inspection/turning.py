"""Turning: a clause that opens with the goods of one of the checks just told side by side is of that one."""

from __future__ import annotations

from bulletin_schema.records.inspection.clause import Clause
from bulletin_schema.records.inspection.draft import Draft
from bulletin_schema.records.inspection.results import opens_with
from bulletin_schema.records.inspection.state import State


def turn_to_named(state: State, clause: Clause) -> None:
    """Turn to the check, of those just told side by side, whose goods open a clause: 电热毯全部达标；暖脚器有3款过热."""
    near = [one for one in state.drafts[-_SIDE_BY_SIDE:] if one.counts and state.index - one.last <= 1]
    if len(near) < 2:
        return
    words = clause.text.lstrip()
    for draft in near:
        names = opens_with(words, draft.subject) if clause.opens else _names_in_full(words, draft)
        if not draft.resolved and names:
            state.current = draft
            return


def _names_in_full(words: str, draft: Draft) -> bool:
    """Tell whether words open with the name of goods: 抽检大米12批次、食用油8批次，大米全部合格."""
    return any(words.startswith(draft.subject[at:]) for at in range(len(draft.subject) - 2))


_SIDE_BY_SIDE = 4
