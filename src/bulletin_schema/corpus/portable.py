"""Portable: a task as bytes that another process can load, its reader's rules by their names.

`@rule` leaves a rule where its function was, so the function cannot be pickled; the rule's own name can.
"""

from __future__ import annotations

import io
import pickle
from importlib import import_module
from operator import attrgetter
from typing import Any

from bulletin_schema.errors import BulletinError
from bulletin_schema.reader import Reader
from bulletin_schema.rule import PatternRule, Rule, ScanRule


class PortableError(BulletinError):
    """A rule that no other process can find."""


class _Packer(pickle.Pickler):
    def reducer_override(self, value: Any) -> Any:
        match value:
            case Reader():
                return Reader, (value.kinds, value.finders)
            case PatternRule():
                return _named, _name(value, value.build)
            case ScanRule():
                return _named, _name(value, value.scan)
        return NotImplemented


def pack(task: object) -> bytes:
    """Return a task as bytes; raises PortableError for a rule that stands in no module under its own name."""
    buffer = io.BytesIO()
    _Packer(buffer, pickle.HIGHEST_PROTOCOL).dump(task)
    return buffer.getvalue()


def unpack(data: bytes) -> Any:
    """Return the task that `pack` packed."""
    return pickle.loads(data)  # noqa: S301 - it comes from the parent process


def _name(rule: Rule, function: Any) -> tuple[str, str]:
    place = function.__module__, function.__qualname__
    try:
        found = _named(*place)
    except (ImportError, AttributeError):
        found = None
    if found is not rule:
        raise PortableError(f"rule {rule.name}: workers can only use rules that stand in a module under their own name")
    return place


def _named(module: str, name: str) -> Any:
    return attrgetter(name)(import_module(module))
