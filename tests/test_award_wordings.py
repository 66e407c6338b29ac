"""Awards: wordings of many offices, each with all that it tells."""

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
        # verbs of taking, passing and having
        ("推动5家企业拿到“品字标”认证证书。", [("品字标", "won", 5, None, ())]),
        ("2家企业通过“安徽工业精品”评审。", [("安徽工业精品", "won", 2, None, ())]),
        ("4家企业参加“安徽工业精品”评审培训。", []),
        (
            "桐城皖江包装有限公司去年获安徽省质量奖提名，今年将全力争取安徽省质量奖。",
            [("安徽省质量奖提名", "won", None, 2021, ("桐城皖江包装有限公司",))],
        ),
        (
            "围绕质量强市目标，临海市连续两年获评全省质量工作考核A级。",
            [("质量工作考核A级", "won", None, None, ("临海市",))],
        ),
        ("“临泽小枣”入选“甘味”品牌目录。", [("甘味", "won", None, None, ())]),
        ("目前，2项企业标准获评2020年度企业标准“领跑者”。", [("企业标准“领跑者”", "won", 2, 2020, ())]),
        # how a name ends
        ("拥有河南省省长质量奖（含提名奖）企业4家。", [("河南省省长质量奖", "held", 4, None, ())]),
        (
            "新乡牧野泵业有限公司总经理周立民获第四届中国质量奖个人提名奖。",
            [("中国质量奖个人提名奖", "won", None, 4, ("周立民",))],
        ),
        ("2018年曾获IEC 1906奖。", [("IEC 1906奖", "won", None, 2018, ())]),
        (
            "全市新获中国专利金奖1项、银奖2项。",
            [("中国专利金奖", "won", 1, None, ()), ("中国专利银奖", "won", 2, None, ())],
        ),
        ("3位专家荣获“阀门标准化工作突出贡献专家”称号。", [("阀门标准化工作突出贡献专家", "won", 3, None, ())]),
        # who won stands behind the name
        (
            "会议对第二届邢台市政府质量奖获奖的河北邢襄轴承有限公司等3家组织、巨鹿县金银花制药有限公司等4家提名奖组织进行表彰。",
            [
                ("邢台市政府质量奖", "won", 3, 2, ("河北邢襄轴承有限公司",)),
                ("邢台市政府质量奖提名奖", "won", 4, 2, ("巨鹿县金银花制药有限公司",)),
            ],
        ),
        (
            "副市长向滁州市市长质量奖获奖单位安徽琅琊仪表有限公司颁奖。",
            [("滁州市市长质量奖", "won", None, None, ("安徽琅琊仪表有限公司",))],
        ),
        (
            "省政府表彰2014年度陕西省质量奖，宝鸡渭滨机床有限公司榜上有名；陕西省名牌产品名单同时公布，9个产品入选。",
            [
                ("陕西省质量奖", "won", None, 2014, ("宝鸡渭滨机床有限公司",)),
                ("陕西省名牌产品", "won", 9, None, ()),
            ],
        ),
        (
            "县局推荐的河北广府标准件有限公司获得首届京津冀质量贡献奖。",
            [("京津冀质量贡献奖", "won", None, 1, ("河北广府标准件有限公司",))],
        ),
        # several rounds, years and counts
        (
            "新增自治区主席质量奖企业1家（广西柳江车桥有限公司），累计5家。",
            [
                ("自治区主席质量奖", "held", 5, None, ()),
                ("自治区主席质量奖", "won", 1, None, ("广西柳江车桥有限公司",)),
            ],
        ),
        (
            "该公司凭借“双零”模式获得天津市质量奖，另获2020年度全国质量标杆。",
            [("天津市质量奖", "won", None, None, ()), ("全国质量标杆", "won", None, 2020, ())],
        ),
        (
            "湖北荆江阀门有限公司2018年摘得第七届长江质量奖。",
            [("长江质量奖", "won", None, 2018, ("湖北荆江阀门有限公司",))],
        ),
        (
            "国家标准委公布2013年“中国标准创新贡献奖”获奖名单，其中，洛阳龙门轴承有限公司制定的《轴承钢》获中国标准创新贡献奖二等奖。",
            [
                ("中国标准创新贡献奖", "won", None, 2013, ()),
                ("中国标准创新贡献奖二等奖", "won", None, 2013, ("洛阳龙门轴承有限公司",)),
            ],
        ),
        # words of taking, choosing and coming to be
        (
            "黄岩橘乡集团有限公司捧走省长质量奖，黄岩朝阳食品有限公司捧走提名奖。",
            [
                ("省长质量奖", "won", None, None, ("黄岩橘乡集团有限公司",)),
                ("省长质量奖提名奖", "won", None, None, ("黄岩朝阳食品有限公司",)),
            ],
        ),
        ("全县又添3块“山东名牌”牌匾。", [("山东名牌", "won", 3, None, ())]),
        ("全市评定“诚信计量示范单位”28家。", [("诚信计量示范单位", "won", 28, None, ())]),
        ("开展县长质量奖评选，是质量强县的一个缩影。", []),
        ("“青田田鱼”成为国家地理标志保护产品。", [("国家地理标志保护产品", "won", None, None, ())]),
        ("申报“泰山品质”认证的企业达16家。", [("泰山品质", "applied", 16, None, ())]),
        ("该县手握中国驰名商标2件。", [("中国驰名商标", "held", 2, None, ())]),
        ("黄岩质检所荣获全市知识产权工作一等奖。", [("知识产权工作一等奖", "won", None, None, ("黄岩质检所",))]),
        ("市消协获评全国消协组织先进集体。", [("全国消协组织先进集体", "won", None, None, ("市消协",))]),
        (
            "黄岩标准研究院的标准荣获中国标准创新贡献奖标准项目奖一等奖。",
            [("中国标准创新贡献奖标准项目奖一等奖", "won", None, None, ("黄岩标准研究院",))],
        ),
        (
            "黄岩橘乡仪表有限公司通过AAAA级“标准化良好行为企业”评价。",
            [("AAAA级标准化良好行为企业", "won", None, None, ("黄岩橘乡仪表有限公司",))],
        ),
        (
            "全区质量工作连续四年获省政府质量工作考核最高等次A级。",
            [("省政府质量工作考核最高等次A级", "won", None, None, ())],
        ),
        # counts and places
        (
            "4家企业、3个产品、1个商标分获省政府质量奖、浙江名牌产品和驰名商标。",
            [
                ("省政府质量奖", "won", 4, None, ()),
                ("浙江名牌产品", "won", 3, None, ()),
                ("驰名商标", "won", 1, None, ()),
            ],
        ),
        (
            "全市累计有2家组织获广东省政府质量奖，1家获提名奖。",
            [("广东省政府质量奖", "held", 2, None, ()), ("广东省政府质量奖提名奖", "held", 1, None, ())],
        ),
        ("黄岩区的市长质量奖企业全区累计8家。", [("市长质量奖", "held", 8, None, ())]),
        (
            "黄岩区政府质量奖揭晓，橘乡泵业、朝阳食品2家企业摘冠。",
            [("黄岩区政府质量奖", "won", 2, None, ("橘乡泵业", "朝阳食品"))],
        ),
        # what stands around
        (
            "市局锚定质量强市目标，黄岩区连续2年获评全省质量工作考核A级。",
            [("质量工作考核A级", "won", None, None, ("黄岩区",))],
        ),
        (
            "仙居县的台州橘乡食品有限公司、天台县的浙江国清药业有限公司双双获得2009年浙江名牌产品称号，全市累计拥有浙江名牌产品74个。",
            [
                ("浙江名牌产品", "won", None, 2009, ("台州橘乡食品有限公司", "浙江国清药业有限公司")),
                ("浙江名牌产品", "held", 74, None, ()),
            ],
        ),
        ("仙居县的报春泵阀获2014年度台州市市长质量奖。", [("台州市市长质量奖", "won", None, 2014, ("报春泵阀",))]),
        (
            "黄岩橘乡泵业有限公司上台领取台州市市长质量奖。",
            [("台州市市长质量奖", "won", None, None, ("黄岩橘乡泵业有限公司",))],
        ),
        ("推荐6个小组参评全国优秀质量管理小组。", [("全国优秀质量管理小组", "recommended", 6, None, ())]),
        ("全市累计有县（市、区）政府质量奖企业98家。", [("县（市、区）政府质量奖", "held", 98, None, ())]),
        ("全市累计有900家企业导入卓越绩效模式，培养首席质量官1200名。", []),
    ],
)
def test_a_wording_tells_all_its_facts(text: str, expected: list[Facts]) -> None:
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("椒江区去年被列入浙江品牌培育试点，新增浙江名牌产品4个。", "椒江区"),
        ("台州市市场监管局通报，黄岩区院桥市场监管所被评为全国五星市场监管所。", "黄岩区"),
    ],
)
def test_whose_place_it_is(text: str, region: str) -> None:
    [award] = [one for one in READER.find(text, Award, reference_date=DAY) if isinstance(one, Award)]
    assert award.region is not None
    assert award.region.name == region
