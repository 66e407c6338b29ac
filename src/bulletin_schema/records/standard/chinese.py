"""Chinese codes: GB/T 19001-2016, YY 0505-2012, DB32/T 4000-2021, JJF(通信) 018-2021, T/ZZB 0001-2016, Q/ABC 001-2020."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from bulletin_schema.model import StandardLevel
from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.standard.code import StandardCode, Supplement
from bulletin_schema.records.standard.marks import (
    CLOSE,
    COLON,
    DASH,
    DOT,
    OPEN,
    SLASH,
    SP,
    YEAR2,
    YEAR4,
    full_year,
    grammar,
    plain,
)
from bulletin_schema.records.standard.tables import divisions, prefixes, sectors

_YEAR: Final = rf"""
(?: {SP} (?: {DASH}{{1,2}} | 一 | {COLON} ) {SP} (?P<year>{YEAR4})
  | {SP} (?: {DASH} | {COLON} ) {SP} (?P<short>{YEAR2})
)?
"""
# 修改单: GB 1499.1-2008/XG1-2012.
_CHANGE: Final = rf"""
(?: {SP} {SLASH} {SP} XG {SP} (?P<change>\d{{1,2}}) (?: {SP}{DASH}{SP} (?P<changed>{YEAR4}) )? )?
"""
_DASHES: Final = re_pattern(DASH)
_END: Final = r"(?![A-Za-z0-9])"
# Parts follow a point; roads and samples have them behind a dash too: JTG/T D65-05-2015, GSB 16-2062-2007.
_PARTS: Final = rf"""
(?P<part> (?: {DOT}\d{{1,4}}[A-Z]? )*+ (?: {DASH}\d{{1,4}}(?={SP}{DASH}{SP}(?:19|20)\d\d(?!\d)) )? )
"""

# A dash lost before the year: no number is as long as the two together, and numbers of buildings' standards are small.
_LOST_YEAR: Final = r"(?:19[89]\d|20[0-3]\d)(?![\dA-Za-z.])"
_LOST: Final = re_pattern(r"(?<!\d)\d{2,3}(?:19[89]\d|20[0-3]\d)$")
_SMALL: Final = frozenset({"JGJ", "CJJ"})

# After a national or sector prefix: the mandate in every spelling (/T, ∕T, -T, _T, T before a digit), then the number.
TAIL: Final = grammar(
    rf"""
    (?: {SP}{SLASH}{SP} (?P<second>[A-Z]{{2}}) (?={SP}{SLASH}) )?
    (?: {SP}{SLASH}{SP} (?P<mandate>[TZJ]) (?![a-z]) | [-_](?P<filed>[TZ])(?![A-Za-z]) | [ ]?(?P<bare>T)(?=[ ]?\d) )?
    {SP}[+_]?
    (?P<number> (?: \d{{3,5}}(?P<lost>{_LOST_YEAR}) | [A-Z]?\d{{1,6}} | [A-Z]{{2}}\d{{7}} )
        (?: [A-Z](?![A-Za-z]) )? (?: /\d(?={DASH}(?:19|20)\d\d) )? )
    {_PARTS} {_YEAR} {_CHANGE} {_END}
    """
)
METROLOGY: Final = grammar(
    rf"""
    {SP} (?: {OPEN}{SP} (?P<scope>[\u4e00-\u9fff]{{1,4}}) {SP}{CLOSE} )? {SP}
    (?P<number>\d{{1,5}}) {_PARTS} {_YEAR} {_CHANGE} {_END}
    """
)
LOCAL: Final = grammar(
    rf"""
    {SP} (?P<division> \d{{4}}00(?={SP}{SLASH}) | \d{{4}}(?={SP}(?:{SLASH}|[TZ]|[ ])) | \d{{2}} )
    (?: {SP}{SLASH}{SP} (?P<mandate>[TZ])? | [-_](?P<filed>[TZ])(?![A-Za-z]) | {SP}(?P<bare>[TZ])(?={SP}\d) )?
    {SP} (?P<number>\d{{1,6}}) {_PARTS} {_YEAR} {_CHANGE} {_END}
    """
)
# Local standards of a line of their own: food safety (DBS44/ 001-2016), building (DBJ50-071-2007, DB13(J)/T 8359-2020,
# DG/TJ 08-2068-2017, DGJ32/TJ 179-2014). Only dated ones: their letters are many other things.
SPECIAL: Final = grammar(
    rf"""
    (?P<head> DBS(?={SP}\d\d{SP}[/／∕]) | DBJT | DBJ | DGJ | DG(?=(?:{DASH}|{SLASH})TJ{SP}\d) | DB(?=\d\d(?:{OPEN}J{CLOSE}|{SLASH}JT))
      | DB(?={SLASH}T{SP}29{DASH}\d{{1,4}}{DASH}) )
    (?P<kind> (?:{SLASH}|{DASH}(?=TJ))TJ? )? {SP}
    (?P<division>\d\d) (?P<built> {OPEN}J{CLOSE} )?
    (?P<mandate> {SP}{SLASH}{SP}(?:TJ?|JT?)? )? {SP}
    (?: {DASH}(?=\d{{1,4}}{SP}{DASH}) )? {SP}
    (?P<number>\d{{1,5}}) {_PARTS} {SP} {DASH} {SP} (?: (?P<year>{YEAR4}) | (?P<short>{YEAR2}) ) (?P<change>(?!)x)? {_END}
    """
)
GROUP: Final = grammar(
    rf"""
    {SP} (?: {SLASH} | -(?=[A-Z]{{2,12}}[ ]) ) {SP}
    (?P<org> (?:\d{{1,2}})?[A-Z]{{2,14}}(?:\d{{1,2}}[A-Z]{{1,8}}(?![ ]?-))? ) {SP}-?
    (?P<number> (?:[A-Z]{{1,4}}[ ]?|G{COLON}[A-Z])?\d{{1,6}}[A-Z]? ) {_PARTS} {_YEAR} {_CHANGE} {_END}
    """
)
ENTERPRISE: Final = grammar(
    rf"""
    {SP}{SLASH}{SP}
    (?P<org> \d{{2,6}}[ ]?[A-Z]{{2,10}}
           | [A-Z]{{2,10}}\d{{1,3}}(?=[ ]\d)
           | [A-Z]{{2,12}}(?:{DASH}[A-Z]{{2,10}}){{0,3}} (?:[ ][A-Z]{{2,8}}(?=[ ]))? )
    {SP}
    (?P<number> (?:[A-Z]{{1,3}})?\d{{1,6}} (?:[ ]\d{{1,4}}){{0,3}} (?:[ ]?[A-Z]{{1,2}})? ) {_PARTS} {_YEAR} {_CHANGE} {_END}
    """
)


class _Heading(NamedTuple):
    """What stands before a number, and what it tells."""

    prefix: str
    level: StandardLevel
    mandatory: bool | None
    joint: str = " "
    sector: str | None = None
    division: str | None = None
    organization: str | None = None


@lru_cache(maxsize=4096)
def read_national(code: str, mandate: str, tail: str) -> StandardCode | None:
    """Read what follows a national or sector prefix: GB, /T 19001-2016.

    >>> read_national("GB", "", "／T19001—2016").canonical, read_national("GB", "", "501482010").canonical
    ('GB/T 19001-2016', 'GB 50148-2010')
    """
    match = TAIL.fullmatch(tail)
    if match is None:
        return None
    if match["lost"] or (code in _SMALL and _LOST.search(tail)):  # GB501482010, JGJ522006
        return read_national(code, mandate, f"{tail[:-4]}-{tail[-4:]}")
    mandate = mandate or match["mandate"] or match["filed"] or match["bare"] or ""
    if match["second"]:
        code = f"{code}/{match['second']}"
    prefix = f"{code}/{mandate}" if mandate else code
    known = prefixes().get(code)
    level: StandardLevel = (known.level or "national") if known else "sector"
    default = known.mandatory if known else True
    sector = sectors().get(code.partition("/")[0])
    return _assemble(match, _Heading(prefix, level, False if mandate else default, sector=sector))


@lru_cache(maxsize=1024)
def read_metrology(code: str, tail: str) -> StandardCode | None:
    """Read a verification regulation or calibration specification.

    >>> read_metrology("JJF", "（通信）018—2021").canonical
    'JJF(通信) 018-2021'
    """
    match = METROLOGY.fullmatch(tail)
    if match is None:
        return None
    prefix = f"{code}({match['scope']})" if match["scope"] else code
    return _assemble(match, _Heading(prefix, "national", None))


@lru_cache(maxsize=4096)
def read_local(tail: str) -> StandardCode | None:
    """Read a province's or city's standard; a code without a division of that number is none.

    A mandatory one keeps the slash that the rules on local standards give it: DB11/ 501-2017.

    >>> read_local("32T1580-2019").canonical, read_local("32T1580-2019").division
    ('DB32/T 1580-2019', '江苏省')
    >>> read_local("99/T 1-2019")
    """
    match = LOCAL.fullmatch(tail)
    if match is None:
        return None
    digits = match["division"]
    if tail[0].isspace() and tail.strip()[len(digits)].isdigit():  # DB 1234-2020 has no division
        return None
    name = divisions().get(digits[:4]) or divisions().get(digits[:2])
    if name is None:
        return None
    mandate = match["mandate"] or match["filed"] or match["bare"] or ""
    prefix = f"DB{digits}/{mandate}" if mandate else f"DB{digits}"
    return _assemble(match, _Heading(prefix, "local", not mandate, " " if mandate else "/ ", division=name))


@lru_cache(maxsize=1024)
def read_special(text: str) -> StandardCode | None:
    """Read a local standard for food safety or building; only the former's digits are a division's.

    >>> read_special("DBS 44/001-2016").canonical, read_special("DBJ/T15-38-2005").canonical
    ('DBS44/ 001-2016', 'DBJ/T 15-38-2005')
    >>> read_special("DB/T29-176-2016").canonical, read_special("DB/T29-176-2016").division
    ('DB/T 29-176-2016', '天津市')
    >>> read_special("DB13(J)/T 8359-2020").prefix, read_special("DGJ32/TJ179-2014").mandatory
    ('DB13(J)/T', False)
    """
    match = SPECIAL.fullmatch(text)
    if match is None:
        return None
    head, digits, mandate = match["head"], match["division"], plain(match["mandate"])
    kind = plain(match["kind"]).replace("-", "/")
    name = divisions().get(digits) if head in {"DBS", "DB"} else None
    if head == "DB" and kind:  # DB/T 29-176-2016: 29 is Tianjin's series for building
        name = divisions()["12"]
    if head in {"DBS", "DB"} and name is None:
        return None
    if match["kind"] or (head in {"DBJ", "DBJT", "DGJ"} and not mandate and text[len(head)].isspace()):
        prefix, joint = f"{head}{kind} {digits}", "-"  # DBJ/T 15-38: the digits are a series of the province's own
    elif head in {"DBJ", "DBJT", "DGJ"} and not mandate:
        prefix, joint = f"{head}{digits}", "-"
    else:
        prefix = f"{head}{digits}{'(J)' if match['built'] else ''}{mandate.rstrip('/')}"
        joint = "/ " if head == "DBS" and "T" not in mandate else " "
    mandatory = "T" not in kind + mandate + head
    return _assemble(match, _Heading(prefix, "local", mandatory, joint, division=name))


@lru_cache(maxsize=4096)
def read_group(tail: str) -> StandardCode | None:
    """Read an association's standard.

    >>> read_group("/ZZB0001-2016").canonical
    'T/ZZB 0001-2016'
    """
    match = GROUP.fullmatch(tail)
    if match is None:
        return None
    return _assemble(match, _Heading(f"T/{match['org']}", "association", mandatory=False, organization=match["org"]))


@lru_cache(maxsize=4096)
def read_enterprise(tail: str) -> StandardCode | None:
    """Read a firm's standard; spaces inside its number are printed, not counted.

    >>> code = read_enterprise("/CSG 2 16 004-2019")
    >>> code.canonical, code.number
    ('Q/CSG 2 16 004-2019', '216004')
    """
    match = ENTERPRISE.fullmatch(tail)
    if match is None:
        return None
    firm = _DASHES.sub("-", match["org"])
    return _assemble(match, _Heading(f"Q/{firm}", "enterprise", mandatory=False, organization=firm))


def _assemble(match: re.Match[str], heading: _Heading) -> StandardCode:
    """Make the code of a match: its heading, and the number, part, year and change that every family has."""
    printed = " ".join(match["number"].split())
    mark, part = plain(match["part"])[:1], plain(match["part"])[1:] or None
    digits = match["year"] or match["short"]
    supplements: tuple[Supplement, ...] = ()
    canonical = f"{heading.prefix}{heading.joint}{printed}" + (f"{mark}{part}" if part else "")
    canonical += f"-{digits}" if digits else ""
    if match["change"]:
        changed = match["changed"]
        supplements = (Supplement("XG", match["change"], int(changed) if changed else None),)
        canonical += f"/XG{match['change']}" + (f"-{changed}" if changed else "")
    return StandardCode(
        canonical=canonical,
        prefix=heading.prefix,
        number=plain(printed),
        part=part,
        year=full_year(digits) if digits else None,
        level=heading.level,
        mandatory=heading.mandatory,
        supplements=supplements,
        sector=heading.sector,
        division=heading.division,
        organization=heading.organization,
    )
