"""View: rewritten text that knows where each of its characters stood in the source.

Every rewriting is a list of edits (this stretch becomes that), kept beside the text it was applied to, so a
span of the rewritten text maps back through the edits exactly; offsets are never recovered by comparing texts.

>>> view = View("標(biāo)準(zhǔn)").rewrite([Edit(1, 7, ""), Edit(8, 14, "")])
>>> view.text
'標準'
>>> view.source_span(0, 2)
(0, 8)
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

# In View._ends: this piece is copied character by character.
_VERBATIM = -1


class Edit(NamedTuple):
    """`text[start:end]` becomes `new`."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class View:
    """A text and the chain of edits that leads from it back to the source.

    A span maps to the smallest stretch of the parent that holds its first and its last character: what was
    deleted inside a span belongs to it, what was deleted beside it does not. A stretch that was replaced maps
    as a whole, whichever part of its replacement is asked for.
    """

    text: str
    parent: View | None = None
    # Piece k covers text[_cuts[k]:_cuts[k + 1]]. Where _ends[k] is _VERBATIM, it is parent[_origin[k]:] copied,
    # else it replaces parent[_origin[k]:_ends[k]] as a whole.
    _cuts: tuple[int, ...] = field(default=(), repr=False)
    _origin: tuple[int, ...] = field(default=(), repr=False)
    _ends: tuple[int, ...] = field(default=(), repr=False)

    def __len__(self) -> int:
        return len(self.text)

    def rewrite(self, edits: Iterable[Edit]) -> View:
        """Apply edits in one pass; they are sorted here and must not overlap.

        >>> View("13次").rewrite([Edit(2, 3, "场次")]).source_span(3, 4)
        (2, 3)
        """
        ordered = sorted(edits)
        if not ordered:
            return self
        parts: list[str] = []
        cuts: list[int] = []
        origin: list[int] = []
        ends: list[int] = []
        size = len(self.text)
        at = length = 0
        for start, end, new in ordered:
            if not at <= start <= end <= size:
                raise ValueError(_complaint(start, end, at, size))
            if start > at:
                cuts.append(length)
                origin.append(at)
                ends.append(_VERBATIM)
                parts.append(self.text[at:start])
                length += start - at
            if new:
                cuts.append(length)
                origin.append(start)
                ends.append(end)
                parts.append(new)
                length += len(new)
            at = end
        if at < size or not cuts:
            cuts.append(length)
            origin.append(at)
            ends.append(_VERBATIM)
            parts.append(self.text[at:])
        return View("".join(parts), self, tuple(cuts), tuple(origin), tuple(ends))

    def recast(self, text: str) -> View:
        """Swap the text for one of the same length (script, widths): offsets stay as they are.

        >>> View("質量２級").recast("质量2级").source_span(2, 3)
        (2, 3)
        """
        if len(text) != len(self.text):
            raise ValueError(f"recast changes the length from {len(self.text)} to {len(text)}")
        if text == self.text:
            return self
        return View(text, self.parent, self._cuts, self._origin, self._ends)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Map a half-open span of this text to the source text."""
        view: View | None = self
        while view is not None and view.parent is not None:
            start, end = view.parent_span(start, end)
            view = view.parent
        return start, end

    def parent_span(self, start: int, end: int) -> tuple[int, int]:
        """Map a half-open span of this text to the text it was rewritten from; a point stays a point.

        Only a point within a stretch that was replaced as a whole maps to that whole stretch.
        """
        if not self._cuts:
            return start, end
        first = bisect_right(self._cuts, start) - 1
        low = self._origin[first]
        verbatim = self._ends[first] == _VERBATIM
        if verbatim:
            low += start - self._cuts[first]
        if end > start or (not verbatim and start > self._cuts[first]):
            high = self._high(max(start, end - 1))
            return (low, high) if start < len(self.text) else (high, high)
        return low, low

    def _high(self, at: int) -> int:
        """Return where the stretch of the character at this place ends in the parent."""
        piece = bisect_right(self._cuts, at) - 1
        end = self._ends[piece]
        return self._origin[piece] + at + 1 - self._cuts[piece] if end == _VERBATIM else end


def _complaint(start: int, end: int, at: int, size: int) -> str:
    if start < at:
        return f"edits overlap at {start}"
    return f"an edit from {start} to {end} leaves a text of {size} characters"
