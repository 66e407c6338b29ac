"""Going on: numbers of another kind that are of the check being told: its firms, what was drawn or verified at them."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import DEVICES, Draft, is_fewer, same_unit
from bulletin_schema.records.inspection.drafts.owners import counts_failed, is_whose
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.wording.clause import COUNT, Clause
from bulletin_schema.records.inspection.wording.counted import counted_name
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_specific

_EXAMINED_NOW = regex_pattern(
    r"实检|实际抽|对.{0,30}进行了?检验|(?<!未经)(?<!未)检验的|实际检|有效(?:送检)?样品"
    r"|[出有](?:检验|检测)?结果的?|已出(?:检验|检测)?报告|完成检[验测]|(?<!围)出具(?:检验|检测)?报告(?!不|等)"
)
_MOST_DRAWN = 1.15
_NEAR = 2  # sentences


def goes_on_with(state: State, draft: Draft, head: Figure, clause: Clause, figure: Figure) -> bool:
    """Tell whether a number of another kind is of the same check: its firms, or the devices at the places gone to."""
    if is_of_part(state, head, figure):
        return True
    return (
        (is_examined(draft, clause, head, figure) and state.index - draft.last <= _NEAR + 1)
        or drawn_there(state, draft, head, clause, figure)
        or _examined_there(state, draft, head, figure)
        or is_whose(state, draft, head, clause, figure)
        or counts_failed(draft, head, figure)
        or _is_drawn(state, draft, head, clause, figure)
    )


def is_of_part(state: State, head: Figure, figure: Figure) -> bool:
    """Tell whether firms are those whose goods a part is of, and not gone to: 其中，抽查12家企业生产的20批次."""
    gone_to = figure.verb == "site_check" != head.verb and figure.strong
    return state.parts and figure.kind == "place" != head.kind and not gone_to


def _goes_with(state: State, draft: Draft) -> bool:
    """Tell whether a check's number stands in the same stretch between semicolons as what is read now."""
    if not draft.strong and not draft.resolved and state.index - draft.last == 1:
        return True  # 对20家企业的锅炉逐台体检。…共检验锅炉88台
    return state.index == draft.last and state.segment.overall


def drawn_there(state: State, draft: Draft, head: Figure, clause: Clause, figure: Figure) -> bool:
    """Tell whether goods were drawn at the firms gone to: 共抽查企业69家，抽查商品209批次."""
    if draft.resolved or not _goes_with(state, draft) or figure.verb != "sampling":
        return False
    if head.verb != "sampling" and is_specific(counted_name(clause, figure)) and not _totals_object(draft, clause):
        return False
    return head.kind == "place" and figure.kind == "goods"


def _totals_object(draft: Draft, clause: Clause) -> bool:
    """Tell whether goods are what was drawn of those a sentence opens with: 对6家超市的商品进行检查，共抽查大米等85批次."""
    opening = draft.opening
    return (
        opening.segment_start == clause.segment_start
        and _OBJECT.search(opening.text) is not None
        and "共" in clause.text
    )


_OBJECT = regex_pattern(rf"对[^，]*{COUNT}[^，]{{1,16}}的[^，]+(?:进行|开展|实施)")


def _is_drawn(state: State, draft: Draft, head: Figure, clause: Clause, figure: Figure) -> bool:
    """Tell whether a number is what was drawn, where what was examined of it is told: 有效样品97批次…，共抽检商品103批次."""
    near = draft.resolved and 0 <= state.index - draft.last <= _NEAR and same_unit(head.quantity, figure.quantity)
    near &= "\n" not in clause.reading.text[draft.end : clause.start]
    drawn: bool = head.quantity.value < figure.quantity.value <= head.quantity.value * _MOST_DRAWN
    return near and drawn and "共" in clause.text and not is_specific(counted_name(clause, figure))


def verified_there(state: State, draft: Draft, head: Figure, figure: Figure) -> bool:
    """Tell whether a number of instruments verified follows the places gone to: 检查市场5家，检定电子秤210台."""
    if draft.resolved or draft.method != "site_check" or figure.verb != "verification":
        return False
    return head.kind == "place" and figure.kind == "goods" and _goes_with(state, draft)


def _examined_there(state: State, draft: Draft, head: Figure, figure: Figure) -> bool:
    """Tell whether devices picked out or verified follow the places gone to: 检查加油站24家，现场抽检加油机12台."""
    if draft.resolved or draft.method != "site_check" or not _goes_with(state, draft):
        return False
    if head.kind != "place" or figure.kind != "goods":
        return False
    return figure.verb == "verification" or (figure.verb == "sampling" and figure.quantity.unit in DEVICES)


def is_examined(draft: Draft, clause: Clause, head: Figure, figure: Figure) -> bool:
    """Tell whether a number is what was really examined of what was drawn, before any outcome is told."""
    smaller = is_fewer(figure.quantity, head.quantity)
    return smaller and not draft.resolved and _EXAMINED_NOW.search(clause.text) is not None
