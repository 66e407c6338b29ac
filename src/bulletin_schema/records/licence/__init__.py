"""licence: an approval, certificate or registration number."""

from __future__ import annotations

from bulletin_schema.records.licence.model import Licence
from bulletin_schema.records.licence.rules import LICENCE

__all__ = ["LICENCE", "Licence"]
