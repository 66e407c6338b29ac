"""Summing: lists of names, each with its number, that add up to a number told: 不合格7批次（化肥5批次、农膜2批次）."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft, same_unit
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.findings.test_items import names_test_item
from bulletin_schema.records.inspection.wording.clause import COUNT, Clause, masked_text
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_channel, is_specific, trimmed

_ITEM = re_pattern(
    rf"(?P<name>[\p{{Han}}A-Za-z“”]{{2,20}}?)(?:抽[到检查取]|检出|不合格|有|为|各)*(?P<number>{COUNT})(?:样品|产品)?(?:[（(][^（）()]{{0,80}}[）)])?"
)
# 超标的10份里，6份是韭菜、3份芹菜、1份豆角
_NUMBER_FIRST = regex_pattern(rf"(?P<number>{COUNT})(?:是|为|系)?(?P<name>\p{{Han}}{{2,12}})(?=[、，。；和]|$)")
_JOINT = regex_pattern(r"[、，；]|和|及|以及")
_BRACKET = re_pattern(r"\p{Han}{0,6}[（(](?:其中|包括|含|分别为|为)?[，：]?")
# 不合格样品为肉制品8批次、…; 上述不合格样品中，…; 分别为化肥5批次、…
_LEADS = regex_pattern(
    r"\s*(?:上述|以上|其中|这些|在)*(?:\p{Han}{0,4}不合格(?:的|样品|产品|商品|食品|油品)*)?(?:中|里)?(?:主要|分别|具体)*(?:是|为|有|涉及|包括|：)*"
)
_FEWEST = 2
_Parts = list[tuple[str, Figure]]


def divide_bracketed(state: State, clause: Clause, figure: Figure) -> None:
    """Make parts of a number of what the bracket behind it lists, where that adds up to it."""
    draft, low = state.current, clause.low + figure.at + 1
    opened = _BRACKET.match(masked_text(clause.reading), low) if draft else None
    if draft is None or opened is None or figure.role not in ("inspected", "bare", "failed"):
        return
    if figure.role != "failed" and (draft.count is None or draft.count[0].mention.start != figure.mention.start):
        return
    if parts := _adding_up(clause, opened.end(), figure):
        _divide(state, draft, clause, parts)


def divide_listed(state: State, clause: Clause) -> None:
    """Make parts of what failed of the list that a clause starts, where that adds up to it: 上述不合格样品中，…."""
    draft = state.current
    whole = draft.failed if draft else None
    if draft is None or whole is None or COUNT not in clause.text or clause.start < whole.mention.end:
        return
    led = _LEADS.match(masked_text(clause.reading), clause.low)
    for low in dict.fromkeys([led.end() if led else clause.low, clause.low]):
        if parts := _adding_up(clause, low, whole):
            _divide(state, draft, clause, parts)
            return


# 6批次不符合要求，均为茶叶
_ALL_ARE = regex_pattern(r"\s*(?:[均都全]|无一例外)(?:部)?(?:是|为|系)(?P<name>[\p{Han}A-Za-z]{2,10})(?:产品|样品)?\s*")


def name_failed(state: State, clause: Clause) -> None:
    """Make a part of the goods that all that failed are said to be, where they are some of those checked."""
    draft = state.current
    if draft is None or draft.failed is None or draft.dividing != "failed" or draft.last != state.index or draft.rows:
        return
    hit = _ALL_ARE.fullmatch(clause.text)
    if hit and hit["name"] in draft.opening.lead + draft.opening.text and hit["name"] != draft.subject:
        state.row(draft, hit["name"]).failed = draft.failed
        draft.cover(clause.start, clause.end)


def _adding_up(clause: Clause, low: int, whole: Figure) -> _Parts:
    """Return the names and numbers from an offset of the masked text on that make up a number, none where they do not."""
    parts: _Parts = []
    total: float = 0
    for name, figure in _items(clause, low, whole):
        named = is_specific(name) or (is_channel(name) and whole.role == "failed")
        if not named or _is_about_test(name) or not same_unit(figure.quantity, whole.quantity):
            return []
        parts.append((name, figure))
        total += figure.quantity.value
        if total >= whole.quantity.value:
            break
    return parts if total == whole.quantity.value and len(parts) >= _FEWEST else []


_FELL_SHORT = regex_pattern(r"不[符合达足]|超[标差过出]|[低高过偏]于?$")


def _is_about_test(name: str) -> bool:
    """Tell whether a name in a list is what goods failed in, and no goods: 酸价, 含量不足."""
    return names_test_item(name) or _FELL_SHORT.search(name) is not None


def _items(clause: Clause, at: int, whole: Figure) -> Iterator[tuple[str, Figure]]:
    """Yield the names of a list with their numbers, which count what a whole counts."""
    text = masked_text(clause.reading)
    pattern = _NUMBER_FIRST if _NUMBER_FIRST.match(text, at) else _ITEM
    while item := pattern.match(text, at):
        mark = item.start("number")
        mention = clause.masked.at(mark)
        if mention is None:
            return
        yield trimmed(item["name"]), replace(whole, at=mark - clause.low, mention=mention, verb=None)
        joint = _JOINT.match(text, item.end())
        if joint is None:
            return
        at = joint.end()


def _divide(state: State, draft: Draft, clause: Clause, parts: _Parts) -> None:
    """Make rows of a check of the names and numbers of a list."""
    for name, figure in parts:
        row = state.row(draft, name)
        role = "failed" if figure.role == "failed" else "inspected"
        if getattr(row, role) is None:
            setattr(row, role, figure)
        state.mark(draft, clause, figure)
    draft.summed = True
    draft.cover(clause.start, parts[-1][1].mention.end)


_IN_BRACKET = regex_pattern(r"（[^（）]*）")


def close_bracket(state: State, clause: Clause, figure: Figure) -> None:
    """Let what a bracket told of a part end with it: 不合格3批次（其中网店1批次），不合格率为3%."""
    if not state.segment.bracketed and "（" not in clause.text and "（" not in clause.lead:
        return
    before = clause.lead + clause.text[: figure.at]
    inside = before.count("（") > before.count("）")
    if inside and not state.segment.bracketed:
        state.segment.outer = list(state.segment.rows)
    if state.segment.bracketed and not inside:
        state.parts = "其中" in _IN_BRACKET.sub("", before)
        state.segment.rows = state.segment.outer if state.parts else []
        state.segment.listed = False
    state.segment.bracketed = inside
