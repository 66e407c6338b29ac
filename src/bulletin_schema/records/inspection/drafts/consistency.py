"""Consistency: do the numbers that a check states agree with each other within rounding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft, Row, is_fewer, same_unit
from bulletin_schema.records.inspection.wording.figures import Figure


def is_consistent(draft: Draft, text: str) -> bool | None:
    """Tell whether the stated numbers agree; None where no two of them can be checked against each other."""
    count = draft.count
    checks = list(_checks(count[0] if count else None, draft, text))
    if not checks and count:
        checks += _by_parts(count[0], draft, text)
    for row in draft.rows:
        checks += _checks(row.inspected, row, text)
    return all(checks) if checks else None


def _by_parts(inspected: Figure, draft: Draft, text: str) -> Iterator[bool]:
    """Yield whether the check's rate is that of its parts, where each tells its failures and they are all of it."""
    if _add_up(inspected, draft):
        yield True
    parts = [(row.inspected, row.failed) for row in draft.rows if row.inspected and row.failed]
    if draft.pass_rate is None or len(parts) < len(draft.rows):
        return
    whole = sum(one.quantity.value for one, _ in parts if same_unit(one.quantity, inspected.quantity))
    if parts and whole == inspected.quantity.value:
        failed = sum(one.quantity.value for _, one in parts)
        yield _agrees(100 * (whole - failed) / whole, draft.pass_rate, text)


def _add_up(inspected: Figure, draft: Draft) -> bool:
    """Tell whether two or more parts add up to what was examined, and what failed of them to all that failed."""
    alike = [row for row in draft.rows if row.inspected and same_unit(row.inspected.quantity, inspected.quantity)]
    whole = sum(row.inspected.quantity.value for row in alike if row.inspected)
    if len(alike) < max(len(draft.rows), _FEWEST_PARTS) or whole != inspected.quantity.value:
        return False
    told = [row.failed.quantity.value if row.failed else 0 for row in alike if row.failed or row.all_passed]
    return draft.failed is None or len(told) < len(alike) or sum(told) == draft.failed.quantity.value


_FEWEST_PARTS = 2


def failed_of(draft: Draft, text: str) -> Figure | None:
    """Return what failed; goods that failed in a test item are all that failed where the check's rate says so.

    In 抽检32批次，过滤效率不合格3批次，合格率90.6% the 3 are, and not where 20 of 200 failed and 3 of them in 过滤效率.
    """
    if draft.failed and _is_of_one_fault(draft, draft.failed, text):
        return None
    if draft.failed or draft.passed or not draft.tested:
        return draft.failed
    if draft.count is None:
        return _only_failure(draft, text)
    for figure in (one for one in draft.tested if same_unit(one.quantity, draft.count[0].quantity)):
        rated = replace(draft, failed=figure)
        if list(_checks(draft.count[0], rated, text)) == [True]:
            return figure
    alone = len(draft.tested) == 1 and not (draft.pass_rate or draft.fail_rate)
    return draft.tested[0] if alone else None


def _only_failure(draft: Draft, text: str) -> Figure | None:
    """Return the one failure told of goods counted side by side, unless their rate is another: 汽油42组、柴油28组，仅1组硫含量超标."""
    parts = [row.inspected.quantity.value for row in draft.rows if row.inspected]
    if len(draft.tested) > 1 or not parts or any(row.told for row in draft.rows):
        return None
    share = 100 * (1 - draft.tested[0].quantity.value / sum(parts))
    return draft.tested[0] if draft.pass_rate is None or _agrees(share, draft.pass_rate, text) else None


def settle_by_rate(draft: Draft, text: str) -> None:
    """Give a check what passed or failed where only its rate says which: of 280台 34台存在“纸面维保”，合格率87.9%."""
    if draft.failed or draft.passed or draft.count is None or not (draft.pass_rate or draft.fail_rate):
        return
    for figure in draft.beside:
        if figure.mention.start in draft.claims or not is_fewer(figure.quantity, draft.count[0].quantity):
            continue
        for told in (replace(draft, failed=figure), replace(draft, passed=figure)):
            if list(_checks(draft.count[0], told, text)) == [True]:
                draft.failed, draft.passed = told.failed, told.passed
                draft.claims.add(figure.mention.start)
                _settle_rest(draft, figure)
                return


def _settle_rest(draft: Draft, settled: Figure) -> None:
    """Give a check the number told beside one settled that makes up the whole with it: 365个规范，21个不规范 of 386."""
    whole = draft.count[0].quantity if draft.count else settled.quantity
    for figure in draft.beside:
        if is_fewer(figure.quantity, whole) and figure.quantity.value == whole.value - settled.quantity.value:
            draft.failed, draft.passed = draft.failed or figure, draft.passed or figure
            draft.claims.add(figure.mention.start)
            return


_FAULT = regex_pattern(r"[^，。；]{2,14}?(?:超标|不足|偏[低高]|过[大小高低])")


def _is_of_one_fault(draft: Draft, failed: Figure, text: str) -> bool:
    """Tell whether goods are told with one fault, and others failed too: of 34床 5床短纤维含量超标, and 28床 passed."""
    if draft.passed is None or draft.count is None or _FAULT.match(text, failed.mention.end) is None:
        return False
    return bool(draft.passed.quantity.value + failed.quantity.value < draft.count[0].quantity.value)


def _checks(inspected: Figure | None, told: Draft | Row, text: str) -> Iterator[bool]:
    """Yield one answer for each pair of numbers that can be compared."""
    passed, failed = _exact(told.passed), _exact(told.failed)
    whole = _exact(inspected)
    if whole and inspected:
        if told.failed and not same_unit(inspected.quantity, told.failed.quantity):
            failed = None
        if told.passed and not same_unit(inspected.quantity, told.passed.quantity):
            passed = None
        if passed is not None and failed is not None:
            yield passed + failed == whole
        good = passed if passed is not None else whole - failed if failed is not None else None
        if good is not None:
            if told.pass_rate:
                yield _agrees(100 * good / whole, told.pass_rate, text)
            if told.fail_rate:
                yield _agrees(100 * (whole - good) / whole, told.fail_rate, text)
    if told.pass_rate and told.fail_rate:
        yield _agrees(100 - told.pass_rate.quantity.value, told.fail_rate, text)


def _exact(figure: Figure | None) -> float | None:
    return figure.quantity.value if figure and figure.quantity.bound == "exact" else None


def _agrees(computed: float, stated: Figure, text: str) -> bool:
    """Tell whether a rate is the computed one rounded, or cut, to the digits it is written with."""
    written = text[stated.mention.start : stated.mention.end]
    digits = len(written.partition(".")[2].rstrip("%％ 左右以上")) if "." in written else 0
    return bool(abs(computed - stated.quantity.value) < 10.0**-digits - 1e-9)
