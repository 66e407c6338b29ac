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

_FEWEST_ROWS = 3  # in a column
_NARROWEST = 8  # letters in a column's row
_FULL = 0.8  # of a column's width: a row of running text
_FEWEST_FULL = 0.25  # of the rows
_FEWEST_STOPS = 0.5  # for each full row; cells of a table have next to none
_STOPS = frozenset("，。；、：,;")
_MOST_HEADS = 6
_DEEPEST = 4
_EDGE = 0.12  # of the page's height: where running heads and page numbers stand
_SHORT = 80
_MOST_PIECES = 5000  # on a page; a newspaper's has some hundred


@dataclass(slots=True)
class Band:
    """A stretch of a page between what crosses its gutter."""

    left: list[Piece] = field(default_factory=list)
    right: list[Piece] = field(default_factory=list)
    crossing: list[Piece] = field(default_factory=list)  # above the rest

    def is_text(self) -> bool:
        """Tell whether these are columns: one of running text, and beside it another or what is left of one.

        Two lists side by side are the cells of a table without rules.
        """
        if not self.left or not self.right:
            return False
        return _is_column(self.left) or (_is_column(self.right) and len(rows(self.left)) >= _FEWEST_ROWS)

    def pieces(self) -> list[Piece]:
        """Return all but what crosses."""
        return [*self.left, *self.right]


def in_order(pieces: Sequence[Piece], page_height: float) -> list[list[Row]]:
    """Return the columns of a page in reading order, each as its rows; running heads and feet are columns of their own."""
    if len(pieces) > _MOST_PIECES:
        return [rows(pieces)]
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
    """Return the strips' places that are worth trying: left of where several rows begin, right of where they end."""
    left, right = min((p.x0 for p in pieces), default=0.0), max((p.x1 for p in pieces), default=0.0)
    starts = Counter(round(p.x0 / 2) * 2 for p in pieces if p.x0 > left + _NARROWEST * p.height)
    ends = Counter(round(p.x1 / 2) * 2 for p in pieces if p.x1 < right - p.height)
    # Rows end raggedly: a letter or a stop may reach beyond where most of them end.
    return [x - 4.0 for x in _common(starts)] + [x + beyond for x in _common(ends) for beyond in (4.0, 8.0, 12.0)]


def _common(places: Counter[int]) -> list[int]:
    """Return the places that several rows share, those of most rows first."""
    near = {x: places[x - 2] + places[x] + places[x + 2] for x in places}
    return [x for x, count in sorted(near.items(), key=lambda item: (-item[1], item[0]))[:8] if count >= _FEWEST_ROWS]


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
    for band in bands:
        _take_heads(band)
    return bands


def _take_heads(band: Band) -> None:
    """Take what stands above the columns out of them: a masthead may keep clear of a gutter."""
    if not band.left or not band.right:
        return
    top = max(min(piece.top for piece in side) for side in (band.left, band.right))
    heads = [piece for piece in band.pieces() if piece.bottom <= top]
    if 0 < len(heads) <= _MOST_HEADS:
        band.crossing += heads
        band.left = [piece for piece in band.left if piece.bottom > top]
        band.right = [piece for piece in band.right if piece.bottom > top]


def _is_column(pieces: Sequence[Piece]) -> bool:
    """Tell whether pieces are a column of running text: wide enough, many rows full, with stops in them."""
    lines = rows(pieces)
    if len(lines) < _FEWEST_ROWS:
        return False
    left, right = min(row.x0 for row in lines), max(row.x1 for row in lines)
    height = median(row.height for row in lines)
    full = sum(row.x1 - row.x0 >= _FULL * (right - left) for row in lines)
    stops = sum(letter.char in _STOPS for piece in pieces for letter in piece.letters)
    wide = right - left >= _NARROWEST * height
    return wide and full >= max(_FEWEST_FULL * len(lines), 2) and stops >= _FEWEST_STOPS * full
