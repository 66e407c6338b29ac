"""The command line: extract records from bulletins, validate records, print schemas."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TextIO

import typer
from rich.console import Console

from bulletin_schema.commands import register
from bulletin_schema.corpus import Failure, Settings, read_many
from bulletin_schema.errors import BulletinError
from bulletin_schema.evaluate import Gold
from bulletin_schema.evaluate import evaluate as score
from bulletin_schema.kinds import KINDS
from bulletin_schema.model import Record
from bulletin_schema.options import LexiconOption, RulesOption, UsageError, date_of, reader_with, region_of
from bulletin_schema.output import FORMATS, Writer
from bulletin_schema.reader import Reader
from bulletin_schema.schema import record_schema
from bulletin_schema.sources import SUFFIXES
from bulletin_schema.staging import extract_corpus, is_staged
from bulletin_schema.validation import invalid_lines

app = typer.Typer(
    name="bulletin-schema",
    help="Turn Chinese quality, standards and market-regulation bulletins into typed, validated records.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
register(app)


@app.command()
def extract(  # noqa: PLR0913 - one parameter an option
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILE|DIR|-]...", help="Bulletins, folders of them, or - for standard input."),
    ] = None,
    format: Annotated[  # noqa: A002 - the option's name
        str | None,
        typer.Option("--format", "-f", help=f"{', '.join(FORMATS)}; a table on a terminal, else jsonl."),
    ] = None,
    kinds: Annotated[str | None, typer.Option(help="Only these kinds, comma-separated.")] = None,
    reference_date: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="The day that 今年 and 8月22日 are resolved against.")
    ] = None,
    home_region: Annotated[str | None, typer.Option(metavar="NAME", help="What 我市 stands for: 苏州市.")] = None,
    out: Annotated[
        Path | None, typer.Option(help="Write here: a .jsonl, .csv, .parquet (a folder) or .duckdb (a table a kind).")
    ] = None,
    rules: RulesOption = None,
    lexicon: LexiconOption = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes that read at the same time.")] = 1,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a run that was stopped.")] = False,  # noqa: FBT002
) -> None:
    """Extract the records of bulletins."""
    reader = reader_with(rules, lexicon)
    wanted = _kinds(kinds, reader)
    date = date_of(reference_date)
    region = region_of(home_region)
    sources = list(_sources(inputs or ["-"]))
    if is_staged(sources, out, format, resume=resume) and out is not None:
        extract_corpus(sources, out, Settings(reader, wanted, date, region), workers=workers, resume=resume)
        return
    failures: list[Failure] = []
    with _output(out) as (stream, is_terminal):
        writer = Writer(stream, _format(format, is_terminal=is_terminal), named=len(sources) > 1)
        given = (_given(name) for name in sources)
        read = read_many(given, workers=workers, reference_date=date, home_region=region, reader=reader)
        for name, result in zip(sources, read, strict=True):
            if isinstance(result, Failure):
                failures.append(result)
            else:
                writer.write(name, [r for r in result.records if wanted is None or r.kind in wanted])
        writer.close()
    for failure in failures:
        typer.echo(f"bulletin-schema: {failure.document}: {failure.reason}", err=True)
    if failures:
        raise typer.Exit(2)


@app.command()
def validate(
    files: Annotated[list[Path], typer.Argument(metavar="FILE.jsonl...", help="Records, one a line.")],
    rules: RulesOption = None,
) -> None:
    """Check records against the schema; name the line and field of each bad one."""
    models = _own_models(rules)
    bad = total = 0
    for path in files:
        for problem in invalid_lines(path, *models):
            if problem is None:
                total += 1
            else:
                bad += 1
                typer.echo(str(problem))
    typer.echo(f"{total + bad} records, {bad} invalid", err=True)
    if bad:
        raise typer.Exit(1)


@app.command()
def schema(
    kind: Annotated[str | None, typer.Argument(help="One kind of record; any record where left out.")] = None,
    rules: RulesOption = None,
) -> None:
    """Print the JSON Schema (draft 2020-12) of the records."""
    own = {model.model_fields["kind"].default: model for model in _own_models(rules)}
    if kind is not None and kind not in own:
        _known({kind})
    typer.echo(json.dumps(record_schema(own.get(kind, kind)), ensure_ascii=False, indent=2))


@app.command()
def evaluate(
    golds: Annotated[list[Path], typer.Argument(metavar="GOLD.json...", help="Gold files.")],
    root: Annotated[Path | None, typer.Option(help="Folder the gold's document names start from.")] = None,
    kinds: Annotated[str | None, typer.Option(help="Only these kinds, comma-separated.")] = None,
    detail: Annotated[bool, typer.Option("--detail", help="Print each miss, wrong field and false alarm.")] = False,  # noqa: FBT002
) -> None:
    """Score what is extracted against hand-made gold."""
    wanted = _kinds(kinds)
    report = score((Gold.load(path, root) for path in golds), Reader(), kinds=wanted)
    for line in report.details if detail else ():
        typer.echo(line)
    typer.echo(report.table())


def _own_models(rules: list[str] | None) -> list[type[Record]]:
    known = {kind.model for kind in KINDS}
    return [kind.model for kind in reader_with(rules, None).kinds if kind.model not in known] if rules else []


def _known(names: set[str], reader: Reader | None = None) -> None:
    known = [kind.name for kind in (reader.kinds if reader else KINDS)]
    unknown = sorted(names - set(known))
    if unknown:
        raise UsageError(f"unknown kind {', '.join(unknown)}; the kinds are {', '.join(known)}")


def _kinds(names: str | None, reader: Reader | None = None) -> set[str] | None:
    if names is None:
        return None
    wanted = {name.strip() for name in names.split(",") if name.strip()}
    _known(wanted, reader)
    return wanted


def _format(name: str | None, *, is_terminal: bool) -> str:
    if name is None:
        return "table" if is_terminal else "jsonl"
    if name not in FORMATS:
        raise UsageError(f"--format {name}: choose one of {', '.join(FORMATS)}")
    return name


def _sources(inputs: list[str]) -> Iterator[str]:
    for name in inputs:
        path = Path(name)
        if name != "-" and path.is_dir():
            yield from (str(p) for p in sorted(path.rglob("*")) if p.suffix.lower() in SUFFIXES)
        else:
            yield name


def _given(name: str) -> Path | tuple[str, bytes]:
    return ("<stdin>", sys.stdin.buffer.read()) if name == "-" else Path(name)


@contextmanager
def _output(out: Path | None) -> Iterator[tuple[TextIO, bool]]:
    if out is None:
        yield sys.stdout, sys.stdout.isatty()
        return
    try:
        with out.open("w", encoding="utf-8") as stream:
            yield stream, False
    except OSError as error:
        raise UsageError(f"--out {out}: {error.strerror}") from error


def main() -> None:
    """Run the command line; errors of ours are one line on standard error and exit status 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    try:
        app(standalone_mode=True)
    except BulletinError as error:
        Console(stderr=True, highlight=False, soft_wrap=True).print(f"bulletin-schema: {error}", markup=False)
        sys.exit(2)
