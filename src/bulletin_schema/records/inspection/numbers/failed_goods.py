"""Failed goods: goods of which only how many failed is told, 童车不合格12批次，餐椅不合格8批次."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft, same_unit
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.findings.test_items import names_test_item
from bulletin_schema.records.inspection.numbers.parts import SUBSTANCE
from bulletin_schema.records.inspection.numbers.together import side_by_side
from bulletin_schema.records.inspection.wording.clause import COUNT, Clause, masked_text
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_specific, trimmed
from bulletin_schema.records.inspection.wording.words import unit_class

_BAD = r"(?:质量)?(?:不合格|不达标|不符合(?:标准|要求|规定)+)"
# 童车不合格12批次; 不合格糕点9批次; 纸尿裤3批次不合格
_GOODS = regex_pattern(
    rf"\s*(?:以及|其中|和|及|有|检出|发现|查出|经检[验测]|结果)*(?:(?P<name>[^，。；：、{COUNT}]{{2,14}}?)(?:产品|样品)?(?:有|共)?"
    rf"(?:{_BAD}的?(?:产品|样品|有|为|共|达)*(?P<number>{COUNT})|(?P<number>{COUNT})(?:产品|样品)?{_BAD})"
    rf"|不合格的?(?P<name>[^，。；：、{COUNT}]{{2,14}}?)(?P<number>{COUNT}))(?=[，。；、]|$)"
)
_JOINT = regex_pattern(r"[，；、]")
_FEWEST = 2
_Item = tuple[str, int, Mention[Any]]


def take_failed_goods(state: State, clause: Clause, figure: Figure) -> bool:
    """Make parts of goods listed with how many of each failed, and say whether a clause begins such a list."""
    draft = state.current
    if figure.role != "failed" or figure.kind != "goods" or state.parts or figure.at != clause.numbers[0][0]:
        return False
    if draft is not None and (draft.resolved or draft.rows or draft.method != "sampling"):
        return False
    items = list(_items(clause))
    if len(items) < _FEWEST or len(side_by_side(state.drafts)) > 1 or not all(_are_goods(name) for name, *_ in items):
        return False
    if any(not same_unit(mention.value, figure.quantity) for *_, mention in items):
        return False
    draft = state.draft_for(clause, counted=True)
    if draft is None or draft.method != "sampling":
        return False
    _divide(state, draft, clause, items)
    return True


def _items(clause: Clause) -> Iterator[_Item]:
    """Yield the goods of the list that a clause begins, each with its number and where that stands."""
    masked, at = masked_text(clause.reading), clause.low
    while hit := _GOODS.match(masked, at):
        mention = clause.masked.at(hit.start("number"))
        if mention is None or mention.kind != "count" or unit_class(mention.value.unit) != "goods":
            return
        low, high = clause.masked.to_clean(hit.start("name")), clause.masked.to_clean(hit.end("name"))
        yield trimmed(clause.reading.text[low:high]).removesuffix("质量"), hit.start("number") - clause.low, mention
        if _JOINT.match(masked, hit.end()) is None:
            return
        at = hit.end() + 1


def _are_goods(name: str) -> bool:
    return is_specific(name) and not names_test_item(name) and SUBSTANCE.search(name) is None


def _divide(state: State, draft: Draft, clause: Clause, items: list[_Item]) -> None:
    for name, at, mention in items:
        row, figure = state.row(draft, name), Figure("failed", at, mention, 0, kind="goods")
        row.failed = row.failed or figure
        state.mark(draft, clause, figure)
    draft.cover(clause.start, items[-1][2].end)
    draft.aligned |= not draft.counts
    state.segment.rows = list(draft.rows)
