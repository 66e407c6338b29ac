"""Inputs of the command line: files, folders of them, and standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import typer

from bulletin_schema.options import UsageError
from bulletin_schema.sources import SUFFIXES, Source, decode, load, load_bytes, read_text

STDIN = "-"


def documents_of(inputs: Iterable[str]) -> list[str]:
    """Return the names of all documents: a folder stands for the bulletins in it, however deep.

    Raises UsageError for a folder without any.
    """
    documents: list[str] = []
    for name in inputs:
        folder = Path(name)
        if name == STDIN or not folder.is_dir():
            documents.append(name)
            continue
        inside = sorted(str(path) for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES)
        if not inside:
            raise UsageError(f"{name}: holds no bulletin, no file that ends in {', '.join(SUFFIXES)}")
        documents += inside
    return documents


def given(name: str) -> Path | tuple[str, bytes]:
    """Return a document as `read_many` takes it: standard input as its bytes, a file by its path."""
    return ("<stdin>", stdin_bytes()) if name == STDIN else Path(name)


def source_of(name: str) -> Source:
    """Read one document; raises SourceError where it cannot be."""
    return load_bytes(stdin_bytes(), name="<stdin>") if name == STDIN else load(name)


def text_of(name: str) -> str:
    """Read one text as it is, whatever it looks like; raises SourceError where it cannot be."""
    return decode(stdin_bytes(), name="<stdin>") if name == STDIN else read_text(Path(name))


def stdin_bytes() -> bytes:
    """Read standard input to its end; on a terminal say so, as the cursor alone does not."""
    if sys.stdin.isatty():
        typer.echo("bulletin-schema: reading from the terminal; end with Ctrl-D on a line of its own", err=True)
    return sys.stdin.buffer.read()
