"""Extras: packages that only some uses need, imported on first use and asked for by name where they are missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from bulletin_schema.errors import BulletinError


class MissingExtraError(BulletinError):
    """A package of an optional extra that is not installed; says how to get it."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"{package} is not installed: pip install 'bulletin-schema[{extra}]'")
        self.package = package
        self.extra = extra


def require(module: str, *, extra: str) -> Any:
    """Return a module of an optional extra; raises MissingExtraError where its package is not installed.

    >>> require("json", extra="arrow").loads("1")
    1
    >>> require("no_such_module", extra="arrow")
    Traceback (most recent call last):
    bulletin_schema.extras.MissingExtraError: no_such_module is not installed: pip install 'bulletin-schema[arrow]'
    """
    package = module.partition(".")[0]
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        # A module that is installed but lacks one of its own parts is another matter.
        if error.name is None or error.name.partition(".")[0] != package:
            raise
        raise MissingExtraError(package, extra) from None
