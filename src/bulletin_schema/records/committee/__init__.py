"""committee: technical committees, subcommittees and working groups, and who does what there."""

from __future__ import annotations

from bulletin_schema.records.committee.code import CommitteeCode, find_committee_codes
from bulletin_schema.records.committee.model import Committee, CommitteeRole

__all__ = ["Committee", "CommitteeCode", "CommitteeRole", "find_committee_codes"]
