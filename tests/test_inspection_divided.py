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
