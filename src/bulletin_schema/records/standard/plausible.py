"""plausible: is a well-formed code meant as one where it stands? 16 GB 500元 and ISO 800 are not."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.standard.code import StandardCode

# Words that go with standards, right before a code and right behind it.
_BEFORE: Final = re_pattern(
    r"(?:标准|规范|规程|规定|依据|按照?|根据|符合|执行|满足|达到|采用|贯彻|遵循|参照|引用|代替|替代|废止|标准(?:编|代)?号|[《》〈“])"
    r"[\s(（《：:]{0,3}$"
)
_AFTER: Final = re_pattern(
    r"(?:[、和及与][A-Z]{2,3}(?:/[TZ])?[ ]?\d{3,6}(?:\.\d{1,3})?){0,6}"  # the codes listed behind it
    r"[\s)）》”]{0,3}"
    r"(?:等?[一二三四五六七八九十两\d]{0,3}[个项]?(?:国家|行业|国际)?"
    r"(?:标准|规范|规程|规定|要求|体系|质量|认证|系列|检测)"
    r"|的(?:规定|要求)|《|[一-鿿]{2,12}(?:规范|规程|标准|要求|方法|通则)[\s)）》”，。；])"
)
_UNIT: Final = re_pattern(r"\d[ \u3000\xa0]?$")
_WORDED: Final = re_pattern(r"[A-Za-z][-/._@&=]$")
_SLASH: Final = re_pattern(r"[/／∕⁄_-]")
_DATE: Final = re_pattern(r"[年届]")
# Sensitivities of film and cameras, also the first of ISO 100/800.
_SPEEDS: Final = frozenset(
    {"50", "64", "80", "100", "125", "160", "200", "250", "320", "400", "500", "640", "800", "1000", "1250", "1600"}
    | {"2000", "2500", "3200", "4000", "5000", "6400", "8000", "10000", "12800", "16000", "20000", "25600", "51200"}
    | {"102400", "204800"}
)
# Bodies of a few well-known standards each: the word with any other number is something else.
_ONLY: Final = {
    "IATF": frozenset({"16949"}),
    "SA": frozenset({"8000"}),
    "TL": frozenset({"9000"}),
    "OHSAS": frozenset({"18000", "18001", "18002"}),
    "OHSMS": frozenset({"18000", "18001", "28001"}),
}
# HJ 25.1～25.6 runs over parts, QC 080000 is a scheme of certification.
_RANGE: Final = re_pattern(r"[ ]?[~～∼〜][ ]?\d{1,4}\.\d")
_SCHEMES: Final = frozenset({"QC 080000"})
_STOCK: Final = frozenset({"SH", "SZ"})


class _Undated(NamedTuple):
    """What an undated code of a prefix must have: so many digits, or a part, or one of these numbers."""

    digits: int
    part: bool = True
    numbers: frozenset[str] = frozenset()
    opening: str = ""


_NEVER: Final = _Undated(99, part=False)
_UNDATED: Final = {
    "GB": _Undated(3),
    "GSB": _NEVER,
    "CECS": _NEVER,
    "IWA": _NEVER,
    "IDF": _NEVER,
    "NF": _Undated(99, part=False, opening="ABCDEFHPST"),
    # API 28 and API 3.0 are interfaces; these are of the petroleum institute.
    **dict.fromkeys(("API RP", "API Spec", "API STD", "SAE ARP", "SAE AMS", "ASME PTC"), _Undated(1)),
    "API": _Undated(
        99, part=False, numbers=frozenset({"5CT", "5L", "6A", "6D", "594", "598", "600", "602", "610", "620", "650"})
    ),
    "AS": _Undated(99, part=False, numbers=frozenset({"9100", "9100C", "9100D", "9110", "9120", "9102"})),
    "AS/NZS": _Undated(4),
    "AS/NZS ISO": _Undated(4),
    "NZS": _Undated(4),
    "CNS": _Undated(4),
    "CSA": _Undated(99, part=False, opening="ABCZ"),
    "CAN/CSA": _Undated(99, part=False, opening="ABCZ"),
    "PAS": _Undated(99, part=False, numbers=frozenset({"2050", "2060", "1192", "99", "55"})),
    "ISTA": _Undated(99, part=False, numbers=frozenset({"1A", "2A", "3A", "3B", "3E", "6A"})),
    "NACE": _Undated(99, part=False, opening="MTSR"),
    "ASHRAE": _Undated(2),
    "GOST": _Undated(4),
    "MIL-STD": _Undated(2),
    "MIL-HDBK": _Undated(2),
    "HD": _Undated(5, part=False),  # HD 1080 is a picture
    "EN": _Undated(2),
    "BS": _Undated(4),
    "DIN": _Undated(3),  # DIN 35 is a rail
    "UL": _Undated(3, numbers=frozenset({"94"})),
    "IEEE": _Undated(3),
    "NFPA": _Undated(2),
    "AATCC": _Undated(2),
    "ANSI": _Undated(99, part=False, opening="ABCHNZ"),
    "ASME": _Undated(99, part=False, opening="ABY"),
    "SAE": _Undated(99, part=False, opening="AJ"),  # SAE 40 is an oil
}


def plausible(code: StandardCode, text: str, start: int, end: int) -> bool:
    """Tell whether a code read at `text[start:end]` is meant as one.

    A dated code of a known prefix always is; an undated one needs a form that little else has, or words beside
    it that go with standards.
    """
    before = text[max(0, start - 10) : start]
    head = re.split(r"[/ (]", code.prefix.removeprefix("ANSI/"), maxsplit=1)[0]
    if _WORDED.search(before) or (head in _ONLY and code.number not in _ONLY[head]):
        return False
    if text.startswith("奖", end):  # IEC 1906奖, given to experts
        return False
    if code.year is not None and not _lens(code):
        return True
    glued = code.level == "sector" and not _SLASH.search(text, start, end)  # TDT1208Z is a model
    if _certain(code, head) and not glued and not (code.mandatory and _UNIT.search(before)):
        return True
    if code.part and _RANGE.match(text, end):
        return True
    if _foreign_to_words(code, head, before) or code.canonical in _SCHEMES or _DATE.match(text, end):
        return False
    return bool(_BEFORE.search(before) or _AFTER.match(text[end : end + 80]))


def _lens(code: StandardCode) -> bool:
    """XF 18-55 is a lens and DZ 47-63 a switch: two digits and a two-digit year are no dated code of a sector."""
    return (
        code.level == "sector" and bool(code.mandatory) and bool(re.fullmatch(r"[A-Z]{2} \d{1,2}-\d\d", code.canonical))
    )


def _foreign_to_words(code: StandardCode, head: str, before: str) -> bool:
    """Tell what no word beside it makes a code: a share (SH600519), the SC 42 of ISO/IEC JTC 1/SC 42, QC 3."""
    if code.level != "sector":
        return False
    return (head in _STOCK and len(code.number) == 6) or before.endswith(("/", "-")) or len(code.number) < 3


def _certain(code: StandardCode, head: str) -> bool:
    """Tell whether an undated code is a code by its form alone."""
    digits = len(code.number)
    if code.level in {"sector", "local"}:
        return not code.mandatory
    if code.level == "association" and head == "T":
        return digits >= 3 and len(code.organization or "") >= 3
    if code.level == "enterprise":
        return digits >= 3
    if head in {"ISO", "IEC"}:
        return _international(code)
    if code.adopts or (code.mandatory is False and head != "CECS"):
        return True
    rule = _UNDATED.get(code.prefix) or _UNDATED.get(head)
    if rule is None:
        return not _year_like(code)
    if rule.opening:
        return code.number[0] in rule.opening
    return (
        (rule.part and bool(code.part))
        or code.number in rule.numbers
        or (digits >= rule.digits and not _year_like(code))
    )


def _international(code: StandardCode) -> bool:
    if code.part or code.stage or code.doctype or "/" in code.prefix:
        return True
    return len(code.number) >= 3 and code.number not in _SPEEDS and not _year_like(code)


def _year_like(code: StandardCode) -> bool:
    """Tell whether the number of an undated foreign code could be a year: ISO2022年会, EN 2020版."""
    if code.mandatory is not None or code.level == "national":
        return False
    return code.part is None and len(code.number) == 4 and "2000" <= code.number <= "2039"
