"""Lines: a text cut at its line breaks, each line with the few facts that the layout is read from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from bulletin_schema.patterns import re_pattern

# A sentence is over: a full stop, question or exclamation mark, and whatever closes after it.
_CLOSED = re_pattern(r"(?:[。！？!?；;：:]|…|\.{3,})[”’」』）)》】\]\"'\s]*\Z")
# A bracket stands behind the stop: …41台。（7月3日）
_BRACKET_LAST = re_pattern(r"[。！？!?]\s*[（(][^（）()。]{1,40}[）)]\s*\Z")
# A sentence surely goes on: a comma, an opening bracket, a dash.
_AJAR = re_pattern(r"[，、,（(《“‘「『〈【\[·~～—+＋/／-]\Z")
_STOP = re_pattern(r"[。；;！？!?]")
WIDEST = 80  # characters; no text is wrapped wider
_BRACKETS = {"）": "（", ")": "(", "》": "《", "”": "“", "】": "【", "」": "「", "』": "『"}


class Kind(Enum):
    """What one line is, as far as it tells by itself and by the lines beside it."""

    PARAGRAPH = auto()
    SHORT = auto()  # no sentence: a title, a heading, a caption, or half a line
    ORDINAL = auto()  # 一、总体情况
    TABLE = auto()
    BYLINE = auto()
    META = auto()  # 发布时间：2023-05-06 来源：…
    NUMBER = auto()  # 常市监质〔2022〕12号
    DATE = auto()  # 2022年5月6日, alone
    CAPTION = auto()  # 图为…
    RUBRIC = auto()  # 【看点】
    LABEL = auto()  # ◆ 监管在线 ◆
    MASTHEAD = auto()
    COLOPHON = auto()
    CONTENTS = auto()
    PAGE = auto()  # - 3 -, a running head
    SITE = auto()  # menus, share buttons, copyright
    TAIL = auto()  # 上一篇, 相关阅读: what follows is no article


MARKS = "◆◇■□★☆▲△●○◎▼※►▶"  # what begins the titles, columns or items of one text
FREE = (Kind.SHORT, Kind.PARAGRAPH)  # no mark or label says what such a line is


@dataclass(slots=True)
class Line:
    """A line that holds something: its text without the blanks around it, and where that stands."""

    start: int
    end: int
    text: str
    gap: int  # blank lines above
    indent: int  # blanks before the text
    kind: Kind = Kind.SHORT

    @property
    def width(self) -> int:
        """Columns from the margin: a Chinese character takes two, an ASCII character one."""
        return self.indent + columns(self.text[:WIDEST])


def columns(text: str) -> int:
    """Return how wide a text prints.

    >>> columns("ISO标准")
    7
    """
    return 2 * len(text) - len(text.encode("ascii", "ignore"))


def cut_lines(text: str) -> list[Line]:
    r"""Return the lines that are not blank.

    >>> [(line.text, line.gap) for line in cut_lines("甲\n\n 乙")]
    [('甲', 0), ('乙', 1)]
    """
    lines: list[Line] = []
    at = gap = 0
    for raw in text.split("\n"):
        kept = raw.strip()
        if kept:
            lead = len(raw) - len(raw.lstrip())
            start = at + lead
            lines.append(Line(start, start + len(kept), kept, gap, lead + raw.count("\u3000", 0, lead)))
            gap = 0
        else:
            gap += 1
        at += len(raw) + 1
    _close_up(lines)
    return lines


def _close_up(lines: Sequence[Line]) -> None:
    """Count one blank line where a page sets several between any two of its lines."""
    gaps = sorted(line.gap for line in lines[1:])
    usual = gaps[len(gaps) // 10] if gaps else 0
    if usual > 1:
        for line in lines:
            line.gap = max(min(line.gap, 1), line.gap - usual + 1)


def first_paragraph(lines: Sequence[Line]) -> int:
    """Return the place of the first paragraph, or one past the end where there is none."""
    return next((k for k, line in enumerate(lines) if line.kind is Kind.PARAGRAPH), len(lines))


def is_closed(text: str) -> bool:
    """Tell whether a sentence is over at the end.

    >>> is_closed("活动圆满结束。”"), is_closed("检定电子秤41台。（7月3日）"), is_closed("国际一流的市")
    (True, True, False)
    """
    if _CLOSED.search(text, max(0, len(text) - 12)) is not None:
        return True
    return text[-1:] in "）)" and _BRACKET_LAST.search(text, max(0, len(text) - 48)) is not None


def is_ajar(text: str) -> bool:
    """Tell whether the end is surely the middle of a sentence: a comma, or a bracket left open.

    >>> is_ajar("制定《质量提升"), is_ajar("质量提升工作")
    (True, False)
    """
    if _AJAR.search(text):
        return True
    last = max(map(text.rfind, _BRACKETS.values()))
    if last < 0 or len(text) - last > 60:
        return False
    opened = text[last]
    closers = [close for close, opener in _BRACKETS.items() if opener == opened]
    return text.find(closers[0], last) < 0 and not _STOP.search(text, last)


def has_stop(text: str) -> bool:
    """Tell whether a full stop, semicolon, question or exclamation mark stands in the text."""
    return _STOP.search(text) is not None
