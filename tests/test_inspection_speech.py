"""Checks in everyday speech: short verbs right before a number, and what came out told by 过关, 绿灯, 个个合格."""

from __future__ import annotations

import pytest
from checks_told import amounts, checks, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("出厂水采48份，合格46份；二次供水采120份，合格111份。", {"出厂水 48份 46份 -", "二次供水 120份 111份 -"}),
        ("该局完成水表首检3.2万只，燃气表首检1.1万只。", {"水表 32000只 - -", "燃气表 11000只 - -"}),
        ("快检车在菜市场收样63份，61份合格。", {"? 63份 61份 -"}),
        ("该局年审计量认证机构12家，8家过关，4家未过关。", {"计量认证机构 12家 8家 4家"}),
        ("县环保局测锅炉烟气86台次，超标7台次。", {"锅炉烟气 86台次 - 7台次"}),
        ("体温计校了316支，不合格18支。", {"体温计 316支 - 18支"}),
        ("取种子样品82个，不合格9个。", {"种子 82个 - 9个"}),
        ("桶装水买了24桶送检，20桶合格。", {"桶装水 24桶 20桶 -"}),
    ],
)
def test_short_verbs_tell_a_check_right_before_a_number(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "他们看了12家企业的产品展示。",
        "全县采茶300公斤。",
        "今年跑了22家客户。",
        "学校了解3家企业的情况。",
        "预测产量30吨。",
    ],
)
def test_short_verbs_of_other_deeds_tell_none(text: str) -> None:
    assert not checks(text)


@pytest.mark.parametrize(
    ("words", "passed", "failed"),
    [
        ("全数合格", None, 0),
        ("个个过关", None, 0),
        ("无一批次不合格", None, 0),
        ("零不合格", None, 0),
        ("准的33台", 33, None),
        ("33台在允差之内，其余拆下", 33, None),
        ("33台亮“绿灯”，3台亮“红灯”", 33, 3),
        ("3台过不了关", None, 3),
        ("3台没能通过检验", None, 3),
        ("3台栽在了耐压上", None, 3),
    ],
)
def test_plain_words_tell_what_came_out(words: str, passed: int | None, failed: int | None) -> None:
    (check,) = checks(f"市局抽测电子秤36台，{words}。")
    assert amounts(check) == (36, passed, failed)


def test_a_rate_tells_whether_goods_counted_beside_passed_or_failed() -> None:
    (check,) = checks("市局抽查电梯280台，34台存在“纸面维保”，合格率87.9%。")
    assert (amounts(check), check.consistent) == ((280, None, 34), True)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("抽检校服60批次，12批次不合格。宝鸡辖区抽到的9批次全是合格的。", ("宝鸡辖区", 9, 0)),
        ("抽检金饰98件，87件合格。相比之下，专卖店抽的35件件件合格。", ("专卖店", 35, 0)),
    ],
)
def test_goods_drawn_at_one_place_are_a_part(text: str, part: tuple[str, int, int]) -> None:
    (check,) = checks(text)
    (row,) = check.breakdown
    assert (row.subject, row.inspected, row.failed) == part


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对53家食品作坊巡查三遍，责令停产整改7家。", {"食品作坊 53家 - -"}),
        ("市物价局对23所中小学一一核对，罚款3所。", {"中小学 23所 - -"}),
        ("全镇26家农资店逐户核查完毕，责令整改2家。", {"农资店 26家 - -"}),
        ("120台电梯挨个过了一遍，9台被封停。", {"电梯 120台 - -"}),
        ("202条加油枪，计量所一条一条校过，197条一次过关。", {"加油枪 202条 197条 -"}),
        ("市局组织人员对86家化妆品店拉网检查，立案5起。", {"化妆品店 86家 - -"}),
    ],
)
def test_a_deed_behind_what_it_was_done_to_ends_the_clause(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "全年安排监督抽查1200批次以上，其中面料300批次。",
        "规划提出：到2025年，食品抽检合格率不低于98.5%。",
        "食品抽检合格率≥98%，药品抽检合格率不低于99%。",
        "实验室建成后可对21类产品、460个参数进行检测。",
        "今年我市将检定民用三表5万只。",
        "全年抽检任务3200批次，分解到各县区。",
        "每月对12家企业检查一次。",
    ],
)
def test_what_is_asked_for_or_possible_is_no_check(text: str) -> None:
    assert not checks(text)
