"""Escaping: no text and no label of a bulletin is ever read as markup, script or mathematics."""

from __future__ import annotations

import html
from typing import Final

from bulletin_schema.patterns import re_pattern

# No document may hold these, and an encoder would fail on the second: NUL and lone surrogates.
_UNWRITABLE = re_pattern("[\x00\ud800-\udfff]")
# `$` opens mathematics in notebooks and replacement patterns in scripts; a parser turns a bare CR into LF.
_MORE: Final = {"$": "&#36;", "\r": "&#13;", "`": "&#96;"}
_MORE_PATTERN = re_pattern("[$\r`]")


def escape(text: object) -> str:
    """Return a text as HTML that shows it and does nothing else, in an element or in a quoted attribute.

    >>> escape('<b title="$x$">')
    '&lt;b title=&quot;&#36;x&#36;&quot;&gt;'
    """
    safe = html.escape(_UNWRITABLE.sub("\ufffd", str(text)), quote=True)
    return _MORE_PATTERN.sub(lambda match: _MORE[match.group()], safe)
