"""Names: where a person's name begins or ends, told by surname, given characters and what follows."""

from __future__ import annotations

from functools import cache

from bulletin_schema.han import HAN
from bulletin_schema.lexicon import division_names, given_characters, load_words, surnames
from bulletin_schema.mentions.person.following import follower, is_followed
from bulletin_schema.mentions.person.western import dotted_end, western_end
from bulletin_schema.patterns import re_pattern
from bulletin_schema.words import Words

_HAN = re_pattern(f"[{HAN}]")
# Characters no given name has.
_NEVER = frozenset(
    "的了是在与等及对被把从这那们并且但者也都就没不个各该每吗呢吧啊由给让还又很更最仅只已曾说称看问"
    "市县区镇村局处科委厅部室所院司厂店队组会员级项批次件吨第类款份页"
)
# Third characters that rather begin the verb after a name of two: 李明说, 陈冰任组长.
_VERBS = frozenset("担说称任讲率带赴到等向对在和与就为以要")
# What a person does next, and no second person is called.
_TELLS = frozenset(
    (
        "，",
        ",",
        "。",
        "：",
        ":",
        "表示",
        "指出",
        "强调",
        "介绍",
        "要求",
        "认为",
        "告诉",
        "透露",
        "坦言",
        "宣布",
        "宣读",
        "主持",
        "出席",
        "参加",
        "带队",
    )
)
# What people are called behind a bare surname.
CALLED = (
    "先生",
    "女士",
    "大爷",
    "大妈",
    "阿姨",
    "师傅",
    "老师",
    "同志",
    "老板",
    "小姐",
    "奶奶",
    "爷爷",
    "局长",
    "主任",
    "总",
)
# Given names may end in what ends a body's name, where nothing Chinese follows.
_ODD_LAST = re_pattern(rf"(?![的了是在])[{HAN}][科村院](?![\u3400-\u9fff])")
_LONGEST_NAME, _LONGEST_DOTTED = 4, 14  # characters
_VERB_TOO = "来"  # a surname, but after an office it is mostly what the officer does: 局长来我县
# 县长任双组长: 任 is a surname too, but this is what the officer becomes.
_APPOINTS = re_pattern(
    r"任(?:双|总|副|正|第一|常务|名誉|执行|领导小组|专班){0,2}(?:组长|主任|指挥|会长|主席|队长|召集人)"
)
_ITEM = re_pattern(r"[\u3400-\u9fff]{2,3}(?=[、，。；）)]|等|和[\u3400-\u9fff]{2,3}[，。]|[ 　])")


@cache
def _refused() -> Words:
    return Words(word for line in load_words("person_refusals.txt") for word in line.split() if len(word) > 1)


def runs_in(text: str, at: int) -> bool:
    """Tell whether a word runs into what stands at `at`: 计 of 累计 begins no name, nor 区 of 宝山区.

    >>> runs_in("约谈学校负责人", 1), runs_in("由谈某某负责", 1)
    (True, False)
    """
    before = text[at - 1 : at]
    return before + text[at] in load_words("person_left_words.txt") or (text[at] == "区" and bool(_HAN.match(before)))


def surname_length(text: str, at: int) -> int:
    """Return how long the surname is that begins here, 0 where none does.

    >>> surname_length("欧阳某", 0), surname_length("王某", 0), surname_length("的确", 0)
    (2, 1, 0)
    """
    known = surnames()
    if text[at : at + 2] in known:
        return 2
    return 1 if text[at : at + 1] in known else 0


def is_refused(text: str, at: int) -> bool:
    """Tell whether a common word begins here: 高质量, 方案, 石油."""
    return _refused().at(text, at) != ""


def is_usual(name: str) -> bool:
    """Tell whether a name has a surname and given characters of the usual kind."""
    first = surname_length(name, 0)
    return first > 0 and all(c in given_characters() for c in name[first:])


def is_whole_word(word: str) -> bool:
    """Tell whether a word is a common one as a whole: 金华, 高度."""
    return word in _refused()


def name_end(text: str, at: int, *, sure: bool = False) -> int | None:
    """Return where the name ends that begins at `at`; None where no name does.

    `sure` says that the place itself calls for a name (局长…): then an unusual given name will do.

    >>> text = "副局长李明出席会议"
    >>> text[3:name_end(text, 3)]
    '李明'
    >>> name_end("高质量发展", 0) is None
    True
    """
    if sure and (whole := dotted_end(text, at) or western_end(text, at)):
        return whole
    sure = sure and not text.startswith(_VERB_TOO, at)
    if _APPOINTS.match(text, at):
        return None
    first = surname_length(text, at)
    if first and text.startswith(CALLED, at + first):  # 李先生 tells a surname, no name
        return None
    if first and text[at + first : at + first + 1] == "某":  # 马某, 楊某某: a name withheld
        return at + first + (2 if text[at + first + 1 : at + first + 2] == "某" else 1)
    if not first or is_refused(text, at):
        return western_end(text, at) if sure else None
    lengths = [n for n in (first + 1, first + 2) if _given(text[at + first : at + n], n - first)]
    if sure and _ODD_LAST.match(text, at + first):  # 副书记汪某科，
        return at + first + 2
    length = _settle(text, at, first, lengths, sure=sure)
    return at + length if length else None


def run_on(word: str) -> tuple[str, str] | None:
    """Split two names set without a space between them; None where no split fits, or two do.

    >>> run_on("江晓泓黎大东"), run_on("工作人员")
    (('江晓泓', '黎大东'), None)
    """
    splits = [(word[:at], word[at:]) for at in (2, 3) if is_full(word[:at]) and is_full(word[at:])]
    return splits[0] if len(splits) == 1 and 4 <= len(word) <= 6 and not is_refused(word, 0) else None


def is_full(name: str) -> bool:
    """Tell whether a word of two or three characters is a usual name of a single surname."""
    return 2 <= len(name) <= 3 and surname_length(name, 0) == 1 and is_usual(name)


def is_person(word: str) -> bool:
    """Tell whether a word standing alone is a usual name and no place's: 林晓东, but not 高平."""
    return is_full(word) and not is_refused(word, 0) and word not in division_names()


def unusual_end(text: str, at: int) -> int | None:
    """Return where a name of three ends that its characters and a plain verb after tell: no listed surname, or 龙在田."""
    name = text[at : at + 3]
    known = given_characters()
    spelt = name[0] + name[2] if surname_length(name, 0) and name[1:2] == "在" and len(name) > 2 else name
    if is_refused(text, at) or is_followed(text, at) or not all(c in known for c in spelt) or len(name) < 3:
        return None
    after = follower(text, at + 3)
    return at + 3 if after and len(after) > 1 else None


def listed_end(text: str, at: int) -> int | None:
    """Return where a name ends that fills its place in a list: 、李向阳、."""
    word = _ITEM.match(text, at)
    if not word or not surname_length(text, at) or is_whole_word(word[0]) or is_refused(text, at):
        return None
    return word.end() if _given(word[0][1:], len(word[0]) - 1) else None


def _given(part: str, count: int) -> bool:
    return len(part) == count and all(_HAN.match(c) for c in part) and part[0] not in _NEVER and part[-1] not in _NEVER


def _settle(text: str, at: int, first: int, lengths: list[int], *, sure: bool) -> int | None:
    """Choose between a given name of one character and of two."""
    known = given_characters()
    after = {n: word for n in lengths if (word := follower(text, at + n)) is not None}
    if len(after) == 2:  # 李明说，: both 李明 and 李明说 could end here; 黄强担任: 担任 is one word
        shorter, longer = lengths
        if text[at + shorter] in "和与" and after[longer][:2] in _TELLS:  # 张庆和介绍: 和 joins no verb
            return longer
        return shorter if text[at + shorter] in _VERBS or len(after[shorter]) > 1 else longer
    for length in after:
        return length if sure or all(c in known for c in text[at + first : at + length]) else None
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


def signs_by_surname(name: str) -> bool:
    """Tell whether a signature is a name by its surname, or by the dot between its parts: 古丽某·买某某."""
    if "·" in name.strip("·"):
        return _LONGEST_NAME < len(name) < _LONGEST_DOTTED
    return 2 <= len(name) <= _LONGEST_NAME and surname_length(name, 0) > 0 and not is_refused(name, 0)


def signs_beside(name: str, width: int, *, beside: bool) -> bool:
    """Tell whether a word without a surname signs: a pen name alone in its bracket, or one beside full names."""
    if is_refused(name, 0) or not 2 <= len(name) < _LONGEST_NAME:
        return False
    given = name[1:] if len(name) > 2 else name  # the rare surname of 令小兰 is in no list
    return len(name) == width or (beside and given_characters().issuperset(given))
