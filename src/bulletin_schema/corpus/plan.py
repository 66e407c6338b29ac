"""Plan: which documents make which batch, and the staging directory where each batch leaves its part.

Beside `records.jsonl` stands `records.jsonl.partial/` while a run is under way: `run.json` says what is run on
what, and for each batch that is done there are its part files and, written last, its marker.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from bulletin_schema.attempt import Failure
from bulletin_schema.corpus.settings import Settings
from bulletin_schema.errors import BulletinError

_FEWEST, _MOST = 32, 1024  # documents in a batch
_BATCHES: Final = 1000  # batches to aim at: steps of a thousandth, and few enough files
_BYTES: Final = 4_000_000  # that close a batch early


class RunError(BulletinError):
    """A run that cannot begin or go on: something else is staged or stands in its place."""


@dataclass(frozen=True, slots=True)
class Batch:
    """The documents of one part, by path."""

    number: int
    documents: tuple[str, ...]

    @property
    def stem(self) -> str:
        """How the names of the batch's files begin."""
        return f"{self.number:06d}"

    @property
    def marker(self) -> str:
        """The name of the file that says the batch is done."""
        return f"{self.stem}.done.json"

    def part(self, kind: str) -> str:
        """Return the name of the Parquet file of one kind of record."""
        return f"{self.stem}.{kind}.parquet"


@dataclass(frozen=True, slots=True)
class Marker:
    """What a finished batch did: written after its part files, which it lists with their sizes."""

    batch: int
    documents: int
    records: int
    files: Mapping[str, int]
    failures: Sequence[Failure] = field(default=())

    @classmethod
    def load(cls, path: Path) -> Marker | None:
        """Read a marker and check its files; None where the batch has to be done again."""
        try:
            data = json.loads(path.read_text("utf-8"))
            marker = cls(**{**data, "failures": [Failure(**one) for one in data["failures"]]})
            whole = all((path.parent / name).stat().st_size == size for name, size in marker.files.items())
        except (OSError, ValueError, TypeError, KeyError):
            return None
        return marker if whole else None

    def save(self, path: Path) -> None:
        """Write the marker, whole or not at all."""
        data = asdict(self)
        write_whole(path, json.dumps(data, ensure_ascii=False).encode())


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all, whenever the process or the machine stops."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.draft")
    with draft.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(path)


def batches(documents: Sequence[str]) -> Iterator[Batch]:
    """Divide documents into batches, in order and always in the same way."""
    limit = min(max(len(documents) // _BATCHES, _FEWEST), _MOST)
    held: list[str] = []
    number = size = 0
    for document in documents:
        held.append(document)
        size += _size(document)[0]
        if len(held) == limit or size >= _BYTES:
            yield Batch(number, tuple(held))
            number, size, held = number + 1, 0, []
    if held:
        yield Batch(number, tuple(held))


def _size(document: str) -> tuple[int, int]:
    try:
        status = os.stat(document)  # noqa: PTH116 - ten million Path objects take a while
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns


def describe(documents: Sequence[str], format: str, settings: Settings) -> dict[str, Any]:  # noqa: A002
    """Return what makes a run the same run: inputs with sizes and times of change, options, rules, version."""
    inputs, rules = hashlib.sha256(), hashlib.sha256()
    for document in documents:
        inputs.update(f"{document}\0{_size(document)}\n".encode("utf-8", "surrogateescape"))
    for kind in settings.wanted():
        rules.update("\n".join((kind.name, *(rule.name for rule in kind.rules))).encode())
    return {
        "version": version("bulletin-schema"),
        "format": format,
        "kinds": ",".join(kind.name for kind in settings.wanted()),
        "reference date": str(settings.reference_date),
        "home region": settings.home_region.name if settings.home_region else "None",
        "number of documents": len(documents),
        "names, sizes or times of the documents": inputs.hexdigest()[:16],
        "rules": rules.hexdigest()[:16],
    }


class Staging:
    """The staging directory of one output."""

    def __init__(self, out: Path) -> None:
        self.path = out.with_name(out.name + ".partial")
        self._run = self.path / "run.json"

    def begin(self, run: Mapping[str, Any], *, resume: bool) -> None:
        """Make the directory for a run, or take up the same run again.

        Raises RunError where something is staged and `resume` is not given, or where that was another run.
        """
        if not self._run.exists():
            self.path.mkdir(parents=True, exist_ok=True)
            write_whole(self._run, json.dumps(run, ensure_ascii=False, indent=1).encode())
            return
        if not resume:
            raise RunError(f"{self.path} holds an unfinished run: resume it, or remove it to begin anew")
        try:
            staged = json.loads(self._run.read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise RunError(f"{self._run}: {error}") from error
        changed = [f"{key}: {staged.get(key)}, now {run.get(key)}" for key in run if staged.get(key) != run.get(key)]
        if changed:
            raise RunError(f"{self.path} holds another run ({'; '.join(changed)}): remove it to begin anew")
