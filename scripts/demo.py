"""Read the bundled bulletins, print a readable summary, and write their records and pages to demo-output/."""

from __future__ import annotations

import html
import time
from collections import Counter
from pathlib import Path

from bulletin_schema import Bulletin, Record, read_file, show
from bulletin_schema.output import describe

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "demo-output"
SHOWN = ("inspection", "award", "standards_work", "standard", "committee", "document", "licence")


def main() -> None:
    """Run the demo."""
    OUT.mkdir(exist_ok=True)
    totals: Counter[str] = Counter()
    pages: dict[str, str] = {}
    with (OUT / "records.jsonl").open("w", encoding="utf-8") as stream:
        for path in sorted((ROOT / "examples" / "bulletins").iterdir()):
            started = time.perf_counter()
            bulletin = read_file(path)
            print(f"\n{path.name}: {len(bulletin.source)} characters, {time.perf_counter() - started:.3f} s")
            summarise(bulletin)
            titles = "；".join(section.article.title or "" for section in bulletin.articles)
            pages[path.stem] = f'{len(bulletin.records)} records<br><span lang="zh">{html.escape(titles)}</span>'
            (OUT / f"{path.stem}.html").write_text(show(bulletin), encoding="utf-8")
            totals.update(record.kind for record in bulletin.records)
            stream.writelines(line + "\n" for line in bulletin.json_lines(document=path.name))
    print("\nrecords: " + ", ".join(f"{kind} {count}" for kind, count in totals.most_common()))
    (OUT / "index.html").write_text(index(pages), encoding="utf-8")
    print("written: demo-output/records.jsonl, and to look at: demo-output/index.html")


def index(pages: dict[str, str]) -> str:
    """Return a page that leads to the page of each bulletin."""
    links = "".join(f'<li><a href="{name}.html">{name}</a>, {told}</li>' for name, told in pages.items())
    head = '<meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>bulletin_schema</title>'
    style = "<style>body{font:16px/1.6 system-ui,sans-serif;margin:2rem auto;max-width:50rem}li{margin:.8rem 0}</style>"
    return f'<!doctype html><html lang="en"><head>{head}{style}</head><body><h1>Bulletins</h1><ul>{links}</ul></body></html>'


def summarise(bulletin: Bulletin) -> None:
    """Print each article's title and its records, the mentions left out."""
    for section in bulletin.articles:
        print(f"  {section.article.title or '(untitled)'}")
        records: list[Record] = [record for record in section.records if record.kind in SHOWN]
        for record in records:
            print(f"    {record.kind:15}{describe(record)}")


if __name__ == "__main__":
    main()
