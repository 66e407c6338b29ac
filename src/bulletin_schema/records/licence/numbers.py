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
    | CNAS\s?(?:L|IB|C|R|PT|RM)[0-9]{{3,5}}                # accreditation of laboratories and inspection bodies
    | TS[0-9A-Z]{{7,8}}-[0-9]{{4}}                   # special equipment
    | JY[123][0-9]{{13}}                             # food business
    )(?![A-Za-z0-9])""",
    regex.VERBOSE,
)
# Forms with a place or an office in Chinese before the number: 苏械注准20172660123, 国药准字Z20023456, 浙制02000123号.
_PLACE: Final = rf"[国{_PROVINCES}]"
_OPEN, _CLOSE = r"[(（\[〔【]", r"[)）\]〕】]"
_HAN_FORMS: Final = regex_pattern(
    rf"""(?<![A-Za-z0-9])(?:
      国药准字\s?[A-Z][0-9]{{8}}
    | 国食健[字注备]\s?[GJ][0-9]{{8,12}}
    | {_PLACE}\p{{Han}}?械[注备][准进许]?[0-9]{{8,11}}号?
    | {_PLACE}\p{{Han}}{{0,2}}药监械(?:生产|经营)[许备][0-9]{{8}}号?
    | {_PLACE}妆[0-9]{{8}}
    | {_PLACE}G?妆[网备特进准]{{1,2}}字[GJ]?[0-9]{{8,10}}
    | {_PLACE}制[0-9]{{8}}号?
    | {_PLACE}餐证字[0-9]{{16}}号?
    | [(（]?{_PLACE}[)）]?卫消证字{_OPEN}[0-9]{{4}}{_CLOSE}第[0-9\-]{{3,12}}号
    | {_OPEN}[0-9]{{4}}{_CLOSE}\p{{Han}}{{0,2}}量标\p{{Han}}{{1,4}}证字第[A-Z]?[0-9]{{2,5}}号   # [2018]浙量标法证字第A012号
    | [(（]{_PLACE}[)）]法计[(（][0-9]{{4}}[)）][0-9]{{4,5}}号                              # （浙）法计（2020）0012号
    | [(（]{_PLACE}[)）]量C字[0-9]{{4}}[A-Z]?[0-9]{{2,5}}号                                 # （皖）量C字2016B018号
    | [(（]?{_PLACE}[)）]?[A-Z]{{2}}安许证字{_OPEN}[0-9]{{4}}{_CLOSE}[第A-Z\-]{{0,3}}[0-9]{{3,6}}号?
    )(?![A-Za-z0-9])""",
    regex.VERBOSE,
)
_HAN_MARKS: Final = ("药准字", "食健", "械注", "械备", "妆", "证字", "药监械", "制0", "制1", "法计", "量C字")
# Use registrations of equipment: 容17苏A00123（19）, 锅10浙C12345.
_EQUIPMENT: Final = rf"[容锅梯起索游车管瓶][0-9][0-9A-Z]{{1,2}}[{_PROVINCES}][A-Z][0-9]{{4,6}}(?:[(（][0-9]{{2}}[)）])?"
_USED: Final = regex_pattern(_EQUIPMENT)
# A number behind a label: words of an office, years and marks in brackets, then digits: 〔2019〕苏量标企证字第0123号.
_OFFICE: Final = r"(?:(?![由的为是在于和及与等被已获取得发有并其该至到从自分予给向对])\p{Han}){1,10}+"
_SHAPE: Final = (
    rf"(?:{_EQUIPMENT}|(?=[^\s，。；]{{0,40}}[0-9]{{3}})"
    rf"(?>{_OPEN}(?:[0-9]{{4}}|\p{{Han}}{{1,3}}|[A-Z0-9]{{1,6}}){_CLOSE}(?!号)|[A-Z]{{1,3}}(?=\p{{Han}}{{0,4}}[字安证]|\p{{Han}}{{1,4}}[（(])|{_OFFICE}){{0,6}}+"
    rf"(?:(?:CNAS\s)?[A-Z0-9][A-Z0-9\-/.]{{2,29}}号?|{_OPEN}[A-Z0-9]{{1,6}}{_CLOSE}号))"
)
_PAPER: Final = r"(?:许可证|批准|证书|注册|登记|备案|资质认定|认可|核准|执业证|资格证|登记证|备案证|认定|计量认证|凭证|授权证|合格证|考核证|备案证明)"
# A number that a label names: 批准号：…, 证书编号为…, 许可证，编号为….
_LABEL: Final = regex_pattern(
    rf"(?:{_PAPER}(?:书|证)?(?:编号|号码|文号|号|编码)|(?:(?:证|证书|凭证|CMA|CNAS|CAL|CATL|CCC|认可|资质)[”》]?[(（，,])编号"
    rf"|(?:CMA|CATL|CNAS)(?=[:：]))"
    rf"(?P<list>\s?(?:分别|依次))?\s*(?:为|是|[:：])?\s*(?:(?![(（](?:[0-9]{{4}}|\p{{Han}}{{1,3}})[)）])[“(（])?(?P<number>{_SHAPE})"
)
_NEXT: Final = regex_pattern(rf"\s?[、和及与，]\s?(?P<number>{_SHAPE})")
# Without 分别 what follows is a number of the list only where it looks like one by itself.
_MORE: Final = regex_pattern(
    r"\s?[、和及与]\s?(?P<number>(?=[A-Z\-/]*[0-9]{4})[A-Z0-9][A-Z0-9\-/.]{7,29})(?![A-Za-z0-9个份张件])"
)
_PAPERS: Final = (
    r"(?:许可证|登记证|核准证|资格证|备案证|认定证书|认可证书|认证证书|合格证书|考核证书|授权证书|批准书|注册证"
    r"|资质认定|计量认证|实验室认可|备案凭证|批准证书|检定证书|(?:CCC|3C|体系|产品)证书)"
)
# A number in brackets behind the name of the paper, or right behind it: 经营许可证（浙宁安经字[2019]01234号）.
_BESIDE: Final = regex_pattern(
    rf"{_PAPERS}(?:书)?[”》]?(?:[(（]\s?(?P<number>(?=[^\s，。；：]{{0,40}}[0-9]{{3}})(?!\p{{Han}}{{0,7}}号){_SHAPE})[)）]"
    r"|\s?(?P<number>(?=[A-Z\-/]*[0-9]{5})[A-Z0-9][A-Z0-9\-/]{7,29})(?![A-Za-z0-9个份张件]))"
)
_LABEL_NAME: Final = regex_pattern(r"[\p{Han}A-Z]*\Z")  # what stands before: 食品生产|许可证编号
_NOT_A_LICENCE: Final = regex_pattern(
    r"ICP|网安备|计划号|(?<!批准|注册)文号|公安备|专利|标准(?:备案|编号)|统一社会信用|订单|案件|立案|邮编"
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
        label = _label_start(text, match.start())
        yield Number(match.start("number"), match.end("number"), label)
        yield from _listed(text, _NEXT if match["list"] else _MORE, match.end(), label)
    for match in _BESIDE.finditer(text):
        if not _NOT_A_LICENCE.search(text, match.start(), match.end()):
            label = _label_start(text, match.start())
            yield Number(match.start("number"), match.end("number"), label)
            yield from _listed(text, _MORE, match.end("number"), label)


def _listed(text: str, further: regex.Pattern[str], at: int, label: int) -> Iterator[Number]:
    """Yield the numbers that a list goes on with behind one of its label."""
    while (following := further.match(text, at)) is not None:
        yield Number(following.start("number"), following.end("number"), label)
        at = following.end("number")


def _label_start(text: str, at: int) -> int:
    """Return where the words of a label start: 食品生产 before 许可证编号."""
    name = _LABEL_NAME.search(text, max(0, at - _LABEL_REACH), at)
    return name.start() if name else at


def _formed(text: str) -> Iterator[Number]:
    for match in _FORMS.finditer(text):
        start = match.start()
        lettered = text[start] == "X" and text[start - 1 : start] in _PROVINCES and start > 0
        alone = lettered and not regex.match(r"\p{Han}", text[start - 2 : start - 1])
        yield Number(start - alone, match.end(), start - alone)
    if any(mark in text for mark in _HAN_MARKS):
        for match in _HAN_FORMS.finditer(text):
            yield Number(match.start(), match.end(), match.start())
    for match in _USED.finditer(text):
        yield Number(match.start(), match.end(), match.start())
