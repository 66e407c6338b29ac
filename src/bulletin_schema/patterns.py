r"""Patterns that compile on first use: the library has hundreds, and a text needs few of them.

Which engine a pattern has is a matter of cost: `re` starts faster, `regex` skips long text without a match faster and
knows more. `\p{Han}` may be written for either.

>>> code = re_pattern(r"GB/T [0-9]+")
>>> code.search("按GB/T 19001执行").group()
'GB/T 19001'
>>> re_pattern(r"\p{Han}+[\p{Han}0-9]").match("国标2号").group()
'国标2'
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Final, cast

import regex

from bulletin_schema.lexicon import load_words

_OFFERED = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "split",
    "sub",
    "subn",
    "groups",
    "groupindex",
    "pattern",
)
# What `regex` calls \p{Han}, and where it or a class may stand in a pattern.
_HAN: Final = (
    r"\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9"
    r"\U00016fe2-\U00016ff6\U00020000-\U000323af"
)
_PLAIN_FIRST: Final = re.compile(r"(?:([\u4e00-\u9fff])|\[([\u4e00-\u9fff]+)\])(?![?*{])")
_GROUP: Final = re.compile(r"\([^()]*\)")
_CLASS_OR_HAN: Final = re.compile(r"\\p\{Han\}|\\.|\[(?:\\.|[^\\\]])*\]", re.DOTALL)


class _Compiled:
    """Stands for a compiled pattern that has its methods already."""


class _Lazy(_Compiled):
    """Stands for a compiled pattern. The first use of a method compiles and puts the real methods in its place."""

    def __init__(self, engine: Any, pattern: str | Callable[[], str], flags: int, lists: dict[str, list[str]]) -> None:
        self._made_of = (engine, pattern, flags, lists)
        if isinstance(pattern, str):
            self.pattern = pattern

    def __getattr__(self, name: str) -> Any:
        if name not in _OFFERED:
            raise AttributeError(name)
        engine, pattern, flags, lists = self._made_of
        compiled = engine.compile(pattern if isinstance(pattern, str) else pattern(), flags, **lists)
        self.__dict__.update({method: getattr(compiled, method) for method in _OFFERED})
        # A class with __getattr__ is slow to give even what an object has.
        self.__class__ = _Compiled  # type: ignore[assignment]
        return self.__dict__[name]


def re_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""Return a pattern of the standard library's engine that compiles on first use; `\p{Han}` is written out."""
    return cast("re.Pattern[str]", _Lazy(re, _with_han(pattern), flags, {}))


def regex_pattern(pattern: str, flags: int = 0, **lists: Iterable[str]) -> regex.Pattern[str]:
    r"""Return a pattern of the `regex` engine (`\p{Han}`, named lists `\L<…>`) that compiles on first use."""
    return cast(
        "regex.Pattern[str]", _Lazy(regex, pattern, flags, {name: list(words) for name, words in lists.items()})
    )


def listed_re_pattern(name: str, *, before: str = "", after: str = "") -> re.Pattern[str]:
    """Return the pattern of the alternatives that a list in data/ holds, one a line, between two parts of a pattern.

    >>> bool(listed_re_pattern("inspection_refused_names.txt").search("近期"))
    True
    >>> listed_re_pattern("organization_institutes.txt", before="(?:", after=")").pattern[:10]
    '(?:兴市办|兴县办'
    """

    def pattern() -> str:
        look = "" if before or after else _first_look(load_words(name))
        return _with_han(f"{look}(?:{_alternatives(name, '', '')})" if look else _alternatives(name, before, after))

    return cast("re.Pattern[str]", _Lazy(re, pattern, 0, {}))


def listed_regex_pattern(name: str, *, before: str = "", after: str = "") -> regex.Pattern[str]:
    """Return what `listed_re_pattern` does, for the `regex` engine."""
    return cast("regex.Pattern[str]", _Lazy(regex, lambda: _alternatives(name, before, after), 0, {}))


def _first_look(words: tuple[str, ...]) -> str:
    """Return a look at what alternatives begin with, which spares most places all of them; empty where one is not plain.

    >>> _first_look(("查[出获]", "[截缴]获", "移(?:送|交)")), _first_look(("书", "(?:过|超)量"))
    ('(?=[截查移缴])', '')
    """
    plain = [_PLAIN_FIRST.match(word) for word in words if "|" not in _GROUP.sub("", word)]
    firsts = [first[1] or first[2] for first in plain if first]
    return f"(?=[{''.join(sorted(set(''.join(firsts))))}])" if len(firsts) == len(words) else ""


def _alternatives(name: str, before: str, after: str) -> str:
    return before + "|".join(load_words(name)) + after


def _with_han(pattern: str) -> str:
    r"""Return a pattern with the characters of `\p{Han}` written out, which `re` does not know by that name."""
    if r"\p{Han}" not in pattern:
        return pattern

    def spelled(token: re.Match[str]) -> str:
        text = token.group()
        return f"[{_HAN}]" if text == r"\p{Han}" else text.replace(r"\p{Han}", _HAN)

    return _CLASS_OR_HAN.sub(spelled, pattern)
