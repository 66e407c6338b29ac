"""Signs that stand around a piece: stamps, days in signatures, a portal's labels, fields that are no headings."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema.layout import lay_out
from bulletin_schema.layout.byline import read_byline
from bulletin_schema.layout.colophon import read_colophon
from bulletin_schema.layout.lead import lead_in
from bulletin_schema.layout.meta import read_meta
from bulletin_schema.layout.site import is_site
from bulletin_schema.layout.stamps import read_stamp
from bulletin_schema.normalise import normalise
from bulletin_schema.records.article import Article

BODY = "近日，青山市质监局抽查秤具60台，合格58台，合格率96.7%。"
COLUMN_ABOVE = f"""青山质监简报（第3期）
计量科  2010年12月17日

【节前排查】
商场秤具全面检查　　{BODY}

【锅炉】
河东区完成锅炉内检　　{BODY}
"""
DECISION = """青山市市场监督管理局
行政处罚决定书
当事人：青山市老崔煎饼坊
登记证编号：鲁食作登字0000000001号
经营者：崔小山
2023年5月9日，我局收到检验报告，当事人加工的煎饼不合格。
"""
LIST_WITH_ADDRESS = f"""青山市市场监督管理局关于批准许可的公告
{BODY}
一、充装单位
证书编号：TS0000000-2026  换证
青山液化气站  地址：青山市东路
二、检验机构
{BODY}
"""
TABLE_IN_UNITS = f"""青山市投诉统计分析报告
{BODY}
受理量统计表（单位：件）

序号

单位

投诉
"""
ROWS_TO_THE_END = f"""青山市行政处罚信息
{BODY}
青山便利店 JY00000000000000 经营超过保质期的食品，货架上有奶糖9袋 罚款2000元 青山市场监管局 2024年7月22日
"""
OPEN_TO_ALL = f"""青山市人民政府关于表彰的决定
{BODY}
青山市人民政府
2019年3月11日
（此件公开发布）
附：青山市市长质量奖名单
"""
PAGE_NAMED_ABOVE = f"""州市场监管局 > 工作动态
监管在路上（2021年6月上旬）
发布时间：2021-06-11

河东：78台计价器强检全过关
{BODY}（江小帆）

河西县查获“加水”电表
{BODY}（河西局）

河东县检定衡器120台
{BODY}（江小帆）
"""
COLUMN_PARTED = f"""商品条码查验在各地

安徽霍邱：31种商品假冒条码被查
2010-11-08 09:12:00
{BODY}（江小帆）

黑龙江讷河：冒用条码有所收敛
{BODY}（郭小军）

内蒙古扎兰屯：逐柜查，没发现违规
{BODY}（毕小格）
"""
PICTURE_BEFORE_LEAD = f"""青山修订94项地方标准
检定现场。(图片来源于网络) 陇上网12月9日讯(记者 马小燕) {BODY}
"""


def articles(text: str) -> list[Article]:
    return [piece.record for piece in lay_out(normalise(text)).pieces]


@pytest.mark.parametrize(
    ("line", "source", "signers", "day"),
    [
        ("蓝湾网 · 江小帆 2010-07-02 00:00 留言", "蓝湾网", (("江小帆", "author"),), (2010, 7, 2)),
        ("江小帆 2010-07-02 10:20", None, (("江小帆", "author"),), (2010, 7, 2)),
        ("青山视窗 2012-03-14", "青山视窗", (), (2012, 3, 14)),
        ("农资社区网友  2009-04-09", None, (), (2009, 4, 9)),
        ("农资社区网友投稿  2009-04-09  互联网", None, (), (2009, 4, 9)),
        ("蓝湾日报2009-04-09 08:30", "蓝湾日报", (), (2009, 4, 9)),
        ("2009年4月9日 星期四 蓝湾日报", "蓝湾日报", (), (2009, 4, 9)),
        ("2009/4/9 · 蓝湾新闻网", "蓝湾新闻网", (), (2009, 4, 9)),
        ("佚名  2009-04-09 08:30  蓝湾新闻网", "蓝湾新闻网", (), (2009, 4, 9)),
        ("江小帆 2009-04-09 来源：网络", None, (("江小帆", "author"),), (2009, 4, 9)),
        ("2009-04-09 小编 本站原创", None, (), (2009, 4, 9)),
    ],
)
def test_a_stamp_names_medium_author_and_day(line, source, signers, day):
    stamp = read_stamp(line)
    assert stamp is not None
    assert (stamp.source, stamp.contributors, stamp.published) == (source, signers, dt.date(*day))


@pytest.mark.parametrize("line", ["河东区 2010-07-02", "关于抽查的通报 2010-07-02", "河东区 2010-07-02 网络"])
def test_a_place_or_a_title_before_a_day_is_no_stamp(line):
    assert read_stamp(line) is None


@pytest.mark.parametrize("bracket", ["（2012-06-20  标准化研究所 供稿）", "（标准化研究所 2012-06-20）"])
def test_a_signature_may_hold_its_day(bracket):
    byline = read_byline(bracket)
    assert byline is not None
    assert byline.contributors == (("标准化研究所", "department"),)
    assert byline.published == dt.date(2012, 6, 20)


def test_a_portal_leaves_the_colons_out():
    meta = read_meta("· 发文字号 · 索引号 0054/2019-16 · 发布日期 2019-02-20 · 主题分类 广告监管")
    assert meta is not None
    assert meta.byline.published == dt.date(2019, 2, 20)


def test_a_reporter_writes_from_a_place():
    lead = lead_in("本报记者高丽华 发自长春 3月15日,省工商局通报了抽检情况。")
    assert lead is not None
    assert lead[1].contributors == (("高丽华", "reporter"),)


def test_who_may_read_a_document_belongs_to_the_page():
    assert is_site("（此件公开发布）")
    assert not is_site("（此件商品不合格）")
    assert len(articles(OPEN_TO_ALL)) == 1


def test_a_column_may_stand_on_the_line_above_title_and_text():
    assert [article.title for article in articles(COLUMN_ABOVE)] == ["商场秤具全面检查", "河东区完成锅炉内检"]


@pytest.mark.parametrize(
    ("text", "headings"),
    [(DECISION, ()), (LIST_WITH_ADDRESS, ("一、充装单位", "二、检验机构")), (TABLE_IN_UNITS, ())],
)
def test_labelled_lines_are_neither_headings_nor_captions(text, headings):
    (article,) = articles(text)
    assert (article.headings, article.captions) == (headings, ())


def test_a_row_that_ends_with_its_day_does_not_break_off():
    assert [article.truncated for article in articles(ROWS_TO_THE_END)] == [False]


@pytest.mark.parametrize(
    ("text", "first"),
    [(PAGE_NAMED_ABOVE, "河东：78台计价器强检全过关"), (COLUMN_PARTED, "安徽霍邱：31种商品假冒条码被查")],
)
def test_the_name_of_a_page_is_no_part_of_its_first_title(text, first):
    assert articles(text)[0].title == first
    assert len(articles(text)) == 3


def test_the_words_of_a_picture_stand_before_the_lead():
    (article,) = articles(PICTURE_BEFORE_LEAD)
    assert [signer.name for signer in article.contributors] == ["马小燕"]
    assert article.source == "陇上网"


@pytest.mark.parametrize(
    ("line", "readers"),
    [
        ("报：省局特种处　市安委会办公室", ("省局特种处", "市安委会办公室")),
        ("送：各县（市）区局，市局 领导", ("各县（市）区局", "市局 领导")),
    ],
)
def test_readers_may_be_parted_by_blanks(line, readers):
    colophon = read_colophon(line)
    assert colophon is not None
    assert colophon.distribution == readers
