"""Inspections: the same facts in other words, whose goods they were, what heads a list, what closes one."""

import pytest
from checks_told import checks

from bulletin_schema.records.inspection.findings.findings import findings_in
from bulletin_schema.records.inspection.findings.grids import grids_of
from bulletin_schema.records.inspection.findings.tables import items_of


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("市局抽查了21家企业生产、经销的电热毯30批次，合格28批次。", "电热毯"),
        ("县局对医院和居民家用的血压计120台进行检定，合格118台。", "血压计"),
        ("国庆假期前，区局开展国庆节前特种设备安全检查，检查单位27家，下达指令书3份。", "特种设备"),
        ("本次抽查潜水泵产品36批次，不合格4批次。", "潜水泵"),
        ("县局对集贸市场计量器具开展突击检查。共检查市场6个，没收电子秤5台。", "集贸市场计量器具"),
        ("对6家单位开展锅炉使用单位专项执法，发现2家单位超期未检，责令限期改正。", "锅炉"),
        ("各地部门已完成儿童用品监督抽查490批次，不合格29批次。", "儿童用品"),
    ],
)
def test_subject_without_whose_when_and_what_kind(text: str, subject: str) -> None:
    assert [check.subject for check in checks(text)] == [subject]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("羽绒服不合格12批次，不合格率30%，主要是含绒量、充绒量不达标。", ["含绒量", "充绒量"]),
        ("1个豆芽检出6-苄基腺嘌呤。", ["6-苄基腺嘌呤"]),
        ("3批次豇豆灭蝇胺超标，2批次韭菜腐霉利不合格。", ["灭蝇胺", "腐霉利"]),
        ("不合格项目为脱氢乙酸及其钠盐、输入功率和电流。", ["脱氢乙酸及其钠盐", "输入功率和电流"]),
        ("不合格的主要原因是闪点、导体电阻等不符合国家标准。", ["闪点", "导体电阻"]),
        ("有5户拿不出检验报告，被责令限期改正。", ["拿不出检验报告"]),
        ("对检查发现的非法改装、无证销售等违法行为立案查处5起。", ["非法改装", "无证销售"]),
    ],
)
def test_findings(text: str, findings: list[str]) -> None:
    assert findings_in(text) == findings


def test_a_sum_closes_a_list_of_goods() -> None:
    [check] = checks("市计量所检定加油机120台、衡器80台、压力表300块，共计500台件，合格率98.2%。")
    assert check.inspected is not None
    assert (check.inspected.value, check.pass_rate) == (500, 98.2)
    assert [(row.subject, row.inspected) for row in check.breakdown] == [("加油机", 120), ("衡器", 80), ("压力表", 300)]


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        (
            "市局抽查300批次，合格280批次。合格率达到100%的产品有：矿泉水、复混肥料等9种。",
            [("矿泉水", 100), ("复混肥料", 100)],
        ),
        (
            "市检测中心对眼镜店在用的验光机、焦度计进行了检定，结果显示，验光机合格率92.9%，焦度计合格率97.8%。",
            [("验光机", 92.9), ("焦度计", 97.8)],
        ),
        ("市局抽查300批次，合格280批次。白酒、葡萄酒抽样合格率均为100%。", [("白酒", 100), ("葡萄酒", 100)]),
    ],
)
def test_rates_of_named_goods_are_parts(text: str, rates: list[tuple[str, float]]) -> None:
    [check] = checks(text)
    assert check.pass_rate is None
    assert [(row.subject, row.pass_rate) for row in check.breakdown] == rates


def test_rates_of_several_fields_are_several_checks() -> None:
    told = checks("2020年，全市药品抽检合格率99.2%，食品抽检合格率98.3%，农产品抽检合格率97%。")
    assert [(one.subject, one.pass_rate) for one in told] == [("药品", 99.2), ("食品", 98.3), ("农产品", 97)]


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("4月18日，市市场监管局清溪所会同城管，检查门店9家，查封锂电池8组。", "市市场监管局清溪所"),
        ("4月18日，市市场监管局清溪所会同城管检查市场。清溪所检查门店9家，查封锂电池8组。", "清溪所"),
    ],
)
def test_a_branch_checks(text: str, authority: str) -> None:
    assert checks(text)[-1].authority == authority


def test_what_complaints_led_to_is_no_action_of_a_check() -> None:
    [check] = checks("市局检查酒店12家，立案2起。\n全年收到侵权举报17件，移送公安机关2件。")
    assert check.actions == ("case_filed",)


def test_an_empty_model_stays_empty() -> None:
    [item] = items_of(
        [
            ["产品名称", "生产企业", "规格型号", "生产日期", "不合格项目"],
            ["汤碗", "某店", "/", "2022-09-14", "不合格项目 大肠菌群║检出"],
        ]
    )
    assert (item.model, item.failed_items) == (None, ("大肠菌群",))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "县局对采石场的起重机械来了一次拉网，55台中有21台未注册登记，强制停用7台。",
            ("起重机械", 55, ("未注册登记",), ("use_stopped",)),
        ),
        (
            "县局对包装袋生产户专项检查，12户中3户无生产许可证生产，被立案查处。",
            ("包装袋生产户", 12, ("无生产许可证生产",), ("case_filed",)),
        ),
        (
            "市局对棉花加工企业过了一遍筛子。共检查企业47家，其中有5家资格证到期未换，立案6起。",
            ("棉花加工企业", 47, ("资格证到期未换",), ("case_filed",)),
        ),
        ("对全县264台在用特种设备逐台过筛，查出隐患18处，发监察指令书6份。", ("特种设备", 264, (), ("notice_issued",))),
        ("市局会同环保局对全市14家机动车检验机构“双随机”检查，罚款3万元。", ("机动车检验机构", 14, (), ("fined",))),
        (
            "市局组织大型游乐设施“护航”检查，检查运营单位18家，下达指令书7份。",
            ("大型游乐设施", 18, (), ("notice_issued",)),
        ),
        (
            "区局对建材市场21户经营者的人造板作了专项检查，责令2户限期改正。",
            ("人造板", 21, (), ("rectification_ordered",)),
        ),
    ],
)
def test_checks_in_other_words(text: str, told: tuple[str, float, tuple[str, ...], tuple[str, ...]]) -> None:
    [check] = checks(text)
    assert check.inspected is not None
    assert (check.subject, check.inspected.value, check.findings, check.actions) == told


def test_goods_that_open_a_segment_are_a_part() -> None:
    [check] = checks(
        "全省共抽查产品842批次，合格率93.7%。偏低的有：钢化玻璃，查了84批次，合格率77.4%；儿童鞋，抽查203批次，合格率86.2%。"
    )
    assert [(row.subject, row.inspected, row.pass_rate) for row in check.breakdown] == [
        ("钢化玻璃", 84, 77.4),
        ("儿童鞋", 203, 86.2),
    ]


@pytest.mark.parametrize(
    ("text", "comparison"),
    [
        ("市局抽检食品120批次，不合格发现率7.4%，较全市平均低2.1个百分点。", ("fail_rate", "全市平均", -2.1)),
        ("市局抽检食品120批次，合格率98.5%。与上期（合格率97.9%）相比上升0.6个百分点。", ("pass_rate", "上期", 0.6)),
        ("市局抽检食品120批次，合格率98.5%，和去年上半年比提高了0.9个百分点。", ("pass_rate", "去年上半年", 0.9)),
    ],
)
def test_comparisons(text: str, comparison: tuple[str, str, float]) -> None:
    [check] = checks(text)
    assert [(one.metric, one.baseline, one.delta.value) for one in check.comparisons] == [comparison]


def test_what_is_no_figure_of_a_check() -> None:
    [check] = checks("县局检查经营户62家，没收不合格灶具54台，发出意见通知书19份；有2家企业拒绝接受监督抽查。")
    assert check.inspected is not None
    assert (check.inspected.value, check.failed, check.subject) == (62, None, "经营户")


def test_goods_come_from_the_heading() -> None:
    [check] = checks("二〇二二年质量月报\n\n三、食品安全\n全月抽检监测635批次，合格率99.06%。\n")
    assert check.subject == "食品"


def test_a_raid_on_a_day() -> None:
    told = checks("县局检查药店12家。3月12日，执法人员在清溪镇一家引线厂查获未经检验的储气罐2台，责令停止使用。")
    assert [one.actions for one in told] == [(), ("use_stopped",)]


def test_the_rate_of_the_marking_is_not_that_of_the_net_content() -> None:
    [check] = checks(
        "市局抽查定量包装商品净含量，共抽查200批次，其中净含量标注合格190批次，合格率为95%，比上年下降1个百分点；净含量检验合格196批次，合格率为98%，比上年提高2个百分点。"
    )
    assert check.passed is not None
    assert (check.passed.value, check.pass_rate) == (196, 98)
    assert [one.delta.value for one in check.comparisons] == [2]


def test_a_rate_that_is_only_exceeded_is_no_difference() -> None:
    [check] = checks("全省抽检食品600批次，合格率97%，饮料等类食品合格率均高于总体合格率97%。")
    assert check.comparisons == ()


def test_what_failed_in_the_last_of_several_holds_for_those_before_it() -> None:
    [check] = checks(
        "市局抽检食品90批次，不合格2批次，分别为甲镇小汤饭店使用的汤碗，乙镇小李面馆使用的骨碟，大肠菌群不符合食品安全国家标准规定。"
    )
    assert [(item.product, item.failed_items) for item in check.items] == [
        ("汤碗", ("大肠菌群",)),
        ("骨碟", ("大肠菌群",)),
    ]


@pytest.mark.parametrize(
    ("text", "subject", "number"),
    [
        ("市局现场检查7个加油站，随机抽取12把加油枪，误差均在允许范围内。", "加油枪", 12),
        ("县局对集市的70余家商贩的计量器具进行了突击检查，没收台秤14台。", "计量器具", 70),
        ("在市局今年对全部96家企业生产的106批次月饼抽检中，仅1批次不合格。", "月饼", 106),
    ],
)
def test_what_a_number_is_of(text: str, subject: str, number: float) -> None:
    [check] = checks(text)
    assert check.inspected is not None
    assert (check.subject, check.inspected.value) == (subject, number)


def test_failing_items_in_brackets() -> None:
    assert findings_in("不合格样品为糕点1批次（不合格项目：酸价（以脂肪计））、饮料2批次（不合格项目为霉菌）。") == [
        "酸价（以脂肪计）",
        "霉菌",
    ]


def test_an_outcome_in_another_unit_is_of_another_check() -> None:
    told = checks("检定中发现超差加油枪7把，当场停用。该所还校准血压计83台，合格79台。")
    assert [(one.subject, one.passed.value if one.passed else None) for one in told][-1] == ("血压计", 79)


def test_a_table_with_one_cell_a_line_and_no_numbers_ends_with_its_firms() -> None:
    lines = [
        "标称生产单位",
        "商品名称",
        "型号规格",
        "不合格项目",
        "甲城糕点厂",
        "蜜三刀",
        "散装",
        "甜蜜素",
        "乙城电器公司",
        "插座",
        "86Z13",
        "温升",
        "发表评论",
    ]
    [grid] = grids_of(lines)
    assert [(item.enterprise, item.product, item.failed_items) for item in items_of(grid)] == [
        ("甲城糕点厂", "蜜三刀", ("甜蜜素",)),
        ("乙城电器公司", "插座", ("温升",)),
    ]


def test_a_section_on_what_is_to_come_tells_no_check() -> None:
    text = "2025年工作总结\n\n一、2025年主要工作\n全年检查门店120家，立案3起。\n\n二、2026年工作要点\n一是抽查灯具150批次，检查门店200家。\n"
    assert [one.inspected.value for one in checks(text) if one.inspected] == [120]


def test_totals_of_a_check_all_over_are_its_own() -> None:
    [check] = checks(
        "近日，县局对辖区内企业在用的锅炉进行专项检查。对存在隐患的单位，执法人员当场下达指令书，要求限期整改。截至目前，共检查使用单位6家，发现问题10余项。"
    )
    assert check.inspected is not None
    assert (check.inspected.value, check.actions) == (6, ("rectification_ordered", "notice_issued"))


def test_test_items_are_told_without_their_goods() -> None:
    assert findings_in("问题主要集中在童车的机械强度、水泥的氯离子、氯离子的质量分数上。") == [
        "机械强度",
        "氯离子",
        "氯离子的质量分数",
    ]


def test_what_came_out_of_a_check_is_no_other_check() -> None:
    [check] = checks(
        "总局抽查童装、童鞋674批次，不合格72批次。抽样结果显示，童装中有6批次婴儿服装不合格；童鞋产品中儿童皮鞋、皮凉鞋抽样合格率分别为69.7%和77.3%。"
    )
    assert [(row.subject, row.pass_rate) for row in check.breakdown] == [("儿童皮鞋", 69.7), ("皮凉鞋", 77.3)]


def test_parts_by_the_town_of_a_place() -> None:
    [check] = checks(
        "全省抽取油品80组，合格71组。从区域来看，合肥市城区的21组合格率100%；蚌埠市城区的17组，合格15组，合格率88.2%。"
    )
    assert [(row.subject, row.inspected) for row in check.breakdown] == [("合肥市城区", 21), ("蚌埠市城区", 17)]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("县局检查某文创园等景区观光车61台，停用3台。", "观光车"),
        ("市局对烟花生产企业引火线抽样40批次，不合格3批次。", "引火线"),
        ("“你点我检”食品抽检420批次，不合格9批次。", "食品"),
        ("全市抽检服装、灯具等9个品种商品486组，合格347组。", "服装、灯具等9个品种商品"),
    ],
)
def test_subject_without_where_it_was(text: str, subject: str) -> None:
    assert [check.subject for check in checks(text)] == [subject]


def test_items_behind_a_clause_between() -> None:
    assert findings_in("不合格22批次，两地不合格产品相对集中，主要是导体电阻、标志不合格。") == ["导体电阻", "标志"]


def test_the_day_of_a_report_is_not_that_of_the_check() -> None:
    text = "1月17日，总局对2018年化肥等29种产品质量国家监督抽查情况进行了通报，抽查化肥290批次，不合格15批次。"
    [check] = checks(text)
    assert check.period is not None
    assert check.period.precision == "year"


def test_goods_without_a_name() -> None:
    [check] = checks("2021年省级监督抽查产品质量7860批次，抽查不合格率6.8%。")
    assert check.subject == "产品"


def test_the_goods_themselves_are_no_part_of_their_check() -> None:
    [check] = checks("省局抽查了40家企业生产的40批次月饼，其中抽查了本省35家企业生产的35批次月饼，不合格1批次。")
    assert (check.subject, check.breakdown) == ("月饼", ())
