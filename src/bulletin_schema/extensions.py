"""Extensions: rules and kinds of users' own, from a Python file or from an installed package."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import entry_points
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Final

from bulletin_schema.errors import BulletinError
from bulletin_schema.rule import Kind, Rule

GROUP: Final = "bulletin_schema.rules"


class RulesError(BulletinError):
    """A file or package of rules that cannot be loaded, or holds none."""


def load_rules(name: str) -> tuple[Rule | Kind, ...]:
    """Return the rules and kinds of `my_rules.py`, or of an installed package's entry point `recalls`.

    A file's rules are those its module defines, in order; a rule that is part of a `Kind` there comes with it.
    An entry point of the group `bulletin_schema.rules` names a module, a rule, a kind, or several in a list.
    The file is run as Python: load files that you trust.
    """
    own = _from_file(Path(name)) if name.endswith(".py") else _installed(name)
    if not own:
        raise RulesError(f"{name}: holds no rule; make one with @rule or @scan")
    return own


def _from_file(path: Path) -> tuple[Rule | Kind, ...]:
    if not path.is_file():
        raise RulesError(f"{path}: no such file")
    # Two files of one name are two modules: a worker finds a rule by its module's name.
    place = hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return tuple(_of_module(load_module(f"bulletin_schema_rules_{path.stem}_{place}", path)))


def load_module(name: str, path: Path) -> ModuleType:
    """Run a Python file as a module of this name, which pickled models and rules are looked up by.

    Raises RulesError with what the file raises.
    """
    spec = spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise RulesError(f"{path}: not a Python file")
    module = module_from_spec(spec)
    sys.modules[name] = module  # models look their annotations up there
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # whatever the user's file raises
        del sys.modules[name]
        raise RulesError(f"{path}: {type(error).__name__}: {error}") from error
    return module


def _installed(name: str) -> tuple[Rule | Kind, ...]:
    known = entry_points(group=GROUP)
    if name not in known.names:
        names = ", ".join(sorted(known.names)) or "none"
        raise RulesError(f"{name}: neither a .py file nor an installed package of rules (installed: {names})")
    loaded = known[name].load()
    return tuple(_of_module(loaded) if isinstance(loaded, ModuleType) else _listed(loaded))


def _of_module(module: ModuleType) -> Iterator[Rule | Kind]:
    own = [one for one in vars(module).values() if isinstance(one, Rule | Kind)]
    in_kinds = {rule.name for kind in own if isinstance(kind, Kind) for rule in kind.rules}
    yield from (one for one in _once(own) if isinstance(one, Kind) or one.name not in in_kinds)


def _once(own: Iterable[Rule | Kind]) -> Iterator[Rule | Kind]:
    # Rules hold mappings and are not hashable: told apart by name.
    seen: set[str] = set()
    for one in own:
        if one.name not in seen:
            seen.add(one.name)
            yield one


def _listed(loaded: object) -> Iterator[Rule | Kind]:
    for one in loaded if isinstance(loaded, list | tuple) else [loaded]:
        if not isinstance(one, Rule | Kind):
            raise RulesError(f"{one!r} is neither a rule nor a kind")
        yield one
