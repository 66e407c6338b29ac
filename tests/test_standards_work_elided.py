"""Work on standards whose count leaves its noun out, and the places and dates that are another thing's."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import Award, StandardsWork, find

DAY = dt.date(2022, 6, 30)


def works(text: str) -> list[StandardsWork]:
    return list(find(text, StandardsWork, reference_date=DAY))


def counts(text: str) -> list[tuple[float | None, str | None, str | None]]:
    return [(one.count.value if one.count else None, one.level, one.stage) for one in works(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全市现有地方标准86项，其中种植业31项、养殖业22项。",
            [(86, "local", None), (31, "local", None), (22, "local", None)],
        ),
        (
            "复审地方标准90项，确认继续有效71项、修订12项、废止7项。",
            [(90, "local", None), (71, "local", None), (12, "local", "revised"), (7, "local", None)],
        ),
        (
            "协会立项团体标准30项，已发布18项，报批5项，起草中7项。",
            [
                (30, "association", "approved"),
                (18, "association", "published"),
                (5, "association", None),
                (7, "association", "drafting"),
            ],
        ),
        (
            "我市牵头的泵阀类ISO标准，今年又立项3项，手上在起草的有6项，历年已出版14项。",
            [(3, "international", "approved"), (6, "international", "drafting"), (14, "international", "published")],
        ),
        ("国家标准英文版也没落下，年内译完11项。", [(11, "national", "translated")]),
        (
            "省地方标准：申报12项，立项7项，审定5项。",
            [(12, "local", "proposed"), (7, "local", "approved"), (5, "local", None)],
        ),
        ("在建标准化试点9个，先前验收掉的也有17个。", [(9, None, "pilot"), (17, None, "pilot")]),
        (
            "该院向IEC提交提案9个，获批4个。",
            [(9, "international", "proposed"), (4, "international", "approved")],
        ),
        (
            "全年发布国家标准811项，外文版发布26项，废止50项。",
            [(811, "national", "published"), (26, "national", "translated"), (50, "national", None)],
        ),
        ("分委会归口行业标准由21项增至34项。", [(34, "sector", None)]),
        ("该所今年计划项目中，国标2项、行标6项，均已下达。", [(2, "national", "approved"), (6, "sector", "approved")]),
        (
            "新增农业标准化示范区2个，市级5个；全县累计已达省级6个、市级13个。",
            [(2, None, "pilot"), (5, None, "pilot"), (6, None, "pilot"), (13, None, "pilot")],
        ),
        (
            "某地新建农业标准化示范区4个，已建国家、省、市三级示范区分别达5个、8个、20个。",
            [(4, None, "pilot"), (5, "national", "pilot"), (8, None, "pilot"), (20, None, "pilot")],
        ),
        (
            "该省现行农业地方标准315项，其中保留210项，废止60项，合并修订40项。",
            [(315, "local", None), (210, "local", None), (60, "local", None), (40, "local", "revised")],
        ),
        (
            "近日完成清理。这些省级地方标准中，除48项继续有效外，116项被要求修订，157项被公告废止。",
            [(48, "local", None), (116, "local", None), (157, "local", None)],
        ),
        (
            "对全省地方标准进行集中复审，确认有效512项，修订103项，废止88项。",
            [(512, "local", None), (103, "local", "revised"), (88, "local", None)],
        ),
        (
            "现行有效的推荐性地方标准共735项，另有26项上半年被废止，14项正在修订。",
            [(735, "local", None), (26, "local", None), (14, "local", "revised")],
        ),
        (
            "该所申报地方标准15项，获省局批准立项5项，已颁布4项。",
            [(15, "local", "proposed"), (5, "local", "approved"), (4, "local", "published")],
        ),
        (
            "由该市企业提出的国际标准，在ISO/IEC立项的已达到9项。",
            [(9, "international", "approved")],
        ),
        (
            "已有21项地方标准获批，12项通过审定，6项正在征求意见。",
            [(21, "local", "approved"), (12, "local", None), (6, "local", None)],
        ),
        (
            "行业标准、地方标准分别废止265项、511项。",
            [(265, "sector", None), (511, "local", None)],
        ),
        (
            "累计承担国家级、省级服务业标准化试点12个、28个。",
            [(12, "national", "pilot"), (28, None, "pilot")],
        ),
        (
            "其主持起草的国家标准已有6项颁布实施，另有3项处于报批阶段。",
            [(6, "national", "published"), (3, "national", None)],
        ),
        (
            "近日，国家标准委下达推荐性国家标准计划，我县获批2项。",
            [(2, "national", "approved")],
        ),
        (
            "该所承担国家标准制修订任务15项，其中负责起草9项，参与起草6项。",
            [(15, "national", "drafting"), (9, "national", "drafting"), (6, "national", "drafting")],
        ),
        (
            "代表团提交的4项国际标准提案获正式立项，2项进入委员会草案阶段。",
            [(4, "international", "approved"), (2, "international", None)],
        ),
        (
            "全年复审企业产品标准326个，确认215个，修订85个，退回修改8个。",
            [
                (326, "enterprise", None),
                (215, "enterprise", None),
                (85, "enterprise", "revised"),
                (8, "enterprise", None),
            ],
        ),
        (
            "2016年参与国际标准的制修订达到了231项，近年累计已接近1200项。",
            [(231, "international", "drafting"), (1200, "international", "drafting")],
        ),
        (
            "申报“浙江制造”标准9项，其中立项3项。",
            [(9, "association", "proposed"), (3, "association", "approved")],
        ),
        (
            "收到标准立项申请86项，准予立项52项。",
            [(86, None, "proposed"), (52, None, "approved")],
        ),
        (
            "制定地方标准35项，其中由行业协会牵头起草的仅12项，当年被批准发布20项。",
            [(35, "local", "drafting"), (12, "local", "drafting"), (20, "local", "published")],
        ),
    ],
)
def test_a_count_goes_on_with_the_noun_before(
    text: str, expected: list[tuple[float | None, str | None, str | None]]
) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("参与制定国家标准8项；申请专利30项，获批12项。", [8]),
        ("公司还将提交国际标准提案2项。", []),
        ("市政协委员提交提案36件，办结提案20件。", []),
        ("制定地方标准9项，发布公告6份。", [9]),
        ("主导国家标准9项，3项专利获批，参与科研课题6项。", [9]),
        ("主导国家标准3项，承担省级科研项目5项，结题2项。", [3]),
        ("制定地方标准12项；办理行政许可56项，其中批准48项。", [12]),
        ("参与国家标准8项，获市级以上奖励6项，申报9项。", [8]),
    ],
)
def test_another_thing_counted_lends_no_noun(text: str, expected: list[int]) -> None:
    assert [count for count, _, _ in counts(text)] == expected


def test_a_part_told_by_who_led_it_is_as_far_as_the_whole_and_went_to_the_same_body() -> None:
    whole, part = works("我省已制定服务业地方标准47项，其中贵阳市牵头18项。")
    assert (part.role, part.stage, part.actor, part.region and part.region.name) == (
        "lead",
        whole.stage,
        "贵阳市",
        "贵阳市",
    )
    assert [one.bodies for one in works("该会向IEC提交国际标准提案3项，1项已获立项。")] == [("IEC",), ("IEC",)]


def test_a_place_names_a_part_that_is_its_own() -> None:
    first, second = works("其中，江阴市主导和参与制定国家标准120项，宜兴市85项。")
    assert [(one.actor, one.region and one.region.name) for one in (first, second)] == [
        ("江阴市", "江阴市"),
        ("宜兴市", "宜兴市"),
    ]
    assert (second.role, second.stage, second.level) == (first.role, first.stage, first.level)
    [_, *parts] = works("全市备案企业标准286项，主要集中在藁城市36项、正定县21项。")
    assert [one.region and one.region.name for one in parts] == ["藁城市", "正定县"]


def test_a_year_of_its_own_and_nobody_s_firm() -> None:
    assert [one.count and one.count.value for one in works("公司参与行业标准21项，2019年单年就达8项。")] == [21, 8]
    [_, led] = works("新制定的17项省地方标准中，有9项由企业牵头。")
    assert (led.role, led.actor) == ("lead", None)


def test_the_role_goes_on_and_a_rank_names_a_pilot() -> None:
    assert [one.role for one in works("该院牵头起草行业标准5项，已发布2项。")] == ["lead", "lead"]
    [pilot] = works("崂山一处生态园还被列为国家循环经济标准化试点。")
    assert (pilot.count, pilot.stage) == (None, "pilot")


def test_bodies_are_told_in_turn() -> None:
    told = works("全国牵头发布的ISO、IEC标准分别为41项和23项。")
    assert [(one.count and one.count.value, one.bodies) for one in told] == [(41, ("ISO",)), (23, ("IEC",))]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("扬州市市场监管局通报。该产品远销山东，公司参与起草国家标准6项。", "扬州市"),
        ("扬州市市场监管局通报。该协会在北京召开的年会上发布了3项团体标准。", "扬州市"),
        ("蚌埠、芜湖参与制定行业标准12项。", None),
        ("蚌埠市参与制定行业标准12项。", "蚌埠市"),
        ("对聊城市承担的国家果品标准化示范区（莘县）等3个国家级农业标准化示范区进行考核。", "聊城市"),
        ("吉林市质监局通报。磐石市梅花鹿、蛟河市烟叶等8个地方标准通过审定。", "吉林市"),
        ("四平市一家协会制定4项关于梨树县鲜食玉米的团体标准。", "四平市"),
        ("截至8月底，台州市企业公开标准2万项；“品字标浙江制造”标准发布数86项。", "台州市"),
        ("省局公布清单，浙江省台州市14个标准入选，其中团体标准11项。", "台州市"),
        ("梅河口市农业发展快。阜康热电、东光制药2户企业参加起草国家标准2项。", "梅河口市"),
    ],
)
def test_a_market_a_meeting_and_several_places_are_not_where_the_work_was_done(text: str, region: str | None) -> None:
    work = works(text)[-1]
    assert (work.region and work.region.name) == region


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("公司成立于1998年，拥有专利20项，主持制定国家标准3项。", None),
        ("根据《2016年国家标准制修订计划》，该公司承担行业标准2项。", None),
        ("该公司2012年上市，参与制定国家标准11项。", None),
        ("2012年，该公司参与制定国家标准11项。", 2012),
    ],
)
def test_a_founding_and_a_title_do_not_date_the_work(text: str, year: int | None) -> None:
    [work] = works(text)
    assert (work.period and work.period.start.year) == year


def test_model_areas_of_several_ranks_are_no_award() -> None:
    assert not list(find("全市已建国家、省、市三级示范区分别达6个、9个、21个。", Award, reference_date=DAY))


def test_what_goes_on_behind_a_plan_has_a_stage_of_its_own_and_ranks_go_on_without_a_noun() -> None:
    told = works("参与制定行业标准9项；新增地方标准立项7项，审定5项。")
    assert [(one.count and one.count.value, one.role, one.stage) for one in told][1:] == [
        (7, None, "approved"),
        (5, None, None),
    ]
    told = works("申报农业标准化示范区3个。截至11月底，全区累计建成国家级示范区1个、省级4个。")
    assert [(one.count and one.count.value, one.stage) for one in told] == [(3, "pilot"), (1, "pilot"), (4, "pilot")]
