"""Whole documents, one a kind of source, and what layout must make of each.

The texts are made up; what they imitate is how such sources look as plain text.
"""

from __future__ import annotations

import pytest

from bulletin_schema.layout import lay_out
from bulletin_schema.text import View

NEWSLETTER_WITH_MASTHEAD = """
        临江质量动态
        第7期（总第42期）
临江市质量强市领导小组办公室编        2016年8月31日

目    录
市政府召开质量工作联席会议
特检所完成学校锅炉检验
计量所免费检定集贸市场衡器

◆ 工作动态 ◆

市政府召开质量工作联席会议

8月12日，市政府召开质量工作联席会议，通报上半年质量状况。全市抽查工业产品120批次，合格115批次。

会议要求，各成员单位要落实责任。（办公室）

特检所完成学校锅炉检验

为保障秋季开学安全，市特检所对18所学校的26台锅炉进行了检验，检验合格率100%。
（特检所  罗小鹏）

◆ 基层之窗 ◆

计量所免费检定集贸市场衡器
近日，市计量所深入3家集贸市场，免费检定衡器240台。（计量所）

报：省质监局，市委办公室
送：各成员单位
发：各县（市、区）质监局，局属各单位
编辑：孙晓梅      校对：何平      共印150份
"""

SINGLE_NEWS_PAGE = """您当前的位置：首页 > 新闻中心 > 工作动态
东湖区市场监管局开展加油站计量专项检查
发布时间：2021-04-16 09:32 来源：东湖区市场监管局 作者：程丽 浏览次数：356 字体：[大 中 小]
　　为维护消费者合法权益，近日，东湖区市场监管局对辖区加油站开展计量专项检查。
　　此次共检查加油站12家、加油枪86把，发现2把加油枪铅封破损，已责令停止使用。
　　下一步，该局将加大检查力度。
责任编辑：王小丹
【打印本页】【关闭窗口】
上一篇：东湖区召开质量工作会议
下一篇：东湖区开展儿童玩具抽查
相关阅读
东湖区开展电梯安全检查
东湖区公布食品抽检结果
版权所有：东湖区人民政府 赣ICP备05001234号 技术支持：某某科技
"""

NOTICE_WITH_INDEX_TABLE = """索 引 号： 014567/2022-00031 | 主题分类： 市场监管 / 公告
发布机构： 清河县市场监督管理局 | 发文日期： 2022-09-05
名    称： 清河县市场监督管理局关于食品监督抽检情况的公告
文    号： 〔2022〕12号
清河县市场监督管理局关于食品监督抽检情况的公告
清市监公告〔2022〕12号

根据《中华人民共和国食品安全法》规定，我局组织开展了食品监督抽检。现将有关情况公告如下：

一、总体情况
本次抽检5大类食品86批次，合格84批次，不合格2批次。

二、核查处置
对不合格食品，我局已责令经营者下架、召回。

特此公告。

附件：1.合格产品信息
      2.不合格产品信息

清河县市场监督管理局
2022年9月2日
"""

WRAPPED_AT_THIRTY_SIX = """岭南标准化简报
2019年第3期

我市首个社会组织标准化试点通过验收

3月15日，由市养老服务协会承担的省级社会管
理和公共服务综合标准化试点项目通过专家组验
收。项目自2017年启动以来，共制定服务标准62
项，采用国家标准和行业标准41项，培训人员380

- 1 -

岭南标准化简报

人次，顾客满意度由86.5%提高到95.2%。
专家组认为，试点单位标准体系健全，运行有效，
一致同意通过验收。（标准化科）

市局走访茶叶企业推进对标达标
为推动茶叶产业高质量发展，3月20日，市市场监
管局走访5家茶叶企业，指导企业与国际先进标准
比对，帮助2家企业公开执行标准12项。（岭东分局）
"""

ONE_LONG_LINE = (
    "石桥县公布上半年产品质量监督抽查结果 发布时间：2020-07-20 来源：石桥县市场监管局 "
    "近日，石桥县市场监管局公布上半年产品质量监督抽查结果。全县共抽查儿童玩具、电线电缆、复混肥料等产品180批次，"
    "合格171批次，合格率95%。对抽查不合格的9家企业，该局已依法立案查处，并责令限期整改。"
    "下一步，该局将对不合格产品生产企业开展跟踪抽查，督促企业落实质量安全主体责任，守牢质量安全底线。"
)

NEWSPAPER_REPORT = """小标准撬动大产业
——云山县以标准化推动茶产业发展纪实

□ 本报记者 江文彬 通讯员 薛小芳

清晨的云山县茶园里，茶农正按照标准采摘鲜叶。近年来，云山县坚持以标准引领产业发展。

建体系 有标可依

该县先后制定茶叶种植、加工、冲泡等地方标准9项，建成国家级茶叶标准化示范区1个。

图为茶农在标准化示范区采茶。 薛小芳 摄

抓落实 提质增效

去年，全县茶叶产值达8.6亿元，比上年增长12.4%。
"""

CITY_PAPER_WITH_LEAD = """雁城抽检校园周边食品 合格率97.8%

本报讯（记者 谭雅琴 通讯员 郭志坚）9月1日，记者获悉，雁城市市场监管局抽检校园周边食品180批次，合格176批次。

不合格食品已全部下架封存，相关经营者被立案查处。
"""

AGENCY_DATELINE = """新华社北京3月14日电（记者 高翔）市场监管总局14日发布消息，2022年全国共查处案件56.5万件。

相关负责人表示，今年将继续加大执法力度。
"""

SPAM_CRAWL = """亚洲精品在线观看,国产精品无码,久久精品视频免费观看
首頁 | 資訊 | 財經 | 科技 | 生活
首页 | 资讯 | 财经 | 科技 | 生活
柳州开展电梯维保质量抽查
发稿时间：2018-11-08 08:20:11 来源：柳州日报
（相关资料图）
近日，柳州市市场监管局对全市电梯维保单位开展维保质量监督抽查，共抽查电梯320台，发现问题隐患58处。
对存在问题的11家维保单位，执法人员下达监察指令书，责令限期整改。
标签：
精彩推送
柳州发布夏季防溺水提醒
上半年经济数据出炉
"""

BODY_ONLY_WITH_HEADINGS = """中国质量报报道（记者 林一鸣）青江市市场监管局深入实施标准化战略，以标准助力高质量发展。
健全机制 凝聚合力
青江市成立由市长任组长的标准化工作领导小组，建立联席会议制度。全市累计参与制定国家标准35项。
聚焦重点 打造品牌
围绕新能源、新材料产业，青江市培育团体标准28项，获批国家级标准化试点5个。
"""

PHOTO_NEWS = """安全用气进万家
近日，松城市市场监管局组织执法人员对餐饮单位气瓶使用情况开展检查，共检查餐饮单位45家，整改隐患17处。 本报记者 陶明 摄
"""

PLAN_NOTICE = """河州市市场监督管理局文件
河市监质〔2023〕25号
关于开展2023年“质量月”活动的通知
各县（市、区）市场监督管理局，机关各科室：
为深入贯彻《质量强国建设纲要》，根据省局部署，决定在全市开展2023年“质量月”活动。现将有关事项通知如下：
一、活动主题
增强质量意识，推进高质量发展。
二、活动内容
（一）开展质量宣传
组织质量知识进企业、进社区活动30场。
（二）开展质量帮扶
深入100家小微企业开展质量技术服务。
三、工作要求
各单位要加强组织领导，确保活动取得实效。
河州市市场监督管理局
2023年8月25日
抄送：省市场监督管理局，市政府办公室。
河州市市场监督管理局办公室        2023年8月25日印发
"""

UNSIGNED_NEWSLETTER = """质检院获批国家级检测中心
近日，市质检院申报的国家智能装备质量检验检测中心获批筹建，成为全市第3家国家级检测中心。
平山县开展农资打假行动
春耕期间，平山县市场监管局检查农资经营户86家，查处案件5起，罚没款3.2万元。
高新区召开质量提升座谈会
3月21日，高新区市场监管局召开质量提升座谈会，32家企业负责人参加会议。
"""

TRUNCATED_CRAWL = """云溪区推进商品条码应用
为规范商品条码管理，云溪区市场监管局组织开展商品条码专项检查，共检查超市26家、商品1200种。
检查发现，部分企业存在条码过期、冒用等问题，执法人员当场下达责令改正通知
"""

FOOT_SIGNED_PAIR = """南湖区食品小作坊实现阳光生产

南湖区市场监管局积极推进食品小作坊质量提升，全区43家小作坊全部安装视频监控。

(蒋文)
(许薇)

北湖区守护老人用药安全

5月10日，北湖区市场监管局走进社区，为200余名老人讲解用药安全知识。(韩飞)
"""

META_AT_FOOT = """当前位置：

滨海开展化妆品专项检查

来源：滨海融媒 作者：柯建平 编辑：史小红 2024-03-08 11:20:00
—分享—

3月8日讯：今天上午，区市场监督管理局开展化妆品专项检查，共检查美容美发场所35家，下架问题产品21瓶。

（一审：白露；二审：尹洁；三审：雷鸣）

来源：滨海融媒

作者：柯建平

编辑：史小红

阅读下一篇

返回滨海新闻网首页
"""

DOCUMENTS = {
    "newsletter with a masthead": (
        NEWSLETTER_WITH_MASTHEAD,
        {
            "name": "临江质量动态",
            "issue": "7",
            "publisher": "临江市质量强市领导小组办公室",
            "date": "2016-08-31",
            "editor": "孙晓梅",
            "copies": 150,
            "distribution": ["省质监局", "市委办公室", "各成员单位", "各县（市、区）质监局", "局属各单位"],
        },
        [
            {"title": "市政府召开质量工作联席会议", "contributors": [("办公室", "department")]},
            {"title": "特检所完成学校锅炉检验", "contributors": [("特检所", "department"), ("罗小鹏", "author")]},
            {"title": "计量所免费检定集贸市场衡器", "contributors": [("计量所", "department")]},
        ],
    ),
    "news page with menus": (
        SINGLE_NEWS_PAGE,
        {},
        [
            {
                "title": "东湖区市场监管局开展加油站计量专项检查",
                "contributors": [("程丽", "author")],
                "source": "东湖区市场监管局",
                "published": "2021-04-16",
            }
        ],
    ),
    "notice with a table of index numbers": (
        NOTICE_WITH_INDEX_TABLE,
        {},
        [
            {
                "title": "清河县市场监督管理局关于食品监督抽检情况的公告",
                "published": "2022-09-05",
                "headings": ["一、总体情况", "二、核查处置"],
            }
        ],
    ),
    "text wrapped at a column, with a running head": (
        WRAPPED_AT_THIRTY_SIX,
        {"name": "岭南标准化简报", "issue": "3"},
        [
            {"title": "我市首个社会组织标准化试点通过验收", "contributors": [("标准化科", "department")]},
            {"title": "市局走访茶叶企业推进对标达标", "contributors": [("岭东分局", "department")]},
        ],
    ),
    "one long line": (
        ONE_LONG_LINE,
        {},
        [{"title": "石桥县公布上半年产品质量监督抽查结果", "source": "石桥县市场监管局", "published": "2020-07-20"}],
    ),
    "newspaper report with a subtitle": (
        NEWSPAPER_REPORT,
        {},
        [
            {
                "title": "小标准撬动大产业——云山县以标准化推动茶产业发展纪实",
                "contributors": [("江文彬", "reporter"), ("薛小芳", "correspondent")],
                "headings": ["建体系 有标可依", "抓落实 提质增效"],
                "captions": ["图为茶农在标准化示范区采茶。"],
            }
        ],
    ),
    "city paper with reporters in the lead": (
        CITY_PAPER_WITH_LEAD,
        {},
        [
            {
                "title": "雁城抽检校园周边食品 合格率97.8%",
                "contributors": [("谭雅琴", "reporter"), ("郭志坚", "correspondent")],
            }
        ],
    ),
    "agency dateline and no title": (
        AGENCY_DATELINE,
        {},
        [{"title": None, "contributors": [("高翔", "reporter")], "source": "新华社"}],
    ),
    "crawl with spam": (
        SPAM_CRAWL,
        {},
        [{"title": "柳州开展电梯维保质量抽查", "source": "柳州日报", "published": "2018-11-08"}],
    ),
    "body with headings on lines of their own": (
        BODY_ONLY_WITH_HEADINGS,
        {},
        [
            {
                "title": None,
                "source": "中国质量报",
                "contributors": [("林一鸣", "reporter")],
                "headings": ["健全机制 凝聚合力", "聚焦重点 打造品牌"],
            }
        ],
    ),
    "photo news": (PHOTO_NEWS, {}, [{"title": "安全用气进万家", "contributors": []}]),
    "notice of a plan with letterhead and colophon": (
        PLAN_NOTICE,
        {"distribution": ["省市场监督管理局", "市政府办公室"]},
        [
            {
                "title": "关于开展2023年“质量月”活动的通知",
                "published": "2023-08-25",
                "headings": [
                    "一、活动主题",
                    "二、活动内容",
                    "（一）开展质量宣传",
                    "（二）开展质量帮扶",
                    "三、工作要求",
                ],
            }
        ],
    ),
    "newsletter without signatures": (
        UNSIGNED_NEWSLETTER,
        {},
        [
            {"title": "质检院获批国家级检测中心"},
            {"title": "平山县开展农资打假行动"},
            {"title": "高新区召开质量提升座谈会"},
        ],
    ),
    "crawl that breaks off": (TRUNCATED_CRAWL, {}, [{"title": "云溪区推进商品条码应用", "truncated": True}]),
    "names at the foot, one a line": (
        FOOT_SIGNED_PAIR,
        {},
        [
            {"title": "南湖区食品小作坊实现阳光生产", "contributors": [("蒋文", "author"), ("许薇", "author")]},
            {"title": "北湖区守护老人用药安全", "contributors": [("韩飞", "author")]},
        ],
    ),
    "fields at the head and again at the foot": (
        META_AT_FOOT,
        {},
        [
            {
                "title": "滨海开展化妆品专项检查",
                "source": "滨海融媒",
                "published": "2024-03-08",
                "contributors": [("柯建平", "author")],
            }
        ],
    ),
}
DEFAULTS = {
    "kicker": None,
    "contributors": [],
    "source": None,
    "published": None,
    "headings": [],
    "captions": [],
    "truncated": False,
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_document(name: str) -> None:
    text, said, pieces = DOCUMENTS[name]
    layout = lay_out(View(text))
    got = [_plain(piece.record.model_dump(mode="json")) for piece in layout.pieces]
    assert got == [{**DEFAULTS, **piece} for piece in pieces]
    bulletin = layout.bulletin.model_dump(mode="json")
    fields = ("name", "issue", "publisher", "date", "editor", "printed_by", "copies", "distribution")
    assert {field: bulletin[field] for field in fields if bulletin[field] not in (None, [])} == said


def _plain(record: dict) -> dict:
    record["contributors"] = [(one["name"], one["role"]) for one in record["contributors"]]
    return {name: record[name] for name in ("title", *DEFAULTS)}
