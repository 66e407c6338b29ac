"""Extraction on the command line: in one go to a stream, or staged to a file, and how it ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self, TextIO

import typer

from bulletin_schema.corpus import FORMATS as FILE_FORMATS
from bulletin_schema.corpus import Failure, Settings, extract_files, format_of, read_many
from bulletin_schema.inputs import STDIN, given
from bulletin_schema.options import UsageError
from bulletin_schema.output import FORMATS, Writer, count_of, of_kinds
from bulletin_schema.terminal import print_highlighted

ENDINGS: Final = {**FILE_FORMATS, ".json": "json"}


@dataclass(frozen=True)
class Target:
    """Where the records go and in which format: a file, or standard output where `out` is None."""

    out: Path | None
    format: str

    @classmethod
    def of(cls, out: Path | None, format: str | None, *, highlight: bool = False) -> Self:  # noqa: A002
        """Settle --out, --format and --highlight; raises UsageError where they leave it open or disagree."""
        if format is not None and format not in FORMATS:
            raise UsageError(f"--format {format}: choose one of {', '.join(FORMATS)}")
        out = file_of(out)
        asked = None if out is None else ENDINGS.get(out.suffix.lower())
        if out is not None and format is None and asked is None:
            raise UsageError(
                f"--out {out}: its ending tells no format; end it in {', '.join(ENDINGS)}, or say --format"
            )
        if asked and format and asked != format:
            raise UsageError(f"--out {out}: its ending asks for {asked}, --format for {format}")
        shown = highlight or (out is None and sys.stdout.isatty())
        target = cls(out, format or asked or ("table" if shown else "jsonl"))
        if highlight and (target.format != "table" or out is not None):
            raise UsageError("--highlight: colours go to a terminal, together with the table and no other format")
        return target

    def is_staged(self, documents: Sequence[str], *, resume: bool) -> bool:
        """Tell whether the work goes through a staging directory: all but a single text to lines of text does.

        Raises UsageError where it would have to and cannot.
        """
        must = resume or self.format in ("parquet", "duckdb")
        can = self.out is not None and format_of(self.out) == self.format and STDIN not in documents
        if must and not can:
            name = "--resume" if resume else f"--out {self.out}"
            endings = ", ".join(FILE_FORMATS)
            raise UsageError(f"{name}: needs files or folders as input, and an --out that ends in {endings}")
        return can and (must or len(documents) != 1)

    @contextmanager
    def opened(self) -> Iterator[TextIO]:
        """Open the stream to write to, and the folders that it needs."""
        if self.out is None:
            yield sys.stdout
            return
        with writing(self.out), self.out.open("w", encoding="utf-8") as stream:
            yield stream


def file_of(out: Path | None) -> Path | None:
    """Read --out: `-` is standard output, as it is standard input among the inputs."""
    return None if out == Path(STDIN) else out


@contextmanager
def writing(out: Path) -> Iterator[None]:
    """Make the folders that --out needs; what then goes wrong with it is one clear line."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        yield
    except FileExistsError:
        raise UsageError(f"--out {out}: Not a directory: {out.parent}") from None
    except OSError as error:
        raise UsageError(f"--out {out}: {error.strerror or error}") from error


def extract_here(
    documents: Sequence[str], target: Target, settings: Settings, *, workers: int, highlight: bool
) -> None:
    """Read documents one after another and write their records; exit status 2 where some cannot be read."""
    failures: list[Failure] = []
    with target.opened() as stream:
        writer = Writer(stream, target.format, named=len(documents) > 1)
        read = read_many(
            map(given, documents),
            workers=workers,
            reference_date=settings.reference_date,
            home_region=settings.home_region,
            reader=settings.reader,
        )
        for name, result in zip(documents, read, strict=True):
            if isinstance(result, Failure):
                failures.append(result)
                continue
            bulletin = of_kinds(result, settings.kinds)
            if highlight:
                print_highlighted(bulletin)
            writer.write(name, bulletin.records)
        writer.close()
    for failure in failures:
        typer.echo(f"bulletin-schema: {failure.document}: {failure.reason}", err=True)
    if failures:
        raise typer.Exit(2)


def extract_staged(documents: Sequence[str], out: Path, settings: Settings, *, workers: int, resume: bool) -> None:
    """Extract files into an output, with a progress bar on a terminal; exit status 1 where documents failed."""
    try:
        with writing(out):
            summary = extract_files(
                documents, out, workers=workers, resume=resume, settings=settings, progress=sys.stderr.isatty()
            )
    except KeyboardInterrupt:
        typer.echo(f"bulletin-schema: stopped; go on with --resume, or remove {out}.partial", err=True)
        raise typer.Exit(130) from None
    typer.echo(f"{count_of(summary.documents, 'document')}, {count_of(summary.records, 'record')}", err=True)
    if summary.failures:
        told = count_of(summary.failures, "document")
        typer.echo(f"bulletin-schema: {told} failed: {summary.errors}", err=True)
        raise typer.Exit(1)  # not 2: the run is done, and to run it again would change nothing
