"""Bare rates: parts that each have their rate right behind their name, with no word for it: 其中肉制品96.2%，糕点97.5%."""

from __future__ import annotations

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.findings.test_items import names_test_item
from bulletin_schema.records.inspection.numbers.results import put
from bulletin_schema.records.inspection.wording.clause import COUNT, PERCENT, Clause
from bulletin_schema.records.inspection.wording.figures import Figure, Metric
from bulletin_schema.records.inspection.wording.names import is_channel, is_specific, trimmed
from bulletin_schema.records.inspection.wording.rate_names import KINDS_OF_PRODUCT

_PART = rf"(?P<name>[^，；：。、{COUNT}{PERCENT}]{{2,16}}?)(?:产品|样品)?(?:则|也|仅|只|均|分别){{0,3}}(?:为|有|达到?|是)?(?P<rate>{PERCENT})"
_PARTS = re_pattern(rf"\s*(?:其中|而|但)*(?:{_PART}(?:[、和]|以及|$))+")
_ONE = re_pattern(_PART)
# 同比上升2.1%, 占31%, 整改完成98%: no rate of a part's
_NO_PART = regex_pattern(
    r"率|占|[比较]|[增升降减涨跌]|提[高升]|回落|高[出于]|低于|完成|办结|处[置理]|整改|落实|覆盖|建成|收回|其[余他]|总体|平均|超过|不足|接近|目标|任务|进度|满意|得分"
)


def read_bare_rates(state: State, clause: Clause) -> None:
    """Give each part of a list its rate, which is of the sort last told of the check."""
    draft = state.current
    if draft is None or PERCENT not in clause.text or _PARTS.fullmatch(clause.text) is None:
        return
    metric = _metric(state, draft)
    hits = list(_ONE.finditer(clause.text))
    names = [_product(trimmed(hit["name"].removeprefix("其中"))) for hit in hits]
    if metric is None or not all(map(_may_be_part, names)):
        return
    slots = dict(clause.numbers)
    for name, hit in zip(names, hits, strict=True):
        at = hit.start("rate")
        put(state, clause, draft, state.row(draft, name), Figure(metric, at, slots[at], 0))
    state.segment.metric = metric


def _product(name: str) -> str:
    """Return a kind of product with the word that it is no name without: 畜禽产品."""
    return name + "产品" if name in KINDS_OF_PRODUCT else name


def _metric(state: State, draft: Draft) -> Metric | None:
    """Return which rate is told of the parts: the one of the stretch, or the check's where its parts are announced."""
    if state.segment.metric is not None:
        return state.segment.metric
    if state.index != draft.last and not (state.parts and state.index - draft.last == 1):
        return None
    if draft.pass_rate and not draft.fail_rate:
        return "pass_rate"
    return "fail_rate" if draft.fail_rate and not draft.pass_rate else None


def _may_be_part(name: str) -> bool:
    return (is_specific(name) or is_channel(name)) and _NO_PART.search(name) is None and not names_test_item(name)
