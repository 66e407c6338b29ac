"""Checking of rules: what must hold of a rule before it is let loose on a corpus, the library's own or a user's."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Final

from bulletin_schema.layout import Sentence
from bulletin_schema.proof import example_failures, reject_failures
from bulletin_schema.reader import Reader
from bulletin_schema.rule import PatternRule, Rule

_SMALL: Final = 4_000  # characters; eight times as many must take about eight times as long
_TIMES: Final = 8
_SLACK: Final = 3.0
_QUICK: Final = 0.02  # seconds; what is this quick at the larger size is not judged
# Layout cuts a sentence that runs on for pages, so a pattern that searches a sentence again and again shows within one.
_SENTENCE: Final = 240
_SENTENCE_SLACK: Final = 4.5


def rule_problems(rule: Rule, reader: Reader) -> list[str]:
    """Return what is wrong with a rule that a reader has; nothing where it is fit for use.

    Its examples give what they say and its rejects nothing, it says what it reads, the words it `needs` never
    keep it from a match, and its time grows with the text and no faster.
    """
    return [*_bare(rule), *_proofs(rule, reader), *_prefilter(rule, reader), *_growth(rule, reader)]


def _bare(rule: Rule) -> Iterator[str]:
    if not rule.examples:
        yield "has no examples"
    if not rule.rejects:
        yield "has no rejects: texts that look alike and give nothing"
    if not rule.doc.strip():
        yield "has no docstring that says which sentences it reads"


def _proofs(rule: Rule, reader: Reader) -> Iterator[str]:
    yield from (f"example {failure}" for failure in example_failures(rule, reader))
    yield from (f"reject {failure}" for failure in reject_failures(rule, reader))


def _prefilter(rule: Rule, reader: Reader) -> Iterator[str]:
    """A sentence without any of the words that the rule needs must give nothing."""
    if not rule.needs or not isinstance(rule, PatternRule):
        return
    for text in _texts(rule):
        reading = reader.open(text)
        without = [
            s for s in reading.sentences if not any(need in reading.text[s.start : s.end] for need in rule.needs)
        ]
        if list(rule.find(reading, without)):
            yield f"{text!r}: matches without any of the words it needs ({'、'.join(rule.needs)})"


def _texts(rule: Rule) -> list[str]:
    return [*rule.examples, *rule.rejects]


def _growth(rule: Rule, reader: Reader) -> Iterator[str]:
    for piece in _hostile(rule):
        small = _seconds(rule, reader, _repeated(piece, _SMALL))
        large = _seconds(rule, reader, _repeated(piece, _SMALL * _TIMES))
        if large > _QUICK and large > small * _TIMES * _SLACK:
            yield f"{piece[:20]!r} repeated: {_TIMES} times the text takes {large / small:.0f} times as long"
            return
        short, long = (_seconds(rule, reader, _sentences(piece, size)) for size in (_SENTENCE, _SENTENCE * _TIMES))
        if long > _QUICK and long > short * _SENTENCE_SLACK:
            yield f"{piece[:20]!r} repeated: {_TIMES} times the sentence takes {_TIMES * long / short:.0f} times as long"
            return


def _hostile(rule: Rule) -> Iterator[str]:
    """What makes a pattern search far: its own words again and again in one sentence without an end."""
    yield from (text.replace("\n", "").rstrip("。！？；") + "，" for text in _texts(rule) if text.strip())
    yield from ("市", "质量", "一", "1", "的、", "（")


def _repeated(piece: str, size: int) -> str:
    return piece * (size // len(piece) + 1)


def _sentences(piece: str, size: int) -> str:
    """Return as much text as the larger repetition is, in sentences of this size."""
    sentence = _repeated(piece, size).rstrip("，、") + "。"
    return sentence * (_SMALL * _TIMES // len(sentence))


def _seconds(rule: Rule, reader: Reader, text: str) -> float:
    """Return the least of three times the rule alone takes, its mentions found beforehand."""
    reading = reader.open(text)
    whole = [Sentence(0, len(reading.text), "body", None)]  # not cut at its pauses, as a reading has it
    list(rule.find(reading, whole))
    taken = []
    for _ in range(3):
        started = time.process_time()
        list(rule.find(reading, whole))
        taken.append(time.process_time() - started)
    return max(min(taken), 1e-5)
