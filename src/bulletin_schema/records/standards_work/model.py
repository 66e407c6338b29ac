"""The record of counted work on standards."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bulletin_schema.model import Period, Quantity, Record, Region, StandardLevel

WorkRole = Literal["lead", "participate", "lead_and_participate"]
WorkStage = Literal["proposed", "approved", "drafting", "published", "revised", "translated", "pilot"]


class StandardsWork(Record):
    """A number of standards, proposals, plans or projects and what was done with them.

    >>> from bulletin_schema import StandardsWork, read
    >>> [work] = read("全市企业主导制定国家标准14项。").of(StandardsWork)
    >>> work.count.value, work.level, work.role, work.stage
    (14, 'national', 'lead', 'drafting')
    """

    kind: Literal["standards_work"] = "standards_work"
    count: Quantity | None = Field(default=None, description="How many; null for one single piece of work.")
    level: StandardLevel | None = Field(default=None, description="Level of the standards.")
    bodies: tuple[str, ...] = Field(default=(), description="Bodies named: ISO, IEC, ITU.")
    role: WorkRole | None = Field(default=None, description="主导, 参与, or both.")
    stage: WorkStage | None = Field(default=None, description="How far the work has come.")
    actor: str | None = Field(default=None, description="Who did it, as written.")
    region: Region | None = Field(default=None, description="Where the actor is.")
    period: Period | None = Field(default=None, description="When.")
