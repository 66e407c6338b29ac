"""seats: who holds which role in which committee, read sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final, NamedTuple

from bulletin_schema.lexicon import load_words
from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.committee.code import CommitteeCode
from bulletin_schema.records.committee.item import Item, items_of
from bulletin_schema.records.committee.model import Committee, CommitteeRole
from bulletin_schema.records.committee.pronoun import named_before
from bulletin_schema.records.committee.role import (
    HOLDING,
    SEATED,
    Bodies,
    Holder,
    Role,
    founding,
    holders_at,
    holders_before,
    role_before,
    role_by_somebody,
    roles_behind,
    roles_taken,
    seated_role,
)


class Seat(NamedTuple):
    """A committee record, the stretch of its code (or name), and the stretch with its name."""

    record: Committee
    start: int
    end: int
    outer_start: int
    outer_end: int

    def held(self, holders: tuple[str, ...]) -> Seat:
        """Return the seat with its secretariat kept by these."""
        return self._replace(record=self.record.model_copy(update={"role": "secretariat", "holders": holders}))


_STOP: Final = re_pattern(r"[。！？；\n]")
_BACK: Final = 300
_FORTH: Final = 900
_LINK: Final = re_pattern(r"[)）》”\s]{0,3}(?:[、，和及与]|以及)?\s{0,3}")
_FALLBACK: Final = re_pattern(
    r"(?P<name>[\u4e00-\u9fff（）()]{3,24}?(?=(?:共同|联合)?承担)"
    r"|[\u4e00-\u9fff（）()A-Za-z]{3,30}?"
    r"(?:公司|研究院|研究所|中心|大学|学院|协会|集团|学会|联盟|检验院|计量院|院|所|局)(?=[，。；、\s]|$|承担|和|负责))"
)
_SEATING: Final = re_pattern(r"设在|设于|设立|落户|挂靠|依托|由")
_SEVERAL: Final = re_pattern(r"等[\d一二三四五六七八九十两]{0,3}[家个]?")


def seats(text: str, codes: Sequence[Mention[CommitteeCode]], bodies: Bodies) -> list[Seat]:
    """Return a record for each role held in each committee, and one without a role where none is told.

    >>> from bulletin_schema.records.committee.code import find_committee_codes
    >>> text = "甲院承担船舶技术委员会（ISO/TC 8）秘书处。"
    >>> one = seats(text, find_committee_codes(text), lambda low, high: [(0, 2, "甲院")])[0].record
    >>> one.code, one.name, one.role, one.holders
    ('ISO/TC 8', '船舶技术委员会', 'secretariat', ('甲院',))
    """
    items = items_of(text, codes)
    found: list[Seat] = []
    k = 0
    while k < len(items):
        low, high = _sentence(text, items[k])
        group = [items[k]]
        k += 1
        while k < len(items) and items[k].outer_start < high:
            group.append(items[k])
            k += 1
        found.extend(_in_sentence(text, low, high, group, bodies))
    return found


def _sentence(text: str, item: Item) -> tuple[int, int]:
    near = max(0, item.outer_start - _BACK)
    low = near
    for stop in _STOP.finditer(text, near, item.outer_start):
        low = stop.end()
    after = _STOP.search(text, item.outer_end, item.outer_end + _FORTH)
    return low, after.start() if after else min(len(text), item.outer_end + _FORTH)


def _holders(text: str, low: int, high: int, items: Sequence[Item], bodies: Bodies) -> list[Holder]:
    """Return who could hold a role in a sentence: bodies and countries, not the committees themselves."""
    named = [*bodies(low, high), *((m.start(), m.end(), m.group()) for m in _countries().finditer(text, low, high))]
    kept: list[Holder] = []
    for one in sorted(named, key=lambda holder: (holder[0], -holder[1])):
        inside = any(item.outer_start < one[1] and one[0] < item.outer_end for item in items)
        if not inside and (not kept or one[0] >= kept[-1][1]):
            kept.append(one)
    return kept


@cache
def _countries() -> re.Pattern[str]:
    words = "|".join(sorted(load_words("committee_countries.txt"), key=len, reverse=True))
    return re.compile(f"(?:{words})(?=[、，和与及]|承担|担任|分别|共同|联合|成功|的|$|当选|主持|牵头|获|是|则)")


def _in_sentence(text: str, low: int, high: int, items: list[Item], bodies: Bodies) -> Iterator[Seat]:
    holders = _holders(text, low, high, items, bodies)
    for chain in _chains(text, _with_roles(text, high, items)):
        subject, matched = _subjects(text, low, chain, holders)
        subject = subject or named_before(text, low, chain[0].outer_start, bodies) or _announced(text, chain, holders)
        for k, item in enumerate(chain):
            yield from _seats_of(text, item, (subject[k],) if matched else subject, _Place(k, len(chain)), holders)


def _with_roles(text: str, high: int, items: list[Item]) -> list[Item]:
    """Give each item the roles right behind it; in a list, those behind the last item that has any."""
    done: list[Item] = []
    limit = high
    for item in reversed(items):
        roles = tuple(roles_behind(text, item.outer_end, limit))
        if not roles and done and _LINK.fullmatch(text, item.outer_end, limit):
            roles = done[-1].roles
        done.append(replace(item, roles=roles, limit=limit))
        limit = item.outer_start
    return done[::-1]


def _chains(text: str, items: list[Item]) -> Iterator[list[Item]]:
    """Split a sentence's committees into lists under one verb: a clause of its own breaks a list."""
    chain: list[Item] = []
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


def _subjects(text: str, low: int, chain: list[Item], holders: list[Holder]) -> tuple[tuple[str, ...], bool]:
    """Return the holders before the verb that governs a list, and whether they match it one by one.

    Several holders for several bodies hold nobody knows which, unless 分别 matches them.
    """
    first = chain[0].outer_start
    verb = None
    for match in HOLDING.finditer(text, max(low, first - 40), first):
        verb = match
    if verb is None or "，" in text[verb.end() : first] or first - verb.end() > 24:
        return (), False
    named = holders_before(text, low, verb.start(), holders) or _opener(text, low, verb.start(), holders)
    several = _SEVERAL.search(text, max(low, verb.start() - 10), verb.start()) is not None
    count = len({item.code or item.name for item in chain})
    if len(named) == count > 1 and "分别" in verb.group():
        return named, True
    return (() if count > 1 and (len(named) > 1 or several) else named), False


def _opener(text: str, low: int, verb: int, holders: list[Holder]) -> tuple[str, ...]:
    """Return the subject of an earlier clause for a verb that opens its own: 甲公司积极参与…，承担了…."""
    if text[verb - 1 : verb] not in {"，", ","}:
        return ()
    openers = [h for h in holders if h[1] <= verb and (h[0] == low or text[h[0] - 1] in "，,：:\u3000 ")]
    return (openers[-1][2],) if openers else ()


def _announced(text: str, chain: list[Item], holders: list[Holder]) -> tuple[str, ...]:
    """Return the one body told before a colon: 甲公司的门口挂着铜牌：家具技术委员会（ISO/TC 136）成员单位."""
    first = chain[0].outer_start
    named = [holder for holder in holders if holder[1] <= first]
    return (named[0][2],) if text[first - 1 : first] in {":", "："} and len(named) == 1 else ()


class _Place(NamedTuple):
    """Which item of a list of how many."""

    at: int
    of: int


def _seats_of(text: str, item: Item, subject: tuple[str, ...], place: _Place, holders: list[Holder]) -> Iterator[Seat]:
    seated = [(role, _seated(text, role, place, holders)) for role in item.roles]
    seated = [(role, named or _seated_later(text, item, role, place, holders)) for role, named in seated]
    if seated and seated[-1][1]:  # 主席、秘书处均由甲院承担
        seated = [(role, named or seated[-1][1]) for role, named in seated]
    if not seated:
        seated = _told_elsewhere(text, item, holders)
    if not seated:
        seat = _founded(text, item, subject, holders)
        if seat is not None:
            yield seat
    for role, named in seated:
        yield _seat(item, role.role, named or subject)


def _seated_later(text: str, item: Item, role: Role, place: _Place, holders: list[Holder]) -> tuple[str, ...]:
    """Return who a later clause says holds a role: 秘书处落户姚江，秘书处承担单位为甲院."""
    again = seated_role(text, role.end, item.limit)
    return _seated(text, again, place, holders) if again is not None and again.role == role.role else ()


def _told_elsewhere(text: str, item: Item, holders: list[Holder]) -> list[tuple[Role, tuple[str, ...]]]:
    """Return the roles that are told before the committee, in later clauses, or in the next sentence."""
    before = role_before(text, max(0, item.outer_start - _BACK), item.outer_start)
    if before is not None:
        return [before]
    taken = roles_taken(text, item.outer_end, item.limit, holders)
    if taken:
        return taken
    role = seated_role(text, item.outer_end, item.limit) or _next_sentence(text, item)
    role = role or role_by_somebody(text, item.outer_end, item.limit)
    return [(role, _seated(text, role, _Place(0, 1), holders))] if role else []


def _next_sentence(text: str, item: Item) -> Role | None:
    """Read a seat told in a later sentence, with no other committee between: 标委会换届。某某任主任，秘书处设在甲院."""
    if text[item.limit : item.limit + 1] not in {"。", "；"}:
        return None
    opening = _SEAT_OPENS.search(text, item.limit, item.limit + _SEAT_REACH)
    if opening is None or _OTHER.search(text, item.limit, opening.start("seat")):
        return None
    return seated_role(text, opening.start("seat"), opening.end())


_SEAT_REACH: Final = 160
_OTHER: Final = re_pattern(r"技术委员会|(?<![A-Za-z])(?:TC|SC|WG)[ ]?\d|\n")
_SEAT_OPENS: Final = re_pattern(
    r"[。；，](?:其|该委员会|该标委会|该组织|委员会|标委会|分委会|分标委)?(?P<seat>秘书处[^。，；\n]{0,12})"
)


def _founded(text: str, item: Item, subject: tuple[str, ...], holders: list[Holder]) -> Seat | None:
    """Return the record of a committee without a role: its founders where they are told."""
    set_up = founding(text, max(0, item.outer_start - 6), item.outer_start) or founding(
        text, item.outer_end, min(item.limit, item.outer_end + 14)
    )
    if set_up is not None:
        return _seat(item, "founder" if subject else None, subject)
    named = item.name is not None and _ITS_NAME.search(item.name) and not _OFFICE.match(text, item.outer_end)
    return _seat(item, None, _mirrored_by(text, item, subject, holders)) if item.code or named else None


def _mirrored_by(text: str, item: Item, subject: tuple[str, ...], holders: list[Holder]) -> tuple[str, ...]:
    """Return who does a committee's work at home: 甲院承担ISO/TC 8国内技术对口单位, …国内技术对口单位为甲院."""
    mirror = _MIRROR.match(text, item.outer_end)
    if mirror is None:
        return ()
    verb = SEATED.match(text, mirror.end())
    return holders_at(text, verb.end(), holders) if verb else subject


# 全国果品标准化技术委员会 names one, 省级专业标准化技术委员会 a sort of them.
_ITS_NAME: Final = re_pattern(r"(?<!专业)标准化技术委员会$")
# …委员会秘书长张青: where a person serves.
_OFFICE: Final = re_pattern(r"委员(?!单位|会)|副?(?:主任|秘书长|主席)|顾问|专家")
# Whose work at home it is, a role of no name.
_MIRROR: Final = re_pattern(r"[)）]?的?(?:国内)?技术(?:对口|归口)(?:单位|工作)")


def _seated(text: str, role: Role, place: _Place, holders: list[Holder]) -> tuple[str, ...]:
    """Return who is named behind a role: 秘书处设在甲院; 秘书处分别设在甲院、乙院 for two bodies."""
    verb = SEATED.match(text, role.end)
    if verb is None:
        return _beside(text, role, holders)
    named = holders_at(text, verb.end(), holders)
    if not named and (then := _THEN.match(text, verb.end())):  # 落户海宁市，由甲院承担
        named = holders_at(text, then.end(), holders)
    if not named and _SEATING.search(verb.group()):
        match = _FALLBACK.match(text, verb.end())
        named = (match["name"],) if match else ()
    if len(named) > 1 and place.of > 1:
        return (named[place.at],) if len(named) == place.of and "分别" in verb.group() else ()
    return named


def _beside(text: str, role: Role, holders: list[Holder]) -> tuple[str, ...]:
    """Return who is named right behind a role, without a verb: 秘书处承担单位甲院, 召集人1家（甲公司）."""
    counted = _COUNTED.match(text, role.end)
    if counted:
        return holders_at(text, counted.end(), holders)
    named = text.endswith("单位", role.start, role.end) and not text.startswith(_NEXT_POST, role.end)
    return holders_at(text, role.end, holders) if named else ()


_NEXT_POST: Final = ("、", "，", "和")  # 委员单位、某某协会副理事长单位
_COUNTED: Final = re_pattern(r"[一二两三1-9][家个]?[（(]")
_THEN: Final = re_pattern(r"[\u4e00-\u9fff]{2,10}，(?:并|现)?由")


def _seat(item: Item, role: CommitteeRole | None, holders: tuple[str, ...]) -> Seat:
    record = Committee(code=item.code, name=item.name, role=role, holders=holders)
    return Seat(record, item.start, item.end, item.outer_start, item.outer_end)
