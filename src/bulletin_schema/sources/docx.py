"""DOCX: paragraphs and tables in the order of the document, tables as rows of cells between bars."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin_schema.errors import DamagedError, EncryptedError, FormatError, LimitError, MissingExtraError, NoTextError
from bulletin_schema.sources.limits import DOCX_BYTES, DOCX_PART_BYTES, DOCX_WHOLE_BYTES, checked_size
from bulletin_schema.sources.model import Source

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table

_BODY = "word/document.xml"
_ENCRYPTED = 1  # bit of a zip entry's flags


def load_docx(data: bytes, *, name: Path | str) -> Source:
    """Read a DOCX file; raises MissingExtraError, or the SourceError that says what is wrong with the file."""
    checked_size(len(data), DOCX_BYTES, name)
    try:
        import docx  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtraError(name, "docx") from None
    _check_parts(data, name)
    try:
        lines = list(_lines(docx.Document(BytesIO(data))))
    except Exception as error:  # python-docx raises KeyError, ValueError, lxml's and its own on a broken package
        raise DamagedError(name, f"is no DOCX file that can be read: {type(error).__name__}: {error}") from error
    if not any(lines):
        raise NoTextError(name, "has no text, only pictures or nothing")
    return Source("\n".join(lines) + "\n", "docx")


def _check_parts(data: bytes, name: Path | str) -> None:
    """Refuse what unpacks to too much; zipfile never reads more of a part than the size that is checked here."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise DamagedError(name, f"is a broken zip archive: {error}") from error
    if _BODY not in {part.filename for part in parts}:
        raise FormatError(name, "is a zip archive but no DOCX document")
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise EncryptedError(name, "is encrypted")
    xml = max(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if xml > DOCX_PART_BYTES or sum(part.file_size for part in parts) > DOCX_WHOLE_BYTES:
        raise LimitError(name, "unpacks to more than a document needs")


def _lines(document: Document) -> Iterator[str]:
    from docx.table import Table  # noqa: PLC0415 - an extra

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from _rows(block)
        else:
            yield from block.text.split("\n")


def _rows(table: Table) -> Iterator[str]:
    """Yield each row as one line; a merged cell is said in each row, and once in a row."""
    for row in table.rows:
        seen: set[int] = set()
        cells: list[str] = []
        for cell in row.cells:
            text = "" if id(cell._tc) in seen else cell.text  # noqa: SLF001 - how python-docx tells merged cells
            seen.add(id(cell._tc))  # noqa: SLF001
            cells.append("".join(text.split("\n")).strip().replace("|", "/"))
        if any(cells):
            yield " | ".join(cells) if len(cells) > 1 else cells[0]
