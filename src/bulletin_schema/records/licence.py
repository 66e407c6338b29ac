"""licence: an approval, certificate or registration number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import regex
from pydantic import Field

from bulletin_schema.clauses import subject_before
from bulletin_schema.mention import Intervals
from bulletin_schema.model import Record
from bulletin_schema.reading import Reading
from bulletin_schema.rule import BODY, Found, Kind, keep_longest, scan


class Licence(Record):
    """An approval, certificate or registration number."""

    kind: Literal["licence"] = "licence"
    number: str = Field(min_length=1, description="The number as written, normalised.")
    authority: str | None = Field(default=None, description="Who granted it.")
    holder: str | None = Field(default=None, description="Who holds it.")


# Forms that are licences by themselves, whatever stands beside them.
_FORMS = regex.compile(
    r"""(?<![A-Za-z0-9\-/])(?:
      CNCA-(?:RF?|Q)-?[0-9]{4}-[0-9]{2,4}          # certification bodies: CNCA-R-2002-001, CNCA-RF-2003-28
    | SC\s?[12][0-9]{13}                           # food production: SC and 14 digits
    | QS\s?[0-9]{4}\s?[0-9]{4}\s?[0-9]{4}          # the food mark before 2015
    | (?:[(（]\p{Han}[)）]\s?)?XK[0-9]{2}-[0-9]{3}[-\s][0-9]{5}   # industrial products, after the province's letter
    | CNAS\s?(?:L|IB|C|R)[0-9]{3,5}                # accreditation of laboratories and inspection bodies
    | TS[0-9]{7,8}-[0-9]{4}                        # special equipment
    | JY[123][0-9]{13}                             # food business
    )(?![A-Za-z0-9])""",
    regex.VERBOSE,
)
# A number that a label names: 批准号：…, 证书编号为….
_LABEL = regex.compile(
    r"(?P<label>[\p{Han}（）()A-Z]{0,14}?(?:许可证|批准|证书|注册|登记|备案|资质认定|认可|核准|执业证|资格证)(?:书|证)?"
    r"(?:编号|号码|文号|号|编码))\s*(?:为|是|[:：])?\s*[“(（]?"
    r"(?P<number>(?=[^\s，。；]{0,30}[0-9]{3})(?:[(（]\p{Han}{1,3}[)）])?\p{Han}{0,6}(?:[(（][\p{Han}A-Z0-9]{1,6}[)）])?"
    r"[A-Z0-9][A-Z0-9\-/.]{3,29}号?)"
)
_NOT_A_LICENCE = regex.compile(r"ICP|网安备|计划号|文号|公安备|商标|专利|标准(?:备案|编号)|统一社会信用|订单|案件|立案|邮编")
_GRANTED = regex.compile(r"(?:经|获|由|取得|得到)(?P<who>[^，。；]{2,24}?)(?:批准|核准|认可|颁发|颁布|许可|发证|核发)")
_HOLDER_TAIL = regex.compile(r"[(（,，\s]{0,2}$")


@scan(
    Licence,
    examples={
        "浙江远衡认证有限公司经国家认监委批准设立（批准号：CNCA-R-2015-207）。": Licence(
            number="CNCA-R-2015-207", authority="国家认监委", holder="浙江远衡认证有限公司"
        ),
        "该厂取得食品生产许可证，编号SC10633010200123。": Licence(number="SC10633010200123"),
        "证书编号：（苏）XK16-204-00312。": Licence(number="（苏）XK16-204-00312"),
    },
    rejects=["沪ICP备05012345号", "咨询电话：0512-65123456。", "国市监质发〔2022〕12号文件。", "标准备案号：Q/320500 A01-2019。"],
)
def numbered(reading: Reading) -> Iterator[Found]:
    """A number in the form of a known scheme, or one that a label names."""
    taken = Intervals()
    for code in (*reading.mentions("standard"), *reading.mentions("committee")):
        taken.add(code.start, code.end)
    for start, end in sorted(_places(reading.text)):
        sentence = reading.sentence_at(start)
        if sentence is None or sentence.role not in (*BODY, "byline") or not taken.add(start, end):
            continue
        number = reading.text[start:end].rstrip("-.")
        authority, holder = _parties(reading, sentence.start, start)
        yield Found(Licence(number=number, authority=authority, holder=holder), start, start + len(number))


def _places(text: str) -> Iterator[tuple[int, int]]:
    for match in _FORMS.finditer(text):
        yield match.span()
    for match in _LABEL.finditer(text):
        if not _NOT_A_LICENCE.search(text[max(0, match.start() - 6) : match.end()]):
            yield match.span("number")


def _parties(reading: Reading, low: int, at: int) -> tuple[str | None, str | None]:
    """Return who granted the number and who holds it, as the words before it say."""
    authority = holder = None
    for match in _GRANTED.finditer(reading.text, low, at):
        bodies = reading.within("organization", *match.span("who"))
        if bodies:
            authority = bodies[-1].value.name
    bodies = reading.within("organization", low, at)
    beside = [m for m in bodies if _HOLDER_TAIL.fullmatch(reading.text, m.end, at)]
    subject = beside or [m for m in subject_before(reading, at) if m.value.type != "government"]
    for body in subject[:1]:
        if body.value.name != authority:
            holder = body.value.name
    return authority, holder


LICENCE = Kind(Licence, (numbered,), keep_longest)
