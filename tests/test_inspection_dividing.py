"""Parts of a check: told under a heading, by sort of firm, of those that failed, of a number said again."""

from __future__ import annotations

import pytest
from checks_told import amounts, checks

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


def test_goods_by_their_place_among_others() -> None:
    text = "抽查化肥132批次，合格112批次，合格率84.8%。其中氮肥合格率最高，为96.4%；磷肥居中，为85.7%。"
    assert [(name, rate) for name, _, _, rate, _ in parts(text)] == [("氮肥", 96.4), ("磷肥", 85.7)]


def test_goods_whose_rates_stand_behind_the_word_for_each() -> None:
    text = "全省共抽查饮料650批次，合格640批次。其中果汁合格率为99%，碳酸饮料、蛋白饮料分别为97.5%和98.0%。"
    assert [(name, rate) for name, _, _, rate, _ in parts(text)] == [("果汁", 99), ("碳酸饮料", 97.5), ("蛋白饮料", 98)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "上门检定验光仪34台、焦度计22台、血压计108台，其中验光仪、焦度计的合格率分别为97.1%和95.5%，血压计全部合格。",
            [("验光仪", 34, None, 97.1, None), ("焦度计", 22, None, 95.5, None), ("血压计", 108, 0, 100, None)],
        ),
        (
            "工商部门对儿童用品进行抽查检验，经检验儿童服装质量不合格57个批次，毛绒玩具质量不合格11个批次。",
            [("儿童服装", None, 57, None, None), ("毛绒玩具", None, 11, None, None)],
        ),
        (
            "抽检食品680批次，检出不合格糕点9批次、不合格白酒2批次。",
            [("糕点", None, 9, None, None), ("白酒", None, 2, None, None)],
        ),
        (
            "共抽查三类产品250批次，合格231批次。日用品这一块，查了60家企业9种100批次，合格率95%；农资50批次，合格率88%。",
            [("日用品", 100, None, 95, None), ("农资", 50, None, 88, None)],
        ),
        (
            "共抽取了64家企业的64批次，53批次合格。其中，规模以上企业28批次全部合格，小微企业36批次有11批次不合格。",
            [("规模以上企业", 28, 0, 100, None), ("小微企业", 36, 11, None, None)],
        ),
        (
            "市消保委购买了30款电热毯送检，其中实体店14款、网店16款。实体店的14款有2款不达标，网店的16款里不达标的9款。",
            [("实体店", 14, 2, None, None), ("网店", 16, 9, None, None)],
        ),
        (
            "定量检测1560个样品，合格率98.7%，其中茶叶99.2%、畜禽产品98.1%。",
            [("茶叶", None, None, 99.2, None), ("畜禽产品", None, None, 98.1, None)],
        ),
        (
            "抽检饮料650批次，合格640批次。其中，果汁、茶饮料的合格率为100%，豆奶97.5%。",
            [("果汁", None, None, 100, None), ("茶饮料", None, None, 100, None), ("豆奶", None, None, 97.5, None)],
        ),
        (
            "96个批次被抽检商品中有41个批次不合格，其中批发市场61个批次，商场超市35个批次；不合格商品里，批发市场的占33个批次。",
            [("批发市场", 61, 33, None, None), ("商场超市", 35, None, None, None)],
        ),
    ],
)
def test_goods_told_side_by_side(text: str, expected: list[tuple[object, ...]]) -> None:
    assert parts(text) == expected


def test_firms_of_one_size_are_parts_of_goods_of_one_sort() -> None:
    text = "抽查60批次儿童家具，有14批次不合格。抽查结果表明，大中型企业产品合格率为96.0%，小型企业仅为65.7%。"
    assert [(name, rate) for name, _, _, rate, _ in parts(text)] == [("大中型企业", 96), ("小型企业", 65.7)]


def test_test_items_are_no_goods_that_failed() -> None:
    assert parts("抽检糕点60批次，甜蜜素不合格1批次，脱氢乙酸不合格2批次。") == []


def test_the_rest_have_passed() -> None:
    text = "上门检定压力表80块、氧气表20块、天平5台，其中压力表不合格6块，其余全部合格。"
    assert {(one.subject, one.failed.value) for one in checks(text) if one.failed} == {
        ("压力表", 6),
        ("氧气表", 0),
        ("天平", 0),
    }


def test_firms_whose_goods_a_check_was_of_are_no_check() -> None:
    text = "96批次被抽检商品中有41批次不合格。工商部门对7家市场销售的服装进行了监测，责令商户将不合格服装下架。"
    (check,) = checks(text)
    assert check.inspected is not None
    assert (check.inspected.value, check.actions) == (96, ("sale_stopped",))


def test_each_labelled_line_is_a_check_of_its_own() -> None:
    text = "水产品：抽检60批次，不合格2批次。\n畜禽肉：45批次，合格44批次。\n县级监督抽查情况：188批次，合格163批次。"
    assert [(one.subject, amounts(one)) for one in checks(text)][:2] == [
        ("水产品", (60, None, 2)),
        ("畜禽肉", (45, 44, None)),
    ]
    assert amounts(checks(text)[-1]) == (188, 163, None)


def test_labelled_lines_below_a_check_without_a_label_are_its_parts() -> None:
    text = "市局抽检食品300批次，不合格9批次。\n糕点：60批次，不合格3批次。\n白酒：40批次，全部合格。"
    assert [(name, inspected) for name, inspected, *_ in parts(text)] == [("糕点", 60), ("白酒", 40)]


@pytest.mark.parametrize(
    "behind",
    [
        "其中19台修复，5台停用",
        "19台件修后可用，5台件责令停止使用",
        "其中19台已下架，5台报废",
        "19台当场调校合格，5台强制报废",
    ],
)
def test_what_was_done_to_those_that_failed_is_no_part(behind: str) -> None:
    (check,) = checks(f"检定电子秤236台，24台不合格，{behind}。")
    assert (amounts(check), check.breakdown) == ((236, None, 24), ())


def test_parts_that_add_up_agree_with_the_whole() -> None:
    text = "共抽查23批次，发现3批次不合格。其中家用燃气灶8批次，均合格；燃气软管15批次，3批次不合格。"
    assert checks(text)[0].consistent is True
