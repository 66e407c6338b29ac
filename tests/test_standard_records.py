"""References to standards: titles beside codes, titles alone, relations and dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from bulletin_schema import Standard
from bulletin_schema import find as bulletin_find
from bulletin_schema.records.standard import find_standards

TITLES = [
    ("《竹编背篓》（GB 99101—2024）发布。", [("GB 99101-2024", "竹编背篓")]),
    ("按GB/T 99102-2020《竹编通则 第1部分：术语》起草。", [("GB/T 99102-2020", "竹编通则 第1部分：术语")]),
    ("《甲规程》(DL99103—2013)、《乙规范》GB99104-2014", [("DL 99103-2013", "甲规程"), ("GB 99104-2014", "乙规范")]),
    ("GB 99105-2010《竹甲》和《竹乙》.JGJ106-2014", [("GB 99105-2010", "竹甲"), ("JGJ 106-2014", "竹乙")]),
    ("团体标准《农家竹楼服务》（标准号：T/ZYAS 001-2021）", [("T/ZYAS 001-2021", "农家竹楼服务")]),
    ("推荐性国家标准《竹席》（国家标准编号：GB/T 99106-2019）", [("GB/T 99106-2019", "竹席")]),
    ("通过GB/T 99107-2016（竹制品管理体系 要求）认证", [("GB/T 99107-2016", "竹制品管理体系 要求")]),
    (
        "1. GB 99108 竹筷\n2. GB/T 99109-2003 竹筷卫生标准的分析方法",
        [("GB 99108", "竹筷"), ("GB/T 99109-2003", "竹筷卫生标准的分析方法")],
    ),
    ("| 竹结构防火技术规范 | GB99110-2017 |", [("GB 99110-2017", "竹结构防火技术规范")]),
    ("3\tDB32/T 99111-2020\t竹林养护规程\t2020-05-01", [("DB32/T 99111-2020", "竹林养护规程")]),
    ("依据GB/T 99112-2012竹材抗压试验方法，抽取样品。", [("GB/T 99112-2012", "竹材抗压试验方法")]),
    ("依据GB 99112-2012竹材抗压试验方法进行检验。", [("GB 99112-2012", "竹材抗压试验方法")]),
    ("1 姚江竹艺有限公司 竹用聚合隔膜 GB/T 99115-2020 第一起草单位 10", [("GB/T 99115-2020", "竹用聚合隔膜")]),
    ("通过ISO9001、14001和45001管理体系认证", [("ISO 9001", None), ("ISO 14001", None), ("ISO 45001", None)]),
    ("标准名称：竹席通用要求 标准编号：T/ZYAS 001-2021", [("T/ZYAS 001-2021", "竹席通用要求")]),
    ("标准编号：T/ZYAS 001-2021，标准名称：竹席", [("T/ZYAS 001-2021", "竹席")]),
    ("GB/T 99116（所有部分）", [("GB/T 99116", None)]),
    ("应符合GB 99113标准要求。", [("GB 99113", None)]),
    ("完成GB 99113.4-2016符合性比对试验，送检30批次。", [("GB 99113.4-2016", None)]),
    ("《竹筐分级》省级地方标准（DB33/T 99113—2020）实施。", [("DB33/T 99113-2020", "竹筐分级")]),
    ("3名专家获IEC1906奖。", []),
    ("通过ISO9001质量管理体系认证", [("ISO 9001", None)]),
    ("ISO99012测量管理体系认证", [("ISO 99012", None)]),
    ("执行GB 99114的规定和《竹篮检验办法》", [("GB 99114", None)]),
]


@pytest.mark.parametrize(("text", "expected"), TITLES, ids=[text for text, _ in TITLES])
def test_a_title_beside_a_code_is_the_codes(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(s.code, s.title) for s in find_standards(text)] == [(code, title) for code, title in expected]


ALONE = [
    ("完成《竹筷技术要求》等12项国家标准英文版。", [("竹筷技术要求", "national")]),
    (
        "收集《竹席 通用》《竹篮》等3项标准英文稿，满足对国家标准的需求。",
        [("竹席 通用", "national"), ("竹篮", "national")],
    ),
    ("主导制定的地方标准《竹林分级》通过审定。", [("竹林分级", "local")]),
    (
        "制定的企业标准《竹笛》获中国标准创新奖；国家标准《竹琴》、行业标准《竹箫》获二等奖。",
        [("竹笛", "enterprise"), ("竹琴", "national"), ("竹箫", "sector")],
    ),
    ("起草《竹炭》等产品联盟标准6项。", [("竹炭", "association")]),
    ("“浙江制造”标准《竹刀架》发布。", [("竹刀架", "association")]),
    ("参与起草《竹编安全帽试验方法》。", [("竹编安全帽试验方法", None)]),
    ("启动新国际标准项目《竹包装 可降解性评价》的制定。", [("竹包装 可降解性评价", "international")]),
    ("有《竹海景区安全服务规范》等41项旅游服务标准。", [("竹海景区安全服务规范", None)]),
    (
        "召开《竹箱》《竹桶》两项团体标准评审会。甲公司就《竹箱》作了说明。",
        [("竹箱", "association"), ("竹桶", "association"), ("竹箱", "association")],
    ),
    (
        "先后制定《竹筐编织技术规程》《竹林套种技术规范》以及竹荪、冬笋等一批市级地方标准。",
        [("竹筐编织技术规程", "local"), ("竹林套种技术规范", "local")],
    ),
    ("牵头起草的《毛竹等级划分》列入ISO/TC 999国际标准提案。", [("毛竹等级划分", "international")]),
    ("《竹罐用液化气瓶阀检验规则》等4项地方标准已报批。", [("竹罐用液化气瓶阀检验规则", "local")]),
    ("三地同步实施《竹仓 冷库技术规范》。该标准由行业协会起草。", [("竹仓 冷库技术规范", None)]),
    ("印发《竹产业质量提升行动方案》。", []),
    ("贯彻《中华人民共和国标准化法》，修订国家标准。", []),
    ("对照TSG 81-2022《竹林专用车辆安全技术规程》自查。", []),
    ("全球首个竹编国际标准正式发布。", []),
    ("《竹乡日报》报道了标准化工作。", []),
    ("按照《竹制品监督抽查实施细则》检验。", []),
]


@pytest.mark.parametrize(("text", "expected"), ALONE, ids=[text for text, _ in ALONE])
def test_a_title_alone_is_a_citation_where_words_call_it_a_standard(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    found = find_standards(text)
    assert [(s.title, s.level) for s in found] == expected
    assert all(s.code is None and s.mandatory is None for s in found)


def test_replacement_names_both_sides() -> None:
    new, old = find_standards("《竹编背篓》（GB 99101-2024）将于2025年9月1日正式实施，代替GB 99101-2018。")
    assert new.replaces == ("GB 99101-2018",)
    assert (new.status, new.effective) == ("published", dt.date(2025, 9, 1))
    assert (old.status, old.replaces, old.effective) == ("replaced", (), None)


def test_several_are_replaced() -> None:
    codes = find_standards("GB/T 99101-2024代替GB/T 99101-2018、GB/T 99102-2018。")
    assert codes[0].replaces == ("GB/T 99101-2018", "GB/T 99102-2018")
    assert [s.status for s in codes] == [None, "replaced", "replaced"]


@pytest.mark.parametrize(
    ("text", "status", "published", "effective"),
    [
        ("GB/T 99101-2020自2020年7月1日起实施。", "in_force", None, dt.date(2020, 7, 1)),
        (
            "GB/T 99101-2020于2020年1月2日发布，2020年7月1日实施。",
            "published",
            dt.date(2020, 1, 2),
            dt.date(2020, 7, 1),
        ),
        (
            "GB/T 99101-2020 发布日期：2020-01-02 实施日期：2020-07-01",
            "published",
            dt.date(2020, 1, 2),
            dt.date(2020, 7, 1),
        ),
        ("GB/T 99101-2020同时废止。", "withdrawn", None, None),
        ("GB/T 99101-2020和JB/T 99102-2020于2020年1月2日发布。", "published", dt.date(2020, 1, 2), None),
        (
            "GB 99101-2021将于2022年1月1日实施，GB 99102-2021将于2023年1月1日实施。",
            "published",
            None,
            dt.date(2022, 1, 1),
        ),
        ("GB 99101-2021将于2022年1月1日起实施，届时GB 99101-2010同时废止。", "published", None, dt.date(2022, 1, 1)),
        (
            "《石臼》（GB 99101-2021）和《石磨》（GB 99102-2021）自2022年1月1日起实施。",
            "in_force",
            None,
            dt.date(2022, 1, 1),
        ),
        ("现废止GB/T 99101-2009《石臼》等3项国家标准。", "withdrawn", None, None),
        ("本文件代替了GB/T 99101-2009。", "replaced", None, None),
        ("本文件替代GB/T 99101-2009《石臼》。", "replaced", None, None),
        ("2020年1月2日，对照GB/T 99101-2020检查。", None, None, None),
    ],
)
def test_dates_and_status(text: str, status: str | None, published: dt.date | None, effective: dt.date | None) -> None:
    standard = find_standards(text)[0]
    assert (standard.status, standard.published, standard.effective) == (status, published, effective)


@pytest.mark.parametrize(
    "text",
    [
        "GB/T 99101-2016/ISO 99001:2015",
        "GB/T 99101-2016 idt ISO 99001:2015",
        "GB/T 99101-2016（等同采用ISO 99001:2015）",
        "GB/T 99101-2016（ISO 99001:2015，MOD）",
    ],
)
def test_adopted_standards(text: str) -> None:
    ours, theirs = find_standards(text)
    assert ours.adopts == theirs.code == "ISO 99001:2015"


@pytest.mark.parametrize(
    ("text", "code", "year"),
    [
        ("2015版ISO9001标准", "ISO 9001:2015", 2015),
        ("ISO 9001（2015版）", "ISO 9001:2015", 2015),
        ("ISO9001:2015版", "ISO 9001:2015", 2015),
        ("ISO 9001共2015份", "ISO 9001", None),
    ],
)
def test_an_edition_said_beside_the_code(text: str, code: str, year: int | None) -> None:
    standard = find_standards(text)[0]
    assert (standard.code, standard.year) == (code, year)
    assert "版" not in standard.text


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("执行ＧＢ／Ｔ　９９１０１－２０２０。", "ＧＢ／Ｔ　９９１０１－２０２０"),
        ("执行GB/T\n99101-2020。", "GB/T\n99101-2020"),
        ("执行GB/T 99101-\n2020。", "GB/T 99101-\n2020"),
        ("执行GB/T 991\n01-2020。", "GB/T 991\n01-2020"),
        ("执行GB/T 99\u200b101-2020。", "GB/T 99\u200b101-2020"),
    ],
)
def test_raw_text_keeps_its_own_spans(text: str, printed: str) -> None:
    (standard,) = find_standards(text)
    assert (standard.code, standard.text) == ("GB/T 99101-2020", printed)
    assert text[standard.span.start : standard.span.end] == printed


def test_a_list_number_on_the_next_line_is_no_part_of_a_code() -> None:
    assert [s.code for s in find_standards("GB/T 99101-2020\n2. 范围\nGB/T 99102\n1 总则")] == [
        "GB/T 99101-2020",
        "GB/T 99102",
    ]


def test_traditional_script_with_inline_pinyin() -> None:
    (standard,) = find_standards("已發(fā)布《竹編背簍技術(shù)要求》等3項(xiàng)國家標(biāo)準(zhǔn)外文版")
    assert (standard.title, standard.level) == ("竹编背篓技术要求", "national")
    assert standard.text == "《竹編背簍技術(shù)要求》"


TABLES = [
    (
        "| 序号 | 标准编号 | 标准名称 | 代替标准号 | 发布日期 | 实施日期 |\n"
        "| 1 | DB32/T 9901—2021 | 石臼评价准则 | DB32/T 9901—2015 | 2021-03-01 | 2021-04-01 |\n"
        "| 2 | DB32/T 9902—2021 | 石磨安全要求 | | 2021-03-01 | 2021-04-01 |"
    ),
    (
        "序号\t标准号\t标准名称\t替代标准号\t批准日期\t实施日期\n"
        "1\tDB32/T 9901—2021\t石臼评价准则\tDB32/T 9901—2015\t2021.3.1\t2021.4.1\n"
        "2\tDB32/T 9902—2021\t石磨安全要求\t\t2021.3.1\t2021.4.1"
    ),
    (
        "序号 标准编号 标准名称 代替标准编号 发布日期 实施日期\n"
        "1 DB32/T 9901—2021 石臼评价准则 DB32/T 9901—2015 2021年3月1日 2021年4月1日\n"
        "2 DB32/T 9902—2021 石磨安全要求 2021年3月1日 2021年4月1日"
    ),
]


@pytest.mark.parametrize("find", [find_standards, lambda text: bulletin_find(text, Standard)], ids=["plain", "read"])
@pytest.mark.parametrize("table", TABLES, ids=["bars", "tabs", "spaces"])
def test_a_table_tells_what_is_replaced_and_when(table: str, find: Callable[[str], list[Standard]]) -> None:
    found = find("姚江市市场监管局批准发布下列地方标准，现予公告。\n" + table + "\n特此公告，请遵照执行。")
    own = [one for one in found if one.status != "replaced"]
    assert [(one.code, one.title) for one in own] == [
        ("DB32/T 9901-2021", "石臼评价准则"),
        ("DB32/T 9902-2021", "石磨安全要求"),
    ]
    assert [one.replaces for one in own] == [("DB32/T 9901-2015",), ()]
    assert {(one.published, one.effective) for one in own} == {(dt.date(2021, 3, 1), dt.date(2021, 4, 1))}


def test_a_table_tells_what_is_in_force() -> None:
    text = "标准号\t标准名称\t状态\nDB32/T 9901—2021\t石臼评价准则\t现行\nDB32/T 9902—2011\t石磨安全要求\t废止"
    assert [one.status for one in find_standards(text)] == ["in_force", "withdrawn"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("产品执行G\nB/T 19001-2016标准", ["GB/T 19001-2016"]),
        ("产品通过IS\nO 9001认证", ["ISO 9001"]),
        ("产品通过ISO/I\nEC 17025:2017认可", ["ISO/IEC 17025:2017"]),
        ("产品执行GB 4806.\n7-2016标准", ["GB 4806.7-2016"]),
        ("产品执行GB 4806\n.7-2016标准", ["GB 4806.7-2016"]),
        ("产品执行T/ZZB 0001—\n2016标准", ["T/ZZB 0001-2016"]),
        ("产品执行T/Z\nZB 0001—2016标准", ["T/ZZB 0001-2016"]),
        ("产品执行DB32/T 1\n234—2020标准", ["DB32/T 1234-2020"]),
        ("产品执行DB3\n2/T 1234—2020标准", ["DB32/T 1234-2020"]),
        ("产品执行ASTM F96\n3-17标准", ["ASTM F963-17"]),
        ("1 GB 4806.7-2016\n2 GB 4806.8-2016", ["GB 4806.7-2016", "GB 4806.8-2016"]),
        ("执行GB 4806.7-2016\n2.开展检查", ["GB 4806.7-2016"]),
    ],
)
def test_a_code_broken_over_a_line_is_mended(text: str, codes: list[str]) -> None:
    assert [one.code for one in find_standards(text)] == codes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("施工按照JGJ522006执行。", "JGJ 52-2006"),
        ("施工按照CJJ1012016执行。", "CJJ 101-2016"),
        ("施工按照GB501482010执行。", "GB 50148-2010"),
        ("依据GB/T28282012执行。", "GB/T 2828-2012"),
    ],
)
def test_a_lost_dash_is_read_where_nothing_else_fits(text: str, code: str) -> None:
    assert [one.code for one in find_standards(text)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "依据《锅炉安全技术规程》开展检验。",
        "按照《固定式压力容器安全技术监察规程》检验。",
        "按照《电梯监督检验和定期检验规则》（TSG T7001—2023）检验。",
        "制定《特种设备使用管理规则》。",
    ],
)
def test_rules_on_special_equipment_are_documents(text: str) -> None:
    assert find_standards(text) == []
