"""Work on standards: how many, of which level, how far, by whom, where and when."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import Reader, StandardsWork, find

DAY = dt.date(2022, 6, 30)


def works(text: str) -> list[StandardsWork]:
    return find(text, StandardsWork, reference_date=DAY)


def counts(text: str) -> list[tuple[float | None, str | None, str | None]]:
    return [(one.count.value if one.count else None, one.level, one.stage) for one in works(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2021年，国家标准委批准发布国家标准1266项，其中，强制性标准32项，推荐性标准1199项。",
            [(1266, "national", "published"), (32, "national", "published"), (1199, "national", "published")],
        ),
        (
            "某市承担标准制修订项目28项，其中国际标准1项、地方标准27项。",
            [(28, None, "drafting"), (1, "international", "drafting"), (27, "local", "drafting")],
        ),
        ("全年发布国家标准811项，立项242项。", [(811, "national", "published"), (242, "national", "approved")]),
        (
            "2项国家标准和5项行业标准分别获得立项、发布。",
            [(2, "national", "approved"), (5, "sector", "published")],
        ),
        ("由我市企业主导制定的3项ISO国际标准相继发布。", [(3, "international", "published")]),
        (
            "我市提交的7项国际标准提案中，有3项已获批立项。",
            [(7, "international", "proposed"), (3, "international", "approved")],
        ),
        (
            "我市主导制修订国际、国家、行业标准分别为3项、15项和28项。",
            [(3, "international", "drafting"), (15, "national", "drafting"), (28, "sector", "drafting")],
        ),
        (
            "全年制修订标准120项（国际2项、国家35项）。",
            [(120, None, "drafting"), (2, "international", "drafting"), (35, "national", "drafting")],
        ),
        ("主导、参与国家和行业标准制定25项。", [(25, None, "drafting")]),
        ("浙江制造标准新立项15项。", [(15, "association", "approved")]),
        ("对12项地方标准进行复审。", [(12, "local", None)]),
        ("全年完成企业产品标准备案456项。", [(456, "enterprise", None)]),
        ("废止14项强制性国家标准和3项推荐性国家标准。", [(14, "national", None), (3, "national", None)]),
        ("市局下达地方标准制定计划，共23项标准获批立项。", [(23, "local", "approved")]),
        ("团体标准通过审查，1 项省级服务业标准化试点顺利验收。", [(1, None, "pilot")]),
        ("完成《石臼》等12项国家标准英文版翻译。", [(12, "national", "translated")]),
        ("发布团体标准T/LYG 003-2024《紫菜加工规程》1项。", [(1, "association", "published")]),
        ("今年制定地方标准《茶叶》《葡萄》等3项。", [(3, "local", "drafting")]),
        ("修订地方标准23项，废止8项。", [(23, "local", "revised"), (8, "local", None)]),
        ("“浙江制造”标准发布数58项。", [(58, "association", "published")]),
        ("企业公开标准1.3万项。", [(13000, "enterprise", None)]),
        ("完成2个省级服务业标准化试点验收。", [(2, None, "pilot")]),
        ("制定国家标准1项、行业标准2项，获专利30件。", [(1, "national", "drafting"), (2, "sector", "drafting")]),
    ],
)
def test_counts_levels_and_stages(text: str, expected: list[tuple[float | None, str | None, str | None]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "到2035年，主导制定国际标准达到10项以上。",
        "拟将《石臼》等11个项目列入2023年度农业地方标准制定计划。",
        "新建社会公用计量标准5项。",
        "12家企业参与国家标准制修订。",
        "全省已有120个县制定了最低生活保障标准。",
        "8个村达到省级示范标准。",
        "调整后的3项补助标准高于周边地区。",
        "全区共有39项。这39项地方标准中，粮食类较多。",
    ],
)
def test_what_is_planned_or_counts_something_else_is_none(text: str) -> None:
    assert works(text) == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("记者15日从市市场监管局获悉，我市企业主导制定国际标准3项。", None),
        ("据市质监局5月10日消息，全市已主导制定国家标准12项。", None),
        ("6月8日，记者从市质监局了解到，上半年全市制定地方标准12项。", (dt.date(2022, 1, 1), dt.date(2022, 6, 30))),
        ("2021年，全市制定地方标准12项。", (dt.date(2021, 1, 1), dt.date(2021, 12, 31))),
        ("截至今年5月，全市制定地方标准12项。", (dt.date(2022, 5, 1), dt.date(2022, 5, 31))),
        (
            "会议由副主任委员主持，秘书长作2019年度工作报告。一年来，制定国家标准5项。",
            (dt.date(2019, 1, 1), dt.date(2019, 12, 31)),
        ),
        ("某局2007年工作汇报\n\n　　我局全力以赴。制定地方标准2项。\n", (dt.date(2007, 1, 1), dt.date(2007, 12, 31))),
        ("会议由副主任委员主持，秘书长作2019年度工作报告。制定国家标准5项。", None),
    ],
)
def test_the_day_one_heard_of_it_is_not_its_period(text: str, period: tuple[dt.date, dt.date] | None) -> None:
    (one,) = works(text)
    assert (one.period and (one.period.start, one.period.end)) == period


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("记者从南通市市场监管局获悉，我市企业主导制定国际标准3项。", "我市企业"),
        ("南通企业主导制定国际标准3项。", "南通企业"),
        ("全年完成企业标准备案3项。", None),
        ("一季度省市场监管局批准发布地方标准12项。", "省市场监管局"),
        ("南通市质检所的工程师介绍情况。该所还牵头起草了1项团体标准。", "南通市质检所"),
        ("14项团体标准由社会团体发布。", "社会团体"),
    ],
)
def test_who_did_it(text: str, actor: str | None) -> None:
    assert [one.actor for one in works(text)] == [actor]


def test_places_in_turn() -> None:
    text = "江苏、浙江分别公布了6419项和5640项团体标准。"
    assert [one.region and one.region.name for one in works(text)] == ["江苏省", "浙江省"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("向ISO、IEC提交国际标准提案6项。", ("ISO", "IEC")),
        ("3项国际标准提案通过ISO立项。", ("ISO",)),
        ("该所是ISO/TC 999成员，今年又向ITU提交2项国际标准提案。", ("ITU",)),
    ],
)
def test_bodies_are_those_of_the_clause(text: str, bodies: tuple[str, ...]) -> None:
    assert [one.bodies for one in works(text)] == [bodies]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全县主导或参与制定国家标准、行业标准和地方标准各6项、9项和3项。",
            [(6, "national", "drafting"), (9, "sector", "drafting"), (3, "local", "drafting")],
        ),
        (
            "企业参与研制国际、国家、行业标准共计2项、31项、40项。",
            [(2, "international", "drafting"), (31, "national", "drafting"), (40, "sector", "drafting")],
        ),
        (
            "“浙江制造”标准今年已立项25项，发布14项。",
            [(25, "association", "approved"), (14, "association", "published")],
        ),
        (
            "团体标准从无到有，今年已发布9项，另有4项获批立项。",
            [(9, "association", "published"), (4, "association", "approved")],
        ),
        ("会议审定了3项行业标准送审稿。", [(3, "sector", None)]),
        ("2项四川省地方标准应急立项获批。", [(2, "local", "approved")]),
        ("全市新增企业标准自我声明公开86个。", [(86, "enterprise", None)]),
        ("建成国家级服务业标准化试点2个、省级农业标准化示范区5个。", [(2, None, "pilot"), (5, None, "pilot")]),
        (
            "全省承担国家级服务业标准化试点9项、省级试点31项；第二批的2个国家级项目获批。",
            [(9, "national", "pilot"), (31, None, "pilot"), (2, "national", "pilot")],
        ),
        ("省级林业地方标准现行有效86项。", [(86, "local", None)]),
        ("发布地方标准930项，其中2021年71项。", [(930, "local", "published"), (71, "local", "published")]),
        ("到企业开展检查，抽查标准45项。", []),
        ("青岛牵头制定、修订国际标准15项。", [(15, "international", "drafting")]),
        (
            "在国家标准上，公司牵头起草的有GB/T 5009-2017《锗锭》、GB/T 5010-2020《硅片》等6项。",
            [(6, "national", "drafting")],
        ),
        ("“锦江区养老服务标准化试点”以96.5分通过省级验收。", [(None, None, "pilot")]),
    ],
)
def test_counts_and_kinds_stand_apart(text: str, expected: list[tuple[float | None, str | None, str | None]]) -> None:
    told = counts(text)
    assert [(count, stage) for count, _, stage in told] == [(count, stage) for count, _, stage in expected]
    assert all(level in (found, None) for (_, found, _), (_, level, _) in zip(told, expected, strict=True))


@pytest.mark.parametrize(
    ("text", "actor", "region"),
    [
        ("由德阳岷山机械有限公司参与起草的2项国家标准近日发布。", "德阳岷山机械有限公司", "德阳市"),
        ("罗江区牵头起草的3项四川省地方标准由省市场监管局批准发布。", "罗江区", "罗江区"),
        ("2项团体标准3月5日由德阳市标准化协会发布。", "德阳市标准化协会", None),
        ("我市有90家企业公开企业标准300项，绵竹市有12家企业公开企业标准41项。", None, "绵竹市"),
    ],
)
def test_who_stands_right_before_the_work_did_it(text: str, actor: str | None, region: str | None) -> None:
    last = works(text)[-1]
    assert last.actor == actor
    assert region is None or (last.region is not None and last.region.name == region)


def test_places_and_counts_are_told_in_turn() -> None:
    """Each place with its own count, for one noun."""
    found = works("德阳市、绵阳市分别牵头制定国家标准12项和7项。")
    assert [(one.actor, one.count and one.count.value) for one in found] == [("德阳市", 12), ("绵阳市", 7)]


def test_a_day_behind_the_count_is_its_own() -> None:
    """The day of one work does not hold for the next behind a semicolon."""
    found = works("等2项团体标准2月28日由四川省标准化学会发布；德阳市承担的3项地方标准获批立项。")
    assert [one.period and one.period.start for one in found] == [dt.date(2022, 2, 28), None]


@pytest.mark.parametrize(
    ("text", "actor", "role", "stage", "level"),
    [
        (
            "德阳岷山机械有限公司牵头制定国家标准《泵用机械密封》。",
            "德阳岷山机械有限公司",
            "lead",
            "drafting",
            "national",
        ),
        ("绵竹市质检所主持修订《年画颜料通则》自治区地方标准。", "绵竹市质检所", "lead", "revised", "local"),
        ("四川大学参与起草了GB/T 99345-2020《鞋类通则》。", "四川大学", "participate", "drafting", "national"),
        (
            "德阳岷山机械有限公司主导的ISO 99105-2:2022已于今年6月正式出版。",
            "德阳岷山机械有限公司",
            "lead",
            "published",
            "international",
        ),
    ],
)
def test_one_standard_that_somebody_works_on(text: str, actor: str, role: str, stage: str, level: str) -> None:
    [work] = works(text)
    assert (work.count, work.actor, work.role, work.stage, work.level) == (None, actor, role, stage, level)


@pytest.mark.parametrize("text", ["该局牵头制定《德阳市标准化奖励办法》。", "市局指导企业参与制定国际标准。"])
def test_a_ruling_or_an_aim_is_no_standard(text: str) -> None:
    assert works(text) == []


def test_firms_of_a_trade_act_and_a_proposal_goes_to_a_body() -> None:
    assert [one.actor for one in works("去年以来，全县酿酒企业主导制定国家标准7项。")] == ["全县酿酒企业"]
    [work] = works("德阳岷山机械有限公司提出的1项国际标准提案，已提交ISO/TC 166讨论。")
    assert work.bodies == ("ISO",)


def test_a_translation_and_a_pilot_are_told_apart_from_the_list_before() -> None:
    told = works("德阳岷山机械有限公司参与修订国家标准1项、翻译ISO标准3项，建有省级标准化试点项目2个。")
    assert [(one.stage, one.role) for one in told] == [
        ("revised", "participate"),
        ("translated", None),
        ("pilot", None),
    ]


def test_a_short_name_acts_in_the_year_of_the_report() -> None:
    text = "工作组秘书长作2021年度工作报告。报告显示，岷山重工全年牵头制定行业标准2项，参与修订国家标准1项。"
    assert [(one.actor, one.period and one.period.start.year) for one in works(text)] == [
        ("岷山重工", 2021),
        ("岷山重工", 2021),
    ]


def test_the_first_drafter_leads() -> None:
    text = "德阳岷山机械有限公司作为第一起草单位、绵竹市质检所作为主要起草单位之一的两项国家标准榜上有名。"
    [work] = works(text)
    assert (work.actor, work.role, work.stage) == ("德阳岷山机械有限公司", "lead", "published")


def test_a_place_acts_and_not_the_body_before() -> None:
    [work] = works("四川省市场监管局认定一批先进标准，我市牵头制定的10项标准入围。")
    assert (work.actor, work.role) == (None, "lead")
    [firms] = works("“四川制造”标准中，475项由我市企业牵头起草。")
    assert (firms.actor, firms.role) == ("我市企业", "lead")


def test_a_place_that_owns_the_standards_is_not_where_the_work_was_done() -> None:
    text = "湖北省市场监管局公布立项名单。宜都市市场监管局组织6家单位申报11项湖北省地方标准。"
    assert {one.region.name for one in works(text) if one.region} == {"宜都市"}


def test_what_goes_on_about_a_standard_or_a_meeting_takes_its_level_and_day() -> None:
    cited = "《脐橙分级》（DB50/T 812—2018）发布。该标准由奉节县市场监管局、县果业局共同起草。"
    assert [(one.level, one.actor) for one in works(cited)] == [("local", None)]
    assert works("该标准由奉节县市场监管局起草。") == []
    [held] = works("2017年5月8日，佛山市陶瓷协会开会。会上发布了两项团体标准。")
    assert held.period is not None
    assert held.period.start == dt.date(2017, 5, 8)


def test_a_year_beside_the_plan_is_its_period_and_one_before_which_is_not() -> None:
    [plan] = works("吉林省市场监管局发布2021年吉林省地方标准立项计划52项。")
    assert plan.period is not None
    assert plan.period.start.year == 2021
    [old] = works("修订2012年以前的国家标准17项。")
    assert old.period is None


def test_a_count_behind_named_standards_begins_with_the_first_of_them() -> None:
    text = "清丰面业有限公司牵头起草SB/T 10412-2007《速冻面米食品》、《手抓饼》等行业标准4项。"
    [found] = Reader().read(text, reference_date=DAY).of(StandardsWork)
    assert (found.count and found.count.value, found.actor) == (4, "清丰面业有限公司")
    assert found.span is not None
    assert text[found.span.start : found.span.end].startswith("SB/T 10412-2007")


def test_a_report_gives_its_year_and_not_that_of_the_plan_behind() -> None:
    text = "浏阳市市场监督管理局\n2023年工作总结及2024年工作要点\n　　参与制定花炮领域国家标准2项。"
    [work] = works(text)
    assert work.period is not None
    assert work.period.start.year == 2023


def test_a_pilot_borne_by_a_firm_and_a_piece_with_its_own_month() -> None:
    [pilot] = works("由甬江公交有限公司承担的城市公交服务标准化试点获批创建。")
    assert (pilot.stage, pilot.actor) == ("pilot", "甬江公交有限公司")
    [piece] = works("2018年以来成绩突出，由浙江纺织装备研究院提出的ISO 23771-9《节能设计指南》2021年9月正式立项。")
    assert (piece.stage, piece.actor) == ("approved", "浙江纺织装备研究院")
    assert piece.period is not None
    assert piece.period.start == dt.date(2021, 9, 1)


def test_pilots_of_a_text_on_standardisation_pilots_need_no_name_of_their_own() -> None:
    text = "全省建成服务业标准化试点项目36个。目前，国家级试点5个，省级试点31个。"
    assert counts(text) == [(36, None, "pilot"), (5, "national", "pilot"), (31, None, "pilot")]
    assert counts("全省推进商事制度改革。目前，国家级试点5个，省级试点31个。") == []


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("该厂主导完成ISO 17409:2020。", "published"),
        ("总局发布由安吉竹艺有限公司牵头制定的国家标准GB/T 36394-2018《竹产品术语》。", "published"),
    ],
)
def test_a_piece_that_is_out(text: str, stage: str) -> None:
    assert [(one.role, one.stage) for one in works(text)] == [("lead", stage)]
