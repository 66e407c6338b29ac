"""Goods told side by side with their own outcomes, faults listed before a verdict, devices that stand at a place."""

from __future__ import annotations

import pytest
from checks_told import amounts, checks


def test_goods_told_side_by_side_are_checks_of_their_own_where_each_has_its_outcome() -> None:
    found = checks("县局共送检化肥160批次、地膜45批次。其中化肥不合格22批次，不合格率13.8%；地膜不合格8批次。")
    told = {
        check.subject: (check.inspected and check.inspected.value, check.failed and check.failed.value)
        for check in found
    }
    assert told == {"化肥": (160, 22), "地膜": (45, 8)}


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("市局网购家具25批次进行检验，甲醛释放量、力学性能不合格6批次。", ("甲醛释放量", "力学性能")),
        ("市局抽检童装50批次，纤维含量、pH值和色牢度不合格7批次。", ("纤维含量", "pH值", "色牢度")),
        ("县计量所检定电子秤1250台，合格1190台。不合格的60台多数为超差，少数是传感器老化。", ("超差", "传感器老化")),
        ("市计量所检定加油枪894把，871把符合规程要求；23把示值超差或铅封破损。", ("示值超差", "铅封破损")),
        (
            "县局突击检查出租汽车147辆。9辆所装计价器超过检定周期，2辆私接脉冲发生器。",
            ("超过检定周期", "私接脉冲发生器"),
        ),
    ],
)
def test_all_faults_of_a_list_are_found(text: str, findings: tuple[str, ...]) -> None:
    (check,) = checks(text)
    assert check.findings == findings


def test_goods_with_any_fault_of_a_list_failed() -> None:
    (check,) = checks("市消委会测试的24款儿童餐椅样品中，7款存在稳定性、机械安全指标不符合国家标准情况。")
    assert check.failed
    assert (check.failed.value, check.findings) == (7, ("稳定性", "机械安全"))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("5月，省局统一开展“利剑”儿童玩具执法打假集中行动。行动中，对57家生产厂点进行执法检查，立案3起。", "儿童玩具"),
        ("7月19日，单县质监局在城郊一处仓库查获无厂名厂址的“地条钢”42吨，当场查封。", "地条钢"),
        ("今年9月，东台市质监局在某镇一仓库查获以氯化铵冒充的“复合肥”42吨。", "复合肥"),
        ("二季度，市局开展定期检验。木器涂料抽样集中在两市的建材市场，共抽取样品25批次，合格21批次。", "木器涂料"),
    ],
)
def test_the_goods_are_named_rather_than_where_they_were(text: str, subject: str) -> None:
    (check,) = checks(text)
    assert check.subject == subject


def test_who_carried_out_a_check_is_no_part_of_the_one_before() -> None:
    found = checks("市局检查供热单位27家、锅炉94台，下达指令书6份。市特检所同步完成锅炉能效测试38台，合格36台。")
    assert [(check.subject, check.breakdown) for check in found] == [("锅炉", ()), ("锅炉", ())]


def test_lines_that_number_failing_goods_tell_what_failed() -> None:
    (check,) = checks(
        "市局抽检糕点、饮料等5大类食品148批次，合格145批次，不合格3批次，不合格食品信息如下：\n"
        "一、某超市销售的老婆饼，菌落总数项目不符合规定。\n"
        "二、某餐馆自制的油条，铝的残留量（干样品，以Al计）项目不符合规定。\n"
    )
    assert check.findings == ("菌落总数", "铝的残留量")


def test_a_numbered_head_with_its_count_names_the_goods_below_it() -> None:
    found = checks(
        "2024年，我局对重点工业产品进行了质量监督抽查，现将情况公告如下：\n"
        "（一）日用陶瓷（26批次）。监督抽查了14家企业26批次产品。发现1批次产品不合格，不合格发现率为3.8%。\n"
        "（二）砖和砌块（18批次）。监督抽查了15家企业18批次产品。发现4批次产品不合格，不合格发现率为22.2%。\n"
    )
    assert [(check.subject, check.inspected and check.inspected.value) for check in found] == [
        ("日用陶瓷", 26),
        ("砖和砌块", 18),
    ]


@pytest.mark.parametrize(
    ("text", "subject", "failed"),
    [
        ("国家药监局日前发布通告称，13家企业生产的17批次染发类化妆品不合格。", "染发类化妆品", 17),
        ("某省药监局亮出一张“问题药”清单：9家药品生产企业生产的12批次药品不符合规定。", "药品", 12),
    ],
)
def test_a_notice_of_failing_goods_is_a_check(text: str, subject: str, failed: int) -> None:
    (check,) = checks(text)
    assert check.failed
    assert (check.subject, check.failed.value) == (subject, failed)


def test_a_lead_that_sums_up_what_failed_below_makes_no_check() -> None:
    found = checks(
        "省质监局通报饰品监督抽查结果，贵金属饰品有5批次、银饰品有3批次产品不合格。\n"
        "此次共对25个批次的贵金属饰品进行了监督抽查，合格20个批次，不合格5个批次。\n"
        "该局还对18个批次的银饰品进行了监督抽查，合格15个批次，不合格3个批次。\n"
    )
    assert [check.subject for check in found] == ["贵金属饰品", "银饰品"]


def test_where_goods_were_drawn_divides_the_check_that_the_numbers_add_up_to() -> None:
    (check,) = checks(
        "市局监督抽查学生服40批次，合格32批次。在学校共抽取25批次样品，合格19批次。"
        "从服装厂成品库抽取的15批次样品中，13批次合格，1批次耐湿摩擦色牢度、1批次绳带要求不合格。"
    )
    assert [(row.subject, row.inspected) for row in check.breakdown] == [("学校", 25)]
    assert check.findings == ("耐湿摩擦色牢度", "绳带要求")


@pytest.mark.parametrize(
    ("text", "inspected", "subject"),
    [
        ("在涉及食品相关产品等2140批次的省级监督抽查中，检出182批次不合格。", 2140, "食品相关产品"),
        ("抽样覆盖甲区、乙区等6个县（区）的310批次产品，合格282批次。", 310, "产品"),
        ("市局抽查铁壶30只，不合格2只。而一次性竹筷的质量最令人忧心，抽查45批次，不合格18批次。", 45, "一次性竹筷"),
        ("总局抽查管材53种产品，合格41种。与之一并进行的还有木器涂料，共抽查38种产品，合格33种。", 38, "木器涂料"),
        ("去年，市局对流通领域电源线商品质量进行了抽检，共抽检26批次，合格17批次。", 26, "电源线"),
        ("市消保委对45款滑板车做过同类试验，当时有22款不符合。", 45, "滑板车"),
    ],
)
def test_what_was_counted_and_what_it_is_called(text: str, inspected: int, subject: str) -> None:
    *_, check = checks(text)
    assert (amounts(check)[0], check.subject) == (inspected, subject)


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (
            "本次抽查52只压力锅，不合格8只。半数产品防堵安全性不过关；还有3只不合格产品破坏压力不达标。",
            {"防堵安全性", "破坏压力"},
        ),
        (
            "市局抽检小家电92批次，不合格22批次，电气间隙、对触及带电部件的防护两项垫底。",
            {"电气间隙", "对触及带电部件的防护"},
        ),
        ("市局抽检祛斑霜312批次，合格305批次，7批次汞超标。", {"汞"}),
        ("市局抽检丸剂60批次，不合格5批次，栽在水分、装量差异几个项目上。", {"水分", "装量差异"}),
    ],
)
def test_more_words_for_what_failed(text: str, findings: set[str]) -> None:
    (check,) = checks(text)
    assert set(check.findings) == findings
