"""Home: the division a bulletin or an article speaks from, which 我市 and 全区 stand for.

A bulletin's home shows in the bodies it names (新北区…分局, 常州质监局), in how it speaks of itself (我区, 全区,
区市场监管局) and in its titles. A national medium has none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bulletin_schema.home.cues import AUTHORITY, is_host
from bulletin_schema.home.hearing import best_told, hear, spoken_levels
from bulletin_schema.home.witness import Witness
from bulletin_schema.mention import lying_in
from bulletin_schema.mentions.region.expression import Sighting
from bulletin_schema.mentions.region.resolve import Place
from bulletin_schema.mentions.region.surroundings import survey
from bulletin_schema.mentions.region.table import by_code, lies_in
from bulletin_schema.model import Region
from bulletin_schema.patterns import re_pattern

# A bulletin that opens so is a national body's, and at home nowhere unless it says 我市.
_NATIONAL = re_pattern(
    r"市场监管总局|工商总局|药监总局|国务院新闻办|市场监督管理总局|质检总局|国家标准委|国家标准化管理委员会|国家认监委|中国消费者协会"
)
# 根据《市场监管总局关于…的公告》，某省局…; 为落实市场监管总局…的通知，某区局…
_CARRIED_OUT = re_pattern(r"(?:根据|按照|依据|依照|按|遵照|落实|贯彻|执行|转发|响应)[^，。]{0,8}\Z|《[^》]{0,8}\Z")
_PAUSE = re_pattern(r"[\n，。；,;]")
_TEXT = re_pattern(r"\S")
_OPENING = 40  # characters at the start of a text without known titles that are read as one
_SPOKEN = 2.0  # the weight of 全省 and 省局 together
_SEVERAL = 3  # cities


@dataclass(frozen=True, slots=True)
class Home:
    """The division a text speaks from and the words that tell it, both None where none do."""

    region: Region | None
    evidence: str | None = None

    @property
    def code(self) -> str | None:
        """The division's code."""
        return self.region.code if self.region else None


def infer_home(
    text: str, sightings: Sequence[Sighting], titles: Iterable[tuple[int, int]] = (), within: Home | None = None
) -> Home:
    """Return the home of a text from its place words (best those of `find_divisions`) and its titles' spans.

    Without known titles the first line's beginning stands for one. `within` is the home of the bulletin that
    the place words' article belongs to, `Home(None)` where that has none: an article of a national paper is at
    home in the county that it tells of, the paper is not.

    >>> from bulletin_schema.mentions.region import find_divisions
    >>> text = "武进区市场监管局开展抽查，我区企业质量提升。"
    >>> infer_home(text, find_divisions(text))
    Home(region=Region(name='武进区', code='320412'), evidence='武进区市场监管局')
    """
    heads = sorted({*titles, _opening(text, 0, len(text))})
    if within is None and _is_national(text, sightings, heads) and not any(is_host(text, s) for s in sightings):
        return Home(None)
    above = within.code if within else None
    witnesses = hear(text, sightings, heads, survey(sightings, above))
    levels = spoken_levels(sightings)
    best = best_told(text, witnesses, levels, above)
    if best is None:
        return _all_its_cities(levels, witnesses) if within is None else within
    if within and above and not best.strong and lies_in(above, best.division.code):
        return within  # an article of 江阴's that but names 无锡市 above it
    end = best.sighting.end
    office = AUTHORITY.match(text, end) if best.sighting.value.inside else None
    return Home(best.division.region, text[best.sighting.start : office.end() if office else end])


def _all_its_cities(levels: dict[str, float], witnesses: dict[str, Witness]) -> Home:
    """Return the province where 全省 and 省局 speak and all places named are cities of it: 在南昌、九江和赣州抽查."""
    speaks = levels.get("省", 0.0) >= _SPOKEN
    provinces = {code[:2] for code in witnesses}
    told = by_code().get(f"{next(iter(provinces))}0000") if len(provinces) == 1 else None
    return Home(told[0].region) if told and speaks and len(witnesses) >= _SEVERAL else Home(None)


def _is_national(text: str, sightings: Sequence[Sighting], heads: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a national body is told of first: where the text begins, or where its first title does."""
    if not any(_tells_of_national(text[start : start + 2 * _OPENING]) for start, _ in heads[:2]):
        return False
    return not any(s.value.form == "own" for s in sightings)


def _tells_of_national(opening: str) -> bool:
    """Tell whether a national body acts in an opening; one whose paper is but carried out does not."""
    body = _NATIONAL.search(opening)
    return body is not None and _CARRIED_OUT.search(opening[: body.start()]) is None


def _opening(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    stop = _PAUSE.search(text, start, min(start + _OPENING, end))
    return start, stop.start() if stop else min(start + _OPENING, end)


def article_homes(
    text: str,
    sightings: Sequence[Sighting],
    articles: Iterable[tuple[int, int]],
    titles: Iterable[tuple[int, int]] = (),
    home: Home | None = None,
) -> list[Place]:
    """Return where each article (a span) is at home; the bulletin's home where its own does not show."""
    spans = sorted(titles)
    return [
        Place(start, end, _article_home(text, lying_in(sightings, start, end), spans, (start, end), home or Home(None)))
        for start, end in articles
    ]


def _article_home(
    text: str, named: Sequence[Sighting], spans: Sequence[tuple[int, int]], article: tuple[int, int], within: Home
) -> str | None:
    """Return where an article is at home by its titles, or by its opening where it has none."""
    titles = _between_spans(spans, *article)
    if not titles:
        return infer_home(text, named, [_opening(text, *article)], within).code
    end = titles[-1][1]
    placeless = all(sighting.start >= end or sighting.value.strength == "word" for sighting in named)
    if placeless and (body := _TEXT.search(text, end, article[1])):
        # The place that the body begins with stands for the title's.
        titles = [*titles, (body.start(), body.start() + 1)]
    return infer_home(text, named, titles, within).code


def _between_spans(spans: Sequence[tuple[int, int]], start: int, end: int) -> Sequence[tuple[int, int]]:
    return spans[bisect_left(spans, (start, 0)) : bisect_left(spans, (end, 0))]
