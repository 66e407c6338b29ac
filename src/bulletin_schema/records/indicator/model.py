"""indicator: any other counted or measured fact, with growth and period."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bulletin_schema.model import Model, Period, Quantity, Record, Region


class Change(Model):
    """Growth or decline: 增长10.5%."""

    direction: Literal["up", "down"] = Field(description="up for 增长, down for 下降.")
    quantity: Quantity = Field(description="By how much.")


class Indicator(Record):
    """A counted or measured fact that no other record holds."""

    kind: Literal["indicator"] = "indicator"
    metric: str | None = Field(default=None, description="Short noun phrase beside the number.")
    quantity: Quantity = Field(description="The number.")
    region: Region | None = Field(default=None, description="Where.")
    period: Period | None = Field(default=None, description="When.")
    change: Change | None = Field(default=None, description="Growth or decline stated with it.")
