"""Awards: geographical indications, brand marks among brand marks and figures among registrations."""

from __future__ import annotations

import pytest
from awards_told import Facts, facts

_CERTIFIED = "地理标志证明商标"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全县新注册地理标志证明商标2件，累计9件。",
            [(_CERTIFIED, "won", 2, None, ()), (_CERTIFIED, "held", 9, None, ())],
        ),
        ("桃源县共有地理标志商标7件，居全市首位。", [("地理标志商标", "held", 7, None, ())]),
        (
            "我县拥有中国驰名商标1件、地理标志集体商标2件。",
            [("中国驰名商标", "held", 1, None, ()), ("地理标志集体商标", "held", 2, None, ())],
        ),
        (
            "“仁化贡柑”等3件商标获准注册为地理标志证明商标，该县地理标志总数达到21件。",
            [(_CERTIFIED, "won", 3, None, ()), ("地理标志", "held", 21, None, ())],
        ),
        ("永春县现有“永春芦柑”“永春老醋”2件地理标志，用标企业23家。", [("地理标志", "held", 2, None, ())]),
        # among registrations it is a figure of them, and its use is no award
        ("有效注册商标2.3万件，其中地理标志证明商标14件。", []),
        ("新增发明专利120件，地理标志证明商标1件。", []),
        ("地理标志证明商标授权企业达38户，地理标志质押融资1.2亿元。", []),
    ],
)
def test_a_mark_of_origin_is_told_by_what_it_is_counted_with(text: str, expected: list[Facts]) -> None:
    assert facts(text) == expected
