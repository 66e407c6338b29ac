"""Shares: a rate told as a share of what was checked: 2盒空隙率超标，占13.3%, 标价规范的281户，占88.4%."""

from __future__ import annotations

from typing import Literal

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft, same_unit
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.numbers.results import Slot, put
from bulletin_schema.records.inspection.wording.clause import COUNT, PERCENT, Clause
from bulletin_schema.records.inspection.wording.figures import Figure

_SHARE = re_pattern(
    rf"\s*(?:仅|约)?占(?:(?:抽[查检样取]|受检|样品)?(?:样品|批次|总数|总量|数量)*的?|比例?)(?:为|达)?(?P<share>{PERCENT})"
)


def read_share(state: State, clause: Clause) -> None:
    """Take as fail rate the share that those just told to have failed are: 2盒空隙率超标，占13.3%."""
    _read_share_of_all(state, clause)
    draft, hit = state.current, _SHARE.fullmatch(clause.text)
    if draft is None or hit is None or draft.count is None or draft.last != state.index:
        return
    if not (draft.failed or draft.passed):
        _pass_in_order(state, draft, clause)
    share = dict(clause.numbers)[hit.start("share")]
    outcomes: tuple[tuple[Literal["fail_rate", "pass_rate"], Figure | None], ...]
    outcomes = ("fail_rate", draft.failed), ("pass_rate", draft.passed)
    for slot, outcome in outcomes:
        if outcome and _makes(outcome.quantity.value, draft, share.value.value):
            put(state, clause, draft, draft, Figure(slot, hit.start("share"), share, 0))
            state.segment.metric = slot
            return


def _makes(number: float, draft: Draft, share: float) -> bool:
    """Tell whether a number is such a share of what was checked."""
    whole = draft.count[0].quantity.value if draft.count else 0
    return bool(whole) and abs(100 * number / whole - share) < _ROUNDED


# 标价规范的281户，占88.4%; 证照齐全的有61家，占91%
_IN_ORDER = regex_pattern(
    rf"(?:^|，)(?:有[^，；。{COUNT}]{{2,20}}|(?!不|未)[^，；。{COUNT}]{{0,16}}(?<!不)(?:规范|齐全|符合[^，；。{COUNT}]{{0,8}}|达标|完好|到位|健全|公示))的?(?:有|共|为)?(?P<number>{COUNT})[^，；。{COUNT}]{{0,4}}，$"
)


def _pass_in_order(state: State, draft: Draft, clause: Clause) -> None:
    """Take a number of places told to be in order, whose share follows, as what passed."""
    hit = _IN_ORDER.search(clause.lead)
    head = draft.count
    if hit is None or head is None or draft.method != "site_check":
        return
    at = hit.start("number") - len(clause.lead)
    mention = clause.masked.at(clause.low + at)
    if mention is not None and same_unit(mention.value, head[0].quantity) and mention.start > head[0].mention.start:
        put(state, clause, draft, draft, Figure("passed", at, mention, at, kind=head[0].kind))


# 送样72批次，不合格的只占4.2%
_SHARE_OF_ALL = regex_pattern(
    rf"\s*(?:其中)?(?:(?P<failed>不合格|不达标|超标|不符合\p{{Han}}{{0,4}})|合格|达标)的?(?:产品|样品|批次)?(?:只|仅|约)?占(?:到|比|总数的?|全部的?|抽[查检]总数的?)?(?:了|为|达)?(?P<share>{PERCENT})"
)


def _read_share_of_all(state: State, clause: Clause) -> None:
    """Take as the check's rate the share that failed or passed, told without the word for it."""
    draft = state.current
    hit = _SHARE_OF_ALL.fullmatch(clause.text) if draft and draft.counts and "占" in clause.text else None
    if draft is not None and hit is not None and draft.last == state.index and not state.segment.rows:
        role: Slot = "fail_rate" if hit["failed"] else "pass_rate"
        put(state, clause, draft, draft, Figure(role, hit.start("share"), dict(clause.numbers)[hit.start("share")], 0))


_ROUNDED = 0.6  # points
