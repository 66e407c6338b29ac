"""PDF: pages become text in reading order, column by column, with ruled tables as rows of cells between bars.

The file is taken apart by a process of its own with a bound on its memory and time (worker.py); what it hands back,
letters with their boxes and the cells of tables, is put in order here.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import subprocess
import sys
from array import array
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bulletin_schema.errors import DamagedError, EncryptedError, LimitError, MissingExtraError, NoTextError, SourceError
from bulletin_schema.patterns import re_pattern
from bulletin_schema.sources.limits import (
    MEGABYTE,
    PDF_BYTES,
    PDF_CHARACTERS,
    PDF_MEMORY,
    PDF_PAGES,
    PDF_SECONDS,
    checked_size,
)
from bulletin_schema.sources.model import Source
from bulletin_schema.sources.pdf.columns import in_order
from bulletin_schema.sources.pdf.pieces import Letter, Piece, gather, runs
from bulletin_schema.sources.pdf.writing import write_pages

_TAIL = 64_000  # bytes at the end that hold the mark of the end; some servers add to a file
_WHOLE = re.compile(rb"/Linearized\b.{0,300}?/L\s+(\d+)", re.DOTALL)
_LONGEST_CELL = 400  # letters; a frame around running text is no table
_FEW = 10  # letters on a page of pictures
_UNREADABLE = re_pattern(r"[\x00-\x08\x0e-\x1f\ue000-\uf8ff\ufffd]")
_FAILURES: dict[str, type[SourceError]] = {"encrypted": EncryptedError, "damaged": DamagedError, "limit": LimitError}


def load_pdf(data: bytes, *, name: Path | str) -> Source:
    """Read a PDF; raises MissingExtraError, or the SourceError that says what is wrong with the file."""
    checked_size(len(data), PDF_BYTES, name)
    if find_spec("pypdfium2") is None or find_spec("pdfplumber") is None:
        raise MissingExtraError(name, "pdf")
    _check_whole(data, name)
    pages = list(_take_apart(data, name))
    _check_letters(pages, name)
    return write_pages((page["width"], page["height"], in_order(_pieces(page, name), page["height"])) for page in pages)


def _check_whole(data: bytes, name: Path | str) -> None:
    """Refuse a file that breaks off: pdfium would mend it and leave out pages without a word."""
    whole = _WHOLE.search(data, 0, 2048)
    if b"%%EOF" not in data[-_TAIL:] or (whole and int(whole[1]) > len(data)):
        raise DamagedError(name, "breaks off before the end of the PDF")


def _take_apart(data: bytes, name: Path | str) -> Iterator[dict[str, Any]]:
    worker = Path(__file__).with_name("worker.py")
    limits = map(str, (PDF_MEMORY, PDF_SECONDS, PDF_PAGES, PDF_CHARACTERS))
    command = [sys.executable, "-P", str(worker), *limits]
    try:
        # The command is our own interpreter and file; nothing in it comes from the input.
        done = subprocess.run(command, input=data, capture_output=True, timeout=PDF_SECONDS + 2, check=False)  # noqa: S603
    except subprocess.TimeoutExpired:
        raise LimitError(name, f"takes more than {PDF_SECONDS} seconds to read") from None
    for line in done.stdout.splitlines():
        try:
            page = json.loads(line)
        except ValueError:
            break  # the process ended in the middle of it
        if "error" in page:
            raise _FAILURES[page["error"]](name, _reason(page))
        yield page
    if done.returncode != 0:
        raise LimitError(name, f"takes more than {PDF_MEMORY // MEGABYTE} MB or {PDF_SECONDS} seconds to read")


def _reason(failure: dict[str, Any]) -> str:
    if failure["error"] == "encrypted":
        return "is encrypted and asks for a password"
    return f"cannot be read as PDF: {failure['detail']}" if failure["error"] == "damaged" else str(failure["detail"])


def _check_letters(pages: list[dict[str, Any]], name: Path | str) -> None:
    text = "".join(page["text"] for page in pages)
    letters = len("".join(text.split()))
    pictures = sum(page["pictures"] > 0 for page in pages)
    if not letters or (letters < _FEW * len(pages) and pictures * 2 > len(pages)):
        raise NoTextError(name, "has no text: its pages are pictures; read the letters off them (OCR) first")
    if len(_UNREADABLE.findall(text)) * 3 > letters:
        raise NoTextError(name, "has letters without codes: its fonts do not say which characters they draw")


def _pieces(page: dict[str, Any], name: Path | str) -> list[Piece]:
    """Return the runs of letters of a page, and its tables with the letters in them."""
    boxes = array("f")
    try:
        boxes.frombytes(base64.b64decode(page["boxes"]))
    except (binascii.Error, ValueError) as error:
        raise DamagedError(name, "cannot be read as PDF") from error
    letters = list(gather(page["text"], boxes))
    tables: list[Piece] = []
    for table in page["tables"]:
        found = _table(table, letters)
        if found:
            tables.append(found)
            letters = [
                letter for letter in letters if not _within(letter, (found.x0, found.top, found.x1, found.bottom))
            ]
    return [*runs(letters), *tables]


def _table(cells: list[list[Any]], letters: list[Letter]) -> Piece | None:
    boxes = [box for row in cells for box in row if box]
    x0, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    x1, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    inside = [letter for letter in letters if _within(letter, (x0, top, x1, bottom))]
    rows = tuple(tuple(tuple(_in_cell(box, inside)) for box in row) for row in cells)
    filled = [sum(map(bool, row)) for row in rows]
    if sum(count > 1 for count in filled) < 2 or max(len(cell) for row in rows for cell in row) > _LONGEST_CELL:
        return None
    return Piece(inside, x0, top, x1, bottom, tuple(row for row, count in zip(rows, filled, strict=True) if count))


def _in_cell(box: list[float] | None, letters: list[Letter]) -> Iterator[Letter]:
    return (letter for letter in letters if box and _within(letter, (box[0], box[1], box[2], box[3])))


def _within(letter: Letter, box: tuple[float, float, float, float]) -> bool:
    x, y = (letter.x0 + letter.x1) / 2, (letter.top + letter.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
