"""Respective: goods counted together, each with its own number: 分别检定42台和36台, 各抽检20批次."""

from __future__ import annotations

from typing import Any

from bulletin_schema.mention import Mention
from bulletin_schema.model import Region
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft, Row, same_unit
from bulletin_schema.records.inspection.drafts.lists import numbers_of_list, respective_pairs, split_names
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.model import InspectionMethod
from bulletin_schema.records.inspection.particulars.named import named_in
from bulletin_schema.records.inspection.wording.clause import COUNT, PERCENT, Clause
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_specific, trimmed
from bulletin_schema.records.inspection.wording.words import main_verb, unit_class

_EACH = regex_pattern(
    rf"(?P<names>[^，；：]{{3,60}}?)各(?:自|随机)?(?P<deed>抽[查检取样]|检[验测定查]|监测|购买)?了?(?P<number>{COUNT})"
)
_GROUPED = regex_pattern(r"(?:等)?(?:\d+|[两三四五六七八九十]+)(?:大)?(?:类|种|款|个品种).*$")
_Numbers = list[tuple[int, Mention[Any]]]


def read_respective(state: State, clause: Clause) -> set[int]:
    """Open a check of several goods, or in several places, with the numbers of a 分别 list, and say which it took."""
    places = numbers_of_list(clause)
    numbers = [(at, mention) for at, mention in clause.numbers if at in places]
    if len(numbers) < 2 or any(unit_class(mention.value.unit) != "goods" for _, mention in numbers):
        return set()
    verb = main_verb(clause.lead[-_NEAR:] + clause.text[: places[0]])
    if verb is None or state.parts or _OTHERWISE.search(clause.text[: places[0]]) or _is_divided(state, numbers):
        return set()
    if told := _open_places(state, clause, verb, numbers):
        return told
    pairs, _ = respective_pairs(clause, [])
    names = [pair.name for pair in pairs] or split_names(named_in(clause.lead))
    if len(names) == len(numbers) and all(map(is_specific, names)):
        _open_rows(state, clause, verb, names, numbers)
        return set(places)
    return set()


_NEAR = 60
_NEAR_CHECKS = 4
_OTHERWISE = regex_pattern(r"不?合格|发现|检出|查[出处获封扣]|不符合|超标|责令|下[达发]|占")


def read_each(state: State, clause: Clause) -> set[int]:
    """Open a check of goods that have the same number each: 书包、文具各抽检15批次."""
    each = _EACH.search(clause.text) if "各" in clause.text else None
    if each is None or state.parts:
        return set()
    at = each.start("number")
    mention = dict(clause.numbers).get(at)
    verb = main_verb(clause.text[:at]) or (main_verb(state.pending.text) if state.pending else None)
    names = split_names(_GROUPED.sub("", trimmed(clause.words(each.start("names"), each.end("names")))))
    if mention is None or verb is None or unit_class(mention.value.unit) != "goods":
        return set()
    if len(names) < 2 or not all(map(is_specific, names)):
        return set()
    _open_rows(state, clause, verb, names, [(at, mention)] * len(names))
    return {at}


def rates_of_list(clause: Clause) -> list[int]:
    """Return where the rates of a list without 分别 stand: 不合格率为9.7%和8.5%."""
    rates = _RATES.search(clause.text) if clause.text.count(PERCENT) > 1 else None
    return [at for at, _ in clause.numbers if rates.start("list") <= at < rates.end("list")] if rates else []


_RATES = regex_pattern(rf"率(?:为|是|达到?|：)?(?P<list>{PERCENT}(?:[、和及与]+{PERCENT})+)$")


def _is_divided(state: State, numbers: _Numbers) -> bool:
    """Tell whether a check told has a number of goods that the list divides: the sum, or one without an outcome yet."""
    total = sum(mention.value.value for _, mention in numbers)
    for told in reversed(state.drafts[-_NEAR_CHECKS:]):
        head = told.count
        if head and head[0].quantity.value == total and same_unit(head[0].quantity, numbers[0][1].value):
            state.current = told
            return True
    draft = state.current
    if draft is not None and draft.resolved and draft.count and not is_specific(draft.subject):
        return bool(total < draft.count[0].quantity.value)  # 抽查样品300批次，…。分别抽查… some of the goods
    return draft is not None and not draft.resolved and any(figure.kind == "goods" for figure, _ in draft.counts)


def _figure(verb: InspectionMethod, at: int, mention: Mention[Any]) -> Figure:
    return Figure("inspected", at, mention, 0, verb, strong=True, kind="goods")


def _open_rows(state: State, clause: Clause, verb: InspectionMethod, names: list[str], numbers: _Numbers) -> None:
    """Start a check with a row for each name, or go on with one that told only the places gone to."""
    draft = state.current
    if draft is None or draft.resolved or draft.rows or draft.last != state.index or not _only_places(draft):
        draft = state.open(clause, None, verb)
    draft.counts.clear()
    draft.subject = "、".join(names)
    for name, (at, mention) in zip(names, numbers, strict=True):
        figure = _figure(verb, at, mention)
        draft.rows.append(Row(name, inspected=figure))
        state.mark(draft, clause, figure)
    draft.aligned = True
    state.segment.names, state.segment.rows = names, list(draft.rows)


def _only_places(draft: Draft) -> bool:
    return bool(draft.counts) and all(figure.kind == "place" for figure, _ in draft.counts)


_LISTED = 5  # characters for each place of a list


def _open_places(state: State, clause: Clause, verb: InspectionMethod, numbers: _Numbers) -> set[int]:
    """Start a check for each of the places that a list of numbers follows: 甲县、乙县…，分别检定120台和90台."""
    mentions = clause.reading.within("region", clause.segment_start, clause.place(numbers[0][0]))
    regions: list[Region] = list(dict.fromkeys(mention.value for mention in mentions))
    between = clause.reading.text[mentions[0].end : mentions[-1].start] if mentions else ""
    if len(regions) != len(numbers) or len(between) > _LISTED * len(numbers):
        return set()
    last = clause.lead.rstrip("，").rpartition("，")[2]
    subject = named_in(clause.lead) or named_in(clause.text) or trimmed(last)
    for region, (at, mention) in zip(regions, numbers, strict=True):
        figure = _figure(verb, at, mention)
        draft = state.open(clause, figure, verb)
        draft.place, draft.subject = region, subject if is_specific(subject) else ""
    return {at for at, _ in numbers}
