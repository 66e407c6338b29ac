"""Score titles and contributors of articles apart, on hand-made gold: what the score of all fields hides.

A title and a signer each count once a document, wherever the article stands; a signer is a name with a role.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from gold_sets import SETS

from bulletin_schema.evaluate import Gold
from bulletin_schema.layout import lay_out
from bulletin_schema.normalise import normalise


def article_table() -> str:
    """Return a table of two rows a set: how well titles and how well contributors are found."""
    rows = ["| set | field | gold | precision | recall | F1 |", "| --- | --- | ---: | ---: | ---: | ---: |"]
    for one in SETS:
        if golds := one.golds():
            rows += [f"| {one.title} | {field} | {_scored(golds, field)} |" for field in ("title", "contributors")]
    return "\n".join(rows)


def _scored(golds: Iterable[Gold], field: str) -> str:
    hit = said = found = 0
    for gold in golds:
        expected, told = Counter(_gold_values(gold, field)), Counter(_told_values(gold, field))
        hit += sum((expected & told).values())
        said += sum(expected.values())
        found += sum(told.values())
    precision, recall = hit / found if found else 1.0, hit / said if said else 1.0
    f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
    return f"{said} | {precision:.3f} | {recall:.3f} | {f1:.3f}"


def _gold_values(gold: Gold, field: str) -> Iterator[object]:
    for record in gold.records:
        if record["kind"] == "article" and field == "title" and record.get("title"):
            yield _bare(record["title"])
        elif record["kind"] == "article" and field != "title":
            yield from ((one["name"], one["role"]) for one in record.get("contributors") or ())


def _told_values(gold: Gold, field: str) -> Iterator[object]:
    for piece in lay_out(normalise(gold.source), reference=gold.reference_date).pieces:
        if field == "title" and piece.record.title:
            yield _bare(piece.record.title)
        elif field != "title":
            yield from ((one.name, one.role) for one in piece.record.contributors)


def _bare(title: str) -> str:
    return "".join(title.split())


def main() -> int:
    """Print the table."""
    print(article_table())
    return 0


if __name__ == "__main__":
    sys.exit(main())
