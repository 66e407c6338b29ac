"""Lines: the neighbours of a line of labels that name its number's parties: 获证企业：甲公司 / 证书编号：…."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import regex

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.licence.bodies import Stretch
from bulletin_schema.records.licence.unlisted import NAME_END

# 发证机构：甲局 生效日期：…: fields may share a line.
_FIELD: Final = regex_pattern(
    r"[\s\d.、]*(?P<label>[\p{Han}A-Z]{2,12})(?:[:：]|(?<=范围|项目|内容)为)\s?(?P<value>[^\n]{0,600}?)[。；]?(?:\Z|\s+(?=\p{Han}{2,8}[:：]))"
)
_HOLDER: Final = regex_pattern(
    r"(?:获证|持证|生产|被许可|标称|企业|单位|机构|委托|证书)?(?:企业|单位|机构|组织|生产者|持有人|公司|人)?(?:名称)?"
)
_GRANTOR: Final = regex_pattern(r"(?:发证|颁证|批准|核发|认证|许可|审批)(?:机关|机构|部门|单位)")
_NAME: Final = regex_pattern(r"\p{Han}[\p{Han}（）()]{3,38}")
# 三、江油市太白农场（2项）: a head of its own.
_ONLY_NAME: Final = regex_pattern(
    rf"\s*(?:[（(]?[一二三四五六七八九十0-9]{{1,3}}[)）、.．]\s?)?(?P<who>\p{{Han}}[\p{{Han}}（）()]{{2,36}}{NAME_END})\s?(?:[(（][^()（）]{{0,4}}[0-9一二三四五六七八九十]{{1,2}}\s?[项张个份种][^()（）]{{0,4}}[)）])?[:：]?"
)
# 2、饼干 SC…: an entry below such a head.
_ENTRY: Final = regex_pattern(r"\s*(?:[(（]?[0-9]{1,2}[)）、.．]\s?)[^\n。]{0,30}[A-Z0-9\-]{8,30}号?[)）；;。]?")
_NAME_CELL: Final = regex_pattern(rf"\n+(?P<who>\p{{Han}}[\p{{Han}}（）()]{{3,36}}{NAME_END})(?:\s{{2,}}|\n|\Z)")
_OFFICE_CELL: Final = regex_pattern(r"[^\S\n]+(?P<who>\p{Han}{2,20}(?:局|厅|委员会|认证中心))[^\S\n]*(?:\n|\Z)")
_SENTENCE_END: Final = regex_pattern(r"[。；，]")
_LONGEST_LABEL: Final = 16
_MOST_LINES: Final = 12  # of one paper


class _Field(NamedTuple):
    """A field 证书编号：…: its label, what stands behind it and where; a number alone in its line has no label."""

    label: str
    value: str
    start: int


def held_in_lines(reading: Reading, one: Stretch) -> str | None:
    """Return the holder that a line of the same paper names, or the line above that is nothing but a name."""
    return _named(reading.text, one, _HOLDER) or _name_above(reading.text, one) or _name_below(reading.text, one)


def granted_in_lines(reading: Reading, one: Stretch) -> str | None:
    """Return the grantor that the cell behind the number or a line of the same paper names."""
    behind = _OFFICE_CELL.match(reading.text, one.end)
    return str(behind["who"]) if behind else _named(reading.text, one, _GRANTOR)


def _named(text: str, one: Stretch, label: regex.Pattern[str]) -> str | None:
    for field in _paper(text, one):
        if label.fullmatch(field.label) and _NAME.fullmatch(field.value):
            return field.value
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


def _name_below(text: str, one: Stretch) -> str | None:
    """Return the name that opens the line below a number's own: 证书编号：A123 / 甲气站   地址：…."""
    end = _end_of(text, one.end)
    if one.start - (text.rfind("\n", 0, one.start) + 1) > _LONGEST_LABEL or _SENTENCE_END.search(text, one.end, end):
        return None
    below = _NAME_CELL.match(text, end)
    return str(below["who"]) if below else None


def _paper(text: str, one: Stretch) -> list[_Field]:
    """Return the fields of one paper; where several follow each other, those between the same labels."""
    start = text.rfind("\n", 0, one.start) + 1
    line = _fields(text, start) or _alone(text, start, one)
    at = next((k for k, field in enumerate(line) if field.start == one.start), None)
    if at is None:
        return []
    before = [*_fields_back(text, start)][::-1]
    fields, own = [*before, *line, *_fields_on(text, _end_of(text, start))], len(before) + at
    again = next((k for k in range(own + 1, len(fields)) if fields[k].label == fields[own].label), None)
    earlier = next((k for k in range(own - 1, -1, -1) if fields[k].label == fields[own].label), None)
    period = again - own if again is not None else own - earlier if earlier is not None else None
    if period is None:
        return fields
    first = next((k for k in range(len(fields) - period) if fields[k].label == fields[k + period].label), 0)
    low = first + (own - first) // period * period
    return fields[low : low + period]


def _alone(text: str, start: int, one: Stretch) -> list[_Field]:
    """Return a number that fills its line as a field without a label."""
    alone = not text[start : one.start].strip() and not text[one.end : _end_of(text, start)].strip()
    return [_Field("", text[one.start : one.end], one.start)] if alone else []


def _end_of(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _end_above(text: str, start: int) -> int:
    """Return where the line above ends; crawled pages have empty lines between."""
    while start > 0 and text[start - 1] == "\n":
        start -= 1
    return start


def _fields(text: str, start: int) -> list[_Field]:
    """Return the fields of the line that starts at a place, none where it is no line of fields."""
    fields, end = [], _end_of(text, start)
    while start < end and (found := _FIELD.match(text, start, end)) is not None:
        fields.append(_Field(found["label"], found["value"], found.start("value")))
        start = found.end()
    return fields


def _fields_on(text: str, end: int) -> Iterator[_Field]:
    for _ in range(_MOST_LINES):
        while text.startswith("\n", end):
            end += 1
        line = _fields(text, end)
        if not line:
            return
        yield from line
        end = _end_of(text, end)


def _fields_back(text: str, start: int) -> Iterator[_Field]:
    for _ in range(_MOST_LINES):
        end = _end_above(text, start)
        start = text.rfind("\n", 0, end) + 1
        line = _fields(text, start) if end > 0 else []
        if not line:
            return
        yield from reversed(line)
