"""Checks told by a case: what was found, seized or fined at one place."""

from __future__ import annotations

import pytest
from checks_told import checks


@pytest.mark.parametrize(
    ("text", "subject", "actions"),
    [
        (
            "青山县市场监管局在一家美容会所查获无证玻尿酸37支，线索已移交公安机关。",
            "玻尿酸",
            ("transferred",),
        ),
        (
            "4月9日，市综合行政执法支队根据举报端掉城郊一处仓库，查获假冒插线板520个，全部予以扣押。",
            "插线板",
            ("seized",),
        ),
        (
            "执法人员根据一份送货单，赶到代理商的库房时查获某厂生产的无3C标志灶具65台，已全部查封。",
            "灶具",
            ("seized",),
        ),
        ("近日，某县质监局稽查队员在老街一处院落里查获一白酒造假窝点。", "白酒", ()),
        ("南山镇一家被服厂屡查屡犯，执法人员当场封存校服260套，拟处罚款2万元。", "校服", ("seized",)),
        ("5月8日，某养老院因使用过期调味品6瓶被罚款3000元。", None, ("fined",)),
    ],
)
def test_a_case_at_one_place_is_a_check(text: str, subject: str | None, actions: tuple[str, ...]) -> None:
    (check,) = checks(text)
    assert check.method == "site_check"
    assert check.inspected is None
    assert (check.subject, check.actions) == (subject, actions)


@pytest.mark.parametrize(
    "text",
    [
        "今年以来，全市共查获假冒白酒320瓶，捣毁窝点5个，罚没款12万元。",
        "5月8日，公安机关在一家酒吧查获管制刀具3把。",
        "某公司因拒绝提供资料被罚款3000元的规定已经废止。",
    ],
)
def test_totals_and_the_cases_of_others_are_no_check(text: str) -> None:
    assert checks(text) == []


def test_a_case_behind_a_semicolon_is_beside_the_check_told_before_it() -> None:
    text = "6月，青山县市场监管局检查药店48家，立案2件；白水县市场监管局在一家诊所查获过期疫苗12支，已立案查处。"
    first, second = checks(text)
    assert (first.inspected and first.inspected.value, first.authority) == (48, "青山县市场监管局")
    assert (second.inspected, second.authority, second.actions) == (None, "白水县市场监管局", ("case_filed",))
