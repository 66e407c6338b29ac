"""Where a digest's lines are at home: each in the place that opens it."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import RegionMention, StandardsWork, find

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
