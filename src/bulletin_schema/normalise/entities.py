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
import string
from functools import lru_cache
from html.entities import html5

from bulletin_schema.normalise.characters import plain
from bulletin_schema.patterns import re_pattern
from bulletin_schema.text import Edit, View

# Soft hyphens, joiners, direction marks, byte order marks, variation selectors, tags.
_INVISIBLE = re_pattern(
    "[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
# Pages copied by machine write each Latin letter as a rare character: &苍产蝉辫; is &nbsp;.
_RARE = "补产肠诲别蹿驳丑颈箩办濒尘苍辞辫辩谤蝉迟耻惫飞虫测锄"
_LETTERS = str.maketrans(_RARE, string.ascii_lowercase)
_NOTHING = re_pattern(rf"{_INVISIBLE.pattern}+|\r(?=\n)")
# Crawls lose the & or the ; of a blank.
_ENTITY = re_pattern(
    r"&(?P<name>#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});"
    rf"|&(?P<rare>[{_RARE}]{{2,8}});"
    r"|&(?P<bare>nbsp|ensp|emsp|ldquo|rdquo|mdash|middot)|(?<![A-Za-z&])(?<!amp;)(?<!38;)(?P<lost>nbsp);"
)
# A page that was escaped twice has &amp;nbsp; and needs a second look. More than a few are nobody's mistake.
_LAYERS = 6


def drop_invisible(view: View) -> View:
    """Take out the characters that print nothing, and the first half of Windows line ends."""
    if "\r\n" not in view.text and not _INVISIBLE.search(view.text):
        return view
    return view.rewrite(Edit(*match.span(), "") for match in _NOTHING.finditer(view.text))


def decode_entities(view: View) -> View:
    """Put the characters that HTML entities stand for in their place."""
    for _ in range(_LAYERS):
        if "&" not in view.text and "nbsp;" not in view.text:
            break
        found = ((match, _meaning(_name(match))) for match in _ENTITY.finditer(view.text))
        edits = [Edit(*match.span(), new) for match, new in found if new is not None]
        if not edits:
            break
        view = view.rewrite(edits)
    return view


def _name(entity: re.Match[str]) -> str:
    """Return an entity's name, that of a blank for what is left of one."""
    if entity["rare"]:
        return entity["rare"].translate(_LETTERS)
    return entity["name"] or entity["bare"] or "nbsp"


@lru_cache(maxsize=4096)
def _meaning(name: str) -> str | None:
    """Return what a name or number stands for in clean text, None where it is no entity's."""
    if not name.startswith("#") and f"{name};" not in html5:
        return None
    return _INVISIBLE.sub("", plain(html.unescape(f"&{name};")))
