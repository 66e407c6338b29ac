"""Inspections: counts that are easily overlooked, beside other counts, in the passive, behind a bare verb."""

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
        ("本次在72个加油站共抽取油品样品148个，合格139个。", "油品 148个 139个 -"),
        ("全县走访38个加油站，抽取汽油样品96个，不合格4个。", "汽油 96个 - 4个"),
        ("县局对26个农贸市场的蔬菜进行抽检，共抽样210个，合格204个。", "蔬菜 210个 204个 -"),
        ("在47个经营单位抽取童装样品120个，经检验，合格98个。", "童装 120个 98个 -"),
        ("全县抽查农资经销点31个，抽取化肥样品54个，有7个样品总养分不足。", "化肥 54个 - 7个"),
        ("全市共有46批次儿童玩具被抽检，其中5批次不合格。", "儿童玩具 46批次 - 5批次"),
        ("共有215台电子秤被检定，合格208台。", "电子秤 215台 208台 -"),
        ("有23家加油站的142条加油枪被抽检，全部合格。", "加油枪 142条 - 0条"),
        ("市局突击检查药店。玻璃体温计抽41支，全部合格。", "玻璃体温计 41支 - 0支"),
        ("市局检查加油站。加油机抽30台，2台超差。", "加油机 30台 - 2台"),
    ],
)
def test_one_check(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市局抽取电热毯15批、暖手宝12批送检，电热毯不合格4批，暖手宝全部合格。",
            {"电热毯 15批 - 4批", "暖手宝 12批 - 0批"},
        ),
        (
            "节前，县局突击检查商场，月饼抽10批次，合格9批次；白酒抽12批次，合格11批次。",
            {"月饼 10批次 9批次 -", "白酒 12批次 11批次 -"},
        ),
    ],
)
def test_side_by_side(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_samples_of_each_kind_counted_in_the_same_word_as_the_places() -> None:
    [check] = checks("本次监督抽查在72个加油站共抽取样品148个，其中车用汽油60个，普通柴油88个。合格的样品139个。")
    assert [(row.subject, row.inspected) for row in check.breakdown] == [("车用汽油", 60), ("普通柴油", 88)]


@pytest.mark.parametrize(
    "text", ["近日有8批次食品被检出不合格。", "医生提醒，每天抽2包烟的人应体检。", "大会选举时抽3个号。"]
)
def test_no_check(text: str) -> None:
    assert told(text) == set()
