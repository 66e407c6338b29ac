"""Pinyin: the reading in brackets that some crawls write behind characters.

Whole pages come as 標(biāo)準(zhǔn)化, some with the bracket doubled, 準(zhǔn)(zhǔn), some without tone marks,
地(di)(di)理. A name or an abbreviation in brackets, (AFNOR), (Li Ming), (he), is none.

>>> from bulletin_schema.text import View
>>> view = drop_readings(View("法國標(biāo)準(zhǔn)(zhǔn)化機構(gòu)(AFNOR)"))
>>> view.text, view.source_span(2, 4)
('法國標準化機構(AFNOR)', (2, 10))
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from bulletin_schema.lexicon import load_table
from bulletin_schema.normalise.characters import HAN_CHAR
from bulletin_schema.patterns import re_pattern
from bulletin_schema.text import Edit, View

# Letters of a reading: toned ones whole or with a combining mark, and the open a and script g of schoolbooks.
SYLLABLE = "[A-Za-zÀ-ÿĀ-ǜǸǹ\u0251\u0261\u0300\u0301\u0304\u0308\u030cḿ]{1,9}"
TONED = re_pattern("[áàéèíìóòúùāēīōūǎǐǒǔěǖǘǚǜńňǹḿÁÀǍĀÉÈĚĒÓÒǑŌ\u0300\u0301\u0304\u030c]")
_BRACKET = re_pattern(rf"[(（]({SYLLABLE})[)）]")
_OPEN_END = re_pattern(rf"[(（]({SYLLABLE})\Z")
_SCHOOLBOOK = str.maketrans("\u0251\u0261", "ag")
# A page of readings without tone marks shows its habit this often, where toned ones do not vouch for it.
_TONED_HABIT, _BARE_HABIT = 3, 5


def drop_readings(view: View) -> View:
    """Take out the readings in brackets."""
    return view.rewrite(Edit(start, end, "") for start, end in _readings(view.text))


def _readings(text: str) -> list[tuple[int, int]]:
    toned: list[tuple[int, int]] = []
    bare: list[tuple[int, int]] = []
    for before, match in _brackets(text):
        if _is_toned_syllable(match[1]):
            toned.append(match.span())
        elif match[1].islower() and match[1] in _bare_readings(before):
            bare.append(match.span())
    if len(toned) >= _TONED_HABIT or len(bare) >= _BARE_HABIT:
        toned += bare
    cut = _OPEN_END.search(text, max(0, len(text) - 12))
    # The text breaks off within a bracket: 已經(jīn
    if cut and len(toned) >= _TONED_HABIT and is_toned(spelled(cut[1])) and is_han(text, cut.start() - 1):
        toned.append(cut.span())
    return toned


def _brackets(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield each bracket that may hold a reading, with the character it may be of; doubled ones share it."""
    at, before = -1, ""
    for match in _BRACKET.finditer(text):
        start = match.start()
        if start != at:
            before = text[start - 1] if is_han(text, start - 1) else ""
        at = match.end()
        if before:
            yield before, match


def is_han(text: str, at: int) -> bool:
    """Tell whether a Chinese character stands at a place."""
    return at >= 0 and ("\u4e00" <= text[at] <= "\u9fff" or HAN_CHAR.match(text, at) is not None)


@lru_cache(maxsize=4096)
def _is_toned_syllable(text: str) -> bool:
    reading = spelled(text)
    return is_toned(reading) and reading in syllables()


def spelled(reading: str) -> str:
    """Return a reading as the table of syllables spells it.

    >>> spelled("Biāo"), spelled("ɡuó")
    ('biāo', 'guó')
    """
    return unicodedata.normalize("NFC", reading).lower().translate(_SCHOOLBOOK)


def is_toned(reading: str) -> bool:
    """Tell whether a reading has a tone mark.

    >>> is_toned("lǜ"), is_toned("lü")
    (True, False)
    """
    return not reading.replace("ü", "u").isascii()


@cache
def syllables() -> dict[str, frozenset[str]]:
    """Return the characters of each syllable, tone marked.

    >>> "準" in syllables()["zhǔn"]
    True
    """
    return {syllable: frozenset(chars) for syllable, chars in load_table("pinyin_syllables.txt")}


@cache
def _bare_readings(char: str) -> frozenset[str]:
    """Return the readings of a character without their tones."""
    return frozenset(_untoned(syllable) for syllable, chars in syllables().items() if char in chars)


def _untoned(syllable: str) -> str:
    letters = unicodedata.normalize("NFD", syllable)
    return unicodedata.normalize("NFC", re.sub("[\u0300\u0301\u0304\u030c]", "", letters))
