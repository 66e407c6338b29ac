"""Run one peer library over texts: a JSON job on standard input, its finds as JSON on standard output.

    python benchmarks/peers.py jionlp < job.json

The job is {"texts": [...], "references": ["2022-06-30", ...]}; the answer has for each text a list of
[start, end, type, value], where a value is [first day, last day], a number, or a place's path 江苏省/苏州市.
`benchmarks/mentions.py` runs this file in an environment where the peers are installed; it imports nothing else of
this project, so that the peers' old dependencies stay out of the way.
"""

from __future__ import annotations

import datetime as dt
import importlib
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

# What the environment needs; recognizers-text fails with a newer emoji and with no setuptools.
REQUIREMENTS = (
    "jionlp==1.5.31",
    "recognizers-text-suite==1.0.2a2",
    "emoji<2",
    "dateparser==1.5.0",
    "cpca==0.5.5",
    "setuptools<81",
)

Find = tuple[int, int, str, Any]
ONE_DAY = dt.timedelta(days=1)


def dateparser(source: str, reference: dt.date) -> Iterator[Find]:
    """Run dateparser's search; it tells no spans, so each phrase is looked up in order."""
    search = importlib.import_module("dateparser.search").search_dates
    settings = {"RELATIVE_BASE": dt.datetime.combine(reference, dt.time()), "PREFER_DATES_FROM": "past"}
    at = 0
    for phrase, moment in search(source, languages=["zh"], settings=settings) or []:
        at = source.find(phrase, at)
        yield at, at + len(phrase), "time", [moment.date().isoformat()] * 2


def jionlp(source: str, reference: dt.date) -> Iterator[Find]:
    """Run JioNLP's time and money extraction."""
    jio = importlib.import_module("jionlp")
    base = time.mktime(reference.timetuple())
    for one in jio.ner.extract_time(source, time_base=base, with_parsing=True):
        told = one["detail"]["time"]
        if isinstance(told, dict):
            yield *one["offset"], "time", _duration(told)
            continue
        days = [day[:10] if day and day[0].isdigit() else None for day in told] if isinstance(told, list) else None
        yield *one["offset"], "time", days
    for one in jio.ner.extract_money(source, with_parsing=True):
        number = one["detail"]["num"]
        yield *one["offset"], "money", float(number[0] if isinstance(number, list) else number)


def _duration(told: dict[str, Any]) -> str | None:
    return f"P{told['year']:g}Y" if isinstance(told.get("year"), int | float) else None


def recognizers(source: str, reference: dt.date) -> Iterator[Find]:
    """Run Recognizers-Text for Chinese: times, numbers, percentages, currency. Its ends are inclusive."""
    chinese = importlib.import_module("recognizers_text").Culture.Chinese
    base = dt.datetime.combine(reference, dt.time())
    for one in importlib.import_module("recognizers_date_time").recognize_datetime(source, chinese, reference=base):
        yield one.start, one.end + 1, "time", _days((one.resolution or {}).get("values") or [{}])
    numbers = importlib.import_module("recognizers_number")
    units = importlib.import_module("recognizers_number_with_unit")
    for type_, find in (
        ("quantity", numbers.recognize_number),
        ("percent", numbers.recognize_percentage),
        ("money", units.recognize_currency),
    ):
        for one in find(source, chinese):
            number = re.match(r"-?[\d.]+", str((one.resolution or {}).get("value") or ""))
            yield one.start, one.end + 1, type_, float(number[0]) if number else None


def _days(values: list[dict[str, str]]) -> Any:
    """Read the earliest resolution, the past one: 8月22日 has the last year's and the next."""
    value = values[0]
    if value.get("type") == "duration":
        return value.get("timex")
    if value.get("type") == "daterange" and "start" in value and "end" in value:
        return [value["start"], (dt.date.fromisoformat(value["end"]) - ONE_DAY).isoformat()]
    return [value["value"]] * 2 if value.get("type") == "date" else None


def cpca(source: str, _reference: dt.date) -> Iterator[Find]:
    """Run cpca; it tells where each level's name begins and its full name, written in full or in short."""
    table = importlib.import_module("cpca").transform_text_with_addrs(source, pos_sensitive=True)
    for row in table.to_dict("records"):
        levels = [(row[key], row[f"{key}_pos"]) for key in ("省", "市", "区") if isinstance(row[key], str)]
        places = [(at, name) for name, at in levels if at >= 0]
        if not places:
            continue
        last, name = max(places)
        path = "/".join(level for level, _ in levels if level != "市辖区")
        yield min(places)[0], last + _written(source, last, name), "region", path


def _written(source: str, at: int, name: str) -> int:
    """Return how much of a full name stands in the text."""
    length = len(name)
    while length and not source.startswith(name[:length], at):
        length -= 1
    return length


PEERS: dict[str, Callable[[str, dt.date], Iterator[Find]]] = {
    "jionlp": jionlp,
    "recognizers-text": recognizers,
    "dateparser": dateparser,
    "cpca": cpca,
}


def main() -> None:
    """Answer one job."""
    find = PEERS[sys.argv[1]]
    job = json.load(sys.stdin)
    pairs = zip(job["texts"], job["references"], strict=True)
    out, sys.stdout = sys.stdout, sys.stderr  # jionlp greets on standard output
    finds = [list(find(text, dt.date.fromisoformat(day))) for text, day in pairs]
    json.dump(finds, out)


if __name__ == "__main__":
    main()
