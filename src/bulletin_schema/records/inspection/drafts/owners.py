"""Owners: numbers of the firms whose goods a check is of."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft, is_fewer
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.wording.clause import Clause
from bulletin_schema.records.inspection.wording.figures import Figure

_THIS = regex_pattern(r"[本此这]次|本期|本批")
_NEAR = 2  # sentences


def is_whose(state: State, draft: Draft, head: Figure, clause: Clause, figure: Figure) -> bool:
    """Tell whether a number of firms is of the check just told: 不合格3批次。此次抽查在五市随机抽查企业75家."""
    if draft.method != "sampling" or head.kind != "goods" or figure.kind != "place":
        return False
    if draft.resolved and _SOLD_THERE.match(clause.text, figure.at + 1):
        return state.index - draft.last <= _NEAR
    return state.index - draft.last <= 1 and _THIS.search(clause.lead + clause.text) is not None


# 对7家专业市场销售的服装进行了监测: whose goods those told were
_SOLD_THERE = regex_pattern(
    r"[^，；]{0,30}?(?:销售|经营|[在出]售|生产)的\p{Han}{1,10}?(?:进行|开展)了?\p{Han}{0,6}?(?:监测|抽[查检]|检[测验])"
)


def counts_failed(draft: Draft, head: Figure, figure: Figure) -> bool:
    """Tell whether goods are those of which a lead told how many failed: 7份餐具超标。…对118家餐馆抽检，共抽餐具590份."""
    told = draft.failed
    if told is None or draft.passed or head.kind != "place" or figure.kind != "goods":
        return False
    return told.kind == "goods" and len(draft.counts) == 1 and is_fewer(told.quantity, figure.quantity)
