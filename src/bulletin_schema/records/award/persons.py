"""Persons: a winner whose bare name stands between the house he works in and the award: 某医院李某某第三届市长质量奖."""

from __future__ import annotations

from typing import Any

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.person.model import Person
from bulletin_schema.mentions.person.naming import is_usual
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading

# The edition behind it tells where the name ends.
_NAME = re_pattern(r"\p{Han}{2,3}(?=第[\p{Han}0-9]{1,3}届|首届|(?:19|20)[0-9]{2}年)")
_HOUSE_REACH = 60


def end_of_person(reading: Reading, at: int) -> int:
    """Return where the person's name ends that begins at an offset, right behind an organisation; the offset itself where none does."""
    name = _NAME.match(reading.text, at)
    if name is None or not is_usual(name[0]):
        return at
    houses = reading.within("organization", max(0, at - _HOUSE_REACH), at)
    return name.end() if houses and houses[-1].end == at else at


def person_before(reading: Reading, at: int) -> Mention[Any] | None:
    """Return the person whose bare name ends where an award's name starts."""
    for start in (at - 3, at - 2):
        if start >= 0 and end_of_person(reading, start) == at:
            return Mention(start, at, "person", Person(name=reading.text[start:at]))
    return None


def people_in_line(line: str) -> list[str]:
    """Return the names of a line that holds nothing else.

    >>> people_in_line("王建国　李秋红　赵春生"), people_in_line("大中型企业")
    (['王建国', '李秋红', '赵春生'], [])
    """
    names = line.split()
    return names if len(names) > 1 and all(_WHOLE.fullmatch(name) and is_usual(name) for name in names) else []


_WHOLE = regex_pattern(r"\p{Han}{2,3}")


def person_opening(text: str, low: int, high: int) -> str | None:
    """Return the person that a row begins with, before an office in a cell of its own: 黎国杰  某公司车间主任."""
    row = _ROW.match(text, low, high)
    return str(row["who"]) if row and is_usual(row["who"]) else None


_WORKPLACE = r"(?=\p{Han}*(?:局|所|院|站|公司|厂|中心|队|科|室|长|员)\s*$)"
_ROW = regex_pattern(
    rf"\s*(?:[0-9]{{1,3}}[.．、]\s*)?(?P<who>\p{{Han}}{{2,3}})(?:[\t　|]|  | {_WORKPLACE})\s*\p{{Han}}{{4,40}}\s*$"
)
