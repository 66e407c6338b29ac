"""Labels: what the page calls kinds and how it words values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from bulletin_schema.model import Record

# Kinds of record as a reader of bulletins would call them; a user's own kind shows its name alone.
GLOSSES: Final = {
    "bulletin": "通报",
    "article": "文章",
    "standard": "标准",
    "committee": "标委会",
    "document": "文件",
    "licence": "许可",
    "standards_work": "标准化工作",
    "inspection": "检查",
    "award": "奖项",
    "indicator": "指标",
    "date": "时间",
    "quantity": "数量",
    "region": "地区",
    "organization": "机构",
    "person": "人物",
}
PARTS: Final = frozenset({"date", "quantity", "region", "organization", "person"})
WHOLES: Final = frozenset({"bulletin", "article"})
_BOUNDS: Final = {"about": "约", "at_least": "≥", "at_most": "≤", "nearly": "近"}


def kinds_of(records: Sequence[Record]) -> list[str]:
    """Return the kinds of these records in the order of `GLOSSES`, unknown ones before the parts."""
    order = list(GLOSSES)
    first_part = order.index("date") - 0.5
    present = dict.fromkeys(record.kind for record in records)
    return sorted(present, key=lambda kind: order.index(kind) if kind in GLOSSES else first_part)


def facts_of(record: Record) -> dict[str, Any]:
    """Return the facts that the text says, as JSON values: nulls and empty lists are left out."""
    data = record.model_dump(mode="json", include=set(record.facts()) - {"kind"})
    return {name: value for name, value in data.items() if value not in (None, [])}


def in_words(value: Any) -> str:
    """Return a value as one readable line: `97.69%`, `≥700项`, `2016-12-01 – 2016-12-31`."""
    match value:
        case {"value": number, "unit": unit, "bound": bound}:
            return f"{_BOUNDS.get(bound, '')}{number}{unit or ''}"
        case {"start": start, "end": end, "precision": _}:
            return str(start) if start == end else f"{start} – {end or '…'}"
        case {"name": name, "code": code}:
            return f"{name} ({code})" if code else str(name)
        case dict():
            said = (f"{key} {in_words(one)}" for key, one in value.items() if one not in (None, []))
            return ", ".join(said)
        case list():
            return "; ".join(in_words(one) for one in value)
        case True | False:
            return "yes" if value else "no"
        case _:
            return str(value)


def in_short(record: Record) -> str:
    """Return a record's facts in one line: `count 88项 · level national`."""
    return " · ".join(f"{name} {in_words(value)}" for name, value in facts_of(record).items())
