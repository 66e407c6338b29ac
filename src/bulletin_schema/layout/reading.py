"""Reading: the steps from a view to its layout."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import TypeVar

from bulletin_schema.layout.assembly import Assembly
from bulletin_schema.layout.colophon import read_colophon, read_staff
from bulletin_schema.layout.dates import day_of_year, first_date
from bulletin_schema.layout.fields import field_edits
from bulletin_schema.layout.joining import find_joins, join_edits, join_lines
from bulletin_schema.layout.labels import label
from bulletin_schema.layout.lines import Kind, Line, cut_lines
from bulletin_schema.layout.markdown import markdown_edits
from bulletin_schema.layout.masthead import fold, is_masthead_name, is_office, read_host, read_masthead
from bulletin_schema.layout.model import Layout, Piece, Role, Sentence
from bulletin_schema.layout.pieces import assemble
from bulletin_schema.layout.unfold import unfold_edits
from bulletin_schema.layout.unwrap import unwrap_edits
from bulletin_schema.layout.verse import verse_edits
from bulletin_schema.layout.watermarks import watermark_edits
from bulletin_schema.layout.zones import settle_zones
from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.article import BulletinRecord
from bulletin_schema.text import View

T = TypeVar("T")

_SENTENCE = re_pattern(r"(?:[^\s。！？!?][^。！？!?\n]*+)?[。！？!?]++[”’」』）)》】]*+|[^\s。！？!?][^。！？!?\n]*+")

LONGEST_SENTENCE = 2_000  # characters


def lay_out_view(view: View, reference: dt.date | None) -> Layout:
    """Find the structure of a normalised view."""
    view = view.rewrite(markdown_edits(view.text))
    view = view.rewrite(watermark_edits(view.text))
    view = view.rewrite(unfold_edits(view.text))
    lines = cut_lines(view.text)
    if edits := field_edits(lines):
        view = view.rewrite(edits)
        lines = cut_lines(view.text)
    if edits := verse_edits(lines) or unwrap_edits(view.text, lines):
        view = view.rewrite(edits)
        lines = cut_lines(view.text)
    _label(lines)
    dropped: list[tuple[int, str]] = []
    if joins := find_joins(lines):
        dropped = _captions_between(lines, joins)
        view = view.rewrite(join_edits(lines, joins))
        lines = join_lines(lines, joins)
    done = assemble(lines)
    starts = [draft.start for draft in done.drafts]
    for at, caption in dropped:
        k = bisect_right(starts, at) - 1
        if k >= 0 and at < done.drafts[k].end:
            done.drafts[k].captions.append(caption)
    bulletin = _bulletin(lines)
    pieces = tuple(Piece(draft.record(reference or bulletin.date), draft.start, draft.end) for draft in done.drafts)
    return Layout(view, bulletin, pieces, tuple(_sentences(view.text, done)))


def _label(lines: Sequence[Line]) -> None:
    for line in lines:
        line.kind = label(line)
    settle_zones(lines)


def _captions_between(lines: Sequence[Line], joins: Iterable[tuple[int, int]]) -> list[tuple[int, str]]:
    """Captions that a join deletes, each with the offset in the joined text of the line it stood in."""
    found, gone = [], 0
    for first, second in joins:
        at = lines[first].end - 1 - gone
        found += [(at, line.text) for line in lines[first + 1 : second] if line.kind is Kind.CAPTION]
        gone += lines[second].start - lines[first].end
    return found


def _bulletin(lines: Sequence[Line]) -> BulletinRecord:
    """Return what masthead and colophon say."""
    heads = [line for line in lines if line.kind is Kind.MASTHEAD]
    head = fold(found for line in heads if (found := read_masthead(line.text)))
    name = head.name or next((line.text for line in heads if is_masthead_name(line.text)), None)
    unread = (line.text for line in heads if read_masthead(line.text) is None and not is_office(line.text))
    name = name or next((text for text in unread if not text[0].isdigit()), None)
    feet = [foot for line in lines if line.kind is Kind.COLOPHON and (foot := read_colophon(line.text))]
    said = feet + [staff for line in heads if (staff := read_staff(line.text))]
    return BulletinRecord(
        name=_closed_up(name),
        issue=head.issue,
        date=head.date
        or _first(first_date(line.text) for line in heads)
        or day_of_year("  ".join(line.text for line in heads)),
        # 主办 at the foot says more than an office beside the date at the top.
        publisher=_first(one.publisher for one in feet)
        or head.publisher
        or _first(one.publisher for one in said)
        or _first(line.text for line in heads if is_office(line.text))
        or _host(lines),
        editor=_first(one.editor for one in said) or _first(one.chief for one in said),
        printed_by=_first(one.printed_by for one in said),
        copies=next((one.copies for one in said if one.copies is not None), None),
        distribution=tuple(reader for foot in feet for reader in foot.distribution),
    )


def _first(values: Iterable[T | None]) -> T | None:
    """Return the first value that says something."""
    return next(filter(None, values), None)


def _host(lines: Sequence[Line]) -> str | None:
    """Return who runs the page that a text without masthead stands on, as its foot says."""
    below = takewhile(lambda line: line.kind is not Kind.PARAGRAPH, reversed(lines))
    return _first(read_host(line.text) for line in below)


def _closed_up(name: str | None) -> str | None:
    """Take the brackets off a name, and the spaces out of one that is set wide: 常 德 质 监 简 报."""
    name = name and name.strip("《》【】 ")
    if name and max(map(len, name.split())) == 1:
        return "".join(name.split())
    return name


def _sentences(text: str, done: Assembly) -> Iterator[Sentence]:
    for k, (line, (role, article)) in enumerate(zip(done.lines, done.roles, strict=True)):
        for start, end, part in _parts(line, role, done.cuts.get(k)):
            for match in _SENTENCE.finditer(text, start, end):
                low, high = match.span()
                if text[high - 1].isspace():
                    high = low + len(match.group().rstrip())
                for first, last in _stretches(text, low, high):
                    yield Sentence(first, last, part, article)


def _stretches(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Cut what runs on for pages without a stop at its pauses, so that reading it takes time in proportion."""
    while high - low > LONGEST_SENTENCE:
        pause = max(text.rfind(mark, low, low + LONGEST_SENTENCE) for mark in "；，、")
        cut = pause + 1 or low + LONGEST_SENTENCE
        yield low, cut
        low = cut
    yield low, high


def _parts(line: Line, role: Role, cuts: Sequence[int] | None) -> list[tuple[int, int, Role]]:
    """Cut a paragraph's opening and closing bylines from its body."""
    if not cuts:
        return [(line.start, line.end, role)]
    leads, *offsets = cuts
    edges = [line.start, *offsets, line.end]
    last = len(edges) - 2
    return [
        (low, high, "body" if k == leads and (k != last or k == 0 or leads == last) else "byline")
        for k, (low, high) in enumerate(pairwise(edges))
    ]
