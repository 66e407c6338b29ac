"""Committees: codes in every form, names beside them, roles and holders from the clause."""

from __future__ import annotations

import pytest

from bulletin_schema import Committee, find
from bulletin_schema.lexicon import load_words
from bulletin_schema.records.committee import find_committee_codes, find_committees

CODES = [
    ("ISO/TC133", ["ISO/TC 133"]),
    ("ISO TC 8", ["ISO/TC 8"]),
    ("ISOTC8", ["ISO/TC 8"]),
    ("IECTC82/WG7", ["IEC/TC 82/WG 7"]),
    ("ISO/TC34/SC8/WG2", ["ISO/TC 34/SC 8/WG 2"]),
    ("ISO/TC 8/SC 4 WG7", ["ISO/TC 8/SC 4/WG 7"]),
    ("ISO/IEC JTC 1/SC 42", ["ISO/IEC JTC 1/SC 42"]),
    ("ISO/IECJTC1/SC39", ["ISO/IEC JTC 1/SC 39"]),
    ("IEC/ISO JTC 3", ["IEC/ISO JTC 3"]),
    ("JTC1/SC27", ["ISO/IEC JTC 1/SC 27"]),
    ("ISO/PC 310", ["ISO/PC 310"]),
    ("IEC/SyC AAL", ["IEC/SyC AAL"]),
    ("CISPR/A", ["CISPR/A"]),
    ("SAC/TC 28/SC 42", ["SAC/TC 28/SC 42"]),
    ("SAC/SWG 13", ["SAC/SWG 13"]),
    ("CSBTS/TC118", ["CSBTS/TC 118"]),
    ("ISO/REMCO", ["ISO/REMCO"]),
    ("全国竹器标准化技术委员会（TC481）", ["SAC/TC 481"]),
    ("全国竹器基础标准化工作组(SWG38)", ["SAC/SWG 38"]),
    ("国际标准化组织竹藤技术委员会TC296", ["ISO/TC 296"]),
    ("国际电工委员会(IEC)/TC61", ["IEC/TC 61"]),
    ("ISO/TC 61/SC 10、SC 11和SC 12", ["ISO/TC 61/SC 10", "ISO/TC 61/SC 11", "ISO/TC 61/SC 12"]),
    ("ISO/TC 184/SC 4 N 789", []),
    ("ISO/CASCO/WG 57", ["ISO/CASCO/WG 57"]),
    ("ITU—T SG 16", ["ITU-T SG 16"]),
    ("ITU-T SG 17/WP 1", ["ITU-T SG 17/WP 1"]),
    ("ITU-R WP 5D", ["ITU-R WP 5D"]),
    ("CEN/CLC/JTC 21", ["CEN/CLC/JTC 21"]),
    ("IEC/SyC Smart\u3000Cities", ["IEC/SyC Smart Cities"]),
    ("TC4钛合金", []),
    ("温度TC 28", []),
    ("ISO/TCL 55", []),
]


@pytest.mark.parametrize(("text", "codes"), CODES, ids=[text for text, _ in CODES])
def test_codes(text: str, codes: list[str]) -> None:
    assert [m.value.canonical for m in find_committee_codes(text)] == codes


NAMES = [
    ("由全国竹标准化技术委员会（SAC/TC 928）归口", "全国竹标准化技术委员会"),
    ("承担了竹编尺寸和代号技术委员会(ISO/TC933)秘书处", "竹编尺寸和代号技术委员会"),
    ("竹材的试验分技术委员会（ISO/TC938/SC1）召集人", "竹材的试验分技术委员会"),
    ("《竹锭》修订稿已报全国竹标准化技术委员会（SAC/TC 928）", "全国竹标准化技术委员会"),
    ("全国竹器标准化技术委员会竹席分会（SAC/TC 928/SC 5）换届", "全国竹器标准化技术委员会竹席分会"),
    ("参加竹材安全、竹材防火和保护分技术委员会（ISO/TC 938/SC 2）会议", "竹材安全、竹材防火和保护分技术委员会"),
    ("由全国竹器标准化技术委员会（SAC/TC 928）归口", "全国竹器标准化技术委员会"),
    ("第五届竹器标委会(SAC/TC928)由49名委员组成", "竹器标委会"),
    ("SAC/TC918/SC1 竹制标准样品分技术委员会", "竹制标准样品分技术委员会"),
    ("ISO/TC945（国际标准化组织竹器图形技术委员会）年会", "国际标准化组织竹器图形技术委员会"),
    ("ISO/TC 908/SC 4/WG 7工作组召集人", None),
    ("专家当选ISO/TC 915竹技术委员会主席", "竹技术委员会"),
    ("IEC/TC 909/WG 56通过了首份委员会草案", None),
    ("该标准通过全国竹器标准化技术委员会的审定", "全国竹器标准化技术委员会"),
    ("全国竹标准化技术委员会竹席分技术委员会席边工作组成立", "全国竹标准化技术委员会竹席分技术委员会席边工作组"),
    ("出席ISO/TC 908年会", None),
    ("ISO/TC 915竹技术委员会秘书处设在姚江", "竹技术委员会"),
]


@pytest.mark.parametrize(("text", "name"), NAMES, ids=[text for text, _ in NAMES])
def test_names(text: str, name: str | None) -> None:
    assert [c.name for c in find_committees(text)] == [name]


ROLES = [
    (
        "姚江竹艺有限公司进入全国竹席标委会（SAC/TC928），成为委员单位。",
        [("SAC/TC 928", "member", ("姚江竹艺有限公司",))],
    ),
    (
        "由姚江市竹器研究院担任秘书处的国际标准化组织ISO/TC 938召开年会。",
        [("ISO/TC 938", "secretariat", ("姚江市竹器研究院",))],
    ),
    ("该公司是全国竹席标委会（SAC/TC928）委员单位、中国竹业协会副理事长单位。", [("SAC/TC 928", "member", ())]),
    (
        "姚江竹艺有限公司是全国竹器标准化技术委员会（SAC/TC928）竹席工作组召集人。",
        [("SAC/TC 928", "convenor", ("姚江竹艺有限公司",))],
    ),
    (
        "姚江竹艺有限公司、姚江市竹器研究院分别担任ISO/TC 938主席和ISO/TC 939秘书处。",
        [("ISO/TC 938", "chair", ("姚江竹艺有限公司",)), ("ISO/TC 939", "secretariat", ("姚江市竹器研究院",))],
    ),
    (
        "ISO/TC 938、ISO/TC 939秘书处分别设在姚江竹艺有限公司、姚江市竹器研究院。",
        [("ISO/TC 938", "secretariat", ("姚江竹艺有限公司",)), ("ISO/TC 939", "secretariat", ("姚江市竹器研究院",))],
    ),
    ("姚江竹艺有限公司是ISO/TC 938中国注册专家单位。", [("ISO/TC 938", "member", ("姚江竹艺有限公司",))]),
    ("姚江竹艺有限公司成为ISO/TC 938观察员。", [("ISO/TC 938", "member", ("姚江竹艺有限公司",))]),
    ("ISO/TC 938秘书处落户姚江市，由姚江市竹器研究院承担。", [("ISO/TC 938", "secretariat", ("姚江市竹器研究院",))]),
    ("中国和德国联合承担ISO/TC 938秘书处。", [("ISO/TC 938", "secretariat", ("中国", "德国"))]),
    ("ISO/TC 938主席由姚江竹艺有限公司的李明担任。", [("ISO/TC 938", "chair", ())]),
    ("ISO/TC 938由我国专家担任召集人。", [("ISO/TC 938", "convenor", ())]),
    (
        "ISO/TC 938秘书处正式落户姚江，秘书处承担单位为姚江竹艺有限公司。",
        [("ISO/TC 938", "secretariat", ("姚江竹艺有限公司",))],
    ),
    ("由姚江市竹器研究院负责筹建的浙江省竹器标准化技术委员会成立。", [(None, "founder", ("姚江市竹器研究院",))]),
    ("全市共有国际标准化技术委员会秘书处3个。", []),
    ("省竹艺协会标准化委员会召开会议。", []),
    ("姚江竹艺有限公司是IEC/TC 92国际标准工作组成员单位。", [("IEC/TC 92", "member", ("姚江竹艺有限公司",))]),
    ("姚江竹艺有限公司是ISO/TC 938国内技术对口成员。", [("ISO/TC 938", "member", ("姚江竹艺有限公司",))]),
    (
        "承担竹标准化技术委员会（SAC/TC 928）召集人1家（姚江竹艺有限公司）。",
        [("SAC/TC 928", "convenor", ("姚江竹艺有限公司",))],
    ),
    ("ISO/TC 938秘书处承担单位姚江市竹器研究院到会。", [("ISO/TC 938", "secretariat", ("姚江市竹器研究院",))]),
    ("ISO/TC 938国内技术对口单位为姚江市竹器研究院。", [("ISO/TC 938", None, ("姚江市竹器研究院",))]),
    ("SAC/TC 928换届，姚江竹艺有限公司当选副主任委员单位。", [("SAC/TC 928", "vice_chair", ("姚江竹艺有限公司",))]),
    ("SAC/TC 928里有7家姚江企业任委员单位。", [("SAC/TC 928", "member", ())]),
    ("ISO/TC 908/SC 4由一名专家任召集人。", [("ISO/TC 908/SC 4", "convenor", ())]),
    ("姚江竹艺有限公司门口挂着铜牌：ISO/TC 938国内成员单位。", [("ISO/TC 938", "member", ("姚江竹艺有限公司",))]),
    ("姚江市竹器研究院承担ISO/TC 938秘书处。", [("ISO/TC 938", "secretariat", ("姚江市竹器研究院",))]),
    (
        "竹器技术委员会（ISO/TC 938）成立，秘书处设在姚江竹艺有限公司。",
        [("ISO/TC 938", "secretariat", ("姚江竹艺有限公司",))],
    ),
    ("ISO/TC 938秘书处由姚江竹艺有限公司承担。", [("ISO/TC 938", "secretariat", ("姚江竹艺有限公司",))]),
    (
        "姚江竹艺有限公司担任ISO/TC 938副主席和秘书处工作。",
        [("ISO/TC 938", "vice_chair", ("姚江竹艺有限公司",)), ("ISO/TC 938", "secretariat", ("姚江竹艺有限公司",))],
    ),
    (
        "姚江竹艺有限公司和姚江市竹器研究院分别承担ISO/TC 938、ISO/TC 939秘书处。",
        [("ISO/TC 938", "secretariat", ("姚江竹艺有限公司",)), ("ISO/TC 939", "secretariat", ("姚江市竹器研究院",))],
    ),
    (
        "姚江竹艺有限公司、姚江市竹器研究院等8家单位承担ISO/TC 938秘书处、ISO/TC 939/WG 1召集人。",
        [("ISO/TC 938", "secretariat", ()), ("ISO/TC 939/WG 1", "convenor", ())],
    ),
    (
        "姚江市竹器研究院与瑞典标准协会共同承担ISO/TC 938联合秘书处。",
        [("ISO/TC 938", "joint_secretariat", ("姚江市竹器研究院", "瑞典标准协会"))],
    ),
    ("中国担任IEC/TC 920副主席。", [("IEC/TC 920", "vice_chair", ("中国",))]),
    ("姚江市竹器研究院总工程师王大竹担任ISO/TC 938/WG 5召集人。", [("ISO/TC 938/WG 5", "convenor", ())]),
    (
        "姚江竹艺有限公司积极参与国际标准化，承担了ISO/TC 938秘书处。",
        [("ISO/TC 938", "secretariat", ("姚江竹艺有限公司",))],
    ),
    (
        "姚江竹艺有限公司是龙头企业。该公司承担ISO/TC 938秘书处。",
        [("ISO/TC 938", "secretariat", ("姚江竹艺有限公司",))],
    ),
    ("中国、日本是ISO/PC 935的创始成员。", [("ISO/PC 935", "founder", ("中国", "日本"))]),
    ("竹器标委会(SAC/TC 938)由49名委员组成。", [("SAC/TC 938", None, ())]),
    (
        "全国竹编标准化技术委员会成立于1985年，秘书处挂靠在姚江市竹器研究所。",
        [(None, "secretariat", ("姚江市竹器研究所",))],
    ),
    (
        "秘书处设在姚江市竹器研究院的全国竹器标准化技术委员会（SAC/TC 928）召开年会。",
        [("SAC/TC 928", "secretariat", ("姚江市竹器研究院",))],
    ),
    (
        "成立浙江省竹产业标准化技术委员会，由浙江大学担任主任委员单位，浙江大竹股份有限公司承担秘书处工作。",
        [(None, "chair", ("浙江大学",)), (None, "secretariat", ("浙江大竹股份有限公司",))],
    ),
    (
        "ISO/TC 938主席、秘书处均由中国承担。",
        [("ISO/TC 938", "chair", ("中国",)), ("ISO/TC 938", "secretariat", ("中国",))],
    ),
    (
        "我国承担ISO/TC 908、IEC/TC 985等技术机构秘书处。",
        [("ISO/TC 908", "secretariat", ("我国",)), ("IEC/TC 985", "secretariat", ("我国",))],
    ),
    (
        "竹器标委会（SAC/TC 928）换届。秘书处设在姚江竹艺有限公司。",
        [("SAC/TC 928", "secretariat", ("姚江竹艺有限公司",))],
    ),
    ("承担国际标准化技术委员会秘书处2个、全国标准化技术委员会秘书处12个。", []),
    (
        "挂靠在姚江材料研究院的全国石磨标准化技术委员会（SAC/TC 996）自2008年成立。",
        [("SAC/TC 996", "secretariat", ("姚江材料研究院",))],
    ),
    ("全国竹器标准化技术委员会（SAC/TC 928）秘书处做了工作报告。", [("SAC/TC 928", None, ())]),
    (
        "公司承担ISO石磨分委员会（ISO TC996/SC5）工作。国标委批准TC996/SC5换届。",
        [("ISO/TC 996/SC 5", None, ()), ("ISO/TC 996/SC 5", None, ())],
    ),
    ("姚江省拥有全国专业标准化技术委员会秘书处54个。", []),
    ("浙江省竹器标准化技术委员会秘书处就设在姚江。", [(None, "secretariat", ())]),
    (
        "竹器标委会（SAC/TC 928）成立。首届委员会由37名委员组成。委员会秘书处由姚江竹艺有限公司承担，张三任主任委员。",
        [("SAC/TC 928", "secretariat", ("姚江竹艺有限公司",))],
    ),
    ("竹器标委会（SAC/TC 928）委员第三次全体会议召开，委员年会推迟。", [("SAC/TC 928", None, ())]),
    (
        "姚江市竹器研究院（简称“竹研院”）承担ISO/TC 938/SC 5国内技术对口单位。",
        [("ISO/TC 938/SC 5", None, ("姚江市竹器研究院",))],
    ),
    (
        "竹器标委会（SAC/TC 928）秘书处挂靠单位为姚江市竹器研究院。",
        [("SAC/TC 928", "secretariat", ("姚江市竹器研究院",))],
    ),
    ("姚江竹艺有限公司入选ISO/TC 938观察员单位。", [("ISO/TC 938", "member", ("姚江竹艺有限公司",))]),
    ("各专业标准化技术委员会要加强管理。", []),
    ("标准化管理委员会召开会议，委员出席。", []),
]


@pytest.mark.parametrize(("text", "expected"), ROLES, ids=[text for text, _ in ROLES])
def test_roles_and_holders(text: str, expected: list[tuple[str | None, str | None, tuple[str, ...]]]) -> None:
    assert [(c.code, c.role, c.holders) for c in find_committees(text)] == expected


def test_spans_are_the_codes_own_in_raw_text() -> None:
    text = "竹器技术委员会（ＩＳＯ/ＴＣ938/SC1）秘书处"
    (committee,) = find_committees(text)
    assert (committee.code, committee.text) == ("ISO/TC 938/SC 1", "ＩＳＯ/ＴＣ938/SC1")


def test_countries_are_chinese_words() -> None:
    assert all("\u4e00" <= c <= "\u9fff" for word in load_words("committee_countries.txt") for c in word)


def test_a_committee_is_told_by_name_and_then_with_its_secretariat() -> None:
    text = "全国石器标准化技术委员会（SAC/TC 997）年会召开。王五主持。SAC/TC 997秘书处由姚江石器研究院承担。"
    told = [(one.name, one.role, one.holders) for one in find(text, Committee)]
    assert told == [("全国石器标准化技术委员会", None, ()), (None, "secretariat", ("姚江石器研究院",))]


def test_a_meeting_is_no_part_of_a_name() -> None:
    text = "分委会三届四次会议和全国石器标准化技术委员会（SAC/TC 997）年会召开。"
    assert [one.name for one in find(text, Committee)] == ["全国石器标准化技术委员会"]


def test_a_name_starts_behind_a_date() -> None:
    (committee,) = find_committees("2008年3月22日全国竹器标准化技术委员会（SAC/TC 928）成立。")
    assert committee.name == "全国竹器标准化技术委员会"


def test_an_office_of_a_person_is_no_role() -> None:
    assert find_committees("协会副监事长、全国竹器标准化技术委员会委员兼副秘书长张青出席。") == []


@pytest.mark.parametrize(
    ("text", "role", "holders"),
    [
        (
            "全国石器标准化技术委员会（SAC/TC 997）年会召开。作为秘书处承担单位，姚江股份作了报告。",
            "secretariat",
            ("姚江股份",),
        ),
        (
            "全国石器标准化技术委员会（SAC/TC 997）年会召开。姚江石器研究院作为秘书处挂靠单位介绍了工作。",
            "secretariat",
            ("姚江石器研究院",),
        ),
        (
            "全国石器标准化技术委员会（SAC/TC 997）年会召开。秘书处承担单位姚江石器研究院院长致辞。",
            "secretariat",
            ("姚江石器研究院",),
        ),
        ("全国石器标准化技术委员会（SAC/TC 997）年会召开。秘书处承担单位有关人员参加。", None, ()),
        (
            "全国石器标准化技术委员会（SAC/TC 997）成立。\n共有委员35名。\n秘书处仍由姚江石器研究院承担。\n向ISO/TC 998提交标准。",
            "secretariat",
            ("姚江石器研究院",),
        ),
        (
            "全国石器标准化技术委员会（SAC/TC 997）和全国石臼标准化技术委员会（SAC/TC 996）开会。秘书处承担单位姚江石器研究院致辞。",
            None,
            (),
        ),
    ],
)
def test_a_secretariat_told_in_passing(text: str, role: str | None, holders: tuple[str, ...]) -> None:
    first = find(text, Committee)[0]
    assert (first.role, first.holders) == (role, holders)
