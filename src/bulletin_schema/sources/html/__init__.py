"""HTML: a web page becomes its title, the lines below it that tell day and source, and its text; the rest is left out.

The text is taken from the page itself, in its order and with its tables as rows of cells between bars; trafilatura
tells which part of the page it is.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin_schema.errors import DamagedError, LimitError, MissingExtraError, NoTextError
from bulletin_schema.patterns import re_pattern
from bulletin_schema.sources.html.focus import Region, find_text
from bulletin_schema.sources.html.head import Head, read_head
from bulletin_schema.sources.html.lines import MAX_DEPTH, Page, read_lines
from bulletin_schema.sources.limits import HTML_BYTES, HTML_TAGS, checked_size
from bulletin_schema.sources.model import Source
from bulletin_schema.sources.text import decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MARKUP = re_pattern(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|meta|title|body|div|table|p|center)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re_pattern(r"\A\s*<\?xml[^>]*>")
_MOST_LINES = 20_000  # a longer page is no article, and costs trafilatura minutes
_MOST_TEXT = 2_000_000


def is_html(text: str) -> bool:
    """Tell whether a text is a page's markup.

    >>> is_html("<!DOCTYPE html><html>"), is_html("质量 < 标准")
    (True, False)
    """
    return _MARKUP.match(text, 0, 4096) is not None


def load_html(data: bytes, *, name: Path | str) -> Source:
    """Read a web page; raises MissingExtraError, or NoTextError where it has no text."""
    checked_size(len(data), HTML_BYTES, name)
    return read_html(decode(data, name=name), name=name)


def read_html(markup: str, *, name: Path | str) -> Source:
    """Read a web page that is decoded already."""
    try:
        import trafilatura  # noqa: F401, PLC0415 - with lxml, which it brings
        from lxml import etree  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtraError(name, "html") from None
    if markup.count("<") > HTML_TAGS:
        raise LimitError(name, f"is a web page of more than {HTML_TAGS} tags")
    try:
        tree = _parse(markup)
        page = read_lines(tree)
        if not page.lines:
            raise NoTextError(name, "is a web page without text")
        head = read_head(tree, page)
        return Source("\n".join(_compose(page, head, find_text(page, _judged(tree, page)))) + "\n", "html")
    except (etree.LxmlError, RecursionError) as error:
        raise DamagedError(name, f"is no web page that can be read: {error}") from error


def _parse(markup: str) -> HtmlElement:
    from lxml import html  # noqa: PLC0415 - an extra

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    # U+0000 ends a text in C.
    return html.document_fromstring(_XML.sub("", markup).replace("\0", "").encode("utf-8", "replace"), parser=parser)


def _judged(tree: HtmlElement, page: Page) -> str:
    """Return the text that trafilatura holds to be the page's own; empty where it finds none or should not be asked."""
    import trafilatura  # noqa: PLC0415 - an extra

    size = sum(len(line.text) for line in page.lines)
    if page.depth > MAX_DEPTH or len(page.lines) > _MOST_LINES or size > _MOST_TEXT:
        return ""
    for cell in tree.iter("td", "th"):
        cell.attrib.pop("colspan", None)  # trafilatura writes as many cells as a page claims
    found = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    return (found.text or "") if found is not None and not isinstance(found, dict) else ""


def _compose(page: Page, head: Head, text: Region) -> list[str]:
    """Return title, what stands between it and the text, what only the page's head says, and the text."""
    body = [line.text for line in page.lines[text.start : text.end] if not line.is_menu]
    if head.line is None or head.line >= text.end:
        title, between = ([head.title] if head.title else []), []
    elif head.line >= text.start:
        return [*head.unsaid(body[:6]), *body] if not head.unsaid(body[:6]) else _after_title(head, body)
    else:
        title = [line.text for line in page.lines[head.first_line : head.line + 1]]
        between = [line.text for line in page.lines[head.line + 1 : text.start] if not line.is_menu]
    if title and body and _same(title[-1], body[0]):
        body = body[1:]
    return [*title, *between, *head.unsaid([*between, *body[:3]]), *body]


def _after_title(head: Head, body: list[str]) -> list[str]:
    at = next((n for n, line in enumerate(body) if _same(line, head.title or "")), -1) + 1
    return [*body[:at], *head.unsaid(body[:6]), *body[at:]]


def _same(one: str, other: str) -> bool:
    return "".join(one.split()) == "".join(other.split())
