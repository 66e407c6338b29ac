"""Awards: honours of units and persons, contests and their prizes, lists of those honoured."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletin_schema import Reader
from bulletin_schema.records.award import Award

READER = Reader()
DAY = dt.date(2022, 6, 30)

Facts = tuple[str, str | None, float | None, int | None, tuple[str, ...]]


def facts(text: str) -> list[Facts]:
    """Return name, status, count, year and recipients of the awards that a text tells."""
    found = READER.find(text, Award, reference_date=DAY)
    return [
        (one.name, one.status, one.count.value if one.count else None, one.year, one.recipients)
        for one in found
        if isinstance(one, Award)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # praise, and whom it is for
        ("局里有3人被省局评为优秀公务员。", [("优秀公务员", "won", 3, None, ())]),
        ("市消协光明分会获得安徽省先进分会。", [("安徽省先进分会", "won", None, None, ("市消协光明分会",))]),
        ("推广先进企业的经验，组织优秀党员赴延安学习。", []),
        ("要向先进单位学习，争当先进个人。", []),
        # verbs of having been given it
        (
            "检验所捧回“全省群众满意的窗口单位”牌匾。",
            [("群众满意的窗口单位", "won", None, None, ("检验所",))],
        ),
        (
            "金水市场监管所进入省级文明单位之列。",
            [("文明单位", "won", None, None, ("金水市场监管所",))],
        ),
        ("县局进入市长质量奖答辩环节。", []),
        (
            "计量所成为首批“合肥市工人先锋号”一员。",
            [("合肥市工人先锋号", "won", None, None, ("计量所",))],
        ),
        ("来函称交费即可获得“全省质量先进单位”铜牌。", []),
        # people named alone, and behind where and as what they work
        (
            "李明、王芳被授予“全市优秀通讯员”称号。",
            [("优秀通讯员", "won", None, None, ("李明", "王芳"))],
        ),
        (
            "韩雪梅（市局机关）、杜刚（市质检所）被评为全省质监系统先进个人。",
            [("质监系统先进个人", "won", None, None, ("韩雪梅", "杜刚"))],
        ),
        (
            "市局机关的韩雪梅、市质检所的杜刚被评为全省质监系统先进个人。",
            [("质监系统先进个人", "won", None, None, ("韩雪梅", "杜刚"))],
        ),
        ("公司质量部张强佩戴上省五一劳动奖章。", [("五一劳动奖章", "won", None, None, ("张强",))]),
        (
            "推荐韩雪梅等5名同志为全省质监系统先进个人。",
            [("质监系统先进个人", "recommended", 5, None, ("韩雪梅",))],
        ),
    ],
)
def test_honours(text: str, expected: list[Facts]) -> None:
    """Units and people honoured are told by praise and its verbs."""
    assert facts(text) == expected
