"""Plain text in whatever encoding it came."""

from __future__ import annotations

import codecs
from pathlib import Path

from bulletin_schema.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text(path: Path) -> str:
    """Read a text file: byte order mark, strict UTF-8, then a guess among Chinese encodings.

    Raises SourceError where the file is missing or is not text.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise SourceError(path, "no such file") from None
    except OSError as error:
        raise SourceError(path, error.strerror or str(error)) from error
    return decode(data, name=path)


def decode(data: bytes, *, name: Path | str = "<bytes>") -> str:
    """Turn bytes into text; raises SourceError where no encoding reads them."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data, name)


def _strictly(data: bytes, encoding: str, name: Path | str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(name, f"is not valid {encoding} after its mark (byte {error.start})") from error


def _guess(data: bytes, name: Path | str) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - costs time at import

    if b"\0" in data[:4096]:
        raise SourceError(name, "is not text in any encoding this library reads")
    best = from_bytes(data, cp_isolation=["gb18030", "big5", "utf_16"]).best()
    if best is None:
        raise SourceError(name, "is not text in any encoding this library reads")
    return str(best)
