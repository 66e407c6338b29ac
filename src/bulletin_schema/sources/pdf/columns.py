"""Columns: a page's pieces are put in reading order by the gutters between them.

A gutter is a strip that few pieces cross. Those that do, titles and tables across the page, part the page into bands;
in each band the left side is read before the right one, and each side again so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from bulletin_schema.sources.pdf.pieces import Piece, Row, rows

_FEWEST_ROWS = 3  # on each side of a gutter
_NARROWEST = 8  # letters in a column's row
_FULL = 0.8  # of a column's width: a row of running text
_FEWEST_FULL = 0.4  # of the rows; cells of a table are mostly shorter
_DEEPEST = 4
_EDGE = 0.12  # of the page's height: where running heads and page numbers stand
_SHORT = 80


@dataclass(slots=True)
class Band:
    """A stretch of a page between what crosses its gutter."""

    left: list[Piece] = field(default_factory=list)
    right: list[Piece] = field(default_factory=list)
    crossing: list[Piece] = field(default_factory=list)  # above the rest

    def is_text(self) -> bool:
        """Tell whether both sides are columns of running text."""
        return _is_column(self.left) and _is_column(self.right)

    def pieces(self) -> list[Piece]:
        """Return all but what crosses."""
        return [*self.left, *self.right]


def in_order(pieces: Sequence[Piece], page_height: float) -> list[list[Row]]:
    """Return the columns of a page in reading order, each as its rows; running heads and feet are columns of their own."""
    head, body, foot = _peel(rows(pieces), page_height)
    inner = [piece for row in body for piece in row.pieces]
    return [column for column in ([*head], *_split(inner, 0), [*foot]) if column]


def _peel(all_rows: list[Row], page_height: float) -> tuple[list[Row], list[Row], list[Row]]:
    """Take off the short rows at the page's edges that stand apart from the rest."""
    gaps = [below.top - above.bottom for above, below in pairwise(all_rows)]
    usual = median(gaps) if gaps else 0.0
    first, last = 0, len(all_rows)
    for at, gap in enumerate(gaps[:2]):
        if all_rows[at].bottom < page_height * _EDGE and _is_apart(all_rows[at], gap, usual):
            first = at + 1
    for at in range(len(gaps) - 1, max(len(gaps) - 3, first), -1):
        if all_rows[at + 1].top > page_height * (1 - _EDGE) and _is_apart(all_rows[at + 1], gaps[at], usual):
            last = at + 1
    return all_rows[:first], all_rows[first:last], all_rows[last:]


def _is_apart(row: Row, gap: float, usual: float) -> bool:
    return not row.is_table and len(row.letters()) < _SHORT and gap > max(usual * 1.6, row.height * 0.8)


def _split(pieces: list[Piece], depth: int) -> list[list[Row]]:
    bands = _best_bands(pieces) if depth < _DEEPEST else []
    columns: list[list[Row]] = []
    waiting: list[Piece] = []  # what is not in columns
    for band in bands:
        waiting += band.crossing
        if not band.is_text():
            waiting += band.pieces()
            continue
        columns += [rows(waiting)] if waiting else []
        waiting = []
        columns += [*_split(band.left, depth + 1), *_split(band.right, depth + 1)]
    rest = waiting if bands else pieces
    return [*columns, rows(rest)] if rest else columns


def _best_bands(pieces: list[Piece]) -> list[Band]:
    """Return the bands of the gutter with most text in columns beside it; none where there is no gutter."""
    best, most = [], 0
    for gutter in _gutters(pieces):
        bands = _bands(pieces, gutter)
        text = sum(len(p.letters) for band in bands if band.is_text() for p in band.pieces())
        if text > most:
            best, most = bands, text
    return best


def _gutters(pieces: Sequence[Piece]) -> list[float]:
    """Return the strips' places that are worth trying: left of where several rows begin."""
    left = min((piece.x0 for piece in pieces), default=0.0)
    starts = Counter(round(piece.x0 / 2) * 2 for piece in pieces if piece.x0 > left + _NARROWEST * piece.height)
    near = {x: starts[x - 2] + starts[x] + starts[x + 2] for x in starts}
    return [x - 4.0 for x, count in sorted(near.items(), key=lambda item: -item[1])[:12] if count >= _FEWEST_ROWS]


def _bands(pieces: Sequence[Piece], gutter: float) -> list[Band]:
    """Part the pieces by what crosses a gutter."""
    bands = [Band()]
    for piece in sorted(pieces, key=lambda p: p.middle):
        if piece.x1 <= gutter + 1:
            bands[-1].left.append(piece)
        elif piece.x0 >= gutter - 1:
            bands[-1].right.append(piece)
        else:
            if bands[-1].pieces():
                bands.append(Band())
            bands[-1].crossing.append(piece)
    return bands


def _is_column(pieces: Sequence[Piece]) -> bool:
    """Tell whether pieces are a column: wide enough, most rows full."""
    if any(piece.table for piece in pieces):
        return True
    lines = rows(pieces)
    if len(lines) < _FEWEST_ROWS:
        return False
    left, right = min(row.x0 for row in lines), max(row.x1 for row in lines)
    height = median(row.height for row in lines)
    full = sum(row.x1 - row.x0 >= _FULL * (right - left) for row in lines)
    return right - left >= _NARROWEST * height and full >= _FEWEST_FULL * len(lines)
