"""Names: what goods are called, cut out of the words around it, and whether that says anything."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from bulletin_schema.lexicon import load_words
from bulletin_schema.patterns import listed_re_pattern, listed_regex_pattern, re_pattern, regex_pattern
from bulletin_schema.records.inspection.wording.clause import COUNT, POINTS
from bulletin_schema.records.inspection.wording.fault_names import names_fault
from bulletin_schema.records.inspection.wording.words import generic_subjects, last_verb, verb_pattern

SLOT = f"[{COUNT}-{POINTS}]"
_LEAD = listed_re_pattern("inspection_name_leads.txt", before=rf"^(?:{SLOT}|", after=r")")
_TAIL = listed_regex_pattern("inspection_name_tails.txt", before=r"(?:", after=r")$")
_ACQUIRED = re_pattern(
    r"^.*(?:购买|购得|购入|购回|买来|买到|买回|带走|带回|取走|取回|剪下|选取|选购|测量|受理)(?:了|到)?(?=\p{Han}{2})(?!的)"
)
_OPEN_BRACKET = regex_pattern(r"[（(][^）)]*$")


@lru_cache(maxsize=4096)
def trimmed(words: str) -> str:
    """Cut the words that lead to a name and those that lead on from it.

    >>> trimmed("其中，涉及到工业产品获证企业的产品共".replace("，", ""))
    '工业产品获证企业的产品'
    """
    words = words.strip()
    words = words.rpartition("。")[2] or words
    while (cut := _LEAD.sub("", words, count=1)) != words:
        words = cut
    words = _ACQUIRED.sub("", _without_verbs(words))
    while True:
        cut = words
        if (verb := _trailing_verb().search(cut)) is not None:  # 看了 goes before its 了 does
            cut = _OPEN_BRACKET.sub("", cut[: verb.start()])
        cut = _TAIL.sub("", cut)
        if cut == words:
            break
        words = cut
    while (cut := _LEAD.sub("", words, count=1)) != words:
        words = cut
    return _balanced(words)


@cache
def _trailing_verb() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?:质量)?(?:监督|专项|[省市县]级以上|国家级?|省级|市级|随机|定期|年度|跟踪|后续)*(?:{verb_pattern().pattern})(?:了|的)?$"
    )


_ATTRIBUTE = regex_pattern(
    r"(?:使用前|安装前)首次检定|后续检定|(?:(?<=检定)|(?<=检定各类)|(?<=检定了))强(?:检|制检定)(?=(?:工作)?计量器具)"
)


def _without_verbs(words: str) -> str:
    """Keep what stands behind a word of checking that opens the phrase: 抽检粮食 is 粮食."""
    if attribute := _ATTRIBUTE.search(words):  # 抽查使用前首次检定燃气表: said of the meters, and not what was done now
        verb = last_verb(words[: attribute.start()])
        return words[verb.end() if verb else 0 :].removeprefix("了")
    last = last_verb(words)
    if last is None or last.end() >= len(words):
        return words
    rest = words[last.end() :].removeprefix("了").removeprefix("到")
    if not rest or rest in generic_subjects():
        before = words[: last.start()]
        return _without_verbs(before) if before else rest
    return rest


def _balanced(words: str) -> str:
    """Drop a bracket that has no partner."""
    for left, right in ("（）", "()", "“”", "《》"):
        if words.count(left) != words.count(right):
            words = words.replace(left, "").replace(right, "")
    return words.strip()


_NO_NAME = listed_re_pattern("inspection_refused_names.txt")


_LETTER = regex_pattern(r"\p{Han}|[A-Za-z]")


_LONGEST = 40


@cache
def _short_names() -> frozenset[str]:
    """Return the goods whose whole name is one character: 鞋, 秤."""
    return frozenset(load_words("inspection_short_names.txt"))


@lru_cache(maxsize=4096)
def is_specific(name: str) -> bool:
    """Tell whether a name says what was examined.

    >>> is_specific("化肥"), is_specific("产品"), is_specific("")
    (True, False, False)
    """
    if not 1 < len(name) <= _LONGEST and name not in _short_names():
        return False
    if name in generic_subjects() or _NO_NAME.search(name) or names_fault(name):
        return False
    return _LETTER.search(name) is not None


def is_channel(name: str) -> bool:
    """Tell whether a word that names no goods may name a part: 线上, 门店, 生产企业."""
    return name in load_words("inspection_channels.txt")


def without_samples(name: str) -> str:
    """Return the goods that samples are of: 车用汽油 of 车用汽油样品, and 样品 of itself."""
    goods = name.removesuffix("样品").removesuffix("的")
    return goods if is_specific(goods) else name


_SHORTEST = 2


def opens_with(words: str, name: str) -> bool:
    """Tell whether words open with goods or the end of their name: 风扇样品全部达标 of 便携式风扇.

    >>> opens_with("风扇样品全部达标", "便携式风扇")
    True
    """
    words = words.lstrip()
    return any(words.startswith(name[at:]) for at in range(len(name) - _SHORTEST + 1))
