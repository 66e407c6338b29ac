"""Parts of a check: rates right behind names, channels side by side, goods in brackets, and where they were checked."""

from __future__ import annotations

import pytest
from checks_told import checks


def _rows(text: str) -> list[tuple[str, float | None, float | None, float | None]]:
    (check,) = checks(text)
    return [(row.subject, row.inspected, row.failed, row.pass_rate) for row in check.breakdown]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "监测农产品1200批次，总体合格率98.1%。分品种看，蔬菜97.4%，水果98.8%。",
            [("蔬菜", None, None, 97.4), ("水果", None, None, 98.8)],
        ),
        (
            "抽检食品900批次，合格率97.6%，其中肉制品96.2%、乳制品100%。",
            [("肉制品", None, None, 96.2), ("乳制品", None, None, 100)],
        ),
        ("抽查轮胎210批次，合格率：国产98.2%，进口94.5%。", [("国产", None, None, 98.2), ("进口", None, None, 94.5)]),
        (
            "抽检饮用水68批次，瓶装水30批次合格率100%，桶装水38批次合格率92.1%。",
            [("瓶装水", 30, None, 100), ("桶装水", 38, None, 92.1)],
        ),
        (
            "抽检空气炸锅55批次，不合格9批次。分开算账：门店20批次、工厂4批次，都没检出不合格；网店31批次，9批次不合格。",
            [("门店", 20, 0, 100), ("工厂", 4, 0, 100), ("网店", 31, 9, None)],
        ),
        ("抽检食品300批次，不合格12批次，线上9批次，线下3批次。", [("线上", None, 9, None), ("线下", None, 3, None)]),
        ("抽检砖97批，不合格11批，不合格主要是烧结砖（8批）。", [("烧结砖", None, 8, None)]),
        (
            "抽查头盔，线上平台购样60批次，线下门店购样40批次，总不合格率28%：线上不合格22批次，线下不合格6批次。",
            [("线上平台", 60, 22, None), ("线下门店", 40, 6, None)],
        ),
    ],
)
def test_parts_are_told_without_a_word_for_what_their_numbers_are(
    text: str, rows: list[tuple[str, float | None, float | None, float | None]]
) -> None:
    assert _rows(text) == rows


@pytest.mark.parametrize("tail", ["处置完成98.3%", "同比上升2.1%", "占全市31%", "标签98.5%", "问题整改落实96%"])
def test_other_shares_behind_a_rate_are_no_parts(tail: str) -> None:
    assert not _rows(f"抽检食品900批次，合格率97.6%，{tail}。")


def test_a_part_told_by_its_place_is_not_where_the_whole_was_checked() -> None:
    (check,) = checks("滁州市2021年统计公报\n食品评价性抽检合格率99.1%，其中天长市99.3%。")
    assert check.region is None or check.region.name != "天长市"
