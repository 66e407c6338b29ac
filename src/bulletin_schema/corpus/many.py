"""Many: texts in, bulletins out, in order, in this process or in many."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from bulletin_schema.attempt import Failure, attempt
from bulletin_schema.bulletin import Bulletin
from bulletin_schema.corpus.pool import NONE, Lost, map_ordered
from bulletin_schema.corpus.settings import Settings
from bulletin_schema.model import Region
from bulletin_schema.reader import Reader
from bulletin_schema.sources import Source, load

Content = str | bytes | Source | Path
Text = Content | tuple[str, Content]

_CHUNK_DOCUMENTS: Final = 16
_CHUNK_CHARACTERS: Final = 50_000  # what a worker does in a tenth of a second or so


class Item(NamedTuple):
    """A document on its way to a worker: its name, and its text or the file that the worker reads."""

    name: str
    content: Content

    def source(self) -> str | bytes | Source:
        """Return the document's text; raises SourceError where the file has none."""
        return load(self.content) if isinstance(self.content, Path) else self.content

    @classmethod
    def of(cls, number: int, given: Text) -> Item:
        """Name what was given: a pair by its first, a file by its path, a bare text by its place."""
        match given:
            case Path():
                return cls(str(given), given)
            case str() | bytes() | Source():
                return cls(str(number), given)
            case (str() as name, (str() | bytes() | Source() | Path()) as content):
                return cls(name, content)
        raise TypeError(f"document {number} is no text, bytes, path, or pair of a name and one of these: {given!r:.80}")


@dataclass(frozen=True)
class _Read:
    """The task of a worker: read each document of a chunk."""

    settings: Settings

    def __call__(self, chunk: tuple[Item, ...], lost: Lost, at: Callable[[int], None]) -> list[Bulletin | Failure]:
        results: list[Bulletin | Failure] = []
        for number, item in enumerate(chunk):
            if number in lost:
                results.append(Failure(item.name, lost[number]))
                continue
            at(number)
            results.append(attempt(item.name, lambda item=item: self.settings.read(item.source())))  # type: ignore[misc]
        at(NONE)
        return results


def read_many(
    texts: Iterable[Text],
    *,
    workers: int = 1,
    reference_date: dt.date | None = None,
    home_region: Region | None = None,
    reader: Reader | None = None,
) -> Iterator[Bulletin | Failure]:
    """Yield what is read of each text, in order; a Failure with document and reason where one cannot be read.

    A document is a text or the bytes of a file (named by its place: 0, 1, …), a path, which the worker reads, or a
    pair of a name and one of these. The results are the same for any number of workers; documents are taken as they
    are needed, a few for each worker.

    >>> from bulletin_schema import Standard
    >>> for result in read_many([("a", "采用GB 4806.1-2016。"), Path("no such file")]):
    ...     result if isinstance(result, Failure) else [record.code for record in result.of(Standard)]
    ['GB 4806.1-2016']
    Failure(document='no such file', reason='no such file')
    """
    items = (Item.of(number, given) for number, given in enumerate(texts))
    settings = Settings(reader, reference_date=reference_date, home_region=home_region)
    limit = 1 if workers == 1 else _CHUNK_DOCUMENTS
    for results in map_ordered(_Read(settings), _chunks(items, limit), workers=workers):
        yield from results


def _chunks(items: Iterable[Item], limit: int) -> Iterator[tuple[Item, ...]]:
    chunk: list[Item] = []
    size = 0
    for item in items:
        chunk.append(item)
        size += len(item.content) if isinstance(item.content, str | bytes) else 0
        if len(chunk) == limit or size >= _CHUNK_CHARACTERS:
            yield tuple(chunk)
            chunk, size = [], 0
    if chunk:
        yield tuple(chunk)
