"""Licences: holders known by their place in an article, not by a wording: entries, makers, pronouns, topics, fields."""

import pytest

from bulletin_schema import Licence, find

CLOSED = """关于注销涪城区好味道卤菜店等食品经营许可证的公告
经涪城区市场监督管理局核查，下列经营者已不在原址经营，现予注销：
一、好味道卤菜店，负责人王某，许可证编号JY25107030099345。
二、JY25107030099890，涪城区老陈面馆。
三、涪城区金凤超市（经营者陈某）所持JY15107030099678一并注销。
四、绵阳市安州区塔水镇李家酒坊。该坊登记证为川食坊510705199012。
"""
PAGE = """绵阳安泰电梯有限公司资质介绍
绵阳安泰电梯有限公司
公司成立于2005年，现有员工120人。
特种设备生产许可证：TS9333123-2099，发证机关四川省市场监督管理局。
2019年通过质量管理体系认证，证书号99119Q31234R2M/3300，由方圆标志认证集团颁发。
"""


def told(text: str) -> list[tuple[str | None, str | None]]:
    return [(one.authority, one.holder) for one in find(text, Licence)]


def test_entries_of_a_list() -> None:
    holders = ["好味道卤菜店", "涪城区老陈面馆", "涪城区金凤超市", "绵阳市安州区塔水镇李家酒坊"]
    assert told(CLOSED) == [(None, holder) for holder in holders]


def test_the_firm_a_page_is_about() -> None:
    firm = "绵阳安泰电梯有限公司"
    assert told(PAGE) == [("四川省市场监督管理局", firm), ("方圆标志认证集团", firm)]


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            (
                "涪城区家家福超市销售的标称绵阳海田食品有限公司委托绵阳丰收粮油厂生产的大米（许可证编号SC19951079912345）不合格。"
                "该超市食品经营许可证号为JY19951079011223。"
            ),
            ["绵阳丰收粮油厂", "涪城区家家福超市"],
        ),
        (
            "涪城区种子门市部销售标称“绵阳赵州化工厂”生产的草甘膦水剂，含量不符，标签登记证号PD20999277已失效。",
            ["绵阳赵州化工厂"],
        ),
        ("药店经营者盗用国妆特进字J20999188，批件持有人为株式会社江油堂。", ["株式会社江油堂"]),
        (
            "证件持有者为绵阳丰禾农业有限公司，系受托方绵阳新农有限公司（许可证：农药生许（川）9137）加工。",
            ["绵阳新农有限公司"],
        ),
        (
            (
                "绵阳健康制药厂的药品GMP证书川G9305被注销，其经销单位绵阳秦康医药有限公司被收回A-SC95-028号GSP认证证书，"
                "药品经营许可证川AA9990117也在注销之列。"
            ),
            ["绵阳健康制药厂", "绵阳秦康医药有限公司", "绵阳秦康医药有限公司"],
        ),
        ("包装所标川食药监械（准）字2099第1640028号系绵阳骨康器械厂2099年取得。", ["绵阳骨康器械厂"]),
        (
            "同批获证的还有绵阳溪禾茶叶专业合作社（999OP2100357）和涪城举溪茶厂，后者编号为999OP2100361。",
            ["绵阳溪禾茶叶专业合作社", "涪城举溪茶厂"],
        ),
    ],
)
def test_roles_in_a_sentence(text: str, holders: list[str]) -> None:
    assert [holder for _, holder in told(text)] == holders


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "证书编号999OP2100356，发证的是杭州中绿认证中心（批准号CNCA-R-2099-096）。",
            [("杭州中绿认证中心", None), (None, "杭州中绿认证中心")],
        ),
        ("中国合格评定国家认可委员会已暂停该机构的认可资格（L99902）三个月。", [("中国合格评定国家认可委员会", None)]),
        (
            "塔水阿财酒坊领到的川食坊登〔2099〕9583017号，由涪城区市场监管局塔水所当场发放。",
            [("涪城区市场监管局塔水所", "塔水阿财酒坊")],
        ),
        (
            "绵阳江津水表有限公司\n制造计量器具许可证\n川制09900256号\n发证机构：绵阳市质量技术监督局 生效日期：2015-11-02\n",
            [("绵阳市质量技术监督局", "绵阳江津水表有限公司")],
        ),
    ],
)
def test_who_gave_it(text: str, parties: list[tuple[str | None, str | None]]) -> None:
    assert told(text) == parties
