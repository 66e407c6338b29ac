"""Streams: tables that lost their lines, whose cells stand one after another in one line or each in a line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.licence.rows import NUMBER, Columns, Row, columns_of

Cell = tuple[int, int]

_WORD: Final = regex_pattern(r"\S+")
_HEAD: Final = regex_pattern(
    r"\p{Han}{0,10}(?:序号|名称|编号|号码|证号|文号|日期|机关|机构|部门|单位|企业|公司|地址|住所|范围|产品|有效期[至限]?|类别|备注|状态|原因"
    r"|项目|持有人|类型|结果|情况|时间|品种|型号|规格|负责人|生产者|厂家)"
)
_MARK: Final = regex_pattern(r"(?:编号|号码|证号)(?=\s)")
_ORDINAL: Final = regex_pattern(r"[0-9]{1,3}[.、．]?")
_BACK: Final = 80  # characters of a head before its column of numbers
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
        if mark.start() < done:
            continue
        heads = _heads(text, mark.start())
        columns = columns_of([text[low:high] for low, high in heads])
        if columns is None or not heads[0][0] <= mark.start() < heads[-1][1]:
            continue
        done = heads[-1][1]
        for cells in _groups(text, heads, columns):
            done = cells[-1][1]
            yield columns.row(text, cells)


def _heads(text: str, at: int) -> list[Cell]:
    """Return the words around a place that are heads of columns, in order."""
    low = max(0, at - _BACK)
    heads: list[Cell] = []
    for word in _WORD.finditer(text, low):
        if _HEAD.fullmatch(word.group()):
            heads.append(word.span())
        elif word.end() > at or len(heads) > _MOST_HEADS:
            break
        else:
            heads.clear()
    return heads


def _groups(text: str, heads: list[Cell], columns: Columns) -> Iterator[list[Cell]]:
    """Yield the cells of each row while there are as many as heads, the ordinal and the number in their places."""
    words = _WORD.finditer(text, heads[-1][1])
    counted = text[heads[0][0] : heads[0][1]] == "序号"
    for _ in range(_MOST_ROWS):
        cells = [word.span() for word in islice(words, len(heads))]
        if len(cells) < len(heads) or not NUMBER.fullmatch(text, *cells[columns.number]):
            return
        if counted and not _ORDINAL.fullmatch(text, *cells[0]):
            return
        yield cells
