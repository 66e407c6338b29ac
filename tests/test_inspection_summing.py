"""Lists of names with numbers that add up to a number told make its parts."""

from __future__ import annotations

import pytest
from checks_told import checks


def parts(text: str) -> dict[str, tuple[float | None, float | None]]:
    (check,) = checks(text)
    return {row.subject: (row.inspected, row.failed) for row in check.breakdown}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "县局抽取农资样品58批次（化肥41批次、农膜12批次、有机肥5批次），检出不合格7批次，分别为化肥5批次、农膜2批次。",
            {"化肥": (41, 5), "农膜": (12, 2), "有机肥": (5, None)},
        ),
        (
            "抽检食品1126批次，不合格34批次（生产环节3批次、流通环节22批次、餐饮环节9批次），不合格率3.02%。",
            {"生产环节": (None, 3), "流通环节": (None, 22), "餐饮环节": (None, 9)},
        ),
        (
            "抽检食品684批次，不合格17批次。上述不合格样品中，生产环节抽到6批次，流通环节9批次，餐饮环节2批次。",
            {"生产环节": (None, 6), "流通环节": (None, 9), "餐饮环节": (None, 2)},
        ),
        (
            "抽检食品684批次，不合格9批次，不合格样品为肉制品8批次（不合格项目：菌落总数）、蜂产品1批次（不合格项目：果糖）。",
            {"肉制品": (None, 8), "蜂产品": (None, 1)},
        ),
        (
            "抽检了水果制品42批次、糕点31批次等2大类食品共73批次，其中合格70批次。",
            {"水果制品": (42, None), "糕点": (31, None)},
        ),
    ],
)
def test_divides(text: str, expected: dict[str, tuple[float | None, float | None]]) -> None:
    assert parts(text) == expected


def test_what_does_not_add_up_is_no_list_of_parts() -> None:
    assert parts("抽检食品684批次，不合格17批次（肉制品8批次、蜂产品1批次）。") == {}


def test_a_rate_behind_a_list_is_of_the_whole() -> None:
    (check,) = checks(
        "抽检食品1126批次，不合格34批次（生产环节3批次、流通环节31批次），不合格率3.02%，同比下降0.41个百分点。"
    )
    assert (check.fail_rate, len(check.comparisons)) == (3.02, 1)


def test_outcomes_and_rates_of_several_goods_in_order() -> None:
    text = "抽检电动自行车12批次、蓄电池8批次，不合格分别为2批次、1批次，合格率分别为83.3%、87.5%。"
    assert [(one.subject, one.pass_rate) for one in checks(text)] == [("电动自行车", 83.3), ("蓄电池", 87.5)]


def test_failed_goods_behind_the_firms_they_are_of() -> None:
    (check,) = checks(
        "共抽查144家企业的159批次产品，不合格21家21批次。分盟市看，包头市抽查48批次、不合格5批次，检出率10.4%。"
    )
    assert (check.failed.value if check.failed else None, check.breakdown[0].fail_rate) == (21, 10.4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "抽检电热毯40批次，合格34批次，其中线上25批次，合格19批次，线下15批次全部合格。",
            {"线上": (25, None), "线下": (15, 0)},
        ),
        (
            "市消协对儿童围巾进行比较试验，购买了45件样品。经检测，30件商场购买的样品中，有3件不符合标准；15件超市买的样品中，有2件不符合标准。",
            {"商场": (30, 3), "超市": (15, 2)},
        ),
        (
            "全市检验电梯3184台，不合格12台。其中，荔城区1012台、不合格4台，秀屿区等其他县区724台、不合格2台。",
            {"荔城区": (1012, 4), "秀屿区等其他县区": (724, 2)},
        ),
        ("抽取成品油样品64批次，合格59批次，5批次不合格样品涉及4家加油站。", {}),
    ],
)
def test_parts_by_where_the_goods_were_drawn(text: str, expected: dict[str, tuple[float | None, float | None]]) -> None:
    assert parts(text) == expected
