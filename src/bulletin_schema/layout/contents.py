"""Contents: the list of a bulletin's pieces, told by its head, by dots and page numbers, or by titles that come again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin_schema.layout.headline import is_slogan
from bulletin_schema.layout.lines import Kind, Line, first_paragraph
from bulletin_schema.patterns import re_pattern

_MARKS = r"◆◇■★●▲※\s"
_CONTENTS_HEAD = re_pattern(
    rf"[【\[《{_MARKS}]*(?:目\s*录|本\s*期\s*(?:导\s*读|要\s*目|目\s*录|要\s*闻|看\s*点|内\s*容)|要\s*目|导\s*读|标\s*题\s*新\s*闻)[】\]》{_MARKS}：:]*"
)
_DOTTED = re_pattern(r"(?P<entry>.{2,60}?)\s*(?:[.…·．]{3,}|\s{3,})\s*[（(]?\d{1,3}[）)]?")
_LIST_MARK = re_pattern(r"^(?:[◆◇■★●▲·•※○\-—\s]|\d{1,2}[.、．])+|[\s.…·．]*[（(]?\d{0,3}[）)]?\s*$")
_LINKS_FEWEST = 4
_STEM = 8  # characters by which two titles are told to be one


def settle_contents(lines: Sequence[Line]) -> None:
    """目录 and its entries; an entry comes again as a title."""
    top = first_paragraph(lines)
    end = max((k for k, line in enumerate(lines) if line.kind is Kind.PARAGRAPH), default=0)
    # Below the last paragraph a title that comes again is a link.
    last = {line.text: k for k, line in enumerate(lines[:end]) if line.kind is Kind.SHORT and len(line.text) > 7}
    twice = {k for k in range(top) if last.get(lines[k].text, k) > k}
    if len({lines[k].text for k in twice}) == 1 and _is_title(lines, title := max(twice), top, last[lines[title].text]):
        twice.remove(title)
        lines[last[lines[title].text]].kind = Kind.PAGE  # a photo's name below its title
    for k, line in enumerate(lines):
        if line.kind in (Kind.SHORT, Kind.LABEL, Kind.RUBRIC) and _CONTENTS_HEAD.fullmatch(line.text):
            line.kind = Kind.CONTENTS
            _contents_entries(lines, k + 1)
        elif _is_dotted(lines, k):
            line.kind = Kind.CONTENTS
        elif k in twice:
            for other in _block(lines, k, last[line.text]):
                other.kind = Kind.CONTENTS


def _is_title(lines: Sequence[Line], k: int, top: int, again: int) -> bool:
    """Tell whether a line that comes again within the text is the title, with no other line for one below it."""
    return again > top and all(line.kind is not Kind.SHORT for line in lines[k + 1 : top])


def _block(lines: Sequence[Line], k: int, again: int) -> Sequence[Line]:
    """Return the lines that stand with one without a blank line: links to other pieces, where they are many."""
    first, end = k, k + 1
    while first and not lines[first].gap and lines[first - 1].kind in (Kind.SHORT, Kind.CONTENTS):
        first -= 1
    while end < again and not lines[end].gap and lines[end].kind is Kind.SHORT:
        end += 1
    above_text = lines[end].kind is Kind.PARAGRAPH and not lines[end].gap
    alone = end < again and not above_text and end - first >= _LINKS_FEWEST  # the title stands apart from them
    return lines[first:end] if alone else lines[k : k + 1]


def _is_dotted(lines: Sequence[Line], k: int) -> bool:
    """Tell whether a line ends in dots and a page number, or in a page number as its neighbours do."""
    if lines[k].kind not in (Kind.SHORT, Kind.TABLE, Kind.ORDINAL) or not _DOTTED.fullmatch(lines[k].text):
        return False
    if re.search(r"[.…·．]{3,}", lines[k].text):
        return True
    return any(_DOTTED.fullmatch(lines[n].text) for n in (k - 1, k + 1) if 0 <= n < len(lines))


def _contents_entries(lines: Sequence[Line], start: int) -> None:
    entries: dict[str, int] = {}
    stop = start
    while stop < len(lines) and lines[stop].kind is not Kind.PARAGRAPH and stop - start < 80:
        entry = _entry(lines[stop].text)
        if entry in entries:
            while stop > start and (lines[stop - 1].kind is Kind.LABEL or is_slogan(lines[stop - 1].text)):
                stop -= 1  # a column's name and a slogan above the first title
            break
        entries[entry] = stop
        stop += 1
    else:
        # No entry comes again before the first paragraph: the last line is its title.
        stop = max(start, stop - 1)
    for line in lines[start:stop]:
        line.kind = Kind.CONTENTS


def promised(lines: Sequence[Line]) -> frozenset[str]:
    """Return the lines below a list of contents that it names: as written there, or the beginning of it."""
    entries = {_entry(line.text) for line in lines if line.kind is Kind.CONTENTS}
    if not entries:
        return frozenset()
    stems = {entry[:_STEM] for entry in entries if len(entry) >= _STEM}
    shorts = (line.text for line in lines if line.kind is Kind.SHORT)
    return frozenset(text for text in shorts if (bare := _entry(text)) in entries or bare[:_STEM] in stems)


def _entry(text: str) -> str:
    return re.sub(r"\s+", "", _LIST_MARK.sub("", text))
