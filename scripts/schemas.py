"""Write docs/schema/: the JSON Schema of every kind of record, and of any record."""

from __future__ import annotations

import json
from pathlib import Path

from bulletin_schema import record_schema
from bulletin_schema.kinds import KINDS

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "schema"


def main() -> None:
    """Write each schema as a file of its own."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for kind in (None, *(kind.name for kind in KINDS)):
        text = json.dumps(record_schema(kind), ensure_ascii=False, indent=2)
        (FOLDER / f"{kind or 'record'}.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
