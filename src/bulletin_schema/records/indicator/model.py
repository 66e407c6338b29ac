"""indicator: any other counted or measured fact, with growth and period."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bulletin_schema.model import Model, Period, Quantity, Record, Region


class Change(Model):
    """Growth or decline: 增长10.5%.

    >>> from bulletin_schema import Quantity
    >>> Change(direction="up", quantity=Quantity(value=10.5, unit="%")).quantity.value
    10.5
    """

    direction: Literal["up", "down"] = Field(description="up for 增长, down for 下降.")
    quantity: Quantity = Field(description="By how much.")


class Indicator(Record):
    """A counted or measured fact that no other record holds.

    >>> from bulletin_schema import Indicator, read
    >>> [indicator] = read("2021年，全县专利授权量达318件，同比增长12.5%。").of(Indicator)
    >>> indicator.metric, indicator.quantity.value, indicator.change.direction
    ('专利授权量', 318, 'up')
    """

    kind: Literal["indicator"] = "indicator"
    metric: str | None = Field(default=None, description="Short noun phrase beside the number.")
    quantity: Quantity = Field(description="The number.")
    region: Region | None = Field(default=None, description="Where.")
    period: Period | None = Field(default=None, description="When.")
    change: Change | None = Field(default=None, description="Growth or decline stated with it.")
