"""When work on standards was done: what its own sentence, its paragraph or the words behind it tell."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import StandardsWork, find

DAY = dt.date(2022, 6, 30)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2018年全省产品合格率为93%，比2017年提高1个百分点。会议指出，全省企业主导制定国家标准46项。", [2018]),
        ("2021年全年，全市发布地方标准20项。在林业领域新提交国际标准提案3项。", [2021, 2021]),
        ("记者获悉：2020年全年四川共批准发布地方标准63项，立项21项。", [2020, 2020]),
        ("2018年，公司研发投入2亿元。公司参与起草行业标准4项。", [2018]),
        ("公司研发投入2亿元，2019年获省科技奖。公司参与起草行业标准4项。", [None]),
        ("2020年底前，全省共查办案件30起。目前，全省累计制定地方标准40项。", [None]),
        ("2004年，27个集装箱被退回。该县现拥有省级农业标准化示范基地1个。", [None]),
        ("2009年起派员参会，推动形成国际标准14项。", [None]),
        ("2009年起，企业主导制定国际标准14项。", [2009]),
        ("公布2021年度标准化补助项目。本次补助43个，其中主导制定国家标准4项。", [2021]),
        ("2020年兑现标准化奖励资金30万元，其中主导国际标准的1项。", [2020]),
        ("公布2012年标准创新贡献奖名单，甲公司参与制定的国家标准2项获奖。", [None]),
        ("《火腿》团体标准2022年5月15日实施，另有3项团体标准正在起草。", [None]),
        ("公司主持的GB/T 19963《风电场技术规定》修订工作2020年启动。", [2020]),
    ],
)
def test_when_the_work_was_done(text: str, years: list[int | None]) -> None:
    found = find(text, StandardsWork, reference_date=DAY)
    assert [one.period and one.period.start and one.period.start.year for one in found] == years
