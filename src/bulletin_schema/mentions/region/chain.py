"""Chains: a place written with what it lies in, 山西晋城, names that too."""

from __future__ import annotations

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.region.table import Division, lineage
from bulletin_schema.model import Region


def containers_in(text: str, place: Mention[Region]) -> list[Mention[Region]]:
    """Return the divisions that stand before a place's own name in its mention.

    >>> chain = Mention(1, 5, "region", Region(name="晋城市", code="140500"))
    >>> [(m.start, m.end, m.value.name) for m in containers_in("在山西晋城召开", chain)]
    [(1, 3, '山西省')]
    """
    if place.value.code is None or place.end - place.start < 4:  # 湖南湘潭 is as short as a chain can be
        return []
    own, *above = lineage(place.value.code)
    at = place.start
    found: list[Mention[Region]] = []
    for division in reversed(above):
        word = next((name for name in _names(division) if text.startswith(name, at)), None)
        if word:
            found.append(Mention(at, at + len(word), "region", division.region))
            at += len(word) + text.startswith(" ", at + len(word))
    return found if text[at : place.end] in _names(own) else []  # 吉林市 is no 市 in 吉林


def _names(division: Division) -> tuple[str, ...]:
    return (division.name, *division.short)
