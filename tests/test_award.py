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
