"""Layout: a clean view becomes masthead, articles and sentences, with broken lines joined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import regex

from bulletin_schema.records.article import Article, BulletinRecord
from bulletin_schema.text import View

Role = Literal["title", "kicker", "heading", "body", "caption", "byline", "table", "furniture"]

_SENTENCE = regex.compile(r"[^。！？!?\n]*(?:[。！？!?]+[”’」』）)》]*|(?=\n|\Z))")


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text[start:end]` of the laid-out view is one sentence; it never spans a line break."""

    start: int
    end: int
    role: Role
    article: int | None


@dataclass(frozen=True, slots=True)
class Piece:
    """One article: its record (span and text not yet stamped) and its place in the laid-out view."""

    record: Article
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """What a bulletin is made of. `view` is the text after lines broken mid-sentence are joined.

    `bulletin` holds what masthead and colophon say. Sentences come in order and leave out blank text.
    """

    view: View
    bulletin: BulletinRecord
    pieces: tuple[Piece, ...]
    sentences: tuple[Sentence, ...]


def lay_out(view: View) -> Layout:
    """Find the structure of a normalised view."""
    sentences = tuple(
        Sentence(match.start(), match.end(), "body", 0)
        for match in _SENTENCE.finditer(view.text)
        if match.group().strip()
    )
    pieces = (Piece(Article(), sentences[0].start, sentences[-1].end),) if sentences else ()
    return Layout(view, BulletinRecord(), pieces, sentences)
