"""Newsletters without signatures: under a masthead each headline opens a piece, and a piece's own headings do not."""

from __future__ import annotations

import pytest

from bulletin_schema.layout import lay_out
from bulletin_schema.layout.headline import news_score, opens_news
from bulletin_schema.normalise import normalise

UNSIGNED = """临川质监信息
第7期
临川市质量技术监督局办公室主办        2009年5月18日

我市加油机检定完成
截至5月10日，市计量所为全市28座加油站的加油机做完了首轮检定。

又有两家企业捧回名牌
在日前揭晓的名单中，临川市的两种产品榜上有名。

白石县出台奖励新规
白石县政府日前印发奖励办法，对获奖企业给予补贴。

稽查大队夜查充装站
5月7日晚，市局稽查大队突击检查4家充装站。

报送：市政府办公室
"""
BROKEN_TITLE = """临川市场监管动态  2019年第5期

强化白酒全链条监管

为推动产业提质，市市场监管局开展专项行动，抽检白酒120批次。

临川开展气瓶充装单位计量与
安全“双查”

4月8日至19日，市局检查气瓶充装单位29家。
"""
LABELLED = """临川市场监管
2022年第7期
临川市市场监督管理局主办     2022年8月5日

◆ 监管在线 ◆

青云区开展叉车安全检查

7月中旬，青云区市场监管局检查叉车97台。

◆ 数说监管 ◆

二季度消费“成绩单”出炉

今年二季度，全市受理投诉2300件。
"""
NO_ISSUE = """工商要情
临川市工商行政管理局办公室编    2006年5月19日

我市再添两件驰名商标

日前，临川市两件商标被认定为驰名商标。

青云区开展农资打假

5月11日，青云区工商局检查农资经营户80户。
"""
ONE_REPORT = """临川质量简报
第9期
临川市质量强市工作领导小组办公室    2019年7月8日

青云区“四轮驱动”推进质量强区建设

今年以来，青云区坚持质量第一，推进质量强区建设。

健全机制，强化组织领导
区政府成立领导小组，将质量工作纳入考核。

突出重点，开展专项检查
区市场监管局检查企业210家，立案13起。

服务企业，推进品牌建设
全区新增名牌产品5个。
"""
CENTRED = """                    临川市开展加油机强制检定
近日，临川市市场监管局组织开展加油机强制检定，共检定加油机240台，合格236台，对不合格的4台责令停止使用。
"""


def _titles(text: str) -> list[str | None]:
    return [piece.record.title for piece in lay_out(normalise(text)).pieces]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (UNSIGNED, ["我市加油机检定完成", "又有两家企业捧回名牌", "白石县出台奖励新规", "稽查大队夜查充装站"]),
        (BROKEN_TITLE, ["强化白酒全链条监管", "临川开展气瓶充装单位计量与安全“双查”"]),
        (LABELLED, ["青云区开展叉车安全检查", "二季度消费“成绩单”出炉"]),
        (NO_ISSUE, ["我市再添两件驰名商标", "青云区开展农资打假"]),
        (ONE_REPORT, ["青云区“四轮驱动”推进质量强区建设"]),
        (CENTRED, ["临川市开展加油机强制检定"]),
    ],
)
def test_titles(text: str, titles: list[str]) -> None:
    """Each headline is a title, no heading is."""
    assert _titles(text) == titles


def test_masthead_without_an_issue() -> None:
    """A bulletin's name with its publisher and day below it is a masthead."""
    bulletin = lay_out(normalise(NO_ISSUE)).bulletin
    assert (bulletin.name, bulletin.publisher) == ("工商要情", "临川市工商行政管理局办公室")


def test_headings_keep_their_piece() -> None:
    """The headings of the one report under a masthead are its own."""
    headings = lay_out(normalise(ONE_REPORT)).pieces[0].record.headings
    assert headings == ("健全机制，强化组织领导", "突出重点，开展专项检查", "服务企业，推进品牌建设")


@pytest.mark.parametrize("text", ["沛县出台奖励名牌新规", "稽查大队夜查充装站", "市局部署冬季检查"])
def test_headlines_name_who_acts(text: str) -> None:
    """A place or an office at a headline's head acts in it."""
    assert news_score(text) > news_score("健全工作机制")


@pytest.mark.parametrize(
    "text",
    [
        "开学前夕，市质监局抽查床垫24批次。",
        "为帮助企业解决难题，5月23日，市局组织专家下乡。",
        "市政府日前印发奖励办法。",
        "本月，市局下达抽查计划。",
    ],
)
def test_occasions_open_news(text: str) -> None:
    """News opens with an occasion as well as with a day."""
    assert opens_news(text)


@pytest.mark.parametrize("text", ["今年以来，全市质量水平提升。", "近年来，该局坚持创新。", "同时，加强监管。"])
def test_sections_do_not_open_news(text: str) -> None:
    """What a section opens with as often tells nothing."""
    assert not opens_news(text)


PIECES = """临川质监简报
第3期
临川市质量技术监督局办公室    2013年5月8日

{first}
4月26日，市质监局召开会议，部署全年计量工作。会议要求各科室抓好落实。
{signed}

{second}
4月底，市特检所检查游乐设施24台，发现隐患3处，已责令整改。
{signed_too}
"""
FIRST, SECOND = "市局部署计量工作", "稽查大队夜查液化气充装站"


@pytest.mark.parametrize("form", ["{}", "★ {}", "◆{}", "■ {}", "【{}】", "                {}"])
@pytest.mark.parametrize(
    "signature", ["（{}）", "（供稿：{}）", "供稿：{}", "——{}", "                              {}"]
)
def test_titles_and_signatures_in_every_form(form: str, signature: str) -> None:
    """However titles are marked and pieces are signed, they are told apart."""
    text = PIECES.format(
        first=form.format(FIRST),
        second=form.format(SECOND),
        signed=signature.format("计量科 张小春"),
        signed_too=signature.format("李大海"),
    )
    records = [piece.record for piece in lay_out(normalise(text)).pieces]
    assert [record.title for record in records] == [FIRST, SECOND]
    assert [[who.name for who in record.contributors] for record in records] == [["计量科", "张小春"], ["李大海"]]


def test_rubrics_stay_rubrics() -> None:
    """A column's name in brackets opens no piece."""
    text = PIECES.format(first=FIRST, second="【典型案例】", signed="", signed_too="")
    assert _titles(text) == [FIRST]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("临川质监局：让秤准起来    发布时间：2007-08-16 作者：孙小阁 来源：临川日报    ", "临川质监局：让秤准起来"),
        ("临川开展秤具检定，三百台秤免费“体检”    ", "临川开展秤具检定，三百台秤免费“体检”"),
        ("临川开展秤具检定 三百台秤免费“体检”    2007-08-16 08:40    ", "临川开展秤具检定 三百台秤免费“体检”"),
    ],
)
def test_page_in_one_line(head: str, title: str) -> None:
    """A page that came as one line has its title all the same, with a colon, a comma or a blank in it."""
    body = (
        "近日，临川市质监局抽调检定人员18名，对城区11个集贸市场开展检定，共检定电子秤312台。"
        + "对不合格的，责令停用；" * 6
        + "复检合格。    "
    )
    assert _titles(head + body + "下一步，该局将继续加大检定力度，让群众买得放心。") == [title]


def test_sentence_over_a_page() -> None:
    """The first line of a paragraph above a page's end is no title."""
    text = """临川市开展标准化工作

近日，临川市市场监管局召开标准化工作会议，部署全年工作。

    临川恒达电缆、临川宏图机械、金秋纺织等8家企业承担了电缆和水泵的标准化技

- 3 -

术委员会秘书处，为全市企业参与标准制定打下了基础。
"""
    layout = lay_out(normalise(text))
    assert [piece.record.title for piece in layout.pieces] == ["临川市开展标准化工作"]
    assert "技术委员会" in layout.view.text


def test_line_cut_where_it_was_full() -> None:
    """A paragraph shorter than the line above it, with a comma there, is that line's second half."""
    text = """临川质监简报
第9期

市计量所完成加油机检定

为确保加油机计量准确，市计量检定所自5月起对城区四十六座加油站实施强制
检定，全部合格。
"""
    assert _titles(text) == ["市计量所完成加油机检定"]


ALIKE = """丰城市场监管
2023年第11期
主办：丰城市市场监督管理局
小秤杆称出大民生
农贸市场的电子秤准不准？市计量所用两个月检定了32个市场的2150台秤。
让老作坊焕发新活力
走进冻米糖厂，工人正忙着打包。企业参与起草行业标准2项。
一枚地标带富一方
“丰城富硒大米”去年卖到了上海，种植面积12万亩。
"""
HEADED = """丰城市场监管
第13期
丰城市市场监督管理局办公室 2020年12月9日
丰城局四招破解小作坊监管难题
丰城市有小作坊410家，点多面广。今年以来，市局探索新路。
底数摸得清
3月至5月，市局逐户登记，建立档案410份。
标准立得住
市局牵头制定地方标准1项，6月起实施。
帮扶跟得上
与320户签订承诺书，投入改造资金85万元。
"""
DAY_IN_BRACKETS = """聊城完成眼镜店计量检查
聊城市计量所检查眼镜店38家，检定焦度计41台。（7月3日）
聊城局培训食品检验员
聊城局举办培训班，86人取得证书。（7月5日）
"""


def test_titles_without_news_are_titles_where_the_first_is_like_the_others() -> None:
    pieces = lay_out(normalise(ALIKE)).pieces
    assert [piece.record.title for piece in pieces] == ["小秤杆称出大民生", "让老作坊焕发新活力", "一枚地标带富一方"]


def test_headings_are_none_where_the_title_says_more_than_they_do() -> None:
    [piece] = lay_out(normalise(HEADED)).pieces
    assert piece.record.headings == ("底数摸得清", "标准立得住", "帮扶跟得上")


def test_a_day_in_brackets_ends_its_paragraph() -> None:
    assert [piece.record.title for piece in lay_out(normalise(DAY_IN_BRACKETS)).pieces] == [
        "聊城完成眼镜店计量检查",
        "聊城局培训食品检验员",
    ]


STAFFED = """《沂水质量》
2013年第2期（总第14期）
主管：沂水县质量技术监督局
主办：沂水县质量协会
编辑部地址：沂水县正阳路10号
主编：王刚　编辑：赵敏
出版日期：2013年6月15日

协会举办成果发布会
6月10日，协会举办发布会，发布成果28项。
"""
NUMBERED = """NO.18
沂水质监信息
沂水县质监局办公室　　2009年11月2日
沂水查处假冒水泥
10月30日，沂水县质监局查封水泥45吨。
发至：各科室、乡镇
"""
BRACKETED = """【沂水市场监管】
总第102期
2024年6月20日　星期四
沂水：锦鲤有了“身份证”
6月18日，沂水县发布锦鲤养殖地方标准2项。
"""
MONTHLY = """沂水特检简讯
第3期（2015年3月）
编印：沂水县特种设备检验所　　电话：0539-1234567
我所完成游乐设施检验
3月5日，我所完成28台游乐设施检验。
"""
NEWS = "\n\n我所完成游乐设施检验\n3月5日，我所完成28台游乐设施检验。\n"
STAFF_BEHIND = f"沂水标准化\n2018年第3期　　沂水县质监局主办　　责任编辑：赵敏{NEWS}"
STAFF_WITHOUT_COLON = f"沂水标准化\n（二○一八年　第三期）\n沂水县质监局主办　责任编辑　赵　敏{NEWS}"
PRINTED = f"沂水标准化\n2018年第3期\n主办单位：沂水县质监局\n印刷：沂水新华印刷厂{NEWS}"
NAMED_IN_BRACKETS = f"【沂水标准化简报】2018年第3期\n沂水县质监局 2018-06-05{NEWS}"
EDITED = """沂水质量与标准化
2018年第3期　　沂水县质量技术监督局主办　　责任编辑　孟云
沂水家具合格率提升
5月16日，沂水县抽查家具36批次。
"""
INNER = """沂水质协通讯
（会员内刊）2020年第1期　沂水县质量协会秘书处
质协年会召开
1月10日，沂水县质量协会召开年会。
印制：沂水印刷厂　印200份
"""
SPECIAL = """沂水县“质量月”专刊（2021年·3）
一碗面条有了标准
9月10日，沂水县发布面条标准1项。
编校：魏冬　　印数：300份
"""
OFFICE_ABOVE = """沂水县质量强县工作领导小组办公室
执 法 动 态
（2016年第5期）
沂水查处假冒水泥
10月30日，沂水县质监局查封水泥45吨。
　　　　责任编辑  庞  海
"""


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (STAFF_BEHIND, {"issue": "3", "publisher": "沂水县质监局", "editor": "赵敏"}),
        (STAFF_WITHOUT_COLON, {"issue": "3", "publisher": "沂水县质监局", "editor": "赵敏"}),
        (PRINTED, {"publisher": "沂水县质监局", "printed_by": "沂水新华印刷厂"}),
        (NAMED_IN_BRACKETS, {"name": "沂水标准化简报", "issue": "3", "date": "2018-06-05"}),
        (EDITED, {"issue": "3", "publisher": "沂水县质量技术监督局", "editor": "孟云"}),
        (INNER, {"name": "沂水质协通讯", "issue": "1", "publisher": "沂水县质量协会秘书处", "copies": 200}),
        (SPECIAL, {"name": "沂水县“质量月”专刊", "copies": 300}),
        (SPECIAL.replace("专刊", "专辑"), {"name": "沂水县“质量月”专辑", "copies": 300}),
        (OFFICE_ABOVE, {"name": "执法动态", "publisher": "沂水县质量强县工作领导小组办公室", "editor": "庞海"}),
        (STAFFED, {"name": "沂水质量", "issue": "2", "publisher": "沂水县质量协会", "editor": "赵敏"}),
        (NUMBERED, {"name": "沂水质监信息", "issue": "18", "distribution": ["各科室", "乡镇"]}),
        (BRACKETED, {"name": "沂水市场监管", "issue": "102", "date": "2024-06-20"}),
        (MONTHLY, {"name": "沂水特检简讯", "issue": "3", "publisher": "沂水县特种设备检验所"}),
    ],
)
def test_mastheads_in_other_shapes(text: str, fields: dict[str, object]) -> None:
    layout = lay_out(normalise(text))
    found = layout.bulletin.model_dump(mode="json")
    assert {name: found[name] for name in fields} == fields
    assert len(layout.pieces) == 1
    assert layout.pieces[0].record.headings == ()


def test_an_editors_note_belongs_to_the_piece_below_it() -> None:
    text = "沂水质量简报\n第1期\n编者按：为交流经验，现将冠县做法刊发。\n\n冠县推进轴承产业质量提升\n近年来，冠县建成检测平台1个。"
    [piece] = lay_out(normalise(text)).pieces
    assert piece.record.title == "冠县推进轴承产业质量提升"


FROM_THE_COUNTIES = """平邑县金银花标准走出国门
日前，ISO发布金银花标准，平邑县企业参与起草。

“3·15”咨询活动受欢迎
活动现场摆放展板20块，接待群众800人次。

兰陵大蒜获地理标志产品保护
兰陵大蒜种植面积30万亩，品牌价值超过100亿元。

沂南县局上门服务解难题
该局抽调骨干深入企业，帮助解决问题21个。
"""
REVIEW = """大蒜之乡的标准之路
在兰陵，大蒜是一项大产业。

兰陵大蒜有了“身份证”
兰陵大蒜地方标准发布，覆盖种植、储运等环节。

临沂企业走向国际舞台
当地企业主导制定国际标准1项，参与国家标准3项。

山东品牌叫响全国
目前，兰陵大蒜品牌价值超过100亿元。
"""


def test_news_from_several_places_is_a_newsletter() -> None:
    assert len(lay_out(normalise(FROM_THE_COUNTIES)).pieces) == 4


def test_places_in_the_headings_of_one_report_open_no_pieces() -> None:
    [piece] = lay_out(normalise(REVIEW)).pieces
    assert piece.record.headings == ("兰陵大蒜有了“身份证”", "临沂企业走向国际舞台", "山东品牌叫响全国")
