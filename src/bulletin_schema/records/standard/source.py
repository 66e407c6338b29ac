"""Raw text made fit for finding codes: wide letters narrowed, invisible characters and broken lines taken out.

>>> open_text("执行ＧＢ／Ｔ 1.1－2020").text
'执行GB/T 1.1-2020'
"""

from __future__ import annotations

import re
from typing import Final

from bulletin_schema.normalise import normalise
from bulletin_schema.patterns import re_pattern
from bulletin_schema.text import Edit, View

_WIDE: Final = re_pattern("[Ａ-Ｚａ-ｚ０-９．／－＋]+")
_NARROW: Final = {
    code: code - 0xFEE0
    for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), *range(0xFF10, 0xFF1A), *map(ord, "．／－＋"))
}
# Characters of the trade in traditional script: such a text is normalised as a whole first.
_TRADITIONAL: Final = re_pattern("[標準國規術實執驗證]")
_SPOTS: Final = re_pattern(r"[\u200b-\u200d\u2060\ufeff\xad\n]+")
_BROKEN: Final = re_pattern(r"[ \t\r]*\n[ \t\r\u200b\ufeff]*")
_LEFT: Final = frozenset("/／:：.()（）+-")
_RIGHT: Final = frozenset("/／:：()（）+-")
# 20 and 16 of a year, 190 and 01-2016 of a number: a code broken inside its digits.
_HEAD: Final = re_pattern(r"[A-Z]{2}[A-Z/／ ]{0,10}[ ]?\d{1,5}(?:\.\d{1,3}|-\d{1,3})?$")
_REST: Final = re_pattern(r"\d{1,5}(?:\.\d{1,3})?(?:-\d{1,3})?[-—:：](?:19|20)\d\d(?!\d)")
_FIRM_HEAD: Final = re_pattern(r"Q[/／][A-Z0-9-]{2,20}(?: \d{1,4}){1,3}$")
_YEAR_HEAD: Final = re_pattern(r"[A-Z/] ?\d{1,5}(?:[.-]\d{1,4}){0,3}[-—:：](?:1|19?|2|20)\d?$")


def open_text(source: str) -> View:
    """Return a view of raw text in which codes stand whole; every character knows where it stood."""
    view = normalise(source) if _TRADITIONAL.search(source) else View(source)
    if _WIDE.search(view.text):
        view = view.recast(_WIDE.sub(lambda m: m.group().translate(_NARROW), view.text))
    edits = [edit for spot in _SPOTS.finditer(view.text) if (edit := _mend(view.text, spot)) is not None]
    return view.rewrite(edits)


def _mend(text: str, spot: re.Match[str]) -> Edit | None:
    """Return what stands for a spot: nothing for invisible characters, a space or nothing for one broken line."""
    if "\n" not in spot.group():
        return Edit(spot.start(), spot.end(), "")
    start = spot.start()
    while start and text[start - 1] in " \t\r":
        start -= 1
    broken = _BROKEN.fullmatch(text, start, _spaces_end(text, spot.end()))
    if broken is None or not start or broken.end() == len(text):
        return None
    before, after = text[start - 1], text[broken.end()]
    if not (_latin(before) or before in _LEFT) or not (_latin(after) or after in _RIGHT):
        return None
    new = _joint(text, start, broken.end(), before, after)
    return None if new is None else Edit(start, broken.end(), new)


def _spaces_end(text: str, end: int) -> int:
    while end < len(text) and text[end] in " \t\r":
        end += 1
    return end


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _joint(text: str, start: int, end: int, before: str, after: str) -> str | None:
    """Return what joins the halves of a broken code; None where they are two things (a code, then a list number)."""
    if before.isdigit() and after.isdigit():
        if _FIRM_HEAD.search(text, max(0, start - 28), start):
            return " "
        head, rest = text[max(0, start - 28) : start], text[end : end + 24]
        year = _YEAR_HEAD.search(head)
        whole = (_HEAD.search(head) and _REST.match(rest)) or (
            year and re.fullmatch(r"(?:19|20)\d\d", _digits(year.group(), rest))
        )
        return "" if whole else None
    if _latin(before) and _latin(after):
        return " "
    return "" if before in "/／-+:：" or after in "/／-:：+" else " "


def _digits(head: str, rest: str) -> str:
    tail = re.search(r"\d+$", head)
    lead = re.match(r"\d+", rest)
    return (tail.group() if tail else "") + (lead.group() if lead else "")
