"""Names: where a person's name begins or ends, told by surname, given characters and what follows."""

from __future__ import annotations

import re
from functools import cache

from bulletin_schema.lexicon import load_words

_HAN = re.compile(r"[\u3400-\u9fff]")
# Characters no given name has.
_NEVER = frozenset(
    "的了是在与等及对被把从其这那们并且但者也都就没不个各该每吗呢吧啊由给让还又很更最仅只已曾说称看问"
    "市县区镇局处科委厅部室所院司厂店队组会员级项批次件吨第类款份页"
)
# Third characters that rather begin the verb after a name of two: 李明说, 陈冰任组长.
_VERBS = frozenset("说称任讲率带赴到等向对在和与就为以要")
_DOTTED = re.compile(r"[\u4e00-\u9fff]{1,6}(?:\s?[·•・‧]\s?[\u4e00-\u9fff]{1,6}){1,3}")


@cache
def surnames() -> frozenset[str]:
    """Return the surnames, single and compound."""
    return frozenset(load_words("surnames.txt"))


@cache
def given_characters() -> frozenset[str]:
    """Return the characters given names are made of."""
    return frozenset("".join(load_words("given_characters.txt")))


@cache
def _refused() -> re.Pattern[str]:
    words = {word for line in load_words("person_refusals.txt") for word in line.split() if len(word) > 1}
    return re.compile("|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w))))


@cache
def _follower() -> re.Pattern[str]:
    """Match what may follow a name: no Chinese character at all, or a verb and the like."""
    words = {word for line in load_words("person_followers.txt") for word in line.split()}
    words |= set(load_words("offices.txt")) | {"副" + word for word in load_words("offices.txt")}
    listed = "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w)))
    return re.compile(rf"[^\u3400-\u9fffA-Za-z0-9]|$|{listed}")


def surname_length(text: str, at: int) -> int:
    """Return how long the surname is that begins here, 0 where none does.

    >>> surname_length("欧阳某", 0), surname_length("王某", 0), surname_length("的确", 0)
    (2, 1, 0)
    """
    known = surnames()
    if text[at : at + 2] in known:
        return 2
    return 1 if text[at : at + 1] in known else 0


def dotted_end(text: str, at: int) -> int | None:
    """Return where a name of parts joined by dots ends: 阿依古丽·买买提."""
    match = _DOTTED.match(text, at)
    return match.end() if match else None


def is_followed(text: str, end: int) -> bool:
    """Tell whether what stands at `end` may follow a name."""
    return bool(_follower().match(text, end))


def is_refused(text: str, at: int) -> bool:
    """Tell whether a common word begins here: 高质量, 方案, 石油."""
    return bool(_refused().match(text, at))


def is_whole_word(word: str) -> bool:
    """Tell whether a word is a common one as a whole: 金华, 高度."""
    return bool(_refused().fullmatch(word))


def name_end(text: str, at: int, *, sure: bool = False) -> int | None:
    """Return where the name ends that begins at `at`; None where no name does.

    `sure` says that the place itself calls for a name (局长…): then an unusual given name will do.

    >>> text = "副局长李明出席会议"
    >>> text[3:name_end(text, 3)]
    '李明'
    >>> name_end("高质量发展", 0) is None
    True
    """
    first = surname_length(text, at)
    if not first or is_refused(text, at):
        return dotted_end(text, at) if sure else None
    lengths = [n for n in (first + 1, first + 2) if _given(text[at + first : at + n], n - first)]
    followed = [n for n in lengths if is_followed(text, at + n)]
    length = _settle(text, at, first, lengths, followed, sure=sure)
    return at + length if length else None


def unusual_end(text: str, at: int) -> int | None:
    """Return where a name of three without a listed surname ends, told by its characters and a plain verb after."""
    name = text[at : at + 3]
    known = given_characters()
    if is_refused(text, at) or is_followed(text, at) or not all(c in known for c in name) or len(name) < 3:
        return None
    match = _follower().match(text, at + 3)
    return at + 3 if match and len(match[0]) > 1 else None


def _given(part: str, count: int) -> bool:
    return len(part) == count and all(_HAN.match(c) for c in part) and part[0] not in _NEVER and part[-1] not in _NEVER


def _settle(
    text: str, at: int, first: int, lengths: list[int], followed: list[int], *, sure: bool
) -> int | None:
    known = given_characters()
    if len(followed) == 2:  # 李明说，: both 李明 and 李明说 could end here
        longer = text[at + followed[1] - 1] not in _VERBS
        return followed[1] if longer else followed[0]
    if followed:
        length = followed[0]
        given = text[at + first : at + length]
        return length if sure or all(c in known for c in given) else None
    for length in reversed(lengths):
        if sure and all(c in known for c in text[at + first : at + length]):
            return length
    return None


def name_begin(text: str, end: int, low: int = 0) -> int | None:
    """Return where the name begins that ends at `end` (before an office or 同志), None where there is none.

    >>> text = "常州质监局王某刚局长"
    >>> text[name_begin(text, 8, 4):8]
    '王某刚'
    """
    for length in (4, 3, 2):
        at = end - length
        if at < low:
            continue
        first = surname_length(text, at)
        if not first or length - first not in (1, 2) or (length == 4 and first != 2) or is_refused(text, at):
            continue
        if _given(text[at + first : end], length - first):
            return at
    return None
