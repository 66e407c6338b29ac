"""Settings: how each document of a corpus is read, the same for all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from bulletin_schema.attempt import standard_reader
from bulletin_schema.bulletin import Bulletin
from bulletin_schema.model import Record, Region
from bulletin_schema.reader import Reader
from bulletin_schema.rule import Kind
from bulletin_schema.sources import Source


@dataclass(frozen=True)
class Settings:
    """A reader (the one with every rule where None), the kinds wanted (all where None), and what is known beforehand."""

    reader: Reader | None = None
    kinds: Collection[str] | None = None
    reference_date: dt.date | None = None
    home_region: Region | None = None

    def wanted(self) -> list[Kind]:
        """Return the kinds to find, in the reader's order."""
        kinds = (self.reader or standard_reader()).kinds
        return [kind for kind in kinds if self.kinds is None or kind.name in self.kinds]

    def read(self, text: str | bytes | Source) -> Bulletin:
        """Read a text into a Bulletin."""
        reader = self.reader or standard_reader()
        return reader.read(text, reference_date=self.reference_date, home_region=self.home_region)

    def find(self, text: str) -> list[Record]:
        """Return the records of the kinds wanted, doing no other work."""
        models = [kind.model for kind in self.wanted()]
        reader = self.reader or standard_reader()
        return reader.find(text, *models, reference_date=self.reference_date, home_region=self.home_region)
