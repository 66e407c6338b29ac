"""Shapes of text that carry their structure in how lines stand: clauses, lists, numbered pieces, fields of pages."""

from __future__ import annotations

import pytest

from bulletin_schema import read
from bulletin_schema.layout import Layout, lay_out
from bulletin_schema.normalise import normalise

PHONE_PAGE = """临川市市场监管局开展电梯检查
近日，
临川市市场监管局
组织执法人员，
对辖区电梯
开展专项检查。
共检查电梯31台，
发现隐患5处，
已责令整改。
"""
NUMBERED_AND_SIGNED = """一、市局召开质量分析会
8月12日，市局召开质量分析会，通报上半年质量状况。（办公室）
二、计量所免费检定衡器
近日，市计量所深入3家集贸市场，免费检定衡器240台。（计量所）
"""
NUMBERED_SECTIONS = """临川市上半年产品质量报告
一、总体情况
上半年，全市抽查产品120批次。
二、存在的问题
部分企业质量意识不强。（质量科）
"""
LIST_ALONE = """临川市2020年度质量奖揭晓

市长质量奖获奖企业名单
临川恒达电缆有限公司
临川宏图机械有限公司

提名奖获奖企业名单
临川金秋纺织有限公司
临川白云陶瓷有限公司
"""
LIST_IN_A_DECISION = """关于表彰2020年度市长质量奖获奖企业的决定
各县区人民政府：
决定授予以下企业2020年度临川市市长质量奖：
一等奖（2家）
临川恒达电缆有限公司
临川宏图机械有限公司
希望获奖企业再接再厉。
"""
OFFICE_GAZETTE = """临川工商  二○○六年第二十一期

我市新增三件驰名商标

日前，我市新增三件中国驰名商标，总数达到11件。（商标科）

临川市政府办公室  2006年9月7日印发  共印150份
"""
COLUMN_AND_SLOGAN = """临川质量简报
第8期

目录
小小番茄闯出国际大市场
秤准了生意旺

■ 质量强市 ■

对标先行　以质取胜

小小番茄闯出国际大市场

近日，临川市番茄酱企业导入质量管理体系，走访企业31家次。（质量科）

秤准了生意旺

8月12日，市计量所检定衡器240台。（计量所）
"""
VALUES_BELOW_FIELDS = """临川市人民政府关于公布2021年市长质量奖企业名单的通知
  • 索引号：
  • 001008003013001/2021-198801
  • 主题分类：
  • 综合政务/政务公开
  • 发布机构：
  • 市政府办公室

各乡镇人民政府、街道办事处：

经研究，临川恒达电缆有限公司等4家企业为2021年临川市市长质量奖企业。

临川市人民政府  2021年12月10日
"""
PAPER_SHEET = """临川严查市场“黑心秤”

《临川市场监管报》（2023年05月31日 A2 版）

　　本报讯 5月29日，临川市市场监管局开展电子秤专项整治，抽查电子秤38台。

□王雅珍

网友最新留言
我要评报
"""
TABLE_IN_A_NOTICE = """临川市市场监督管理局关于电动自行车监督抽查情况的通报

本次抽查电动自行车60批次，不合格2批次，具体情况如下：

表1 不合格电动自行车产品信息

| 序号 | 企业 | 型号 |
| 1 | 临川恒达车业有限公司 | TDT021Z |

二、下一步工作
各所要开展“回头看”。
"""


def laid_out(text: str) -> Layout:
    return lay_out(normalise(text))


def titles(layout: Layout) -> list[str | None]:
    return [piece.record.title for piece in layout.pieces]


def test_a_page_with_one_clause_a_line() -> None:
    layout = laid_out(PHONE_PAGE)
    assert titles(layout) == ["临川市市场监管局开展电梯检查"]
    assert layout.view.text.strip().split("\n")[1:] == [
        "近日，临川市市场监管局组织执法人员，对辖区电梯开展专项检查。",
        "共检查电梯31台，发现隐患5处，已责令整改。",
    ]


def test_numbered_pieces_that_are_each_signed_are_articles() -> None:
    layout = laid_out(NUMBERED_AND_SIGNED)
    assert titles(layout) == ["一、市局召开质量分析会", "二、计量所免费检定衡器"]
    assert [[one.name for one in piece.record.contributors] for piece in layout.pieces] == [["办公室"], ["计量所"]]


NEWS = (
    ("市局开展春季农资打假", "一季度工作小记", "3月5日，市局组织执法人员检查经营户86户，立案3起。经营户签订了承诺书。"),
    (
        "我市两企业获省政府质量奖",
        "质量兴市见成效",
        "近日，省政府公布名单，江北机械公司、海通电缆公司榜上有名。奖牌随后送达。",
    ),
)


@pytest.mark.parametrize("item", ["★{0} {2}", "●{0}　{2}", "【{0}】{2}", "{0}\n——{1}\n{2}", "{0}\n\n——{1}\n{2}"])
def test_items_with_their_titles_on_the_line_or_in_two_are_articles(item: str) -> None:
    pieces = "\n\n".join(item.format(*one) for one in NEWS)
    text = f"江北质量简报\n第5期\n江北市质量技术监督局办公室　2012年6月5日\n\n{pieces}"
    titles = [piece.record.title for piece in lay_out(normalise(text)).pieces]
    assert titles == [f"{title}——{subtitle}" if "——" in item else title for title, subtitle, _ in NEWS]


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("江北市通报电动自行车抽查结果_江北新闻网", "江北市通报电动自行车抽查结果"),
        ("江北市通报电动自行车抽查结果 - 江北新闻网\n\n九批次电动自行车不合格", "九批次电动自行车不合格"),
        ("江北新闻网\n江北市通报电动自行车抽查结果_江北新闻网", "江北市通报电动自行车抽查结果"),
    ],
)
def test_the_name_of_a_page_has_the_title_where_nothing_else_is_one(above: str, title: str) -> None:
    text = (
        f"{above}\n2021-10-12 来源：江北日报\n近日，江北市市场监管局通报了抽查结果。本次共抽查52批次，不合格9批次。\n"
    )
    assert [piece.record.title for piece in lay_out(normalise(text)).pieces] == [title]


def test_items_that_list_figures_are_one_text() -> None:
    text = "二季度监管情况\n\n●二季度共抽查食品 36批次，合格35批次，另有1批次复检。\n●受理投诉举报案件 217件，办结210件，其余正在办理。\n"
    assert len(lay_out(normalise(text)).pieces) == 1


def test_numbered_sections_are_headings() -> None:
    (piece,) = laid_out(NUMBERED_SECTIONS).pieces
    assert piece.record.headings == ("一、总体情况", "二、存在的问题")


def test_a_list_that_is_all_the_text_has_title_and_headings() -> None:
    layout = laid_out(LIST_ALONE)
    assert titles(layout) == ["临川市2020年度质量奖揭晓"]
    assert layout.pieces[0].record.headings == ("市长质量奖获奖企业名单", "提名奖获奖企业名单")
    assert [s.role for s in layout.sentences].count("table") == 4


def test_the_name_of_a_list_is_a_heading_and_its_firms_a_table() -> None:
    layout = laid_out(LIST_IN_A_DECISION)
    assert layout.pieces[0].record.headings == ("一等奖（2家）",)
    assert layout.pieces[0].record.captions == ()
    assert [s.role for s in layout.sentences] == ["title", "body", "body", "heading", "table", "table", "body"]


def test_masthead_of_one_line_and_imprint() -> None:
    bulletin = laid_out(OFFICE_GAZETTE).bulletin
    assert (bulletin.name, bulletin.issue, bulletin.copies) == ("临川工商", "21", 150)


def test_a_slogan_below_the_contents_is_a_kicker() -> None:
    first, second = (piece.record for piece in laid_out(COLUMN_AND_SLOGAN).pieces)
    assert (first.kicker, first.title) == ("对标先行 以质取胜", "小小番茄闯出国际大市场")
    assert (second.kicker, second.title) == (None, "秤准了生意旺")


def test_a_field_with_its_value_below() -> None:
    (piece,) = laid_out(VALUES_BELOW_FIELDS).pieces
    assert piece.record.headings == ()
    assert str(piece.record.published) == "2021-12-10"


def test_a_papers_sheet() -> None:
    (piece,) = laid_out(PAPER_SHEET).pieces
    assert (piece.record.title, piece.record.source) == ("临川严查市场“黑心秤”", "临川市场监管报")
    assert str(piece.record.published) == "2023-05-31"
    assert [one.name for one in piece.record.contributors] == ["王雅珍"]


def test_the_name_of_a_table_is_no_heading() -> None:
    (piece,) = laid_out(TABLE_IN_A_NOTICE).pieces
    assert piece.record.headings == ("二、下一步工作",)


def test_a_piece_that_breaks_off_above_a_title_is_truncated() -> None:
    text = (
        "临川市推进质量强市建设\n\n近日，临川市召开质量工作会议，要求各部门持续开展质量提\n\n"
        "禾城县三家企业获市长质量奖\n\n8月12日，禾城县恒达电缆有限公司等3家企业荣获市长质量奖。（质量科）\n\n"
        "升行动，全面提高产品质量。（办公室）"
    )
    first, second, _ = (piece.record for piece in laid_out(text).pieces)
    assert (first.truncated, second.truncated) == (True, False)
    assert second.title == "禾城县三家企业获市长质量奖"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("（通讯员/李江 编 辑/陆慧 审 核/磨振 签 发/郭众）", ["李江"]),
        ("（责任编辑：王小丹  编审：赵一  签发：张大明）", []),
    ],
)
def test_staff_of_a_page_gives_no_contributor(line: str, names: list[str]) -> None:
    (piece,) = laid_out(f"临川开展检查\n\n近日，临川市市场监管局开展检查，检查商户70户。\n{line}").pieces
    assert [one.name for one in piece.record.contributors] == names


def test_a_section_tells_its_title() -> None:
    bulletin = read(NUMBERED_AND_SIGNED)
    assert [section.title for section in bulletin.articles] == ["一、市局召开质量分析会", "二、计量所免费检定衡器"]


HEADS = [
    ("沂水局：", "三个强化推动认证监管提质增效"),
    ("守护群众“秤”心如意", "沂水县开展集贸市场计量专项整治"),
    ("标准化助力乡村振兴", "——沂水县农业标准化工作侧记"),
]
SIGNED_ABOVE = "莒县开展电梯检查\n日前，莒县市场监管局检查电梯120台，发现隐患8处。（特设科）\n"


@pytest.mark.parametrize("indents", [(0, 0), (2, 4), (4, 2), (8, 12)])
@pytest.mark.parametrize("above", ["", SIGNED_ABOVE])
@pytest.mark.parametrize(("first", "second"), HEADS)
def test_a_title_of_two_lines_stands_whole_above_a_flush_text(
    first: str, second: str, above: str, indents: tuple[int, int]
) -> None:
    text = (
        f"{above}{' ' * indents[0]}{first}\n{' ' * indents[1]}{second}\n"
        "近日，沂水县市场监管局组织开展检查，共检查企业32家，发现问题12个，责令限期整改5家，维护了市场秩序。（张明）\n"
    )
    titles = [piece.record.title for piece in lay_out(normalise(text)).pieces]
    assert titles == (["莒县开展电梯检查"] if above else []) + [first + second]


REPORT = """莘县2018年质量工作情况报告
质量强县有序推进
今年以来，莘县召开联席会议2次，下发文件4份。
标准化工作取得突破
全县新增国家标准5项，行业标准3项。
"""
WEEK = """莘县市场监管局一周要闻
9月5日
市局召开会议，研究质量工作。
9月7日
莘县检查学校食堂26家，责令整改5家。
"""
TALK = """莘县局长王强：让质量成为名片
记者：今年质量工作有哪些亮点？
王强：今年新增国家标准5项，合格率达96.2%。
记者：下一步怎么打算？
王强：将开展抽查1200批次。
"""


@pytest.mark.parametrize(
    ("text", "title", "headings"),
    [
        (REPORT, "莘县2018年质量工作情况报告", ("质量强县有序推进", "标准化工作取得突破")),
        (WEEK, "莘县市场监管局一周要闻", ("9月5日", "9月7日")),
        (TALK, "莘县局长王强：让质量成为名片", ()),
    ],
)
def test_a_title_without_a_blank_below_it_takes_in_no_heading(text: str, title: str, headings: tuple[str, ...]) -> None:
    [piece] = lay_out(normalise(text)).pieces
    assert (piece.record.title, piece.record.headings) == (title, headings)
