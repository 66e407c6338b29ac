"""Tabled: a check that a table tells by its line of totals, where no sentence counts what was checked."""

from __future__ import annotations

from typing import cast

from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.findings.grids import TOTAL_WORD, Grid, columns_of, grids_of
from bulletin_schema.records.inspection.findings.tables import items_of
from bulletin_schema.records.inspection.findings.totals import Totals, totals_of
from bulletin_schema.records.inspection.model import InspectionMethod
from bulletin_schema.records.inspection.wording.clause import clauses_of
from bulletin_schema.records.inspection.wording.figures import Figure, Role
from bulletin_schema.records.inspection.wording.words import main_verb, unit_class

_VERIFIED = regex_pattern(r"检定|强检|校准")
_NEAR = 3  # sentences between the words that announce a table and its head


def open_tabled(state: State, rows: list[Sentence]) -> None:
    """Start a check with the line of totals of a table that stands under words of checking and no number."""
    above = state.reading.sentence_index(rows[0].start)
    if any(one.counts for one in state.drafts) and not _is_announced(state, above):
        return
    for grid in grids_of([state.reading.text[row.start : row.end] for row in rows]):
        totals = None if items_of(grid) else totals_of(grid)
        if totals is not None and (told := _told_above(state, grid, above)) is not None:
            _open(state, rows, totals, *told)
            return


def _is_announced(state: State, index: int) -> bool:
    """Tell whether a check without a number is told of right above the table, after the last that has one."""
    pending = state.pending
    if pending is None or pending.start < max(one.end for one in state.drafts):
        return False
    return index - state.reading.sentence_index(pending.start) <= _NEAR


def _told_above(state: State, grid: Grid, index: int) -> tuple[InspectionMethod, int] | None:
    """Return the method of a table's check, as its heads, the words above it or its article's title tell, and where."""
    above = state.reading.sentences[max(0, index - _NEAR) : index]
    near = [one for one in reversed(above) if one.article == state.article and one.role in ("body", "heading")]
    near = [*(one for one in above[-1:] if one.role == "title"), *near]
    told = [(one, main_verb(state.reading.text[one.start : one.end])) for one in near]
    method, start = next(
        ((verb, one.start) for one, verb in told if verb), (None, state.reading.sentences[index].start)
    )
    if _VERIFIED.search(grid[0][columns_of(grid[0])["inspected"]]):
        return "verification", start
    titles = [state.reading.text[one.start : one.end] for one in state.reading.headlines_of(state.article)]
    method = method or next((verb for words in titles if (verb := main_verb(words))), None)
    return (method, start) if method else None


def _open(state: State, rows: list[Sentence], totals: Totals, method: InspectionMethod, start: int) -> None:
    """Start a check with the numbers of a line of totals, beside which nothing else is told."""
    row = _row_of(state.reading.text, rows)
    clause = next(clauses_of(state.reading, row), None)
    if clause is None:
        return
    figures = _figures(state.reading.text, rows, totals, method)
    draft = state.open(clause._replace(text="", lead="", slots=[], numbers=[]), figures["inspected"], method)
    draft.method, draft.strong, draft.tabled = method, True, True
    for name in figures.keys() - {"inspected"}:
        setattr(draft, name, figures[name])
    draft.cover(start, row.end)


def complete(state: State, draft: Draft, rows: list[Sentence], grid: Grid) -> None:
    """Give a check what the line of totals of its table tells besides the number that both have."""
    totals, head = totals_of(grid), draft.count
    if totals is None or head is None or head[0].quantity.value != totals.numbers["inspected"].value:
        return
    rated = draft.pass_rate or draft.fail_rate or draft.all_passed
    for name, figure in _figures(state.reading.text, rows, totals, draft.method).items():
        told = rated if name in ("pass_rate", "fail_rate") else draft.resolved
        if name != "inspected" and not told:
            setattr(draft, name, figure)


def _figures(text: str, rows: list[Sentence], totals: Totals, method: InspectionMethod) -> dict[str, Figure]:
    """Return the numbers of a line of totals as figures that nothing stands beside."""
    figures: dict[str, Figure] = {}
    row = _row_of(text, rows)
    for name, number in totals.numbers.items():
        counts = name in ("inspected", "passed", "failed")
        kind = (unit_class(number.unit) or "goods") if counts else None
        unit = number.unit or ("批次" if method == "sampling" else None)  # 抽样数 60
        at = max(text.find(totals.cells[name], row.start, rows[-1].end), row.start)
        place = Mention(at, at + len(totals.cells[name]), "count", number.model_copy(update={"unit": unit}))
        figures[name] = Figure(cast(Role, name), 0, place, 0, method, strong=True, kind=kind)
    return figures


def _row_of(text: str, rows: list[Sentence]) -> Sentence:
    """Return the line that a table's totals stand in: the last that opens with their word."""
    return next((row for row in reversed(rows) if _SUM.match(text, row.start)), rows[-1])


_SUM = regex_pattern(rf"[|｜\s]*{TOTAL_WORD}")
