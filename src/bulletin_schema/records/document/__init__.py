"""document: a policy document, plan, law or notice."""

from __future__ import annotations

from bulletin_schema.records.document.model import Document
from bulletin_schema.records.document.rules import DOCUMENT

__all__ = ["DOCUMENT", "Document"]
