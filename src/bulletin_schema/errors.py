"""The errors that the library raises; each message names what, where and why."""

from __future__ import annotations

from pathlib import Path


class BulletinError(Exception):
    """Any error that bulletin_schema raises on purpose."""


class SourceError(BulletinError):
    """A source that cannot be turned into text: missing, unreadable, not text."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class RecordError(BulletinError):
    """A line that is no valid record; names file, line, field and reason."""

    def __init__(self, path: Path | str, line: int, where: str, reason: str) -> None:
        super().__init__(f"{path}:{line}: {where}: {reason}" if where else f"{path}:{line}: {reason}")
        self.path = path
        self.line = line
        self.where = where
        self.reason = reason
