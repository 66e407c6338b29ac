"""Numbers of licences: in the form of a known scheme, behind a label, or beside the paper's name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import regex

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.licence.families import CLOSE, OPEN, PROVINCES, families_in


class Number(NamedTuple):
    """The stretch of a number, and where its label starts (the number itself, where it has none)."""

    start: int
    end: int
    label: int


# A number is put together of letters and digits, of bracketed parts and of short runs of Chinese without the words
# that only a sentence has: 〔2019〕鲁量标证字第068号, CMS甘〔2020〕AAA0317号, 姚L安经（2099）0012.
_HAN: Final = r"[^\P{Han}为是系至由于的了在和与及被年月日等共有期号见附请按未不无已将应须需均都各其该此且但如从给向对]"
_RUN: Final = r"[A-Z0-9ⅠⅡⅢ][A-Z0-9ⅠⅡⅢ\-—–/.]*+"
_UNIT: Final = rf"{OPEN}(?:{_HAN}|[A-Z0-9]){{1,8}}+{CLOSE}"
_SHAPE: Final = (
    rf"(?:CNAS\s(?=[A-Z]{{1,2}}[0-9])|{_UNIT}|{_HAN}{{1,12}}+|{_RUN}){{0,6}}"
    rf"(?:{_RUN}|{OPEN}(?:[0-9]{{2}}{CLOSE}|[A-Z]{CLOSE}|[0-9]{{5,6}}{CLOSE}|[A-Z0-9]{{1,8}}{CLOSE}(?=号)))号?"
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
    rf"|(?:(?:许可证|证书|登记证|注册证)[^，。；：、\n]{{0,14}}|(?:证|凭证|批准书|{_MARK}|认可|资质)[”》]?{_COPY})[(（，,](?:编号|证号|号码)|(?<![^（(，,；和\s])证号(?=[:：A-Z])|(?:证书|许可证|登记证|注册证|核准证|批件|备案凭证)(?=(?:分别|依次)?[为是系][A-Z0-9(（\[〔【国卫农{PROVINCES}])|(?:CMA|CATL|CNAS|许可证|登记证|注册证|备案凭证|证书|核准证)(?=[:：]))"
    rf"\s?(?:不变，?|由原?(?:来)?的?)?(?:分别|依次|各|均|仍|都|现|统一|变更)?\s*(?P<said>(?:为|是|系)?[:：]?)\s*(?P<quote>{_QUOTE})(?P<number>{_SHAPE})(?![个份张件家项万亿])"
)
# 后者编号为A123: what a number is of stands before, in its sentence.
_BARE: Final = regex_pattern(
    rf"(?<![^（(，,；;者其\s])编号(?:分别|依次)?(?P<said>(?:为|是|系)[:：]?|[:：]?)\s?(?P<quote>{_QUOTE})(?P<number>{_SHAPE})"
)
_TELLS_PAPER: Final = regex_pattern(r"(?:许可证|证书|登记证|注册证|批件|备案|资质认定|认可)[^。\n]{0,80}$")
_NEXT: Final = regex_pattern(
    rf"(?:[(（]\p{{Han}}(?:[^()（）\n]|[(（]\p{{Han}}{{1,8}}[)）]){{2,40}}[)）])?\s?(?:[、和及与]|以及|，?(?:变更|更改|调整|更换|换)为)\s?(?P<number>{_SHAPE})(?![A-Za-z0-9个份张件])"
)
# 甲店（编号：A123，有效期三年）；2.乙店（A456）.
_NEXT_HOLDER: Final = regex_pattern(
    rf"[^()（）\n。；]{{0,30}}[)）]\s?(?:[、；，和及与]|以及)\s?(?:[0-9]{{1,2}}[.、．]\s?)?\p{{Han}}{{3,30}}[(（](?P<number>{_SHAPE})(?=[)），,])"
)
_DIGIT: Final = regex_pattern(r"[0-9]")
# The names of papers end so: 药品GMP证书, 认可资格, 动物防疫条件合格证.
_PAPERS: Final = r"(?:(?:证书|许可证|登记证|核准证|合格证|备案证|注册证|批准书|批件|资格证?|资质(?:认定)?|计量认证|实验室认可|备案凭证))"
# A number in brackets behind the name of the paper, or right behind it: 经营许可证（浙宁安经字[2019]01234号）.
_BESIDE: Final = regex_pattern(
    rf"{_PAPERS}(?:书)?[”》]?(?:[(（]\s?(?P<number>{_SHAPE})[)），,；]"
    rf"|(?P<number>{OPEN}(?:19|20)[0-9]{{2}}{CLOSE}{_SHAPE}(?<=号))"
    rf"|\s?(?P<number>[{PROVINCES}]{_HAN}{{1,5}}+[0-9]{{4,10}}号)"
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
            *(f"{end}{said}" for end in ("证", "证书", "批件", "凭证") for said in "为是系"),
            *(f"{end}号" for end in "证书准册记案可定权件凭认用本明》”"),
        ),
    ),
    (_BARE, ("编号",)),
    (
        _BESIDE,
        ("证", "批准书", "批件", "资格", "资质", "认可", "备案凭证"),
    ),
    (
        _BEFORE_PAPER,
        ("编号", "证号", *(f"号{paper}" for paper in ("《", "资质", "许可", "证书", "食品", "药品", "生产"))),
    ),
)
_LABEL_NAME: Final = regex_pattern(r"[\p{Han}A-Z]*\Z")  # what stands before: 食品生产|许可证编号
_NOT_A_LICENCE: Final = regex_pattern(
    r"ICP|网安备|计划号|(?<!批准|注册)文号|公安备|专利|标准(?:备案|编号)|统一社会信用|订单|案件|立案|邮编"
    r"|检定证|校准|报告|抽样|合同|身份证|投诉|举报|受理"
)
_DAY: Final = regex_pattern(r"(?:19|20)[0-9]{2}(?:[-./][0-9]{1,2}){0,2}")
_LEADS: Final = frozenset(PROVINCES + "国卫农容锅梯起索游车管瓶(（〔[【")
_LABEL_REACH: Final = 14
_REFUSED_BEFORE: Final = 6
_BARE_REACH: Final = 90
_FEWEST_DIGITS: Final = 4


def numbers_of(text: str) -> list[Number]:
    """Return the numbers of licences in a text, the longest where two readings overlap.

    >>> [text[n.start : n.end] for text in ["证书编号分别为170020111234、CNAS L0123"] for n in numbers_of(text)]
    ['170020111234', 'CNAS L0123']
    """
    formed = (Number(start, end, start) for start, end in families_in(text))
    kept: list[Number] = []
    for one in sorted({*_named(text), *formed}, key=lambda n: (n.start, -n.end, n.label)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _named(text: str) -> Iterator[Number]:
    """Yield the numbers that a label or a paper's name says to be one, with those listed behind them."""
    for pattern, marks in _NAMING:
        if not any(map(text.__contains__, marks)):  # most texts tell of no paper
            continue
        for match in pattern.finditer(text):
            called = pattern not in (_LABEL, _BARE) or bool(match["said"] or match["quote"])
            if not _is_number(match["number"], called=called):
                continue
            if pattern is _BARE and not _TELLS_PAPER.search(text, max(0, match.start() - _BARE_REACH), match.start()):
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
