"""The errors that the library raises; each message names what, where and why."""

from __future__ import annotations

from pathlib import Path


class BulletinError(Exception):
    """Any error that bulletin_schema raises on purpose."""


class SourceError(BulletinError):
    """A source that cannot be turned into text: missing, unreadable, or one of the subclasses below."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class FormatError(SourceError):
    """Neither text in a known encoding nor a file of a known format."""


class DamagedError(SourceError):
    """A file that breaks off or contradicts itself."""


class EncryptedError(SourceError):
    """A file that asks for a password."""


class NoTextError(SourceError):
    """Pages that are pictures, or letters without their codes."""


class LimitError(SourceError):
    """A file that is larger than the library reads, or that takes too much memory or time."""


class MissingExtraError(SourceError):
    """A format whose packages are not installed; names the extra that brings them."""

    def __init__(self, path: Path | str, extra: str) -> None:
        super().__init__(path, f"this format needs an extra: pip install 'bulletin-schema[{extra}]'")
        self.extra = extra


class RecordError(BulletinError):
    """A line that is no valid record; names file, line, field and reason."""

    def __init__(self, path: Path | str, line: int, where: str, reason: str) -> None:
        super().__init__(f"{path}:{line}: {where}: {reason}" if where else f"{path}:{line}: {reason}")
        self.path = path
        self.line = line
        self.where = where
        self.reason = reason
