"""Trace: what a reader tells while it reads, put in order sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bulletin_schema.explain.model import Firing, Outcome, Part, Refusal, SentenceExplanation
from bulletin_schema.found import Declined, Found
from bulletin_schema.layout import Sentence
from bulletin_schema.model import Model
from bulletin_schema.reading import Reading
from bulletin_schema.rule import BODY, Kind, PatternRule, Rule
from bulletin_schema.show.labels import PARTS, WHOLES, in_short, in_words

_SLOTS = ("date", "number", "region", "organization", "person", "standard", "committee")


@dataclass
class Trace:
    """Hears what each rule made and what each kind kept, while a text is read."""

    attempts: list[tuple[Rule, frozenset[int], Sequence[Found | Declined]]] = field(default_factory=list)
    kept: dict[str, tuple[Sequence[Found], Sequence[Found]]] = field(default_factory=dict)

    def tried(self, rule: Rule, sentences: Sequence[Sentence], made: Sequence[Found | Declined]) -> None:
        """Hear of a rule, the sentences that hold its words, and what it made of them."""
        if _tells(str(rule.model.model_fields["kind"].default)):
            self.attempts.append((rule, frozenset(s.start for s in sentences), made))

    def settled(self, kind: Kind, found: Sequence[Found], kept: Sequence[Found]) -> None:
        """Hear what a kind's rules found and what was kept of it."""
        self.kept[kind.name] = found, kept


def _tells(kind: str) -> bool:
    # Parts are listed as such, articles and the bulletin are the layout's.
    return kind not in PARTS and kind not in WHOLES


@dataclass(frozen=True)
class Teller:
    """Turns a trace into the explanation of each sentence."""

    reading: Reading
    trace: Trace

    def sentences(self) -> Iterator[SentenceExplanation]:
        """Yield the explanation of each sentence, in order."""
        made = self._by_sentence()
        for index, sentence in enumerate(self.reading.sentences):
            yield self._sentence(sentence, made.get(index, []))

    def _by_sentence(self) -> Mapping[int, list[tuple[Rule, Found | Declined]]]:
        made: dict[int, list[tuple[Rule, Found | Declined]]] = {}
        for rule, _, results in self.trace.attempts:
            for one in results:
                made.setdefault(self.reading.sentence_index(one.start), []).append((rule, one))
        return made

    def _sentence(self, sentence: Sentence, made: list[tuple[Rule, Found | Declined]]) -> SentenceExplanation:
        start, end = self._source(sentence.start, sentence.end)
        heard = {one.rule or rule.name for rule, one in made}
        open_to = [
            (rule, sentence.start in starts) for rule, starts, _ in self.trace.attempts if _reads(rule, sentence)
        ]
        return SentenceExplanation(
            start,
            end,
            self.reading.text[sentence.start : sentence.end],
            sentence.role,
            sentence.article,
            tuple(self._parts(sentence)),
            tuple(self._firing(one) for _, one in made if isinstance(one, Found)),
            tuple(self._refusal(one) for _, one in made if isinstance(one, Declined)),
            tuple(rule.name for rule, has_words in open_to if has_words and rule.name not in heard),
            {rule.name: rule.needs for rule, has_words in open_to if not has_words and rule.name not in heard},
            tuple(self._told_by(sentence)),
        )

    def _told_by(self, sentence: Sentence) -> Iterator[str]:
        for kind, (_, kept) in self.trace.kept.items():
            for one in kept if _tells(kind) else ():
                elsewhere = one.end <= sentence.start or one.start >= sentence.end
                if elsewhere and any(sentence.start <= claim < sentence.end for claim in one.claims):
                    yield self._named(one)

    def _source(self, start: int, end: int) -> tuple[int, int]:
        return self.reading.layout.view.source_span(start, end)

    def _parts(self, sentence: Sentence) -> Iterator[Part]:
        found = [m for slot in _SLOTS for m in self.reading.within(slot, sentence.start, sentence.end)]
        for mention in sorted(found, key=lambda m: (m.start, -m.end)):
            start, end = self._source(mention.start, mention.end)
            text = self.reading.text[mention.start : mention.end]
            yield Part(start, end, mention.kind, text, value_in_words(mention.value))

    def _firing(self, one: Found) -> Firing:
        start, end = self._source(one.start, one.end)
        outcome, by = self._outcome(one)
        text = self.reading.text[one.start : one.end]
        return Firing(one.rule, start, end, text, in_short(one.record), outcome, by)

    def _refusal(self, one: Declined) -> Refusal:
        start, end = self._source(one.start, one.end)
        return Refusal(one.rule, start, end, self.reading.text[one.start : one.end], one.reason)

    def _outcome(self, one: Found) -> tuple[Outcome, str]:
        """Tell what became of a record: settling tells only what it kept, the rest shows in who stands there now."""
        found, kept = self.trace.kept[one.record.kind]
        if any(other is one or other == one for other in kept):
            return "kept", ""
        made_anew = [other for other in kept if not any(other is was for was in found)]
        for other in made_anew:
            if _overlap(one, other) or (one.claims and one.claims <= other.claims):
                return "merged", f"into {self._named(other)}: {in_short(other.record)}"
        winner = next((other for other in kept if _overlap(one, other)), None)
        if winner is None:
            return "dropped", f"as the {one.record.kind} records were settled"
        return "lost", f"to {self._named(winner)}"

    def _named(self, one: Found) -> str:
        start, end = self._source(one.start, one.end)
        return f"{one.rule or one.record.kind} at {start}–{end}"


def _reads(rule: Rule, sentence: Sentence) -> bool:
    return sentence.role in (rule.roles if isinstance(rule, PatternRule) else BODY)


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def value_in_words(value: Any) -> str:
    """Return a mention's value as one readable line: `GB/T 19001-2016`, `王某某, 副局长`, `5家`.

    >>> value_in_words(("王某某", "副局长", None))
    '王某某, 副局长'
    """
    if isinstance(value, Model):
        return in_words(value.model_dump(mode="json"))
    canonical = getattr(value, "canonical", None)
    if canonical is not None:
        return str(canonical)
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value if one is not None)
    return str(value)
