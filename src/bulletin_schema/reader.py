"""Reader: which rules read a text, and how what they find becomes stamped records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Protocol

from bulletin_schema.bulletin import Bulletin, Records
from bulletin_schema.finders import FINDERS
from bulletin_schema.found import Declined, Found
from bulletin_schema.kinds import KINDS
from bulletin_schema.layout import Sentence, lay_out
from bulletin_schema.model import Record, Region
from bulletin_schema.normalise import STEPS, Step, normalise
from bulletin_schema.prefilter import Prefilter
from bulletin_schema.reading import Finder, Reading, Runner
from bulletin_schema.records.article import BulletinRecord
from bulletin_schema.rule import Kind, Rule
from bulletin_schema.sources import Source, load, load_bytes

RULES: tuple[Rule, ...] = tuple(rule for kind in KINDS for rule in kind.rules)


class Watch(Protocol):
    """Who wants to know how records came about: `explain` does, reading does not."""

    def tried(self, rule: Rule, sentences: Sequence[Sentence], made: Sequence[Found | Declined]) -> None:
        """Hear of a rule, the sentences that hold its words, and what it made of them."""

    def settled(self, kind: Kind, found: Sequence[Found], kept: Sequence[Found]) -> None:
        """Hear what a kind's rules found and what was kept of it, merged records included."""


@dataclass(frozen=True)
class Reader:
    """Reads texts with a set of kinds; immutable, and safe to share.

    >>> Reader().without("indicator").kinds[-1].name != "indicator"
    True
    """

    kinds: tuple[Kind, ...] = KINDS
    finders: Mapping[str, Finder] = field(default_factory=lambda: FINDERS)
    steps: tuple[Step, ...] = STEPS

    def extended(self, *rules: Rule | Kind) -> Reader:
        """Return a reader that also has these rules; a rule of a new model makes a new kind.

        A `Kind` brings its own way to settle what overlaps, and takes the place of one with its name. New kinds
        come before `indicator`, which tells the numbers that no other kind has told.
        """
        kinds = {kind.name: kind for kind in self.kinds}
        for rule in rules:
            if isinstance(rule, Kind):
                kinds[rule.name] = rule
                continue
            name = str(rule.model.model_fields["kind"].default)
            known = kinds.get(name, Kind(rule.model, ()))
            kinds[name] = replace(known, rules=(*known.rules, rule))
        new = tuple(kind for name, kind in kinds.items() if all(name != known.name for known in self.kinds))
        old = [kinds[kind.name] for kind in self.kinds]
        at = next((k for k, kind in enumerate(old) if kind.name == "indicator"), len(old))
        return replace(self, kinds=(*old[:at], *new, *old[at:]))

    def without(self, *names: str) -> Reader:
        """Return a reader without these rules (`inspection.site_check`) or whole kinds (`inspection`)."""
        known = {rule.name for kind in self.kinds for rule in kind.rules} | {kind.name for kind in self.kinds}
        unknown = sorted(set(names) - known)
        if unknown:
            raise ValueError(f"no rule or kind is called {', '.join(unknown)}")
        kinds = (
            replace(kind, rules=tuple(rule for rule in kind.rules if rule.name not in names))
            for kind in self.kinds
            if kind.name not in names
        )
        return replace(self, kinds=tuple(kind for kind in kinds if kind.rules))

    def read(
        self, text: str | bytes | Source, *, reference_date: dt.date | None = None, home_region: Region | None = None
    ) -> Bulletin:
        """Read a text, or the bytes of a file, into a Bulletin with the records of every kind this reader has.

        Raises SourceError where the bytes cannot be turned into text.
        """
        source = text if isinstance(text, Source) else Source(text) if isinstance(text, str) else load_bytes(text)
        reading = self.open(source.text, reference_date=reference_date, home_region=home_region)
        return Bulletin.of_source(source, self.records_of(reading))

    def records_of(self, reading: Reading) -> list[Record]:
        """Return the stamped records of every kind in a reading that `open` gave, in text order."""
        return list(self._stamp([one for kind in self.kinds for one in reading.found(kind.name)], reading))

    def read_file(
        self, path: Path | str, *, reference_date: dt.date | None = None, home_region: Region | None = None
    ) -> Bulletin:
        """Read a file: text in any Chinese encoding, a web page, PDF or DOCX; raises SourceError where it cannot be."""
        return self.read(load(path), reference_date=reference_date, home_region=home_region)

    def find(
        self,
        text: str,
        *models: type[Record],
        reference_date: dt.date | None = None,
        home_region: Region | None = None,
    ) -> Records[Record]:
        """Return the records of some kinds, doing just the work these need."""
        reading = self.open(text, reference_date=reference_date, home_region=home_region)
        wanted = [kind for kind in self.kinds if kind.model in models]
        return Records(self._stamp([one for kind in wanted for one in reading.found(kind.name)], reading))

    def open(
        self,
        text: str,
        *,
        reference_date: dt.date | None = None,
        home_region: Region | None = None,
        watch: Watch | None = None,
    ) -> Reading:
        """Return the reading of a text, whose mentions and records are found when asked for; `watch` is told how."""
        layout = lay_out(normalise(text, steps=self.steps), reference=reference_date)
        runners = {kind.name: self._watched(kind, watch) for kind in self.kinds} if watch else self._runners
        return Reading(text, layout, self.finders, runners, reference_date, home_region)

    @cached_property
    def _runners(self) -> dict[str, Runner]:
        return {kind.name: self._runner(kind) for kind in self.kinds}

    @cached_property
    def _prefilter(self) -> Prefilter:
        return Prefilter.of(rule.needs for kind in self.kinds for rule in kind.rules)

    def _runner(self, kind: Kind) -> Runner:
        def run(reading: Reading) -> list[Found]:
            hits = reading.memo("literals", lambda: self._prefilter.hits(reading))
            found = [
                one
                for rule in kind.rules
                for one in rule.find(reading, Prefilter.candidates(rule.needs, hits, reading))
                if isinstance(one, Found)
            ]
            return kind.settle(found, reading)

        return run

    def _watched(self, kind: Kind, watch: Watch) -> Runner:
        """Run a kind's rules as `_runner` does, and tell what each was given, made and declined."""

        def run(reading: Reading) -> list[Found]:
            hits = reading.memo("literals", lambda: self._prefilter.hits(reading))
            found: list[Found] = []
            for rule in kind.rules:
                sentences = Prefilter.candidates(rule.needs, hits, reading)
                with reading.refusals() as refused:
                    made = list(rule.find(reading, sentences))
                watch.tried(rule, sentences, [*made, *(one._replace(rule=one.rule or rule.name) for one in refused)])
                found += [one for one in made if isinstance(one, Found)]
            kept = kind.settle(list(found), reading)
            watch.settled(kind, found, kept)
            return kept

        return run

    def _stamp(self, found: Iterable[Found], reading: Reading) -> Iterator[Record]:
        """Give each record its source span, text, rule and article, in text order."""
        rank = {kind.name: place for place, kind in enumerate(self.kinds)}
        stamped = [_stamped(one, reading) for one in found]
        return iter(sorted(stamped, key=lambda r: (r.span.start, -r.span.end, rank[r.kind])))


def _stamped(found: Found, reading: Reading) -> Record:
    start, end = reading.layout.view.source_span(found.start, found.end)
    article = found.record.article
    if article is None and not isinstance(found.record, BulletinRecord):
        sentence = reading.sentence_at(found.start)
        article = sentence.article if sentence else None
    return found.record.stamped(start, end, reading.source[start:end], found.rule, article)


_DEFAULT = Reader()


def read(text: str | bytes, *, reference_date: dt.date | None = None, home_region: Region | None = None) -> Bulletin:
    """Read a bulletin, given as text or as the bytes of a file: `read(text).of(Committee)`.

    `reference_date` is the day relative dates (今年, 8月22日) are resolved against, `home_region` what 我市 stands
    for; both are inferred from the text where not given.

    >>> import datetime as dt
    >>> from bulletin_schema import Inspection
    >>> bulletin = read("二季度，抽查儿童服装60批次，合格率95%。", reference_date=dt.date(2022, 6, 30))
    >>> [check] = bulletin.of(Inspection)
    >>> check.inspected.value, check.period.start.isoformat()
    (60, '2022-04-01')
    """
    return _DEFAULT.read(text, reference_date=reference_date, home_region=home_region)


def read_file(
    path: Path | str, *, reference_date: dt.date | None = None, home_region: Region | None = None
) -> Bulletin:
    """Read a bulletin's file: `read_file("简报.pdf").of(Award)`.

    Text in any Chinese encoding needs nothing more; web pages, PDF and DOCX need the extras html, pdf and docx.
    Raises SourceError, with the file and the reason, where it cannot be turned into text.

    >>> import tempfile
    >>> from bulletin_schema import Award
    >>> file = Path(tempfile.mkdtemp()) / "简报.txt"
    >>> _ = file.write_bytes("全市有5家企业获评江苏精品。".encode("gbk"))
    >>> [award.name for award in read_file(file).of(Award)]
    ['江苏精品']
    """
    return _DEFAULT.read_file(path, reference_date=reference_date, home_region=home_region)


def find(
    text: str,
    *models: type[Record],
    reference_date: dt.date | None = None,
    home_region: Region | None = None,
) -> Records[Record]:
    """Return the records of some kinds only: `find(text, Standard, Committee)`.

    >>> from bulletin_schema import Committee, Standard
    >>> [record.code for record in find("对照ISO 9001，秘书处设在ISO/TC38/SC1。", Standard, Committee)]
    ['ISO 9001', 'ISO/TC 38/SC 1']
    """
    return _DEFAULT.find(text, *models, reference_date=reference_date, home_region=home_region)
