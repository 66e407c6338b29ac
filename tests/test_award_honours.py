"""Awards: honours of units and persons, contests and their prizes, lists of those honoured."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import Reader
from bulletin_schema.records.award import Award

READER = Reader()
DAY = dt.date(2022, 6, 30)

Facts = tuple[str, str | None, float | None, int | None, tuple[str, ...]]


def facts(text: str) -> list[Facts]:
    """Return name, status, count, year and recipients of the awards that a text tells."""
    found = READER.find(text, Award, reference_date=DAY)
    return [
        (one.name, one.status, one.count.value if one.count else None, one.year, one.recipients)
        for one in found
        if isinstance(one, Award)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # praise, and whom it is for
        ("局里有3人被省局评为优秀公务员。", [("优秀公务员", "won", 3, None, ())]),
        ("市消协光明分会获得安徽省先进分会。", [("安徽省先进分会", "won", None, None, ("市消协光明分会",))]),
        ("推广先进企业的经验，组织优秀党员赴延安学习。", []),
        ("要向先进单位学习，争当先进个人。", []),
        ("陈静被市总工会评为优秀工会工作者。", [("优秀工会工作者", "won", None, None, ("陈静",))]),
        (
            "会上，15个全省质监系统先进集体、40名先进个人受到表彰。",
            [("质监系统先进集体", "won", 15, None, ()), ("先进个人", "won", 40, None, ())],
        ),
        (
            "我局李志强、赵小红两名同志分别被评为全省市场监管系统先进个人和全市优秀共产党员。",
            [
                ("市场监管系统先进个人", "won", None, None, ("李志强",)),
                ("优秀共产党员", "won", None, None, ("赵小红",)),
            ],
        ),
        (
            "黄山永新股份有限公司等35家企业为2018年度市级守合同重信用企业。",
            [("守合同重信用", "won", 35, 2018, ("黄山永新股份有限公司",))],
        ),
        # verbs of having been given it
        (
            "检验所捧回“全省群众满意的窗口单位”牌匾。",
            [("群众满意的窗口单位", "won", None, None, ("检验所",))],
        ),
        (
            "金水市场监管所进入省级文明单位之列。",
            [("文明单位", "won", None, None, ("金水市场监管所",))],
        ),
        ("县局进入市长质量奖答辩环节。", []),
        (
            "计量所成为首批“合肥市工人先锋号”一员。",
            [("合肥市工人先锋号", "won", None, None, ("计量所",))],
        ),
        ("来函称交费即可获得“全省质量先进单位”铜牌。", []),
        # people named alone, and behind where and as what they work
        (
            "李明、王芳被授予“全市优秀通讯员”称号。",
            [("优秀通讯员", "won", None, None, ("李明", "王芳"))],
        ),
        (
            "韩雪梅（市局机关）、杜刚（市质检所）被评为全省质监系统先进个人。",
            [("质监系统先进个人", "won", None, None, ("韩雪梅", "杜刚"))],
        ),
        (
            "市局机关的韩雪梅、市质检所的杜刚被评为全省质监系统先进个人。",
            [("质监系统先进个人", "won", None, None, ("韩雪梅", "杜刚"))],
        ),
        ("公司质量部张强佩戴上省五一劳动奖章。", [("五一劳动奖章", "won", None, None, ("张强",))]),
        (
            "推荐韩雪梅等5名同志为全省质监系统先进个人。",
            [("质监系统先进个人", "recommended", 5, None, ("韩雪梅",))],
        ),
    ],
)
def test_honours(text: str, expected: list[Facts]) -> None:
    """Units and people honoured are told by praise and its verbs."""
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # verbs, with the contest named a sentence before or in the same one
        (
            "首届安徽省检验检测人员技能大赛在铜陵落幕。王晓娟获食品检验项目个人二等奖。",
            [("安徽省检验检测人员技能大赛食品检验项目个人二等奖", "won", None, 1, ("王晓娟",))],
        ),
        ("李明在省质协发表赛上拿下二等奖。", [("质协发表赛二等奖", "won", None, None, ("李明",))]),
        (
            "在全县“质量月”演讲比赛上，李静、赵亮分获二、三等奖。",
            [
                ("演讲比赛二等奖", "won", None, None, ("李静",)),
                ("演讲比赛三等奖", "won", None, None, ("赵亮",)),
            ],
        ),
        ("县局报送的《老秤新生》获好新闻一等奖。", [("好新闻一等奖", "won", None, None, ())]),
        # lists: winners behind, before, only counted, none
        (
            "比赛结果：一等奖：王敏；二等奖：李静、赵亮；三等奖空缺。",
            [
                ("比赛一等奖", "won", None, None, ("王敏",)),
                ("比赛二等奖", "won", None, None, ("李静", "赵亮")),
            ],
        ),
        (
            "2019年鄂州市粮油检验技能比武结果公布\n等次 姓名 单位 一等奖 王建国 鄂城区质检站 二等奖 李志强 市监测站 张晓云 市质检所",
            [
                ("鄂州市粮油检验技能比武一等奖", "won", None, 2019, ("王建国",)),
                ("鄂州市粮油检验技能比武二等奖", "won", None, 2019, ("李志强", "张晓云")),
            ],
        ),
        (
            "全国计量技能比武 安徽队成绩\n燃油加油机：王伟峰（芜湖） 一等奖 李佳琪（滁州） 三等奖",
            [
                ("全国计量技能比武一等奖", "won", None, None, ("王伟峰",)),
                ("全国计量技能比武三等奖", "won", None, None, ("李佳琪",)),
            ],
        ),
        (
            "黄山市职工技能竞赛落幕，一等奖1名、二等奖3名；团体一等奖由屯溪区局获得。",
            [
                ("黄山市职工技能竞赛一等奖", "won", 1, None, ()),
                ("黄山市职工技能竞赛二等奖", "won", 3, None, ()),
                ("黄山市职工技能竞赛团体一等奖", "won", None, None, ("屯溪区局",)),
            ],
        ),
        ("大赛设一等奖1名、二等奖2名，奖金分别为5000元、3000元。", []),
        (
            "全市演讲比赛结果揭晓。一等奖为王建国，二等奖获得者李志强、赵小红。",
            [
                ("演讲比赛一等奖", "won", None, None, ("王建国",)),
                ("演讲比赛二等奖", "won", None, None, ("李志强", "赵小红")),
            ],
        ),
        (
            "全市知识竞赛获奖名单\n一等奖\n黟县市场监管局\n二等奖（2名）\n李志强 黟县市场监管局\n赵小红 祁门县市场监管局",
            [
                ("知识竞赛一等奖", "won", None, None, ("黟县市场监管局",)),
                ("知识竞赛二等奖", "won", 2, None, ("李志强", "赵小红")),
            ],
        ),
        (
            "池州市市场管理员技能竞赛落幕。此次大赛产生第一名1个。最终，来自池州市市场开发有限公司的梁大伟荣获一等奖。",
            [
                ("池州市市场管理员技能竞赛第一名", "won", 1, None, ()),
                ("池州市市场管理员技能竞赛一等奖", "won", None, None, ("梁大伟",)),
            ],
        ),
        (
            "2015年度中国计量测试学会科学技术进步奖揭晓。共有29个项目获奖，其中一等奖5项。",
            [
                ("中国计量测试学会科学技术进步奖", "won", 29, 2015, ()),
                ("中国计量测试学会科学技术进步奖一等奖", "won", 5, 2015, ()),
            ],
        ),
        (
            "在滁州市2017年度绩效考核中，天长市市场监管局位列第一，被评为“优秀”等次。",
            [
                ("绩效考核第一", "won", None, 2017, ("天长市市场监管局",)),
                ("绩效考核优秀", "won", None, 2017, ("天长市市场监管局",)),
            ],
        ),
    ],
)
def test_prizes_by_rank(text: str, expected: list[Facts]) -> None:
    """Prizes by rank are the contest's that the piece speaks of."""
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "手握驰名商标最多的仍是晋江，68件；义乌36件紧随其后，慈溪24件、江阴22件。",
            [("晋江市", 68), ("义乌市", 36), ("慈溪市", 24), ("江阴市", 22)],
        ),
        (
            "全国优秀质量管理小组按地区看，山东113个，居首；河北、湖南各41个。",
            [("山东省", 113), ("河北省", 41), ("湖南省", 41)],
        ),
        ("山东名牌产品，烟台以208个居全省第二，潍坊以180个居第三。", [("烟台市", 208), ("潍坊市", 180)]),
        ("推荐省名牌产品申报企业：海安县5家、如皋市4家。", []),
    ],
)
def test_counts_of_many_places(text: str, expected: list[tuple[str, float]]) -> None:
    """Places behind an award's name have each their own count."""
    found = [one for one in READER.find(text, Award, reference_date=DAY) if isinstance(one, Award)]
    assert [(one.region and one.region.name, one.count and one.count.value) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "先后荣获江西省文明单位（1999年、2004年两届）、全国质检系统法制宣传先进单位（2005）等称号。",
            [
                ("江西省文明单位", "won", None, 1999, ()),
                ("江西省文明单位", "won", None, 2004, ()),
                ("全国质检系统法制宣传先进单位", "won", None, 2005, ()),
            ],
        ),
        (
            "受表彰的有：市质检所（全省质监系统先进集体）、洪江市局注册窗口（全国巾帼文明岗，2021）。",
            [
                ("质监系统先进集体", "won", None, None, ("市质检所",)),
                ("全国巾帼文明岗", "won", None, 2021, ("洪江市局注册窗口",)),
            ],
        ),
        (
            "与匾同来的还有两本证书：优秀党务工作者屈志鸿，优秀共产党员向晚晴。",
            [
                ("优秀党务工作者", "won", None, None, ("屈志鸿",)),
                ("优秀共产党员", "won", None, None, ("向晚晴",)),
            ],
        ),
        (
            "同批受表彰的还有市局登记注册科——云南省三八红旗集体。",
            [("云南省三八红旗集体", "won", None, None, ("市局登记注册科",))],
        ),
        (
            "主要荣誉：全国文明单位、安徽省青年文明号。",
            [("全国文明单位", "won", None, None, ()), ("安徽省青年文明号", "won", None, None, ())],
        ),
        ("主要荣誉的评选条件：全国文明单位须无案件。会议由省劳动模范王建国主持。", []),
        (
            "根据积分，郓城县局（386分）、单县局（340分）2个单位为先进单位；王建国、孔凡军2人为优秀通讯员。",
            [
                ("先进单位", "won", 2, None, ("郓城县局", "单县局")),
                ("优秀通讯员", "won", 2, None, ("王建国", "孔凡军")),
            ],
        ),
        (
            "细数奖牌：国家级2块——全国节能宣传先进单位、“十佳服务窗口”；省级5块，含黑龙江省文明单位标兵。",
            [
                ("全国节能宣传先进单位", "won", None, None, ()),
                ("十佳服务窗口", "won", None, None, ()),
                ("黑龙江省文明单位标兵", "won", None, None, ()),
            ],
        ),
        (
            "王建国被市总工会授予市五一劳动奖章，被市委评为优秀共产党员。",
            [
                ("五一劳动奖章", "won", None, None, ("王建国",)),
                ("优秀共产党员", "won", None, None, ("王建国",)),
            ],
        ),
        # each with its own honour, and rows of a list
        (
            "省总工会授予市质检所“安徽省五一劳动奖状”、王建国“安徽省五一劳动奖章”、食品室“安徽省工人先锋号”称号。",
            [
                ("安徽省五一劳动奖状", "won", None, None, ("市质检所",)),
                ("安徽省五一劳动奖章", "won", None, None, ("王建国",)),
                ("安徽省工人先锋号", "won", None, None, ("食品室",)),
            ],
        ),
        (
            "2015年度全市先进集体、先进个人名单\n一、先进集体（1个） 1.市质检所 二、先进个人（2名） 王建国 李志强",
            [
                ("先进集体", "won", 1, 2015, ("市质检所",)),
                ("先进个人", "won", 2, 2015, ("王建国", "李志强")),
            ],
        ),
        (
            "历年荣誉：2007年 临汾市文明单位 2009年 山西省质监系统先进集体 2010年 省级青年文明号（检验所）",
            [
                ("临汾市文明单位", "won", None, 2007, ()),
                ("山西省质监系统先进集体", "won", None, 2009, ()),
                ("青年文明号", "won", None, 2010, ()),
            ],
        ),
        (
            "台上有省五一劳动奖章获得者、铜陵市特检中心检验员吴海波，有刚被团省委授予“安徽省青年岗位能手”的芜湖市计量所陈璐。",
            [
                ("五一劳动奖章", "won", None, None, ("吴海波",)),
                ("安徽省青年岗位能手", "won", None, None, ("陈璐",)),
            ],
        ),
        (
            "成绩单是：优秀质量管理小组18个、质量信得过班组6个；另有卓越领导者2名。",
            [
                ("优秀质量管理小组", "won", 18, None, ()),
                ("质量信得过班组", "won", 6, None, ()),
                ("卓越领导者", "won", 2, None, ()),
            ],
        ),
        # year by year, and the year that is repeated
        (
            "2003年甲牌刀具获广东省名牌产品，实现零起步；2004年新增3个，2005年新增5个。",
            [
                ("广东省名牌产品", "won", None, 2003, ()),
                ("广东省名牌产品", "won", 3, 2004, ()),
                ("广东省名牌产品", "won", 5, 2005, ()),
            ],
        ),
        (
            "2014年，市局查处案件12起。是年，市纤检所获“湖北省巾帼文明岗”称号。",
            [("湖北省巾帼文明岗", "won", None, 2014, ("市纤检所",))],
        ),
        (
            "区长质量奖评了四届，10家；个人标准化贡献奖1名，由安徽工业大学张承明教授获得。",
            [("区长质量奖", "held", 10, None, ()), ("个人标准化贡献奖", "won", 1, None, ("张承明",))],
        ),
        ("市局执法支队荣立集体二等功。", [("集体二等功", "won", None, None, ("市局执法支队",))]),
        # the title of a notice tells the year
        (
            "关于表彰2012年度全市质监系统先进集体的决定\n经研究，授予歙县质监局等6个单位“先进集体”称号。",
            [("先进集体", "won", 6, 2012, ("歙县质监局",))],
        ),
    ],
)
def test_honours_on_a_roll(text: str, expected: list[Facts]) -> None:
    """Lists of honours put those honoured beside them, in brackets or behind a dash."""
    assert facts(text) == expected
