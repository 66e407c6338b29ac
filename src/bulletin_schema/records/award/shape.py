"""Shape: a sentence with its awards, counts, bodies, places and dates as one character each.

新北区3家企业申报2023年江苏省省长质量奖 has the shape R C 企业申报 D N: patterns on it are short and see no names.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, Final, NamedTuple

from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Intervals, Mention
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.bodies import bare_counts_in, bodies_in
from bulletin_schema.records.award.names import Named
from bulletin_schema.records.award.persons import person_before

AWARD: Final = "\ue200"
COUNT: Final = "\ue201"
BODY: Final = "\ue202"
PLACE: Final = "\ue203"
PERSON: Final = "\ue204"
DATE: Final = "\ue205"
# What recipients of awards are counted in; 年, 次, 天 count something else.
UNITS: Final = frozenset("家个名件项人户位张块种类支所处条款枚只席篇幅") | {"户次", "家次", "人次"}

_VERBS = frozenset({"授予", "荣膺", "荣获", "荣登", "荣立", "喜获"})


class Token(NamedTuple):
    """One character of a shape: what it stands for, and where in the clean text."""

    at: int
    start: int
    end: int
    letter: str
    value: Any


_at = itemgetter(0)


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of one sentence. `text[token.at]` is the token's letter; `source` is the whole clean text."""

    sentence: Sentence
    text: str
    tokens: tuple[Token, ...]
    source: str

    def token(self, at: int) -> Token:
        """Return the token whose letter stands at an offset of the shape."""
        return self.tokens[bisect_left(self.tokens, at, key=_at)]

    def within(self, low: int, high: int, letter: str) -> list[Token]:
        """Return the tokens of a letter in a stretch of the shape."""
        first = bisect_left(self.tokens, low, key=_at)
        last = bisect_left(self.tokens, high, key=_at)
        return [t for t in self.tokens[first:last] if t.letter == letter]

    def clean(self, at: int) -> int:
        """Return where an offset of the shape stands in the clean text."""
        k = bisect_left(self.tokens, at, key=_at)
        if k == 0:
            return self.sentence.start + at
        before = self.tokens[k - 1]
        return before.end + (at - before.at - 1)


def shape_of(reading: Reading, sentence: Sentence, names: list[Named]) -> Shape:
    """Put one character in the place of every award, count, body, place, person and date of a sentence."""
    low, high = sentence.start, sentence.end
    room = Intervals()
    stretches: list[tuple[int, int, str, Any]] = []

    def add(start: int, end: int, letter: str, value: Any) -> None:
        if room.add(start, end):
            stretches.append((start, end, letter, value))

    for named in names:
        add(named.start, named.end, AWARD, named)
        if person := person_before(reading, named.start):
            add(person.start, person.end, PERSON, person)
    for count in bare_counts_in(reading, low, high):
        add(count.start, count.end, COUNT, count)
    for kind, letter in (
        ("organization", BODY),
        ("date", DATE),
        ("count", COUNT),
        ("region", PLACE),
        ("person", PERSON),
    ):
        for mention in bodies_in(reading, low, high) if letter == BODY else reading.within(kind, low, high):
            if letter == DATE and mention.value.end is None:
                continue  # 2012年至今 is no year of an award, and tells of a stock
            if letter != COUNT or mention.value.unit in UNITS:
                add(mention.start, mention.end - _overhang(reading.text, mention), letter, mention)
    stretches.sort(key=lambda s: s[0])
    return _assembled(reading.text, sentence, stretches)


def _overhang(text: str, mention: Mention[Any]) -> int:
    """Return how much of a person's name belongs to the verb: 授 in 对总工程师林鸣授予, 荣 in 孙丽荣膺."""
    return int(mention.kind == "person" and text[mention.end - 1 : mention.end + 1] in _VERBS)


def _assembled(text: str, sentence: Sentence, stretches: list[tuple[int, int, str, Any]]) -> Shape:
    parts: list[str] = []
    tokens: list[Token] = []
    at, length = sentence.start, 0
    for start, end, letter, value in stretches:
        parts += (text[at:start], letter)
        length += start - at
        tokens.append(Token(length, start, end, letter, value))
        length += 1
        at = end
    parts.append(text[at : sentence.end])
    return Shape(sentence, "".join(parts), tuple(tokens), text)


def mention_of(token: Token) -> Mention[Any]:
    """Return the mention that a token other than an award stands for."""
    mention: Mention[Any] = token.value
    return mention
