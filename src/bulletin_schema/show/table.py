"""The record table: each record with its fields, its rule and its parts, and links into the text and back."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_schema.model import Record
from bulletin_schema.show.escape import escape
from bulletin_schema.show.labels import PARTS, WHOLES, facts_of, in_words

_LONGEST_TEXT = 60
_MOST_PARTS = 60


def record_table(records: Sequence[Record], styles: dict[str, str]) -> str:
    """Return all records as a table; row `r7` tells record 7, its link leads to `m7` in the text."""
    parts = parts_of(records)
    rows = "".join(_row(number, records, parts[number], styles) for number in range(len(records)))
    return (
        '<table><thead><tr><th scope="col">Kind</th><th scope="col">Facts</th><th scope="col">Text</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def parts_of(records: Sequence[Record]) -> list[list[int]]:
    """Return, for each record, the numbers of the records inside its characters; wholes hold all and list none."""
    order = sorted(range(len(records)), key=lambda n: (records[n].span.start, -records[n].span.end, n))
    inside: list[list[int]] = [[] for _ in records]
    for place, number in enumerate(order):
        whole = records[number]
        if whole.kind in WHOLES or whole.kind in PARTS:
            continue
        for other in order[place + 1 :]:
            if records[other].span.start >= whole.span.end or len(inside[number]) == _MOST_PARTS:
                break
            if records[other].span.end <= whole.span.end and records[other].kind not in WHOLES:
                inside[number].append(other)
    return inside


def _row(number: int, records: Sequence[Record], parts: list[int], styles: dict[str, str]) -> str:
    record = records[number]
    text = " ".join(record.text.split())
    short = text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"
    style = styles[record.kind]
    return (
        f'<tr id="r{number}" class="{style}" data-kind="{style}">'
        f'<th scope="row"><span class="badge">{escape(record.kind)}</span></th>'
        f"<td><details><summary>{_summary(record)}</summary>{_fields(record, records, parts)}</details></td>"
        f'<td lang="zh"><a href="#m{number}" data-go="{number}">{escape(short) or "–"}</a></td></tr>'
    )


def _summary(record: Record) -> str:
    said = facts_of(record).items()
    return " · ".join(f"<i>{escape(name)}</i> {escape(in_words(value))}" for name, value in said) or "–"


def _fields(record: Record, records: Sequence[Record], parts: list[int]) -> str:
    rows = [(name, _value(value)) for name, value in facts_of(record).items()]
    rows.append(("rule", f"<code>{escape(record.rule or '–')}</code>"))
    rows.append(("characters", f"{record.span.start}–{record.span.end}"))
    if parts:
        links = "".join(
            f'<li><a href="#m{n}" data-go="{n}">{escape(" ".join(records[n].text.split()))}</a> {escape(records[n].kind)}</li>'
            for n in parts
        )
        rows.append(("parts", f"<ul>{links}</ul>"))
    return "<dl>" + "".join(f"<dt>{escape(name)}</dt><dd>{value}</dd>" for name, value in rows) + "</dl>"


def _value(value: object) -> str:
    if isinstance(value, list) and len(value) > 1:
        return "<ul>" + "".join(f"<li>{escape(in_words(one))}</li>" for one in value) + "</ul>"
    return escape(in_words(value))
