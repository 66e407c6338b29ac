"""Extraction of a corpus on the command line: when it is staged, what it prints, and how it ends."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from bulletin_schema.corpus import FORMATS, Settings, extract_files, format_of
from bulletin_schema.options import UsageError


def is_staged(sources: Sequence[str], out: Path | None, format: str | None, *, resume: bool) -> bool:  # noqa: A002
    """Tell whether the work goes through a staging directory: all but a single text to lines of text does.

    Raises UsageError where it would have to and cannot.
    """
    target = format_of(out) if out is not None and format in (None, format_of(out)) else None
    must = resume or target in ("parquet", "duckdb")
    can = target is not None and "-" not in sources
    if must and not can:
        name = "--resume" if resume else f"--out {out}"
        raise UsageError(f"{name}: needs files or folders as input, and an --out that ends in {', '.join(FORMATS)}")
    return can and (must or len(sources) != 1)


def extract_corpus(sources: Sequence[str], out: Path, settings: Settings, *, workers: int, resume: bool) -> None:
    """Extract files into an output, with a progress bar on a terminal; exit status 1 where documents failed."""
    try:
        summary = extract_files(
            sources, out, workers=workers, resume=resume, settings=settings, progress=sys.stderr.isatty()
        )
    except KeyboardInterrupt:
        typer.echo(f"bulletin-schema: stopped; go on with --resume, or remove {out}.partial", err=True)
        raise typer.Exit(130) from None
    except OSError as error:
        raise UsageError(f"--out {out}: {error.strerror or error}") from error
    typer.echo(f"{summary.documents} documents, {summary.records} records", err=True)
    if summary.failures:
        typer.echo(f"bulletin-schema: {summary.failures} documents failed: {summary.errors}", err=True)
        raise typer.Exit(1)  # not 2: the run is done, and to run it again would change nothing
