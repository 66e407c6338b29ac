"""Firms named again by a part of their names: 桂川农机 and 桂川股份 of 广西柳州桂川农机股份有限公司."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.organization.model import Organization
from bulletin_schema.mentions.organization.vocabulary import PLACE_ROLES, generics, tokens
from bulletin_schema.patterns import re_pattern

_LEGAL = re_pattern(r"(?:集团|控股)*(?:股份)?(?:有限)?(?:责任)?公司$|集团$")
_ADDED = ("股份", "集团", "科技", "公司", "集团公司")
_SHORTEST = 2  # characters of a brand
_LONGEST_WORD = 3  # what is longer is hardly a common word
_MANY = 64  # firms that are looked for; each costs a search of the text


def find_shortened(text: str, organizations: Iterable[Mention[Organization]]) -> Iterator[Mention[Organization]]:
    """Yield the places where firms just named are called by the heart of their names, those inside the full name too.

    >>> full = Mention(0, 10, "organization", Organization("山东瑞岳重工有限公司", "company"))
    >>> again = find_shortened("山东瑞岳重工有限公司承办，瑞岳重工副总经理主持。", [full])
    >>> [m.value.name for m in again if m.start > full.end]
    ['瑞岳重工']
    """
    firms = Counter(m.value.name for m in organizations if m.value.type == "company")
    for firm, count in islice(firms.items(), _MANY):
        brand = _heart(firm)[:_SHORTEST]
        if len(brand) == _SHORTEST and text.count(brand) > count:
            for name in _short_names(firm):
                yield from _occurrences(text, name)


def _occurrences(text: str, name: str) -> Iterator[Mention[Organization]]:
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not text.startswith("牌", end):
            yield Mention(at, end, "organization", Organization(name, "company"))
        at = text.find(name, end)


@lru_cache(maxsize=2048)
def _short_names(firm: str) -> tuple[str, ...]:
    """Return what a firm may be called for short: without its form, without its place, by its brand."""
    heart, plain = _heart(firm), _LEGAL.sub("", firm)
    found = generics().find(heart)
    brand = found[0][1] if found else len(heart)
    whole = (plain, heart) if brand >= _SHORTEST and len(heart) > _LONGEST_WORD else ()
    added = (heart[:length] + word for length in range(_SHORTEST, min(brand, 4) + 1) for word in _ADDED)
    return (*(name for name in whole if name != firm), *(added if plain != firm else ()))


@lru_cache(maxsize=2048)
def _heart(firm: str) -> str:
    """Return a firm's name without its legal form and the place before it: 瑞岳重工 of 山东瑞岳重工有限公司."""
    plain = _LEGAL.sub("", firm)
    end = 0
    for role, start, stop in tokens().find(plain):
        if role in PLACE_ROLES and start == end:
            end = stop
    return plain[end:]
