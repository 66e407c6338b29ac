r"""Spacing: blanks that say nothing are taken out, wide gaps keep two.

A single blank between words of Chinese stays, two halves of a title have it: 强基固本 促进发展.

>>> from bulletin_schema.text import View
>>> close_up(View("关 于 表 彰 的 通 知\n共抽查 250 批次，合格率 97.6%，\n举行仪式。        （办公室）")).text
'关于表彰的通知\n共抽查250批次，合格率97.6%，\n举行仪式。  （办公室）'
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_schema.normalise.characters import HAN
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.text import Edit, View

_WIDE, _INDENT = 2, 8
_GAP = re_pattern("   +")
# 通 知: one character after another, a blank between; in a line of its own two are enough.
_SPACED = re_pattern(rf" [{HAN}](?![{HAN}])")
_CHAIN = regex_pattern(rf"(?<![{HAN}])[{HAN}](?: [{HAN}])+(?![{HAN}])")
_LINE = re_pattern(rf"^ *([{HAN}](?: +[{HAN}])+) *$", re.MULTILINE)
_BLANKS = re_pattern(" +")
_CHAIN_CHARS = 3
# A form to fill in, a choice of font sizes: 年 月 日, 大 中 小
_FORM = frozenset("年月日时分大中小")
# A blank between Chinese and a number, a habit of the typist where it comes this often.
_BESIDE_NUMBER = re_pattern(rf" (?<=[{HAN}] )(?=\d)| (?<=[\d%‰] )(?=[{HAN}])")
_HABIT = 3
_SENTENCE = re_pattern("[，。；]")
_BESIDE_MARK = re_pattern(rf" (?<=[，、；：] )(?=[{HAN}])| (?<=[{HAN}] )(?=[，、；：。])| (?<=\d )(?=[%‰])")


def close_up(view: View) -> View:
    """Take out the blanks within spaced words, around numbers and marks, and shorten gaps."""
    if " " not in view.text:
        return view
    blanks = {*_within_words(view.text), *_beside_numbers(view.text)}
    blanks.update(match.span() for match in _BESIDE_MARK.finditer(view.text))
    starts = {start for start, _ in blanks}
    blanks.update(gap for start, gap in _gaps(view.text) if start not in starts)
    return view.rewrite(Edit(start, end, "") for start, end in blanks)


def _within_words(text: str) -> Iterator[tuple[int, int]]:
    """Yield the blanks within words that are written one character after another."""
    if not _SPACED.search(text):
        return
    for line in _LINE.finditer(text):
        if not _FORM.issuperset(line[1].replace(" ", "")):
            yield from (gap.span() for gap in _BLANKS.finditer(text, *line.span(1)))
    for chain in _CHAIN.finditer(text):
        chars = chain[0][::2]
        if len(chars) >= _CHAIN_CHARS and not _FORM.issuperset(chars):
            yield from ((at, at + 1) for at in range(chain.start() + 1, chain.end(), 2))


def _beside_numbers(text: str) -> list[tuple[int, int]]:
    """Return the blanks between Chinese and numbers in lines of sentences, where they are a habit.

    A line without a mark may be a row of a table, whose cells they part.
    """
    if not _BESIDE_NUMBER.search(text):
        return []
    found: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        if _SENTENCE.search(line):
            found += ((at + match.start(), at + match.end()) for match in _BESIDE_NUMBER.finditer(line))
        at += len(line) + 1
    return found if len(found) >= _HABIT else []


def _gaps(text: str) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield where each gap starts, and what of it is too much."""
    if "   " not in text:
        return
    for gap in _GAP.finditer(text):
        at_margin = gap.start() == 0 or text[gap.start() - 1] == "\n"
        keep = _INDENT if at_margin else _WIDE
        if gap.end() - gap.start() > keep:
            yield gap.start(), (gap.start() + keep, gap.end())
