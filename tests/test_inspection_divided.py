"""Checks told first and divided further on: parts that add up to them, the worst sort, shares of what failed."""

from __future__ import annotations

import pytest
from checks_told import checks

from bulletin_schema import Inspection


def rows(check: Inspection) -> list[tuple[str, float | None, float | None]]:
    """Return the parts of a check: what, how many, how many failed."""
    return [(row.subject, row.inspected, row.failed) for row in check.breakdown]


def test_goods_of_a_later_sentence_that_add_up_divide_the_check() -> None:
    (check,) = checks(
        "5月，市局开展燃气用具监督抽查，共抽查燃气用具40批次，不合格5批次。此次抽查覆盖全市。"
        "共抽查家用燃气灶具22批次、燃气软管12批次、燃气报警器6批次，其中灶具4批次不合格，软管1批次不合格，报警器未发现不合格。"
    )
    assert check.subject == "燃气用具"
    assert rows(check) == [("家用燃气灶具", 22, 4), ("燃气软管", 12, 1), ("燃气报警器", 6, 0)]


def test_the_sort_with_most_problems_is_a_part() -> None:
    (check,) = checks(
        "市局开展检测机构检查，实际检查159家，62家不符合。机动车检验机构问题最为突出：检查46家，29家不符合。"
    )
    assert check.inspected
    assert (check.inspected.value, rows(check)) == (159, [("机动车检验机构", 46, 29)])


def test_kinds_of_failures_without_numbers_are_no_parts() -> None:
    (check,) = checks("市局抽检食品286批次，不合格7批次，不合格样品涉及农兽药残留、食品添加剂、微生物污染问题。")
    assert check.breakdown == ()


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("5月，县局对全县液化石油气充装站开展“回头看”，现场检查充装站47家，立案5件。", "液化石油气充装站"),
        ("5月，县局突击检查商场、医院和老旧小区电梯186台，停用4台。", "电梯"),
    ],
)
def test_whose_devices_they_are_is_cut_and_the_full_name_kept(text: str, subject: str) -> None:
    (check,) = checks(text)
    assert check.subject == subject


def test_the_share_of_what_failed_is_the_rate_where_the_numbers_say_so() -> None:
    (check,) = checks("5月，市局检查检测机构150家，60家不符合，占比40%，较上年下降4.5个百分点。")
    assert (check.fail_rate, check.consistent) == (40, True)
    assert [(one.metric, one.delta.value) for one in check.comparisons] == [("fail_rate", -4.5)]


def test_a_share_of_something_else_is_no_rate() -> None:
    (check,) = checks("5月，市局检查检测机构150家，60家不符合，其中民营机构占比80%。")
    assert check.fail_rate is None


def test_what_follows_parts_that_add_up_is_of_the_whole() -> None:
    (check,) = checks(
        "2021年全市共抽检成品油128批次，其中汽油70批次、柴油58批次，不合格2批次，不合格率1.56%，比2020年下降0.9个百分点。"
    )
    assert check.fail_rate == 1.56
    assert [(one.metric, one.delta.value) for one in check.comparisons] == [("fail_rate", -0.9)]


def test_a_check_that_left_none_out() -> None:
    first, second = checks("5月，全县98家学校食堂检查实现全覆盖，责令整改35家，抽检餐具64批次，不合格5批次。")
    assert first.inspected
    assert (first.method, first.inspected.value, second.subject) == ("site_check", 98, "餐具")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "全年共抽查产品845批次，合格率94.1%。在建材领域，抽查了5种212家企业生产的260批次产品，合格率90.4%。儿童用品抽查120批次，未发现不合格。",
            [("建材", 260, None), ("儿童用品", 120, 0)],
        ),
        (
            "上半年检验进口玩具512批次，不合格31批次。其中毛绒玩具检验175批次，不合格9批次。电动玩具检验63批次，不合格8批次。",
            [("毛绒玩具", 175, 9), ("电动玩具", 63, 8)],
        ),
        (
            "全年抽检食品3000批次，合格率98.2%。其中，粮食加工品抽检300批次，合格率99%。食用农产品抽检1200批次，不合格30批次。",
            [("粮食加工品", 300, None), ("食用农产品", 1200, 30)],
        ),
        (
            "本次抽查涉及60家单位的88批次产品。经检验：瓷砖30批次，未发现不合格；水泥18批次，不合格2批次；炊具共20批次，全部合格。",
            [("瓷砖", 30, 0), ("水泥", 18, 2), ("炊具", 20, 0)],
        ),
    ],
)
def test_parts_told_sentence_by_sentence_divide_the_check_above_them(
    text: str, parts: list[tuple[str, float | None, float | None]]
) -> None:
    (check,) = checks(text)
    assert rows(check) == parts


def test_goods_of_another_field_are_a_check_of_their_own() -> None:
    found = checks("全年抽检食品900批次，不合格20批次。其中，糕点抽检200批次，不合格3批次。药品抽检80批次，全部合格。")
    assert [check.subject for check in found] == ["食品", "药品"]


def test_each_field_told_from_the_start_is_a_check() -> None:
    found = checks("在生产环节，市局抽检电动自行车56批次，不合格6批次。在销售环节，全市检查销售门店2136家，立案65起。")
    assert [check.inspected.value for check in found if check.inspected] == [56, 2136]


def test_a_closing_paragraph_is_on_the_check_that_the_article_opens_with() -> None:
    first, again = checks(
        "全市抽查产品2016批次，合格率93.2%。对上年度不合格的84家企业跟踪抽查，71家合格。\n"
        "依据《产品质量监督抽查管理办法》，市局对137批次不合格产品的生产企业责令限期整改。"
    )
    assert first.failed
    assert (first.failed.value, first.actions, again.actions) == (137, ("rectification_ordered",), ())


def test_goods_of_one_place_are_a_check_there_and_places_alone_divide() -> None:
    text = "全年监督抽查产品3150批次，不合格178批次。其中，即墨区童装抽查240批次，不合格31批次；平度市胶水抽查60批次，不合格3批次。"
    found = [(check.subject, check.region and check.region.name) for check in checks(text)]
    assert found[1:] == [("童装", "即墨区"), ("胶水", "平度市")]
    (whole,) = checks(
        "全市抽查产品200批次，合格190批次。按区域分，东城区抽查48批次，合格率97%；西城区抽查60批次，合格率95%。"
    )
    assert [row.subject for row in whole.breakdown] == ["东城区", "西城区"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "二季度，县局抽检食品500批次，不合格20批次。\n一、从环节看。生产环节抽检100批次，不合格2批次；流通环节300批次，不合格10批次，不合格率3.3%；餐饮环节100批次，不合格8批次。",
            {"生产环节": (100, 2), "流通环节": (300, 10), "餐饮环节": (100, 8)},
        ),
        (
            "县局抽查家用电器200批次，不合格12批次。电热水壶50批次，不合格6批次，电压力锅70批次，不合格2批次。",
            {"电热水壶": (50, 6), "电压力锅": (70, 2)},
        ),
        (
            "本月监测各类广告9000条次，发现涉嫌违法广告60条次，违法率0.67%。电视监测广告7000条次，涉嫌违法60条次；广播2000条次，未发现违法广告。",
            {"电视": (7000, 60), "广播": (2000, 0)},
        ),
        (
            "市局抽查电线30批次，不合格3批次；抽查插座20批次，不合格1批次。两类产品共计50批次，合格率92%。",
            {"电线": (30, 3), "插座": (20, 1)},
        ),
        (
            "县局抽查灯具90批次，不合格18批次。线上抽样30批次，不合格12批次；线下60批次，不合格6批次。",
            {"线上": (30, 12), "线下": (60, 6)},
        ),
    ],
)
def test_parts_go_on_without_a_word_of_checking_up_to_the_whole(text: str, parts: dict[str, tuple[int, int]]) -> None:
    (check,) = checks(text)
    assert {one.subject: (one.inspected, one.failed) for one in check.breakdown} == parts


def test_what_each_of_the_parts_has_is_told_of_all_of_them() -> None:
    (check,) = checks(
        "本次共抽查63批次产品，9批次不合格。泉州26批次，不合格5批次；漳州、龙岩分别抽查11批次和7批次，各不合格1批次。"
    )
    told = {one.subject: (one.inspected, one.failed) for one in check.breakdown}
    assert told == {"泉州": (26, 5), "漳州": (11, 1), "龙岩": (7, 1)}
    (check,) = checks("市局抽查产品238批次，合格221批次。其中水泥41批次、防水卷材15批次全部合格。")
    assert [one.failed for one in check.breakdown] == [0, 0]
