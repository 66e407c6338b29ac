"""Standing: what a number that no word governs stands for beside the number a check has."""

from __future__ import annotations

from dataclasses import replace

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.beside import are_apart, are_fields
from bulletin_schema.records.inspection.drafts.draft import Draft, is_fewer, same, same_unit
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.numbers.parts import FAULTY
from bulletin_schema.records.inspection.numbers.results import put
from bulletin_schema.records.inspection.wording.clause import Clause, masked_text
from bulletin_schema.records.inspection.wording.counted import counted_name, names_first
from bulletin_schema.records.inspection.wording.fault_names import names_fault
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_channel, is_specific

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


# ，不合格8批次; ，合格率95%; 均合格: what came out of a part stands behind its number
_OUTCOME_NEXT = regex_pattern(
    r"(?:样品|产品|商品)?[^，；。]{0,4}[中里]?，?[^，。；]{0,12}?(?:不?合格|不?达标|不?符合|检出|违法|阳性|超标|未发现|问题|通过)|全部|均|都"
)


def divides_on_bare(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether goods counted without a word of checking are some of those told before: 食品500批次，…。蔬菜80批次，合格率95%."""
    head = draft.count
    if head is None or not draft.resolved or draft.earlier or state.index - draft.last > 1:
        return False
    beside = state.segment.last_row == clause.low and clause.text[figure.low : figure.low + 1] in _JOINTS
    goes_on = (
        bool(state.segment.rows) and state.segment.rows[-1].told
    )  # 电风扇80批次，不合格4批次，电水壶70批次，合格65批次
    if not (beside or (figure.low == 0 and (goes_on or clause.opens or clause.lead.endswith("：")))):
        return False
    if not is_fewer(figure.quantity, head[0].quantity) or not _has_room(draft, figure):
        return False
    name = counted_name(clause, figure) or clause.words(figure.low, figure.at).strip("、和及 ")
    told = _OUTCOME_NEXT.match(masked_text(clause.reading), clause.low + figure.at + 1) or beside
    return bool(told) and _is_some_of(draft, head, name, figure)


_JOINTS = ("、", "和", "及")


def _has_room(draft: Draft, figure: Figure) -> bool:
    """Tell whether a part fits in beside the others, or those told make up the whole and another division starts."""
    return draft.has_room(figure) or (draft.count is not None and draft.is_filled_by(draft.count[0]))


def _is_some_of(draft: Draft, head: tuple[Figure, Clause], name: str, figure: Figure) -> bool:
    """Tell whether goods may be some of those a check is of: 蔬菜 of 食品, and not 药品, nor 口罩 of 头盔."""
    if is_channel(name) or any(
        row.inspected and same_unit(row.inspected.quantity, figure.quantity) for row in draft.rows
    ):
        return not are_fields(draft.subject, name)
    whole = draft.subject or counted_name(head[1], head[0])
    return is_specific(name) and not are_apart(whole, name) and not names_first(head[1], head[0])


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


_THE_REST = regex_pattern(r"(?:其余|其他|其它|剩余|余下)的?$")


def take_all_passed(state: State, clause: Clause, draft: Draft, figure: Figure) -> bool:
    """Take a number all of which passed, of the check's, a part's or the rest of them: 其余18款样品均符合标准."""
    head, part = draft.count, state.segment.rows[-1] if state.segment.rows else None
    if part and part.inspected and same(part.inspected, figure):
        part.all_passed = True  # 建材检验88批，88批全部合格
        state.mark(draft, clause, figure)
        return True
    if head and same(head[0], figure):
        draft.all_passed = True
        state.mark(draft, clause, figure)
        return True
    rest = _THE_REST.search(clause.text[figure.low : figure.at]) is not None
    if rest and head and same_unit(head[0].quantity, figure.quantity):
        put(state, clause, draft, draft, replace(figure, role="passed"))
    return rest
