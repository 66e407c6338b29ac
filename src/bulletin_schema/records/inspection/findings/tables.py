"""Tables: rows of failing products become items, rows of kinds with their numbers a breakdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.findings.grids import ROW_NUMBER, TOTAL, Grid, amount_in, columns_of
from bulletin_schema.records.inspection.model import Breakdown, InspectionItem

_TEST_ITEMS = regex_pattern(r"[、，,；;/\n]|\s+")
_MEASURED = regex_pattern(r"[（(](?!以)[^（）()]*[)）]|[:：║].*$|(?:不合格|不符合(?:标准)?|超标)$")
_EMPTY = frozenset({"", "/", "-", "—", "——", "\\", "无", "--"})
_VALUES = regex_pattern(r"(?:║|\|\|)[^、；;，\n]*")  # 酸价║8.2mg/g║≤5mg/g
_OWN_HEAD = regex_pattern(
    r"(?<![^、；;，\n])\s*(?:不合格|检验|检测)(?:项目|指标)[:：\s]\s*"
)  # 不合格项目 总酸║检验结果 …
_LIMIT = regex_pattern(r"[（(][^（）()]*[\d≤≥<>][^（）()]*[)）]")  # 霉菌（标准值≤50）


def items_of(grid: Grid) -> list[InspectionItem]:
    """Return the failing products of a table; rows that passed are left out."""
    columns = columns_of(grid[0])
    goods = columns.keys() & {"product", "model"}  # of one product only its makers and models are listed
    if not goods or not columns.keys() & {"enterprise", "seller", "failed_items", "result"}:
        return []
    return [item for row in grid[1:] if (item := _item(row, columns)) is not None]


def _item(row: Sequence[str], columns: Mapping[str, int]) -> InspectionItem | None:
    def cell(name: str) -> str | None:
        value = row[columns[name]].strip() if name in columns else ""
        return None if value in _EMPTY else value

    result, product = cell("result"), cell("product")
    if product is None and ("product" in columns or not cell("model")):
        return None
    if result is not None and "不" not in result and "问题" not in result:
        return None
    failed = tuple(test_items(cell("failed_items") or ""))
    if result is None and "failed_items" in columns and not failed:
        return None
    return InspectionItem(
        enterprise=cell("enterprise") or cell("seller"),
        product=product,
        model=cell("model") if "model" in columns else cell("date"),
        result=result,
        failed_items=failed,
    )


def test_items(words: str) -> Iterator[str]:
    """Yield the test items of a cell, without measured values.

    >>> list(test_items("菌落总数、霉菌（标准值≤50）"))
    ['菌落总数', '霉菌']
    """
    words = _OWN_HEAD.sub("", _LIMIT.sub("", _VALUES.sub("", words)))
    for part in _TEST_ITEMS.split(words):
        item = _MEASURED.sub("", part).strip()
        if item and item not in _EMPTY:
            yield item


def breakdown_of(grid: Grid) -> list[Breakdown]:
    """Return the kinds or places of a table with their numbers; the line of totals is left out."""
    columns = columns_of(grid[0])
    subject = columns.get("subject", columns.get("product"))
    if subject is None or not columns.keys() & {"inspected", "failed", "pass_rate", "fail_rate"}:
        return []
    return [line for row in grid[1:] if (line := _line(row, subject, columns)) is not None]


def _line(row: Sequence[str], subject: int, columns: Mapping[str, int]) -> Breakdown | None:
    def amount(name: str) -> float | None:
        value = amount_in(row[columns[name]]) if name in columns else None
        return int(value) if value is not None and value.is_integer() else value

    name = row[subject].strip()
    numbers = {name: amount(name) for name in ("inspected", "failed", "pass_rate", "fail_rate")}
    if not name or TOTAL.match(name) or ROW_NUMBER.fullmatch(name) or all(value is None for value in numbers.values()):
        return None
    if any(rate is not None and rate > 100 for rate in (numbers["pass_rate"], numbers["fail_rate"])):
        return None
    return Breakdown(subject=name, **numbers)
