"""The metric of an indicator: what verbs, adverbs and deeds stand around the noun that is counted."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import Reader
from bulletin_schema.records.indicator import Indicator

READER = Reader()
DAY = dt.date(2022, 6, 30)


def metrics(text: str) -> list[tuple[str | None, float | None]]:
    """Return what is counted and how much, for each indicator of a text."""
    found = READER.find(text, Indicator, reference_date=DAY)
    return [(one.metric, one.quantity.value) for one in found if isinstance(one, Indicator)]


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("该厂年产桥梁支座28万套。", "桥梁支座"),
        ("执法人员劝离未成年人11名。", "未成年人"),
        ("稽查队调试检测仪28台。", "检测仪"),
        ("全县实有经营主体26万户。", "经营主体"),
        ("全市谋划质量强链项目17个。", "质量强链项目"),
        ("查扣涉案白酒120瓶。", "白酒"),
        ("涉案货值3万元。", "涉案货值"),
        ("执法人员查封再生纤维9吨。", "再生纤维"),
        ("承担全国专业标准化技术委员会秘书处8个。", "全国专业标准化技术委员会秘书处"),
        ("当事人被责令召回产品并罚款2.6万元。", "罚款"),
        ("作弊器被扣押，并各处罚款1000元。", "罚款"),
        ("县里对每个获证企业奖励10万元。", "奖励"),
        ("全县小麦总产预计285万吨。", "小麦总产"),
        ("案值初步估算在35万元以上。", "案值"),
        ("该局行政约谈15家。", "行政约谈"),
        ("发出提醒告诫书15份。", "提醒告诫书"),
        ("走访种植户15家。", "种植户"),
    ],
)
def test_a_noun_before_its_number_begins_behind_verb_and_doer(text: str, metric: str) -> None:
    """What was done is no part of what is counted, the deed alone is."""
    assert [name for name, _ in metrics(text)][-1] == metric


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("县局派出3名工程师全程跟踪。", "工程师"),
        ("督导组走进23个镇街全覆盖督导。", "镇街"),
        ("完成306家获证企业分类监管。", "获证企业"),
        ("到28所中小学取样。", "中小学"),
        ("演练由32家维保单位观摩。", "维保单位"),
        ("6家不合格生产企业被约谈。", "不合格生产企业"),
        ("惠及1.8万户居民。", "居民"),
        ("走访13家涉考宾馆、饭店。", "涉考宾馆、饭店"),
    ],
)
def test_a_noun_behind_its_number_ends_where_the_clause_goes_on(text: str, metric: str) -> None:
    """What those who are counted do, or what is done with them, is no part of the noun."""
    assert [name for name, _ in metrics(text)] == [metric]
