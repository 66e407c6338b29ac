"""Counts: numbers of examined things start a check, go on with one, or divide it."""

from __future__ import annotations

from dataclasses import replace

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.apart import is_of_one_firm, is_under_other_label
from bulletin_schema.records.inspection.drafts.draft import DEVICES, Draft, is_fewer, same, same_sort, same_unit
from bulletin_schema.records.inspection.drafts.going_on import drawn_there, is_examined, is_of_part, verified_there
from bulletin_schema.records.inspection.drafts.lists import led_name
from bulletin_schema.records.inspection.drafts.sameness import is_new, is_part, told_before
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.model import InspectionMethod
from bulletin_schema.records.inspection.numbers.channels import divide_by_channel
from bulletin_schema.records.inspection.numbers.enumeration import DISCOVERED, open_beside
from bulletin_schema.records.inspection.numbers.named_parts import take_named_part
from bulletin_schema.records.inspection.numbers.parts import FAULTY, add_row, has_own_rate, is_place_within
from bulletin_schema.records.inspection.numbers.results import is_aside, put
from bulletin_schema.records.inspection.numbers.standing import divides_all, divides_on_bare, is_faulty, take_all_passed
from bulletin_schema.records.inspection.wording.clause import COUNT, Clause
from bulletin_schema.records.inspection.wording.counted import counted_name
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_specific
from bulletin_schema.records.inspection.wording.words import main_verb

_SEIZED = regex_pattern(r"查[获扣封]|收缴|没收|取缔|下架|撤柜|封存|销毁")
_HANDED_OUT = regex_pattern(r"发放|发出|下发|张贴|印制|签订|报废|出动|免收|购入|新增")
_UNLED = regex_pattern(
    rf"^第一[次批轮期]{COUNT}|{COUNT}\p{{Han}}{{0,10}}(?:全部|均|都)\p{{Han}}{{0,4}}(?:合格|达标|符合|通过|准确|检出)|^{COUNT}中，?有?{COUNT}|共|涉及|样品|{COUNT}合格{COUNT}|{COUNT}(?:全部|均|都)?合格$|{COUNT}(?:产品|商品|食品)|抽[查检]的{COUNT}|{COUNT}\p{{Han}}{{1,12}}中$|{COUNT}\p{{Han}}{{2,12}}?(?:中，?)?有?{COUNT}[^，]{{0,14}}?(?:合格|达标|符合|通过|达到)"
)
# 12户中3户无证生产; 46台电梯中超期未检5台
_OF_THESE = regex_pattern(rf"\s*{COUNT}\p{{Han}}{{0,8}}?[中里]，?[^，；]{{0,10}}?{COUNT}")
_LISTED_DEVICES = regex_pattern(
    r"(?:\p{Han}{2,10})?(?:[，、]\p{Han}{2,10}\d+[户家个处所])*(?:（[^（）]{1,8}）)?[、和及，,](?:各类|在用|及|涉及)?\p{Han}{2,12}"
)
# 抽查90批次，其中4批次移送，另外86批次经检测: what was really tested of a part.
_TESTED_PART = regex_pattern(r"[^，；]{0,8}经检[验测]")


def take_inspected(state: State, clause: Clause, figure: Figure) -> None:
    """Take a number that a word of checking governs."""
    draft = state.current
    if _is_of_single(draft, figure) or divide_by_channel(state, clause, figure):
        return
    if draft is None or is_new(state, draft, clause, figure):
        _start(state, clause, figure)
        return
    head = draft.count
    draft.method = _method_there(state, draft, clause, figure)
    if head is not None and is_of_part(state, head[0], figure):
        return  # whose goods a part of the check is of: 其中，抽查12家企业生产的20批次
    if _take_examined(state, draft, clause, figure):
        return
    if head is not None and is_part(state, clause, head[0], figure):
        add_row(state, clause, figure)
        state.parts |= draft.resolved and led_name(clause, figure) != ""  # 日用品这一块，查了100批次…；农资50批次
    elif head is not None and same(head[0], figure):
        state.mark(draft, clause, figure)
        state.segment.overall = True
        draft.all_passed |= figure.all_passed
    else:
        _count(state, draft, clause, figure)


def _count(state: State, draft: Draft, clause: Clause, figure: Figure) -> None:
    """Give a check one more number of what was examined; the first also says how and of what."""
    if draft.count is None:
        draft.subject = draft.subject or counted_name(clause, figure)
        draft.method = figure.verb if figure.verb and figure.quantity.unit not in ("批次", "批") else draft.method
        draft.strong = figure.strong or state.pending is not None
    state.count(draft, clause, figure)
    state.pending = None


def _method_there(state: State, draft: Draft, clause: Clause, figure: Figure) -> InspectionMethod:
    """Return the method of a check, as what was done at the places gone to corrects it."""
    head = draft.count
    if head is not None and verified_there(state, draft, head[0], figure):
        return "verification"
    if head is not None and drawn_there(state, draft, head[0], clause, figure) and figure.quantity.unit not in DEVICES:
        return "sampling"
    return draft.method


def _is_of_single(draft: Draft | None, figure: Figure) -> bool:
    """Tell whether a number is of the one product that failed: 该批煎饼共做了60袋."""
    return draft is not None and draft.single and figure.quantity.unit not in ("批次", "批", "家")


def _start(state: State, clause: Clause, figure: Figure) -> None:
    """Start a check with its first number, unless it is told over again or only of one firm."""
    draft = state.current
    if draft is not None and is_of_one_firm(draft, clause, figure):
        state.segment.conditional = True
    elif told := told_before(state, clause, figure):
        state.current = told
        state.mark(told, clause, figure)
    else:
        opened = state.open(clause, figure, figure.verb or (draft.method if draft else "sampling"))
        if draft and draft.count and not opened.subject and draft.count[1].segment_start == clause.segment_start:
            opened.strong |= draft.strong  # 今年检验钢瓶11.6万只，2019年检验9.3万只


def _take_examined(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Take a number as what was examined, and has a result, of what was drawn: 已出结果的52个批次中."""
    head = draft.count
    if head is None or not is_examined(draft, clause, head[0], figure):
        return False
    others = [one for one in draft.counts if not same_unit(one[0].quantity, figure.quantity)]
    draft.counts[:] = [(figure, clause), *others]
    if figure.kind == "place" and figure.verb == "site_check":
        draft.method = "site_check"  # 抽取31家，实际检查28家
    draft.rows = [row for row in draft.rows if row.told]  # what was set aside before was not examined
    state.mark(draft, clause, figure)
    return True


_FAR_BACK = 6  # sentences after which a number is no longer of a check announced


def _start_unled(state: State, clause: Clause, figure: Figure) -> None:
    """Take a number of goods that only the clause before calls examined: 开展了抽检。在744批次样品中…."""
    if state.current is not None and state.current.raid and state.pending is None:
        return  # 这批牛皮共计620件: of what was seized
    told = state.pending or (state.current and state.current.opening)
    if told and state.index - state.reading.sentence_index(told.start) > _FAR_BACK:
        return
    words = clause.text[: figure.at]
    if (
        (figure.kind != "goods" and not (_OF_THESE.match(clause.text) and figure.at == clause.numbers[0][0]))
        or not (_UNLED.search(clause.text) or _OF_THESE.match(clause.text) or _opens_list(clause, figure))
        or _HANDED_OUT.search(words)
        or _SEIZED.search(words)
    ):
        return
    words = told.text if told else clause.lead
    method = main_verb(words) or (state.current.method if state.current else None)
    if method is not None:
        take_inspected(state, clause, replace(figure, role="inspected", verb=method, strong=True))


def _opens_list(clause: Clause, figure: Figure) -> bool:
    """Tell whether goods are the first that were checked: 对农村市场的电线、插座开展抽检：电线20批次，不合格7批次."""
    if not clause.lead.endswith("：") or main_verb(clause.lead) is None:
        return False
    return is_specific(counted_name(clause, figure)) or bool(led_name(clause, figure))


def take_bare(state: State, clause: Clause, figure: Figure) -> None:
    """Take a number that no word governs: a part, what is left, or the next of a row of checks."""
    draft = state.current
    if is_aside(state, clause, figure) or (figure.quantity.value == 1 and figure.kind == "place"):
        return  # 一家批发市场 is a scene
    if draft is not None and draft.resolved and state.pending is not None and state.pending.start >= draft.end:
        _start_unled(state, clause, figure)  # another check has been announced
        if state.current is not draft:
            return
    if draft is not None and _is_tested_part(state, clause, figure):
        state.segment.rows[-1].inspected = figure
        state.mark(draft, clause, figure)
    elif draft is not None and draft.count is not None:
        draft.beside += [figure] if figure.kind == "goods" and draft.last == state.index else []
        if not _take_examined(state, draft, clause, figure):
            if _DETECTED.match(clause.text, figure.at + 1):
                draft.tested.append(figure)  # they failed where the check's rate says so
            _take_beside(state, draft, clause, figure)
    elif draft is not None and draft.dividing == "failed" and state.parts:
        add_row(state, clause, figure)
    else:
        _start_unled(state, clause, figure)
        if state.current is None and figure.kind == "goods" and is_specific(counted_name(clause, figure)):
            state.segment.conditional = True  # a summary's 纸尿裤150组，合格率97% is no check's own rate


def _take_beside(state: State, draft: Draft, clause: Clause, figure: Figure) -> None:
    """Take a bare number of a check that has one already."""
    head = draft.count
    if head is None or take_named_part(state, draft, clause, figure):
        return
    if is_faulty(draft, head[0], clause, figure):
        put(state, clause, draft, draft, replace(figure, role="failed"))
    elif figure.all_passed and take_all_passed(state, clause, draft, figure):
        return
    elif _goods_of(state, draft, head[0], clause, figure):
        state.count(draft, clause, figure)
    elif is_under_other_label(state, draft) and figure.kind == "goods" and not clause.text[: figure.at].strip():
        state.open(clause, replace(figure, strong=True), draft.method)  # 食品：抽检138批次…。成品油：12批次
    elif (
        open_beside(state, draft, clause, head, figure)
        or DISCOVERED.search(clause.text, 0, figure.at)
        or not same_sort(head[0], figure, draft.method)
    ):
        return
    elif _is_rest(draft, head[0], figure):
        draft.failed = figure
        draft.claims.add(figure.mention.start)
    elif figure.quantity.value < head[0].quantity.value and _divides(state, draft, clause, figure):
        add_row(state, clause, figure)
    elif _is_next_check(state, draft, clause, figure):
        state.open(clause, figure, draft.method)


def _divides(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether a smaller number is of some of what was examined: what leads to it or heads it says so."""
    headed = bool(state.label or state.each) and figure.kind == "goods"
    headed |= not draft.resolved and draft.has_room(figure) and has_own_rate(clause, figure)
    if state.parts or headed or clause.text.endswith("中") or is_place_within(draft, clause, figure):
        return True
    return divides_all(state, draft, clause, figure) or divides_on_bare(state, draft, clause, figure)


def _is_next_check(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether goods named by themselves, with what came out of them, are the next of a row of checks."""
    return (
        (clause.opens or _owns_outcome(draft, clause, figure))
        and (draft.last == state.index or (figure.all_passed and state.index - draft.last == 1))
        and not (_OF_THESE.match(clause.text) and figure.at != clause.numbers[0][0])
        and FAULTY.match(clause.text, figure.at + 1) is None
        and is_specific(counted_name(clause, figure))
    )


_DETECTED = regex_pattern(rf"(?:样品|产品|样本)?(?:中)?(?:被)?检出(?!率|了?{COUNT})")  # 12个样品被检出含有二甲醚


_OUTCOME_BESIDE = regex_pattern(rf"合格{COUNT}|(?:全部|均|都)合格")


def _owns_outcome(draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether goods told after others have their outcome right behind them: 核桃15批次合格14批次."""
    return draft.resolved and figure.low == 0 and _OUTCOME_BESIDE.match(clause.text, figure.at + 1) is not None


def _goods_of(state: State, draft: Draft, head: Figure, clause: Clause, figure: Figure) -> bool:
    """Tell whether goods follow the firms they are from: 抽查了45家（其中…8家）企业的70批次产品."""
    if draft.resolved or state.index != draft.last or figure.kind != "goods":
        return False
    if head.kind != "place":  # 抽查了12种产品，涉及90家企业的150种
        return head.quantity.unit == figure.quantity.unit == "种" and head.quantity.value < figure.quantity.value
    if _OF_THESE.match(clause.text) and not clause.text[: figure.at].strip():
        return True
    if draft.method != "sampling" and figure.quantity.unit in DEVICES:  # 检查供热企业12家、锅炉37台
        between = clause.reading.text[head.mention.end : figure.mention.start]
        return _LISTED_DEVICES.fullmatch(between) is not None and not (
            DISCOVERED.search(between) or _SEIZED.search(between)
        )
    if draft.method != "sampling":
        return False
    if _OF_THEM.match(clause.text, figure.at + 1):
        return True
    before = clause.text[: figure.at]
    return (
        figure.all_passed
        or before.endswith(("的", "样品", "样本", "油样", "产品", "商品", "食品"))
        or _CONCERNED.match(before) is not None
    )


# 抽到生产企业186家、经销企业503家的产品，涉及工业产品5大类43种、912批次
_CONCERNED = regex_pattern(rf"\s*(?:涉及|覆盖|涵盖)了?[^，；]*{COUNT}(?:产品|商品|食品)?[、，共计]*$")


_OF_THEM = regex_pattern(r"(?:样品|产品|样本)中?$")  # 对12家企业的水嘴做了抽查，24批次样品中，…


def _is_tested_part(state: State, clause: Clause, figure: Figure) -> bool:
    rows = state.segment.rows
    whole = rows[-1].inspected if rows else None
    if whole is None or not is_fewer(figure.quantity, whole.quantity):
        return False
    return _TESTED_PART.match(clause.text, figure.at + 1) is not None


def _is_rest(draft: Draft, head: Figure, figure: Figure) -> bool:
    """Tell whether a number is just what did not pass: 检定312台，合格301台，对11台…."""
    if draft.passed is None or draft.failed is not None:
        return False
    return bool(figure.quantity.value == head.quantity.value - draft.passed.quantity.value)
