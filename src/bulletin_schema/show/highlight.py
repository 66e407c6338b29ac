"""Highlighting: a text with nested and crossing stretches, as properly nested elements.

Stretches that cross are cut where the one that opened first ends; the pieces keep one number.

>>> highlighted("质量奖A级", [Stretch(0, 4, "k1", 7), Stretch(2, 5, "k2", 8)])
'<mark class="k1" data-r="7" id="m7">质量<mark class="k2" data-r="8" id="m8">奖A</mark></mark><mark class="k2" data-r="8">级</mark>'
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bulletin_schema.show.escape import escape


class Stretch(NamedTuple):
    """`text[start:end]` belongs to record number `number`; `style` is the class of its kind."""

    start: int
    end: int
    style: str
    number: int


class _Piece(NamedTuple):
    """A stretch, or what is left of one, ordered as it opens: leftmost, longest, as listed."""

    start: int
    minus_end: int
    order: int
    stretch: Stretch
    is_first: bool


def highlighted(text: str, stretches: Iterable[Stretch], start: int = 0, end: int | None = None) -> str:
    """Return `text[start:end]` as HTML with a `mark` around each stretch; what reaches beyond is cut."""
    end = len(text) if end is None else end
    return "".join(_emit(text, _within(stretches, start, end), start, end))


def _within(stretches: Iterable[Stretch], start: int, end: int) -> list[_Piece]:
    pieces = [
        _Piece(max(s.start, start), -min(s.end, end), order, s, s.start >= start)
        for order, s in enumerate(stretches)
        if s.start < end and s.end > start and s.start < s.end
    ]
    heapq.heapify(pieces)
    return pieces


def _emit(text: str, waiting: list[_Piece], start: int, end: int) -> Iterator[str]:
    ends: list[int] = []
    at = start
    while waiting:
        piece = heapq.heappop(waiting)
        while ends and ends[-1] <= piece.start:
            yield escape(text[at : ends[-1]]) + "</mark>"
            at = ends.pop()
        stop = -piece.minus_end
        if ends and ends[-1] < stop:
            heapq.heappush(waiting, piece._replace(start=ends[-1], is_first=False))
            stop = ends[-1]
        yield escape(text[at : piece.start]) + _open(piece)
        at = piece.start
        ends.append(stop)
    while ends:
        yield escape(text[at : ends[-1]]) + "</mark>"
        at = ends.pop()
    yield escape(text[at:end])


def _open(piece: _Piece) -> str:
    stretch = piece.stretch
    name = f' id="m{stretch.number}"' if piece.is_first else ""
    return f'<mark class="{stretch.style}" data-r="{stretch.number}"{name}>'
