"""The errors that the library raises; each message names what, where and why."""

from __future__ import annotations

from pathlib import Path


class BulletinError(Exception):
    """Any error that bulletin_schema raises on purpose.

    >>> from bulletin_schema import BulletinError, read_file
    >>> try:
    ...     read_file("missing.txt")
    ... except BulletinError as error:
    ...     print(error)
    missing.txt: no such file
    """


class SourceError(BulletinError):
    """A source that cannot be turned into text: missing, unreadable, or one of the subclasses below.

    >>> from bulletin_schema import SourceError, read_file
    >>> try:
    ...     read_file("missing.txt")
    ... except SourceError as error:
    ...     error.reason
    'no such file'
    """

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class FormatError(SourceError):
    r"""Neither text in a known encoding nor a file of a known format.

    >>> from bulletin_schema import FormatError, read
    >>> try:
    ...     read(b"\x89PNG")
    ... except FormatError as error:
    ...     error.reason
    'is a picture'
    """


class DamagedError(SourceError):
    """A file that breaks off or contradicts itself.

    >>> DamagedError("简报.pdf", "breaks off").reason
    'breaks off'
    """


class EncryptedError(SourceError):
    """A file that asks for a password.

    >>> EncryptedError("简报.pdf", "asks for a password").reason
    'asks for a password'
    """


class NoTextError(SourceError):
    """Pages that are pictures, or letters without their codes.

    >>> NoTextError("扫描.pdf", "holds pictures of pages, no text").reason
    'holds pictures of pages, no text'
    """


class LimitError(SourceError):
    """A file that is larger than the library reads, or that takes too much memory or time.

    >>> LimitError("大.txt", "is larger than is read").path
    '大.txt'
    """


class MissingExtraError(SourceError):
    """A format whose packages are not installed; names the extra that brings them.

    >>> str(MissingExtraError("简报.pdf", extra="pdf"))
    "简报.pdf: this format needs an extra: pip install 'bulletin-schema[pdf]'"
    """

    def __init__(self, path: Path | str, extra: str) -> None:
        super().__init__(path, f"this format needs an extra: pip install 'bulletin-schema[{extra}]'")
        self.extra = extra


class RecordError(BulletinError):
    """A line that is no valid record; names file, line, field and reason.

    >>> str(RecordError("records.jsonl", 3, "pass_rate", "Input should be less than or equal to 100"))
    'records.jsonl:3: pass_rate: Input should be less than or equal to 100'
    """

    def __init__(self, path: Path | str, line: int, where: str, reason: str) -> None:
        super().__init__(f"{path}:{line}: {where}: {reason}" if where else f"{path}:{line}: {reason}")
        self.path = path
        self.line = line
        self.where = where
        self.reason = reason
