"""Inspections: counts that are easily overlooked, beside other counts, in the passive, behind a bare verb."""

import pytest
from checks_told import checks, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本次在72个加油站共抽取油品样品148个，合格139个。", "油品 148个 139个 -"),
        ("全县走访38个加油站，抽取汽油样品96个，不合格4个。", "汽油 96个 - 4个"),
        ("县局对26个农贸市场的蔬菜进行抽检，共抽样210个，合格204个。", "蔬菜 210个 204个 -"),
        ("在47个经营单位抽取童装样品120个，经检验，合格98个。", "童装 120个 98个 -"),
        ("全县抽查农资经销点31个，抽取化肥样品54个，有7个样品总养分不足。", "化肥 54个 - 7个"),
        ("全市共有46批次儿童玩具被抽检，其中5批次不合格。", "儿童玩具 46批次 - 5批次"),
        ("共有215台电子秤被检定，合格208台。", "电子秤 215台 208台 -"),
        ("有23家加油站的142条加油枪被抽检，全部合格。", "加油枪 142条 - 0条"),
        ("市局突击检查药店。玻璃体温计抽41支，全部合格。", "玻璃体温计 41支 - 0支"),
        ("市局检查加油站。加油机抽30台，2台超差。", "加油机 30台 - 2台"),
    ],
)
def test_one_check(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市局抽取电热毯15批、暖手宝12批送检，电热毯不合格4批，暖手宝全部合格。",
            {"电热毯 15批 - 4批", "暖手宝 12批 - 0批"},
        ),
        (
            "节前，县局突击检查商场，月饼抽10批次，合格9批次；白酒抽12批次，合格11批次。",
            {"月饼 10批次 9批次 -", "白酒 12批次 11批次 -"},
        ),
    ],
)
def test_side_by_side(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_each_level_has_its_own_check() -> None:
    text = """2009年全县三级监督抽查共抽查了食品、建材等行业713批次产品，合格617批次。
1.省级监督抽查情况：抽查了31种产品，204家企业共217批次产品，合格196批次。
2.市级监督抽查情况：抽查了纸巾等12个行业，188家企业共496批次产品，合格421批次。"""
    assert [(one.inspected.value, one.passed.value) for one in checks(text) if one.inspected and one.passed] == [
        (713, 617),
        (217, 196),
        (496, 421),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对四季度监督抽查不合格的41家生产企业，市局组织了复查，39家复查合格，1家停产。", "生产企业 41家 39家 -"),
        ("市局对上年抽查不合格的28家企业进行了复查，26家合格，2家仍不合格。", "企业 28家 26家 2家"),
        ("对抽查不合格的16家企业全部进行了复查，复查合格15家。", "企业 16家 15家 -"),
        ("今年一季度抽查不合格的33家企业中，经复查，31家合格。", "企业 33家 31家 -"),
    ],
)
def test_firms_gone_back_to(text: str, expected: str) -> None:
    assert told(text) == {expected}


def test_what_a_check_led_to_is_no_check_of_its_own() -> None:
    text = "市局抽查电线90批次，不合格7批次。对不合格的7家企业责令整改，并组织复查，复查合格6家。"
    assert told(text) == {"电线 90批次 - 7批次"}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("省工商局对饰品、橱柜、燃气灶具商品进行了抽样检测，共抽检样品263组，合格197组。", "饰品、橱柜、燃气灶具"),
        ("本次玉石抽样检测，从41家经销单位抽取了93组产品，合格67组。", "玉石"),
        ("共抽检7个品牌12个批次家具商品，其中有8个批次不合格。", "家具"),
        ("组织抽检粮食加工品、糕点等16类食品，共872批次样品，合格853批次。", "粮食加工品、糕点等16类食品"),
        ("抽检饮料、肉制品等12大类食品520批次，不合格6批次。", "饮料、肉制品等12大类食品"),
    ],
)
def test_subject(text: str, subject: str) -> None:
    assert [check.subject for check in checks(text)] == [subject]


def test_samples_of_each_kind_counted_in_the_same_word_as_the_places() -> None:
    [check] = checks("本次监督抽查在72个加油站共抽取样品148个，其中车用汽油60个，普通柴油88个。合格的样品139个。")
    assert [(row.subject, row.inspected) for row in check.breakdown] == [("车用汽油", 60), ("普通柴油", 88)]


@pytest.mark.parametrize(
    "text", ["近日有8批次食品被检出不合格。", "医生提醒，每天抽2包烟的人应体检。", "大会选举时抽3个号。"]
)
def test_no_check(text: str) -> None:
    assert told(text) == set()


def test_what_was_sampled_of_one_firm_is_no_check_of_its_own() -> None:
    text = "抽查36个童车样品，26个合格。较好的是乐儿公司，抽查4个全部合格；较差的是某某童车厂，抽查的3个样品均不合格。"
    assert told(text) == {"童车 36个 26个 -"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "不合格产品为：青石镇明亮电器厂生产的LED筒灯、天成灯具公司生产的台灯。",
            [("青石镇明亮电器厂", "LED筒灯", None), ("天成灯具公司", "台灯", None)],
        ),
        (
            "4批次不合格，分别是青石镇光明食品厂的豆沙月饼和白水镇大桥饼屋的五仁月饼。",
            [("青石镇光明食品厂", "豆沙月饼", None), ("白水镇大桥饼屋", "五仁月饼", None)],
        ),
        (
            "不合格童车中的两款分别为：欢乐童车厂型号816儿童三轮车、海马车业有限公司儿童推车。",
            [("欢乐童车厂", "儿童三轮车", "816"), ("海马车业有限公司", "儿童推车", None)],
        ),
    ],
)
def test_failing_products_listed_with_their_makers(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    [check] = checks("市局抽检产品60批次，不合格4批次。" + text)
    assert [(item.enterprise, item.product, item.model) for item in check.items] == expected


@pytest.mark.parametrize(
    ("text", "baseline"),
    [
        ("较去年校服抽查合格率提高4.6个百分点", "去年"),
        ("比2008年批次合格率78.9%上升了4.3个百分点", "2008年"),
        ("比上年同期化肥合格率提高2.1个百分点", "上年同期"),
    ],
)
def test_the_season_compared_with_is_told_without_the_goods(text: str, baseline: str) -> None:
    [check] = checks(f"市局抽查产品120批次，合格率92.5%，{text}。")
    assert [one.baseline for one in check.comparisons] == [baseline]


def test_totals_since_a_date_are_a_check_of_their_own() -> None:
    text = "市局开展飞行检查，发现个别药店阴凉库记录造假。\n今年以来，市局共飞行检查药品批发企业7家，立案9起。"
    assert [(one.findings, one.actions) for one in checks(text)] == [(("阴凉库记录造假",), ()), ((), ("case_filed",))]


@pytest.mark.parametrize(
    "text",
    [
        "抽样送检化肥69个批次，已出结果的52个批次中合格39个批次。",
        "抽取化肥60批次，目前已有检验结果的52批次，合格39批次。",
    ],
)
def test_what_has_a_result_of_what_was_drawn(text: str) -> None:
    assert told(text) == {"化肥 52批次 39批次 -"}


@pytest.mark.parametrize(
    "text",
    [
        "根据抽样调查随机抽选的40576个农村住户资料计算，农业从业人员占88%。",
        "该项抽样调查共回收800多份调查问卷。",
        "通过执法检查，全省共纠正错案1300件。",
        "对已投入市场的旧家电，应全部进行检测，不合格的一律没收。",
        "血站对献血者必须免费进行健康检查，不符合条件的不得采集。",
    ],
)
def test_what_is_no_check(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "其中连衣裙50批次，裤子40批次。合格81批次。连衣裙合格46批次，合格率92%；裤子合格35批次，合格率87.5%。",
            {"连衣裙": 92, "裤子": 87.5},
        ),
        (
            "合格率90%。从区域看，东、中部地区质量较好，合格率分别为91.4%和91%，西部地区合格率为86.9%。",
            {"东部地区": 91.4, "中部地区": 91, "西部地区": 86.9},
        ),
        ("合格率90%。甲区、乙区产品质量较高，合格率分别为95%、93%。", {"甲区": 95, "乙区": 93}),
        (
            "合格率90%。其中抽查使用前首次检定水表50批次，合格率98%；后续检定水表40批次，合格率80%。",
            {"使用前首次检定水表": 98, "后续检定水表": 80},
        ),
        (
            "合格率90%，其中大型企业抽查61批次，合格率98%，小型企业抽查29批次，合格率82%。",
            {"大型企业": 98, "小型企业": 82},
        ),
    ],
)
def test_rates_of_parts(text: str, expected: dict[str, float]) -> None:
    [check] = checks("市局抽查产品90批次，" + text)
    assert {row.subject: row.pass_rate for row in check.breakdown} == expected


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("5月，青石市市场监管局查获一处制售假冒洗衣粉的窝点，扣押洗衣粉3吨。检查还在进行。", "洗衣粉"),
        ("5月8日，青石市市场监管局突击检查一处仓库，当场查扣标称“明星”等品牌的润滑油1860桶。", "润滑油"),
    ],
)
def test_what_a_raid_was_about(text: str, subject: str) -> None:
    assert [(check.subject, check.actions) for check in checks(text)] == [(subject, ("seized",))]


def test_what_firms_still_do_is_found() -> None:
    [check] = checks("市局检查药店21家，19家整改到位，2家仍有处方药不凭处方销售行为。")
    assert check.findings == ("处方药不凭处方销售",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市局开展儿童用品专项检查，检查企业23家、超市42家，责令整改3家。", ["儿童用品"]),
        ("市消协对市面上的20款充电宝进行了比较试验，6款电池容量虚标。", ["充电宝"]),
        ("市局检查汽车站6个；对甲县、乙县的14家检测机构进行价格检查，未发现违规行为。", ["汽车站", "检测机构"]),
    ],
)
def test_the_name_of_what_is_counted_next_is_no_subject(text: str, expected: list[str]) -> None:
    assert [check.subject for check in checks(text)] == expected


def test_the_whole_county_is_that_of_the_body_that_acts() -> None:
    text = """质量技术监督简报
商丘市质量技术监督局编
民权县局部署节日监管
民权县质监局召开专题会，要求各科室加大巡查密度。
计价器受检
虞城县计量测试所对全县380台出租车计价器进行了周期检定，合格率为96.6%。"""
    assert [check.region and check.region.name for check in checks(text)] == ["虞城县"]


@pytest.mark.parametrize(
    ("text", "subject", "unit"),
    [
        ("上半年，天门海关共检验出口蔬菜1.2万批、3.4万吨。", "出口蔬菜", "批"),
        ("前三季度，天门检验检疫局检疫进境原木8600批。", "进境原木", "批"),
        ("全年，天门检验检疫局查验入境交通工具2.4万辆次。", "入境交通工具", "辆次"),
        ("今年以来，市特检所累计检验液化石油气钢瓶11.6万只，报废8420只。", "液化石油气钢瓶", "只"),
        ("截至目前，全区已检验棉花64.27万吨。", "棉花", "吨"),
    ],
)
def test_what_a_body_tests_by_its_calling(text: str, subject: str, unit: str) -> None:
    [check] = checks(text)
    assert check.inspected is not None
    assert (check.subject, check.inspected.unit) == (subject, unit)


def test_vehicles_that_inspectors_came_by_are_not_examined() -> None:
    [check] = checks("县局出动执法车辆112辆次，抽取肥料样品58个批次，经检验51个批次合格，合格率87.9%。")
    assert check.inspected is not None
    assert (check.inspected.value, check.pass_rate) == (58, 87.9)


@pytest.mark.parametrize(
    ("text", "subject", "inspected"),
    [
        ("市特检中心共普查锅炉356台，查出无证土锅炉21台。", "锅炉", (356, "台")),
        ("县局稽查摩托车配件店38家，查扣假冒头盔120顶。", "摩托车配件店", (38, "家")),
        ("县疾控中心采集餐饮具样本80份送检，78份合格。", "餐饮具", (80, "份")),
        ("出口危险货物包装现场查验6210批，不合格率0.34%。", "出口危险货物包装", (6210, "批")),
        ("检查使用单位27家，电梯83台、锅炉19台，查出隐患44处，封停锅炉1台。", "使用单位", (27, "家")),
    ],
)
def test_more_words_of_checking(text: str, subject: str, inspected: tuple[float, str]) -> None:
    [check] = checks(text)
    assert check.inspected is not None
    assert (check.subject, (check.inspected.value, check.inspected.unit)) == (subject, inspected)


def test_what_is_seized_as_failing_of_what_was_tested_failed() -> None:
    [check] = checks("2021年，天门海关累计检验进口机动车1.46万辆，查获不合格864辆。")
    assert check.failed is not None
    assert check.failed.value == 864


def test_places_of_another_field_are_another_check() -> None:
    told = checks(
        "市质监局对化肥等512批次产品进行监督抽查，合格率91.4%。特种设备方面，检查使用单位1188家，发出监察指令书157份。"
    )
    assert [(one.method, one.subject) for one in told] == [("sampling", "化肥"), ("site_check", "特种设备")]
    assert [one.actions for one in told] == [(), ("notice_issued",)]


def test_the_same_season_of_the_year_before_is_no_goods() -> None:
    told = checks("市局2017年9月共抽检肥料386个样品，合格率为93.01%。2016年同季抽检352个样品，合格率为91.19%。")
    assert [(one.subject, one.breakdown) for one in told] == [("肥料", ()), ("肥料", ())]


def test_a_body_that_acts_on_orders_named_behind_it() -> None:
    [check] = checks("天门市市场监管局按照省、市局安排启动行动。该局检查企业20家，立案2起。")
    assert check.authority == "天门市市场监管局"


def test_machines_counted_for_a_register_are_not_checked() -> None:
    assert checks("7月开展锅炉普查，普查在用锅炉58台、压力容器127台。") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("今年检验钢瓶11.6万只，报废8420只，2010年全年检验9.3万只。", [("钢瓶", 116000), ("钢瓶", 93000)]),
        ("今年上半年全所检定电能表2.3万只，去年全年检定4.1万只。", [("电能表", 23000), ("电能表", 41000)]),
    ],
)
def test_another_year_named_in_a_clause_is_another_check(text: str, told: list[tuple[str, int]]) -> None:
    assert [(one.subject, one.inspected and one.inspected.value) for one in checks(text)] == told


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("执法人员走访药店25家，未发现哄抬价格行为。", "药店"),
        ("县局走访超市17家，约谈4家。", "超市"),
        ("市局委托市检验检测认证院对18款礼盒包装进行计量检验。", "礼盒包装"),
        ("对市民点名的盐焗鸡、散装蛋糕等12批次样品，快检结果全部合格。", "盐焗鸡、散装蛋糕等"),
        ("对餐饮具洁净度现场快检220份，合格213份。", "餐饮具"),
    ],
)
def test_checks_told_in_weak_words(text: str, subject: str) -> None:
    assert [one.subject for one in checks(text)] == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "全市抽取液化气样品40个，经检验，3个样品被检出含有二甲醚，不合格率7.5%。",
        "全市抽取肉丸40批次，有3批次检出硼砂，不合格率7.5%。",
    ],
)
def test_what_something_was_found_in_failed_where_the_rate_says_so(text: str) -> None:
    [check] = checks(text)
    assert check.failed is not None
    assert (check.failed.value, check.consistent) == (3, True)


def test_a_rate_of_the_season_before_alone_is_not_the_check_s() -> None:
    [check] = checks("稽查人员对集贸市场进行了突击检查，对3户立案查处。上年同期衡器合格率仅为82.3%。")
    assert check.pass_rate is None


def test_what_goes_out_is_no_part_of_what_comes_in() -> None:
    told = checks("共检验进口食品1408批，检出不合格26批。出口方面，检验出口鲜食葡萄318批次，未发现不合格。")
    assert [(one.subject, one.breakdown) for one in told] == [("进口食品", ()), ("出口鲜食葡萄", ())]


def test_branches_that_check_are_not_checked() -> None:
    [check] = checks("市局组织7个分局对月饼生产企业进行专项检查。截至9月12日，检查生产企业23家，责令改正2家。")
    assert check.inspected is not None
    assert check.inspected.value == 23


def test_samples_that_are_sealed_are_not_seized() -> None:
    [check] = checks("市局抽检尿素，样品封存严格履行确认手续，共抽取386个样品，合格359个。")
    assert check.actions == ()


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("市局对91家棉花加工企业开展质量保证能力专项检查，责令改正19家。", "棉花加工企业"),
        ("市局对86家餐馆开展卫生监督检查，责令改正7家。", "餐馆"),
    ],
)
def test_what_firms_can_do_is_not_what_was_looked_at(text: str, subject: str) -> None:
    assert [one.subject for one in checks(text)] == [subject]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "市特检院完成锅炉内外部检验312台，压力容器定期检验856台，检验合格率98.5%。",
            [("锅炉", 312, None), ("压力容器", 856, 98.5)],
        ),
        ("市纤检所检验棉花2.1万吨；抽检絮棉制品60批次，合格率85%。", [("棉花", 21000, None), ("絮棉制品", 60, 85)]),
        ("县质监局共计检验产（商）品39个，合格率约82%。", [("产（商）品", 39, 82)]),
        ("市质监局完成北京、吉林等地900余批次食品风险监测任务。", [("食品", 900, None)]),
        ("县质监局对眼镜行业开展排查，19家眼镜店全部受检，4家未取得许可证。", [("眼镜", 19, None)]),
    ],
)
def test_goods_told_one_after_another(text: str, told: list[tuple[str, int, float | None]]) -> None:
    found = [(one.subject, one.inspected and one.inspected.value, one.pass_rate) for one in checks(text)]
    assert found == told


def test_devices_at_the_places_gone_to_are_one_check() -> None:
    told = checks("检查使用单位118家，检查压力表892台、汽车衡22台，责令停止使用3台。")
    assert [one.actions for one in told] == [("use_stopped",)]
