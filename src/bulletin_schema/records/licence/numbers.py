"""Numbers of licences: in the form of a known scheme, behind a label, or beside the paper's name."""

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


_PROVINCES: Final = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵黔云滇藏陕甘青宁新"
_OPEN, _CLOSE = r"[(（\[〔【]", r"[)）\]〕】]"
# Forms that are licences by themselves, whatever stands beside them.
_FORMS: Final = regex_pattern(
    rf"""(?=[CSQXTJP(（])(?<![A-Za-z0-9\-/])(?:
      CNCA-(?:RF?|Q)-?[0-9]{{2,4}}-[0-9]{{2,4}}        # certification bodies: CNCA-R-2002-001, CNCA-RF-2003-28
    | SC\s?[12](?:\s?[0-9]){{11,13}}                 # food production: SC and 14 digits, of which some print fewer
    | QS\s?[0-9]{{4}}\s?[0-9]{{4}}\s?[0-9]{{4}}      # the food mark before 2015
    | (?:[(（][{_PROVINCES}][)）]\s?)?XK\s?[0-9]{{2}}\s?[-—–]\s?(?:[0-9]{{3}}(?:\s?[-—–]\s?|\s)[0-9]{{4,5}}|[0-9]{{6,7}})   # industrial products
    | CNAS[\s\-]?(?:L|IB|C|R|PT|RM)[0-9]{{3,5}}(?:-[A-Z]{{1,2}})?          # accreditation of laboratories and inspection bodies
    | TS[0-9A-Z]{{7,8}}-[0-9]{{4}}                   # special equipment
    | PD20[0-9]{{6}}                                    # pesticides: PD20151234
    | JY\s?[123][0-9]{{11,13}}                        # food business
    )(?![A-Za-z0-9])""",
    regex.VERBOSE,
)
# Forms with a place or an office in Chinese before the number: 苏械注准20172660123, 国药准字Z20023456, 浙制02000123号.
_PLACE: Final = rf"[国{_PROVINCES}]"
_HAN_FORMS: Final = regex_pattern(
    rf"""(?=[国卫{_PROVINCES}(（\[〔【])(?<![A-Za-z0-9])(?:
      国药[准证]字\s?[A-Z]{{1,2}}[0-9]{{8}}
    | 国食健[字注备]\s?[GJ][0-9]{{8,12}}
    | {_PLACE}\p{{Han}}{{0,3}}械[注备][准进许]?[0-9]{{8,11}}号?
    | {_PLACE}\p{{Han}}{{0,3}}药监械(?:生产|经营)[许备][0-9]{{8}}号?
    | {_PLACE}食?药监械[(（][准进许][)）]字[0-9]{{4}}第[0-9]{{7}}号       # before 2014: 浙食药监械（准）字2012第2260123号
    | {_PLACE}妆[0-9]{{8}}
    | {_PLACE}G?妆[网备特进准]{{1,2}}字\s?[GJ]?\s?[0-9]{{8,10}}
    | {_PLACE}制[0-9]{{8}}号?
    | {_PLACE}餐证字[0-9]{{16}}号?
    | 卫(?:食健|食新准|妆[特准进备]{{1,2}}|消准)字{_OPEN}[0-9]{{4}}{_CLOSE}第[0-9]{{4,6}}号      # 卫食健字（2003）第0123号
    | {_PLACE}饲[预添]?证{_OPEN}[0-9]{{4}}{_CLOSE}[0-9]{{5}}                               # 浙饲证（2019）01234
    | [(（]{_PLACE}[)）]-非?经营性-[0-9]{{4}}-[0-9]{{4}}                                   # （浙）-经营性-2018-0012
    | (?:[(（]{_PLACE}[)）]|{_PLACE})卫(?:消证|水)字{_OPEN}[0-9]{{4}}{_CLOSE}第[A-Z]?[0-9\-]{{3,12}}号
    | {_OPEN}[0-9]{{4}}{_CLOSE}\p{{Han}}{{0,2}}量标\p{{Han}}{{0,4}}证字第[A-Z]?[0-9]{{2,5}}号   # [2018]浙量标法证字第A012号
    | [(（]{_PLACE}[)）]法计[(（][0-9]{{4}}[)）][0-9]{{4,5}}号                              # （浙）法计（2020）0012号
    | [(（]{_PLACE}[)）]量C字[0-9]{{4}}[A-Z]?[0-9]{{2,5}}号                                 # （皖）量C字2016B018号
    | (?:[(（]{_PLACE}[)）]|{_PLACE})[A-Z]{{2}}安许证字{_OPEN}[0-9]{{4}}{_CLOSE}[第A-Z\-]{{0,3}}[0-9]{{3,6}}号?
    )(?![A-Za-z0-9])""",
    regex.VERBOSE,
)
_HAN_MARKS: Final = (
    "药准字",
    "药证字",
    "食健",
    "食新准",
    "消准字",
    "水字",
    "饲",
    "经营性-",
    "械注",
    "械备",
    "妆",
    "证字",
    "药监械",
    "制0",
    "制1",
    "法计",
    "量C字",
)
# Use registrations of equipment: 容17苏A00123（19）, 锅10浙C12345.
_USED: Final = regex_pattern(
    rf"[容锅梯起索游车管瓶][0-9][0-9A-Z]{{1,2}}[{_PROVINCES}][A-Z][0-9]{{4,6}}(?:[(（][0-9]{{2}}[)）])?"
)
# Type approvals of measuring instruments: 2012F123-33.
_TYPES: Final = regex_pattern(r"(?<![A-Za-z0-9\-/])(?:19|20)[0-9]{2}[A-Z][0-9]{3}-[0-9]{2}(?![A-Za-z0-9\-])")
# A number is put together of letters and digits, of bracketed parts and of short runs of Chinese without the words
# that only a sentence has: 〔2019〕鲁量标证字第068号, CMS甘〔2020〕AAA0317号, 姚L安经（2099）0012.
_HAN: Final = r"[^\P{Han}为是系至由于的了在和与及被年月日等共有期号见附请按未不无已将应须需均都各其该此且但如从给向对]"
_RUN: Final = r"[A-Z0-9ⅠⅡⅢ][A-Z0-9ⅠⅡⅢ\-—–/.]*+"
_UNIT: Final = rf"{_OPEN}(?:{_HAN}|[A-Z0-9]){{1,8}}+{_CLOSE}"
_SHAPE: Final = (
    rf"(?:CNAS\s(?=[A-Z]{{1,2}}[0-9])|{_UNIT}|{_HAN}{{1,12}}+|{_RUN}){{0,6}}"
    rf"(?:{_RUN}|{_OPEN}(?:[0-9]{{2}}{_CLOSE}|[A-Z]{_CLOSE}|[0-9]{{5,6}}{_CLOSE}|[A-Z0-9]{{1,8}}{_CLOSE}(?=号)))号?"
)
_QUOTE: Final = r"(?:(?![(（](?:[0-9]{2,4}|\p{Han}{1,3})[)）])[“(（])?"
_PAPER: Final = (
    r"(?:许可证|批准|证书|注册|登记|备案|凭证|资质认定|认可|认证|核准|执业证|资格证|认定|批件|授权|考核证|标志使用)"
)
_MARK: Final = r"(?:CMA|CNAS|CAL|CATL|CCC|3C|QS|SC)"
_COPY: Final = r"(?:正、?副本|正本|副本)?"
# A number that a label names: 批准号：…, 证书编号依次为…, 许可证，编号为….
_LABEL: Final = regex_pattern(
    rf"(?:{_PAPER}(?:书|证|证明|凭证)?[”》]?{_COPY}(?:编号|号码|文号|证号|号|编码)|{_MARK}(?:证|标志|章)?(?:编号|证号|号码)"
    rf"|(?:(?:许可证|证书|登记证|注册证)[^，。；：、\n]{{0,14}}|(?:证|凭证|批准书|{_MARK}|认可|资质)[”》]?{_COPY})[(（，,](?:编号|证号|号码)|(?<![^（(，,；和\s])证号(?=[:：A-Z])|(?:证书|许可证|登记证)(?=(?:分别|依次)[为是])|(?:CMA|CATL|CNAS|许可证|登记证|注册证|备案凭证|证书|核准证)(?=[:：]))"
    rf"\s?(?:不变，?|由原?(?:来)?的?)?(?:分别|依次|各|均|仍|都|现|统一|变更)?\s*(?P<said>(?:为|是|系)?[:：]?)\s*(?P<quote>{_QUOTE})(?P<number>{_SHAPE})"
)
_NEXT: Final = regex_pattern(
    rf"(?:[(（]\p{{Han}}(?:[^()（）\n]|[(（]\p{{Han}}{{1,8}}[)）]){{2,40}}[)）])?\s?(?:[、和及与]|以及|，?(?:变更|更改|调整|更换|换)为)\s?(?P<number>{_SHAPE})(?![A-Za-z0-9个份张件])"
)
# 甲店（编号：A123，有效期三年）；2.乙店（A456）.
_NEXT_HOLDER: Final = regex_pattern(
    rf"[^()（）\n。；]{{0,30}}[)）]\s?(?:[、；，和及与]|以及)\s?(?:[0-9]{{1,2}}[.、．]\s?)?\p{{Han}}{{3,30}}[(（](?P<number>{_SHAPE})(?=[)），,])"
)
_DIGIT: Final = regex_pattern(r"[0-9]")
_PAPERS: Final = (
    r"(?:许可证|登记证|核准证|G[MS]P证书|资格证|备案证|认定证书|认可证书|认证证书|合格证书|考核证书|授权证书|批准书|注册证"
    r"|资质证书|企业证书|标准化证书|防疫条件合格证|防爆合格证|资质认定|计量认证|实验室认可|备案凭证|批准证书|(?:CCC|3C|体系|产品|有机|张)证书)"
)
# A number in brackets behind the name of the paper, or right behind it: 经营许可证（浙宁安经字[2019]01234号）.
_BESIDE: Final = regex_pattern(
    rf"{_PAPERS}(?:书)?[”》]?(?:[(（]\s?(?P<number>{_SHAPE})[)），,；]"
    rf"|(?P<number>{_OPEN}(?:19|20)[0-9]{{2}}{_CLOSE}{_SHAPE}(?<=号))"
    rf"|\s?(?P<number>[{_PROVINCES}]{_HAN}{{1,5}}+[0-9]{{4,10}}号)"
    r"|\s?(?P<number>(?=[A-Z0-9\-/]*[0-9]{5})[A-Z0-9][A-Z0-9\-/]{7,29})(?![A-Za-z0-9个份张件]))"
)
# A number before its paper: 编号为171812050123的资质认定证书.
_BEFORE_PAPER: Final = regex_pattern(
    rf"(?:(?:编号|证号)(?:为|是|[:：])?\s?[“《]?(?P<number>{_SHAPE})[)）”》]?的?|(?<![A-Za-z0-9])(?P<number>[0-9A-Z]{{8,16}})号)[“《]?[^，。；：\s]{{0,14}}?(?:许可证|证书|登记证|备案证|注册证|批准书)"
)
_NAMING: Final = (
    (
        _LABEL,
        (
            "编号",
            "号码",
            "文号",
            "编码",
            "CMA",
            "CNAS",
            "CATL",
            "证:",
            "证：",
            "凭证:",
            "凭证：",
            "证书：",
            "证号",
            "分别",
            "依次",
            *(f"{end}号" for end in "证书准册记案可定权件凭认用本明》”"),
        ),
    ),
    (
        _BESIDE,
        ("证书", "许可证", "合格证", "登记证", "核准证", "资格证", "备案", "批准书", "注册证", "认定", "认证", "认可"),
    ),
    (
        _BEFORE_PAPER,
        ("编号", "证号", *(f"号{paper}" for paper in ("《", "资质", "许可", "证书", "食品", "药品", "生产"))),
    ),
)
# A laboratory's number is known by its form, in brackets or at the end of a line: 姚江检测有限公司（991812050123）.
_LABORATORY: Final = regex_pattern(
    r"[(（，,：:\s](?<=\p{Han}.)(?P<number>[0-9]{2}[0-3][0-9]{9})(?=[)）]|[。；]?\s*(?:\n|\Z))"
)
_LABEL_NAME: Final = regex_pattern(r"[\p{Han}A-Z]*\Z")  # what stands before: 食品生产|许可证编号
_NOT_A_LICENCE: Final = regex_pattern(
    r"ICP|网安备|计划号|(?<!批准|注册)文号|公安备|专利|标准(?:备案|编号)|统一社会信用|订单|案件|立案|邮编"
    r"|检定证|校准|报告|抽样|合同|身份证|投诉|举报|受理"
)
_DAY: Final = regex_pattern(r"(?:19|20)[0-9]{2}(?:[-./][0-9]{1,2}){0,2}")
_OWN_PLACE: Final = regex_pattern(r"(?:\A|\P{Han}|[号为是系证])\Z")  # before 川XK…, not 四川|XK…
_LEADS: Final = frozenset(_PROVINCES + "国卫农容锅梯起索游车管瓶(（〔[【")
_LABEL_REACH: Final = 14
_REFUSED_BEFORE: Final = 6
_FEWEST_DIGITS: Final = 4


def numbers_of(text: str) -> list[Number]:
    """Return the numbers of licences in a text, the longest where two readings overlap.

    >>> [text[n.start : n.end] for text in ["证书编号分别为170020111234、CNAS L0123"] for n in numbers_of(text)]
    ['170020111234', 'CNAS L0123']
    """
    kept: list[Number] = []
    for one in sorted({*_named(text), *_formed(text)}, key=lambda n: (n.start, -n.end, n.label)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _named(text: str) -> Iterator[Number]:
    """Yield the numbers that a label or a paper's name says to be one, with those listed behind them."""
    for pattern, marks in _NAMING:
        if not any(mark in text for mark in marks):  # most texts tell of no paper
            continue
        for match in pattern.finditer(text):
            called = pattern is not _LABEL or bool(match["said"] or match["quote"])
            if not _is_number(match["number"], called=called):
                continue
            if _NOT_A_LICENCE.search(text, max(0, match.start() - _REFUSED_BEFORE), match.end()):
                continue
            label = _label_start(text, match.start())
            yield Number(match.start("number"), match.end("number"), label)
            yield from _listed(text, match, label)
            yield from _alike(text, match)


def _listed(text: str, first: regex.Match[str], label: int) -> Iterator[Number]:
    """Yield the numbers that a list goes on with behind one of its label."""
    previous, following = first["number"], _NEXT.match(text, first.end("number"))
    while following is not None and _goes_on(previous, following["number"]):
        yield Number(following.start("number"), following.end("number"), label)
        previous, following = following["number"], _NEXT.match(text, following.end("number"))


def _alike(text: str, first: regex.Match[str]) -> Iterator[Number]:
    """Yield the numbers of a list whose first alone has a label: 甲店（许可证编号：A123）、乙店（A456）."""
    form = _form(first["number"])
    following = _NEXT_HOLDER.match(text, first.end("number"))
    while following is not None and _form(following["number"]) == form:
        yield Number(following.start("number"), following.end("number"), following.start("number"))
        following = _NEXT_HOLDER.match(text, following.end("number"))


def _form(number: str) -> str:
    return str(_DIGIT.sub("0", number))


def _is_number(number: str, *, called: bool) -> bool:
    """Tell a number from words and days; without 为 or a colon before it Chinese words must be those of a number."""
    if sum(letter.isdecimal() for letter in number) < _FEWEST_DIGITS or _DAY.fullmatch(number):
        return False
    return called or number[0].isascii() or number[0] in _LEADS


def _goes_on(previous: str, number: str) -> bool:
    """Tell whether a list of numbers goes on with this one: of mere digits there are as many."""
    return _is_number(number, called=False) and (not number.isdecimal() or len(number) == len(previous))


def _label_start(text: str, at: int) -> int:
    """Return where the words of a label start: 食品生产 before 许可证编号."""
    name = _LABEL_NAME.search(text, max(0, at - _LABEL_REACH), at)
    return name.start() if name else at


def _formed(text: str) -> Iterator[Number]:
    for match in _FORMS.finditer(text):
        start = match.start()
        lettered = text[start] == "X" and text[start - 1 : start] in _PROVINCES and start > 0
        alone = lettered and _OWN_PLACE.search(text, max(0, start - 2), start - 1) is not None
        yield Number(start - alone, match.end(), start - alone)
    patterns = [_USED]
    patterns += [_TYPES] if "型式批准" in text or "CPA" in text else []
    patterns += [_HAN_FORMS] if any(mark in text for mark in _HAN_MARKS) else []
    for pattern in patterns:
        for match in pattern.finditer(text):
            yield Number(match.start(), match.end(), match.start())
    if "资质认定" in text:
        for match in _LABORATORY.finditer(text):
            yield Number(match.start("number"), match.end("number"), match.start())
