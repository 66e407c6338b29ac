"""The mention records: each part that rules compose can also be asked for alone."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bulletin_schema.model import Period, Quantity, Record, Region

OrganizationType = Literal["government", "company", "institute", "association", "committee", "medium", "other"]


class DateMention(Record):
    """A stretch of time the text names: 2013年上半年."""

    kind: Literal["date"] = "date"
    period: Period = Field(description="The days it covers.")


class QuantityMention(Record):
    """A counted or measured amount: 近30个."""

    kind: Literal["quantity"] = "quantity"
    quantity: Quantity = Field(description="The amount, its unit and how it binds.")


class RegionMention(Record):
    """An administrative division: 武进区, or 我区 where the bulletin's home is known."""

    kind: Literal["region"] = "region"
    region: Region = Field(description="The division's full name and code.")


class OrganizationMention(Record):
    """A body, firm or institute: 江苏省产品质量监督检验研究院."""

    kind: Literal["organization"] = "organization"
    name: str = Field(min_length=1, description="The name as written, normalised.")
    type: OrganizationType = Field(description="What sort of body it is.")


class PersonMention(Record):
    """A person: 王坚刚, with title and organisation where the text says them beside the name."""

    kind: Literal["person"] = "person"
    name: str = Field(min_length=1, description="The person's name.")
    title: str | None = Field(default=None, description="Office without place and organisation words: 副局长.")
    organization: str | None = Field(default=None, description="The body the office is held in, as written.")
