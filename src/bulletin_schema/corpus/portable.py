"""Portable: a task as bytes that another process can load, its reader's rules by their names.

`@rule` leaves a rule where its function was, so the function cannot be pickled; the rule's own name can. A module
that was loaded from a file of rules is loaded from it again.
"""

from __future__ import annotations

import io
import pickle
import sys
from collections.abc import Mapping
from importlib import import_module
from importlib.machinery import PathFinder
from operator import attrgetter
from pathlib import Path
from types import FunctionType
from typing import Any

from bulletin_schema.errors import BulletinError
from bulletin_schema.extensions import load_module
from bulletin_schema.finders import FINDERS
from bulletin_schema.reader import Reader
from bulletin_schema.reading import Finder
from bulletin_schema.rule import Kind, PatternRule, Rule, ScanRule


class PortableError(BulletinError):
    """A rule, or a part of one, that no other process can find."""


class _Packer(pickle.Pickler):
    """Pickles readers and rules by name, and notes the files that these names need."""

    def __init__(self, buffer: io.BytesIO) -> None:
        super().__init__(buffer, pickle.HIGHEST_PROTOCOL)
        self.files: dict[str, str] = {}

    def reducer_override(self, value: Any) -> Any:
        match value:
            case Reader():
                return _reader, (value.kinds, None if value.finders is FINDERS else value.finders)
            case PatternRule():
                return self._by_name(value, value.build)
            case ScanRule():
                return self._by_name(value, value.scan)
            case type() | FunctionType():
                self._note(value.__module__)
        return NotImplemented

    def _by_name(self, rule: Rule, function: Any) -> Any:
        self._note(function.__module__)
        place = function.__module__, function.__qualname__
        try:
            found = _named(*place)
        except (ImportError, AttributeError):
            found = None
        if found is not rule:
            raise PortableError(f"rule {rule.name}: for workers it has to stand in a module, under its function's name")
        return _named, place

    def _note(self, module: str) -> None:
        spec = getattr(sys.modules.get(module), "__spec__", None)
        if spec and spec.origin and "." not in module and module != "__main__" and not PathFinder.find_spec(module):
            self.files[module] = spec.origin


def pack(task: object) -> bytes:
    """Return a task as bytes; raises PortableError for a rule that stands in no module under its own name."""
    buffer = io.BytesIO()
    packer = _Packer(buffer)
    try:
        packer.dump(task)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise PortableError(f"workers cannot be told of this reader: {error}") from error
    return pickle.dumps((packer.files, buffer.getvalue()))


def unpack(data: bytes) -> Any:
    """Return the task that `pack` packed."""
    files, task = pickle.loads(data)  # noqa: S301 - it comes from the parent process
    for module, path in files.items():
        if module not in sys.modules:
            load_module(module, Path(path))
    return pickle.loads(task)  # noqa: S301 - likewise


def _reader(kinds: tuple[Kind, ...], finders: Mapping[str, Finder] | None) -> Reader:
    return Reader(kinds) if finders is None else Reader(kinds, finders)


def _named(module: str, name: str) -> Any:
    return attrgetter(name)(import_module(module))
