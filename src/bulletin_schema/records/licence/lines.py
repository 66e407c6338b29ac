"""Lines: the neighbours of a line of labels that name its number's parties: 获证企业：甲公司 / 证书编号：…."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import regex

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.licence.bodies import Stretch
from bulletin_schema.records.licence.unlisted import SHOPS

_LINE: Final = regex_pattern(
    r"[\s\d.、]*(?P<label>[\p{Han}A-Z]{2,12})[:：]\s?(?P<value>[^\n]*?)[。；]?$", regex.MULTILINE
)
_HOLDER: Final = regex_pattern(
    r"(?:获证|持证|生产|被许可|标称|企业|单位|机构|委托|证书)?(?:企业|单位|机构|组织|生产者|持有人|公司|人)?(?:名称)?"
)
_GRANTOR: Final = regex_pattern(r"(?:发证|颁证|批准|核发|认证|许可|审批)(?:机关|机构|部门|单位)")
_NAME: Final = regex_pattern(r"\p{Han}[\p{Han}（）()]{3,38}")
# 三、江油市太白农场（2项）: a head of its own.
_ONLY_NAME: Final = regex_pattern(
    rf"\s*(?:[（(]?[一二三四五六七八九十0-9]{{1,3}}[)）、.．]\s?)?(?P<who>\p{{Han}}[\p{{Han}}（）()]{{2,36}}(?:公司|中心|院|所|集团|{SHOPS}))\s?(?:[(（][^()（）]{{0,4}}[0-9一二三四五六七八九十]{{1,2}}\s?[项张个份种][^()（）]{{0,4}}[)）])?[:：]?"
)
# 2、饼干 SC…: an entry below such a head.
_ENTRY: Final = regex_pattern(r"\s*(?:[(（]?[0-9]{1,2}[)）、.．]\s?)[^\n。]{0,30}[A-Z0-9\-]{8,30}号?[)）；;。]?")
_LONGEST_LABEL: Final = 16
_MOST_LINES: Final = 12  # of one paper


class _Line(NamedTuple):
    """A line 证书编号：…: its label and what stands behind it."""

    label: str
    value: str


def held_in_lines(reading: Reading, one: Stretch) -> str | None:
    """Return the holder that a line of the same paper names, or the line above that is nothing but a name."""
    return _named(reading.text, one, _HOLDER) or _name_above(reading.text, one)


def granted_in_lines(reading: Reading, one: Stretch) -> str | None:
    """Return the grantor that a line of the same paper names."""
    return _named(reading.text, one, _GRANTOR)


def _named(text: str, one: Stretch, label: regex.Pattern[str]) -> str | None:
    start = text.rfind("\n", 0, one.label) + 1
    if one.start - start > _LONGEST_LABEL or _LINE.match(text, start) is None:
        return None
    for line in _paper(text, start):
        if label.fullmatch(line.label) and _NAME.fullmatch(line.value):
            return line.value
    return None


def _name_above(text: str, one: Stretch) -> str | None:
    """Return the name that is all of the line above, or of the line above the entries of a list."""
    start = text.rfind("\n", 0, one.label) + 1
    if one.start - start > _LONGEST_LABEL:
        return None
    for _ in range(_MOST_LINES):
        end = _end_above(text, start)
        start = text.rfind("\n", 0, end) + 1
        above = _ONLY_NAME.fullmatch(text, start, end)
        if above is not None or end == 0 or not _ENTRY.fullmatch(text, start, end):
            break
    return str(above["who"]) if above else None


def _paper(text: str, start: int) -> list[_Line]:
    """Return the lines of one paper; where several follow each other, those between the same labels."""
    before = [*_lines_back(text, start)][::-1]
    lines = [*before, *_lines_on(text, start)]
    own = len(before)
    again = next((k for k in range(own + 1, len(lines)) if lines[k].label == lines[own].label), None)
    earlier = next((k for k in range(own - 1, -1, -1) if lines[k].label == lines[own].label), None)
    period = again - own if again is not None else own - earlier if earlier is not None else None
    if period is None:
        return lines
    first = next((k for k in range(len(lines) - period) if lines[k].label == lines[k + period].label), 0)
    low = first + (own - first) // period * period
    return lines[low : low + period]


def _end_above(text: str, start: int) -> int:
    """Return where the line above ends; crawled pages have empty lines between."""
    while start > 0 and text[start - 1] == "\n":
        start -= 1
    return start


def _lines_on(text: str, start: int) -> Iterator[_Line]:
    for _ in range(_MOST_LINES):
        found = _LINE.match(text, start)
        if found is None:
            return
        yield _Line(found["label"], found["value"])
        start = found.end() + 1 + text.startswith(("。", "；"), found.end())


def _lines_back(text: str, start: int) -> Iterator[_Line]:
    for _ in range(_MOST_LINES):
        start = _end_above(text, start)
        low = text.rfind("\n", 0, start) + 1
        found = _LINE.match(text, low) if start > 0 else None
        if found is None:
            return
        yield _Line(found["label"], found["value"])
        start = low
