"""Facts beside a code: what it replaces or adopts, when it was published and comes into force."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from bulletin_schema.mention import Mention
from bulletin_schema.records.standard.code import StandardCode

StandardStatus = Literal["published", "in_force", "replaced", "withdrawn"]

_REPLACES: Final = re.compile(r"[^。；\n]{0,60}?(?<!被)(?:代替|替代|取代|替换)了?(?:原|旧|原有的?|现行的?)?(?:国家|行业|地方|团体)?(?:标准)?[：:]?[ \u3000]?[(（]?")
_REPLACED: Final = re.compile(r"[ \u3000]?[)）]?(?:将|已)?被[ \u3000]?$")
_ADOPTS: Final = re.compile(r"[ \u3000]?(?:[(（/／,，]|等同(?:采用|于)|修改采用|非等效采用|等效采用|采用|[iI][dD][tT]|MOD|mod|[eE][qQ][vV]|NEQ|neq|[ \u3000])+(?:国际标准)?[ \u3000]?")
_WITHDRAWN: Final = re.compile(r"[)）》]?(?:[^，。；\n《]{0,12})?(?:同时|即行|予以|将|已|正式)?废止")
_DATE: Final = r"(?P<y>(?:19|20)\d\d)[ ]?(?:年[ ]?(?P<m>\d{1,2})[ ]?月[ ]?(?P<d>\d{1,2})[ ]?日|[-./](?P<m2>\d{1,2})[-./](?P<d2>\d{1,2}))"
_EVENTS: Final = re.compile(
    rf"(?:(?P<label>发布|批准|公布|实施|施行|生效)(?:日期|时间)?(?:为|是|[:：])[ \u3000]?)?{_DATE}"
    r"(?:[（(][^（）()]{1,8}[）)])?(?:起|开始)?[ \u3000]?(?:[\u4e00-\u9fff]{0,8}?(?P<verb>批准发布|发布|公布|批准|实施|施行|生效|执行))?"
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a text says about one cited standard besides its code and title."""

    replaces: tuple[str, ...] = ()
    adopts: str | None = None
    status: StandardStatus | None = None
    published: dt.date | None = None
    effective: dt.date | None = None


def facts_of(text: str, codes: Sequence[Mention[StandardCode]], titles: dict[int, tuple[int, int]]) -> dict[int, Facts]:
    """Return the facts told of each code, by its start; `titles` are the stretches that titles take up."""
    relations = _relations(text, codes, titles)
    facts: dict[int, Facts] = {}
    for code in codes:
        replaces, adopts, status = relations.get(code.start, ((), None, None))
        published, effective = _dates(text, code, codes, relations)
        if status is None:
            status = _status(text, code.end, published, effective)
        if replaces or adopts or status:
            facts[code.start] = Facts(replaces, adopts, status, published, effective)
    return facts


def _status(text: str, end: int, published: dt.date | None, effective: dt.date | None) -> StandardStatus | None:
    """Tell what the words behind a code say of its life; 将于…实施 is not in force yet."""
    if _WITHDRAWN.match(text, end):
        return "withdrawn"
    if effective and not re.search("将[于自在]", text[end : end + 20]):
        return "in_force" if not published else "published"
    return "published" if published or effective else None


_Relation = tuple[tuple[str, ...], str | None, StandardStatus | None]


def _relations(
    text: str, codes: Sequence[Mention[StandardCode]], titles: dict[int, tuple[int, int]]
) -> dict[int, _Relation]:
    """Read 代替 and idt between neighbouring codes: GB 1-2020 代替 GB 1-2010、GB 2-2010."""
    found: dict[int, _Relation] = {}
    owner: Mention[StandardCode] | None = None
    for one, other in zip(codes, codes[1:], strict=False):
        between = _between(text, one, other, titles)
        if between is None:
            owner = None
        elif _REPLACES.fullmatch(between):
            owner = one
        elif owner is not None and re.fullmatch(r"[ \u3000]?[、,，和及与][ \u3000]?", between):
            pass
        else:
            owner = None
            if _adopting(one, other, between):
                replaces, _, status = found.get(one.start, ((), None, None))
                found[one.start] = (replaces, other.value.canonical, status)
        if owner is not None:
            replaces, adopts, status = found.get(owner.start, ((), None, None))
            found[owner.start] = ((*replaces, other.value.canonical), adopts, status)
            found[other.start] = ((), None, "replaced")
    return found


def _between(
    text: str, one: Mention[StandardCode], other: Mention[StandardCode], titles: dict[int, tuple[int, int]]
) -> str | None:
    """Return the words between two codes, titles left out; None where they are far apart."""
    start = one.end
    for low, high in (titles.get(one.start, (0, 0)), titles.get(other.start, (0, 0))):
        if start <= low and high <= other.start:
            text = text[:low] + " " * (high - low) + text[high:] if high - low < 130 else text
    between = text[start : other.start] if other.start - start < 160 else None
    return None if between is None or "\n" in between else re.sub(r"[ ]{2,}", " ", between)


def _adopting(one: Mention[StandardCode], other: Mention[StandardCode], between: str) -> bool:
    if one.value.level in {"international", None} or other.value.level not in {"international", "regional"}:
        return False
    return bool(between.strip() and _ADOPTS.fullmatch(between)) and between.strip() not in {"(", "（", ",", "，"}


def _dates(
    text: str, code: Mention[StandardCode], codes: Sequence[Mention[StandardCode]], relations: dict[int, _Relation]
) -> tuple[dt.date | None, dt.date | None]:
    """Read 发布 and 实施 dates in the code's sentence or row, where no other standard could own them."""
    if relations.get(code.start, ((), None, None))[2] == "replaced":
        return None, None
    start = max(text.rfind(mark, 0, code.start) for mark in "。！？\n") + 1
    end = min((at for mark in "。！？\n" if (at := text.find(mark, code.end)) >= 0), default=len(text))
    for other in codes:
        if start <= other.start < end and other.value.canonical != code.value.canonical:
            related = relations.get(other.start, ((), None, None))[2] == "replaced"
            adopted = relations.get(code.start, ((), None, None))[1] == other.value.canonical
            if not related and not adopted:
                return None, None
    published = effective = None
    for event in _EVENTS.finditer(text, start, end):
        word = event["label"] or event["verb"]
        day = _day(event)
        if word is None or day is None:
            continue
        if word in {"实施", "施行", "生效", "执行"}:
            effective = effective or day
        else:
            published = published or day
    return published, effective


def _day(event: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(event["y"]), int(event["m"] or event["m2"]), int(event["d"] or event["d2"]))
    except ValueError:
        return None
