"""Signatures: names without brackets that sign a piece on a line of their own, set to the right or after a dash."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_schema.layout.byline import has_surname, read_byline
from bulletin_schema.layout.heads import is_office
from bulletin_schema.layout.lines import Kind, Line, is_closed

_RIGHT = 6  # blanks before a line that is set to the right
_DASHES = "—–-― "


def settle_signatures(lines: Sequence[Line]) -> None:
    """Relabel the lines that name who wrote the paragraphs above: ——标准化科 张三丰."""
    for k in range(1, len(lines)):
        line, below = lines[k], lines[k + 1] if k + 1 < len(lines) else None
        aside = line.indent >= _RIGHT or line.text.startswith(("——", "--"))
        if not aside or line.kind is not Kind.SHORT or lines[k - 1].kind is not Kind.PARAGRAPH:
            continue
        over = below is None or below.kind not in (Kind.PARAGRAPH, Kind.DATE)
        if over and is_closed(lines[k - 1].text) and _signs(line.text.strip(_DASHES)):
            line.kind = Kind.BYLINE


def _signs(text: str) -> bool:
    """Tell whether a line holds names alone; a whole office signs notices, not pieces."""
    byline = None if is_office(text) else read_byline(text)
    if byline is None or not byline.contributors:
        return False
    return all(role != "author" or has_surname(name) for name, role in byline.contributors)
