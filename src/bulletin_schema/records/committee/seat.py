"""seats: who holds which role in which committee, read sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, NamedTuple

from bulletin_schema.lexicon import load_words
from bulletin_schema.mention import Mention
from bulletin_schema.records.committee.code import CommitteeCode
from bulletin_schema.records.committee.model import Committee, CommitteeRole
from bulletin_schema.records.committee.name import Name, name_before, name_behind, names_alone
from bulletin_schema.records.committee.role import (
    HOLDING,
    SEATED,
    Role,
    first_role,
    founding,
    holders_at,
    holders_before,
    roles_behind,
)

Holder = tuple[int, int, str]


class Seat(NamedTuple):
    """A committee record, the stretch of its code (or name), and the stretch with its name."""

    record: Committee
    start: int
    end: int
    outer_start: int
    outer_end: int


@dataclass(frozen=True, slots=True)
class _Item:
    code: str | None
    name: str | None
    start: int
    end: int
    outer_start: int
    outer_end: int
    roles: tuple[Role, ...] = ()


_SENTENCE: Final = re.compile(r"[^。！？；\n]+")
_LINK: Final = re.compile(r"[)）》”\s]*(?:[、，和及与]|以及)?[\s]*")
_FALLBACK: Final = re.compile(
    r"(?P<name>[\u4e00-\u9fff（）()]{3,24}?(?=(?:共同|联合)?承担)|[\u4e00-\u9fff（）()A-Za-z]{3,30}?(?:公司|研究院|研究所|中心|大学|学院|协会|集团|学会|联盟|检验院|计量院|院|所|局))(?=[，。；、\s]|$|承担|和|负责)"
)
_SEATING: Final = re.compile(r"设在|设于|设立|落户|挂靠|依托|由")


def seats(text: str, codes: Sequence[Mention[CommitteeCode]], organizations: Sequence[Holder]) -> list[Seat]:
    """Return a record for each role held in each committee, and one without a role where none is told.

    >>> from bulletin_schema.records.committee.code import find_committee_codes
    >>> text = "甲院承担船舶技术委员会（ISO/TC 8）秘书处。"
    >>> one = seats(text, find_committee_codes(text), [(0, 2, "甲院")])[0].record
    >>> one.code, one.name, one.role, one.holders
    ('ISO/TC 8', '船舶技术委员会', 'secretariat', ('甲院',))
    """
    items = _items(text, codes)
    if not items:
        return []
    found: list[Seat] = []
    k = 0
    for sentence in _SENTENCE.finditer(text):
        low, high = sentence.span()
        group = []
        while k < len(items) and items[k].outer_start < high:
            group.append(items[k])
            k += 1
        if group:
            found.extend(_in_sentence(text, low, high, group, _holders(text, low, high, group, organizations)))
        if k == len(items):
            break
    return found


def _items(text: str, codes: Sequence[Mention[CommitteeCode]]) -> list[_Item]:
    """Join codes with their names, and add the names that stand without a code."""
    items: list[_Item] = []
    free = 0
    for code in codes:
        name = name_before(text, code.start)
        if name is not None and name.start < free:
            name = None
        name = name or name_behind(text, code.end)
        start, end = _stretch(text, code, name)
        free = end
        items.append(_Item(code.value.canonical, name.text if name else None, code.start, code.end, start, end))
    taken = [(item.outer_start, item.outer_end) for item in items]
    for name in names_alone(text):
        if all(name.end <= low or name.start >= high for low, high in taken):
            items.append(_Item(None, name.text, name.start, name.end, name.start, name.end))
    return sorted(items, key=lambda item: item.outer_start)


def _stretch(text: str, code: Mention[CommitteeCode], name: Name | None) -> tuple[int, int]:
    start, end = code.start, code.end
    if name is not None:
        start, end = min(start, name.start), max(end, name.end)
    opened = any(mark in text[start:end] for mark in "(（")
    if opened and text[end : end + 1] in {")", "）"} and text[start:end].count("(") + text[start:end].count("（") > (
        text[start:end].count(")") + text[start:end].count("）")
    ):
        end += 1
    return start, end


def _holders(
    text: str, low: int, high: int, items: Sequence[_Item], organizations: Sequence[Holder]
) -> list[Holder]:
    """Return who could hold a role in a sentence: bodies and countries, not the committees themselves."""
    named = [o for o in organizations if low <= o[0] < high]
    named += [(m.start(), m.end(), m.group()) for m in _countries().finditer(text, low, high)]
    kept: list[Holder] = []
    for one in sorted(named, key=lambda o: (o[0], -o[1])):
        inside = any(item.outer_start < one[1] and one[0] < item.outer_end for item in items)
        if not inside and (not kept or one[0] >= kept[-1][1]):
            kept.append(one)
    return kept


@cache
def _countries() -> re.Pattern[str]:
    words = "|".join(sorted(load_words("committee_countries.txt"), key=len, reverse=True))
    return re.compile(f"(?:{words})(?=、|和|与|及|承担|担任|分别|共同|成功|的|，|$|当选|主持|牵头|获)")


def _in_sentence(text: str, low: int, high: int, items: list[_Item], holders: list[Holder]) -> Iterator[Seat]:
    items = _with_roles(text, high, items)
    for chain in _chains(text, items):
        before, matched = _subjects(text, low, chain, holders)
        for k, item in enumerate(chain):
            limit = items[items.index(item) + 1].outer_start if item is not items[-1] else high
            subject = (before[k],) if matched else before
            yield from _seats_of(text, item, limit, subject, chain, k, holders)


def _with_roles(text: str, high: int, items: list[_Item]) -> list[_Item]:
    """Give each item the roles right behind it; in a list, those behind the last item that has any."""
    done: list[_Item] = []
    for k in range(len(items) - 1, -1, -1):
        item = items[k]
        limit = items[k + 1].outer_start if k + 1 < len(items) else high
        roles = tuple(roles_behind(text, item.outer_end, limit))
        if not roles and done and _LINK.fullmatch(text, item.outer_end, limit):
            roles = done[-1].roles
        done.append(replace(item, roles=roles))
    return done[::-1]


def _chains(text: str, items: list[_Item]) -> Iterator[list[_Item]]:
    """Split a sentence's committees into lists under one verb: a clause of its own breaks a list."""
    chain: list[_Item] = []
    for item in items:
        if chain:
            last = chain[-1]
            edge = max([last.outer_end, *(role.end for role in last.roles if role.start < item.outer_start)])
            if not _LINK.fullmatch(text, min(edge, item.outer_start), item.outer_start):
                yield chain
                chain = []
        chain.append(item)
    if chain:
        yield chain


def _subjects(
    text: str, low: int, chain: list[_Item], holders: list[Holder]
) -> tuple[tuple[str, ...], bool]:
    """Return the holders before the verb that governs a list, and whether they match it one by one."""
    first = chain[0].outer_start
    verb = None
    for match in HOLDING.finditer(text, max(low, first - 40), first):
        verb = match
    if verb is None or "，" in text[verb.end() : first] or first - verb.end() > 24:
        return (), False
    named, _ = holders_before(text, low, verb.start(), holders)
    if not named and text[verb.start() - 1 : verb.start()] in {"，", ","}:
        openers = [h for h in holders if h[1] <= verb.start() and (h[0] == low or text[h[0] - 1] in "，,：:\u3000 ")]
        named = (openers[-1][2],) if openers else ()
    several = bool(re.search(r"等[\d一二三四五六七八九十两]*[家个]?", text[max(low, verb.start() - 10) : verb.start()]))
    bodies = len({item.code or item.name for item in chain})
    if len(named) == bodies > 1 and "分别" in verb.group():
        return named, True
    if bodies > 1 and (len(named) > 1 or several):
        return (), False
    return named, False


def _seats_of(  # noqa: PLR0913
    text: str, item: _Item, limit: int, subject: tuple[str, ...], chain: list[_Item], place: int, holders: list[Holder]
) -> Iterator[Seat]:
    roles = item.roles or tuple(r for r in [first_role(text, item.outer_end, limit)] if r)
    if not roles:
        seat = _founded(text, item, limit, subject)
        if seat is not None:
            yield seat
        return
    for role in roles:
        seated = _seated(text, role, holders)
        if len(seated) > 1 and len(chain) > 1:
            seated = (seated[place],) if len(seated) == len(chain) and "分别" in text[role.end : role.end + 6] else ()
        yield _seat(item, role.role, seated or (subject if role.start >= item.start else ()))


def _founded(text: str, item: _Item, limit: int, subject: tuple[str, ...]) -> Seat | None:
    """Return the record of a committee without a role: its founders where they are told."""
    set_up = founding(text, max(0, item.outer_start - 6), item.outer_start) or founding(
        text, item.outer_end, min(limit, item.outer_end + 14)
    )
    if set_up is not None:
        return _seat(item, "founder" if subject else None, subject)
    return _seat(item, None, ()) if item.code else None


def _seated(text: str, role: Role, holders: list[Holder]) -> tuple[str, ...]:
    """Return who is named behind a role: 秘书处设在甲院."""
    verb = SEATED.match(text, role.end)
    if verb is None:
        return ()
    at = verb.end() + (2 if text.startswith("分别", verb.end()) else 0)
    named = holders_at(text, at, holders)
    if named or not _SEATING.search(verb.group()):
        return named
    match = _FALLBACK.match(text, at)
    return (match["name"],) if match else ()


def _seat(item: _Item, role: CommitteeRole | None, holders: tuple[str, ...]) -> Seat:
    record = Committee(code=item.code, name=item.name, role=role, holders=holders)
    return Seat(record, item.start, item.end, item.outer_start, item.outer_end)
