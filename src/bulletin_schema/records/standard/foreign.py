"""Codes of other bodies: ASTM D1683/D1683M-17(2018), JIS B 8404-5:2010, UL 94, OIML R 76-1:2006, CODEX STAN 192-1995."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.standard.code import StandardCode
from bulletin_schema.records.standard.marks import (
    CLOSE,
    COLON,
    DASH,
    OPEN,
    SLASH,
    SP,
    YEAR2,
    YEAR4,
    full_year,
    grammar,
    plain,
)

_END: Final = r"(?![A-Za-z0-9])"
ASTM: Final = grammar(
    rf"""
    (?:ANSI{SLASH})? ASTM {SP} (?P<number> [A-G]{SP}\d{{1,5}} M? (?: {SLASH}[A-G]?\d{{1,5}}M )? )
    (?: {SP}{DASH}{SP} (?P<year>(?:19|20)\d\d|\d\d)(?P<revision>[a-z]?)(?!\d) )?
    (?P<again> {OPEN}(?:19|20)\d\d{CLOSE} )? (?P<editorial> [eε]\d )? {_END}
    """
)
JIS: Final = grammar(
    rf"""
    JIS {SP} (?P<series>[A-Z]) {SP} (?P<number>\d{{4,5}}) (?P<part> (?:{DASH}\d{{1,3}}(?!\d)){{0,3}} )
    (?: {SP}(?:{COLON}|{DASH}){SP} (?P<year>{YEAR4}) )? {_END}
    """
)
OIML: Final = grammar(
    rf"""
    OIML {SP} (?P<series>[RDGVBS]) {SP} (?P<number>\d{{1,3}}) (?P<part> (?:{DASH}\d{{1,2}}(?!\d)){{0,2}} )
    (?: {SP}(?:{COLON}|{DASH}){SP}(?P<year>{YEAR4}) | {OPEN}(?P<bracketed>{YEAR4}){CLOSE} )? {_END}
    """
)
CODEX: Final = grammar(
    rf"""
    (?P<prefix> CAC/(?:GL|RCP|RS|MRL|MISC) | CODEX[ ]?STAN | CXS | CXG | CXC ) {SP}
    (?P<number>\d{{1,3}}[A-Z]?) (?: {SP}{DASH}{SP} (?P<year>{YEAR4}) )? {_END}
    """
)
_PREFIX: Final = (
    r"(?:ANSI{SLASH}[A-Z]{{2,6}} | IEEE(?:[ ]?Std\.?)? | UL(?:{SLASH}IEC)? | ASME(?:[ ]?PTC)? | NFPA | AATCC"
    r"| SAE(?:[ ]?(?:ARP|AMS))? | API(?:[ ]?(?:Spec|SPEC|STD|Std|RP|TR))? | NACE | ASHRAE | ISTA | ANSI"
    r"| AS{SLASH}NZS(?:[ ]?ISO)? | AS | NZS | KS[ ][A-Z](?:[ ](?:ISO|IEC))? | CNS | PAS | (?:CAN{SLASH})?CSA)"
)
PLAIN: Final = grammar(
    rf"""
    (?P<prefix> {_PREFIX.format(SLASH=SLASH)} )
    {SP} {DASH}? (?P<number> (?:[A-Z]{{1,2}}[ ]?)?\d{{1,6}}[A-Z]{{0,2}} (?:\.\d{{1,4}}[a-z]{{0,2}}){{0,3}} (?:[ ]No\.[ ]?\d{{1,6}})? )
    (?P<part> (?:{DASH}\d{{1,2}}(?!\d)){{0,3}} )
    (?: {SP}(?:{DASH}|{COLON}){SP} (?P<year>{YEAR4}) )? {_END}
    """
)
GOST: Final = grammar(
    rf"""
    (?:GOST|ГОСТ) (?P<national>[ ]?[RР](?![A-Za-z]))? (?P<adopted>[ ](?:ISO|IEC|ISO/IEC|ИСО|МЭК))? {SP}
    (?P<number>\d{{1,6}}(?:\.\d{{1,4}}){{0,3}}) (?P<part>(?:{DASH}\d{{1,2}}(?=-)){{0,2}}) (?:{DASH}(?P<year>{YEAR4}|{YEAR2}))? {_END}
    """
)
MILITARY: Final = grammar(
    rf"MIL{DASH}(?P<kind>STD|HDBK|PRF|DTL|SPEC){DASH}(?P<number>\d{{2,6}}[A-Z]{{0,2}})(?:{DASH}(?P<year>{YEAR4}))?{_END}"
)
ETSI: Final = grammar(
    rf"""
    (?: ETSI[ ]? (?P<kind>EN|TS|TR|ES|EG) [ ]? | (?P<alone>EN)[ ](?=\d{{3}}[ ]) )
    (?P<number>[1-3]\d\d[ ]?\d{{3}}) (?P<part>(?:-\d{{1,2}}){{0,2}})
    (?P<version> (?:[ ]V\d{{1,2}}\.\d{{1,2}}\.\d{{1,2}})? ) (?P<dated> [ ]?\((?P<year>{YEAR4})-(?P<month>\d\d)\) )? {_END}
    """
)
NORME: Final = grammar(
    rf"NF[ ]?(?P<number>(?P<series>[A-Z])[ ]?\d\d{DASH}\d{{3}})(?P<part>(?:-\d{{1,2}})?)(?:{COLON}(?P<year>{YEAR4}))?{_END}"
)


@lru_cache(maxsize=1024)
def read_astm(text: str) -> StandardCode | None:
    """Read an ASTM designation: the first year is the edition's, the one in brackets the reapproval's.

    >>> code = read_astm("ASTM D 1683/D1683M-17(2018)")
    >>> code.canonical, code.number, code.year
    ('ASTM D1683/D1683M-17(2018)', 'D1683/D1683M', 2017)
    """
    match = ASTM.fullmatch(text)
    if match is None:
        return None
    number = plain(match["number"])
    digits = match["year"]
    canonical = f"ASTM {number}" + (f"-{digits}{match['revision']}" if digits else "")
    canonical += plain(match["again"] or "") + (match["editorial"] or "").replace("ε", "e")
    year = full_year(digits) if digits else None
    return StandardCode(canonical=canonical, prefix="ASTM", number=number, year=year, series=number[0])


@lru_cache(maxsize=1024)
def read_jis(text: str) -> StandardCode | None:
    """Read a Japanese standard; its class letter belongs to the prefix.

    >>> code = read_jis("JIS Z9015-1")
    >>> code.canonical, code.prefix, code.number, code.part
    ('JIS Z 9015-1', 'JIS Z', '9015', '1')
    """
    match = JIS.fullmatch(text)
    return None if match is None else _in_series("JIS", match, match["year"])


def _in_series(body: str, match: re.Match[str], year: str | None) -> StandardCode:
    """Make a code whose number stands in a lettered series: JIS B 7721, OIML R 76-1."""
    part = plain(match["part"]).lstrip("-") or None
    prefix = f"{body} {match['series']}"
    canonical = f"{prefix} {match['number']}" + (f"-{part}" if part else "")
    return _dated(canonical, year, ":", prefix, match["number"], part, match["series"])


@lru_cache(maxsize=256)
def read_oiml(text: str) -> StandardCode | None:
    """Read a recommendation of legal metrology.

    >>> read_oiml("OIML R76-1：2006").canonical
    'OIML R 76-1:2006'
    """
    match = OIML.fullmatch(text)
    return None if match is None else _in_series("OIML", match, match["year"] or match["bracketed"])


@lru_cache(maxsize=256)
def read_codex(text: str) -> StandardCode | None:
    """Read a text of the Codex Alimentarius.

    >>> read_codex("CODEX STAN192-1995").canonical
    'CODEX STAN 192-1995'
    """
    match = CODEX.fullmatch(text)
    if match is None:
        return None
    prefix = "CODEX STAN" if match["prefix"].startswith("CODEX") else match["prefix"]
    return _dated(f"{prefix} {match['number']}", match["year"], "-", prefix, match["number"], None, None)


# API Spec, SAE ARP and KS C in one writing, however they are spaced.
_PREFIX_WORD: Final = re_pattern(
    r"(?:ANSI|CAN)[/／][A-Z]+|AS[/／]NZS|UL[/／]IEC|IEEE|AATCC|ASHRAE|ASME|NFPA|NACE|ISTA|API|SAE|[A-Z][A-Za-z]*"
)


@lru_cache(maxsize=1024)
def read_plain(text: str) -> StandardCode | None:
    """Read a code of another body.

    >>> code = read_plain("IEEE 802.11-2016")
    >>> code.canonical, code.number, code.year
    ('IEEE 802.11-2016', '802.11', 2016)
    """
    match = PLAIN.fullmatch(text)
    if match is None:
        return None
    part = plain(match["part"]).lstrip("-") or None
    prefix = " ".join(_PREFIX_WORD.findall(match["prefix"].replace("Std.", "").removesuffix("Std")))
    number = plain(match["number"]).replace("No.", " No.")
    canonical = f"{prefix} {number}" + (f"-{part}" if part else "")
    mark = ":" if prefix.startswith(("PAS", "AS/NZS")) else "-"
    return _dated(canonical, match["year"], mark, prefix, number, part, None)


@lru_cache(maxsize=256)
def read_gost(text: str) -> StandardCode | None:
    """Read a Russian standard, in Latin or Cyrillic letters.

    >>> read_gost("ГОСТ Р 53778-2010").canonical, read_gost("GOST 15150-69").year
    ('GOST R 53778-2010', 1969)
    """
    match = GOST.fullmatch(text)
    if match is None:
        return None
    adopted = _RUSSIAN.get((match["adopted"] or "").strip(), (match["adopted"] or "").strip())
    prefix = " ".join(filter(None, ("GOST", "R" if match["national"] else "", adopted)))
    part = plain(match["part"]).lstrip("-") or None
    canonical = f"{prefix} {match['number']}" + (f"-{part}" if part else "")
    one = _dated(canonical, match["year"], "-", prefix, match["number"], part, None)
    return replace(one, year=full_year(match["year"])) if match["year"] else one


_RUSSIAN: Final = {"ИСО": "ISO", "МЭК": "IEC"}


@lru_cache(maxsize=256)
def read_military(text: str) -> StandardCode | None:
    """Read a military standard of the United States.

    >>> read_military("MIL-STD-810G").canonical, read_military("MIL-STD-810G").number
    ('MIL-STD-810G', '810G')
    """
    match = MILITARY.fullmatch(text)
    if match is None:
        return None
    prefix = f"MIL-{match['kind']}"
    return _dated(f"{prefix}-{match['number']}", match["year"], "-", prefix, match["number"], None, None)


@lru_cache(maxsize=256)
def read_etsi(text: str) -> StandardCode | None:
    """Read a standard of the European telecommunications institute; its number has a space.

    >>> read_etsi("EN 300 328 V2.2.2").canonical, read_etsi("ETSI TS 103 645").number
    ('ETSI EN 300 328 V2.2.2', '103 645')
    """
    match = ETSI.fullmatch(text)
    if match is None:
        return None
    prefix = f"ETSI {match['kind'] or match['alone']}"
    number = f"{match['number'][:3]} {match['number'][-3:]}"
    part = match["part"].lstrip("-") or None
    canonical = f"{prefix} {number}{match['part']}{match['version']}"
    canonical += f" ({match['year']}-{match['month']})" if match["dated"] else ""
    one = _dated(canonical, None, "", prefix, number, part, None)
    return replace(one, level="regional", year=int(match["year"]) if match["year"] else None)


@lru_cache(maxsize=256)
def read_norme(text: str) -> StandardCode | None:
    """Read a French standard with its series letter.

    >>> read_norme("NF P01-012").canonical
    'NF P01-012'
    """
    match = NORME.fullmatch(text)
    if match is None:
        return None
    number = plain(match["number"])
    part = match["part"].lstrip("-") or None
    return _dated(f"NF {number}{match['part']}", match["year"], ":", "NF", number, part, match["series"])


def _dated(  # noqa: PLR0913
    canonical: str, digits: str | None, mark: str, prefix: str, number: str, part: str | None, series: str | None
) -> StandardCode:
    return StandardCode(
        canonical=canonical + (f"{mark}{digits}" if digits else ""),
        prefix=prefix,
        number=number,
        part=part,
        year=int(digits) if digits else None,
        level="international" if prefix.startswith(("OIML", "CAC", "CODEX", "CX")) else None,
        series=series,
    )
