"""Asides: who keeps a committee's secretariat, told in passing further on: 作为秘书处承担单位，甲公司…."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.committee.role import Holder

_KEEPER: Final = re_pattern(r"秘书处(?:的)?(?:承担|挂靠|所在|依托|支撑)单位")
# 秘书处仍由甲院承担, told in a paragraph of its own.
_KEPT: Final = re_pattern(r"秘书处(?:工作)?(?:仍|现|继续|将|暂|均|也)?(?:由|设在|设于|落户[在于]?|挂靠[在于]?)(?!单位)")
_AS: Final = re_pattern(r"(?:作为|身为|是|系)[^，。；\n]{0,16}$")
_JOINED: Final = re_pattern(r"[、，：:]?[“（(]?")
# A firm by its short name, which no list of bodies knows: 作为秘书处承担单位，姚江股份牵头….
_SHORT: Final = re_pattern(
    r"(?P<who>[\u4e00-\u9fff]{2,8}(?:股份|集团|公司|院|所|大学|学院|中心|协会))(?!的?会议|有关|领导|等)"
)
_REACH: Final = 3000  # characters of a report in which the aside stands


def keeper_told_aside(text: str, low: int, high: int, holders: Sequence[Holder]) -> tuple[str, ...]:
    """Return who a later sentence says to keep the secretariat of the only committee spoken of.

    >>> keeper_told_aside("年会召开。作为秘书处承担单位，姚江股份主持。", 5, 22, ())
    ('姚江股份',)
    """
    return next((keeper for keeper in _keepers(text, low, high, holders) if keeper), ())


def _keepers(text: str, low: int, high: int, holders: Sequence[Holder]) -> Iterator[tuple[str, ...]]:
    """Yield what each place that tells of a keeper names: 秘书处承担单位 anywhere, else who it is with."""
    end = min(high, low + _REACH)
    for said in _KEEPER.finditer(text, low, end):
        leading = _AS.search(text, max(low, said.start() - 20), said.start())
        if leading:
            yield next(((name,) for _, stop, name in reversed(holders) if stop == leading.start()), ())
        joined = _JOINED.match(text, said.end())
        at = joined.end() if joined else said.end()
        yield _named_at(holders, at)
        short = _SHORT.match(text, at, high) if leading else None
        yield (short["who"],) if short else ()
    for said in _KEPT.finditer(text, low, end):
        yield _named_at(holders, said.end())


def _named_at(holders: Sequence[Holder], at: int) -> tuple[str, ...]:
    return next(((name,) for start, _, name in holders if start == at), ())
