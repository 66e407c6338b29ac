"""Work on standards that is only promised, and words that merely look like a promise."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import Indicator, StandardsWork, find

DAY = dt.date(2022, 6, 30)


def counts(text: str) -> list[int]:
    return [int(one.count.value) for one in find(text, StandardsWork, reference_date=DAY) if one.count]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("其次是将参与标准研制纳入绩效考核，今年该所共参与制定5项国家标准、2项行业标准。", [5, 2]),
        ("把标准制定作为重点目标任务来抓，全县主持制定国家标准5项。", [5]),
        ("围绕打造标准强区的目标，全区企业主导制定国家标准12项。", [12]),
        ("以建成标准强县为目标，去年新发布地方标准6项。", [6]),
        ("为确保农产品质量安全，我县制定农业地方标准15项。", [15]),
        ("积极争取上级支持，获批国家标准4项。", [4]),
        ("拟对12家企业主导制定的国际标准2项、国家标准9项予以奖励。", [2, 9]),
        ("会议审查了3项拟申报的行业标准，并报批国家标准2项。", [3, 2]),
        ("公司主要参与制定国家标准6项、行业标准2项。", [6, 2]),
        ("计划制定地方标准15项，已发布8项。", [8]),
        ("市质检院参与起草的2项国家标准批准发布，将于明年3月1日起实施。", [2]),
        ("到2020年底，全市企业主导制定国家标准20项。", [20]),
        ("力争再立项地方标准9项；2021年，全市发布地方标准6项。", [6]),
        ("启动“将乐擂茶”申报工作，新增省级农业标准化示范区2个。", [2]),
    ],
)
def test_what_merely_looks_like_a_promise_is_work(text: str, expected: list[int]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "力争主导制定国际标准3项，新发布团体标准10项。",
        "到2025年，全市将主导制定国家标准30项。",
        "目标：主持制定国家标准3项，行业标准5项。",
        "年内拟制定团体标准8项、企业标准20项。",
        "预计全年可完成国家标准报批20项。",
        "全市将于2023年底前制定团体标准20项。",
        "下一步，三地将联合立项养老服务标准8项。",
        "2023年，将重点做好六件事：守住安全底线，新立项地方标准15项以上。",
        "会议决定，2023年重点推进5项国家标准英文版翻译工作。",
        "实现主导制定国家标准30项的目标。",
        "今年打算再安排地方标准立项130项左右，清退老标准20项以上。",
        "计划三年内新增国家标准8项。",
    ],
)
def test_a_promise_is_no_work_but_an_indicator(text: str) -> None:
    assert counts(text) == []
    assert find(text, Indicator, reference_date=DAY)


def test_what_is_examined_or_sent_in_has_no_stage_of_the_work_before() -> None:
    works = find("牵头起草国家标准3项，共报批行业标准4项。", StandardsWork, reference_date=DAY)
    assert [one.stage for one in works] == ["drafting", None]
