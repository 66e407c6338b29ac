"""Compared: what a check's own figures are held against, told beside them, after or before the rate."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.numbers.comparison import comparison_at
from bulletin_schema.records.inspection.numbers.rates import names_whole
from bulletin_schema.records.inspection.wording.clause import PERCENT, POINTS, Clause
from bulletin_schema.records.inspection.wording.figures import RATE, Figure
from bulletin_schema.records.inspection.wording.names import is_specific
from bulletin_schema.records.inspection.wording.rate_names import rated_name


def read_comparisons(state: State, clause: Clause) -> None:
    """Read what the check's own figures are compared with; those of its parts are left."""
    if PERCENT not in clause.text and POINTS not in clause.text:
        return
    if state.segment.rows or state.segment.conditional or state.segment.aside or _SEVERAL.search(clause.text):
        return
    draft = state.current
    _compare_unrated(state)
    for at, mention in clause.numbers:
        if mention.kind == "count" or (draft is not None and _of_a_part(state, draft, clause, at)):
            continue
        if draft is None or _precedes_rate(state, draft, clause, at):
            state.segment.unrated.append((clause, at))
            continue
        told = comparison_at(clause, at, state.segment.metric or _own_metric(state, draft, mention.kind))
        if told and told not in draft.comparisons:
            draft.comparisons.append(told)
            draft.claims.add(mention.start)
            draft.cover(clause.start, clause.end)
    _compare_unrated(state)


def _precedes_rate(state: State, draft: Draft, clause: Clause, at: int) -> bool:
    """Tell whether points are told before the rate that they are of: 较二季度回落0.6个百分点，合格率为98.1%."""
    if clause.text[at] != POINTS or state.segment.metric or _own_metric(state, draft, "points"):
        return False
    return comparison_at(clause, at, None) is None


def _compare_unrated(state: State) -> None:
    """Read the comparisons told before the rate that they are of, as soon as it is told."""
    draft, metric = state.current, state.segment.metric
    early = draft.early if draft else state.early
    holder = draft if draft and metric and getattr(draft, metric) else early
    if metric is None or holder is None or not state.segment.unrated:
        return
    for clause, at in state.segment.unrated:
        told = comparison_at(clause, at, metric)
        if told and told not in holder.comparisons:
            holder.comparisons.append(told)
            holder.claims.add(dict(clause.numbers)[at].start)
    state.segment.unrated.clear()


def _own_metric(state: State, draft: Draft, kind: str) -> str | None:
    """Return the rate that the sentence before told of the check: …合格率89.7%。与上年同期相比，下降4.3个百分点."""
    rated = {name for name in ("pass_rate", "fail_rate") if getattr(draft, name) is not None}
    near = kind == "points" and state.index - draft.last == 1
    return rated.pop() if near and len(rated) == 1 else None


_SEVERAL = regex_pattern(rf"分别[^，]{{0,12}}{POINTS}|{POINTS}[、和]{POINTS}")
_AGAINST = regex_pattern(r"[比较]|高于|高出|低于|超过")


def _of_a_part(state: State, draft: Draft, clause: Clause, at: int) -> bool:
    if not RATE.search(clause.text, 0, at):
        return False
    name = rated_name(clause, Figure("bare", at, dict(clause.numbers)[at], 0))
    if name and not (draft.pass_rate or draft.fail_rate) and is_specific(draft.subject):
        return name not in draft.subject and draft.subject not in name  # of goods told further back
    return bool(name) and not names_whole(state, draft, name) and not _AGAINST.search(name)
