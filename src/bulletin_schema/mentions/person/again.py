"""Named again: a person once introduced is found wherever the name stands; others by what they say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from bulletin_schema.lexicon import division_names, given_characters, load_words
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.organization import Organization
from bulletin_schema.mentions.organization.vocabulary import WordFinder
from bulletin_schema.mentions.person.following import is_followed
from bulletin_schema.mentions.person.model import Person
from bulletin_schema.mentions.person.naming import CALLED, is_refused, is_usual, name_end, surname_length
from bulletin_schema.mentions.person.titled import names_from
from bulletin_schema.patterns import re_pattern

_KIND = "person"
_PRAISED = ("被授予", "被评为", "荣获", "获评")
_HONOURED = (*_PRAISED, "荣立", "获", "获得")
_CHOSEN = ("当选", "连任", "获聘", "受聘")  # of a name of two, once is enough
# Honours that no firm is given.
_PERSONAL = (
    "能手|先进个人|先进工作者|标兵|劳动模范|工匠|劳动奖章|人物|卫士"
    "|首席质量官|巾帼|推进者|积极分子|先锋|模范|楷模|突出贡献者|优秀个人|个人奖"
)
# What a person does, and what must follow for it to be that (None: nothing).
_SPEECH: dict[str, str | None] = {
    **dict.fromkeys(("指出", "强调", "表示", "坦言", "告诉记者", "介绍说", "介绍道", "介绍了", "说道", "认为", "作了")),
    **dict.fromkeys(("宣读", "宣布", "主持", "出席", "致辞", "汇报", "通报", "担任")),
    **dict.fromkeys(_CHOSEN),
    # 朱某燕被授予“技术能手”称号
    **dict.fromkeys(_PRAISED, rf"[^，。；\n]{{0,24}}?(?:{_PERSONAL})"),
    "荣立": r"(?:个人)?[一二三]等功",
    # 朱某燕取得电子天平项目第三, 李某兰获计量检定员证
    **dict.fromkeys(
        ("取得", "获得", "夺得", "获"),
        rf"[^，。；\n]{{0,20}}?(?:第[一二三四五六]名?(?!批|届|次|轮)|冠军|亚军|季军|[一二三]等奖|员证|师证|{_PERSONAL})",
    ),
    "要求": r"[，,：:]",
    "说": r"[，,：:“]",
    "在": r"(?:讲话|批示|会议?|座谈|总结)[\u4e00-\u9fff]{0,2}[中上时]",
    "任": r"[\u4e00-\u9fff]{0,3}(?:主任|组长|会长|局长|秘书长|委员|理事长)",
}
_POSTS = ("检员", "验员", "量员", "定员", "术员", "管员", "查员", "技师", "律师")
_FULL = 3  # characters of a name that is sure in a list
_EDGE = re_pattern(r"[^\u3400-\u9fff]")


def read_spoken(text: str, organizations: list[Mention[Organization]]) -> Iterator[Mention[Person]]:
    """Yield names that begin a clause and say something: 李某某表示; a name of two only where it speaks twice."""
    short: list[Mention[Person]] = []
    bodies = {m.end: m.value.name for m in organizations}
    for after, start, end in _speech().find(text):
        if not after.match(text, end):
            continue
        for length in (3, 2):
            at = start - length
            # 某县局马某某获评先进个人
            body = bodies.get(at) if length > 2 and text.startswith(_HONOURED, start) else None
            if at < 0 or (at and body is None and not _EDGE.match(text[at - 1])):
                continue
            if _is_name(text, at, start):
                yield from _listed_before(text, at) if length > 2 else ()
                found = Mention(at, start, _KIND, Person(text[at:start], None, body))
                if length == 2 and not text.startswith(_CHOSEN, start):
                    short.append(found)
                else:
                    yield found
    spoken = Counter(m.value.name for m in short)
    yield from (m for m in short if spoken[m.value.name] > 1)
    yield from _called(text, bodies)


def _listed_before(text: str, end: int) -> Iterator[Mention[Person]]:
    """Yield the names of three that stand in a list before one that acts: 朱某燕、|摆某军取得…."""
    while end > _FULL and text[end - 1] == "、":
        at, end = end - 1 - _FULL, end - 1
        if not _is_name(text, at, end):
            return
        yield Mention(at, end, _KIND, Person(text[at:end]))
        end = at


def _is_name(text: str, at: int, end: int) -> bool:
    name = text[at:end]
    return is_usual(name) and not is_refused(text, at) and name not in division_names()


@cache
def _speech() -> WordFinder[re.Pattern[str]]:
    return WordFinder((verb, re.compile(after or "")) for verb, after in _SPEECH.items())


@cache
def _kinds() -> WordFinder[str]:
    return WordFinder((word, word) for word in load_words("person_kinds.txt"))


def _called(text: str, body_at: dict[int, str]) -> Iterator[Mention[Person]]:
    """大学生陈某某, 市民李某: what a person is called, then a name that its follower confirms.

    Behind a body it is a post there: 某公司质检员杨某某.
    """
    known = given_characters()
    for kind, begin, end in _kinds().find(text):
        body = body_at.get(begin)
        at = end + (text[end : end + 1] in (":", "："))
        stop = name_end(text, at) or at + 3
        given = text[at + 1 : stop]
        if given.startswith(CALLED) or text[at : at + 1] == "来":  # 代表来我县
            continue
        if len(given) < 3 and surname_length(text, at) and not is_refused(text, at) and all(c in known for c in given):
            for start, close in names_from(text, at, stop):
                post = kind if body and kind.endswith(_POSTS) else None
                yield Mention(start, close, _KIND, Person(text[start:close], post, body if post else None))


def read_again(text: str, named: list[Mention[Person]]) -> Iterator[Mention[Person]]:
    """Yield the other places of names already found; a name of two only at a clause's start."""
    names = {m.value.name for m in named if len(m.value.name) > 1}
    if not names:
        return
    for name, start, end in WordFinder((name, name) for name in sorted(names)).find(text):
        if len(name) > 2 or ((start == 0 or _EDGE.match(text[start - 1])) and is_followed(text, end)):
            yield Mention(start, end, _KIND, Person(name))
