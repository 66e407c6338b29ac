"""Head: a page's title, and the day, source and author that its meta tags tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin_schema.patterns import re_pattern
from bulletin_schema.sources.html.lines import Page, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

# The first that is there counts; the capitals of 政府网站 meta names (PubDate) are folded.
_TITLES = ("articletitle", "og:title", "dc.title")
_DAYS = ("pubdate", "publishdate", "article:published_time", "publish_time", "firstpublishedtime", "dc.date")
_SOURCES = ("contentsource", "source", "article:source", "dc.source")
_AUTHORS = ("author", "article:author", "dc.creator")
_DAY = re_pattern(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}")
_PERSON = re_pattern(r"[\u4e00-\u9fff]{2,4}")
_MEDIUM = re_pattern(r"[\u4e00-\u9fffA-Za-z0-9（）()]{2,24}")
_NOBODY = frozenset({"本站", "本网", "未知", "网络", "互联网", "佚名", "管理员", "原创", "转载", "匿名"})
_SITE_MARK = re_pattern(r"_|\s[-–—|·]\s|--|[|–]|(?<=[\u4e00-\u9fff”》）])-(?=[\u4e00-\u9fff])")
_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of its text; `line` is where the title is shown, `first_line` where a kicker above it is."""

    title: str | None
    line: int | None
    first_line: int
    day: str | None
    source: str | None
    author: str | None

    def unsaid(self, lines: Sequence[str]) -> list[str]:
        """Return a line of what the meta tags say and these lines, which a reader sees, do not; at most one."""
        seen = "\n".join(lines)
        fields = [f"来源：{self.source}"] if self.source and self.source not in seen else []
        if self.day and not _DAY.search(seen):
            fields.append(f"发布时间：{self.day}")
        if self.author and self.author not in seen:
            fields.append(f"作者：{self.author}")
        return ["    ".join(fields)] if fields else []


def read_head(tree: HtmlElement, page: Page) -> Head:
    """Find a page's title among its headings by what its head says, and the meta tags' day, source and author."""
    metas = _metas(tree)
    told = [metas[name] for name in _TITLES if metas.get(name)]
    named = shown("".join(tree.xpath("//head/title[1]//text()"))) or shown("".join(tree.xpath("//title[1]//text()")))
    line = _shown_title(page, [*told, named])
    title = page.lines[line].text if line is not None else next(iter(told), None) or _without_site(named)
    source = next((metas[name] for name in _SOURCES if _MEDIUM.fullmatch(metas.get(name, ""))), None)
    author = next((metas[name] for name in _AUTHORS if _PERSON.fullmatch(metas.get(name, ""))), None)
    day = next((match[0] for name in _DAYS if (match := _DAY.search(metas.get(name, "")))), None)
    return Head(
        title,
        line,
        _kicker(page, line),
        day,
        source if source not in _NOBODY else None,
        author if author not in _NOBODY else None,
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").strip().lower()
        if name and name not in metas:
            metas[name] = shown(meta.get("content") or "")
    return metas


def _shown_title(page: Page, told: list[str]) -> int | None:
    """Return the line that shows the title: the longest that the page's head also says, headings before others."""
    heads = ["".join(text.split()) for text in told if text]
    best: tuple[bool, int, int] | None = None
    for number, line in enumerate(page.lines):
        text = "".join(line.text.split())
        if line.is_row or len(text) < _SHORTEST or len(text) > 120 or line.is_menu:
            continue
        if any(text in head for head in heads):
            best = max(best or (False, 0, 0), (line.is_heading, len(text), -number))
    if best:
        return -best[2]
    headings = [n for n, line in enumerate(page.lines) if line.is_heading and not line.is_menu and len(line.text) > 8]
    return headings[0] if headings and not any(heads) else None


def _kicker(page: Page, line: int | None) -> int:
    """Return the line at which the title begins: a heading right above it belongs to it."""
    if not line:
        return 0
    above = page.lines[line - 1]
    return line - 1 if above.is_heading and not above.is_menu and len(above.text) >= _SHORTEST else line


def _without_site(title: str) -> str | None:
    """Drop the site's and the section's names, which stand behind the title.

    >>> _without_site("某市通报抽查结果_通知公告_某市市场监督管理局")
    '某市通报抽查结果'
    """
    parts = [part.strip() for part in _SITE_MARK.split(title)]
    return next((part for part in parts if len(part) >= _SHORTEST), parts[0]) or None
