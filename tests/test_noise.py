"""Noise changes nothing: pinyin, script, widths, doubled marks and broken lines leave the same values, truly placed."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import NamedTuple

from hypothesis import assume, given
from hypothesis import strategies as st
from opencc import OpenCC

from bulletin_schema import (
    Committee,
    DateMention,
    OrganizationMention,
    PersonMention,
    QuantityMention,
    Record,
    RegionMention,
    Standard,
    find,
)
from bulletin_schema.lexicon import load_table

REFERENCE = dt.date(2022, 9, 15)
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
    "镇江市质监局局长王建国、副局长陈晓燕到会",
    "浙江省标准化研究院承担ISO/TC 207秘书处",
    "副市长李卫东走访宁波华达机电有限公司",
    "三成以上门店、三分之一的企业在广东",
    "罚款12万元至15万元，约占千分之三",
]
KINDS = (DateMention, QuantityMention, RegionMention, OrganizationMention, PersonMention, Standard, Committee)
MARKS = [",,", "，，", ", ", ",，", "，"]
INVISIBLE = "\u200b\u200c\ufeff\u00ad\u200e"


class Noisy(NamedTuple):
    """A text as a crawl left it, and where each character of the clean one stands in it."""

    text: str
    starts: list[int]
    ends: list[int]


@cache
def readings() -> dict[str, list[str]]:
    """Return the syllables of each character, tone marked."""
    found: dict[str, list[str]] = {}
    for syllable, characters in load_table("pinyin_syllables.txt"):
        for character in characters:
            found.setdefault(character, []).append(syllable)
    return found


@cache
def traditional(text: str) -> str:
    converted = OpenCC("s2t").convert(text)
    assert len(converted) == len(text)
    return converted


def values(text: str) -> list[Record]:
    return [record.facts() for record in find(text, *KINDS, reference_date=REFERENCE)]


def wide(char: str) -> str:
    return chr(ord(char) + 0xFEE0) if char.isascii() and char.isalnum() else char


def joined(pieces: list[tuple[str, str]]) -> Noisy:
    """Put each character's form and what follows it together."""
    text, starts, ends = "", [], []
    for form, after in pieces:
        starts.append(len(text))
        ends.append(len(text) + len(form))
        text += form + after
    return Noisy(text, starts, ends)


def same(text: str, noisy: Noisy) -> None:
    """Assert that both texts give the same records at the same places."""
    clean = find(text, *KINDS, reference_date=REFERENCE)
    found = find(noisy.text, *KINDS, reference_date=REFERENCE)
    assert [record.facts() for record in found] == [record.facts() for record in clean]
    for one, other in zip(clean, found, strict=True):
        assert noisy.text[other.span.start : other.span.end] == other.text
        assert other.span.start == noisy.starts[one.span.start]
        # What follows a span's last character, its reading, may be in it or not.
        after = noisy.starts[one.span.end] if one.span.end < len(text) else len(noisy.text)
        assert noisy.ends[one.span.end - 1] <= other.span.end <= after


texts = st.lists(st.sampled_from(PARTS), min_size=2, max_size=5, unique=True).map("，".join).map(lambda t: t + "。")


@st.composite
def noisy(draw: st.DrawFn, text: str) -> Noisy:
    """Draw any mixture of noises for a text: script, widths, marks, readings, what prints nothing."""
    script, widths, marks, toned, unseen = (draw(st.booleans()) for _ in range(5))
    forms = traditional(text) if script else text
    pieces = []
    for char in forms:
        form = wide(char) if widths else char
        if marks and char == "，":
            form = draw(st.sampled_from(MARKS))
        after = ""
        if toned and char in readings() and draw(st.integers(0, 3)) == 0:
            after = f"({draw(st.sampled_from(readings()[char]))})" * draw(st.integers(1, 2))
        if unseen and draw(st.integers(0, 15)) == 0:
            after += draw(st.sampled_from(INVISIBLE))
        pieces.append((form, after))
    return joined(pieces)


@given(st.data())
def test_noises_of_all_sorts_together_change_nothing(data: st.DataObject) -> None:
    text = data.draw(texts)
    same(text, data.draw(noisy(text)))


@given(texts, st.integers(1, 2), st.data())
def test_traditional_script_with_every_reading_changes_nothing(text: str, times: int, data: st.DataObject) -> None:
    pick = data.draw(st.integers(0, 5))
    known = readings()
    same(
        text,
        joined([
            (c, f"({known[c][pick % len(known[c])]})" * times if c in known else "") for c in traditional(text)
        ]),
    )  # fmt: skip


@given(texts)
def test_traditional_script_alone_changes_nothing(text: str) -> None:
    same(text, joined([(char, "") for char in traditional(text)]))


@given(texts)
def test_full_width_forms_change_nothing(text: str) -> None:
    same(text, joined([(wide(char), "") for char in text]))


@given(texts, st.sampled_from(MARKS))
def test_doubled_marks_change_nothing(text: str, marks: str) -> None:
    same(text, joined([(marks if char == "，" else char, "") for char in text]))


@given(texts, st.sampled_from(INVISIBLE), st.data())
def test_invisible_characters_change_nothing(text: str, mark: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    same(text, joined([(char, mark if k == at else "") for k, char in enumerate(text)]))


@given(texts, st.sampled_from(["\n", "\n\n", "\r\n"]), st.booleans(), st.data())
def test_a_broken_line_changes_nothing(text: str, ends: str, script: bool, data: st.DataObject) -> None:
    """A paragraph broken anywhere but at its stops, after a line too long for a title, reads as one."""
    places = [at for at in range(60, len(text) - 16) if not {text[at - 1], text[at]} & set("，。 ")]
    assume(places)
    at = data.draw(st.sampled_from(places))
    forms = traditional(text) if script else text
    same(text, joined([(char, ends if k == at - 1 else "") for k, char in enumerate(forms)]))


def test_every_part_has_a_value_of_its_own() -> None:
    """A part that nothing is found in would prove nothing."""
    kinds = {type(record) for part in PARTS for record in find(part, *KINDS, reference_date=REFERENCE)}
    assert kinds == set(KINDS)
    assert all(values(part) for part in PARTS)
