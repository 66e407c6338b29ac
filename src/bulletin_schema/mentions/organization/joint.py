"""Joint names: bodies whose own names hold 和 or 、 (海关和间接税总署)."""

from __future__ import annotations

from bulletin_schema.mentions.organization.vocabulary import PLACE_ROLES, Ending, departments, endings, tokens
from bulletin_schema.patterns import re_pattern

_TASK = re_pattern(r"[\u3400-\u9fff]{2,12}$")


def joint_start(text: str, start: int, at: int, ending: Ending) -> int:
    """Return where the name really begins that is read back to the 和 or 与 before `start`.

    >>> text = "卫生总局，海关和间接税总署"
    >>> text[joint_start(text, 8, 11, Ending("总署", "government", "named")):]
    '海关和间接税总署'
    """
    if any(role in PLACE_ROLES for role, _, _ in tokens().find(text[start:at])):
        return start
    first = _task(text, start - 1)
    if first is not None and ending.type == "government" and _is_department(text[first : start - 1]):
        return first
    if first is None or ending.need in ("self", "strict") or ending.type == "company":
        return start
    if _opens(text[first : start - 1]):
        return first
    before = _task(text, first - 1) if text[first - 1 : first] == "、" else None
    if before is not None and _opens(text[before : first - 1]):
        return before
    free = ending.word in ("总局", "总署") or ending.type == "committee"
    return first if free or (text[start - 1] == "与" and start - first < 4) else start


def _is_department(part: str) -> bool:
    """Tell whether a place and a department's task stand here: 县教育 before 和科技局."""
    if not _opens(part):
        return False
    (_, _, end), *_ = tokens().find(part)
    return part[end:] in departments()


def _opens(part: str) -> bool:
    found = tokens().find(part)
    return bool(found) and found[0][0] in PLACE_ROLES and found[0][1] == 0 and found[0][2] < len(part)


def _task(text: str, end: int) -> int | None:
    """Return where a bare task begins (海关, 竞争), None where a body stands or nothing does."""
    run = _TASK.search(text, max(0, end - 12), end)
    if not run:
        return None
    breaks = [stop for role, _, stop in tokens().find(run[0]) if role in ("word", "vague", "verb", "weak")]
    start = run.start() + max(breaks, default=0)
    part = text[start:end]
    if not 2 <= len(part) <= 10 or (not breaks and start == end - 12):
        return None
    if any(e.type and stop == len(part) and len(part) > len(e.word) for e, _, stop in endings().find(part)):
        return None
    return start
