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
        ("完成企业标准比对106项。", (106, "enterprise", None)),
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
    ],
)
def test_what_the_words_around_do_not_make_a_standard(text: str) -> None:
    assert works(text) == []


def test_a_city_s_institute_speaks_of_itself_and_a_short_name_acts() -> None:
    [one] = works("今年以来，重庆市某某检测研究院加强管理，7项国家标准由我院主持制定。")
    assert (one.region and one.region.name, one.actor) == ("重庆市", "重庆市某某检测研究院")
    [counted, piece] = works("秦山精工主持制定国家标准2项，《钛合金丝》行业标准也由其起草。")
    assert (counted.actor, piece.level, piece.stage) == ("秦山精工", "sector", "drafting")
