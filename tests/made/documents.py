"""Bulletins whose records are known, cut into the parts that a web page or a print is made of."""

import json
from dataclasses import dataclass
from pathlib import Path

from bulletin_schema.evaluate import Gold

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "corpus" / "dev"

Block = str | list[list[str]]


@dataclass(frozen=True)
class Document:
    """A text's title, the lines and tables below it, and what the gold says of its source and day."""

    name: str
    title: str
    blocks: tuple[Block, ...]
    source: str | None
    published: str

    @classmethod
    def load(cls, name: str) -> "Document":
        gold = json.loads((CORPUS / f"{name}.json").read_text("utf-8"))
        article = next((r for r in gold["records"] if r["kind"] == "article"), {})
        head, text = (CORPUS / f"{name}.txt").read_text("utf-8").strip().split("\n\n", 1)
        title, lines = head.replace("\n——", "——").replace("\n", " "), text.split("\n")
        day = article.get("published") or gold["reference_date"]
        return cls(name, title, tuple(blocks(lines)), article.get("source"), day)


def blocks(lines: list[str]) -> list[Block]:
    """Return the lines that hold something, rows of one table together."""
    found: list[Block] = []
    for line in lines:
        cells = line.replace("\t", "|").split("|")
        if len(cells) > 2:
            row = [cell.strip() for cell in cells]
            if found and isinstance(found[-1], list):
                found[-1].append(row)
            else:
                found.append([row])
        elif line.strip():
            found.append(line.strip())
    return found


def plain_gold(name: str) -> Gold:
    return Gold.load(CORPUS / f"{name}.json")


def moved(gold: Gold, text: str, *, published: str | None = None) -> Gold:
    """Return the gold as it applies to the same bulletin in another form; `published` is the day this form adds."""
    records = []
    for record in gold.records:
        start, end = moved_span(gold.source, text, *gold.place(record))
        anchor = text[start:end]
        nth = 1 + sum(text.startswith(anchor, at) for at in range(start))
        known = {"published": published} if published and record["kind"] == "article" else {}
        records.append({**record, **known, "anchor": anchor, "nth": nth})
    if published and published in text:
        period = {"start": published, "end": published, "precision": "day"}
        records.append({"kind": "date", "anchor": published, "period": period})
    return Gold(gold.name, text, gold.reference_date, gold.exhaustive, tuple(records))


def moved_span(source: str, text: str, start: int, end: int) -> tuple[int, int]:
    """Find a stretch of one text in another that may break, space and part its cells differently."""
    squeezed, places = squeeze(text)
    wanted = squeeze(source[start:end])[0]
    before = squeeze(source[:start])[0]
    # The n-th there is the n-th here, counted from the end: menus stand above, and a page says its title once more.
    count = before.count(wanted)
    after = squeeze(source[start + 1 :])[0].count(wanted)
    hits = [at for at in range(len(squeezed)) if squeezed.startswith(wanted, at)]
    if not hits:
        raise LookupError(f"not in the text: {source[start:end]!r}")
    at = hits[-1 - after] if after < len(hits) else hits[min(count, len(hits) - 1)]
    return places[at], places[at + len(wanted) - 1] + 1


def squeeze(text: str) -> tuple[str, list[int]]:
    places = [at for at, char in enumerate(text) if not char.isspace() and char not in "|\u3000"]
    return "".join(text[at] for at in places), places
