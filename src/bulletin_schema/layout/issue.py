"""Issue: which lines above the first piece are the bulletin's masthead, and which below the last its colophon."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_schema.layout.colophon import read_colophon
from bulletin_schema.layout.lines import Kind, Line, first_paragraph
from bulletin_schema.layout.masthead import (
    is_masthead_name,
    is_office,
    is_remark,
    is_special,
    is_special_of,
    read_masthead,
)
from bulletin_schema.patterns import re_pattern

_NAME_REACH = 4  # lines from the top among which a bulletin without an issue has its name
# Who makes the bulletin, and where: 主编：王刚, 准印证号：….
_STAFF = re_pattern(
    r"(?:主管|主办|承办|协办|指导|编辑|责任编辑|责编|主编|副主编|总编|执行主编|编委|顾问|校对|审核|签发|出版|准印|印刷|印数|刊号|电话|传真|邮箱|投稿|网址|地址|邮编|本期)"
    r"[^：:。，]{0,6}[：:]"
)


def settle_masthead(lines: Sequence[Line]) -> None:
    """Name, issue, publisher and date above the first piece."""
    top = min(first_paragraph(lines), 40)
    zone = lines[:top]
    found = [k for k, line in enumerate(zone) if _is_masthead(line)]
    if not found:
        return
    issued = [k for k in found if _is_issue(zone, k)]
    if not issued:
        return
    first, last = issued[0], issued[0]
    for k in found:
        if abs(k - first) <= 3:
            zone[k].kind = Kind.MASTHEAD
            last = max(last, k)
    for line in zone[first : last + 3]:
        if line.kind is Kind.DATE:
            line.kind = Kind.MASTHEAD
    _staff(zone[first + 1 :])
    _masthead_name(zone, first)
    _office(zone, first)


def _staff(below: Sequence[Line]) -> None:
    """Take the lines below the issue that name who makes the bulletin."""
    for line in below:
        if _STAFF.match(line.text):
            line.kind = Kind.MASTHEAD
        elif line.kind not in (Kind.MASTHEAD, Kind.PAGE, Kind.DATE):
            return


def _is_issue(zone: Sequence[Line], k: int) -> bool:
    """Tell whether a masthead's line carries its issue; one that carries a month alone has a title below it."""
    head = read_masthead(zone[k].text)
    if head is None or head.issue is not None:
        return head is not None
    if not k and is_special_of(zone[k].text):
        return True
    named = (
        head.name
        or _names_special(zone, k)
        or (head.publisher and head.date and 0 < k < _NAME_REACH and is_masthead_name(zone[k - 1].text))
    )
    return bool(named) and any(line.kind in (Kind.SHORT, Kind.LABEL) for line in zone[k + 1 : k + 4])


def _names_special(zone: Sequence[Line], k: int) -> bool:
    """Tell whether a special issue without a number is told by its line: 2016年“质量月”专刊, its office below."""
    return (
        k == 1
        and is_special(zone[k].text)
        and any((head := read_masthead(line.text)) and head.publisher for line in zone[k + 1 : k + 3])
    )


def _is_masthead(line: Line) -> bool:
    if line.kind not in (Kind.SHORT, Kind.META, Kind.LABEL, Kind.TABLE, Kind.BYLINE, Kind.NUMBER):
        return False
    return read_masthead(line.text) is not None


def _masthead_name(zone: Sequence[Line], first: int) -> None:
    """The bulletin's name stands on the issue line, right above it, or below what else the masthead says."""
    if (head := read_masthead(zone[first].text)) and head.name:
        return
    for line in reversed(zone[max(0, first - 3) : first]):
        if is_remark(line.text) or (line.text[0] in "（(" and line.text[-1] in "）)"):  # （季刊）, （内部资料）
            line.kind = Kind.MASTHEAD
        elif line.kind in (Kind.SHORT, Kind.LABEL, Kind.RUBRIC) and len(line.text) <= 24:
            line.kind = Kind.MASTHEAD
            return
    below = next((line for line in zone[first + 1 : first + _NAME_REACH] if line.kind is not Kind.MASTHEAD), None)
    if below and below.kind is Kind.SHORT and is_masthead_name(below.text):
        below.kind = Kind.MASTHEAD


def _office(zone: Sequence[Line], first: int) -> None:
    """The office of a bulletin that no other line names stands alone above its name, or below its issue."""
    heads = [k for k, line in enumerate(zone) if line.kind is Kind.MASTHEAD]
    if any((head := read_masthead(zone[k].text)) and head.publisher for k in heads):
        return
    for k in (min(heads) - 1, max(heads) + 1):
        if 0 <= k < len(zone) and abs(k - first) < _NAME_REACH and is_office(zone[k].text):
            zone[k].kind = Kind.MASTHEAD
            return


def settle_colophon(lines: Sequence[Line]) -> None:
    """Lines beside a sure colophon line that read as one belong to it."""
    last = max((k for k, line in enumerate(lines) if line.kind is Kind.PARAGRAPH), default=-1)
    if any(line.kind is Kind.MASTHEAD for line in lines):
        # Under a masthead the editor named last is the bulletin's, not a page's.
        for line in lines[last + 1 :]:
            if line.kind not in (Kind.META, Kind.BYLINE, Kind.SITE, Kind.SHORT):
                continue
            if (foot := read_colophon(line.text)) and (foot.editor or foot.publisher):
                line.kind = Kind.COLOPHON
    sure = [k for k, line in enumerate(lines) if line.kind is Kind.COLOPHON]
    for k in sure:
        for step in (-1, 1):
            n = k + step
            while 0 <= n < len(lines) and abs(n - k) < 8 and lines[n].kind is not Kind.COLOPHON:
                if lines[n].kind is Kind.PARAGRAPH or (
                    lines[n].kind is not Kind.PAGE and read_colophon(lines[n].text) is None
                ):
                    break
                if lines[n].kind is not Kind.PAGE:
                    lines[n].kind = Kind.COLOPHON
                n += step
