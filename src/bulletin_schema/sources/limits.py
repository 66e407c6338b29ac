"""Limits: what a file may cost before it is refused, so that a hostile one ends in an error and not in a full memory."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from bulletin_schema.errors import LimitError

MEGABYTE: Final = 1_000_000
TEXT_BYTES: Final = 4 * MEGABYTE  # some years of a newsletter; records cost some hundred bytes a character
CHARACTERS: Final = 2_000_000  # of any source
NUMBERS: Final = 100_000  # each becomes a record or two; a text of the most characters holds about as many
HTML_BYTES: Final = 8 * MEGABYTE  # most of a page as large are pictures within it
HTML_TAGS: Final = 500_000  # each takes half a kilobyte once parsed
PDF_BYTES: Final = 64 * MEGABYTE
PDF_MEMORY: Final = 384 * MEGABYTE  # of the process that takes it apart; a plain file takes 90
PDF_SECONDS: Final = 20
PDF_PAGES: Final = 1000
PDF_CHARACTERS: Final = 500_000
MOST_BYTES: Final = PDF_BYTES
DOCX_BYTES: Final = 64 * MEGABYTE
DOCX_PART_BYTES: Final = 8 * MEGABYTE  # of XML, unpacked
DOCX_WHOLE_BYTES: Final = 256 * MEGABYTE  # with pictures, unpacked one at a time


def checked_size(size: int, limit: int, name: Path | str) -> None:
    """Raise LimitError where a file is larger than what is read of its kind."""
    if size > limit:
        raise LimitError(name, f"is {size / MEGABYTE:.1f} MB; at most {limit // MEGABYTE} MB are read, split it")
