"""Sources: a file as it comes becomes the source text that spans point into."""

from __future__ import annotations

from pathlib import Path

from bulletin_schema.sources.text import decode, read_text

SUFFIXES = (".txt", ".md")

__all__ = ["SUFFIXES", "decode", "read_file"]


def read_file(path: Path) -> str:
    """Read a file into source text; raises SourceError where it cannot be."""
    return read_text(path)
