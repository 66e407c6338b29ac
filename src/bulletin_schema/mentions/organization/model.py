"""Organization: a body's name as written and its type."""

from __future__ import annotations

from typing import NamedTuple

from bulletin_schema.mentions.model import OrganizationType


class Organization(NamedTuple):
    """A body, firm or institute: `Organization("江苏省某某研究院", "institute")`."""

    name: str
    type: OrganizationType
