"""Where a digest's lines are at home: each in the place that opens it."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import RegionMention, StandardsWork, find, read

DAY = dt.date(2022, 6, 30)
DIGEST = """浙江质监动态

杭州：至9月底，全市企业参与制定国家标准86项。
宁波：全市企业参与制定国家标准66项。新增行业标准3项。
温州：瑞安市企业参与制定国家标准32项。
丽水：庆元县食用菌协会起草的3项省地方标准日前发布。
"""


def test_the_whole_city_is_that_of_its_line() -> None:
    found = find(DIGEST, StandardsWork, reference_date=DAY)
    assert [one.region and one.region.name for one in found] == [
        "杭州市",
        "宁波市",
        "宁波市",
        "瑞安市",
        "庆元县",
    ]
    regions = [one.region.name for one in find(DIGEST, RegionMention, reference_date=DAY) if one.text == "全市"]
    assert regions == ["杭州市", "宁波市"]


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        ("［兰溪］全市参与制定国家标准86项。\n［义乌］新增行业标准3项。", ["兰溪市", "义乌市"]),
        ("△ 宁波　全市参与制定国家标准86项。\n△ 舟山　新增行业标准3项。", ["宁波市", "舟山市"]),
        ("◇ 绍兴：全市参与制定国家标准86项。\n◇ 嘉兴：新增行业标准3项。", ["绍兴市", "嘉兴市"]),
    ],
)
def test_a_line_opens_with_its_place_in_brackets_or_behind_a_bullet(lines: str, places: list[str]) -> None:
    found = find(f"浙江质监动态\n\n{lines}\n", StandardsWork, reference_date=DAY)
    assert [one.region and one.region.name for one in found] == places


@pytest.mark.parametrize(
    "text",
    ["杭州：亚运会。\n全市企业参与制定国家标准6项。\n", "杭州市质监局近日通报。\n全市企业参与制定国家标准6项。\n"],
)
def test_one_line_with_a_place_makes_no_digest(text: str) -> None:
    [work] = find(text, StandardsWork, reference_date=DAY)
    assert work.region is not None
    assert work.region.name == "杭州市"


def test_what_a_heading_with_a_place_heads_is_at_home_there() -> None:
    text = """江西质监动态

南昌：抽查结果公布
市局抽查家具30批次，全部合格。

赣州：标准“走出去”
截至8月底，全市参与制定国家标准46项。主导制定行业标准12项。
"""
    found = find(text, StandardsWork, reference_date=DAY)
    assert [one.region and one.region.name for one in found] == ["赣州市", "赣州市"]


BRIEF = """菏泽市场监管动态
2021年第6期 菏泽市市场监督管理局编 2021年6月18日

◆ 监管 ◆

曹县：木制品抽查
曹县市场监管局抽查木制品30批次，全部合格。

东明查农资
东明县市场监管局抽查化肥16批次，1批次不合格。

{}
"""


@pytest.mark.parametrize(
    "column",
    [
        "◆ 数字 ◆\n●截至5月底，累计参与制定国家标准46项。",
        "◆ 数 据 ◆\n累计参与制定国家标准46项。",
        "【数说“质量月”】\n◇累计参与制定国家标准46项。",
    ],
)
def test_below_a_column_s_name_the_bulletin_speaks_again(column: str) -> None:
    [work] = find(BRIEF.format(column), StandardsWork, reference_date=DAY)
    assert work.region is not None
    assert work.region.name == "菏泽市"


def test_so_it_does_behind_a_label_like_those_of_its_counties() -> None:
    text = """江门市场监管工作动态
江门市市场监督管理局编

【鹤山】鹤山市市场监管局抽查水龙头12批次，全部合格。

【恩平】恩平市市场监管局抽查麦克风30批次，全部合格。

【数字】截至5月底，全市累计参与制定国家标准46项。
"""
    [work] = find(text, StandardsWork, reference_date=DAY)
    assert work.region is not None
    assert work.region.name == "江门市"


def test_places_between_stars_open_the_lines_of_a_digest() -> None:
    lines = "".join(f"\n*{place}*\n全省参与制定国家标准86项。\n" for place in ("辽宁", "江苏", "甘肃"))
    found = find(f"国家质检总局质量工作信息\n{lines}", StandardsWork, reference_date=DAY)
    assert [one.region and one.region.name for one in found][1:] == ["江苏省", "甘肃省"]


@pytest.mark.parametrize(
    ("article", "place"),
    [
        # 市局 is the bulletin's where but a firm's county is named.
        ("二季度抽检结果公布\n市局参与制定国家标准46项。附：曹县恒达木业有限公司1批次不合格。", "菏泽市"),
        # A firm of the province and an institute elsewhere that is but entrusted are no witnesses.
        (
            "三季度抽检结果公布\n市局委托济宁市质量技术监督检验院抽样，参与制定国家标准46项，河北沧海公司协助。",
            "菏泽市",
        ),
        # The place that a body begins with is the article's, whatever the city above it.
        ("示范区建设不松劲\n乐陵市金丝小枣标准化示范区通过验收，全市参与制定国家标准46项。", "乐陵市"),
    ],
)
def test_whose_article_it_is(article: str, place: str) -> None:
    home = "德州市" if place == "乐陵市" else "菏泽市"
    text = f"质量简报\n第6期\n{home}市场监督管理局编 2021年6月18日\n\n{article}\n"
    found = find(text, StandardsWork, reference_date=DAY)
    assert [one.region and one.region.name for one in found if one.count and one.count.value == 46] == [place]


def test_counties_of_titles_speak_for_the_prefecture_told_of_beside_them() -> None:
    text = """质监快报

冷水江市：春耕前查农资
4月18日，冷水江市质监局出动执法人员186人次，抽查化肥41批次，全部合格。

一季度鞭炮定检情况
一季度，娄底市产商品质量监督检验所抽样检验鞭炮192批次，合格169批次。

涟源市召开标准审定会
4月22日，涟源市质监局参加审定会，3项标准通过审查。我市累计参与制定国家标准46项。
"""
    bulletin = read(text, reference_date=DAY)
    assert bulletin.record.home_region is not None
    assert bulletin.record.home_region.name == "娄底市"
