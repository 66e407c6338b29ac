"""Charts, as inline SVG, where looking beats reading: pass rates beside what they are compared with, counts by level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import sqrt
from typing import NamedTuple

from bulletin_schema.model import Quantity, Record
from bulletin_schema.records.award import Award
from bulletin_schema.records.inspection import Inspection
from bulletin_schema.records.standards_work import StandardsWork
from bulletin_schema.show.escape import escape

Tally = Counter[tuple[str, str]]

_ROW = 28
_LABELS = 200  # room for the rows' names
_WIDTH = 720
_MOST_ROWS = 40
_COLUMN = 96
_RADIUS = 16.0
_UNSAID = "unsaid"
# Batches pass or fail one by one; of firms and places it is not said whether those that failed are firms.
_GOODS = frozenset({"批次", "批", "组", "台", "台件", "件", "只", "个", "种", "台套"})
_LEVELS = "international regional national sector province prefecture county township local association enterprise"


class Rate(NamedTuple):
    """One row of the chart of pass rates: a subject, its rate, and the rates that it is compared with."""

    label: str
    value: float
    baselines: tuple[tuple[str, float], ...] = ()
    is_part: bool = False


class _Scale(NamedTuple):
    """Percent to the right: from `low` to 100 between the labels and the margin."""

    low: int

    def at(self, value: float) -> float:
        return round(_LABELS + 12 + (value - self.low) / (100 - self.low) * (_WIDTH - _LABELS - 84), 1)

    @property
    def ticks(self) -> range:
        return range(self.low, 101, max(1, (100 - self.low) // 4))


def charts(records: Sequence[Record]) -> list[str]:
    """Return the figures of these records, none where there is nothing to look at."""
    awards = ((a.level, a.status, 1) for a in records if isinstance(a, Award))
    work = ((w.level, w.stage, w.count.value if w.count else 1) for w in records if isinstance(w, StandardsWork))
    figures = (
        rate_figure(list(_rates(records))),
        level_figure("Awards by level and status", _tally(awards), "Each award told counts once."),
        level_figure(
            "Standards work by level and stage", _tally(work), "Pieces of work; one told without a number counts once."
        ),
    )
    return [figure for figure in figures if figure]


def _rates(records: Iterable[Record]) -> Iterator[Rate]:
    for check in records:
        if not isinstance(check, Inspection):
            continue
        whole = _rate(check.pass_rate, check.fail_rate, *_numbers(check.inspected, check.failed))
        if whole is not None:
            yield Rate(check.subject or check.method or "?", whole, tuple(_baselines(check, whole)))
        for part in check.breakdown:
            rate = _rate(part.pass_rate, part.fail_rate, part.inspected, part.failed)
            if rate is not None:
                yield Rate(part.subject, rate, is_part=whole is not None)


def _rate(passed: float | None, failed: float | None, inspected: float | None, bad: float | None) -> float | None:
    """Return a pass rate as stated, else as the fail rate or the numbers tell it.

    >>> _rate(None, 2.5, None, None), _rate(None, None, 30, 4)
    (97.5, 86.7)
    """
    if passed is not None:
        return passed
    if failed is not None:
        return round(100 - failed, 2)
    if inspected and bad is not None and 0 <= bad <= inspected:
        return round(100 * (inspected - bad) / inspected, 1)
    return None


def _numbers(inspected: Quantity | None, failed: Quantity | None) -> tuple[float | None, float | None]:
    """Return how many were inspected and how many failed, where both count the same goods."""
    if inspected is None or failed is None or inspected.unit not in _GOODS:
        return None, None
    if (failed.unit, failed.bound, inspected.bound) != (inspected.unit, "exact", "exact"):
        return None, None
    return inspected.value, failed.value


def _baselines(check: Inspection, rate: float) -> Iterator[tuple[str, float]]:
    for against in check.comparisons:
        sign = {"pass_rate": -1, "fail_rate": 1}.get(against.metric, 0)
        value = rate + sign * against.delta.value
        if sign and against.delta.unit == "百分点" and 0 <= value <= 100:
            yield against.baseline or "?", round(value, 2)


def _tally(rows: Iterable[tuple[str | None, str | None, float]]) -> Tally:
    tally: Tally = Counter()
    for level, status, count in rows:
        tally[level or _UNSAID, status or _UNSAID] += int(count)
    return +tally


def rate_figure(rates: Sequence[Rate]) -> str:
    """Return a dot for each pass rate and a bar for each rate it is compared with."""
    if not rates:
        return ""
    shown = rates[:_MOST_ROWS]
    lowest = min(min([row.value, *(value for _, value in row.baselines)]) for row in shown)
    scale = _Scale(next((low for low in (96, 80, 60) if lowest > low), 0))
    bottom = _ROW * len(shown) + 8
    parts = [_tick(scale.at(tick), bottom, f"{tick}%") for tick in scale.ticks]
    parts += [_rate_row(row, k * _ROW + 20, scale) for k, row in enumerate(shown)]
    rest = "" if len(rates) <= _MOST_ROWS else f" The first {_MOST_ROWS} of {len(rates)}."
    note = (
        "Dots: pass rates as stated, or as the fail rate or the numbers tell them, a ring where it is part of the check "
        "above. Bars: what they are compared with. "
        f"The scale starts at {scale.low}%.{rest}"
    )
    words = "; ".join(_in_words(row) for row in shown)
    return _figure("Pass rates", note, words, bottom + 24, "".join(parts))


def _rate_row(row: Rate, y: int, scale: _Scale) -> str:
    style = "part" if row.is_part else "dot"
    bars = "".join(
        f'<line class="base" x1="{scale.at(value)}" x2="{scale.at(value)}" y1="{y - 9}" y2="{y + 9}">'
        f"<title>{escape(name)} {value:g}%</title></line>"
        for name, value in row.baselines
    )
    return (
        f'<line class="grid" x1="{_LABELS + 12}" x2="{_WIDTH - 60}" y1="{y}" y2="{y}"/>{_label(row.label, y)}{bars}'
        f'<circle class="{style}" cx="{scale.at(row.value)}" cy="{y}" r="5"><title>{escape(_in_words(row))}</title></circle>'
        f'<text x="{_WIDTH - 52}" y="{y + 4}">{row.value:g}%</text>'
    )


def _in_words(row: Rate) -> str:
    against = "、".join(f"{name} {value:g}%" for name, value in row.baselines)
    return f"{row.label} {row.value:g}%" + (f" (against {against})" if against else "")


def level_figure(title: str, tally: Tally, note: str) -> str:
    """Return a table of circles whose areas are the counts, levels down and states across."""
    if not tally:
        return ""
    order = {level: place for place, level in enumerate(_LEVELS.split())}
    rows = sorted({level for level, _ in tally}, key=lambda level: order.get(level, len(order)))
    columns = sorted({state for _, state in tally}, key=lambda state: (state == _UNSAID, state))
    most = max(tally.values())
    height = 2 * int(_RADIUS) + 6
    parts = [_tick(_column(k), 18, state, line=False) for k, state in enumerate(columns)]
    for k, level in enumerate(rows):
        y = 28 + k * height + height // 2
        parts.append(_label(level, y))
        for column, state in enumerate(columns):
            parts.append(_bubble(_column(column), y, tally[level, state], most))
    words = "; ".join(
        f"{level} {state} {tally[level, state]}" for level in rows for state in columns if tally[level, state]
    )
    return _figure(title, note, words, 34 + height * len(rows), "".join(parts))


def _column(index: int) -> int:
    return _LABELS + 40 + index * _COLUMN


def _bubble(x: float, y: float, count: int, most: int) -> str:
    if not count:
        return ""
    radius = round(max(3.0, _RADIUS * sqrt(count / most)), 1)
    return (
        f'<circle class="bubble" cx="{x}" cy="{y}" r="{radius}"/><text x="{x + radius + 4}" y="{y + 4}">{count}</text>'
    )


def _label(text: str, y: float) -> str:
    short = text if len(text) <= 15 else text[:14] + "…"
    return f'<text x="{_LABELS}" y="{y + 4}" text-anchor="end">{escape(short)}<title>{escape(text)}</title></text>'


def _tick(x: float, y: float, text: str, *, line: bool = True) -> str:
    rule = f'<line class="grid" x1="{x}" x2="{x}" y1="4" y2="{y}"/>' if line else ""
    return f'{rule}<text class="tick" x="{x}" y="{y + (16 if line else 0)}" text-anchor="middle">{escape(text)}</text>'


def _figure(title: str, note: str, words: str, height: int, body: str) -> str:
    return (
        f"<figure><figcaption><h3>{escape(title)}</h3><p>{escape(note)}</p></figcaption>"
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{escape(title)}: {escape(words)}">{body}</svg></figure>'
    )
