"""Bylines, datelines, fields and mastheads, form by form."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema.layout.byline import read_byline
from bulletin_schema.layout.colophon import read_colophon
from bulletin_schema.layout.dates import first_date
from bulletin_schema.layout.lead import lead_in
from bulletin_schema.layout.masthead import read_masthead
from bulletin_schema.layout.meta import read_meta
from bulletin_schema.layout.signed import tails
from bulletin_schema.layout.site import is_site, is_tail

SIGNED = {
    "（办公室）": [("办公室", "department")],
    "(张琳)": [("张琳", "author")],
    "（吴中）": [("吴中", "department")],
    "（孟河镇）": [("孟河镇", "department")],
    "（质量科、计量科）": [("质量科", "department"), ("计量科", "department")],
    "（市质检院 王小明 李四）": [("市质检院", "department"), ("王小明", "author"), ("李四", "author")],
    "（南通市局 陈 刚）": [("南通市局", "department"), ("陈刚", "author")],
    "（张三 李四 王五）": [("张三", "author"), ("李四", "author"), ("王五", "author")],
    "□ 徐中平 记者 赵一鸣": [("徐中平", "author"), ("赵一鸣", "reporter")],
    "■ 本报记者 张三 本报通讯员 李四": [("张三", "reporter"), ("李四", "correspondent")],
    "记者 戴小云 通讯员 曹敏": [("戴小云", "reporter"), ("曹敏", "correspondent")],
    "（记者 王海 见习记者 李娜 实习生 赵敏）": [("王海", "reporter"), ("李娜", "reporter")],
    "记者杨苗苗 通讯员何赛摄影报道": [("杨苗苗", "reporter"), ("何赛", "correspondent")],
    "文/图 张三": [("张三", "author")],
    "张三 文/摄": [("张三", "author")],
    "文｜张三": [("张三", "author")],
    "◎文/本刊记者 王小明": [("王小明", "reporter")],
    "（7月15日 韦亮）": [("韦亮", "author")],
    "（韦亮 7月15日）": [("韦亮", "author")],
    "（区市场监管局 供稿）": [("区市场监管局", "department")],
    "供稿单位：某区市场监管局": [("某区市场监管局", "department")],
    "撰稿：张三 审核：李四": [("张三", "author")],
    "市市场监管局局长 周大明": [("周大明", "author")],
    "记者 高平": [("高平", "reporter")],
    "（一审：彭俊；二审：曾科；三审：杨梁）": [],
    "（责任编辑：周颖）": [],
    "（编辑：李珊 审核：孙强）": [],
    "记者/张三 编辑/李四": [("张三", "reporter"), ("李四", "editor")],
    "本报记者 张明 摄": [],
    "新华社记者 陈力 摄": [],
}
UNSIGNED = [
    "（详见附件）",
    "（完）",
    "（2018—2020）",
    "（本报综合）",
    "记者走进质检院",
    "记者眼中的质量强市",
    "来源可查 去向可追",
    "编辑出版标准化手册",
    "区市场监管局召开会议",
]


@pytest.mark.parametrize("text", SIGNED)
def test_byline(text: str) -> None:
    byline = read_byline(text)
    assert byline is not None
    assert list(byline.contributors) == SIGNED[text]


@pytest.mark.parametrize("text", UNSIGNED)
def test_no_byline(text: str) -> None:
    assert read_byline(text) is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("来源：新华社", "新华社"),
        ("（来源：芜川日报 记者 柯萍）", "芜川日报"),
        ("（据《人民日报》）", "人民日报"),
        ("（摘自《中国质量报》）", "中国质量报"),
        ("中国消费者报记者董方摄影报道", "中国消费者报"),
        ("来源：本站原创", None),
        ("来源：https://example.org/a", None),
    ],
)
def test_source(text: str, source: str | None) -> None:
    byline = read_byline(text)
    assert byline is not None
    assert byline.source == source


LEADS = {
    "本报讯（记者 张三 通讯员 李四）近日，": (["张三", "李四"], None, None),
    "本报讯 近日，": ([], None, None),
    "【本报讯】近日，": ([], None, None),
    "本报南京5月6日讯 记者张三报道：昨日，": (["张三"], None, "5月6日"),
    "新华社北京5月6日电（记者张三、李四）国家": (["张三", "李四"], "新华社", "5月6日"),
    "中国消费者报报道（记者任一鸣）市场监管总局": (["任一鸣"], "中国消费者报", None),
    "中国质量新闻网讯 近日，": ([], "中国质量新闻网", None),
    "烟台日报/烟台网讯（记者 张三 通讯员 李四 报道）近日，": (["张三", "李四"], "烟台日报/烟台网", None),
    "宜川融媒讯 今年9月": ([], "宜川融媒", None),
    "9月8日讯：今天上午，": ([], None, "9月8日"),
    "（记者 张三）近日，": (["张三"], None, None),
}


def test_source_behind_a_table() -> None:
    assert [(at, line.source) for at, line in tails("1 海味检测公司 1624号 自愿申请 （来源：某地市场监管）")] == [
        (20, "某地市场监管")
    ]
    assert not list(tails("1 海味检测公司 1624号 自愿申请 （办公室）"))


@pytest.mark.parametrize("text", LEADS)
def test_lead(text: str) -> None:
    found = lead_in(text)
    assert found is not None
    end, byline = found
    assert ([name for name, _ in byline.contributors], byline.source, byline.dateline) == LEADS[text]
    assert text[end:].startswith(("近日", "昨日", "国家", "市场", "今"))


@pytest.mark.parametrize(
    "text", ["近日，市局召开会议。", "据央视新闻报道，昨日", "停电时电梯困人。", "通讯设备抽查合格率95%。"]
)
def test_no_lead(text: str) -> None:
    assert lead_in(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("活动取得实效。    （办公室）", ["办公室"]),
        ("提升服务水平。”(张琳)(赵旭)", ["赵旭", "张琳"]),
        ("落实整改。 记者杨苗 通讯员何赛摄影报道", ["杨苗", "何赛"]),
        ("开展活动。 徐越", ["徐越"]),
        ("印发行动方案（2021—2023年）", []),
        ("抽检校服10个批次（见附件）。", []),
        ("市长质量奖企业11家（含个人）", []),
    ],
)
def test_tails(text: str, names: list[str]) -> None:
    assert [name for _, byline in tails(text) for name, _ in byline.contributors] == names


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("发布时间：2023-05-06 10:20", dt.date(2023, 5, 6)),
        ("2021/9/8 9:19:47", dt.date(2021, 9, 8)),
        ("2022 年5月6日", dt.date(2022, 5, 6)),
        ("二〇一七年五月九日", dt.date(2017, 5, 9)),
        ("二0一0年十二月二十六日", dt.date(2010, 12, 26)),
        ("24.04.2015 19:20", dt.date(2015, 4, 24)),
        ("2021年13月1日", None),
        ("2021年5月", None),
    ],
)
def test_printed_date(text: str, day: dt.date | None) -> None:
    assert first_date(text) == day


@pytest.mark.parametrize(
    "text", ["记者：请您介绍一下质量强市的进展。", "抽样日期：2021年6月", "产品名称：电线电缆", "发布2020年质量状况"]
)
def test_labels_within_the_text_are_no_fields(text: str) -> None:
    assert read_meta(text) is None


@pytest.mark.parametrize(
    ("text", "name", "issue", "publisher"),
    [
        ("第12期（总第86期）", None, "12", None),
        ("〔2022〕第8期", None, "8", None),
        ("第二十三期", None, "23", None),
        ("质量视窗 2019年第3期", "质量视窗", "3", None),
        ("主办：某市质监局    2014年第6期", None, "6", "某市质监局"),
        ("某市市场监管局办公室编    2016年8月31日", None, None, "某市市场监管局办公室"),
    ],
)
def test_masthead(text: str, name: str | None, issue: str | None, publisher: str | None) -> None:
    head = read_masthead(text)
    assert head is not None
    assert (head.name, head.issue, head.publisher) == (name, issue, publisher)


@pytest.mark.parametrize(
    "text",
    [
        "某市食品安全监督抽检信息（2021年第32期）",
        "关于第3期培训班的情况通报",
        "市局举办第5期质量大讲堂",
        "某县开展检查",
    ],
)
def test_no_masthead(text: str) -> None:
    assert read_masthead(text) is None


def test_colophon_keeps_what_stands_in_brackets_together() -> None:
    foot = read_colophon("发：各县（市、区）质监局，局属各单位")
    assert foot is not None
    assert foot.distribution == ("各县（市、区）质监局", "局属各单位")


@pytest.mark.parametrize(
    "text",
    [
        "云岭区查处侵权案件",
        "“扫一扫”查电梯",
        "为质量服务点赞",
        "12315服务热线开通",
        "无障碍环境标准发布",
        "热点新闻发布会召开",
    ],
)
def test_headlines_are_no_page_furniture(text: str) -> None:
    assert not is_site(text)
    assert not is_tail(text)


@pytest.mark.parametrize(
    "text",
    [
        "首页 > 新闻 > 正文",
        "【打印】 【关闭】",
        "字体：[大 中 小]",
        "赣ICP备05001234号",
        "主页 | 资讯 | 首页 | 财经 | 生活",
        "第A06版：综合新闻",
    ],
)
def test_page_furniture(text: str) -> None:
    assert is_site(text)


def test_goods_that_begin_with_a_word_for_wires_are_no_dateline() -> None:
    assert lead_in("市局对网店销售的电热水壶开展抽查。") is None
    assert lead_in("新华社北京3月5日电（记者李某）全国开展抽查。") is not None
