"""resolve_regions: place words become divisions, settled by their containers, the home and the time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.region.expression import RegionExpression, Sighting
from bulletin_schema.mentions.region.surroundings import survey
from bulletin_schema.mentions.region.table import by_code, lineage
from bulletin_schema.model import Region


class Place(NamedTuple):
    """`text[start:end]`, an article, is at home in a division (a code, or None)."""

    start: int
    end: int
    code: str | None


def resolve_regions(
    sightings: Sequence[Sighting],
    home: Region | None = None,
    *,
    articles: Sequence[Place] = (),
    month: str | None = None,
) -> list[Mention[Region]]:
    """Return the divisions that the place words of a text stand for; what stays unsettled is left out.

    `sightings` are best those of `find_divisions`: names inside bodies' names tell what the rest means, and are
    left out of the answer. 我市 is the home's (the article's where the home has no such level), 全市 the
    article's, 该市 the city named last. `month` (2008-05) picks among names a code had at different times.

    >>> from bulletin_schema.mentions.region.find import find_divisions
    >>> text = "鼓楼区位于南京市。全市"
    >>> [m.value.code for m in resolve_regions(find_divisions(text), Region(name="鼓楼区", code="320106"))]
    ['320106', '320100', '320100']
    """
    around = survey(sightings, home.code if home else None, month)
    resolved: list[Mention[Region]] = []
    last: dict[str, tuple[int, Region]] = {}  # level word: the article and what of that level it named last
    article = 0
    for sighting in sightings:
        while article < len(articles) and articles[article].end <= sighting.start:
            article += 1
        here = articles[article] if article < len(articles) and articles[article].start <= sighting.start else None
        expression = sighting.value
        if expression.named:
            region = around.settle(expression)
            if region and expression.form != "township":
                last[region.name[-1]] = (article, region)
        elif expression.form == "whole" and resolved and _is_of(resolved[-1], sighting):
            region = resolved[-1].value  # 无锡全市
        else:
            region = _deictic(expression, around.home, here.code if here else None, last, article)
        if region and not expression.inside:
            resolved.append(Mention(sighting.start, sighting.end, "region", region))
    return resolved


def at_level(code: str, level: str) -> Region | None:
    """Return the division of a level that a division is or lies in: 全市 in 武进区 is 常州市.

    >>> at_level("320412", "市"), at_level("320582", "市").name, at_level("320500", "区")
    (Region(name='常州市', code='320400'), '张家港市', None)
    """
    for division in lineage(code):
        if division.name.endswith(level) or (level == "县" and division.name.endswith("旗")):
            return division.region
    return None


def _is_of(named: Mention[Region], whole: Sighting) -> bool:
    """Tell whether 全市 stands right behind the city it is of."""
    return named.end == whole.start and named.value.name.endswith(whole.value.word)


def _deictic(
    expression: RegionExpression,
    home: str | None,
    here: str | None,
    last: dict[str, tuple[int, Region]],
    article: int,
) -> Region | None:
    level = expression.word
    if expression.form == "that" and level in last and last[level][0] == article:
        return last[level][1]
    order = (home, here) if expression.form == "own" else (here, home)
    for code in order:
        if code is not None and code in by_code() and (region := at_level(code, level)):
            return region
    if expression.form == "whole" and any(order) and level in last and last[level][0] == article:
        return last[level][1]  # 某市's bulletin on a county: 瓜州县质监局对全县…
    return None
