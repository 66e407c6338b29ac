"""Wordings met on real pages, in sentences of our own: bylines, page furniture, bodies, persons, places and dates."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import (
    Article,
    DateMention,
    OrganizationMention,
    PersonMention,
    QuantityMention,
    RegionMention,
    find,
    read,
)
from bulletin_schema.layout import lay_out
from bulletin_schema.layout.byline import run_on
from bulletin_schema.layout.labels import starts_numbered
from bulletin_schema.layout.lead import lead_in, whole_lead
from bulletin_schema.layout.meta import read_meta
from bulletin_schema.layout.site import is_site
from bulletin_schema.text import View

REFERENCE = dt.date(2016, 12, 31)
BODY = "青石市市场监管局对全市42家加油站开展检查，发现问题9个，已责令改正。"


def article(text: str) -> Article:
    return read(text, reference_date=REFERENCE).of(Article)[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本报讯 记者 林若溪 通讯员 张一帆 昨日，市局开展检查。", [("林若溪", "reporter"), ("张一帆", "correspondent")]),
        ("本报讯 全媒体记者林若溪 王乐 3月5日，县局开展检查。", [("林若溪", "reporter"), ("王乐", "reporter")]),
        ("青石新闻网讯 通讯员林若溪 张一帆报道 为规范市场，区局开展检查。", [("林若溪", "correspondent"), ("张一帆", "correspondent")]),
        ("????青石晚报讯（记者 林若溪）3月5日，市局开展检查。", [("林若溪", "reporter")]),
        ("新华网成都3月5日电（记者江小波黎大东） 市局开展检查。", [("江小波", "reporter"), ("黎大东", "reporter")]),
    ],
)  # fmt: skip
def test_reporters_are_read_in_every_lead(text: str, names: list[tuple[str, str]]) -> None:
    lead = lead_in(text)
    assert lead is not None
    assert list(lead[1].contributors) == names


@pytest.mark.parametrize("text", ["本报讯 记者昨日从市局获悉，检查结束。", "记者 走访了多家企业。"])
def test_a_reporter_at_work_signs_nothing(text: str) -> None:
    lead = lead_in(text)
    assert lead is None or not lead[1].contributors


def test_a_dateline_alone_on_its_line_is_no_title() -> None:
    found = article("据新华社合肥9月4日电\n" + BODY)
    assert (found.title, found.source, found.published) == (None, "新华社", dt.date(2016, 9, 4))
    assert whole_lead("青石新闻网讯（青石晚报记者林若溪）") is not None


def test_two_names_without_a_space_are_split_where_one_split_fits() -> None:
    assert run_on("江小波黎大东") == ("江小波", "黎大东")
    assert run_on("市场监管局") is None


def test_one_long_line_keeps_its_lead() -> None:
    text = "本报讯 (记者 林若溪) 记者从市局获悉，" + BODY * 4
    assert article(text).title is None
    assert [c.name for c in article(text).contributors] == ["林若溪"]


@pytest.mark.parametrize(
    ("line", "source", "day"),
    [
        ("http://www.example.com.cn 2008年01月25日 08:13 青石质量新闻网", "青石质量新闻网", dt.date(2008, 1, 25)),
        ("青石门户网站 www.example.gov.cn   2008年06月06日   来源：新华社", "新华社", dt.date(2008, 6, 6)),
        ("2023-10-20 10:27:27 青石市市场监督管理局", "青石市市场监督管理局", dt.date(2023, 10, 20)),
        ("2023-09-13 1 1 青石日报 content_227759.html 1 3", "青石日报", dt.date(2023, 9, 13)),
        ("青石论坛·作者佚名  2011-12-02", None, dt.date(2011, 12, 2)),
    ],
)
def test_fields_of_a_page_without_labels(line: str, source: str | None, day: dt.date) -> None:
    meta = read_meta(line)
    assert meta is not None
    assert (meta.byline.source, meta.byline.published) == (source, day)


@pytest.mark.parametrize(
    "line",
    [
        "> 政务公开 > 政务专题 > 质量奖",
        "新闻中心 > 综合",
        "https://www.example.gov.cn/a/b?id=1",
        '<style type="text/css">',
        "![](https://example.com/a.jpg)",
        "青石市公布抽查结果-青石质量新闻网 - 监管",
        "标准查询网-电话:010-12345678",
        "07-28 09:33",
    ],
)
def test_furniture_of_a_page(line: str) -> None:
    assert is_site(line)


@pytest.mark.parametrize("line", ["区市场监管局开展电梯检查", "青石市公布抽查结果", "电话投诉增长12%"])
def test_titles_are_no_furniture(line: str) -> None:
    assert not is_site(line)


def test_a_photo_with_its_credit_is_a_caption_and_alone_a_piece() -> None:
    photo = "检定员为居民检定血压计，保障量值准确。林若溪/摄"
    within = article(f"青石市开展民生计量活动\n{BODY}\n{photo}\n{BODY}")
    assert within.captions == ("检定员为居民检定血压计，保障量值准确。",)
    assert article(f"安全用气进万家\n{photo}").captions == ()


def test_a_post_has_its_title_in_brackets() -> None:
    assert article("【青石市超6万台电梯纳入平台管理】\n" + BODY).title == "青石市超6万台电梯纳入平台管理"


def test_a_cell_alone_in_its_row_is_a_line() -> None:
    found = article(f"关闭窗口 |\n| 青石市开展计量惠民活动 |\n|\n{BODY} (林若溪 张一帆) |")
    assert found.title == "青石市开展计量惠民活动"
    assert [c.name for c in found.contributors] == ["林若溪", "张一帆"]


def test_a_title_linked_below_its_text_stays_the_title() -> None:
    title = "2021年青石市地理标志产品产值突破70亿元"
    assert article(f"{title}\n来源：新华社 发布时间：2022-11-30\n{BODY}\n猜你喜欢\n{title}").title == title


def test_fields_glued_to_a_title_are_cut_off() -> None:
    found = article(f"首届标准化研修班闭幕 时间：2008-06-20部门：办公室\n\n    {BODY}")
    assert (found.title, found.published) == ("首届标准化研修班闭幕", dt.date(2008, 6, 20))


def test_rows_of_prize_money_are_no_headings() -> None:
    rows = "一、获名牌的企业\n青石某某食品有限公司 奖金：20万元\n二、获商标的企业\n青石某某茶业有限公司 奖金：10万元"
    text = f"青石市关于表彰企业的通报\n{BODY}\n{rows}"
    assert article(text).headings == ("一、获名牌的企业", "二、获商标的企业")


@pytest.mark.parametrize(
    ("text", "numbered"),
    [("98.52%，高于上年", False), ("8.52%", False), ("1.总体要求", True), ("2.2023年工作", True), ("3、检查", True)],
)
def test_a_decimal_begins_no_item(text: str, numbered: bool) -> None:
    assert starts_numbered(text) is numbered


@pytest.mark.parametrize(("left", "right"), [("按照G", "B/T 19001执行。"), ("合格率为98", ".5%，提高2个百分点。")])
def test_codes_and_decimals_broken_over_lines_are_one(left: str, right: str) -> None:
    lead = "近日，青石市市场监管局组织对全市生产企业开展了为期三十天的监督检查工作，"
    assert left + right in lay_out(View(f"{lead}{left}\n{right}")).view.text


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("市农业局科教信息科科长林若溪出席", ["市农业局"]),
        ("青石区工商局经检大队端掉窝点", ["青石区工商局经检大队"]),
        ("市工商局注册登记分局公布数据", ["市工商局注册登记分局"]),
        ("市场监管总局质量发展局主办", ["市场监管总局质量发展局"]),
        ("湖北省计量院荆州分院承办", ["湖北省计量院荆州分院"]),
        ("记者从江苏省市场监管局获悉", ["江苏省市场监管局"]),
        ("人民街道联合职能部门整治农贸市场", []),
        ("区市场局开展检查", ["区市场局"]),
        ("生产厂家正青科技股份有限公司", ["正青科技股份有限公司"]),
        ("在集宁区中心广场举行", []),
    ],
)
def test_bodies(text: str, bodies: list[str]) -> None:
    assert [found.name for found in find(text, OrganizationMention)] == bodies


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("市质监局局长张庆和介绍，检查结束。", [("张庆和", "局长", "市质监局")]),
        ("副局长李明和王强出席", [("李明", "副局长", None), ("王强", "副局长", None)]),
        ("检定员刘立新表示", [("刘立新", None, None)]),
        ("县政协胡勤副主席、县政府党组成员李德书记出席", [("胡勤", "副主席", "县政协"), ("李德", "党组成员", "县政府")]),
        ("某公司总经理助理张鑫出席", [("张鑫", "总经理助理", None)]),
        ("副局长洪小波主持会议，傅绍良参加", [("洪小波", "副局长", None)]),
        ("习总书记曾多次指出", []),
        ("在长沙县黄花镇长龙村查获", []),
        ("□ 林若溪 本刊记者 傅绍良", [("林若溪", None, None), ("傅绍良", None, None)]),
    ],
)  # fmt: skip
def test_persons(text: str, persons: list[tuple[str, str | None, str | None]]) -> None:
    assert [(p.name, p.title, p.organization) for p in find(text, PersonMention)] == persons


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("活动从江西启动", ["江西省"]),
        ("上海某某有限公司开工，为奉贤制造业作贡献", ["奉贤区"]),
        ("在县城繁华街道举行", []),
        ("入选“质监利剑”典型案例", []),
        ("槐花谷、红河凤凰岭列入试点", []),
    ],
)
def test_places(text: str, names: list[str]) -> None:
    assert [found.region.name for found in find(text, RegionMention, reference_date=REFERENCE)] == names


def test_a_place_named_in_passing_is_not_home() -> None:
    text = "加强节前检查\n近期，东莞起重机倒塌，市质监局对全市起重机进行排查，发现隐患9处。"
    assert "全市" not in [found.text for found in find(text, RegionMention)]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("今年将组织监测：第一季度监测种子，第三季度监测农机。", ["2006-01-01", "2006-01-01", "2006-07-01"]),
        ("2004年以来，企业制定标准3项，2月8日发布。", ["2004-01-01", "2006-02-08"]),
    ],
)
def test_years_that_dates_take(text: str, periods: list[str]) -> None:
    found = find(text, DateMention, reference_date=dt.date(2006, 3, 11))
    assert [str(date.period.start) for date in found] == periods


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("接到电话33通", [(33, "通")]),
        ("分析报告7篇次", [(7, "篇次")]),
        ("开业率近7成", [(70, "%")]),
        ("十届七次全会召开，上一篇：无", []),
        ("工人四处躲藏", []),
    ],
)
def test_amounts(text: str, amounts: list[tuple[int, str]]) -> None:
    assert [(m.quantity.value, m.quantity.unit) for m in find(text, QuantityMention)] == amounts
