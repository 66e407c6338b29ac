"""Remake docs/quality.md: scores on hand-made gold. With --check, fail where a score fell below the page's."""

from __future__ import annotations

import argparse
import sys

from articles import article_table
from gold_sets import ROOT, SETS

from bulletin_schema import Reader
from bulletin_schema.evaluate import evaluate

PAGE = ROOT / "docs" / "quality.md"
TOLERANCE = 0.0005  # of a set's F1: the page rounds to three places
SLACK = 0.02  # of one kind's F1, which a handful of records make
BEGIN, END = "<!-- scores: made by scripts/quality.py -->", "<!-- end of scores -->"


def main() -> int:
    """Score each set of gold and write or check the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with the page instead of writing it")
    check = parser.parse_args().check
    page = PAGE.read_text("utf-8")
    head, _, rest = page.partition(BEGIN)
    old, _, foot = rest.partition(END)
    sections = {one.title: old.partition(f"### {one.title}\n")[2].partition("###")[0].strip() for one in SETS}
    fallen = []
    for one in SETS:
        golds = one.golds()
        if not golds:
            print(f"{one.title}: no gold here, left as it stands")
            fallen += [f"{one.title}: its gold is missing"] if one.is_ours else []
            continue
        report = evaluate(golds, Reader())
        print(f"\n{one.title}\n{report.table()}")
        fallen += [f"{one.title}: {what}" for what in falls(scores(sections[one.title]), scores(report.table()))]
        sections[one.title] = f"{one.about} {len(golds)} documents.\n\n{report.table()}"
    if check:
        print("\n".join(fallen))
        return 1 if fallen else 0
    body = "\n\n".join(f"### {title}\n\n{text}" for title, text in sections.items() if text)
    titles = f"### Titles and contributors of articles\n\n{article_table()}"
    PAGE.write_text(f"{head}{BEGIN}\n\n{body}\n\n{titles}\n\n{END}{foot}", "utf-8")
    return 0


def scores(section: str) -> dict[str, float]:
    """Return the F1 of each kind, and of all, in a table.

    >>> scores("| award | 3 | 1.000 | 0.500 | 0.667 |")
    {'award': 0.667}
    """
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.split("\n") if line[:1] == "|"]
    return {row[0]: float(row[-1]) for row in rows if row[-1][:1].isdigit()}


def falls(before: dict[str, float], now: dict[str, float]) -> list[str]:
    """Return what fell: the whole by anything, one kind by more than a record or two.

    >>> falls({"award": 0.9, "all": 0.95}, {"award": 0.85, "all": 0.95})
    ['F1 of award fell from 0.900 to 0.850']
    """
    return [
        f"F1 of {kind} fell from {was:.3f} to {now.get(kind, 0.0):.3f}"
        for kind, was in before.items()
        if now.get(kind, 0.0) < was - (TOLERANCE if kind == "all" else SLACK)
    ]


if __name__ == "__main__":
    sys.exit(main())
