"""What a policy asks or pays for is no work, and what its neighbours tell of work beside it."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import StandardsWork, find

DAY = dt.date(2022, 6, 30)


def told(text: str) -> list[tuple[float | None, str | None, str | None]]:
    found = find(text, StandardsWork, reference_date=DAY)
    return [(one.count.value if one.count else None, one.level, one.stage) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "每主导制定一项行业标准奖励10万元。",
        "主导制定1项国家标准的奖励20万元，参与制定1项国家标准的奖励5万元。",
        "对主导制定1项国际标准的企业，一次性奖励50万元。",
        "凡拥有2项以上国家标准的企业可以申报。",
        "申报条件：近三年主导制定国家标准1项以上或者行业标准2项以上。",
        "每年制定企业标准不少于5项。",
        "计划用三年时间制定团体标准30项。",
        "抽查按照GB 18401等5项标准进行检验。",
        "获得资质认定的检测标准达1200项。",
        "与上年度相比，国家标准增加15项。",
    ],
)
def test_terms_tests_and_differences_are_no_work(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2021年对主导制定的12项国家标准、8项行业标准奖励资金260万元。",
            [(12, "national", "drafting"), (8, "sector", "drafting")],
        ),
        ("《山茶油》等3项地方标准列入2022年省地方标准制修订计划。", [(3, "local", "approved")]),
        ("确认《柑橘栽培》等33项地方标准继续有效。", [(33, "local", None)]),
        (
            "第一批地方标准制定计划共立项42项，其中农业18项、服务业24项。",
            [(42, "local", "approved"), (18, "local", "approved"), (24, "local", "approved")],
        ),
        (
            "下达国家标准制修订计划30项，其中制定24项、修订6项；强制性标准1项。",
            [
                (30, "national", "approved"),
                (24, "national", "drafting"),
                (6, "national", "revised"),
                (1, "national", "approved"),
            ],
        ),
        (
            "参与制定国家标准35项（其中牵头12项）、团体标准40项。",
            [(35, "national", "drafting"), (12, "national", "drafting"), (40, "association", "drafting")],
        ),
        ("兴化市发布了2个省级、7个市级农业地方标准。", [(2, "local", "published"), (7, "local", "published")]),
        ("清理地方标准53个，其中废止39项。", [(53, "local", None), (39, "local", None)]),
        ("由杭州市质检院提出并牵头制定的ISO国际标准提案正式获得立项。", [(None, "international", "approved")]),
    ],
)
def test_work_beside_them_is_told(text: str, expected: list[tuple[float | None, str | None, str | None]]) -> None:
    assert told(text) == expected


def test_a_total_s_role_goes_on_behind_its_parts() -> None:
    found = find("牵头或参与制定国家标准35项（其中牵头12项）、团体标准40项。", StandardsWork, reference_date=DAY)
    assert [one.role for one in found] == ["lead_and_participate", "lead", "lead_and_participate"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "累计主导制定各类标准56项。其中，国际标准3项，行业标准7项。",
            [(56, None, "drafting"), (3, "international", "drafting"), (7, "sector", "drafting")],
        ),
        (
            "对79项地方标准提出处理结论。其中，继续有效3项，废止23项。",
            [(79, "local", None), (3, "local", None), (23, "local", None)],
        ),
        (
            "省局批准立项地方标准42项。其中制定36项、修订6项。",
            [(42, "local", "approved"), (36, "local", "drafting"), (6, "local", "revised")],
        ),
        ("发布地方标准12项，申请专利30件。其中，发明专利8项。", [(12, "local", "published")]),
        ("参与起草国家标准8项。现有员工300人，其中工程师12名，获国家专利8项。", [(8, "national", "drafting")]),
        (
            "由我国起草的国际标准，在ISO立项的已达237项，其中109项已被ISO正式批准发布。",
            [(237, "international", "approved"), (109, "international", "published")],
        ),
    ],
)
def test_a_sentence_divides_the_standards_counted_before_it(
    text: str, expected: list[tuple[float | None, str | None, str | None]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "actor", "level"),
    [
        ("省标准化协会公布56项“品字标”标准计划，其中由我市企业牵头起草的11项标准在列。", "我市企业", "association"),
        ("省标准化协会公布“品字标”标准计划，新昌县有13个标准获批立项。", None, "association"),
    ],
)
def test_who_acts_in_its_own_clause_goes_before_the_body_that_publishes(
    text: str, actor: str | None, level: str
) -> None:
    last = find(text, StandardsWork, reference_date=DAY)[-1]
    assert (last.actor, last.level) == (actor, level)
