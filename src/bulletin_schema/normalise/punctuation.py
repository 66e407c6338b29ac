"""Punctuation: one form for each mark, and one mark where a crawl wrote two.

Beside Chinese characters the marks are full-width, within Latin and numbers they are ASCII: `ISO 9001:2015`,
`1,234.5` and `10:30` stay in one piece.

>>> from bulletin_schema.text import View
>>> widen_marks(View("按照ISO 9001：2015要求:共1,234件,达标.")).text
'按照ISO 9001:2015要求：共1,234件，达标。'
>>> merge_marks(View("鼓励,、引导企业,,树立意识,。")).text
'鼓励、引导企业,树立意识。'
"""

from __future__ import annotations

import re

from bulletin_schema.normalise.pinyin import HAN
from bulletin_schema.text import Edit, View

_FULL = str.maketrans(",;:!?()", "，；：！？（）")
# The marks by strength: of a run the strongest is meant, the commas before it are noise.
_STRENGTH = {mark: rank for rank, marks in enumerate((",，", "、", ":：", ";；", "。!！?？")) for mark in marks}
_RUN = re.compile("[,，、。;；:：!！?？][,，、。;；:：!！?？]+")
_ASCII_MARK = re.compile("[,;:!?]+")
_ROUND = re.compile("[()（）]+")
_ROUND_PAIR = re.compile(r"[(（]([^()（）\n]{0,200})[)）]")
_HAN = re.compile(f"[{HAN}]")
# Full stops typed as points: at a line's end always, within lines where the text has no 。 at all.
_LAST_POINT = re.compile(rf"\.(?<=[{HAN}”）》].)(?=[ \t]*(?:\n|\Z))")
_POINT = re.compile(rf"\.(?<=[{HAN}”）》%].)(?<![一二三四五六七八九十].)(?=[{HAN}“《 ])")
# A code or a time of day: ISO 9001：2015, 10：30. A decimal point turned full stop: 15。6万批次, 2。74%.
_LATIN_COLON = re.compile("：(?<=[A-Za-z0-9]：)(?=[A-Za-z0-9])")
_DECIMAL_STOP = re.compile(r"。(?<=\d。)(?=\d{1,3}(?:[%‰万亿元倍]|个百分点))")
_NAME_DOT = re.compile(rf"•(?<=[{HAN}].)(?=[{HAN}])")
# Blanks that a crawl turned into question marks: ????信息来源, 提名奖。?
_LOST_BLANKS = re.compile(r"^[ \t]*\?+(?=[^\n?])|\?{4,}|(?<=[。！])\?+(?=[ \t]*$)", re.MULTILINE)
# One quotation within a line, long enough for a title.
_STRAIGHT = re.compile(r"\"([^\"\n]{1,100})\"|″([^″\n]{1,100})″|(?<![A-Za-z0-9])'([^'\n]{1,60})'")
_ANGLES = re.compile(r"<<([^<>\n]{2,100})>>")


def restore_blanks(view: View) -> View:
    r"""Make the question marks that were blanks blank again.

    >>> restore_blanks(View("????来源：本报 获奖。?\n合格吗?")).text
    '    来源：本报 获奖。 \n合格吗?'
    """
    if "?" not in view.text:
        return view
    return view.recast(_LOST_BLANKS.sub(lambda match: match[0].replace("?", " "), view.text))


def curl_quotes(view: View) -> View:
    """Give straight quotes around or beside Chinese their direction.

    >>> curl_quotes(View('获评"AAA"级，开展"质量月"')).text
    '获评“AAA”级，开展“质量月”'
    """
    if not any(quote in view.text for quote in "\"'″"):
        return view
    return view.recast(_STRAIGHT.sub(_curled, view.text))


def _curled(match: re.Match[str]) -> str:
    inner = match[match.lastindex or 0]
    if not _HAN.search(inner) and not (match[1] and _touches(match)):
        return match[0]
    return f"‘{inner}’" if match[3] else f"“{inner}”"


def join_angles(view: View) -> View:
    """Make title marks of doubled angle brackets.

    >>> join_angles(View("根据<<产品质量法>>规定")).text
    '根据《产品质量法》规定'
    """
    if "<<" not in view.text:
        return view
    marks = (
        (match.start() if new == "《" else match.end() - 2, new)
        for match in _ANGLES.finditer(view.text)
        if _HAN.search(match[1])
        for new in "《》"
    )
    return view.rewrite(Edit(at, at + 2, new) for at, new in marks)


def widen_brackets(view: View) -> View:
    """Make round brackets around or beside Chinese full-width, both of a pair alike.

    >>> widen_brackets(View("委员会(ISO/PC 310)成立 GB/T 19001(idt ISO 9001)")).text
    '委员会（ISO/PC 310）成立 GB/T 19001(idt ISO 9001)'
    """
    if "(" not in view.text and ")" not in view.text:
        return view
    text = _ROUND.sub(lambda run: run[0].translate(_FULL) if _touches(run) else run[0], view.text)
    return view.recast(_ROUND_PAIR.sub(_paired, text))


def _paired(match: re.Match[str]) -> str:
    alike = (match[0][0] == "(") == (match[0][-1] == ")")
    return match[0] if alike and not _HAN.search(match[1]) else f"（{match[1]}）"


def merge_marks(view: View) -> View:
    """Leave one mark of each run, the strongest; crawls write ,, and ,、 and ,。 for one."""
    return view.rewrite(
        Edit(*run.span(), max(run[0], key=_STRENGTH.__getitem__))
        for run in _RUN.finditer(view.text)
        if run[0] == ",," or not run[0].isascii() or _touches(run)
    )


def widen_marks(view: View) -> View:
    """Make marks beside Chinese full-width, those within codes ASCII, and points that end sentences 。 too."""
    text = view.text
    if _LAST_POINT.search(text):
        text = text if "。" in text else _POINT.sub("。", text)
        text = _LAST_POINT.sub("。", text)
    text = _ASCII_MARK.sub(lambda run: run[0].translate(_FULL) if _touches(run) else run[0], text)
    text = _LATIN_COLON.sub(":", text)
    text = _DECIMAL_STOP.sub(".", text)
    return view.recast(_NAME_DOT.sub("·", text))


def _touches(match: re.Match[str]) -> bool:
    """Tell whether a stretch stands beside something Chinese that is itself no mark."""
    text, start, end = match.string, match.start(), match.end()
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    return any(char > "\x7f" and char not in _STRENGTH for char in beside)
