"""Joint names: bodies whose own names hold 和 or 、 (海关和间接税总署)."""

from __future__ import annotations

import re

from bulletin_schema.mentions.organization.vocabulary import endings, tokens

_TASK = re.compile(r"[\u3400-\u9fff]{2,12}$")


def joint_start(text: str, start: int) -> int:
    """Return where the name really begins, where 和 stands inside it.

    >>> text = "卫生总局，海关和间接税总署"
    >>> text[joint_start(text, 8):]
    '海关和间接税总署'
    """
    if text[start - 1 : start] != "和":
        return start
    first = _task(text, start - 1)
    if first is None:
        return start
    if text[first - 1 : first] == "、" and (before := _task(text, first - 1)) is not None:
        opens = tokens().find(text[before : first - 1])
        if opens and opens[0][0] in ("place", "level") and opens[0][1] == 0:
            return before
    return first


def _task(text: str, end: int) -> int | None:
    """Return where a bare task begins (海关, 竞争), None where a body stands or nothing does."""
    run = _TASK.search(text, max(0, end - 12), end)
    if not run:
        return None
    breaks = [stop for role, _, stop in tokens().find(run[0]) if role in ("word", "vague", "verb")]
    start = run.start() + max(breaks, default=0)
    part = text[start:end]
    if not 2 <= len(part) <= 10 or (not breaks and start == end - 12):
        return None
    if any(e.type and stop == len(part) and len(part) > len(e.word) for e, _, stop in endings().find(part)):
        return None
    return start
