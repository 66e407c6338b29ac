"""Checks told one after another, set apart by their lines, levels, announcements and fields."""

from __future__ import annotations

import pytest
from checks_told import checks, told


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "县局开展三项检查。\n气瓶：检查充装站14家，发现超期气瓶22只，予以封存。\n电梯：检查商场电梯51台，责令改正3台。\n",
            {"充装站 14家 - -", "电梯 51台 - -"},
        ),
        (
            "抽查童车90批次，不合格9批次。\n同期公布的还有：头盔专项抽查，抽查70批次，不合格11批次；纸尿裤风险监测，监测样品30批次。",
            {"童车 90批次 - 9批次", "头盔 70批次 - 11批次", "纸尿裤 30批次 - -"},
        ),
        (
            "工业产品监督抽查560批次，合格率91.2%；另对砖、农膜组织了专项抽查，砖抽查40批次，不合格6批次；农膜抽查22批次，合格20批次。",
            {"工业产品 560批次 - -", "砖 40批次 - 6批次", "农膜 22批次 20批次 -"},
        ),
        (
            "全年检验电梯3420台，合格率97%。\n二、监督抽查\n（一）锅炉。专家对36台锅炉进行了现场检查，发现隐患41处。",
            {"电梯 3420台 - -", "锅炉 36台 - -"},
        ),
        (
            "首检燃气表2.1万台，合格率99.7%；复核水表420只，合格率95%；周检工作用计量器具3.2万台件，合格率98.4%。",
            {"燃气表 21000台 - -", "水表 420只 - -", "工作用计量器具 32000台件 - -"},
        ),
        (
            "全市抽检食品1600批次，合格率99%。市局完成的400批次抽检中，检出不合格15批次。",
            {"食品 1600批次 - -", "食品 400批次 - 15批次"},
        ),
        ("质检站自检131批次，合格115批次；送市里检验18批次，全部合格。", {"? 131批次 115批次 -", "? 18批次 - 0批次"}),
        ("抽验火锅料48件，5件不合规定。同时查核标示120件，有6件未载明日期。", {"火锅料 48件 - 5件", "标示 120件 - -"}),
        ("市特检院对62家企业75台在用锅炉做能效测试。", {"锅炉 75台 - -"}),
        ("核查油罐车37辆，罐表系数全部合格。", {"油罐车 37辆 - 0辆"}),
        ("以上产品来自对全省612批次化妆品的抽检，不合格率4.7%。", {"化妆品 612批次 - -"}),
        ("抽查二十批次蛋卷，检测三种致病菌，全部样本符合标准。", {"蛋卷 20批次 - 0批次"}),
        ("抽检有机芒果15批次，未检出禁用物质。", {"有机芒果 15批次 - 0批次"}),
        ("抽检蜂蜜30批次，不合格2批次，未检出氯霉素。", {"蜂蜜 30批次 - 2批次"}),
        ("质量知识竞赛抽检技能组中，11个设区市的33支代表队参赛。", set()),
        ("巡查18间金饰店的标签，16间合规，2间未标明含金量。", {"标签 18间 16间 2间"}),
    ],
)
def test_a_check_told_under_other_words_is_another(text: str, lines: set[str]) -> None:
    assert told(text) == lines


def test_each_level_has_its_own_rate() -> None:
    text = "工业产品国家监督抽查合格率92.3%，省级监督抽查合格率93.5%，市级监督抽查415批次，合格率94.7%。"
    assert [check.pass_rate for check in checks(text)] == [92.3, 93.5, 94.7]


@pytest.mark.parametrize(
    "text",
    [
        "共抽查产品247批次，合格率90%。\n（一）农资产品。对化肥开展抽查，抽查78批次，不合格8批次。",
        "抽查产品247批次，合格率90%。其中，国家监督抽查40批次，合格率95%；省级监督抽查207批次，合格率89%。",
    ],
)
def test_parts_of_a_check_are_no_checks_of_their_own(text: str) -> None:
    (check,) = checks(text)
    assert check.breakdown


def test_what_failed_elsewhere_is_not_of_goods_that_all_passed() -> None:
    (check,) = checks("抽查头盔66批次，全部合格。\n关于9批次食品不合格情况的通告")
    assert (check.failed and check.failed.value, check.pass_rate) == (0, 100)


@pytest.mark.parametrize(
    "text",
    [
        "抽检火锅底料60批次，罂粟碱等全部未检出。",
        "抽检香料88件，5件不合格。重金属与黄曲霉毒素项目则全数合格。",
        "抽检儿童家具110组，39组不合格，不合格主要集中在夹伤防护、重金属、邻苯二甲酸酯3项。",
    ],
)
def test_what_goods_are_tested_for_is_no_part_of_them(text: str) -> None:
    (check,) = checks(text)
    assert not check.breakdown
