"""Rates and comparisons that stand before what they are of: no check told yet, or no rate."""

from __future__ import annotations

import pytest
from checks_told import checks


@pytest.mark.parametrize(
    ("text", "rate", "comparison"),
    [
        ("一季度，流通领域商品质量合格率为88.3%。工商部门共抽查商品240组，不合格28组。", 88.3, None),
        ("不合格率为4.5%，比上年低0.8个百分点。市局抽查校服110批次。", None, ("fail_rate", "上年", -0.8)),
        ("去年，我省电线电缆产品抽查合格率为82.6%，涉及92家企业的138批次产品。", 82.6, None),
        ("8月份，较前一月下降3.1个百分点，合格率达94.2%，全省抽检食品1520批次。", 94.2, ("pass_rate", "前一月", -3.1)),
        ("抽检蔬菜300批次，较二季度回落0.6个百分点，合格率为98.1%。", 98.1, ("pass_rate", "二季度", -0.6)),
        ("工业产品抽查合格率比去年提高2.3个百分点，达到93.6%，共抽查1210批次。", 93.6, ("pass_rate", "去年", 2.3)),
        ("抽查水泥86批次，合格率由去年的88.9%提高到92%，上升3.1个百分点。", 92, ("pass_rate", "去年", 3.1)),
    ],
)
def test_a_rate_may_be_told_before_the_check_and_its_comparison_before_the_rate(
    text: str, rate: float | None, comparison: tuple[str, str, float] | None
) -> None:
    (check,) = checks(text)
    assert check.pass_rate == rate
    told = [(one.metric, one.baseline, one.delta.value) for one in check.comparisons]
    assert told == ([comparison] if comparison else [])


@pytest.mark.parametrize(
    "text",
    [
        "水泥合格率为97%。抽检糕点240批次，不合格2批次。",  # of other goods
        "商品合格率为97%。共抽查商品200批次，不合格60批次。",  # not what the numbers give
        "去年，商品合格率为93%，今年抽查商品200批次，不合格6批次。",  # of another year
        "商品合格率为93%。共抽查服装80批次、玩具60批次。",  # several checks follow
    ],
)
def test_an_early_rate_of_other_goods_or_another_time_is_not_the_checks(text: str) -> None:
    assert {check.pass_rate for check in checks(text)} == {None}
