"""Titles beside codes: 《…》（GB 17761-2024）, GB/T 1.1-2020《…》, and those without marks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, Literal

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.standard.code import StandardCode
from bulletin_schema.records.standard.rows import Title, title_around, unmarked_title

_MARKED: Final = re_pattern(r"《(?P<title>[^《》\n]{2,120}(?:《[^《》\n]{1,60}》[^《》\n]{0,60})?)》")
# Between a title and the code after it: 《…》国家标准（标准编号：GB 1-2020）.
_BEFORE: Final = re_pattern(
    r"[ \u3000]{0,2}(?:(?:系列|强制性|推荐性|国家|行业|地方|团体|企业|国际|浙江制造|省级|市级|自治区级?|[\u4e00-\u9fff]{0,3}[省市]|[“”]){0,4}标准)?"
    r"[ \u3000.．,，:：]{0,2}"
    r"(?P<open>[(（\[【〔][ \u3000]?)?(?:(?:国家|行业|地方|团体|企业)?标准)?(?:编号|号|代号)?为?[:：]?[ \u3000]?"
)
_AFTER: Final = re_pattern(r"[ \u3000]{0,2}(?:标准)?[)）]?[ \u3000:：-]{0,2}[(（]?(?=《)")
# The title behind a code is the next code's where that one stands in brackets behind it.
_OWNED: Final = re_pattern(r"[ \u3000]?[(（](?:GB|T/|DB|[A-Z]{2,4}/?T?[ ]?\d)")
_Way = Literal["bracketed", "behind", "before"]


def titles_of(text: str, codes: Sequence[Mention[StandardCode]]) -> dict[int, Title]:
    """Return the title of each code that has one, by the code's start.

    A title belongs to one code: one in brackets behind a title goes first, then one before a title, then one
    right behind a title.
    """
    found: dict[int, Title] = {}
    if "《" in text:
        for code in codes:
            if (around := title_around(text, code)) is not None:
                found[code.start] = around
        _marked(text, codes, found)
    taken = {title.start for title in found.values()}
    for k, code in enumerate(codes):
        title = None if code.start in found else unmarked_title(text, codes, k)
        if title is not None and title.start not in taken:
            taken.add(title.start)
            found[code.start] = title
    return found


def _marked(text: str, codes: Sequence[Mention[StandardCode]], found: dict[int, Title]) -> None:
    ends = {match.end(): match for match in _MARKED.finditer(text)}
    starts = {match.start(): match for match in ends.values()}
    taken: set[int] = set()
    ways: tuple[_Way, ...] = ("bracketed", "behind", "before")
    for way in ways:
        for code in codes:
            if code.start in found:
                continue
            match = _behind(text, code, starts) if way == "behind" else _before(text, code, ends, way)
            if match is not None and match.start() not in taken:
                taken.add(match.start())
                found[code.start] = Title(match["title"].strip(), match.start(), match.end())


def _before(
    text: str, code: Mention[StandardCode], ends: Mapping[int, re.Match[str]], way: _Way
) -> re.Match[str] | None:
    at = text.rfind("》", max(0, code.start - 24), code.start) + 1
    if at not in ends:
        return None
    between = _BEFORE.fullmatch(text, at, code.start)
    return ends[at] if between and bool(between["open"]) is (way == "bracketed") else None


def _behind(text: str, code: Mention[StandardCode], starts: Mapping[int, re.Match[str]]) -> re.Match[str] | None:
    between = _AFTER.match(text, code.end)
    match = starts.get(between.end()) if between else None
    return None if match is None or _OWNED.match(text, match.end()) else match
