"""Measure the finder of standards and committees: how fast it is, how it grows, and what it finds of known codes.

    python benchmarks/standards.py [TEXT_FILE ...] [--identifiers SET.tsv] [--eyecite [FOLDER]]

SET.tsv has a column `identifier` and may have `stratum` and `parts_json` (number, part, year as another parser read
them); without it the set of this project's tests is taken, whose columns are the code as printed and as written.
eyecite finds court citations and is the nearest mature relative of this job; `--eyecite` runs its tokenizers in an
environment of their own, made in FOLDER when it is missing, on as many characters of legal prose with a citation
as often as the running text here has a code.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from citations import NEEDED, WANTED
from environments import interpreter
from surfaces import CARRIERS, SURFACES
from timing import shortest

from bulletin_schema.records.committee import find_committee_codes, find_committees
from bulletin_schema.records.standard import NotAStandardError, find_codes, find_standards, parse_standard

TESTS = Path(__file__).resolve().parents[1] / "tests"
RUNNING = (
    "近日，姚江市市场监督管理局组织召开质量提升工作推进会，通报上半年产品质量监督抽查情况。会议指出，今年以来全市"
    "共抽查工业产品1250批次，合格率97.6%，同比提高0.8个百分点。下一步将围绕重点产品、重点区域开展专项整治，"
    "督促企业落实主体责任，推动更多企业通过ISO 9001质量管理体系认证，营造人人关注质量的良好氛围。\n"
)
DENSE = "企业执行GB/T 19001-2016和《竹器安全要求》（GB 99106.1—2016），承担ISO/TC 938/SC 1秘书处。"
LEGAL = (
    "The parties renewed their motions after the hearing, and the court took the matter under advisement. "
    "It followed Roe v. Wade, 410 U.S. 113 (1973), and held the order final.\n"
)
HOSTILE = {"GB1.1.1…": "GB" + "1." * 9, "ISO/IEC/ISO/…": "ISO/IEC/", "2277, 2278, …": "2277, 2278, "}
SIZE = 1_000_000


class Identifier(NamedTuple):
    """A known code: as printed, as written canonically, and its parts where another parser read them."""

    printed: str
    written: str
    committee: bool
    parts: dict[str, Any]


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser()
    parser.add_argument("texts", nargs="*", type=Path)
    parser.add_argument("--identifiers", type=Path, metavar="SET.tsv")
    parser.add_argument(
        "--eyecite",
        type=Path,
        nargs="?",
        const=Path(tempfile.gettempdir()) / "bulletin-schema-eyecite",
        metavar="FOLDER",
        help="environment of eyecite, made where missing",
    )
    args = parser.parse_args()
    running = print_speeds(args.texts)
    print_growth()
    print_finds(args.identifiers)
    if args.eyecite:
        print_peers(args.eyecite, running)


def speed(run: Callable[[str], object], text: str) -> float:
    """Return millions of characters a second, the best of three runs."""
    return len(text) / shortest(lambda: run(text), 3) / 1e6


def print_speeds(files: list[Path]) -> float:
    """Print a line for each function and text; return the speed of find_standards on running text."""
    texts = {"running text": RUNNING * (SIZE // len(RUNNING)), "nothing but codes": DENSE * (SIZE // len(DENSE))}
    texts |= {path.name: path.read_text("utf-8") for path in files}
    speeds: dict[str, float] = {}
    for name, text in texts.items():
        for run in (find_codes, find_standards, find_committee_codes, find_committees):
            measured = speeds[f"{run.__name__} {name}"] = speed(run, text)
            print(f"{run.__name__:22} {name:20} {measured:8.2f} M characters/s")
    return speeds["find_standards running text"]


def print_growth() -> None:
    """Print how much longer a hostile text of 100,000 characters takes than one of 25,000; linear is 4."""
    for name, piece in HOSTILE.items():
        short, long = (piece * (size // len(piece)) for size in (25_000, 100_000))
        times = [len(text) / speed(find_standards, text) / 1e6 for text in (short, long)]
        print(f"hostile {name:16} {times[1] * 1000:8.1f} ms for 100,000 characters, {times[1] / times[0]:.1f} x 25,000")


def identifiers(path: Path | None) -> list[Identifier]:
    """Return the codes of a set, or those of this project's tests."""
    if path is None:
        printed_lines = (TESTS / "standard_identifiers.tsv").read_text("utf-8").splitlines()
        rows = [line.split("\t") for line in printed_lines if line and not line.startswith("#")]
        return [Identifier(printed, written, committee=False, parts={}) for printed, written in rows]
    with path.open(encoding="utf-8", newline="") as lines:
        return [_identifier(row) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _identifier(row: dict[str, str]) -> Identifier:
    parts = json.loads(row.get("parts_json") or "{}")
    while "base" in parts:
        parts = parts["base"]
    printed = row["identifier"]
    return Identifier(printed, printed, committee=row.get("stratum", "").startswith("committee"), parts=parts)


def print_finds(path: Path | None) -> None:
    """Print how many codes are read alone and found in sentences, and what is found where there is none."""
    codes = identifiers(path)
    standards = [one for one in codes if not one.committee]
    read = [(one, _read(one.printed)) for one in standards]
    written = sum(record is not None and record.code == one.written for one, record in read)
    right = sum(record is not None and _agrees(one, record) for one, record in read)
    back = sum(record is not None and _read(record.code or "") is not None for _, record in read)
    print(
        f"parse: {len(standards)} codes, canonical {written / len(standards):.1%}, parts {right / len(standards):.1%}",
        end="",
    )
    print(f", read back {back / len(standards):.1%}")
    total = [0, 0, 0]
    for surface, change in SURFACES.items():
        counts = [_hits(one, change) for one in codes]
        sums = [sum(column) for column in zip(*counts, strict=True)]
        total = [a + b for a, b in zip(total, sums, strict=True)]
        print(f"scan: {surface:18} strict F1 {2 * sums[0] / (sums[1] + sums[2]):.1%}")
    print(f"scan: all                strict F1 {2 * total[0] / (total[1] + total[2]):.1%}")
    friends = [
        line for line in (TESTS / "standard_false_friends.txt").read_text("utf-8").splitlines() if line[:1] != "#"
    ]
    alarms = sum(len(find_standards(line)) for line in friends)
    print(f"false friends: {alarms} found in {len(friends)} lines")


def _read(code: str) -> Any:
    try:
        return parse_standard(code)
    except NotAStandardError:
        return None


def _agrees(one: Identifier, record: Any) -> bool:
    """Tell whether number, part and year are those that another parser read, where it read a number."""
    parts = one.parts
    number = parts.get("number") or parts.get("number_body")
    if not number:
        return bool(record.code == one.written)
    part = "-".join(filter(None, [parts.get("part") or "-".join(parts.get("parts", [])), parts.get("subpart")]))
    year = parts.get("year") or parts.get("version_year")
    return (record.number, record.part or "", record.year) == (number, part, int(year) if year else None)


def _hits(one: Identifier, change: Callable[[str], str]) -> tuple[int, int, int]:
    """Return how often a code is found with its exact span, should be, and how many are found at all."""
    find: Callable[[str], list[Any]] = find_committees if one.committee else find_standards
    hits = found_in_all = 0
    for carrier in CARRIERS:
        printed, at = change(one.printed), carrier.index("{}")
        spans = [(r.span.start, r.span.end) for r in find(carrier.replace("{}", printed)) if r.code]
        hits += (at, at + len(printed)) in spans
        found_in_all += len(spans)
    return hits, len(CARRIERS), found_in_all


def print_peers(folder: Path, ours: float) -> None:
    """Print eyecite's speeds and how many times faster find_standards was in this run."""
    text = LEGAL * (SIZE // 10 // len(LEGAL))
    script = Path(__file__).with_name("citations.py")
    answer = subprocess.run(
        [interpreter(folder, NEEDED, WANTED), str(script)],
        input=text,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    for name, taken in json.loads(answer.stdout).items():
        if isinstance(taken, str):
            print(f"eyecite {name}: not measured: {taken}")
        else:
            theirs = len(text) / taken / 1e6
            print(f"eyecite {name:22} {theirs:8.3f} M characters/s; find_standards {ours / theirs:.0f} times that")


if __name__ == "__main__":
    main()
