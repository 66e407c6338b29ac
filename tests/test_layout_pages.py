"""More whole documents: papers, government pages, reports and PDF text, each with the traps its source lays."""

from __future__ import annotations

import pytest

from bulletin_schema.layout import lay_out
from bulletin_schema.normalise import normalise

TITLE_TWICE = """青山区举办计量惠民活动-青山新闻网
首页 新闻 政务 视频 专题
青山区举办计量惠民活动
2020-05-21 08:30:12 青山日报
5月20日，青山区市场监管局在中心广场举办计量惠民活动，免费检定血压计、电子秤120余台件。
（审核：孙强）
分享到：
相关新闻
• 青山区开展食品抽检
青山区委宣传部主办 青山区融媒体中心承办
"""
FIELDS_IN_BRACKETS = """市质监局普查产业集群质量状况
【发布日期：2011-12-29】 【来源：莆阳晚报】 【阅读：356次】【作者：秋洪】
晚报讯 记者昨获悉，市质监局全面开展10大产业集群质量状况普查，提交分析报告7篇次。
"""
TITLE_AFTER_COLON = """省市场监管局：
产品和服务质量总体水平稳步提升

发布时间：2023-04-14 15:16:00来源：江右新闻客户端

　　4月13日下午，省政府新闻办举行发布会。

　　一是夯实基础。今年将加快推进计量体系建设。
"""
PHOTOGRAPHED_REPORT = """中国消费者协会主办

当前位置：首页 > 市场监管
昌北：强化加油机计量监管
2024-03-22 16:33 本文来源：中国消费者报 作者：董方

近日，昌北区市场监管局对加油站的加油机开展计量强制检定。截至目前，共检查加油站6家，均未发现问题。

中国消费者报记者董方摄影报道

责任编辑：游娟
"""
COLUMNS_ON_THE_LINE = """青山质监信息
总第12期　　青山区质量技术监督局办公室　　二○○五年三月二日

【领导活动】区局领导来所调研　2月25日，区质监局副局长率队来所调研检定工作，察看了三个实验室，听取了汇报。

【专项整治】　青山局突查电热毯　2月中旬，青山局出动8人次，检查电热毯经营户12家，查出无标产品3批次并予以封存。

送：市局，区委办公室
共印80份
"""
FORUM_POST = """计量之家论坛

 找回密码
 立即注册

打印 上一主题 下一主题

[行业动态] 让血压计“说真话”——青山区为村卫生室检定医用计量器具

[复制链接]
跳转到指定楼层
1#
山城小秤 发表于 2017-5-12 10:03:21 | 只看该作者 回帖奖励 |倒序浏览 |阅读模式

    近日，青山区计量所为30家村卫生室检定血压计86台件，合格率92.1%。

发表回复
"""
FORUM_ARCHIVE = """青山在线's Archiver › 本地新闻 › 青山区获评质量强区
老青山 发表于 2019-3-8 15:20
青山区获评质量强区

近日，青山区获评省质量强区，有效期3年。

页: [1]
查看完整版本: 青山区获评质量强区
"""
FIELDS_PARTED = """青山区下架18批次不合格灯具
来源:

青山新闻网
- 2012年08月21日
【PDF版】 【放大字号】

近日，青山区工商局公布抽检结果，18批次灯具不合格。
"""
TABLE_NAMED_BELOW = """关于2013年青山区产品质量监督抽查情况的通报

一、基本情况

2013年，青山区共抽查120批次产品，合格112批次。

表1：2009-2013年青山区监督抽查产品合格率统计图

3.区级抽查情况：抽查60批次，合格55批次。

二、后处理情况

责令6家企业整改。

2014年1月20日
"""
COUNTED_READERS = """两家药企证书被收回
来源：健康网　　2018-06-12　　阅读 1024

近日，省药监局收回2家药企的证书。
"""
LINKED_BY_TITLE = """发布时间: 2020-11-27 16:40 原文链接: 青山市发布2020年第23期食品抽检信息

11月26日，青山市市场监管局发布抽检信息，组织抽检食品412批次，不合格6批次。
"""
STAMP_AND_BUTTONS = """新闻中心 > 每日新闻 > 2011
卫生纸缺斤短两最“抢眼”
青山日报  2011-03-14  字体：[大 中 小]
“3·15”来临之际，青山市质监局对定量包装商品进行抽查。
"""
FIELDS_IN_PATH = """青山市工商局抽检48批次儿童用品 11批次不合格
当前位置：青山质量在线 > 监督抽查 >  2017-06-21 09:12 来源：青山日报

近日，青山市工商局抽检儿童用品48批次，11批次不合格。
"""
HEADLINE_AMONG_FIELDS = """字号：大 中 小　　分享到：微信 微博 QQ空间
市场监管总局：上半年国家监督抽查不合格率降至10.8%
2023年08月17日 08:36  信息来源：质量与认证周刊

今年上半年，市场监管总局组织抽查46种产品。
"""
CASES_OF_A_NOTICE = """青山省通报两起价格违法典型案例
2022-08-12 来源：价监竞争处

为规范收费，省市场监管局公布典型案例。（信息中心）

案例一：甲县某物业公司加价案
案情简介：当事人向126户商户多收电费。

案例二：乙县某园区不执行政府定价案
案情简介：园区多收41家企业电费。
"""
BUTTONS_BEHIND_DAY = """玩具产业网 - 资讯 - 质量
青山三款电动玩具上“黑榜”
2009年06月04日  [大] [中] [小]
近日，青山市质监局公布抽查结果，三款电动玩具不合格。
"""
PAPER_SHEET = """第A06版：综合新闻

泽川市市场监管局召开电线电缆企业行政指导会

规范行业秩序 守护质量底线

　　本报讯 近日，泽川市市场监管局召开电线电缆企业行政指导会，参加会议30余人。
　　据了解，下一步，将持续强化监管。（贾亮 马静）

分享到：

过往期刊

• 第2026-01-22期
"""
NEIGHBOURS_NEWS = """市长质量奖揭晓四企业上榜

鸢川晚报 2017-09-21 09:21 大字

本报讯9月19日，记者从市质监局了解到，日前，第七届市长质量奖名单揭晓，4家企业榜上有名。

(记者窦娜)

新闻推荐

全市环境空气质量监测结果

鸢川市空气质量预报经预测，空气质量指数大于50，空气质量为良。建议儿童、老年人及心脏病患者应减少长时间户外活动，以免影响身体...
"""
LABELLED_NOTICE = """您当前的位置：
首页 >> 政务公开 >> 正文
信息名称：武川市市场监督管理局关于2020年口罩产品监督抽查结果的通报
索 引 号：MB1681397/2021-00010
法定主动公开分类：产品质量监督 公开方式：主动公开
文件编号：武市监质监〔2021〕1号 发布机构：市市场监督管理局
生成日期：2021-01-06 公开日期：2021-01-15 废止日期：有效
内容概述：武川市市场监督管理局关于2020年口罩产品监督抽查结果的通报
武川市市场监督管理局关于2020年口罩产品监督抽查结果的通报
武市监质监〔2021〕1号

各辖市、区市场监督管理局：

2020年11月起，武川市市场监督管理局抽查口罩产品19批次，合格15批次，合格率为78.9%

特此通报。

附件：口罩产品专项监督抽查结果

武川市市场监督管理局
2021年1月4日

（此件公开发布）
"""
PAPER_IN_COLUMNS = """桐川质量报
2018年6月15日  星期五  第12期
主办：桐川市市场监督管理局

质量强企促转型 标准引领谋发展
——桐川市开展“质量强企”系列活动侧记

□ 通讯员 沈佳 文/摄

6月以来，桐川市市场监管局以“质量强企”
为抓手，深入80余家企业开展“诊断式”服务，
为企业解决质量难题120余个。

一、把脉问诊送服务

该局组建专家服务团，分赴各镇（街道），对纺
织、化纤、皮革等重点行业开展质量提

图为专家在企业车间指导

升活动，帮助企业导入卓越绩效管理模式，新增
贯标企业35家。

二、标准引领强品牌

截至5月底，全市企业主导或参与制定国家标准
46项、行业标准88项。

第3版
桐川质量报
2018年6月15日

责任编辑：陆明    电话：0573-88880000    投稿邮箱：zl@example.com
"""
REPORT_WITH_LEVELS = """2023年1-6月湖川市产品质量状况分析报告

一、总体情况

上半年，全市制造业产品质量合格率为94.52%，同比上升0.86个百分点。

（一）监督抽查情况

共抽查产品1260批次，合格1192批次，合格率94.6%。

二、存在的问题

部分企业质量意识不强。

湖川市市场监督管理局质量发展科
2023年7月20日
"""
SPEECH = """在全市质量大会上的讲话
（2019年3月28日）
市市场监管局局长 周大明

同志们：
这次会议的主要任务是总结2018年质量工作，部署2019年任务。
一、肯定成绩，增强信心
2018年，全市新增省名牌产品23个，总数达到186个。
"""
ONE_LINE_WITH_HEADINGS = (
    "武川区夯实质量基础促发展  （通讯员 赵海）近年来，武川区市场监管局全面落实质量强国战略，质量工作取得明显成效。  "
    "一、夯实质量基础  全区建成社会公用计量标准26项，检定计量器具1.2万台件，服务企业350家。  "
    "二、培育质量品牌  全区拥有市长质量奖企业3家，省级名牌产品18个，有效期内绿色食品12个。"
)
WRAPPED_BRIEFS = """    质检院为企业解难题
　　本报讯  日前，某饲料企业送检的三批次
原料检测结果出现异常。市质检院技术人员连
夜复检，查明原因是取样方法不当，帮助企业
避免损失40余万元。            （质检院  王海）
    消协发布服装比较试验
　　近日，市消协对市售20款儿童服装开展比
较试验，结果显示，3款样品纤维含量与标识
不符。                        （市消协  李英）
"""
COLUMNS_IN_BRACKETS = """【质量强省】
滨江“三个聚焦”推动质量提升
（记者 吴越）滨江区聚焦源头、聚焦过程、聚焦结果，推动质量提升。全区产品抽查合格率达96.2%。

【食品安全】
余川严把校园食品安全关
（通讯员 郑和）余川县市场监管局检查学校食堂86家，整改问题43个。
"""
TRADITIONAL_PAGE = """當(dāng)前位置:首頁 > 新聞資訊 > 部門動態(tài)

部門動態(tài)

增強(qiáng)質(zhì)量意識 推進(jìn)高質(zhì)量發(fā)展
發(fā)布日期:2023-09-25 來源:市市場監(jiān)管局

融媒訊 今年9月是全國“質(zhì)量月”,,9月22日上午,市市場監(jiān)督管理局開展了宣傳活動,。

當(dāng)天,,共發(fā)放宣傳資料600余份,。

(責(zé)編:向姝  李華 審核:黨秋)
"""
ROWS_WITHOUT_RULES = """望川市2021年第二批产品质量监督抽查结果公告

现将不合格产品名单公告如下：

序号
企业名称
产品名称
不合格项目
1
望川宏达线缆有限公司
电线电缆
导体电阻

望川市市场监督管理局
二〇二一年六月七日
"""
ARTICLES = {
    "the title comes twice": (
        TITLE_TWICE,
        {"title": "青山区举办计量惠民活动", "source": "青山日报", "published": "2020-05-21"},
    ),
    "fields in brackets": (
        FIELDS_IN_BRACKETS,
        {
            "title": "市质监局普查产业集群质量状况",
            "contributors": [("秋洪", "author")],
            "source": "莆阳晚报",
            "published": "2011-12-29",
        },
    ),
    "a title's first line ends in a colon": (
        TITLE_AFTER_COLON,
        {
            "title": "省市场监管局：产品和服务质量总体水平稳步提升",
            "source": "江右新闻客户端",
            "published": "2023-04-14",
        },
    ),
    "the author is the reporter": (
        PHOTOGRAPHED_REPORT,
        {
            "title": "昌北：强化加油机计量监管",
            "contributors": [("董方", "reporter")],
            "source": "中国消费者报",
            "published": "2024-03-22",
        },
    ),
    "a subtitle below the title": (
        PAPER_SHEET,
        {
            "title": "泽川市市场监管局召开电线电缆企业行政指导会规范行业秩序 守护质量底线",
            "contributors": [("贾亮", "author"), ("马静", "author")],
        },
    ),
    "another page's news below": (
        NEIGHBOURS_NEWS,
        {
            "title": "市长质量奖揭晓四企业上榜",
            "contributors": [("窦娜", "reporter")],
            "source": "鸢川晚报",
            "published": "2017-09-21",
        },
    ),
    "a notice below labelled fields": (
        LABELLED_NOTICE,
        {"title": "武川市市场监督管理局关于2020年口罩产品监督抽查结果的通报", "published": "2021-01-06"},
    ),
    "a caption between two halves of a word": (
        PAPER_IN_COLUMNS,
        {
            "title": "质量强企促转型 标准引领谋发展——桐川市开展“质量强企”系列活动侧记",
            "contributors": [("沈佳", "correspondent")],
            "headings": ["一、把脉问诊送服务", "二、标准引领强品牌"],
            "captions": ["图为专家在企业车间指导"],
        },
    ),
    "headings of two levels, signed and dated": (
        REPORT_WITH_LEVELS,
        {
            "title": "2023年1-6月湖川市产品质量状况分析报告",
            "published": "2023-07-20",
            "headings": ["一、总体情况", "（一）监督抽查情况", "二、存在的问题"],
        },
    ),
    "a speech": (
        SPEECH,
        {
            "title": "在全市质量大会上的讲话",
            "contributors": [("周大明", "author")],
            "published": "2019-03-28",
            "headings": ["一、肯定成绩，增强信心"],
        },
    ),
    "headings in one long line": (
        ONE_LINE_WITH_HEADINGS,
        {
            "title": "武川区夯实质量基础促发展",
            "contributors": [("赵海", "correspondent")],
            "headings": ["一、夯实质量基础", "二、培育质量品牌"],
        },
    ),
    "crawled in traditional script with noise": (
        TRADITIONAL_PAGE,
        {"title": "增强质量意识 推进高质量发展", "source": "市市场监管局", "published": "2023-09-25"},
    ),
    "a table that lost its rules": (
        ROWS_WITHOUT_RULES,
        {"title": "望川市2021年第二批产品质量监督抽查结果公告", "published": "2021-06-07"},
    ),
}
ARTICLES |= {
    "a forum's post": (
        FORUM_POST,
        {"title": "让血压计“说真话”——青山区为村卫生室检定医用计量器具", "published": "2017-05-12"},
    ),
    "a forum's archive": (FORUM_ARCHIVE, {"title": "青山区获评质量强区", "published": "2019-03-08"}),
    "a label parted from its value": (
        FIELDS_PARTED,
        {"title": "青山区下架18批次不合格灯具", "source": "青山新闻网", "published": "2012-08-21"},
    ),
    "a table's name between paragraphs": (
        TABLE_NAMED_BELOW,
        {
            "title": "关于2013年青山区产品质量监督抽查情况的通报",
            "headings": ["一、基本情况", "二、后处理情况"],
            "published": "2014-01-20",
        },
    ),
    "a link named by its title": (
        LINKED_BY_TITLE,
        {"title": "青山市发布2020年第23期食品抽检信息", "published": "2020-11-27"},
    ),
    "a stamp before the buttons": (
        STAMP_AND_BUTTONS,
        {"title": "卫生纸缺斤短两最“抢眼”", "source": "青山日报", "published": "2011-03-14"},
    ),
    "fields at the end of the page's path": (
        FIELDS_IN_PATH,
        {
            "title": "青山市工商局抽检48批次儿童用品 11批次不合格",
            "source": "青山日报",
            "published": "2017-06-21",
        },
    ),
    "a headline with a colon among the fields": (
        HEADLINE_AMONG_FIELDS,
        {
            "title": "市场监管总局：上半年国家监督抽查不合格率降至10.8%",
            "source": "质量与认证周刊",
            "published": "2023-08-17",
        },
    ),
    "buttons behind the day": (
        BUTTONS_BEHIND_DAY,
        {"title": "青山三款电动玩具上“黑榜”", "published": "2009-06-04"},
    ),
    "how often the page was read": (
        COUNTED_READERS,
        {"title": "两家药企证书被收回", "source": "健康网", "published": "2018-06-12"},
    ),
}
DEFAULTS = {
    "title": None,
    "kicker": None,
    "contributors": [],
    "source": None,
    "published": None,
    "headings": [],
    "captions": [],
    "truncated": False,
}


def _articles(text: str) -> list[dict]:
    found = []
    for piece in lay_out(normalise(text)).pieces:
        record = piece.record.model_dump(mode="json")
        record["contributors"] = [(one["name"], one["role"]) for one in record["contributors"]]
        found.append({name: record[name] for name in DEFAULTS})
    return found


@pytest.mark.parametrize("name", ARTICLES)
def test_page_of_one_article(name: str) -> None:
    text, said = ARTICLES[name]
    assert _articles(text) == [{**DEFAULTS, **said}]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (WRAPPED_BRIEFS, ["质检院为企业解难题", "消协发布服装比较试验"]),
        (COLUMNS_ON_THE_LINE, ["区局领导来所调研", "青山局突查电热毯"]),
        (COLUMNS_IN_BRACKETS, ["滨江“三个聚焦”推动质量提升", "余川严把校园食品安全关"]),
    ],
)
def test_page_of_several_articles(text: str, titles: list[str]) -> None:
    assert [article["title"] for article in _articles(text)] == titles


def test_cases_of_a_notice_are_its_sections() -> None:
    (article,) = _articles(CASES_OF_A_NOTICE)
    assert article["headings"] == ["案例一：甲县某物业公司加价案", "案例二：乙县某园区不执行政府定价案"]


def test_masthead_of_a_paper() -> None:
    bulletin = lay_out(normalise(PAPER_IN_COLUMNS)).bulletin
    assert (bulletin.name, bulletin.issue, bulletin.publisher) == ("桐川质量报", "12", "桐川市市场监督管理局")
    assert bulletin.editor == "陆明"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "青山标准化信息\n（季刊）\n2018年第3期\n主办：青山市标准化协会 编辑：陆明 二〇一八年九月八日\n\n协会换届\n近日，协会换届。",
            {"name": "青山标准化信息", "publisher": "青山市标准化协会", "editor": "陆明"},
        ),
        (
            "青山局检查秤具\n近日，青山局检查秤具60台。\n主办单位：青山市市场监督管理局  浙ICP备05000001号",
            {"name": None, "publisher": "青山市市场监督管理局"},
        ),
        (
            "青山质监简报\n第3期\n\n检查秤具\n近日，青山局检查秤具60台。\n\n报送：市局\n发送：各镇（办、区）  共印60份",
            {"distribution": ("市局", "各镇（办、区）"), "copies": 60},
        ),
    ],
)
def test_who_makes_the_bulletin(text: str, said: dict) -> None:
    bulletin = lay_out(normalise(text)).bulletin
    assert {name: getattr(bulletin, name) for name in said} == said


def test_rows_of_a_lost_table_have_the_role_of_a_table() -> None:
    layout = lay_out(normalise(ROWS_WITHOUT_RULES))
    rows = [layout.view.text[s.start : s.end] for s in layout.sentences if s.role == "table"]
    assert rows[0] == "序号"
    assert rows[-1] == "导体电阻"


@pytest.mark.parametrize(
    ("text", "words"),
    [(TITLE_TWICE, "青山区开展食品抽检"), (NEIGHBOURS_NEWS, "空气质量指数"), (PAPER_SHEET, "第2026-01-22期")],
)
def test_what_is_no_article_is_furniture(text: str, words: str) -> None:
    layout = lay_out(normalise(text))
    at = layout.view.text.index(words)
    assert [(s.role, s.article) for s in layout.sentences if s.start <= at < s.end] == [("furniture", None)]
