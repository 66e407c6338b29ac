"""Named again: a person once introduced is found wherever the name stands; others by what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bulletin_schema.lexicon import load_words
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.organization.vocabulary import WordFinder
from bulletin_schema.mentions.person.model import Person
from bulletin_schema.mentions.person.naming import given_characters, is_followed, is_refused, name_end, surname_length

_KIND = "person"
_SPEECH = re.compile(
    r"(?:指出|强调|表示|坦言|告诉记者|介绍说|介绍道|说道|认为|说(?=[,，:：“])|担任|任(?=[\u4e00-\u9fff]{0,3}(?:主任|组长|会长|局长|秘书长|委员|理事长)))"
)
_EDGE = re.compile(r"[^\u3400-\u9fff]")


def read_spoken(text: str) -> Iterator[Mention[Person]]:
    """Yield names of three that begin a clause and say something: 李某某表示."""
    known = given_characters()
    for verb in _SPEECH.finditer(text):
        at = verb.start() - 3
        if at < 0 or not surname_length(text, at) or is_refused(text, at):
            continue
        given = text[at + 1 : at + 3]
        if (at == 0 or _EDGE.match(text[at - 1])) and all(c in known for c in given):
            yield Mention(at, at + 3, _KIND, Person(text[at : at + 3]))
    yield from _called(text)


@cache
def _kinds() -> re.Pattern[str]:
    words = sorted(load_words("person_kinds.txt"), key=lambda w: (-len(w), w))
    return re.compile("|".join(map(re.escape, words)))


def _called(text: str) -> Iterator[Mention[Person]]:
    """大学生陈某某, 市民李某: what a person is called, then a name that its follower confirms."""
    known = given_characters()
    for kind in _kinds().finditer(text):
        at = kind.end()
        end = name_end(text, at) or at + 3
        given = text[at + 1 : end]
        if len(given) < 3 and surname_length(text, at) and not is_refused(text, at) and all(c in known for c in given):
            yield Mention(at, end, _KIND, Person(text[at:end]))


def read_again(text: str, named: list[Mention[Person]]) -> Iterator[Mention[Person]]:
    """Yield the other places of names already found; a name of two only at a clause's start."""
    names = {m.value.name for m in named if len(m.value.name) > 1}
    if not names:
        return
    for name, start, end in WordFinder((name, name) for name in sorted(names)).find(text):
        if len(name) > 2 or ((start == 0 or _EDGE.match(text[start - 1])) and is_followed(text, end)):
            yield Mention(start, end, _KIND, Person(name))
