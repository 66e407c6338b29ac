"""Enumeration: devices counted one after another, over commas: 锅炉181台，蒸压釜61台，压力管道12条."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.clause import COUNT, Clause, masked_text
from bulletin_schema.records.inspection.draft import DEVICES, Draft
from bulletin_schema.records.inspection.figures import Figure
from bulletin_schema.records.inspection.names import counted_name, is_specific
from bulletin_schema.records.inspection.state import State

DISCOVERED = regex_pattern(
    r"发现|查[出获]|收缴|取缔|查封|封存|扣押|查扣|没收|责令|停用|停止|封停|停运|报废|整改|修复|维修|调修|更换|减免"
)


def lists_on(state: State, clause: Clause, figure: Figure) -> bool:
    """Tell whether goods end a list of others told side by side: …、血压计452台，电子秤1073台."""
    if figure.quantity.unit not in DEVICES or _NAMED_COUNT.fullmatch(clause.text) is None:
        return False
    if DISCOVERED.search(clause.text) or not is_specific(counted_name(clause, figure)):
        return False
    near = [one for one in state.drafts[-2:] if one.counts and not one.resolved and _opens_in(one, clause)]
    return len(near) > 1 or (
        bool(near) and _NEXT_NAMED.match(masked_text(clause.reading), clause.low + len(clause.text)) is not None
    )


def _opens_in(draft: Draft, clause: Clause) -> bool:
    """Tell whether a check's goods, and nothing else, are counted right before in the same stretch as a clause."""
    figure, counted = draft.counts[0]
    return len(draft.counts) == 1 and figure.kind == "goods" and counted.segment_start == clause.segment_start


_NAMED_COUNT = regex_pattern(rf"\p{{Han}}{{2,10}}{COUNT}(?:（[^（）]{{1,8}}）)?")
_NEXT_NAMED = regex_pattern(
    rf"，(?!发现|查|没收|扣|封|责令|下达|不合格|合格|检|抽)\p{{Han}}{{2,10}}{COUNT}(?=[，。；、])"
)
