"""award: quality awards, ratings and brand marks, given, held or applied for."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bulletin_schema.model import GovernmentLevel, Quantity, Record, Region

AwardScheme = Literal["quality_award", "credit_rating", "brand", "honour"]
AwardStatus = Literal["won", "applied", "recommended", "held", "shortlisted"]


class Award(Record):
    """A named award with its own facts.

    >>> from bulletin_schema import Award, read
    >>> [award] = read("全市有5家企业获评江苏精品。").of(Award)
    >>> award.name, award.count.value, award.status
    ('江苏精品', 5, 'won')
    """

    kind: Literal["award"] = "award"
    name: str = Field(min_length=1, description="Name as written, without quotes: 江苏省省长质量奖.")
    scheme: AwardScheme | None = Field(default=None, description="What sort of award it is.")
    level: GovernmentLevel | None = Field(default=None, description="Level of the government that gives it.")
    year: int | None = Field(default=None, ge=1, le=2100, description="Award year or edition (第三届 is 3).")
    grade: str | None = Field(default=None, description="金奖, AAA, A.")
    count: Quantity | None = Field(default=None, description="Number of recipients.")
    recipients: tuple[str, ...] = Field(default=(), description="Recipients named in the text.")
    status: AwardStatus | None = Field(default=None, description="won, applied, recommended, held, shortlisted.")
    region: Region | None = Field(default=None, description="Where the recipients are.")
