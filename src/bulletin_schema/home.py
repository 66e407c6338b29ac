"""Home: the division a bulletin or an article speaks from, which 我市 and 全区 stand for.

A bulletin's home shows in the bodies it names (新北区…分局, 常州质监局), in how it speaks of itself (我区, 全区,
区市场监管局) and in its titles. A national medium has none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.region.expression import RegionExpression
from bulletin_schema.mentions.region.resolve import Place
from bulletin_schema.mentions.region.surroundings import choose, survey
from bulletin_schema.mentions.region.table import Division, lies_in
from bulletin_schema.model import Region

Sighting = Mention[RegionExpression]

# 区市场监管局 without a name before it: the text speaks of its own district's office.
_OWN_OFFICE = re.compile(
    r"(?<![高经开新])([省市区县旗])(?:市场监管局|市场监督管理局|市监局|质监局|质监分局|质量技术监督局|工商局|药监局|"
    r"人民政府|政府|人大|政协|委(?![托员培外])|局(?![域部限面]))"
)
_AUTHORITY = re.compile(
    r"(?:市场监管局|市场监督管理|市监局|质监|质量技术监督|质检局|工商|食药监|药监|人民政府|政府|人大|政协|委)"
)
_WEIGHT = {"own": 3.0, "whole": 1.0, "office": 1.5, "authority": 3.0, "title": 3.0, "name": 1.0}
_OPENING = 40  # characters at the start of a text without known titles that are read as one
_SHARE = 0.5  # of all places named, what lies in the home where the text does not speak of itself


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

    `within` is the home of the bulletin that the text is an article of.

    >>> from bulletin_schema.mentions.region import find_divisions
    >>> text = "武进区市场监管局开展抽查，我区企业质量提升。"
    >>> infer_home(text, find_divisions(text))
    Home(region=Region(name='武进区', code='320412'), evidence='武进区市场监管局')
    """
    spans = sorted(titles)
    around = survey(sightings, within.code if within else None)
    weights: dict[str, float] = defaultdict(float)
    seen: dict[str, tuple[float, Division, Sighting]] = {}
    strong: set[str] = set()
    for sighting in sightings:
        division = _settled(sighting, around.home, choose(sighting.value.divisions, around))
        if division is None:
            continue
        authority = bool(_AUTHORITY.match(text, sighting.end)) and sighting.value.inside
        # Without known titles the first line's beginning stands for one.
        titled = any(start <= sighting.start < end for start, end in spans or [_opening(text)])
        worth = _WEIGHT["authority" if authority else "name"] + (_WEIGHT["title"] if titled else 0)
        weights[division.code] += worth
        if authority or titled:
            strong.add(division.code)
        if division.code not in seen or worth > seen[division.code][0]:
            seen[division.code] = (worth, division, sighting)
    levels = _levels(text, sightings)
    best = _best(weights, levels, strong, seen, within)
    if best is None:
        return Home(None) if within is None else within
    _, division, sighting = seen[best]
    end = sighting.end
    office = _AUTHORITY.match(text, end)
    return Home(division.region, text[sighting.start : office.end() if office and sighting.value.inside else end])


def _opening(text: str) -> tuple[int, int]:
    start = len(text) - len(text.lstrip())
    return start, min(start + _OPENING, len(text))


def _settled(sighting: Sighting, home: str | None, division: Division | None) -> Division | None:
    if division is None or sighting.value.strength == "firm":
        return division
    # 合作 and 城区 tell no home, 昆山 does where nothing else is called so.
    backed = sighting.value.strength == "named" and division.name.endswith(("市", "县"))
    return division if backed or division.code == home else None


def _levels(text: str, sightings: Sequence[Sighting]) -> dict[str, float]:
    """Count how the text speaks of its own place, by level word: 我区 and 区市场监管局 speak for 区."""
    levels: dict[str, float] = defaultdict(float)
    names = {s.end for s in sightings if s.value.named} | {s.end - 1 for s in sightings if s.value.named}
    for sighting in sightings:
        if sighting.value.form in ("own", "whole"):
            levels[sighting.value.word] += _WEIGHT[sighting.value.form]
    for match in _OWN_OFFICE.finditer(text):
        if match.start() not in names and match.start() + 1 not in names:
            levels[match[1]] += _WEIGHT["office"]
    return levels


def _best(
    weights: dict[str, float],
    levels: dict[str, float],
    strong: set[str],
    seen: dict[str, tuple[float, Division, Sighting]],
    within: Home | None,
) -> str | None:
    total = sum(weights.values())
    scores: dict[str, float] = {}
    for code, weight in weights.items():
        level = seen[code][1].name[-1]
        below = sum(w for other, w in weights.items() if other != code and lies_in(other, code))
        speaks = levels.get(level, 0.0)
        if not speaks and not (code in strong and weight + below >= _SHARE * total):
            continue
        prior = 2.0 if within and within.code == code else 0.0
        scores[code] = weight + 0.3 * below + 2 * speaks + prior
    return max(scores, key=lambda code: scores[code]) if scores else None


def article_homes(
    text: str,
    sightings: Sequence[Sighting],
    articles: Iterable[tuple[int, int]],
    titles: Iterable[tuple[int, int]] = (),
    home: Home | None = None,
) -> list[Place]:
    """Return where each article (a span) is at home; the bulletin's home where its own does not show."""
    spans = list(titles)
    places: list[Place] = []
    for start, end in articles:
        own = [s._replace(start=s.start - start, end=s.end - start) for s in sightings if start <= s.start < end]
        heads = [(a - start, b - start) for a, b in spans if start <= a < end]
        places.append(Place(start, end, infer_home(text[start:end], own, heads, home or Home(None)).code))
    return places
