"""What pages print around a piece: labels in brackets, hotlines, accounts, stamps and cells; none of it is its text."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema.layout import lay_out
from bulletin_schema.layout.byline import read_byline
from bulletin_schema.layout.colophon import read_colophon
from bulletin_schema.layout.headline import opens_news
from bulletin_schema.layout.masthead import read_masthead
from bulletin_schema.layout.meta import read_meta
from bulletin_schema.layout.site import is_site
from bulletin_schema.normalise import normalise
from bulletin_schema.records.article import Article

NEWS = "近日，云岭县市场监管局开展电梯专项检查，共检查电梯86台，责令整改4台。"

LABELS_ABOVE = f"""咨询热线
0871-6655443
云岭县市场监管局关于2019年电梯检查情况的通报
【字体：
【颁布单位】 云岭县市场监督管理局
【发文字号】 云市监〔2019〕6号
【颁布日期】 2019-03-12
【施行日期】 2019-04-01
【时效性】 现行有效
云岭县市场监管局关于2019年电梯检查情况的通报

各有关单位：
{NEWS}
"""
ACCOUNT = f"""云岭质量：县局开展电梯安全专项检查行动
云岭质量
·
2024-05-19 10:06
{NEWS}
"""
POST = f"""质量人的博客
喜报：云岭机械荣获县长质量奖！ (2014-09-23 20:16:08)
转载▼
{NEWS}
"""
TWO_LINES = f"""云岭县市场监督管理局关于2019年第3批
工业产品质量监督抽查情况的通报

各有关单位：
{NEWS}
"""
ONE_LINE_HEAD = f"""云岭县市场监督管理局 2019年电梯检查情况 来源：县局特设科 2019-12-18 17:26 【字号 大 中 小】 【关闭】
一、总体情况
{NEWS}
"""
SHARED = f"""云岭县2019年电梯检查情况
索引号：530000/2019-0043  发布机构：县局特设科  发布日期：2019-10-20  【字体：大 中 小】 【我要打印】 分享：
{NEWS}
"""
PLAIN_SIZES = f"""信息来源：
发布时间：2019-10-20
【字体：大 中 小】
{NEWS}
"""
CELLS = f"""{NEWS}
产品名称 |
生产企业 |
生产日期 |
不合格项目 |
承检机构 |
潜水泵 |
云岭泵业有限公司 |
2011-6-18 |
流量；泵效率 |
云岭机电产品质量监督检验站 |
小型潜水泵 |
平川水泵厂 |
2011-7-3 |
引出电缆 |
云岭机电产品质量监督检验站 |
　　县局已责令上述企业限期整改。
"""
SHEET = f"""云岭晨报数字报
第A05版：民生 上一版 下一版 2013年5月21日 星期二

云岭县免费检定电子秤
本报讯 {NEWS}
"""
OUTLINE = f"""云岭县市场监管局2019年工作汇报
目录：……
一是计量工作
二是食品安全
……
{NEWS}
"""
NOTICE_OF = "云岭县市场监管局关于2019年电梯检查情况的通报"


def _only(text: str) -> Article:
    (piece,) = lay_out(normalise(text)).pieces
    return piece.record


@pytest.mark.parametrize(
    ("text", "title", "published"),
    [
        (LABELS_ABOVE, NOTICE_OF, "2019-03-12"),
        (ACCOUNT, "云岭质量：县局开展电梯安全专项检查行动", "2024-05-19"),
        (POST, "喜报：云岭机械荣获县长质量奖！", "2014-09-23"),
        (TWO_LINES, "云岭县市场监督管理局关于2019年第3批工业产品质量监督抽查情况的通报", None),
        (ONE_LINE_HEAD, "云岭县市场监督管理局 2019年电梯检查情况", "2019-12-18"),
        (SHARED, "云岭县2019年电梯检查情况", "2019-10-20"),
        (PLAIN_SIZES, None, "2019-10-20"),
        (SHEET, "云岭县免费检定电子秤", "2013-05-21"),
    ],
)
def test_title_and_day(text: str, title: str | None, published: str | None) -> None:
    article = _only(text)
    assert article.title == title
    assert article.published == (dt.date.fromisoformat(published) if published else None)


def test_one_cell_a_line_is_a_table() -> None:
    article = _only(CELLS)
    assert (article.headings, article.captions, article.published) == ((), (), None)


def test_firms_beside_one_another_are_no_caption() -> None:
    article = _only(f"云岭县公布质量奖名单\n{NEWS}\n提名奖（2家）：云岭泵业有限公司 平川水泵厂\n{NEWS}\n")
    assert article.captions == ()


def test_counted_points_of_an_outline_are_no_captions() -> None:
    assert _only(OUTLINE).captions == ()


def test_a_day_to_come_opens_news() -> None:
    assert opens_news("“五一”将至，云岭县市场监管局召开专题会。")


@pytest.mark.parametrize("text", ["服务热线", "找律师", "【 字体：大 中 小 】", "0951-8823311", "400-810-0000"])
def test_site(text: str) -> None:
    assert is_site(text)


@pytest.mark.parametrize(
    ("text", "signers"),
    [
        ("（驻平川记者 陈小明）", (("陈小明", "reporter"),)),
        ("（稽查队 高明）", (("稽查队", "department"), ("高明", "author"))),
        ("（通讯员 扎西多吉 记者 王小明）", (("扎西多吉", "correspondent"), ("王小明", "reporter"))),
    ],
)
def test_signers(text: str, signers: tuple[tuple[str, str], ...]) -> None:
    byline = read_byline(text)
    assert byline is not None
    assert byline.contributors == signers


def test_goods_in_brackets_sign_nothing() -> None:
    assert read_byline("（车用柴油）") is None


def test_buttons_behind_a_name_are_no_part_of_it() -> None:
    meta = read_meta("时间：2022-12-16 来源：云岭日报 作者：陈小明 [打印] [收藏] 分享到：")
    assert meta is not None
    assert meta.byline.contributors == (("陈小明", "author"),)


def test_good_news_is_sent_to_nobody() -> None:
    assert read_colophon("喜报：云岭机械荣获县长质量奖") is None


def test_publisher_of_an_internal_paper() -> None:
    head = read_masthead("云岭县市场监督管理局主办 2026年4月13日 内部资料 注意保存")
    assert head is not None
    assert (head.publisher, head.date) == ("云岭县市场监督管理局", dt.date(2026, 4, 13))
