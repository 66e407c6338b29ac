"""licence: an approval, certificate or registration number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import regex
from pydantic import Field

from bulletin_schema.clauses import subject_before
from bulletin_schema.mention import Intervals, Mention
from bulletin_schema.model import Record
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.rule import BODY, Found, Kind, keep_longest, scan


class Licence(Record):
    """An approval, certificate or registration number."""

    kind: Literal["licence"] = "licence"
    number: str = Field(min_length=1, description="The number as written, normalised.")
    authority: str | None = Field(default=None, description="Who granted it.")
    holder: str | None = Field(default=None, description="Who holds it.")


# Forms that are licences by themselves, whatever stands beside them.
_FORMS = regex_pattern(
    r"""(?=[CSQXTJ(（])(?<![A-Za-z0-9\-/])(?:
      CNCA-(?:RF?|Q)-?[0-9]{4}-[0-9]{2,4}          # certification bodies: CNCA-R-2002-001, CNCA-RF-2003-28
    | SC\s?[12][0-9]{13}                           # food production: SC and 14 digits
    | QS\s?[0-9]{4}\s?[0-9]{4}\s?[0-9]{4}          # the food mark before 2015
    | (?:[(（]\p{Han}[)）]\s?)?XK[0-9]{2}-[0-9]{3}[-\s][0-9]{5}   # industrial products, after the province's letter
    | CNAS\s?(?:L|IB|C|R)[0-9]{3,5}                # accreditation of laboratories and inspection bodies
    | TS[0-9A-Z]{7,8}-[0-9]{4}                        # special equipment
    | JY[123][0-9]{13}                             # food business
    )(?![A-Za-z0-9])""",
    regex.VERBOSE,
)
# A number that a label names: 批准号：…, 证书编号为….
_LABEL = regex_pattern(
    r"(?:许可证|批准|证书|注册|登记|备案|资质认定|认可|核准|执业证|资格证)(?:书|证)?"
    r"(?:编号|号码|文号|号|编码)\s*(?:为|是|[:：])?\s*[“(（]?"
    r"(?P<number>(?=[^\s，。；]{0,30}[0-9]{3})(?:[(（]\p{Han}{1,3}[)）])?\p{Han}{0,6}(?:[(（][\p{Han}A-Z0-9]{1,6}[)）])?"
    r"[A-Z0-9][A-Z0-9\-/.]{3,29}号?)"
)
_LABEL_NAME = regex_pattern(r"[\p{Han}（）()A-Z]*$")  # what stands before: 食品生产|许可证编号
_NOT_A_LICENCE = regex_pattern(
    r"ICP|网安备|计划号|文号|公安备|商标|专利|标准(?:备案|编号)|统一社会信用|订单|案件|立案|邮编"
)
# 经国家认监委批准, 取得市场监管总局颁发的…, 由市局核发
_BEFORE_GRANTOR = regex_pattern(r"(?:经|获得?|由|取得|得到|通过|持有?)$")
_GRANTOR_LABEL = regex_pattern(r"(?:发证|认证|颁证|批准|核发)(?:机构|机关|单位|部门)(?:为|是|[:：])$")
_AFTER_GRANTOR = regex_pattern(
    r"(?:[（(][A-Za-z]{2,8}[）)])?(?:依据[^，。；]{2,24}?的)?(?:批准|核准|认可|颁发|许可|发证|核发|签发|认定|授权)"
)
_REACH = 300  # characters around a number in which its parties stand
_NEAR = 40
_BEFORE_LABEL = regex_pattern(r"[(（,，\s]{0,2}$")


@scan(
    Licence,
    examples={
        "浙江远衡认证有限公司经国家认监委批准设立（批准号：CNCA-R-2015-207）。": Licence(
            number="CNCA-R-2015-207", authority="国家认监委", holder="浙江远衡认证有限公司"
        ),
        "该厂取得食品生产许可证，编号SC10633010200123。": Licence(number="SC10633010200123"),
        "证书编号：（苏）XK16-204-00312。": Licence(number="（苏）XK16-204-00312"),
    },
    rejects=[
        "沪ICP备05012345号",
        "咨询电话：0512-65123456。",
        "国市监质发〔2022〕12号文件。",
        "标准备案号：Q/320500 A01-2019。",
    ],
)
def numbered(reading: Reading) -> Iterator[Found]:
    """A number in the form of a known scheme, or one that a label names."""
    taken = Intervals()
    for code in (*reading.mentions("standard"), *reading.mentions("committee")):
        taken.add(code.start, code.end)
    for label, start, end in sorted(_places(reading.text), key=lambda place: place[1]):
        sentence = reading.sentence_at(start)
        if sentence is None or sentence.role not in (*BODY, "byline") or not taken.add(start, end):
            continue
        number = reading.text[start:end].rstrip("-.")
        bodies = reading.within("organization", max(sentence.start, start - _REACH), min(sentence.end, end + _REACH))
        authority = next((b.value.name for b in bodies if _grants(reading.text, b)), None)
        holder = _holder(reading, label, authority)
        yield Found(Licence(number=number, authority=authority, holder=holder), start, start + len(number))


def _places(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield where each number's label starts (the number itself, where it has none) and its span."""
    for match in _LABEL.finditer(text):
        if not _NOT_A_LICENCE.search(text, max(0, match.start() - 6), match.end()):
            name = _LABEL_NAME.search(text, max(0, match.start() - 14), match.start())
            yield name.start() if name else match.start(), *match.span("number")
    for match in _FORMS.finditer(text):
        yield match.start(), *match.span()


def _grants(text: str, body: Mention[Any]) -> bool:
    if _GRANTOR_LABEL.search(text, max(0, body.start - 8), body.start):
        return True
    return bool(
        _AFTER_GRANTOR.match(text, body.end) and _BEFORE_GRANTOR.search(text, max(0, body.start - 3), body.start)
    )


def _holder(reading: Reading, label: int, authority: str | None) -> str | None:
    """Return the body beside the number's label, or whose name the label begins with, else the clause's subject."""
    sentence = reading.sentence_at(label)
    bodies = reading.within("organization", max(sentence.start if sentence else 0, label - _REACH), label + 40)
    beside = [
        m for m in bodies if m.start < label + 2 and _BEFORE_LABEL.fullmatch(reading.text, m.end, max(m.end, label))
    ]
    subject = [m for m in subject_before(reading, label) if m.value.type != "government"]
    near = [m for m in bodies if label - _NEAR <= m.end <= label and m.value.type != "government"]
    names = [m.value.name for m in (*beside[-1:], *subject, *near[-1:]) if m.value.name != authority]
    return names[0] if names else None


LICENCE = Kind(Licence, (numbered,), keep_longest)
