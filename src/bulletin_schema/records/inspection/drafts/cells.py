"""Cells: lines of a table, whatever the layout took them for, and the check that the table is of."""

from __future__ import annotations

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.drafts.tabled import complete, open_tabled
from bulletin_schema.records.inspection.findings.grids import cells_of, grids_of, is_head, unrolled
from bulletin_schema.records.inspection.findings.tables import breakdown_of, items_of
from bulletin_schema.records.inspection.model import InspectionItem

_TABLE_HEAD = re_pattern(r"[|\s]*序号(?:[ \t|｜]+[^\s|｜]{2,16}){2,}")
_TABLE_ROW = regex_pattern(r"[|\s]*(?:\d{1,4}|[合小总共]\s?计|总数)[ \t|｜]+[^\s|｜]")
# 食品类别 抽检批次 不合格批次 合格率 糕点 52 2 96.15%
_RUN_TOGETHER = re_pattern(r"\s*\p{Han}{2,8} \p{Han}{2,8}(?:[（(]\p{Han}{1,2}[)）])? \p{Han}{2,8}")
_LONGEST_CELL = 30
_SHORT = 6  # 序号 with a bar
_NO_CELL = regex_pattern(r"[。；！？]|，.*，")


# 对曾不合格的企业进行了跟踪抽查: what was looked at again is not what the table is of.
_FOLLOW_UP = regex_pattern(r"跟踪|复查|回头看|曾经?(?:抽查|检验)?不合格")


def _main_check(state: State, items: list[InspectionItem]) -> Draft | None:
    """Return the check that a table of failing products is of: as many failed, or of that product, else the last."""
    told = [one for one in reversed(state.drafts) if one.counts or one.resolved]
    told = told or [one for one in reversed(state.drafts) if one.findings or one.actions]
    told = [one for one in told if not _FOLLOW_UP.search(one.opening.lead + one.opening.text)] or told
    failing = [one for one in told if one.failed and one.failed.quantity.value == len(items)]
    products = {item.product for item in items if item.product}
    alike = [
        one for one in told if one.subject and any(one.subject in name or name in one.subject for name in products)
    ]
    of_season = [one for one in told if not one.earlier]
    return next(iter(failing or [one for one in alike if not one.earlier] or of_season or told), None)


_SHORTEST_NAME = 3
_CAPTION = regex_pattern(r"(?:名单|一览|情况|公告|公示|统计|汇总)表?[：:]?\s*$")


def _captioned(state: State, caption: str) -> Draft | None:
    """Return the check, of several, on the goods that a table's caption names: 不合格热水器名单 of 家用快速热水器."""
    if _CAPTION.search(caption) is None:
        return None
    named = [one for one in state.drafts if one.subject and one.subject[-_SHORTEST_NAME:] in caption]
    return named[0] if len(named) == 1 else None


def _is_cell(reading: Reading, sentence: Sentence, *, after_row: bool) -> bool:
    """Tell whether a short line is a cell of a table with one cell a line, which opens with 序号."""
    text = reading.text
    if not after_row:
        return text.startswith("序号", sentence.start) and not text[sentence.start + 2 : sentence.end].strip(" |｜")
    return sentence.role != "heading" and _NO_CELL.search(text, sentence.start, sentence.end) is None


def _heads_table(reading: Reading, sentence: Sentence) -> bool:
    return is_head(cells_of(reading.text[sentence.start : sentence.end]))


def _is_whole_table(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a line holds a table's heads and lines one after another."""
    return len(unrolled(reading.text[sentence.start : sentence.end])) > 1


def is_row(reading: Reading, sentence: Sentence, *, after_row: bool) -> bool:
    """Tell a line of a table, whatever the layout took it for."""
    length = sentence.end - sentence.start
    if length <= _LONGEST_CELL and (after_row or length < _SHORT) and _is_cell(reading, sentence, after_row=after_row):
        return True
    if reading.text.find("|", sentence.start, sentence.end) >= 0 and _heads_table(reading, sentence):
        return True
    if _RUN_TOGETHER.match(reading.text, sentence.start, sentence.end) and _is_whole_table(reading, sentence):
        return True
    if sentence.role == "table" or _TABLE_HEAD.match(reading.text, sentence.start, sentence.end):
        return True
    barred = sentence.role == "furniture" and reading.text.find("|", sentence.start, sentence.end) >= 0
    return after_row and (barred or _TABLE_ROW.match(reading.text, sentence.start, sentence.end) is not None)


def read_table(state: State, rows: list[Sentence]) -> None:
    """Give the rows of a table to the check told before it, or that its own line of totals tells."""
    if not rows:
        return
    open_tabled(state, rows)
    if all(one.tabled for one in state.drafts):
        state.tables.append(rows)  # told before the sentence that counts
        return
    give_rows(state, rows)


def read_early_tables(state: State) -> None:
    """Give the tables told before any check to one told later, else to that of their own totals."""
    told = [one for one in state.drafts if not one.tabled]
    for one in (one for one in state.drafts if one.tabled and any(other.counts for other in told)):
        told[0].note(findings=one.findings, actions=one.actions)
    if any(one.counts for one in told):
        state.drafts = told
    for table in state.tables if state.drafts else []:
        give_rows(state, table)


def give_rows(state: State, rows: list[Sentence]) -> None:
    """Give the rows of a table to the check that it is of."""
    for grid in grids_of([state.reading.text[row.start : row.end] for row in rows]):
        items = items_of(grid)
        caption = state.reading.text[rows[0].start : rows[0].end]
        if (draft := _captioned(state, caption) or _main_check(state, items)) is None:
            return
        draft.items += items
        if not items:
            draft.lines += breakdown_of(grid)
            complete(state, draft, rows, grid)
