"""Punctuation: one form for each mark, and one mark where a crawl wrote two.

Beside Chinese characters the marks are full-width, within Latin and numbers they are ASCII: `ISO 9001:2015`,
`1,234.5` and `10:30` stay in one piece.

>>> from bulletin_schema.text import View
>>> widen_marks(View("按照ISO 9001：2015要求:共1,234件,达标.")).text
'按照ISO 9001:2015要求：共1,234件，达标。'
>>> merge_marks(View("鼓励,、引导企业,,树立意识,。")).text
'鼓励、引导企业，树立意识。'
"""

from __future__ import annotations

import re
from functools import partial

from bulletin_schema.normalise.characters import HAN, HAN_CHAR
from bulletin_schema.patterns import re_pattern
from bulletin_schema.text import Edit, View

_FULL = str.maketrans(",;:!?()", "，；：！？（）")
# The marks by strength: of a run the strongest is meant, the commas before it are noise.
_STRENGTH = {mark: rank for rank, marks in enumerate((",，", "、", ":：", ";；", "。!！?？")) for mark in marks}
_CHINESE = re_pattern(rf"[^\x00-\x7f{''.join(_STRENGTH)}]")
# What makes round brackets beside it full-width: no other round bracket, since making one so would make the next so.
_WIDENING = re_pattern(rf"[^\x00-\x7f（）{''.join(_STRENGTH)}]")
# A class before its repeat, [x][x]*, lets the engine skip to the first x; [x]+ does not.
_RUN = re_pattern("[,，、。;；:：!！?？][,，、。;；:：!！?？]+")
_ASCII_MARK = re_pattern("[,;:!?][,;:!?]*")
_ROUND = re_pattern("[()（）][()（）]*")
_ROUND_PAIR = re_pattern(r"[(（]([^()（）\n]{0,200})[)）]")
# Full stops typed as points: at a line's end always, within lines where the text has no 。 at all.
_LAST_POINT = re_pattern(rf"\.(?<=[{HAN}”）》].)(?=[ \t]*(?:\n|\Z))")
_POINT = re_pattern(rf"\.(?<=[{HAN}”）》%].)(?<![一二三四五六七八九十].)(?=[{HAN}“《 ])")
# A code or a time of day: ISO 9001：2015, 10：30. A decimal point turned full stop: 15。6万批次, 2。74%.
_LATIN_COLON = re_pattern("：(?<=[A-Za-z0-9]：)(?=[A-Za-z0-9])")
_AFTER_SHARE = re_pattern(r",(?<=[%‰],)(?=\d)")  # no thousands: 97.69%,12批次
_DECIMAL_STOP = re_pattern(r"。(?<=\d。)(?=\d{1,3}(?:[%‰万亿元倍]|个百分点))")
# A dash typed as two hyphens: 标题--副题
_HYPHENS = re_pattern(rf"--(?<=[{HAN}”》]--)(?=[{HAN}“《])")
_NAME_DOT = re_pattern(rf"•(?<=[{HAN}].)(?=[{HAN}])")
# Blanks that a crawl turned into question marks: ????信息来源, 提名奖。?
_LOOSE = r"[ \t,，、。;；:：!！?？]"
_LOST_BLANKS = re_pattern(
    rf"^{_LOOSE}+(?=[^\n])|\?{{4,}}|(?:(?<=[。！!])|(?<=[{HAN}]\.)){_LOOSE}{{1,20}}$", re.MULTILINE
)
# A quotation within one line, long enough for a title; the quotes it gets; whether Chinese beside it will do.
_STRAIGHT = (
    ("″", re_pattern(r"″([^″\n]{0,100})″"), "“{}”", False),
    ('"', re_pattern(r"\"([^\"\n]{0,100})\""), "“{}”", True),
    ("'", re_pattern(r"(?<![A-Za-z0-9])'([^'\n]{0,60})'"), "‘{}’", False),
)
# An opening quote in place of a closing one: “一带一路“国家
_UNCLOSED = re_pattern(r"“([^“”\n]{1,40})“(?![^“”\n]{0,60}”)")
_ANGLES = re_pattern(r"<<([^<>\n]{2,100})>>")


def restore_blanks(view: View) -> View:
    r"""Make the question marks that were blanks blank again.

    >>> restore_blanks(View("????来源：本报 获奖。?\n合格吗?")).text
    '    来源：本报 获奖。 \n合格吗?'
    """
    if "?" not in view.text:
        return view
    return view.recast(_LOST_BLANKS.sub(lambda match: match[0].replace("?", " "), view.text))


def curl_quotes(view: View) -> View:
    """Give straight quotes around or beside Chinese their direction, and turn round one that is the wrong way.

    >>> curl_quotes(View('获评"AAA"级，开展"质量月"，“四史“教育')).text
    '获评“AAA”级，开展“质量月”，“四史”教育'
    """
    text = view.text
    for quote, pattern, curled, loose in _STRAIGHT:
        if quote in text:
            text = pattern.sub(partial(_curl, curled, loose), text)
    return view.recast(_UNCLOSED.sub(r"“\1”", text))


def _curl(curled: str, loose: bool, match: re.Match[str]) -> str:  # noqa: FBT001 - bound by position
    chinese = HAN_CHAR.search(match[1]) or (loose and HAN_CHAR.search(_beside(match)))
    return curled.format(match[1]) if chinese else match[0]


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
        if HAN_CHAR.search(match[1])
        for new in "《》"
    )
    return view.rewrite(Edit(at, at + 2, new) for at, new in marks)


def shape_dashes(view: View) -> View:
    """Make dashes of two hyphens between Chinese, and name dots of bullets.

    >>> shape_dashes(View("喜报--阿里•吐尔逊获奖")).text
    '喜报——阿里·吐尔逊获奖'
    """
    text = _HYPHENS.sub("——", view.text) if "--" in view.text else view.text
    return view.recast(_NAME_DOT.sub("·", text) if "•" in text else text)


def widen_brackets(view: View) -> View:
    """Make round brackets around or beside Chinese full-width, both of a pair alike.

    >>> widen_brackets(View("委员会(ISO/PC 310)成立 GB/T 19001(idt ISO 9001)")).text
    '委员会（ISO/PC 310）成立 GB/T 19001(idt ISO 9001)'
    """
    if "(" not in view.text and ")" not in view.text:
        return view
    text = _ROUND.sub(lambda run: run[0].translate(_FULL) if _WIDENING.search(_beside(run)) else run[0], view.text)
    return view.recast(_ROUND_PAIR.sub(_paired, text))


def _paired(match: re.Match[str]) -> str:
    alike = (match[0][0] == "(") == (match[0][-1] == ")")
    return match[0] if alike and not HAN_CHAR.search(match[1]) else f"（{match[1]}）"


def merge_marks(view: View) -> View:
    """Leave one mark of each run, the strongest; crawls write ,, and ,、 and ,。 for one."""
    return view.rewrite(
        Edit(*run.span(), max(run[0], key=_STRENGTH.__getitem__).translate(_FULL))
        for run in _RUN.finditer(view.text)
        if run[0] == ",," or not run[0].isascii() or _touches(run)
    )


def widen_marks(view: View) -> View:
    """Make marks beside Chinese full-width, those within codes ASCII, and points that end sentences 。 too."""
    text = view.text
    if "." in text and _LAST_POINT.search(text):
        text = text if "。" in text else _POINT.sub("。", text)
        text = _LAST_POINT.sub("。", text)
    text = _ASCII_MARK.sub(lambda run: run[0].translate(_FULL) if _touches(run) else run[0], text)
    text = _AFTER_SHARE.sub("，", _LATIN_COLON.sub(":", text))
    text = _DECIMAL_STOP.sub(".", text)
    return view.recast(text)


def _touches(match: re.Match[str]) -> bool:
    """Tell whether a stretch stands beside something Chinese that is itself no mark."""
    return _CHINESE.search(_beside(match)) is not None


def _beside(match: re.Match[str]) -> str:
    """Return the characters on both sides, the right one past a blank: 98.52%, 较上年."""
    after = match.string[match.end() : match.end() + 2]
    return match.string[max(0, match.start() - 1) : match.start()] + after.removeprefix(" ")[:1]
