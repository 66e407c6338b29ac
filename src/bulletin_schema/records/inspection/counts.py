"""Counts: numbers of examined things start a check, go on with one, or divide it."""

from __future__ import annotations

import regex

from bulletin_schema.records.inspection.clause import Clause
from bulletin_schema.records.inspection.draft import Draft, same, same_unit
from bulletin_schema.records.inspection.figures import Figure
from bulletin_schema.records.inspection.names import counted_name, is_specific
from bulletin_schema.records.inspection.state import State
from bulletin_schema.records.inspection.words import unit_class

# What was really examined of what was drawn: 对5573批次产品进行检验.
_EXAMINED = regex.compile(r"检验|检测|有效|完成|实际")
_UNLED = regex.compile(r"共|涉及|样品|批次产品")


def take_inspected(state: State, clause: Clause, figure: Figure) -> None:
    """Take a number that a word of checking governs."""
    draft = state.current
    if draft is None or _is_new(state, draft, clause, figure):
        state.open(clause, figure, figure.verb or (draft.method if draft else "sampling"))
        return
    head = draft.count
    if head is not None and _is_part(state, head[0], figure):
        add_row(state, clause, figure)
    elif head is not None and same(head[0], figure):
        state.mark(draft, clause, figure)
        state.segment.overall = True
        draft.all_passed |= figure.all_passed
    else:
        if head is None:
            draft.subject = draft.subject or counted_name(clause, figure)
            draft.method = figure.verb if figure.verb and figure.quantity.unit not in ("批次", "批") else draft.method
            draft.strong = figure.strong or state.pending is not None
        state.count(draft, clause, figure)
        state.pending = None


def _is_part(state: State, head: Figure, figure: Figure) -> bool:
    inside = same_unit(head.quantity, figure.quantity) and figure.quantity.value <= head.quantity.value
    return inside and (state.parts or bool(state.label)) and not same(head, figure)


def _is_new(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether a number of examined things starts another check."""
    head = draft.count
    method = "sampling" if figure.quantity.unit in ("批次", "批") else figure.verb or draft.method
    if head is None:
        return draft.resolved and draft.method != method
    if _is_part(state, head[0], figure):
        return False
    if method != draft.method:
        return True
    if same(head[0], figure):
        return False
    if draft.resolved or draft.rows or state.index - draft.last > 1:
        return True
    if state.index > draft.last and state.pending is not None:
        return True
    return same_unit(head[0].quantity, figure.quantity) and not _EXAMINED.search(clause.text)


def take_bare(state: State, clause: Clause, figure: Figure) -> None:
    """Take a number that no word governs: a part, what is left, or the next of a row of checks."""
    draft = state.current
    if draft is None:
        return
    head = draft.count
    if head is None:
        if unit_class(figure.quantity.unit) == "goods" and _UNLED.search(clause.text):
            take_inspected(state, clause, figure)
    elif not same_unit(head[0].quantity, figure.quantity):
        return
    elif figure.quantity.value <= head[0].quantity.value and (state.parts or state.label):
        add_row(state, clause, figure)
    elif _is_rest(draft, head[0], figure):
        draft.failed = figure
        draft.claims.add(figure.mention.start)
    elif clause.opens and draft.last == state.index and is_specific(counted_name(clause, figure)):
        state.open(clause, figure, draft.method)


def _is_rest(draft: Draft, head: Figure, figure: Figure) -> bool:
    """Tell whether a number is just what did not pass: 检定312台，合格301台，对11台…."""
    if draft.passed is None or draft.failed is not None:
        return False
    return bool(figure.quantity.value == head.quantity.value - draft.passed.quantity.value)


def add_row(state: State, clause: Clause, figure: Figure) -> None:
    """Take a number as that of a part, if a name stands beside it."""
    draft = state.current
    name = counted_name(clause, figure) or state.label
    if draft is None or not is_specific(name):
        return
    row = state.row(draft, name)
    row.inspected = row.inspected or figure
    row.all_passed |= figure.all_passed
    state.segment.rows.append(row)
    state.mark(draft, clause, figure)
