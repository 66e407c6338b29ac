"""Sources: a file as it comes becomes the source text that spans point into.

>>> load_bytes("全市抽查".encode("utf-16")).text
'全市抽查'
"""

from __future__ import annotations

import re
from pathlib import Path

from bulletin_schema.errors import FormatError, LimitError
from bulletin_schema.sources.limits import CHARACTERS, MOST_BYTES, NUMBERS, TEXT_BYTES, checked_size
from bulletin_schema.sources.model import Box, Page, Place, Source, Strip, text_source
from bulletin_schema.sources.text import decode, read_data, read_text

TEXT_SUFFIXES = (".txt", ".md")
HTML_SUFFIXES = (".html", ".htm", ".shtml", ".xhtml")
SUFFIXES = (*TEXT_SUFFIXES, *HTML_SUFFIXES, ".pdf", ".docx")
# What a file is by its first bytes, where it is none that this library reads.
_OTHERS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is in an old Word format or encrypted; save it as DOCX without a password"),
    (b"{\\rtf", "is RTF; save it as DOCX"),
    (b"\x89PNG", "is a picture"),
    (b"\xff\xd8\xff", "is a picture"),
    (b"GIF8", "is a picture"),
    (b"\x1f\x8b", "is a gzip archive; unpack it"),
    (b"7z\xbc\xaf", "is a 7z archive; unpack it"),
    (b"Rar!", "is a RAR archive; unpack it"),
)
# Some servers put a line or two before a PDF's mark, never a NUL.
_PDF = re.compile(rb"[^\0]{0,1024}?%PDF-", re.DOTALL)
_NUMBER = re.compile(r"[0-9０-９.,]+|[一二三四五六七八九十百千万亿]+")
_PAGE = re.compile(rb"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")

__all__ = ["SUFFIXES", "Box", "Page", "Place", "Source", "Strip", "decode", "load", "load_bytes", "read_text"]


def load(path: Path | str) -> Source:
    """Read a file of any known format; raises SourceError with file and reason where it cannot be."""
    path = Path(path)
    return load_bytes(read_data(path, limit=MOST_BYTES), name=path)


def load_bytes(data: bytes, *, name: Path | str = "<bytes>") -> Source:
    """Read the bytes of a file; what they are is told from the bytes, then from the name's ending."""
    source = _load(data, name)
    for what, count, most in (
        ("characters", len(source.text), CHARACTERS),
        ("numbers", sum(1 for _ in _NUMBER.finditer(source.text)), NUMBERS),
    ):
        if count > most:
            raise LimitError(name, f"has {count} {what}; at most {most} are read, split it")
    return source


def _load(data: bytes, name: Path | str) -> Source:
    for mark, reason in _OTHERS:
        if data.startswith(mark):
            raise FormatError(name, reason)
    if data.startswith(_ZIP):
        from bulletin_schema.sources.docx import load_docx  # noqa: PLC0415 - each format loads on first use

        return load_docx(data, name=name)
    if _PDF.match(data, 0, 1024 + 5):
        from bulletin_schema.sources.pdf import load_pdf  # noqa: PLC0415

        return load_pdf(data, name=name)
    from bulletin_schema.sources.html import is_html, load_html, read_html  # noqa: PLC0415

    if str(name).lower().endswith(HTML_SUFFIXES) or _PAGE.match(data, 0, 64):
        return load_html(data, name=name)
    checked_size(len(data), TEXT_BYTES, name)
    text = decode(data, name=name)
    return read_html(text, name=name) if is_html(text) else text_source(text)
