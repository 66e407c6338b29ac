"""Early rates: a rate told before any word of checking is that of the check told next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft, EarlyRate, same_unit
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.numbers.results import Slot
from bulletin_schema.records.inspection.wording.clause import DATE, Clause, masked_text
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_specific
from bulletin_schema.records.inspection.wording.rate_names import rated_name

_OTHER_TIME = re_pattern(rf"{DATE}|今年|本年|本月|本季")
_ROUNDED = 1.0  # points


def note_early(state: State, clause: Clause, figure: Figure, *, past: bool = False) -> None:
    """Keep a rate that no check has been told for yet: 合格率仅为70%。本次共抽检20款."""
    if state.parts or figure.quantity.bound not in ("exact", "about"):
        return
    if state.early is None or state.early.index != state.index:
        state.early = EarlyRate(figure, clause, state.index, rated_name(clause, figure), past)


def settle_early(drafts: Sequence[Draft]) -> None:
    """Give the rate told before a check to it, where it has none of its own and nothing says otherwise."""
    for draft in drafts:
        early = draft.early
        if early is None or not _is_its_own(draft, early, drafts):
            continue
        setattr(draft, cast(Slot, early.figure.role), early.figure)
        draft.claims |= {early.figure.mention.start, *early.claims}
        draft.comparisons = [*early.comparisons, *draft.comparisons]
        draft.cover(early.clause.start, early.clause.end)


def _is_its_own(draft: Draft, early: EarlyRate, drafts: Sequence[Draft]) -> bool:
    """Tell whether a rate told before a check is of the same goods and of no other time, and agrees with its numbers."""
    head = draft.count
    if head is None or draft.pass_rate or draft.fail_rate or draft.all_passed or draft.first - early.index > 1:
        return False
    if sum(one.first == draft.first for one in drafts) > 1 or not _is_of(early.named, draft.subject):
        return False
    return not (early.past and _is_of_last_year_only(early, *head)) and _agrees(draft, early)


def _is_of_last_year_only(early: EarlyRate, figure: Figure, clause: Clause) -> bool:
    """Tell whether a rate of last year stands apart from a number, or another time between them: 去年合格率93%，今年抽检80批次."""
    low, high = early.clause.low + early.figure.at, clause.low + figure.at
    between = masked_text(clause.reading)[low:high]
    return early.clause.segment_start != clause.segment_start or _OTHER_TIME.search(between) is not None


def _is_of(named: str, subject: str) -> bool:
    """Tell whether goods that a rate names may be those of a check."""
    return not named or not is_specific(subject) or named in subject or subject in named


def _agrees(draft: Draft, early: EarlyRate) -> bool:
    """Tell whether a rate is what the numbers of a check give, as far as it has some."""
    head, outcome = draft.count, draft.passed or draft.failed
    if head is None or outcome is None or not same_unit(head[0].quantity, outcome.quantity):
        return True
    share = 100 * outcome.quantity.value / (head[0].quantity.value or 1)
    told = early.figure.quantity.value
    agrees = (draft.passed is None) == (early.figure.role == "fail_rate")
    return bool(abs((share if agrees else 100 - share) - told) <= _ROUNDED)
