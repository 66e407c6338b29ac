"""CommitteeCode: a committee's identifier, and find_committee_codes, which finds them in text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern

_SP: Final = r"[ \t\u3000\xa0]{0,2}"
_JOIN: Final = rf"{_SP}[/／∕—-]?{_SP}"
_UNIT: Final = r"(?:JTC|JPC|TC|PC|SC|SWG|SEG|SG|WP|TAG|IWG)"
_GROUP: Final = r"(?:JWG|WG|SC|AHG|JAHG|JAG|CAG|AG|PT|MT|TG|SG|TA|PG|TF|CG|WP)"
_NUMBER: Final = r"[0０]*\d{1,4}[A-Z]?(?![A-Za-z0-9])"
_BOARD: Final = r"(?:REMCO|CASCO|COPOLCO|DEVCO|TMBG|TMB|SMB|MSB)"


@dataclass(frozen=True, slots=True)
class CommitteeCode:
    """`body` says whose committee it is; `path` leads from the committee down: TC 8, SC 4, WG 7."""

    canonical: str
    body: str
    path: tuple[str, ...]

    def __str__(self) -> str:
        return self.canonical


_PATTERN: Final = re_pattern(
    rf"""
    (?=[A-Z])(?<![A-Za-z0-9])
    (?: (?P<body> (?:ISO|IEC) (?:{_SP}[/／∕]{_SP}(?:IEC|ISO))? | SAC | CSBTS | CEN{_SP}[/／]{_SP}(?:CLC|CENELEC) | CENELEC | CEN | CLC
                | ITU[-－—–‐][TRD] | CISPR | [A-Z]{{2,6}}(?=[/／∕]TC) )
        (?: {_SP}[)）]{_SP}[/／]?{_SP} | {_JOIN} )
        (?: (?P<unit>{_UNIT}) {_SP} (?P<number>{_NUMBER})
            (?P<below> (?: {_SP}(?:[/／∕—-]{_SP}|[ ]|(?=[A-Z])) {_GROUP} {_SP} {_NUMBER} ){{0,4}} )
          | (?P<system>S[yY]C) {_SP} (?P<name>[A-Z][A-Za-z]*(?:[ \u3000][A-Z][a-z]+){{0,2}})
          | (?P<board>{_BOARD}) (?![A-Za-z0-9]) (?P<group> (?: [/／]{_SP}{_GROUP}{_SP}{_NUMBER} )? )
        )
      | (?P<radio>CISPR|CIS) [/／] (?P<letter>[A-IS]) (?: [/／]{_SP}(?P<section>{_GROUP}){_SP}(?P<index>{_NUMBER}) )? (?![A-Za-z0-9])
      | (?P<alone>JTC|TC|SWG) {_SP} (?P<lone>{_NUMBER})
        (?P<under> (?: {_SP}(?:[/／∕—-]{_SP}|[ ]|(?=[A-Z])) {_GROUP} {_SP} {_NUMBER} ){{0,4}} )
    )
    """,
    re.VERBOSE,
)
_STEP: Final = re_pattern(rf"({_UNIT}|{_GROUP}){_SP}0*(\d{{1,4}}[A-Z]?)")
# A numbered paper of a committee: ISO/TC 184/SC 4 N 789.
_PAPER: Final = re_pattern(rf"{_SP}[/-]?{_SP}N{_SP}\d{{2,}}")
_LIST: Final = re_pattern(
    rf"{_SP}(?:[、,，和及与]|以及){_SP}(?P<path>(?:TC|SC|WG|JWG){_SP}{_NUMBER}(?:{_SP}/{_SP}{_GROUP}{_SP}{_NUMBER}){{0,3}})"
)
_PLAIN: Final = str.maketrans({"／": "/", "∕": "/", **dict.fromkeys("－—–‐", "-")})
_BODIES: Final = (
    (re_pattern(r"国际标准化组织|\bISO"), "ISO"),
    (re_pattern(r"国际电工委员会|\bIEC"), "IEC"),
    (re_pattern(r"全国|国标委|国家标准化管理委员会|\bSAC"), "SAC"),
)


def find_committee_codes(text: str) -> list[Mention[CommitteeCode]]:
    """Return the committees' codes of a text, in order.

    >>> [m.value.canonical for m in find_committee_codes("承担ISO/TC133、IECTC82/WG7和ISO/IEC JTC 1/SC 42工作")]
    ['ISO/TC 133', 'IEC/TC 82/WG 7', 'ISO/IEC JTC 1/SC 42']
    """
    found: list[Mention[CommitteeCode]] = []
    free = 0
    for match in _PATTERN.finditer(text):
        if match.start() < free or _PAPER.match(text, match.end()):
            continue
        code = _read(match, text)
        if match["alone"]:
            code = _told_before(found, match) or code
        if code is None:
            continue
        found.append(Mention(match.start(), match.end(), "committee", code))
        free = match.end()
        while (item := _LIST.match(text, free)) and len(found) < len(text):
            inherited = _inherit(code, _steps(item["path"]))
            found.append(Mention(item.start("path"), item.end(), "committee", inherited))
            free = item.end()
    return found


def _told_before(found: list[Mention[CommitteeCode]], match: re.Match[str]) -> CommitteeCode | None:
    """Return the committee that a bare TC 110/SC 5 repeats: the one told with its body before it."""
    path = (f"{match['alone']} {match['lone']}", *_steps(match["under"]))
    return next((one.value for one in reversed(found) if one.value.path == path), None) if len(path) > 1 else None


def _read(match: re.Match[str], text: str) -> CommitteeCode | None:
    if match["radio"]:
        return _radio(match["letter"], match["section"] or "", match["index"] or "")
    if match["alone"]:
        body = _body_before(text, match.start())
        if match["alone"] == "JTC":
            body = "ISO/IEC" if match["lone"] == "1" and match["under"] else None
        return _written(body, (f"{match['alone']} {match['lone']}", *_steps(match["under"]))) if body else None
    body = re.sub(r"\s", "", match["body"]).translate(_PLAIN)
    if match["board"]:
        path = (match["board"], *_steps(match["group"]))
        return CommitteeCode("/".join((body, *path)), body, path)
    if match["system"]:
        return _written(body, (f"SyC {' '.join(match['name'].split())}",))
    unit = match["unit"]
    return _written(
        "ISO/IEC" if unit == "JTC" and body == "ISO" else body,
        (f"{unit} {match['number'].lstrip('0')}", *_steps(match["below"])),
    )


@lru_cache(maxsize=1024)
def _radio(letter: str, section: str, index: str) -> CommitteeCode:
    below = (f"{section} {index}",) if section else ()
    return CommitteeCode("/".join((f"CISPR/{letter}", *below)), "CISPR", (letter, *below))


def _steps(path: str) -> tuple[str, ...]:
    return tuple(f"{unit} {number}" for unit, number in _STEP.findall(path))


@lru_cache(maxsize=1024)
def _written(body: str, path: tuple[str, ...]) -> CommitteeCode:
    joint = " " if ("/" in body and not body.startswith("CEN")) or body.startswith("ITU") else "/"
    return CommitteeCode(body + joint + "/".join(path), body, path)


def _inherit(code: CommitteeCode, path: tuple[str, ...]) -> CommitteeCode:
    """Read SC 11 after ISO/TC 61/SC 10: what stands above the step's own unit is kept."""
    unit = path[0].split()[0]
    kept = []
    for step in code.path:
        if step.split()[0] == unit:
            break
        kept.append(step)
    return _written(code.body, (*kept, *path))


def _body_before(text: str, at: int) -> str | None:
    """Return whose committee a bare TC 481 is: the body named last in the words before it."""
    before = text[max(0, at - 40) : at]
    named = [(m.end(), body) for pattern, body in _BODIES for m in pattern.finditer(before)]
    return max(named)[1] if named else None
