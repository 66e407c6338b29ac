r"""Fields: a web page's fields that a line break cut in two, put together before any line is judged.

>>> from bulletin_schema.layout.lines import cut_lines
>>> lines = cut_lines("某市开展检查\n来源：某市市场监管局 发布\n时间：2022-04-12")
>>> [(edit.start, edit.end) for edit in field_edits(lines)]
[(20, 21)]
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bulletin_schema.han import HAN
from bulletin_schema.layout.byline import has_surname
from bulletin_schema.layout.dates import DATE
from bulletin_schema.layout.lines import Line, has_stop
from bulletin_schema.layout.meta import FIELD
from bulletin_schema.layout.stamps import is_owner
from bulletin_schema.patterns import re_pattern
from bulletin_schema.text import Edit

_REACH = 30  # lines from the top among which a page has its fields
_MOST = 70  # characters of a line of fields
_NAME_MOST = 4  # characters of a person's name
_DAY = re_pattern(rf"\s*{DATE}")
_OPEN_DAY = re_pattern(r"(?:时间|日期)\s*[：:]\Z")
_OPEN_NAME = re_pattern(r"(?:来\s?源|来自|稿源|作\s?者|记者|通讯员)\s*[：:]\Z")
# Half of a unit's name, before the next field's label: 稽查支队 发布时间：
_REST = re_pattern(rf"[{HAN}]{{2,14}}\s+")


def field_edits(lines: Sequence[Line]) -> list[Edit]:
    """Return the edits that delete the line breaks within fields above a page's text."""
    return [
        Edit(above.end, below.start, "")
        for above, below in pairwise(lines[:_REACH])
        if _near(above, below) and max(len(above.text), len(below.text)) <= _MOST and _is_cut(above.text, below.text)
    ]


def _near(above: Line, below: Line) -> bool:
    """Tell whether no blank line parts two lines; one may part a label from its value."""
    return not below.gap or (below.gap == 1 and above.text[-1] in "：:")


def _is_cut(above: str, below: str) -> bool:
    """Tell whether a label stands on both sides of the break, a day below its label, or half a source's name."""
    if not ("：" in above or "：" in below) or has_stop(above):
        return False
    fields = list(FIELD.finditer(above))
    if not fields and not _DAY.match(above):
        return False
    if any(field.start() < len(above) < field.end() for field in FIELD.finditer(above + below)):
        return True
    if _OPEN_DAY.search(above):
        return _DAY.match(below) is not None
    if _OPEN_NAME.search(above):
        return is_owner(below) or (len(below) <= _NAME_MOST and has_surname(below))
    sourced = fields and fields[-1]["source"] and above[fields[-1].end() :].strip()
    rest = _REST.match(below) if sourced else None
    return rest is not None and FIELD.match(below, rest.end()) is not None
