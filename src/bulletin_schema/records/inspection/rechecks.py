"""Rechecks: firms gone back to because their goods had failed, 对抽查不合格的28家企业进行了复查，26家合格."""

from __future__ import annotations

from dataclasses import replace

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.model import InspectionMethod
from bulletin_schema.records.inspection.wording.clause import COUNT, DATE, Clause, masked_text
from bulletin_schema.records.inspection.wording.figures import Figure

_AGAIN = "复查|复检|复验|回访|回头看|跟踪(?:监督)?(?:检查|抽查|抽检)"
# 上年度不合格的84家企业: no check of this article is the one that they failed in.
_FAILED_EARLIER = regex_pattern(
    rf"(?:上(?:年度?|次|期|一?[年轮批次期])|去年|前年|前次|往年|历次|曾|{DATE})[^，。；{COUNT}]{{0,12}}不合格[^，。；{COUNT}]{{0,10}}$"
)
_SAMPLED = regex_pattern(r"跟踪(?:监督)?抽")
_GONE_BACK = regex_pattern(rf"(?:{_AGAIN})了?到?\p{{Han}}{{0,20}}$")
# 对…不合格的28家企业，市局组织了复查: the word stands behind whom it was about, in the same sentence.
_THEN_AGAIN = regex_pattern(rf"[^。；]{{0,40}}?(?<!将)(?:{_AGAIN})")


def open_recheck(state: State, clause: Clause, figure: Figure) -> bool:
    """Start a check with the firms gone back to, and say whether one did.

    Where the article has told of the check that they failed in, what came out the second time is what it led to.
    """
    if figure.kind == "goods":
        return _count_again(state, clause, figure)
    if figure.kind != "place" or figure.role == "passed":
        return False
    before = clause.text[: figure.at]
    earlier = _FAILED_EARLIER.search(before) is not None
    if not earlier and any(one.resolved or one.rechecks for one in state.drafts):
        return False
    gone_back = _GONE_BACK.search(before) is not None
    if not gone_back and not _is_about_them(clause, figure):
        return False
    sampled = earlier and _SAMPLED.search(masked_text(clause.reading), clause.low, clause.low + _FAR) is not None
    method: InspectionMethod = "sampling" if sampled else "site_check"
    draft = state.open(clause, replace(figure, role="inspected", verb=method, strong=True), method)
    draft.rechecks = True
    return True


_TESTED_AGAIN = regex_pattern(r"(?:复查|复检|复验|跟踪(?:监督)?抽[查检])了?(?:样品|产品|商品)?(?:共|共计)?$")
_OUTCOME_NEXT = regex_pattern(r"[^。；]{0,24}?(?:合格|符合|达标)")


def _count_again(state: State, clause: Clause, figure: Figure) -> bool:
    """Take a number of samples tested the second time, with what came out of it: 复查14批次，合格13批次."""
    masked = masked_text(clause.reading)
    again = _TESTED_AGAIN.search(clause.text, figure.low, figure.at)
    if again is None or not _OUTCOME_NEXT.match(masked, clause.low + figure.at + 1):
        return False
    counted = replace(figure, role="inspected", verb="sampling", strong=True)
    draft = state.current
    if draft is not None and draft.rechecks and draft.last == state.index and not draft.resolved:
        state.count(draft, clause, counted)
    else:
        state.pending = None
        state.open(clause, counted, "sampling").rechecks = True
    return True


_FAR = 48  # characters that a sentence takes to say what was done


def _is_about_them(clause: Clause, figure: Figure) -> bool:
    """Tell whether a count is of those that a recheck in the same sentence was about."""
    about = "对" in clause.text[: figure.at] or clause.text.endswith("中")
    return about and _THEN_AGAIN.match(masked_text(clause.reading), clause.low + figure.at + 1) is not None
