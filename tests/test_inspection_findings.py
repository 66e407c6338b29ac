"""What a check found and what was done: the ways in which sentences tell it, and the check that they are on."""

from __future__ import annotations

import pytest
from checks_told import checks

from bulletin_schema.records.inspection.findings.findings import findings_in
from bulletin_schema.records.inspection.findings.grids import grids_of
from bulletin_schema.records.inspection.findings.items import named_products
from bulletin_schema.records.inspection.findings.outcomes import actions_in
from bulletin_schema.records.inspection.findings.tables import breakdown_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("不达标项目集中于输出容量、充电效率和标志。", ["输出容量", "充电效率", "标志"]),
        ("问题主要出在含绒量、充绒量两项指标，个别样品有异味。", ["含绒量", "充绒量"]),
        ("不合格8批次，涉及绝缘电阻、接地措施等指标。", ["绝缘电阻", "接地措施"]),
        ("3批次样品在色牢度和纤维含量两个项目上不合格。", ["色牢度", "纤维含量"]),
        ("2份样品因检出沙门氏菌判为不合格。", ["沙门氏菌"]),
        ("4批次饼干因酸价、过氧化值项目不合格被判定为不合格。", ["酸价", "过氧化值"]),
        ("抽查砖瓦30批次，抗压强度、吸水率等项目不合格5批次。", ["抗压强度", "吸水率"]),
        ("主要是总氮、有效磷达不到标明值，总氮、有效磷未达到标准要求。", ["总氮", "有效磷"]),
        ("不合格多由阀座磨损和密封圈老化引起。", ["阀座磨损", "密封圈老化"]),
        ("绳带长度、附件抗拉强力项目是导致童装不合格的主要原因。", ["绳带长度", "附件抗拉强力"]),
        ("1批次蜂蜜检出氯霉素。", ["氯霉素"]),
        ("发现5批次不合格，主要涉及稳定性、甲醛释放量。", ["稳定性", "甲醛释放量"]),
        ("发现5批次不合格，主要涉及童鞋、书包。", []),
        ("书包不合格主要是背带断裂、缝合不牢固。", ["背带断裂", "缝合不牢固"]),
        ("检出不合格产品2批次，系菌落总数、霉菌超标。", ["菌落总数", "霉菌"]),
        ("抽检餐具40批次，不合格3批次，均为阴离子合成洗涤剂超标。", ["阴离子合成洗涤剂"]),
        ("抽检糕点55批次，不合格2批次（酸价、过氧化值）。", ["酸价", "过氧化值"]),
        ("抽检糕点55批次，不合格2批次（涉及网购样品）。", []),
        (
            "不合格项目集中在纤维含量与标签不符（8批次）、pH值（2批次）和色牢度（1批次）。",
            ["纤维含量", "pH值", "色牢度"],
        ),
        ("不合格项目为淋水涉水性能；短路保护；整车质量。", ["淋水涉水性能", "短路保护", "整车质量"]),
        ("发现违法违规行为9个，主要是超范围经营、价目未公示等。", ["超范围经营", "价目未公示"]),
        ("违法广告集中在医疗类，表现为保证功效、使用绝对化用语。", ["保证功效", "使用绝对化用语"]),
        ("2批次面膜检出禁用物质氯倍他索丙酸酯。", ["氯倍他索丙酸酯"]),
        ("发现超周期使用28台件，责令限期送检。", ["超周期使用"]),
        ("上述问题多出现在年产量较小、没有化验条件的企业。", []),
        ("根据食品安全国家标准，个别项目不合格，其产品即判定为不合格产品。", []),
    ],
)
def test_failing_test_items(text: str, expected: list[str]) -> None:
    assert findings_in(text) == expected


def test_a_heading_on_problems_heads_a_list_between_semicolons() -> None:
    told = "未按标准方法检验；设备超期未校准；原始记录不可追溯。"
    faults = ["未按标准方法检验", "设备超期未校准", "原始记录不可追溯"]
    assert findings_in(told, "主要问题") == faults
    assert findings_in(told, "下一步措施") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对不合格商品，各地工商部门要依法责令停止销售，并对销售者立案查处。", []),
        ("请各地对不合格企业依法立案查处，责令限期整改。", []),
        ("各地已责令不合格企业停止销售，并立案查处。", ["sale_stopped", "case_filed"]),
        ("市局责令2家停业整顿；各县局要督促其整改到位。", ["rectification_ordered"]),
    ],
)
def test_orders_to_other_bodies_are_no_actions(text: str, expected: list[str]) -> None:
    assert sorted(actions_in(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("问题集中在插头尺寸不达标、线径偏薄、说明与实物不符。", ["插头尺寸不达标", "线径偏薄", "说明与实物不符"]),
        ("发现3台叉车刹车失灵、2台灯光损坏，市局下达指令书5份。", ["刹车失灵", "灯光损坏"]),
        ("发现个别站点给报废气瓶充装、台账残缺。", ["给报废气瓶充装", "台账残缺"]),
        ("查出1家机构未按GB/T 5009.3-2016的要求测定水分，现已移送处理。", ["未按GB/T 5009.3-2016的要求测定水分"]),
        ("电热毯有2款样品电源线过短。", ["电源线过短"]),
        (
            "检查中发现的主要问题有：锅炉工无证操作，压力表超期未校验，水质化验缺失。",
            ["锅炉工无证操作", "压力表超期未校验", "水质化验缺失"],
        ),
        ("“问题主要还是有效含量不足和包装标识不规范。”", ["有效含量不足", "包装标识不规范"]),
        ("发现销售无检疫证明肉品的14户，责令下架。", ["销售无检疫证明肉品"]),
        ("发现强买强卖行为，可拨打12315举报。", []),
        ("1台“旋转木马”未经检验被责令停止使用。", ["未经检验"]),
        ("某检测公司因设备超期未校准被责令改正。", ["设备超期未校准"]),
        ("共发现问题15个，主要表现为索证不全、餐具消毒不到位。", ["索证不全", "餐具消毒不到位"]),
        (
            "主要问题：一是采样记录不全；二是仪器未按期校准；三是报告超范围。",
            ["采样记录不全", "仪器未按期校准", "报告超范围"],
        ),
        ("发现某餐馆使用过期的调料4袋，当场予以扣押。", ["使用过期的调料"]),
        ("检查发现，1家粮库的地磅为新装，尚未检定，检查人员要求停用。", ["地磅为新装，尚未检定"]),
        ("20家机构中，3家存在不同程度的问题。", []),
        ("提出建议：一是企业要完善制度；二是要加强培训。", []),
        ("检查了5家企业，未发现擅自改装等违法行为。", []),
    ],
)
def test_faults(text: str, expected: list[str]) -> None:
    assert findings_in(text) == expected


def test_a_heading_tells_that_its_lines_are_problems() -> None:
    line = "一是插头结构不符合GB 1002—2008的规定，涉及3批次；二是标志缺失，涉及2批次。"
    assert findings_in(line) == []
    assert findings_in(line, "主要质量问题") == ["插头结构", "标志缺失"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("责令4家店停产整改，对2家立案调查。", ["rectification_ordered", "case_filed"]),
        ("执法人员暂扣电子秤6台，先行登记保存台账3本。", ["seized"]),
        ("问题商品已下柜，销售商停止经营。", ["sale_stopped"]),
        ("开具责令改正决定书2份。", ["rectification_ordered"]),
        ("查处违法案件7起，移送涉嫌犯罪案件1起至公安机关。", ["case_filed", "transferred"]),
        ("4家机构已暂停使用资质认定标志。", []),
    ],
)
def test_measures(text: str, expected: list[str]) -> None:
    assert actions_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（二）白沙镇王家菜摊销售的豇豆，灭蝇胺项目不符合标准规定；", [("白沙镇王家菜摊", "豇豆", ("灭蝇胺",))]),
        (
            "不合格的是：青河糕点房生产的枣糕菌落总数超标，南塘饼屋店生产的桃酥酸价超标。",
            [("青河糕点房", "枣糕", ("菌落总数",)), ("南塘饼屋店", "桃酥", ("酸价",))],
        ),
        ("3．云河建材厂，蒸压砌块，规格600×200mm，不合格项目：抗压强度", [("云河建材厂", "蒸压砌块", ("抗压强度",))]),
        ("城东批发部经营的散装白酒，检出甜蜜素。", [("城东批发部", "散装白酒", ("甜蜜素",))]),
        ("抽查了省内企业生产的60批次电线，5批次不合格。", []),
    ],
)
def test_failing_goods(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert [(item.enterprise, item.product, item.failed_items) for item in named_products(text)] == expected


def test_a_closing_paragraph_is_on_the_check_that_the_notice_is_of() -> None:
    first, second = checks(
        "关于抽检情况的公告\n本次共抽检食品96批次，不合格3批次。\n"
        "同期还抽检餐馆的复用餐具，检测餐具40份，5份不合格，已责令限期整改。\n对上述不合格食品，已责令下架、召回。\n"
    )
    assert (first.actions, second.actions) == (("sale_stopped", "recalled"), ("rectification_ordered",))


def test_findings_are_on_the_goods_that_they_name() -> None:
    toys, clothes = checks(
        "6月，市局抽检儿童玩具90批次，不合格6批次。抽检儿童服装70批次，不合格5批次。\n"
        "检验人员说，玩具不合格主要是小零件脱落；童装不合格主要表现为绳带要求、pH值等项目不达标。\n"
    )
    assert (toys.findings, clothes.findings) == (("小零件脱落",), ("绳带要求", "pH值"))


def test_what_a_check_of_places_found_is_not_of_the_goods_tested_last() -> None:
    places, goods = checks(
        "5月，市局对30家粮油加工企业进行飞行检查。检查组抽取成品样品24批次送检，1批次不合格。\n"
        "检查发现的问题集中于：台账不规范、防鼠设施缺失。\n"
    )
    assert places.method == "site_check"
    assert places.findings == ("台账不规范", "防鼠设施缺失")
    assert goods.findings == ()


def test_a_finding_does_not_tell_the_goods_again() -> None:
    (check,) = checks("近日，市局检查叉车46台，发现2台叉车刹车装置失灵。")
    assert check.findings == ("刹车装置失灵",)


def test_parts_that_share_a_number_or_an_outcome() -> None:
    (check,) = checks(
        "共抽检食品76批次，不合格2批次。其中，豆制品抽检40批次，不合格2批次；食盐、食糖、茶叶各抽检12批次，均未检出不合格。"
    )
    assert [(row.subject, row.inspected, row.failed) for row in check.breakdown] == [
        ("豆制品", 40, 2),
        ("食盐", 12, 0),
        ("食糖", 12, 0),
        ("茶叶", 12, 0),
    ]
    (check,) = checks("共抽查产品90批次，合格86批次。门窗、瓷砖分别抽查50批次和40批次，全部合格。")
    assert [(row.subject, row.inspected, row.pass_rate) for row in check.breakdown] == [
        ("门窗", 50, 100),
        ("瓷砖", 40, 100),
    ]


def test_goods_failed_in_a_test_item_are_those_that_failed_where_the_rate_says_so() -> None:
    (check,) = checks("共抽检面罩40批次，过滤效率、断裂强力等项目不合格3批次，合格率92.5%。")
    assert check.failed is not None
    assert (check.failed.value, check.consistent) == (3, True)
    (check,) = checks("共抽检面罩200批次，过滤效率不合格3批次，合格率90%。")
    assert check.failed is None


def test_a_table_with_one_cell_a_line_without_row_numbers() -> None:
    lines = [
        "产品名称",
        "抽查批次",
        "不合格批次",
        "不合格率（%）",
        "水壶",
        "40",
        "2",
        "5.0",
        "风扇",
        "20",
        "1",
        "5.0",
        "说明",
    ]
    (grid,) = grids_of(lines)
    assert [(row.subject, row.inspected, row.failed, row.fail_rate) for row in breakdown_of(grid)] == [
        ("水壶", 40, 2, 5),
        ("风扇", 20, 1, 5),
    ]


def test_what_is_done_under_a_heading_on_other_goods_is_not_of_the_check_above() -> None:
    (check, *_) = checks(
        "消费品监管回顾\n今年以来，市局紧盯消费品质量。\n文具——九成半过关\n6月，市局抽查文具80批次，不合格4批次，不合格项目为笔帽安全。\n"
        "灶具——隐患不放过\n西城分局接到举报，当场下架封存旧灶具12台，责令经营者改正。\n"
    )
    assert (check.findings, check.actions) == (("笔帽安全",), ())


def test_a_year_turned_back_to_lends_nothing_to_what_follows() -> None:
    first, second = checks(
        "2021年，市局抽查雨衣90批次，不合格3批次，不合格率3.3%，而在2019年，市局抽查雨衣80批次，不合格8批次。不合格项目涉及撕裂强力。"
    )
    assert (first.findings, second.findings) == (("撕裂强力",), ())


def test_failing_test_items_of_each_goods() -> None:
    words = "主要不合格项目：雨伞为伞骨强度、标识；雨鞋为耐折性能、外底硬度。"
    assert findings_in(words) == ["伞骨强度", "标识", "耐折性能", "外底硬度"]


def test_failing_goods_with_what_failed_in_brackets() -> None:
    words = "2个不合格批次为：大河食品厂的蛋糕（菌落总数超标）、新安酒厂的白酒（酒精度不符合标签明示值）。"
    assert [(item.enterprise, item.product, item.failed_items) for item in named_products(words)] == [
        ("大河食品厂", "蛋糕", ("菌落总数",)),
        ("新安酒厂", "白酒", ("酒精度",)),
    ]


def test_a_bracket_within_a_part_ends_with_it() -> None:
    (check,) = checks(
        "共抽检商品300批次，不合格45批次。其中，服装200批次（童装90批次、校服110批次），不合格40批次；家电100批次，不合格5批次。"
    )
    assert [(row.subject, row.inspected, row.failed) for row in check.breakdown] == [
        ("服装", 200, 40),
        ("童装", 90, None),
        ("校服", 110, None),
        ("家电", 100, 5),
    ]


def test_parts_behind_a_word_for_the_results() -> None:
    (check,) = checks(
        "共抽检食品110批次，合格108批次，不合格2批次。\n一、总体情况：米面60批次、肉制品30批次，均合格；酒类20批次，不合格样品2批次。\n"
    )
    assert [(row.subject, row.inspected, row.failed) for row in check.breakdown] == [
        ("米面", 60, 0),
        ("肉制品", 30, 0),
        ("酒类", 20, 2),
    ]


def test_numbered_lines_below_a_heading_of_problems() -> None:
    (check,) = checks(
        "6月，市局检查锅炉使用单位52家。\n二、存在的主要问题\n1.部分单位制度不落实，未建立档案；\n2.个别锅炉应急阀损坏、压力表破损；\n"
        "三、处理意见\n下发监察指令书8份，停用锅炉2台。\n"
    )
    assert check.findings == ("制度不落实", "未建立档案", "应急阀损坏", "压力表破损")
    assert check.actions == ("notice_issued", "use_stopped")


def test_parts_that_add_up_leave_the_outcome_to_the_whole() -> None:
    (check,) = checks("共抽查产品90批次，其中生产领域40批次，流通领域50批次，检出9批次不合格，不合格率10%。")
    assert check.failed is not None
    assert (check.failed.value, check.consistent) == (9, True)
    assert [row.failed for row in check.breakdown] == [None, None]


def test_places_that_divide_a_check() -> None:
    (check,) = checks(
        "共抽检油品100批次，不合格3批次。按区域划分，东城区48批次，不合格1批次；西城区52批次，不合格2批次。"
    )
    assert [(row.subject, row.inspected, row.failed) for row in check.breakdown] == [
        ("东城区", 48, 1),
        ("西城区", 52, 2),
    ]


def test_passes_in_another_unit_than_the_firms_say_nothing_of_consistency() -> None:
    (check,) = checks("共抽查企业25家，产品32批次，合格28批次，批次合格率87.5%。")
    assert check.inspected is not None
    assert (check.inspected.value, check.consistent) == (32, True)


def test_goods_that_did_not_fail_are_not_all() -> None:
    (check,) = checks("共抽查样品85批次，未发现不合格79批次，不合格6批次，不合格发现率7.06%。")
    assert (check.pass_rate, check.fail_rate) == (None, 7.06)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抽查24批次烟花，2批次产品不合格，项目涉及标识标志、药种药量。", ("标识标志", "药种药量")),
        ("抽查电动自行车25批次，9批次不合格，整车质量、制动性能2项不合格较为集中。", ("整车质量", "制动性能")),
        ("抽查维保单位9家，2家因维保记录造假被分别处罚款1万元。", ("维保记录造假",)),
        ("消协公布书包比较试验，32款样品中有6款肩带断裂强力未达标。", ("肩带断裂强力",)),
    ],
)
def test_failing_items_in_other_words(text: str, expected: tuple[str, ...]) -> None:
    (check,) = checks(text)
    assert check.findings == expected


def test_goods_taken_off_and_sent_for_a_test_are_tested_again() -> None:
    (check,) = checks("快检蔬菜76批次，1批次不合格，已下架并送检。")
    assert check.actions == ("sale_stopped", "recheck")


@pytest.mark.parametrize(
    ("words", "items"),
    [
        ("燃气软管抽查5批次，1批次不合格，为气密性。", ["气密性"]),
        ("不合格3批次，为豇豆噻虫胺、腐竹二氧化硫、辣椒镉。", ["噻虫胺", "二氧化硫", "镉"]),
        ("2个批次经检验不合格，毛病都在强度上。", ["强度"]),
        ("不合格的4批次全是二氧化硫残留超标，企业被责令召回。", ["二氧化硫残留"]),
        ("有11家企业的13批次包装空隙率超过标准规定。", ["包装空隙率"]),
        ("从不合格项目看，食品集中在菌落总数、甜蜜素，建材问题出在抗压强度上。", ["抗压强度", "菌落总数", "甜蜜素"]),
        ("一家大排档的卤鹅检出金黄色葡萄球菌。", ["金黄色葡萄球菌"]),
        ("不合格7批次，全部栽在吸收碰撞能量性能这一项。", ["吸收碰撞能量性能"]),
        ("2批次不合格，一批是吸水性，一批是耐洗色牢度。", ["吸水性", "耐洗色牢度"]),
        ("不合格项目：酒精度2批次，甜蜜素1批次。", ["酒精度", "甜蜜素"]),
        ("不合格项目中，农兽药残留5批次，微生物污染3批次。", ["农兽药残留", "微生物污染"]),
        ("共查出问题11项，其中钢丝绳断丝1项、安全带磨损4项。", ["钢丝绳断丝", "安全带磨损"]),
        ("纤维含量标注与实际不符的7批次，耐水色牢度不够的1批次。", ["纤维含量标注与实际不符", "耐水色牢度不够"]),
        ("检验电梯310台，发现各类缺陷362处，缺陷设备7台。", []),
        ("3批次不合格，均为老年鞋。", []),
        ("未检出金黄色葡萄球菌。", []),
    ],
)
def test_items_right_behind_how_many_failed(words: str, items: list[str]) -> None:
    assert findings_in(words) == items


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("测试电水壶24款，3款接地电阻高于上限，另外5款壶身温度超出标准建议的限值。", ("接地电阻", "壶身温度")),
        ("抽检化妆品286份，不合格15份，检出禁用物质氢醌的5份，含有苯酚的1份。", ("氢醌", "苯酚")),
        ("抽检种子41个，不合格样品7个，发芽率、纯度两项居多。", ("发芽率", "纯度")),
        ("抽验药品210批次，208批次合格，不合格品种为中药饮片（性状、总灰分）。", ("性状", "总灰分")),
        ("抽检早籼米24批次，检出镉超标1批次。", ("镉",)),
        ("对1批次摇铃实施检测，铅迁移量为每千克148毫克，超过国家标准的限量。", ("铅迁移量",)),
        ("比较试验18款充电宝，15款合格，3款样品标称容量虚标。", ("标称容量虚标",)),
        ("检查门店12家，3个型号未备案。", ("未备案",)),
        ("检查检验站52家，9家检验站存在人车分离、替检代检。", ("人车分离", "替检代检")),
        ("检查电梯137台，对制动器间隙超差、限速器动作失灵的5台电梯当场停用。", ("制动器间隙超差", "限速器动作失灵")),
        ("抽查糕点30批次，合格率高于标准要求。", ()),
        ("检查门店30家，其中2家门店未发现问题。", ()),
        ("抽检台秤86台件，发现22台件超期未检，7台件铅封破损。", ("超期未检", "铅封破损")),
    ],
)
def test_what_passes_a_limit_or_stands_beside_its_number_is_found(text: str, found: tuple[str, ...]) -> None:
    assert [set(check.findings) for check in checks(text)] == [set(found)]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (
            "现场抽取蔬菜46份做快速检测，阳性2份，分别是一份韭菜（腐霉利）和一份泥鳅（恩诺沙星）。",
            ("腐霉利", "恩诺沙星"),
        ),
        (
            "本周完成快检800批次，阳性3批次（豇豆2批次、芹菜1批次，均为农药残留）；水产品阳性1批次（鲈鱼1批次，为孔雀石绿）。",
            ("农药残留", "孔雀石绿"),
        ),
        (
            "县局抽检食品90批次，不合格9批次。大肠菌群、苯甲酸占不合格项次的66.7%，其次为铝的残留量占33.3%。",
            ("大肠菌群", "苯甲酸", "铝的残留量"),
        ),
        ("市局抽验药品283批，不合格31批，主要项目为杂质、水分和含量测定。", ("杂质", "水分", "含量测定")),
        ("县局抽检餐具1140件，合格973件。不合格原因都是大肠菌群超标。", ("大肠菌群",)),
        (
            "县局抽检眼镜18副，不合格3副，分别是光学中心水平偏差和柱镜轴位偏差超标。",
            ("光学中心水平偏差", "柱镜轴位偏差"),
        ),
        (
            "不合格的5批次电线有4批次是导体电阻超标，1批次是标志不耐擦。导体电阻超标的主要原因是铜材杂质多、线径偏细。",
            ("导体电阻超标", "标志不耐擦"),
        ),
    ],
)
def test_items_beside_the_goods_that_failed_are_findings(text: str, findings: tuple[str, ...]) -> None:
    (check,) = checks(text if text[0] != "不" else "市局抽检电线30批次，不合格5批次。" + text)
    assert check.findings == findings


def test_a_numbered_table_on_one_line_does_not_run_into_what_follows() -> None:
    (check,) = checks(
        "11月，县局抽检煤炭34批次，合格32批次，不合格2批次。不合格样品如下：\n"
        "序号 受检单位 样品名称 不合格项目 检测结论 1 永盛煤场 散煤 全硫 不合格 2 兴旺煤站 型煤 跌落强度 不合格\n"
        "对上述2家煤场，县局已责令停止销售不合格煤炭26吨，立案2起。"
    )
    assert [(one.enterprise, one.failed_items) for one in check.items] == [
        ("永盛煤场", ("全硫",)),
        ("兴旺煤站", ("跌落强度",)),
    ]
    assert set(check.actions) == {"sale_stopped", "case_filed"}


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        (
            "抽验食品88件，5件不合规定，已通知业者限期改善并下架回收。",
            {"rectification_ordered", "sale_stopped", "recalled"},
        ),
        ("巡查金饰店18间，已向2间发出书面通知，并将于下月复查。", {"notice_issued"}),
        ("抽检食品88件，不合格5件，违反者最高可科罚款六十万元。", set()),
    ],
)
def test_what_is_to_come_or_may_be_is_not_done_yet(text: str, actions: set[str]) -> None:
    (check,) = checks(text)
    assert set(check.actions) == actions
