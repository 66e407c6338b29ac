"""Awards: who won what, told in the many ways that decisions and news have."""

from __future__ import annotations

import pytest
from awards_told import awards


def told(text: str) -> list[tuple[str, float | None, tuple[str, ...]]]:
    """Return name, count and recipients of the awards that a text tells."""
    return [(one.name, one.count.value if one.count else None, one.recipients) for one in awards(text)]


@pytest.mark.parametrize(
    ("text", "name", "grade", "recipients"),
    [
        ("在全省质量工作考核中，金华市获评A级。", "质量工作考核A级", "A", ("金华市",)),
        ("兰溪市2021年度省政府质量工作考核结果为A级。", "省政府质量工作考核A级", "A", ("兰溪市",)),
        ("东阳婺江阀门有限公司的项目在全国质量创新大赛中荣获一等奖。", "全国质量创新大赛一等奖", "一等奖", None),
        ("县质检所在全省计量技能竞赛中夺得团体第二名。", "计量技能竞赛第二名", None, ("县质检所",)),
        ("浦江团队捧回第三届中国工业精品大赛银奖。", "中国工业精品大赛银奖", "银奖", None),
    ],
)
def test_what_is_won_stands_apart_from_where_it_is_won(
    text: str, name: str, grade: str | None, recipients: tuple[str, ...] | None
) -> None:
    [award] = awards(text)
    assert (award.name, award.grade, award.status) == (name, grade, "won")
    if recipients is not None:
        assert award.recipients == recipients


@pytest.mark.parametrize(
    "text",
    [
        "在质量工作考核中发现问题12个。",
        "第二届质量创新大赛将于9月举行。",
        "县局组织人员参加全市计量技能竞赛。",
    ],
)
def test_a_contest_alone_is_no_award(text: str) -> None:
    assert not awards(text)


@pytest.mark.parametrize(
    ("text", "count", "recipients"),
    [
        (
            "首届县长质量奖由江山须江阀门有限公司、江山市人民医院摘得。",
            None,
            ("江山须江阀门有限公司", "江山市人民医院"),
        ),
        ("第四届县长质量奖授予江山须江阀门有限公司等3家企业。", 3, ("江山须江阀门有限公司",)),
        ("首届区长质量奖评出4家企业。", 4, ()),
        (
            "2家组织获得第五届衢州市人民政府质量奖（江山须江阀门有限公司、江山市人民医院）。",
            2,
            ("江山须江阀门有限公司", "江山市人民医院"),
        ),
        ("2家企业（须江阀门、仙霞食品）获市长质量奖。", 2, ("须江阀门", "仙霞食品")),
        (
            "江山市、常山县、衢州学院和江山须江阀门有限公司获评全国质量标杆。",
            None,
            ("江山市", "常山县", "衢州学院", "江山须江阀门有限公司"),
        ),
        ("衢州市柯城区、江山须江阀门有限公司获评全国质量标杆。", None, ("衢州市柯城区", "江山须江阀门有限公司")),
    ],
)
def test_winners_stand_behind_in_brackets_and_among_places(
    text: str, count: float | None, recipients: tuple[str, ...]
) -> None:
    [(_, number, names)] = told(text)
    assert (number, names) == (count, recipients)


@pytest.mark.parametrize(
    "text",
    [
        "市长质量奖授予仪式在市政府举行。",
        "市长质量奖由市政府设立。",
        "市长质量奖每届评出3家企业。",
        "县长质量奖由县质强办评审。",
    ],
)
def test_what_a_prize_is_for_is_no_award(text: str) -> None:
    assert not awards(text)


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("组织14家企业申报海南名牌产品，9家企业通过评审。", {("applied", 14), ("won", 9)}),
        ("今年申报省名牌产品15个，获批12个。", {("applied", 15), ("won", 12)}),
        ("全市新认定省名牌产品12个，复评8个，总数达到56个。", {("won", 12), ("held", 56)}),
        ("我市4家企业申报、1家企业获得海南省省长质量奖。", {("won", 1)}),
        ("全年共评选出县长质量奖企业3家。", {("won", 3)}),
        ("琼海博鳌椰业有限公司等5单位获市长质量奖。", {("won", 5)}),
        ("博鳌QC小组等3个小组获“全国优秀质量管理小组”称号。", {("won", 3)}),
    ],
)
def test_each_count_has_its_own_status(text: str, statuses: set[tuple[str, float]]) -> None:
    assert {(one.status, one.count.value if one.count else None) for one in awards(text)} == statuses


def test_awards_given_in_turn_have_each_its_winner() -> None:
    assert told("琼海博鳌椰业有限公司、海口美兰食品有限公司分别获得省长质量奖和省长质量奖提名奖。") == [
        ("省长质量奖", None, ("琼海博鳌椰业有限公司",)),
        ("省长质量奖提名奖", None, ("海口美兰食品有限公司",)),
    ]
    assert told("本届市长质量奖获奖组织为琼海博鳌椰业有限公司；提名奖（1家）：海口美兰食品有限公司。") == [
        ("市长质量奖", None, ("琼海博鳌椰业有限公司",)),
        ("市长质量奖提名奖", 1, ("海口美兰食品有限公司",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "作为第四届市长质量奖得主，琼海博鳌椰业有限公司介绍了经验。",
        "琼海博鳌椰业有限公司是我市首家获得市长质量奖的企业。",
        "琼海博鳌椰业有限公司被市质强办授予市长质量奖。",
    ],
)
def test_a_winner_is_told_in_passing(text: str) -> None:
    [award] = awards(text)
    assert (award.recipients, award.status) == (("琼海博鳌椰业有限公司",), "won")


def test_a_prize_without_a_name_of_its_own_has_the_level_of_its_giver() -> None:
    [award] = awards("大理州人民政府公布第三届质量奖获奖名单，祥云天峰山核桃有限公司榜上有名。")
    assert (award.name, award.year, award.level) == ("质量奖", 3, "prefecture")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("文昌市有8家、琼海市有12家企业获“海南制造”认证。", {("文昌市", None, 8), ("琼海市", None, 12)}),
        ("2019年12家、2020年15家企业获评“江苏精品”。", {(None, 2019, 12), (None, 2020, 15)}),
        ("全市获评“江苏精品”企业2019年12家，2020年15家。", {(None, 2019, 12), (None, 2020, 15)}),
        ("2010-2015年，琼海市共有12个产品获得中国名牌产品称号。", {("琼海市", None, 12)}),
    ],
)
def test_places_and_years_have_counts_of_their_own(text: str, parts: set[tuple[str | None, int | None, float]]) -> None:
    found = {(one.region and one.region.name, one.year, one.count.value if one.count else None) for one in awards(text)}
    assert found == parts


def test_counts_are_told_in_turn() -> None:
    text = "截至去年底，全市驰名商标、省著名商标、市知名商标分别达到12件、56件、120件。"
    assert [(name, count) for name, count, _ in told(text)] == [("驰名商标", 12), ("著名商标", 56), ("知名商标", 120)]
    both = awards("我区新增驰名商标2件、省著名商标5件，累计分别达到12件、56件。")
    assert {(one.name, one.status, one.count.value if one.count else None) for one in both} == {
        ("驰名商标", "won", 2),
        ("驰名商标", "held", 12),
        ("著名商标", "won", 5),
        ("著名商标", "held", 56),
    }


@pytest.mark.parametrize(
    ("text", "count", "recipients"),
    [
        ("会上，副市长为3家省长质量奖获奖企业授牌。", 3, ()),
        ("市政府对文昌椰风食品有限公司等5家市长质量奖获奖企业各奖励50万元。", 5, ("文昌椰风食品有限公司",)),
        ("琼海市市场监管局召开会议。省政府授予该局“质量工作先进集体”称号。", None, ("琼海市市场监管局",)),
    ],
)
def test_winners_are_praised_and_meant(text: str, count: float | None, recipients: tuple[str, ...]) -> None:
    [(_, number, names)] = told(text)
    assert (number, names) == (count, recipients)


def test_who_sets_up_a_prize_gives_its_level() -> None:
    [award] = awards("澄迈县还设立了政府质量奖，3家企业获奖。")
    assert (award.name, award.level) == ("政府质量奖", "county")
    [honour] = awards("县局被评为全省质监系统先进单位。")
    assert (honour.name, honour.level) == ("质监系统先进单位", "province")


@pytest.mark.parametrize(
    ("text", "name", "grade"),
    [
        ("6个小组成果获全国优秀QC成果奖。", "全国优秀QC成果奖", None),
        ("该成果获海南省科技进步二等奖。", "海南省科技进步二等奖", "二等奖"),
    ],
)
def test_prizes_for_other_work_are_honours(text: str, name: str, grade: str | None) -> None:
    [award] = awards(text)
    assert (award.name, award.grade, award.scheme) == (name, grade, "honour")


@pytest.mark.parametrize(
    "text",
    [
        "全县已建成国家级农业标准化示范区2个。",
        "设立技术奖励基金200万元。",
        "市局提出了创新奖励办法。",
        "完善管理奖惩制度。",
    ],
)
def test_rewards_are_no_prizes(text: str) -> None:
    assert not awards(text)


def test_ratings_are_told_by_their_letters_alone() -> None:
    text = "儋州市累计有海南省企业质量信用AAA级企业7家。2022年度评价已启动，共有9家企业申报AAA级、14家企业申报AA级。"
    assert [(one.name, one.status, one.count and one.count.value) for one in awards(text)][1:] == [
        ("海南省企业质量信用AAA级", "applied", 9),
        ("海南省企业质量信用AA级", "applied", 14),
    ]


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("商标局新一批认定的中国驰名商标中，海南占了7件。", [("中国驰名商标", 7, "海南省")]),
        ("中国名牌评审结果公示，入榜的396个产品中海南有12个。", [("中国名牌", 12, "海南省")]),
        (
            "海南省市场监管局遴选出86个“海南制造”品牌，儋州市上榜9个。",
            [("海南制造", 86, "海南省"), ("海南制造", 9, "儋州市")],
        ),
    ],
)
def test_a_place_has_its_share(text: str, told_of: list[tuple[str, float, str]]) -> None:
    assert [
        (one.name, one.count and one.count.value, one.region and one.region.name) for one in awards(text)
    ] == told_of


@pytest.mark.parametrize(
    ("text", "count", "recipients"),
    [
        (
            "今年新增海南名牌产品2个，分别由琼海博鳌椰业有限公司、文昌椰风食品有限公司生产。",
            2,
            ("琼海博鳌椰业有限公司", "文昌椰风食品有限公司"),
        ),
        (
            "琼海博鳌椰业有限公司博鳌牌椰子糖、文昌椰风食品有限公司椰风牌椰浆经海南省名牌产品评定委员会评审，分别荣获“海南名牌产品”称号。",
            None,
            ("琼海博鳌椰业有限公司", "文昌椰风食品有限公司"),
        ),
    ],
)
def test_makers_win_with_their_goods(text: str, count: float | None, recipients: tuple[str, ...]) -> None:
    [(_, number, names)] = told(text)
    assert (number, names) == (count, recipients)


def test_this_year_is_the_year_of_an_award() -> None:
    [award] = awards("今年，全市3家企业获评“江苏精品”，名牌战略推进委员会办公室作了介绍。")
    assert award.year == 2022


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "海南名牌战略推进委员会公布了2018年海南名牌产品，共有54个产品确定为海南名牌产品。",
            [("won", 2018, 54, "海南省")],
        ),
        ("第四批“海南制造”品牌认证结果出炉，三亚市12家企业的16个产品通过了认证。", [("won", None, 16, "三亚市")]),
        (
            "公布首批112个五星市场监督管理所名单，海南共有20个分局入选，包括三亚市市场监督管理局崖州分局等。",
            [("won", None, 112, None), ("won", None, 20, "海南省")],
        ),
        ("琼海博鳌椰业有限公司等16家三亚企业通过“江苏精品”认证。", [("won", None, 16, "三亚市")]),
    ],
)
def test_rounds_and_places_of_those_counted(
    text: str, expected: list[tuple[str, int | None, float, str | None]]
) -> None:
    found = awards(text)
    told_of = [(one.status, one.year, one.count and one.count.value, one.region and one.region.name) for one in found]
    assert [(*a[:3], a[3] if b[3] else None) for a, b in zip(told_of, expected, strict=True)] == expected


def test_an_award_told_again_of_the_same_winners_is_one() -> None:
    text = "工商总局公示了国家级“守合同重信用”企业名单，三亚崖州水泥有限公司、琼海博鳌椰业有限公司2家企业榜上有名，跻身国家级“守合同重信用”企业。"
    assert told(text) == [("守合同重信用", 2, ("三亚崖州水泥有限公司", "琼海博鳌椰业有限公司"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对获得2013年度县长质量奖的澄迈福山食品有限公司予以表彰，各奖励20万元；对澄迈县质监局等6个单位授予“质量管理先进单位”称号。",
            [("县长质量奖", None, ("澄迈福山食品有限公司",)), ("质量管理先进单位", 6, ("澄迈县质监局",))],
        ),
        (
            "澄迈县质监局成绩突出。该局连续5年被县委、县政府评为“服务经济先进单位”。",
            [("服务经济先进单位", None, ("澄迈县质监局",))],
        ),
        ("“福山”牌咖啡、“桥头”牌地瓜2个产品被认定为海南名牌产品。", [("海南名牌产品", 2, ())]),
        ("我县2名企业首席质量官获评“全省优秀首席质量官”。", [("优秀首席质量官", 2, ())]),
        ("全县累计有186家企业建立制度，4家企业被认定为省首席质量官示范企业。", [("首席质量官示范企业", 4, ())]),
        ("“福山”咖啡荣获“国家免检产品”、“中国名牌”称号。", [("国家免检产品", None, ()), ("中国名牌", None, ())]),
    ],
)
def test_who_is_told_beside_whom(text: str, expected: list[tuple[str, float | None, tuple[str, ...]]]) -> None:
    assert told(text) == expected


def test_the_end_of_a_year_is_no_year_of_an_award() -> None:
    [award] = awards("至2006年底，澄迈县驰名商标总数已达6件。")
    assert (award.year, award.level, award.status) == (None, "national", "held")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "授予海南椰岛科技有限公司、海南产权交易所、澄迈福山食品有限公司等单位市长质量奖提名奖。",
            [("市长质量奖提名奖", None, ("海南椰岛科技有限公司", "海南产权交易所", "澄迈福山食品有限公司"))],
        ),
        ("截至2021年底，各行业近800家经营主体获得“诚信计量示范单位”称号。", [("诚信计量示范单位", 800, ())]),
        ("澄迈福山农贸市场的20家商户获颁诚信计量示范商户牌匾。", [("诚信计量示范商户", 20, ())]),
    ],
)
def test_short_places_members_and_shops(text: str, expected: list[tuple[str, float | None, tuple[str, ...]]]) -> None:
    assert told(text) == expected


def test_two_share_a_prize_and_its_grade() -> None:
    assert told("琼海博鳌椰业有限公司、澄迈福山食品有限公司分获第五届三亚市市长质量奖和提名奖。") == [
        ("三亚市市长质量奖", None, ("琼海博鳌椰业有限公司",)),
        ("三亚市市长质量奖提名奖", None, ("澄迈福山食品有限公司",)),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("澄迈县海南名牌产品总数增至86个。", [("海南名牌产品", "province", "澄迈县")]),
        ("三亚市“泰山品质”认证达到11个。", [("泰山品质", "province", "三亚市")]),
        ("三亚市荣获首批“质量强市”称号，成为全省17个质量强市之一。", [("质量强市", None, "三亚市")]),
        ("三亚市新增“琼州质造”3家。", [("琼州质造", None, "三亚市")]),
    ],
)
def test_marks_places_and_one_of_many(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert [(one.name, one.level, one.region and one.region.name) for one in awards(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "授予符某某第三届三亚市市长质量奖（个人奖）。",
            [("三亚市市长质量奖（个人奖）", None, ("符某某",))],
        ),
        (
            "2020年度质量工作先进单位名单：澄迈县、定安县、三亚市。",
            [("质量工作先进单位", None, ("澄迈县", "定安县", "三亚市"))],
        ),
        (
            "三亚市新增海南名牌产品18个，占全省的9.8%，总数达到98个。",
            [("海南名牌产品", 18, ()), ("海南名牌产品", 98, ())],
        ),
        ("澄迈福山食品有限公司通过海南省卓越绩效奖现场评审。", [("海南省卓越绩效奖", None, ("澄迈福山食品有限公司",))]),
        ("澄迈县获批筹建全国咖啡产业知名品牌示范区。", [("全国咖啡产业知名品牌示范区", None, ("澄迈县",))]),
    ],
)
def test_lists_of_places_totals_and_stages_of_a_selection(
    text: str, expected: list[tuple[str, float | None, tuple[str, ...]]]
) -> None:
    assert sorted(told(text), key=lambda one: one[1] or 0) == expected


def test_a_list_takes_the_edition_of_its_heading() -> None:
    text = (
        "附件：第三届三亚市市长质量奖获奖名单\n一、市长质量奖（2家）\n琼海博鳌椰业有限公司\n澄迈福山食品有限公司\n"
        "二、市长质量奖提名奖（1家）\n文昌椰风食品有限公司"
    )
    assert [(one.name, one.year) for one in awards(text)] == [("市长质量奖", 3), ("市长质量奖提名奖", 3)]


def test_winners_stand_in_lines_with_their_marks() -> None:
    text = (
        "获2012年度海南名牌产品称号的企业及产品：\n琼海博鳌椰业有限公司“博鳌”牌椰子糖\n澄迈福山食品有限公司“福山”牌咖啡"
    )
    assert told(text) == [("海南名牌产品", None, ("琼海博鳌椰业有限公司", "澄迈福山食品有限公司"))]


def test_those_who_applied_win_in_the_same_round() -> None:
    found = awards("第四届市长质量奖共有28家企业申报，经评审，5家企业获奖。")
    assert sorted((one.status, one.year, one.count and one.count.value) for one in found) == [
        ("applied", 4, 28),
        ("won", 4, 5),
    ]


def test_a_level_stands_before_quotes() -> None:
    [award] = awards("市质监局荣获省级“文明单位”称号。")
    assert (award.name, award.level) == ("文明单位", "province")


@pytest.mark.parametrize(
    "text",
    [
        "兰溪市恒远阀门有限公司、兰溪市东岭茶业有限公司2家企业拟授予第三届兰溪市市长质量奖。",
        "兰溪市政府拟授予兰溪市恒远阀门有限公司、兰溪市东岭茶业有限公司第三届兰溪市市长质量奖。",
    ],
)
def test_who_is_to_be_given_a_prize_stands_on_either_side_of_the_verb(text: str) -> None:
    [award] = awards(text)
    assert award.recipients == ("兰溪市恒远阀门有限公司", "兰溪市东岭茶业有限公司")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2016年“中国标准创新贡献奖”名单公布，江阴运河股份有限公司获二等奖。",
            [("中国标准创新贡献奖二等奖", 2016, ("江阴运河股份有限公司",))],
        ),
        ("在2019年度贵州省政府质量工作考核中，遵义市获评A级。", [("贵州省政府质量工作考核A级", 2019, ("遵义市",))]),
        (
            "河北省用户满意型先进企业评选结果出炉，霸州市白洋家具厂受到表彰。",
            [("河北省用户满意型先进企业", None, ("霸州市白洋家具厂",))],
        ),
        (
            "首届乳山市市长质量奖个人奖包括：乳山市海带有限公司总经理温志刚、乳山面粉有限公司董事长刘文香。",
            [("乳山市市长质量奖个人奖", 1, ("温志刚", "刘文香"))],
        ),
        (
            "市政府授予略阳县人民医院李秀兰第三届汉中市市长质量奖个人奖。",
            [("汉中市市长质量奖个人奖", 3, ("李秀兰",))],
        ),
        (
            "第二届固原市市长质量奖揭晓。彭阳县中医医院获奖，西吉县土豆有限公司获提名奖。",
            [
                ("固原市市长质量奖", 2, ("彭阳县中医医院",)),
                ("固原市市长质量奖提名奖", 2, ("西吉县土豆有限公司",)),
            ],
        ),
        (
            "晋江市拥有“中国雨伞名城”等5个“国”字号产业称号。",
            [("中国雨伞名城", None, ("晋江市",))],
        ),
        (
            "盐田区图书馆申报的“以福田区图书馆为样板”项目获得“深圳市市长质量奖银奖”。",
            [("深圳市市长质量奖银奖", None, ("盐田区图书馆",))],
        ),
    ],
)
def test_winners_and_years_told_apart_from_the_name(
    text: str, expected: list[tuple[str, int | None, tuple[str, ...]]]
) -> None:
    assert [(one.name, one.year, one.recipients) for one in awards(text)] == expected


def test_a_firm_of_the_next_clause_is_no_winner_of_this() -> None:
    first, second = awards("我市新获江苏名牌产品6个，句容木业集团“某牌”橱柜获中国名牌产品。")
    assert (first.recipients, second.recipients) == ((), ("句容木业集团",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "我市新增省长质量奖获得企业焦作建设集团有限公司和焦作燃气股份有限公司。",
            [("省长质量奖", None, ("焦作建设集团有限公司", "焦作燃气股份有限公司"))],
        ),
        ("至此我市省长质量奖获得企业总数达到10家。", [("省长质量奖", 10, ())]),
        (
            "2021年度温州市市长质量奖获奖名单公布，雁荡机电、瓯江汽车、江心乳品等3家企业上榜。",
            [("温州市市长质量奖", 3, ("雁荡机电", "瓯江汽车", "江心乳品"))],
        ),
        ("大会表彰了2012年“福建省标准创优型企业”。", [("福建省标准创优型企业", None, ())]),
        (
            "市工商局推荐襄阳红旗电缆有限公司等16家企业为湖北省“守合同重信用”企业。",
            [("湖北省守合同重信用", 16, ("襄阳红旗电缆有限公司",))],
        ),
    ],
)
def test_winners_behind_the_name_and_those_put_forward(
    text: str, expected: list[tuple[str, float | None, tuple[str, ...]]]
) -> None:
    assert told(text) == expected


def test_an_aim_reaches_over_its_list() -> None:
    assert awards("力争创中国名牌产品1个；创江西名牌产品3个，赣州名牌产品7个。") == []


def test_a_prize_listed_behind_persons_does_not_take_their_number() -> None:
    found = told("省里表彰了8家质量先进单位、9名质量先进个人和2012年度上海市质量金奖获奖组织。")
    assert found == [("质量先进单位", 8, ()), ("质量先进个人", 9, ()), ("上海市质量金奖", None, ())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "定远县质监局被授予“安徽省计量和特种设备监管先进集体、滁州市信息工作先进集体”等称号。",
            [
                ("安徽省计量和特种设备监管先进集体", None, ("定远县质监局",)),
                ("滁州市信息工作先进集体", None, ("定远县质监局",)),
            ],
        ),
        (
            "霍州市共有2家省级示范企业，4个“山西省名牌产品”，3家山西省质量信誉AAA级企业。",
            [("山西省名牌产品", 4, ()), ("山西省质量信誉AAA级", 3, ())],
        ),
        ("赣州成为江西唯一一家荣获“2015年度全国质量活力城市”。", [("全国质量活力城市", None, ("赣州",))]),
        ("7个项目分别获得珠海市市长质量奖经济类、服务类的金、银、铜奖。", [("珠海市市长质量奖", 7, ())]),
        ("旗里申报2项标准化示范项目，建设枸杞标准化示范区。", []),
        ("3家企业参加“浙江制造”品牌训练营。", []),
        ("5家组织获贵州省省长质量奖；首席质量官达8000名。", [("贵州省省长质量奖", 5, ())]),
    ],
)
def test_lists_in_one_pair_of_quotes_and_stocks_counted_clause_by_clause(
    text: str, expected: list[tuple[str, float | None, tuple[str, ...]]]
) -> None:
    assert told(text) == expected


def test_rounds_since_the_first_are_a_stock_and_who_is_named_by_the_verb_gives_the_level() -> None:
    [stock] = awards("自2011年设立首届县长质量奖以来，全县共有13家企业获得了“县长质量奖”。")
    assert (stock.status, stock.year) == ("held", None)
    levels = [
        one.level for one in awards("3个所被市场监管总局评为五星市场监管所，15个所被省市场监管局评为四星市场监管所。")
    ]
    assert levels == ["national", "province"]


def test_a_signed_list_of_projects_and_people() -> None:
    text = (
        "　　现将名单公布如下：\n一、陕西质量标杆奖卓越项目奖（2个）\n1.老厂房节能改造（申报单位：西安风机有限公司）\n"
        "2.柿饼追溯平台（申报单位：富平果品集团）\n二、陕西省质量管理小组活动卓越领导者（3名）\n"
        "王建国　李秋红　赵春生\n陕西省质量协会\n2017年11月8日\n"
    )
    assert told(text) == [
        ("陕西质量标杆奖卓越项目奖", 2, ()),
        ("陕西省质量管理小组活动卓越领导者", 3, ("王建国", "李秋红", "赵春生")),
    ]


def test_prize_money_for_so_many_tells_that_they_won() -> None:
    found = told("市政府决定，对4家中国驰名商标企业每家奖励60万元，对9家湖南名牌产品企业各奖励5万元。")
    assert found == [("中国驰名商标", 4, ()), ("湖南名牌产品", 9, ())]


def test_a_city_that_is_not_told_is_not_its_province() -> None:
    text = "全省质量大会昨日举行，福建省市场监管局作了通报。至此，我市累计获得福建省政府质量奖4家。"
    [held] = [one for one in awards(text) if one.count]
    assert held.region is None
