"""plausible: is a well-formed code meant as one where it stands? 16 GB 500元 and ISO 800 are not."""

from __future__ import annotations

import re
from typing import Final

from bulletin_schema.records.standard.code import StandardCode

_BEFORE: Final = re.compile(
    r"(?:标准|规范|规程|规定|依据|按照?|根据|符合|执行|满足|达到|采用|贯彻|遵循|参照|引用|代替|替代|废止|号|[《》〈“])[\s(（《：:]{0,3}$"
)
_AFTER: Final = re.compile(
    r"[\s)）》”]{0,3}(?:等?[一二三四五六七八九十两\d]{0,3}[个项]?(?:国家|行业|国际)?(?:标准|规范|规程|规定|要求|体系|质量|认证|系列|检测)|的(?:规定|要求)|《|[一-鿿]{2,12}(?:规范|规程|标准|要求|方法|通则)[\s)）》”，。；])"
)
_UNIT: Final = re.compile(r"[0-9０-９][ \u3000\xa0]?$")
_WORDED: Final = re.compile(r"[A-Za-z][-/._@&=]$")
# Sensitivities of film and cameras, also the first of ISO 100/800.
_SPEEDS: Final = frozenset(
    "50 64 80 100 125 160 200 250 320 400 500 640 800 1000 1250 1600 2000 2500 3200 4000 5000 6400 8000"
    " 10000 12800 16000 20000 25600 51200 102400 204800".split()
)
# Bodies of one well-known standard each: the word with any other number is something else.
_ONLY: Final = {
    "IATF": {"16949"},
    "SA": {"8000"},
    "TL": {"9000"},
    "OHSAS": {"18001", "18002", "18000"},
    "OHSMS": {"18001", "18000", "28001"},
}


def plausible(code: StandardCode, text: str, start: int, end: int) -> bool:
    """Tell whether a code read at `text[start:end]` is meant as one.

    A dated code of a known prefix always is; an undated one needs a form that little else has, or words beside
    it that go with standards.
    """
    before = text[max(0, start - 10) : start]
    if _WORDED.search(before):
        return False
    head = re.split(r"[/ (]", code.prefix)[0]
    if head in _ONLY and code.number not in _ONLY[head]:
        return False
    if code.year is not None and not _weak_year(code, head):
        return True
    if _certain(code, head) and not (_UNIT.search(before) and code.mandatory):
        return True
    if head in _STOCK and len(code.number) == 6:
        return False
    if code.level == "sector" and (before.endswith(("/", "-")) or len(code.number) < 3):
        return False
    return bool(_BEFORE.search(before) or _AFTER.match(text[end : end + 24]))


_STOCK: Final = frozenset({"SH", "SZ", "HK"})


def _weak_year(code: StandardCode, head: str) -> bool:
    """A bracketed or short form may be no year at all: HD 1080:2016 would be, but nobody prints it."""
    return head == "HD" and len(code.number) < 3


def _certain(code: StandardCode, head: str) -> bool:
    """Tell whether an undated code is a code by its form alone."""
    digits = len(code.number)
    rule = _FORMS.get(head)
    if rule is not None:
        return rule(code, digits)
    if code.level == "sector":
        return not code.mandatory
    if code.level == "local":
        return not code.mandatory
    if code.level == "association":
        return digits >= 3 and len(code.organization or "") >= 3
    if code.level == "enterprise":
        return digits >= 3
    return True


def _international(code: StandardCode, digits: int) -> bool:
    if code.part or code.stage or code.doctype or "/" in code.prefix:
        return True
    return digits >= 3 and code.number not in _SPEEDS


def _european(code: StandardCode, digits: int) -> bool:
    if code.adopts or code.part:
        return True
    return 2 <= digits <= 5 and not "2000" <= code.number <= "2040"


def _numbered(least: int):  # noqa: ANN202
    return lambda code, digits: digits >= least or bool(code.part)


def _lettered(code: StandardCode, _digits: int) -> bool:
    return code.number[0].isalpha()


_FORMS: Final = {
    "ISO": _international,
    "IEC": _international,
    "EN": _european,
    "HD": lambda code, digits: digits >= 5,
    "BS": lambda code, digits: bool(code.adopts) or digits >= 4,
    "DIN": lambda code, digits: bool(code.adopts) or digits >= 3,
    "NF": lambda code, digits: bool(code.adopts),
    "CECS": lambda code, digits: False,
    "IWA": lambda code, digits: False,
    "IDF": lambda code, digits: False,
    "GB": lambda code, digits: not code.mandatory or digits >= 3 or bool(code.part),
    "GSB": lambda code, digits: False,
    "UL": lambda code, digits: digits >= 3 or code.number == "94",
    "IEEE": _numbered(3),
    "ANSI": _lettered,
    "ASME": _lettered,
    "SAE": lambda code, digits: code.number.startswith("J"),
    "NFPA": _numbered(2),
    "AATCC": _numbered(2),
    "API": lambda code, digits: False,
}
