"""Numbers of licences: in the form of a known scheme, behind a label, or in brackets behind the paper's name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import regex

from bulletin_schema.patterns import regex_pattern


class Number(NamedTuple):
    """The stretch of a number, and where its label starts (the number itself, where it has none)."""

    start: int
    end: int
    label: int


_PROVINCES: Final = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新"
# Forms that are licences by themselves, whatever stands beside them.
_FORMS: Final = regex_pattern(
    rf"""(?=[CSQXTJ(（])(?<![A-Za-z0-9\-/])(?:
      CNCA-(?:RF?|Q)-?[0-9]{{4}}-[0-9]{{2,4}}        # certification bodies: CNCA-R-2002-001, CNCA-RF-2003-28
    | SC\s?[12][0-9]{{13}}                           # food production: SC and 14 digits
    | QS\s?[0-9]{{4}}\s?[0-9]{{4}}\s?[0-9]{{4}}      # the food mark before 2015
    | (?:[(（][{_PROVINCES}][)）]\s?)?XK[0-9]{{2}}-[0-9]{{3}}[-\s][0-9]{{5}}   # industrial products
    | CNAS\s?(?:L|IB|C|R)[0-9]{{3,5}}                # accreditation of laboratories and inspection bodies
    | TS[0-9A-Z]{{7,8}}-[0-9]{{4}}                   # special equipment
    | JY[123][0-9]{{13}}                             # food business
    )(?![A-Za-z0-9])""",
    regex.VERBOSE,
)
# Forms with a place or an office in Chinese before the number: 苏械注准20172660123, 国药准字Z20023456, 浙制02000123号.
_HAN_FORMS: Final = regex_pattern(
    rf"""(?:
      (?<=国)药准字\s?[A-Z][0-9]{{8}}
    | (?<=国)食健[字注备]\s?[GJ][0-9]{{8,12}}
    | (?<=[国{_PROVINCES}])械[注备][准进许]?[0-9]{{8,11}}号?
    | (?<=[{_PROVINCES}])妆[0-9]{{8}}
    | (?<=[国{_PROVINCES}])G?妆[网备特进准]{{1,2}}字[GJ]?[0-9]{{8,10}}
    | (?<=[{_PROVINCES}])制[0-9]{{8}}号?
    | (?<=[{_PROVINCES}])卫消证字[(（〔\[][0-9]{{4}}[)）〕\]]第[0-9\-]{{3,12}}号
    )(?![A-Za-z0-9])""",
    regex.VERBOSE,
)
_SHAPE: Final = (
    r"(?:[\[〔【(（][0-9]{4}[\]〕】)）]\p{Han}{2,8}第[0-9]{2,8}号|"  # [2018]苏量标企证字第0123号
    r"[(（]?\p{Han}[)）]?\p{Han}{2,7}字[\[〔(（][0-9]{4}[\]〕)）]第[0-9\-]{3,12}号|"  # 苏卫消证字（2019）第0600-0012号
    rf"[容锅梯起索游车管瓶][0-9]{{2}}[{_PROVINCES}][A-Z][0-9]{{4,6}}(?:[(（][0-9]{{2}}[)）])?|"  # 容17苏A00123（19）
    r"[(（][0-9]{4}[)）]\p{Han}{1,8}(?:[(（]\p{Han}{1,3}[)）]\p{Han}{0,2})?[(（]?[A-Z0-9]{1,6}[)）]?号|"  # （2015）国认监验字（123）号
    r"(?=[^\s，。；]{0,30}[0-9]{3})(?:[(（]\p{Han}{1,3}[)）])?\p{Han}{0,6}(?:[(（\[〔][\p{Han}A-Z0-9]{1,6}[)）\]〕])?"
    r"(?:CNAS\s)?[A-Z0-9][A-Z0-9\-/.]{3,29}号?)"
)
_PAPER: Final = r"(?:许可证|批准|证书|注册|登记|备案|资质认定|认可|核准|执业证|资格证|登记证|备案证|认定|计量认证)"
# A number that a label names: 批准号：…, 证书编号为…, 许可证，编号为….
_LABEL: Final = regex_pattern(
    rf"(?:{_PAPER}(?:书|证)?(?:编号|号码|文号|号|编码)|(?:(?:证|证书|CMA|CNAS|CAL|CATL|CCC|认可|资质)[”》]?[(（，,])编号)"
    rf"(?P<list>\s?分别)?\s*(?:为|是|[:：])?\s*(?:(?![(（](?:[0-9]{{4}}|\p{{Han}})[)）])[“(（])?(?P<number>{_SHAPE})"
)
_NEXT: Final = regex_pattern(rf"\s?[、和及与，]\s?(?P<number>{_SHAPE})")
# A number in brackets behind the name of the paper: 经营许可证（浙宁安经字[2019]01234号）.
_IN_BRACKETS: Final = regex_pattern(
    r"(?:许可证|登记证|核准证|资格证|备案证|认定证书|认可证书|认证证书|合格证书|批准书|注册证)(?:书)?[”》]?[(（]\s?"
    r"(?P<number>(?=[^\s，。；：]{0,40}[0-9]{5})(?!\p{Han}{0,7}号)\p{Han}{0,8}(?:[(（\[〔][\p{Han}A-Z0-9]{1,6}[)）\]〕])?[A-Z0-9][A-Z0-9\-/.]{4,29}号?)[)）]"
)
_LABEL_NAME: Final = regex_pattern(r"[\p{Han}A-Z]*$")  # what stands before: 食品生产|许可证编号
_NOT_A_LICENCE: Final = regex_pattern(
    r"ICP|网安备|计划号|(?<!批准|注册)文号|公安备|商标|专利|标准(?:备案|编号)|统一社会信用|订单|案件|立案|邮编"
)
_LABEL_REACH: Final = 14


def numbers_of(text: str) -> list[Number]:
    """Return the numbers of licences in a text, the longest where two readings overlap.

    >>> [text[n.start : n.end] for text in ["证书编号分别为170020111234、CNAS L0123"] for n in numbers_of(text)]
    ['170020111234', 'CNAS L0123']
    """
    kept: list[Number] = []
    for one in sorted({*_labelled(text), *_formed(text)}, key=lambda n: (n.start, -n.end, n.label)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _labelled(text: str) -> Iterator[Number]:
    for match in _LABEL.finditer(text):
        if _NOT_A_LICENCE.search(text, max(0, match.start() - 6), match.end()):
            continue
        name = _LABEL_NAME.search(text, max(0, match.start() - _LABEL_REACH), match.start())
        label = name.start() if name else match.start()
        yield Number(match.start("number"), match.end("number"), label)
        following = _NEXT.match(text, match.end()) if match["list"] else None
        while following is not None:
            yield Number(following.start("number"), following.end("number"), label)
            following = _NEXT.match(text, following.end())
    for match in _IN_BRACKETS.finditer(text):
        if not _NOT_A_LICENCE.search(text, match.start(), match.end()):
            name = _LABEL_NAME.search(text, max(0, match.start() - _LABEL_REACH), match.start())
            label = name.start() if name else match.start()
            yield Number(match.start("number"), match.end("number"), label)


def _formed(text: str) -> Iterator[Number]:
    for match in _FORMS.finditer(text):
        start = match.start()
        lettered = text[start] == "X" and text[start - 1 : start] in _PROVINCES and start > 0
        alone = lettered and not regex.match(r"\p{Han}", text[start - 2 : start - 1])
        yield Number(start - alone, match.end(), start - alone)
    if any(mark in text for mark in ("药准字", "食健", "械注", "械备", "妆", "卫消证字", "制0", "制1")):
        for match in _HAN_FORMS.finditer(text):
            yield Number(match.start() - 1, match.end(), match.start() - 1)
