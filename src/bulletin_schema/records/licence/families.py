"""Families: the forms of number that are licences by themselves, whatever stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import regex

from bulletin_schema.patterns import re_pattern, regex_pattern

PROVINCES: Final = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵黔云滇藏陕甘青宁新"
OPEN, CLOSE = r"[(（\[〔【]", r"[)）\]〕】]"
_PLACE: Final = rf"[国{PROVINCES}]"
_IN_BRACKETS: Final = rf"[(（]{_PLACE}\p{{Han}}?[)）]"
_YEAR: Final = rf"{OPEN}(?:19|20)[0-9]{{2}}{CLOSE}"
# Letters and digits alone, or behind a province: （浙）XK16-204-00312.
_LETTERED: Final = re_pattern(
    rf"""(?=[CSQXTJLAGN0-9(（])(?<![A-Za-z0-9\-/])(?:
      CNCA-(?:RF?|Q)-?[0-9]{{2,4}}-[0-9]{{2,4}}        # certification bodies: CNCA-R-2002-001, CNCA-RF-2003-28
    | SC\s?[12](?:\s?[0-9]){{11,13}}                 # food production: SC and 14 digits, of which some print fewer
    | QS\s?[0-9]{{4}}\s?[0-9]{{4}}\s?[0-9]{{4}}      # the food mark before 2015
    | (?:[(（][{PROVINCES}][)）]\s?)?XK\s?[0-9]{{2}}\s?[-—–]\s?(?:[0-9]{{3}}(?:\s?[-—–]\s?|\s)[0-9]{{4,5}}|[0-9]{{6,7}})   # industrial products
    | CNAS[\s\-]?(?:L|IB|C|R|PT|RM)[0-9]{{3,5}}(?:-[A-Z]{{1,2}})?          # accreditation of laboratories and inspection bodies
    | TS[0-9A-Z]{{7,8}}-[0-9]{{4}}                   # special equipment
    | JY\s?[123][0-9]{{11,13}}                        # food business
    | SP[0-9]{{16}}                                   # food trade before 2015
    | LB-[0-9]{{2}}-[0-9]{{8,14}}[A-Z]?               # green food
    | AGI[0-9]{{5}}                                   # geographical indications of farm products
    | GYB[0-9]{{2}}\.?[0-9]{{4}}[XU]? | CNEx[0-9]{{2}}\.[0-9]{{4}}[XU]?    # protection against explosion
    | NAL\s?[0-9]{{2}}-[0-9]{{4}}-[0-9]{{6}}          # network access
    | CPA\s?(?:19|20)[0-9]{{2}}-[A-Z][0-9]{{3}}       # type approval of measuring instruments
    | CMS\s?[{PROVINCES}]?{_YEAR}A{{1,3}}[0-9]{{3,5}}号?    # measurement management: CMS浙〔2019〕AAA0047号
    | [0-9]{{3}}(?:OP|HACCP|FSMS|GAP|OGA|EMS|QMS|OHSMS|EnMS)[0-9]{{6,8}}(?:-[0-9A-Z]+)?    # organic products, food safety: 129OP2100123
    | [0-9]{{5}}[QESJFH][0-9]{{4,6}}R[0-9]{{1,2}}[SML](?:[-/][0-9A-Z]{{1,4}})?             # management systems: 02817Q10385R2M
    )(?![A-Za-z0-9])""",
    re.VERBOSE,
)
# Opened by a place, an office or a year: 苏械注准20172660123, 国药准字Z20023456, 闽食坊登〔2099〕0583017号. The words before
# the digits end in one that only papers have; a document has few digits behind its year.
_WORD: Final = r"[^\P{Han}一二三四五六七八九十个家为是系至由于的了在和与及被年月日等共有期号见附请按未不已将应须需均都各其该此且但如从给向对可书编记]"
_ZI: Final = rf"(?:[准注备登许审认核证经合健药制](?:{OPEN}\p{{Han}}{CLOSE})?|[(（][准进许][)）])字"
_STRONG: Final = (
    rf"(?:{_ZI}|械[注备许][准进许]?|[注备][准进]|(?:药|食|械|健)广审|(?:生产?|经营?|配制)[许备]"
    r"|坊[登备证许]?|[摊餐店作][登备证许]|妆[特备注准进网]{0,2}|饲(?:[预添]证?|证)|法计)"
)
_DIGITS: Final = r"第?\s?[A-Z]{0,3}[0-9][0-9A-Z\-]"
_NO_COUNT: Final = r"(?:号|(?![A-Za-z0-9万亿个家人份批件元台名所年月%.,]))"
_OPENS: Final = (
    r"(?<![^\P{Han}为是系号证书由持称第有册案件及和原旧到回了的示用得与经注凭])"  # not within a word: 全国, 四川
)
_HAN_LED: Final = regex_pattern(
    rf"""(?=[A-D国卫农兽微食{PROVINCES}(（\[〔【])(?<![A-Za-z0-9])(?:
      国(?:药[准证试制]字|食健?[字注备]字?)\s?[A-Z]{{1,2}}[0-9]{{8,12}}
    | {_PLACE}\p{{Han}}{{0,3}}械[注备][准进许]?[0-9]{{8,11}}号?
    | {_PLACE}\p{{Han}}{{0,3}}药监械(?:生产|经营)[许备][0-9]{{8}}号?
    | {_PLACE}食?药监械[(（][准进许][)）]字[0-9]{{4}}第[0-9]{{7}}号       # before 2014: 浙食药监械（准）字2012第2260123号
    | {_PLACE}妆[0-9]{{8}}
    | 食健备[GJ][0-9]{{10,12}}
    | {_PLACE}G?妆[网备特进准]{{1,3}}字\s?(?:{_IN_BRACKETS})?[GJ]?\s?[0-9]{{8,10}}
    | {_PLACE}制[0-9]{{8}}号?
    | {_PLACE}餐证字[0-9]{{16}}号?
    | {_IN_BRACKETS}-非?经营性-[0-9]{{4}}-[0-9]{{4}}                      # （浙）-经营性-2018-0012
    | (?:{_IN_BRACKETS}|{_PLACE})卫水字{_YEAR}第[A-Z]?[0-9\-]{{3,12}}号
    | {_IN_BRACKETS}量C字[0-9]{{4}}[A-Z]?[0-9]{{2,5}}号                   # （皖）量C字2016B018号
    | (?:{_IN_BRACKETS}|{_PLACE})[A-Z]{{2}}安许证字{_YEAR}[第A-Z\-]{{0,3}}[0-9]{{3,6}}号?
    | {_YEAR}{_WORD}{{1,10}}?[证认核许准登](?:{OPEN}\p{{Han}}{CLOSE})?字(?:第?[A-Z]?[0-9]{{2,6}}|{OPEN}[A-Z]?[0-9]{{3,5}}{CLOSE})号
    | (?:{_YEAR})?(?:[A-D]?{_IN_BRACKETS}|{_OPENS}(?:{_PLACE}|[卫农兽]|微生物肥))\s?{_WORD}{{0,8}}?(?:{_YEAR})?{_STRONG}
      (?:{OPEN}[^()（）\[\]〔〕\n]{{1,4}}{CLOSE}字?){{0,2}}(?:(?:(?:19|20)[0-9]{{2}}(?=第))?{_DIGITS}{{3,19}}{_NO_COUNT}|第[A-Z]{{0,2}}[0-9]{{3,6}}号|{OPEN}[0-9]{{4,6}}{CLOSE}号)
    )(?![A-Za-z0-9])""",
    regex.VERBOSE,
)
# What a number of those forms has right before its digits.
_BEFORE_DIGITS: Final = re_pattern(
    r"[字许备登准进证审妆坊摊制计性预添][)）]?\s?(?:[(（\[〔【第\-]|[A-Z]{0,3}[0-9]{4}|字)"
)
_LONGEST_HEAD: Final = 30  # characters of a number before its digits
_LONGEST_TAIL: Final = 30
# Forms that others share, taken where the text speaks of their papers: 湘20110268, 黑G0305, 陕AA0290117, PD20110385.
_SHARED: Final = (
    (
        ("药品", "制剂"),
        re_pattern(rf"[{PROVINCES}](?:20[0-9]{{6}}|[A-D][A-F]?[0-9]{{7}}(?:[(（][A-Z][)）])?)号?(?![0-9A-Za-z])"),
    ),
    (
        ("GMP", "GSP"),
        regex_pattern(
            rf"(?:[{PROVINCES}][A-Z]|(?<![A-Za-z0-9\-])[A-Z]{{2}}20[0-9]{{2}})[0-9]{{4}}(?![0-9A-Za-z])"
            r"|(?<![A-Za-z0-9\-])(?:[A-D]-[A-Z]{2}[0-9]{2}-(?:[IVⅠⅡⅢ]+-)?[0-9]{3,5}|[A-Z]{2}[0-9]{2}-[A-D][a-z]-[0-9]{8})(?![0-9A-Za-z])"
        ),
    ),
    (
        ("农药", "登记证"),
        regex_pattern(
            r"(?<![A-Za-z0-9])(?:PDN?|WPN?|LS|EX)(?:[0-9]{8}|[0-9]{1,5}-[0-9]{1,4})(?:F[0-9]{6})?(?![0-9A-Za-z\-])"
        ),
    ),
    (
        ("3C", "CCC", "强制性产品认证"),
        regex_pattern(r"(?<![0-9A-Za-z])20[0-9]{4}(?:0[1-9]|1[0-9]|2[0-4])[0-9]{8}(?![0-9A-Za-z])"),
    ),
    # 2012F123-33
    (
        ("型式批准", "CPA"),
        regex_pattern(r"(?<![A-Za-z0-9\-/])(?:19|20)[0-9]{2}[A-Z][0-9]{3}-[0-9]{2}(?![A-Za-z0-9\-])"),
    ),
)
# Use registrations of equipment: 容17苏A00123（19）, 锅10浙C12345.
_USED: Final = re_pattern(
    rf"[容锅梯起索游车管瓶][0-9][0-9A-Z]{{1,2}}[{PROVINCES}][A-Z][0-9]{{4,6}}(?:[(（][0-9]{{2}}[)）])?"
)
# A laboratory's number is known by its form, in brackets or at the end of a line: 姚江检测有限公司（991812050123）.
_LABORATORY: Final = regex_pattern(r"(?<=\p{Han}[(（，,：:\s])[0-9]{2}[0-3][0-9]{9}(?=[)）]|[。；]?\s*(?:\n|\Z))")
_OWN_PLACE: Final = regex_pattern(r"(?:\A|\P{Han}|[号为是系证])\Z")  # before 川XK…, not 四川|XK…


def families_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text has numbers in the form of a known family.

    >>> text = "许可证为农药生许（豫）0137，批件黔药广审（文）第2099040127号"
    >>> [text[start:end] for start, end in families_in(text)]
    ['农药生许（豫）0137', '黔药广审（文）第2099040127号']
    """
    for match in _LETTERED.finditer(text):
        start = match.start()
        lettered = text[start] == "X" and text[start - 1 : start] in PROVINCES and start > 0
        alone = lettered and _OWN_PLACE.search(text, max(0, start - 2), start - 1) is not None
        yield start - alone, match.end()
    yield from _han_led(text)
    for pattern in _patterns_for(text):
        yield from (match.span() for match in pattern.finditer(text))


def _han_led(text: str) -> Iterator[tuple[int, int]]:
    """Yield the numbers with Chinese before their digits, looked for only where such digits begin."""
    done = 0
    for digits in _BEFORE_DIGITS.finditer(text):
        if digits.end() <= done:
            continue
        found = _HAN_LED.search(text, max(done, digits.start() - _LONGEST_HEAD), digits.end() + _LONGEST_TAIL)
        if found is not None:
            done = found.end()
            yield found.span()


def _patterns_for(text: str) -> Iterator[regex.Pattern[str]]:
    """Yield the patterns of the families that a text can have."""
    yield _USED
    if "资质认定" in text:
        yield _LABORATORY
    yield from (pattern for words, pattern in _SHARED if any(map(text.__contains__, words)))
