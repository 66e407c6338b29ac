"""Writing: rows become text, a paragraph's rows on one line where the print shows that they are one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from bulletin_schema.patterns import re_pattern
from bulletin_schema.sources.model import Page, Source, Strip
from bulletin_schema.sources.pdf.pieces import Letter, Row, blanks, rows, runs

_CLOSED = re_pattern(r"[。！？!?][”’」』）)》】]*\Z")
_NUMBERED = re_pattern(
    r"\d{1,2}\s?[.、．)）]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|[●◆■▲□○※①-⑳]"
)
_SAME_SIZE = 0.1
_RAGGED = 1.6  # letters that may lack at the right where punctuation would begin the next row
_FLUSH = 0.7
_INDENT = 1.4
_DEEPEST = 3.0  # a row that begins farther in stands to the right or in the middle, and begins no paragraph
_TITLE_WIDTH = 0.75  # of the column; a title that had room would not be broken
_APART = 1.6  # times the usual gap
_MOST_INDENT = 20


class Writer:
    """Writes pages one after the other, and keeps where each letter stands."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._at = 0
        self._pages: list[Page] = []
        self._strips: list[Strip] = []

    def begin_page(self, width: float, height: float) -> None:
        """Begin a page of this size."""
        self._pages.append(Page(self._at, width, height))

    def source(self) -> Source:
        """Return what was written."""
        return Source("".join(self._parts), "pdf", tuple(self._pages), tuple(self._strips))

    def write_column(self, column: Sequence[Row]) -> None:
        """Write a column's rows, paragraphs on one line."""
        if not column:
            return
        print_ = _Setting(column)
        for above, row in zip((None, *column), column, strict=False):
            if row.is_table:
                self._write_table(row)
                continue
            if above is None or above.is_table or not print_.goes_on(above, row):
                if print_.begins_part(above, row):
                    self._write("\n")
                self._write("\u3000" * print_.indent(row))
            else:
                self._reopen(" " if _is_latin(above, row) else "")
            self._write_letters(row.letters())
            self._write("\n")

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._at += len(text)

    def _reopen(self, seam: str) -> None:
        """Take back the line break that was written last."""
        self._parts[-1] = seam
        self._at += len(seam) - 1

    def _write_table(self, row: Row) -> None:
        for cells in row.pieces[0].table or ():
            for number, cell in enumerate(cells):
                self._write(" | " if number else "")
                for line in rows(runs(cell)):
                    self._write_letters(line.letters())
            self._write("\n")

    def _write_letters(self, letters: Sequence[Letter]) -> None:
        if not letters:
            return
        text, edges = [letters[0].char], [letters[0].x0]
        for left, letter in pairwise(letters):
            count = blanks(left, letter)
            text += [" "] * count
            edges += [left.x1 + (letter.x0 - left.x1) * n / count for n in range(count)]
            text.append(letter.char)
            edges.append(letter.x0)
        edges.append(letters[-1].x1)
        top, bottom = min(letter.top for letter in letters), max(letter.bottom for letter in letters)
        rounded = tuple(round(edge, 1) for edge in edges)
        self._strips.append(Strip(self._at, len(self._pages), round(top, 1), round(bottom, 1), rounded))
        self._write("".join(text))


class _Setting:
    """How a column is set: where its rows begin and end, how far they stand apart, whether paragraphs are indented."""

    def __init__(self, column: Sequence[Row]) -> None:
        text = [row for row in column if not row.is_table] or list(column)
        self.left = min(row.x0 for row in text)
        self.right = max(row.x1 for row in text)
        self.height = median(row.height for row in text)
        gaps = [below.top - above.bottom for above, below in pairwise(text)]
        self.gap = median(gaps) if gaps else 0.0
        self.indented = sum(_INDENT < self._shift(row) < _DEEPEST for row in text) > 1

    def goes_on(self, above: Row, row: Row) -> bool:
        """Tell whether a row is the next one of the paragraph or the title above it."""
        if abs(above.height - row.height) > _SAME_SIZE * max(above.height, row.height) or self.begins_part(above, row):
            return False
        if row.is_parted or above.is_parted:
            return False
        if self._is_title(above) and self._is_title(row):
            return above.x1 - above.x0 > _TITLE_WIDTH * (self.right - self.left) and self._is_centred(above, row)
        closed = _CLOSED.search("".join(letter.char for letter in above.letters()[-4:])) is not None
        # Where paragraphs are indented, a row that is not and that follows no stop goes on, however ragged the edge.
        ragged = _RAGGED * above.height if closed or not self.indented else 0.3 * (self.right - self.left)
        if above.x1 < self.right - ragged or self._shift(row) > _FLUSH or self._shift(above) > _DEEPEST:
            return False
        opening = "".join(letter.char for letter in row.letters()[:6])
        return not (closed and (_NUMBERED.match(opening) or not self.indented))

    def _is_title(self, row: Row) -> bool:
        return row.height > self.height * (1 + _SAME_SIZE)

    def _is_centred(self, above: Row, row: Row) -> bool:
        shorter = row.x1 - row.x0 < above.x1 - above.x0 - row.height
        return shorter and abs((above.x0 + above.x1) - (row.x0 + row.x1)) / 2 < row.height / 2

    def begins_part(self, above: Row | None, row: Row) -> bool:
        """Tell whether a blank line belongs above a row: more than the usual gap stands there, or a title begins."""
        if above is None:
            return self._is_title(row)
        if self._is_title(above) and self._is_title(row):
            return row.top - above.bottom > row.height
        return self.is_apart(above, row)

    def is_apart(self, above: Row, row: Row) -> bool:
        """Tell whether more than the usual gap stands between two rows."""
        return row.top - above.bottom > max(self.gap, 0) * _APART + 0.15 * self.height

    def indent(self, row: Row) -> int:
        """Return how many letters a row is indented by."""
        shift = self._shift(row)
        return min(round(shift), _MOST_INDENT) if shift >= _INDENT else 0

    def _shift(self, row: Row) -> float:
        return (row.x0 - self.left) / row.height


def _is_latin(above: Row, row: Row) -> bool:
    """Tell whether two rows break between words that a blank parts."""
    last, first = above.letters()[-1].char, row.letters()[0].char
    return last.isascii() and last.isalpha() and first.isascii() and first.isalnum()


def write_pages(pages: Iterable[tuple[float, float, Sequence[Sequence[Row]]]]) -> Source:
    """Return the source of pages, each its width, height and columns."""
    writer = Writer()
    for width, height, columns in pages:
        writer.begin_page(width, height)
        for column in columns:
            writer.write_column(column)
    return writer.source()
