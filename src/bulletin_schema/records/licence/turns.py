"""Turns: numbers and holders told in turn: 甲公司、乙公司的许可证编号分别为A、B; 前三家的编号依次为…."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from bulletin_schema.han import read_numeral
from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.licence.bodies import Body, Stretch, is_office, name_of
from bulletin_schema.records.licence.unlisted import NAME_END, SHOPS
from bulletin_schema.records.pronouns import bodies_before

_IN_TURN: Final = regex_pattern(r"分别|依次|各为")
_NEAR_LABEL: Final = 8  # 分别持有|CCC证书
# 前三家, 后一家, 上述2家企业: which of the list told before.
_WHICH: Final = re_pattern(
    r"(?:(?P<which>前|后|末|上述|以上|这|其余|其他|剩余|另外?)|(?<=[。，；\n]))(?P<many>[一二两三四五六七八九十]|[0-9]{1,2})[家户]"
)
_FROM_FRONT: Final = ("前",)
_FROM_BACK: Final = ("后", "末", "其余", "其他", "剩余", "另", "另外")
_MOST_LISTS: Final = 3  # lists told before are looked through from the last on
# Members of a list beside one that is known: …、|姚江好味道糕点坊|、….
_JOINER: Final = r"\s?(?:、|和|及|与|以及)\s?"
_MEMBER_END: Final = rf"(?:公司|中心|院|所|{SHOPS})"
_BEFORE: Final = regex_pattern(
    rf"(?:^|[、，。；：:\s]|[是为有])(?:其中|包括|涉及|还有|[注撤吊]销了?|暂停了?)?(?P<who>(?![是为有])\p{{Han}}{{2,24}}{_MEMBER_END}){_JOINER}$"
)
_JOINED: Final = regex_pattern(rf"{_JOINER}$")
_BEHIND: Final = regex_pattern(
    rf"{_JOINER}(?P<who>\p{{Han}}{{2,24}}?{_MEMBER_END})(?=[，。；：（(、]|[两三四五六七八九十0-9]{{1,2}}[家户]|的|等|分别|依次|各|持有|取得|获得|均)"
)
_HOLDER_BEHIND: Final = regex_pattern(
    rf"[(（](?:(?:持证|持有|注册|备案)人[:：]?)?(?P<who>\p{{Han}}{{3,24}}(?:[(（]\p{{Han}}{{1,8}}[)）]\p{{Han}}{{1,12}})?(?<={NAME_END}))[)）]"
)
_OWNED_IN_TURN: Final = regex_pattern(r"[^。；]{0,24}(?:分别|依次)(?:是|为|属于?|系|归)")
_MEMBER_REACH: Final = 40
_LIST_REACH: Final = 400


def holders_in_turn(reading: Reading, one: Stretch, bodies: Sequence[Body]) -> list[str | None]:
    """Return the holders of a stretch's numbers where as many names are listed before; nothing where none are.

    前三家 stands for names of the list before alone: where that has not as many, nobody is told.
    """
    said = [*_WHICH.finditer(reading.text, max(one.low, _last_firm(bodies, one)), one.start)]
    amount = len(one.numbers)
    if behind := _told_behind(reading, one, bodies):
        return [*behind]
    if said:
        names = _chosen(reading, one, said[-1])
        held = names * amount if len(names) == 1 else names
        return [*held] if len(held) == amount else [None] * amount
    before = [b for b in bodies if b.end <= one.start and not is_office(b)]
    told_at = max(one.label - _NEAR_LABEL, one.sentence.start)
    if amount == 1 or not (before or _IN_TURN.search(reading.text, told_at, one.start)):
        return []
    names = _list_around(reading, before[-1], one) if before else _list_before(reading, one, amount)
    return [*names] if len(names) == amount else []


def _told_behind(reading: Reading, one: Stretch, bodies: Sequence[Body]) -> list[str] | list[str | None]:
    """Return the holders behind their numbers: A（甲公司）、B（乙公司）; A和B，分别为甲公司、乙公司所有."""
    text = reading.text
    behind_each = [_HOLDER_BEHIND.match(text, n.end) for n in one.numbers]
    named = [found["who"] if found else None for found in behind_each] if any(behind_each) else []
    if named:
        return named
    behind = [b for b in bodies if b.start >= one.end and not is_office(b)]
    if not behind or not _OWNED_IN_TURN.fullmatch(text, one.end, behind[0].start):
        return []
    names = [name_of(b) for b in behind[: len(one.numbers)]]
    return names if len(names) == len(one.numbers) > 1 else []


def _chosen(reading: Reading, one: Stretch, which: regex.Match[str]) -> list[str]:
    """Return the names that 前三家 or 上述两家 stands for, none where the list before has not as many."""
    many = read_numeral(which["many"])
    if which["which"] in _FROM_FRONT:
        return _list_before(reading, one, many, longer=True)[:many]
    if which["which"] in _FROM_BACK:
        return _list_before(reading, one, many, longer=True)[-many:]
    return _list_before(reading, one, many) or _scattered(reading, one, many)


def _scattered(reading: Reading, one: Stretch, amount: int) -> list[str]:
    """Return the firms named before in the paragraph, where they are as many: 其中，甲公司…；乙公司…。两家企业的…."""
    low = reading.text.rfind("\n", 0, one.sentence.start) + 1
    named = [b for b in bodies_before(reading, one.sentence, one.start) if b.start >= low and not is_office(b)]
    names = [*dict.fromkeys(name_of(b) for b in named)]
    return names if len(names) == amount else []


def _last_firm(bodies: Sequence[Body], one: Stretch) -> int:
    """Return where the last firm before a number ends: 上述三家 before it does not speak of the number."""
    return max((b.end for b in bodies if b.end <= one.start and not is_office(b)), default=0)


def _list_before(reading: Reading, one: Stretch, amount: int, *, longer: bool = False) -> list[str]:
    """Return the last list of so many names before the numbers, in their article."""
    earlier = [b for b in bodies_before(reading, one.sentence, one.start) if not is_office(b)]
    for _ in range(_MOST_LISTS):
        if not earlier:
            break
        names = _list_around(reading, earlier[-1], one)
        if (len(names) > amount) if longer else (len(names) == amount):
            return names
        earlier = earlier[: -len(names)]
    return []


def _list_around(reading: Reading, known: Body, one: Stretch) -> list[str]:
    """Return the names of the list that a known body stands in, also of members that no list of bodies knows."""
    names, at = [name_of(known)], known.end
    while (member := _BEHIND.match(reading.text, at, one.start)) is not None:
        names.append(member["who"])
        at = member.end()
    at, low = known.start, max(0, known.start - _LIST_REACH)
    while (earlier := _member_before(reading, low, at)) is not None:
        names.insert(0, earlier.value)
        at = earlier.start
    return names


def _member_before(reading: Reading, low: int, at: int) -> Mention[str] | None:
    """Return the member of a list right before another: a known body, else a name that only the list shows."""
    text = reading.text
    joiner = _JOINED.search(text, max(low, at - 4), at)
    if joiner is None:
        return None
    body = next((b for b in reversed(reading.within("organization", low, at)) if b.end == joiner.start()), None)
    if body is not None:
        return Mention(body.start, body.end, "name", name_of(body))
    found = _BEFORE.search(text, max(low, at - _MEMBER_REACH), at)
    if found is None:
        return None
    start, end = found.span("who")
    place = next(iter(reading.within("place", start, end)), None)  # 名单中|绵阳…化工厂
    start = place.start if place else start
    return Mention(start, end, "name", text[start:end])
