"""Rated: rates that tell of goods by name, 合格率达100%的有甲、乙; 药品抽检合格率99%，食品抽检合格率98%; 验光机合格率93%，焦度计合格率98%."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from bulletin_schema.mention import Mention
from bulletin_schema.model import Quantity
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.apart import other_level
from bulletin_schema.records.inspection.drafts.beside import FIELDS
from bulletin_schema.records.inspection.drafts.division import is_next_field
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.drafts.lists import split_names
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.numbers.results import Slot, put
from bulletin_schema.records.inspection.particulars.named import named_in
from bulletin_schema.records.inspection.wording.clause import COUNT, Clause, masked_text
from bulletin_schema.records.inspection.wording.figures import RATE, Figure, rate_role
from bulletin_schema.records.inspection.wording.names import is_specific, trimmed
from bulletin_schema.records.inspection.wording.words import main_verb, unit_class

_HEADS_GOODS = regex_pattern(
    r"以?[上下]?的(?:产品|商品|食品|品种)?(?:分别|主要)?(?:有|为|是|包括)：?(?P<list>[^，。；\n]{2,80})"
)
_GROUPED = regex_pattern(r"等?(?:共)?[\ue000\d]?(?:大)?(?:[种类个]|品种)?(?:产品|商品|食品)?$")
_FULL = 100
_LONGEST_NAME = 16


def take_listed(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Take a rate that heads the goods it is of, 合格率达100%的有白酒、食醋等6种, and say whether it does."""
    masked = masked_text(state.reading)
    listed = _HEADS_GOODS.match(masked, clause.low + figure.at + 1)
    if listed is None:
        return False
    if figure.quantity.value == _FULL or figure.quantity.bound == "exact":
        for name in _goods_in(listed["list"]):
            put(state, clause, draft, state.row(draft, name), figure)
        draft.aligned |= not draft.counts and bool(draft.rows)
    return True


def take_kinds(state: State, draft: Draft, clause: Clause, figure: Figure) -> bool:
    """Take a rate for each of the kinds that are counted behind their names: 水泥、硫酸2类产品合格率均为100%."""
    slot = clause.text.rfind(COUNT, 0, figure.at)
    kinds = dict(clause.numbers).get(slot)
    if kinds is None or unit_class(kinds.value.unit) != "part" or not (draft.counts or draft.resolved):
        return False
    names = _goods_in(clause.words(0, slot))
    if not names or len(names) != kinds.value.value or not RATE.search(clause.text, slot, figure.at):
        return False
    for name in names:
        put(state, clause, draft, state.row(draft, name), figure)
    return True


_NOUGHT = regex_pattern(r"率(?:均|都)?(?:为|是|仅为)?(?P<nought>零|0(?![\d.,%]))")


def noughts(clause: Clause) -> Iterator[Figure]:
    """Yield rates told as nought, which are no numbers with a unit: 不合格检出率为零."""
    for hit in _NOUGHT.finditer(clause.text) if "率" in clause.text else ():
        at = hit.start("nought")
        role = rate_role(clause.text[:at], None)
        if role:
            mention = Mention(clause.place(at), clause.place(at + 1), "percent", Quantity(value=0, unit="%"))
            yield Figure(role, at, mention, 0)


def _goods_in(listed: str) -> list[str]:
    """Return the goods of a list without numbers of their own; none where one of the names says nothing."""
    names = [trimmed(name) for name in split_names(_GROUPED.sub("", listed))]
    return names if all(is_specific(name) and len(name) <= _LONGEST_NAME for name in names) else []


_DOMAIN = regex_pattern(rf"(?:{FIELDS}|产品)(?:安全|质量)?$")


def opens_domain(state: State, draft: Draft, clause: Clause, figure: Figure, name: str) -> bool:
    """Start a check with the rate of another field or level than the last: 药品抽检合格率99%，食品抽检合格率98%."""
    rate = next(reversed(list(RATE.finditer(clause.text, figure.low, figure.at))), None)
    verb = main_verb(clause.text[figure.low : rate.start()]) if rate else None
    if verb is None or not draft.resolved or state.parts:
        return False
    leveled = other_level(draft, clause.text[figure.low : figure.at])
    if not leveled and not _is_other_field(state, draft, name):
        return False
    twin = state.open(clause, None, verb)
    twin.subject = name or (draft.subject if leveled else "")
    put(state, clause, twin, twin, figure)
    return True


def _is_other_field(state: State, draft: Draft, name: str) -> bool:
    """Tell whether a rate names another field than the check told last."""
    if not _DOMAIN.search(name):
        return False
    related = name in draft.subject or draft.subject in name
    apart = (_DOMAIN.search(draft.subject) or _WHOLE.fullmatch(name)) and is_specific(draft.subject) and not related
    return bool(apart) or (not draft.subject and is_next_field(state, draft, name))


_WHOLE = regex_pattern(r"食品|药品|化妆品")  # no part of any other goods
_KINDS = regex_pattern(r"(?:[两三四五六七八九十]|\d+)(?:表|[大个]?[类种])")


def divide_rated(state: State, draft: Draft, figure: Figure, name: str) -> None:
    """Make a part of the goods whose rate was taken for the check's, when other goods with theirs follow beside it."""
    slot, before = cast(Slot, figure.role), draft.rated
    known = getattr(draft, slot)
    if not before or before == name or known is None or state.index != draft.last:
        return
    if any(one.kind == "goods" for one, _ in draft.counts):
        parts = split_names(draft.subject or named_in(draft.opening.told))
        kinds = _KINDS.search(draft.subject) is not None  # 民用三表6800只，水表合格率97%，电表合格率99%
        if not kinds and (len(parts) < 2 or not any(part.endswith(before) for part in parts)):
            return
    row = state.row(draft, before)
    setattr(row, slot, known)
    setattr(draft, slot, None)
    draft.rated, draft.aligned, state.parts = "", True, True
    if draft.subject == before:
        draft.subject = named_in(draft.opening.told)
