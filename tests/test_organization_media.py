"""Media that a page names as its own: by its path, a dispatch, a stamp or a disclaimer."""

from __future__ import annotations

import pytest

from bulletin_schema.mentions.organization import find_organizations

FOUND = {
    "江滨热线 > 消费 > 正文\n某地抽查电热毯。\n以上不代表江滨热线立场。": ["江滨热线", "江滨热线"],
    "仪表资讯网    您当前位置：首页\n电表抽查": ["仪表资讯网"],
    "东湖网 9月17日电 据介绍": ["东湖网"],
    "柚网3月2日讯 昨天起": ["柚网"],
    "云岭晨刊讯（记者 李明）": ["云岭晨刊"],
    "海江网（通讯员 王小明）针对": ["海江网"],
    "泵业在线\n水泵抽查结果": ["泵业在线"],
    "秤检三问\n蓝湾视窗 · 江小帆 2010-07-02 00:00 留言": ["蓝湾视窗"],
    "秤检三问\n2019-09-12 10:20 衡器资讯网\n": ["衡器资讯网"],
    "来源：淮海晚刊": ["淮海晚刊"],
    "来自：巢湖在线": ["巢湖在线"],
    "秤检三问\n凡注明“来源：阀门网”的作品": ["阀门网"],
}
NONE = [
    "服务热线：0511-8888",
    "服务热线\n电梯困人请拨打",
    "办事在线 > 公示公告",
    "首页 > 新闻资讯",
    "局门户网站 > 首页",
    "官网 > 首页 > 公告",
    "行业资讯 2012-03-04",
    "市场监管周报\n2012-03-04",
    "工作简报 2012年3月",
    "消费者可登录官网、官方客户端查询",
]


@pytest.mark.parametrize(("text", "expected"), FOUND.items())
def test_a_page_tells_whose_it_is(text, expected):
    found = find_organizations(text)
    assert [(m.value.name, m.value.type) for m in found] == [(name, "medium") for name in expected]


@pytest.mark.parametrize("text", NONE)
def test_columns_numbers_to_ring_and_the_net_itself_are_no_media(text):
    assert find_organizations(text) == []
