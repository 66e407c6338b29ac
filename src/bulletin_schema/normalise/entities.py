r"""Entities: what HTML wrote by name or number, and characters that print nothing.

>>> from bulletin_schema.text import View
>>> decode_entities(View("合格率&gt;90&#37;&nbsp;以上")).text
'合格率>90% 以上'
>>> drop_invisible(View("质\u200b量\r\n提\xad升")).text
'质量\n提升'
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from html.entities import html5

from bulletin_schema.normalise.characters import plain
from bulletin_schema.text import Edit, View

# Soft hyphens, joiners, direction marks, byte order marks, variation selectors, tags.
_INVISIBLE = re.compile(
    "[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_NOTHING = re.compile(rf"{_INVISIBLE.pattern}+|\r(?=\n)")
# Pages that were escaped twice have &amp;nbsp; crawls lose the & or the ; of a blank.
_ENTITY = re.compile(
    r"&(?:(?:amp|#0*38|#[xX]0*26);)*(?P<name>#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});"
    r"|&(?:(?:amp|#0*38|#[xX]0*26);)*(?P<bare>nbsp|ensp|emsp|ldquo|rdquo|mdash|middot)"
    r"|(?<![A-Za-z])(?P<lost>nbsp);"
)


def drop_invisible(view: View) -> View:
    """Take out the characters that print nothing, and the first half of Windows line ends."""
    if "\r\n" not in view.text and not _INVISIBLE.search(view.text):
        return view
    return view.rewrite(Edit(*match.span(), "") for match in _NOTHING.finditer(view.text))


def decode_entities(view: View) -> View:
    """Put the characters that HTML entities stand for in their place."""
    if "&" not in view.text and "nbsp;" not in view.text:
        return view
    return view.rewrite(
        Edit(*match.span(), new) for match in _ENTITY.finditer(view.text) if (new := _decoded(match)) is not None
    )


@lru_cache(maxsize=4096)
def _meaning(name: str) -> str:
    return _INVISIBLE.sub("", plain(html.unescape(f"&{name};")))


def _decoded(match: re.Match[str]) -> str | None:
    """Return what an entity stands for; None where it is none, or where it would make up another entity."""
    name = match["name"] or match["bare"] or match["lost"]
    if not name.startswith("#") and f"{name};" not in html5:
        return None
    text = _meaning(name)
    if text == "&":
        after = match.string[match.end() : match.end() + 40]
        return None if _ENTITY.match("&" + after) else text
    joins = not text and match.string.endswith("&", 0, match.start())
    return None if joins or re.search(r"[A-Za-z0-9#;&]", text) else text
