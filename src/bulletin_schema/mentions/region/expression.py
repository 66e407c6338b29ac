"""RegionExpression: what a place word may mean before the bulletin around it settles it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.region.table import Division

Form = Literal["full", "short", "township", "own", "whole", "that", "office"]
# firm: a place by itself; named: needs its container or its full name elsewhere; word: an everyday word too.
Strength = Literal["firm", "named", "word"]


@dataclass(frozen=True, slots=True, eq=False)  # one object for each word: equal is identical
class RegionExpression:
    """A place word and the divisions it may be.

    `word` is the last part of a chain (吴中区 of 苏州市吴中区), `divisions` what it may stand for, the likeliest
    first, `containers` what stood before it in the chain. For 我市 (`own`), 全区 (`whole`), 该县 (`that`) and
    区市场监管局 without a name (`office`) the word is the level word alone. `inside` says that it stands in the name
    of a body, a zone or a brand: then it tells where the text is at home but is no mention.
    """

    word: str
    form: Form
    divisions: tuple[Division, ...] = ()
    strength: Strength = "firm"
    containers: tuple[Division, ...] = ()
    inside: bool = False

    @property
    def named(self) -> bool:
        """Tell a place that is named from 我市, 全区, 该县."""
        return self.form in ("full", "short", "township")


Sighting = Mention[RegionExpression]  # a place word where it stands in a text
