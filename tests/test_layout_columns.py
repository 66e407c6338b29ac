"""Columns and numbered pieces: what parts one piece of a bulletin from the next when no headline tells."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema.layout import Layout, lay_out
from bulletin_schema.layout.colophon import read_colophon
from bulletin_schema.layout.masthead import read_masthead
from bulletin_schema.normalise import normalise

PARTED = """云岭标准信息
2012年第4期（质量月特刊）  云岭市质量技术监督局  签发：周大同
2012年9月30日

[要 闻]
市局检定加油机
9月上旬，市计量所检定加油机212台，全部合格。

用数字说话的“成绩单”
全市今年新办采标证书31张，累计达到140张。

◎数字看台
▲三季度投诉量降了一成。
▲全市新增名牌产品6个。

（一）
本月小结一则
到9月底，全市备案企业标准88项。
"""
NUMBERED = """云岭县市场监管信息
第6期
云岭县市场监督管理局  2016年7月8日

标题新闻
·县长调研质量工作
·我县新增一件商标

一、童装抽检结果公布
县局抽查童装51批次，合格42批次。

二、培育名牌动真格
县政府出台办法，名牌企业获奖20万元。
"""
COUNTED = """【标准周览】（2024年8月）

01 市场监管总局新批国标985项
8月14日，总局举行发布会，介绍标准工作。

02 云岭市发布火锅产业标准体系
近日，云岭市印发建设指南，规划标准217项。

03 三地联合发布协同标准
8月16日，三地共同发布地方标准4项。
"""
SECTIONS = """云岭市推进标准化工作纪实
01 总体情况
全市各部门把标准化摆在重要位置，常抓不懈。

02 主要做法
坚持统筹推进，形成合力，落实责任。

03 存在问题
部分企业参与程度仍然不高，人才不足。
"""


def _read(text: str) -> Layout:
    return lay_out(normalise(text))


def test_masthead_with_staff_and_a_special_issue() -> None:
    bulletin = _read(PARTED).bulletin
    assert (bulletin.name, bulletin.issue) == ("云岭标准信息", "4")
    assert (bulletin.publisher, bulletin.date) == ("云岭市质量技术监督局", dt.date(2012, 9, 30))


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (PARTED, ["市局检定加油机", "用数字说话的“成绩单”", "本月小结一则"]),
        (NUMBERED, ["一、童装抽检结果公布", "二、培育名牌动真格"]),
        (COUNTED, ["市场监管总局新批国标985项", "云岭市发布火锅产业标准体系", "三地联合发布协同标准"]),
        (SECTIONS, ["云岭市推进标准化工作纪实"]),
    ],
)
def test_titles(text: str, titles: list[str]) -> None:
    pieces = _read(text).pieces
    assert [piece.record.title for piece in pieces] == titles
    assert not any(piece.record.contributors for piece in pieces)


@pytest.mark.parametrize(
    ("line", "name", "publisher"),
    [
        ("国家某总局质量司 质量工作信息（2009年第11期）", "质量工作信息", "国家某总局质量司"),
        ("云岭质监信息  云岭市质监局  第3期", "云岭质监信息", "云岭市质监局"),
    ],
)
def test_office_beside_the_name(line: str, name: str, publisher: str) -> None:
    head = read_masthead(line)
    assert head is not None
    assert (head.name, head.publisher) == (name, publisher)


def test_special_issue_without_a_number_and_a_day_without_its_year() -> None:
    special = _read(
        "云岭质量\n2016年“质量月”专刊\n云岭市质监局质量科编\n2016年10月8日\n\n市局校准血压计\n9月10日，市局校准血压计83台。\n"
    )
    assert (special.bulletin.name, special.bulletin.date) == ("云岭质量", dt.date(2016, 10, 8))
    weekly = _read("云岭监管周报\n2020年第38期 编发：云岭市局综合科 9月27日\n\n市局开会\n9月22日，市局召开会议。\n")
    assert weekly.bulletin.date == dt.date(2020, 9, 27)


@pytest.mark.parametrize(
    ("line", "editor", "chief"),
    [("主编：梁大国  印数：500册", None, "梁大国"), ("主  编：丁  强    编  辑：何  蕊", "何蕊", "丁强")],
)
def test_editors_set_wide(line: str, editor: str | None, chief: str | None) -> None:
    foot = read_colophon(line)
    assert foot is not None
    assert (foot.editor, foot.chief) == (editor, chief)


def test_items_behind_one_mark_are_no_titles_and_a_dateline_may_name_its_year() -> None:
    listed = _read(
        "云岭质量简报\n第9期\n云岭市质强办  2022年10月9日\n\n市局开展质量检查\n9月2日，市局检查企业12家。\n\n"
        "■云岭机械公司获自治区质量奖\n■云岭市第三届质量奖：云岭水泥公司、云岭纸业公司，个人奖获奖者为张三丰、李四光、王小二三位同志。\n■新增名牌11个\n"
    )
    assert [piece.record.title for piece in listed.pieces] == ["市局开展质量检查"]
    dated = _read("云岭又添名牌\n云岭网2004年12月9日讯  在12月7日的会上，15个产品获名牌称号。\n").pieces[0].record
    assert (dated.source, dated.published) == ("云岭网", dt.date(2004, 12, 9))


def test_titles_below_columns_a_starred_list_of_contents_and_a_signature() -> None:
    text = (
        "云岭质监简报\n第9期\n云岭市质量技术监督局办公室 编 2010年5月24日\n★本期要目★\n◇农资打假成效明显\n◇检查护航节日\n\n"
        "【监管】农资打假成效明显\n4月，市局检查农资企业43家，立案7起。\n（周敏 文/图）\n\n"
        "一碗米线　两张名片\n云岭米线今年入选两张名单。\n\n检查护航节日\n近日，市局开展节前检查。\n"
    )
    titles = [piece.record.title for piece in _read(text).pieces]
    assert titles == ["农资打假成效明显", "一碗米线 两张名片", "检查护航节日"]
