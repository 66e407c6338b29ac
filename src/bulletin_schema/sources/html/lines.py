"""Lines: what a page shows, line by line as a browser breaks it, with the stretch of lines each element holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bulletin_schema.patterns import re_pattern
from bulletin_schema.sources.html.table import is_data, table_rows

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_DEPTH = 200


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_BLOCKS = _tags(
    "address article blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 "
    "header hr li main ol p pre section table tbody td tfoot th thead tr ul caption summary"
)
_HIDDEN = _tags(
    "script style noscript template iframe object embed svg canvas select option button input textarea form nav aside "
    "head map audio video"
)
_LISTS = frozenset({"ol", "ul"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
# Names that developers give to what is not the text; whole words of a class or id.
_BESIDE = re_pattern(
    r"(?<![a-z])(?:nav|navbar|menu|sidebar|breadcrumbs?|footer|foot|copyright|share|bdsharebuttonbox|related|relevant|recommend"
    r"|comments?|pagination|friendlink|flink|hidden|toolbar)(?![a-z])",
    re.IGNORECASE,
)
_UNSEEN = re_pattern(r"display\s*:\s*none", re.IGNORECASE)
_TITLED = re_pattern(r"tit|headline|biaoti|(?<![a-z])bt(?![a-z])", re.IGNORECASE)
_WRAPPED = re_pattern(r"(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*[\r\n][ \t\r\n]*(?=[\u2e80-\u9fff\uff00-\uffef])")
_BLANKS = re_pattern(r"[ \t\r\n\f\v]+")
_STOP = re_pattern(r"[。；！？，]")


@dataclass(slots=True)
class Line:
    """A line of the page: its text, how much of it are links, whether it is a table's row or stands as a heading."""

    text: str
    linked: int = 0
    is_row: bool = False
    is_heading: bool = False

    @property
    def is_menu(self) -> bool:
        """Tell whether the line is there to lead elsewhere."""
        return (
            not self.is_row
            and self.linked * 5 >= len(self.text) * 3
            and not (len(self.text) > 30 and "。" in self.text)
        )

    @property
    def weight(self) -> int:
        """How much running text or table the line brings."""
        return 0 if self.is_menu or not (self.is_row or _STOP.search(self.text)) else len(self.text)


@dataclass(slots=True)
class Page:
    """A page's lines, the stretches of lines that elements hold, and how deep the elements stand in each other."""

    lines: list[Line] = field(default_factory=list)
    stretches: list[tuple[int, int]] = field(default_factory=list)
    depth: int = 0


def shown(text: str) -> str:
    r"""Return text as a browser shows it: runs of blanks are one, and none at the ends.

    >>> shown("　　抽查 20 \n  批次")
    '抽查 20 批次'
    """
    return _BLANKS.sub(" ", text).replace("\xa0", " ").strip(" \u3000\u200b\ufeff")


def read_lines(tree: HtmlElement) -> Page:
    """Return what a page shows; walks without recursion, so that no nesting is too deep."""
    body = tree.find("body")
    writer = _Writer()
    todo = [(tree if body is None else body, False)]
    while todo:
        element, is_over = todo.pop()
        if is_over:
            writer.leave(element)
        elif writer.enter(element):
            todo.append((element, True))
            todo.extend((child, False) for child in reversed(element))
        else:
            writer.write(element.tail)
    writer.end_line()
    return writer.page


@dataclass(slots=True)
class _Writer:
    """Gathers a line's text until an element breaks the line."""

    page: Page = field(default_factory=Page)
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0  # elements around that are links
    headings: int = 0
    starts: list[int] = field(default_factory=list)  # the first line of each element around
    entries: list[int] = field(default_factory=list)  # how many each list around has had

    def enter(self, element: HtmlElement) -> bool:
        """Begin an element; False where its inside is not to be walked."""
        tag = _tag(element)
        if tag in _BLOCKS or tag == "br":
            self.end_line()
        if not tag or tag in _HIDDEN or (tag in _BLOCKS and _is_beside(element)):
            return False
        if tag == "table" and is_data(element):
            self.page.lines += [Line(row, is_row=True) for row in table_rows(element)]
            return False
        self.starts.append(len(self.page.lines))
        self.page.depth = max(self.page.depth, len(self.starts))
        self.headings += _is_heading(element, tag)
        self.links += tag == "a"
        if tag in _LISTS:
            self.entries.append(0)
        elif tag == "li" and self.entries:
            self.entries[-1] += 1
            parent = element.getparent()
            self.write(f"{self.entries[-1]}." if parent is not None and parent.tag == "ol" else None)
        self.write(element.text)
        return True

    def leave(self, element: HtmlElement) -> None:
        """End an element that was entered."""
        tag = _tag(element)
        if tag in _BLOCKS:
            self.end_line()
        self.headings -= _is_heading(element, tag)
        self.links -= tag == "a"
        if tag in _LISTS:
            self.entries.pop()
        start = self.starts.pop()
        if tag in _BLOCKS and len(self.page.lines) > start:
            self.page.stretches.append((start, len(self.page.lines)))
        if self.starts:
            self.write(element.tail)

    def write(self, text: str | None) -> None:
        """Add text to the line."""
        if text:
            # Within one text only: between two elements the break is a blank that keeps fields apart.
            self.parts.append(_WRAPPED.sub("", text))
            self.linked += len(text.strip()) if self.links else 0

    def end_line(self) -> None:
        """Break the line; blank ones are not kept."""
        text = shown("".join(self.parts))
        if text:
            self.page.lines.append(Line(text, self.linked, is_heading=self.headings > 0))
        self.parts.clear()
        self.linked = 0


def _tag(element: HtmlElement) -> str:
    return element.tag if isinstance(element.tag, str) else ""


def _names(element: HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


def _is_beside(element: HtmlElement) -> bool:
    return bool(_BESIDE.search(_names(element)) or _UNSEEN.search(element.get("style", "")))


def _is_heading(element: HtmlElement, tag: str) -> bool:
    return tag in _HEADINGS or (tag in _BLOCKS and _TITLED.search(_names(element)) is not None)
