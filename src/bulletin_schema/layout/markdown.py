r"""Markdown: the marks of a text that was saved as Markdown are taken out before its lines are read.

>>> text = "**某市公布抽查结果**\n\n## 一、总体情况"
>>> [text[edit.start : edit.end] for edit in markdown_edits(text)]
['**', '**', '## ']
"""

from __future__ import annotations

from bulletin_schema.patterns import re_pattern
from bulletin_schema.text import Edit

# Proof of Markdown: a line set bold as a whole, or a heading. 张**、李** in a list of names are none.
_PROOF = re_pattern(r"(?m)^[ \u3000]*(?:\*\*[^*\n]{2,120}\*\*[ \u3000]*$|#{1,6}[ ]+\S)")
_BOLD = re_pattern(r"(\*\*)(?=[^\s*])[^*\n]{1,200}(\*\*)")
_LINE_MARK = re_pattern(r"(?m)^[ \u3000]*(#{1,6}[ ]+|>[> ]*)(?=\S)")
_LINK = re_pattern(r"(?<!!)(\[)[^\[\]\n]{1,120}(\]\((?:https?:|/|\.)[^()\s]{0,300}\))")


def markdown_edits(text: str) -> list[Edit]:
    """Return the edits that delete Markdown's marks; none where the text is not in it."""
    if not (("**" in text or "# " in text) and _PROOF.search(text)):
        return []
    marks = [mark.span(1) for mark in _LINE_MARK.finditer(text)]
    for pattern in (_BOLD, _LINK):
        marks += [mark.span(side) for mark in pattern.finditer(text) for side in (1, 2)]
    return [Edit(start, end, "") for start, end in _apart(sorted(marks))]


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out the spans that begin within the one before: a link's address may hold what looks like a mark."""
    kept: list[tuple[int, int]] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
