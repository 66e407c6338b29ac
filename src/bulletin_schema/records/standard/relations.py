"""Relations between codes side by side: 代替, 被代替, idt, 等同采用."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.standard.code import StandardCode

StandardStatus = Literal["published", "in_force", "replaced", "withdrawn"]

_REPLACES: Final = re_pattern(
    r"[^。；]{0,60}?(?<!被)(?:代替|替代|取代|替换)了?(?:原|旧|原有的?|现行的?)?(?:国家|行业|地方|团体)?(?:标准)?"
    r"[：:]?[ \u3000]?[(（]?"
)
# 本文件代替了DB33/T 765-2009 names one side only.
_REPLACED: Final = re_pattern(
    r"(?<!被)(?:代替|替代|取代|替换)了?(?:原|旧|原有的?|现行的?)?(?:国家|行业|地方|团体)?(?:标准)?[：:]?[ \u3000]?$"
)
_ADOPTS: Final = re_pattern(
    r"(?:[(（/／,，]|等同(?:采用|于)|修改采用|非等效采用|等效采用|采用|idt|IDT|mod|MOD|eqv|EQV|neq|NEQ|[ \u3000]){1,6}"
    r"(?:国际标准)?[ \u3000]?"
)
_DEGREE: Final = re_pattern(r"[，,；; ]{1,2}(?:IDT|MOD|NEQ|EQV|idt|mod|neq|eqv)[)）]")
_LIST: Final = re_pattern(r"[ \u3000]?[、,，和及与][ \u3000]?")
_FAR: Final = 160


@dataclass(frozen=True, slots=True)
class Relation:
    """What one code is said to be to others."""

    replaces: tuple[str, ...] = ()
    adopts: str | None = None
    status: StandardStatus | None = None


def relations_of(
    text: str, codes: Sequence[Mention[StandardCode]], titles: Mapping[int, tuple[int, int]]
) -> dict[int, Relation]:
    """Return the relations told between neighbours, by the code's start: A 代替 B、C makes B and C replaced."""
    found: dict[int, Relation] = {}
    owner: Mention[StandardCode] | None = None
    for code in codes if "替" in text or "取代" in text else ():
        if _REPLACED.search(text, max(0, code.start - 14), code.start):
            found[code.start] = Relation(status="replaced")
    for one, other in pairwise(codes):
        between = _between(text, one, other, titles)
        listed = owner is not None and _LIST.fullmatch(between) is not None
        if _REPLACES.fullmatch(between):
            owner = one
        elif not listed:
            owner = None
            if _adopting(one, other, between, text[other.end : other.end + 8]):
                found[one.start] = replace(found.get(one.start, Relation()), adopts=other.value.canonical)
        if owner is not None:
            known = found.get(owner.start, Relation())
            found[owner.start] = replace(known, replaces=(*known.replaces, other.value.canonical))
            found[other.start] = Relation(status="replaced")
    return found


def _between(
    text: str, one: Mention[StandardCode], other: Mention[StandardCode], titles: Mapping[int, tuple[int, int]]
) -> str:
    """Return the words between two codes without the titles among them; nothing where they are far apart."""
    if other.start - one.end > _FAR:
        return ""
    pieces, at = [], one.end
    for low, high in (titles.get(one.start, (0, 0)), titles.get(other.start, (0, 0))):
        if at <= low and high <= other.start:
            pieces.append(text[at:low])
            at = high
    pieces.append(text[at : other.start])
    between = "".join(pieces)
    return "" if "\n" in between else between


def _adopting(one: Mention[StandardCode], other: Mention[StandardCode], between: str, behind: str) -> bool:
    if one.value.level in {"international", None} or other.value.level not in {"international", "regional"}:
        return False
    if between.strip() in {"(", "（"} and _DEGREE.match(behind):  # GB/T 23257-2017（ISO 21809-1:2011，MOD）
        return True
    return between.strip() not in {"", "(", "（", ",", "，"} and _ADOPTS.fullmatch(between) is not None
