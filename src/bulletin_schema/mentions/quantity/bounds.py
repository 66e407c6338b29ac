"""Bounds: the words before and after a number that say how it binds the amount."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from bulletin_schema.lexicon import load_table
from bulletin_schema.model import Bound
from bulletin_schema.patterns import re_pattern

_LONGEST = 5
# 突破3项关键技术 is a success, not a number passed.
_BREAKTHROUGH = re_pattern(r"[^，。；\n]{0,12}?(?:技术|瓶颈|难题|壁垒|难点|短板|堵点|关键|核心)")
# 上百场, 过亿元: only before a number that starts with its scale.
_ROUND_OPENERS = {"上": "", "过": "通超经不透穿路度"}


class Opening(NamedTuple):
    """What stands before a number: where the mention starts and how it binds."""

    start: int
    bound: Bound | None


@cache
def _words() -> dict[str, tuple[Bound, str]]:
    return {word: (bound, barred) for word, bound, barred in load_table("bound_words.tsv")}  # type: ignore[misc]


@cache
def _last_letters() -> frozenset[str]:
    return frozenset(word[-1] for word in _words()) | frozenset(_ROUND_OPENERS)


def opening(text: str, start: int, end: int) -> Opening:
    """Find the bound word before a number at start: in 近30个 it starts one earlier and is `nearly`."""
    stop = start - 1 if start and text[start - 1] in " \u3000\xa0" else start
    if not stop or text[stop - 1] not in _last_letters():
        return Opening(start, None)
    for length in range(min(_LONGEST, stop), 0, -1):
        word = text[stop - length : stop]
        bound, barred = _words().get(word, (None, ""))
        if bound is None:
            continue
        before = text[stop - length - 1 : stop - length]
        if before and before in barred:
            return Opening(start, None)
        if word == "突破":
            return Opening(start, None if _BREAKTHROUGH.match(text, end) else bound)
        return Opening(stop - length, bound)
    return _round_opening(text, start, stop)


def _round_opening(text: str, start: int, stop: int) -> Opening:
    barred = _ROUND_OPENERS.get(text[stop - 1])
    before = text[stop - 2 : stop - 1]
    if barred is None or text[start] not in "百千万亿" or (before and before in barred):
        return Opening(start, None)
    return Opening(stop - 1, "at_least")


def closing(words: str | None) -> Bound | None:
    """Read the words after an amount: 以上 and 多 are `at_least`, 以内 `at_most`, 左右 `about`."""
    if not words:
        return None
    if words.endswith(("以下", "以内", "之内")):
        return "at_most"
    return "about" if words.endswith(("左右", "上下")) else "at_least"


def open_word(word: str | None) -> Bound | None:
    """Read the word inside an amount: 七百余 is `at_least`, 十来 `about`."""
    if not word:
        return None
    return "about" if word == "来" else "at_least"
