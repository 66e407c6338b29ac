"""Awards: who won, holds, applied for or was put forward for which award, in which year."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import Reader
from bulletin_schema.records.award import Award

READER = Reader()
DAY = dt.date(2022, 6, 30)


def awards(text: str) -> list[Award]:
    """Return the awards that a text tells."""
    return [one for one in READER.find(text, Award, reference_date=DAY) if isinstance(one, Award)]


def only(text: str) -> Award:
    """Return the one award that a text tells."""
    found = awards(text)
    assert len(found) == 1, [(one.name, one.text) for one in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "name", "level", "year", "grade"),
    [
        ("第三届江西省井冈山质量奖揭晓，赣州赣江电机有限公司获奖。", "江西省井冈山质量奖", "province", 3, None),
        ("晋江闽南制鞋有限公司获2019年度福建省政府质量奖。", "福建省政府质量奖", "province", 2019, None),
        ("首届衢州市市长质量奖揭晓，2家企业获此殊荣。", "衢州市市长质量奖", "prefecture", 1, None),
        ("平度胶东食品有限公司荣获青岛市第四届市长质量奖。", "青岛市第四届市长质量奖", "prefecture", 4, None),
        ("3家企业获评省质量信用AAA级。", "质量信用AAA级", "province", None, "AAA"),
        ("2家企业获“2015—2016年度滁州市市长质量奖”。", "滁州市市长质量奖", "prefecture", 2016, None),
        ("沈阳辽河机床有限公司获得辽宁省省长质量奖银奖。", "辽宁省省长质量奖银奖", "province", None, "银奖"),
        ("4家企业通过标准化良好行为AAA级确认。", "标准化良好行为AAA级", None, None, "AAA"),
        ("全市9家企业获评首批湖北省标准创新型企业。", "湖北省标准创新型企业", "province", None, None),
        ("全县的中国驰名商标由此增加到3件。", "中国驰名商标", "national", None, None),
        (
            "海安江海公司参与起草标准4项，产品远销各地，并被评为江苏名牌产品企业。",
            "江苏名牌产品",
            "province",
            None,
            None,
        ),
        ("沈阳辽河机床有限公司以“三全”模式问鼎第七届辽宁省省长质量奖。", "辽宁省省长质量奖", "province", 7, None),
        ("山阳县获评国家级农产品质量安全县。", "农产品质量安全县", "national", None, None),
        ("在全省计量技能大比武中，我市代表队获团体第二名。", "计量技能大比武第二名", "province", None, None),
        ("枣林市以3个湖北名牌产品位居各县市之首。", "湖北名牌产品", "province", None, None),
        ("目前，全市累计有1家企业获中国质量奖提名奖。", "中国质量奖提名奖", "national", None, None),
        ("2件商标被认定为中国驰名商标，实现枣林市驰名商标零的突破。", "中国驰名商标", "national", None, None),
        ("全县拥有国家地理标志保护产品9个。", "国家地理标志保护产品", "national", None, None),
        ("标准化良好行为企业达286家。", "标准化良好行为企业", None, None, None),
        ("2家企业获“标准化良好行为企业”AAA级证书。", "标准化良好行为企业AAA级", None, None, "AAA"),
        ("3名青年获评省级青年岗位能手。", "青年岗位能手", "province", None, None),
        (
            "由山阴纺院起草的《印染布》行业标准荣获中国纺织工业联合会科技进步二等奖。",
            "中国纺织工业联合会科技进步二等奖",
            "national",
            None,
            "二等奖",
        ),
        ("山阴市标准化研究院荣膺ISO卓越奖。", "ISO卓越奖", "international", None, None),
        ("5家企业获评4A级标准化良好行为企业。", "4A级标准化良好行为企业", None, None, "AAAA"),
        ("山阴市在2019年度全省标准化工作考核中名列第一。", "标准化工作考核第一", "province", 2019, None),
        ("山阴市在2012年度省政府质量工作考核中获得B级。", "省政府质量工作考核B级", "province", 2012, "B"),
        ("我县被评为“全省质量兴县先进县”。", "质量兴县先进县", "province", None, None),
        ("海门江海电缆厂荣获全国“讲质量”先进集体称号。", "全国“讲质量”先进集体", "national", None, None),
        ("青阳中学学生获得“九华杯”科学技术奖。", "“九华杯”科学技术奖", None, None, None),
        ("全市新增国家级“守合同重信用”企业4家。", "守合同重信用", "national", None, None),
        ("5个产品入选“好品山东”品牌。", "好品山东", "province", None, None),
        ("漳州闽海罐头有限公司获评“全国质量标杆”。", "全国质量标杆", "national", None, None),
        ("余姚市现有余姚市市长质量奖企业6家。", "余姚市市长质量奖", "county", None, None),
        ("北海银滩水产有限公司荣获第五届自治区主席质量奖。", "自治区主席质量奖", "province", 5, None),
        ("2家企业获自治区质量信用AA级。", "质量信用AA级", "province", None, "AA"),
        ("2016年度上海名牌名单揭晓，奉贤区28家企业上榜。", "上海名牌", "province", 2016, None),
        ("苏州阳澄精密机械有限公司斩获中国专利银奖。", "中国专利银奖", "national", None, "银奖"),
        ("另有8项专利获中国外观设计优秀奖。", "中国外观设计优秀奖", "national", None, None),
        ("广饶县3家企业获县（区）长质量奖。", "县（区）长质量奖", "county", None, None),
        ("4家企业入选省质量信用等级AAA、AA级企业名单。", "质量信用等级AAA、AA级", "province", None, None),
        ("授予“智能巡检”等2个项目“全国质量奖卓越项目奖”。", "全国质量奖卓越项目奖", "national", None, None),
    ],
)
def test_a_name_tells_level_year_and_grade(
    text: str, name: str, level: str | None, year: int | None, grade: str | None
) -> None:
    award = only(text)
    assert (award.name, award.level, award.year, award.grade) == (name, level, year, grade)


@pytest.mark.parametrize(
    ("text", "status", "count"),
    [
        ("全县现有安徽名牌产品32个。", "held", 32),
        ("截至目前，全区累计有6家企业获得广东省政府质量奖。", "held", 6),
        ("全市江苏名牌产品总数达到118个。", "held", 118),
        ("今年新增江苏精品认证企业4家。", "won", 4),
        ("15家企业获得“品字标”品牌。", "won", 15),
        ("组织9家企业申报湖北省长江质量奖。", "applied", 9),
        ("推荐7家企业参评“皖美品牌”示范企业。", "recommended", 7),
        ("12家企业入选河北省政府质量奖培育库。", "shortlisted", 12),
        ("省质监局认定了186个四川名牌产品。", "won", 186),
        ("市局公示了88家2020年度“守合同重信用”企业。", "won", 88),
        ("至此，全区获得广东省政府质量奖企业7家。", "held", 7),
        ("第四届衡阳市市长质量奖共有5家单位获奖。", "won", 5),
        ("全县97家企业的113个产品（新评60个、复评53个）被推荐为四川名牌产品。", "recommended", 113),
        ("省局确定21家企业为福建名牌产品重点培育企业。", "shortlisted", 21),
    ],
)
def test_verbs_tell_the_status_of_a_count(text: str, status: str, count: int) -> None:
    award = only(text)
    assert award.status == status
    assert award.count is not None
    assert award.count.value == count
    assert award.recipients == ()


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (
            "授予宁德闽东电机有限公司、福鼎太姥茶业有限公司2家企业第二届宁德市政府质量奖。",
            ("宁德闽东电机有限公司", "福鼎太姥茶业有限公司"),
        ),
        ("决定授予延安圣地食品有限公司等4家企业延安市市长质量奖。", ("延安圣地食品有限公司",)),
        ("山河智造、湘水电子等5家企业入选湖南省省长质量奖培育库。", ("山河智造", "湘水电子")),
        ("霍邱县、金寨县被命名为“安徽省质量强县”。", ("霍邱县", "金寨县")),
        ("对固原六盘淀粉有限公司授予宁夏回族自治区质量奖。", ("固原六盘淀粉有限公司",)),
        ("会议表彰了海安市市长质量奖获奖企业，海安通扬纺织有限公司1家企业获奖金。", ("海安通扬纺织有限公司",)),
        ("攻坚QC小组荣获“江西省优秀质量管理小组”称号。", ("攻坚QC小组",)),
        ("日前获得安徽省科技进步奖。", ()),
        ("他也先后被评为“全国质量先进个人”。", ()),
        ("不久前又被评为“江苏省质量标兵”。", ()),
        ("泉港石化机械有限公司两度荣获泉州市政府质量奖。", ("泉港石化机械有限公司",)),
        ("昌吉天池乳业有限公司完善管理体系，9月获评新疆维吾尔自治区主席质量奖。", ("昌吉天池乳业有限公司",)),
        ("对在标准化工作中成绩突出的成县质监局等6个单位授予“陇南市标准化先进单位”称号。", ("成县质监局",)),
        (
            "授予东风远航汽车有限公司、柳州融江食品有限公司柳州市市长质量奖。",
            ("东风远航汽车有限公司", "柳州融江食品有限公司"),
        ),
        (
            "2家企业（海盐电子有限公司、海盐新材料有限公司）获海盐县县长质量奖。",
            ("海盐电子有限公司", "海盐新材料有限公司"),
        ),
        ("铜陵、池州、青阳等3个市、县获“全国质量兴市先进县（市）”称号。", ("铜陵", "池州", "青阳")),
        ("益阳资江机床有限公司（以下简称资江机床）“双循环”质量管理模式荣获中国质量奖。", ("益阳资江机床有限公司",)),
    ],
)
def test_recipients_are_read_from_what_stands_beside(text: str, recipients: tuple[str, ...]) -> None:
    award = only(text)
    assert award.recipients == recipients
    assert award.status in ("won", "shortlisted")


@pytest.mark.parametrize(
    "text",
    [
        "积极引导企业争创江苏省省长质量奖。",
        "力争到2025年新增省长质量奖企业3家。",
        "到2023年，全市江苏精品力争达到50个。",
        "目前全县尚无企业获得中国质量奖。",
        "扎实做好第五届市长质量奖评审工作。",
        "根据《滁州市市长质量奖管理办法》规定。",
        "对新获得中国质量奖的企业一次性奖励200万元。",
        "市长质量奖每两年评选一次，每届不超过5家。",
        "我市获批创建“全国质量强市示范城市”。",
        "两名学生首批获得“青禾助学基金”的两万元资助款。",
        "鼓励企业申报质量奖。",
        "发布“浙江制造”标准12项。",
        "3家企业被认定为国家高新技术企业。",
        "公司获得“高新技术企业”称号。",
        "丽水市市长质量奖是丽水市政府设立的最高荣誉奖项。",
        "9个区县设立了区（县）长质量奖。",
        "首届丽水市市长质量奖对4家企业进行介绍并参考申报材料。",
    ],
)
def test_aims_rules_and_talk_give_none(text: str) -> None:
    assert awards(text) == []


def test_one_verb_governs_a_list_of_counts() -> None:
    found = awards("全市拥有中国名牌产品3个、河南省名牌产品64个，驰名商标5件。")
    assert [(one.name, one.count.value if one.count else None, one.status) for one in found] == [
        ("中国名牌产品", 3, "held"),
        ("河南省名牌产品", 64, "held"),
        ("驰名商标", 5, "held"),
    ]


def test_a_year_each_where_years_are_listed() -> None:
    found = awards("2017年、2019年，滁州市两次获评安徽省质量工作先进单位。")
    assert [one.year for one in found] == [2017, 2019]
    assert len({one.span for one in found}) == 1


def test_possessions_do_not_make_later_wins_held() -> None:
    found = awards("截至年底，全市累计拥有福建名牌产品31项、国家免检产品9项，5家企业获福建省质量奖。")
    assert [one.status for one in found] == ["held", "held", "won"]


def test_one_date_governs_several_clauses() -> None:
    found = awards("2009年，我市有3个产品被授予“甘肃名牌产品”称号，2家企业获得甘肃省质量奖。")
    assert [one.year for one in found] == [2009, 2009]
    assert [one.year for one in awards("2009年获评甘肃省质量先进县，连续多年获评甘肃省平安先进县。")][1:] == [None]


def test_a_work_wins_and_nobody_is_named() -> None:
    award = only("由其起草的《瓷器酒瓶质量要求》获江西省标准创新贡献奖。")
    assert (award.name, award.recipients, award.status) == ("江西省标准创新贡献奖", (), "won")


def test_winners_named_among_a_count_are_their_own_record() -> None:
    found = awards("2016年度上海名牌名单揭晓，奉贤区有28家企业上榜，其中上海南桥电器有限公司首次获评。")
    assert {one.recipients for one in found} == {(), ("上海南桥电器有限公司",)}
    assert {one.name for one in found} == {"上海名牌"}


def test_bare_grades_take_the_name_before() -> None:
    found = awards("全市现有山东省政府质量奖企业2家、提名奖3家；质量信用AAA级企业4家、AA级企业9家。")
    assert [one.name for one in found] == [
        "山东省政府质量奖",
        "山东省政府质量奖提名奖",
        "质量信用AAA级",
        "质量信用AA级",
    ]


def test_a_later_clause_tells_who_entered() -> None:
    award = only("省局公布了2021年度“江苏精品”认证名单，全市仅6家企业入选。")
    assert (award.name, award.year, award.status) == ("江苏精品", 2021, "won")
    assert award.count is not None
    assert award.count.value == 6


def test_two_counts_of_one_award_keep_the_first() -> None:
    award = only("第六届浙江省人民政府质量奖揭晓，绍兴鉴湖化纤有限公司等3家组织和1名个人获奖。")
    assert award.count is not None
    assert (award.count.value, award.count.unit) == (3, "家")
    assert award.recipients == ("绍兴鉴湖化纤有限公司",)


def test_the_place_before_a_national_award_holds_it() -> None:
    award = only("实现了衢州市中国质量奖零的突破。")
    assert (award.name, award.level, award.status) == ("中国质量奖", "national", "won")


@pytest.mark.parametrize("piece", ["江苏省质量奖企业3家、", "获质量奖、", "授予江苏恒立有限公司江苏省质量奖", "甲乙、"])
def test_one_endless_sentence_is_read(piece: str) -> None:
    text = piece * 300 + "6家企业获江苏省质量奖。"
    assert all(one.span.end <= len(text) for one in awards(text))


def test_winners_listed_below_their_heading() -> None:
    text = (
        "关于公布2020年度衢州市市长质量奖获奖名单的通知\n\n经评审，现将名单公布如下。\n\n"
        "衢州市市长质量奖获奖名单：\n1.衢州三衢机电有限公司\n2.江山须江水泥有限公司\n"
    )
    award = only(text)
    assert award.recipients == ("衢州三衢机电有限公司", "江山须江水泥有限公司")
    assert award.year == 2020


def test_a_row_of_a_table_names_award_and_winner() -> None:
    text = (
        "序号 | 获奖单位 | 奖项\n"
        "1 | 荆门象山化工有限公司 | 荆门市市长质量奖金奖\n"
        "2 | 钟祥莫愁食品有限公司 | 荆门市市长质量奖银奖\n"
    )
    found = awards(text)
    assert [(one.recipients, one.grade) for one in found] == [
        (("荆门象山化工有限公司",), "金奖"),
        (("钟祥莫愁食品有限公司",), "银奖"),
    ]


def test_region_is_where_the_recipients_are() -> None:
    found = awards("金坛区市场监管局消息。今年，金坛区3家企业申报江苏省省长质量奖。")
    assert [one.region.code if one.region else None for one in found] == ["320413"]


def test_counts_of_awards_are_no_indicators() -> None:
    bulletin = READER.read("全市现有江苏名牌产品21个、驰名商标4件。", reference_date=DAY)
    assert [one.kind for one in bulletin.records if one.kind in ("award", "indicator")] == ["award", "award"]


@pytest.mark.parametrize(
    ("text", "status", "count"),
    [
        ("去年，全省共有17个产品被评为江西名牌产品。", "won", 17),
        ("截至目前，全市累计有17家企业获得江西省质量奖。", "held", 17),
        ("共有15家企业，成为全国质量标杆。", "held", 15),
        ("经评审，择优遴选出9个“好品山东”品牌。", "won", 9),
        ("发布了第二批“好品山东”品牌遴选名单，共计15个品牌。", "won", 15),
        ("7家企业进入江西省质量奖候选名单。", "shortlisted", 7),
        ("拟推荐上报4家企业申报江西省质量奖。", "recommended", 4),
        ("市政府对42家重合同守信用企业进行了认定。", "won", 42),
        ("全市拥有“赣南好粮油”品牌12个。", "held", 12),
    ],
)
def test_what_is_told_of_a_count_makes_its_status(text: str, status: str, count: float) -> None:
    """Won in a year, held in all, put forward and shortlisted are told apart."""
    award = only(text)
    assert award.count is not None
    assert (award.status, award.count.value) == (status, count)


@pytest.mark.parametrize(
    "text",
    [
        "对获奖企业给予表彰，并颁发县长质量奖奖牌、证书。",
        "组织5家企业参加首届遂州质量奖申报培训。",
        "省局公布了代表全省参加第五届中国质量奖评选的名单。",
    ],
)
def test_what_winners_get_and_learn_is_no_award(text: str) -> None:
    """Rules of the prize, lessons on it and lists without winners state no fact."""
    assert awards(text) == []


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (
            "市局授牌2家“2017年度县长质量奖”获奖企业，分别是海盐电子有限公司和海盐新材料有限公司。",
            ("海盐电子有限公司", "海盐新材料有限公司"),
        ),
        ("局长向海盐电子有限公司现场颁发了“2014年度市长质量奖”奖牌。", ("海盐电子有限公司",)),
        ("海盐电子有限公司（海盐电子研究所）获市长质量奖。", ("海盐电子有限公司",)),
        ("对获得江西省名牌产品称号的海盐电子有限公司给予了5万元的奖励。", ("海盐电子有限公司",)),
        (
            "为激励企业，根据《市长质量奖管理办法》，市政府决定授予海盐电子有限公司、海盐产权交易所等2家单位市长质量奖。",
            ("海盐电子有限公司", "海盐产权交易所"),
        ),
        ("拟推荐海盐电子有限公司为海盐县县长质量奖候选企业。", ("海盐电子有限公司",)),
    ],
)
def test_winners_stand_before_and_behind(text: str, recipients: tuple[str, ...]) -> None:
    """Who is given a prize, put forward for it or listed behind it is its recipient, once."""
    assert only(text).recipients == recipients


def test_a_flattened_list_gives_each_award_its_own_winners() -> None:
    """Numbered winners run on in one line behind the award's name."""
    text = (
        "2023年海盐县县长质量奖获奖名单 一、海盐县县长质量奖（2家企业） （1）海盐电子有限公司 （2）海盐新材料有限公司 "
        "二、海盐县县长质量奖提名奖（1家企业） （1）海盐食品有限公司"
    )
    found = {one.name: one for one in awards(text)}
    assert found["海盐县县长质量奖"].recipients == ("海盐电子有限公司", "海盐新材料有限公司")
    assert found["海盐县县长质量奖提名奖"].recipients == ("海盐食品有限公司",)
    assert {one.status for one in found.values()} == {"won"}


def test_a_list_of_winners_is_told_entry_by_entry() -> None:
    """One list, two places: both counts are the award's."""
    found = awards("发布第一批“好品山东”品牌名单，潍坊市有22个品牌上榜，其中青州市4个品牌榜上有名。")
    assert {(one.count.value, one.region.name) for one in found if one.count and one.region} == {
        (22, "潍坊市"),
        (4, "青州市"),
    }


def test_what_was_told_of_an_award_holds_on_in_its_article() -> None:
    """The level of 省质量信用AAA级 and the edition of a prize hold for its later mentions."""
    found = awards("5家企业获省质量信用AAA级公示。今年又有2家企业获评质量信用AAA级。")
    assert [one.level for one in found] == ["province", "province"]
    prizes = awards("市政府授予甲电机有限公司2020年度市长质量奖金奖。\n\n乙电子有限公司获市长质量奖银奖。")
    assert [one.year for one in prizes] == [2020, 2020]


def test_the_edition_before_a_place_is_the_awards() -> None:
    """第四届青岛市市长质量奖 behind 5单位 is the fourth."""
    assert only("授予青岛红岛集团有限公司等5单位第四届青岛市市长质量奖组织奖。").year == 4


def test_a_citys_prize_on_a_provinces_page_is_the_citys() -> None:
    """The winners of 莆田市政府质量奖 are in 莆田."""
    region = only("福建省质监局消息，首届莆田市政府质量奖揭晓，莆田电机有限公司、莆田鞋业有限公司2家企业上榜。").region
    assert region is not None
    assert region.name == "莆田市"


def test_a_later_sentence_names_the_winners() -> None:
    """获奖单位分别为 belongs to the award told before; a bare grade behind it is the same prize's."""
    found = awards(
        "第二届海盐县县长质量奖共有2家单位获奖，奖金20万元。获奖单位分别为：海盐电子有限公司、海盐食品有限公司。"
        "另有5家单位获提名奖。"
    )
    assert [(one.name, one.recipients, one.count and one.count.value) for one in found] == [
        ("海盐县县长质量奖", ("海盐电子有限公司", "海盐食品有限公司"), 2),
        ("海盐县县长质量奖提名奖", (), 5),
    ]


def test_a_district_named_like_a_bare_word_is_whole() -> None:
    """市中区 is a district, not 市 before 中区."""
    assert only("枣庄天一实业有限公司荣获第二届市中区区长质量奖。").name == "市中区区长质量奖"


def test_a_ceremony_alone_is_no_award() -> None:
    """What is handed out at a meeting, without anybody who gets it, is no fact."""
    assert awards("全市召开质量奖颁奖大会，现场颁发“第二届市长质量奖”。") == []


def test_the_round_that_an_article_speaks_of_is_its_winners() -> None:
    """The title's year is the winners'; who won several rounds won no one of them."""
    text = (
        "关于2023年海盐县县长质量奖评审结果的通报\n\n县政府决定授予海盐电子有限公司“海盐县县长质量奖”。"
        "海盐食品有限公司已连续三届荣获海盐县县长质量奖提名奖。"
    )
    assert [one.year for one in awards(text)] == [2023, None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("全市有湖南名牌产品96个，当年新增11个。", {("held", 96), ("won", 11)}),
        ("去年全县新增安徽著名商标9件，总数达到41件。", {("won", 9), ("held", 41)}),
        ("全区拥有驰名商标7件，其中今年新获1件。", {("held", 7), ("won", 1)}),
        ("3家企业被认定为省质量信用AAA级企业，8家企业被认定为AA级。", {("won", 3), ("won", 8)}),
        ("全市有湖南名牌产品96个，出动执法人员30名。", {("held", 96)}),
    ],
)
def test_a_count_goes_on_in_the_next_clause(text: str, told: set[tuple[str, int]]) -> None:
    assert {(one.status, one.count and one.count.value) for one in awards(text)} == told


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (
            "在近日揭晓的湖南名牌产品名单中，常德沅澧食品有限公司的米粉、常德鼎城机械有限公司的水泵和桃源茶业有限公司的红茶榜上有名。",
            ("常德沅澧食品有限公司", "常德鼎城机械有限公司", "桃源茶业有限公司"),
        ),
        ("桃源茶业有限公司已于2019年获得湖南省省长质量奖提名奖。", ("桃源茶业有限公司",)),
        (
            "2家企业获首届常德市市长质量奖，分别是常德鼎城机械有限公司和桃源茶业有限公司。",
            ("常德鼎城机械有限公司", "桃源茶业有限公司"),
        ),
        ("获得第三届常德市市长质量奖的企业是桃源茶业有限公司。", ("桃源茶业有限公司",)),
        ("表彰了第二届县长质量奖获奖企业桃源茶业有限公司。", ("桃源茶业有限公司",)),
        ("桃源茶业有限公司QC小组获全国优秀质量管理小组称号。", ("桃源茶业有限公司QC小组",)),
        ("在第十届全国质量奖评选中，桃源茶业有限公司脱颖而出。", ("桃源茶业有限公司",)),
        (
            "该区设立了标准创新贡献奖，2020年度有4家企业获奖，桃源茶业有限公司、常德鼎城机械有限公司位列其中。",
            ("桃源茶业有限公司", "常德鼎城机械有限公司"),
        ),
    ],
)
def test_winners_are_named_in_many_places(text: str, recipients: tuple[str, ...]) -> None:
    assert only(text).recipients == recipients


def test_winners_stand_in_the_rows_below() -> None:
    """A certificate's number made of the award's name is no award of its own."""
    text = (
        "2016年度获湖南名牌产品称号的部分企业及产品\n企业名称  产品  证书编号\n"
        "常德鼎城机械有限公司  “鼎力”水泵  湘名牌2016-011\n桃源茶业有限公司  “野茶王”红茶  湘名牌2016-029\n"
    )
    assert only(text).recipients == ("常德鼎城机械有限公司", "桃源茶业有限公司")


def test_a_demonstration_area_for_good_products_is_one_name() -> None:
    assert only("灰山港镇被命名为湖南省优质产品生产基地。").name == "湖南省优质产品生产基地"


def test_a_year_that_belongs_to_another_award_does_not_govern() -> None:
    """The year of the first prize is not the honour's."""
    found = awards("桃源茶业有限公司荣获2018年度市长质量奖，桃源县先后被授予“全国质量强县”称号。")
    assert {one.name: one.year for one in found} == {"市长质量奖": 2018, "全国质量强县": None}


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (
            "授予常德鼎城机械有限公司水泵攻关QC小组、桃源茶业有限公司降耗团队“湖南省优秀质量管理小组”称号。",
            ("常德鼎城机械有限公司水泵攻关QC小组", "桃源茶业有限公司降耗团队"),
        ),
        ("水泵攻关QC小组、降耗QC小组获得“湖南省优秀质量管理小组”称号。", ("水泵攻关QC小组", "降耗QC小组")),
        ("桃源县漳江工业园区获得“全国茶叶产业知名品牌示范区”称号。", ("桃源县漳江工业园区",)),
        (
            "桃源茶业有限公司主持制定的国家标准《红茶加工技术规范》荣获2019年中国标准创新贡献奖三等奖。",
            ("桃源茶业有限公司",),
        ),
        ("集团公司荣获湖南省省长质量奖。", ()),
        ("桃源茶业有限公司一举摘得湖南省省长质量奖桂冠。", ("桃源茶业有限公司",)),
        ("桃源茶业有限公司喜捧第四届中国质量奖。", ("桃源茶业有限公司",)),
        ("市质检所荣获全省质检系统“先进检验机构”称号。", ("市质检所",)),
    ],
)
def test_teams_zones_and_makers_win(text: str, recipients: tuple[str, ...]) -> None:
    assert only(text).recipients == recipients


def test_a_pronoun_is_the_firm_named_before() -> None:
    found = awards("桃源茶业有限公司成立于1998年。公司先后获得“全国质量标杆”“湖南省诚信企业”等荣誉。")
    assert [(one.name, one.recipients) for one in found] == [
        ("全国质量标杆", ("桃源茶业有限公司",)),
        ("湖南省诚信企业", ("桃源茶业有限公司",)),
    ]


@pytest.mark.parametrize(
    ("text", "status", "count"),
    [
        ("湖南省著名商标由2006年的14件增至目前的86件。", "held", 86),
        ("市长质量奖自2010年设立以来，已评选出12家“常德市市长质量奖”获奖企业。", "held", 12),
        ("截至目前，常德市已评出四届市政府质量奖，共16家企业获奖。", "held", 16),
        ("目前，全县获得湖南名牌产品的企业是9家。", "held", 9),
        ("使湖南名牌产品总数达到了86个。", "held", 86),
        ("全市累计获得中国驰名商标认定32件。", "held", 32),
    ],
)
def test_stocks_are_held(text: str, status: str, count: float) -> None:
    award = only(text)
    assert (award.status, award.count and award.count.value) == (status, count)


def test_others_enter_a_counted_list() -> None:
    """A list counted as a whole, and those of one place on it."""
    found = awards("大会公布了第二批60个“湖南精品”企业名单，12家常德企业名列其中。")
    assert {one.count and one.count.value for one in found} == {60, 12}


def test_a_gap_filled_is_told_once() -> None:
    found = awards("桃源茶业有限公司获评“中国质量奖”，实现常德“中国质量奖”零的突破。")
    assert [(one.name, one.recipients) for one in found] == [("中国质量奖", ("桃源茶业有限公司",))]


def test_what_is_entered_may_be_another_thing() -> None:
    assert only("我市获全省质量工作考核A级。全市共有27家企业入选省级“专精特新”企业。").name == "质量工作考核A级"


def test_a_total_has_no_winner_by_name() -> None:
    one = only("目前，全市累计有1家企业获中国质量奖提名奖。")
    assert (one.status, one.recipients) == ("held", ())


def test_a_rank_tells_what_is_held() -> None:
    one = only("枣林市以3个湖北名牌产品位居各县市之首。")
    assert (one.status, one.count and one.count.value) == ("held", 3)


@pytest.mark.parametrize(
    "text",
    [
        "3家茶叶企业申请使用地理标志保护产品专用标志。",
        "全市有46家企业获准使用地理标志产品专用标志。",
        "《地理标志产品 保康绿茶》省地方标准发布，制定地理标志产品标准3项。",
        "查获假冒中国驰名商标服装120件。",
    ],
)
def test_the_use_of_a_mark_is_no_award(text: str) -> None:
    assert not awards(text)


def test_who_is_given_what_another_confers() -> None:
    one = only("海安市质监局还获得省质监局颁发的“2008年度全省安全监察工作先进单位”奖牌。")
    assert (one.recipients, one.status) == (("海安市质监局",), "won")


def test_one_verb_gives_two_titles() -> None:
    first, second = awards("授予海安安监办等14家单位“全市工作先进集体”称号、李玉柱等28人“全市工作先进个人”称号。")
    assert [one.count and one.count.value for one in (first, second)] == [14, 28]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("2014年新增152个湖北名牌，名牌总数已达738个。", {152, 738}),
        ("培育国家地理标志产品5个，总数达49个。", {5, 49}),
    ],
)
def test_the_stock_behind_what_was_added(text: str, counts: set[int]) -> None:
    assert {one.count and one.count.value for one in awards(text)} == counts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "株洲市累计拥有湖南名牌产品74个，湘潭市58个，岳阳市31个。",
            [("株洲市", 74), ("湘潭市", 58), ("岳阳市", 31)],
        ),
        ("全省共有湖南省名牌产品612个，长沙市占了237个。", [("湖南省", 612), ("长沙市", 237)]),
        ("湖南省公布2008年度湖南名牌产品，衡阳上榜9个，邵阳市6个。", [("衡阳市", 9), ("邵阳市", 6)]),
        ("醴陵市2014年有3家企业获湖南省名牌产品称号，浏阳市有5家。", [("醴陵市", 3), ("浏阳市", 5)]),
        ("醴陵市1家、浏阳市1家企业获2024年度湖南省省长质量奖。", [("醴陵市", 1), ("浏阳市", 1)]),
        ("湖南省拥有湖南名牌产品12个，其中醴陵市4个。", [("湖南省", 12)]),
        ("株洲市拥有湖南名牌产品74个，湘潭市抽查58批次。", [("株洲市", 74)]),
    ],
)
def test_places_with_a_count_each(text: str, told: list[tuple[str, int]]) -> None:
    found = [(one.region.name, one.count.value) for one in awards(text) if one.region and one.count]
    assert sorted(found) == sorted(told)


def test_as_many_as_are_rewarded() -> None:
    one = only("对获得2011年度湖南名牌产品的11家企业每家奖励10万元。")
    assert (one.status, one.year, one.count and one.count.value) == ("won", 2011, 11)


def test_titles_of_another_sort_may_open_the_list() -> None:
    found = awards("海安江海电缆厂先后获得国家高新技术企业、江苏省名牌产品、海安市专利示范企业等荣誉。")
    assert [(one.name, one.recipients) for one in found] == [
        ("江苏省名牌产品", ("海安江海电缆厂",)),
        ("海安市专利示范企业", ("海安江海电缆厂",)),
    ]


def test_the_winner_of_the_clause_before_wins_again() -> None:
    found = awards("海安江海电缆厂2019年获江苏省质量奖提名奖，2021年摘得市长质量奖。")
    assert [(one.year, one.recipients) for one in found] == [(2019, ("海安江海电缆厂",)), (2021, ("海安江海电缆厂",))]


def test_an_honour_for_a_place_is_its_own() -> None:
    one = only("周口市质监局信息\n太康县通过省级验收，被授予“质量兴县示范县”称号。")
    assert (one.recipients, one.region and one.region.name) == (("太康县",), "太康县")
