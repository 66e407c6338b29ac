"""Read what is expected of a document: the items that have a value, with what the gold beside them rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

KINDS = {
    "time": ("date",),
    "quantity": ("quantity",),
    "money": ("quantity",),
    "percent": ("quantity",),
    "region": ("region",),
}
# Items that the record contract rules to have no value; a find there is neither right nor wrong.
UNRULED = {
    "明年年底": "年底 and 年初 name no days, only the year before them",
    "后年年初": "年底 and 年初 name no days, only the year before them",
    "过去一年": "ruled to be no period, and 一年 counts nothing",
    "三年行动": "the name of a programme, no amount",
}


def reason(source: str, item: dict[str, Any]) -> str | None:
    """Say why an item has no value to be found: vague words, a typing error, a ruling."""
    if "note" in item:
        return str(item["note"])
    if item["value"].get("kind") == "vague":
        return "vague"
    phrase = source[item["start"] : item["end"] + 2]
    return next((why for words, why in UNRULED.items() if phrase.startswith(words)), None)


def gold_records(source: str, gold: Path) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """List the records of a gold file with their places."""
    for record in json.loads(gold.read_text("utf-8"))["records"] if gold.exists() else []:
        at = -1
        for _ in range(record.get("nth", 1)):
            at = source.find(record["anchor"], at + 1)
        yield at, at + len(record["anchor"]), record


def ruled(item: dict[str, Any], gold: list[tuple[int, int, dict[str, Any]]]) -> dict[str, Any]:
    """Let the gold decide where it reads an item otherwise: 从2018年开始 is open, 突破408件 at least 408."""
    for start, end, record in gold:
        if start == item["start"] and record["kind"] in KINDS[item["type"]]:
            period, quantity = record.get("period", {}), record.get("quantity", {})
            if period and period["end"] is None:
                return {**item, "value": {**item["value"], "end": None}}
            if quantity and end == item["end"]:
                return {**item, "value": {**item["value"], "approx": quantity["bound"] != "exact"}}
    return item


def truths(items: list[dict[str, Any]], gold: list[tuple[int, int, dict[str, Any]]]) -> list[tuple[int, int, str]]:
    """List the true finds of a document; a duration is an amount of years, and such an amount a duration."""
    found = [(start, end, record["kind"]) for start, end, record in gold]
    found += [(item["start"], item["end"], kind) for item in items for kind in KINDS[item["type"]]]
    found += [(i["start"], i["end"], "quantity") for i in items if i["value"].get("kind") == "duration"]
    years = [(s, e) for s, e, r in gold if r["kind"] == "quantity" and r["quantity"].get("unit") == "年"]
    return found + [(start, end, "date") for start, end in years]


def places(items: list[dict[str, Any]], gold: list[tuple[int, int, dict[str, Any]]]) -> set[str]:
    """Return the places that a document names, with those they lie in; neither file lists each mention of one."""
    paths = [item["value"]["path"].split("/") for item in items if item["type"] == "region"]
    named = {record["region"]["name"] for _, _, record in gold if record["kind"] == "region" and record["region"]}
    return named.union(*paths)
