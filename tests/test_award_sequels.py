"""Awards: what later sentences and clauses tell of an award that was named before, and who it belongs to."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import Reader
from bulletin_schema.records.award import Award

READER = Reader()
DAY = dt.date(2022, 6, 30)

Facts = tuple[str, str | None, float | None, int | None, tuple[str, ...]]


def awards(text: str) -> list[Award]:
    """Return the awards that a text tells."""
    return [one for one in READER.find(text, Award, reference_date=DAY) if isinstance(one, Award)]


def facts(text: str) -> list[Facts]:
    """Return name, status, count, year and recipients of the awards that a text tells."""
    return [
        (one.name, one.status, one.count.value if one.count else None, one.year, one.recipients) for one in awards(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "河南省市场监管局公布2020年度河南省标准创新贡献奖获奖名单。焦作云台轴承有限公司主导制定的标准获标准项目二等奖，新乡牧野泵业有限公司获组织奖。",
            [
                ("河南省标准创新贡献奖标准项目二等奖", "won", None, 2020, ("焦作云台轴承有限公司",)),
                ("河南省标准创新贡献奖组织奖", "won", None, 2020, ("新乡牧野泵业有限公司",)),
            ],
        ),
        (
            "2021年山东省质量标杆名单公布。聊城市2家企业上榜：聊城东昌轴承有限公司“全员改善的经验”、临清运河纺织有限公司“快反的经验”。",
            [("山东省质量标杆", "won", 2, 2021, ("聊城东昌轴承有限公司", "临清运河纺织有限公司"))],
        ),
        (
            "市政府发布2020年度江西省井冈质量奖获奖名单，我市6个项目、2家组织、1名个人上榜。",
            [("江西省井冈质量奖", "won", 6, 2020, ())],
        ),
        (
            "贵州省决定增设“贵州省省长质量奖”。遵义湄江茶业有限公司等6家企业已递交申请。",
            [("贵州省省长质量奖", "applied", 6, None, ("遵义湄江茶业有限公司",))],
        ),
        (
            "2016年度云南省政府质量奖受理申报组织19家、个人6名，经评审确定拟奖组织3家、提名组织2家。",
            [
                ("云南省政府质量奖", "won", 3, 2016, ()),
                ("云南省政府质量奖", "applied", 19, 2016, ()),
                ("云南省政府质量奖", "applied", 6, 2016, ()),
                ("云南省政府质量奖提名奖", "won", 2, 2016, ()),
            ],
        ),
        (
            "“甘肃省标准创新贡献奖”每两年评一次，本届共评出标准项目奖40个、组织奖3个。截至目前我市累计有8个项目获该奖。",
            [
                ("甘肃省标准创新贡献奖标准项目奖", "won", 40, None, ()),
                ("甘肃省标准创新贡献奖组织奖", "won", 3, None, ()),
                ("甘肃省标准创新贡献奖", "held", 8, None, ()),
            ],
        ),
        (
            "该市拥有质量标杆企业省级3家、市级8家。",
            [("质量标杆", "held", 3, None, ()), ("质量标杆", "held", 8, None, ())],
        ),
        (
            "2020年度西藏自治区质量奖获奖名单\n一、组织奖（2家）\n1.林芝水泥股份有限公司\n2.拉萨啤酒有限公司\n二、提名奖（1家）\n1.日喀则电力有限公司",
            [
                ("西藏自治区质量奖组织奖", "won", 2, 2020, ("林芝水泥股份有限公司", "拉萨啤酒有限公司")),
                ("西藏自治区质量奖提名奖", "won", 1, 2020, ("日喀则电力有限公司",)),
            ],
        ),
        (
            "陕西省名推委授予98家企业的102个产品“陕西省名牌产品”称号，商洛市3个产品榜上有名。",
            [("陕西省名牌产品", "won", 102, None, ()), ("陕西省名牌产品", "won", 3, None, ())],
        ),
        (
            "授予唐山三友集团有限公司河北省政府质量奖，授予邢台德龙钢铁有限公司等4家组织提名奖。",
            [
                ("河北省政府质量奖", "won", None, None, ("唐山三友集团有限公司",)),
                ("河北省政府质量奖提名奖", "won", 4, None, ("邢台德龙钢铁有限公司",)),
            ],
        ),
        ("5家企业入围第七届福建省政府质量奖现场评审。", [("福建省政府质量奖", "shortlisted", 5, 7, ())]),
        ("4家企业通过2017年度上海名牌评审。", [("上海名牌", "won", 4, 2017, ())]),
        ("6家企业上榜“2023中国品牌500强”。", [("中国品牌500强", "won", 6, 2023, ())]),
        ("2021年，临沂沂蒙酒业有限公司入选好品山东。", [("好品山东", "won", None, 2021, ("临沂沂蒙酒业有限公司",))]),
        # certificates, stages of a round and lists of the best
        ("7家企业的产品拿到了“横琴优质正印”证书。", [("横琴优质正印", "won", 7, None, ())]),
        ("14家企业获得“领跑杭州湾”认证。", [("领跑杭州湾", "won", 14, None, ())]),
        ("4家企业取得“三品一标”认证、“能源管理体系”认证证书。", []),
        ("9个产品通过绿色食品认证。", [("绿色食品", "won", 9, None, ())]),
        ("全市拥有江苏精品12个。", [("江苏精品", "held", 12, None, ())]),
        ("11家企业17个产品通过省名牌产品现场评审。", [("名牌产品", "shortlisted", 17, None, ())]),
        (
            "22个产品申报四川名牌，16个通过初审。",
            [("四川名牌", "applied", 22, None, ()), ("四川名牌", "shortlisted", 16, None, ())],
        ),
        (
            "共有20家企业参加市长质量奖角逐，最终6家胜出。",
            [("市长质量奖", "applied", 20, None, ()), ("市长质量奖", "won", 6, None, ())],
        ),
        ("“浙江制造”品牌培育企业新增23家。", [("浙江制造", "shortlisted", 23, None, ())]),
        ("4家企业上榜“2021年山西省高端品牌培育企业”名单。", [("山西省高端品牌培育企业", "won", 4, 2021, ())]),
        ("3家企业列入“经营异常”名录，2家入选“失信企业”名单。", []),
        ("2个项目获国家质检总局“科技兴检”二等奖。", [("“科技兴检”二等奖", "won", 2, None, ())]),
        ("全县新增“三楚名优”企业4户、“个转企”21户。", [("三楚名优", "won", 4, None, ())]),
        ("我局连续第8年被评为市级文明单位标兵。", [("文明单位标兵", "won", None, None, ())]),
        # who won, told in few words
        (
            "全国标准化工作先进个人——喀左县质监局标准化股股长伍建斌。",
            [("全国标准化工作先进个人", "won", None, None, ("伍建斌",))],
        ),
        (
            "县局稽查队被省局授予“全省市场监管系统先进集体”，建平县局王建新获评“先进个人”。",
            [
                ("市场监管系统先进集体", "won", None, None, ("县局稽查队",)),
                ("先进个人", "won", None, None, ("王建新",)),
            ],
        ),
        (
            "加上6月获评的辽宁省省长质量奖提名奖，该公司全年得到奖补资金245万元。",
            [("辽宁省省长质量奖提名奖", "won", None, None, ())],
        ),
        # verbs of making public
        ("11家企业被省局公示为省级“守合同重信用”企业。", [("守合同重信用", "won", 11, None, ())]),
        ("市局公示2019年度市级“守合同重信用”企业57家。", [("守合同重信用", "won", 57, 2019, ())]),
        ("“宁夏优质产品”新认定9个。", [("宁夏优质产品", "won", 9, None, ())]),
        ("国家质检总局授予的3个“中国名牌”，分量很重。", [("中国名牌", "won", 3, None, ())]),
        ("《名牌发展规划》提出，到2025年中国名牌达到12个。", []),
        # whose it is
        ("渭南市地理标志保护产品增至15个。", [("地理标志保护产品", "held", 15, None, ())]),
        (
            "禹州钧都重工有限公司曾于2015年获许昌市市长质量奖提名奖。",
            [("许昌市市长质量奖提名奖", "won", None, 2015, ("禹州钧都重工有限公司",))],
        ),
        (
            "绍兴市拥有浙江省AAA级“守合同重信用”企业15家、浙江省知名商号22家。",
            [("浙江省AAA级守合同重信用", "held", 15, None, ()), ("浙江省知名商号", "held", 22, None, ())],
        ),
        (
            "10月又有6家企业拿到“吉致吉品”证书，获证企业增至88家。各市州里，长春以29家居首，延边20家，白山、四平各11家。",
            [
                ("吉致吉品", "won", 6, None, ()),
                ("吉致吉品", "held", 88, None, ()),
                ("吉致吉品", "held", 29, None, ()),
                ("吉致吉品", "held", 20, None, ()),
                ("吉致吉品", "held", 11, None, ()),
                ("吉致吉品", "held", 11, None, ()),
            ],
        ),
        (
            "15家企业获评“聊城老字号”。两批合计26家。",
            [("聊城老字号", "won", 15, None, ()), ("聊城老字号", "held", 26, None, ())],
        ),
        (
            "12家企业获评“聊城老字号”。按地区分，东昌府抽检食品5批次。",
            [("聊城老字号", "won", 12, None, ())],
        ),
    ],
)
def test_an_award_named_before_is_told_of_later(text: str, expected: list[Facts]) -> None:
    assert sorted(facts(text), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "name", "scheme", "level", "recipients"),
    [
        ("我市3家企业被评为AAA级质量信用企业。", "AAA级质量信用企业", "credit_rating", None, ()),
        ("浏阳市获国务院质量工作督查激励。", "质量工作督查激励", "honour", "national", ("浏阳市",)),
        (
            "中宁枸杞研究院获评工信部2021年标准应用示范项目。",
            "标准应用示范项目",
            "honour",
            "national",
            ("中宁枸杞研究院",),
        ),
        ("“庆城苹果”荣获第十八届中国绿色食品博览会金奖。", "中国绿色食品博览会金奖", "honour", "national", ()),
        ("西宁市荣登“全国质量魅力城市”榜单。", "全国质量魅力城市", "honour", "national", ("西宁市",)),
        (
            "衢州市柯城区获评浙江省标准化工作成绩突出集体。",
            "浙江省标准化工作成绩突出集体",
            "honour",
            "province",
            ("衢州市柯城区",),
        ),
        ("大同市2家企业获亚洲质量卓越奖。", "亚洲质量卓越奖", "quality_award", "international", ()),
        ("福建省在2019年省级政府质量工作考核中获评A级。", "省级政府质量工作考核A级", "honour", "province", ("福建省",)),
        (
            "和田地区质监局在自治区质监系统目标管理考核中荣获一等奖。",
            "自治区质监系统目标管理考核一等奖",
            "honour",
            None,
            ("和田地区质监局",),
        ),
    ],
)
def test_marks_and_honours_have_their_scheme_level_and_holder(
    text: str, name: str, scheme: str, level: str | None, recipients: tuple[str, ...]
) -> None:
    [award] = awards(text)
    assert (award.name, award.scheme, award.level, award.recipients) == (name, scheme, level, recipients)


def test_a_local_prize_is_won_where_its_name_says() -> None:
    text = "绵阳质量简报\n江油市召开质量大会：江油李白电器有限公司获江油市政府质量奖，江油涪江酿酒有限公司获提名奖。"
    assert [one.region and one.region.name for one in awards(text)] == ["江油市", "江油市"]
