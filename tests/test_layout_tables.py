"""Tables that stand as lines, and what stands beside them: names of tables, offices, months, captions, readers."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema.layout import Layout, lay_out
from bulletin_schema.layout.colophon import read_colophon
from bulletin_schema.normalise import normalise

COLUMNS = """临川市公布名牌企业名单

6月18日，临川市公布本年度名牌企业，共3家上榜。

2016年度临川市名牌企业及产品
企业名称        产品        证书编号
临川恒达电缆有限公司      “恒达”电缆      川名牌2016-011
临川宏图机械有限公司  “宏图”水泵      川名牌2016-012
临川金秋纺织有限公司      “金秋”棉布      川名牌2016-013

除名牌企业外，全市还新增标准化试点项目2个。
"""
BARS = """临川市2013年第一季度抽查结果公布

2013年1月至3月，临川市质监局抽查地板60批次，合格57批次。
不合格产品及企业名单

序号|企业名称|产品名称|不合格项目
1|临川白云木业有限公司|强化地板|甲醛释放量
2|临川青山木业有限公司|实木地板|含水率

临川白云木业有限公司已被责令停止销售。
二〇一三年四月九日
"""
CELLS = """临川市2015年家具产品质量分析
临川市质量技术监督局质量监督管理科

2015年，全市抽查家具165批次，不合格9批次。

一、各类产品抽查结果
产品名称
抽查批次
不合格批次
床垫
80
4
书柜
60
3
折叠餐桌
25
2

二、处理措施
对不合格企业责令限期整改。
"""
REPORT = """临川市2011年度质量状况公报
临川市质量技术监督局
（二〇一二年三月）

一、产品质量
2011年，全市抽查产品500批次，合格480批次。
"""
PHOTOS = """临川开展集贸市场计量整治

5月12日，临川市市场监管局检查集贸市场6个，检定电子秤240台。

执法人员检查集贸市场电子秤
检定员校准加油枪
"""
MONTHLY = """临川质监动态（2006年3月）

青云：春耕农资查得严
3月2日至9日，青云县质监局检查农资经营户80户。
（李小春）

白石锅炉检验完成
历时两个月，白石县质监局检验锅炉120台。
（周大海）
"""
LONE_HEADING = """临川市标准化工作简报
2023年第2期

今年全市标准化工作综述
今年以来，全市企业参与制定国家标准12项。
技术组织建设有了进展，新增标准化技术委员会1个。

英文版标准“出海”
本月，国家标准外文版计划下达，全市2项标准列入其中。
（标准化科）

地方标准管理有新规
经市政府同意，市市场监管局发布地方标准管理办法。
（王小东）
"""
CONTENTS_AND_PIECES = """临川质量简报
第6期
本期要目
全市质量会议召开
游乐设施迎来“体检”
全市质量会议召开
6月2日，全市质量会议召开，部署下半年工作。
会议要求各部门抓好落实，确保完成全年任务。
游乐设施迎来“体检”
暑期临近，市特检所检查游乐设施24台。
"""


def _read(text: str) -> Layout:
    return lay_out(normalise(text))


def _titles(text: str) -> list[str | None]:
    return [piece.record.title for piece in _read(text).pieces]


def _roles(text: str, role: str) -> list[str]:
    layout = _read(text)
    return [layout.view.text[line.start : line.end] for line in layout.sentences if line.role == role]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (COLUMNS, "临川市公布名牌企业名单"),
        (BARS, "临川市2013年第一季度抽查结果公布"),
        (CELLS, "临川市2015年家具产品质量分析"),
        (REPORT, "临川市2011年度质量状况公报"),
    ],
)
def test_one_article_with_its_own_title(text: str, title: str) -> None:
    """A table, its name and the office that issues the text open no article and are no title."""
    assert _titles(text) == [title]
    assert _read(text).pieces[0].record.captions == ()


def test_rows_in_columns_are_table() -> None:
    """Three rows of like shape are a table, and its name stands with it."""
    rows = _roles(COLUMNS, "table")
    assert len(rows) == 5
    assert rows[-1].endswith("川名牌2016-013")


def test_cells_one_a_line_are_table() -> None:
    """Lone numbers and the names among them are cells; the headings around them stay."""
    assert _roles(CELLS, "table")[-3:] == ["折叠餐桌", "25", "2"]
    assert _read(CELLS).pieces[0].record.headings == ("一、各类产品抽查结果", "二、处理措施")


def test_heading_below_a_table_of_cells() -> None:
    """A line below the last number of a table whose names stand alone heads what comes next."""
    text = CELLS.replace("2\n\n二、处理措施", "2\n处理措施")
    assert _read(text).pieces[0].record.headings == ("一、各类产品抽查结果", "处理措施")


def test_two_spaced_slogans_are_no_table() -> None:
    """A slogan in halves above a title is set in columns too."""
    text = "走在前  当表率\n某市构建  质量格局\n近日，某市召开会议，部署质量工作。"
    assert _roles(text, "table") == []


def test_signing_date_below_a_table() -> None:
    """What stands below a table belongs to the article above it."""
    assert _read(BARS).pieces[0].record.published == dt.date(2013, 4, 9)


def test_captions_at_the_foot() -> None:
    """Short lines apart from the text, the first of which shows people at work, are captions."""
    assert _read(PHOTOS).pieces[0].record.captions == ("执法人员检查集贸市场电子秤", "检定员校准加油枪")


def test_masthead_with_a_month() -> None:
    """A name with its month above a title is a masthead."""
    assert _titles(MONTHLY) == ["青云：春耕农资查得严", "白石锅炉检验完成"]
    assert _read(MONTHLY).bulletin.name == "临川质监动态"


def test_title_with_a_month() -> None:
    """With no title below it the same line is the title."""
    assert _titles("临川市质量月报（2006年3月）\n\n3月，全市抽查产品30批次，合格29批次。") == [
        "临川市质量月报（2006年3月）"
    ]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (LONE_HEADING, ["今年全市标准化工作综述", "英文版标准“出海”", "地方标准管理有新规"]),
        (CONTENTS_AND_PIECES, ["全市质量会议召开", "游乐设施迎来“体检”"]),
    ],
)
def test_pieces_of_a_newsletter(text: str, titles: list[str]) -> None:
    """A title is told by the signature below it, or by the list of contents."""
    assert _titles(text) == titles


def test_signed_piece_is_over() -> None:
    """However little a short line reads as news, below a signed piece it is a title."""
    text = MONTHLY.replace("白石锅炉检验完成", "锅炉检验忙")
    assert _titles(text)[-1] == "锅炉检验忙"


@pytest.mark.parametrize("heading", ["现场检查：七家店铺被查", "问题在哪里？"])
def test_headings_told_by_their_shape(heading: str) -> None:
    """A heading may name its matter first, or ask."""
    text = f"临川给玩具做“体检”\n\n“六一”前，临川市抽检玩具80批次，不合格9批次。\n\n{heading}\n检查人员查看了23家店铺。"
    record = _read(text).pieces[0].record
    assert (record.headings, record.captions) == ((heading,), ())


@pytest.mark.parametrize(
    ("line", "readers"),
    [
        ("发：各市（县）、区局，市直各部门", ("各市（县）、区局", "市直各部门")),
        ("送：各市、县（区）市场监管局、市委办公室", ("各市、县（区）市场监管局", "市委办公室")),
        ("抄送：各区、市直各单位", ("各区", "市直各单位")),
        ("发：各镇、街道办事处，各区、各部门", ("各镇、街道办事处", "各区", "各部门")),
    ],
)
def test_readers_that_share_their_head(line: str, readers: tuple[str, ...]) -> None:
    """各市、县局 is one reader."""
    found = read_colophon(line)
    assert found is not None
    assert found.distribution == readers


PAPER_PAGE = """户籍新规下月施行
临川将抽查300台电梯
会展中心如期开工
古城墙修缮完成
3上一篇  下一篇4 2015年9月8日 放大 缩小 默认
上一期  下一期

临川将抽查300台电梯

王小玲 记者 李大海

本报讯  9月7日，临川市质监局启动电梯抽查，计划用时一个月。
"""
SPACED_TABLE = """抽检结果汇总

上半年抽检结果如下，供参考：

行业类别 抽检批次 合格批次 合格率
食品 1000 980 98%
玩具 150 140 93.3%

2.1 结果分析

食品的合格率最高，达到98%。
"""
BANNER = """临川热线 | 关注民生 | 服务发展 |
adtop01
当前位置： 临川热线 > 新闻

临川首次发布抽查结果

近日，临川市首次发布抽查结果。
"""


def test_links_around_the_title() -> None:
    """A paper's page lists its other pieces above: they are no part of the title, and its day is the piece's."""
    record = _read(PAPER_PAGE).pieces[0].record
    assert (record.title, record.published) == ("临川将抽查300台电梯", dt.date(2015, 9, 8))


def test_rows_of_figures() -> None:
    """Rows told by their figures alone, with the names of the columns above; a decimal heading below them."""
    assert len(_roles(SPACED_TABLE, "table")) == 3
    assert _read(SPACED_TABLE).pieces[0].record.headings == ("2.1 结果分析",)


def test_banner_opens_no_piece() -> None:
    """What stands in cells above the first title is the page's."""
    assert _titles(BANNER) == ["临川首次发布抽查结果"]


def test_page_mark_joins_no_line() -> None:
    """A page's number is not the first line of a paragraph cut at one width."""
    rows = [
        "    近日，临川市市场监督管理局组织力量对全市在用电梯开展检",
        "查，共检查电梯三百一十台，发现隐患一十五处，均已责令限期",
    ]
    text = "\n".join(
        [
            *rows,
            "整改。",
            "                - 1 -",
            "    在青云区，区市场监督管理局组织检查组深入住宅小区、商场",
            "检查电梯六十台。",
        ]
    )
    assert not any("- 1 -" in line for line in _roles(text, "body"))


def test_case_named_at_length() -> None:
    """一、…查处…案 is a heading, however many words its parties take."""
    case = "一、青云自治州白石县市场监督管理局查处临川恒达新能源有限责任公司破坏在用燃油加油机计量准确度案"
    text = f"临川公布典型案例\n近日，临川市公布一批典型案例。\n{case}\n2024年5月21日，执法人员检查发现6台加油机超差。"
    assert len(case) > 44
    assert _read(text).pieces[0].record.headings == (case,)


HEADS_WITH_SINGLE_BLANKS = """聊城市抽查电热毯情况的通报
近日，市局抽查电热毯30批次，不合格3批次，名单如下。
序号　企业名称　产品名称　规格型号　不合格项目
1　聊城宏达电器有限公司　电热毯　TT 150　输入功率
2　莘县暖阳电器厂　双人电热毯　TT180　标志、结构
3　临清恒雨家纺有限公司　电热毯　150×80　结构
请各县局依法处理。
"""


def test_rows_with_single_blanks_are_told_by_the_heads_above_them() -> None:
    layout = lay_out(normalise(HEADS_WITH_SINGLE_BLANKS))
    rows = [layout.view.text[one.start : one.end] for one in layout.sentences if one.role == "table"]
    assert [row[0] for row in rows] == ["序", "1", "2", "3"]
    assert layout.pieces[0].record.headings == layout.pieces[0].record.captions == ()


def test_rows_that_begin_with_firms_need_no_heads() -> None:
    text = (
        "遵义公布名牌榜单\n12月18日，遵义市公布名牌榜单，共3个产品上榜。\n"
        "贵州湄水茶业有限公司 “湄水翠”绿茶 黔名牌2013-056\n绥阳县金花制药厂 “双溪”颗粒 黔名牌2013-088\n此外，全市还有2个产品复评。"
    )
    layout = lay_out(normalise(text))
    assert [one.role for one in layout.sentences] == ["title", "body", "table", "table", "body"]


def test_a_sentence_above_a_table_is_no_title() -> None:
    text = "本次抽查木梳3批次，不合格1批次。\n\n序号 | 企业名称 | 检验结论\n1 | 姚江市启明木业有限公司 | 不合格\n"
    assert [sentence.role for sentence in lay_out(normalise(text)).sentences] == ["body", "table", "table"]
