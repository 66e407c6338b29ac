"""Work on one standard by its title or code, committees that act, and what a clause further off tells."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import StandardsWork, find

DAY = dt.date(2022, 6, 30)


def works(text: str) -> list[StandardsWork]:
    return find(text, StandardsWork, reference_date=DAY)


@pytest.mark.parametrize(
    ("text", "level", "role", "stage", "actor", "region"),
    [
        (
            "会议审查了2项地方标准。《椪柑贮藏规程》由衢州市柑桔研究所牵头，7家单位共同起草。",
            "local",
            "lead",
            "drafting",
            "衢州市柑桔研究所",
            "衢州市",
        ),
        (
            "提出国际标准提案2项，其中《折叠椅 强度》由杭州市质检院牵头，已在ISO/TC 999立项。",
            "international",
            "lead",
            "approved",
            "杭州市质检院",
            "杭州市",
        ),
        (
            "江山市蜂业协会等单位联合起草的浙江省地方标准《蜂王浆采收》通过审定。",
            "local",
            None,
            "drafting",
            "江山市蜂业协会",
            "江山市",
        ),
        (
            "衢州巨石有限公司负责起草的GB/T 99345.2-2017《石臼 第2部分》今年7月1日起实施。",
            "national",
            "lead",
            "published",
            "衢州巨石有限公司",
            "衢州市",
        ),
    ],
)
def test_one_standard_and_who_drafts_it(  # noqa: PLR0913 - what a piece tells
    text: str, level: str, role: str | None, stage: str, actor: str, region: str
) -> None:
    work = works(text)[-1]
    assert (work.count, work.level, work.role, work.stage, work.actor) == (None, level, role, stage, actor)
    assert work.region is not None
    assert work.region.name == region


@pytest.mark.parametrize(
    "text",
    [
        "发布国家标准2项。《衢州市标准化奖励办法》由衢州市市场监管局起草。",
        "《椪柑贮藏规程》由衢州市柑桔研究所起草。",
        "制定的行业标准获好评。",
    ],
)
def test_a_ruling_a_title_of_no_level_and_nobody_s_standard_are_no_pieces(text: str) -> None:
    assert [one for one in works(text) if one.count is None] == []


def test_a_committee_acts_and_a_body_that_publishes_is_no_actor() -> None:
    text = "2020年12月至2021年11月SAC/TC 999组织制修订国家标准13项，申报行业标准立项3项。"
    assert [(one.actor, one.stage) for one in works(text)] == [("SAC/TC 999", "drafting"), (None, "proposed")]
    [out] = works("主导和参与的国际标准2项已由IEC发布。")
    assert (out.actor, out.bodies, out.role, out.stage) == (None, ("IEC",), "lead_and_participate", "published")


def test_the_year_of_a_list_and_a_deadline_set_are_no_periods_of_the_work() -> None:
    text = "今年以来，丽水市5个项目入选2018年度建设行动计划；主导制定国家标准4项。"
    assert [one.period and (one.period.start.year, one.period.end) for one in works(text)] == [(2022, None)]
    assert works("会议要求2025年前完成行业标准6项、国家标准3项的修订。") == []


def test_a_stock_is_of_the_day_that_it_was_counted() -> None:
    text = "截至2019年底，丽水市现行有效的地方标准104项。"
    assert [one.period and one.period.start for one in works(text)] == [dt.date(2019, 1, 1)]
    assert [one.period for one in works("2019年，丽水市现行有效的地方标准104项。")] == [None]


def test_proposals_to_a_body_reviews_and_what_others_take_over_are_counted() -> None:
    [proposed] = works("ISO/TC 999年会通过了中国提出的2项新工作项目标准提案。")
    assert (proposed.stage, proposed.region) == ("proposed", None)
    assert [one.level for one in works("大会接受了我国提出的3项新工作项目提案。")] == ["international"]
    [held] = works("协会召开了《杭白菊》《菊米》2项团体标准技术审查会。")
    assert held.level == "association"
    told = works("协会累计发布团体标准57项，其中5项被采信为省级地方标准，今年新立项14项。")
    assert [one.level for one in told] == ["association"] * 3


def test_the_work_is_where_the_body_that_acts_has_its_seat() -> None:
    text = "衢州4家企业获奖。\n江山市质监局举办培训班3期，帮助企业备案企业标准63项。\n"
    assert [one.region and one.region.name for one in works(text)] == ["江山市"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "省质监局对371项吉林省地方标准进行了清理。这些省级地方标准中，除58项继续有效外，86项被要求修订，200多项被公告废止。",
            [(371, "local", None), (58, "local", None), (86, "local", None), (200, "local", None)],
        ),
        (
            "2013年，全省新发布地方标准124项，其中由企业牵头起草的仅19项。",
            [(124, "local", "published"), (19, "local", "drafting")],
        ),
        ("参与起草行业标准4项，2015年备案企业标准9项。", [(4, "sector", "drafting"), (9, "enterprise", None)]),
        (
            "完成企业标准比对106项，完成“浙江制造”标准研制3项。",
            [(106, "enterprise", None), (3, "association", "published")],
        ),
        ("这是第二批地方标准立项计划的项目，该批计划共28项。", [(28, "local", None)]),
        ("一致认为两项标准起草单位做了大量调查。", []),
    ],
)
def test_what_became_of_standards_counted_before(
    text: str, expected: list[tuple[float, str | None, str | None]]
) -> None:
    assert [(one.count and one.count.value, one.level, one.stage) for one in works(text)] == expected


def test_a_stock_does_not_take_the_date_of_another_number() -> None:
    told = works("三地今年以来共发布协同地方标准11项，三地累计发布的协同地方标准已达52项。")
    assert [one.period and one.period.start.year for one in told] == [2022, None]
    [held] = works("海城竹产业去年产值达1.2亿元，拥有企业标准43项。")
    assert held.period is None
    [founded] = works("海城釉料公司成立于2004年。此前，该公司参与起草行业标准4项。")
    assert founded.period is None


def test_a_title_tells_of_a_place_in_the_article_s_province() -> None:
    text = (
        "辽宁海城釉料公司两项国家标准正式发布\n\n辽宁质监网讯 10月13日，标委会开会。此前，公司参与起草行业标准4项。\n"
    )
    assert [one.region and one.region.name for one in works(text)] == ["海城市"]


def test_a_code_names_a_first_standard_and_a_pronoun_who_led_one() -> None:
    [first] = works("企业主导制定的首个国际标准ISO 21999正式出版。")
    [ours] = works("日前，我院主持制定的江苏省地方标准《银鱼养殖技术规程》通过专家审定。")
    assert (first.stage, first.bodies, ours.level, ours.role) == ("published", ("ISO",), "local", "lead")


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("衢州市柑桔研究所起草的《椪柑贮藏规程》等4项省地方标准，9月由省局批准发布。", "published"),
        ("由衢州市质检院牵头的《石臼抗冻性测定方法》国家标准英文版获批发布。", "translated"),
        ("县茶业协会牵头制定的《山茶》（DB33/T 9478—2015）实施两年，带动农户增收。", "drafting"),
    ],
)
def test_what_became_of_it_is_told_behind(text: str, stage: str) -> None:
    assert [one.stage for one in works(text)] == [stage]


def test_a_long_list_of_drafters_is_read_in_no_time() -> None:
    drafters = "由衢州市质检院" + "、甲乙" * 60
    [work] = works(f"{drafters}起草的《石臼》行业标准发布。")
    assert (work.level, work.stage, work.actor) == ("sector", "published", None)
    assert works(f"{drafters}起草的《石臼》方法。") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "近日，杭州锅炉股份有限公司提出的《锅炉能效测试》国际标准提案获ISO立项。",
            ("international", None, "approved", "杭州锅炉股份有限公司"),
        ),
        ("汉中市茶业协会提出的《红茶冲泡方法》获准立项。", (None, None, "approved", "汉中市茶业协会")),
        ("近日，华美瓷业等6家企业共同起草的《釉面硬度》国家标准通过审查。", ("national", None, "drafting", "华美瓷业")),
        (
            "西北铜业有限公司联合有关单位制定的国家标准《铜棒》获三等奖。",
            ("national", None, "drafting", "西北铜业有限公司"),
        ),
        ("鲁南检验主编的ISO国际标准《含水率》获奖。", ("international", "lead", "drafting", "鲁南检验")),
        ("公司主持的GB/T 19960《发电机》修订工作今年启动。", ("national", "lead", "revised", None)),
        ("武强县质监局组织修订的DB13/T 180-1994蜜梨标准也获准。", ("local", None, "revised", "武强县质监局")),
        (
            "记者从姚江市市场监管局获悉，火腿热销。该局组织修订的《火腿》地方标准DB5303/T 42—2023完成送审。",
            ("local", None, "revised", "姚江市市场监管局"),
        ),
        ("公司作为第一起草单位的《快速接头》国家标准正式发布。", ("national", "lead", "published", None)),
        ("永固紧固件有限公司是《螺栓》国家标准第一起草单位。", ("national", "lead", "drafting", "永固紧固件有限公司")),
        (
            "DB43/T 16-2019《黄鸡》12月1日起实施。标准由平江县市场监管局会同该县农业农村局起草。",
            ("local", None, "drafting", None),
        ),
        (
            "《黄鸡》省地方标准审定会召开。标准2014年由平江县养鸡协会提出。",
            ("local", None, "proposed", "平江县养鸡协会"),
        ),
        (
            "DB53/T 13—2024《咖啡》实施。由保山市咖啡协会主导、17家庄园参与起草。",
            ("local", "lead", "drafting", "保山市咖啡协会"),
        ),
    ],
)
def test_who_made_one_standard_in_what_part(text: str, told: tuple[str | None, ...]) -> None:
    [one] = works(text)
    assert (one.level, one.role, one.stage, one.actor) == told


@pytest.mark.parametrize(
    "text",
    [
        "GB/T 1.1—2020由全国标准化原理标准化技术委员会提出并归口。",
        "DB43/T 16-2019《黄鸡》实施。由平江县养鸡协会提出的2项建议被采纳。",
        "市消费者协会发布《消费提示》。",
        "石雕协会发布《甲》《乙》团体标准。",
    ],
)
def test_whose_field_it_is_and_other_papers_are_no_pieces(text: str) -> None:
    assert [one for one in works(text) if one.count is None] == []
