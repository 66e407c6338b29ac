"""Tables: rows and cells that stand as lines, told by their column heads, by shapes that come again, by lone numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from bulletin_schema.layout.lines import Kind, Line
from bulletin_schema.patterns import re_pattern

_CELL = re_pattern(
    r"序\s?号|(?:产品|样品|食品|商品)名称|(?:标称)?(?:生产)?(?:企业|厂家|单位)(?:名称|地址)?|规格(?:型号)?|型号(?:规格)?|(?:不合格|不符合)项目.{0,8}"
    r"|检验(?:结果|项目|机构|结论)|受检(?:单位|企业).{0,3}|被抽(?:样|检)(?:单位|企业).{0,5}|抽(?:样|查)(?:单位|地点|日期|结果|编号)|商标|备\s?注|生产日期(?:/批号)?|批号|承检机构|结论|标称.{2,8}"
)
_COLUMN_GAP = re_pattern(r"[ \u3000]{2,}|\t")
# 260, 4.2%, 318批次: a cell that holds a number and nothing else
_FIGURE = re_pattern(r"[-—+]?\d[\d,，.]*\s?[%％‰]?|[-—]{1,2}|/")
_CELL_MOST = 24  # characters of a cell
_HEAD_MOST = 14  # and of one above the figures
_FIGURE_MOST = 12
_FIGURES_FEWEST = 3
_CELLS_FEWEST = 6  # lines that make a table of one cell a line
_ROWS_FEWEST = {2: 3}  # rows of so few columns that make a table; of more columns two do
_HEADS_ABOVE = 4  # column heads stand above more lines than so
_HEAD_ROW_MOST = 90
_FIRMS = ("公司", "厂", "合作社", "超市", "商店", "经营部", "门市部", "加油站")
_OFFICES = ("局", "会", "办公室", "政府")  # that sign below a table
_FIRM_BLANKS = 2  # in a row of three cells
_MAY_BE_ROW = (Kind.SHORT, Kind.PARAGRAPH, Kind.CAPTION, Kind.META, Kind.ORDINAL)
_LOOSE = (Kind.SHORT, Kind.PAGE, Kind.DATE, Kind.TABLE)
# 表1 不合格产品信息 names the table below it.
TABLE_NAME = re_pattern(r"附?[图表]\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s?[：:\s]")


def settle_tables(lines: Sequence[Line]) -> None:
    """Relabel the lines that are rows or cells of a table."""
    _head_rows(lines)
    _columns(lines)
    _rows_of_figures(lines)
    _rows_below_heads(lines)
    _rows_of_firms(lines)
    _figures(lines)
    _tables(lines)


def _head_rows(lines: Sequence[Line]) -> None:
    """A row of names above rows with as many cells is the table's head: 序号|企业名称|产品名称."""
    for line, below in pairwise(lines):
        if line.kind is not Kind.META:
            continue
        bars = line.text.count("|")
        if bars > 1 and below.kind is Kind.TABLE and below.text.count("|") == bars:
            cells = line.text.strip("| ").split("|")
            if all(cells) and any(_CELL.fullmatch(cell.strip()) for cell in cells) and not _has_digit(line.text):
                line.kind = Kind.TABLE


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _columns(lines: Sequence[Line]) -> None:
    """Lines set in as many columns one below the other are rows: 某某公司  白酒  2013-041."""
    if not any("  " in line.text or "\u3000" in line.text or "\t" in line.text for line in lines):
        return
    for (count, _), run in groupby(lines, key=_shape):
        rows = list(run)
        if count > 1 and len(rows) >= _ROWS_FEWEST.get(count, 2):
            for row in rows:
                row.kind = Kind.TABLE


def _rows_of_figures(lines: Sequence[Line]) -> None:
    """Lines of as many words, most of them numbers, are rows too, and so is the line of names above: 玩具 150 140."""
    if not any(line.kind is Kind.SHORT and line.text.count(" ") > 1 for line in lines):
        return
    for k in range(len(lines) - 1):
        count = _figured(lines[k])
        if not count or _figured(lines[k + 1]) != count:
            continue
        for line in lines[max(0, k - 1) : k + 2]:
            if line.kind is Kind.SHORT and len(line.text.split()) == count:
                line.kind = Kind.TABLE


def _rows_below_heads(lines: Sequence[Line]) -> None:
    """A line of column heads with single blanks between them stands above rows: 序号 企业名称 产品名称."""
    at = 0
    while at < len(lines):
        heads = _heads_in(lines[at])
        at += 1
        if not heads:
            continue
        lines[at - 1].kind = Kind.TABLE
        numbered = lines[at - 1].text.startswith("序")
        while at < len(lines) and _is_row(lines[at], heads, numbered=numbered):
            lines[at].kind = Kind.TABLE
            at += 1


def _rows_of_firms(lines: Sequence[Line]) -> None:
    """Lines one below the other that begin with a firm and tell more of it are rows: 某某公司 绿茶 黔名牌2013-056."""
    for above, line in pairwise(lines):
        if _names_firm(above) and _names_firm(line):
            above.kind = line.kind = Kind.TABLE


def _names_firm(line: Line) -> bool:
    if line.kind not in (Kind.SHORT, Kind.TABLE) or line.text.count(" ") < _FIRM_BLANKS:
        return False
    return line.text.partition(" ")[0].lstrip("0123456789.、").endswith(_FIRMS)


def _heads_in(line: Line) -> int:
    """Return how many column heads a line holds, or 0 where it holds anything else as well."""
    if line.kind not in _MAY_BE_ROW or len(line.text) > _HEAD_ROW_MOST or " " not in line.text:
        return 0
    words = line.text.split()
    known = sum(_CELL.fullmatch(word) is not None for word in words)
    return len(words) if len(words) > 2 and known * 2 > len(words) else 0


def _is_row(line: Line, heads: int, *, numbered: bool) -> bool:
    """Tell whether a line is a row below column heads: it begins with its number, or has as many words."""
    if line.kind not in _MAY_BE_ROW or line.gap > 1 or "。" in line.text:
        return False
    words = line.text.split()
    if numbered:
        return len(words) > 2 and words[0].rstrip(".、").isdigit()
    return len(words) >= heads


def _figured(line: Line) -> int:
    """Return how many words a row of one name and its figures has, or 0."""
    if line.kind not in (Kind.SHORT, Kind.TABLE) or not (line.text[-1].isdigit() or line.text[-1] in "%％"):
        return 0
    words = line.text.split()
    figures = sum(_FIGURE.fullmatch(word) is not None for word in words)
    return len(words) if len(words) > 2 and figures * 2 > len(words) - 1 else 0


def _shape(line: Line) -> tuple[int, bool]:
    """Return how many columns a line is set in, and whether it may be a row at all."""
    text = line.text
    if "  " not in text and "\u3000" not in text and "\t" not in text:
        return 1, False
    if line.kind not in (Kind.SHORT, Kind.TABLE) or "|" in text:
        return 0, False
    return len(_COLUMN_GAP.findall(text)) + 1, True


def _figures(lines: Sequence[Line]) -> None:
    """A run of short lines, many of them lone numbers, is a table with one cell a line."""
    if sum(len(line.text) < _FIGURE_MOST and line.text[0].isdigit() for line in lines) < _FIGURES_FEWEST:
        return
    for run in _tight_runs(lines):
        figures = [k for k, line in enumerate(run) if _FIGURE.fullmatch(line.text)]
        if len(run) >= _CELLS_FEWEST and len(figures) >= _FIGURES_FEWEST and len(figures) * 4 >= len(run):
            for line in run[_first_cell(run, figures[0]) : _last_cell(run, figures) + 1]:
                line.kind = Kind.TABLE


def _first_cell(run: Sequence[Line], figure: int) -> int:
    """The cells above the first figure are short: a longer line there is the table's name, or a title."""
    return max((k + 1 for k in range(figure) if len(run[k].text) > _HEAD_MOST), default=0)


def _last_cell(run: Sequence[Line], figures: Sequence[int]) -> int:
    """Where each name stands alone between figures, one below the last figure heads what comes next."""
    named = all(below - above < 3 for above, below in pairwise(figures))
    return figures[-1] if named else _table_end(run) - 1


def _tight_runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the runs of cells that stand one below the other at one distance."""
    run: list[Line] = []
    for line in lines:
        cell = line.kind in _LOOSE and len(line.text) <= _CELL_MOST
        if run and not (cell and line.gap == (run[1].gap if len(run) > 1 else line.gap)):
            yield run
            run = run[-1:] if cell and run[-1].kind is Kind.SHORT and line.gap < run[-1].gap else []
        if cell:
            run.append(line)
    if run:
        yield run


def _tables(lines: Sequence[Line]) -> None:
    """A table that lost its rules: a run of short cells that holds column heads."""
    for loose, group in groupby(lines, key=_may_be_cell):
        run = list(group) if loose else []
        if len(run) <= _HEADS_ABOVE:
            continue
        heads = [n for n, line in enumerate(run) if _CELL.fullmatch(line.text)]
        if len(heads) > 1 and len(run) - heads[0] > _HEADS_ABOVE:
            for line in run[heads[0] : _table_end(run)]:
                line.kind = Kind.TABLE


def _may_be_cell(line: Line) -> bool:
    """Tell whether a line may be a cell: 流量；泵效率 is no sentence for its semicolon."""
    if line.kind is Kind.PARAGRAPH and len(line.text) <= _CELL_MOST:
        return "；" in line.text[:-1] and "。" not in line.text and "，" not in line.text
    return line.kind in _LOOSE


def _table_end(run: Sequence[Line]) -> int:
    """A signature with its date below a table is no row of it."""
    end = len(run)
    signed = next((k for k in range(end - 1, max(end - 4, 0), -1) if run[k].kind is Kind.DATE), None)
    if signed is not None and (signed == end - 1 or run[signed - 1].text.endswith(_OFFICES)):
        end = signed
        while end and end > len(run) - 3 and run[end - 1].text.endswith(_OFFICES):
            end -= 1
    return end
