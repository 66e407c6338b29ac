"""ITU recommendations: ITU-T G.984.1 (03/2008), ITU-T V Suppl. 1 (11/1980), ITU-R BT.1369-0."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bulletin_schema.records.standard.code import StandardCode, Supplement
from bulletin_schema.records.standard.marks import CLOSE, OPEN, SLASH, SP, grammar, plain

_DATE: Final = rf"{OPEN}(?:\d\d{SLASH})?(?:19|20)\d\d{CLOSE}"
_NUMBER: Final = (
    r"[A-Z]{1,3}\.\d{1,5}(?:\.\d{1,4}){0,3}(?:[a-z]\b)?(?:[-‐–—－]\d{1,3})?(?:[ ](?:bis|ter|quater)(?![A-Za-z]))?"
)
_CHANGE: Final = r"(?:(?:Technical[ ]?)?Cor|Amd|Err|Suppl|App|Add|Imp|Corr)"
PATTERN: Final = grammar(
    rf"""
    ITU[-‐–—－][ ]?(?P<sector>[TRD]) {SP} (?:Rec(?:ommendation)?\.?[ ]?)?
    (?P<number> {_NUMBER} (?:{SLASH}{_NUMBER}){{0,2}} | [A-Z]{{1,3}}(?=[ ]?(?:Suppl|Imp)) )
    (?P<rest>
      (?: {SP}{OPEN}V\d{{1,2}}{CLOSE}
        | {SP}{_DATE}
        | [ ]?Annex[ ]?[A-Z]{{1,2}}\d{{0,2}}(?:\.\d{{1,2}})?
        | [ ]?{_CHANGE}\.?[ ]?\d{{1,3}}
      ){{0,6}}
    )
    (?![A-Za-z0-9])
    """
)
_REST: Final = grammar(
    rf"""
    {OPEN}(?P<version>V\d+){CLOSE} | {OPEN}(?:(?P<month>\d\d){SLASH})?(?P<year>\d{{4}}){CLOSE}
    | Annex[ ]?(?P<annex>[A-Z]{{1,2}}[\d.]*) | (?P<kind>{_CHANGE})\.?[ ]?(?P<index>\d+)
    """
)


@lru_cache(maxsize=1024)
def read_itu(text: str) -> StandardCode | None:
    """Read a recommendation; `number` keeps its series letter, `year` is the first one named.

    >>> code = read_itu("ITU-T G.7702 (2022) Amd. 1 (08/2024)")
    >>> code.number, code.year, code.supplements
    ('G.7702', 2022, (Supplement(kind='Amd', number='1', year=2024),))
    """
    match = PATTERN.fullmatch(text)
    if match is None:
        return None
    prefix = f"ITU-{match['sector']}"
    number, _, revision = plain(match["number"]).partition("-")
    canonical = f"{prefix} {plain(match['number'])}"
    year = month = None
    supplements: list[Supplement] = []
    for piece in _REST.finditer(match["rest"]):
        if piece["year"]:
            canonical += f" ({piece['month'] + '/' if piece['month'] else ''}{piece['year']})"
            if year is None:
                year, month = int(piece["year"]), int(piece["month"]) if piece["month"] else None
            if supplements:
                supplements[-1] = Supplement(supplements[-1].kind, supplements[-1].number, int(piece["year"]))
        elif piece["kind"]:
            kind = " ".join(re.findall("[A-Z][a-z]+", piece["kind"]))
            canonical += f" {kind}. {piece['index']}"
            supplements.append(Supplement(kind, piece["index"]))
        else:
            canonical += f" ({piece['version']})" if piece["version"] else f" Annex {piece['annex']}"
    return StandardCode(
        canonical=canonical,
        prefix=prefix,
        number=number,
        part=revision or None,
        year=year,
        month=month,
        level="international",
        series=re.match(r"[A-Z]+", number).group(),  # type: ignore[union-attr]
        supplements=tuple(supplements),
    )
