"""Together: goods told side by side, each with its number, that share what came out of them."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft, Row, same_unit
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.particulars.named import named_in
from bulletin_schema.records.inspection.wording.clause import COUNT, Clause
from bulletin_schema.records.inspection.wording.counted import counted_name
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_specific, without_samples


def rejoin(state: State) -> bool:
    """Make one check again of goods told side by side that share an outcome: 32批次电热毯、4批次暖脚器…，1批次不合格."""
    last = state.drafts[-1] if state.drafts else None
    if last is None or last is not state.current or last.count is None:
        return False
    together = side_by_side(state.drafts)
    if len(together) < 2:
        return False
    whole = _divided(state.drafts[: -len(together)], together)
    one = whole or together[0]
    for part in together:
        part.subject = goods_name(part)
    one.rows += [Row(part.subject, inspected=_goods_of(part)) for part in together]
    if whole is None:
        one.subject = "、".join(part.subject for part in together)
        one.counts.clear()
    for other in together if whole else together[1:]:
        one.claims |= other.claims
        one.cover(other.start, other.end)
        state.drafts.remove(other)
    state.current = one
    return True


def _divided(before: Sequence[Draft], parts: Sequence[Draft]) -> Draft | None:
    """Return the check told before that goods told side by side add up to: 抽查90批次，不合格7批次。…抽查灯具60批次、插座30批次."""
    whole = before[-1] if before else None
    count = whole.count if whole else None
    if whole is None or count is None or not whole.resolved or whole.rows:
        return None
    numbers = [_goods_of(part).quantity for part in parts]
    alike = all(same_unit(number, count[0].quantity) for number in numbers)
    return whole if alike and sum(number.value for number in numbers) == count[0].quantity.value else None


_SUM = regex_pattern(
    rf"(?:合计|共计|总计|总共)(?:达|为|有|检[定查验测]|抽[查检])?$|等{COUNT}?[^，；{COUNT}]{{0,8}}(?:[共合总]计|共)$"
)


def sums_up(state: State, clause: Clause, figure: Figure) -> bool:
    """Make one check of goods told side by side that a sum closes: 衡器80台、压力表300块，共计380台，合格率98%."""
    if figure.role not in ("bare", "inspected") or _SUM.search(clause.text, figure.low, figure.at) is None:
        return False
    together = side_by_side(state.drafts)
    if sum(_goods_of(part).quantity.value for part in together) != figure.quantity.value or not rejoin(state):
        return False
    whole = state.drafts[-1]
    whole.subject = named_in(whole.opening.told) or whole.subject
    state.count(whole, clause, figure)
    return True


def count_sum(state: State, clause: Clause, figure: Figure) -> bool:
    """Take a number as the whole of what was told in parts, each with its outcome, and say whether it is: 三类产品合计321批次."""
    draft = state.current
    if draft is None or figure.kind != "goods" or _SUM_OF_ALL.search(clause.text, figure.low, figure.at) is None:
        return False
    if draft.aligned and not draft.counts and draft.is_filled_by(figure):
        state.count(draft, clause, figure)  # 生产环节60批次…；流通环节40批次…。两个环节共100批次
        return True
    if not _adds_up(state, figure):
        return False
    whole = state.open(clause, figure, draft.method)
    whole.strong, whole.subject = True, whole.subject if is_specific(whole.subject) else ""
    return True


def _adds_up(state: State, figure: Figure) -> bool:
    """Tell whether a number is the sum of the last checks, at least two."""
    total: float = 0
    for number, draft in enumerate(reversed(state.drafts), 1):
        count = draft.count
        if count is None or not draft.resolved or not same_unit(count[0].quantity, figure.quantity):
            return False
        total += count[0].quantity.value
        if total >= figure.quantity.value:
            return number > 1 and total == figure.quantity.value
    return False


_SUM_OF_ALL = regex_pattern(
    r"(?:合计|共计|总计|总共|累计|一共|共)(?:达|为|有|完成|检[定查验测]|抽[查检样取])?了?(?:样品|产品)?$"
)


def side_by_side(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the last checks that one clause, or a list that goes on over commas, tells without an outcome."""
    together: list[Draft] = []
    for draft in reversed(drafts):
        if not _is_untold(draft):
            break
        if together and not (together[0].listed or together[0].counts[-1][1] is draft.counts[-1][1]):
            break
        together.insert(0, draft)
    return together


def goods_name(draft: Draft) -> str:
    """Return the goods of a check that opens with the places they are at: 对3家眼镜店开展检定，检定验光仪6台、焦度计4台."""
    first, (figure, clause) = draft.counts[0][0], draft.counts[-1]
    return without_samples((counted_name(clause, figure) if first.kind == "place" else "") or draft.subject)


def _goods_of(draft: Draft) -> Figure:
    """Return the number of goods of a check told side by side with others, behind that of the places they are at."""
    return draft.counts[-1][0]


def _is_untold(draft: Draft) -> bool:
    """Tell whether a check is of named goods that are counted and has no outcome yet."""
    return (
        bool(draft.counts)
        and _goods_of(draft).kind == "goods"
        and bool(draft.subject)
        and not draft.resolved
        and not draft.rows
    )
