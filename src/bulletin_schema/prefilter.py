"""Prefilter: which rules can fire in which sentences, from one pass over the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from bulletin_schema.layout import Sentence
from bulletin_schema.reading import Reading

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


@dataclass(frozen=True)
class Prefilter:
    """The literals that some rules need, and one automaton that finds them all."""

    literals: tuple[str, ...] = field()

    @classmethod
    def of(cls, needs: Iterable[Sequence[str]]) -> Prefilter:
        """Collect the literals of many rules."""
        return cls(tuple(sorted({literal for literals in needs for literal in literals})))

    @cached_property
    def _automaton(self) -> AhoCorasick:
        from ahocorasick_rs import AhoCorasick  # noqa: PLC0415 - costs time at import

        return AhoCorasick(self.literals)

    def hits(self, reading: Reading) -> dict[str, list[int]]:
        """Return, for each literal that occurs, the indices of the sentences that hold it."""
        if not self.literals:
            return {}
        hits: dict[str, list[int]] = {}
        for literal, start, _ in self._automaton.find_matches_as_indexes(reading.text, overlapping=True):
            index = reading.sentence_index(start)
            found = hits.setdefault(self.literals[literal], [])
            if index >= 0 and (not found or found[-1] != index):
                found.append(index)
        return hits

    @staticmethod
    def candidates(needs: Sequence[str], hits: dict[str, list[int]], reading: Reading) -> Sequence[Sentence]:
        """Return the sentences in which a rule with these needs can fire."""
        if not needs:
            return reading.sentences
        indices = sorted({index for literal in needs if literal in hits for index in hits[literal]})
        return [reading.sentences[index] for index in indices]
