"""Licences: who granted each and who holds it."""

import pytest

from bulletin_schema import Licence, find


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(one.number, one.authority, one.holder) for one in find(text, Licence)]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "姚江公司持有的许可证编号为TS2110B99-2099，石桥厂持有的许可证编号为TS2223999-2099，分别由省质监局、姚江市质监局颁发。",
            [("省质监局", "姚江公司"), ("姚江市质监局", "石桥厂")],
        ),
        (
            "宁波石磨有限公司、余姚石臼有限公司的许可证编号分别为XK99-001-00001和XK99-001-00002，均由浙江省质监局颁发。",
            [("浙江省质监局", "宁波石磨有限公司"), ("浙江省质监局", "余姚石臼有限公司")],
        ),
        (
            "上海石磨有限公司持有生产许可证（证书编号：XK99-014-00873），其质量管理体系认证证书号为00199Q30562R2M，发证机构是上海远检认证有限公司。",
            [(None, "上海石磨有限公司"), ("上海远检认证有限公司", "上海石磨有限公司")],
        ),
        (
            "长沙石器检测中心通过省级资质认定（CMA证书编号：991812050123）和中国合格评定国家认可委员会认可（CNAS L99345）。",
            [(None, "长沙石器检测中心"), ("中国合格评定国家认可委员会", "长沙石器检测中心")],
        ),
        (
            "余姚远检认证（深圳）有限公司（CNCA-R-2099-886）、宁波中检认证（浙江）有限公司（CNCA-R-2099-894）提交虚假材料。",
            [(None, "余姚远检认证（深圳）有限公司"), (None, "宁波中检认证（浙江）有限公司")],
        ),
        (
            "姚江市市场监管局向宁波石磨有限公司颁发许可证，证书编号TS2710A99-2099。",
            [("姚江市市场监管局", "宁波石磨有限公司")],
        ),
        ("首张食品经营许可证（编号JY13399010123456）颁发给宁波石臼餐饮店。", [(None, "宁波石臼餐饮店")]),
        ("国家石器质量检验中心（浙江）获得认可（注册号：CNAS L99210）。", [(None, "国家石器质量检验中心（浙江）")]),
        ("省局注销宁波石磨有限公司的生产许可证（证书编号：（浙）XK99-001-00123）。", [(None, "宁波石磨有限公司")]),
        ("1、姚江好味道糕点坊（许可证编号SC12433029900789）。", [(None, "姚江好味道糕点坊")]),
        ("宁波石器认证中心（普通合伙）（批准号：CNCA-R-2099-511）。", [(None, "宁波石器认证中心（普通合伙）")]),
        (
            "姚江市石器检验研究院成立于1985年。2003年通过国家实验室认可（CNAS L99456）。",
            [(None, "姚江市石器检验研究院")],
        ),
        (
            "经查，证书情况如下，现予公布。\n获证企业：姚江石磨有限公司\n产品名称：石磨\n证书编号：XK99-001-00123\n发证机关：浙江省市场监管局",
            [("浙江省市场监管局", "姚江石磨有限公司")],
        ),
        (
            "宁波石磨有限公司抽检不合格。该公司的生产许可证编号为SC10633029900214。",
            [(None, "宁波石磨有限公司")],
        ),
    ],
)
def test_parties(text: str, parties: list[tuple[str | None, str | None]]) -> None:
    assert [(authority, holder) for _, authority, holder in told(text)] == parties


@pytest.mark.parametrize(
    "table",
    [
        "| 序号 | 企业名称 | 证书编号 |\n| 1 | 宁波石磨有限公司 | 浙XK99-204-00312 |\n| 2 | 余姚石臼厂 | (浙)XK99-001-00419 |",
        "序号\t企业名称\t证书编号\n1\t宁波石磨有限公司\t浙XK99-204-00312\n2\t余姚石臼厂\t（浙）XK99-001-00419",
        "序号 企业名称 证书编号\n1 宁波石磨有限公司 浙XK99-204-00312\n2 余姚石臼厂 （浙）XK99-001-00419",
    ],
)
def test_rows_of_a_table(table: str) -> None:
    assert told("下列企业的生产许可证予以注销，现公告如下。\n" + table) == [
        ("浙XK99-204-00312", None, "宁波石磨有限公司"),
        ("（浙）XK99-001-00419", None, "余姚石臼厂"),
    ]


def test_a_table_tells_who_granted() -> None:
    text = "机构名称 | 资质认定证书编号 | 发证机关\n宁波石器检测中心 | 990001210315 | 浙江省市场监管局\n"
    assert told(text) == [("990001210315", "浙江省市场监管局", "宁波石器检测中心")]


@pytest.mark.parametrize("head", ["标准备案号", "商标注册号", "检验报告编号"])
def test_columns_of_other_numbers_are_none(head: str) -> None:
    assert told(f"现将有关情况公告如下。\n企业名称 {head}\n宁波石磨有限公司 990001210315\n") == []


@pytest.mark.parametrize(
    ("text", "number", "authority", "holder"),
    [
        (
            "被注销证书的企业为：绵阳涪江电缆有限公司，XK06-001-00211。发证机关均为国家质检总局。",
            "XK06-001-00211",
            "国家质检总局",
            "绵阳涪江电缆有限公司",
        ),
        (
            "绵阳涪江医疗器械有限公司的注册证编号为川械注准20202140001，由四川省药品监督管理局3月5日应急批准。",
            "川械注准20202140001",
            "四川省药品监督管理局",
            "绵阳涪江医疗器械有限公司",
        ),
        (
            "该许可证（川食药监械经营许20160007号）被注销，持证企业为绵阳涪江医疗器械有限公司。",
            "川食药监械经营许20160007号",
            None,
            "绵阳涪江医疗器械有限公司",
        ),
        (
            "国家认监委批准设立的绵阳涪江认证有限公司（批准书编号：CNCA-R-2019-007）。",
            "CNCA-R-2019-007",
            "国家认监委",
            "绵阳涪江认证有限公司",
        ),
        (
            "持有食品生产许可证（SC11351070000001）的绵阳涪江食品有限公司受到表扬。",
            "SC11351070000001",
            None,
            "绵阳涪江食品有限公司",
        ),
    ],
)
def test_parties_are_told_behind(text: str, number: str, authority: str | None, holder: str | None) -> None:
    [one] = find(text, Licence)
    assert (one.number, one.authority, one.holder) == (number, authority, holder)


def test_one_of_several_firms_holds_one_number() -> None:
    """Of 甲公司等2家企业 the first number is the one named's, the others' holders are not told."""
    found = find("注销绵阳涪江水泥有限公司等2家企业的生产许可证（证书编号：XK08-001-00321、XK08-001-00322）。", Licence)
    assert [one.holder for one in found] == ["绵阳涪江水泥有限公司", None]


def test_numbers_of_one_list_have_one_label() -> None:
    text = "绵阳涪江电器有限公司的认证证书2099011606123456、2099011606123457已被撤销。"
    assert told(text) == [
        ("2099011606123456", None, "绵阳涪江电器有限公司"),
        ("2099011606123457", None, "绵阳涪江电器有限公司"),
    ]


def test_a_list_of_numbers_ends_with_its_numbers() -> None:
    text = "证书编号分别为〔2099〕浙量标姚法证字第968号、〔2099〕浙量标姚法证字第969号，有效期至2099年9月。"
    assert [one for one, _, _ in told(text)] == ["〔2099〕浙量标姚法证字第968号", "〔2099〕浙量标姚法证字第969号"]
    text = "证书编号依次为999OP1700335、999OP1700336和999OP1900081，检测面积1200平方米。"
    assert [one for one, _, _ in told(text)] == ["999OP1700335", "999OP1700336", "999OP1900081"]


def test_numbers_and_holders_told_in_turn() -> None:
    text = "绵阳涪江电器有限公司、梓潼潼江开关有限公司分别持有CCC证书2099010301123456、2099010301654321，发证机构均为北京剑门认证有限公司。"
    assert told(text) == [
        ("2099010301123456", "北京剑门认证有限公司", "绵阳涪江电器有限公司"),
        ("2099010301654321", "北京剑门认证有限公司", "梓潼潼江开关有限公司"),
    ]


@pytest.mark.parametrize(
    ("text", "authority", "holder"),
    [
        (
            "北京剑门认证有限公司撤销了绵阳涪江电器有限公司的管理体系认证证书（证书编号：00199Q21234R2M）。",
            None,
            "绵阳涪江电器有限公司",
        ),
        (
            "绵阳市游仙区市场监管局核发了全市首张食品经营许可证，许可证编号JY19999020180001。",
            "绵阳市游仙区市场监管局",
            None,
        ),
        (
            "获证单位：绵阳涪江水泥有限公司\n证书编号：00199Q30123R0M\n认证机构：北京剑门认证有限公司",
            "北京剑门认证有限公司",
            "绵阳涪江水泥有限公司",
        ),
        (
            "中国合格评定国家认可委员会（CNAS）向绵阳海关技术中心颁发了实验室认可证书（注册号CNAS L9345）。",
            "中国合格评定国家认可委员会",
            "绵阳海关技术中心",
        ),
        ("型式批准证书编号为2099F123-33，申请单位为绵阳涪江仪表有限公司。", None, "绵阳涪江仪表有限公司"),
    ],
)
def test_who_loses_gives_and_applies(text: str, authority: str | None, holder: str | None) -> None:
    [(_, giver, owner)] = told(text)
    assert (giver, owner) == (authority, holder)


@pytest.mark.parametrize(
    "text",
    [
        "共发放许可证12345678份。",
        "注销认证证书2099年以来增多。",
        "检验报告编号：WT20990123。",
        "检定证书编号：LX2099-01234。",
        "资质认定证书有效期至2099-05-12。",
        "证书编号规则另行公布。",
        "持有证书的企业有2099家。",
    ],
)
def test_counts_and_reports_are_none(text: str) -> None:
    assert not told(text)
