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
        ("我县被评为“全省质量兴县先进县”。", "质量兴县先进县", "province", None, None),
        ("全市新增国家级“守合同重信用”企业4家。", "守合同重信用", "national", None, None),
        ("5个产品入选“好品山东”品牌。", "好品山东", "province", None, None),
        ("漳州闽海罐头有限公司获评“全国质量标杆”。", "全国质量标杆", "national", None, None),
        ("余姚市现有余姚市市长质量奖企业6家。", "余姚市市长质量奖", "county", None, None),
        ("北海银滩水产有限公司荣获第五届自治区主席质量奖。", "自治区主席质量奖", "province", 5, None),
        ("2家企业获自治区质量信用AA级。", "质量信用AA级", "province", None, "AA"),
        ("2016年度上海名牌名单揭晓，奉贤区28家企业上榜。", "上海名牌", "province", 2016, None),
        ("苏州阳澄精密机械有限公司斩获中国专利银奖。", "中国专利银奖", "national", None, "银奖"),
        ("另有8项专利获中国外观设计优秀奖。", "中国外观设计优秀奖", "national", None, None),
        ("广饶县3家企业获县（区）长质量奖。", "县（区）长质量奖", None, None, None),
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
