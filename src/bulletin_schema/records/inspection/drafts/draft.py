"""Draft: a check while its sentences are being read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bulletin_schema.model import Period, Quantity, Region
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.model import (
    Breakdown,
    Comparison,
    InspectionAction,
    InspectionItem,
    InspectionMethod,
)
from bulletin_schema.records.inspection.wording.clause import COUNT, Clause
from bulletin_schema.records.inspection.wording.figures import Figure


@dataclass
class Row:
    """One line of a breakdown."""

    subject: str
    inspected: Figure | None = None
    failed: Figure | None = None
    passed: Figure | None = None
    pass_rate: Figure | None = None
    fail_rate: Figure | None = None
    all_passed: bool = False
    failed_first: bool = False  # its number was taken as failed, as it divides those that failed

    @property
    def told(self) -> bool:
        """Whether the row has an outcome yet."""
        return self.all_passed or any((self.failed, self.passed, self.pass_rate, self.fail_rate))


@dataclass
class EarlyRate:
    """A rate told before any check is: 合格率为88.3%，较上季度下降2.1个百分点。共抽查商品240组."""

    figure: Figure
    clause: Clause
    index: int  # of the sentence that tells it
    named: str = ""  # the goods that it is said to be of
    past: bool = False  # told of last year, and may only be what another is compared with
    comparisons: list[Comparison] = field(default_factory=list)
    claims: set[int] = field(default_factory=set)  # what it was compared by


@dataclass
class Draft:
    """One check: where it is told, and its figures so far.

    `counts` are the numbers of examined things in the order told; which of them is `inspected` is settled by the
    unit of the outcome. `opening` is the clause that told that there was a check.
    """

    method: InspectionMethod
    opening: Clause
    article: int | None
    start: int
    end: int
    first: int  # index of the sentence it starts in
    counts: list[tuple[Figure, Clause]] = field(default_factory=list)
    passed: Figure | None = None
    failed: Figure | None = None
    pass_rate: Figure | None = None
    fail_rate: Figure | None = None
    tested: list[Figure] = field(default_factory=list)  # goods told to have failed in a test item
    beside: list[Figure] = field(default_factory=list)  # goods told behind its number, of which no word says enough
    all_passed: bool = False
    strong: bool = True
    object_form: bool = False
    comparisons: list[Comparison] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    lines: list[Breakdown] = field(default_factory=list)  # rows that a table tells
    items: list[InspectionItem] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)
    causes: list[str] = field(default_factory=list)  # what firms were punished for
    actions: list[InspectionAction] = field(default_factory=list)
    claims: set[int] = field(default_factory=set)
    subject: str = ""
    aspect: str = ""  # 电梯方面, which the sentence that tells it turned to
    topic: str = ""  # 在销售环节, which the clauses that open it are on
    place: Region | None = None  # where, if a list of places tells the check
    raid: bool = False  # told by what was seized on the spot
    single: bool = False  # of one product, which a decision on a penalty is about
    listed: bool = False  # told as the next of a list that goes on over commas
    labelled: bool = False  # told by what stands in a list behind a word of checking: 强检：加油机120台；…
    rechecks: bool = False  # firms gone back to: what passed did so the second time
    divides: bool = False  # told as a part (其中) of something that was not counted
    aligned: bool = False  # its parts are told together, each with its number
    summed: bool = False  # its parts add up to a number of it
    rated: str = ""  # the goods named with the rate that was taken for the check's
    behind: int = 0  # where the check told before it ended when it began
    earlier: bool = False  # told for comparison, of a year before that of the check told before it
    section: int = -1  # index of the heading on goods that it is told under
    label: str = ""  # what headed the lines that it is told in
    label_mark: str = ""  # what numbered that: （） of （一）
    period: Period | None = None  # where the list that tells the check names it
    dividing: str = ""  # which of its numbers was told last: 不合格7批次，其中… divides those that failed
    last: int = -1  # index of the last sentence that told a figure of it
    tabled: bool = False  # told by a table's line of totals alone
    early: EarlyRate | None = None  # told before it, and its own where no other rate is

    @property
    def resolved(self) -> bool:
        """Whether it has an outcome of its own yet."""
        return bool(self.all_passed or self.passed or self.failed or self.pass_rate or self.fail_rate)

    @property
    def counted_to(self) -> int:
        """Where the clause with its number ends, else where it starts."""
        return max(self.start, self.count[1].end) if self.count else self.start

    def as_row(self, name: str, inspected: Figure | None) -> Row:
        """Return the line of a breakdown that it makes, with its outcome."""
        return Row(
            name,
            inspected=inspected,
            failed=self.failed,
            passed=self.passed,
            pass_rate=self.pass_rate,
            fail_rate=self.fail_rate,
            all_passed=self.all_passed,
        )

    def has_room(self, figure: Figure) -> bool:
        """Tell whether its parts and one more number are together no more than its own number."""
        told = sum(row.inspected.quantity.value for row in self.rows if row.inspected) + figure.quantity.value
        return self.count is not None and bool(told <= self.count[0].quantity.value)

    def is_filled_by(self, figure: Figure) -> bool:
        """Tell whether its parts are together just as many as a number says."""
        parts = [row.inspected.quantity for row in self.rows if row.inspected]
        alike = all(same_unit(one, figure.quantity) for one in parts)
        return len(parts) > 1 and alike and sum(one.value for one in parts) == figure.quantity.value

    def note(self, *, findings: Iterable[str] = (), actions: Iterable[InspectionAction] = ()) -> None:
        """Add what was found and what it led to, but for what it has."""
        self.findings += [finding for finding in findings if finding not in self.findings]
        self.actions += [action for action in actions if action not in self.actions]

    @property
    def count(self) -> tuple[Figure, Clause] | None:
        """The number of examined things: the unit that passed or failed, else goods, else the first."""
        if len(self.counts) < 2:  # one alone is the number, whatever its unit
            return next(iter(self.counts), None)
        outcome = self.failed or self.passed
        if outcome:
            alike = [one for one in self.counts if counts_alike(one[0], outcome)]
            # 抽查了12种产品，涉及90家企业的150种，130种合格: not of the 12
            same = [one for one in alike if one[0].quantity.value >= outcome.quantity.value] or alike
            if same:
                return same[-1] if len(same) > 1 and _fits(same[-1][0], self) else same[0]
        rated = self.pass_rate or self.fail_rate or self.all_passed
        goods = [one for one in self.counts if one[0].kind == "goods"]
        if goods and (rated or self.method != "site_check" or outcome):
            return goods[0]
        devices = [one for one in goods if one[0].quantity.unit in DEVICES]
        places = [one for one in self.counts if one[0].kind == "place"]
        if devices and places:  # 检查使用单位43家，查验电梯168台, and not 使用单位27家，电梯83台、锅炉19台
            return places[0] if _is_one_of_several(*devices[0]) else devices[0]
        total = [one for one in self.counts if "共" in one[1].text[: one[0].at]]
        return next(iter(total or self.counts), None)

    def cover(self, start: int, end: int) -> None:
        """Stretch the check's span over another stretch of text."""
        self.start, self.end = min(self.start, start), max(self.end, end)


DEVICES = frozenset(
    {"箱", "杆", "套", "把", "枪", "块", "台", "台套", "台件", "台次", "部", "辆", "座", "条", "支", "只"}
)


_NEXT_SORT = regex_pattern(rf"(?:（[^（）]{{1,8}}）)?[、和及]\p{{Han}}{{2,10}}{COUNT}")


def _is_one_of_several(figure: Figure, clause: Clause) -> bool:
    """Tell whether devices of another sort are counted right behind some: 电梯83台、锅炉19台."""
    return _NEXT_SORT.match(clause.text, figure.at + 1) is not None


def _fits(figure: Figure, draft: Draft) -> bool:
    """Tell whether what passed and failed adds up to a count."""
    if draft.passed and draft.failed:
        return figure.quantity.value == draft.passed.quantity.value + draft.failed.quantity.value
    return False


def same(one: Figure, other: Figure) -> bool:
    """Tell whether two figures say the same amount."""
    return one.quantity.value == other.quantity.value and one.quantity.unit == other.quantity.unit


def same_unit(one: Quantity, other: Quantity) -> bool:
    """Tell whether two amounts count the same things: 批 and 批次 do."""
    return _SAME_AS.get(one.unit, one.unit) == _SAME_AS.get(other.unit, other.unit)


def is_fewer(one: Quantity, whole: Quantity) -> bool:
    """Tell whether an amount counts some of what a larger one does: 3批 of 45批次."""
    return same_unit(one, whole) and one.value < whole.value


def same_sort(one: Figure, other: Figure, method: InspectionMethod) -> bool:
    """Tell whether two figures count things of one sort: instruments verified, 衡器3250台 and 加油机412枪, are."""
    verified = method == "verification" and {one.quantity.unit, other.quantity.unit} <= DEVICES
    return verified or same_unit(one.quantity, other.quantity)


def counts_alike(one: Figure, other: Figure) -> bool:
    """Tell whether an outcome counts what was examined: of 68批次, 3个 may have failed; of 72个加油站 not 3个样品."""
    counted, failed = one.quantity, other.quantity
    if failed.unit == "个" and counted.unit != "个":
        return one.kind == other.kind == "goods"
    return same_unit(counted, failed) and (counted.unit != "个" or one.kind == other.kind)


_SAME_AS: Mapping[str | None, str] = {"批次": "批", "组": "批", "台件": "台", "台套": "台", "家次": "家", "户": "家"}
