"""Remake docs/quality.md: scores on hand-made gold. With --check, fail where a score fell below the page's."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bulletin_schema import Reader
from bulletin_schema.evaluate import Gold, evaluate

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "quality.md"
SHARED = ROOT.parent / "shared"
SETS = (
    ("Real documents", SHARED / "gold", SHARED, "Real bulletins, annotated by hand; kept apart."),
    ("Own corpus, development", ROOT / "tests/corpus/dev", None, "Our own writing, used while writing rules."),
    (
        "Own corpus, second half",
        ROOT / "tests/corpus/unseen",
        None,
        "By a writer who had not read the rules; since mended.",
    ),
)
TOLERANCE = 0.0005
BEGIN, END = "<!-- scores: made by scripts/quality.py -->", "<!-- end of scores -->"


def main() -> int:
    """Score each set of gold and write or check the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with the page instead of writing it")
    check = parser.parse_args().check
    page = PAGE.read_text("utf-8")
    head, _, rest = page.partition(BEGIN)
    old, _, foot = rest.partition(END)
    sections = {title: old.partition(f"### {title}\n")[2].partition("###")[0].strip() for title, *_ in SETS}
    fallen = []
    for title, folder, root, about in SETS:
        paths = sorted(folder.glob("*.json"))
        if not paths:
            print(f"{title}: no gold here, left as it stands")
            continue
        report = evaluate([Gold.load(path, root) for path in paths], Reader())
        print(f"\n{title}\n{report.table()}")
        was = _f1(sections[title])
        if was is not None and report.total.f1 < was - TOLERANCE:
            fallen.append(f"{title}: F1 fell from {was:.3f} to {report.total.f1:.3f}")
        sections[title] = f"{about} {len(paths)} documents.\n\n{report.table()}"
    if check:
        print("\n".join(fallen))
        return 1 if fallen else 0
    body = "\n\n".join(f"### {title}\n\n{text}" for title, text in sections.items() if text)
    PAGE.write_text(f"{head}{BEGIN}\n\n{body}\n\n{END}{foot}", "utf-8")
    return 0


def _f1(section: str) -> float | None:
    rows = [line for line in section.split("\n") if line.startswith("| all |")]
    return float(rows[0].split("|")[-2]) if rows else None


if __name__ == "__main__":
    sys.exit(main())
