"""Rechecks: what was gone back to, told with numbers of its own, is a check beside the one that it had failed in."""

from __future__ import annotations

import pytest
from checks_told import amounts, checks

from bulletin_schema import Inspection

FIRST = "市局抽查灭火器60批次，不合格5批次。"


def again(text: str) -> list[Inspection]:
    """Return the checks told behind the first."""
    return checks(FIRST + text)[1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对不合格的5家企业进行了复查，4家合格。", ("企业", 5, 4)),
        ("对5家加油站立案查处，目前已复查4家，合格3家。", ("加油站", 4, 3)),
        ("对不合格企业责令限期整改，整改期满后复查35家，均已通过。", ("企业", 35, None)),
        ("东山区局对上年第四季度12台不合格叉车“回头看”，10台已整改并复检合格，2台停用。", ("叉车", 12, 10)),
        ("对8月通报的9批次不合格食品，经跟踪抽检，9批次均合格。", ("食品", 9, None)),
        ("其中东山县局对涉事的4家商户开展“回头看”，4家均整改到位。", ("商户", 4, None)),
        ("东山分局对3月份责令整改的15家药店“回头看”，14家落实到位，1家被立案。", ("药店", 15, None)),
        ("12月上旬，县局组织“回头看”，复查电梯40台，整改到位38台，2台停用。", ("电梯", 40, None)),
        ("对前次检查中存在问题的25家门店逐一复查，23家已改正，2家被立案查处。", ("门店", 25, None)),
    ],
)
def test_is_a_check_of_its_own(text: str, expected: tuple[str, float, float | None]) -> None:
    assert [(check.subject, *amounts(check)[:2]) for check in again(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对上年度不合格的84家企业跟踪抽查，71家合格。", (84, 71, None)),
        ("跟踪抽查到上次不合格的生产单位43家，其中6家产品仍不合格。", (43, None, 6)),
        ("对不合格企业组织复查，复查6批次，合格5批次。", (6, 5, None)),
        ("对去年抽查不合格的31家企业跟踪抽查，复检31批次，仍有4批次不合格。", (31, None, 4)),
    ],
)
def test_what_is_sampled_again_is_sampled(text: str, expected: tuple[float, float | None, float | None]) -> None:
    assert [(check.method, amounts(check)) for check in again(text)] == [("sampling", expected)]


@pytest.mark.parametrize(
    "text",
    [
        "已责令9家企业整改，并组织复查。",
        "5批次不合格产品均已复查合格。",
        "对9家企业责令整改，到期复查合格8家。",
        "对初检不合格的5批次进行了复检，4批次仍不合格。",
        "对5家企业下达责令整改通知书，将组织复查。",
    ],
)
def test_what_a_check_led_to_is_none(text: str) -> None:
    assert again(text) == []


def test_what_had_been_ordered_before_is_no_action() -> None:
    (check,) = again("东山分局对3月份责令整改的15家药店“回头看”，14家落实到位，1家被立案。")
    assert check.actions == ("case_filed",)
