r"""Unwrap: a text whose lines were cut at one width gets its paragraphs back, before any line is judged by its words.

Such a text is told by its full lines: most sentences that run over a line's end do so where the next word would
not have fitted. The width is counted in characters, as programs cut, or in columns, as printers set.

>>> text = "某局开展检查\n\n近日，某局对辖区的在用电梯开展检查，共检\n查电梯31台，责令限期整改的电梯共有13\n台。"
>>> [text[edit.start - 1 : edit.end + 1] for edit in unwrap_edits(text)]
['检\n查', '3\n台']
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bulletin_schema.layout.joining import seam
from bulletin_schema.layout.labels import is_rubric, label, starts_numbered
from bulletin_schema.layout.lead import lead_in
from bulletin_schema.layout.lines import FREE, Line, columns, cut_lines, is_ajar
from bulletin_schema.layout.masthead import read_masthead
from bulletin_schema.layout.meta import read_meta
from bulletin_schema.layout.signed import ends_piece
from bulletin_schema.patterns import re_pattern
from bulletin_schema.text import Edit

_SAMPLE = 3000  # lines from which the width is told
_NARROWEST, _WIDEST = 28, 132  # columns
_LONGEST = 70  # characters
_ROOM = 7  # columns that may be left at a full line's end
_HANGS = 4  # columns by which a stop or a bracket may stand out
_CLAUSE_MOST = 26  # characters of a clause that has a line of its own
_SURE = 3  # so many full lines need no further proof
_INDENT = 2
_WORD = re_pattern(r"[A-Za-z0-9./%+~-]*+(?:[^A-Za-z0-9\s][，。、；：！？）》”】’」』%]{0,2})?")
_CELLS = re_pattern(r"\||\t|\S {3,}\S+ {3,}\S")
_CLAUSE = re_pattern(r"[，。；]|(?<![一二三四五六七八九十\d])、|[和与及的对将为在于把被从向由]\Z|/[TZ]\Z")
_GOES_ON = re_pattern(r"[/，。、；：！？）》”】’」』%％]|[-—]\d")
_OPENS = re_pattern(r"近日|日前|近期|最近|连日来|昨日|今日|本报|(?:(?:19|20)\d\d年)?\d{1,2}月\d")
_LEADS_ON = re_pattern(r"[于自从至在到截年，、（《“]\Z")
_ROW_NUMBER = re_pattern(r"(\d{1,3})[ \u3000]+[^\d\s]")
_STOPS = "。！？；!?;：:"
_PAGE_MARK = re_pattern(r"[\s—–\-·.第页共/\d]+")


@dataclass(slots=True)
class Row:
    """A line as it was cut, and what follows it."""

    line: Line
    chars: int  # how far it reaches, blanks before it counted
    closed: bool  # a sentence ends with it
    numbered: bool = False  # it is a row of a table, after the one with the number before its own
    clause: bool = True  # it is more than a title: a comma stands in it, or at its end it cannot stop
    word: int = 0  # columns that the first word of the next line takes
    gap: int = 99  # blank lines below
    first: bool = True  # no sentence runs over from the line above
    runs_on: bool = False  # the next line may continue it


@dataclass(frozen=True, slots=True)
class Wrap:
    """How a text was cut: at which width, in characters or columns, with how many blank lines between the rows."""

    width: int
    blind: bool  # counted in characters, whatever they are
    gap: int

    def fills(self, row: Row) -> bool:
        """Tell whether a row is full: the next word would not have fitted."""
        if self.blind:
            return self.width - 2 <= row.chars <= self.width
        reach = row.line.width
        return reach <= self.width + _HANGS and reach + max(row.word, _ROOM) >= self.width

    def exceeds(self, row: Row) -> bool:
        """Tell whether a row is wider than the text was cut."""
        return (row.chars if self.blind else row.line.width - _HANGS) > self.width


def unwrap_edits(text: str, lines: Sequence[Line] | None = None) -> list[Edit]:
    """Return the edits that put the lines of a hard-wrapped text together; none where it is not wrapped."""
    lines = cut_lines(text) if lines is None else lines
    if not _may_be_wrapped(lines[:_SAMPLE]):
        return []
    rows = _rows(text, lines)
    wrap = find_wrap(rows[:_SAMPLE])
    if wrap is None:
        return _clause_edits(rows) if _is_verse(rows[:_SAMPLE]) else []
    flush = _margin(rows)
    apart = _sets_apart(rows, wrap, flush)
    return [
        Edit(above.line.end, below.line.start, _seam(text, above.line, below.line, blind=wrap.blind))
        for above, below in pairwise(rows)
        if _continues(above, below, wrap, flush, apart=apart)
    ]


def _may_be_wrapped(lines: Sequence[Line]) -> bool:
    """Tell in passing whether a text can be wrapped at all: in most, what is no title is a long paragraph."""
    uncut = sum(len(line.text) > _LONGEST for line in lines)
    cut = 0
    for line, below in pairwise(lines):
        text = line.text
        if below.gap < 2 and len(text) <= _LONGEST and (text[-1] not in _STOPS or text[-1] in "：:"):
            cut += _has_clause(line, below)
    return cut > 2 * uncut


def _rows(text: str, lines: Sequence[Line]) -> list[Row]:
    rows = []
    for line in lines:
        chars = line.end - text.rfind("\n", 0, line.start) - 1
        rows.append(Row(line, chars, closed=_is_over(line.text)))
    _mark_numbered(rows)
    for row, below in pairwise(rows):
        first = _WORD.match(below.line.text)
        row.word = columns(first[0]) if first else 0
        row.gap = below.line.gap
        row.clause = not row.numbered and _has_clause(row.line, below.line)
        below.first = row.closed or row.gap > 0
        row.runs_on = not row.closed and _may_follow(row.line, below.line)
    return rows


def _mark_numbered(rows: Sequence[Row]) -> None:
    """Close the rows of a table that are numbered one after the other: 1 某某公司 白酒, 2 某某酒厂 黄酒."""
    for row, below in pairwise(rows):
        if not (row.line.text[0].isdigit() and below.line.text[0].isdigit()):
            continue
        first, second = _ROW_NUMBER.match(row.line.text), _ROW_NUMBER.match(below.line.text)
        if first and second and int(second[1]) == int(first[1]) + 1:
            row.closed = below.closed = row.numbered = below.numbered = True


def _has_clause(line: Line, below: Line) -> bool:
    return (
        _CLAUSE.search(line.text) is not None
        or is_ajar(line.text)
        or (not below.gap and _GOES_ON.match(below.text) is not None)
    )


def _is_over(text: str) -> bool:
    """Tell whether nothing of a sentence is left for the next line.

    Within 《玩具安全 第2部分： something is, and so it is behind ISO 9001:, whose year follows.
    """
    return ends_piece(text) and not (text[-1] in "：:" and (is_ajar(text) or text[-2:-1].isdigit()))


def _may_follow(line: Line, below: Line) -> bool:
    if _GOES_ON.match(below.text):
        return True
    if _CELLS.search(line.text) or _CELLS.search(below.text):
        return False
    if _PAGE_MARK.fullmatch(below.text) or _PAGE_MARK.fullmatch(line.text):
        return False
    return is_ajar(line.text) or not (starts_numbered(below.text) or is_rubric(below.text))


def find_wrap(rows: Sequence[Row]) -> Wrap | None:
    """Tell the width at which a text was cut: sentences that run over a line's end do so at full lines."""
    best: tuple[tuple[int, bool, bool, int], Wrap] | None = None
    spaced = sum(row.runs_on and row.clause and row.gap == 1 for row in rows)
    tight = sum(row.runs_on and row.clause and not row.gap for row in rows)
    for gap in (0, 1) if spaced > tight else (0,):
        open_rows = [row for row in rows if row.runs_on and row.clause and row.gap <= gap]
        for blind in (True, False):
            for width in _widths(open_rows, blind=blind):
                wrap = Wrap(width, blind, gap)
                proof = _proof(rows, wrap)
                exact = sum(row.chars == width for row in open_rows if wrap.fills(row))
                holds = not any(wrap.exceeds(row) for row in rows if row.runs_on and row.gap <= gap)
                rank = proof, holds, blind and exact * 4 >= proof * 3, width
                if proof > 0 and (best is None or rank > best[0]):
                    best = rank, wrap
    return best[1] if best else None


def _widths(rows: Sequence[Row], *, blind: bool) -> Iterator[int]:
    """Yield the widths that may be the text's: the commonest and the greatest."""
    seen = Counter(row.chars if blind else row.line.width for row in rows)
    low, high = (_NARROWEST // 2, _WIDEST // 2) if blind else (_NARROWEST, _WIDEST)
    fit = [width for width, _ in seen.most_common() if low <= width <= high]
    if fit:
        yield from dict.fromkeys((*fit[:3], max(fit)))


def _proof(rows: Sequence[Row], wrap: Wrap) -> int:
    """Weigh the full lines that a sentence runs over against the lines that should not be if a text is so cut."""
    full = against = 0
    for row, below in pairwise(rows):
        if not row.clause:
            continue
        if wrap.exceeds(row):
            against += 1
        elif row.runs_on and row.gap <= wrap.gap:
            if wrap.fills(row) and not wrap.exceeds(below):
                full += 1
            else:
                against += 1
    if full <= 2 * against or (full < _SURE and not _is_sure(rows, wrap)):
        return 0
    return full - 2 * against


def _is_sure(rows: Sequence[Row], wrap: Wrap) -> bool:
    """Of a few full lines each must be long, and a line that ends its sentence must follow."""
    if wrap.gap or wrap.width < (18 if wrap.blind else 36):
        return False
    for k, row in enumerate(rows):
        if row.clause and row.runs_on and not row.gap and wrap.fills(row):
            end = next((below for below in rows[k + 1 : k + 12] if below.gap or below.closed), None)
            if end is None or not (end.closed or end.line.text[-1] in "）)"):
                return False
    return True


def _margin(rows: Sequence[Row]) -> int:
    """Return the blanks before the lines that are not a paragraph's first."""
    after = Counter(
        below.line.indent for row, below in pairwise(rows[:_SAMPLE]) if row.runs_on and row.clause and row.gap <= 1
    )
    return min(after) if after else 0


def _sets_apart(rows: Sequence[Row], wrap: Wrap, flush: int) -> bool:
    """Tell whether each paragraph shows where it begins: by its indent, or by a blank line above."""
    ends = [
        (row, below) for row, below in pairwise(rows[:_SAMPLE]) if row.closed and row.clause and not wrap.fills(row)
    ]
    shown = sum(below.line.indent >= flush + _INDENT or row.gap > wrap.gap for row, below in ends)
    return bool(ends) and shown * 10 >= len(ends) * 9


def _continues(above: Row, below: Row, wrap: Wrap, flush: int, *, apart: bool) -> bool:
    """Tell whether a line goes on in the one below it."""
    if above.gap > wrap.gap or wrap.exceeds(below) or not (wrap.fills(above) or _breaks_off(above)):
        return False
    if below.line.indent >= flush + _INDENT and not is_ajar(above.line.text):
        return False
    if above.closed:
        return apart and above.clause and not above.gap and _may_follow(above.line, below.line)
    if not above.runs_on:
        return False
    return _GOES_ON.match(below.line.text) is not None or _is_half(above, below.line, apart=apart)


def _breaks_off(row: Row) -> bool:
    """Tell whether a line that is not full is half of a sentence all the same; the first of a block may be a title."""
    return row.clause and row.runs_on and (not row.first or is_ajar(row.line.text))


def _is_half(row: Row, below: Line, *, apart: bool) -> bool:
    """Tell whether a full line may be half of a sentence: it is no title with fields or news below it, and no field."""
    if read_meta(below.text) is not None:
        return False
    if not apart and row.first and _OPENS.match(below.text) and not _LEADS_ON.search(row.line.text):
        return False
    if row.clause:
        return True
    if read_masthead(row.line.text) or read_masthead(below.text):
        return read_masthead(row.line.text + below.text) is not None
    if label(below) not in FREE:
        return False
    return label(row.line) in FREE or lead_in(row.line.text) is not None


def _is_verse(rows: Sequence[Row]) -> bool:
    """Tell whether a text stands with one clause a line, as a page made for phones does."""
    words = [row for row in rows if not _CELLS.search(row.line.text)]
    commas = sum(row.line.text[-1] in "，、" and row.gap <= 1 for row in words)
    long = sum(len(row.line.text) > _CLAUSE_MOST for row in words)
    return commas > 2 and commas * 5 >= len(words) and long * 10 <= len(words)


def _clause_edits(rows: Sequence[Row]) -> list[Edit]:
    """Put the clauses of each sentence together; the first line is a title unless a comma ends it."""
    edits: list[Edit] = []
    begun = False
    for above, below in pairwise(rows):
        comma = above.line.text[-1] in "，、"
        ends = above.closed or label(above.line) not in FREE or below.gap > 1
        if not ends and (begun or comma) and _may_follow(above.line, below.line) and label(below.line) in FREE:
            edits.append(Edit(above.line.end, below.line.start, ""))
        begun = begun or comma or above.closed
    return edits


def _seam(text: str, above: Line, below: Line, *, blind: bool) -> str:
    """Return what stands between two halves: a blank between two Latin words, unless a program cut one in two."""
    cut = text[above.end : below.start]
    if blind and len(cut) == 2 and below.indent < _INDENT:  # the cut fell beside a blank
        return " "
    if blind:
        return cut.partition("\n")[0]
    return seam(above.text, below.text)
