"""Inspections: how writers before 2015 tell them, kinds for samples, 抽 and 扦 alone, boards of makers and models."""

import datetime as dt

import pytest

from bulletin_schema import Reader
from bulletin_schema.records.indicator import Indicator
from bulletin_schema.records.inspection import Inspection, InspectionItem
from bulletin_schema.records.inspection.findings.findings import findings_in
from bulletin_schema.records.inspection.findings.outcomes import actions_in

READER = Reader()


def checks(text: str) -> list[Inspection]:
    found = READER.find(text, Inspection, reference_date=dt.date(2010, 6, 30))
    return [record for record in found if isinstance(record, Inspection)]


def amount(check: Inspection) -> tuple[float, str | None] | None:
    return (check.inspected.value, check.inspected.unit) if check.inspected else None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("省质监局从210家企业抽样318种（进口产品除外），有290种合格，抽样合格率91.2%。", (318, "种")),
        ("省局抽查了电熨斗40种，5种不合格。", (40, "种")),
        ("省局抽查了86家企业产的90种玩具，17种玩具不合要求，抽样合格率为81.1%。", (90, "种")),
        ("2008年，市质监局抽查我市15种产品，62家企业90批次，合格81批次，合格率90%。", (90, "批次")),
        ("总局抽查了我市水泥、陶瓷等4种产品11批次，全部合格。", (11, "批次")),
        ("县计量所对市场衡器免费强检。共检杆秤、台秤460台，合格430台，合格率93.5%。", (460, "台")),
        ("稽查队到城区抽了12家眼镜店，共抽配装眼镜40副，合格36副。", (40, "副")),
        ("纤检所现场扦取皮棉样品58批，经检验，不合格9批。", (58, "批")),
        ("县局抽称袋装化肥30袋，9袋净含量不足。", (30, "袋")),
    ],
)
def test_what_was_examined(text: str, told: tuple[float, str]) -> None:
    assert [amount(check) for check in checks(text)] == [told]


def test_parts_by_place_and_by_size() -> None:
    check = checks(
        "省质监局抽查热水器38批次，10批次不合格，不合格产品发现率为26.3%。按地区，中山抽24批次、不合格8批次，"
        "顺德抽14批次、不合格2批次。"
    )[0]
    assert [(row.subject, row.inspected, row.failed) for row in check.breakdown] == [("中山", 24, 8), ("顺德", 14, 2)]


@pytest.mark.parametrize(
    ("head", "row", "item"),
    [
        (
            "生产企业 | 产品 | 规格型号 | 不合格项目",
            "甲县红星文具厂 | 修正液 | 12mL | 氯代烃",
            InspectionItem(enterprise="甲县红星文具厂", product="修正液", model="12mL", failed_items=("氯代烃",)),
        ),
        (
            "生产企业（标称）|商标|型号规格|不合格项目",
            "甲县红星文具厂|红星|12mL|氯代烃",
            InspectionItem(enterprise="甲县红星文具厂", product=None, model="12mL", failed_items=("氯代烃",)),
        ),
    ],
)
def test_boards_of_makers_and_models(head: str, row: str, item: InspectionItem) -> None:
    check = checks(f"县质监局6月抽查文具32批次，1批次不合格。\n名单如下：\n{head}\n{row}")[0]
    assert check.items == (item,)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "化肥抽检400个，合格350个，合格率87.5%。按品种分，尿素最好，合格率97.5%，钾肥其次，合格率91.3%。",
            [("尿素", 97.5), ("钾肥", 91.3)],
        ),
        (
            "抽查锅具90种，合格81种，抽样合格率90%。其中，大、中、小型企业的产品抽样合格率分别为96%、87%、72%。",
            [("大型企业", 96), ("中型企业", 87), ("小型企业", 72)],
        ),
    ],
)
def test_parts_by_rank_and_by_size(text: str, rows: list[tuple[str, float]]) -> None:
    assert [(row.subject, row.pass_rate) for row in checks(text)[0].breakdown] == rows


def test_a_total_rate_ends_what_passed_in_one_respect() -> None:
    check = checks(
        "质监局抽查月饼40批次，净含量标注合格率92.5%，净含量合格率95%，综合合格率为90%，比去年提高4个百分点。"
    )[0]
    assert check.pass_rate == 90
    assert [one.delta.value for one in check.comparisons] == [4]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("家用燃气灶同期抽查52批次，5批次不合格。", "家用燃气灶"),
        ("县所检定市场电子秤126台，合格119台。", "电子秤"),
        ("市纤检所到甲县、乙县两地棉花加工企业开展监督检查，共查企业46家，9家无证经营。", "棉花加工企业"),
    ],
)
def test_subject_without_where_and_at_the_same_time(text: str, subject: str) -> None:
    assert [check.subject for check in checks(text)] == [subject]


@pytest.mark.parametrize(
    ("words", "findings"),
    [
        ("水泥早期强度、氧化镁不合格，钢筋重量偏差不合格。", ["早期强度", "氧化镁", "重量偏差"]),
        ("6批次不合格的，两批次是标签字符偏小，一批次短斤少两。", ["标签字符偏小", "短斤少两"]),
        ("9件不合格的，7件是含金量不足，其余为印记缺失、名称乱标。", ["含金量不足", "印记缺失", "名称乱标"]),
        ("老花镜不合格5批次，问题是顶焦度偏差、光学中心水平互差。", ["顶焦度偏差", "光学中心水平互差"]),
        ("按项目分，总养分、氯离子、有机质三项不合格率偏高。", ["总养分", "氯离子", "有机质"]),
        ("不合格3个，全是链罩不合格。", ["链罩"]),
        ("12种产品热负荷、熄火保护装置达不到标准。", ["热负荷", "熄火保护装置"]),
        ("管理混乱是主要问题。", []),
        ("经检验，5台电梯不合格。", []),
    ],
)
def test_what_was_wrong_with_goods(words: str, findings: list[str]) -> None:
    assert findings_in(words) == findings


@pytest.mark.parametrize("words", ["限一个月内整改。", "相关店家限10月31日前整改。", "限期改正。"])
def test_a_term_set_for_putting_right(words: str) -> None:
    assert actions_in(words) == ["rectification_ordered"]


def test_kinds_listed_with_one_rate_and_rates_of_nought() -> None:
    check = checks(
        "省局抽查产品468批次，合格429批次，不合格检出率8.3%。其中，水泥、硫酸2类产品的不合格检出率为零；"
        "塑料管材不合格检出率为4.0%。纸本抽查2批次，均不合格，合格率为0。"
    )[0]
    rates = [(row.subject, row.pass_rate, row.fail_rate) for row in check.breakdown]
    assert rates == [("水泥", None, 0), ("硫酸", None, 0), ("塑料管材", None, 4), ("纸本", 0, None)]


def test_what_most_failures_are_of_and_the_rest() -> None:
    check = checks("药品抽验338批，不合格41批。不合格品种集中在中药饮片，共29批；化学药5批；中成药7批。")[0]
    assert [(row.subject, row.failed) for row in check.breakdown] == [("中药饮片", 29), ("化学药", 5), ("中成药", 7)]


def test_what_failed_of_the_check_before_the_last() -> None:
    first, second = checks(
        "市局抽了建材243批次，合格186批次，合格率76.5%。\n另据乙县质监局消息，6月该县又抽查了水泥经销点，"
        "19个批次水泥有3个批次不合格，抽样合格率为84.2%。\n不合格的57批次已下达《责令改正通知书》。"
    )
    assert (first.failed and first.failed.value, second.failed and second.failed.value) == (57, 3)
    assert first.actions == ("rectification_ordered", "notice_issued")


@pytest.mark.parametrize(
    ("text", "method", "told"),
    [
        ("县局对6家超市进行商品条码监督检查，共查商品500个批次，2个批次冒用条码。", "site_check", (500, "批次")),
        ("县局组织医疗器械专项检查，查医院、诊所268家，发现5家无证经营。", "site_check", (268, "家")),
        ("县局清查配送中转站18处，发现2处超期未检，已责令整改。", "site_check", (18, "处")),
        ("县所报检后，甲市特检所检定锅炉164台，合格160台。", "verification", (164, "台")),
    ],
)
def test_what_was_looked_through(text: str, method: str, told: tuple[float, str]) -> None:
    assert [(check.method, amount(check)) for check in checks(text)] == [(method, told)]


def test_a_board_is_of_the_goods_in_its_caption() -> None:
    first, second = checks(
        "省局抽查热水器38批次，10批次不合格。\n燃气灶抽查52批次，5批次不合格。\n不合格热水器名单\n"
        "生产企业|商标|型号规格|不合格项目\n甲市某电器有限公司|科海|JSQ16|热水产率"
    )
    assert (len(first.items), len(second.items)) == (1, 0)


@pytest.mark.parametrize(
    ("text", "told"),
    [  # what was examined, passed and failed
        ("抽取样品38个，24个合格。差的是平县佳车业有限公司，抽查的3个样品均不合格。", (38, 24, None)),
        ("县所抽检絮棉制品，34床棉被中有5床短纤维含量超标，合格28床。", (34, 28, None)),
        ("扦取皮棉样品58批，相符的49批，不符的9批，相符率84.5%。", (58, 49, 9)),
        ("抽取样品53个，其中优等品12个、合格品33个、不合格品8个，合格率84.9%。", (53, None, 8)),
        ("抽秤气瓶60瓶，短秤超允差的7瓶。", (60, None, 7)),
    ],
)
def test_what_passed_and_what_failed(text: str, told: tuple[float, ...]) -> None:
    check = checks(text)[0]
    numbers = (check.inspected, check.passed, check.failed)
    assert tuple(number.value if number else None for number in numbers) == told


def test_a_festival_as_base_of_a_comparison() -> None:
    check = checks("质监局抽查月饼40批次，合格率90%，比去年中秋提高4个百分点。")[0]
    assert [one.baseline for one in check.comparisons] == ["去年中秋"]


def test_a_substance_traced_in_so_many_batches() -> None:
    assert findings_in("抽检原料乳964批次，检出三聚氰胺不合格22批次。") == ["三聚氰胺"]


def test_special_equipment_tested_is_a_check() -> None:
    told = [(check.subject, amount(check)) for check in checks("供暖期前，甲市特检所共检验锅炉164台，允许运行149台。")]
    assert told == [("锅炉", (164, "台"))]


def test_a_share_of_what_was_drawn_is_the_fail_rate() -> None:
    check = checks("市局在4家商场抽了礼盒装月饼15盒，2盒包装空隙率超标，占13.3%。")[0]
    assert (check.fail_rate, check.consistent) == (13.3, True)


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("检查组当场下达《安全监察指令书》9份。", ["安全监察指令书"]),
        ("县局共查充装站8家、气瓶1460只，发现超期未检气瓶。", ["充装站"]),
        ("其中本地5家生产企业抽12批次，全部合格。", ["生产企业"]),
        ("市计量所检定加油机412台，合格率96.1%，对超差的16台当场贴了停用标志。", []),
    ],
)
def test_numbers_beside_checks(text: str, metrics: list[str]) -> None:
    found = READER.find(text, Indicator, reference_date=dt.date(2010, 6, 30))
    assert [record.metric for record in found if isinstance(record, Indicator)] == metrics


def test_sizes_of_firms_alone_are_parts() -> None:
    check = checks("从抽查结果看，大型企业合格率100%，中型企业合格率94%，小型企业合格率仅为71%。")[0]
    rates = [(row.subject, row.pass_rate) for row in check.breakdown]
    assert (check.pass_rate, rates) == (None, [("大型企业", 100), ("中型企业", 94), ("小型企业", 71)])


@pytest.mark.parametrize(
    ("text", "subject", "told"),
    [
        ("县局对9家生产企业的月饼等定量包装商品抽样40批次，合格率92.5%。", "月饼等定量包装商品", (40, "批次")),
        ("2007年我市定期监督检验产品1856批次，合格1732批次，定检合格率93.3%。", "产品", (1856, "批次")),
        ("区局对销售不合格样品的14家店铺逐户检查，下架插座230只，立案5宗。", "店铺", (14, "家")),
        (
            "共抽检商品503批次。503批次中，4批次为假冒产品，有效送检样品497批次，检出不合格172批次。",
            "商品",
            (497, "批次"),
        ),
    ],
)
def test_whose_goods_and_what_was_tested(text: str, subject: str, told: tuple[float, str]) -> None:
    assert amount(checks(text)[0]) == told
    assert subject in ("商品", checks(text)[0].subject)


def test_those_to_be_gone_back_to_are_not_examined() -> None:
    found = checks("对抽查中质量不合格的13家企业，省局已下达整改通知书，并将复查。")
    assert [amount(check) for check in found] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "执法人员运来抽湿机20台、抽油烟机15台。",
        "活动现场抽出一等奖3名，抽中家电5台。",
        "市局抽调骨干12名，抽考监管人员40名。",
        "医院现有床位3200床，每天抽2包烟的人应体检。",
    ],
)
def test_other_drawings_are_no_check(text: str) -> None:
    assert checks(text) == []
