"""The command line: extract records from bulletins, validate records, print schemas, score against gold."""

from __future__ import annotations

import json
import sys
from importlib.metadata import version as installed
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bulletin_schema.commands import register
from bulletin_schema.corpus import Settings
from bulletin_schema.errors import BulletinError
from bulletin_schema.evaluate import Gold
from bulletin_schema.evaluate import evaluate as score
from bulletin_schema.extraction import ENDINGS, Target, extract_here, extract_staged
from bulletin_schema.inputs import STDIN, documents_of, text_of
from bulletin_schema.kinds import KINDS
from bulletin_schema.model import Record
from bulletin_schema.options import (
    DateOption,
    KindsOption,
    LexiconOption,
    RegionOption,
    RulesOption,
    date_of,
    kinds_of,
    reader_with,
    region_of,
)
from bulletin_schema.output import FORMATS, count_of
from bulletin_schema.schema import SCHEMA_VERSION, record_schema
from bulletin_schema.validation import problems_by_line

app = typer.Typer(
    name="bulletin-schema",
    help="Turn Chinese quality, standards and market-regulation bulletins into typed, validated records.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _print_version(is_wanted: bool) -> None:  # noqa: FBT001 - what typer calls
    if is_wanted:
        typer.echo(f"bulletin-schema {installed('bulletin-schema')}, record schema {SCHEMA_VERSION}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[  # noqa: FBT002 - an option without a value
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Turn Chinese quality, standards and market-regulation bulletins into typed, validated records."""


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
    highlight: Annotated[bool, typer.Option("--highlight", help="Show the text, coloured, above its table.")] = False,  # noqa: FBT002
    kinds: KindsOption = None,
    reference_date: DateOption = None,
    home_region: RegionOption = None,
    out: Annotated[Path | None, typer.Option(help=f"Write here; the ending tells how: {', '.join(ENDINGS)}.")] = None,
    rules: RulesOption = None,
    lexicon: LexiconOption = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes that read at the same time.")] = 1,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a run that was stopped.")] = False,  # noqa: FBT002
) -> None:
    """Extract the records of bulletins."""
    target = Target.of(out, format, highlight=highlight)
    reader = reader_with(rules, lexicon)
    settings = Settings(reader, kinds_of(kinds, reader), date_of(reference_date), region_of(home_region))
    documents = documents_of(inputs or [STDIN])
    if target.is_staged(documents, resume=resume) and target.out is not None:
        extract_staged(documents, target.out, settings, workers=workers, resume=resume)
    else:
        extract_here(documents, target, settings, workers=workers, highlight=highlight)


@app.command()
def validate(
    files: Annotated[list[str], typer.Argument(metavar="FILE.jsonl|-...", help="Records, one a line.")],
    rules: RulesOption = None,
) -> None:
    """Check records against the schema; name the line and every bad field of each bad one."""
    models = _own_models(rules)
    bad = total = 0
    for name in files:
        for problems in problems_by_line(text_of(name), name, *models):
            total += 1
            bad += bool(problems)
            for problem in problems:
                typer.echo(str(problem))
    typer.echo(f"{count_of(total, 'record')}, {bad} invalid", err=True)
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
        kinds_of(kind)
    typer.echo(json.dumps(record_schema(own.get(kind, kind)), ensure_ascii=False, indent=2))


@app.command()
def evaluate(  # noqa: PLR0913 - one parameter an option
    golds: Annotated[list[Path], typer.Argument(metavar="GOLD.json...", help="Gold files.")],
    root: Annotated[Path | None, typer.Option(help="Folder the gold's document names start from.")] = None,
    kinds: KindsOption = None,
    detail: Annotated[bool, typer.Option("--detail", help="Print each miss, wrong field and false alarm.")] = False,  # noqa: FBT002
    rules: RulesOption = None,
    lexicon: LexiconOption = None,
) -> None:
    """Score what is extracted against hand-made gold."""
    reader = reader_with(rules, lexicon)
    wanted = kinds_of(kinds, reader)
    report = score((Gold.load(path, root) for path in golds), reader, kinds=wanted)
    for line in report.details if detail else ():
        typer.echo(line)
    typer.echo(report.table())


register(app)  # after the commands above, in the order that --help tells them


def _own_models(rules: list[str] | None) -> list[type[Record]]:
    known = {kind.model for kind in KINDS}
    return [kind.model for kind in reader_with(rules, None).kinds if kind.model not in known] if rules else []


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
