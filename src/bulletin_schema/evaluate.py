"""Evaluate: what a reader finds in texts against hand-made gold, field by field.

A gold file is JSON: `document` (a path), `reference_date`, `exhaustive` (kinds annotated completely), `records`. A
gold record names its `kind`, an `anchor` (the `nth` occurrence of exact source text inside the record) and the
fields to score. Gold and found records of a kind are paired where they overlap, the best agreement first. Each
gold field counts one, an empty one a quarter; an unpaired record of an exhaustive kind is a false alarm, worth
the mean number of gold fields of its kind.
"""

from __future__ import annotations

import datetime as dt
import difflib
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bulletin_schema.gold import META, GoldError, check_names, gold_data
from bulletin_schema.reader import Reader
from bulletin_schema.sources import load

FREE_WORDING = frozenset({"metric", "subject", "findings"})
_EMPTY_WEIGHT = 0.25
_ALIKE = 0.5
_QUOTES = str.maketrans("", "", " \t\r\n\u3000“”\"'‘’《》「」『』〈〉·")


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated document: its source text, and what should be found in it."""

    name: str
    source: str
    reference_date: dt.date | None
    exhaustive: frozenset[str]
    records: tuple[Mapping[str, Any], ...]

    @classmethod
    def load(cls, path: Path, root: Path | None = None) -> Gold:
        """Read a gold file; its document is looked up under `root`, else beside the file.

        Raises GoldError where the file is no gold, SourceError where its document cannot be read.
        """
        data = gold_data(path)
        return cls(
            path.stem,
            load((root or path.parent) / data["document"]).text,
            dt.date.fromisoformat(data["reference_date"]) if data.get("reference_date") else None,
            frozenset(data.get("exhaustive", ())),
            tuple(data["records"]),
        )

    def place(self, record: Mapping[str, Any]) -> tuple[int, int]:
        """Return the span of a gold record's anchor."""
        at = -1
        for _ in range(record.get("nth", 1)):
            at = self.source.find(record["anchor"], at + 1)
            if at < 0:
                raise GoldError(self.name, f"anchor {record['anchor']!r} is not in the source")
        return at, at + len(record["anchor"])


@dataclass(slots=True)
class Tally:
    """Weights summed over one kind, or over all."""

    records: int = 0
    hit: float = 0.0
    gold: float = 0.0
    predicted: float = 0.0

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.hit / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def add(self, other: Tally) -> None:
        """Sum another tally into this one."""
        self.records += other.records
        self.hit += other.hit
        self.gold += other.gold
        self.predicted += other.predicted


@dataclass(slots=True)
class _Count:
    records: int = 0
    hit: float = 0.0
    gold: float = 0.0
    paired: float = 0.0
    alarms: int = 0

    def tally(self) -> Tally:
        mean = self.gold / self.records if self.records else 1.0
        return Tally(self.records, self.hit, self.gold, self.paired + self.alarms * mean)


@dataclass(slots=True)
class Report:
    """Scores by kind, and one line for each miss, wrong field and false alarm."""

    kinds: dict[str, Tally] = field(default_factory=dict)
    details: list[str] = field(default_factory=list)

    @property
    def total(self) -> Tally:
        """All kinds together."""
        total = Tally()
        for tally in self.kinds.values():
            total.add(tally)
        return total

    def table(self) -> str:
        """Return the scores as a Markdown table."""
        rows = [*sorted(self.kinds.items()), ("all", self.total)]
        lines = ["| kind | gold | precision | recall | F1 |", "| --- | ---: | ---: | ---: | ---: |"]
        lines += [f"| {k} | {t.records} | {t.precision:.3f} | {t.recall:.3f} | {t.f1:.3f} |" for k, t in rows]
        return "\n".join(lines)


def evaluate(golds: Iterable[Gold], reader: Reader, *, kinds: Collection[str] | None = None) -> Report:
    """Read each gold document and compare what is found with what should be."""
    counts: dict[str, _Count] = {}
    report = Report()
    models = {kind.name: kind.model for kind in reader.kinds}
    for gold in golds:
        check_names(gold.name, gold.records, gold.exhaustive, models)
        bulletin = reader.read(gold.source, reference_date=gold.reference_date)
        found = [record.model_dump(mode="json") for record in bulletin.records]
        by_kind: dict[str, list[dict[str, Any]]] = {}
        for record in found:
            by_kind.setdefault(record["kind"], []).append(record)
        named = {record["kind"] for record in gold.records} | (gold.exhaustive & by_kind.keys())
        for kind in sorted(named if kinds is None else named & set(kinds)):
            count = counts.setdefault(kind, _Count())
            report.details += _compare(gold, kind, by_kind.get(kind, []), count)
    report.kinds = {kind: count.tally() for kind, count in counts.items()}
    return report


def _compare(gold: Gold, kind: str, found: Sequence[Mapping[str, Any]], count: _Count) -> Iterator[str]:
    wanted = [record for record in gold.records if record["kind"] == kind]
    pairs = _pair(gold, wanted, found)
    for index, record in enumerate(wanted):
        fields = {name: value for name, value in record.items() if name not in META}
        weight = sum(map(_weight, fields.values()))
        count.gold += weight
        count.records += bool(fields)
        if index not in pairs:
            if fields:
                yield f"{gold.name} {kind} missed: {record['anchor'][:60]!r}"
            continue
        count.paired += weight
        other = found[pairs[index]]
        for name, value in fields.items():
            share = agreement(value, other.get(name), free=name in FREE_WORDING)
            count.hit += _weight(value) * share
            if share < 1:
                yield f"{gold.name} {kind} {record['anchor'][:30]!r}.{name}: gold {value!r}, found {other.get(name)!r}"
    if kind in gold.exhaustive:
        extra = set(range(len(found))) - set(pairs.values())
        count.alarms += len(extra)
        for index in sorted(extra):
            yield f"{gold.name} {kind} false alarm: {found[index]['text'][:60]!r}"


def _pair(gold: Gold, wanted: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]]) -> dict[int, int]:
    """Pair gold and found records that overlap, the best agreement first; gold index to found index."""
    ranked = []
    for index, record in enumerate(wanted):
        start, end = gold.place(record)
        for other_index, other in enumerate(found):
            lap = min(end, other["span"]["end"]) - max(start, other["span"]["start"])
            if lap > 0:
                score = sum(
                    _weight(value) * agreement(value, other.get(name), free=name in FREE_WORDING)
                    for name, value in record.items()
                    if name not in META
                )
                ranked.append((-score, -lap, index, other_index))
    pairs: dict[int, int] = {}
    for _, _, index, other_index in sorted(ranked):
        if index not in pairs and other_index not in pairs.values():
            pairs[index] = other_index
    return pairs


def agreement(gold: Any, found: Any, *, free: bool = False) -> float:
    """Return the share of a gold value, 0 to 1, that a found value has.

    >>> agreement({"name": "苏州市", "code": "320500"}, {"name": "苏州市", "code": None})
    0.5
    """
    if gold is None or gold == []:
        return float(found in (None, [], ""))
    if found is None:
        return 0.0
    match gold:
        case dict():
            if not isinstance(found, dict):
                return 0.0
            shares = (agreement(v, found.get(k), free=k in FREE_WORDING) for k, v in gold.items())
            return sum(shares) / len(gold)
        case list():
            return _list_agreement(gold, found, free=free) if isinstance(found, list) else 0.0
        case bool():
            return float(gold == found)
        case int() | float():
            return float(_is_number(found) and abs(float(found) - gold) <= 1e-6 * max(1.0, abs(gold)))
        case _:
            return _text_agreement(str(gold), str(found), free=free)


def _list_agreement(gold: list[Any], found: list[Any], *, free: bool) -> float:
    left, total = list(found), 0.0
    for value in gold:
        shares = [agreement(value, other, free=free) for other in left]
        if shares and (best := max(shares)) > 0:
            total += best
            left.pop(shares.index(best))
    return total / max(len(gold), len(found))


def _text_agreement(gold: str, found: str, *, free: bool) -> float:
    want, have = (unicodedata.normalize("NFKC", text).translate(_QUOTES).lower() for text in (gold, found))
    if not free:
        return float(want == have)
    ratio = difflib.SequenceMatcher(None, want, have, autojunk=False).ratio()
    return ratio if ratio >= _ALIKE else 0.0


def _is_number(value: Any) -> bool:
    try:
        float(value)
    except (TypeError, ValueError):
        return False
    return True


def _weight(value: Any) -> float:
    return _EMPTY_WEIGHT if value is None or value == [] else 1.0
