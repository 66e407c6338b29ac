"""Indicators: a number that no other record holds, with its noun, place, time and growth."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import Reader
from bulletin_schema.records.indicator import Indicator

READER = Reader()
DAY = dt.date(2022, 6, 30)


def indicators(text: str) -> list[Indicator]:
    """Return the indicators that a text tells."""
    return [one for one in READER.find(text, Indicator, reference_date=DAY) if isinstance(one, Indicator)]


def metrics(text: str) -> list[tuple[str | None, float | None]]:
    """Return what is counted and how much, for each indicator."""
    return [(one.metric, one.quantity.value) for one in indicators(text)]


@pytest.mark.parametrize(
    ("text", "metric", "value"),
    [
        ("获奖企业各奖励20万元。", "奖励", 200000),
        ("为企业免征强检费用53万元。", "强检费用", 530000),
        ("会上共有3家镇江企业上榜。", "企业", 3),
        ("全县价格违法行为48件。", "价格违法行为", 48),
        ("有4家旅游和餐饮服务企业参会。", "旅游和餐饮服务企业", 4),
        ("从业人员超过900人。", "从业人员", 900),
        ("全县新登记企业注册资本61亿元。", "新登记企业注册资本", 6100000000),
        ("平台共登记处理投诉举报2.4万件。", "投诉举报", 24000),
        ("平台接到热线和窗口自行录入的案件318件。", "案件", 318),
        ("参加培训的企业已达120家。", "参加培训的企业", 120),
        ("今年1至5月全市新登记个体工商户3200户。", "新登记个体工商户", 3200),
        ("9家企业中有人缺席。", "企业", 9),
        ("全市品牌企业产值占规模以上工业产值的比重达到36%。", "品牌企业产值占规模以上工业产值的比重", 36),
        ("向市民发放《计量知识问答》400余册。", "计量知识问答", 400),
        ("检测参数由210个扩展到372个。", "检测参数", 372),
    ],
)
def test_the_noun_beside_a_number_is_what_it_counts(text: str, metric: str, value: float) -> None:
    """Verbs, places, times and quantifiers are no part of a metric."""
    assert (metric, value) in metrics(text)


@pytest.mark.parametrize(
    "text",
    [
        "公示期为7个工作日。",
        "对首次获评的企业给予最高50万元奖励。",
        "情节严重的，处2万元以上20万元以下的罚款。",
        "申请量是2012年的7.4倍。",
        "这7家企业已完成整改。",
        "一家一家排查。",
        "对注册地理标志的协会，县财政再奖励15万元/个。",
        "公示名单进入“上5亿元榜单”。",
        "玩具含有小零件。",
        "坚持每两年评一次。",
    ],
)
def test_rules_comparisons_and_what_was_told_before_state_no_fact(text: str) -> None:
    """What a rule allows, what is only compared and what was counted before are no indicators."""
    assert metrics(text) == []


def test_growths_told_behind_several_numbers_go_to_each() -> None:
    """分别增长 gives the first growth to the first number."""
    found = indicators("私营企业2.6万户，注册资本310亿元，分别增长8.5%和12%。")
    assert [one.change.quantity.value for one in found if one.change] == [8.5, 12]


@pytest.mark.parametrize(
    ("text", "metric", "direction", "change"),
    [
        ("全市专利授权量318件，同比增长12.5%。", "专利授权量", "up", 12.5),
        ("认证证书306张，比2015年增长1.4倍。", "认证证书", "up", 1.4),
        ("投诉举报416件，同比下降6.3%。", "投诉举报", "down", 6.3),
        ("投诉举报277件，同比上年（258件）上升7.4%。", "投诉举报", "up", 7.4),
        ("营业收入同比增长10.5%，达到98亿元。", "营业收入", "up", 10.5),
    ],
)
def test_growth_beside_a_number_is_its_change(text: str, metric: str, direction: str, change: float) -> None:
    """A growth is told behind its number, or before it with what has grown."""
    (one,) = indicators(text)
    assert one.metric == metric
    assert one.change is not None
    assert (one.change.direction, one.change.quantity.value) == (direction, change)


def test_the_growth_of_something_else_is_no_change() -> None:
    """投诉率下降 says nothing about the pass rate before it."""
    first = indicators("出厂检验率达99.6%，客户投诉率下降42%。")[0]
    assert first.change is None


def test_a_place_with_a_number_counts_what_was_counted_before() -> None:
    """其中甲省…件 leaves out what is counted."""
    found = indicators("两地共登记投诉举报84万件。其中，四川省60万件，重庆市24万件。")
    assert [(one.metric, one.region.name if one.region else None) for one in found[1:]] == [
        ("投诉举报", "四川省"),
        ("投诉举报", "重庆市"),
    ]


def test_a_bare_share_names_its_part() -> None:
    """投诉…件，占比…% is the share of complaints; 占总数的…% says no more than both numbers."""
    assert metrics("其中投诉71件，占比64%，咨询9件，占总数的8%。") == [("投诉", 71), ("投诉占比", 64), ("咨询", 9)]


def test_the_whole_year_is_the_one_named_last() -> None:
    """全年 without a year is the year that the article speaks of."""
    found = indicators("2020年，全市专利授权量168件。\n\n全年立案查处商标案件11件，罚没款20万元。")
    assert {one.period.start.year for one in found if one.period and one.period.start} == {2020}
    assert len(found) == 3


def test_a_place_in_the_name_of_a_mark_is_not_where_things_are() -> None:
    """河南省名牌产品 may be anywhere in the province; the article's own place holds them."""
    found = indicators("新乡市质监局召开会议。到2023年，新乡市河南省名牌产品力争达到150个。")
    assert found[-1].region is not None
    assert found[-1].region.name == "新乡市"


def test_a_number_of_a_record_is_no_indicator_too() -> None:
    """The count of an award is the award's."""
    assert metrics("全市现有江苏名牌产品21个。") == []


def test_firms_visited_beside_what_was_checked_are_counted() -> None:
    """检定 counts scales; the markets where they stand are a count of their own."""
    found = metrics("市质监局对城区11个集贸市场的在用电子秤进行检定，共检定电子秤860台，合格791台。")
    assert ("集贸市场", 11) in found
    assert all(value not in (860, 791) for _, value in found)
