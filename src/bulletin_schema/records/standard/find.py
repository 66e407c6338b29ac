"""find_codes: every standards code in a text, as typed mentions.

One pass over the words in Latin letters; a word that opens a code (GB, ISO, DLT, JISZ) names the grammar to
read on with, what comes out must be plausible where it stands, and lists and ranges that drop the prefix go on
from there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.standard import chinese, foreign, iso, itu
from bulletin_schema.records.standard.code import StandardCode
from bulletin_schema.records.standard.elided import follow
from bulletin_schema.records.standard.plausible import plausible
from bulletin_schema.records.standard.tables import prefixes, sectors

# Words of two to twenty letters, and the single T and Q before a slash or a dash.
_WORD: Final = regex_pattern(
    r"(?:[A-Za-z](?=[A-Za-z])(?<![A-Za-z0-9].)[A-Za-z]{1,20}+|[TQ](?=[ ]?[-/／∕])(?<![A-Za-z0-9].)|ГОСТ)(?![A-Za-z])"
)
_Read = Callable[[str, int, int], "Reading | None"]


class Reading(NamedTuple):
    """A code read at a place, before it is known to be plausible there."""

    code: StandardCode
    end: int


def find_codes(text: str) -> list[Mention[StandardCode]]:
    """Return the standards codes of a text, in order.

    >>> [m.value.canonical for m in find_codes("产品符合GB/T19001—2016和ISO 9001、14001标准，内存16 GB。")]
    ['GB/T 19001-2016', 'ISO 9001', 'ISO 14001']
    """
    found: list[Mention[StandardCode]] = []
    openers, compound = _openers(), _compound()
    free = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < free:
            continue
        read = openers.get(word.group())
        if read is None:
            known = compound.match(word.group())
            read = openers[known.group()] if known else None
            if read is None:
                continue
            reading = read(text, start, start + known.end())  # type: ignore[union-attr]
        else:
            reading = read(text, start, word.end())
        if reading is None or not plausible(reading.code, text, start, reading.end):
            continue
        code, rest = follow(text, reading.end, reading.code)
        found.append(Mention(start, reading.end, "standard", code))
        found.extend(rest)
        free = rest[-1].end if rest else reading.end
    return found


def read_code(text: str) -> StandardCode | None:
    """Read a string that is a code and nothing else."""
    word = _WORD.match(text)
    if word is None:
        return None
    openers = _openers()
    name = word.group()
    if name not in openers:
        known = _compound().match(name)
        if known is None:
            return None
        name = known.group()
    reading = openers[name](text, 0, len(name))
    return reading.code if reading and reading.end == len(text) else None


@cache
def _openers() -> dict[str, _Read]:
    """Return the words that open a code and the grammar each goes on with."""
    table: dict[str, _Read] = {}
    for code in sectors():
        table.update({code: _national(code, ""), f"{code}T": _national(code, "T")})
    for code, row in prefixes().items():
        if row.grammar == "chinese":
            table[code] = _national(code, "")
        else:
            table[code] = (
                _whole(iso.PATTERN, iso.read_iso) if row.grammar == "iso" else _whole(foreign.PLAIN, foreign.read_plain)
            )
    table.update({"GBT": _national("GB", "T"), "GJBZ": _national("GJB", "Z"), "GBZT": _national("GBZ", "T")})
    table.update({code: _metrology(code) for code in ("JJG", "JJF")})
    table.update({"DB": _local, "T": _tail(chinese.GROUP, chinese.read_group)})
    table.update({"Q": _tail(chinese.ENTERPRISE, chinese.read_enterprise)})
    table.update({"ITU": _whole(itu.PATTERN, itu.read_itu), "ASTM": _whole(foreign.ASTM, foreign.read_astm)})
    table.update({"JIS": _whole(foreign.JIS, foreign.read_jis), "OIML": _whole(foreign.OIML, foreign.read_oiml)})
    table |= {"GOST": _whole(foreign.GOST, foreign.read_gost), "ГОСТ": _whole(foreign.GOST, foreign.read_gost)}
    table |= {"MIL": _whole(foreign.MILITARY, foreign.read_military), "CAN": _whole(foreign.PLAIN, foreign.read_plain)}
    etsi = _whole(foreign.ETSI, foreign.read_etsi)
    table |= {"ETSI": etsi, "EN": _either(etsi, table["EN"]), "ANSI": _either(table["ASTM"], table["ANSI"])}
    table["NF"] = _either(_whole(foreign.NORME, foreign.read_norme), table["NF"])
    special = _whole(chinese.SPECIAL, chinese.read_special)
    table |= {"DB": _either(special, _local), **dict.fromkeys(("DBS", "DBJ", "DBJT", "DGJ", "DG"), special)}
    table["Guide"] = _whole(iso.FRENCH_GUIDE, iso.read_french_guide)
    table |= {word.lower(): _lowered(table[word]) for word in ("GB", "GBT", "ISO", "IEC")}
    codex = _whole(foreign.CODEX, foreign.read_codex)
    return table | dict.fromkeys(("CAC", "CODEX", "CXS", "CXG", "CXC"), codex)


@cache
def _compound() -> re.Pattern[str]:
    """Match the opener that a run-together word starts with: ISOGuide, IECTR, JISZ, ASTMD, ENISO."""
    words = [code for code, row in prefixes().items() if row.grammar == "iso" and len(code) > 1]
    words += [
        "ITU",
        "ASTM",
        "JIS",
        "OIML",
        "JTG",
        "SAE",
        "ASME",
        "ANSI",
        "IEEE",
        "API",
        "CODEX",
        "NACE",
        "GOST",
        "CSA",
        "ETSI",
        "NF",
    ]
    return re.compile("|".join(sorted(words, key=len, reverse=True)))


def _tail(pattern: re.Pattern[str], build: Callable[[str], StandardCode | None]) -> _Read:
    def read(text: str, _start: int, end: int) -> Reading | None:
        match = pattern.match(text, end)
        code = build(match.group()) if match else None
        return Reading(code, match.end()) if match and code else None

    return read


def _whole(pattern: re.Pattern[str], build: Callable[[str], StandardCode | None]) -> _Read:
    def read(text: str, start: int, _end: int) -> Reading | None:
        match = pattern.match(text, start)
        code = build(match.group()) if match else None
        return Reading(code, match.end()) if match and code else None

    return read


def _either(first: _Read, second: _Read) -> _Read:
    """Read with the narrower grammar, else with the wider one."""
    return lambda text, start, end: first(text, start, end) or second(text, start, end)


def _lowered(read: _Read) -> _Read:
    """Read iso9001 and gb/t 19001 too, where the number is long enough to be one."""

    def lowered(text: str, start: int, end: int) -> Reading | None:
        reading = read(text[start : start + 48].upper(), 0, end - start)
        if reading is None or len(reading.code.number) < 4:
            return None
        return Reading(reading.code, start + reading.end)

    return lowered


def _national(code: str, mandate: str) -> _Read:
    return _tail(chinese.TAIL, lambda tail: chinese.read_national(code, mandate, tail))


def _metrology(code: str) -> _Read:
    return _tail(chinese.METROLOGY, lambda tail: chinese.read_metrology(code, tail))


def _local(text: str, start: int, end: int) -> Reading | None:
    """DB and a division's digits is a local standard, DB/T one of the seismic sector."""
    local = _tail(chinese.LOCAL, chinese.read_local)
    return local(text, start, end) or _national("DB", "")(text, start, end)
