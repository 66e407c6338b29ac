"""Run: a corpus of files into one output, with any number of workers, resumed where it was stopped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from bulletin_schema.corpus.outputs import FORMATS, check, errors_path, finish, format_of
from bulletin_schema.corpus.parts import WritePart
from bulletin_schema.corpus.plan import Marker, RunError, Staging, batches, describe
from bulletin_schema.corpus.pool import map_ordered
from bulletin_schema.corpus.settings import Settings
from bulletin_schema.extras import MissingExtraError, require


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did, and where the documents that failed are listed (None where none did)."""

    documents: int
    records: int
    failures: int
    errors: Path | None


def extract_files(  # noqa: PLR0913 - what a run is told
    documents: Sequence[Path | str],
    out: Path | str,
    *,
    workers: int = 1,
    resume: bool = False,
    settings: Settings | None = None,
    progress: bool = False,
) -> Summary:
    """Extract the records of files into `out`, whose name tells the format: .jsonl, .csv, .parquet or .duckdb.

    The work is staged in `OUT.partial/`; after a stop, however sudden, `resume` takes it up again. Documents that
    cannot be read are listed in `OUT.errors.jsonl`. The output is the same for any number of workers.

    Raises RunError where another run is staged, PoolError where workers cannot do their work.
    """
    out, settings = Path(out), settings or Settings()
    names = [str(document) for document in documents]
    format = _format(out)  # noqa: A001
    check(out, format)
    staging = Staging(out)
    staging.begin(describe(names, format, settings), resume=resume)
    planned = list(batches(names))
    done = {batch.number: marker for batch in planned if (marker := Marker.load(staging.path / batch.marker))}
    left = [batch for batch in planned if batch.number not in done]
    task = WritePart(settings, format, staging.path)
    with _shown(len(names), shown=progress) as tell:
        for marker in chain(done.values(), map_ordered(task, left, workers=min(workers, max(len(left), 1)))):
            done[marker.batch] = marker
            tell(marker)
    markers = [done[batch.number] for batch in planned]
    finish(out, format, staging.path, markers, settings.wanted(), workers)
    failures = sum(len(marker.failures) for marker in markers)
    records = sum(marker.records for marker in markers)
    return Summary(len(names), records, failures, errors_path(out) if failures else None)


def _format(out: Path) -> str:
    format = format_of(out)  # noqa: A001
    if format is None:
        raise RunError(f"{out}: the name tells no format; it has to end in {', '.join(FORMATS)}")
    return format


@contextmanager
def _shown(documents: int, *, shown: bool) -> Iterator[Any]:
    """Show documents, records, errors, rate and time left on standard error, where asked for and possible."""
    try:
        tqdm = require("tqdm.auto", extra="cli").tqdm if shown else None
    except MissingExtraError:
        tqdm = None
    if tqdm is None:
        yield lambda _: None
        return
    records = errors = 0
    with tqdm(total=documents, unit="document") as bar:

        def tell(marker: Marker) -> None:
            nonlocal records, errors
            records, errors = records + marker.records, errors + len(marker.failures)
            bar.set_postfix(records=records, errors=errors, refresh=False)
            bar.update(marker.documents)

        yield tell
