"""Inspections: goods told side by side that share one outcome, in one clause or over commas."""

import pytest
from checks_told import checks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年以来，县局抽检药品80批次，化妆品30批次，均合格。", [("药品", 80), ("化妆品", 30)]),
        ("全市抽检药品90批次、医疗器械20批次，全部合格。", [("药品", 90), ("医疗器械", 20)]),
        ("完成药品抽检60批次、医疗器械抽检15批次，全部合格。", [("药品", 60), ("医疗器械", 15)]),
        ("共抽查电热毯32批次，暖脚器4批次，均未发现不合格。", [("电热毯", 32), ("暖脚器", 4)]),
        ("检定压力表120只、血压计45台，全部合格。", [("压力表", 120), ("血压计", 45)]),
    ],
)
def test_all_of_them_passed(text: str, expected: list[tuple[str, float]]) -> None:
    found = checks(text)
    assert [(one.subject, one.inspected and one.inspected.value) for one in found] == expected
    assert {one.pass_rate for one in found} == {100}


def test_what_is_said_of_one_of_them() -> None:
    found = checks("市消协对12款电风扇、8款电水壶开展比较试验。电风扇全部达标；电水壶有2款样品不合格。")
    assert {one.subject: one.pass_rate for one in found} == {"电风扇": 100, "电水壶": None}


def test_a_slogan_heads_no_goods() -> None:
    food, medicines = checks("（一）安全防线守稳守牢。完成食品抽检900批次，不合格18批次；药品抽检60批次，全部合格。\n")
    assert (food.breakdown, medicines.subject) == ((), "药品")


@pytest.mark.parametrize(
    ("text", "subject", "expected"),
    [
        (
            "本次抽检玩具，实体店抽检60批次，不合格6批次；网店抽检40批次，不合格8批次。",
            "玩具",
            [("实体店", 60, 6), ("网店", 40, 8)],
        ),
        (
            "市消保委对保温杯开展比较试验。实体店购买20款，2款不合格；网店购买30款，5款不合格；超市购买9款，全部合格。",
            "保温杯",
            [("实体店", 20, 2), ("网店", 30, 5), ("超市", 9, 0)],
        ),
    ],
)
def test_channels_without_a_total(text: str, subject: str, expected: list[tuple[str, float, float]]) -> None:
    [check] = checks(text)
    assert (check.subject, check.inspected) == (subject, None)
    assert [(row.subject, row.inspected, row.failed) for row in check.breakdown] == expected


def test_instruments_behind_the_places_they_are_at() -> None:
    found = checks("计量所对3家水泥厂开展检定，汽车衡6台、电子皮带秤4台、压力表30块，全部合格。")
    assert [(one.subject, one.pass_rate) for one in found] == [("汽车衡", 100), ("电子皮带秤", 100), ("压力表", 100)]


def test_a_rate_of_instruments_behind_the_places_they_are_at() -> None:
    [check] = checks("市计量所对3家眼镜店开展强制检定，检定验光仪6台、焦度计4台，合格率均为100%。")
    assert (check.subject, check.pass_rate) == ("验光仪、焦度计", 100)
