"""Inspections: which checks a text tells, and what was examined, in the many ways that offices and papers word it."""

import datetime as dt
from typing import Any

import pytest
from checks_told import checks


def told(text: str) -> list[tuple[Any, ...]]:
    """Return each check's subject with what was examined, passed and failed of it."""
    counts = [(c.subject, c.inspected, c.passed, c.failed) for c in checks(text)]
    return [(subject, *(one and f"{one.value:g}{one.unit}" for one in numbers)) for subject, *numbers in counts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "消委会购买了26款电热水袋进行比较试验，结果21款达标，5款不达标。",
            [("电热水袋", "26款", "21款", "5款")],
            id="bought for a comparison test",
        ),
        pytest.param(
            "市消保委公布轮椅和坐便椅的比较试验结果：15款轮椅有9款通过全部测试，6款制动性能不达标；坐便椅10款样品3款静载强度不足。",
            [("轮椅", "15款", "9款", "6款"), ("坐便椅", "10款", None, "3款")],
            id="one goods after another",
        ),
        pytest.param(
            "工作人员从超市和网店买来30款儿童牙膏，委托机构检测。结果显示，30款样品中有27款符合标准，3款不符合。",
            [("儿童牙膏", "30款", "27款", "3款")],
            id="outcome a sentence later",
        ),
        pytest.param(
            "省消保委对12款电饼铛、8款破壁机做了试验。电饼铛样品的性能、噪声全部达标；破壁机有3款样品噪声过大。",
            [("破壁机", "8款", None, "3款"), ("电饼铛", "12款", None, "0款")],
            id="outcomes by name",
        ),
        pytest.param(
            "检查组随机带走月饼样品24批次送检，检出1批次菌落总数超标，其余均合格。",
            [("月饼", "24批次", None, "1批次")],
            id="carried off",
        ),
        pytest.param(
            "二季度抽查化肥企业40家，40批次样品全部合格。",
            [("化肥", "40批次", None, "0批次")],
            id="firms, then their goods",
        ),
        pytest.param(
            "市局对晋江、石狮两地12家企业的水嘴做了抽查，24批次样品中，6批次不合格。",
            [("水嘴", "24批次", None, "6批次")],
            id="firms, then samples",
        ),
        pytest.param(
            "4月，市计量所为全县38家眼镜店的92台验光仪做完了年度检定，合格90台。",
            [("验光仪", "92台", "90台", None)],
            id="the deed behind its object",
        ),
        pytest.param(
            "市计量院对38座加油站、260条加油枪逐枪检定，4条加油枪示值超差。",
            [("加油枪", "260条", None, "4条")],
            id="one by one",
        ),
        pytest.param(
            "本次监测共抽检化肥商品585种，经检验合格474种。",
            [("化肥", "585种", "474种", None)],
            id="kinds that passed",
        ),
        pytest.param(
            "该局共检查6个集贸市场，各类衡器400台件，其中不合格的15台件。",
            [("衡器", "400台件", None, "15台件")],
            id="devices at the places gone to",
        ),
        pytest.param(
            "市局对网店销售的剃须刀进行了风险监测，采集样品60批次，发现问题样品7批次。",
            [("剃须刀", "60批次", None, "7批次")],
            id="samples with problems",
        ),
        pytest.param("共检查计量设备2118台/件。", [("计量设备", "2118台", None, None)], id="a double unit"),
    ],
)
def test_what_was_examined(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert sorted(told(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "市局组织了抽检：燃气灶抽检20批次，不合格4批次；燃气热水器抽检18批次，不合格1批次；软管抽检9批次，全部合格。",
            ["燃气灶", "燃气热水器", "软管"],
            id="goods told alike",
        ),
        pytest.param(
            "药品抽检600批次，全部合格；重点工业产品监督抽查700批次，不合格60批次。",
            ["药品", "工业产品"],
            id="two domains",
        ),
        pytest.param(
            "市局通报抽检结果：食品抽检920批次，不合格11批次；药品抽检52批次、化妆品抽检20批次，全部合格。",
            ["食品", "药品", "化妆品"],
            id="domains that passed together",
        ),
        pytest.param(
            "5月，市局抽检餐具72批次，不合格4批次；食用油抽检30批次，全部合格。",
            ["餐具", "食用油"],
            id="goods of two sorts",
        ),
        pytest.param(
            "抽样检验结果表明：红枣20批次合格19批次，核桃15批次全部合格，葡萄干18批次合格16批次。",
            ["红枣", "核桃", "葡萄干"],
            id="each with its outcome",
        ),
        pytest.param(
            "全省对成品油进行抽检，汽油抽检900批次、合格891批次，柴油抽检700批次、合格679批次。",
            ["汽油", "柴油"],
            id="goods told alike in one sentence",
        ),
        pytest.param(
            "电梯方面，检查商场12家，查看电梯80台。客运索道方面，检查景区3家，涉及客运索道5条。",
            ["电梯", "客运索道"],
            id="aspects",
        ),
        pytest.param(
            "6月起，全市开展燃气具整治，东城区市场监管局在检查中发现某商店销售不合格灶具，当场封存5台。全市累计检查燃气具经营单位800户次。",
            ["燃气具", "燃气具经营单位"],
            id="a scene before the totals",
        ),
        pytest.param(
            "2021年，全市工业产品抽查1000批次，合格率95%。其中，食品抽查300批次，合格率96%。2020年抽查900批次，合格率为94%。",
            ["工业产品", "工业产品"],
            id="an earlier year",
        ),
        pytest.param(
            "抽查肥料60批次，不合格6批次。对不合格产品的生产企业进行了复查，复查样品40批次，复查合格38批次。",
            ["肥料", "肥料"],
            id="samples tested again",
        ),
    ],
)
def test_which_checks_there_are(text: str, expected: list[str]) -> None:
    assert [check.subject for check in checks(text)] == expected


def test_goods_summed_up_behind_are_parts_of_the_sum() -> None:
    (check,) = checks("糕点抽检30批次，合格29批次；饮料20批次，全部合格。以上共计抽检50批次，合格49批次，合格率98%。")
    assert (check.inspected and check.inspected.value, check.pass_rate) == (50, 98)
    assert [(row.subject, row.inspected) for row in check.breakdown] == [("糕点", 30), ("饮料", 20)]


def test_goods_told_of_a_group_that_was_not_counted_are_checks_side_by_side() -> None:
    text = "市局通报了3种产品抽查情况。其中童车抽查40批次，检出5批次不合格；水杯抽查20批次，检出1批次不合格。"
    assert [(one.subject, one.failed and one.failed.value) for one in checks(text)] == [("童车", 5), ("水杯", 1)]


def test_instruments_of_several_units_verified_together_are_one_check() -> None:
    (check,) = checks("市计量所对32家眼镜店的验光仪45台、焦度计38台、镜片箱40套进行了强制检定，合格率100%。")
    assert [(row.subject, row.inspected) for row in check.breakdown] == [("验光仪", 45), ("焦度计", 38), ("镜片箱", 40)]


@pytest.mark.parametrize(
    "text",
    [
        "共抽查150批次产品，12批次不合格。不合格产品为电热毯3批次、电暖器4批次、插座5批次。",
        "共抽查150批次产品，有12批次产品不合格，分别是：电热毯3批次，电暖器4批次，插座5批次。",
    ],
)
def test_failing_goods_listed_with_their_numbers(text: str) -> None:
    (check,) = checks(text)
    assert [(row.subject, row.failed) for row in check.breakdown] == [("电热毯", 3), ("电暖器", 4), ("插座", 5)]


def test_what_is_seized_on_the_spot_is_a_check_without_a_word_of_it() -> None:
    text = (
        "2月，青石市市场监管局检查药店120家，责令整改5家。\n"
        "2月16日，青石市市场监管局在一物流园现场查获冒牌口罩4.2万只，全部查扣。\n3月，抽检口罩30批次，不合格2批次。"
    )
    assert [(one.subject, one.method, one.actions) for one in checks(text)] == [
        ("药店", "site_check", ("rectification_ordered",)),
        ("口罩", "site_check", ("seized",)),
        ("口罩", "sampling", ()),
    ]


def test_firms_gone_back_to_are_a_check() -> None:
    (check,) = checks("6月18日，县市场监管局对12家小作坊进行“回头看”，1家被立案查处。")
    assert (check.subject, check.actions) == ("小作坊", ("case_filed",))


def test_a_rate_in_one_respect_is_not_the_check_s() -> None:
    (check,) = checks("抽检玉米种子46份，纯度合格率100%，净度、芽率各有1份不合格。")
    assert (check.pass_rate, check.failed) == (None, None)


def test_goods_bought_and_tested_are_a_check() -> None:
    (check,) = checks(
        "市消委会模拟消费者从6家电商平台购买了32批次运动衫，委托市纤检院测试，结果8批次不达标，其中纤维含量3批次，色牢度5批次。"
    )
    assert (check.subject, check.breakdown, check.findings) == ("运动衫", (), ("纤维含量", "色牢度"))


def test_samples_with_several_faults_are_not_counted_as_failed() -> None:
    (check,) = checks(
        "市消委会发布手表比较试验报告。本次共购买20款样品，有6款样品定位误差较大，3款样品存在信息泄露风险。"
    )
    assert (check.failed, check.findings) == (None, ("定位误差较大", "信息泄露风险"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "近日，县局对市场的电子秤进行突击检查，共查获作弊电子秤9台，9家经营户被立案调查。",
            ("site_check", None, "电子秤"),
        ),
        ("县局已检定37家243杆加油枪，合格240杆。", ("verification", 243, "加油枪")),
        (
            "县局开展锅炉安全监察。此次共监察37台锅炉，对2台存在隐患的锅炉进行了报废，责令限期整改。",
            ("site_check", 37, "锅炉"),
        ),
    ],
)
def test_verbs_and_units_of_other_offices(text: str, expected: tuple[str, float | None, str]) -> None:
    assert [(one.method, one.inspected and one.inspected.value, one.subject) for one in checks(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "共抽查工业产品90批次，合格率94%。其中：省级监督抽查40批次，合格率95%；市级监督抽查50批次，合格率93%。",
            [("省级监督抽查", 40, 95), ("市级监督抽查", 50, 93)],
        ),
        (
            "共抽查灭火器、应急灯、水带产品60批次，灭火器合格率为95%，应急灯为85%，水带为90%。",
            [("灭火器", None, 95), ("应急灯", None, 85), ("水带", None, 90)],
        ),
    ],
)
def test_parts_by_level_and_by_the_names_of_the_goods(text: str, parts: list[tuple[str, float | None, float]]) -> None:
    (check,) = checks(text)
    assert [(row.subject, row.inspected, row.pass_rate) for row in check.breakdown] == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "省消委会近日公布了30款电水壶的比较试验结果，27款样品达标，3款样品的“接地措施”不达标。",
            ("电水壶", 30, ("接地措施",)),
        ),
        ("在对12家蛋糕店的检查中，执法人员发现4家未落实索证索票制度。", ("蛋糕店", 12, ("未落实索证索票制度",))),
        ("市计量所完成了对58家医疗机构260台医用计量器具的强制检定，合格率达97.8%。", ("医用计量器具", 260, ())),
    ],
)
def test_the_deed_behind_what_was_examined(text: str, expected: tuple[str, float, tuple[str, ...]]) -> None:
    assert [(one.subject, one.inspected and one.inspected.value, one.findings) for one in checks(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "上半年共检定压力表1204只、计价器386台、汽车衡91台，电子秤1073台，强检计量器具受检率94%。",
        "本次共检查压力表1204台，计价器386台，汽车衡91台，电子秤1073台，责令停用8台。",
    ],
)
def test_a_list_of_devices_is_one_check_with_its_parts(text: str) -> None:
    (check,) = checks(text)
    assert check.inspected is None
    assert [(row.subject, row.inspected) for row in check.breakdown] == [
        ("压力表", 1204),
        ("计价器", 386),
        ("汽车衡", 91),
        ("电子秤", 1073),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "抽检复合肥、有机肥等样品120组，检出不合格14组。农用地膜抽检25组，厚度偏差不合格3组。",
            [("复合肥、有机肥等", 14), ("农用地膜", 3)],
        ),
        (
            "市局对1126辆出租车开展计价器集中检定。\n本次共检定出租车计价器1126台，合格1098台，28台示值超差。",
            [("出租车计价器", 28)],
        ),
        (
            "本次检定计价器126台，合格120台。加油站方面，共检定加油机214台、加油枪856支，12支加油枪示值超差被责令停止使用。",
            [("计价器", None), ("加油枪", 12)],
        ),
        (
            "免费检定血压计68台、人体秤12台、台秤105台，合格率为90%，18台不合格器具经调修后全部合格。",
            [("血压计、人体秤、台秤", 18)],
        ),
        ("现场抽取18家宾馆、3家浴室的样品，经检验的132个样品中，合格121个，不合格11个。", [("样品", 11)]),
        (
            "4月6日，海东市市场监管局在一农资店内发现标称“丰收”的肥料3.5吨。执法人员检查后当即予以查封。",
            [(None, None)],
        ),
    ],
    ids=["other goods", "announced", "another matter", "mended", "where drawn", "come upon"],
)
def test_what_is_a_check_of_its_own(text: str, expected: list[tuple[str | None, float | None]]) -> None:
    assert [(one.subject, one.failed and one.failed.value) for one in checks(text)] == expected


def test_all_of_several_kinds_passed_as_their_rate_says() -> None:
    (check,) = checks(
        "共抽查80批次，合格率为90%。水泥抽查38批次、钢筋抽查16批次，上述2类产品合格率均为100%；书包抽查26批次，合格率为69%。"
    )
    assert [(row.subject, row.pass_rate) for row in check.breakdown] == [("水泥", 100), ("钢筋", 100), ("书包", 69)]


def test_test_items_with_their_numbers_are_no_parts() -> None:
    (check,) = checks(
        "抽取样品48批次，43批次符合标准要求，5批次不符合标准要求。不符合项目分别是：阻燃性能3批次、色牢度2批次。"
    )
    assert (check.breakdown, check.findings) == ((), ("阻燃性能", "色牢度"))


def test_a_sampling_of_no_named_goods_is_no_part_of_one_of_named_goods() -> None:
    found = checks("去年完成药品抽检120批次，合格率100%；完成产品质量监督抽查98批次，不合格11批次。")
    assert [one.inspected and one.inspected.value for one in found] == [120, 98]


def test_goods_told_side_by_side_have_each_its_outcome() -> None:
    found = checks("共抽取车用汽油样品68批次、车用柴油样品24批次。经检验，车用汽油合格60批次；车用柴油合格23批次。")
    assert {(one.subject, one.passed and one.passed.value) for one in found} == {("车用汽油", 60), ("车用柴油", 23)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨从市食药监局获悉，该局对月饼进行抽检，110批次月饼全部合格。", ("月饼", 110, 100)),
        ("2018年，全市工业产品质量监督抽查合格率为95.3%，高于全省0.9个百分点。", ("工业产品", None, 95.3)),
    ],
)
def test_few_words_tell_a_check(text: str, expected: tuple[str, float | None, float]) -> None:
    assert [(one.subject, one.inspected and one.inspected.value, one.pass_rate) for one in checks(text)] == [expected]


def test_all_parts_passed_and_so_did_the_whole() -> None:
    (check,) = checks("抽检样品90批次，其中：白酒40批次、糕点50批次，检验结果全部合格。")
    assert (check.failed and check.failed.value, check.pass_rate) == (0, 100)
    assert [(row.subject, row.failed) for row in check.breakdown] == [("白酒", 0), ("糕点", 0)]


def test_how_the_parts_are_sorted_is_no_name_of_one() -> None:
    (check,) = checks(
        "共抽查产品90批次，合格率91%。\n（一）从产品类别看：食品类抽查60批次，合格率95%；其他类30批次，合格率83%。"
    )
    assert [row.subject for row in check.breakdown] == ["食品类"]


def test_what_completes_the_passes_failed_though_it_is_told_as_a_part() -> None:
    (check,) = checks("共抽检羊肉卷12批次，其中9批次合格，3批次检出鸭源性成分，判定为不合格。")
    assert (check.failed and check.failed.value, check.breakdown) == (3, ())


def test_net_content_is_what_a_check_of_it_was_of() -> None:
    found = checks(
        "青石市定量包装商品净含量专项抽查结果\n\n市局抽查定量包装商品80批次，净含量检验合格76批次，合格率95%。"
    )
    assert [(one.passed and one.passed.value, one.pass_rate) for one in found] == [(76, 95)]


def test_what_should_have_been_verified_is_not_what_was() -> None:
    found = checks(
        "市局对5个农贸市场在用的电子秤进行强制检定，应检216台，实检209台，合格200台；对9台不合格秤予以没收。"
    )
    assert [(one.inspected and one.inspected.value, one.failed and one.failed.value) for one in found] == [(209, 9)]


def test_a_section_on_all_goods_tells_the_parts_of_the_check_above() -> None:
    found = checks(
        "市局组织抽检食品60批次，合格58批次，不合格2批次。\n一、总体情况\n"
        "糕点30批次，不合格样品2批次；蛋制品20批次、酒类10批次，未检出不合格样品。"
    )
    assert [[(row.subject, row.inspected, row.failed) for row in one.breakdown] for one in found] == [
        [("糕点", 30, 2), ("蛋制品", 20, 0), ("酒类", 10, 0)]
    ]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("市局对幼儿园的玩具、文具做了抽查，18批次样品中，2批次不合格。", "玩具、文具"),
        ("大中专院校统一配发的棉被抽查24批次，不合格14批次。", "棉被"),
        ("市局对陶瓷砖、运动鞋2种产品进行了监督抽查。共抽查样品80批次，合格75批次。", "陶瓷砖、运动鞋"),
        ("执法人员在3家超市随手测量了20款茶叶礼盒，有3款层数超出标准规定。", "茶叶礼盒"),
        ("市局对42家食品生产企业实施飞行检查，发现9家企业记录不全。", "食品生产企业"),
        ("共抽查市售手机充电器40组，12组不合格。", "手机充电器"),
        ("近日，市局抽检口罩30批次，不合格2批次。", "口罩"),
        ("县局对校园周边126家食品经营户进行全面检查，立案3起。", "食品经营户"),
        ("6月份共检查特种设备生产使用单位386家次、设备1820台套，查封设备12台。", "特种设备"),
        ("共检定磅秤62台、台秤35台、案秤48台，修复28台，减免检定费1.2万元。", "磅秤、台秤、案秤"),
        ("市局对春节期间热销的白酒、糕点进行了监督抽检。抽检样品90批次，合格88批次。", "白酒、糕点"),
        ("县局对各乡镇加油站在用的118台加油机进行了强制检定，合格113台。", "加油机"),
        ("市局对流通领域的服装、鞋类开展质量监测。共抽取样品70组，合格60组。", "服装、鞋类"),
        ("市局开展食品安全检查，截至目前共检查中小学、幼儿园食堂76家，责令整改2家。", "中小学、幼儿园食堂"),
        (
            "6月，市局组织了灯具等12种产品监督抽查，涉及电器、轻工等3类产品，共抽查30批次产品，不合格2批次。",
            "灯具等12种产品",
        ),
        ("市局组织开展节前特种设备大检查，共检查设备18台，停用2台。", "特种设备"),
        ("抽检的23组榨汁机样品都符合国家标准的要求，23组合格。", "榨汁机"),
        ("对6家超市的定量包装商品进行了监督检查，共抽查大米、洗衣粉等12类85个批次，合格80批次。", "定量包装商品"),
        ("执法人员对城东市场内56个摊位使用的电子秤逐一进行了检查，查扣3台。", "电子秤"),
        ("近日，市局抽检组合家具30批次，不合格2批次。", "组合家具"),
        ("近日，市局抽检点心30批次，不合格2批次。", "点心"),
        ("共抽查12家企业的30批次蚕丝被，不合格2批次。", "蚕丝被"),
        ("近日，市局检查学校食堂50家，责令整改3家。", "学校食堂"),
        ("市局对食品生产企业开展专项检查，共检查50家，立案2起。", "食品生产企业"),
        ("检查组还对大米、面粉、酱油等进行快速检测，共检测样品80批次，合格79批次。", "大米、面粉、酱油等"),
        ("市计量所对全县8个农贸市场的在用电子秤进行免费检定，共检定210台，合格200台。", "电子秤"),
        ("今年3月，市消委会开展了一次儿童牙刷比较试验。30款样品中，符合标准的26款。", "儿童牙刷"),
        ("（三）特种设备安全。在“清患”行动中检查使用单位120家，发现隐患31处，查封叉车2台。", "特种设备"),
        ("市局对全市检验检测机构开展了监督抽查。随机抽取机构36家，18家机构符合要求。", "检验检测机构"),
    ],
)
def test_the_subject_is_what_was_examined(text: str, subject: str) -> None:
    assert [check.subject for check in checks(text)] == [subject]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "县局组织对全县41家医院的血压计、心电图机进行检定，分别检定120台和33台，合格率分别为96.7%和100%。",
            [("血压计", 120, None, 96.7), ("心电图机", 33, None, 100)],
        ),
        (
            "市局抽检水果、蔬菜分别为50批次和80批次，不合格分别为1批次和4批次。",
            [("水果", 50, 1, None), ("蔬菜", 80, 4, None)],
        ),
        (
            "雨伞、书包、水杯三类学生用品各抽检15批次，检验结果均为合格。",
            [("雨伞", 15, 0, 100), ("书包", 15, 0, 100), ("水杯", 15, 0, 100)],
        ),
    ],
)
def test_goods_counted_together_are_one_check(text: str, expected: list[tuple[Any, ...]]) -> None:
    [check] = checks(text)
    assert check.inspected is None
    assert [(row.subject, row.inspected, row.failed, row.pass_rate) for row in check.breakdown] == expected


def test_a_list_that_adds_up_divides_the_check() -> None:
    [check] = checks("抽查玩具200批次，不合格10批次。塑胶玩具、电玩具分别抽检120批次和80批次。")
    assert [(row.subject, row.inspected) for row in check.breakdown] == [("塑胶玩具", 120), ("电玩具", 80)]


def test_a_list_of_places_tells_a_check_each() -> None:
    found = checks("丰县、沛县组织技术人员免费检定电子秤，分别检定220台和180台，合格率依次为98.2%和97.8%。")
    assert [(one.region and one.region.name, one.pass_rate) for one in found] == [("丰县", 98.2), ("沛县", 97.8)]


def test_a_list_of_years_needs_no_word_for_each() -> None:
    found = checks("2019年、2020年我局分别抽查陶瓷120批次和150批次，不合格发现率为9%和7%。")
    assert [(one.period and one.period.start.year, one.fail_rate) for one in found] == [(2019, 9), (2020, 7)]


def test_a_second_season_of_a_sentence_is_its_own() -> None:
    found = checks("今年3月，市局抽查书包100批次，不合格6批次，而在2020年，市局抽查书包80批次，不合格16批次。")
    assert [one.period and one.period.start for one in found] == [dt.date(2022, 3, 1), dt.date(2020, 1, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "比较试验报告仅供参考。",
        "各地要对重点产品逐批检验。",
        "检查一家、规范一家。",
        "该厂购买了3台试验机。",
        "本市有加油站46座、油枪412条。",
    ],
)
def test_no_check_is_told(text: str) -> None:
    assert checks(text) == []


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("近日，市消保委发布20款滑板车比较试验报告，结果显示，6款样品不合格。", ("滑板车", "20款", None, "6款")),
        ("市消委会公布了18款充电宝的比较试验报告。结果显示，15款样品符合标准要求。", ("充电宝", "18款", "15款", None)),
        ("市消委会发布25款纸尿裤测评报告，4款样品渗透性能未达到标准要求。", ("纸尿裤", "25款", None, "4款")),
        ("市消保委对12款牙膏的测试报告显示，12款样品全部达标。", ("牙膏", "12款", None, "0款")),
    ],
)
def test_the_report_on_a_test_tells_how_many_were_tested(
    text: str, counted: tuple[str, str | None, str | None, str | None]
) -> None:
    assert told(text) == [counted]
