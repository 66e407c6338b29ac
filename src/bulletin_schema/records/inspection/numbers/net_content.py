"""Net content: what is right only in one respect of most goods is a check's own figure where it was of that."""

from __future__ import annotations

from dataclasses import replace

from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.wording.clause import Clause
from bulletin_schema.records.inspection.wording.figures import Figure, rate_role

NET_CONTENT = "净含量"
_PACKED = "定量包装"  # such goods are checked for their net content


def is_of_net_content(state: State, word: str = NET_CONTENT) -> bool:
    """Tell whether the check told now, or its article's title, says that net content was checked."""
    about = [state.current.opening.lead + state.current.opening.text] if state.current else []
    about += [state.reading.text[one.start : one.end] for one in state.reading.headlines_of(state.article)]
    return any(word in words for words in about)


def own_figure(state: State, clause: Clause, figure: Figure) -> Figure | None:
    """Return a figure on net content as the check's own, where that is what it was of: 净含量计量监督专项抽查."""
    if NET_CONTENT not in clause.text[: figure.at] or "标注" in clause.text[: figure.at]:
        return None
    if not (is_of_net_content(state) or is_of_net_content(state, _PACKED)):
        return None
    rated = figure.mention.kind == "percent"
    role = rate_role(clause.text[: figure.at], state.segment.metric) if rated else "passed"
    return replace(figure, role=role) if role else None
