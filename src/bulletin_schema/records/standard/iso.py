"""Codes written in ISO's manner: ISO/IEC 17025:2017, IEC TR 61000-2-7:1998, EN ISO 13485:2016/AC:2018, IATF 16949."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bulletin_schema.records.standard.code import StandardCode, Supplement
from bulletin_schema.records.standard.marks import (
    CLOSE,
    COLON,
    DASH,
    OPEN,
    SLASH,
    SP,
    YEAR4,
    full_year,
    grammar,
    plain,
)
from bulletin_schema.records.standard.tables import prefixes

_NATIONAL: Final = ("BS", "DIN", "VDE", "SPEC", "NF")
_EUROPEAN: Final = ("EN", "prEN", "FprEN", "ENV", "HD", "CEN", "CLC", "CWA")
_BODY: Final = (
    r"(?:ISO|IEC|CEI|IEEE|IDF|CIE|CISPR|ASTM|SAE|OECD|ASME|HL7|FprEN|prEN|ENV|EN|HD|CEN|CLC|CWA|BS|DIN|VDE|SPEC|NF|IWA"
    r"|IATF|OHSAS|OHSMS|SA|TL)"
)
TYPES: Final = ("TS", "TR", "SRD", "PAS", "Guide", "ISP", "TTA", "DATA", "R", "IS")
STAGES: Final = tuple(
    "FDTS FDTR PDTS PDTR DTS DTR FDIS DIS CDV FCD CD PRF NWIP NP AWI WD PWI DPAS DGuide".split()  # noqa: SIM905 - reads best in a row
)
_WORD: Final = "(?:" + "|".join(sorted({*TYPES, *STAGES, "GUIDE"}, key=len, reverse=True)) + ")"
_STAGE: Final = "(?:" + "|".join(sorted(STAGES, key=len, reverse=True)) + ")"
_MONTH: Final = rf"(?:{DASH}(?P<month>0[1-9]|1[0-2])(?:{DASH}\d\d)?)?"
# The kinds of change, however they are printed, and how they are written.
_CHANGE_KINDS: Final = {
    **dict.fromkeys(("AMD", "AMENDMENT", "AM"), "Amd"),
    **dict.fromkeys(("COR", "CORR"), "Cor"),
    **dict.fromkeys(("DAM", "DAMD"), "DAM"),
    **dict.fromkeys(("FDAM", "FDAMD"), "FDAM"),
    **dict.fromkeys(("PDAM", "PDAMD"), "PDAM"),
    **dict.fromkeys(("CDAM", "CDAMD"), "CD Amd"),
    "SUPPL": "Suppl",
    "ADD": "Add",
    "EXT": "Ext",
    "WDAMD": "WD Amd",
    "AWIAMD": "AWI Amd",
    "NPAMD": "NP Amd",
}
_CHANGE: Final = (
    r"(?:(?:CD|WD|AWI|NP)[ ]?A[Mm][Dd]|F?P?D?A(?:md|MD|M)|AMENDMENT|Amendment|[FPp]?D?C(?:or|OR)r?|Suppl|SUPPL"
    r"|A[Dd][Dd]|E[Xx][Tt]|ISH|AC|A|C)"
)
_VARIANT: Final = "(?:RLV|CSV|CMV|SER|EXV|PRV)(?![A-Za-z0-9])"

SUPPLEMENT: Final = grammar(
    rf"""
    {SP} (?P<joint> {SLASH} | \+ ) {SP} (?P<kind>{_CHANGE}) [.]?{SP}
    (?: (?P<number>\d{{1,3}}(?:\.\d{{1,2}})?) )?
    (?: {SP}(?:{COLON}|{DASH}){SP} (?P<year>{YEAR4}) (?:-(?:0[1-9]|1[0-2]))? )?
    (?= {_VARIANT} | (?![A-Za-z0-9]) )
    """
)
_SUPPLEMENTS: Final = re.sub(r"\?P<\w+>", "?:", SUPPLEMENT.pattern)

PATTERN: Final = grammar(
    rf"""
    (?P<head> {_BODY} (?: {SP}{SLASH}?{SP} {_BODY} (?![a-z]) ){{0,4}} )
    (?P<words> (?: {SP}{SLASH}?{SP} (?: (?P<staged>{_STAGE}) | {_WORD} ) (?![a-z]) ){{0,2}} )
    {SP}
    (?P<number>\d{{1,6}})
    (?P<part> /\d{{1,2}}(?={DASH}(?:19|20)\d\d)
            | (?: {DASH}[ ]?(?:[A-Z]?\d{{1,4}}[A-Z]{{0,2}}|[A-Z])(?![A-Za-z0-9]) ){{0,4}} )
    (?(staged) (?: [.](?P<iteration>\d)(?!\d) )? )
    (?: {SP}{COLON}{SP} (?: (?P<year>{YEAR4}) {_MONTH} | (?P<undated>--|——?)(?!\d) )
      | {SP}(?:{DASH}{{1,2}}|一){SP} (?P<dashed>{YEAR4})
      | (?<=\d)/(?P<slashed>{YEAR4}) (?![/\d])
    )?
    (?= {_VARIANT} | (?![A-Za-z0-9]) )
    (?P<language> {SP}{OPEN}[A-Za-z](?:[a-z])?(?:[,/][A-Za-z][a-z]?){{0,3}}{CLOSE} )?
    (?P<supplements> (?:{_SUPPLEMENTS}){{0,4}} )
    (?P<variants> (?: [ ]?{_VARIANT} ){{0,2}} )
    (?P<edition> (?: [ ](?:ED|Ed)[. ]{{0,2}}\d{{1,2}}(?![\dA-Za-z]) )? )
    (?: [ ]?\|[ ]?IDF[ ]?(?P<joint>\d{{1,4}}(?:-\d{{1,2}})?(?:{COLON}(?:19|20)\d\d)?)(?![\dA-Za-z]) )?
    """
)


@lru_cache(maxsize=4096)
def read_iso(text: str) -> StandardCode | None:
    """Read a code in ISO's manner; a last dash and four digits of a year are the year where no colon gives one.

    >>> read_iso("ISO9001-2015").canonical, read_iso("ISO 10303-1751:2014").part
    ('ISO 9001:2015', '1751')
    >>> read_iso("EN ISO 13485:2016/AC:2018").adopts
    'ISO 13485:2016'
    """
    match = PATTERN.fullmatch(text)
    if match is None:
        return None
    bodies = _bodies(match["head"])
    words = _words(match["words"])
    part, year = _part_and_year(match)
    number = match["number"]
    identifier = _identifier(match, part, year)
    languages = tuple(re.findall(r"[A-Za-z]+", match["language"] or ""))
    supplements, changes = _supplements(match["supplements"], amended_iec=_is_iec(bodies))
    prefix = _prefix(bodies, words)
    variants = tuple(re.findall(r"[A-Z]{3}", match["variants"]))
    edition = "".join(re.findall(r"\d", match["edition"])) or None
    tail = (f"({','.join(languages)})" if languages else "") + changes
    tail += "".join(f" {variant}" for variant in variants) + (f" ED{edition}" if edition else "")
    tail += f" | IDF {plain(match['joint'])}" if match["joint"] else ""
    outer = prefixes().get(bodies[0])
    return StandardCode(
        canonical=f"{prefix} {identifier}{tail}",
        prefix=prefix,
        number=number,
        part=part,
        year=year,
        month=int(match["month"]) if match["month"] else None,
        level=outer.level if outer else None,
        stage=next((word for word in words if word in STAGES), None),
        iteration=match["iteration"],
        doctype=next((word for word in words if word in TYPES), None),
        supplements=supplements,
        variants=variants,
        languages=languages,
        edition=edition,
        adopts=_adopted(bodies, words, identifier),
    )


FRENCH_GUIDE: Final = grammar(
    rf"Guide[ ]ISO(?P<joint>/(?:CEI|IEC))?[ ](?P<rest>\d{{1,3}}(?:-\d{{1,2}})?(?:{COLON}{YEAR4})?)(?![A-Za-z0-9])"
)


def read_french_guide(text: str) -> StandardCode | None:
    """Read a guide in the French order.

    >>> read_french_guide("Guide ISO/CEI 51:1999").canonical
    'ISO/IEC Guide 51:1999'
    """
    match = FRENCH_GUIDE.fullmatch(text)
    return read_iso(f"{'ISO/IEC' if match['joint'] else 'ISO'} Guide {match['rest']}") if match else None


def _bodies(head: str) -> tuple[str, ...]:
    return tuple("IEC" if body == "CEI" else body for body in re.findall(_BODY, head))


def _words(words: str) -> tuple[str, ...]:
    return tuple("Guide" if word == "GUIDE" else word for word in re.findall(_WORD, words))


def _is_iec(bodies: tuple[str, ...]) -> bool:
    return bodies[0] in {"IEC", "CISPR"}


def _prefix(bodies: tuple[str, ...], words: tuple[str, ...]) -> str:
    """ISO alone takes a slash before its word (ISO/TS), several bodies a space (ISO/IEC TS), IEC one before a stage."""
    outer = [body for body in bodies if body in _NATIONAL or body in _EUROPEAN]  # DIN EN ISO, DIN VDE
    inner = [body for body in bodies if body not in outer]
    head = " ".join(outer) if outer != ["CEN", "CLC"] else "CEN/CLC"
    if inner:
        head = f"{head} {'/'.join(inner)}".strip()
    if not words:
        return head
    several = len(inner) > 1
    iec = bool(inner) and inner[0] in {"IEC", "CISPR"}
    slashed = not several and words[0] != "Guide" and (not iec or words[0] in STAGES)
    return f"{head}{'/' if slashed else ' '}{' '.join(words)}"


def _part_and_year(match: re.Match[str]) -> tuple[str | None, int | None]:
    """Tell a part from a year: ISO 1833-2006 is of 2006, ISO 16063-33:2017 is part 33."""
    part = plain(match["part"]).lstrip("-/") or None
    digits = match["year"] or match["dashed"] or match["slashed"]
    if digits is None and part and not match["undated"]:
        first, _, last = part.rpartition("-")
        if re.fullmatch(r"(?:19|20)\d\d", last) and int(last) <= 2035:
            return first or None, int(last)
    return part, full_year(digits) if digits else None


def _identifier(match: re.Match[str], part: str | None, year: int | None) -> str:
    text = match["number"] + (f"-{part}" if part else "") + (f".{match['iteration']}" if match["iteration"] else "")
    if match["undated"]:
        return f"{text}:--"
    return text + (f":{year}" if year else "") + (f"-{match['month']}" if match["month"] else "")


def _supplements(text: str, *, amended_iec: bool) -> tuple[tuple[Supplement, ...], str]:
    """Read a chain /Amd 1:2000/Cor 1:2002 and write it canonically; IEC writes /AMD1:2021."""
    found: list[Supplement] = []
    written = ""
    for match in SUPPLEMENT.finditer(text):
        kind = _CHANGE_KINDS.get("".join(match["kind"].split()).upper(), match["kind"])
        year = int(match["year"]) if match["year"] else None
        found.append(Supplement(kind, match["number"], year))
        joint = "+" if match["joint"] == "+" else "/"
        short = kind in {"A", "AC", "ISH", "C"}
        name = kind.upper() if amended_iec and kind in {"Amd", "Cor"} else kind
        gap = "" if short or (name.isupper() and amended_iec) else " "
        written += f"{joint}{name}{gap}{match['number'] or ''}".rstrip() + (f":{year}" if year else "")
    return tuple(found), written


def _adopted(bodies: tuple[str, ...], words: tuple[str, ...], identifier: str) -> str | None:
    """Return the code that an adoption takes over: EN ISO 13485 takes over ISO 13485, BS EN 71 EN 71."""
    if len(bodies) < 2:
        return None
    if (bodies[0] in _NATIONAL and bodies[1] not in _NATIONAL) or (
        bodies[0] in _EUROPEAN and bodies[1] not in _EUROPEAN
    ):
        return f"{_prefix(bodies[1:], words)} {identifier}"
    return None
