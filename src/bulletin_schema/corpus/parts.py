"""Parts: what a worker leaves of one batch, text or one Parquet file for each kind, and its marker last."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from bulletin_schema.arrow import record_table
from bulletin_schema.attempt import Failure, attempt
from bulletin_schema.corpus.plan import Batch, Marker, write_whole
from bulletin_schema.corpus.pool import NONE, Lost
from bulletin_schema.corpus.settings import Settings
from bulletin_schema.extras import require
from bulletin_schema.model import Record
from bulletin_schema.output import Writer
from bulletin_schema.sources import load

TEXT_FORMATS = ("jsonl", "csv")


class Found(NamedTuple):
    """A document and its records."""

    document: str
    records: Sequence[Record]


@dataclass(frozen=True)
class WritePart:
    """The task of a worker: extract a batch of files and leave its part in the staging directory."""

    settings: Settings
    format: str
    staging: Path

    def __call__(self, batch: Batch, lost: Lost, at: Callable[[int], None]) -> Marker:
        """Extract one batch, and leave its files and its marker in the staging directory."""
        results = [self._result(number, name, lost, at) for number, name in enumerate(batch.documents)]
        at(NONE)
        files = attempt("", lambda: self._files(batch, results))
        if isinstance(files, Failure):  # some document cannot be written: leave out which
            results = [self._written(batch, result) for result in results]
            files = self._files(batch, results)
        for name, data in files.items():
            write_whole(self.staging / name, data)
        marker = Marker(
            batch=batch.number,
            documents=len(results),
            records=sum(len(found.records) for found in _found(results)),
            files={name: len(data) for name, data in files.items()},
            failures=[result for result in results if isinstance(result, Failure)],
        )
        marker.save(self.staging / batch.marker)
        return marker

    def _result(self, number: int, document: str, lost: Lost, at: Callable[[int], None]) -> Found | Failure:
        if number in lost:
            return Failure(document, lost[number])
        at(number)
        return attempt(document, lambda: Found(document, self.settings.find(load(document).text)))

    def _written(self, batch: Batch, result: Found | Failure) -> Found | Failure:
        tried = attempt(result.document, lambda: self._files(batch, [result]))
        return tried if isinstance(tried, Failure) else result

    def _files(self, batch: Batch, results: Sequence[Found | Failure]) -> dict[str, bytes]:
        if self.format in TEXT_FORMATS:
            lines = b"".join(text_of(self.format, found) for found in _found(results))
            return {f"{batch.stem}.{self.format}": lines}
        tables = {kind.name: _parquet(kind.model, _found(results)) for kind in self.settings.wanted()}
        return {batch.part(kind): data for kind, data in tables.items() if data is not None}


def _found(results: Sequence[Found | Failure]) -> list[Found]:
    return [result for result in results if isinstance(result, Found)]


def text_of(format: str, found: Found) -> bytes:  # noqa: A002
    """Return a document's records as lines, without the head of a CSV file."""
    buffer = io.StringIO()
    Writer(buffer, format, named=True).write(*found)
    return buffer.getvalue().encode()[len(head(format)) :]


def head(format: str) -> bytes:  # noqa: A002
    """Return the line that a file of a format begins with."""
    buffer = io.StringIO()
    Writer(buffer, format, named=True).write("", ())
    return buffer.getvalue().encode()


def _parquet(model: type[Record], found: list[Found]) -> bytes | None:
    rows = [(one.document, record) for one in found for record in one.records if type(record) is model]
    if not rows:
        return None
    buffer = io.BytesIO()
    require("pyarrow.parquet", extra="arrow").write_table(record_table(model, rows), buffer, compression="zstd")
    return buffer.getvalue()
