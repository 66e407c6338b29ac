"""Joining: lines that break off mid-sentence are put together again, over page furniture and blank lines too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bulletin_schema.layout.byline import is_unit
from bulletin_schema.layout.headline import news_score, opens_news
from bulletin_schema.layout.labels import starts_numbered
from bulletin_schema.layout.lines import WIDEST, Kind, Line, columns, is_ajar, is_closed
from bulletin_schema.layout.signed import ends_piece
from bulletin_schema.patterns import re_pattern
from bulletin_schema.text import Edit

_MEASURE = re_pattern(
    r"\.\d|\s?(?:[余多]|[个家批次件项台人名份元万亿%％年月日号条户期届位只辆套组起种类所米吨千万公斤平方百分]|\.?\d)"
)
# No sentence begins so, half of one may.
_CONTINUES = re_pattern(r"[的了着、，,。；）)”》们]|\d{1,3}(?:\.\d{1,2})?[%％]")
# Nor does a sentence begin so as a rule: below a heading one may, 与去年同期相比.
_MAY_CONTINUE = re_pattern(r"[和与及过而并或且其]")
# Nor ends a title so.
_LEADS_ON = re_pattern(
    r"(?:[有到出]了|拥有|达到|位于|属于|具有|包括|成为|共有|现有|超过|仅有|约为|分别[为是]|以及|由于|关于|[的和与及在对将把被从向由于并])\Z"
)
# A sentence that begins so is no second half.
_BEGINS = re_pattern(
    r"近日|日前|近期|连日来|据悉|据了解|据介绍|下一步|会上|会议|此次|本次|期间|截至|同时|此外|另外|目前|今年|活动|一是|二是|首先"
    r"|为进一步|为加强|为贯彻|为切实|根据|按照|特此|附件|联系|图为|本报讯"
)
# G, then B/T 19001 below it, are one code; so are IS and O 9001, but not ISO and IEC 17025.
_CODE_BEGUN = re_pattern(r"(?<![A-Za-z])[A-Z]{1,3}\Z")
_CODE_REST = re_pattern(r"[A-Z]{1,3}(?:/[A-Z]|[ -]?\d)")
_WHOLE_PREFIXES = frozenset({"ISO", "IEC", "GB", "DB", "ITU", "EN", "SAC", "TC", "SC", "WG"})
# ISO 9001:, then 2015 below it
_YEAR_DUE = re_pattern(r"\d\s?[:：]\Z")
_YEAR = re_pattern(r"(?:19|20)\d\d(?![\d年.-])")
_SKIPPED = (Kind.PAGE, Kind.SITE, Kind.CAPTION, Kind.MASTHEAD)
_REACH = 8
_INDENT = 2  # spaces before a paragraph's first line
_COMMA = re_pattern(r"[，、]")
_HANGS = 2
_TITLE_MOST = 45  # characters of a title that was cut in two
_DEEPEST = 4  # and no paragraph's first line stands deeper than so
_CLAUSE = re_pattern(r"[，。；]")
_UNEVEN = 16  # columns by which the lines of a block may differ
# 企业名称 许可证编号 状态 日期: cells, and no part of a sentence.
_ROW = re_pattern(r"(?:[^\s，。；：]{2,}\s+){3,}[^\s，。；：]{2,}|序号(?:\s+[^\s，。；：]+){4,}")
_FULL = 28  # columns from which a line may be a full one


class Join(NamedTuple):
    """Two lines that are one; the captions stood between them."""

    first: int
    second: int


def find_joins(lines: Sequence[Line]) -> list[Join]:
    """Return the pairs of lines that belong together, in order."""
    joins: list[Join] = []
    flowing = in_block = False
    for k, line in enumerate(lines):
        if line.kind not in (Kind.PARAGRAPH, Kind.SHORT, Kind.COLOPHON, Kind.ORDINAL):
            continue
        continued = bool(joins) and joins[-1].second == k
        flowing = line.kind is Kind.PARAGRAPH or (continued and flowing)
        in_block = line.indent >= _INDENT or (continued and in_block)
        over = ends_piece(line.text)
        if over and line.text[-1] not in "：:":
            continue
        after = _follower(lines, k)
        if after is None or (over and not splits_code(line.text, lines[after].text)):
            continue
        if (in_block and _fills_block(line, lines[after])) or _belongs(lines, k, after, flowing=flowing):
            joins.append(Join(k, after))
            flowing = flowing or lines[after].kind is Kind.PARAGRAPH
    return joins


def _follower(lines: Sequence[Line], k: int) -> int | None:
    """Return the next line that may continue this one; page furniture between is passed over."""
    for n in range(k + 1, min(len(lines), k + 1 + _REACH)):
        if lines[n].kind not in _SKIPPED:
            return n
    return None


def _belongs(lines: Sequence[Line], k: int, n: int, *, flowing: bool) -> bool:
    """Tell whether line n is the second half of a sentence that line k begins."""
    first, second = lines[k], lines[n]
    if first.kind is Kind.COLOPHON:
        return is_ajar(first.text) and second.kind in (Kind.PARAGRAPH, Kind.SHORT)
    if second.kind not in (Kind.PARAGRAPH, Kind.SHORT) or _ROW.fullmatch(first.text) or _ROW.fullmatch(second.text):
        return False
    if splits_code(first.text, second.text) or _is_subtitle(first, second):
        return True
    if starts_numbered(second.text) and not first.text.endswith("分之"):  # 千分之⏎三，其中… is no heading
        return False
    if _crosses_page(lines, k, n, flowing=flowing):
        return True
    if second.gap == 0 and first.gap == 0 and _LEADS_ON.search(first.text):
        return True
    if is_ajar(first.text) or _goes_on(first, second, flowing=flowing):
        return second.kind is Kind.PARAGRAPH or (flowing and not _is_title_ahead(lines, n))
    if second.kind is not Kind.PARAGRAPH or _BEGINS.match(second.text):
        return False
    return flowing or _is_cut(first, second)


def _is_subtitle(first: Line, second: Line) -> bool:
    """Tell whether a line is its title's second part: ——一季度打假回眸."""
    if not second.text.startswith("——") or first.kind is not Kind.SHORT or second.kind is not Kind.SHORT:
        return False
    return second.gap <= 1 and len(first.text) + len(second.text) <= _TITLE_MOST and not is_closed(second.text)


def _goes_on(first: Line, second: Line, *, flowing: bool) -> bool:
    """Tell by its first word that the second line is no sentence's beginning."""
    if _CONTINUES.match(second.text) or _splits_number(first.text, second.text):
        return True
    return (flowing or first.width >= _FULL) and _MAY_CONTINUE.match(second.text) is not None


def _is_cut(first: Line, second: Line) -> bool:
    """Tell whether a line with a comma was cut where it was full: no paragraph is shorter than its title."""
    if second.gap or _COMMA.search(first.text) is None or columns(first.text) < 2 * _FULL - _INDENT:
        return False
    return len(second.text) <= len(first.text) + _HANGS and not opens_news(second.text)


def _crosses_page(lines: Sequence[Line], k: int, n: int, *, flowing: bool) -> bool:
    """Tell whether a page ends within a sentence: a full line with a comma, or a paragraph's first, stands above its end."""
    first, second = lines[k], lines[n]
    if n == k + 1 or any(line.kind is not Kind.PAGE for line in lines[k + 1 : n]) or second.indent >= _INDENT:
        return False
    if first.width < _FULL or _BEGINS.match(second.text):
        return False
    return _COMMA.search(first.text) is not None or (flowing and _COMMA.search(second.text) is not None)


def _fills_block(first: Line, second: Line) -> bool:
    """Tell whether an indented line runs on in the one right below it, set flush: a paragraph of uneven lines."""
    if second.kind not in (Kind.PARAGRAPH, Kind.SHORT) or starts_numbered(second.text):
        return False
    if not _CLAUSE.search(first.text) and _is_set_apart(first, second):
        return False
    if second.kind is Kind.SHORT and is_unit(second.text):  # the office that issues the text
        return False
    return second.gap == 0 and second.indent < _INDENT and first.width >= _FULL


def _is_set_apart(first: Line, second: Line) -> bool:
    """Tell whether a line without a clause is a title: set in the middle, or above a line far longer or a lead."""
    if first.indent > _DEEPEST or len(second.text) > WIDEST:
        return True
    return opens_news(second.text) or columns(second.text) > first.width + _UNEVEN


def splits_code(first: str, second: str) -> bool:
    """Tell whether a line ends before the year of a standard's code.

    >>> splits_code("通过ISO 9001:", "2015认证"), splits_code("发布如下标准：", "2015年3项")
    (True, False)
    """
    return _YEAR_DUE.search(first) is not None and _YEAR.match(second) is not None


def _splits_number(first: str, second: str) -> bool:
    return first[-1].isdigit() and _MEASURE.match(second) is not None


def _is_title_ahead(lines: Sequence[Line], n: int) -> bool:
    """Tell whether a short line is the title of a new piece: it tells news, and a lead follows."""
    after = next((line for line in lines[n + 1 : n + 5] if line.kind is Kind.PARAGRAPH), None)
    return after is not None and (opens_news(after.text) or news_score(lines[n].text) >= 2)


def join_edits(lines: Sequence[Line], joins: Sequence[Join]) -> list[Edit]:
    """Return the edits that delete what stands between two halves; two Latin words keep a space between them."""
    return [
        Edit(lines[first].end, lines[second].start, seam(lines[first].text, lines[second].text))
        for first, second in joins
    ]


def seam(left: str, right: str) -> str:
    """Return what stands between two halves: a blank between two Latin words, nothing within a code."""
    latin = left[-1].isascii() and left[-1].isalpha() and right[0].isascii() and right[0].isalpha()
    if latin and _CODE_REST.match(right) and (begun := _CODE_BEGUN.search(left)) and begun[0] not in _WHOLE_PREFIXES:
        return ""
    return " " if latin else ""


def join_lines(lines: Sequence[Line], joins: Sequence[Join]) -> list[Line]:
    """Return the lines as they stand after the joins; what stood between two halves is gone."""
    after = dict(joins)
    joined: list[Line] = []
    k = gone = 0
    while k < len(lines):
        line = lines[k]
        start, text, kind = line.start - gone, line.text, line.kind
        title = kind is Kind.SHORT
        while k in after:
            between = seam(lines[k].text, lines[after[k]].text)
            gone += lines[after[k]].start - lines[k].end - len(between)
            k = after[k]
            text += between + lines[k].text
            title = title and lines[k].kind is Kind.SHORT and len(text) <= _TITLE_MOST and not is_closed(text)
            kind = Kind.PARAGRAPH if kind is Kind.SHORT and not title else kind
        joined.append(Line(start, start + len(text), text, line.gap, line.indent, kind))
        k += 1
    return joined
