"""Options that several commands share: what they are called, and what is made of them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from bulletin_schema.errors import BulletinError
from bulletin_schema.extensions import load_rules
from bulletin_schema.kinds import KINDS
from bulletin_schema.lexicon import use_lexicon
from bulletin_schema.mentions.region.named import region_named
from bulletin_schema.model import Region
from bulletin_schema.reader import Reader


class UsageError(BulletinError):
    """A wrong option or argument."""


RulesOption = Annotated[
    list[str] | None,
    typer.Option(metavar="FILE.py|NAME", help="Rules of your own: a Python file, or an installed package's name."),
]
LexiconOption = Annotated[
    Path | None, typer.Option(metavar="WORDS.tsv", help="Words to add to the vocabulary: list, word, tab-separated.")
]
DateOption = Annotated[
    str | None, typer.Option(metavar="YYYY-MM-DD", help="The day that 今年 and 8月22日 are resolved against.")
]
RegionOption = Annotated[str | None, typer.Option(metavar="NAME", help="What 我市 stands for: 苏州市.")]
KindsOption = Annotated[str | None, typer.Option(metavar="KIND,...", help="Only these kinds, comma-separated.")]


def reader_with(rules: list[str] | None, lexicon: Path | None) -> Reader:
    """Return a reader with rules of the user's own, and words added to the vocabulary."""
    if lexicon is not None:
        use_lexicon(lexicon)
    return Reader().extended(*(rule for name in rules or () for rule in load_rules(name)))


def kinds_of(names: str | None, reader: Reader | None = None) -> frozenset[str] | None:
    """Read --kinds, or the name of one kind; None stands for all kinds that the reader has."""
    if names is None:
        return None
    wanted = frozenset(name.strip() for name in names.split(",") if name.strip())
    known = [kind.name for kind in (reader.kinds if reader else KINDS)]
    unknown = sorted(wanted - set(known))
    if unknown or not wanted:
        raise UsageError(f"unknown kind {', '.join(unknown) or repr(names)}; the kinds are {', '.join(known)}")
    return wanted


def date_of(text: str | None) -> dt.date | None:
    """Read --reference-date."""
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--reference-date {text}: not a date of the form YYYY-MM-DD") from None


def region_of(name: str | None) -> Region | None:
    """Read --home-region."""
    if name is None:
        return None
    region = region_named(name)
    if region is None:
        raise UsageError(f"--home-region {name}: not the name of one division; say 南京市鼓楼区, not 鼓楼区")
    return region
