"""Checks told by a case: what was found, seized or fined at one place."""

from __future__ import annotations

import pytest
from checks_told import checks


@pytest.mark.parametrize(
    ("text", "subject", "actions"),
    [
        (
            "青山县市场监管局在一家美容会所查获无证玻尿酸37支，线索已移交公安机关。",
            "玻尿酸",
            ("transferred",),
        ),
        (
            "4月9日，市综合行政执法支队根据举报端掉城郊一处仓库，查获假冒插线板520个，全部予以扣押。",
            "插线板",
            ("seized",),
        ),
        (
            "执法人员根据一份送货单，赶到代理商的库房时查获某厂生产的无3C标志灶具65台，已全部查封。",
            "灶具",
            ("seized",),
        ),
        ("近日，某县质监局稽查队员在老街一处院落里查获一白酒造假窝点。", "白酒", ()),
        ("南山镇一家被服厂屡查屡犯，执法人员当场封存校服260套，拟处罚款2万元。", "校服", ("seized",)),
        ("5月8日，某养老院因使用过期调味品6瓶被罚款3000元。", None, ("fined",)),
    ],
)
def test_a_case_at_one_place_is_a_check(text: str, subject: str | None, actions: tuple[str, ...]) -> None:
    (check,) = checks(text)
    assert check.method == "site_check"
    assert check.inspected is None
    assert (check.subject, check.actions) == (subject, actions)


@pytest.mark.parametrize(
    "text",
    [
        "今年以来，全市共查获假冒白酒320瓶，捣毁窝点5个，罚没款12万元。",
        "5月8日，公安机关在一家酒吧查获管制刀具3把。",
        "某公司因拒绝提供资料被罚款3000元的规定已经废止。",
    ],
)
def test_totals_and_the_cases_of_others_are_no_check(text: str) -> None:
    assert checks(text) == []


def test_a_case_behind_a_semicolon_is_beside_the_check_told_before_it() -> None:
    text = "6月，青山县市场监管局检查药店48家，立案2件；白水县市场监管局在一家诊所查获过期疫苗12支，已立案查处。"
    first, second = checks(text)
    assert (first.inspected and first.inspected.value, first.authority) == (48, "青山县市场监管局")
    assert (second.inspected, second.authority, second.actions) == (None, "白水县市场监管局", ("case_filed",))


@pytest.mark.parametrize(
    "scene",
    [
        "4月，在望江县一闲置粮站内查获冒牌复合肥近40吨。",
        "8日晚，城东工商所取缔一家隐藏在废弃厂房里的黑网吧，暂扣主机30台。",
        "望江县一家粉丝作坊被查出使用硫磺熏蒸，执法人员当场查封粉丝300公斤。",
        "望江县一水产加工点被发现使用工业双氧水，该局当即查扣成品1.5吨，责令停产。",
        "望江县某中心小学强制订购教辅，责令改正，没收违法所得1.3万元。",
        "随后，执法人员又来到望江县的一家被服厂，对仓库里的300床棉被予以封存。",
        "近日，望江检验检疫局在南门口岸查获一批无检疫证书的蜂蜜，作退运处理。",
        "5月上旬突击检查一处无证充装点，扣押气瓶86只。",
    ],
)
def test_one_place_told_after_a_check_is_another(scene: str) -> None:
    told = checks("今年以来，安庆市质监局共检查企业120家。" + scene)
    assert [one.inspected is None for one in told] == [False, True]
    assert told[1].method == "site_check"


def test_two_places_of_one_sentence_are_two_checks() -> None:
    told = checks(
        "安庆市质监局检查农资企业120家。4月，在望江县一仓库查获冒牌复合肥40吨，在太湖县某村查获无证农药1吨，两案均已移送公安机关。"
    )
    assert [one.region and one.region.name for one in told] == ["安庆市", "望江县", "太湖县"]
    assert [one.actions for one in told] == [(), ("transferred",), ("transferred",)]


@pytest.mark.parametrize(
    "text",
    [
        "县局检查药店120家，对1家销售过期药品的药店立案查处，查封药品35公斤。",
        "县局检查滑雪场12家，其中，望江县一家滑雪场使用未经检验的索道，已被立案查处。",
        "县局检查药店120家，在专项检查中查获过期药品35公斤。",
    ],
)
def test_what_a_check_found_somewhere_is_its_own(text: str) -> None:
    [check] = checks(text)
    assert check.inspected is not None


def test_what_is_told_of_many_after_a_raid_is_of_the_check_before_it() -> None:
    told = checks(
        "安庆市质监局检查农资企业120家。4月，在望江县一仓库查获冒牌复合肥40吨。对不达标的7家企业，该局下达责令改正通知书。"
    )
    assert [one.actions for one in told] == [("rectification_ordered", "notice_issued"), ()]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("前三季度，满洲里局在进境木材检疫中共截获有害生物412种3.1万种次。", "进境木材"),
        ("上半年，厦门检验检疫局从旅客携带物中截获禁止进境物935批次。", "旅客携带物"),
        ("大连海关在出口防疫物资检验监管中，查获不合格口罩312万个，罚款42万元。", "出口防疫物资"),
    ],
)
def test_what_was_stopped_at_a_border(text: str, subject: str) -> None:
    assert [one.subject for one in checks(text)] == [subject]


def test_what_the_police_find_at_a_border_is_no_check() -> None:
    assert checks("公安机关从旅客行李中查获毒品3公斤。") == []


def test_a_place_gone_to_begins_the_check_that_is_told_of_it_later() -> None:
    text = "县局检查餐饮店45家。执法人员走进城关镇一家卤菜店。后厨里堆着没有标签的肉制品。执法人员现场查扣肉制品45公斤，责令停业整顿。"
    told = checks(text)
    assert [one.actions for one in told] == [(), ("rectification_ordered", "seized")]
    assert told[1].text.startswith("执法人员走进")


def test_a_place_that_stands_for_those_who_act_there() -> None:
    told = checks("市局抽查化肥47批次，未检出不合格；元谋县查封过期有机肥9吨。")
    assert [(one.subject, one.region and one.region.name) for one in told][1] == ("有机肥", "元谋县")
