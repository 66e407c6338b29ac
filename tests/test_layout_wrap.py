"""Hard-wrapped texts: whatever the width and the indent, they read as with one line a paragraph."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bulletin_schema
from bulletin_schema.layout import lay_out
from bulletin_schema.layout.lines import columns
from bulletin_schema.layout.unwrap import unwrap_edits
from bulletin_schema.normalise import normalise
from bulletin_schema.text import View

TITLES = (
    "青浦区局开展电梯专项检查",
    "云岭市通报第三季度儿童玩具监督抽查结果",
    "禾城县三家企业荣获市长质量奖",
    "临川市市场监督管理局扎实推进加油机计量专项整治工作",
)
PARAGRAPHS = (
    "近日，临川市市场监督管理局对辖区加油站开展计量专项检查，共出动执法人员86人次，检查加油机312台，发现11台示值超差，已当场封停并责令停止使用。",
    "2021年第三季度，云岭市市场监管局在流通领域监督抽查儿童玩具120批次，合格115批次，抽查合格率为95.8%，比上年同期提高1.3个百分点。",
    "检验依据GB 6675.2-2014《玩具安全：机械与物理性能》和GB/T 19001-2016等标准进行，不合格项目主要是小零件和增塑剂。",
    "截至2020年底，全县累计主导制定国家标准13项、行业标准27项，有3家企业获得禾城市市长质量奖，培育质量信用AAA级企业45家。",
    "该局要求经营单位严格落实主体责任，建立健全进货查验、台账管理、不合格品处置等各项制度，对整改不到位的依法从严查处，切实保障消费者的合法权益。",
    "会议听取了上半年重点工作的开展情况汇报，分析了当前面临的困难和问题，并就下一步如何抓好质量提升行动、优化服务举措提出了明确要求。（质量科）",
    "下一步，该局将持续加大监管力度。",
)
# Lists, fields, menus and verse: lines that end alike, and are no halves.
UNWRAPPED = (
    "某市开展检查\n近日，某市开展检查。\n下一步，该局将加大监管力度。",
    "规范行业秩序，守护质量底线\n近日，临川市市场监督管理局召开电线电缆企业行政指导会，三十余家企业参加。",
    "获奖企业名单\n临川恒达电缆有限公司\n临川宏图机械有限公司\n临川永盛食品有限公司\n特此公告。",
    "目录\n市局召开计量工作会议，部署全年任务\n市局开展特种设备检查，消除隐患\n近日，市局召开会议。",
    "近日，\n临川市市场监管局\n组织执法人员，\n对辖区电梯\n开展检查。",
)
INDENTS = ("", "　　", "    ")
NO_LINE_BEGINS = "，。、；：！？）》”%％"


class Style(NamedTuple):
    """How a text is printed."""

    width: int  # Chinese characters a line
    blind: bool  # cut by a program, in the middle of a number too
    indent: str
    blank: bool  # between paragraphs


STYLES = st.builds(Style, st.integers(20, 60), st.booleans(), st.sampled_from(INDENTS), st.booleans())


def cut_blindly(text: str, width: int) -> Iterator[str]:
    """Cut after so many characters, as a program does."""
    for at in range(0, len(text), width):
        yield text[at : at + width]


def set_in_columns(text: str, width: int) -> Iterator[str]:
    """Cut where the next word would reach over the margin, as a printer does; no number is cut, no stop begins a line."""
    row = ""
    words = [""]
    for c in text:
        within = c.isascii() and c.strip() and words[-1].strip() and words[-1][-1].isascii()
        if c in NO_LINE_BEGINS or within:
            words[-1] += c
        else:
            words.append(c)
    for word in words:
        if columns((row + word).replace("　", "  ")) > width and row:
            yield row.rstrip(" ")
            row = ""
        row += word
    yield row


def printed(title: str, paragraphs: list[str], style: Style) -> str:
    width, blind, indent, blank = style
    cut = cut_blindly if blind else set_in_columns
    reach = width if blind else 2 * width
    rows = [*cut(title, reach), ""]
    for paragraph in paragraphs:
        rows += [*cut(indent + paragraph, reach), *([""] if blank else [])]
    return "\n".join(rows)


def values(text: str) -> list[dict]:
    bulletin = bulletin_schema.read(text, reference_date=dt.date(2022, 6, 30))
    return [record.model_dump(mode="json", exclude={"span", "text", "rule"}) for record in bulletin.records]


@settings(max_examples=150)
@given(
    title=st.sampled_from(TITLES),
    paragraphs=st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=4, unique=True),
    style=STYLES,
)
def test_reads_as_with_one_line_a_paragraph(title: str, paragraphs: list[str], style: Style) -> None:
    plain = "\n\n".join((title, *paragraphs))
    assert values(printed(title, paragraphs, style)) == values(plain)


@pytest.mark.parametrize("text", UNWRAPPED)
def test_lines_that_were_not_cut_stay_as_they_are(text: str) -> None:
    assert unwrap_edits(text) == []


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("blank", [True, False])
def test_a_single_line_cut_in_two_is_no_title(title: str, *, blank: bool) -> None:
    first, second = "近日，临川市市场监督管理局对辖区加油站开展计量专项检查，共检查加油", "机312台，发现11台示值超差。"
    text = "\n".join((title, *([""] if blank else []), first, second))
    layout = lay_out(View(text))
    assert [piece.record.title for piece in layout.pieces] == [title]
    assert layout.view.text.endswith("\n" + first + second)


def test_a_title_cut_at_the_same_width_is_put_together() -> None:
    text = printed(TITLES[3], list(PARAGRAPHS[:2]), Style(20, blind=True, indent="", blank=True))
    assert lay_out(View(text)).view.text.split("\n")[0] == TITLES[3]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("聊城宏达电器有限公司通过了ISO 9001:\n2015质量管理体系认证。", "ISO 9001:2015"),
        ("质检院具备ISO/IEC 17025:\n2017规定的能力，报告得到承认。", "ISO/IEC 17025:2017"),
    ],
)
def test_a_code_keeps_its_year_over_a_line_break(text: str, code: str) -> None:
    assert code in lay_out(normalise(text)).view.text
