"""Pieces: the letters of a page gathered into runs, and runs that stand side by side into rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_GAP = 0.7  # of a letter's height: a wider one ends a run, since a gutter may be as narrow
_LEVEL = 0.4
_LATIN_GAP = 0.18
_MIXED_GAP = 0.45
_HAN_GAP = 0.6
_DRAWN_GAP = 0.1  # some programs draw blanks of no width
_MOST_BLANKS = 8


class Letter(NamedTuple):
    """A letter and its box, from the top left corner of the page; `spaced` where a blank was drawn before it."""

    char: str
    x0: float
    top: float
    x1: float
    bottom: float
    spaced: bool = False


@dataclass(slots=True)
class Piece:
    """Something that stands in one place of a page: a run of letters, or a table with its rows."""

    letters: list[Letter]
    x0: float
    top: float
    x1: float
    bottom: float
    table: tuple[tuple[tuple[Letter, ...], ...], ...] | None = None  # rows of cells

    @property
    def height(self) -> float:
        """The height of the letters, which is what a typist calls the size."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half-way down."""
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class Row:
    """Pieces that stand side by side, left to right."""

    pieces: list[Piece]

    @property
    def x0(self) -> float:
        """The left end."""
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        """The right end."""
        return max(piece.x1 for piece in self.pieces)

    @property
    def top(self) -> float:
        """The top of the tallest piece."""
        return min(piece.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """The bottom of the lowest piece."""
        return max(piece.bottom for piece in self.pieces)

    @property
    def height(self) -> float:
        """The height of most letters."""
        return max(self.pieces, key=lambda piece: len(piece.letters)).height

    @property
    def is_table(self) -> bool:
        """Tell whether this is a whole table."""
        return self.pieces[0].table is not None

    @property
    def is_parted(self) -> bool:
        """Tell whether wide gaps part the row, as in a list of fields or a table without rules."""
        return any(b.x0 - a.x1 > 1.5 * a.height for a, b in zip(self.pieces, self.pieces[1:], strict=False))

    def letters(self) -> list[Letter]:
        """Return the letters from left to right."""
        return [letter for piece in self.pieces for letter in piece.letters]


def gather(text: str, boxes: Sequence[float]) -> Iterator[Letter]:
    """Yield the letters of a page that can be seen; a blank is kept as a mark of the next one."""
    spaced = False
    for at, char in enumerate(text):
        if char.isspace():
            spaced = True
            continue
        x0, top, x1, bottom = boxes[4 * at : 4 * at + 4]
        if x1 > x0 and bottom > top:
            yield Letter(char, x0, top, x1, bottom, spaced)
            spaced = False


def runs(letters: Iterable[Letter]) -> list[Piece]:
    """Return the runs of letters that were drawn one beside the other."""
    found: list[Piece] = []
    for letter in letters:
        last = found[-1].letters[-1] if found else None
        if last and _follows(last, letter):
            piece = found[-1]
            piece.letters.append(letter)
            piece.x1 = max(piece.x1, letter.x1)
            piece.top, piece.bottom = min(piece.top, letter.top), max(piece.bottom, letter.bottom)
        else:
            found.append(Piece([letter], *letter[1:5]))
    return [piece for piece in found if piece.letters]


def _follows(last: Letter, letter: Letter) -> bool:
    height = max(last.bottom - last.top, letter.bottom - letter.top)
    level = abs((last.top + last.bottom) - (letter.top + letter.bottom)) / 2 < _LEVEL * height
    return level and -0.3 * height < letter.x0 - last.x1 < _GAP * height


def rows(pieces: Iterable[Piece]) -> list[Row]:
    """Return the rows of a column from top to bottom; a table is a row of its own."""
    found: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: (p.middle, p.x0)):
        last = found[-1][0] if found else None
        lap = min(last.bottom, piece.bottom) - max(last.top, piece.top) if last else 0.0
        if last and not last.table and not piece.table and lap * 2 > min(last.height, piece.height):
            found[-1].append(piece)
        else:
            found.append([piece])
    return [Row(sorted(row, key=lambda p: p.x0)) for row in found]


def blanks(left: Letter, right: Letter) -> int:
    """Return how many blanks part two neighbours of a row."""
    gap, height = right.x0 - left.x1, max(left.bottom - left.top, right.bottom - right.top)
    if gap > 1.5 * height:
        return min(round(2 * gap / height), _MOST_BLANKS)
    latin = left.char.isascii() + right.char.isascii()
    least = (_HAN_GAP, _MIXED_GAP, _LATIN_GAP)[latin] * height
    return int(gap > least or (right.spaced and gap > _DRAWN_GAP * height))
