"""The kinds that the library knows, in order: where two tell the same fact, the earlier one holds it."""

from __future__ import annotations

from bulletin_schema.records.award import AWARD
from bulletin_schema.records.committee.rules import COMMITTEE
from bulletin_schema.records.document import DOCUMENT
from bulletin_schema.records.indicator import INDICATOR
from bulletin_schema.records.inspection import INSPECTION
from bulletin_schema.records.licence import LICENCE
from bulletin_schema.records.parts import PARTS
from bulletin_schema.records.standard.rules import STANDARD
from bulletin_schema.records.standards_work import STANDARDS_WORK
from bulletin_schema.records.structure import ARTICLE, BULLETIN
from bulletin_schema.rule import Kind

KINDS: tuple[Kind, ...] = (
    BULLETIN,
    ARTICLE,
    STANDARD,
    COMMITTEE,
    DOCUMENT,
    LICENCE,
    STANDARDS_WORK,
    INSPECTION,
    AWARD,
    INDICATOR,
    *PARTS,
)
