"""Issuers: the bodies that issued a document, as its title, the words before it or its clause names them."""

from __future__ import annotations

import regex

from bulletin_schema.clauses import joined_before, subject_before
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.document.setting import ISSUED_BY, Setting
from bulletin_schema.records.pronouns import meant

_PRONOUN = regex_pattern(
    r"(?:^|(?<=[，。；！？”\s]))(?:此外，|同时，|随后，?)?(?P<who>该(?:局|院|所|中心|委|厅|办|校|协会|学会))[^，。；]{0,8}$"
)
_OWNER = re_pattern(r"(?:联合)?(?:印发|下发|发布|出台|制定|颁布|转发|公布)?的?$")


def issuers_of(reading: Reading, match: regex.Match[str], setting: Setting) -> tuple[str, ...]:
    """Return the bodies that the title names, that stand right before it, or that issue it."""
    start = match.start()
    speaking = match["title"].find("关于")
    if speaking > 0:
        inside = reading.within("organization", start + 1, start + 1 + speaking)
        if inside and sum(m.end - m.start for m in inside) >= speaking - len(inside):
            return tuple(m.value.name for m in inside)
    gap = _OWNER.search(reading.text, max(0, start - 12), start)
    edge = gap.start() if gap else start
    owner = [m for m in reading.within("organization", max(0, start - 60), edge) if m.end == edge]
    if owner:
        # 市政府办公室转发市质监局《…》 is the latter's
        return tuple(m.value.name.rpartition("转发")[2] for m in joined_before(reading, owner[-1]))
    if setting.action == "issued":
        by = ISSUED_BY.match(reading.text, match.end())
        if by:  # 《…》由市委、市政府印发
            return tuple(m.value.name for m in reading.within("organization", *by.span("who")))
        bodies = subject_before(reading, setting.at)
        if bodies:
            return tuple(m.value.name for m in bodies)
        places = subject_before(reading, setting.at, "region")
        return tuple(reading.text[m.start : m.end] for m in places) or _meant(reading, setting.at)
    return ()


def _meant(reading: Reading, at: int) -> tuple[str, ...]:
    """Return the body that a pronoun before the verb stands for: 该局出台《…》."""
    sentence = reading.sentence_at(at)
    said = _PRONOUN.search(reading.text, sentence.start, at) if sentence else None
    body = meant(reading, sentence, said["who"]) if sentence and said else None
    return (body,) if body else ()


def is_of(reading: Reading, match: regex.Match[str], issuers: tuple[str, ...]) -> bool:
    """Tell whether a listed title may be of the body before the first: 安徽省…条例 is not of 国家质检总局《…办法》."""
    start = match.start("title")
    place = next(iter(reading.within("place", start, match.end())), None)
    if place is None or place.start != start:
        return True
    return any(reading.text[start : place.end] in issuer for issuer in issuers)
