"""Enumeration: devices counted one after another, 锅炉181台，蒸压釜61台，压力管道12条, and checks told a line each."""

from __future__ import annotations

from dataclasses import replace

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.drafts.beside import are_apart, is_twin
from bulletin_schema.records.inspection.drafts.draft import DEVICES, Draft
from bulletin_schema.records.inspection.drafts.seasons import is_of_next_time, time_of
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.wording.clause import COUNT, Clause, masked_text
from bulletin_schema.records.inspection.wording.counted import counted_name
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_specific, trimmed
from bulletin_schema.records.inspection.wording.words import last_verb, verbs

DISCOVERED = re_pattern(
    r"发现|查[出获处]|收缴|取缔|查封|封存|扣押|查扣|没收|责令|停用|停止|封停|停运|报废|整改|修复|维修|调修|更换|减免|判废|报停|删除|屏蔽|下线|关闭|清退|退还"
)


def lists_on(state: State, clause: Clause, figure: Figure) -> bool:
    """Tell whether goods end a list of others told side by side: …、血压计452台，电子秤1073台."""
    if figure.kind != "goods" or state.parts or _NAMED_COUNT.fullmatch(clause.text) is None:
        return False
    if DISCOVERED.search(clause.text) or not is_specific(name := counted_name(clause, figure)):
        return False
    near = [one for one in state.drafts[-2:] if one.counts and not one.resolved and _opens_in(one, clause)]
    if not near or not _is_beside(near[-1], figure, name):
        return False
    behind = masked_text(clause.reading), clause.low + len(clause.text)
    return len(near) > 1 or _NEXT_NAMED.match(*behind) is not None or _SHARED.match(*behind) is not None


def _is_beside(draft: Draft, figure: Figure, name: str) -> bool:
    """Tell whether goods may stand beside those of a check: machines of any sort, samples where neither holds the other."""
    units = {draft.counts[0][0].quantity.unit, figure.quantity.unit}
    return units <= DEVICES or (len(units) == 1 and are_apart(draft.subject, name))


def _opens_in(draft: Draft, clause: Clause) -> bool:
    """Tell whether a check's goods, and nothing else, are counted right before in the same stretch as a clause."""
    figure, counted = draft.counts[0]
    return len(draft.counts) == 1 and figure.kind == "goods" and counted.segment_start == clause.segment_start


_NAMED_COUNT = regex_pattern(rf"\p{{Han}}{{2,10}}{COUNT}(?:（[^（）]{{1,8}}）)?")
# 药品80批次，化妆品30批次，均合格: what came out is told of both.
_SHARED = regex_pattern(r"，(?:经检[验测]，?)?(?:结果)?(?:合格率)?(?:均|全部|都)")
_NEXT_NAMED = regex_pattern(
    rf"，(?!发现|查|没收|扣|封|责令|下达|不合格|合格|检|抽)\p{{Han}}{{2,10}}{COUNT}(?=[，。；、])"
)


def open_beside(state: State, draft: Draft, clause: Clause, head: tuple[Figure, Clause], figure: Figure) -> bool:
    """Start a check of the same goods at another time, or of others in a list with those, and say whether it does."""
    again = is_of_next_time(state, draft, clause, figure)
    if not (again or lists_on(state, clause, figure) or _verified_beside(draft, clause, head, figure)):
        return False
    opened = state.open(clause, replace(figure, strong=True), draft.method)
    opened.listed, opened.period = not again, time_of(clause, figure) if again else None
    return True


def _verified_beside(draft: Draft, clause: Clause, head: tuple[Figure, Clause], figure: Figure) -> bool:
    """Tell whether instruments stand beside others verified: 对5家医院开展检定，血压计45台、心电图机12台."""
    if draft.method != "verification" or draft.resolved or head[1] is not clause:
        return False
    return is_twin(clause, replace(head[0], verb="verification"), replace(figure, verb="verification"))


_STATE_OF = regex_pattern(r"(?<=\p{Han}{2})(?:情况|结果|工作|方面)$")  # 3.县级监督抽查情况：188批次


def open_entry(state: State, clause: Clause, figure: Figure) -> bool:
    """Start a check with a line of a list of them: 生产环节抽检：92批次　不合格2批次."""
    label, colon, behind = clause.lead.strip().rpartition("：")
    label = _STATE_OF.sub("", label)
    if figure.kind != "goods" or not colon or behind or clause.text[: figure.at].strip():
        return False
    verb = last_verb(label)
    if verb is None or verb.end() != len(label) or not clause.lead.isprintable():  # a label stands in one line
        return False
    name = trimmed(label[: verb.start()])
    opened = state.open(clause, replace(figure, strong=True), verbs()[verb["verb"]][0])
    opened.subject = name if is_specific(name) else ""
    return True
