"""Chinese quality, standards and market-regulation bulletins in; typed, validated records out.

>>> from bulletin_schema import read
>>> read("").records
()
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bulletin_schema.attempt import Failure
    from bulletin_schema.bulletin import AnyRecord, Bulletin, Records, Section, parse_record
    from bulletin_schema.corpus import read_many
    from bulletin_schema.errors import (
        BulletinError,
        DamagedError,
        EncryptedError,
        FormatError,
        LimitError,
        MissingExtraError,
        NoTextError,
        RecordError,
        SourceError,
    )
    from bulletin_schema.explain import Explanation, explain
    from bulletin_schema.match import Match
    from bulletin_schema.mentions.model import (
        DateMention,
        OrganizationMention,
        PersonMention,
        QuantityMention,
        RegionMention,
    )
    from bulletin_schema.model import Period, Quantity, Record, Region, Span
    from bulletin_schema.reader import RULES, Reader, find, read, read_file
    from bulletin_schema.records.article import Article, BulletinRecord, Contributor
    from bulletin_schema.records.award import Award
    from bulletin_schema.records.committee import Committee, find_committees
    from bulletin_schema.records.document import Document
    from bulletin_schema.records.indicator import Change, Indicator
    from bulletin_schema.records.inspection import Breakdown, Comparison, Inspection, InspectionItem
    from bulletin_schema.records.licence import Licence
    from bulletin_schema.records.standard import NotAStandardError, Standard, find_standards, parse_standard
    from bulletin_schema.records.standards_work import StandardsWork
    from bulletin_schema.rule import Found, Kind, Rule, rule, scan
    from bulletin_schema.schema import SCHEMA_VERSION, record_schema
    from bulletin_schema.show import show
    from bulletin_schema.sources import Box, Place, Source

__all__ = [
    "RULES",
    "SCHEMA_VERSION",
    "AnyRecord",
    "Article",
    "Award",
    "Box",
    "Breakdown",
    "Bulletin",
    "BulletinError",
    "BulletinRecord",
    "Change",
    "Committee",
    "Comparison",
    "Contributor",
    "DamagedError",
    "DateMention",
    "Document",
    "EncryptedError",
    "Explanation",
    "Failure",
    "FormatError",
    "Found",
    "Indicator",
    "Inspection",
    "InspectionItem",
    "Kind",
    "Licence",
    "LimitError",
    "Match",
    "MissingExtraError",
    "NoTextError",
    "NotAStandardError",
    "OrganizationMention",
    "Period",
    "PersonMention",
    "Place",
    "Quantity",
    "QuantityMention",
    "Reader",
    "Record",
    "RecordError",
    "Records",
    "Region",
    "RegionMention",
    "Rule",
    "Section",
    "Source",
    "SourceError",
    "Span",
    "Standard",
    "StandardsWork",
    "explain",
    "find",
    "find_committees",
    "find_standards",
    "parse_record",
    "parse_standard",
    "read",
    "read_file",
    "read_many",
    "record_schema",
    "rule",
    "scan",
    "show",
]

# Where each public name lives. Modules load when a name of theirs is first asked for: a service that validates
# records does not load the rules, and importing the package takes a few milliseconds.
_HOMES: Final = {
    "attempt": ("Failure",),
    "bulletin": ("AnyRecord", "Bulletin", "Records", "Section", "parse_record"),
    "corpus": ("read_many",),
    "errors": (
        "BulletinError",
        "DamagedError",
        "EncryptedError",
        "FormatError",
        "LimitError",
        "MissingExtraError",
        "NoTextError",
        "RecordError",
        "SourceError",
    ),
    "explain": ("Explanation", "explain"),
    "mentions.model": ("DateMention", "OrganizationMention", "PersonMention", "QuantityMention", "RegionMention"),
    "model": ("Period", "Quantity", "Record", "Region", "Span"),
    "reader": ("RULES", "Reader", "find", "read", "read_file"),
    "records.article": ("Article", "BulletinRecord", "Contributor"),
    "records.award": ("Award",),
    "records.committee": ("Committee", "find_committees"),
    "records.document": ("Document",),
    "records.indicator": ("Change", "Indicator"),
    "records.inspection": ("Breakdown", "Comparison", "Inspection", "InspectionItem"),
    "records.licence": ("Licence",),
    "records.standard": ("NotAStandardError", "Standard", "find_standards", "parse_standard"),
    "records.standards_work": ("StandardsWork",),
    "match": ("Match",),
    "rule": ("Found", "Kind", "Rule", "rule", "scan"),
    "schema": ("SCHEMA_VERSION", "record_schema"),
    "show": ("show",),
    "sources": ("Box", "Place", "Source"),
}
_MODULES: Final = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """The package as a module whose functions `rule`, `show` and `explain` their submodules do not hide."""

    def __setattr__(self, name: str, value: object) -> None:
        if name not in _MODULES or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
