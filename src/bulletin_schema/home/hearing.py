"""Hearing: the witnesses of a text, weighed by what stands around each place word, and the one that tells most."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from bulletin_schema.home.cues import (
    is_authority,
    is_dateline,
    is_host,
    is_mark,
    is_one_of_many,
    lends_its_name,
    names_award,
    names_paper,
)
from bulletin_schema.home.witness import AUTHORITY, OWN, SHARE, Witness, nearest
from bulletin_schema.mentions.region.expression import RegionExpression, Sighting
from bulletin_schema.mentions.region.surroundings import Surroundings
from bulletin_schema.mentions.region.table import Division, by_code

_WEIGHT = {
    "own": OWN,
    "whole": 1.0,
    "that": 0.5,
    "office": 1.5,
    "authority": AUTHORITY,
    "title": 3.0,
    "host": 10.0,
    "paper": 3.0,
    "name": 1.0,
    "lent": 0.2,
}
_CAPITAL = "110000"
_PRIOR = 2.0  # the bulletin's home in the weighing of an article's
_TWICE = 2.0  # the weight of a name told twice


def hear(
    text: str, sightings: Sequence[Sighting], titles: Sequence[tuple[int, int]], around: Surroundings
) -> dict[str, Witness]:
    """Weigh each division named: a body's name and a title tell more than a mention in passing."""
    witnesses: dict[str, Witness] = {}
    for sighting in sightings:
        division = _settled(sighting.value, around)
        if division is None or is_mark(text, sighting) or (division.code == _CAPITAL and is_dateline(text, sighting)):
            continue
        k = bisect_right(titles, (sighting.start, len(text))) - 1
        titled = k >= 0 and sighting.start < titles[k][1] and not is_one_of_many(text, sighting)
        witness = witnesses.setdefault(division.code, Witness(division, sighting))
        _add(witness, text, sighting, titled=titled)
    return witnesses


def _add(witness: Witness, text: str, sighting: Sighting, *, titled: bool) -> None:
    """Add one mention of a division to what speaks for it."""
    authority = is_authority(text, sighting)
    worth = _WEIGHT["authority" if authority else "name"] + (_WEIGHT["title"] if titled else 0.0)
    lent = witness.division.level == "province" and lends_its_name(text, sighting)
    if lent and not (titled and names_award(text, sighting)):
        worth, authority, titled = _WEIGHT["lent"], False, False
    if host := is_host(text, sighting):
        worth, titled = worth + _WEIGHT["host"], True
    if worth > witness.worth:
        witness.worth, witness.sighting = worth, sighting
    witness.weight += worth
    witness.host |= host
    witness.strong |= authority or titled
    witness.titled |= titled
    witness.paper |= sighting.value.inside and names_paper(text, sighting)


def _settled(expression: RegionExpression, around: Surroundings) -> Division | None:
    division = around.likeliest(expression)
    if division is None or expression.strength == "firm":
        return division
    # 合作 and 城区 tell no home, 昆山 does where nothing else is called so.
    backed = expression.strength == "named" and division.name.endswith(("市", "县"))
    return division if backed or division.code == around.home else None


def spoken_levels(sightings: Sequence[Sighting]) -> dict[str, float]:
    """Count how the text speaks of its own place, by level word: 我区 and 区市场监管局 speak for 区."""
    levels: dict[str, float] = defaultdict(float)
    for sighting in sightings:
        if sighting.value.form in ("own", "whole", "that", "office"):
            levels[sighting.value.word] += _WEIGHT[sighting.value.form]
    return levels


def best_told(text: str, witnesses: dict[str, Witness], levels: dict[str, float], within: str | None) -> Witness | None:
    """Return the division that the text speaks for most: by its level words, its weight, and what lies in it.

    `within` is the code of its bulletin's home.
    """
    if _is_spoken_of(within, witnesses, levels):
        return None
    total = sum(witness.weight for witness in witnesses.values())
    below = _weights_below(witnesses)
    best, top = None, 0.0
    for code, witness in witnesses.items():
        speaks = levels.get(witness.division.name[-1], 0.0)
        if not speaks and not (witness.strong and witness.weight + below[code] >= SHARE * total):
            continue
        province = speaks and witness.division.level == "province"  # 全省 is the one whose firms are named
        if _in_passing(text, witness) and not province and code != within:
            continue
        prior = _PRIOR if code == within else 0.0
        paper = _WEIGHT["paper"] if witness.paper and speaks else 0.0  # 我市 in 台州日报
        score = witness.weight + 0.3 * below[code] + 2 * speaks + prior + paper
        if score > top:
            best, top = witness, score
    return nearest(best, witnesses, levels, within) if best else None


def _weights_below(witnesses: dict[str, Witness]) -> dict[str, float]:
    """Add up what speaks for the places in each prefecture and province."""
    below: dict[str, float] = defaultdict(float)
    for code, witness in witnesses.items():
        for container in {code[:2] + "0000", code[:4] + "00"} - {code}:
            below[container] += witness.weight
    return below


def _is_spoken_of(home: str | None, witnesses: dict[str, Witness], levels: dict[str, float]) -> bool:
    """Tell whether 市局 is the home's, though the article does not name it: it names other places but in passing."""
    if home is None or home in witnesses:
        return False
    spoken = any(levels.get(division.name[-1]) for division in by_code().get(home, ()))
    return spoken and not any(w.strong or w.weight > _PRIOR for w in witnesses.values())


def _in_passing(text: str, witness: Witness) -> bool:
    """Tell whether a place is but named once, by its short name: 东莞 in 东莞起重机事故 is no 我市, 东莞日报 may be."""
    if names_paper(text, witness.sighting):
        return False
    return not witness.strong and witness.weight < _TWICE and witness.sighting.value.form == "short"
