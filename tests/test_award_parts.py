"""Awards of provinces and what places have of them: names, levels, parts of a list told later."""

from __future__ import annotations

import pytest

from bulletin_schema import read
from bulletin_schema.records.award import Award


def awards(text: str) -> list[Award]:
    return [record for record in read(text).records if isinstance(record, Award)]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("平湖市3家企业获评“美豫名品”。", "province"),
        ("全区新增“蒙”字标获证企业9家。", "province"),
        ("4家企业入选“皖美品牌示范企业”名单。", "province"),
        ("该公司获第八届长江质量奖提名奖。", "province"),
        ("2家老店获评中华老字号。", "national"),
        ("5家企业成为企业标准“领跑者”。", "national"),
        ("2家企业获陕西质量奖提名奖。", "province"),
        ("2家企业获市长质量奖。", "prefecture"),
    ],
)
def test_known_marks_and_prizes_tell_their_level(text: str, level: str) -> None:
    assert [one.level for one in awards(text)] == [level]


Part = tuple[str | None, float | None, str | None, tuple[str, ...]]


def parts(text: str) -> list[Part]:
    return [
        (one.status, one.count.value if one.count else None, one.region.name if one.region else None, one.recipients)
        for one in awards(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "宝应县市场监管局信息\n2022年度“江苏精品”名单出炉，全省新增138家，扬州占11家，其中宝应3家。",
            [("won", 138, "江苏省", ()), ("won", 11, "扬州市", ()), ("won", 3, "宝应县", ())],
        ),
        (
            "省政府表彰第六届河北省政府质量奖获奖组织，全省共10家组织获奖。其中，廊坊市2家，保定市1家。",
            [("won", 10, "河北省", ()), ("won", 2, "廊坊市", ()), ("won", 1, "保定市", ())],
        ),
        (
            "第五届湖南省省长质量奖公布，全省6家组织获奖，浏阳花炮企业占了两家，即东信烟花、庆泰烟花。",
            [("won", 6, "湖南省", ()), ("won", 2, "浏阳市", ("东信烟花", "庆泰烟花"))],
        ),
        (
            "近日，省厅认定“四川老字号”48家。广元市3家老店跻身其中：昭化醋业、剑门豆腐坊、利州米粉店。",
            [("won", 48, None, ()), ("won", 3, "广元市", ("昭化醋业", "剑门豆腐坊", "利州米粉店"))],
        ),
        (
            "第十届江西省井冈质量奖揭晓，全省5家企业获奖。萍乡独占两席。",
            [("won", 5, "江西省", ()), ("won", None, "萍乡市", ())],
        ),
        (
            "公布2023年“湖北精品”名单，全省共98个产品上榜。荆门市以12个位居全省第四。",
            [("won", 98, None, ()), ("won", 12, "荆门市", ())],
        ),
        (
            "本溪市市场监管局信息\n1月5日，省政府为第七届辽宁省省长质量奖获得者授奖。提名奖5家中有我市2家，即桓仁中药公司和明山重工公司。",
            [("won", 2, "本溪市", ("桓仁中药公司", "明山重工公司"))],
        ),
        # no part of them: more than all, another unit, an aim
        ("全省6家组织获湖南省省长质量奖。浏阳市有9家医院。", [("won", 6, "湖南省", ())]),
        ("全省6家组织获湖南省省长质量奖。浏阳市有3个园区。", [("won", 6, "湖南省", ())]),
        ("全省6家组织获湖南省省长质量奖。力争明年浏阳市占2家。", [("won", 6, "湖南省", ())]),
    ],
)
def test_what_a_place_has_of_an_award_told_before(text: str, expected: list[Part]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("邓州老窖、穰东服饰先后评上河南省名牌产品。", ("邓州老窖", "穰东服饰")),
        ("青溪茶叶、云雾酒业和白水粮油均获第三届县长质量奖。", ("青溪茶叶", "云雾酒业", "白水粮油")),
        ("推进质量管理、标准创新均获第三届县长质量奖。", ()),
    ],
)
def test_winners_in_a_plain_list(text: str, expected: tuple[str, ...]) -> None:
    assert [name for one in awards(text) for name in one.recipients] == list(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("豫北缸套、沁阳轮胎双双捧杯。", ("豫北缸套", "沁阳轮胎")),
        ("恒隆零部件制造有限公司拔得头筹。", ("恒隆零部件制造有限公司",)),
        ("海润机械公司名列其间。", ("海润机械公司",)),
        ("远大木业、银联生物两家同列其中。", ("远大木业", "银联生物")),
        ("三晶阳光公司首次跻身。", ("三晶阳光公司",)),
        ("指前酱菜、薛埠茶坊入列。", ("指前酱菜", "薛埠茶坊")),
        ("三晶阳光公司跻身行业前列。", ()),
    ],
)
def test_verbs_of_winning_what_a_sentence_before_named(sentence: str, expected: tuple[str, ...]) -> None:
    told = awards(f"省政府公布第二届河南省省长质量奖名单，10家企业上榜。{sentence}")
    assert [one.recipients for one in told[1:]] == ([expected] if expected else [])


Named = tuple[str, str | None, str | None, float | None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("东坑电子公司敲开了中国质量奖提名奖的大门。", [("中国质量奖提名奖", "won", "national", None)]),
        ("云山茶业公司闯进全国质量标杆名单。", [("全国质量标杆", "won", "national", None)]),
        ("省工信厅今年遴选省级质量标杆22项。", [("质量标杆", "won", "province", 22)]),
        ("全省发出“湾区认证”证书118张。", [("湾区认证", "held", None, 118)]),
        ("该市驰名商标也不少，计63件。", [("驰名商标", "held", "national", 63)]),
        (
            "全县有省级质量信用AA级企业4家，市级9家。",
            [("质量信用AA级", "held", "province", 4), ("质量信用AA级", "held", "prefecture", 9)],
        ),
        (
            "福州市市长质量奖（大奖、银奖、鼓励奖）累计48个。",
            [("福州市市长质量奖", "held", "prefecture", 48)],
        ),
        ("省政府通报表彰第八届陕西质量奖，6个组织各领100万元。", [("陕西质量奖", "won", "province", 6)]),
        ("“津农精品”认定申报2个，由区农委另文上报。", [("津农精品", "applied", "province", 2)]),
        ("奖金名额未能争得，该公司获陕西省质量奖。", [("陕西省质量奖", "won", "province", None)]),
        ("每家获奖组织奖励50万元。", []),
        # what a title speaks of
        ("国家食品安全示范城市\n第三批名单公布，27个城市上榜。", [("国家食品安全示范城市", "won", "national", 27)]),
        ("争创国家食品安全示范城市\n全市动员，27个部门到会。", []),
        (
            "第三届云南省政府质量奖揭晓。这一届决出质量奖4个、提名奖5个。",
            [("云南省政府质量奖", "won", "province", 4), ("云南省政府质量奖提名奖", "won", "province", 5)],
        ),
    ],
)
def test_marks_levels_and_prizes_of_one_award(text: str, expected: list[Named]) -> None:
    assert [
        (one.name, one.status, one.level, one.count.value if one.count else None) for one in awards(text)
    ] == expected


def test_a_long_clause_behind_a_place_costs_no_more_than_its_length() -> None:
    """Names without a mark between them once took as many ways to be parted as there are."""
    text = f"公布了2019年江苏名牌产品名单，全省98个产品上榜。扬州市有{'甲某乙某' * 40}，泰州市有5个。"
    assert [part[:3] for part in parts(text)] == [("won", 98, "江苏省"), ("won", 5, "泰州市")]
