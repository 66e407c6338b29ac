"""Inspections: clauses and sentences of an article put together to checks, and what they leave to each other."""

import datetime as dt
from typing import Any

import pytest
from checks_told import checks

from bulletin_schema.model import Quantity
from bulletin_schema.records.inspection import Inspection


def only(text: str) -> Inspection:
    (check,) = checks(text)
    return check


def counts(text: str) -> list[tuple[str | None, float | None]]:
    return [(one.subject, one.inspected.value if one.inspected else None) for one in checks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共检查加油站24家，并现场抽检加油机36台，合格35台。", [("加油机", 36)]),
        ("检查使用单位18家，查验电梯52台，责令停用2台。", [("电梯", 52)]),
        ("此次检查共抽查企业45家，抽查定量包装商品120批次，合格率97.5%。", [("定量包装商品", 120)]),
        ("共抽检商品242批次，不合格18批次。此次抽查在五市随机抽查企业75家。", [("商品", 242)]),
        ("检验有效样品97批次，不合格9批次。本次共抽检商品103批次。", [("样品", 97)]),
    ],
    ids=["devices", "devices looked at", "goods drawn", "firms told behind", "drawn told behind"],
)
def test_numbers_of_several_units_are_of_one_check(text: str, expected: list[tuple[str | None, float | None]]) -> None:
    assert [count for _, count in counts(text)] == [count for _, count in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共检查台秤22台、电子秤63台，扣押作弊电子秤7台。", [("台秤", 22), ("电子秤", 63)]),
        ("抽检燃气表150块，合格144块。抽查水表150块，合格141块。", [("燃气表", 150), ("水表", 150)]),
        ("检查学校食堂38家，发现隐患5处；检查食品经营户277户次，立案2起。", [("学校食堂", 38), ("食品经营户", 277)]),
    ],
)
def test_other_goods_with_their_own_count_are_a_check_of_their_own(
    text: str, expected: list[tuple[str | None, float | None]]
) -> None:
    assert counts(text) == expected


def test_a_list_of_rates_is_shared_out_to_the_checks_before_it() -> None:
    found = checks("今年共强制检定加油机120台、出租车计价器86台，合格率分别为99.2%和98.5%。")
    assert [(one.subject, one.pass_rate) for one in found] == [("加油机", 99.2), ("出租车计价器", 98.5)]


def test_rates_go_to_the_goods_that_they_name() -> None:
    found = checks(
        "市计量所对医院使用的106台血压计和87台体温计进行了强制检定。其中，血压计合格率98.7%，体温计合格率99.2%。"
    )
    assert {(one.subject, one.inspected and one.inspected.value, one.pass_rate) for one in found} == {
        ("血压计", 106, 98.7),
        ("体温计", 87, 99.2),
    }


def test_goods_side_by_side_with_one_outcome_are_one_check() -> None:
    check = only(
        "该局对超市销售的32批次电热毯、4批次暖脚器进行了质量抽检，经检测，有1个批次不合格，不合格检出率为2.8%。"
    )
    assert (check.subject, check.failed, check.fail_rate) == ("电热毯、暖脚器", Quantity(value=1, unit="批次"), 2.8)
    assert [(row.subject, row.inspected) for row in check.breakdown] == [("电热毯", 32), ("暖脚器", 4)]


def test_what_is_told_over_again_is_the_same_check() -> None:
    check = only(
        "本月共抽检蔬菜样品126批次，合格123批次。\n检测结果：本月份共抽取126批次蔬菜样品，合格123批次，合格率为98%。"
    )
    assert (check.inspected, check.pass_rate) == (Quantity(value=126, unit="批次"), 98)


def test_goods_of_an_earlier_year_without_a_name_are_those_told_before() -> None:
    assert counts("2019年，该所检定加油枪865支，合格802支；2020年检定934支，合格889支。") == [
        ("加油枪", 865),
        ("加油枪", 934),
    ]


def test_what_was_ordered_is_not_of_the_year_told_for_comparison() -> None:
    now, before = checks(
        "2022年第一季度，市局抽检电动自行车60批次，不合格3批次。2021年，市局抽检电动自行车52批次，不合格6批次。\n"
        "已责令不合格产品生产企业停止销售。"
    )
    assert (now.actions, before.actions) == (("sale_stopped",), ())


def test_a_table_of_failing_products_goes_to_the_check_with_as_many_failures() -> None:
    now, before = checks(
        "2022年，市局抽检童车20批次，不合格1批次。2021年抽检童车30批次，不合格4批次。\n"
        "| 序号 | 受检单位 | 产品名称 | 不合格项目 |\n| 1 | 甲店 | 童车 | 小零件 |"
    )
    assert ([item.enterprise for item in now.items], before.items) == (["甲店"], ())


def test_season_of_the_lead_holds_for_the_checks_below() -> None:
    text = (
        "2022年1月至2月，区市场监管局组织开展了专项整治检查。有关情况通报如下。\n"
        "共检查整车企业86家，责令整改19家。\n抽取头盔60批次，不合格3批次。\n抽取电池24批次，未检出不合格。"
    )
    assert {one.period and one.period.start for one in checks(text)} == {dt.date(2022, 1, 1)}


def test_a_season_without_a_year_is_the_one_named_above() -> None:
    text = "2020年上半年全市抽检结果近日公布。上半年，市局共抽查木制玩具90批次，合格率91%。"
    period = only(text).period
    assert period is not None
    assert period.start == dt.date(2020, 1, 1)


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("检查药店90家，对超范围经营的2家药店给予警告。", ("超范围经营",)),
        ("检查药店90家，发现台账不全等问题，对1家超范围经营的药店给予警告。", ("台账不全",)),
        (
            "共抽检涂料40批次，不合格9批次。\n二、主要问题\n问题集中在以下方面：一是固体含量不足。低则易裂；二是粘结强度偏低。",
            ("固体含量不足", "粘结强度偏低"),
        ),
        ("检定血压计80台，合格78台。\n（五）窗口服务。群众反映个别窗口存在预约难、办事慢等现象。", ()),
    ],
    ids=["punished for", "found first", "numbered on", "another topic"],
)
def test_findings_of_a_check(text: str, findings: tuple[str, ...]) -> None:
    assert only(text).findings == findings


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("检查叉车20台，重点检查是否存在无证操作等违法行为。", ()),
        ("抽检童装40批次，不合格5批次。从项目看，纤维含量不合格4批次、绳带要求不合格1批次。", ("纤维含量", "绳带要求")),
        ("抽查棉服30批次，不合格9批次，主要存在标识不合格、纰裂不合格等问题。", ("标识", "纰裂")),
        (
            "检查电梯42台。检查中，问题主要有：层门锁紧失效；轿厢照明不亮；维保记录造假。",
            ("层门锁紧失效", "轿厢照明不亮", "维保记录造假"),
        ),
        (
            "检查获证企业18家，检查发现：6家企业擅自变更元器件，3家企业检验记录缺失。",
            ("擅自变更元器件", "检验记录缺失"),
        ),
        ("抽查插座20批次，不合格2批次，不合格项目为温升；防触电保护；标志。", ("温升", "防触电保护", "标志")),
        ("抽检奶粉20批次，不合格2批次，不合格项目为输入功率和电流、防触电保护。", ("输入功率和电流", "防触电保护")),
    ],
)
def test_findings(text: str, findings: tuple[str, ...]) -> None:
    assert only(text).findings == findings


def test_failing_items_of_a_table_are_findings_where_the_text_lists_none() -> None:
    check = only(
        "共抽检糕点20批次，不合格2批次。\n序号|生产企业|产品名称|不合格项目\n1|甲厂|面包|霉菌\n2|乙厂|蛋糕|菌落总数、霉菌"
    )
    assert check.findings == ("霉菌", "菌落总数")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "当日被检查的2家加油站、7台加油机，误差都在允许范围内。",
            {"failed": Quantity(value=0, unit="台"), "pass_rate": 100},
        ),
        ("抽查的95批次样品中，存在问题的样品有59批次，不符合率达62.1%。", {"fail_rate": 62.1}),
        (
            "抽查涉及12家企业的15种产品，合格12种，抽样合格率80%。",
            {"passed": Quantity(value=12, unit="种"), "pass_rate": 80},
        ),
        ("共抽检商品242批次，合格率92.5%，合格率比2019年提高1.7个百分点。", {"pass_rate": 92.5}),
        ("抽查6批次，合格3批次。从复合肥料看，合格率达96.8%。", {"pass_rate": None}),
        ("抽取样品40个，亚硝酸盐超标2个，合格率95%。", {"failed": Quantity(value=2, unit="个"), "consistent": True}),
        ("抽检60批次，合格57批次，不合格率6%。", {"consistent": False}),
        ("共抽检玩具90批次，合格率90%。纸尿裤、湿巾等17种商品合格率达到100%。", {"pass_rate": 90}),
    ],
)
def test_outcomes(text: str, expected: dict[str, Any]) -> None:
    check = only(text)
    assert {name: getattr(check, name) for name in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "切实做到检查一家、规范一家。",
        "此次检查分为使用单位和维保单位两个检查重点。",
        "将重点检查受检率是否达到98%，合格率达到96%以上。",
        "会议要求，全年监督抽查产品800批次，合格率保持在93%以上。",
        "公司拥有检测设备28台，产品一次交验合格率达99.6%。",
        "全年出厂检验产品3万台，一次合格率99.2%。",
        "每批抽取样品3件，检验不合格时加倍抽样。",
    ],
    ids=["a saying", "points", "what should be", "a demand", "a firm's means", "a firm's own tests", "a rule"],
)
def test_no_check(text: str) -> None:
    assert checks(text) == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("该局对全市老旧电梯开展专项检查，共检查电梯42台，停用2台。", "老旧电梯"),
        ("在全市白酒生产企业中抽取样品52批次，合格51批次。", "白酒"),
        ("同期抽检熟肉制品，抽取样品40个，合格38个。", "熟肉制品"),
        ("对青川260家烟花爆竹商户开展商标使用执法检查，查扣烟花12箱。", "烟花爆竹商户"),
        ("对热水器、取暖器等6类共70批次产品进行了抽样检验，合格68批次。", "热水器、取暖器等6类"),
    ],
)
def test_subject(text: str, subject: str) -> None:
    assert only(text).subject == subject


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("市质监局联合市商务局检查加油站。\n油枪：市计量测试所检定加油枪68支，合格67支。", "市计量测试所"),
        ("记者从市质监局获悉，市计量检定所检定血压计42台，合格率98%。", "市计量检定所"),
        ("第三季度，青川市消委会购入头盔样品30款，经测评，7款不合格。", "青川市消委会"),
    ],
)
def test_authority(text: str, authority: str) -> None:
    assert checks(text)[-1].authority == authority


def test_parts_of_parts_are_left_out() -> None:
    check = only(
        "本次共抽查140批次，不合格17批次。\n（一）头盔。抽查100批次，不合格14批次。其中，生产领域抽查19批次，不合格2批次。\n"
        "（二）电池。抽查40批次，不合格3批次。"
    )
    assert [(row.subject, row.inspected, row.failed) for row in check.breakdown] == [("头盔", 100, 14), ("电池", 40, 3)]


def test_a_product_headed_by_its_rate_is_a_part() -> None:
    check = only(
        "本次抽查了95家企业的115批次产品，不合格率为7.8%。\n（一）铝型材抽查不合格率为5%。本次抽查了40批次产品，发现2批次不合格。"
    )
    (row,) = check.breakdown
    assert (row.subject, row.inspected, row.failed, row.fail_rate) == ("铝型材", 40, 2, 5)


def test_products_under_headings_of_their_own_are_checks_side_by_side() -> None:
    text = (
        "市局开展了专项抽查。\n（一）头盔。共抽查80家企业生产的90批次产品，发现9批次产品不合格。\n"
        "（二）雨衣。共抽查45批次产品，其中2批次产品涉嫌假冒。对43批次产品进行了检验，发现5批次产品不合格。\n"
        "（三）雨靴。共抽查20批次产品，涉及15家企业，检验结果全部合格。"
    )
    assert counts(text) == [("头盔", 90), ("雨衣", 43), ("雨靴", 20)]


def test_failing_goods_of_a_list_in_one_clause() -> None:
    check = only(
        "共抽查产品425批次，不合格38批次。其中，电线产品13批次不合格、阀门产品22批次不合格、灭火器产品3批次不合格。"
    )
    assert [(row.subject, row.failed) for row in check.breakdown] == [
        ("电线产品", 13),
        ("阀门产品", 22),
        ("灭火器产品", 3),
    ]


def test_failures_by_grade_are_not_all_failures() -> None:
    check = only("抽查爆竹36批次，合格20批次，严重不合格9批次，一般不合格7批次。")
    assert (check.passed, check.failed) == (Quantity(value=20, unit="批次"), None)


def test_semicolons_part_the_checks_of_a_report() -> None:
    text = (
        "上半年共检查餐饮单位86家次，立案2起；完成食品抽检620批次，不合格15批次；"
        "检查特种设备使用单位110家，排查隐患62处；强制检定计量器具3200台，合格率98.5%。"
    )
    assert [(one.method, one.inspected and one.inspected.value) for one in checks(text)] == [
        ("site_check", 86),
        ("sampling", 620),
        ("site_check", 110),
        ("verification", 3200),
    ]


def test_shops_picked_out_and_looked_at_are_a_site_check() -> None:
    check = only("检查组随机抽查了3家超市和2家药店，发现1家药店销售过期药品，下达责令整改通知书1份。")
    assert (check.method, check.findings) == ("site_check", ("销售过期药品",))


def test_what_completes_the_passes_is_what_failed() -> None:
    check = only("抽查的60批次样品中，58批次符合标准要求，2批次产品甲醛含量超标，合格率为96.7%。")
    assert (check.failed, check.breakdown, check.consistent) == (Quantity(value=2, unit="批次"), (), True)
