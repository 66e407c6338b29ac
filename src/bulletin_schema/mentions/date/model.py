"""What a date in a text says, before it is known which days that is: 今年9月, 8月22日, 2021—2023年, 2018年以来."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Unit = Literal["year", "half", "quarter", "month", "dekad", "week", "day"]
Anchor = Literal["year", "quarter", "month", "week", "day"]


class Moment(NamedTuple):
    """One calendar unit as the text names it; what it leaves unsaid is None.

    `number` counts within the unit above: half 1-2, quarter 1-4, dekad 1-3 (12 is 上中旬, 23 中下旬), day 1-31,
    and for a day of the week 1-7. With an `anchor`, `shift` counts from the reference date: 去年 is year -1,
    上季度 quarter -1, 上月 month -1, 上周 week -1, 昨日 day -1. Without one the year is `year`, or unsaid.
    """

    unit: Unit
    year: int | None = None
    month: int | None = None
    number: int | None = None
    anchor: Anchor | None = None
    shift: int = 0

    @property
    def has_year(self) -> bool:
        """Tell whether the year is said, if only by 今年."""
        return self.year is not None or self.anchor is not None


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as the text says it: one moment, a range of two, or open from a moment on.

    `forward` is true where the words beside it look ahead (将于9月20日, 请于10月底前报送).
    """

    first: Moment
    last: Moment | None = None
    open: bool = False
    forward: bool = False

    @property
    def is_deictic(self) -> bool:
        """Tell whether it counts from the day of writing (昨日, 上周五), which no inferred date can stand for."""
        return self.first.anchor in ("day", "week")

    @property
    def is_near_writing(self) -> bool:
        """Tell whether it is best counted from the day of writing where that is known: 24日, 今年9月, 请于6月10日前."""
        return (
            self.forward
            or self.first.anchor == "year"
            or (self.first.unit == "day" and not self.first.has_year and self.first.month is None)
        )


class Part(NamedTuple):
    """A moment (or, for 前三季度, two) and where it stands in the text, before its neighbours are looked at."""

    start: int
    end: int
    first: Moment
    last: Moment | None = None
    runs_on: bool = False  # a range sign follows
    open: bool = False
    told: int | None = None  # 同年, 次年: years after the last year named
    told_day: int | None = None  # 当日, 次日: days after the last day named
