"""committee: technical committees, subcommittees and working groups, and who does what there."""

from __future__ import annotations

from bulletin_schema.records.committee.code import CommitteeCode, find_committee_codes
from bulletin_schema.records.committee.model import Committee, CommitteeRole
from bulletin_schema.records.committee.plain import find_committees
from bulletin_schema.records.committee.rules import COMMITTEE
from bulletin_schema.records.committee.seat import Seat, seats

__all__ = [
    "COMMITTEE",
    "Committee",
    "CommitteeCode",
    "CommitteeRole",
    "Seat",
    "find_committee_codes",
    "find_committees",
    "seats",
]
