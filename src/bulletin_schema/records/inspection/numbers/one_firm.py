"""One firm: a number of goods sampled at one maker or shop, told after the whole it is of."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft, same_unit
from bulletin_schema.records.inspection.wording.clause import COUNT, Clause
from bulletin_schema.records.inspection.wording.figures import Figure

# 情况较差的是某某童车厂，抽查的3个样品均不合格: the share of one maker or shop of what was told.
_ONE_FIRM = regex_pattern(
    rf"(?:^|[，。；：])[^，。；：{COUNT}]*(?:公司|[厂店]|商行|超市)[^，。；{COUNT}]{{0,10}}，?(?:在)?(?:共|被)?(?:抽[查检取样])了?的?$"
)


def is_of_one_firm(draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Tell whether a number is of what was sampled at one firm, in a check that has its result."""
    head = draft.count
    if not draft.resolved or head is None or figure.kind != "goods" or not same_unit(head[0].quantity, figure.quantity):
        return False
    return figure.quantity.value < head[0].quantity.value and (
        _ONE_FIRM.search(clause.lead + clause.text[: figure.at]) is not None
    )
