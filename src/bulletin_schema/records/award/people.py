"""People: winners told by their names alone, in a list or behind where and as what they work: 综合科周建强同志."""

from __future__ import annotations

from functools import cache

import regex

from bulletin_schema.lexicon import load_words
from bulletin_schema.mentions.person.naming import is_usual, is_whole_word, surname_length
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.shape import AWARD, BODY, COUNT, DATE, PERSON, Shape

# 李明、王芳荣获…; 李明（市局机关）、王芳获评…: people named without an office.
_ASIDE = r"(?:[（(][^（）()]{1,24}[）)])"
_BARE = r"(?!和)\p{Han}{2,3}"  # 和和和…: what joins names opens none
_ONE = rf"{_BARE}{_ASIDE}?"
_BEFORE_VERB = r"(?:等|同志|双双|均|都|分别?|同时|喜|也|还|日前|近日|被|\s){0,3}"
_PEOPLE = regex_pattern(
    rf"(?:^|[，。；：:]|(?<=[局所院处科室站厂司会队{BODY}{DATE}]))"
    rf"(?P<people>(?:{_ONE}[、和])+\p{{Han}}{{2,3}}?{_ASIDE}?|\p{{Han}}{{2,3}}{_ASIDE})(?:等?{COUNT}(?:同志)?)?{_BEFORE_VERB}$"
)
_GIVEN_PEOPLE = regex_pattern(
    rf"\s*(?P<people>{_ONE}(?:[、和]{_ONE}){{0,40}}?)(?:同志|等?{COUNT}(?:同志|个人|人|职工)?|等)\s*(?:同志)?(?:为|以|，|“|\s|{DATE})*$"
)
_ASIDES = regex_pattern(_ASIDE)
_JOINER = regex_pattern(r"[、和]")


def people_before(shape: Shape, low: int, verb: int) -> Holders | None:
    """Return the people listed by their names alone before a verb: 李明、王芳."""
    return _people(shape, _PEOPLE.search(shape.text, low, verb))


def people_up_to(shape: Shape, low: int, high: int) -> Holders:
    """Return the people listed by their names alone behind a verb of giving: 授予|李明、王芳等5名同志|…."""
    return _people(shape, _GIVEN_PEOPLE.match(shape.text, low, high)) or Holders()


# 王建国（歙县局） 李志强（黟县局）; 屈志鸿，; 王建国、李志强等10人
_CALLED_OUT = rf"(?:{PERSON}|{_BARE}){_ASIDE}?"
_LISTED = regex_pattern(
    rf"(?P<people>{_CALLED_OUT}(?:\s*[、和]\s*{_CALLED_OUT}|\s+{_CALLED_OUT}){{0,60}})"
    rf"(?:(?<={PERSON})|(?=\s*(?:同志|等|两位|[，。；）)\n]|{COUNT}|{AWARD}|$)))"
)


def people_listed(shape: Shape, low: int, *, sure: bool = False) -> Holders:
    """Return the people whose names alone a list opens with: |王建国（歙县局）、李志强.

    Where `sure`, the award is one for people, and names of unusual characters will do.
    """
    match = _LISTED.match(shape.text, low)
    if match is None:
        return Holders()
    names = []
    for item in _NAME.finditer(_ASIDES.sub(lambda aside: "　" * len(aside[0]), match["people"])):
        start, end = (low + at for at in item.span())
        known = shape.within(start, end, PERSON)
        names.append(known[0].value.value.name if known else shape.source[shape.clean(start) : shape.clean(end)])
    if not (sure or any(map(is_usual, names))) or not all(is_usual(n) or may_be_called(n) for n in names):
        return Holders()
    return Holders(tuple(dict.fromkeys(names)), shape.clean(low), shape.clean(match.end("people")))


_NAME = regex_pattern(rf"{PERSON}|\p{{Han}}+?(?=[、和\s　]|$)")


def may_be_called(name: str) -> bool:
    """Tell what may be a person's name among others': 毕小满."""
    return (
        surname_length(name, 0) == 1 and len(name) in (2, 3) and not is_whole_word(name) and name[-1] not in "局所站院"
    )


def _people(shape: Shape, match: regex.Match[str] | None) -> Holders | None:
    names = _JOINER.split(_ASIDES.sub("", match["people"])) if match else []
    if match is None or not all(is_usual(name) for name in names):
        return None
    return Holders(tuple(names), shape.clean(match.start("people")), shape.clean(match.end("people")))


def person_ending(words: str) -> str | None:
    """Return the person whose name ends words that tell where and as what he works.

    >>> person_ending("综合科周建强同志"), person_ending("质检部易佩兰"), person_ending("综合科")
    ('周建强', '易佩兰', None)
    """
    bare = str(_CALLED.sub("", words))
    for length in (3, 2):
        name, lead = bare[-length:], bare[:-length]
        office = lead.endswith(_posts())
        if (is_usual(name) and (bare != words or office)) or (office and surname_length(name, 0) == 1 and length == 3):
            return name
    return None


_CALLED = regex_pattern(r"(?:同志|本人|女士|先生|老师)$")


@cache
def _posts() -> tuple[str, ...]:
    return (*load_words("offices.txt"), *load_words("award_workplaces.txt"))
