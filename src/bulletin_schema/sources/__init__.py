"""Sources: a file as it comes becomes the source text that spans point into.

>>> load_bytes("全市抽查".encode("utf-16")).text
'全市抽查'
"""

from __future__ import annotations

from pathlib import Path

from bulletin_schema.sources.limits import TEXT_BYTES, checked_size
from bulletin_schema.sources.model import Box, Page, Place, Source, Strip, text_source
from bulletin_schema.sources.text import decode, read_data, read_text

SUFFIXES = (".txt", ".md")

__all__ = ["SUFFIXES", "Box", "Page", "Place", "Source", "Strip", "decode", "load", "load_bytes", "read_text"]


def load(path: Path | str) -> Source:
    """Read a file of any known format; raises SourceError with file and reason where it cannot be."""
    path = Path(path)
    return load_bytes(read_data(path, limit=TEXT_BYTES), name=path)


def load_bytes(data: bytes, *, name: Path | str = "<bytes>") -> Source:
    """Read the bytes of a file; what they are is told from the bytes, then from the name's ending."""
    checked_size(len(data), TEXT_BYTES, name)
    return text_source(decode(data, name=name))
