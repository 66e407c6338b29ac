"""Characters: one code point stands for another of the same meaning; no offset moves.

>>> from bulletin_schema.text import View
>>> narrow(View("ＧＢ／Ｔ　１９００１—２０１６")).text
'GB/T\u300019001—2016'
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from bulletin_schema.lexicon import load_table
from bulletin_schema.patterns import re_pattern
from bulletin_schema.text import View

# Chinese characters, to be put into a class.
HAN = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HAN_CHAR = re_pattern(f"[{HAN}]")

# What becomes one and the same character. U+E5E5 and U+E4C6 are the wide blanks of old GBK fonts, U+F000 and on
# the bullets of symbol fonts (Wingdings), U+FFFC an object that stood in the text.
_BLANK = re_pattern(
    "[\0-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\xa0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0\ufffc"
    "\ue4c6\ue5e5\uf000-\uf0ff]"
)
_BREAK = re_pattern("[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Private use, lone surrogates and non-characters: nobody can tell what they were.
_UNREADABLE = re_pattern(
    "[\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U0001fffe\U0001ffff\U000e1000-\U0010ffff]"
)
_ODD = re_pattern(f"[{_BLANK.pattern[1:-1]}{_BREAK.pattern[1:-1]}{_UNREADABLE.pattern[1:-1]}]")
# Few distinct characters are swapped one by one, which is a search each; many in one pass, which costs more.
_FEW = 24
_HALF = "".join(map(chr, range(0x30, 0x3A))) + "".join(map(chr, (*range(0x41, 0x5B), *range(0x61, 0x7B))))
_WIDE = {chr(ord(char) + 0xFEE0): char for char in _HALF + "\"#$%&'*+-./<=>@[\\]^_`{|}"}
_SHAPES = (  # (written in, stands for): vertical, small and half-width forms, odd dashes, dots and quotes
    ("︐︑︒︓︔︕︖︵︶︹︺︻︼︽︾︿﹀﹁﹂﹃﹄︙︱", "，、。：；！？（）〔〕【】《》〈〉“”‘’…—"),
    ("﹐﹑﹒﹔﹕﹖﹗﹘﹙﹚﹝﹞﹟﹠﹡﹢﹣﹤﹥﹦﹩﹪﹫", "，、.；：？！—（）〔〕#&*+-<>=$%@"),
    ("｡､｢｣･・‧∙⋅", "。、“”·····"),
    ("‐‑−﹣―─━⋯", "----———…"),
    ("〜∼￥￠￡〝〞〟„‟「」", "～～¥¢£“””“““”"),
)


class _Fold(NamedTuple):
    """Which character becomes which, and the class of those that do."""

    table: dict[str, str]
    present: re.Pattern[str]

    @classmethod
    def of(cls, table: dict[str, str]) -> _Fold:
        """Make a fold of a table in which no character leads to another that the table knows."""
        return cls(table, re.compile(f"[{_ranges(table)}]"))

    def apply(self, text: str) -> str:
        """Return the text folded."""
        found = set(self.present.findall(text))
        if len(found) > _FEW:
            return text.translate({ord(char): self.table[char] for char in found})
        for char in found:
            text = text.replace(char, self.table[char])
        return text


def blank(view: View) -> View:
    r"""Make every blank a plain space, every line end a newline, and what cannot be read a U+FFFD.

    >>> blank(View("质量　提升\r甲")).text
    '质量 提升\n甲'
    """
    if not _ODD.search(view.text):
        return view
    text = _BREAK.sub("\n", _BLANK.sub(" ", view.text))
    return view.recast(_UNREADABLE.sub("\ufffd", text))


def narrow(view: View) -> View:
    """Narrow full-width letters, digits and signs, and give punctuation its usual shape.

    The marks ，。；：？！、（）《》“” stay full-width: beside Chinese characters they are the plain form.

    >>> narrow(View("合格率９７．６９％，「四史」﹙甲﹚")).text
    '合格率97.69%，“四史”（甲）'
    """
    text = _shapes().apply(view.text)
    if "『" in text or "』" in text:
        # 『』 are the inner quotes where 「」 or “” are the outer ones, else the outer.
        inner = "“" in text
        text = text.replace("『", "‘" if inner else "“").replace("』", "’" if inner else "”")
    return view.recast(text)


def unify(view: View) -> View:
    """Make radicals, compatibility forms and odd variants the character they stand for.

    >>> unify(View("⻓三⾓")).text
    '长三角'
    """
    return view.recast(_variants().apply(view.text))


def plain(text: str) -> str:
    """Return a short text (what an entity stands for) with every fold of this module applied."""
    for fold in (blank, narrow, unify):
        text = fold(View(text)).text
    return text


def _ranges(chars: Iterable[str]) -> str:
    """Write characters as the ranges of a class: long classes of single ones are slow to search."""
    ranges: list[list[str]] = []
    for char in sorted(chars):
        if ranges and ord(ranges[-1][1]) + 1 == ord(char):
            ranges[-1][1] = char
        else:
            ranges.append([char, char])
    return "".join(f"{re.escape(first)}-{re.escape(last)}" for first, last in ranges)


@cache
def _shapes() -> _Fold:
    pairs = dict(_WIDE)
    for written, meant in _SHAPES:
        pairs |= zip(written, meant, strict=True)
    return _Fold.of(pairs)


@cache
def _variants() -> _Fold:
    pairs = {row[0]: row[1] for row in load_table("character_variants.tsv")}
    for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20)):
        usual = unicodedata.normalize("NFKC", chr(code))
        if len(usual) == 1 and usual != chr(code) and usual >= "\u3400":
            pairs.setdefault(chr(code), pairs.get(usual, usual))
    return _Fold.of(pairs)
