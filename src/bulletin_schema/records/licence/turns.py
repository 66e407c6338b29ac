"""Turns: numbers and holders told in turn: 甲公司、乙公司的许可证编号分别为A、B; 前三家的编号依次为…."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from bulletin_schema.clauses import joined_before
from bulletin_schema.han import read_numeral
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.licence.bodies import Body, Stretch, earlier_bodies, is_office, name_of

_IN_TURN: Final = regex_pattern(r"分别|依次|各为")
_NEAR_LABEL: Final = 8  # 分别持有|CCC证书
# 前三家, 后一家, 上述2家企业: which of the list told before.
_WHICH: Final = regex_pattern(
    r"(?P<which>前|后|末|上述|以上|这|其余|其他|剩余|另外?)(?P<many>[一二两三四五六七八九十]|[0-9]{1,2})[家户]"
)
_FROM_FRONT: Final = ("前",)
_FROM_BACK: Final = ("后", "末", "其余", "其他", "剩余", "另", "另外")
_MOST_BACK: Final = 3  # lists named before are looked through from the last on


def holders_in_turn(reading: Reading, one: Stretch, bodies: Sequence[Body]) -> list[str | None]:
    """Return the holders of a stretch's numbers where as many bodies are listed before; nothing where not."""
    which = _last(_WHICH, reading.text, one.low, one.start)
    amount = len(one.numbers)
    if which is not None:
        members = _chosen(reading, one, which)
        held = members * amount if len(members) == 1 else members
        return [name_of(m) for m in held] if len(held) == amount else []
    told_at = max(one.label - _NEAR_LABEL, one.sentence.start)
    if amount == 1 or not _IN_TURN.search(reading.text, told_at, one.start):
        return []
    before = [b for b in bodies if b.end <= one.start and not is_office(b)]
    members = joined_before(reading, before[-1]) if before else _list_of(reading, one, amount)
    return [name_of(m) for m in members] if len(members) == amount else []


def _chosen(reading: Reading, one: Stretch, which: regex.Match[str]) -> list[Body]:
    """Return the bodies that 前三家 or 上述两家 stands for, none where the list before has not as many."""
    many = read_numeral(which["many"])
    if which["which"] in _FROM_FRONT:
        return _list_of(reading, one, many + 1, at_least=True)[:many]
    if which["which"] in _FROM_BACK:
        return _list_of(reading, one, many + 1, at_least=True)[-many:]
    return _list_of(reading, one, many)


def _list_of(reading: Reading, one: Stretch, amount: int, *, at_least: bool = False) -> list[Body]:
    """Return the last list of so many bodies before the numbers, in their article."""
    earlier = [b for b in earlier_bodies(reading, one.sentence, one.start) if not is_office(b)]
    for _ in range(_MOST_BACK):
        if not earlier:
            break
        members = joined_before(reading, earlier[-1])
        if len(members) == amount or (at_least and len(members) > amount):
            return members
        earlier = [b for b in earlier if b.end <= members[0].start]
    return []


def _last(pattern: regex.Pattern[str], text: str, low: int, high: int) -> regex.Match[str] | None:
    found = None
    for match in pattern.finditer(text, low, high):
        found = match
    return found
