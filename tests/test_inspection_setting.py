"""Inspections: who checked, where and when."""

import datetime as dt

import pytest
from checks_told import checks

from bulletin_schema.model import Period


def test_the_issue_of_a_notice_is_no_time_of_a_check() -> None:
    text = "关于2批次食品不合格情况的通告（2022年第5期）\n\n近期，市局抽检糕点40批次，不合格2批次。"
    assert [one.period for one in checks(text)] == [None]


def test_a_place_in_the_name_of_a_law_is_not_where_was_checked() -> None:
    text = "根据《安徽省计量监督管理条例》，芜湖市质监局检查加油站20家，责令整改3家。"
    assert [one.region and one.region.name for one in checks(text)] == ["芜湖市"]


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("根据省市场监管局统一部署，青田县市场监管局近期抽检米面制品42批次，合格41批次。", "青田县市场监管局"),
        (
            "依据国家质检总局《计量监督办法》，海安市质监局检查加油站20家，责令整改3家。",
            "海安市质监局",
        ),
        (
            "记者从秀山县纤维检验所了解到，今年该所抽查棉被35批次，合格33批次。该所还被中国纤维检验局评为先进。",
            "秀山县纤维检验所",
        ),
        ("市纤检所对14所学校的被服开展了监督检查，共抽取样品28组，合格21组。", "市纤检所"),
        ("昨日，杭西市质监稽查支队联合上城等地质监局对6家单位开展专项执法，责令整改2家。", "杭西市质监稽查支队"),
        (
            "国家质检总局、云岭省质监局下发了《关于排查隐患的紧急通知》。记者跟随市质监局检查。共检查电梯43台，停用5台。",
            "市质监局",
        ),
        (
            "海城县质监局会同县工商局检查计量器具86台，合格80台。\n据了解，去年该局检查计量器具70台，合格率为83%。",
            "海城县质监局",
        ),
        ("本次比较试验样品由市消协购买，共计40件羽绒服。经检测，33件符合标准。", "市消协"),
        ("市食药监局稽查支队在专项检查中发现，一家火锅店存有过期牛油，执法人员依法扣押。", "市食药监局稽查支队"),
        ("乐清市市场监管局高度重视。近期，该局会同市教育局检查食堂60家，责令整改7家。", "乐清市市场监管局"),
    ],
    ids=[
        "by orders",
        "whose rules",
        "the institute",
        "the institute by itself",
        "the squad",
        "orders from above",
        "not who came along",
        "the consumers",
        "no day",
        "the bureau",
    ],
)
def test_authority_is_the_body_that_checked(text: str, authority: str) -> None:
    assert {one.authority for one in checks(text)} == {authority}


def test_each_body_of_a_sentence_has_its_own_check() -> None:
    found = checks("东溪市工商局检查4家商行，查获大米48包；南陵市工商局检查2家，查获大米14包。")
    assert [one.authority for one in found] == ["东溪市工商局", "南陵市工商局"]


def test_what_a_section_asks_of_others_is_no_action() -> None:
    (check,) = checks(
        "市局核查在售车型68个，其中51个车型证书有效，责令停止销售3个。\n三、有关要求\n"
        "对不合格产品的生产企业，要立案查处，对已售出产品实施召回；对涉嫌犯罪的，移送司法机关。"
    )
    assert check.actions == ("sale_stopped",)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("5月8日，执法人员在白塔镇一家石料厂检查叉车6台，查封2台。", "白塔镇"),
        ("什邡市市场监管局在洛水镇一农资店检查化肥8批，查封2批。", "什邡市"),
        ("什邡市市场监管局近日检查农资店。执法人员走进洛水镇集贸市场、学校，检定血压计68台，合格60台。", "什邡市"),
    ],
)
def test_one_town_is_where_it_was_checked(text: str, place: str) -> None:
    [check] = checks(text)
    assert check.region is not None
    assert check.region.name == place


def test_the_year_of_a_report_is_that_it_is_on() -> None:
    [check] = checks("3月15日，某省工商局通报了2015年全省商品抽检情况。本年度一共抽了186组商品，不合格21组。")
    assert check.period is not None
    assert check.period.start == dt.date(2015, 1, 1)


def test_the_day_a_list_is_put_up_is_not_that_of_the_check() -> None:
    [check] = checks(
        "某市工商局2017年6月20日晒出一份账单：2017年4月18日，该局照省工商局的安排抽检童车48批次，不合格11批次。"
    )
    assert check.period is not None
    assert check.period.start == dt.date(2017, 4, 18)


def test_a_body_named_later_checked_elsewhere() -> None:
    text = (
        "基层动态\n【洪洞】开展食品抽检。截至5月底，共抽检食品320批次，合格率98.4%。\n"
        "【曲沃】曲沃县局检定加油机56台，合格率99%。"
    )
    assert [(one.region.name if one.region else None, one.authority) for one in checks(text)] == [
        ("洪洞县", None),
        ("曲沃县", "曲沃县局"),
    ]


def test_the_season_of_results_made_known_on_a_day_is_that_of_the_checks() -> None:
    text = "1月29日，省质监局公布了2012年第四季度产品质量抽检情况。\n抽查了11批次电冰箱，合格10批次。\n抽查了31批次散热器，合格19批次。"
    assert [one.period.start if one.period else None for one in checks(text)] == [dt.date(2012, 10, 1)] * 2


def test_a_recheck_has_no_time_but_its_own() -> None:
    text = "2023年11月，市局抽检食品90批次，不合格2批次。对9月公告的8批次不合格食品，经跟踪抽检，8批次均合格。"
    assert [one.period is None for one in checks(text)] == [False, True]


@pytest.mark.parametrize(
    ("text", "authority", "place"),
    [
        ("近日江苏省消费者协会对儿童羽绒服进行比较试验，购买了45件样品，12件不合格。", "江苏省消费者协会", "江苏省"),
        ("上半年，蚌埠市商务局抽取38组油品，合格35组；市质监局同期检定加油机614枪，不合格5枪。", "市质监局", "蚌埠市"),
        ("四川省市场监管局抽取了88批次玩具样品，覆盖成都7个大型卖场，12批次不合格。", "四川省市场监管局", "四川省"),
    ],
)
def test_a_body_is_where_its_name_or_the_town_named_before_it_says(text: str, authority: str, place: str) -> None:
    check = checks(text)[-1]
    assert (check.authority, check.region.name if check.region else None) == (authority, place)


def test_each_stretch_of_a_sentence_has_its_own_place() -> None:
    told = checks("醴陵市抽查餐具112批次，不合格2批次；攸县对矿山机械开展整治，抽查托辊30批次，不合格4批次。")
    assert [one.region and one.region.name for one in told] == ["醴陵市", "攸县"]


_YEAR_2021 = dt.date(2021, 1, 1), dt.date(2021, 12, 31)


@pytest.mark.parametrize(
    "text",
    [
        "2021年工作总结和2022年工作计划\n\n一、2021年主要工作\n（一）质量监管。完成食品抽检2300批次，合格率98%。",
        "2021年，在市委领导下，全市质量工作稳步推进。食品抽检2300批次，合格率98%。",
        "据会议透露，2021年全市新增名牌12个。完成食品抽检2300批次，合格率98%。",
        "《某市2021年质量状况白皮书》发布\n\n产品质量。食品抽检2300批次，合格率98%。",
    ],
    ids=["the section's heading", "the paragraph's opening", "what was heard", "the title"],
)
def test_a_report_tells_of_its_year(text: str) -> None:
    assert {one.period and (one.period.start, one.period.end) for one in checks(text)} == {_YEAR_2021}


def test_what_came_before_is_no_season_of_a_paragraph() -> None:
    text = "继2021年四季度整治后，全市又给24家充装站发函。抽查气瓶60瓶，不合格7瓶。"
    assert [one.period for one in checks(text)] == [None]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("丰城市质监局获悉，我市企业质量向好。江西省质监局抽查了118家企业126批次产品，合格率96%。", "丰城市"),
        ("无为县是电缆之乡。质量月期间，县市场监管局抽样电缆103批次，不合格5批次。", "无为县"),
        ("山西省计量院配合阳泉市质监局检定台秤460台，不合格7台。", "阳泉市"),
        ("省市场监管局在南昌、九江、赣州抽查商品286批次，不合格25批次。", "江西省"),
    ],
    ids=["the home in the body's province", "the county of its bureau", "who was helped", "the cities' province"],
)
def test_region_is_where_was_checked(text: str, place: str) -> None:
    assert [one.region and one.region.name for one in checks(text)] == [place]


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("南白市场监管所被评为全国五星市场监管所。抽检白酒120批次，不合格3批次。", None),
        ("该标准被省质监局批准为地方标准。抽检白酒120批次，不合格3批次。", None),
        ("接到省局明传电报后，灵溪县质监局连夜对38家超市进行排查，下架奶粉417袋。", "灵溪县质监局"),
        ("★甘南县局打假保秋粮　甘南局10月份对收购环节的地中衡进行大检查，共检定地中衡61台，合格54台。", "甘南局"),
        (
            "日前，甘肃秦安质监局检定加油机48枪，3枪超差。同时，秦安质监局抽检汽油18批次，全部合格。",
            "秦安质监局",
        ),
        (
            "3月9日，东区公安分局会同市质监局稽查支队，在某路一处废弃厂房内端掉一个窝点，当场扣押钢瓶412只。",
            "东区公安分局",
        ),
    ],
    ids=[
        "honoured",
        "approves",
        "sent word",
        "in the line's heading",
        "told also without its province",
        "police first",
    ],
)
def test_who_checked(text: str, authority: str | None) -> None:
    assert {one.authority for one in checks(text)} == {authority}


def test_the_day_of_a_complaint_acted_on_at_once_is_that_of_the_check() -> None:
    (check,) = checks("5月11日接到投诉后，县质监局连夜对城区38家超市进行排查，下架奶粉417袋。")
    assert check.period == Period(start=dt.date(2022, 5, 11), end=dt.date(2022, 5, 11), precision="day")


def test_a_yearbook_s_year_is_that_of_each_of_its_sections() -> None:
    text = "城固年鉴2015\n\n【概况】 2014年，城固县质监局内设4个股室。\n\n【计量】 检定计量器具8752台，合格率93.8%。"
    assert [one.period and one.period.start for one in checks(text)] == [dt.date(2014, 1, 1)]
