"""Nouns: what is a standard, or a project for one, only by what the words around it speak of: 制定技术规程12项."""

from __future__ import annotations

import re
from typing import Any

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.standards_work.listing import CLOSED

# Rules of a trade count where somebody makes them in a text on standards, projects where a committee works on them.
_RULES = r"(?:技术|栽培|生产|养殖|种植|加工)(?:规程|规范)"
_METROLOGY = r"(?:国家|部门|地方)?计量(?:检定|校准|技术)(?:规程|规范)"
_PROJECTS = r"(?:在研|制修订|新工作)项目"
_BEFORE = regex_pattern(
    rf"(?P<noun>(?:国际标准)?(?:(?P<rules>{_RULES})|(?P<metrology>{_METROLOGY})|{_PROJECTS}))(?:共计?|合计|累计|已?达到?|有|为|[:：]){{0,2}}$"
)
_AFTER = re_pattern(
    rf"(?P<noun>[\p{{Han}}“”]{{0,16}}?(?:(?P<rules>{_RULES})|(?P<metrology>{_METROLOGY})|{_PROJECTS}))(?=$|[^\p{{Han}}]|的|和|并|已|均|被|获|通过|由|发布|颁布|批准|立项|实施)"
)
_MADE = regex_pattern(r"制[定订]|制修订|编制|编写|起草|发布|颁布|公布|出台|修订|研制")
_NOT_OURS = regex_pattern("计量|安全操作|作业|行为|执行|按照|遵守|落实|推广")
_COMMITTEE = regex_pattern(r"标委会|分委会|技术委员会|工作组|(?<![A-Za-z])(?:TC|SC|WG)\s?[0-9]")
_ABROAD = regex_pattern(r"(?<![A-Za-z])(?:WG|ISO|IEC)(?![A-Za-z])")
# 主持国家标准制定的4项，参与行业标准的7项: what a sponsor lists by the work done.
_BY_WORK = regex_pattern(
    r"(?:^|[，。；、：:]|其中)(?:其中[：:]?)?(?:(?:主导|牵头|主持|参与|参加|承担|负责)(?:或(?:参与|参加))?(?:起草|制[定订]|制修订|修订|研制)?了?|(?<=、))"
    r"(?P<noun>(?:国际|国家|行业|地方|团体|企业)标准(?:的?(?:制修订|制[定订]|修订|起草|研制))?)的(?:有|共)?$"
)
_WORK_REACH = 24
_MEETING = 200  # characters before in which a committee meets
_NEAR_BEHIND = 40
_NEAR = 400  # characters in which standards are spoken of


def noun_by_context(text: str, clause: int, low: int, count: Mention[Any]) -> tuple[str, int, int] | None:
    """Return the noun and place of a count that the text around makes one of standards: 制定技术规程12项.

    >>> one = Mention(13, 16, "count", None)
    >>> noun_by_context("建立标准体系。制定技术规程12项。", 7, 7, one)
    ('技术规程', 9, 16)
    """
    before = _BEFORE.search(text, max(clause, low), count.start)
    match = before or _AFTER.match(text, count.end)
    if match is None:
        return None
    said = text[max(clause, low) : match.end()]
    if not _is_of_standards(text, clause, match, said):
        return None
    noun = match["noun"]
    if not (match["rules"] or match["metrology"]) and ("新工作项目" in noun or _ABROAD.search(said)):
        noun = f"国际标准{noun.removeprefix('国际标准')}"
    return noun, match.start() if before else count.start, count.end if before else match.end()


def _is_of_standards(text: str, clause: int, match: re.Match[str], said: str) -> bool:
    """Tell whether the words around a noun make it one of standards: its maker, standards nearby, a committee."""
    if match["metrology"]:  # 主持起草2项国家计量检定规程: JJG and JJF are standards too
        return _MADE.search(text, clause, match.end()) is not None
    if match["rules"]:
        near = text[max(0, clause - _NEAR) : match.end() + _NEAR_BEHIND]
        return _MADE.search(said) is not None and not _NOT_OURS.search(said) and "标准" in near
    low = max(0, clause - _MEETING) if "新工作项目" in match["noun"] else clause  # as only ISO and IEC call them
    return _COMMITTEE.search(text, low, match.end()) is not None


def noun_by_work(text: str, low: int, count: Mention[Any]) -> tuple[str, int, int] | None:
    """Return the noun and place of a count that its work names: 主持国家标准制定的4项，参与行业标准的7项.

    >>> noun_by_work("其中：主持国家标准制定的4项，", 0, Mention(12, 14, "count", None))
    ('国家标准制定', 5, 14)
    """
    match = _BY_WORK.search(text, max(low - 1, count.start - _WORK_REACH, 0), count.start)
    if match is None or not CLOSED.match(text, count.end):
        return None
    return match["noun"], match.start("noun"), count.end
