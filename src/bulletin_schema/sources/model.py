"""Source: the text of a file, and where on its pages each stretch of the text stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from bulletin_schema.model import Span

Format = Literal["text", "html", "pdf", "docx"]


class Box(NamedTuple):
    """A rectangle in points (1/72 inch) from the top left corner of the page as it is shown.

    >>> Box(72.0, 90.0, 300.0, 104.0).x1
    300.0
    """

    x0: float
    y0: float
    x1: float
    y1: float


class Place(NamedTuple):
    """Where a stretch of one line stands: the page, counted from 1, and its box where the format has one.

    >>> Place(2, None).page
    2
    """

    page: int
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page: where its text begins, and its size in points where the format has one."""

    start: int
    width: float | None = None
    height: float | None = None


@dataclass(frozen=True, slots=True)
class Strip:
    """A printed line, or the part of one that is a table's cell; character k stands between edges k and k + 1."""

    start: int
    page: int
    top: float
    bottom: float
    edges: tuple[float, ...]

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.start + len(self.edges) - 1

    def box(self, start: int, end: int) -> Box:
        """Return the box of the characters from start to end, so far as they stand in this strip."""
        first, last = max(start, self.start) - self.start, min(end, self.end) - self.start
        return Box(self.edges[first], self.top, self.edges[last], self.bottom)


@dataclass(frozen=True, slots=True)
class Source:
    r"""What a file says, as the text that spans point into, and its pages.

    >>> from bulletin_schema.sources import load_bytes
    >>> source = load_bytes("第一页\f第二页".encode("gb18030"))
    >>> source.text, source.locate(Span(start=4, end=7))
    ('第一页\x0c第二页', (Place(page=2, box=None),))
    """

    text: str
    format: Format = "text"
    pages: tuple[Page, ...] = ()
    strips: tuple[Strip, ...] = ()

    def locate(self, span: Span) -> tuple[Place, ...]:
        """Return the pages a span stands on, line by line with boxes where the format has them.

        Web pages, DOCX and texts without form feeds have no pages: the answer is empty.
        """
        if self.strips:
            return tuple(self._boxes(span.start, span.end))
        starts = [page.start for page in self.pages]
        if not starts:
            return ()
        first, last = (bisect_right(starts, at) for at in (span.start, max(span.start, span.end - 1)))
        return tuple(Place(page) for page in range(max(first, 1), max(last, 1) + 1))

    def _boxes(self, start: int, end: int) -> Iterator[Place]:
        at = max(0, bisect_right(self.strips, start, key=lambda strip: strip.start) - 1)
        for strip in self.strips[at:]:
            if strip.start >= end:
                return
            if strip.end > start:
                yield Place(strip.page, strip.box(start, end))


def text_source(text: str) -> Source:
    """Return a plain text as a source; form feeds part its pages."""
    if "\f" not in text:
        return Source(text)
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\f")]
    return Source(text, pages=tuple(Page(start) for start in starts))
