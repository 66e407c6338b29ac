"""Parties: who granted a number and who holds it, read from the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.licence.bodies import REACH, Body, Stretch, bodies_of, is_office, name_of, with_unlisted
from bulletin_schema.records.licence.grantors import grantors_of
from bulletin_schema.records.licence.holding import ITS, belongs_to_others, holder_of
from bulletin_schema.records.licence.lines import granted_in_lines, held_in_lines
from bulletin_schema.records.licence.turns import holders_in_turn


class Parties(NamedTuple):
    """Who granted a number, who holds it."""

    authority: str | None
    holder: str | None


# …；注射器，注册证编号：…: another paper of the same holder, where nobody else is named.
_ANOTHER: Final = regex_pattern(r"[)）]?[；，、](?:(?!持有)[^（(而但却该]){0,30}[，、：:\s]?$")
# 黑G0305）、药品经营许可证|陕AA0290117: another paper's name and no more.
_OTHER_PAPER: Final = regex_pattern(
    r"[)）”》]?号?(?:的?[\p{Han}A-Z]{0,10}证书?)?(?:[；，、和及与]|以及)[《“]?(?:(?![家持该其])[\p{Han}A-Z]){0,14}(?:证书?|凭证|批件|文号|登记|备案)[》”]?(?:编号|证号|号)?[为是:：]?\s?[(（]?$"
)
# ；加上2006年取得的认可证书|CNAS L2659
_ADDS: Final = regex_pattern(r"[；，](?:加上|另外?|同时|此外|还|并|以及|连同)[^，。；]{0,30}$")
# 甲厂 豆制品 SC…；调味面制品|QS…: a product and no more, so the same holder's.
_ONLY_PRODUCT: Final = regex_pattern(r"[)）]?[；、]\s?\p{Han}{2,12}[\s：:（(]{1,2}$")


def parties_of(reading: Reading, stretches: Sequence[Stretch]) -> list[Parties]:
    """Return the parties of the numbers of one sentence, in order."""
    sentence = stretches[0].sentence
    low, high = max(sentence.start, stretches[0].start - REACH), min(sentence.end, stretches[-1].end + REACH)
    bodies = bodies_of(reading, sentence, low, high)
    stretches = [_behind_bodies(one, bodies) for one in stretches]
    known = with_unlisted(reading.text, bodies, low, high)
    grantors = iter(grantors_of(reading, stretches, bodies))
    found: list[Parties] = []
    last = low
    for one in stretches:
        given = [next(grantors) or granted_in_lines(reading, one) for _ in one.numbers]
        holders = holders_in_turn(reading, one, bodies)
        if not holders:
            on = found and not _apart(last, one, known) and _goes_on(reading.text, one)
            previous = found[-1].holder if on else None
            holder = holder_of(reading, one, known, given[0], previous) or held_in_lines(reading, one)
            others = None if belongs_to_others(reading.text, holder, one) else holder
            holders = [holder, *[others] * (len(one.numbers) - 1)]
        found += [Parties(*pair) for pair in zip(given, holders, strict=True)]
        last = one.end
    found = _from_behind(reading.text, stretches, found)
    return _shared(found, {name_of(b) for b in bodies if not is_office(b)})


def _from_behind(text: str, stretches: Sequence[Stretch], found: Sequence[Parties]) -> list[Parties]:
    """Let a paper whose holder nothing tells be his who holds the one named right behind: 标示A、生产许可证B，生产企业甲厂."""
    told, k = [*found], len(found)
    for one, following in reversed([*pairwise(stretches)]):
        k -= len(following.numbers)
        if told[k - 1].holder is None and _OTHER_PAPER.fullmatch(text, one.end, following.start):
            low = k - len(one.numbers)
            told[low:k] = [party._replace(holder=told[k].holder) for party in told[low:k]]
    return told


def _behind_bodies(one: Stretch, bodies: Sequence[Body]) -> Stretch:
    """Let a label start behind the last body that its words were read over: 甲公司的|许可证编号."""
    label = max((b.end for b in bodies if one.label < b.end <= one.start), default=one.label)
    return one._replace(numbers=tuple(number._replace(label=label) for number in one.numbers))


def _shared(found: list[Parties], named: set[str]) -> list[Parties]:
    """Give all numbers of a sentence the one holder that it names: 注册证编号甲，批准文号乙，持有人为丙公司."""
    first = found[0].holder is None and found[-1].holder
    if not first or {one.holder for one in found} != {None, first}:
        return found
    named -= {one.authority or "" for one in found}
    return [one._replace(holder=first) for one in found] if named == {first} else found


def _apart(last: int, one: Stretch, bodies: Sequence[Body]) -> bool:
    """Tell a number that somebody is named before, behind the last one."""
    return any(last <= b.start < one.start and not is_office(b) for b in bodies)


def _goes_on(text: str, one: Stretch) -> bool:
    """Tell a number that goes on with the holder of the one before: 其…, or another product's after a comma."""
    if ITS.search(text, one.low, one.start):
        return True
    other = _ANOTHER if one.label < one.start else _ONLY_PRODUCT
    if _ADDS.fullmatch(text, one.low, one.start):
        return True
    return any(form.fullmatch(text, one.low, end) for form, end in ((other, one.label), (_OTHER_PAPER, one.start)))
