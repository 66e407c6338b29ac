"""Outputs: the parts of a run joined into one text file, a directory of Parquet files, or a DuckDB file."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final, NamedTuple

from bulletin_schema.arrow import arrow_schema
from bulletin_schema.corpus.parts import TEXT_FORMATS, head
from bulletin_schema.corpus.plan import Marker, RunError, write_whole
from bulletin_schema.corpus.pool import Lost, map_ordered
from bulletin_schema.extras import require
from bulletin_schema.rule import Kind

FORMATS: Final = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet", ".duckdb": "duckdb"}
_ROWS: Final = 100_000  # in a row group of a Parquet file, so far as parts reach
_BYTES: Final = 64_000_000  # of part files that make one Parquet file
_AT_ONCE: Final = 500  # part files that one statement reads


def format_of(out: Path) -> str | None:
    """Return the format that an output's name asks for, None where it asks for none.

    >>> format_of(Path("records.duckdb"))
    'duckdb'
    """
    return FORMATS.get(out.suffix.lower())


def check(out: Path, format: str) -> None:  # noqa: A002
    """Raise where a finished output could not be put in its place, before hours of work go into it."""
    if format == "duckdb":
        require("duckdb", extra="duckdb")
    if format not in TEXT_FORMATS:
        require("pyarrow", extra="duckdb" if format == "duckdb" else "arrow")
    if out.is_dir() and (format != "parquet" or any(not entry.name.startswith("kind=") for entry in out.iterdir())):
        raise RunError(f"{out} is a folder of other files")


def errors_path(out: Path) -> Path:
    """Return where the documents that failed are listed."""
    return out.with_name(out.name + ".errors.jsonl")


def finish(  # noqa: PLR0913 - all that a run has come to
    out: Path,
    format: str,  # noqa: A002
    staging: Path,
    markers: Sequence[Marker],
    kinds: Sequence[Kind],
    workers: int,
) -> None:
    """Join the parts, put the output in its place, and clear the staging directory away."""
    final = staging / "final"
    _remove(final)
    if format == "parquet":
        _join_parquet(staging, markers, kinds, final, workers)
    elif format == "duckdb":
        _join_duckdb(staging, markers, kinds, final)
    else:
        _join_text(staging, markers, format, final)
    _list_errors(out, markers)
    if out.is_dir() or final.is_dir():
        _remove(out)  # a directory cannot be replaced in one step
    final.replace(out)
    shutil.rmtree(staging)


def _list_errors(out: Path, markers: Iterable[Marker]) -> None:
    lines = [json.dumps(asdict(one), ensure_ascii=False) for marker in markers for one in marker.failures]
    if lines:
        write_whole(errors_path(out), "".join(f"{line}\n" for line in lines).encode())
    else:
        errors_path(out).unlink(missing_ok=True)


def _join_text(staging: Path, markers: Iterable[Marker], format: str, final: Path) -> None:  # noqa: A002
    with final.open("wb") as stream:
        stream.write(head(format))
        for marker in markers:
            for name in marker.files:
                with (staging / name).open("rb") as part:
                    shutil.copyfileobj(part, stream, 1 << 20)


def _join_parquet(staging: Path, markers: Sequence[Marker], kinds: Iterable[Kind], final: Path, workers: int) -> None:
    """Write some files for each kind, `kind=award/part-0.parquet`, many at a time where there is much to write."""
    final.mkdir()
    sizes = {name: size for marker in markers for name, size in marker.files.items()}
    jobs: list[JoinJob] = []
    for kind in kinds:
        parts = _parts(staging, markers, kind)
        for number, group in enumerate(_grouped(parts, sizes)):
            jobs.append(JoinJob(kind.name, group, final / f"kind={kind.name}" / f"part-{number}.parquet"))
    few = sum(sizes.values()) < _BYTES
    for _ in map_ordered(join_parquet, jobs, workers=1 if few else workers):
        pass


class JoinJob(NamedTuple):
    """Parts of one kind and the file that they make."""

    kind: str
    parts: tuple[Path, ...]
    target: Path


def join_parquet(job: JoinJob, lost: Lost, at: Callable[[int], None]) -> None:  # noqa: ARG001 - what a task is given
    """Join part files into one file of fewer, larger row groups."""
    arrow, parquet = require("pyarrow", extra="arrow"), require("pyarrow.parquet", extra="arrow")
    job.target.parent.mkdir(exist_ok=True)
    # The folder's name is the column `kind` to every reader of such a dataset.
    columns = [name for name in parquet.read_schema(job.parts[0]).names if name != "kind"]
    writer, held = None, []
    for part in job.parts:
        held.append(parquet.ParquetFile(part).read(columns))
        if sum(table.num_rows for table in held) < _ROWS and part != job.parts[-1]:
            continue
        table, held = arrow.concat_tables(held), []
        writer = writer or parquet.ParquetWriter(job.target, table.schema, compression="zstd")
        writer.write_table(table)
    if writer:
        writer.close()


def _grouped(parts: Iterable[Path], sizes: Mapping[str, int]) -> Iterator[tuple[Path, ...]]:
    group: list[Path] = []
    held = 0
    for part in parts:
        group.append(part)
        held += sizes[part.name]
        if held >= _BYTES:
            yield tuple(group)
            group, held = [], 0
    if group:
        yield tuple(group)


def _join_duckdb(staging: Path, markers: Sequence[Marker], kinds: Iterable[Kind], final: Path) -> None:
    """Write a table for each kind, in text order, and one of the documents that failed."""
    duckdb = require("duckdb", extra="duckdb")
    with duckdb.connect(str(final)) as base:
        for kind in kinds:
            base.register("empty", arrow_schema(kind.model).empty_table())
            base.execute(f'CREATE TABLE "{kind.name}" AS FROM empty')
            base.unregister("empty")
            parts = [str(part) for part in _parts(staging, markers, kind)]
            for start in range(0, len(parts), _AT_ONCE):
                insert = f'INSERT INTO "{kind.name}" SELECT * FROM read_parquet($1)'  # noqa: S608 - a kind's name
                base.execute(insert, [parts[start : start + _AT_ONCE]])
        base.execute("CREATE TABLE failure (document VARCHAR, reason VARCHAR)")
        failures = [(one.document, one.reason) for marker in markers for one in marker.failures]
        if failures:
            base.executemany("INSERT INTO failure VALUES (?, ?)", failures)


def _parts(staging: Path, markers: Iterable[Marker], kind: Kind) -> list[Path]:
    names = (f"{marker.batch:06d}.{kind.name}.parquet" for marker in markers)
    held = {name for marker in markers for name in marker.files}
    return [staging / name for name in names if name in held]


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
