"""What an inspection record holds."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bulletin_schema.model import Model, Number, Period, Quantity, Rate, Record, Region

InspectionMethod = Literal["sampling", "site_check", "verification"]
InspectionAction = Literal[
    "rectification_ordered",
    "case_filed",
    "notice_issued",
    "use_stopped",
    "sale_stopped",
    "seized",
    "recalled",
    "fined",
    "transferred",
    "recheck",
]


class Comparison(Model):
    """The overall figure against another: 高于全市0.98个百分点.

    >>> from bulletin_schema import Quantity
    >>> Comparison(metric="pass_rate", baseline="全市", delta=Quantity(value=0.98, unit="百分点")).delta.value
    0.98
    """

    metric: str = Field(description="pass_rate, fail_rate, or the noun phrase as written.")
    baseline: str | None = Field(default=None, description="What it is compared with, as written: 全市, 上年同期.")
    delta: Quantity = Field(description="The difference, negative where lower.")


class Breakdown(Model):
    """One product, region, firm size or period of a check, with its own numbers.

    >>> Breakdown(subject="糕点", inspected=30, failed=3).failed
    3
    """

    subject: str = Field(min_length=1, description="What the row is about.")
    inspected: Number | None = Field(default=None, ge=0, description="How many of it were examined.")
    failed: Number | None = Field(default=None, ge=0, description="How many of it failed.")
    pass_rate: Rate | None = Field(default=None, description="Its pass rate in percent.")
    fail_rate: Rate | None = Field(default=None, description="Its fail rate in percent.")


class InspectionItem(Model):
    """One row of a table or list of failing products.

    >>> InspectionItem(product="木梳", model="MS-2", result="不合格", failed_items=("甲醛释放量",)).failed_items
    ('甲醛释放量',)
    """

    enterprise: str | None = Field(default=None, description="Nominal producer or seller.")
    product: str | None = Field(default=None, description="Product name.")
    model: str | None = Field(default=None, description="Model, specification or batch.")
    result: str | None = Field(default=None, description="Result as written: 不合格.")
    failed_items: tuple[str, ...] = Field(default=(), description="Test items that failed.")


class Inspection(Record):
    """A sampling, a site check or a verification, with at least one number, outcome or action.

    >>> from bulletin_schema import Inspection, read
    >>> [check] = read("抽查儿童服装60批次，不合格3批次，合格率95%。").of(Inspection)
    >>> check.subject, check.inspected.value, check.failed.value, check.pass_rate, check.consistent
    ('儿童服装', 60, 3, 95, True)
    """

    kind: Literal["inspection"] = "inspection"
    method: InspectionMethod | None = Field(default=None, description="How it was checked.")
    subject: str | None = Field(default=None, description="What was checked: 工业产品, 加油机.")
    authority: str | None = Field(default=None, description="Who checked.")
    region: Region | None = Field(default=None, description="Where.")
    period: Period | None = Field(default=None, description="When.")
    inspected: Quantity | None = Field(default=None, description="How many were examined.")
    passed: Quantity | None = Field(default=None, description="How many passed, where stated.")
    failed: Quantity | None = Field(default=None, description="How many failed.")
    pass_rate: Rate | None = Field(default=None, description="Overall pass rate in percent.")
    fail_rate: Rate | None = Field(default=None, description="Overall fail rate in percent.")
    comparisons: tuple[Comparison, ...] = Field(default=(), description="The overall figure against others.")
    breakdown: tuple[Breakdown, ...] = Field(default=(), description="Rows by product, region or size.")
    items: tuple[InspectionItem, ...] = Field(default=(), description="Rows of a table of failing products.")
    findings: tuple[str, ...] = Field(default=(), description="What was found, as written.")
    actions: tuple[InspectionAction, ...] = Field(default=(), description="What was ordered or done.")
    consistent: bool | None = Field(
        default=None, description="Do the stated numbers agree; null where nothing can be checked."
    )
