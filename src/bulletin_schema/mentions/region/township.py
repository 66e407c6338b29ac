"""Townships: 洛阳镇, 新仓镇, 东风街道 are found by their shape, as no table has them; the code is null."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.region.expression import RegionExpression, Sighting
from bulletin_schema.mentions.region.vocabulary import left_words, not_townships
from bulletin_schema.patterns import re_pattern

_HAN_TAIL = re_pattern(r"[\u4e00-\u9fff]{1,7}\Z")
_NO_STEM = re_pattern(r"[的了是等各全某该本每这其我们个你他及以在到从给请让没并需占]")
_MOVES = re_pattern(r"..[进入走送下]")  # 计量惠民进山乡: goes there, is not called so
_GOES = re_pattern(r"[走深赶来迈驶][进入到]")  # 走进姚岭镇
_TOWNS = ("镇", "乡", "街道")
_NUMBERS, _JOINERS = tuple("两三四五六"), ("、", "和")  # 泽国、大溪两镇
SOLE_LEFT = "在赴到对与及由从将把让于至"


class Town(NamedTuple):
    """镇 at `start`: the name before it begins at `floor` or later; `inside` a body's name or not."""

    start: int
    end: int
    floor: int
    inside: bool


def with_townships(text: str, found: list[Sighting], towns: list[Town]) -> list[Sighting]:
    """Add the townships; one whose name has no clear beginning counts where the text has it clearly elsewhere."""
    known: set[str] = set()
    unclear: list[Town] = []
    added: list[Sighting] = []
    for town in towns:
        if text[town.start - 1 : town.start] in _NUMBERS and (counted := list(_counted(text, town))):
            added += counted
            continue
        begin = _township_start(text, town.start, town.floor)
        if begin is None:
            unclear.append(town)
        elif begin >= 0:
            known.add(text[begin : town.end])
            added.append(_township_at(text, begin, town))
    for town in unclear:
        begins = [town.start - n for n in (4, 3, 2) if town.start >= n and text[town.start - n : town.end] in known]
        added += [_township_at(text, begin, town) for begin in begins[:1]]
    return _merged(found, added)


def _counted(text: str, town: Town) -> Iterator[Sighting]:
    """Yield the towns of a list that its end counts: 泽国 and 大溪 of 泽国、大溪两镇."""
    at, kind, floor = town.start - 1, text[town.start : town.end], town.floor
    while True:
        begin = _township_start(text, at, floor)
        joined = begin is not None and text[begin - 1 : begin] in _JOINERS
        if begin is None or begin < 0 or (at == town.start - 1 and not joined):
            return
        yield Mention(begin, at, "region", _township(text[begin:at] + kind, inside=town.inside))
        at, floor = begin - 1, max(0, begin - 8)
        if not joined or text.endswith(_TOWNS, 0, at):  # 大溪两镇和新河、松门两镇 are two lists
            return


def _township_at(text: str, begin: int, town: Town) -> Sighting:
    return Mention(begin, town.end, "region", _township(text[begin : town.end], inside=town.inside))


def _merged(found: list[Sighting], towns: list[Sighting]) -> list[Sighting]:
    """Put townships among the other places; a place that a township's name covers is none."""
    taken = sorted(towns)
    kept: list[Sighting] = []
    k = 0
    for sighting in found:
        while k < len(taken) and taken[k].end <= sighting.start:
            k += 1
        if k == len(taken) or sighting.end <= taken[k].start:
            kept.append(sighting)
    return sorted(kept + towns, key=lambda s: s.start)


def _township_start(text: str, at: int, floor: int) -> int | None:
    """Return where the name before 镇 begins: -1 for no name, None where it is unclear."""
    low = max(floor, at - 7)
    tail = _HAN_TAIL.search(text, low, at)
    if not tail:
        return -1
    begin = tail.start()
    if text[begin] == "和" and begin == floor > 0 and at - begin > 2:  # 城区和师古镇
        return begin + 1 if _is_stem(text[begin + 1 : at]) else -1
    bounded = begin > low or low == floor
    if bounded and at - begin == 1:
        # 吴中区X镇 with one character is a name only right behind a place.
        return begin if begin == floor > 0 and _is_stem(text[begin:at]) else -1
    for cut in range(begin, at - 1):
        length = at - cut
        if length > 4 or (cut > begin and text[cut] in SOLE_LEFT and length > 2) or _GOES.match(text, cut - 1):
            continue
        if cut == begin:
            free = bounded and text[begin] not in SOLE_LEFT and not _opens_with_word(text, begin, at)
        else:
            free = bool(left_words().search(text, begin, cut)) and not _opens_with_word(text, cut, at)
        if free:
            return cut if _is_stem(text[cut:at]) else -1
    return -1 if not _is_stem(text[at - 2 : at]) else None


def _opens_with_word(text: str, begin: int, at: int) -> bool:
    return any(left_words().search(text, begin, begin + n) is not None for n in (2, 3) if at - begin - n >= 2)


def _is_stem(stem: str) -> bool:
    if (
        _NO_STEM.search(stem)
        or _MOVES.match(stem)
        or (left_words().search(stem, 0) and not left_words().search(stem[-1:]))
    ):
        return False
    return stem not in not_townships() and not any(stem[k:] in not_townships() for k in range(len(stem) - 1))


@lru_cache(maxsize=4096)
def _township(word: str, *, inside: bool) -> RegionExpression:
    return RegionExpression(word, "township", inside=inside)
