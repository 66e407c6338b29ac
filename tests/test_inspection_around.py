"""Inspections: what stands around a check, in its lead, its headings and who speaks, and counts that are of none."""

import pytest
from checks_told import checks, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省消协在4家电商平台买回210批样品，不合格的有36批，合格率82.9%。", {"样品 210批 - 36批"}),
        (
            "2018年，全市共抽查工业产品430批次，合格409批次。流通领域抽检商品210组，不合格38组。",
            {"工业产品 430批次 409批次 -", "商品 210组 - 38组"},
        ),
        ("【计量监察】　全县在用衡器812台。全年检查使用单位70户次，下达指令书9份。", {"使用单位 70户次 - -"}),
        ("市局对120台（件）衡器普查了一遍，免费检定合格112台（件），合格率93.3%。", {"衡器 120台 112台 -"}),
        (
            "全年共抽到生产企业120家、经销企业300家的商品，涉及日用品4大类30种、650批次，检出不合格样品52批次。",
            {"日用品 650批次 - 52批次"},
        ),
        (
            "市局对城区12所学校食堂再开展一轮专项检查。截至4月2日，共检查学校食堂12家，下达责令改正通知书14份。",
            {"学校食堂 12家 - -"},
        ),
        ("全年完成食品抽检3200批次，合格率98.5%，每千人抽检4.1批次。", {"食品 3200批次 - -"}),
        ("经检定，532把加油枪符合规程要求；其余21把加油枪示值误差超差，责令停用。", {"加油枪 - 532把 21把"}),
        (
            "该局抽取车用汽油样品148批次、车用柴油样品97批次，经检验，汽油合格147批次，柴油合格95批次。",
            {"车用汽油、车用柴油 - - -"},
        ),
        (
            "畜产品抽检800个，合格率99.8%；水产品抽检260个，合格率98.1%。",
            {"畜产品 800个 - -", "水产品 260个 - -"},
        ),
        ("全年网络监测共检查网站、网店3421个次，删除违法信息87条，立案9件。", {"网站、网店 3421个次 - -"}),
        ("对取得许可证的43家化工企业开展证后监督检查，立案2起。", {"化工企业 43家 - -"}),
        (
            "7月，被检查的40家检测机构有13家存在出具报告不规范、未按期校准等问题，责令限期改正。",
            {"检测机构 40家 - -"},
        ),
        ("对辖区86所学校食堂开展了春季食品安全专项检查，下达监督意见书5份。", {"学校食堂 86所 - -"}),
        ("共抽样检测油样66个，2个油样硫含量超标。", {"油样 66个 - 2个"}),
        ("7月，共检查月饼176款，发现3款空隙率超标、2款层数超限，责令下架。", {"月饼 176款 - -"}),
        ("全区已对132家“三小”经营户完成检查，责令改正27家。", {"三小经营户 132家 - -"}),
        ("共检定血压计421台、心电图机36台，其中不合格血压计19台。", {"血压计、心电图机 - - -"}),
        ("县局公布半年数据。餐饮食品抽检：215批次，合格209批次。", {"餐饮食品 215批次 209批次 -"}),
        ("1至6月，共快检食品11类、3804个批次，发现不合格197个批次。", {"食品 3804批次 - 197批次"}),
        ("检定强检计量器具2.1万台（件），受检率92%。", {"强检计量器具 21000台 - -"}),
        ("全年评估老旧电梯860台，查封21台。", {"老旧电梯 860台 - -"}),
        ("抽查定量包装商品38种，净含量合格率76.3%。", {"定量包装商品 38种 - -"}),
        ("乙市市场监管局组织复查，有5家企业经复查仍不合格，责令停业整顿。", {"? - - 5家"}),
    ],
)
def test_checks_told(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_failures_at_a_border_with_the_rates_of_each_sort() -> None:
    (one,) = checks(
        "某关在进口轻工、纺织等消费品检验中，检出质量安全不合格82批，总体不合格率6.15%。"
        "其中，进口轻工产品检出不合格31批，不合格率5.2%；进口纺织产品检出不合格51批，不合格率7.1%。"
    )
    assert one.failed is not None
    assert (one.failed.value, one.fail_rate) == (82, 6.15)
    assert [(part.subject, part.failed, part.fail_rate) for part in one.breakdown] == [
        ("进口轻工产品", 31, 5.2),
        ("进口纺织产品", 51, 7.1),
    ]


def test_who_speaks_in_an_interview_is_no_part_of_a_check() -> None:
    text = """记者：上半年计量方面查得怎么样？
王强：上半年全市检定计价器1240台，不合格18台。
李梅：复检水表65块，偏快的4块。"""
    assert [one.breakdown for one in checks(text)] == [()]


def test_goods_of_the_lead_are_parts_of_the_whole_told_below() -> None:
    text = """某市市场监管局组织了商品质量抽检，儿童用品差异明显：雨衣60批次，合格率95%；太阳镜45批次，合格率只有52%。
全市二季度共抽检商品820批次，总体合格率83.4%。具体情况如下：
1.服装类。衬衫90批次，合格率81%；围巾，40批次，合格率88%。
2.电动自行车50批次，合格率72%；蓄电池，35批次，合格率69%。"""
    (whole,) = checks(text)
    assert whole.inspected is not None
    assert whole.inspected.value == 820
    assert {(part.subject, part.inspected, part.pass_rate) for part in whole.breakdown} == {
        ("雨衣", 60, 95),
        ("太阳镜", 45, 52),
        ("衬衫", 90, 81),
        ("围巾", 40, 88),
        ("电动自行车", 50, 72),
        ("蓄电池", 35, 69),
    }


def test_sizes_of_firms_with_their_goods_and_rates() -> None:
    (one,) = checks(
        "二季度共抽查110家企业的125批次产品，合格112批次。按企业规模划分，抽查大型企业5家8批次样品、"
        "中型企业11家16批次样品、小型企业94家101批次样品，合格率分别为100%、93.8%、88.1%。"
    )
    assert [(part.subject, part.inspected, part.pass_rate) for part in one.breakdown] == [
        ("大型企业", 8, 100),
        ("中型企业", 16, 93.8),
        ("小型企业", 101, 88.1),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对126台游乐设施做了节前检查，9台存在安全带老化，均责令停用。", ("安全带老化",)),
        ("抽检食品90批次，不合格3批次。2批次桶装水铜绿假单胞菌不符合GB 19298-2014规定。", ("铜绿假单胞菌",)),
        ("抽检食品90批次，不合格3批次。另1批次油条中铝的残留量超标。", ("铝的残留量",)),
        ("对6所驾校的计时仪进行检定时发现，48台中有5台超差，已责令停用。", ("超差",)),
        (
            "累计抽检农产品680批次，检出不合格14批次，涉及腐霉利、噻虫胺、毒死蜱等农药残留超标。",
            ("腐霉利", "噻虫胺", "毒死蜱"),
        ),
        ("抽检化肥15批次，农用薄膜6批次，1批次农用薄膜拉伸负荷不合格。", ("拉伸负荷",)),
        (
            "抽检食品90批次，不合格3批次，涉及农药残留问题。其中，某店销售的韭菜，腐霉利不符合规定；某店销售的姜，噻虫胺不符合规定。",
            ("腐霉利", "噻虫胺"),
        ),
    ],
)
def test_findings(text: str, expected: tuple[str, ...]) -> None:
    assert checks(text)[0].findings == expected


def test_what_was_done_stands_behind_complaints() -> None:
    (one,) = checks(
        "全年受理投诉1200件；同期开展燃气器具专项执法，检查经营单位130家次，查扣灶具85台，移送司法机关2件。"
    )
    assert one.actions == ("seized", "transferred")


def test_a_check_told_one_clause_a_line() -> None:
    text = """某市市场监管局消息
市局组织开展了
充电器和头盔产品质量
市级监督抽查
共对60家经营户销售的
90批次产品进行了检验
发现18批次产品不合格
其中充电器问题最突出
40批次里15批次不合格
头盔50批次不合格3批次

上月
县市场监管局在一家专卖店
查到假冒头盔7顶
当场责令停止销售"""
    whole, raid = checks(text)
    assert (whole.subject, whole.actions) == ("充电器和头盔", ())
    assert [(part.subject, part.inspected, part.failed) for part in whole.breakdown] == [
        ("充电器", 40, 15),
        ("头盔", 50, 3),
    ]
    assert (raid.authority, raid.actions) == ("县市场监管局", ("sale_stopped",))


def test_a_county_s_own_raid_told_later_gives_the_province_s_check_no_authority() -> None:
    text = """吉林质监农资打假成效明显
3月中旬以来，吉林质监部门开展了农资打假行动。共检查农资生产企业412家，查办案件47起。梨树县质监局端掉一处黑窝点，封存假复合肥42吨。"""
    whole, raid = checks(text)
    assert (whole.authority, whole.region and whole.region.name) == (None, "吉林省")
    assert (raid.authority, raid.region and raid.region.name) == ("梨树县质监局", "梨树县")


def test_kinds_that_failed_in_one_item_are_not_all_that_failed() -> None:
    (one,) = checks("本季度抽查220种产品，合格190种。有5种产品缩二脲不合格。")
    assert one.failed is None
    assert one.passed is not None
    assert one.passed.value == 190
