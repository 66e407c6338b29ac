"""Measure the finders of dates, amounts and regions against hand-checked items, with peers beside them.

    python benchmarks/mentions.py EXPECT.json [--peers FOLDER]

EXPECT.json holds `files` (documents, relative to the folder above), `ref` (a reference day for each) and `items`
({doc, type, start, end, text, value}). A gold folder beside them (gold/NAME.json with anchors) tells what else in
the documents is a true find of a kind, so that one which the items leave out is no false alarm.

The peers run in an environment of their own, `--peers FOLDER`, which is made there when it is missing. Without it
those are measured that are installed beside this project.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from environments import interpreter
from expected import KINDS, gold_records, places, reason, ruled, truths
from peers import PEERS, REQUIREMENTS

from bulletin_schema import DateMention, QuantityMention, Region, RegionMention, find
from bulletin_schema.home import infer_home
from bulletin_schema.layout import lay_out
from bulletin_schema.mentions.region import find_divisions, resolve_regions
from bulletin_schema.mentions.region.table import lineage
from bulletin_schema.model import Period, Quantity
from bulletin_schema.normalise import normalise

# GB/T 2260, typed from the standard: the table of this project is not asked what it is measured by.
CODES = {
    "上海市": "310000", "上海市/嘉定区": "310114", "吉林省": "220000", "安徽省": "340000", "安徽省/合肥市": "340100",
    "安徽省/马鞍山市": "340500", "山西省/太原市": "140100", "广东省/佛山市": "440600", "江苏省": "320000",
    "江苏省/南通市/通州区": "320612", "江苏省/常州市": "320400", "江苏省/常州市/新北区": "320411",
    "江苏省/常州市/武进区": "320412", "江苏省/无锡市/江阴市": "320281", "江苏省/苏州市": "320500",
    "江苏省/苏州市/吴中区": "320506", "江苏省/苏州市/太仓市": "320585", "江苏省/苏州市/姑苏区": "320508",
    "江苏省/苏州市/常熟市": "320581", "江苏省/苏州市/张家港市": "320582", "江苏省/苏州市/昆山市": "320583",
    "江西省": "360000", "河南省/郑州市": "410100", "浙江省": "330000", "浙江省/台州市": "331000",
    "浙江省/嘉兴市": "330400", "浙江省/嘉兴市/平湖市": "330482", "浙江省/宁波市": "330200", "浙江省/温州市": "330300",
    "黑龙江省": "230000",
}  # fmt: skip
# Words that say how a number binds: this project has them in the span, some items leave them out.
BOUNDS = frozenset(("近", "约", "超", "接近", "超过", "不足", "以上", "以下", "左右"))
OWN = "bulletin-schema"


class Find(NamedTuple):
    """What a finder says stands at source[start:end]."""

    start: int
    end: int
    type: str
    value: Any


class Row(NamedTuple):
    """One line of the table."""

    items: int
    exact: int
    values: int
    finds: int
    alarms: list[str]


class Case(NamedTuple):
    """One document with what is expected of it and what a finder finds."""

    source: str
    items: list[dict[str, Any]]
    truths: list[tuple[int, int, str]]
    places: set[str]
    finds: list[Find]

    def is_true(self, find: Find) -> bool:
        """Tell whether a find lies on an item or gold record of its kind, or is a place that one of them names."""
        if find.type == "region" and _place_name(find.value) in self.places:
            return True
        return any(s < find.end and e > find.start and k in KINDS[find.type] for s, e, k in self.truths)


def own(source: str, reference: dt.date) -> Iterator[Find]:
    """Run this project. An amount of years (连续7年) is a duration and stands with the times too.

    A place at the head of a body's name (姑苏区市场监管局) is no record, but the items have it, so it is shown. What
    it lies in (常州 of 常州武进区) is a record too, but the items have the two as one.
    """
    yield from _heads_of_bodies(source)
    reach = 0
    for one in find(source, DateMention, QuantityMention, RegionMention, reference_date=reference):
        span = one.span.start, one.span.end
        if isinstance(one, RegionMention) and span[1] <= reach:
            continue
        reach = max(reach, span[1]) if isinstance(one, RegionMention) else reach
        if isinstance(one, DateMention):
            yield Find(*span, "time", one.period)
        elif isinstance(one, RegionMention):
            yield Find(*span, "region", one.region)
        elif isinstance(one, QuantityMention):
            yield Find(*span, _type(one.quantity), one.quantity)
            if one.quantity.unit == "年":
                yield Find(*span, "time", f"P{one.quantity.value:g}Y")


def _heads_of_bodies(source: str) -> Iterator[Find]:
    view = lay_out(normalise(source)).view
    sightings = find_divisions(view.text)
    inside = {s.start for s in sightings if s.value.inside}
    free = [s._replace(value=replace(s.value, inside=False)) for s in sightings]
    for place in resolve_regions(free, infer_home(view.text, sightings).region):
        if place.start in inside:
            yield Find(*view.source_span(place.start, place.end), "region", place.value)


def _type(quantity: Quantity) -> str:
    if quantity.unit in ("%", "百分点"):
        return "percent"
    return "money" if quantity.unit and quantity.unit.endswith("元") else "quantity"


def peer(name: str, python: str) -> Callable[[list[str], list[str]], list[list[Find]]]:
    """Return what runs a peer over all documents at once."""

    def run(texts: list[str], references: list[str]) -> list[list[Find]]:
        job = json.dumps({"texts": texts, "references": references})
        command = [python, str(Path(__file__).with_name("peers.py")), name]
        done = subprocess.run(command, input=job, capture_output=True, text=True, check=False)
        if done.returncode:
            raise ImportError(done.stderr.strip().rpartition("\n")[2])
        return [[Find(*one) for one in finds] for finds in json.loads(done.stdout)]

    return run


def run_own(texts: list[str], references: list[str]) -> list[list[Find]]:
    """Run this project over all documents."""
    return [list(own(text, dt.date.fromisoformat(day))) for text, day in zip(texts, references, strict=True)]


def agrees(find: Find, item: dict[str, Any]) -> bool:
    """Tell whether a find has an item's value; a peer's bare number is not asked for unit and bound."""
    value, want = find.value, item["value"]
    if item["type"] == "time":
        return _same_time(value, want)
    if item["type"] == "region":
        return _same_place(value, want["path"])
    number = value.value if isinstance(value, Quantity) else value
    wanted = want.get("amount", want.get("pct", want.get("n")))
    if not isinstance(number, int | float) or abs(number - wanted) > 1e-6 * max(1, wanted):
        return False
    if item["type"] != "quantity" or not isinstance(value, Quantity):
        return True
    unit = lay_out(normalise(want["unit"])).view.text
    return (value.unit, value.bound == "exact") == (unit, not want.get("approx", False))


def _same_time(value: Any, want: dict[str, Any]) -> bool:
    if want["kind"] == "duration":
        return bool(value == want["iso"])
    if isinstance(value, Period):
        return [day and day.isoformat() for day in (value.start, value.end)] == [want["start"], want["end"]]
    # A peer may close an open period on the reference day.
    return isinstance(value, list) and value[0] == want["start"] and want["end"] in (None, value[1])


def _same_place(value: Any, path: str) -> bool:
    """Compare name, containers and code; a township has no code."""
    if not isinstance(value, Region):
        return bool(value == path)
    if value.name != path.rpartition("/")[2] or value.code != CODES.get(path):
        return False
    return value.code is None or [d.name for d in lineage(value.code)][::-1] == path.split("/")


def _place_name(value: Any) -> str:
    return value.name if isinstance(value, Region) else str(value).rpartition("/")[2]


def measure(kind: str, cases: list[Case]) -> Row:
    """Fill one line of the table."""
    items = exact = values = finds = 0
    alarms: list[str] = []
    for case in cases:
        found = [find for find in case.finds if find.type == kind]
        finds += len(found)
        for item in case.items:
            if item["type"] != kind or reason(case.source, item) is not None:
                continue
            items += 1
            beside = [find for find in found if find.start < item["end"] and find.end > item["start"]]
            if beside:
                exact += is_exact(case.source, item, beside[0].start, beside[-1].end)
                values += agrees(joined(beside), item)
        alarms += [case.source[f.start - 5 : f.end + 5] for f in found if not case.is_true(f)]
    return Row(items, exact, values, finds, alarms)


def is_exact(source: str, item: dict[str, Any], start: int, end: int) -> bool:
    """Tell whether a find has an item's span, or that and the word that binds it: 90%以上."""
    around = source[start : item["start"]] + source[item["end"] : end]
    return (start, end) == (item["start"], item["end"]) or (
        start <= item["start"] and end >= item["end"] and around in BOUNDS
    )


def joined(finds: list[Find]) -> Find:
    """Make one find of a list's members: 2018、2019年 is one item, two finds."""
    first, last = finds[0], finds[-1]
    if len(finds) == 1 or not isinstance(first.value, Period) or not isinstance(last.value, Period):
        return first
    return Find(first.start, last.end, first.type, [str(first.value.start), str(last.value.end)])


def cases(expect: Path, run: Callable[[list[str], list[str]], list[list[Find]]]) -> list[Case]:
    """Run a finder over all documents."""
    table = json.loads(expect.read_text("utf-8"))
    root = expect.parent.parent
    sources = [(root / name).read_bytes().decode("utf-8") for name in table["files"]]
    made = []
    for k, finds in enumerate(run(sources, table["ref"])):
        gold = list(gold_records(sources[k], root / "gold" / f"{Path(table['files'][k]).stem}.json"))
        items = [item for item in table["items"] if item["doc"] == k]
        if run is run_own:  # the contract's rulings bind this project alone
            items = [ruled(item, gold) for item in items]
        ordered = sorted(finds, key=lambda find: find[:2])
        made.append(Case(sources[k], items, truths(items, gold), places(items, gold), ordered))
    return made


def show_left_out(cases: list[Case]) -> None:
    """Print the items that are not scored, and why."""
    left = [(item, why) for case in cases for item in case.items if (why := reason(case.source, item)) is not None]
    print("\nNot scored, as they have no value to be found:")
    for why in sorted({why for _, why in left}):
        texts = [item["text"] for item, other in left if other == why]
        print(f"  {len(texts):>2}  {'、'.join(sorted(set(texts)))}: {why}")


def main() -> None:
    """Print the table, what it leaves out and each false alarm of this project."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("expect", type=Path)
    parser.add_argument("--peers", type=Path, metavar="FOLDER", help="environment of the peers, made where missing")
    args = parser.parse_args()
    python = interpreter(args.peers, REQUIREMENTS) if args.peers else sys.executable
    print(f"{'':28}{'items':>6}{'exact':>7}{'value':>9}{'false alarms':>16}")
    first: list[Case] = []
    for name in (OWN, *PEERS):
        try:
            run = cases(args.expect, run_own if name == OWN else peer(name, python))
        except ImportError as error:
            print(f"{name:28}  not run: {error}")
            continue
        first = first or run
        for kind in KINDS:
            row = measure(kind, run)
            if row.finds:
                value, alarms = f"{row.values}/{row.items}", f"{len(row.alarms)} of {row.finds}"
                print(f"{name + ' ' + kind:28}{row.items:>6}{row.exact / row.items:>7.0%}{value:>9}{alarms:>16}")
            if name == OWN:
                print(*(f"    {alarm!r}" for alarm in row.alarms), sep="\n", end="\n" * bool(row.alarms))
    show_left_out(first)
    print("\nvalue: this project's with unit, bound and code; a peer's number or containers alone.")


if __name__ == "__main__":
    main()
