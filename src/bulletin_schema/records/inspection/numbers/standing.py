"""Standing: what a number that no word governs stands for beside the number a check has."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft, same_unit
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.numbers.parts import FAULTY
from bulletin_schema.records.inspection.wording.clause import Clause
from bulletin_schema.records.inspection.wording.counted import counted_name
from bulletin_schema.records.inspection.wording.fault_names import names_fault
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_specific

# 经检验：瓷砖30批次，…: behind the mark stands what came out of each
_LISTS_RESULTS = regex_pattern(r"(?:经检[验测]|结果|情况|具体)[^，。；：]{0,6}：$")


def divides_all(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether goods named are some of those counted without a name: 抽查产品80批次。经检验：瓷砖30批次；水泥50批次."""
    lists = state.index - draft.last <= 1 and _LISTS_RESULTS.search(clause.lead) is not None
    goes_on = draft.last == state.index and clause.opens
    head = draft.count
    if not (lists or goes_on) or head is None or figure.kind != "goods":
        return False
    if is_specific(counted_name(head[1], head[0])) or not same_unit(head[0].quantity, figure.quantity):
        return False
    return draft.has_room(figure) and is_specific(counted_name(clause, figure))


def is_faulty(draft: Draft, head: Figure, clause: Clause, figure: Figure) -> bool:
    """Tell whether a number is of samples with a fault, of a check that has told of no failures."""
    if (
        draft.method == "site_check"
        or draft.failed
        or draft.all_passed
        or not same_unit(head.quantity, figure.quantity)
    ):
        return False
    if figure.quantity.value > head.quantity.value or figure.mention.start == head.mention.start:
        return False
    told = clause.reading.within("count", max(clause.segment_start, head.mention.end), figure.mention.start)
    if any(same_unit(one.value, figure.quantity) for one in told):
        return False  # 有6款定位误差较大，3款存在风险: each is of one fault
    return FAULTY.match(clause.text, figure.at + 1) is not None or _stands_behind_fault(clause, figure)


# A sample without a mark, or a machine overdue, is not said to have failed.
_BESIDE_TEST = regex_pattern(r"标[识签注志]|记录|台账|说明|制度|证|超期|过期|到期|未")


def _stands_behind_fault(clause: Clause, figure: Figure) -> bool:
    """Tell whether a number is right behind what is wrong with so many: 短斤少两的23只."""
    words = clause.text[figure.low : figure.at].lstrip("，、")
    return figure.kind == "goods" and names_fault(words.removesuffix("有")) and _BESIDE_TEST.search(words) is None
