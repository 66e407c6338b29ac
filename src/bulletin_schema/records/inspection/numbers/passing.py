"""Passing: words that tell that all of some goods passed, or failed, where no number stands in front of them."""

from __future__ import annotations

from dataclasses import replace

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft, Row
from bulletin_schema.records.inspection.drafts.lists import split_names
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.numbers.results import labelled_rows, put
from bulletin_schema.records.inspection.numbers.together import side_by_side
from bulletin_schema.records.inspection.wording.clause import COUNT, Clause
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.judgements import all_passed
from bulletin_schema.records.inspection.wording.names import is_specific, opens_with, trimmed, without_samples

_LONGEST_NAME = 16
_EARLIER = regex_pattern(
    r"\s*(?:而|但)?(?:去年|上年|前年|往年|上[一个]*(?:季度|月|期|批次|次))(?!以来|底|起)"
)  # 去年同期茶叶全部合格
_COUNTED = regex_pattern(rf"的[\p{{Han}}]{{0,4}}{COUNT}")  # 质量和标签均合格的72批次


_OF_ITEMS = regex_pattern(
    r"(?<!样品|产品|商品)(?:等)?(?:均|都|全部|全数)未检出(?!\p{Han}{0,6}不合格)|(?:项目|指标)(?:则|也|均|都|全部|全数)+"
)


def read_all_passed(state: State, clause: Clause) -> None:
    """Read 全部合格 and 未检出不合格 where no number stands in front of them."""
    draft, hit = state.current, all_passed(clause.text)
    if draft is None or hit is None or COUNT in clause.text[: hit.start()] or _COUNTED.match(clause.text, hit.end()):
        return
    if _EARLIER.match(clause.text) and draft.resolved:
        return
    of_items = _OF_ITEMS.search(clause.text) is not None  # 罂粟碱等全部未检出, 重金属项目全部合格
    listed = "" if of_items else trimmed(clause.words(0, hit.start()))
    names = [name for name in split_names(listed) if name]
    if names and all(map(_THE_REST.fullmatch, names)):
        _pass_the_rest(state, draft)
    else:
        _pass(state, draft, clause, names)


def _pass(state: State, draft: Draft, clause: Clause, names: list[str]) -> None:
    """Let the parts spoken of, those named, or all of the check have passed."""
    named = [name for name in names if is_specific(name) and len(name) <= _LONGEST_NAME]
    _count_again(state.segment.rows)
    untold = [row for row in state.segment.rows or state.segment.paired if not row.told]
    if not untold and not named and not names and state.label:
        untold = [row for row in labelled_rows(state, draft) if not row.told]
    if untold and (not names or (not named and all(map(_says_all, names)))):
        for row in untold:
            row.all_passed = True
        draft.all_passed |= _are_all(draft)
    elif named and len(named) == len(names) and (draft.resolved or state.parts or _are_told(draft, named)):
        for name in map(without_samples, named):
            _part_ending(state, draft, name).all_passed = True
    elif _is_of_all(draft, clause, names):
        for one in _shared_by(state, draft, clause):
            one.all_passed = True
            one.cover(one.start, clause.end)
    draft.cover(clause.start, clause.end)


_THE_REST = regex_pattern(r"(?:其余|其他|其它|余下|剩余)(?:的|各类|几类|产品|样品|商品|器具|计量器具|食品|品种)*")


def _pass_the_rest(state: State, draft: Draft) -> None:
    """Let parts, or goods told side by side, of which nothing is told yet have passed: 压力表不合格6块，其余全部合格."""
    rest: list[Draft | Row] = [row for row in draft.rows if row.inspected and not row.told]
    if not draft.rows and draft.counts:
        told = draft.counts[0][1]
        rest = [
            one for one in state.drafts if one.counts and one.counts[0][1] is told and not (one.resolved or one.rows)
        ]
    for one in rest:
        one.all_passed = True


def _is_of_all(draft: Draft, clause: Clause, names: list[str]) -> bool:
    """Tell whether words of passing are of all that a check counted, of which nothing else is told yet."""
    if not draft.counts or draft.resolved or draft.rows:
        return False
    return all(map(_says_all, names)) or bool(_IN_RESPECT.search(clause.text)) or opens_with(clause.text, draft.subject)


def _part_ending(state: State, draft: Draft, name: str) -> Row:
    """Return the one part counted and not told of yet whose name ends with some words, else a part of that name."""
    ending = [row for row in draft.rows if row.inspected and not row.told and row.subject.endswith(name)]
    return ending[0] if len(ending) == 1 else state.row(draft, name)


def share_passed(state: State, clause: Clause, figure: Figure) -> None:
    """Let what is told to have passed whole stand for the goods counted beside it too: 壁纸6种、地毯4种无一不合格."""
    last = state.drafts[-1] if state.drafts else None
    if not figure.all_passed or last is None or last is not state.current or last.counts[-1:] != [(figure, clause)]:
        return
    for one in side_by_side(state.drafts[:-1]):
        if one.counts[-1][1] is clause and one.method == last.method:
            one.all_passed = True


def _count_again(rows: list[Row]) -> None:
    """Let numbers taken for what failed be what was examined, as all of it passed: 门店20批次、工厂4批次，都没检出不合格."""
    for row in rows:
        if row.failed_first and row.inspected is None:
            row.inspected, row.failed, row.failed_first = row.failed, None, False


def _shared_by(state: State, draft: Draft, clause: Clause) -> list[Draft]:
    """Return the checks told side by side that all passed, or the one named: 药品80批次、化妆品30批次，均合格."""
    together = side_by_side(state.drafts)
    named = [one for one in together if opens_with(clause.text, one.subject)]
    return named or together or [draft]


def _are_all(draft: Draft) -> bool:
    """Tell whether the parts that passed are all of the check: 抽检90批次，其中白酒40批次、糕点50批次，全部合格."""
    count, passed = draft.count, [row.inspected for row in draft.rows if row.all_passed and row.inspected]
    if count is None or draft.resolved or len(passed) < len(draft.rows):
        return False
    return sum(one.quantity.value for one in passed) == count[0].quantity.value


def _are_told(draft: Draft, names: list[str]) -> bool:
    """Tell whether all of some names are parts of the check told before: 老花镜24批次、太阳镜20批次。…老花镜全部合格."""
    return set(names) <= {row.subject for row in draft.rows}


def _says_all(name: str) -> bool:
    return not is_specific(name) and not name.startswith(("其余", "其他", "其它"))


_IN_RESPECT = regex_pattern(r"(?:误差|净含量|系数|精度)(?:经检[定验测])?(?:全|均|都|悉数)")
_ALL_FAILED = regex_pattern(
    r"(?:经检[验测]，?|结果)?(?:全部|均|都)(?:为|被判|被判定)?(?:不合格|不符合[^，]{0,12}|不达标)"
)


def read_all_failed(state: State, clause: Clause) -> None:
    """Read 均不合格 where the number of goods stands in the clause before: 开关抽查3个批次，均不合格."""
    draft = state.current
    if draft is None or draft.method == "site_check" or not _ALL_FAILED.fullmatch(clause.text.strip()):
        return
    rows = state.segment.rows
    holder: Draft | Row = rows[-1] if rows else draft
    counted = rows[-1].inspected if rows else draft.count and draft.count[0]
    if counted and holder.failed is None and holder.passed is None:
        put(state, clause, draft, holder, replace(counted, role="failed"))
