"""Parts of a check: told under a heading, by sort of firm, of those that failed, of a number said again."""

from __future__ import annotations

import pytest
from checks_told import checks

WHOLE = "2018年，市局共抽查产品402批次，不合格31批次，不合格产品发现率7.7%。"


def parts(text: str) -> list[tuple[object, ...]]:
    """Return the lines of the breakdown of the one check of a text."""
    (check,) = checks(text)
    return [(one.subject, one.inspected, one.failed, one.pass_rate, one.fail_rate) for one in check.breakdown]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "此次抽查了21家大型企业的60批次产品，合格率为100%；46家中型企业的82批次，合格率95.1%。",
            [("大型企业", 60, None, 100, None), ("中型企业", 82, None, 95.1, None)],
        ),
        (
            "其中本省35家企业35批次，外省7家企业7批次。",
            [("本省企业", 35, None, None, None), ("外省企业", 7, None, None, None)],
        ),
        (
            "\n二、分地区情况\n莲池区212批次，发现率7.5%；竞秀区188批次，8.2%。",
            [("莲池区", 212, None, None, 7.5), ("竞秀区", 188, None, None, 8.2)],
        ),
        (
            "不合格的31批次中，凉菜8批次；米粉16批次，大肠菌群超标；卤肉7批次。",
            [("凉菜", None, 8, None, None), ("米粉", None, 16, None, None), ("卤肉", None, 7, None, None)],
        ),
        ("31批次里有糕点20批次、白酒11批次。", [("糕点", None, 20, None, None), ("白酒", None, 11, None, None)]),
        (
            "在402批次产品中，中石油系统的30批次全部合格，去年同期全部合格。",
            [("中石油系统", 30, 0, 100, None)],
        ),
    ],
)
def test_numbers_are_those_of_parts(text: str, expected: list[tuple[object, ...]]) -> None:
    assert parts(WHOLE + text) == expected


def test_a_heading_that_divides_the_whole_leads_back_to_it() -> None:
    text = WHOLE + "\n一、分季度情况\n第一季度抽查100批次，不合格7批次；第二季度302批次，不合格24批次。"
    text += "\n二、分规模情况\n大型企业抽查150批次，全部合格；小型企业252批次，10.1%。"
    whole = max(checks(text), key=lambda one: one.inspected.value if one.inspected else 0)
    assert [one.subject for one in whole.breakdown] == ["大型企业", "小型企业"]


def test_goods_whose_rates_stand_behind_the_word_for_each() -> None:
    text = "全省共抽查饮料650批次，合格640批次。其中果汁合格率为99%，碳酸饮料、蛋白饮料分别为97.5%和98.0%。"
    assert [(name, rate) for name, _, _, rate, _ in parts(text)] == [("果汁", 99), ("碳酸饮料", 97.5), ("蛋白饮料", 98)]
