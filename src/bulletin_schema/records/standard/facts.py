"""Facts beside a code: what it replaces or adopts, when it was published and comes into force."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.standard.code import StandardCode
from bulletin_schema.records.standard.relations import Relation, StandardStatus, relations_of
from bulletin_schema.records.standard.tabled import tabled

_LISTED: Final = re_pattern(r"[)）》]?[ \u3000]?(?:[、,，和及与]|以及)[ \u3000]?[《(（]?")
_ENDED: Final = re_pattern(r"(?:废止|作废)(?:了)?(?:原|旧)?(?:[\u4e00-\u9fff]{2}标准)?[ \u3000《(（:：]{0,2}$")
_WITHDRAWN: Final = re_pattern(r"[)）》]?[^，。；\n《]{0,12}?(?:同时|即行|予以|将|已|正式)?废止")
_DAY: Final = (
    r"(?P<y>(?:19|20)\d\d)[ ]?(?:年[ ]?(?P<m>\d{1,2})[ ]?月[ ]?(?P<d>\d{1,2})[ ]?日"
    r"|[-./](?P<m2>\d{1,2})[-./](?P<d2>\d{1,2}))"
)
# 发布日期：2020-01-01 and 2020年7月1日起正式实施.
_EVENT: Final = re_pattern(
    rf"{_DAY}(?:[（(][^（）()]{{1,8}}[）)])?(?:起|开始)?[ \u3000]?"
    r"(?:[\u4e00-\u9fff]{0,8}?(?P<verb>批准发布|发布|公布|批准|实施|施行|生效|执行))?"
)
_LABEL: Final = re_pattern(r"(?P<word>发布|批准|公布|实施|施行|生效)(?:日期|时间)?(?:为|是|[:：])[ \u3000]?$")
_IN_FORCE: Final = frozenset({"实施", "施行", "生效", "执行"})
_COMING: Final = re_pattern("将[于自在]")
_STOP: Final = re_pattern(r"[。！？\n]")
_REACH: Final = 300
_UNRELATED: Final = Relation()


@dataclass(frozen=True, slots=True)
class Facts:
    """What a text says about one cited standard besides its code and title."""

    replaces: tuple[str, ...] = ()
    adopts: str | None = None
    status: StandardStatus | None = None
    published: dt.date | None = None
    effective: dt.date | None = None


def facts_of(
    text: str, codes: Sequence[Mention[StandardCode]], titles: Mapping[int, tuple[int, int]]
) -> dict[int, Facts]:
    """Return the facts told of each code, by its start; `titles` are the stretches that titles take up."""
    relations = relations_of(text, codes, titles)
    rows = tabled(text, codes)
    events = [m for m in _EVENT.finditer(text) if _word(text, m)] if codes else []
    days = [event.start() for event in events]
    facts: dict[int, Facts] = {}
    for k, code in enumerate(codes):
        told = relations.get(code.start, _UNRELATED)
        row = rows.get(code.start)
        if row is not None:
            facts[code.start] = Facts(row.replaces, told.adopts, row.status, row.published, row.effective)
            continue
        published = effective = None
        near = bisect_left(days, code.start - _REACH), bisect_left(days, code.end + _REACH)
        if near[0] < near[1] and told.status != "replaced":
            low, high = _own_stretch(text, codes, k, relations, titles)
            told_days = (event for event in events[slice(*near)] if low <= event.start() < high)
            published, effective = _dates(text, told_days)
        status = told.status or _status(text, code, published, effective)
        if told.replaces or told.adopts or status:
            facts[code.start] = Facts(told.replaces, told.adopts, status, published, effective)
    return facts


def _own_stretch(
    text: str,
    codes: Sequence[Mention[StandardCode]],
    k: int,
    relations: Mapping[int, Relation],
    titles: Mapping[int, tuple[int, int]],
) -> tuple[int, int]:
    """Return where a code's days stand: in all of a sentence that speaks of it alone, else before the next code.

    Of a list (《甲》（GB 1）、《乙》（GB 2）自…起实施) the days behind the last are those of all.
    """
    low, high = sentence_around(text, codes[k].start, codes[k].end)
    if _speaks_of_one(codes, k, low, high, relations):
        return low, high
    end = codes[k].end
    for other in codes[k + 1 :]:
        if other.start >= high:
            break
        title = titles.get(other.start)
        start = min(title[0], other.start) if title else other.start
        if not _LISTED.fullmatch(text, end, start):
            return codes[k].end, start
        end = max(other.end, title[1] if title else 0)
    return codes[k].end, high


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the sentence or line around a stretch, as far as it is near.

    >>> sentence_around("甲。GB 1-2020实施。乙", 2, 11)
    (2, 13)
    """
    near = max(0, start - _REACH)
    low = near
    for stop in _STOP.finditer(text, near, start):
        low = stop.end()
    after = _STOP.search(text, end, end + _REACH)
    return low, after.start() if after else min(len(text), end + _REACH)


def _speaks_of_one(
    codes: Sequence[Mention[StandardCode]], k: int, low: int, high: int, relations: Mapping[int, Relation]
) -> bool:
    """Tell whether a sentence speaks of one standard, those it replaces and adopts aside."""
    code = codes[k]
    adopted = relations.get(code.start, Relation()).adopts
    for step in (-1, 1):
        at = k + step
        while 0 <= at < len(codes) and low <= codes[at].start < high:
            other = codes[at].value.canonical
            replaced = relations.get(codes[at].start, Relation()).status == "replaced"
            if other not in {code.value.canonical, adopted} and not replaced:
                return False
            at += step
    return True


def _dates(text: str, events: Iterable[re.Match[str]]) -> tuple[dt.date | None, dt.date | None]:
    published = effective = None
    for event in events:
        day = _day(event)
        if _word(text, event) in _IN_FORCE:
            effective = effective or day
        else:
            published = published or day
    return published, effective


def _word(text: str, event: re.Match[str]) -> str | None:
    """Return what a day is said to be of: 发布 or 实施, from the word before it or behind it."""
    label = _LABEL.search(text, max(0, event.start() - 8), event.start())
    return label["word"] if label else event["verb"]


def _day(event: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(event["y"]), int(event["m"] or event["m2"]), int(event["d"] or event["d2"]))
    except ValueError:
        return None


def _status(
    text: str, code: Mention[StandardCode], published: dt.date | None, effective: dt.date | None
) -> StandardStatus | None:
    """Tell what the words beside a code say of its life; 将于…实施 is not in force yet."""
    if _WITHDRAWN.match(text, code.end) or _ENDED.search(text, max(0, code.start - 16), code.start):
        return "withdrawn"
    if effective and not published and not _COMING.search(text, code.end, code.end + 20):
        return "in_force"
    return "published" if published or effective else None
