"""Tables: rows of cells between bars, as layout reads them; tables that only arrange a page are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin_schema.patterns import re_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_LONGEST_CELL = 400  # characters; a longer one holds running text
_MOST_CELLS = 20_000
_MOST_COLUMNS = 200
_BLANKS = re_pattern(r"\s+")
_HAN_GAP = re_pattern(r"(?<=[\u2e80-\u9fff\uff00-\uffef])\s+(?=[\u2e80-\u9fff\uff00-\uffef])")


def is_data(table: HtmlElement) -> bool:
    """Tell whether a table holds data: several rows of several short cells, and no table inside."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    widths = [len(row) for row in _rows(table)]
    if len(widths) < 2 or sum(width > 1 for width in widths) * 2 < len(widths) or sum(widths) > _MOST_CELLS:
        return False
    return all(len("".join(cell.itertext())) <= _LONGEST_CELL for row in _rows(table) for cell in row)


def table_rows(table: HtmlElement) -> Iterator[str]:
    """Yield each row as one line; a cell that stretches over rows is said in each of them."""
    reaching: dict[int, tuple[int, str]] = {}  # column: rows still to come, text
    for row in _rows(table):
        cells: list[str] = []
        for cell in row[:_MOST_COLUMNS]:
            _fill(cells, reaching)
            text = cell_text(cell)
            for _ in range(min(_span(cell, "colspan"), _MOST_COLUMNS - len(cells))):
                if (rows := _span(cell, "rowspan") - 1) > 0:
                    reaching[len(cells)] = rows, text
                cells.append(text)
                text = ""
        _fill(cells, reaching)
        if any(cells):
            yield " | ".join(cells) if len(cells) > 1 else cells[0]


def cell_text(cell: HtmlElement) -> str:
    """Return a cell's text on one line, without bars of its own."""
    return _HAN_GAP.sub("", _BLANKS.sub(" ", "".join(cell.itertext())).strip()).replace("|", "/")


def _fill(cells: list[str], reaching: dict[int, tuple[int, str]]) -> None:
    while len(cells) in reaching:
        rows, text = reaching.pop(len(cells))
        if rows > 1:
            reaching[len(cells)] = rows - 1, text
        cells.append(text)


def _rows(table: HtmlElement) -> list[list[HtmlElement]]:
    return [[cell for cell in row if cell.tag in {"td", "th"}] for row in table.iterdescendants("tr")]


def _span(cell: HtmlElement, name: str) -> int:
    value = cell.get(name, "1").strip()
    return min(max(int(value), 1), _MOST_COLUMNS) if value.isascii() and value.isdecimal() and len(value) < 5 else 1
