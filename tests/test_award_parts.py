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
        ("2家企业获市长质量奖。", "prefecture"),
    ],
)
def test_known_marks_and_prizes_tell_their_level(text: str, level: str) -> None:
    assert [one.level for one in awards(text)] == [level]
