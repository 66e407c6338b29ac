"""Titled persons: names standing after or before their offices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.organization import Organization
from bulletin_schema.mentions.person.model import Person
from bulletin_schema.mentions.person.naming import is_refused, name_begin, name_end, surname_length
from bulletin_schema.mentions.person.offices import Chain

_KIND = "person"
_GAP = re.compile(r"[\s:：]{0,3}")
_NEXT = re.compile(r"\s*[、,，]\s*|和|与|及|\s+")
# What may stand before a name that its office follows: nothing Chinese, or a particle.
_LEFT = re.compile(r"[^\u3400-\u9fff]|[在由向对和与及给请的]")


def read_titled(
    text: str, chains: list[Chain], organizations: list[Mention[Organization]]
) -> Iterator[Mention[Person]]:
    """Yield the persons named beside an office."""
    body_at = {m.end: m.value.name for m in organizations}
    for chain in chains:
        after = list(_after(text, chain))
        yield from after
        if not after and chain.bare:
            yield from _before(text, chain, body_at)


def _after(text: str, chain: Chain) -> Iterator[Mention[Person]]:
    """副局长张某、李某某: the first name sure, further ones only where each is followed well."""
    gap = _GAP.match(text, chain.end)
    at = gap.end() if gap else chain.end
    if "\n" in text[chain.end : at]:
        return
    end = name_end(text, at, sure=True)
    while end is not None:
        yield Mention(at, end, _KIND, Person(_plain(text[at:end]), chain.title, chain.organization))
        link = _NEXT.match(text, end)
        if not link or "\n" in link[0]:
            return
        at = link.end()
        end = name_end(text, at)


def _before(text: str, chain: Chain, body_at: dict[int, str]) -> Iterator[Mention[Person]]:
    """王某某局长, 某市质监局王某某局长."""
    begin = name_begin(text, chain.start, max(0, chain.start - 4))
    if begin is None:
        return
    for start in (begin, begin + 1):
        body = body_at.get(start)
        left = body is not None or start == 0 or _LEFT.match(text[start - 1])
        if left and chain.start - start > 1 and surname_length(text, start) and not is_refused(text, start):
            yield Mention(start, chain.start, _KIND, Person(text[start : chain.start], chain.title, body))
            return


def _plain(name: str) -> str:
    return re.sub(r"\s", "", name)
