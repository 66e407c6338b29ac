"""Channels: a check told by where its goods were drawn, 实体店抽检60批次…；网店抽检40批次…, with no total before."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft, same_unit
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.particulars.named import sampled_before
from bulletin_schema.records.inspection.wording.clause import Clause
from bulletin_schema.records.inspection.wording.figures import Figure

_WHERE = r"(?:实体|线[上下]|网|电商|生产|流通|销售|经营|餐饮|种植|养殖|城[市区]|农村|乡镇|商场|超市|批发|农贸|集贸)"
_CHANNEL_NAME = regex_pattern(_WHERE)
_CHANNEL = regex_pattern(
    rf"\s*(?:其中，?|在|从)*(?P<name>{_WHERE}\p{{Han}}{{0,6}}?)"
    r"(?:共|随机|监督|分别)*(?:抽[查检取样验测]|购[买样入得]|采[样购]|检[测验]|买)"
)


def divide_by_channel(state: State, clause: Clause, figure: Figure) -> bool:
    """Make parts of a number told of one channel and of the next one's, which open their clauses alike."""
    draft = state.current
    name = _channel_of(clause) if figure.kind == "goods" else ""
    if draft is None or not name or state.index - draft.last > 1:
        return False
    if _is_first(draft, clause, figure) and (first := _channel_of(draft.counts[0][1])) not in ("", name):
        _make_part(draft, first)
    elif not (draft.aligned and draft.rows and not draft.counts and _CHANNEL_NAME.match(draft.rows[-1].subject)):
        return False
    row = state.row(draft, name)
    row.inspected, row.all_passed = figure, figure.all_passed
    state.segment.rows.append(row)
    state.mark(draft, clause, figure)
    return True


def _channel_of(clause: Clause) -> str:
    channel = _CHANNEL.match(clause.text)
    return channel["name"] if channel else ""


def _is_first(draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether all that a check has is a number of goods, with what came out of them or right before another."""
    if len(draft.counts) != 1 or draft.rows:
        return False
    if not draft.resolved and draft.counts[0][1].segment_start != clause.segment_start:
        return False
    return same_unit(draft.counts[0][0].quantity, figure.quantity)


def _make_part(draft: Draft, name: str) -> None:
    """Give all that was told of a check to its first part."""
    head, told = draft.counts[0]
    draft.rows.append(draft.as_row(name, head))
    draft.counts.clear()
    draft.failed = draft.passed = draft.pass_rate = draft.fail_rate = None
    draft.all_passed, draft.aligned = False, True
    if draft.subject.startswith(name) or not draft.subject:
        draft.subject = sampled_before(told, goods=True)
