"""Checks in plain words: devices given a 体检, services done, what passed said to 达标 or 过关, raids on shops."""

from __future__ import annotations

import pytest
from checks_told import amounts, checks


@pytest.mark.parametrize(
    ("text", "subject", "told"),
    [
        ("市质监局给15家加油站的62台加油机“体检”，结果58台合格，4台不合格被停用。", "加油机", (62, 58, 4)),
        (
            "市计量所为38家医院的1260台（件）医用计量器具提供检定服务，合格率达97.3%。",
            "医用计量器具",
            (1260, None, None),
        ),
        ("执法人员对36家餐饮单位的76台电子秤逐一核验，其中8台误差超标，被没收。", "电子秤", (76, None, 8)),
        ("11月，县局盯紧供暖煤炭质量，抽取煤样46个，44个达标，达标率95.7%。", "煤样", (46, 44, None)),
        ("市局对电动自行车充电器进行质量检测，20个样品只有11个过关。", "电动自行车充电器", (20, 11, None)),
        ("该局对76所学校食堂使用的食用油抽样送检，76个样品全部符合国家标准。", "食用油", (76, None, 0)),
        ("两局联手对42辆罐车安全附件进行校验，合格40辆。", "罐车安全附件", (42, 40, None)),
        ("县局昨夜突袭6家烧烤店，当场开出整改通知书4份。", "烧烤店", (6, None, None)),
        ("市消协购买28款毛绒玩具送检，6款样品小零件不符合标准要求。", "毛绒玩具", (28, None, 6)),
    ],
)
def test_plain_words_tell_a_check(
    text: str, subject: str, told: tuple[float | None, float | None, float | None]
) -> None:
    (check,) = checks(text)
    assert (check.subject, amounts(check)) == (subject, told)


def test_those_with_a_fault_among_the_firms_are_no_check_of_their_own() -> None:
    (check,) = checks("近日，县质监局对阀门企业开展执法检查，27家受检企业中9家无证生产。")
    assert amounts(check)[0] == 27


def test_what_failed_stands_behind_the_samples_it_was_found_in() -> None:
    (check,) = checks("从送检结果看，38批次月饼里有2批次菌落总数超标。")
    assert (amounts(check), check.findings) == ((38, None, 2), ("菌落总数",))


def test_a_stock_told_before_says_what_was_examined_of_it() -> None:
    (check,) = checks("全市共有公众聚集场所电梯869台，今年以来监督检验863台，其中不合格5台，已全部封停。")
    assert (check.subject, amounts(check)) == ("公众聚集场所电梯", (863, None, 5))


def test_what_was_tested_for_others_is_no_check() -> None:
    (check,) = checks("市质检所2009年受理委托检验1230批次，监督抽查检验456批次，合格率89.7%。")
    assert (amounts(check)[0], check.pass_rate) == (456, 89.7)


def test_results_that_name_one_of_the_goods_are_of_it() -> None:
    fertiliser, film = checks("随机抽取复合肥样品10个、农膜样品5个，检测结果复合肥合格8个。")
    assert (amounts(fertiliser), amounts(film)) == ((10, 8, None), (5, None, None))
