"""Checks told curtly: verbs of everyday speech, what passed and failed in a word, lists that leave out the rest."""

from __future__ import annotations

import pytest
from checks_told import amounts, checks


@pytest.mark.parametrize(
    ("text", "subject", "told"),
    [
        ("共查电子秤320台，准的有301台，不准的19台当场封存。", "电子秤", (320, 301, 19)),
        ("4月，区市场监管局抽检口罩86批，放行80批，6批责令封存。", "口罩", (86, 80, 6)),
        ("市计量所检定加油枪240把，一次过关231把。", "加油枪", (240, 231, None)),
        ("近日抽检日用陶瓷30批，29批通过，1批抗热震性差。", "日用陶瓷", (30, 29, 1)),
        ("省局组织抽检细木工板60批，3批没过。", "细木工板", (60, None, 3)),
        ("市局抽检插座25个，栽了3个。", "插座", (25, None, 3)),
        ("市局送检散装白酒62份，问题样品5份，检出率8.1%。", "散装白酒", (62, None, 5)),
        ("市计量所去年检水表31206只，首检不合格率4.1%。", "水表", (31206, None, None)),
        ("公平秤校了4台，调好1台。", "公平秤", (4, None, None)),
        ("市场监管局分两路看了31家糕点店，责令4家停产整改。", "糕点店", (31, None, None)),
    ],
)
def test_everyday_words_tell_what_was_done_and_what_came_of_it(
    text: str, subject: str, told: tuple[float | None, float | None, float | None]
) -> None:
    (check,) = checks(text)
    assert (check.subject, amounts(check)) == (subject, told)


def test_a_look_that_leads_to_nothing_is_no_check() -> None:
    assert checks("代表团走了5个村，看了3个展馆。") == []
