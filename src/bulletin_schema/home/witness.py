"""Witness: what speaks for a place in a text, and which place is at home where one lies in another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bulletin_schema.mentions.region.expression import Sighting
from bulletin_schema.mentions.region.table import Division, by_code

OWN = 3.0  # the weight of 我市
AUTHORITY = 3.0  # and of a place's own body
_ACTING = 0.7  # of the province's weight, what the bodies of one city have that a text is about
_FAR_MORE = 2.0
SHARE = 0.5  # of all places named, what lies in the home where the text does not speak of itself


@dataclass(slots=True)
class Witness:
    """What speaks for one division: its total weight, and the mention that tells most."""

    division: Division
    sighting: Sighting
    worth: float = 0.0
    weight: float = 0.0
    strong: bool = False
    titled: bool = False
    host: bool = False
    paper: bool = False


def nearest(best: Witness, witnesses: dict[str, Witness], levels: dict[str, float], within: str | None) -> Witness:
    """Return the place in, above or beside the one told of most that the text speaks from.

    `levels` tells how it speaks of itself, by level word; `within` is the code of its bulletin's home.
    """
    return _nearer(_over_siblings(_own_city(best, witnesses, within), witnesses, within), witnesses, levels)


def _own_city(best: Witness, witnesses: dict[str, Witness], within: str | None) -> Witness:
    """Return the one county-level city inside the best prefecture that stands in the title before it, or publishes.

    Both are cities, so that 我市 speaks for either; whose paper tells of 枣阳市 names 襄阳市 above it as well.
    """
    if best.division.level != "prefecture" or not best.division.name.endswith("市"):
        return best
    inside = [
        w
        for code, w in witnesses.items()
        if w.division.parent == best.division.code and w.division.name.endswith("市") and w is not best
    ]
    if home := next((w for w in inside if w.division.code == within), None):
        return home
    if len(inside) != 1 or not inside[0].titled:
        return best
    city = inside[0]
    earlier = city.sighting.start < best.sighting.start and city.weight >= SHARE * best.weight
    return city if city.host or (not best.host and (earlier or not best.titled)) else best


def _nearer(best: Witness, witnesses: dict[str, Witness], levels: dict[str, float]) -> Witness:
    """Return the one city in the best province that the text speaks for: 莆田市 acts where 福建省 is told of too.

    It stands in the title, or it is all that 我市 can mean. Where the province stands there too, 我市 outweighs 我省.
    """
    province = best.division.code
    if not province.endswith("0000"):
        return best
    inside = [w for code, w in witnesses.items() if code[:2] == province[:2] and w is not best]
    city = _foremost(inside)
    if city is None:
        return best
    own = levels.get(city.division.name[-1], 0.0)
    told = levels.get(best.division.name[-1], 0.0)
    if best.titled:
        ours = own > max(told, OWN) or (city.paper and own >= OWN)
        # 某省局公布名单，我市13项入选: no province is 我市.
        alone = own >= OWN > told and city.division.level == "prefecture"
        # 吉林网四平10月20日讯: the province is but the paper's.
        outweighs = city.titled and not told and city.weight > best.weight
        return city if (city.titled and ours) or alone or outweighs else best
    speaks = told > own and best.weight + told * 2 >= city.weight
    acts = city.strong and (
        city.weight >= max(_ACTING * best.weight, 3 * AUTHORITY)
        or city.weight >= max(_FAR_MORE * best.weight, 2 * AUTHORITY)
    )
    meant = own >= OWN or acts or (city.titled and city.weight >= SHARE * best.weight)
    return city if meant and not speaks else best


def _foremost(inside: Sequence[Witness]) -> Witness | None:
    """Return the one of several places that stands in the title, holds the others, or acts far more than they do."""
    titled = [w for w in inside if w.titled]
    if len(titled) == 1:
        return titled[0]
    most = max(inside, key=lambda w: w.weight, default=None)
    acting = most is not None and most.strong and all(most.weight >= 3 * w.weight for w in inside if w is not most)
    return most if acting and not titled else _outermost(inside)


def _outermost(inside: Sequence[Witness]) -> Witness | None:
    """Return the one place in which all those named lie: 温岭市 is named beside its 台州市."""
    for outer in inside:
        if all(w is outer or w.division.parent == outer.division.code for w in inside):
            return outer
    return None


def _over_siblings(best: Witness, witnesses: dict[str, Witness], within: str | None) -> Witness:
    """Return the prefecture where it is told of by its counties: 江阴 and 宜兴 in one text make 我市 无锡市.

    Where one of them acts (江阴市场监管局), another stands in a title as well and the prefecture is told of too.
    """
    parent = best.division.parent
    if best.division.level != "county" or parent.endswith("0000") or parent not in by_code():
        return best
    siblings = [w for w in witnesses.values() if w is not best and w.division.parent == parent]
    if best.strong:
        above = parent == within or parent in witnesses
        siblings = [w for w in siblings if w.titled and w.weight >= SHARE * best.weight]
        siblings = siblings if above and not best.host else []
    return replace(best, division=by_code()[parent][0]) if siblings else best
