"""Patterns that compile on first use: the library has hundreds, and a text needs few of them.

>>> code = re_pattern(r"GB/T [0-9]+")
>>> code.search("按GB/T 19001执行").group()
'GB/T 19001'
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, cast

import regex

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "groups", "groupindex")


class _Lazy:
    """Stands for a compiled pattern. The first use of a method compiles and puts the real methods in its place."""

    def __init__(self, engine: Any, pattern: str, flags: int, lists: dict[str, list[str]]) -> None:
        self._made_of = (engine, pattern, flags, lists)
        self.pattern = pattern

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        engine, pattern, flags, lists = self._made_of
        compiled = engine.compile(pattern, flags, **lists)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return self.__dict__[name]


def re_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern of the standard library's engine that compiles on first use."""
    return cast("re.Pattern[str]", _Lazy(re, pattern, flags, {}))


def regex_pattern(pattern: str, flags: int = 0, **lists: Iterable[str]) -> regex.Pattern[str]:
    r"""Return a pattern of the `regex` engine (`\p{Han}`, named lists `\L<…>`) that compiles on first use."""
    return cast(
        "regex.Pattern[str]", _Lazy(regex, pattern, flags, {name: list(words) for name, words in lists.items()})
    )
