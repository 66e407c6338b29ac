"""Pages as crawls and exports leave them: posts, sheets of papers, Markdown, columns of comment, lists of briefs."""

from __future__ import annotations

import pytest

from bulletin_schema import read
from bulletin_schema.layout import lay_out
from bulletin_schema.layout.markdown import markdown_edits
from bulletin_schema.layout.model import Layout
from bulletin_schema.layout.stamps import read_stamp
from bulletin_schema.normalise import normalise

POST = """红陶区8批次儿童雨伞不合格，买伞要看什么？

红陶市场监管　2024-06-12 18:20　发表于江西

点击上方蓝字，关注我们

雨季到了，红陶区市场监管局抽查儿童雨伞45批次，发现8批次不合格。
"""
SHEET = """A05版：经济周刊　2023年11月2日　星期四

让每一片瓷都有标准
红陶区陶瓷产业质量提升记

本报记者　邓小舟　通讯员　艾青

车间里，老师傅正在比对釉色。红陶区去年发布团体标准9项。

短评
标准里有真功夫

一片好瓷，先有好标准。红陶的做法值得借鉴。（林言）
"""
MARKDOWN = """# 红陶区公布日用瓷抽查结果

> 来源：红陶区市场监督管理局　发布时间：2022-08-03

近日，红陶区市场监管局抽查日用瓷**36批次**，不合格2批次。

**一、总体情况**

合格率94.4%，详见[名单](https://example.cn/list.html)。
"""
BRIEFS = """红陶质监简报
第8期
红陶市质量技术监督局办公室　2012年6月5日

市局开展安全月活动
6月1日，市局组织开展安全月活动，发放资料800份。

【简讯】
▲省局来红陶调研陶瓷标准。
▲稽查支队检查12家企业，责令2家整改。

主办：红陶市质量技术监督局　　编辑：邹明　　电话：0798-8000000
报送：市委办，市政府办
"""


def laid_out(text: str) -> Layout:
    return lay_out(normalise(text))


def titles(text: str) -> list[str | None]:
    return [piece.record.title for piece in laid_out(text).pieces]


def test_the_account_that_posted_a_page_is_no_title() -> None:
    [piece] = laid_out(POST).pieces
    assert piece.record.title == "红陶区8批次儿童雨伞不合格，买伞要看什么？"
    assert str(piece.record.published) == "2024-06-12"


def test_a_comment_on_a_sheet_is_a_piece_of_its_own() -> None:
    feature, comment = laid_out(SHEET).pieces
    assert feature.record.title == "让每一片瓷都有标准红陶区陶瓷产业质量提升记"
    assert [(one.name, one.role) for one in feature.record.contributors] == [
        ("邓小舟", "reporter"),
        ("艾青", "correspondent"),
    ]
    assert comment.record.title == "标准里有真功夫"
    assert [one.name for one in comment.record.contributors] == ["林言"]


def test_markdown_is_read_without_its_marks() -> None:
    layout = laid_out(MARKDOWN)
    [piece] = layout.pieces
    assert (piece.record.title, piece.record.headings) == ("红陶区公布日用瓷抽查结果", ("一、总体情况",))
    assert (piece.record.source, str(piece.record.published)) == ("红陶区市场监督管理局", "2022-08-03")
    assert "抽查日用瓷36批次" in layout.view.text
    assert "详见名单。" in layout.view.text


def test_values_of_markdown_point_into_the_source() -> None:
    assert all(MARKDOWN[one.span.start : one.span.end] == one.text for one in read(MARKDOWN).records)


@pytest.mark.parametrize("text", ["王**、李**等12人受到处罚。", "抽查30批次*，合格28批次**。"])
def test_stars_and_hashes_of_plain_text_stay(text: str) -> None:
    assert markdown_edits(text) == []


def test_briefs_behind_triangles_are_no_captions_and_the_foot_names_the_publisher() -> None:
    layout = laid_out(BRIEFS)
    assert [piece.record.captions for piece in layout.pieces] == [()]
    assert (layout.bulletin.publisher, layout.bulletin.editor) == ("红陶市质量技术监督局", "邹明")


@pytest.mark.parametrize(
    ("line", "day", "source"),
    [
        ("2020-10-04 10:42 红陶质量网 我要评论", "2020-10-04", "红陶质量网"),
        ("2020-10-04 红陶区市场监督管理局2570", "2020-10-04", "红陶区市场监督管理局"),
        ("红陶日报 2020-10-04 09:21 大字", "2020-10-04", "红陶日报"),
        ("2020-10-04 09:21 红陶云报道", "2020-10-04", "红陶云"),
        ("04/10/2020 09:21", "2020-10-04", None),
        ("红陶区计量测试所 浏览：1186 2020-10-04", "2020-10-04", None),
        ("红陶区市场监督管理局 | 2020-10-04 | 浏览次数：212", "2020-10-04", None),
        ("红陶日报 2020-10-04 第A2版", "2020-10-04", None),
        ("红陶质量网·2020-10-04 11:20", "2020-10-04", "红陶质量网"),
        ("农资打假 > 化肥 2020-10-04 09:14", "2020-10-04", None),
        ("来源：红陶日报 2020-10-04 09:16\n时刻新闻\n—分享—", "2020-10-04", "红陶日报"),
        ("原创 邹明 红陶消费 2020-10-04 17:30", "2020-10-04", None),
    ],
)
def test_stamps_of_pages(line: str, day: str, source: str | None) -> None:
    [piece] = laid_out(f"红陶区开展月饼检查\n{line}\n近日，红陶区市场监管局检查月饼企业12家。").pieces
    assert (piece.record.title, str(piece.record.published), piece.record.source) == ("红陶区开展月饼检查", day, source)


@pytest.mark.parametrize("line", ["检查组 2020-10-04 到达红陶", "红陶区 2020年10月4日"])
def test_no_stamp_where_the_words_are_none(line: str) -> None:
    assert read_stamp(line) is None


WRAPPED_FIELDS = """龙泉驿区开展气瓶检查
来源：龙泉驿区市场监督管理局
特种设备科 发布时间：
2022-04-12 09:30 浏览
次数：87 字号：[大 中 小]
近日，龙泉驿区市场监管局检查充装站12家。
"""
OWN_LABELS = """龙泉驿区开展气瓶检查
信息提供：特种设备科　信息审核：周明　报送时间：2022-04-12　点阅：87
近日，龙泉驿区市场监管局检查充装站12家。
"""
OWNED_PAGE = """龙泉驿区开展气瓶检查
龙泉驿区人民政府 发布时间：2022-04-12
近日，龙泉驿区市场监管局检查充装站12家。
"""


@pytest.mark.parametrize(
    ("text", "source"),
    [(WRAPPED_FIELDS, "龙泉驿区市场监督管理局特种设备科"), (OWN_LABELS, None), (OWNED_PAGE, None)],
)
def test_fields_that_were_cut_or_have_labels_of_their_own(text: str, source: str | None) -> None:
    [piece] = laid_out(text).pieces
    assert piece.record.title == "龙泉驿区开展气瓶检查"
    assert (str(piece.record.published), piece.record.source) == ("2022-04-12", source)
    assert piece.record.headings == piece.record.contributors == ()


def test_what_tells_of_an_event_is_no_line_of_fields() -> None:
    [piece] = laid_out(
        "龙泉驿区将办质量论坛\n主题：标准引领 时间：2022年9月1日\n论坛由区质强办主办，规模200人。"
    ).pieces
    assert piece.record.published is None


PIECES_OF_A_PAPER = """本报讯（记者 周明）龙泉驿区昨日公布空调安装检查结果，检查门店45家。
检查还发现问题6个。
本报讯（通讯员 陆海）今年前7个月，龙泉驿区新发布地方标准7项。
"""


def test_each_lead_of_a_paper_begins_a_piece() -> None:
    first, second = laid_out(PIECES_OF_A_PAPER).pieces
    assert [one.name for one in first.record.contributors] == ["周明"]
    assert [one.name for one in second.record.contributors] == ["陆海"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("大众质量网记者 周明 聊城报道", ["周明"]),
        ("记者 周明 陆海 摄影报道", ["周明", "陆海"]),
        ("（执法大队——陆海）", ["执法大队", "陆海"]),
    ],
)
def test_names_beside_places_and_dashes(line: str, names: list[str]) -> None:
    [piece] = laid_out(f"聊城开展气瓶检查\n近日，聊城市市场监管局检查充装站12家。\n{line}").pieces
    assert [one.name for one in piece.record.contributors] == names


@pytest.mark.parametrize(("line", "source"), [("来源 | 川东消费网", "川东消费网"), ("（中国质量报）", "中国质量报")])
def test_media_behind_bars_and_in_brackets(line: str, source: str) -> None:
    [piece] = laid_out(f"聊城开展气瓶检查\n近日，聊城市市场监管局检查充装站12家。\n{line}").pieces
    assert piece.record.source == source


def test_a_chronicle_has_its_months_as_headings() -> None:
    text = "聊城市质量工作大事记\n3月\n5日，聊城市市场监管局召开会议，部署质量工作。\n6月\n1日，聊城开展儿童用品检查。"
    [piece] = laid_out(text).pieces
    assert (piece.record.title, piece.record.headings) == ("聊城市质量工作大事记", ("3月", "6月"))


LETTERHEAD = """关于公布2009年聊城名牌产品的决定

2010-02-13 17:48:00

聊城市名牌战略推进委员会文件

--------------------------------------------------

关于公布2009年聊城名牌产品的决定

各县（市、区）人民政府：

  根据办法，委员会决定确认43个产品为2009年聊城名牌产品。
"""
PORTAL = """聊城消费杂志
    主页 > 综合新闻 >
IMG_0231.html
聊城名牌再添新丁（2010-02-13）
聊城消费网   www.example.cn
2月10日，聊城市质监局公布新一批聊城名牌产品，共12个。
- 热门评论
- 市局召开会议
"""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (LETTERHEAD, "关于公布2009年聊城名牌产品的决定"),
        (PORTAL, "聊城名牌再添新丁"),
        (
            "聊城新闻\n聊城产品抽查合格率98.3%。\n来源：聊城网 访问量：17\n去年，聊城抽查产品808批次。",
            "聊城产品抽查合格率98.3%。",
        ),
    ],
)
def test_titles_among_what_a_site_sets_beside_them(text: str, title: str) -> None:
    [piece] = laid_out(text).pieces
    assert (piece.record.title, piece.record.headings) == (title, ())


NAMED_TWICE = """首页 > 新闻 > 孝昌县开展游乐设施检查

孝昌县开展游乐设施检查

孝昌县开展游乐设施检查

2013-09-27 09:03:53

本网讯（记者 彭山）9月24日，孝昌县质监局检查游乐设施43台。
"""
NAMED_AGAIN = """写经验 领红包
 > 汽车

孝昌县为千余辆出租车检定计价器

导语：孝昌县为千余辆出租车检定计价器

孝感质量客户端 | 记者 彭山

国庆将至，孝昌县检定出租车计价器1126台，9月26日全部完成。

孝昌县为千余辆出租车检定计价器

在检定现场，工作人员逐台测试，合格1098台。
"""
FORMER_TITLE = """原标题：孝昌12315上半年挽回损失86万元
孝感质量网7月18日电（彭山）17日，孝昌县市场监管局发布上半年投诉情况。
投诉量同比增三成
上半年受理投诉931件，罚没款12万元。
"""
PAPER_BELOW_PAGE = """孝昌县标准化所帮扶见实效
作者：孝感质量网
发布时间：2021-11-12
孝昌一公司两项国家标准正式发布
——孝昌县标准化所帮扶纪实
10月11日，国家标准委发布公告，孝昌一公司起草的两项国家标准榜上有名。
"""


@pytest.mark.parametrize(
    ("text", "title", "headings"),
    [
        (NAMED_TWICE, "孝昌县开展游乐设施检查", ()),
        (NAMED_AGAIN, "孝昌县为千余辆出租车检定计价器", ()),
        (FORMER_TITLE, "孝昌12315上半年挽回损失86万元", ("投诉量同比增三成",)),
        (PAPER_BELOW_PAGE, "孝昌县标准化所帮扶见实效", ()),
    ],
)
def test_a_title_that_the_page_repeats_or_rewords(text: str, title: str, headings: tuple[str, ...]) -> None:
    [piece] = laid_out(text).pieces
    assert (piece.record.title, piece.record.headings) == (title, headings)


def test_a_piece_begins_where_the_page_names_it_first() -> None:
    piece = next(one for one in read(NAMED_TWICE).records if one.kind == "article")
    assert piece.span.start == 0


def test_photos_named_within_a_paragraph_are_captions() -> None:
    text = "孝昌召开标准年会\n12月6日，年会在孝昌召开。 ▲会议现场 会议由李平主持，审查标准2项。 ▲专家研讨 年会取得圆满成功。"
    assert laid_out(text).pieces[0].record.captions == ("会议现场", "专家研讨")


@pytest.mark.parametrize(
    "line",
    [
        "孝昌县抽查不合格企业名单.xls",
        "版权归孝昌报社，未经书面同意，谢绝转载",
        "本站内容未经许可，任何单位不得用于商业用途",
        "未经授权不得镜像",
        "文章版权属原作者，转载只为传递信息，如涉侵权请来信。",
        "编辑：小 北",
        "留言",
    ],
)
def test_what_a_page_adds_below_its_text_says_nothing_of_the_piece(line: str) -> None:
    [piece] = laid_out(f"孝昌抽查水泥\n近日，孝昌县抽查水泥12批次，全部合格。\n{line}\n").pieces
    assert (piece.record.headings, piece.record.contributors, piece.record.truncated) == ((), (), False)


@pytest.mark.parametrize("words", ["2家未经许可从事食品经营", "1人未经授权使用“孝昌太子米”商标"])
def test_what_was_done_without_leave_is_news(words: str) -> None:
    layout = laid_out(f"孝昌清查商铺\n近日，孝昌县检查商铺36家，其中{words}，已立案。\n")
    assert [s.role for s in layout.sentences] == ["title", "body"]


WATERMARKED = """川东质量网 → 质监频道 → 地方质监
达州质监联手查冒证
达州市质监局突击检查五金市场，查获冒证电线86盘。 本文来自川东资讯社
执法人员抽样4批次，3批次不合格。 川东资讯社
该局已对2名经销户立案查处。 川东资讯社
（宋建中） 川东资讯社
"""


def test_a_sites_name_behind_each_paragraph_is_no_text() -> None:
    layout = laid_out(WATERMARKED)
    [piece] = layout.pieces
    assert "资讯社" not in layout.view.text
    assert (piece.record.title, piece.record.truncated) == ("达州质监联手查冒证", False)
    assert [one.name for one in piece.record.contributors] == ["宋建中"]


def test_a_title_that_closes_the_text_breaks_off_nothing() -> None:
    title = "达州新建9项社会公用计量标准"
    [piece] = laid_out(
        f"{title}\n2019-09-12 计量资讯网\n\n{title} 近日，达州市建成计量标准9项，已全部投入使用，服务企业230家。 {title} |"
    ).pieces
    assert (piece.record.title, piece.record.truncated) == (title, False)


def test_a_verb_that_wants_its_object_leads_on_over_a_line_break() -> None:
    text = "日前，商标授牌会在达州举行。\n从分布看，已有10个县区拥有\n中国驰名商标，东多西少。\n评审还将继续。"
    assert "已有10个县区拥有中国驰名商标" in laid_out(text).view.text


NUMBERED_TEXT = """一、数据分析
1.总体情况
6月，宜章县12315中心受理投诉25件，挽回损失6.7万元。
2.咨询情况
主要是业务咨询，共118件。
"""
BARRED = """近三成童车不合格 五种玩具被通报 | ||||||||
---|---|---|---|---|---|---|---|---|
http://finance.example.cn 2005年05月23日 00:05 湘南商报 | ||||||||
商报讯（记者 李卉） 昨天，宜章县公布了童车抽查结果，抽查50种，合格37种。 | ||||||||
|
"""
PAPER_OF_A_SITE = """今年以来已发布711项国家标准
2025年03月31日09:54 | 来源：湘网-《湘南日报海外版》

本报宜章3月30日电（记者孔晨）今年以来，已批准发布711项国家标准。
分享让更多人看到
- 评论
- 关注
"""


@pytest.mark.parametrize(
    ("text", "title", "source", "headings"),
    [
        (NUMBERED_TEXT, None, None, ("一、数据分析", "1.总体情况", "2.咨询情况")),
        (BARRED, "近三成童车不合格 五种玩具被通报", "湘南商报", ()),
        (PAPER_OF_A_SITE, "今年以来已发布711项国家标准", "湘网-《湘南日报海外版》", ()),
        ("一线监管\n本报讯（记者 李卉）昨天，宜章县公布了抽查结果，抽查50种。", None, None, ()),
    ],
)
def test_pages_of_papers_and_reports(
    text: str, title: str | None, source: str | None, headings: tuple[str, ...]
) -> None:
    [piece] = laid_out(text).pieces
    assert (piece.record.title, piece.record.source, piece.record.headings) == (title, source, headings)


def test_captions_on_one_line_are_parted() -> None:
    text = "宜章新增认证6家\n近日，宜章县6家企业获得认证。\n图①：企业车间。 图②：检测现场。 （均由县局提供）"
    assert laid_out(text).pieces[0].record.captions == ("企业车间。", "检测现场。")


TITLE = "孝昌县开展眼镜店计量检查"
LEAD = "6月3日，孝昌县市场监管局检查眼镜店38家，检定焦度计41台，合格40台。"
MENU = "首页 | 新闻中心 | 政务公开\n当前位置：首页 > 工作动态\n\n"
FOOT = "\n\n分享到： 微信 微博\n【打印】 【关闭】\n版权所有：孝昌县市场监督管理局\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}_孝昌县人民政府门户网站\n首页\n要闻动态\n{TITLE}\n{LEAD}",
        f"{TITLE}-工作动态-孝昌县市场监督管理局\n{TITLE}\n2021-06-05 来源：孝昌网\n{LEAD}",
        f"第3版：要闻　2021年6月5日\n\n{TITLE}\n\n{TITLE}\n\n{LEAD}",
        f"{MENU}{TITLE} 发布时间：2021-06-05 来源：孝昌网 {LEAD * 4} {LEAD}{FOOT}",
        f"{TITLE}\n\n\n{LEAD[:24]}\n\n\n{LEAD[24:]}\n\n\n{LEAD[:24]}\n\n\n{LEAD[24:]}\n\n\n{LEAD[:24]}\n\n\n{LEAD[24:]}",
    ],
    ids=["name", "path", "twice", "one line", "wide"],
)
def test_one_page_in_many_settings(text: str) -> None:
    [piece] = laid_out(text).pieces
    assert (piece.record.title, piece.record.headings, piece.record.captions) == (TITLE, (), ())


def test_a_subtitle_below_the_fields_belongs_to_the_title() -> None:
    [piece] = laid_out(f"{TITLE}\n2021-06-05 来源：孝昌网\n——计量惠民活动侧记\n{LEAD}").pieces
    assert piece.record.title == f"{TITLE}——计量惠民活动侧记"


def test_a_second_piece_that_the_page_names_twice_opens_once() -> None:
    text = f"莒县开展电梯检查\n日前，莒县检查电梯120台。（特设科）\n\n{TITLE}\n\n{TITLE}\n{LEAD}（计量科）"
    assert titles(text) == ["莒县开展电梯检查", TITLE]
    assert laid_out(text).pieces[0].record.captions == ()


STRAY_FIELDS = """首页 > 民生

3项地方标准发布

{stamp}

红陶日报讯（记者 江一帆）5月10日，红陶市发布3项陶瓷地方标准。
"""


@pytest.mark.parametrize(
    ("stamp", "published"),
    [
        ("2023-05-11 9:08:00发布112次查看", "2023-05-11"),
        ("发布时间：2023-05-11　字体【大 中 小】", "2023-05-11"),
        ("2023-05-11 编辑：周小蕾", "2023-05-11"),
        ("文章字数：512", None),
        ("电话：0798-8000000/ 8000001", None),
    ],
)
def test_a_stray_field_below_a_title_is_no_part_of_it(stamp: str, published: str | None) -> None:
    (piece,) = laid_out(STRAY_FIELDS.format(stamp=stamp)).pieces
    assert piece.record.title == "3项地方标准发布"
    assert str(piece.record.published) == str(published)
    assert [c.name for c in piece.record.contributors] == ["江一帆"]


def test_a_label_before_a_title_is_dropped() -> None:
    (piece,) = laid_out("2014-03-12 16:20:05\n原题：红陶市抽检插座 三成不合格\n近日，红陶市工商局抽检插座。").pieces
    assert piece.record.title == "红陶市抽检插座 三成不合格"


def test_what_a_forum_strews_into_a_text_is_no_title() -> None:
    text = '| | |\n# Y7 D, m" _1 W9 z!\n红陶海关公布检验情况\n; `\' B" [; J; M o\n近日，红陶海关公布检验情况。'
    text += "\n据2022年3月11日《红陶商务报》 记者 江一帆"
    (piece,) = laid_out(text).pieces
    assert (piece.record.title, piece.record.source) == ("红陶海关公布检验情况", "红陶商务报")
    assert [(c.name, c.role) for c in piece.record.contributors] == [("江一帆", "reporter")]


def test_an_address_behind_a_source_is_no_part_of_it() -> None:
    text = "红陶抽查滑板车\n来源：红陶消费报 2021-06-03 14:06 http://www.example.cn/\n\n近日，红陶市抽查滑板车21款。\n\n■ 对比\n\n国产滑板车便宜。"
    (piece,) = laid_out(text).pieces
    assert (piece.record.source, piece.record.contributors) == ("红陶消费报", ())


def test_titles_behind_the_same_mark_open_pieces_each() -> None:
    heads = ["■ 红陶：雨伞八批次不合格", "■ 青釉：煤质和衡器一起查", "■ 白瓷：磁材全过关 砂浆露短板"]
    text = "各地抽查摘编\n2019年第11期（总第86期）\n红陶质量周刊编辑部编 2019年12月31日\n\n"
    text += "\n".join(f"{head}\n  12月上旬，当地抽查了{n}批次产品，不合格1批次。" for n, head in enumerate(heads, 20))
    layout = laid_out(text)
    assert [piece.record.title for piece in layout.pieces] == [head[2:] for head in heads]
    assert (layout.bulletin.name, layout.bulletin.publisher) == ("各地抽查摘编", "红陶质量周刊编辑部")


def test_briefs_signed_on_a_line_below_are_pieces_each() -> None:
    briefs = [
        f"{day}，红陶区质监局检查衡器，合格率九成。\n（{name}）"
        for day, name in (("近来", "包晓峰"), ("不久前", "李红梅"))
    ]
    layout = laid_out("各地动态\n红陶\n" + "\n".join(briefs))
    assert [[c.name for c in piece.record.contributors] for piece in layout.pieces] == [["包晓峰"], ["李红梅"]]


CELLS = """红陶区公布检查结果

近日，红陶区检查学校食堂，发现问题3个，情况如下。
食堂名称
具体问题
整改情况
红陶区城中小学食堂
留样冰箱温度显示失灵
已更换留样冰箱
红陶区第二中学食堂
粗加工间地面积水
已疏通地漏

同时，该区抽检大米20批次。
"""
ROWS = """红陶区资助项目公示
根据《红陶区专项资金管理办法》，拟对3个项目资助如下。
序号 单位名称 项目名称 金额
1 红陶陶瓷协会 红陶陶瓷团体标准 T/HTC 003-2020 5
2 红陶殡葬管理所 殡葬服务标准化试点 8
此外，一次性资助秘书处20万元。
"""
NOTICE = """关于核准制造许可的公告
经考核合格，现准予换证，并在相应产品上使用标志。
一、换证
红陶水表有限公司 冷水水表 赣制00000087号（有效期至2011年9月11日）
二、企业名称变更
红陶仪表厂变更为红陶自动化仪表有限公司，编号不变
"""


@pytest.mark.parametrize("text", [CELLS, ROWS, NOTICE])
def test_rows_and_cells_are_no_captions_or_headings(text: str) -> None:
    (piece,) = laid_out(text).pieces
    assert piece.record.captions == ()
    assert all(heading[0] in "一二" for heading in piece.record.headings)


def test_fields_of_a_certificate_open_no_piece() -> None:
    text = (
        "喜讯：我公司取得医疗器械注册证\n作者：管理员 日期：2023-03-15\n近日，我公司收到注册证2张，详情如下：\n\n"
        "产品名称：医用冷敷凝胶\n注册证编号：赣械注准20232090188\n有效期：2023年2月27日至2028年2月26日\n\n公司现有员工60人。"
    )
    (piece,) = laid_out(text).pieces
    assert piece.record.title == "喜讯：我公司取得医疗器械注册证"


def test_a_dateline_tells_the_day_better_than_the_sheet() -> None:
    text = "红陶晚报·质量专版\n2019年12月20日  星期五  第06版\n\n红陶集贸市场电子秤检定\n  本报12月19日讯（通讯员 余小波） 近日，红陶市检定电子秤。"
    (piece,) = laid_out(text).pieces
    assert str(piece.record.published) == "2019-12-19"


def test_titles_that_begin_with_places_open_pieces_each() -> None:
    heads = ["赣州：家具“体检”报告出炉", "景德镇：日用陶瓷标准“走出去”", "九江：湖口突击查车"]
    text = "\n\n".join(f"{head}\n\n当地市场监管局抽查了{n}批次产品，不合格1批次。" for n, head in enumerate(heads, 20))
    assert titles(text) == heads
