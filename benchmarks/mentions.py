"""Measure the finders of dates, amounts and regions against hand-checked items, peers beside them where installed.

    python benchmarks/mentions.py EXPECT.json

EXPECT.json holds `files` (documents, relative to the folder above), `ref` (a reference day for each) and `items`
({doc, type, start, end, text, value}). A gold folder beside them (gold/NAME.json with anchors) tells what else in
the documents is a true date or amount, so that a true find the items leave out is no false alarm.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bulletin_schema.layout import lay_out
from bulletin_schema.mentions.date import find_dates, resolve
from bulletin_schema.mentions.quantity import find_quantities
from bulletin_schema.model import Period, Quantity
from bulletin_schema.normalise import normalise

# 年底 and 年初 name no days in this project's records, only the year beside 底.
UNRULED = ("年底", "年初")
KINDS = {"time": "date", "quantity": "quantity", "money": "quantity", "percent": "quantity"}


class Find(NamedTuple):
    """What a finder says stands at source[start:end]."""

    start: int
    end: int
    type: str
    value: Any


class Row(NamedTuple):
    """One line of the table."""

    name: str
    items: int
    exact: int
    values: int
    finds: int
    alarms: list[str]


def own(source: str, reference: dt.date) -> Iterator[Find]:
    """Run this project's finders."""
    view = lay_out(normalise(source)).view
    types = {"count": "quantity", "points": "percent"}
    for quantity in find_quantities(view.text):
        span = view.source_span(quantity.start, quantity.end)
        yield Find(*span, types.get(quantity.kind, quantity.kind), quantity.value)
    for date in find_dates(view.text):
        span = view.source_span(date.start, date.end)
        yield Find(*span, "time", resolve(date.value, reference))


def dateparser_search(source: str, reference: dt.date) -> Iterator[Find]:
    """Run dateparser's search; it tells no spans, so each phrase is looked up in order."""
    search = importlib.import_module("dateparser.search").search_dates
    settings = {"RELATIVE_BASE": dt.datetime.combine(reference, dt.time()), "PREFER_DATES_FROM": "past"}
    at = 0
    for phrase, moment in search(source, languages=["zh"], settings=settings) or []:
        at = source.find(phrase, at)
        yield Find(at, at + len(phrase), "time", (moment.date(), moment.date()))


def jionlp(source: str, reference: dt.date) -> Iterator[Find]:
    """Run JioNLP's time and money extraction."""
    jio = importlib.import_module("jionlp")
    base = time.mktime(reference.timetuple())
    for one in jio.ner.extract_time(source, time_base=base, with_parsing=True):
        ends = one["detail"]["time"] if isinstance(one["detail"]["time"], list) else [None, None]
        days = tuple(dt.date.fromisoformat(day[:10]) if day and day[0].isdigit() else None for day in ends)
        yield Find(*one["offset"], "time", days)
    for one in jio.ner.extract_money(source, with_parsing=True):
        yield Find(*one["offset"], "money", float(one["detail"]["num"]))


PEERS: dict[str, Callable[[str, dt.date], Iterator[Find]]] = {
    "bulletin-schema": own,
    "dateparser": dateparser_search,
    "jionlp": jionlp,
}


def agrees(find: Find, item: dict[str, Any]) -> bool:
    """Tell whether a find has an item's value."""
    value, want = find.value, item["value"]
    if item["type"] == "time":
        days = (value.start, value.end) if isinstance(value, Period) else value
        return days is not None and days == tuple(want[k] and dt.date.fromisoformat(want[k]) for k in ("start", "end"))
    number = value.value if isinstance(value, Quantity) else value
    if item["type"] != "quantity":
        wanted = want.get("amount", want.get("pct"))
        return isinstance(number, int | float) and abs(number - wanted) <= 1e-6 * max(1, wanted)
    if not isinstance(value, Quantity):
        return False
    unit = lay_out(normalise(want["unit"])).view.text
    return (value.value, value.unit, value.bound == "exact") == (want["n"], unit, not want.get("approx", False))


def measure(name: str, kind: str, cases: list[Case]) -> Row:
    """Fill one line of the table."""
    items = exact = values = finds = 0
    alarms: list[str] = []
    for case in cases:
        found = [find for find in case.finds if find.type == kind]
        finds += len(found)
        for item in case.items:
            if item["type"] != kind or not is_sound(item):
                continue
            items += 1
            beside = [find for find in found if find.start < item["end"] and find.end > item["start"]]
            if beside:
                exact += (beside[0].start, beside[-1].end) == (item["start"], item["end"])
                values += agrees(joined(beside), item)
        alarms += [case.source[f.start - 5 : f.end + 5] for f in found if not case.is_true(f)]
    return Row(name, items, exact, values, finds, alarms)


def joined(finds: list[Find]) -> Find:
    """Make one find of a list's members: 2018、2019年 is one item, two finds."""
    first, last = finds[0], finds[-1]
    if len(finds) == 1 or not isinstance(first.value, Period) or not isinstance(last.value, Period):
        return first
    return Find(first.start, last.end, first.type, (first.value.start, last.value.end))


def is_sound(item: dict[str, Any]) -> bool:
    """Leave out what has no value: durations, vague words, a typing error."""
    if "note" in item or item["text"].endswith(UNRULED):
        return False
    return item["type"] != "time" or item["value"]["kind"] == "range"


class Case(NamedTuple):
    """One document with what is expected of it and what a finder finds."""

    source: str
    items: list[dict[str, Any]]
    truths: list[tuple[int, int, str]]
    finds: list[Find]

    def is_true(self, find: Find) -> bool:
        """Tell whether a find lies on an item or gold record of its kind."""
        return any(s < find.end and e > find.start and k == KINDS[find.type] for s, e, k in self.truths)


def gold_records(source: str, gold: Path) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """List the dates and amounts of a gold file with their places."""
    for record in json.loads(gold.read_text("utf-8"))["records"] if gold.exists() else []:
        if record["kind"] in ("date", "quantity"):
            at = -1
            for _ in range(record.get("nth", 1)):
                at = source.find(record["anchor"], at + 1)
            yield at, at + len(record["anchor"]), record


def ruled(item: dict[str, Any], gold: list[tuple[int, int, dict[str, Any]]]) -> dict[str, Any]:
    """Let the gold decide where it reads an item otherwise: 从2018年开始 is open, 突破408件 at least 408."""
    for start, end, record in gold:
        if start == item["start"] and record["kind"] == KINDS.get(item["type"]):
            period, quantity = record.get("period", {}), record.get("quantity", {})
            if period and period["end"] is None:
                return {**item, "value": {**item["value"], "end": None}}
            if quantity and end == item["end"]:
                return {**item, "value": {**item["value"], "approx": quantity["bound"] != "exact"}}
    return item


def truths(items: list[dict[str, Any]], gold: list[tuple[int, int, dict[str, Any]]]) -> list[tuple[int, int, str]]:
    """List the true dates and amounts of a document; a duration is an amount of years (连续7年)."""
    found = [(start, end, record["kind"]) for start, end, record in gold]
    found += [(item["start"], item["end"], KINDS[item["type"]]) for item in items if item["type"] in KINDS]
    return found + [(i["start"], i["end"], "quantity") for i in items if i["value"].get("kind") == "duration"]


def cases(expect: Path, finder: Callable[[str, dt.date], Iterator[Find]]) -> Iterator[Case]:
    """Run a finder over all documents."""
    table = json.loads(expect.read_text("utf-8"))
    root = expect.parent.parent
    for k, name in enumerate(table["files"]):
        source = (root / name).read_bytes().decode("utf-8")
        gold = list(gold_records(source, root / "gold" / f"{Path(name).stem}.json"))
        items = [ruled(item, gold) for item in table["items"] if item["doc"] == k]
        finds = sorted(finder(source, dt.date.fromisoformat(table["ref"][k])), key=lambda find: find[:2])
        yield Case(source, items, truths(items, gold), finds)


def main() -> None:
    """Print the table, and each false alarm of this project."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("expect", type=Path)
    args = parser.parse_args()
    print(f"{'':24}{'items':>6}{'exact':>8}{'value':>9}{'false alarms':>16}")
    for name, finder in PEERS.items():
        try:
            run = list(cases(args.expect, finder))
        except ImportError:
            print(f"{name:24}  not installed")
            continue
        for kind in KINDS:
            row = measure(f"{name} {kind}", kind, run)
            if row.finds:
                share = f"{row.exact / row.items:.0%}"
                value, alarms = f"{row.values}/{row.items}", f"{len(row.alarms)} of {row.finds}"
                print(f"{row.name:24}{row.items:>6}{share:>8}{value:>9}{alarms:>16}")
            if finder is own:
                print(*(f"    {alarm!r}" for alarm in row.alarms), sep="\n", end="\n" * bool(row.alarms))


if __name__ == "__main__":
    main()
