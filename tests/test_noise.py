"""Noise changes nothing: pinyin, script, widths, doubled marks and broken lines leave the same values, truly placed."""

from __future__ import annotations

import datetime as dt
from functools import cache

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from bulletin_schema import DateMention, QuantityMention, Record, RegionMention, Standard, find

REFERENCE = dt.date(2022, 9, 15)
READINGS = {
    "標": "biāo", "準": "zhǔn", "監": "jiān", "質": "zhì", "檢": "jiǎn", "測": "cè", "驗": "yàn", "場": "chǎng",
    "產": "chǎn", "業": "yè", "項": "xiàng", "國": "guó", "達": "dá", "個": "gè", "對": "duì", "發": "fā", "現": "xiàn",
}  # fmt: skip
# Each part with the values that it holds, which no noise may change.
PARTS = [
    "今年1-7月，温州市市场监管局共抽查产品1280批次",
    "其中合格1261批次，合格率为98.52%",
    "较上年同期提高0.35个百分点",
    "2021年上半年，黑龙江省发布地方标准七百余项",
    "检测机构营业收入达4.5亿元，同比增长12%",
    "按照GB/T 19001-2016对近30个项目进行检验",
    "8月22日，在绍兴市发现12台不合格产品",
    "2018年以来，我国企业参与制定国际标准36项",
]
KINDS = (DateMention, QuantityMention, RegionMention, Standard)


@cache
def traditional(text: str) -> str:
    return OpenCC("s2t").convert(text)


def values(text: str) -> list[Record]:
    found = find(text, *KINDS, reference_date=REFERENCE)
    for record in found:
        assert text[record.span.start : record.span.end] == record.text
    return [record.facts() for record in found]


def full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in text)


def with_readings(text: str, doubled: bool) -> str:
    out = (c + f"({READINGS[c]})" * (1 + doubled) if c in READINGS else c for c in traditional(text))
    return "".join(out)


texts = st.lists(st.sampled_from(PARTS), min_size=2, max_size=5, unique=True).map("，".join).map(lambda t: t + "。")


@given(texts, st.booleans())
@settings(max_examples=60, deadline=None)
def test_traditional_script_with_readings_changes_nothing(text: str, doubled: bool) -> None:
    assert values(with_readings(text, doubled)) == values(text)


@given(texts)
@settings(max_examples=40, deadline=None)
def test_full_width_forms_change_nothing(text: str) -> None:
    assert values(full_width(text)) == values(text)


@given(texts, st.sampled_from([",,", "，，", ", "]))
@settings(max_examples=40, deadline=None)
def test_doubled_marks_change_nothing(text: str, marks: str) -> None:
    assert values(text.replace("，", marks)) == values(text)


@given(texts, st.sampled_from("\u200b\u200c\ufeff\u00ad\u200e"), st.data())
@settings(max_examples=60, deadline=None)
def test_invisible_characters_change_nothing(text: str, mark: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert values(text[:at] + mark + text[at:]) == values(text)


@given(texts, st.sampled_from(["\n", "\n\n", "\r\n"]), st.data())
@settings(max_examples=100, deadline=None)
def test_a_broken_line_changes_nothing(text: str, ends: str, data: st.DataObject) -> None:
    """A paragraph broken anywhere but at its stops, after a line too long for a title, reads as one."""
    places = [at for at in range(60, len(text) - 16) if not {text[at - 1], text[at]} & set("，。 ")]
    assume(places)
    at = data.draw(st.sampled_from(places))
    assert values(text[:at] + ends + text[at:]) == values(text)
