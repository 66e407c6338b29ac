"""Signed: the names that a paragraph ends with: in brackets, or bare behind the last stop."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bulletin_schema.layout.byline import ORIGIN, Byline, has_surname, read_byline, role_pattern, run_on
from bulletin_schema.layout.lines import Kind, Line, is_closed
from bulletin_schema.patterns import re_pattern

_BRACKET_TAIL = re_pattern(r"[（(【\[]\s*([^（）()【】\[\]。]{2,60}?)\s*[）)】\]]\s*\Z")
_LAST_STOP = re_pattern(r"[。！？!?][”’」』）)]*\s*([^。！？!?]{2,60})\Z")


def ends_piece(text: str) -> bool:
    """Tell whether nothing can follow on the next line: a sentence is over, or names in brackets stand at the end.

    >>> ends_piece("提升服务水平。  （办公室）"), ends_piece("检查电梯（含扶梯）")
    (True, False)
    """
    return is_closed(text) or (text[-1] in "）)" and next(tails(text), None) is not None)


def is_signed(line: Line) -> bool:
    """Tell whether a line is or ends with names in brackets."""
    if line.kind is Kind.PARAGRAPH:
        return next(tails(line.text), None) is not None
    return line.kind is Kind.BYLINE and line.text[0] in "（(—"


def is_signed_here_or_below(lines: Sequence[Line], k: int) -> bool:
    """Tell whether a paragraph ends with names in brackets, or they have the line below to themselves."""
    below = lines[k + 1] if k + 1 < len(lines) else None
    return is_signed(lines[k]) or (below is not None and below.kind is Kind.BYLINE and is_signed(below))


def tails(text: str) -> Iterator[tuple[int, Byline]]:
    """Yield the bylines that end a paragraph, from the last backward, with the offset each starts at.

    >>> [(at, line.contributors) for at, line in tails("活动取得实效。    （办公室）")]
    [(11, (('办公室', 'department'),))]
    """
    end = len(text)
    while (found := _tail(text[max(0, end - 90) : end])) is not None:
        offset, byline = found
        end = offset + max(0, end - 90)
        yield end, byline
        while end and text[end - 1].isspace():
            end -= 1


def _are_names(words: str) -> bool:
    """Tell whether two or three people's names stand here, a blank between them."""
    parts = words.split()
    return 1 < len(parts) < 4 and all(1 < len(part) < 4 and has_surname(part) for part in parts)


def _tail(window: str) -> tuple[int, Byline] | None:
    if window[-1:] in "）)】]" and (bracket := _BRACKET_TAIL.search(window)):
        before = window[: bracket.start()]
        loose = before != before.rstrip() and len(before) - len(before.rstrip()) > 1
        told = loose or ORIGIN.match(bracket[1])  # a table may end without a stop, but 来源： tells itself
        if before.strip() and not (told or re.search(r"[。！？!?）)][”’」』]*\s*\Z", before)):
            return None
        byline = read_byline(bracket.group())
        return (bracket.start(), byline) if byline else None
    if (last := _LAST_STOP.search(window)) is None:
        return None
    words = last[1]
    if (
        role_pattern().search(words)
        or ORIGIN.match(words)
        or (len(words) <= 4 and has_surname(words))
        or run_on(words)
        or _are_names(words)
    ):
        byline = read_byline(words.strip(" 《》"))
        return (last.start(1), byline) if byline else None
    return None
