"""Following: what of Chinese may stand behind a name, so that it ends there."""

from __future__ import annotations

from functools import cache

from bulletin_schema.lexicon import load_table, load_words
from bulletin_schema.patterns import re_pattern
from bulletin_schema.words import Words

_NO_WORD = re_pattern(r"[^\u3400-\u9fffA-Za-z0-9]")


@cache
def _followers() -> Words:
    """What of Chinese may follow a name: a verb and the like.

    The verbs that end the reading of a body's name end a person's too: 授予 in 为林某授予奖牌.
    """
    words = {word for line in load_words("person_followers.txt") for word in line.split()}
    breaks = (line for line, role in load_table("organization_breaks.txt") if role == "word")
    words |= {word for line in breaks for word in line.split() if len(word) > 1}
    return Words(words | set(load_words("offices.txt")) | {"副" + word for word in load_words("offices.txt")})


def follower(text: str, at: int) -> str | None:
    """Return what may follow a name and stands here: a mark, a word, or nothing at the text's end; else None."""
    mark = text[at : at + 1]
    return mark if not mark or _NO_WORD.match(mark) else _followers().at(text, at) or None


def is_followed(text: str, end: int) -> bool:
    """Tell whether what stands at `end` may follow a name."""
    return follower(text, end) is not None
