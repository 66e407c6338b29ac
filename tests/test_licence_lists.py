"""Licences: the same three numbers in many layouts, and the many numbers that are no licence's."""

import pytest

from bulletin_schema import Licence, find

FIRST, SECOND, THIRD = "绵阳涪江电器有限公司", "三台县潼江酱园厂", "江油市太白农场"
ONE, TWO, THREE = "SC19951079900123", "SC19951079900456", "SC19951079900789"
NOTICE = "绵阳市市场监管局公告\n\n根据有关规定，经研究决定，现将有关许可证情况公告如下。\n{}\n特此公告。\n"


@pytest.mark.parametrize(
    "told",
    [
        f"{FIRST}、{SECOND}和{THIRD}的许可证编号分别为{ONE}、{TWO}和{THREE}。",
        f"{FIRST}（{ONE}）、{SECOND}（{TWO}）、{THIRD}（{THREE}）被注销许可证。",
        f"{FIRST}（许可证编号：{ONE}）、{SECOND}（许可证编号：{TWO}）以及{THIRD}（许可证编号：{THREE}）被注销。",
        f"被注销的有：{FIRST}，许可证编号{ONE}；{SECOND}，许可证编号{TWO}；{THIRD}，许可证编号{THREE}。",
        f"注销名单：\n1.{FIRST} {ONE}\n2.{SECOND} {TWO}\n3.{THIRD} {THREE}\n",
        f"注销名单：\n一、{FIRST}\n许可证编号：{ONE}\n二、{SECOND}\n许可证编号：{TWO}\n三、{THIRD}\n许可证编号：{THREE}\n",
        f"序号 许可证编号 企业名称\n1 {ONE} {FIRST}\n2 {TWO} {SECOND}\n3 {THREE} {THIRD}\n",
        f"| 企业名称 | 许可证编号 |\n| --- | --- |\n| {FIRST} | {ONE} |\n| {SECOND} | {TWO} |\n| {THIRD} | {THREE} |\n",
        f"3家企业是{FIRST}、{SECOND}、{THIRD}，其许可证编号依次为{ONE}、{TWO}、{THREE}。",
        f"{FIRST}、{SECOND}、{THIRD}分别持有许可证{ONE}、{TWO}、{THREE}。",
        f"注销{FIRST}的许可证（编号{ONE}）、{SECOND}的许可证（编号{TWO}）、{THIRD}的许可证（编号{THREE}）。",
        f"许可证编号{ONE}，企业名称{FIRST}；许可证编号{TWO}，企业名称{SECOND}；许可证编号{THREE}，企业名称{THIRD}。",
        f"（一）{FIRST}，地址：绵阳市，许可证编号：{ONE}；\n（二）{SECOND}，许可证编号：{TWO}；\n（三）{THIRD}，许可证编号：{THREE}。",
        f"企业名称：{FIRST}；许可证编号：{ONE}。企业名称：{SECOND}；许可证编号：{TWO}。企业名称：{THIRD}；许可证编号：{THREE}。",
        f"发放给{FIRST}的许可证编号为{ONE}，发放给{SECOND}的为{TWO}，发放给{THIRD}的为{THREE}。",
        f"{ONE}（{FIRST}）、{TWO}（{SECOND}）、{THREE}（{THIRD}）三张许可证已过期。",
    ],
)
def test_a_list_in_any_layout(told: str) -> None:
    found = find(NOTICE.format(told), Licence)
    assert [(one.number, one.holder) for one in found] == [(ONE, FIRST), (TWO, SECOND), (THREE, THIRD)]


def test_two_products_of_one_firm_in_a_list() -> None:
    lines = f"1、{FIRST}　挂面　{ONE}\n2、{SECOND}　豆制品　{TWO}；调味面制品　{THREE}\n"
    found = find(NOTICE.format(lines), Licence)
    assert [(one.number, one.holder) for one in found] == [(ONE, FIRST), (TWO, SECOND), (THREE, SECOND)]


def test_numbers_before_their_holders() -> None:
    found = find(NOTICE.format(f"人参企业有2家：{ONE} {FIRST}、{TWO} {SECOND}。"), Licence)
    assert [(one.number, one.holder) for one in found] == [(ONE, FIRST), (TWO, SECOND)]


def test_fields_between_semicolons() -> None:
    rows = [
        f"产品：咸鸭蛋；标称生产企业：{who}；许可证：{number}；项目：菌落\n"
        for who, number in ((FIRST, ONE), (SECOND, TWO))
    ]
    found = find(NOTICE.format("".join(rows)), Licence)
    assert [(one.number, one.holder) for one in found] == [(ONE, FIRST), (TWO, SECOND)]


def test_the_head_above_several_entries_names_who_holds_them() -> None:
    lines = f"一、{FIRST}（2项）\n1、挂面 {ONE}\n2、饼干 {TWO}\n二、{SECOND}（1项）\n1、小磨香油 {THREE}\n"
    found = find(NOTICE.format(lines), Licence)
    assert [(one.number, one.holder) for one in found] == [(ONE, FIRST), (TWO, FIRST), (THREE, SECOND)]


def test_a_list_whose_first_number_alone_has_a_label() -> None:
    told = f"1.{FIRST}（爆竹经营许可证编号：（川）LS〔2099〕B0123）；2.{SECOND}（（川）LS〔2099〕B0456）。"
    found = find(NOTICE.format(told), Licence)
    assert [(one.number, one.holder) for one in found] == [
        ("（川）LS〔2099〕B0123", FIRST),
        ("（川）LS〔2099〕B0456", SECOND),
    ]


CITY, COUNTY = "绵阳市市场监管局", "三台县市场监管局"


@pytest.mark.parametrize(
    ("told", "authorities"),
    [
        (f"1.{FIRST}，许可证编号：{ONE}；\n2.{SECOND}，许可证编号：{TWO}。\n以上许可证均由{CITY}核发。", [CITY, CITY]),
        (
            f"{FIRST}（编号：{ONE}，发证机关：{CITY}）、{SECOND}（编号：{TWO}，发证机关：{COUNTY}）的许可证被注销。",
            [CITY, COUNTY],
        ),
        (f"{FIRST}、{SECOND}的许可证编号分别为{ONE}、{TWO}，发证机关分别为{CITY}、{COUNTY}。", [CITY, COUNTY]),
        (f"{CITY}向{FIRST}、{SECOND}颁发了许可证，编号分别为{ONE}、{TWO}。", [CITY, CITY]),
        (
            f"{FIRST}持有{CITY}颁发的许可证（编号{ONE}），{SECOND}持有{COUNTY}颁发的许可证（编号{TWO}）。",
            [CITY, COUNTY],
        ),
        (
            f"{FIRST}的许可证（编号{ONE}）由{CITY}核发，{SECOND}的许可证（编号{TWO}）由{COUNTY}核发。",
            [CITY, COUNTY],
        ),
    ],
)
def test_who_granted_the_numbers_of_a_list(told: str, authorities: list[str]) -> None:
    found = find(NOTICE.format(told), Licence)
    assert [(one.number, one.holder) for one in found] == [(ONE, FIRST), (TWO, SECOND)]
    assert [one.authority for one in found] == authorities


@pytest.mark.parametrize(
    "told",
    [
        "联系电话：0816-2345678。",
        "抽样单编号：SC29510700300830123。",
        "检验报告编号：2099SP01234，样品编号W2099-0123。",
        "产品批号：20990312，商品条码6901234567892。",
        "合同编号：MY2099-0123，项目编号：N5107012099000123。",
        "案件编号：绵市监案〔2099〕123号。",
        "行政处罚决定书（川绵市监处罚〔2099〕45号）。",
        "计划编号：20993012-T-469。",
        "企业标准备案号：Q/519900 FL001-2099。",
        "统一社会信用代码：91519905205412345X，身份证号519902209901011234。",
        "国内统一刊号CN99-0001。",
        "出厂编号20991234，设备代码999010201209912345。",
        "投诉登记编号：2099061500012。",
        "检定证书编号：绵检字2099-01234，校准证书号JZ2099-0123。",
        "获得CNAS认可项目256项，ISO 9001:2015认证证书26张。",
        "许可证编号位数为16位，发放许可证1234张。",
        "备案企业1234家，备案产品23456个，登记市场主体123456户。",
        "CNAS-CL01:2018准则。",
    ],
)
def test_no_licence_has_these_numbers(told: str) -> None:
    assert not find(NOTICE.format(told), Licence)
