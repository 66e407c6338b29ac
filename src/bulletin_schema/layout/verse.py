r"""Verse: a text made for phones, one clause a line and no mark at its end, gets its commas back.

>>> from bulletin_schema.layout.lines import cut_lines
>>> text = "市局组织开展了\n头盔质量监督抽查\n共抽检头盔60批次\n发现5批次不合格\n责令3家整改\n立案2起"
>>> [edit.new for edit in verse_edits(cut_lines(text))]
['', '，', '，', '，', '，']
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bulletin_schema.layout.joining import seam
from bulletin_schema.layout.labels import label, starts_numbered
from bulletin_schema.layout.lines import FREE, Line
from bulletin_schema.patterns import re_pattern
from bulletin_schema.text import Edit

_FEWEST, _LONGEST = 6, 26  # lines, characters
_FREE_LEAST, _LONG_MOST, _TELLING_LEAST = 0.6, 0.1, 0.25  # of the lines, and of the free ones
_MARKED = re_pattern(r"[，。；！？…]")
_TELLS = re_pattern(
    r"开展|组织|发现|检查|抽[查检]|检[出测验定]|不?合格|责令|进行了|查[获扣封处到]|立案|下达|罚|共[对有计]|获|举[办行]|启动|完成"
)
_HALF = re_pattern(r"(?:[的了对在将从为于和与及、把被由向是]|质量|产品)$")
_BULLET = re_pattern(r"[·•●◆▲★※►\-—*]")
_NO_PROSE = re_pattern(r"[|\t｜]|[^\s]\s{2,}[^\s]|^\d+$|^序号$|https?:|[：:。]$")


def verse_edits(lines: Sequence[Line]) -> list[Edit]:
    """Return the edits that join the lines of each stanza; none where a text is no such verse."""
    if not _is_verse(lines):
        return []
    return [_edit(above, below) for above, below in pairwise(lines) if _goes_on(above)]


def _edit(above: Line, below: Line) -> Edit:
    """Join two lines with a comma, two halves of one without; a stop ends a stanza."""
    if below.gap or not _goes_on(below):
        return Edit(above.end, above.end, "。")
    return Edit(above.end, below.start, seam(above.text, below.text) if _HALF.search(above.text) else "，")


def _goes_on(line: Line) -> bool:
    """Tell whether a line is part of a stanza: no title's mark, number or label begins it."""
    return label(line) in FREE and not _BULLET.match(line.text) and not starts_numbered(line.text)


def _is_verse(lines: Sequence[Line]) -> bool:
    """Tell whether most lines are short and end in no mark, and many of them tell of something."""
    if len(lines) < _FEWEST or any(_NO_PROSE.search(line.text) for line in lines):
        return False
    free = [line for line in lines if _goes_on(line)]
    long = sum(len(line.text) > _LONGEST or _MARKED.search(line.text) is not None for line in free)
    tells = sum(_TELLS.search(line.text) is not None for line in free)
    if len(free) < _FREE_LEAST * len(lines) or long > _LONG_MOST * len(free):
        return False
    return tells >= max(_TELLING_LEAST * len(free), _FEWEST / 2)
