"""Raw text made fit for finding codes: wide letters narrowed, invisible characters and broken lines taken out.

>>> open_text("执行ＧＢ／Ｔ 1.1－2020").text
'执行GB/T 1.1-2020'
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from bulletin_schema.normalise import normalise
from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.standard.tables import prefixes, sectors
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
_DASHES: Final = frozenset("-‐‑‒–—―−－")
_LEFT: Final = frozenset("/／:：.()（）+") | _DASHES
_RIGHT: Final = frozenset("/／:：.()（）+") | _DASHES
# 20 and 16 of a year, 190 and 01-2016 of a number: a code broken inside its digits.
_HEAD: Final = re_pattern(r"(?:[A-Z]{2}[A-Z/／ ]{0,10}|DB ?\d{2,4}[/／]T?) ?\d{1,5}(?:\.\d{1,3}|-\d{1,3})?$")
_DESIGNATION_HEAD: Final = re_pattern(r"ASTM ?[A-G]\d{1,4}(?:-\d)?$")
_DESIGNATION_REST: Final = re_pattern(r"\d{0,4}-\d\d(?!\d)|\d(?![\d-])")
_DIVISION_HEAD: Final = re_pattern(r"(?<![A-Za-z])DB ?\d{1,3}$")
_DIVISION_REST: Final = re_pattern(r"\d{1,3}[/／]T? ?\d{1,5}(?:\.\d{1,3})?[-—–－](?:19|20)\d\d")
_REST: Final = re_pattern(r"\d{1,5}(?:\.\d{1,3})?(?:-\d{1,3})?[-—:：](?:19|20)\d\d(?!\d)")
_GOES_ON: Final = re_pattern(r"(?:RLV|CSV|CMV|SER|EXV|PRV|Amd|AMD|Cor|COR|Annex|Suppl|Err|V\d)(?![a-z])")
_FIRM_OPENS: Final = re_pattern(r"Q[/／]\d{2,6}$")
_HALVES: Final = ((_HEAD, _REST), (_DESIGNATION_HEAD, _DESIGNATION_REST), (_DIVISION_HEAD, _DIVISION_REST))
_FIRM_HEAD: Final = re_pattern(r"Q[/／][A-Z0-9-]{2,20}(?: \d{1,4}){1,3}$")
_POINTED: Final = re_pattern(r"[A-Z/] ?\d{1,5}(?:\.\d{1,3})*\.?$")
_PART: Final = re_pattern(r"\.?\d{1,4}(?:\.\d{1,3})*(?:[-—–－](?:19|20)\d\d)?(?![\d.])")
_LETTERS_BEFORE: Final = re_pattern(r"(?<![A-Za-z])(?P<owner>[TQ][/／])?(?P<word>[A-Z]{1,8})$")
_LETTERS: Final = re_pattern(r"[A-Z]{1,8}(?![A-Za-z])")
_OWNED_REST: Final = re_pattern(r"[A-Z]{1,8} ?\d{1,6}(?:\.\d{1,3})?[-—–－](?:19|20)\d\d")
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
    before = text[start - 1 : start]
    if not (_latin(before) or before in _LEFT):  # most lines end with a stop
        return None
    broken = _BROKEN.fullmatch(text, start, _spaces_end(text, spot.end()))
    if broken is None or broken.end() == len(text):
        return None
    after = text[broken.end()]
    if not (_latin(after) or after in _RIGHT):
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
    if "." in (before, after):  # 4806.|7-2016 and 4806|.7-2016, not 标准1. 2
        pointed = _POINTED.search(text, max(0, start - 28), start) and _PART.match(text, end)
        return "" if pointed else None
    if before.isdigit() and after.isdigit():
        if _FIRM_HEAD.search(text, max(0, start - 28), start):
            return " "
        head, rest = text[max(0, start - 28) : start], text[end : end + 24]
        year = _YEAR_HEAD.search(head)
        whole = any(left.search(head) and right.match(rest) for left, right in _HALVES) or (
            year and re.fullmatch(r"(?:19|20)\d\d", _digits(year.group(), rest))
        )
        return "" if whole else None
    if before.isdigit() and after.isalpha() and not _GOES_ON.match(text, end):
        return " " if _FIRM_OPENS.search(text, max(0, start - 10), start) else None  # a row, then the next one's code
    if _latin(before) and _latin(after):
        return "" if before.isalpha() and after.isalpha() and _one_word(text, start, end) else " "
    tight = _DASHES | frozenset("/／+:：")
    return "" if before in tight or after in tight else " "


def _one_word(text: str, start: int, end: int) -> bool:
    """Tell whether letters at a line's end and the next one's start make an opener that neither is: G|B/T, IS|O 9001."""
    head, rest = _LETTERS_BEFORE.search(text, max(0, start - 14), start), _LETTERS.match(text, end)
    if head is None or rest is None:
        return False
    if head["owner"]:  # T/Z|ZB 0001
        return _OWNED_REST.match(text, end) is not None
    return (
        bool({head["word"] + rest.group(), head["word"] + rest.group().rstrip("T")} & _words())
        and head["word"] not in _words()
    )


@cache
def _words() -> frozenset[str]:
    return frozenset({*sectors(), *prefixes(), "JJG", "JJF", "GBT", "ASTM", "JIS", "ITU", "OIML", "ETSI", "GOST"})


def _digits(head: str, rest: str) -> str:
    tail = re.search(r"\d+$", head)
    lead = re.match(r"\d+", rest)
    return (tail.group() if tail else "") + (lead.group() if lead else "")
