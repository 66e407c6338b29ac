"""Rules: a pattern with typed slots, a builder, and the examples and rejects that prove it.

A slot `{quantity:inspected}` in a pattern stands for a mention already parsed: the engine puts one private-use
character in its place and matches the pattern on that text, so a number is read in one place only and the
slot's value arrives typed. Patterns are verbose regular expressions of the `regex` module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import regex

from bulletin_schema.found import Declined, Found
from bulletin_schema.layout import Role, Sentence
from bulletin_schema.masked import mask_character
from bulletin_schema.match import Match
from bulletin_schema.mention import disjoint
from bulletin_schema.model import Record
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import SLOT_GROUPS, Reading

__all__ = [
    "BODY",
    "Built",
    "Declined",
    "Found",
    "Kind",
    "Match",
    "PatternRule",
    "Rule",
    "ScanRule",
    "Settle",
    "keep_longest",
    "rule",
    "scan",
]

_SLOT = regex_pattern(r"\{([a-z_]+)(?::([a-z_]+))?\}")
BODY: Final[tuple[Role, ...]] = ("body", "table")


Built = Record | Found | Declined | None | Iterable[Record | Found]


@dataclass(frozen=True)
class Rule:
    """How one sentence shape tells a record. Made by `@rule` or `@scan`; immutable.

    `examples` map a text to the record (or records, or []) that it gives, with only the fields that matter;
    `rejects` are texts that give nothing. `needs` are literals of which a sentence must hold one.

    >>> from bulletin_schema import RULES
    >>> next(one.name for one in RULES if one.name.startswith("award"))
    'award.named_award'
    """

    name: str
    model: type[Record]
    examples: Mapping[str, Record | Sequence[Record]]
    rejects: Sequence[str]
    doc: str
    needs: tuple[str, ...]

    def find(self, reading: Reading, sentences: Iterable[Sentence]) -> Iterator[Found | Declined]:
        """Yield what the rule makes of these sentences."""
        raise NotImplementedError


@dataclass(frozen=True)
class PatternRule(Rule):
    """A rule that matches a pattern within one sentence."""

    pattern: str
    build: Callable[[Match], Built]
    roles: tuple[Role, ...] = BODY

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of mention to mask, sorted."""
        named = {slot for slot, _ in _SLOT.findall(self.pattern)}
        return tuple(sorted({kind for slot in named for kind in SLOT_GROUPS.get(slot, (slot,))}))

    @cached_property
    def slots(self) -> frozenset[str]:
        """The names of the pattern's slots."""
        return frozenset(name or slot for slot, name in _SLOT.findall(self.pattern))

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The pattern with every slot as a named group of mask characters."""

        def group(match: regex.Match[str]) -> str:
            slot, name = match.groups()
            kinds = SLOT_GROUPS.get(slot, (slot,))
            characters = "".join(mask_character(kind, self.kinds) for kind in kinds)
            return f"(?P<{name or slot}>[{characters}])"

        return regex.compile(_SLOT.sub(group, self.pattern), regex.VERBOSE)

    def find(self, reading: Reading, sentences: Iterable[Sentence]) -> Iterator[Found | Declined]:
        """Match the pattern on the masked text of each sentence and build."""
        for sentence in sentences:
            if sentence.role not in self.roles:
                continue
            masked = reading.masked(self.kinds)  # made where a sentence holds the rule's words, once for a reading
            low, high = masked.from_clean(sentence.start), masked.from_clean(sentence.end)
            for raw in self.compiled.finditer(masked.text, low, high):
                match = Match(reading, sentence, raw, masked, self.slots)
                yield from self._results(match)

    def _results(self, match: Match) -> Iterator[Found | Declined]:
        built = self.build(match)
        if built is None or isinstance(built, Declined):
            reason = built.reason if built else "the builder declined"
            yield Declined(reason, match.start, match.end, self.name)
            return
        results = [built] if isinstance(built, Record | Found) else list(built)
        numbers = frozenset(m.start for m in match.inside("quantity")) if results else frozenset()
        for result in results:
            found = result if isinstance(result, Found) else match.found(result)
            yield Found(found.record, found.start, found.end, found.claims | numbers, self.name, match.start)


@dataclass(frozen=True)
class ScanRule(Rule):
    """A rule that reads the whole text at once, for what no single sentence tells."""

    scan: Callable[[Reading], Iterable[Found | Declined]]

    def find(self, reading: Reading, sentences: Iterable[Sentence]) -> Iterator[Found | Declined]:  # noqa: ARG002
        """Run the scan over the reading; it is not bound to sentences. A scan may say what it declined, and where."""
        for found in self.scan(reading):
            if isinstance(found, Declined):
                yield found._replace(rule=self.name)
            else:
                record, start, end, claims, *_ = found
                yield Found(record, start, end, claims, self.name, start)


def rule(  # noqa: PLR0913 - what a rule is made of
    model: type[Record],
    pattern: str,
    *,
    examples: Mapping[str, Record | Sequence[Record]],
    rejects: Sequence[str],
    needs: Sequence[str] = (),
    roles: tuple[Role, ...] = BODY,
) -> Callable[[Callable[[Match], Built]], PatternRule]:
    """Make a rule of a builder: the function takes a Match and returns a record, several, or None to decline.

    >>> from bulletin_schema import Reader, Record
    >>> class Recall(Record):
    ...     kind: str = "recall"
    ...     count: int
    ...
    >>> @rule(
    ...     Recall,
    ...     "召回 {quantity:count}",
    ...     examples={"召回5辆。": Recall(count=5)},
    ...     rejects=["召回。"],
    ...     needs=("召回",),
    ... )
    ... def recalled(m: Match) -> Recall:
    ...     "So many were recalled."
    ...     return Recall(count=m.count.value)
    ...
    >>> Reader().extended(recalled).find("主动召回1200辆。", Recall)[0].count
    1200
    """

    def make(build: Callable[[Match], Built]) -> PatternRule:
        return PatternRule(
            name=f"{model.model_fields['kind'].default}.{build.__name__}",
            model=model,
            examples=examples,
            rejects=rejects,
            doc=build.__doc__ or "",
            pattern=pattern,
            build=build,
            needs=tuple(needs),
            roles=roles,
        )

    return make


def scan(
    model: type[Record],
    *,
    examples: Mapping[str, Record | Sequence[Record]],
    rejects: Sequence[str],
    needs: Sequence[str] = (),
) -> Callable[[Callable[[Reading], Iterable[Found | Declined]]], ScanRule]:
    """Make a rule of a function that reads the whole text and yields what it found.

    >>> from bulletin_schema import Reader, Record
    >>> class Recall(Record):
    ...     kind: str = "recall"
    ...
    >>> @scan(Recall, examples={"已召回。": Recall()}, rejects=["收回。"])
    ... def recalled(reading: Reading) -> Iterator[Found]:
    ...     "A recall, anywhere in the text."
    ...     at = reading.text.find("召回")
    ...     if at >= 0:
    ...         yield Found(Recall(), at, at + 2)
    ...
    >>> Reader().extended(recalled).find("产品已召回。", Recall)[0].text
    '召回'
    """

    def make(function: Callable[[Reading], Iterable[Found | Declined]]) -> ScanRule:
        return ScanRule(
            name=f"{model.model_fields['kind'].default}.{function.__name__}",
            model=model,
            examples=examples,
            rejects=rejects,
            doc=function.__doc__ or "",
            scan=function,
            needs=tuple(needs),
        )

    return make


Settle = Callable[[list[Found], Reading], list[Found]]


def keep_longest(found: list[Found], reading: Reading) -> list[Found]:  # noqa: ARG001
    """Where matches of one kind overlap keep the longest, then the leftmost, then that of the earlier rule."""
    if len(found) < 2:  # one alone overlaps nothing
        return found
    spans: dict[tuple[str, int], tuple[int, int]] = {}
    for one in found:
        match, span = (one.rule, one.group), (one.start, one.end)
        known = spans.get(match)
        spans[match] = (min(known[0], span[0]), max(known[1], span[1])) if known else span
    ordered = sorted(spans.items(), key=lambda item: item[1][0])
    winners = {ordered[k][0] for k in disjoint([span for _, span in ordered])}
    return [one for one in found if (one.rule, one.group) in winners]


@dataclass(frozen=True)
class Kind:
    """One kind of record: its model, its rules in order of precedence, and how what they find is settled.

    >>> from bulletin_schema.kinds import KINDS
    >>> award = next(kind for kind in KINDS if kind.name == "award")
    >>> award.model.__name__, [rule.name for rule in award.rules]
    ('Award', ['award.named_award'])
    """

    model: type[Record]
    rules: tuple[Rule, ...]
    settle: Settle = keep_longest

    @cached_property
    def name(self) -> str:
        """The `kind` of its records."""
        return str(self.model.model_fields["kind"].default)
