"""Codes of other bodies: ASTM D1683/D1683M-17(2018), JIS B 8404-5:2010, UL 94, OIML R 76-1:2006, CODEX STAN 192-1995."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bulletin_schema.records.standard.code import StandardCode
from bulletin_schema.records.standard.marks import CLOSE, COLON, DASH, OPEN, SLASH, SP, YEAR4, full_year, grammar, plain

_END: Final = r"(?![A-Za-z0-9])"
ASTM: Final = grammar(
    rf"""
    ASTM {SP} (?P<number> [A-G]{SP}\d{{1,5}} M? (?: {SLASH}[A-G]?\d{{1,5}}M )? )
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
    (?: {SP}(?:{COLON}|{DASH}|(?=\()\()(?P<year>{YEAR4}){CLOSE}? )? {_END}
    """
)
CODEX: Final = grammar(
    rf"""
    (?P<prefix> CAC/(?:GL|RCP|RS|MRL|MISC) | CODEX[ ]STAN | CXS | CXG | CXC ) {SP}
    (?P<number>\d{{1,3}}[A-Z]?) (?: {SP}{DASH}{SP} (?P<year>{YEAR4}) )? {_END}
    """
)
PLAIN: Final = grammar(
    rf"""
    (?P<prefix> (?:ANSI{SLASH})? (?:IEEE(?:[ ]Std)?|UL|ASME|NFPA|AATCC|SAE|API|ANSI) )
    {SP} (?P<number> (?:[A-Z]{{1,2}}[ ]?)?\d{{1,6}}[A-Z]? (?:\.\d{{1,4}}[a-z]{{0,2}}){{0,3}} )
    (?P<part> (?:{DASH}\d{{1,2}}(?!\d)){{0,3}} )
    (?: {SP}(?:{DASH}|{COLON}){SP} (?P<year>{YEAR4}) )? {_END}
    """
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
    if match is None:
        return None
    part = plain(match["part"]).lstrip("-") or None
    prefix = f"JIS {match['series']}"
    canonical = f"{prefix} {match['number']}" + (f"-{part}" if part else "")
    return _dated(canonical, match["year"], ":", prefix, match["number"], part, match["series"])


@lru_cache(maxsize=256)
def read_oiml(text: str) -> StandardCode | None:
    """Read a recommendation of legal metrology.

    >>> read_oiml("OIML R76-1：2006").canonical
    'OIML R 76-1:2006'
    """
    match = OIML.fullmatch(text)
    if match is None:
        return None
    part = plain(match["part"]).lstrip("-") or None
    prefix = f"OIML {match['series']}"
    canonical = f"{prefix} {match['number']}" + (f"-{part}" if part else "")
    return _dated(canonical, match["year"], ":", prefix, match["number"], part, match["series"])


@lru_cache(maxsize=256)
def read_codex(text: str) -> StandardCode | None:
    """Read a text of the Codex Alimentarius.

    >>> read_codex("CODEX STAN192-1995").canonical
    'CODEX STAN 192-1995'
    """
    match = CODEX.fullmatch(text)
    if match is None:
        return None
    canonical = f"{match['prefix']} {match['number']}"
    return _dated(canonical, match["year"], "-", match["prefix"], match["number"], None, None)


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
    prefix, number = plain(match["prefix"].replace(" Std", "")), plain(match["number"])
    canonical = f"{prefix} {number}" + (f"-{part}" if part else "")
    return _dated(canonical, match["year"], "-", prefix, number, part, None)


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
