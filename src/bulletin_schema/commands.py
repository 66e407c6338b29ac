"""Commands to look at records and to ask about them: show, explain, and check for rules of one's own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from bulletin_schema.checking import rule_problems
from bulletin_schema.explain import explain
from bulletin_schema.extensions import load_rules
from bulletin_schema.extraction import file_of, writing
from bulletin_schema.inputs import source_of
from bulletin_schema.options import (
    DateOption,
    KindsOption,
    LexiconOption,
    RegionOption,
    RulesOption,
    UsageError,
    date_of,
    kinds_of,
    reader_with,
    region_of,
)
from bulletin_schema.output import count_of, of_kinds
from bulletin_schema.rule import Kind
from bulletin_schema.show import show
from bulletin_schema.terminal import print_highlighted

InputArgument = Annotated[str, typer.Argument(metavar="FILE|-", help="A bulletin, or - for standard input.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module to the command line."""
    app.command("show")(show_bulletin)
    app.command("explain")(explain_bulletin)
    app.command("check")(check_rules)


def show_bulletin(  # noqa: PLR0913 - one parameter an option
    file: InputArgument = "-",
    out: Annotated[Path | None, typer.Option(help="Write one HTML page, which opens from disk, to this file.")] = None,
    highlight: Annotated[bool, typer.Option("--highlight", help="Colour the text here, in the terminal.")] = False,  # noqa: FBT002
    kinds: KindsOption = None,
    reference_date: DateOption = None,
    home_region: RegionOption = None,
    rules: RulesOption = None,
    lexicon: LexiconOption = None,
) -> None:
    """Show a bulletin with its records: as an HTML page, or highlighted on a terminal."""
    reader = reader_with(rules, lexicon)
    out = file_of(out)
    wanted, date, region = kinds_of(kinds, reader), date_of(reference_date), region_of(home_region)
    bulletin = of_kinds(reader.read(source_of(file), reference_date=date, home_region=region), wanted)
    highlight = highlight or (out is None and sys.stdout.isatty())
    if highlight:
        print_highlighted(bulletin)
    if out is not None:
        with writing(out):
            out.write_text(show(bulletin), encoding="utf-8")
    elif not highlight:
        sys.stdout.write(show(bulletin))


def explain_bulletin(  # noqa: PLR0913 - one parameter an option
    file: InputArgument = "-",
    at: Annotated[int | None, typer.Option(help="Only the sentence that holds this character, counted from 0.")] = None,
    record: Annotated[
        int | None, typer.Option(help="Only the sentences of this record, as `extract` counts them.")
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Name the rules that matched nothing, too.")] = False,  # noqa: FBT002
    reference_date: DateOption = None,
    home_region: RegionOption = None,
    rules: RulesOption = None,
    lexicon: LexiconOption = None,
) -> None:
    """Tell why a bulletin gives its records: parts, rules that fired, declined or lost, merges, date and home."""
    reader = reader_with(rules, lexicon)
    date, region = date_of(reference_date), region_of(home_region)
    told = explain(source_of(file).text, reader=reader, reference_date=date, home_region=region)
    if record is not None:
        if not 0 <= record < len(told.bulletin.records):
            raise UsageError(f"--record {record}: the bulletin has records 0 to {len(told.bulletin.records) - 1}")
        told = told.of_record(record)
    if at is not None:
        told = told.at(at)
        if not told.sentences:
            raise UsageError(f"--at {at}: no sentence holds this character")
    typer.echo("\n".join(told.lines(verbose=verbose)))


def check_rules(
    rules: Annotated[list[str], typer.Argument(metavar="FILE.py|NAME...", help="Rules of your own.")],
    lexicon: LexiconOption = None,
) -> None:
    """Check rules of your own: examples, rejects, words they need, time that grows no faster than the text."""
    loaded = [one for name in rules for one in load_rules(name)]
    reader = reader_with(None, lexicon).extended(*loaded)
    bad = 0
    own = [rule for one in loaded for rule in (one.rules if isinstance(one, Kind) else (one,))]
    for rule in own:
        problems = rule_problems(rule, reader)
        bad += bool(problems)
        proofs = f"{count_of(len(rule.examples), 'example')}, {count_of(len(rule.rejects), 'reject')}"
        typer.echo(f"{'FAIL' if problems else 'ok  '} {rule.name}: {proofs}")
        for problem in problems:
            typer.echo(f"     {problem}")
    typer.echo(f"{count_of(len(own), 'rule')}, {bad} with problems", err=True)
    if bad:
        raise typer.Exit(1)
