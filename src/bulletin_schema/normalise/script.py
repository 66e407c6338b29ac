"""Script: traditional characters become simplified ones, each in its place.

>>> from bulletin_schema.text import View
>>> simplify(View("臺州市沿著國際標準，著名企業乾淨")).text
'台州市沿着国际标准，著名企业干净'
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bulletin_schema.lexicon import load_words
from bulletin_schema.normalise.characters import HAN
from bulletin_schema.patterns import re_pattern
from bulletin_schema.text import View

if TYPE_CHECKING:
    from opencc import OpenCC

_HAN_RUN = re_pattern(f"[{HAN}]+")
# In a text that is simplified as a whole, one traditional character in so many is a name or a slip (毕昇): it is
# converted by itself, and 著, 乾, 瞭, which simplified script has too, stay.
_ONE_IN = 100


def simplify(view: View) -> View:
    """Convert a text to simplified script; one that has no traditional character is left alone."""
    text = view.text
    if not _traditional().search(text):
        return view
    found = _traditional().findall(text)
    if len(found) * _ONE_IN < sum(map(len, _HAN_RUN.findall(text))):
        return view.recast(_one_by_one(text, set(found)))
    converted = _converted(text)
    if len(converted) != len(text):
        converted = _one_by_one(text, set(text))
    converted = _reading_zhe().sub("着", converted)
    return view.recast(re.sub("瞭(?!望)", "了", converted))


def _converted(text: str) -> str:
    try:
        return str(_opencc().convert(text))
    except UnicodeEncodeError:  # a lone surrogate, in a reader that leaves them in
        return ""


def _one_by_one(text: str, chars: set[str]) -> str:
    table = {}
    for char in chars:
        new = _converted(char)
        if new != char and len(new) == 1:
            table[ord(char)] = new
    return text.translate(table)


@cache
def _opencc() -> OpenCC:
    from opencc import OpenCC  # noqa: PLC0415 - costs time at import, and only traditional texts need it

    return OpenCC("t2s")


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(load_words('traditional_variants.txt'))}]")


@cache
def _reading_zhe() -> re.Pattern[str]:
    """Return the pattern of 著 outside the words that keep it."""
    words = load_words("script_variants.txt")
    before = "".join(word[0] for word in words if word.endswith("著"))
    after = "|".join(word[1:] for word in words if word.startswith("著"))
    return re.compile(f"著(?<![{before}]著)(?!{after})")
