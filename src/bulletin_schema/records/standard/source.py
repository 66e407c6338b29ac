"""Raw text made fit for finding codes: wide letters narrowed, invisible characters and broken lines taken out.

>>> open_text("执行ＧＢ／Ｔ 1.1－2020").text
'执行GB/T 1.1-2020'
"""

from __future__ import annotations

import re
from typing import Final

from bulletin_schema.text import Edit, View

_WIDE: Final = re.compile("[Ａ-Ｚａ-ｚ０-９．／－＋]+")
_NARROW: Final = {code: code - 0xFEE0 for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), *range(0xFF10, 0xFF1A), *map(ord, "．／－＋"))}
_SPOTS: Final = re.compile(r"[\u200b-\u200d\u2060\ufeff\xad]+|(?<=[A-Za-z0-9/／:：.()（）+-])[ \t]*\r?\n[ \t]*(?=[A-Za-z0-9/／:：()（）+-])")
# 20 and 16 of a year, 190 and 01-2016 of a number: a code broken inside its digits.
_HEAD: Final = re.compile(r"[A-Z]{2}[A-Z/／ ]{0,10}[ ]?\d{1,5}(?:\.\d{1,3}|-\d{1,3})?$")
_REST: Final = re.compile(r"\d{1,5}(?:\.\d{1,3})?(?:-\d{1,3})?[-—:：](?:19|20)\d\d(?!\d)")
_FIRM_HEAD: Final = re.compile(r"Q[/／][A-Z0-9-]{2,20}(?: \d{1,4}){1,3}$")
_YEAR_HEAD: Final = re.compile(r"[A-Z/] ?\d{1,5}(?:[.-]\d{1,4}){0,3}[-—:：](?:1|19?|2|20)\d?$")


def open_text(source: str) -> View:
    """Return a view of raw text in which codes stand whole; every character knows where it stood."""
    view = View(source)
    if _WIDE.search(source):
        view = view.recast(_WIDE.sub(lambda m: m.group().translate(_NARROW), source))
    text = view.text
    edits = [Edit(m.start(), m.end(), new) for m in _SPOTS.finditer(text) if (new := _mend(text, m)) is not None]
    return view.rewrite(edits)


def _mend(text: str, spot: re.Match[str]) -> str | None:
    """Return what stands for a spot: nothing for an invisible character, a space or nothing for a broken line."""
    if "\n" not in spot.group():
        return ""
    before, after = text[spot.start() - 1], text[spot.end()]
    if before.isdigit() and after.isdigit():
        if _FIRM_HEAD.search(text, max(0, spot.start() - 28), spot.start()):
            return " "
        head, rest = text[max(0, spot.start() - 28) : spot.start()], text[spot.end() : spot.end() + 24]
        if (_HEAD.search(head) and _REST.match(rest)) or (
            (found := _YEAR_HEAD.search(head)) and re.fullmatch(r"(?:19|20)\d\d", _digits(found.group(), rest))
        ):
            return ""
        return None
    if not (before.isalnum() and after.isalnum()):
        return "" if before in "/／-+:：" or after in "/／-:：+" else " "
    return " "


def _digits(head: str, rest: str) -> str:
    tail = re.search(r"\d+$", head)
    lead = re.match(r"\d+", rest)
    return (tail.group() if tail else "") + (lead.group() if lead else "")
