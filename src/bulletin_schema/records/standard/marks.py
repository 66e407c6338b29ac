"""The characters that separate the parts of a code, in every shape that texts print them in."""

from __future__ import annotations

import re
from typing import Final

from bulletin_schema.patterns import re_pattern

# Spaces inside a code: plain, tab, ideographic, no-break, and the narrow ones of PDF text. Never a line break.
SP: Final = r"[ \t\u3000\xa0\u2002-\u200a]{0,3}"
DASH: Final = r"[-‐‑‒–—―−－─﹣]"
SLASH: Final = r"[/／∕⁄]"
DOT: Final = r"[.．]"
COLON: Final = r"[:：∶]"
OPEN: Final = r"[(（]"
CLOSE: Final = r"[)）]"
# A year after a dash: GB/T 1.1-2020, GB/T 1.1——2020, and the 一 that character recognition makes of a dash,
# which counts before four digits only. 2012年 is a date after the code, 2012年版 its edition.
YEAR4: Final = r"(?:19\d\d|20[0-3]\d)(?!\d|年(?!版))"
YEAR2: Final = r"[5-9]\d(?!\d|年)"

_SHAPES: Final = {
    **dict.fromkeys("‐‑‒–—―−－─﹣一", "-"),
    **dict.fromkeys("／∕⁄", "/"),
    **dict.fromkeys("：∶", ":"),
    "．": ".",
    "（": "(",
    "）": ")",
    **dict.fromkeys(" \t\u3000\xa0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", ""),
}
_PLAIN: Final = str.maketrans(_SHAPES)


def grammar(text: str) -> re.Pattern[str]:
    """Return a verbose pattern in which `[ ]` stands for one space of any width; it compiles on first use."""
    return re_pattern(text.replace("[ ]", r"[ \u3000\xa0]"), re.VERBOSE)


def plain(text: str | None) -> str:
    """Narrow the separators of a code, or of a part that it may not have, and drop its spaces.

    >>> plain("4806．1－2016")
    '4806.1-2016'
    """
    return text.translate(_PLAIN) if text else ""


def full_year(digits: str) -> int:
    """Expand a year of two digits: 88 is 1988, 07 is 2007.

    >>> full_year("88"), full_year("07"), full_year("2016")
    (1988, 2007, 2016)
    """
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (1900 if int(digits) > 49 else 2000)
