"""Consequences: what a sentence says was found and ordered goes to the check that it is told of."""

from __future__ import annotations

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.findings.faults import causes_told
from bulletin_schema.records.inspection.findings.findings import findings_in
from bulletin_schema.records.inspection.findings.items import named_products
from bulletin_schema.records.inspection.findings.outcomes import actions_in
from bulletin_schema.records.inspection.raids import TIMED, Turns, names_body, open_raids
from bulletin_schema.records.inspection.recipients import closing_recipient, named_recipient, sorted_recipient
from bulletin_schema.records.inspection.wording.clause import DATE, clauses_of
from bulletin_schema.records.inspection.wording.words import main_verb

_SURE = regex_pattern(
    rf"近日|日前|近期|连日来|目前|当天|当日|昨日|今天|本次|此次|这次|对\p{{Han}}|{DATE}|组织|现场|时，?发现"
)
_GOT = regex_pattern(r"查获|查处|发现|查扣|查封")
_AGAIN = regex_pattern(r"此外|另外|同时|同期|还|另|并对|随后")
_DONE = regex_pattern(r"已(?!经?[售销上出])")  # 已售出 is no deed
_PARTS = regex_pattern(r"[；;]")
_SCENE = regex_pattern(r"检查时|检查(?:过程)?中?，?(?:执法人员|该局|我局)?(?:就|还|又|却|便|也)?发现|执法人员")
# 在甲县…查获…，在乙县…查获…，两案均已移送公安机关
_BOTH = regex_pattern(r"(?:[两三四]起?案件?|上述案件|以上案件)[^，。；]{0,6}?(?:均|都|全部)[^。；]+")


def read_outcomes(state: State, sentence: Sentence, turns: Turns) -> None:
    """Give a sentence's findings, actions and failing products to the check last told before them."""
    turns = open_raids(state, sentence, turns)
    told = [(at, draft) for at, draft in turns if draft is not None]
    if len(told) < 2:
        _give_parts(state, sentence, state.reading.text[sentence.start : sentence.end])
        return
    starts = [sentence.start, *(at for at, _ in told[1:]), sentence.end]
    for place, (_, draft) in enumerate(told):
        before = told[place - 1][1] if place else draft
        # 检查门店43家，抽检18批次，立案2起: a sampling without a result yet has led to nothing.
        idle = draft.method == "sampling" != before.method and not draft.resolved and before.last == state.index
        _give(state, sentence, state.reading.text[starts[place] : starts[place + 1]], before if idle else draft)
    if both := _BOTH.search(state.reading.text, sentence.start, sentence.end):
        for raid in (draft for _, draft in told if draft.raid):
            raid.note(actions=actions_in(both.group()))


def _give_parts(state: State, sentence: Sentence, words: str) -> None:
    """Give a sentence that tells no new check to the one it is on; 玩具…；童装… may be on two."""
    if other := closing_recipient(state, sentence, words) or sorted_recipient(state, words):
        _give(state, sentence, words, other)
        return
    parts = _PARTS.split(words) if len(state.drafts) > 1 else [words]
    named = [named_recipient(state, part) for part in parts]
    if not any(named):
        _give(state, sentence, words, None)
        return
    for part, draft in zip(parts, named, strict=True):
        _give(state, sentence, part, draft)


def _give(state: State, sentence: Sentence, words: str, draft: Draft | None) -> None:
    asked = state.demands and _DONE.search(words) is None
    actions, findings = [] if asked else actions_in(words), findings_in(words, state.label)
    if draft is None and actions and state.current is not None and state.index > state.current.last:
        draft = _with_failures(state, state.current)
    seen = actions or findings or (_SCENE.search(words) and _GOT.search(words))
    draft = draft or (_acted_on(state, sentence, words) if seen else state.current)
    if draft is None or _of_other_goods(state, draft):
        return
    draft.note(findings=findings, actions=actions)
    if (findings or actions) and draft.method == "site_check" and _stands_alone(state, draft):
        draft.cover(draft.start, min(draft.end + _SOON, sentence.end))
    draft.causes += [cause for cause in causes_told(words) if cause not in draft.causes]
    draft.items += [item for item in named_products(words) if item not in draft.items]


def _stands_alone(state: State, draft: Draft) -> bool:
    """Tell whether a check without parts is told just now, and none beside it in the same words."""
    beside = (one for one in state.drafts[-_FEW:] if one is not draft)
    return draft.last == state.index and not draft.rows and all(one.start != draft.start for one in beside)


_FEW = 4
_SOON = 24  # characters behind a check's number that are told to have come of it


def _of_other_goods(state: State, draft: Draft) -> bool:
    """Tell whether a heading on other goods stands between a check and what is told of."""
    return draft.section >= 0 and draft.section < state.section and draft.last < state.section


def _with_failures(state: State, draft: Draft) -> Draft | None:
    """Return the check before one whose goods all passed, where it is the one that had failures to act on."""
    if not draft.all_passed:
        return None
    return next((one for one in reversed(state.drafts) if (one.failed or one.tested) and not one.earlier), None)


def _acted_on(state: State, sentence: Sentence, words: str) -> Draft | None:
    """Return the check a sentence's outcomes belong to; a check without any number starts here."""
    event, draft = state.pending, state.current
    if event is not None and (draft is None or _AGAIN.search(event.text)):
        if not _SURE.search(event.lead + event.text) and "发现" not in words:
            return draft
        draft = state.open(event, None, main_verb(event.text) or "site_check")
        draft.cover(min(event.start, sentence.start), sentence.end)
    elif draft is None and _SCENE.search(words) and (verb := main_verb(words)):
        clause = next(iter(clauses_of(state.reading, sentence)))
        if TIMED.search(clause.text) or (actions_in(words) and names_body(state, sentence)):
            draft = state.open(clause, None, verb)
            draft.cover(sentence.start, sentence.end)
    return draft
