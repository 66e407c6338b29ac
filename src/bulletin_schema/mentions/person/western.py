"""Western: names without a surname, of parts joined by dots or of the usual parts: 次仁卓嘎, 阿依古丽·买买提."""

from __future__ import annotations

import re
from functools import cache

from bulletin_schema.han import HAN
from bulletin_schema.lexicon import load_table
from bulletin_schema.mentions.person.following import is_followed
from bulletin_schema.patterns import re_pattern

_DOTTED = re_pattern(r"[\u4e00-\u9fff]{1,6}(?:[ \u3000]?[·•・‧][ \u3000]?[\u4e00-\u9fff]{1,6}){1,3}")


def _parts(*roles: str) -> str:
    """Return the alternatives of names without a surname that have one of the roles."""
    rows = load_table("person_names_without_surnames.tsv")
    return "|".join(word for words, role in rows if role in roles for word in words.split())


@cache
def _west() -> re.Pattern[str]:
    """Match a whole name without a surname: 古丽娜尔, 次仁卓嘎, 拉毛措, 才让卓玛."""
    return re.compile(rf"(?:{_parts('part', 'amdo')}){{2}}|(?:{_parts('amdo')})[措吉加本太毛杰草]|{_parts('whole')}")


@cache
def _alone() -> re.Pattern[str]:
    """Match a name of one part, with nothing Chinese behind it: 塔娜."""
    return re.compile(rf"(?:{_parts('part', 'whole')})(?![{HAN}])")


def dotted_end(text: str, at: int) -> int | None:
    """Return where a name of parts joined by dots ends: 阿依古丽·买买提."""
    match = _DOTTED.match(text, at)
    if not match:
        return None
    last = max(match[0].rfind(dot) for dot in "·•・‧") + 1 + at
    ends = [end for end in range(match.end(), last + 1, -1) if is_followed(text, end)]
    return min(ends, default=None)


def western_end(text: str, at: int) -> int | None:
    """Return where a name without a surname ends, Tibetan, Mongolian or Uyghur: 次仁卓嘎, 巴特尔, 阿依古丽."""
    match = _west().match(text, at)
    return match.end() if match and is_followed(text, match.end()) else None


def western_alone(text: str, at: int) -> int | None:
    """Return where a name of one such part ends, with nothing Chinese behind it: （通讯员 塔娜）."""
    match = _alone().match(text, at)
    return match.end() if match else None
