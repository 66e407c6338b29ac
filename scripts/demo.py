"""Read the bundled bulletins, print a readable summary, and write their records to demo-output/."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

from bulletin_schema import Bulletin, Record, read_file
from bulletin_schema.output import describe

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "demo-output"
SHOWN = ("inspection", "award", "standards_work", "standard", "committee", "document", "licence")


def main() -> None:
    """Run the demo."""
    OUT.mkdir(exist_ok=True)
    totals: Counter[str] = Counter()
    with (OUT / "records.jsonl").open("w", encoding="utf-8") as stream:
        for path in sorted((ROOT / "examples" / "bulletins").iterdir()):
            started = time.perf_counter()
            bulletin = read_file(path)
            print(f"\n{path.name}: {len(bulletin.source)} characters, {time.perf_counter() - started:.3f} s")
            summarise(bulletin)
            totals.update(record.kind for record in bulletin.records)
            stream.writelines(line + "\n" for line in bulletin.json_lines(document=path.name))
    print("\nrecords: " + ", ".join(f"{kind} {count}" for kind, count in totals.most_common()))
    print(f"written: {(OUT / 'records.jsonl').relative_to(ROOT)}")


def summarise(bulletin: Bulletin) -> None:
    """Print each article's title and its records, the mentions left out."""
    for section in bulletin.articles:
        print(f"  {section.article.title or '(untitled)'}")
        records: list[Record] = [record for record in section.records if record.kind in SHOWN]
        for record in records:
            print(f"    {record.kind:15}{describe(record)}")


if __name__ == "__main__":
    main()
