"""Round trip with Label Studio: export records as predictions to correct, read the corrected spans back as gold.

    python examples/label_studio.py export newsletter.txt > tasks.json        # import these tasks
    python examples/label_studio.py gold annotated.json > gold.json           # what was exported as JSON

Labels are the kinds of record; the labelling configuration is printed by `config`. What people correct is where
records stand and of which kind they are; the fields of a record that was left alone are kept in its `meta`.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bulletin_schema import Record, read_file

KINDS = ("standard", "committee", "document", "licence", "standards_work", "inspection", "award", "indicator")


def config() -> str:
    """Return the labelling configuration to paste into a Label Studio project."""
    labels = "".join(f'<Label value="{kind}"/>' for kind in KINDS)
    return f'<View><Labels name="kind" toName="text">{labels}</Labels><Text name="text" value="$text"/></View>'


def task(path: Path) -> dict[str, Any]:
    """Return a bulletin as a task whose records are predictions."""
    bulletin = read_file(path)
    results = [region(number, record) for number, record in enumerate(bulletin.records) if record.kind in KINDS]
    data = {"text": bulletin.source, "document": path.name}
    return {"data": data, "predictions": [{"model_version": "bulletin_schema", "result": results}]}


def region(number: int, record: Record) -> dict[str, Any]:
    """Return a record as a labelled stretch; Label Studio counts characters as JavaScript does."""
    value = {"start": record.span.start, "end": record.span.end, "text": record.text, "labels": [record.kind]}
    facts = record.model_dump(mode="json", include=set(record.facts()), exclude_defaults=True)
    where = {"from_name": "kind", "to_name": "text", "type": "labels"}
    return {"id": f"r{number}", **where, "value": value, "meta": {"facts": facts}}


def gold(tasks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield a gold file of what people left or drew in each annotated task."""
    for annotated in tasks:
        text = annotated["data"]["text"]
        records = []
        for result in annotated["annotations"][0]["result"]:
            start, end = result["value"]["start"], result["value"]["end"]
            anchor, [kind] = text[start:end], result["value"]["labels"]
            facts = result.get("meta", {}).get("facts", {})
            kept = facts if facts.get("kind", kind) == kind else {}
            records.append({**kept, "kind": kind, "anchor": anchor, "nth": nth(text, anchor, start)})
        counted = Counter(record["kind"] for record in records)
        yield {"document": annotated["data"]["document"], "exhaustive": sorted(counted), "records": records}


def nth(text: str, anchor: str, start: int) -> int:
    """Return which occurrence of a string starts at an offset, counted from 1."""
    count, at = 1, text.find(anchor)
    while 0 <= at < start:
        count, at = count + 1, text.find(anchor, at + 1)
    return count


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["config"]:
            print(config())
        case ["export", *paths]:
            print(json.dumps([task(Path(path)) for path in paths], ensure_ascii=False, indent=1))
        case ["gold", path]:
            exported = json.loads(Path(path).read_text(encoding="utf-8"))
            print(json.dumps(list(gold(exported)), ensure_ascii=False, indent=1))
        case _:
            sys.exit(__doc__)
