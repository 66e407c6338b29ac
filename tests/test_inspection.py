"""Inspections: what each figure counts, which check it belongs to, and what a check is not."""

import datetime as dt
from typing import Any

import pytest
from checks_told import checks
from hypothesis import given
from hypothesis import strategies as st

from bulletin_schema import Reader
from bulletin_schema.model import Quantity
from bulletin_schema.records.inspection import Inspection

REFERENCE = dt.date(2022, 6, 30)
READER = Reader()


def only(text: str) -> Inspection:
    found = checks(text)
    assert len(found) == 1, found
    return found[0]


def rows(check: Inspection) -> list[tuple[Any, ...]]:
    return [(row.subject, row.inspected, row.failed, row.pass_rate, row.fail_rate) for row in check.breakdown]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "本次共抽查52家企业生产的60批次产品，发现6批次产品不合格，不合格发现率为10%。",
            {"inspected": Quantity(value=60, unit="批次"), "failed": Quantity(value=6, unit="批次"), "fail_rate": 10},
        ),
        (
            "共抽查18家企业的20批次床垫，经检验，17家企业的19批次合格，合格率为95%。",
            {"inspected": Quantity(value=20, unit="批次"), "passed": Quantity(value=19, unit="批次"), "pass_rate": 95},
        ),
        (
            "抽检糕点45批次，合格43批次，不合格2批次，合格率95.6%，不合格率4.4%。",
            {"pass_rate": 95.6, "fail_rate": 4.4, "passed": Quantity(value=43, unit="批次"), "consistent": True},
        ),
        (
            "共抽检月饼30批次，经检验全部合格。",
            {"failed": Quantity(value=0, unit="批次"), "pass_rate": 100, "passed": None},
        ),
        ("抽检消防产品12批次，未发现不合格。", {"failed": Quantity(value=0, unit="批次"), "pass_rate": 100}),
        (
            "对9家企业生产的40批次产品抽样，对8家企业的38批次产品进行了检验，检出3批次产品不合格。",
            {"inspected": Quantity(value=38, unit="批次"), "failed": Quantity(value=3, unit="批次")},
        ),
        ("质检部门抽查了15家企业生产的16种产品。", {"inspected": Quantity(value=16, unit="种")}),
        (
            "市计量所对全市210台出租车计价器进行了检定，其中205台准确，合格率为97.6%。",
            {
                "method": "verification",
                "inspected": Quantity(value=210, unit="台"),
                "passed": Quantity(value=205, unit="台"),
            },
        ),
        (
            "共检定电子秤80台，合格77台；对3台示值超差的电子秤，责令停止使用。",
            {"failed": Quantity(value=3, unit="台"), "actions": ("use_stopped",), "consistent": True},
        ),
        (
            "抽查定量包装商品300批次，其中净含量标注合格290批次，合格率为96.7%。",
            {"inspected": Quantity(value=300, unit="批次"), "passed": None, "pass_rate": None},
        ),
        ("共抽检化肥50批次，产品实物质量合格率为98%。", {"pass_rate": None}),
    ],
)
def test_figures_of_one_check(text: str, expected: dict[str, Any]) -> None:
    check = only(text)
    assert {name: getattr(check, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "共抽查90批次，不合格8批次。其中，灯具40批次，不合格5批次；玩具50批次，不合格3批次。",
            [("灯具", 40, 5, None, None), ("玩具", 50, 3, None, None)],
        ),
        (
            "共抽查90批次，不合格8批次，其中灯具5批次、玩具3批次。",
            [("灯具", None, 5, None, None), ("玩具", None, 3, None, None)],
        ),
        (
            "共抽查食品90批次，合格率98%。肉制品、糕点和饮料抽检合格率分别为97%、98.5%和100%。",
            [("肉制品", None, None, 97, None), ("糕点", None, None, 98.5, None), ("饮料", None, None, 100, None)],
        ),
        (
            "全市抽检肉制品、糕点和饮料共120批次，合格率分别为97%、98.5%和100%。",
            [("肉制品", None, None, 97, None), ("糕点", None, None, 98.5, None), ("饮料", None, None, 100, None)],
        ),
        (
            "一季度，肉制品、糕点的抽检合格率分别为97%和98.5%。",
            [("肉制品", None, None, 97, None), ("糕点", None, None, 98.5, None)],
        ),
        (
            "共抽查300批次，合格率90%。从企业规模看，抽查大、中、小型企业产品分别为50批次、100批次和150批次。",
            [
                ("大型企业产品", 50, None, None, None),
                ("中型企业产品", 100, None, None, None),
                ("小型企业产品", 150, None, None, None),
            ],
        ),
        (
            "共抽查60批次，不合格3批次。不合格的3个批次分别为台灯（2批次）和插座。",
            [("台灯", None, 2, None, None), ("插座", None, None, None, None)],
        ),
        (
            "近日对五类食品开展抽检。在70批次样品中，不合格样品2批次。抽检肉制品30批次，不合格样品2批次；蔬菜40批次，全部合格。",
            [("肉制品", 30, 2, None, None), ("蔬菜", 40, 0, 100, None)],
        ),
        (
            "共抽查40批次，不合格1批次。\n电线：抽查25批次，均合格。\n插座：抽查15批次，发现1批次不合格。",
            [("电线", 25, 0, 100, None), ("插座", 15, 1, None, None)],
        ),
        (
            "共抽查85批次，合格率90%。床上用品抽查20批次，合格19批次，批次合格率为95%；卫生纸抽查65批次，批次合格率为88%。",
            [("床上用品", 20, None, 95, None), ("卫生纸", 65, None, 88, None)],
        ),
        (
            "共抽查150批次，其中生产领域80批次、流通领域70批次，不合格12批次。按产品类别分，玩具不合格5批次，灯具不合格7批次。",
            [
                ("生产领域", 80, None, None, None),
                ("流通领域", 70, None, None, None),
                ("玩具", None, 5, None, None),
                ("灯具", None, 7, None, None),
            ],
        ),
        (
            "共抽查66批次，合格率97%。在日用消费品方面，9家企业生产的40个批次产品接受了检查，合格率为95%。",
            [("日用消费品", 40, None, 95, None)],
        ),
    ],
)
def test_breakdown(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert rows(only(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抽查化肥80批次，合格率95%，比上年提高1.5个百分点。", [("pass_rate", "上年", 1.5)]),
        ("抽查化肥80批次，不合格率5%，同比下降0.8个百分点。", [("fail_rate", "上年同期", -0.8)]),
        ("抽查化肥80批次，合格率95%，低于全省平均水平2个百分点。", [("pass_rate", "全省平均", -2)]),
        (
            "抽查化肥80批次，合格率95%，比二季度提高1.5个百分点，较去年同期下降0.3个百分点。",
            [("pass_rate", "二季度", 1.5), ("pass_rate", "去年同期", -0.3)],
        ),
        ("抽查化肥80批次，不合格8批次。与上年同期相比，不合格发现率上升2个百分点。", [("fail_rate", "上年同期", 2)]),
        ("抽查化肥80批次，合格率95%。受理投诉30件，同比下降6%。", []),
    ],
)
def test_comparisons(text: str, expected: list[tuple[str, str, float]]) -> None:
    assert [(c.metric, c.baseline, c.delta.value) for c in only(text).comparisons] == expected


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("抽检食品60批次，合格58批次。抽检工业产品90批次，合格率95%。", [60, 90]),
        ("1月份，抽检油品30批次，合格率93%；3月份，抽检油品25批次，合格率96%。", [30, 25]),
        ("2019年、2020年，全市抽检食品分别为500批次和620批次，合格率分别为96%和97.5%。", [500, 620]),
        ("检查门店43家，扣押设备2台。抽检电动自行车18批次，合格17批次。", [43, 18]),
        ("抽查电梯90台，合格86台。共抽查维保单位12家，合格11家。", [90, 12]),
        ("共抽检肉制品55批次，合格率98%。本次抽检的55批次肉制品来自12家企业，不合格项目为水分。", [55]),
    ],
)
def test_one_record_for_each_check(text: str, counts: list[int]) -> None:
    assert [check.inspected.value for check in checks(text) if check.inspected] == counts


def test_listed_years_have_each_its_own_rate_and_period() -> None:
    found = checks("2019年、2020年，全市抽检食品分别为500批次和620批次，合格率分别为96%和97.5%。")
    assert [(c.pass_rate, c.period.start.year if c.period else None) for c in found] == [(96, 2019), (97.5, 2020)]


@pytest.mark.parametrize(
    "text",
    [
        "下半年，我市将开展儿童用品监督抽查，计划抽检120批次。",
        "力争到2025年产品质量监督抽查合格率稳定在93%以上。",
        "各单位要加强监督检查，对发现的问题及时整改，对违法行为立案查处。",
        "市局召开产品质量监督抽查工作会议，120家企业参加，要求对不合格产品停止销售。",
        "该中心为3200家企业提供检验检测服务，培训检验人员45名。",
        "消费者如购买到不合格产品，应立即停止使用。",
        "受理投诉举报320件，办结318件。",
        "抽查范围覆盖全国31个省，检查组出动120人次。",
        "该项目通过现场检查，企业获得认证证书12张。",
    ],
)
def test_plans_meetings_and_services_are_no_checks(text: str) -> None:
    assert checks(text) == []


@pytest.mark.parametrize(
    ("text", "findings", "actions"),
    [
        (
            "执法人员检查餐饮单位36家，发现2家单位未公示健康证、部分食堂台账不全等问题，责令限期整改，立案1起。",
            ("未公示健康证", "台账不全"),
            ("rectification_ordered", "case_filed"),
        ),
        ("检查气瓶站5家，未发现私自改装等违法行为。", (), ()),
        (
            "共抽查童装20批次，不合格2批次，不合格项目主要为绳带要求、pH值和纤维含量等。",
            ("绳带要求", "pH值", "纤维含量"),
            (),
        ),
        ("检查门店12家，对逾期不改的将依法查封。", (), ()),
        (
            "检查门店12家，查封气瓶3只，下达整改通知书2份，罚款1万元，向公安机关移送线索1件。",
            (),
            ("rectification_ordered", "notice_issued", "seized", "fined", "transferred"),
        ),
        ("抽检食品30批次，不合格1批次，已责令下架、召回，并组织复查。", (), ("sale_stopped", "recalled", "recheck")),
    ],
)
def test_findings_and_actions(text: str, findings: tuple[str, ...], actions: tuple[str, ...]) -> None:
    check = only(text)
    assert (check.findings, check.actions) == (findings, actions)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("抽检糕点40批次，合格39批次，合格率97.5%。", True),
        ("抽检糕点40批次，合格39批次，合格率92%。", False),
        ("抽检糕点40批次，合格30批次，不合格2批次。", False),
        ("抽检糕点40批次，合格率97.5%。", None),
        ("抽检糕点40批次。", None),
        ("抽检糕点40批次，合格率97.5%，不合格率2.5%。", True),
        ("抽检糕点40批次，合格率95%。其中，蛋糕30批次，不合格2批次；月饼10批次，不合格0批次。", True),
        ("抽检糕点40批次，合格39批次。其中，蛋糕20批次，不合格1批次，合格率80%。", False),
    ],
)
def test_consistent(text: str, answer: bool | None) -> None:
    assert only(text).consistent is answer


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("近日，市局对全市学生校服开展监督抽查。共抽查30批次产品，合格率93%。", "学生校服"),
        ("共抽查15家企业生产的22批次儿童书包，合格率90%。", "儿童书包"),
        ("共检查大型游乐设施16台，责令停用1台。", "大型游乐设施"),
        ("对全区12家眼镜店开展计量专项检查。", "眼镜店"),
        ("对辖区5家充装单位开展了特种设备安全检查。", "特种设备"),
        ("共抽查插座、台灯等6类产品70批次，合格率91%。", "插座、台灯等6类产品"),
    ],
)
def test_subject(text: str, subject: str) -> None:
    assert only(text).subject == subject


def test_authority_region_and_period_come_from_the_sentences_around() -> None:
    check = only("2021年第四季度，福建省市场监管局对家用电器开展监督抽查。共抽查80批次，不合格6批次。")
    assert check.authority == "福建省市场监管局"
    assert check.region is not None
    assert check.region.name == "福建省"
    assert check.period is not None
    assert (check.period.start, check.period.precision) == (dt.date(2021, 10, 1), "quarter")


def test_day_of_the_news_is_not_the_time_of_the_check() -> None:
    assert only("6月20日，记者从市市场监管局获悉，该局抽检凉皮40批次，合格率97.5%。").period is None


def test_numbers_held_are_claimed() -> None:
    reading = READER.open(
        "共抽查52家企业的60批次产品，不合格6批次，合格率90%，比上年提高1个百分点。", reference_date=REFERENCE
    )
    (found,) = reading.found("inspection")
    claimed = {reading.text[m.start : m.end] for m in reading.mentions("quantity") if m.start in found.claims}
    assert claimed == {"60批次", "6批次", "90%", "1个百分点"}


FRAGMENTS = st.sampled_from(
    ["共抽查", "检定", "执法人员检查", "化肥", "电梯", "12家", "80批次", "5台", "合格", "不合格", "合格率", "97.5%", "不合格率",
     "，", "。", "；", "、", "其中", "分别为", "比上年", "提高", "1.2个百分点", "发现", "等问题", "责令整改", "（", "）", "：", "\n",
     "全部", "未检出", "2021年", "3月份", "将", "对", "开展了", "企业生产的", "序号", "|", "产品名称", "均"]
)  # fmt: skip


@given(st.lists(FRAGMENTS, max_size=40))
def test_any_order_of_words_gives_sound_records(words: list[str]) -> None:
    text = "".join(words)
    for check in checks(text):
        assert text[check.span.start : check.span.end] == check.text
        told = (check.inspected, check.passed, check.failed, check.pass_rate, check.fail_rate)
        assert any(value is not None for value in told) or check.findings or check.actions or check.items
        for amount in (check.inspected, check.passed, check.failed):
            assert amount is None or amount.value == 0 or str(amount.value) in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全县186辆出租车已全部完成检定。", {"method": "verification", "inspected": Quantity(value=186, unit="辆")}),
        ("该省共完成2310批次食品安全监督抽检，不合格样品18批次。", {"inspected": Quantity(value=2310, unit="批次")}),
        (
            "对辖区内6家早市，11家集贸市场在用的840台计量器具进行了集中检定。",
            {"method": "verification", "inspected": Quantity(value=840, unit="台")},
        ),
        (
            "近日，县局检查农贸市场9家，检定电子秤412台，合格率98%。",
            {"method": "verification", "inspected": Quantity(value=412, unit="台"), "pass_rate": 98},
        ),
        (
            "抽查了61家（其中生产企业40家，经销企业21家）企业的90批次产品，不合格9批次。",
            {"inspected": Quantity(value=90, unit="批次"), "failed": Quantity(value=9, unit="批次")},
        ),
        (
            "根据全年抽查计划安排，抽查了12种产品，31家企业共44批次，合格40批次。",
            {"inspected": Quantity(value=44, unit="批次"), "passed": Quantity(value=40, unit="批次")},
        ),
        (
            "为维护节日市场秩序，确保计量准确，近日市质监局抽检加油机58台，合格57台。",
            {"inspected": Quantity(value=58, unit="台"), "passed": Quantity(value=57, unit="台")},
        ),
        ("共抽检大米、2元以下小食品等64批次，合格率98.4%。", {"inspected": Quantity(value=64, unit="批次")}),
        ("抽检童装30批次，没收不合格服装一批。", {"failed": None, "pass_rate": None}),
        ("共抽查食品70批次，不合格项目为铅（以Pb计）、菌落总数。", {"findings": ("铅（以Pb计）", "菌落总数")}),
        ("抽查电梯20台，发现存在严重安全隐患，责令停用。", {"findings": (), "actions": ("use_stopped",)}),
        ("抽查燃气灶30组，9组不合格，热负荷偏差、熄火保护达不到标准要求。", {"findings": ("热负荷偏差", "熄火保护")}),
        (
            "监督抽查了40家企业的52批次产品，企业合格率为85%，产品合格率为88.5%。",
            {"inspected": Quantity(value=52, unit="批次"), "pass_rate": 88.5},
        ),
        (
            "近日，县质监局对电梯进行安全检查，并对维保单位反应速度进行了检验。对发现的问题，均下达安全监察指令书。",
            {"method": "site_check", "actions": ("notice_issued",)},
        ),
    ],
)
def test_how_notices_and_news_word_a_check(text: str, expected: dict[str, Any]) -> None:
    check = only(text)
    assert {name: getattr(check, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("对市境内三家运营公司的114辆出租车计价器进行了周期检定。", "出租车计价器"),
        ("抽查了全市14家石材经销企业的14个批次的产品，合格13个批次。", "石材"),
        ("抽查了全省30所学校的60批次中小学生校服产品。", "中小学生校服"),
        ("联合小组对全市210家收购点逐家进行检查。", "收购点"),
        ("市局发布2021年第12期食品安全抽检信息，共抽检300批次，不合格2批次。", "食品"),
    ],
)
def test_subject_is_what_was_examined(text: str, subject: str) -> None:
    assert only(text).subject == subject


@pytest.mark.parametrize(
    "text",
    [
        "4月1日后新增超期未检和检验不合格电梯728台。",
        "市局决定对全市特种设备开展一次安全大检查。执法人员对检查中发现的特种设备隐患，责令限期整改。",
        "宣传活动共免费发放宣传单300份。",
    ],
)
def test_what_is_no_check(text: str) -> None:
    assert checks(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "共抽查95批次，发现不合格产品7批次，包括羽绒制品5批次，床上用品2批次。\n（一）羽绒制品。抽查了32家企业销售的55批次产品。抽查发现5批次产品不合格。\n（二）床上用品。抽查了34家企业的40批次产品。抽查发现2批次产品不合格。",
            [("羽绒制品", 55, 5, None, None), ("床上用品", 40, 2, None, None)],
        ),
        (
            "抽查120批次，不合格率15%。其中，抽查19家企业生产的21批次，不合格1批次；抽查53家销售者销售的99批次，不合格17批次。",
            [("生产企业", 21, 1, None, None), ("销售者", 99, 17, None, None)],
        ),
        (
            "抽查80批次，不合格率9%。其中防水卷材不合格率为10%、井盖不合格率为6.7%、水泥不合格率为1.3%。",
            [("防水卷材", None, None, None, 10), ("井盖", None, None, None, 6.7), ("水泥", None, None, None, 1.3)],
        ),
        (
            "抽检9000批次，不合格率为1.8%。乳制品、肉制品和食用油、油脂及其制品的不合格率分别为0.1%、0.9%、0.4%。",
            [
                ("乳制品", None, None, None, 0.1),
                ("肉制品", None, None, None, 0.9),
                ("食用油、油脂及其制品", None, None, None, 0.4),
            ],
        ),
    ],
)
def test_parts_with_their_own_figures(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert rows(only(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "在监督抽查中发现，灯具、插座等产品的不合格发现率较高，分别是灯具35%、插座39.1%、泳装40%。",
            [("灯具", None, None, None, 35), ("插座", None, None, None, 39.1), ("泳装", None, None, None, 40)],
        ),
        (
            "共抽检油品90批次，抽样合格率为汽油96%、柴油97%。",
            [("汽油", None, None, 96, None), ("柴油", None, None, 97, None)],
        ),
        (
            "共抽查150批次，不合格20批次。生产领域抽查了17家单位的60批次产品，不合格3批次；流通领域抽查了40家单位的90批次产品，不合格17批次。",
            [("生产领域", 60, 3, None, None), ("流通领域", 90, 17, None, None)],
        ),
        (
            "抽查100批次，不合格18批次。其中，充电器产品共抽查90批次，其中4批次移送执法，另外86批次产品经检测，不合格18批次。",
            [("充电器产品", 86, 18, None, None)],
        ),
    ],
)
def test_rates_and_parts_that_stand_behind_names(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert rows(only(text)) == expected


def test_each_month_told_is_a_check_of_its_own() -> None:
    found = checks(
        "市局共进行了3次抽检，其中，1月份，抽检加油站69家，抽取样品125个，合格率为88%；3月份，抽查加油站17家，抽检汽油样品43个，合格率为83%。"
    )
    assert [(one.inspected and one.inspected.value, one.pass_rate) for one in found] == [(125, 88), (43, 83)]


def test_a_bracket_between_goods_and_their_outcome_is_passed_over() -> None:
    check = only("抽查发现，18批次抽样产品（涉及8家机构）不符合要求。对25家机构涉及的320批次产品实施了有效性抽查。")
    assert (check.inspected, check.failed) == (Quantity(value=320, unit="批次"), Quantity(value=18, unit="批次"))
