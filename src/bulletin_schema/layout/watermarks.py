r"""Watermarks: the name that a site sets behind the paragraphs it copies is taken out before its lines are read.

>>> text = "抽查电线12批次。 某某资讯网\n合格11批次。 本文来自某某资讯网\n已立案。 某某资讯网\n"
>>> [text[edit.start : edit.end] for edit in watermark_edits(text)]
[' 某某资讯网', ' 本文来自某某资讯网', ' 某某资讯网']
"""

from __future__ import annotations

from collections import Counter

from bulletin_schema.han import HAN
from bulletin_schema.layout.byline import MEDIUM_END
from bulletin_schema.patterns import re_pattern
from bulletin_schema.text import Edit

_FEWEST = 3  # paragraphs that end with the name
_ENDS = ("网\n", "社\n", "报\n", "线\n")  # what a medium's name ends in
_MARK = re_pattern(
    rf"(?<=[。！？”）)])[ \u3000]+(?:本文(?:来自|来源于?|由))?([{HAN}A-Za-z]{{2,16}}?{MEDIUM_END})(?=\n|\Z)"
)


def watermark_edits(text: str) -> list[Edit]:
    """Return the edits that delete a medium's name behind paragraphs, where it stands behind several."""
    if not any(text.count(end) + text.endswith(end[0]) >= _FEWEST for end in _ENDS):
        return []
    marks = list(_MARK.finditer(text))
    seen = Counter(mark[1] for mark in marks)
    return [Edit(*mark.span(), "") for mark in marks if seen[mark[1]] >= _FEWEST]
