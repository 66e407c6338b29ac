"""Worker: a process of its own that takes a PDF apart, so that what a hostile file breaks is not the caller's.

Run as a script: the PDF on standard input, one line of JSON a page on standard output, or one with `error`. It
imports nothing of the package: starting is half of its time.
"""

from __future__ import annotations

import base64
import ctypes
import json
import math
import sys
from array import array
from collections.abc import Iterator
from io import BytesIO
from typing import Any, NoReturn

import pypdfium2
from pypdfium2 import raw

MOST_OBJECTS = 20_000  # drawn on one page; more is a map or an attack
FEWEST_RULES = 5  # lines that a table of two rows and two columns needs
THIN = 2.0  # points
LEVEL = 0.1  # radians; letters that lean more are a watermark
MOST_CELLS = 20_000


def main(memory: int, seconds: int, most_pages: int, most_characters: int) -> None:
    """Take the PDF on standard input apart within these limits."""
    _limit(memory, seconds)
    data = sys.stdin.buffer.read()
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        _fail("encrypted" if "password" in str(error).lower() else "damaged", str(error))
    if len(document) > most_pages:
        _fail("limit", f"has {len(document)} pages; at most {most_pages} are read")
    tables = _Tables(data)
    left = most_characters
    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            _fail("damaged", f"page {number + 1} cannot be read")
        text, boxes = _characters(page, left)
        left -= len(text)
        if left <= 0:
            _fail("limit", f"has more than {most_characters} characters")
        rules, pictures = _drawn(page)
        width, height = page.get_size()
        cells = tables.on(number) if rules >= FEWEST_RULES else []
        packed = base64.b64encode(boxes.tobytes()).decode("ascii")
        _say({"width": width, "height": height, "text": text, "boxes": packed, "tables": cells, "pictures": pictures})
        page.close()


def _limit(memory: int, seconds: int) -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows, where the clock alone watches
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _say(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")


def _fail(kind: str, detail: str) -> NoReturn:
    _say({"error": kind, "detail": detail})
    sys.stdout.flush()
    sys.exit(0)


def _characters(page: Any, most: int) -> tuple[str, array[float]]:
    """Return the letters in the order they are drawn, and their boxes, four numbers each, from the top left."""
    text_page = page.get_textpage()
    count = min(text_page.count_chars(), most + 1)
    turn, view = page.get_rotation(), _View(page)
    letters: list[str] = []
    boxes = array("f")
    rectangle = raw.FS_RECTF()
    for index in range(count):
        if raw.FPDFText_IsGenerated(text_page, index) == 1 or not _is_level(text_page, index, turn):
            continue
        letter = _letter(text_page, index)
        if not letter or not raw.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(rectangle)):
            continue
        letters.append(letter)
        boxes.extend(view.box(rectangle))
    text_page.close()
    return "".join(letters), boxes


def _letter(text_page: Any, index: int) -> str:
    code = raw.FPDFText_GetUnicode(text_page, index)
    if 0xDC00 <= code < 0xE000:
        return ""  # the second half of a pair
    if 0xD800 <= code < 0xDC00:
        low = raw.FPDFText_GetUnicode(text_page, index + 1)
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00) if 0xDC00 <= low < 0xE000 else 0xFFFD
    return chr(code) if 0 < code < sys.maxunicode else "\ufffd"


def _is_level(text_page: Any, index: int, turn: int) -> bool:
    """Tell whether a letter stands upright on the page as it is shown."""
    angle = raw.FPDFText_GetCharAngle(text_page, index) + math.radians(turn)
    return angle < 0 or abs(math.remainder(angle, 2 * math.pi)) < LEVEL


class _View:
    """How a page is shown: turned as it says, cut to the part that is printed, measured from its top left corner."""

    def __init__(self, page: Any) -> None:
        width, height = page.get_size()
        self._scale = 100.0  # pdfium answers in whole numbers
        self._page, self._size = page, (round(width * self._scale), round(height * self._scale))
        self._x, self._y = self._shown(0, 0)
        far = 10_000.0
        (xx, xy), (yx, yy) = self._shown(far, 0), self._shown(0, far)
        self._across = ((xx - self._x) / far, (yx - self._x) / far)
        self._down = ((xy - self._y) / far, (yy - self._y) / far)

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        across, down = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(self._page, 0, 0, *self._size, 0, x, y, ctypes.byref(across), ctypes.byref(down))
        return across.value / self._scale, down.value / self._scale

    def box(self, rectangle: Any) -> tuple[float, float, float, float]:
        """Return the box of a rectangle in the page's own measure."""
        ends = ((rectangle.left, rectangle.bottom), (rectangle.right, rectangle.top))
        xs = sorted(self._x + self._across[0] * x + self._across[1] * y for x, y in ends)
        ys = sorted(self._y + self._down[0] * x + self._down[1] * y for x, y in ends)
        return xs[0], ys[0], xs[1], ys[1]


def _drawn(page: Any) -> tuple[int, int]:
    """Count the thin lines and the pictures on a page; a frame counts for its four lines."""
    rules = pictures = 0
    for number, item in enumerate(page.get_objects(max_depth=3)):
        if number > MOST_OBJECTS:
            break
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            pictures += 1
        elif item.type == raw.FPDF_PAGEOBJ_PATH:
            left, bottom, right, top = item.get_bounds()
            is_line = min(right - left, top - bottom) <= THIN
            rules += 1 if is_line else 4
    return rules, pictures


class _Tables:
    """The ruled tables of a document, looked for only on the pages that are asked for."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._document: Any = None

    def on(self, number: int) -> list[list[list[tuple[float, float, float, float] | None]]]:
        """Return each table's rows of cells on a page; a place that a cell above or left fills is None."""
        try:
            if self._document is None:
                import pdfplumber  # noqa: PLC0415 - only some documents have tables

                self._document = pdfplumber.open(BytesIO(self._data))
            page = self._document.pages[number]
            tables = [[list(row.cells) for row in table.rows] for table in page.find_tables()]
            page.close()
        except Exception:  # noqa: BLE001 - pdfminer fails on what pdfium reads; then a table is read as lines
            return []
        return list(_sized(tables))


def _sized(tables: list[list[list[Any]]]) -> Iterator[list[list[Any]]]:
    for rows in tables:
        if len(rows) > 1 and max(map(len, rows)) > 1 and sum(map(len, rows)) <= MOST_CELLS:
            yield rows


if __name__ == "__main__":
    main(*map(int, sys.argv[1:5]))
