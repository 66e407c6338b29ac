"""Items: the committees a text names, each code joined with the name beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin_schema.mention import Intervals, Mention
from bulletin_schema.records.committee.code import CommitteeCode
from bulletin_schema.records.committee.name import Name, name_before, name_behind, names_alone
from bulletin_schema.records.committee.role import Role


@dataclass(frozen=True, slots=True)
class Item:
    """A committee named at a place: where its code (or bare name) stands, and where both together stand.

    `limit` is where the words that can speak of it end: the next committee, or the end of the sentence.
    """

    code: str | None
    name: str | None
    start: int
    end: int
    outer_start: int
    outer_end: int
    limit: int = 0
    roles: tuple[Role, ...] = ()


def items_of(text: str, codes: Sequence[Mention[CommitteeCode]]) -> list[Item]:
    """Return the committees of a text in order, those named without a code too."""
    items: list[Item] = []
    taken = Intervals()
    free = 0
    for code in codes:
        name = name_before(text, code.start)
        if name is None or name.start < free:
            name = name_behind(text, code.end)
        start, end = _stretch(text, code, name)
        free = end
        taken.add(start, end)
        items.append(Item(code.value.canonical, name.text if name else None, code.start, code.end, start, end))
    items.extend(
        Item(None, name.text, name.start, name.end, name.start, name.end)
        for name in names_alone(text)
        if not taken.overlaps(name.start, name.end)
    )
    return sorted(items, key=lambda item: item.outer_start)


def _stretch(text: str, code: Mention[CommitteeCode], name: Name | None) -> tuple[int, int]:
    """Return the stretch of a code and its name, with the bracket that closes behind them."""
    if name is None:
        return code.start, code.end
    start, end = min(code.start, name.start), max(code.end, name.end)
    inside = text[start:end]
    opened = inside.count("(") + inside.count("（") > inside.count(")") + inside.count("）")
    return start, end + (opened and text[end : end + 1] in {")", "）"})
