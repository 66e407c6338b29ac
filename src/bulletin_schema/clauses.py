"""Clauses: who does what in a sentence, read from the mentions around a word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, cast

import regex

from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.model import Period, Region
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading

# Between members of one subject: 党中央、国务院; 市委和市政府; 省局联合省农业农村厅.
_JOINT = regex_pattern(r"\s*(?:、|和|与|及|以及|联合|会同|暨|\s)?\s*")
# Before a subject: nothing but the start of a clause and words that no subject is part of.
_OPENING = re_pattern(
    r"(?:^|[，。；！？：\n])[\s“《▲●○◆◇■□★☆·]*(?:(?:近日|日前|近期|最近|此外|同时|另外|其中|目前|据悉|对此|会上|随后|为此|截至目前|"
    r"近年来|今年|去年|现场|在会上|根据安排)[，、]?|[^，。；！？：\n]{0,12}[年月日来起间中后前上，])?\s*$"
)
_REACH = 400  # characters back in which a subject or a date stands
_OPENING_REACH = 12
_OBJECT = regex_pattern(r"(?:对|向|由|在|从|到|赴|与|和|同|给|为|于|经|被|让|请|邀请|联合|会同|按照|根据|结合|围绕)$")


def in_title(text: str, low: int, at: int) -> bool:
    """Tell whether an offset lies in a title, which is no part of what its clause does.

    >>> text = "出台《关于实施强省战略的意见》并施行"
    >>> in_title(text, 0, text.index("实施")), in_title(text, 0, text.index("施行"))
    (True, False)
    """
    return text.rfind("《", low, at) > text.rfind("》", low, at)


def same_article(reading: Reading, sentence: Sentence, at: int) -> bool:
    """Tell whether an offset stands in the article of a sentence."""
    told = reading.sentence_at(at)
    return told is not None and told.article == sentence.article


def joined_before(reading: Reading, last: Mention[Any], kind: str = "organization") -> list[Mention[Any]]:
    """Return a mention and those listed right before it: 党中央、国务院 gives both for 国务院."""
    sentence = reading.sentence_at(last.start)
    members = [last]
    for mention in reversed(
        reading.within(kind, max(sentence.start if sentence else 0, last.start - _REACH), last.start)
    ):
        if not _JOINT.fullmatch(reading.text, mention.end, members[0].start):
            break
        members.insert(0, mention)
    return members


def subject_before(reading: Reading, at: int, kind: str = "organization") -> list[Mention[Any]]:
    """Return who acts at a word: the nearest mention before it, in its sentence, that opens a clause.

    The words of a subject list come together (市委、市政府印发…). A mention behind a preposition (对, 向, 由 …) is
    an object and is passed over.
    """
    sentence = reading.sentence_at(at)
    if sentence is None:
        return []
    for mention in reversed(reading.within(kind, max(sentence.start, at - _REACH), at)):
        members = joined_before(reading, mention, kind)
        lead = reading.text[max(sentence.start, members[0].start - 24) : members[0].start]
        if members[0].start - sentence.start <= len(lead):
            lead = "\n" + lead
        if _OPENING.search(lead) and not _OBJECT.search(lead):
            return members
    return []


def period_before(reading: Reading, sentence: Sentence, at: int) -> Period | None:
    """Return the period that a fact at an offset falls in: the last one its sentence names before it.

    Where the sentence names none, the one that opens an earlier sentence of its paragraph: 2020年，全市… 。共受理… .
    """
    dates = reading.within("date", max(sentence.start, at - _REACH), at)
    if dates:
        return cast(Period, dates[-1].value)
    for earlier in earlier_in_paragraph(reading, sentence):
        opening = reading.within("date", earlier.start, min(earlier.end, earlier.start + _OPENING_REACH))
        if opening and not is_founding(reading.text, opening[0]):
            period = cast(Period, opening[0].value)
            return period if period.end is not None and period.precision != "day" else None
    return None


def earlier_in_paragraph(reading: Reading, sentence: Sentence) -> Iterator[Sentence]:
    """Yield the sentences before one in its paragraph, the nearest first; not beyond `_PARAGRAPH` of them."""
    later = sentence
    nearest = reading.sentence_index(sentence.start) - 1
    for index in range(nearest, max(-1, nearest - _PARAGRAPH), -1):
        earlier = reading.sentences[index]
        if "\n" in reading.text[earlier.end : later.start]:
            return
        yield earlier
        later = earlier


_PARAGRAPH = 60  # sentences: no writer's paragraph is longer, and a walk back from each fact stays linear


def only_place_before(
    reading: Reading, sentence: Sentence, says_where: Callable[[str, Mention[Any]], bool]
) -> Region | None:
    """Return the one place that the sentences before in a paragraph name, as far as a kind of fact may be there.

    地处永嘉的某集团…。该公司标准达36项: 永嘉, where no other place is named.
    """
    told: Region | None = None
    for earlier in earlier_in_paragraph(reading, sentence):
        for place in reading.within("region", earlier.start, earlier.end):
            if not says_where(reading.text, place):
                continue
            if not place.value.code or told not in (None, place.value):
                return None
            told = cast(Region, place.value)
    return told


def opens_line(text: str, at: int) -> bool:
    r"""Tell whether an offset opens a line.

    >>> opens_line("立项\n9项", 3), opens_line("立项9项", 2)
    (True, False)
    """
    return text[max(0, at - 1) : at] in ("", "\n")


def is_founding(text: str, date: Mention[Any]) -> bool:
    """Tell the date on which somebody was founded, which is no fact's period: 公司成立于1998年，2012年上市."""
    before = text[max(0, date.start - _FOUNDED_REACH) : date.start]
    return bool(_FOUNDED_AFTER.match(text, date.end) or _FOUNDED_BEFORE.search(before))


_FOUNDED_AFTER = regex_pattern(r"(?:正式)?(?:成立|创办|创建|组建|建厂|建院|建所|投产|上市|注册|设立)")
_FOUNDED_BEFORE = regex_pattern(r"(?:成立|创办|创建|始建|组建|设立|创立|注册|建成|兴建|建|诞生)于$")
_FOUNDED_REACH = 8


# 申请量、授权量分别为83件和33件: the first number stands behind 分别, those that follow behind a joiner.
_RESPECTIVELY = re_pattern(
    r"(?:^|[，。；：\n])(?P<names>(?:[\p{Han}A-Za-z“”、]|123[0-9]{2}(?![0-9])){4,60})分别(?:为|是|达到?|有|增长|下降|提高)?了?(?:约|近|超过?)?$"
)
_RESPECTIVELY_REACH = 80
MEMBER_JOINER = regex_pattern(r"\s*[、和及与]\s*")
NAME_JOINER = re_pattern(r"、|和|及|与|以及")


def tied(
    text: str, mentions: Sequence[Mention[Any]], joiner: re.Pattern[str] | regex.Pattern[str] = MEMBER_JOINER
) -> list[Mention[Any]]:
    """Return the first mention and those that a joiner ties to it, one by one, forwards or backwards.

    >>> counts = [Mention(0, 2, "count", 8), Mention(3, 6, "count", 12), Mention(7, 9, "count", 5)]
    >>> [one.value for one in tied("8件、12件，5件", counts)]
    [8, 12]
    """
    members = list(mentions[:1])
    for one in mentions[1:]:
        left, right = sorted((members[-1], one), key=lambda mention: mention.start)
        if not joiner.fullmatch(text, left.end, right.start):
            break
        members.append(one)
    return members


def aligned_names(text: str, numbers: list[Mention[Any]]) -> dict[int, str]:
    """Give each number of a 分别 list its name, by where the number starts, where there are as many of both.

    >>> numbers = [Mention(9, 12, "count", 83), Mention(13, 16, "count", 33)]
    >>> aligned_names("申请量、授权量分别83件和33件", numbers)
    {9: '申请量', 13: '授权量'}
    """
    names_of: dict[int, str] = {}
    for place, number in enumerate(numbers):
        lead = _RESPECTIVELY.search(text, max(0, number.start - _RESPECTIVELY_REACH), number.start)
        if lead is None:
            continue
        members = tied(text, numbers[place:])
        names = NAME_JOINER.split(lead["names"])
        if len(names) == len(members) > 1:
            names_of |= {member.start: name for member, name in zip(members, names, strict=True)}
    return names_of
