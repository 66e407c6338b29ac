"""Bylines: the names that sign a piece, after 记者 and the like, in brackets at a paragraph's end, after □."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bulletin_schema.han import HAN
from bulletin_schema.lexicon import division_names, given_characters, load_words
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.organization import Organization
from bulletin_schema.mentions.organization.vocabulary import WordFinder
from bulletin_schema.mentions.person.model import Person
from bulletin_schema.mentions.person.naming import (
    CALLED,
    is_full,
    is_refused,
    is_whole_word,
    name_end,
    run_on,
    signs_beside,
    signs_by_surname,
    surname_length,
)
from bulletin_schema.mentions.person.western import western_alone, western_end
from bulletin_schema.patterns import re_pattern

_KIND = "person"
# A bracket's word, without the credit that runs on from it: 雷某文/图.
_WORD = re_pattern(r"(?:(?!文/图|图/文)[\u3400-\u9fff·])+")
_APART = re_pattern(r"[\u3400-\u9fff][ 　]{1,3}[\u3400-\u9fff](?=$|[^\u3400-\u9fff]|[ 　])")  # 魏 某
_SHORT_WORD = re_pattern(r"[\u3400-\u9fff·]{1,12}")
_HAN = re_pattern(f"[{HAN}·]")
_BRACKET = re_pattern(r"[(（]([^()（）\n]{2,60})[)）]")
_MARK = re_pattern(r"([□■●◎○◇◆▲△★☆])[ \t　]*([^\n]{2,40})(?=\n|$)")
_TELLS = re_pattern(r"[0-9“”《》！？]")  # ●某县“放心餐”抽检出炉 is a title, ■ 国家级1个 an item
# 校 对：张某, 通 讯 员：李某, 记 者 王某
_WIDE_ROLE = re_pattern(
    rf"(?<![{HAN}])(?:[主责编校审核签监拟撰摄][ 　]{{1,4}}[编辑对校核发审稿制影]|通[ 　]{{0,2}}讯[ 　]{{0,2}}员)[ 　]*[：:]"
    rf"|(?<![{HAN}])[记作][ 　]{{1,3}}者[ 　]*[：: 　]"
)
# （蒋某某记者刘某某）: a correspondent's name before the reporter's, the blank between them lost.
_BEFORE_ROLE = re_pattern(rf"[(（]([{HAN}]{{2,3}})(?=记者|通讯员)")
_SIGNS = "□■"  # the others stand before rubrics as well: ★ 简讯
# 王某某 李某 摄: those a picture or text is credited to, before the word that credits them.
_CREDITS = frozenset(("摄", "摄影", "供图", "图/文", "文/图", "文", "图"))
_CREDITED = re_pattern(
    r"(?:^|[\s。，(（/])([\u3400-\u9fff]{2,3}(?:[ \t　、]+[\u3400-\u9fff]{2,3}){0,3})[ \t　]*(?:/[ \t　]*)?$"
)
# …讯(张某), and the medium alone on its line: 某某网(张某) “五一”期间….
_DISPATCH = re_pattern(rf"(?:[讯电]|报道|消息)[ \t　]?$|(?:^|\n)[ \t　]*[{HAN}]{{2,12}}[网报]$")
_OPENING = 16  # characters of a dispatch before its bracket
_DAY = re_pattern(r"(?:(?:19|20)[0-9]{2}[年./-])?[0-9]{1,2}[月./-][0-9]{1,2}日?")
# Behind a signature a page may have its buttons: （张某） 【大 中 小】 【打印】.
_LINE_END = re_pattern(r"[ \t　]*(?:\n|$|[【\[](?:大|小|字|打印|关闭|返回|收藏|推荐|纠错))")
_NEXT_LINE = re_pattern(r"\n([\u3400-\u9fff]{2,3})(?=\n|$)")
_SEPARATOR = re_pattern(r"[ \t　、,，/;；:：]*")
# What may stand between a medium and its reporters: 报道(, 讯（, 杭州3月5日电(.
_DATELINE = re_pattern(
    r"\s*(?:报道|消息|特约|见习|实习|[\u4e00-\u9fff]{0,4}(?:\d{1,2}月)?(?:\d{1,2}日)?[讯电])?\s*[(（\[【]?\s*"
)
# 记者张某南京报道: a place between name and verb.
_FROM = re_pattern(r"[\u4e00-\u9fff]{2,3}(?:报道|摄影报道|电|讯)")
_UNIT = re_pattern(r"[\u4e00-\u9fff]{2,12}[处科室股司局部院所站](?=[ \t　])")
_CONTACT = "联系人"
_REPORTS = ("摄影报道", "报道")
_GIVEN = 2  # characters
_NO_NAME = frozenset("的了在是和与对从获到")


@cache
def _roles() -> re.Pattern[str]:
    words = sorted(load_words("person_roles.txt"), key=lambda w: (-len(w), w))
    long_ones = "|".join(map(re.escape, (w for w in words if len(w) > 1)))
    return re.compile(rf"(?:{long_ones}|(?<![\u3400-\u9fff])[文图摄](?=[ \t　:：]))")


@cache
def _role_words() -> WordFinder[str]:
    return WordFinder((word, word) for word in load_words("person_roles.txt"))


@cache
def _unsigned() -> re.Pattern[str]:
    """Match a bracketed word that names a unit or nothing: 办公室, 完."""
    ends = "|".join(map(re.escape, load_words("layout_unit_endings.txt")))
    whole = "|".join(map(re.escape, load_words("layout_byline_stop.txt")))
    return re.compile(rf".*(?:{ends})$|(?:{whole})$|.*[0-9省市区县图表注法称期号式版]$")


def read_bylines(text: str, organizations: list[Mention[Organization]]) -> Iterator[Mention[Person]]:
    """Yield the persons that bylines name; a role is no title."""
    media = {m.end: m.value.name for m in organizations if m.value.type == "medium"}
    yield from _by_role(text, media, {m.start: m for m in organizations})
    for wide in _WIDE_ROLE.finditer(text):
        yield from _run(text, _past_marks(text, wide.end()), None)
    yield from _in_brackets(text)
    for match in _MARK.finditer(text):
        rubric = match[1] not in _SIGNS and len(match[2].strip()) < 3
        titled = "：" in match[2] and not _roles().search(match[2])  # ■ 石嘴山：衡器一起查
        before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if not (rubric or titled or _TELLS.search(match[2]) or before.strip(" \t　")):
            yield from _dispatched(text, match.start(2), match.end(2))
            yield from _listed(text, match.start(2), match.end(2))


def _medium_before(text: str, at: int, media: dict[int, str]) -> str | None:
    """中国某某报报道(记者任某): the medium before the role."""
    for end in range(at, max(0, at - 16), -1) if media else ():
        if end in media:
            return media[end] if _DATELINE.fullmatch(text, end, at) else None
    return None


def _by_role(text: str, media: dict[int, str], bodies: dict[int, Mention[Organization]]) -> Iterator[Mention[Person]]:
    """Read what follows 记者 and the like, and what precedes 摄; the unit that signs is nobody's office."""
    for role, start, end in _role_words().find(text):
        alone = not _HAN.match(text, end)
        if role in _CREDITS and alone:
            credited = _CREDITED.search(text, max(0, start - 24), start)
            if credited:
                yield from _listed(text, credited.start(1), credited.end(1))
        if len(role) > 1 or (alone and not _HAN.match(text[start - 1 : start])):
            body = _medium_before(text, start, media) if role.endswith("记者") else None
            at, unit = _past_unit(text, _past_marks(text, end), bodies)
            yield from _run(text, at, unit if role == _CONTACT else body)


def _past_marks(text: str, at: int) -> int:
    """Return where the blanks and marks end that part names."""
    gap = _SEPARATOR.match(text, at)
    return gap.end() if gap else at


def _past_unit(text: str, at: int, bodies: dict[int, Mention[Organization]]) -> tuple[int, str | None]:
    """Return where the name begins behind a unit of its bearer, and the unit: 联系人：质量监督处 张某."""
    body = bodies.get(at)
    unit = _UNIT.match(text, at) if body is None else None
    end = body.end if body else unit.end() if unit else at
    name = _past_marks(text, end)
    below = _NEXT_LINE.match(text, end)
    if below and end > at and is_full(below[1]):
        name = below.start(1)
    return (at, None) if name == end else (name, text[at:end])


def _run(text: str, at: int, body: str | None) -> Iterator[Mention[Person]]:
    """Read names one after another: 张某 李某某、王某."""
    while (end := _signed(text, at)) is not None:
        yield _named(text, at, end, body)
        at = _past_marks(text, end)
        if at == end:
            return
    yield from _run_on(text, at, body)


def _named(text: str, start: int, end: int, body: str | None = None) -> Mention[Person]:
    """Return who is named in a stretch of text; the blanks of a name set wide are none of it."""
    return Mention(start, end, _KIND, Person(re.sub(r"\s", "", text[start:end]), None, body))


def _run_on(text: str, at: int, body: str | None) -> Iterator[Mention[Person]]:
    """Two names without a space between them, alone in their place: (记者江某某黎某某)."""
    word = _SHORT_WORD.match(text, at)
    for name in (word and run_on(word[0])) or ():
        yield _named(text, at, at + len(name), body)
        at += len(name)


def _signed(text: str, at: int) -> int | None:
    """A name in a byline: a surname and a whole word, 任某某, or 林 某 set apart."""
    if western := western_end(text, at) or western_alone(text, at):
        return western
    word = _SHORT_WORD.match(text, at)
    if word and (given := _given_before_report(word[0])):
        return at + given
    first = 0 if word and _tells_place(word[0]) else surname_length(text, at)
    if not first or text.startswith(CALLED, at + first):  # 联系人：刘先生
        return None
    apart = _APART.match(text, at)
    if apart:
        return apart.end()
    role = _roles().search(text, at, word.end() + 2) if word else None
    stop = role.start() if role and word and role.start() < word.end() else word.end() if word else at
    whole = 2 <= stop - at <= 4 and (stop - at < 4 or surname_length(text, at) == 2)
    if whole and _plausible(text[at:stop]) and not is_whole_word(text[at:stop]):
        return stop
    plain = at + len(_bare(text[at:stop]))
    if plain < stop and plain - at in (2, 3) and _plausible(text[at:plain]) and not is_refused(text, at):
        return plain
    for length in (3, 2):
        if stop - at - length in (4, 5, 6) and _FROM.fullmatch(text, at + length, stop):
            return at + length
    return name_end(text, at)


def _bare(word: str) -> str:
    """何某某报道: the name without what its bearer does."""
    return next((word.removesuffix(end) for end in _REPORTS if word.endswith(end)), word)


def _tells_place(word: str) -> bool:
    """Tell whether a word says where a report comes from: 济南报道."""
    return _bare(word) != word and _bare(word) in division_names()


def _given_before_report(word: str) -> int:
    """Return how long a given name is that stands alone before 报道: 雅平报道; 0 for any other word."""
    name = _bare(word)
    alone = len(name) == _GIVEN and name != word and not surname_length(name, 0) and not _tells_place(word)
    return _GIVEN if alone and given_characters().issuperset(name) else 0


def _plausible(word: str) -> bool:
    """Tell whether no particle stands in a word, as none does in a name; a name may end in 和."""
    return _NO_NAME.isdisjoint(word[1:].removesuffix("和"))


def _in_brackets(text: str) -> Iterator[Mention[Person]]:
    """Read the names in brackets; whose reporters they are is told by the word before them, or not at all."""
    for match in _BRACKET.finditer(text):
        if _roles().search(match[1]):
            before = _BEFORE_ROLE.match(text, match.start())
            if before and is_full(before[1]) and not is_refused(before[1], 0):
                yield _named(text, *before.span(1))
            yield from _listed(text, match.start(1), match.end(1))
        elif _LINE_END.match(text, match.end()) and _closes(text, match.start()):
            yield from _signing(text, match.start(1), match.end(1))
        elif _DISPATCH.search(text, max(0, match.start() - _OPENING), match.start()):
            yield from _dispatched(text, match.start(1), match.end(1))


def _closes(text: str, at: int) -> bool:
    """A signing bracket stands after a sentence or alone on its line."""
    before = text[max(0, at - 200) : at].rstrip(" \t　")
    return not before or before[-1] in "\n。！？!?”」』）)…."


def _listed(text: str, at: int, end: int) -> Iterator[Mention[Person]]:
    """Take the names that stand alone in a byline's list."""
    for word in _words(text, at, end):
        if _is_no_name(word[0]):
            continue
        if 2 <= len(word[0]) <= 4 and not _roles().match(word[0]) and _signed(text, word.start()) == word.end():
            yield _named(text, *word.span())
        else:
            yield from _run_on(text, word.start(), None)


def _is_no_name(word: str) -> bool:
    """Tell a unit's name or a place's from a person's: 计量股, 石嘴山, 济南报道."""
    return _unsigned().match(word) is not None or _bare(word) in division_names()


def _words(text: str, at: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the words of a bracket, a name of two set apart as one: 魏 某."""
    while at < end:
        word = _APART.match(text, at, end) if surname_length(text, at) else None
        word = word or _WORD.match(text, at, end)
        if word:
            yield word
        at = word.end() if word else at + 1


def _dispatched(text: str, at: int, end: int) -> Iterator[Mention[Person]]:
    """讯(岑某 尕某): in a dateline's bracket every short word is a name where one surely is."""
    words = [word for word in _words(text, at, end) if not _roles().search(word[0])]
    sure = [word for word in words if 2 <= len(word[0]) <= 4 and _signed(text, word.start()) == word.end()]
    if (sure or _are_given(words)) and all(2 <= len(word[0]) <= 4 and not _is_no_name(word[0]) for word in words):
        sure = words
    for word in sure:
        yield _named(text, *word.span())
    for word in words:
        if word not in sure:  # （吴某张某）, where the blanks between were lost
            yield from _run_on(text, word.start(), None)


def _are_given(words: list[re.Match[str]]) -> bool:
    """Tell whether people sign by their given names alone, two at least: (立新 庆华)."""
    known = given_characters()
    return len(words) > 1 and all(len(word[0]) == 2 and known.issuperset(word[0]) for word in words)


def _signing(text: str, at: int, end: int) -> Iterator[Mention[Person]]:
    """(张某), (赵某 李某某), and a pen name alone: (水某)."""
    words, said = list(_words(text, at, end)), _DAY.sub("", text[at:end])
    if not words or ":" in said or "：" in said or sum(len(word[0]) for word in words) < len(said) // 2:
        return
    surnamed = [signs_by_surname(word[0].removesuffix("摄")) for word in words]
    for k, word in enumerate(words):
        name = word[0].removesuffix("摄")
        # （稽查队 高明）: behind a unit 高明 is no place.
        of_unit = k > 0 and _unsigned().match(words[k - 1][0]) is not None
        if _unsigned().match(name) or (name in division_names() and not of_unit):
            continue
        if run_on(name) and surname_length(name, 0) == 1:  # （王某刘某）, where the blanks between were lost
            yield from _run_on(text, word.start(), None)
        elif surnamed[k] or signs_beside(name, end - at, beside=of_unit or any(surnamed)):
            yield _named(text, word.start(), word.start() + len(name))
