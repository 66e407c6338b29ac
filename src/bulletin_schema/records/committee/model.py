"""committee: the record, a technical committee, subcommittee or working group, and who does what there."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bulletin_schema.model import Record

CommitteeRole = Literal["secretariat", "joint_secretariat", "convenor", "chair", "vice_chair", "member", "founder"]


class Committee(Record):
    """A technical committee, subcommittee or working group.

    >>> from bulletin_schema import Committee, read
    >>> [committee] = read("锐川公司承担IEC/TC116/SC1秘书处工作。").of(Committee)
    >>> committee.code, committee.role
    ('IEC/TC 116/SC 1', 'secretariat')
    """

    kind: Literal["committee"] = "committee"
    code: str | None = Field(default=None, description="Canonical code: ISO/TC 38/SC 1, SAC/TC 388.")
    name: str | None = Field(default=None, description="Title as given.")
    role: CommitteeRole | None = Field(default=None, description="What its holders do there.")
    holders: tuple[str, ...] = Field(default=(), description="Organisations or countries holding the role.")
