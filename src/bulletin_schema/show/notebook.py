"""Notebook: a record, or a list of records, as a small table; without style sheet and script, all text escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from bulletin_schema.model import Record
from bulletin_schema.show.escape import escape
from bulletin_schema.show.labels import facts_of, in_short, in_words

_MOST_ROWS: Final = 200
_LONGEST: Final = 80
# A notebook's own style would set numbers and text to the right, and MathJax would read `$`.
_TABLE: Final = '<table class="tex2jax_ignore mathjax_ignore" style="text-align:left">'
_CELL: Final = ' style="text-align:left;vertical-align:top"'


def record_html(record: Record) -> str:
    """Return a record as a table, a row a field; the fields that the text does not tell are left out.

    >>> from bulletin_schema import Licence
    >>> "<td" in record_html(Licence(number="XK16-001-00001"))
    True
    """
    rows = {"kind": record.kind, **{name: in_words(value) for name, value in facts_of(record).items()}}
    rows |= {"text": _short(record.text), "characters": f"{record.span.start}–{record.span.end}"}
    rows |= {"rule": record.rule or "–"}
    body = "".join(f"<tr>{_cell(name, 'th')}{_cell(value)}</tr>" for name, value in rows.items())
    return f"{_TABLE}<tbody>{body}</tbody></table>"


def records_html(records: Sequence[Record]) -> str:
    """Return records as a table, a row each: a column a field where they are of one kind, else their facts in a line."""
    shown = records[:_MOST_ROWS]
    rest = f"<p>The first {_MOST_ROWS} of {len(records)} records.</p>" if len(records) > _MOST_ROWS else ""
    columns, rows = _one_kind(shown) if len({record.kind for record in shown}) == 1 else _many_kinds(shown)
    head = "".join(_cell(name, "th") for name in ["", *columns])
    body = "".join(f"<tr>{_cell(str(number), 'th')}{''.join(map(_cell, row))}</tr>" for number, row in enumerate(rows))
    return f"{_TABLE}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}"


def _one_kind(records: Sequence[Record]) -> tuple[list[str], list[list[str]]]:
    """Return the fields that any of the records tells, in the model's order, and each record's values."""
    told = [facts_of(record) for record in records]
    fields = [name for name in type(records[0]).model_fields if any(name in facts for facts in told)]
    rows = [
        [*(in_words(facts[name]) if name in facts else "" for name in fields), _short(record.text)]
        for facts, record in zip(told, records, strict=True)
    ]
    return [*fields, "text"], rows


def _many_kinds(records: Iterable[Record]) -> tuple[list[str], list[list[str]]]:
    return ["kind", "facts", "text"], [[one.kind, in_short(one), _short(one.text)] for one in records]


def _cell(text: str, tag: str = "td") -> str:
    return f"<{tag}{_CELL}>{escape(text)}</{tag}>"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
