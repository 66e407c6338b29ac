"""Results: what passed and failed, in numbers and words, goes to the check or to a part of it."""

from __future__ import annotations

from typing import Literal, cast

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.apart import is_of_one_firm
from bulletin_schema.records.inspection.drafts.draft import Draft, Row, counts_alike, same, same_unit
from bulletin_schema.records.inspection.drafts.sameness import goes_back
from bulletin_schema.records.inspection.drafts.seasons import open_next_year
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.findings.test_items import names_test_item
from bulletin_schema.records.inspection.numbers.together import rejoin
from bulletin_schema.records.inspection.wording.clause import COUNT, Clause, masked_text
from bulletin_schema.records.inspection.wording.counted import counted_name
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_channel, is_specific

Slot = Literal["passed", "failed", "pass_rate", "fail_rate"]
_OUTCOME_WORD = regex_pattern(r"的?(?:检验|所检项目|所有项目)?(?:不合格|合格)(?:的|样品|产品|有|数量?|为)*$")
_FAILED_GOODS = regex_pattern(r"不合格(?:的)?(?P<name>[\p{Han}、]{2,20})$")
# Test items are no parts of the goods: 标识和使用说明不合格36批次.
_FAILING = regex_pattern(r"(?:不合格|不符合|超标|不达标)[^，]{0,6}$|各有?$")
_RECHECKED = regex_pattern(r"(?:复查|复检|复验)(?:不?合格)?的?(?:样品|产品|有|为)*$")


_OVER = regex_pattern(r"(?:企业|单位|商户|户)的[^，；]{2,14}超[标差]")


# 3款空隙率超标、2款层数超限: each is of one fault
_EACH_FAULT = regex_pattern(
    rf"(?!不合格|产品|样品)[^，。；、{COUNT}]{{2,14}}(?:超[标限差]|不合格|不达标|不符合\p{{Han}}{{0,6}})[、和]{COUNT}[^，。；、{COUNT}]{{2,14}}(?:超[标限差]|不合格|不达标|不符)"
)


def _is_finding(state: State, clause: Clause, figure: Figure) -> bool:
    """Tell whether firms gone to are told with what was over a limit there, 3家企业的皮棉含杂率超标, or each fault with its goods."""
    if figure.role == "failed" and _EACH_FAULT.match(clause.text, figure.at + 1):
        return True
    looked_at = state.current is not None and state.current.method == "site_check"
    return looked_at and figure.kind == "place" and _OVER.match(clause.text, figure.at + 1) is not None


def _is_second_time(state: State, clause: Clause, figure: Figure) -> bool:
    """Tell whether an outcome is of those that had failed: 复检合格3批次."""
    again = state.current is not None and state.current.rechecks
    return not again and _RECHECKED.search(clause.text[: figure.at]) is not None


def take_outcome(state: State, clause: Clause, figure: Figure) -> None:
    """Take a number that passed or failed."""
    if _is_finding(state, clause, figure) or _is_second_time(state, clause, figure):
        return
    if (earlier := _left_over(state, figure)) is not None:
        state.current = earlier
        put(state, clause, earlier, earlier, figure)
        return
    rejoin(state)
    _open_earlier(state, clause, figure)
    draft, slot = state.draft_for(clause, counted=True), cast(Slot, figure.role)
    if draft is None or state.segment.conditional or is_aside(state, clause, figure):
        return
    if slot == "failed" and draft.all_passed and not draft.rows and draft.last < state.index:
        return  # after 全部合格, what failed is of other goods
    if is_of_one_firm(draft, clause, figure):
        state.segment.conditional = True
        draft.claims.add(figure.mention.start)
        return
    rows = _parts_told(state, draft, clause, figure)
    if rows and getattr(rows[-1], slot) is None:
        whole = rows[-1].inspected
        if whole is None or same_unit(whole.quantity, figure.quantity):
            put(state, clause, draft, rows[-1], figure)
        return
    if (_counts(draft, figure) or _fails_terms(draft, clause, figure)) and not _otherwise_counted(draft, figure):
        _take_whole(state, clause, draft, figure)


def _open_earlier(state: State, clause: Clause, figure: Figure) -> None:
    """Start the check of an earlier year that only what came of it tells: 而2021年检出不合格食品169批次，合格率97.7%."""
    told = state.current
    if told is not None and figure.kind == "goods" and goes_back(state, told):
        state.open(clause, None, told.method)
    else:
        open_next_year(state, clause, figure)


def _parts_told(state: State, draft: Draft, clause: Clause, figure: Figure) -> list[Row]:
    """Return the parts, the last of which an outcome may be of: those told before it, or one that it names."""
    slot = cast(Slot, figure.role)
    if _make_whole(draft, state.segment.rows, slot):
        state.parts, state.segment.rows = False, []  # what follows is of the whole again
    rows = state.segment.rows
    if rows and state.segment.listed and getattr(draft, slot) is None and not state.segment.rows[-1].failed_first:
        rows = []  # 生产领域80批次、流通领域70批次，不合格12批次: of both
    rows = [] if _is_of_whole(draft, rows, figure) else rows or labelled_rows(state, draft)
    if named := _named_rows(draft, clause, figure):
        rows = state.segment.rows = named
    if rows and slot == "failed" and rows[-1].failed_first and rows[-1].inspected is None:
        rows[-1].inspected, rows[-1].failed, rows[-1].failed_first = rows[-1].failed, None, False
    return rows


def _named_rows(draft: Draft, clause: Clause, figure: Figure) -> list[Row]:
    """Return the part that an outcome names once more: 汽油78个、柴油34个，经检验，汽油合格76个."""
    if len(draft.rows) < 2:
        return []
    words = clause.words(figure.low, figure.at).lstrip("、，").removeprefix("其中")
    goods = _FAILED_GOODS.fullmatch(words)
    name = goods["name"] if goods else _OUTCOME_WORD.sub("", words)
    same = [row for row in draft.rows if name and row.subject == name]
    named = [row for row in draft.rows if row.inspected and len(name) > 1]
    ending = [row for row in named if row.subject.endswith(name) or (is_channel(name) and row.subject.startswith(name))]
    return same or (ending if len(ending) == 1 else [])


def _take_whole(state: State, clause: Clause, draft: Draft, figure: Figure) -> None:
    """Take an outcome that no part told before it has: the check's, or that of a part named beside it."""
    slot = cast(Slot, figure.role)
    known = getattr(draft, slot)
    if known is None and _is_of_all(state, clause, draft, figure):
        put(state, clause, draft, draft, figure)
        return
    name = counted_name(clause, figure) if slot == "failed" else ""
    state.segment.tested |= slot == "failed" and _fails_item(clause, figure, name)
    newly_failed = slot == "failed" and known is None
    if state.segment.tested and newly_failed:
        draft.tested.append(figure)
    if state.segment.tested or (newly_failed and _exceeds(state, draft, figure)):
        draft.claims.add(figure.mention.start)
        return
    if state.parts and is_specific(name) and draft.resolved:
        row = state.row(draft, name)
        put(state, clause, draft, row, figure)
        state.segment.rows += [row] if row not in state.segment.rows else []
    elif known is None:
        _name_failing(draft, clause, figure, name)
        put(state, clause, draft, draft, figure)
    elif same(known, figure):
        draft.claims.add(figure.mention.start)
    elif slot == "failed" and figure.kind == "goods" and figure.quantity.value > known.quantity.value:
        _open_failed(state, clause, draft, figure)


def _name_failing(draft: Draft, clause: Clause, figure: Figure, name: str) -> None:
    """Let a check without a number of its own be of the goods that failed: 检出不合格卫生用品70批."""
    goods = _FAILED_GOODS.search(clause.text[: figure.at])
    failing = goods["name"] if goods else name
    if not draft.counts and not draft.subject and is_specific(failing) and not names_test_item(failing):
        draft.subject = failing


def _is_of_all(state: State, clause: Clause, draft: Draft, figure: Figure) -> bool:
    """Tell whether a failure is the check's beyond doubt: all that did not pass, or the only one told."""
    if figure.role != "failed":
        return False
    return _is_rest(draft, figure) or (_is_only_failure(clause, figure) and not _exceeds(state, draft, figure))


def _fails_item(clause: Clause, figure: Figure, name: str) -> bool:
    """Tell whether what failed is named by a test item: 酸价不合格2批次."""
    told = _FAILING.sub("", name), _FAILING.sub("", clause.text[figure.low : figure.at])
    return any(map(names_test_item, told))


def _left_over(state: State, figure: Figure) -> Draft | None:
    """Return the check before the last whose numbers leave just as many that failed: of 243批次 with 186 right, 57批次."""
    current = state.current
    if figure.role != "failed" or current is None or state.index == current.last or (count := current.count) is None:
        return None
    if same_unit(count[0].quantity, figure.quantity) and figure.quantity.value <= count[0].quantity.value:
        return None
    near = (one for one in state.drafts[-_NEAR_CHECKS:] if one is not current and one.failed is None)
    left = [one for one in near if _is_rest(one, figure)]
    return left[0] if len(left) == 1 else None


_NEAR_CHECKS = 4
_CHECKED_OUT = regex_pattern(r"(?:检出|发现|查出|测出|有)(?:了|其中|的)*$")
_OPENING = regex_pattern(r"(?:经检[验测]|结果|其中)?有?")
_MORE_FAILURES = regex_pattern(rf"[^。]{{0,40}}{COUNT}[^。，]{{0,16}}(?:不合格|超标|不符合|不达标|超限|超差)")


def _is_only_failure(clause: Clause, figure: Figure) -> bool:
    """Tell whether a number of goods, told with its fault, is all that failed: 检出1批次菌落总数超标, 2桶酸价超标."""
    if figure.role != "failed" or figure.kind != "goods":
        return False
    before = clause.text[: figure.at]
    if not (_CHECKED_OUT.search(before) or _OPENING.fullmatch(before)):
        return False
    masked = masked_text(clause.reading)
    return _MORE_FAILURES.match(masked, clause.low + figure.at + 1) is None


def _open_failed(state: State, clause: Clause, draft: Draft, figure: Figure) -> None:
    """Start a check with its failures, where other goods than those told failed, and more: 检出不合格卫生用品70批."""
    goods = _FAILED_GOODS.search(clause.text[: figure.at])
    if goods is None or not is_specific(goods["name"]) or state.segment.rows or state.parts:
        return
    twin = state.open(clause, None, draft.method)
    twin.subject = goods["name"]
    put(state, clause, twin, twin, figure)


def _is_rest(draft: Draft, figure: Figure) -> bool:
    """Tell whether a number is just what did not pass: 60批次…，58批次符合要求，2批次产品甲醛超标."""
    count = draft.count
    if count is None or draft.passed is None or not same_unit(count[0].quantity, figure.quantity):
        return False
    return bool(figure.quantity.value == count[0].quantity.value - draft.passed.quantity.value)


def labelled_rows(state: State, draft: Draft) -> list[Row]:
    """Return the row of the label that heads the sentence: 童鞋 for （一）童鞋。抽查40批次，发现3批次不合格 (in two sentences)."""
    if (
        not is_specific(state.label)
        or state.label == draft.label
        or not state.labels_part(draft)
        or not (draft.rows or draft.resolved)
    ):
        return []
    if draft.rows and draft.rows[-1].subject == state.label:
        return draft.rows[-1:]
    return [state.row(draft, state.label)] if draft.failed or draft.passed else []


def put(state: State, clause: Clause, draft: Draft, holder: Draft | Row, figure: Figure) -> None:
    """Give a figure to a check or a part of it that has none in its place yet."""
    if getattr(holder, figure.role) is None:
        setattr(holder, figure.role, figure)
        if holder is draft:
            draft.dividing = figure.role
        state.mark(draft, clause, figure)


def _is_of_whole(draft: Draft, rows: list[Row], figure: Figure) -> bool:
    """Tell whether an outcome is in the check's unit and not in that of its part: …21家）企业的90批次，不合格9批次."""
    part, count = rows[-1].inspected if rows else None, draft.count
    if part is None or count is None or same_unit(part.quantity, figure.quantity):
        return False
    return same_unit(count[0].quantity, figure.quantity)


def _make_whole(draft: Draft, rows: list[Row], slot: Slot) -> bool:
    """Tell whether parts without outcomes add up to the check, whose outcome follows: 抽查90批次，其中线上40批次，线下50批次，不合格9批次."""
    count, parts = draft.count, [row.inspected for row in rows if row.inspected and not row.told]
    if count is None or len(parts) < 2 or len(parts) < len(rows) or getattr(draft, slot) is not None:
        return False
    return sum(part.quantity.value for part in parts) == count[0].quantity.value


def is_aside(state: State, clause: Clause, figure: Figure) -> bool:
    """Tell whether a number stands in a bracket within a part: （一）童鞋。发现不合格4款（其中网售3款）."""
    return bool(state.label) and "（其中" in clause.text[: figure.at]


def _otherwise_counted(draft: Draft, figure: Figure) -> bool:
    """Tell whether what passed or failed is already told in another unit: 71批次不合格；8家企业合格."""
    outcome = draft.failed or draft.passed
    return outcome is not None and not same_unit(outcome.quantity, figure.quantity)


def _exceeds(state: State, draft: Draft, figure: Figure) -> bool:
    """Tell whether a later sentence's failures are not those of the check, as what passed shows: 30个中21个合格."""
    count = draft.count
    if draft.passed is None or count is None or state.index == draft.last or state.parts:
        return False
    return bool(figure.quantity.value != count[0].quantity.value - draft.passed.quantity.value)


_TERMS = regex_pattern(
    r"\p{Han}{0,10}?不(?:再|能)?(?:持续)?(?:保持|符合|具备|满足|达到)[^，；]{0,30}(?:条件|要求|规定|通则|细则)"
)


def _fails_terms(draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether firms looked at, of how many is not told, do not meet terms: 发现4家企业的生产条件不符合要求."""
    if figure.kind != "place" or draft.counts or draft.method != "site_check" or draft.raid:
        return False
    return _TERMS.match(clause.text, figure.at + 1) is not None


def _counts(draft: Draft, figure: Figure) -> bool:
    """Tell whether an outcome is in a unit that was examined, and no more than was."""
    if not draft.counts:
        return figure.kind == "goods" or draft.period is not None
    if figure.kind == "goods" and all(one.kind == "place" for one, _ in draft.counts):
        return draft.method == "sampling"  # 抽查了310家企业生产的家具，50批次不合格
    alike = [one for one, _ in draft.counts if counts_alike(one, figure)]
    return any(figure.quantity.value <= one.quantity.value for one in alike)
