"""Numbers told again or of others: what was really checked, a lead's failures, another year, the office's whole season."""

from __future__ import annotations

import pytest
from checks_told import amounts, checks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "共随机抽取31家检验检测机构，其中2家已注销、1家搬迁外地，实际检查28家，发现4家存在一般问题，均已责令改正。",
            [("site_check", (28, None, None))],
        ),
        (
            "计划抽取企业50家，因停产未抽到样品12家，实际抽查38家企业的40批次产品，合格37批次。",
            [("sampling", (40, 37, None))],
        ),
        (
            "3月8日，市局组织计量所对3个农贸市场的电子秤进行了检查。有摊主往店里藏秤。当天，3个市场共查电子秤126台，没收7台。",
            [("site_check", (126, None, None))],
        ),
        (
            "市卫健委公布了餐具抽检结果，5家餐馆的7份餐具大肠菌群超标，已责令整改。本季度，对118家餐馆进行抽检，共抽餐具590份，583份合格。",
            [("sampling", (590, 583, 7))],
        ),
        (
            "2013年市局抽检301间泳池，合格率为63.5%；2014年，231间合格，104间不合格，合格率为69.0%。",
            [("sampling", (301, None, None)), ("sampling", (None, 231, 104))],
        ),
        ("粽子专项监督抽查共查了36家企业的36批次，合格率为100%。", [("sampling", (36, None, None))]),
    ],
    ids=["really checked", "not as planned", "announced", "led by failures", "next year", "seen and drawn"],
)
def test_what_a_check_counts(text: str, expected: list[tuple[str, tuple[int | None, ...]]]) -> None:
    assert [(one.method, amounts(one)) for one in checks(text)] == expected


def test_those_that_failed_are_of_the_check_that_told_them() -> None:
    text = "今年抽检388间泳池，19间不合格。2013年抽检301间，合格率为63.5%。对今年的19间已责令整改，并处以罚款。"
    assert [one.actions for one in checks(text)] == [("rectification_ordered", "fined"), ()]


def test_what_a_whole_office_did_is_no_outcome() -> None:
    text = "抽查月饼120批次，合格118批次。另据介绍，上半年全省质监系统立案查处案件2714起，一家已移送公安机关。"
    assert checks(text)[0].actions == ()


def test_what_a_meeting_asks_for_is_no_outcome() -> None:
    text = "抽查工业产品620批次，不合格38批次。会议要求，对不合格企业依法查处，责令停止生产销售，并立案查处。"
    assert checks(text)[0].actions == ()


def test_negative_samples_have_passed() -> None:
    (check,) = checks("抽检蔬菜46份，全部为阴性。")
    assert (check.pass_rate, check.failed and check.failed.value) == (100, 0)


def test_a_rate_of_others_is_no_difference() -> None:
    assert checks("全市抽检1200批次，合格率98.1%，高于全省97.5%的平均合格率。")[0].comparisons == ()


def test_sorts_of_sampling_are_no_goods() -> None:
    text = "共监测样品186个，其中监督抽查8个、例行监测178个，农药、兽药残留检测合格率为98.92%。"
    assert checks(text)[0].pass_rate == 98.92


def test_a_line_of_another_day_tells_another_check() -> None:
    text = "1月14日，县局对一处冷库进行检查，执法人员当场查封，立案调查。\n1月15日，分局对17家冻品店逐户检查，责令限期改正2家。"
    assert [(one.subject, one.actions) for one in checks(text)] == [
        ("冷库", ("case_filed", "seized")),
        ("冻品店", ("rectification_ordered",)),
    ]


def test_what_was_kept_where_inspectors_came_by() -> None:
    text = "11月3日，执法人员在一村庄巡查时，将一倒装液化气的小贩逮个正着。车上码着5个气罐。执法人员当场将气罐连同工具全部扣押。"
    assert [one.actions for one in checks(text)] == [("seized",)]


def test_who_signs_in_brackets_is_not_who_checked() -> None:
    text = "三季度国家监督抽查了403家企业的427批次产品，354批次产品合格，合格率为82.9%。（湖南省质监局监督处）"
    assert [one.authority for one in checks(text)] == [None]
