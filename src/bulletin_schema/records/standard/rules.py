"""The rules for standards: one scan over the text that composes codes, titles and facts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bulletin_schema.found import Found
from bulletin_schema.reading import Reading
from bulletin_schema.records.standard.cite import Citation, cite
from bulletin_schema.records.standard.model import Standard
from bulletin_schema.records.standard.tabled import tabled
from bulletin_schema.rule import BODY, Kind, scan


@scan(
    Standard,
    examples={
        "产品应符合GB/T 99901—2016的规定。": Standard(
            code="GB/T 99901-2016", prefix="GB/T", number="99901", year=2016, level="national", mandatory=False
        ),
        "推荐性国家标准《石臼通用技术条件》（GB/T 99902.1-2019）自2020年3月1日起实施。": Standard(
            code="GB/T 99902.1-2019",
            prefix="GB/T",
            number="99902",
            part="1",
            year=2019,
            title="石臼通用技术条件",
            level="national",
            mandatory=False,
            status="in_force",
            effective=dt.date(2020, 3, 1),
        ),
        "企业通过ISO9001、14001体系认证。": [
            Standard(code="ISO 9001", prefix="ISO", number="9001", level="international"),
            Standard(code="ISO 14001", prefix="ISO", number="14001", level="international"),
        ],
        "完成《竹筷技术要求》等12项国家标准英文版翻译。": Standard(title="竹筷技术要求", level="national"),
    },
    rejects=[
        "主导研制的首个石臼国际标准正式发布。",
        "印发《标准化工作三年行动计划》。",
        "相机感光度为ISO 800，内存16 GB。",
        "依据国市监质发〔2022〕12号文件开展检查。",
    ],
)
def cited(reading: Reading) -> Iterator[Found]:
    """A standard cited by code, by title, or by both side by side."""
    codes = reading.mentions("standard")
    citations = cite(reading.text, codes)
    rows = tabled(reading.text, codes)  # rows of a table are told, whatever the layout took their lines for
    told = {key for one in citations if _role(reading, one) in BODY for key in _keys(one)}
    for one in citations:
        role = _role(reading, one)
        if role in BODY or one.start in rows or not (role == "furniture" or _keys(one) & told):
            yield Found(one.record, one.outer_start, one.outer_end)


def _role(reading: Reading, one: Citation) -> str:
    sentence = reading.sentence_at(one.start)
    return sentence.role if sentence else "furniture"


def _keys(one: Citation) -> set[str]:
    """What a headline and its article share when they speak of one standard."""
    record = one.record
    return {
        key for key in (record.code, record.title, f"{record.prefix} {record.number}") if key and key != "None None"
    }


STANDARD = Kind(Standard, (cited,))
