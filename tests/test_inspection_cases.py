"""Lists of cases: each numbered line that names one begins a check of its own."""

from __future__ import annotations

from checks_told import checks

CASES = """“铁拳”行动典型案例公布
截至7月底，天门市市场监管局检查经营主体3280户次，立案64件。典型案例如下：
一、钟祥市市场监管局查处加油机作弊案。3月9日，执法人员对一家加油站进行检查，经现场检定，4台加油机中有3台示值误差超差。该局没收加油机3台，罚款2000元。
二、京山市市场监管局查处不合格化肥案。4月，对辖区农资店抽检化肥24批次，2批次总养分不达标，库存3.5吨被查封。
三、东宝区市场监管局查处销售过期食品案
5月6日，执法人员在检查中发现，货架上有过期饼干12包，责令停止销售，罚款5000元。"""


def test_each_case_is_a_check_by_the_body_that_its_line_names() -> None:
    told = checks(CASES)
    assert [one.authority for one in told] == [
        "天门市市场监管局",
        "钟祥市市场监管局",
        "京山市市场监管局",
        "东宝区市场监管局",
    ]
    assert [one.actions for one in told] == [
        ("case_filed",),
        ("seized", "fined"),
        ("seized",),
        ("sale_stopped", "fined"),
    ]


def test_what_was_checked_is_not_taken_from_the_case_before() -> None:
    assert [one.subject for one in checks(CASES)][2] == "化肥"
    assert "加油" not in ([one.subject for one in checks(CASES)][3] or "")
