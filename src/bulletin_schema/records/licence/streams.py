"""Streams: tables that lost their lines, whose cells stand one after another in one line or each in a line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.licence.rows import NUMBER, Columns, Row, columns_of

Cell = tuple[int, int]

_WORD: Final = regex_pattern(r"[^\s|]+")  # bars may stand in lines of their own
_HEAD_WORD: Final = regex_pattern(r"[^\s：:。；，|]+")
_HEAD: Final = regex_pattern(
    r"(?:3C|CCC|CMA|CNAS|GMP|SC|QS)?\p{Han}{0,10}?(?:序号|名称|编号|号码|证号|文号|日期|机关|机构|部门|单位|企业|公司|地址|住所|范围|产品|有效期[至限]?|类别|备注|状态|原因"
    r"|项目|持有人|类型|结果|情况|时间|品种|型号|规格|负责人|生产者|厂家|所在地|描述)(?=1?$|1\p{Han})"
)
_MARK: Final = re_pattern(r"(?:编号|号码|证号)(?=[\s1])")
_ORDINAL: Final = regex_pattern(r"[0-9]{1,3}[.、．]?")
# 2石桥检测站991812050456: a row whose gaps are gone.
_GLUED: Final = regex_pattern(
    r"(?<![0-9\-])(?P<ordinal>[0-9]{1,3})[.、．]?\s*(?P<holder>\p{Han}[\p{Han}（）()/]{3,40})\s*"
    r"(?P<number>(?:[(（]\p{Han}[)）])?[A-Z0-9][A-Z0-9\-]{7,24})(?![A-Za-z0-9])"
)
_BACK: Final = 80  # characters of a head before its column of numbers
_GAP: Final = 160  # characters between the numbers of two rows
_MOST_HEADS: Final = 10
_MOST_ROWS: Final = 300


def streamed_rows(text: str) -> Iterator[Row]:
    r"""Yield the numbers of the tables that came as a stream of cells.

    >>> text = "序号 机构名称 证书编号 1 姚江检测中心 991812050123 2 石桥检测站 991812050456"
    >>> [(text[row.start : row.end], row.holder) for row in streamed_rows(text)]
    [('991812050123', '姚江检测中心'), ('991812050456', '石桥检测站')]
    """
    done = 0
    for mark in _MARK.finditer(text):
        heads = _heads(text, mark.start()) if mark.start() >= done else []
        columns = columns_of([text[low:high] for low, high in heads])
        if columns is None or not heads[0][0] <= mark.start() < heads[-1][1]:
            continue
        done = heads[-1][1]
        counted = text[slice(*heads[0])] == "序号"
        rows = list(_spaced(text, heads, columns, counted=counted))
        rows = rows or (list(_glued(text, done)) if counted and columns.number == columns.holder + 1 else [])
        done = rows[-1].end if rows else done
        yield from rows


def _heads(text: str, at: int) -> list[Cell]:
    """Return the words around a place that are heads of columns, in order."""
    heads: list[Cell] = []
    for word in _HEAD_WORD.finditer(text, max(0, at - _BACK)):
        head = _HEAD.match(word.group())
        if head is not None:
            heads.append((word.start(), word.start() + head.end()))
        if (head is None or head.end() < len(word.group())) and (word.end() > at or len(heads) > _MOST_HEADS):
            break
        if head is None:
            heads.clear()
    return heads


def _spaced(text: str, heads: list[Cell], columns: Columns, *, counted: bool) -> Iterator[Row]:
    """Yield the rows while there are as many cells as heads, the ordinal and the number in their places."""
    words = _WORD.finditer(text, heads[-1][1])
    for _ in range(_MOST_ROWS):
        cells = [word.span() for word in islice(words, len(heads))]
        if len(cells) < len(heads) or not NUMBER.fullmatch(text, *cells[columns.number]):
            return
        if counted and not _ORDINAL.fullmatch(text, *cells[0]):
            return
        yield columns.row(text, cells)


def _glued(text: str, at: int) -> Iterator[Row]:
    """Yield the rows that count on from one, each an ordinal, a name and a number; a second list begins at one again."""
    ordinal = 1
    while (row := _GLUED.search(text, at, at + _GAP)) is not None and int(row["ordinal"]) in (1, ordinal):
        yield Row(row.start("number"), row.end("number"), None, str(row["holder"]))
        ordinal, at = int(row["ordinal"]) + 1, row.end("number")
