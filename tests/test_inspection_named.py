"""Who checked what and when, where the text names it elsewhere: short names, seasons of this year, shops gone to."""

from __future__ import annotations

import datetime as dt

from checks_told import checks


def test_a_bureau_named_in_short_is_the_one_named_in_full_above() -> None:
    *_, last = checks(
        "常州市质量技术监督局昨天公布轮胎抽查结果。质监局这次共抽查了42种轮胎，合格30种。\n同期还抽查剃须刀20种，全部合格。"
    )
    assert last.authority == "常州市质量技术监督局"


def test_a_season_of_this_year_is_that_of_the_year_in_the_title() -> None:
    (check,) = checks(
        "某市2010年第三季度药品质量公告\n\n2018/11/19\n\n某市药监局于今年第三季度抽验药品1876件，不合格93件。"
    )
    assert check.period
    assert check.period.start == dt.date(2010, 7, 1)


def test_the_goods_of_a_clause_are_named_before_those_of_its_sentence() -> None:
    _, wires = checks(
        "市局对城区化肥市场开展专项抽查，抽取复混肥料70批次，9批次不合格；"
        "对建材商户门店开展农村用电线专项抽查，抽取45批次，合格38批次。"
    )
    assert wires.subject == "农村用电线"


def test_samples_with_a_fault_start_no_check() -> None:
    (check,) = checks("市局抽取学生服25批次，合格19批次，不合格项目多为纤维含量；另有2批次pH值超出限量。")
    assert check.findings == ("纤维含量", "pH值")


def test_an_item_that_holds_a_joiner_is_one() -> None:
    (check,) = checks("市局抽检墙壁开关40批次，不合格6批次，不合格项目涉及防潮、螺钉载流部件及连接。")
    assert check.findings == ("防潮", "螺钉载流部件及连接")
