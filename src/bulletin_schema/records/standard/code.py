"""StandardCode: what one identifier of a standard says, and how it is written canonically."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin_schema.model import StandardLevel


@dataclass(frozen=True, slots=True)
class Supplement:
    """A change to a standard: Amd 1:2018, Cor 2, XG 1-2012."""

    kind: str
    number: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class StandardCode:
    """An identifier read into its parts; `canonical` is its one rendering.

    `prefix` is all before the number. `part` joins parts and subparts as printed (2-7). `year` is the base
    standard's, whatever its supplements say.
    """

    canonical: str
    prefix: str
    number: str
    part: str | None = None
    year: int | None = None
    month: int | None = None
    level: StandardLevel | None = None
    mandatory: bool | None = None
    stage: str | None = None
    iteration: str | None = None
    doctype: str | None = None
    series: str | None = None
    supplements: tuple[Supplement, ...] = ()
    variants: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    edition: str | None = None
    sector: str | None = None
    division: str | None = None
    organization: str | None = None
    adopts: str | None = None

    def __str__(self) -> str:
        return self.canonical
