"""Several checks of one article: sentences that turn to another, lists behind a colon, instruments side by side."""

from __future__ import annotations

import pytest
from checks_told import checks, told

FIRST = "市局抽检食品684批次，不合格17批次。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "其中乳制品抽检96批次，全部合格。另，1至11月，全市共完成保健食品监督抽检152批次，合格150批次；化妆品抽检205批次，不合格11批次。",
            {"保健食品 152批次 150批次 -", "化妆品 205批次 - 11批次"},
        ),
        (
            "同期，市局对电热毯、暖手宝开展风险监测，采样40批次，发现问题样品6批次（输入功率4批次、结构2批次）。",
            {"电热毯、暖手宝 40批次 - 6批次"},
        ),
        (
            "又讯　7月份，该局对农村市场的电线、插座开展专项抽检：电线20批次，不合格7批次；插座16批次，不合格10批次。",
            {"电线 20批次 - 7批次", "插座 16批次 - 10批次"},
        ),
    ],
)
def test_a_sentence_turns_to_another_check(text: str, expected: set[str]) -> None:
    assert told(FIRST + text) == {"食品 684批次 - 17批次"} | expected


def test_each_round_is_a_check() -> None:
    text = FIRST + "今年上半年，该局已组织过两轮监测，首轮抽样140批次，不合格49批次，次轮抽样151批次，不合格51批次。"
    assert [(one.inspected.value, one.failed.value) for one in checks(text) if one.inspected and one.failed] == [
        (684, 17),
        (140, 49),
        (151, 51),
    ]


def test_parts_of_this_check_are_none() -> None:
    assert told(FIRST + "此外，本次抽检涉及网店，其中网店抽检90批次，不合格5批次。") == {"食品 684批次 - 17批次"}


def test_instruments_with_an_outcome_each_behind_the_places_they_are_at() -> None:
    text = "县局共检查集贸市场13个，检定台秤152台、案秤88台，其中台秤不合格6台，案秤不合格3台。"
    text += "此前的5月，该局还对加油站的加油机进行了强检，检定加油机118枪，合格116枪。"
    assert told(text) == {"台秤 152台 - 6台", "案秤 88台 - 3台", "加油机 118枪 116枪 -"}


def test_what_was_looked_for_is_told_with_what_was_checked() -> None:
    text = "抽检糕点8批次，合格7批次。对5家医疗机构是否依法检定进行检查，检查血压计、心电图机70台，责令停用4台。"
    assert [(one.subject, one.actions) for one in checks(text)] == [
        ("糕点", ()),
        ("血压计、心电图机", ("use_stopped",)),
    ]


def test_another_field_is_no_part_of_what_was_told_before() -> None:
    text = "监督抽查工业产品214批次，合格201批次；市级抽查465批次，不合格31批次。食品评价性抽检合格率99.2%，药品抽检312批次，全部合格。"
    assert [(one.subject, one.breakdown) for one in checks(text)] == [
        ("工业产品", ()),
        ("工业产品", ()),
        ("食品", ()),
        ("药品", ()),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("而2019年检出不合格食品28批次，合格率96%。", "食品 - - 28批次"),
        ("2019年省级抽查187批次，合格率92%。", "食品 187批次 - -"),
        ("上一期抽检243批次，不合格3批次。", "食品 243批次 - 3批次"),
    ],
    ids=["only what failed", "at another level", "the last issue"],
)
def test_an_earlier_year_is_a_check_of_its_own(text: str, expected: str) -> None:
    assert told("2020年，" + FIRST + text) == {"食品 684批次 - 17批次", expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对加油站在售汽油抽查22批次，不合格1批次；对门店在售电动自行车抽查9批次，不合格4批次。",
            {"汽油 22批次 - 1批次", "电动自行车 9批次 - 4批次"},
        ),
        (
            "上半年抽检“账单”\n\n农产品抽检：1126批次　合格1098批次\n生产环节抽检：92批次　不合格2批次\n餐饮环节抽检：60批次　合格率100%",
            {"农产品 1126批次 1098批次 -", "生产环节 92批次 - 2批次", "餐饮环节 60批次 - -"},
        ),
        (
            "完成食品抽检712批次，其中定量检测298批次，不合格9批次；药品抽验46批次，不合格1批次。",
            {"食品 712批次 - -", "药品 46批次 - 1批次"},
        ),
    ],
    ids=["sold in shops", "a line each", "another field behind parts"],
)
def test_each_stretch_is_a_check(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_kinds_are_goods_where_their_rate_follows() -> None:
    text = "1990年抽检17家企业23种产品，合格率为60.8%。1996年抽检农资102批次，合格81批次。"
    assert [one.inspected and one.inspected.value for one in checks(text)] == [23, 102]


def test_guns_stand_beside_other_instruments_with_a_rate_each() -> None:
    text = "累计检定血压计562台、电子秤1840台、加油枪296枪，合格率分别为91.3%、94.6%、99.3%。"
    assert [(one.subject, one.pass_rate) for one in checks(text)] == [
        ("血压计", 91.3),
        ("电子秤", 94.6),
        ("加油枪", 99.3),
    ]


def test_places_of_two_sorts_in_one_clause_are_of_one_check() -> None:
    text = "县食安办对食堂进行检查，共抽查学校食堂64所、食品经营户171家，责令整改39家。抽检大米58批次，不合格6批次。"
    assert [(one.subject, one.actions) for one in checks(text)] == [
        ("学校食堂", ("rectification_ordered",)),
        ("大米", ()),
    ]


def test_what_is_told_under_the_next_deed_is_not_of_the_check_before() -> None:
    text = (
        "一是查流通。县局检查超市418户次，下架月饼26个品种。二是查餐饮。县食药监局对5家宾馆发放告知书，下达指令书2份。"
    )
    assert [one.actions for one in checks(text)] == [("sale_stopped",)]
