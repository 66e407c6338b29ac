"""Outputs: the parts of a run joined into one text file, a directory of Parquet files, or a DuckDB file."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from bulletin_schema.arrow import arrow_schema
from bulletin_schema.corpus.parts import TEXT_FORMATS, head
from bulletin_schema.corpus.plan import Marker, RunError, write_whole
from bulletin_schema.extras import require
from bulletin_schema.rule import Kind

FORMATS: Final = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet", ".duckdb": "duckdb"}
_ROWS: Final = 100_000  # in a row group of a Parquet file, so far as parts reach
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


def finish(out: Path, format: str, staging: Path, markers: Sequence[Marker], kinds: Sequence[Kind]) -> None:  # noqa: A002
    """Join the parts, put the output in its place, and clear the staging directory away."""
    final = staging / "final"
    _remove(final)
    if format == "parquet":
        _join_parquet(staging, markers, kinds, final)
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


def _join_parquet(staging: Path, markers: Sequence[Marker], kinds: Iterable[Kind], final: Path) -> None:
    """Write one file for each kind: `kind=award/part-0.parquet`."""
    parquet = require("pyarrow.parquet", extra="arrow")
    final.mkdir()
    for kind in kinds:
        parts = _parts(staging, markers, kind)
        if not parts:
            continue
        folder = final / f"kind={kind.name}"
        folder.mkdir()
        # The folder's name is the column `kind` to every reader of such a dataset.
        schema = arrow_schema(kind.model)
        schema = schema.remove(schema.get_field_index("kind"))
        with parquet.ParquetWriter(folder / "part-0.parquet", schema, compression="zstd") as writer:
            for table in _gathered(parts):
                writer.write_table(table.select(schema.names))


def _gathered(parts: Iterable[Path]) -> Iterable[Any]:
    """Yield the tables of part files, small ones put together."""
    arrow, parquet = require("pyarrow", extra="arrow"), require("pyarrow.parquet", extra="arrow")
    held: list[Any] = []
    for part in parts:
        held.append(parquet.ParquetFile(part).read())
        if sum(table.num_rows for table in held) >= _ROWS:
            yield arrow.concat_tables(held)
            held = []
    if held:
        yield arrow.concat_tables(held)


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
