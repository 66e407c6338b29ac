"""Work on standards: what is counted by other words than 标准, and copies and typing errors."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import StandardsWork, find

DAY = dt.date(2022, 6, 30)


def works(text: str) -> list[StandardsWork]:
    return find(text, StandardsWork, reference_date=DAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建立了农业标准体系。组织制定草莓育苗、采收等12项技术规程。", (12, None, "drafting")),
        ("标准引领发展，全县发布水稻、生猪等生产技术规程28个。", (28, None, "published")),
        ("作为国际标准专家，他累计牵头发布ITU-T建议书6项。", (6, "international", "published")),
        ("标准制定进展顺利，WG 5目前在研项目7项。", (7, "international", "drafting")),
        ("标准惠民，企业主导起草省标12个。", (12, "local", "drafting")),
        ("全年制修定产品标准44个。", (44, None, "drafting")),
        ("该局全年受理企业产品标准备案登记312份。", (312, "enterprise", None)),
        ("会上对5项拟申报的国家标准项目作了立项介绍。", (5, "national", "proposed")),
        ("申请立项国家标准6项。", (6, "national", "proposed")),
        ("目前共制（修）订农产品标准32项。", (32, None, "drafting")),
        ("专家对该县制定的两项小麦、玉米生产地方性综合标准进行了评审。", (2, "local", "drafting")),
        ("强制性标准整合精简280余项。", (280, None, None)),
        ("现将26项市地方标准制修订计划下达给你们。", (26, "local", "approved")),
        ("公司参与的三项国家标准获颁实施。", (3, "national", "published")),
        ("经审查，《石臼》等9项企业标准符合要求。", (9, "enterprise", None)),
        ("国家标准新增25项。", (25, "national", None)),
        ("建成农业标准化示范县3个。", (3, None, "pilot")),
        ("完成企业标准比对106项。", (106, "enterprise", None)),
        ("专家组对到期的27项地方标准逐项评估。", (27, "local", None)),
        ("两个行业累计参与制修订国家和行业标准18项。", (18, None, "drafting")),
        ("合作社先后编写养鸭标准、操作规程等14项。", (14, None, "drafting")),
        ("参与制定国家、行业和地方标准等19项。", (19, None, "drafting")),
        ("全县茶叶类地方标准凑够了23项。", (23, "local", None)),
        ("地方标准总量由210项扩充到368项。", (368, "local", None)),
        ("牵头制定的国际标准从无到有，攒下3项。", (3, "international", "drafting")),
        ("“瓯江标准”清单已收录235项。", (235, None, None)),
        ("“瓯江品”标准已公布31项。", (31, "association", "published")),
        ("9项——当年牵头研制的国家标准", (9, "national", "drafting")),
        ("国标立项3个。", (3, "national", "approved")),
        ("报批国标计划项目6项。", (6, "national", None)),
        ("省里下达的地方标准计划中，瑞安市占了9项。", (9, "local", "approved")),
        ("替小厂代拟企业标准15份。", (15, "enterprise", "drafting")),
        ("现有国家、省两级标准化试点14个。", (14, None, "pilot")),
        ("今年来完成外文版标准翻译5项。", (5, None, "translated")),
        ("在研的还有国际标准提案3项。", (3, "international", "proposed")),
        ("“花卉”“高山蔬菜”2个联盟标准发布实施。", (2, "association", "published")),
        ("“企业标准信息公共服务平台”公开标准3.1万项。", (31000, "enterprise", None)),
        ("市计量院承担起草国家计量检定规程2项。", (2, "national", "drafting")),
        ("公司主持修订的JJF 1234—2018《压力表》等3项国家计量技术规范发布。", (3, "national", "published")),
        ("2020年对标准化项目给予补助，其中：主持国家标准制定的4项。", (4, "national", "drafting")),
        ("23家企业承担国际标准起草，已由ISO发布的有4项。", (4, "international", "published")),
        ("全县新制定生产技术规程6项，推动农业标准落地。", (6, None, "drafting")),
        ("企业参与国家标准、行业标准的制定、修订计58项。", (58, None, "drafting")),
        ("奖励主导制定国家标准项目45个。", (45, "national", "drafting")),
        ("申报省级服务业标准化示范点2个。", (2, None, "pilot")),
        ("全市486家企业公开标准1203项。", (1203, "enterprise", None)),
        ("《苗绣》系列省级地方标准由省市场监管局批准发布，该系列标准共4项。", (4, "local", "published")),
        ("制定《蜜桔》等地方标准联盟规范4项。", (4, "local", "drafting")),
        ("全市声明公开标准6835项。", (6835, "enterprise", None)),
        ("推进国家标准外文版编译工作，今年完成8项。", (8, "national", "translated")),
        ("全市发布地方标准数由2015年的32项增至2020年的118项。", (118, "local", "published")),
        ("现行有效的地方标准由203项压减至156项。", (156, "local", None)),
        ("2023年山东省地方标准制修订计划公布，潍坊市18个项目榜上有名。", (18, "local", "approved")),
        ("国家标准委公布第十批农业标准化示范区项目名单，我省有6个项目入选。", (6, None, "pilot")),
    ],
)
def test_other_words_for_standards(text: str, expected: tuple[int, str | None, str | None]) -> None:
    [one] = works(text)
    assert (one.count and one.count.value, one.level, one.stage) == expected


@pytest.mark.parametrize(
    "text",
    [
        "按标准组织生产，执行操作技术规程12项。",
        "按照标准化要求，制定安全操作规程36项。",
        "标准先行，公司在研项目7项，其中国家级3项。",
        "印发标准宣传材料1200份。",
        "按照国家计量检定规程检定压力表12项。",
        "抽查不符合国家标准的12项。",
        "3家企业的6项企业标准入围“领跑者”榜单。",
        "12项标准获省标准贡献奖。",
        "标准创新贡献奖获奖项目中，有2项国家标准来自我市。",
        "企业标准“领跑者”名单公布，72家企业的118项标准入围。",
        "组织19家企业的32个产品采用国际标准或国外先进标准。",
        "拟转化为推荐性标准126项。",
        "全县引导3个项目入选省重点项目库。",
        "标准共规定9项指标，其中5项严于国家标准。",
        "围绕计量、标准等12项工作开展自查。",
        "培训班讲解了5项强制性国家标准。",
        "全年查询标准1.2万条。",
        "企业按5项行业标准组织生产。",
        "每家企业至少参与制定1项标准。",
    ],
)
def test_what_the_words_around_do_not_make_a_standard(text: str) -> None:
    assert works(text) == []


def test_a_city_s_institute_speaks_of_itself_and_a_short_name_acts() -> None:
    [one] = works("今年以来，重庆市某某检测研究院加强管理，7项国家标准由我院主持制定。")
    assert (one.region and one.region.name, one.actor) == ("重庆市", "重庆市某某检测研究院")
    [counted, piece] = works("秦山精工主持制定国家标准2项，《钛合金丝》行业标准也由其起草。")
    assert (counted.actor, piece.level, piece.stage) == ("秦山精工", "sector", "drafting")


def test_who_led_is_told_behind_the_count_by_a_firm_s_place_or_by_its_verb() -> None:
    [plan, ours] = works("公布首批53项“浙江制造”标准制定立项计划，其中由我市企业牵头起草的11项标准位列其中。")
    assert (plan.stage, ours.level, ours.role, ours.actor) == ("approved", "association", "lead", "我市企业")
    [first] = works("该院是12项国家标准的第一起草单位。")
    [revised] = works("无纺机械行业的6项国家标准修订计划，去年由常州企业牵头承担。")
    assert [(one.role, one.stage) for one in (first, revised)] == [("lead", "drafting"), ("lead", "revised")]
    assert [one.role for one in works("集团参编标准86项，其中主编31项。")] == ["participate", "lead"]


def test_firms_and_institutes_of_a_place_act_together() -> None:
    [one] = works("2021年，全区企业和科研院所主导制定国家标准17项。")
    assert one.actor == "全区企业和科研院所"


def test_pilots_of_a_rank_are_told_beside_standards_and_a_total_has_no_role() -> None:
    told = works("参与研制国家标准726项，获批国家级试点示范17个。主导制定地方标准7项，团体标准总数达29项。")
    assert [(one.count and one.count.value, one.role, one.stage) for one in told] == [
        (726, "participate", "drafting"),
        (17, None, "pilot"),
        (7, "lead", "drafting"),
        (29, None, None),
    ]


def test_a_plan_and_a_total_are_divided_among_places() -> None:
    told = works("国家标准委下达农业标准化示范项目计划，泰州市获批3个，兴化市占2个，姜堰区1个。")
    assert [(one.actor, one.stage) for one in told] == [("泰州市", "pilot"), ("兴化市", "pilot"), ("姜堰区", "pilot")]
    told = works("省质监局批准发布地方标准97项，其中西安市的单位起草了58项。")
    assert [(one.count and one.count.value, one.actor) for one in told] == [(97, "省质监局"), (58, "西安市")]


def test_who_is_asked_does_not_act_and_a_mixed_list_lends_no_level() -> None:
    told = works("全市社会团体公开团体标准210项，企业自我声明公开标准5万项。由深圳企业牵头的2项国家标准立项。")
    assert [one.actor for one in told][1:] == [None, "深圳企业"]
    told = works("天意电池有限公司起草的3项团体标准发布，另有宏力机械股份有限公司申报的2项列入第二批制订计划。")
    assert [one.actor for one in told] == ["天意电池有限公司", "宏力机械股份有限公司"]
    [asked] = works("向国家标准委申报国家标准计划项目9项。")
    assert (asked.actor, asked.stage) == (None, "proposed")
    told = works("公司参与制定国家标准16项、行业标准22项，其中已发布31项。")
    assert [one.level for one in told] == ["national", "sector", None]
