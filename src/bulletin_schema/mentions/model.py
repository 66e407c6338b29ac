"""The mention records: each part that rules compose can also be asked for alone."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bulletin_schema.model import Period, Quantity, Record, Region

OrganizationType = Literal["government", "company", "institute", "association", "committee", "medium", "other"]


class DateMention(Record):
    """A stretch of time the text names: 2013年上半年.

    >>> from bulletin_schema import DateMention, find
    >>> [mention] = find("2013年上半年抽查303批次。", DateMention)
    >>> mention.period.start.isoformat(), mention.period.end.isoformat()
    ('2013-01-01', '2013-06-30')
    """

    kind: Literal["date"] = "date"
    period: Period = Field(description="The days it covers.")


class QuantityMention(Record):
    """A counted or measured amount: 近30个.

    >>> from bulletin_schema import QuantityMention, find
    >>> [mention] = find("近30个品种。", QuantityMention)
    >>> mention.quantity.value, mention.quantity.unit, mention.quantity.bound
    (30, '个', 'nearly')
    """

    kind: Literal["quantity"] = "quantity"
    quantity: Quantity = Field(description="The amount, its unit and how it binds.")


class RegionMention(Record):
    """An administrative division: 武进区, or 我区 where the bulletin's home is known.

    >>> from bulletin_schema import RegionMention, find
    >>> [mention] = find("活动在武进区举行。", RegionMention)
    >>> mention.region.name, mention.region.code
    ('武进区', '320412')
    """

    kind: Literal["region"] = "region"
    region: Region = Field(description="The division's full name and code.")


class OrganizationMention(Record):
    """A body, firm or institute: 江苏省产品质量监督检验研究院.

    >>> from bulletin_schema import OrganizationMention, find
    >>> [mention] = find("南通市市场监管局开展检查。", OrganizationMention)
    >>> mention.name, mention.type
    ('南通市市场监管局', 'government')
    """

    kind: Literal["organization"] = "organization"
    name: str = Field(min_length=1, description="The name as written, normalised.")
    type: OrganizationType = Field(description="What sort of body it is.")


class PersonMention(Record):
    """A person: 王坚刚, with title and organisation where the text says them beside the name.

    >>> from bulletin_schema import PersonMention, find
    >>> [mention] = find("副局长周建国出席会议。", PersonMention)
    >>> mention.name, mention.title
    ('周建国', '副局长')
    """

    kind: Literal["person"] = "person"
    name: str = Field(min_length=1, description="The person's name.")
    title: str | None = Field(default=None, description="Office without place and organisation words: 副局长.")
    organization: str | None = Field(default=None, description="The body the office is held in, as written.")
