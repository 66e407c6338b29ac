"""Inspections: whose number is whose, where several checks, goods and outcomes are told close together."""

import datetime as dt

import pytest

from bulletin_schema import Reader
from bulletin_schema.records.inspection import Inspection

READER = Reader()


def checks(text: str) -> list[Inspection]:
    found = READER.find(text, Inspection, reference_date=dt.date(2022, 6, 30))
    return [record for record in found if isinstance(record, Inspection)]


def told(text: str) -> set[str]:
    """Return for each check what was examined, passed and failed of what."""

    def line(check: Inspection) -> str:
        counts = (check.inspected, check.passed, check.failed)
        return " ".join([check.subject or "?", *(f"{one.value:g}{one.unit}" if one else "-" for one in counts)])

    return {line(check) for check in checks(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对全县830台在用锅炉逐台过筛，消除隐患12处。", "锅炉 830台 - -"),
        ("市局对全县18家眼镜店突击检查，存在问题的3家。", "眼镜店 18家 - -"),
        ("县局对食品包装袋生产户专项检查，9户中2户无证生产，被立案查处。", "食品包装袋生产户 9户 - -"),
        ("市局抽检消毒液52份，检出禁用物质4份。", "消毒液 52份 - 4份"),
        ("全县抽检鲜蛋86批次，其中2个不合格。", "鲜蛋 86批次 - 2个"),
        ("市局抽查定量包装大米30批次，4批次短缺。", "定量包装大米 30批次 - 4批次"),
        ("市局抽查了7家超市的定量包装商品45批次，净含量合格43批次。", "定量包装商品 45批次 43批次 -"),
        ("县局开展电梯专项检查，46台电梯中超期未检5台，均已停止使用。", "电梯 46台 - -"),
        ("对青石镇一家热水壶厂开展监督检查，发现擅自更换关键件，责令改正。", "热水壶厂 - - -"),
        ("购买枸杞64批次送检，8批次检出国家标准禁用的物质。", "枸杞 64批次 - 8批次"),
        ("12批次儿童玩具经抽检有3批次不合格。", "儿童玩具 12批次 - 3批次"),
        ("节前共查住宅电梯71台，现场责令整改。", "住宅电梯 71台 - -"),
        ("市局检查灶具店64家，没收不合格灶具210台。", "灶具店 64家 - -"),
        ("抽取25家企业的样品，实际检验72批次，合格70批次，不合格2批次。", "? 72批次 70批次 2批次"),
    ],
)
def test_one_check(text: str, expected: str) -> None:
    assert told(text) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全市排查锅炉960台，消除隐患74处。6月起开展气瓶专项整治，检查充装站19家，立案2起。",
            {"锅炉 960台 - -", "充装站 19家 - -"},
        ),
        (
            "省级抽查231家企业共244批次产品，合格223批次。\n市级抽查243家企业共246批次产品，合格203批次。",
            {"产品 244批次 223批次 -", "产品 246批次 203批次 -"},
        ),
        (
            "我市检定心电图机、温度计等计量器具350台件。深入集贸市场，累计检定公平秤280台次。",
            {"心电图机、温度计等计量器具 350台件 - -", "公平秤 280台次 - -"},
        ),
        (
            "县局开展监督抽查。全年完成三大类产品333批次，合格314批次。",
            {"三大类产品 333批次 314批次 -"},
        ),
        (
            "免费检定计量器具305台，305台器具中不合格数仅为26台。",
            {"计量器具 305台 - 26台"},
        ),
        (
            "检定电子秤260台，其中超差12台；免费校准额温枪73把。",
            {"电子秤 260台 - 12台", "额温枪 73把 - -"},
        ),
        (
            "免费检定集贸市场电子秤310台、卫生院血压计64台，电子秤不合格15台。",
            {"电子秤 310台 - 15台", "血压计 64台 - -"},
        ),
        (
            "检查起重机械118台，责令限期整改。此前，市特检所已完成全市236台在用电梯的定期检验，合格率91.1%。",
            {"起重机械 118台 - -", "在用电梯 236台 - -"},
        ),
        (
            "加油枪检定中发现7把超差。该所还免费校准血压计83台，合格79台。",
            {"加油枪 - - 7把", "血压计 83台 79台 -"},
        ),
    ],
)
def test_checks_told_apart(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全省抽查产品680批次，合格率93.7%。合格率偏低的有：钢化玻璃，查了84批次，不合格19批次；童鞋，抽查20批次，合格率85%。",
            {"钢化玻璃": (84, 19, None), "童鞋": (20, None, 85)},
        ),
        (
            "全市检验产品138批，合格129批。水泥检验50批，合格率96%；门窗检验88批，88批全部合格。",
            {"水泥": (50, None, 96), "门窗": (88, 0, 100)},
        ),
        (
            "抽检儿童用品526批次，合格率73%。服装方面，抽检217批次，合格率62%。玩具是抽检中合格率最低的，共抽检120批次，合格率57%。",
            {"服装": (217, None, 62), "玩具": (120, None, 57)},
        ),
        (
            "全市完成抽检1600批次，其中食用油抽检590批次。市局完成的400批次抽检中，普通食品310批次，检出不合格15批次。",
            {"食用油": (590, None, None)},
        ),
        (
            "抽查产品538批次，不合格率11.3%。其中雨衣不合格率最高，为18.6%，水彩笔最低，仅为4.2%。",
            {"雨衣": (None, None, None), "水彩笔": (None, None, None)},
        ),
        (
            "抽查酒类538批次，合格率91.3%。合格率最高的是黄酒，达到99.1%，白酒次之，为98.2%。",
            {"黄酒": (None, None, 99.1), "白酒": (None, None, 98.2)},
        ),
        (
            "本次抽查120批次，不合格9批次，涉及电热毯3批次、插座4批次、儿童鞋2批次。",
            {"电热毯": (None, 3, None), "插座": (None, 4, None), "儿童鞋": (None, 2, None)},
        ),
        (
            "抽查60批次，有4批次产品不合格。4批次不合格产品包括3批次阀门产品、1批次卷材产品。",
            {"阀门": (None, 3, None), "卷材": (None, 1, None)},
        ),
        ("本次抽检120批次，不合格9批次，涉及恩诺沙星3批次、菌落总数6批次。", {}),
        ("抽查服装类、玩具类产品90批次。其中玩具类抽查40批次，不合格3批次。", {"玩具类": (40, 3, None)}),
        ("共检定电子秤180台，首检合格率85%，平均修后合格率100%。", {}),
        ("抽检92批次，不合格率2.4%。其中，第二季度抽检不合格率2.5%。", {}),
        (
            "抽查677家企业的380批次产品。此次抽查了72家大型企业的160批次产品，合格率99%；抽查了524家小型企业的220批次产品，合格率91%。",
            {"大型企业": (160, None, 99), "小型企业": (220, None, 91)},
        ),
        ("抽检食品152批次，不合格3批次，不合格项目为菌落总数（2批次）、二氧化硫（1批次）。", {}),
        (
            "检定民用三表680只，水表合格率97.3%，电表合格率99.8%。",
            {"水表": (None, None, 97.3), "电表": (None, None, 99.8)},
        ),
        (
            "抽查爆竹类和烟花类24批次，其中爆竹类10批次，不合格2批次；烟花类14批次，不合格1批次，总体合格率87.5%。",
            {"爆竹类": (10, 2, None), "烟花类": (14, 1, None)},
        ),
        ("检查商户69家，合格率98%，事故起数、死亡人数分别下降33.3%和29.4%。", {}),
        ("共检查企业47家，其中有5家经营许可证到期未换。", {}),
        ("食品抽检1120批次，合格率98.1%，制造业产品质量合格率94.2%。", {}),
    ],
)
def test_parts(text: str, expected: dict[str, tuple[float | None, ...]]) -> None:
    [check] = checks(text)
    assert {row.subject: (row.inspected, row.failed, row.pass_rate) for row in check.breakdown} == expected


def test_a_sum_of_goods_told_side_by_side() -> None:
    [check] = checks("共检定心电图机31台、B超8台，合计39台，合格35台，不合格4台。")
    assert check.inspected is not None
    assert (check.inspected.value, check.consistent) == (39, True)
    assert {row.subject: row.inspected for row in check.breakdown} == {"心电图机": 31, "B超": 8}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("抽查212批次，合格率90.9%，较全市平均低2.1个百分点。", [("全市平均", -2.1)]),
        ("抽查212批次，合格率90.9%，和去年上半年比提高了0.9个百分点。", [("去年上半年", 0.9)]),
        ("检定温度计22支，合格率90.9%，与上半年相比，温度计的一次合格率提高1.8个百分点。", [("上半年", 1.8)]),
        ("抽查产品333批次，合格率93.1%，同比2009年上升5.6个百分点。", [("2009年", 5.6)]),
        ("抽查商品609批次，合格率89.7%。与上一年同期相比，下降4.3个百分点。", [("上一年同期", -4.3)]),
        ("抽查商品609批次，合格率89.7%。与上年相比，投诉量下降4.3个百分点。", []),
        ("抽查产品333批次，不合格率1.2%，远低于去年的2.7%。", []),
        ("抽查灌装秤19台，全部合格。与上半年相比，油枪的合格率提高了1.8个百分点。", []),
    ],
)
def test_comparisons(text: str, expected: list[tuple[str, float]]) -> None:
    [check] = checks(text)
    assert [(one.baseline, one.delta.value) for one in check.comparisons] == expected


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("共检定计价器126台，一次合格率九成八。", 98),
        ("去年全市抽查合格率为93.2%，今年抽查儿童玩具86批次，合格率98.8%。", 98.8),
    ],
)
def test_rates(text: str, rate: float) -> None:
    assert [check.pass_rate for check in checks(text)] == [rate]


def test_a_firms_own_record_is_no_check() -> None:
    assert checks("该公司产品连续五年国家监督抽查合格率100%。") == []
