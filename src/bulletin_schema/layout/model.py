"""What a laid-out bulletin is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from bulletin_schema.records.article import Article, BulletinRecord
from bulletin_schema.text import View

Role = Literal["title", "kicker", "heading", "body", "caption", "byline", "table", "furniture"]


class Sentence(NamedTuple):
    """`text[start:end]` of the laid-out view is one sentence; it never spans a line break.

    `article` is null exactly where `role` is furniture: masthead, colophon, contents, menus, page numbers.
    """

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
