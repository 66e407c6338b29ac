"""Surroundings: what a text names beyond doubt, by which its other place words are settled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.region.expression import RegionExpression
from bulletin_schema.mentions.region.table import Division, lies_in, lineage
from bulletin_schema.model import Region

# Cities whose names are everyday words in their own prefecture too.
_COMMON = frozenset({"合作", "灯塔"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a bulletin names, by which its place words are settled.

    `containers` are the codes of what is named beyond doubt and what that lies in, `full` the codes of what is
    named in full, `home` the code of the bulletin's home, `month` (2008-05) the time it was written.
    """

    containers: frozenset[str] = frozenset()
    full: frozenset[str] = frozenset()
    home: str | None = None
    month: str | None = None
    _likeliest: dict[RegionExpression, Division | None] = field(default_factory=dict, compare=False, repr=False)
    _settled: dict[RegionExpression, Region | None] = field(default_factory=dict, compare=False, repr=False)

    def settle(self, expression: RegionExpression) -> Region | None:
        """Return the division a named place is, None where the text does not bear it out."""
        if expression not in self._settled:
            self._settled[expression] = self._settle(expression)
        return self._settled[expression]

    def bears_out(self, expression: RegionExpression) -> bool:
        """Tell whether some division that a named place may be is backed by the text."""
        return expression.form == "township" or any(self._borne_out(expression, d) for d in expression.divisions)

    def likeliest(self, expression: RegionExpression) -> Division | None:
        """Return the one division a named place would be, whether the text bears it out or not."""
        if expression not in self._likeliest:
            self._likeliest[expression] = choose(expression.divisions, self)
        return self._likeliest[expression]

    def _settle(self, expression: RegionExpression) -> Region | None:
        if expression.form == "township":
            return Region(name=expression.word, code=None)
        likely = [d for d in expression.divisions if self._borne_out(expression, d)]
        if not likely:
            return None
        chosen = choose(likely, self)
        if chosen:
            return chosen.region
        names = {d.name for d in likely}
        return Region(name=names.pop(), code=None) if len(names) == 1 else None

    def _borne_out(self, expression: RegionExpression, division: Division) -> bool:
        """Tell whether an everyday word or a county's short name is backed by the text as this division."""
        if expression.strength == "firm" or expression.containers:
            return True
        if expression.form == "full":
            in_force = division.in_force(self.month) if self.month else not division.until
            return expression.strength == "named" or (in_force and division.parent in self.containers)
        if division.code in self.full or division.code == self.home:
            return True
        if division.level != "county":
            return False
        near = division.parent == self.home and not division.until  # 香洲 and 斗门 in 珠海's own paper
        if expression.strength == "word":
            return near and division.name.endswith("市") and expression.word not in _COMMON
        if near:
            return True
        if division.name.endswith("区"):
            return _was_county(expression, division) and division.code[:2] + "0000" in self.containers
        return division.name.endswith("市") or division.code[:2] + "0000" in self.containers


def _was_county(expression: RegionExpression, district: Division) -> bool:
    """Tell whether a district was a county or a city of its own: 奉贤, 萧山 are called so without 区."""
    return any(d.until and d.name[-1] in "县市" and d.parent[:2] == district.parent[:2] for d in expression.divisions)


def survey(sightings: Iterable[Mention[RegionExpression]], home: str | None, month: str | None = None) -> Surroundings:
    """Collect what a text names beyond doubt."""
    codes: set[str] = set()
    full: set[str] = set()
    for expression in {sighting.value for sighting in sightings}:
        if expression.form == "full":
            full.update(d.code for d in expression.divisions)
        present = {d.code for d in expression.divisions if not d.until}
        if len(present) == 1 and (expression.strength == "firm" or expression.containers):
            codes |= present
        codes.update(d.code for d in expression.containers if not d.until)
    codes |= {home} if home else set()
    above = {d.code for code in codes for d in lineage(code)}
    return Surroundings(frozenset(codes | above), frozenset(full), home, month)


def choose(divisions: Sequence[Division], around: Surroundings) -> Division | None:
    """Pick one of several divisions of a name by time, home and containers; None where they do not settle it."""
    left = _of_the_time(divisions, around.month)
    for keep in (
        lambda d: d.code == around.home,
        lambda d: around.home is not None and lies_in(around.home, d.parent or d.code) and d.level == "county",
        lambda d: d.level != "county",
        lambda d: d.parent in around.containers and not d.parent.endswith("0000"),
        lambda d: around.home is not None and d.code[:2] == around.home[:2],
        lambda d: d.code[:2] + "0000" in around.containers,
        lambda d: d.level == "province",
    ):
        if _have_one_code(left):
            break
        left = [d for d in left if keep(d)] or left
    return left[0] if _have_one_code(left) or _one_place(left) else None


def _have_one_code(divisions: Sequence[Division]) -> bool:
    return len(divisions) == 1 or len({d.code for d in divisions}) == 1


def _of_the_time(divisions: Sequence[Division], month: str | None) -> list[Division]:
    """Keep the divisions in force in the month, else the present ones, else all."""
    if month and (then := [d for d in divisions if d.in_force(month)]):
        return then
    return [d for d in divisions if not d.until] or list(divisions)


def _one_place(divisions: Sequence[Division]) -> bool:
    """Tell whether all are one place that was given another number: 萧山市 339001 and 330181."""
    return all(d.until for d in divisions) and len({(d.name, d.code[:2]) for d in divisions}) == 1
