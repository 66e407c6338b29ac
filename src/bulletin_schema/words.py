"""Words: a set of words to look for at one place in a text.

>>> offices = Words(["局长", "副局长", "局长助理"])
>>> offices.at("副局长助理", 0), offices.at("副局长助理", 1), offices.at("副局长助理", 2)
('副局长', '局长助理', '')
"""

from __future__ import annotations

from collections.abc import Iterable


class Words:
    """A set of words; thousands of them are ready at once, where a pattern of as many takes long to compile."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def at(self, text: str, at: int) -> str:
        """Return the longest of the words that begins at a place, an empty text where none does."""
        for length in self._lengths.get(text[at : at + 1], ()):
            word = text[at : at + length]
            if word in self._words:
                return word
        return ""
