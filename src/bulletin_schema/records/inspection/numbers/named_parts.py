"""Named parts: goods named together before their number, each told again with its own: 整车、头盔共45批次，整车20批次有3批次超速."""

from __future__ import annotations

from dataclasses import replace

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft, Row, is_fewer, same_unit
from bulletin_schema.records.inspection.drafts.lists import split_names
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.numbers.results import put
from bulletin_schema.records.inspection.wording.clause import COUNT, Clause
from bulletin_schema.records.inspection.wording.fault_names import names_fault
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import trimmed

_FEWEST = 2
# 有3批次超速, 短缺17批次: what is said behind a number or before it is what is wrong with so many
_WRONG_NEXT = regex_pattern(
    r"(?!\p{Han}*(?:合格|达标|通过|过关|符合|正常|异常|完好|准确|移[送交]|待|未出|进口|国产|样品|产品|[线网]上|[线网]下|[厂店户家])$)\p{Han}{2,12}$"
)
_THERE_ARE = regex_pattern(r"(?:[中里]，?)?(?:仅|只|就)?(?:有|查出|发现)?")


def take_named_part(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Take a number of one of the goods that a check names, or of what failed of those just counted, and say whether it is."""
    if _is_failing(state, draft, clause, figure):
        return True
    head, name = draft.count, trimmed(clause.words(0, figure.at)) if figure.low == 0 else ""
    names = split_names(draft.subject) if name else []
    part = next((one for one in names if one.endswith(name)), None)
    if head is None or part is None or len(names) < _FEWEST:
        return False
    if head[1] is clause or not same_unit(head[0].quantity, figure.quantity) or not draft.has_room(figure):
        return False
    row = state.row(draft, part)
    row.inspected, row.all_passed = row.inspected or figure, row.all_passed or figure.all_passed
    state.segment.rows, state.segment.last_row = [row], clause.low
    state.mark(draft, clause, figure)
    return True


_EACH_HAS = regex_pattern(r"^\s*各(?:自)?(?:检出|有)?(?:不合格)?$")


def takes_each(state: State, clause: Clause, figure: Figure) -> bool:
    """Give a number that each of the parts just told has to all of them, and say whether it does: 各有2批次不合格."""
    rows = state.segment.paired or (state.segment.rows if state.segment.listed else [])
    draft = state.current
    if (
        draft is None
        or figure.role != "failed"
        or len(rows) < _FEWEST
        or _EACH_HAS.match(clause.text[: figure.at]) is None
    ):
        return False
    for row in rows:
        put(state, clause, draft, row, figure)
    return True


# 商场40批次，检出2批次; 美容院50批次，17批次检出问题
_DETECTED = re_pattern(
    rf"\s*(?:其中|仅|只|有)*(?:(?:检出|查出)了?{COUNT}|{COUNT}(?:样品|产品)?(?:检出|查出|有|存在)问题)"
)


def _is_failing(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Take a number as what failed of the goods that its clause, or the one before, opens with, and say whether it is."""
    row = state.segment.rows[-1] if state.segment.rows and not state.segment.listed else None
    if row and row.inspected and not row.told and _DETECTED.fullmatch(clause.text):
        put(state, clause, draft, row, replace(figure, role="failed"))
        return True
    holder = _opening(state, draft, clause, figure)
    if holder is None or holder.failed or holder.passed or holder.all_passed:
        return False
    before = clause.text[figure.low : figure.at].lstrip("，、")
    wrong = _THERE_ARE.fullmatch(before) or isinstance(holder, Draft)
    if not (names_fault("样品" + before) or (wrong and _WRONG_NEXT.match(clause.text, figure.at + 1))):
        return False
    put(state, clause, draft, holder, replace(figure, role="failed"))
    return True


def _opening(state: State, draft: Draft, clause: Clause, figure: Figure) -> Draft | Row | None:
    """Return the part that a clause opens by counting, or the check whose goods alone stand before a number."""
    row = state.segment.rows[-1] if state.segment.rows else None
    part = row.inspected if row else None
    if row and part and clause.start <= part.mention.start < figure.mention.start:
        return row if is_fewer(figure.quantity, part.quantity) else None
    head, name = draft.count, clause.words(0, figure.at)
    if head is None or row or not name or not draft.subject.endswith(name) or figure.low:
        return None
    fits = head[1] is not clause and draft.method == "sampling"
    return draft if fits and is_fewer(figure.quantity, head[0].quantity) else None
