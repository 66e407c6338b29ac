"""What an explanation tells, sentence by sentence, and how it reads on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from bulletin_schema.bulletin import Bulletin
from bulletin_schema.home import Home
from bulletin_schema.layout import Role
from bulletin_schema.output import count_of
from bulletin_schema.reference import Reference

Outcome = Literal["kept", "merged", "lost", "dropped"]
_MARKS: Mapping[Outcome, str] = {"kept": "+", "merged": "~", "lost": "-", "dropped": "-"}
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A mention that rules compose: its place in the source, its kind and its value in words."""

    start: int
    end: int
    kind: str
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Firing:
    """A record that a rule made, and what became of it: kept, merged into another, lost to another or dropped."""

    rule: str
    start: int
    end: int
    text: str
    facts: str
    outcome: Outcome
    by: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A match that a rule declined, and why."""

    rule: str
    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class SentenceExplanation:
    """One sentence: its parts, what fired, what declined, what was silent, and what was not tried for want of words.

    `silent` rules were tried and matched nothing; `untried` ones need one of their words, and none is there.
    `told_by` names records that begin in another sentence and account for numbers of this one.
    """

    start: int
    end: int
    text: str
    role: Role
    article: int | None
    parts: tuple[Part, ...]
    fired: tuple[Firing, ...]
    declined: tuple[Refusal, ...]
    silent: tuple[str, ...]
    untried: Mapping[str, tuple[str, ...]]
    told_by: tuple[str, ...] = ()

    def lines(self, *, verbose: bool = False) -> Iterator[str]:
        """Yield the explanation as lines of text; `verbose` names the rules that were silent or untried."""
        place = "outside any article" if self.article is None else f"article {self.article}"
        yield f"[{self.start}–{self.end}] {self.role}, {place}: {self.text}"
        if self.parts:
            yield "  parts:    " + "; ".join(f"{part.kind} {part.text} = {part.value}" for part in self.parts)
        for one in self.fired:
            yield f"  {_MARKS[one.outcome]} {one.rule} “{_short(one.text)}”: {one.facts}"
            if one.by:
                yield f"      {one.outcome} {one.by}"
        for name in self.told_by:
            yield f"  ↑ numbers here are told by {name}"
        for refusal in self.declined:
            yield f"  × {refusal.rule} “{_short(refusal.text)}” declined: {refusal.reason}"
        if verbose and self.silent:
            yield "  silent:   " + ", ".join(self.silent)
        if verbose:
            for rule, needs in self.untried.items():
                yield f"  untried:  {rule} needs {_some(needs)}"
        elif self.role in ("body", "table"):
            tried = count_of(len(self.silent), "rule")
            yield f"  ({tried} tried without a match, {len(self.untried)} not tried for want of their words)"


@dataclass(frozen=True)
class Explanation:
    """How the records of a text came about. `print(explanation)` reads like a protocol; the fields are for programs.

    >>> from bulletin_schema import explain
    >>> told = explain("计划抽检农产品200批次。")
    >>> [(one.rule, one.reason) for one in told.at(0).sentences[0].declined]
    [('inspection', 'speaks of what is planned or asked for')]
    """

    bulletin: Bulletin
    reference: Reference
    home: Home
    sentences: tuple[SentenceExplanation, ...]

    def at(self, offset: int) -> Explanation:
        """Return the explanation of the sentence that holds a character of the source."""
        return replace(self, sentences=tuple(s for s in self.sentences if s.start <= offset < s.end))

    def of_record(self, number: int) -> Explanation:
        """Return the explanation of the sentences that a record stands in, by its number in `bulletin.records`."""
        span = self.bulletin.records[number].span
        return replace(self, sentences=tuple(s for s in self.sentences if s.start < span.end and s.end > span.start))

    def lines(self, *, verbose: bool = False) -> Iterator[str]:
        """Yield the explanation as lines of text."""
        day, region = self.reference, self.home.region
        words = f", from “{day.evidence}”" if day.evidence else ""
        yield f"reference date: {day.date or 'none'} ({day.source}{words})"
        told = f", from “{self.home.evidence}”" if self.home.evidence else ""
        yield f"home region: {f'{region.name} {region.code}{told}' if region else 'none: no word of the text tells it'}"
        for sentence in self.sentences:
            yield ""
            yield from sentence.lines(verbose=verbose)

    def __str__(self) -> str:
        return "\n".join(self.lines())


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _some(needs: tuple[str, ...]) -> str:
    most = 8
    return "one of " * (len(needs) > 1) + "、".join(needs[:most]) + ("…" if len(needs) > most else "")
