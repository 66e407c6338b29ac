"""Titled persons: names standing after or before their offices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bulletin_schema.han import HAN
from bulletin_schema.lexicon import division_names
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.organization import Organization
from bulletin_schema.mentions.organization.vocabulary import WordFinder
from bulletin_schema.mentions.person.model import Person
from bulletin_schema.mentions.person.naming import (
    is_full,
    is_usual,
    listed_end,
    name_begin,
    name_end,
    runs_in,
    unusual_end,
)
from bulletin_schema.mentions.person.offices import Chain
from bulletin_schema.mentions.person.western import dotted_end
from bulletin_schema.patterns import re_pattern

_KIND = "person"
_GAP = re_pattern(r"(?:[（(]主持[\u4e00-\u9fff]{0,2}工作[)）])?[\s:：]{0,3}")  # 副局长（主持工作）沈某
_NEXT = re_pattern(r"\s*[、,，]\s*|和|与|及|\s+")
_DOTTED = re_pattern(r"[\u4e00-\u9fff]{1,6}[ \u3000]?[·•・‧][ \u3000]?[\u4e00-\u9fff]{1,6}\Z")
_HAN = re_pattern(f"[{HAN}]")
_SURNAMED_LINKS = ("向", "和", "于", "从")
# 黎某杰  某某公司车间主任: a row of a list of people, up to the body.
_ROW = re_pattern(rf"(?:^|\n)[ \t\u3000]*(?:\d{{1,2}}[.．、 ])?([{HAN}]{{2,3}})[ \t\u3000]{{1,4}}$")
_ROW_ENDS, _ROW_REACH = ("", "\n", " ", "\u3000"), 14
_UNIT_ENDS = "部处科股"
_APPOINT = re_pattern(r"(?:担任|出任|兼任|当选为?|任)$")
# 某市计量院(的)检定员易某: what somebody is in a body without an office; 工作人员 is no title.
_WORKER = re_pattern(r"(?P<title>(?:检[定验]|化验|稽查|质检|计量|技术|安全)员|工程师)|(?:工作|执法|检查|办案|检定)人员")
# What may stand before a name that its office follows: nothing Chinese, or a particle.
_LEFT = re_pattern(r"[^\u3400-\u9fff0-9]|[在由向对和与及给请的了到是等为]")


def read_titled(
    text: str, chains: list[Chain], organizations: list[Mention[Organization]]
) -> Iterator[Mention[Person]]:
    """Yield the persons named beside an office."""
    body_at = {m.end: m.value.name for m in organizations}
    for chain in chains:
        if (
            any(chain.start - length in body_at for length in (2, 3))
            and text[chain.end : chain.end + 1] in _SURNAMED_LINKS
            and (before := list(_before(text, chain, body_at)))
        ):
            yield from before  # 某处谭某某处长向…: 向 begins no name
            continue
        if listed := _listed(text, chain):
            yield listed
            continue
        after = list(_after(text, chain))
        yield from after
        if not after and chain.bare:
            yield from _appointed(text, chain, body_at) or _before(text, chain, body_at)
        elif not after:
            yield from _being(text, chain)
    yield from _workers(text, body_at) if body_at else ()
    for _, start, end in _courtesies().find(text):
        yield from _before(text, Chain(start, end, "", None, bare=True), body_at)


@cache
def _courtesies() -> WordFinder[str]:
    """Return what people are called without an office: 朱某兰同志."""
    return WordFinder((word, word) for word in ("同志", "先生", "女士", "老师", "同学"))


def _workers(text: str, body_at: dict[int, str]) -> Iterator[Mention[Person]]:
    """Yield who works in a body: 某市计量院的检定员易某, 某局工作人员 冯某某."""
    for worker in _WORKER.finditer(text):
        start = worker.start()
        body = body_at.get(start - 1 if text[start - 1 : start] == "的" else start)
        at = worker.end() + (text[worker.end() : worker.end() + 1] in (" ", "\u3000"))
        end = name_end(text, at) if body else None
        if end is not None and is_usual(text[at:end]):
            yield Mention(at, end, _KIND, Person(text[at:end], worker["title"], body))


def _after(text: str, chain: Chain) -> Iterator[Mention[Person]]:
    """副局长张某、李某某: the first name sure, further ones only where each is followed well."""
    if text.startswith("为", chain.end):  # 秘书长为高某
        at = chain.end + 1
        yield from (_holder(text, chain, start, stop) for start, stop in names_from(text, at, name_end(text, at)))
        return
    gap = _GAP.match(text, chain.end)
    at = gap.end() if gap else chain.end
    if "\n" in text[chain.end : at]:
        return
    end = name_end(text, at, sure=True)
    if end is None and chain.end == at:
        end = unusual_end(text, at)
    for start, stop in names_from(text, at, end):
        yield _holder(text, chain, start, stop)


def _holder(text: str, chain: Chain, start: int, stop: int) -> Mention[Person]:
    return Mention(start, stop, _KIND, Person(_plain(text[start:stop]), chain.title, chain.organization))


def _listed(text: str, chain: Chain) -> Mention[Person] | None:
    """Read the row of a list of people: 黎某杰  某某公司车间主任, alone on its line."""
    if chain.organization is None or text[chain.end : chain.end + 1] not in _ROW_ENDS:
        return None
    row = _ROW.search(text, max(0, chain.start - _ROW_REACH), chain.start)
    if row is None or not is_full(row[1]):
        return None
    return Mention(*row.span(1), _KIND, Person(row[1], chain.title, chain.organization))


def names_from(text: str, at: int, end: int | None) -> Iterator[tuple[int, int]]:
    """Yield a name and those that follow it in a list: 张某、李某某和王某."""
    while end is not None:
        yield at, end
        link = _NEXT.match(text, end)
        if not link or "\n" in link[0]:
            return
        at = link.end()
        end = name_end(text, at) or dotted_end(text, at) or listed_end(text, at)


def _appointed(text: str, chain: Chain, body_at: dict[int, str]) -> list[Mention[Person]]:
    """张某、李某某任副组长: those who come to hold the office, read back over their list."""
    found: list[Mention[Person]] = []
    appointing = _APPOINT.search(text, max(0, chain.start - 4), chain.start)
    end = appointing.start() if appointing else 0
    while end > 1 and (begin := name_begin(text, end, max(0, end - 4))) is not None:
        body = body_at.get(begin)  # 某研究所谌某某任秘书长
        whole = body is not None or begin == 0 or not _HAN.match(text[begin - 1]) or text[begin - 1] in "由和"
        if not whole:
            break
        found.append(Mention(begin, end, _KIND, Person(text[begin:end], chain.title, body or chain.organization)))
        end = begin - 1 if begin and text[begin - 1] in "、和" else 0
    return found[::-1]


def _being(text: str, chain: Chain) -> Iterator[Mention[Person]]:
    """张某某是某市计量院院长: who begins a clause and is the head of a body."""
    end = chain.start - 1
    begin = name_begin(text, end, max(0, end - 4)) if text[end : end + 1] == "是" else None
    if begin is not None and is_usual(text[begin:end]) and (begin == 0 or not _HAN.match(text[begin - 1])):
        yield Mention(begin, end, _KIND, Person(text[begin:end], chain.title, chain.organization))


def _before(text: str, chain: Chain, body_at: dict[int, str]) -> Iterator[Mention[Person]]:
    """王某某局长, 某市质监局王某某局长."""
    for length in (4, 3, 2):
        start = chain.start - length
        if start < 0 or name_begin(text, chain.start, start) != start:
            continue
        if chain.title.startswith(tuple("市县区镇州省")) and text[start : chain.start] in division_names():  # 许昌+市长
            return
        body = body_at.get(start)
        usual = length == 3 and is_usual(text[start : start + 3]) and not runs_in(text, start)
        usual = usual or (text[start - 1] in _UNIT_ENDS and is_full(text[start : chain.start]))  # 工业二部赵某处长
        if body is not None or start == 0 or usual or _LEFT.match(text[start - 1]):
            yield Mention(start, chain.start, _KIND, Person(text[start : chain.start], chain.title or None, body))
            return
    dotted = _DOTTED.search(text, max(0, chain.start - 14), chain.start)
    if dotted:
        yield Mention(dotted.start(), chain.start, _KIND, Person(_plain(dotted[0]), chain.title))


def _plain(name: str) -> str:
    return re.sub(r"\s", "", name)
