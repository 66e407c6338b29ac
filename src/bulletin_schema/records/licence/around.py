"""Around: who granted a number, where another sentence than its own tells it."""

from __future__ import annotations

from typing import Final

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.licence.bodies import Body, Stretch, bodies_of, name_of, telling_before
from bulletin_schema.records.licence.granting import AFTER_GRANTOR, GRANTOR_LABEL, grants

_ENDS_LICENCES: Final = regex_pattern(r"注销|撤销|吊销|暂停|收回|作废")
# 发证机关均为甲局, 上述证书均由甲局颁发: told of the numbers of the sentence before.
_OF_ALL: Final = regex_pattern(
    r"\s*(?:(?:据悉|据了解|经查|目前)，?)?(?:(?:(?:以上|上述|这些|此批|该批)\p{Han}{0,10}?)?"
    r"(?:(?:发证|颁证|批准|核发|认证|审批|注册)(?:机关|机构|单位|部门)|(?:均|都|全部|皆)[由为系是])"
    r"(?:均|都|全部|皆)?(?:为|是|系|由|[:：])?|该(?:证|证书|许可证|批件)(?:系|是|为)?由?)原?$"
)
_LISTED: Final = regex_pattern(r"(?r)下列|以下(?=\p{Han})|如下(?=[：:。，])")
_ALL_ABOVE: Final = regex_pattern(
    r"(?:^|[\n。；])\s*(?P<said>(?:以上|上述)[\p{Han}A-Z0-9]{0,10}?(?:(?:均|都|全部|皆)?由|(?:均|都|全部|皆)[为系是]))"
)
# 134OP开头的证书由甲公司颁发: told of all numbers that begin so.
_BEGINNING: Final = regex_pattern(
    r"(?<![A-Za-z0-9])(?P<head>[A-Z0-9\-]{2,10})(?:开头|打头|字头)的[^，。；]{0,8}(?:由|系|为|是)$"
)
_HEAD_REACH: Final = 32
_OPENING: Final = 4  # characters before a label that opens its sentence
_THAT_NUMBER: Final = regex_pattern(r"[该此](?:编号|证号|证书|许可证|批准文号)")
_THAT_PAPER: Final = regex_pattern(r"该(?:证|证书|许可证|批件|批准书)")
_OPENS_LIST: Final = ("：\n", ":\n")
_PAPER: Final = regex_pattern(r"\p{Han}{0,12}?(?P<sort>\p{Han}{0,4}(?:许可证|登记证|注册证|批准书)|\p{Han}{2,4}证书)")
_BY: Final = ("由", "系")
_OF_ITS_OWN: Final = regex_pattern(r"[0-9]{5}号?[，。；)）]")  # a number of its own, which its grantor is told of
_GIVER_REACH: Final = 40  # characters
_LIST_REACH: Final = 1500  # characters of a list below its opening line


def told_around(reading: Reading, one: Stretch) -> str | None:
    """Return who granted the numbers of a sentence, where another sentence tells it."""
    return (
        _told_behind(reading, one.sentence)
        or _granted_in(reading, one.sentence, opening_of_list(reading, one.sentence))
        or _announced(reading, one.sentence)
        or _granted_in(reading, one.sentence, _sentence_before(reading, one))
        or _by_paper(reading, one)
    )


def _by_paper(reading: Reading, one: Stretch) -> str | None:
    """Return who gave the sort of paper that the label names, where its article tells: 食品生产许可证由市局核发."""
    papers, piece = [*_PAPER.finditer(reading.text, one.label, one.start)], reading.piece(one.sentence.article)
    if not papers or piece is None:
        return None
    for by in _BY:
        at = reading.text.find(papers[-1]["sort"] + by, piece.start, piece.end)
        sentence = reading.sentence_at(at) if at >= 0 else None
        named = bodies_of(reading, sentence, at, at + _GIVER_REACH) if sentence else []
        told = next((name_of(b) for b in named if _gives_after(reading.text, b)), None)
        if told is not None:
            return told
    return None


def _gives_after(text: str, body: Body) -> bool:
    """Tell who is said to have given a paper: 登记证系|甲所|2021年8月核发."""
    return grants(text, body) or AFTER_GRANTOR.match(text, body.end) is not None


def _told_behind(reading: Reading, sentence: Sentence) -> str | None:
    """Return who granted the numbers of a sentence, where the next one tells it: 发证机关均为国家质检总局."""
    ahead = _ALL_ABOVE.search(reading.text, sentence.end, sentence.end + _LIST_REACH)
    k = reading.sentence_index(ahead.start("said") if ahead else sentence.start) + (ahead is None)
    following = reading.sentences[k] if 0 <= k < len(reading.sentences) else None
    if following is None or following.article != sentence.article:
        return None
    bodies = bodies_of(reading, following, following.start, following.end)
    if _THAT_NUMBER.search(reading.text, following.start, following.end):
        bodies = [b for b in bodies if GRANTOR_LABEL.search(reading.text, b.start - 11, b.start)]
    elif bodies and not _OF_ALL.fullmatch(reading.text, following.start, bodies[0].start):
        return None
    return name_of(bodies[0]) if bodies and grants(reading.text, bodies[0]) else None


def granted_to_row(reading: Reading, place: int) -> str | None:
    """Return who granted the numbers of a table, where the text around it tells: 上述证书均为甲中心签发."""
    sentence = reading.sentence_at(place)
    return (_told_of_all(reading, sentence) or _announced(reading, sentence)) if sentence else None


def _told_of_all(reading: Reading, sentence: Sentence) -> str | None:
    """Return whom 上述证书均为甲中心签发 further down names."""
    ahead = _ALL_ABOVE.search(reading.text, sentence.end, sentence.end + _LIST_REACH)
    named = reading.within("organization", ahead.end(), ahead.end() + _GIVER_REACH) if ahead else []
    return name_of(named[0]) if ahead and named and named[0].start == ahead.end() else None


def _announced(reading: Reading, sentence: Sentence) -> str | None:
    """Return who gives papers to those that a sentence announces: 下列单位准予许可，由本局颁发证书."""
    if _ENDS_LICENCES.search(reading.text, sentence.start, sentence.end):
        return None
    said = _LISTED.search(reading.text, max(0, sentence.start - _LIST_REACH), sentence.start)
    return _granted_in(reading, sentence, reading.sentence_at(said.start())) if said else None


def opening_of_list(reading: Reading, sentence: Sentence) -> Sentence | None:
    """Return the sentence that opens the list a sentence stands in: 下列证书由甲局颁发：."""
    opened = max(reading.text.rfind(mark, max(0, sentence.start - _LIST_REACH), sentence.start) for mark in _OPENS_LIST)
    return reading.sentence_at(opened) if opened >= 0 else None


def _sentence_before(reading: Reading, one: Stretch) -> Sentence | None:
    """Return the sentence before one that only tells of its paper: …核发的许可证。许可证编号为…."""
    tells_on = one.label - one.sentence.start <= _OPENING or _THAT_PAPER.match(reading.text, one.sentence.start)
    before = telling_before(reading, one.sentence) if tells_on else None
    return None if before is None or _OF_ITS_OWN.search(reading.text, before.start, before.end) else before


def _granted_in(reading: Reading, sentence: Sentence, other: Sentence | None) -> str | None:
    """Return who another sentence of the article says to have granted licences, where it ends none."""
    if (
        other is None
        or other.article != sentence.article
        or _ENDS_LICENCES.search(reading.text, other.start, other.end)
    ):
        return None
    named = [b for b in bodies_of(reading, other, other.start, other.end) if grants(reading.text, b)]
    return name_of(named[-1]) if named else None


def by_beginning(reading: Reading, number: str) -> str | None:
    """Return who granted the numbers that begin as this one does."""
    if "头的" not in reading.text:
        return None
    known: dict[str, str] = reading.memo("licence beginnings", lambda: _beginnings(reading))
    return next((grantor for head, grantor in known.items() if number.startswith(head)), None)


def _beginnings(reading: Reading) -> dict[str, str]:
    found: dict[str, str] = {}
    for body in reading.mentions("organization"):
        head = _BEGINNING.search(reading.text, max(0, body.start - _HEAD_REACH), body.start)
        if head is not None:
            found[head["head"]] = name_of(body)
    return found
