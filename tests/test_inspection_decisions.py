"""What decisions tell: one product of one maker that failed, firms that no longer meet the terms of their licence."""

from __future__ import annotations

import pytest
from checks_told import checks


@pytest.mark.parametrize(
    ("text", "subject", "findings"),
    [
        (
            "当事人4月11日加工的玉米煎饼经抽检，脱氢乙酸及其钠盐项目不符合国家标准要求，结论为不合格。\n经查，该批共做了60袋。",
            "玉米煎饼",
            ("脱氢乙酸及其钠盐",),
        ),
        (
            "收到监督抽检的报告，称当事人2月19日生产的“广味腊肠”苯甲酸实测值0.213g/kg，标准规定不得使用，判定不合格。",
            "广味腊肠",
            ("苯甲酸",),
        ),
    ],
)
def test_one_product_that_failed_is_a_check_without_numbers(text: str, subject: str, findings: tuple[str, ...]) -> None:
    (check,) = checks(text)
    assert (check.method, check.subject, check.inspected) == ("sampling", subject, None)
    assert check.findings == findings


def test_a_product_that_passed_makes_no_check() -> None:
    assert checks("当事人加工的玉米煎饼经抽检，所检项目符合国家标准要求。") == []


@pytest.mark.parametrize(
    "text",
    [
        "省市场监管局对取证企业开展例行检查，发现某电缆公司等4家企业的生产条件不符合要求，检查结论为不合格。",
        "省局组织对获证企业进行监督检查，发现甲公司等4家获证企业不再具备取得许可的规定条件，决定撤销其许可证。",
    ],
)
def test_firms_that_do_not_meet_the_terms_failed(text: str) -> None:
    (check,) = checks(text)
    assert check.failed
    assert (check.method, check.inspected, check.failed.value) == ("site_check", None, 4)


def test_each_of_the_fields_has_the_rate_told_of_all() -> None:
    found = checks("完成药品抽检312批次、化妆品抽检85批次、医疗器械抽检20批次，合格率均为100%。")
    assert [(check.subject, check.pass_rate) for check in found] == [("药品", 100), ("化妆品", 100), ("医疗器械", 100)]


def test_a_segment_that_opens_as_the_check_did_is_another_check() -> None:
    found = checks("检查加油枪52把，其中，2把不合格，合格率96.2%；检查加气枪20把，合格率100%。")
    assert [(check.subject, check.pass_rate) for check in found] == [("加油枪", 96.2), ("加气枪", 100)]


def test_every_shop_gone_to_one_by_one_was_looked_at() -> None:
    (check,) = checks("近日，县局对全县163家废旧金属收购点挨家检查，查出无照经营9户，责令停业。")
    assert check.inspected
    assert (check.subject, check.inspected.value) == ("废旧金属收购点", 163)
