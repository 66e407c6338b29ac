"""Totals: the line of a table that sums up its kinds, 合计 690 664 96.2%, with the units that the heads name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bulletin_schema.model import Quantity
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.findings.grids import AMOUNT, TOTAL, Grid, amount_in, columns_of

_RATES: Final = frozenset({"pass_rate", "fail_rate"})
_COUNTS: Final = ("inspected", "passed", "failed")
_FULL: Final = 100
# 检定台数, 抽查批次, 检验数量（台）
_UNIT = regex_pattern(
    r"(?P<unit>批次|批(?!号)|台(?=[件套]|数|$|[）)(（])|组|份|家|户|只|件|个|支|块|辆|部|把|枪|张|款)(?:件|套)?(?:次)?(?:数|总数)?[）)]?$"
)


@dataclass(frozen=True, slots=True)
class Totals:
    """What a line of totals says was examined, passed and failed."""

    numbers: dict[str, Quantity]
    cells: dict[str, str]  # as they are written


def totals_of(grid: Grid) -> Totals | None:
    """Return the last line of totals of a table that tells how many were examined.

    >>> grid = [["品种", "抽查批次", "合格率"], ["水泥", "25", "96%"], ["合计", "40", "95%"]]
    >>> {name: (number.value, number.unit) for name, number in totals_of(grid).numbers.items()}
    {'inspected': (40, '批次'), 'pass_rate': (95, '%')}
    """
    columns = columns_of(grid[0])
    for line in range(len(grid) - 1, 0, -1):
        row = grid[line]
        if not any(TOTAL.match(cell.strip()) for cell in row[:2]):
            continue
        numbers = {
            name: Quantity(value=amount, unit="%" if name in _RATES else _unit_of(grid[0][at], row[at]))
            for name, at in columns.items()
            if name in _COUNTS or name in _RATES
            if (amount := amount_in(row[at])) is not None and not (name in _RATES and amount > _FULL)
        }
        if "inspected" not in numbers:
            return None
        return Totals(_in_one_unit(numbers), {name: row[columns[name]].strip() for name in numbers})
    return None


def _in_one_unit(numbers: dict[str, Quantity]) -> dict[str, Quantity]:
    """Return the numbers of a line, those without a unit of their own in that of what was examined."""
    unit = numbers["inspected"].unit
    return {
        name: number if number.unit else number.model_copy(update={"unit": unit}) for name, number in numbers.items()
    }


def _unit_of(head: str, cell: str) -> str | None:
    """Return in what a column counts, as its head or the cell itself says."""
    told = AMOUNT.match(cell.strip())
    if told and told["unit"] and told["unit"] not in "%％":
        return str(told["unit"])
    named = _UNIT.search("".join(head.split()))
    return str(named["unit"]) if named else None
