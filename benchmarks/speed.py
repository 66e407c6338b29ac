"""How fast texts are read: stage by stage, against a yardstick, and how time grows with length.

    python benchmarks/speed.py [FILE...] [--peers FOLDER] [--write]

Without files it reads those of examples/bulletins and tests/corpus. The yardstick is one pass of `regex.findall` over the same text; ratios to
it, from one run, hold on any machine. `--peers` times other libraries on the same texts, in an environment of their own
that is made in FOLDER when it is missing. `--write` puts the tables into docs/performance.md.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from environments import interpreter
from peers import REQUIREMENTS
from timing import BUNDLED, ROOT, YARDSTICK, shortest

from bulletin_schema import Reader
from bulletin_schema.layout import lay_out
from bulletin_schema.normalise import normalise
from bulletin_schema.sources import load

PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- measured by benchmarks/speed.py -->", "<!-- end -->"
_READ = 1_000_000  # characters of the one text whose reading is timed piece by piece
MENTIONS = ("standard", "committee", "organization", "place", "date", "number", "region", "person")


def stages(texts: list[str], reader: Reader, rounds: int = 5) -> Counter[str]:
    """Return the CPU time of each stage over all texts, the shortest of some rounds."""
    least: dict[str, float] = {}
    for _ in range(rounds):
        spent: Counter[str] = Counter()
        for text in texts:
            _one(text, reader, spent)
        for name, seconds in spent.items():
            least[name] = min(seconds, least.get(name, seconds))
    return Counter(least)


def _one(text: str, reader: Reader, spent: Counter[str]) -> None:
    def clock(name: str, work: Callable[[], object]) -> None:
        start = time.process_time()
        work()
        spent[name] += time.process_time() - start

    clock("normalise", lambda: normalise(text))
    view = normalise(text)
    clock("layout", lambda: lay_out(view))
    reading = reader.open(text)
    for kind in MENTIONS:
        clock(f"mentions: {kind}", lambda kind=kind: reading.mentions(kind))
    clock("home and reference", lambda: (reading.places, reading.reference))
    for kind in reader.kinds:
        clock(f"records: {kind.name}", lambda kind=kind: reading.found(kind.name))


def growth(text: str, reader: Reader) -> list[tuple[int, float]]:
    """Return microseconds per character of one text, read in pieces of growing length: nothing but that differs."""
    rows = []
    for size in (1_000, 10_000, 100_000, 1_000_000, 4_000_000):
        length = max(size, _READ)
        whole = (text * (length // len(text) + 1))[:length]
        pieces = [whole[at : at + size] for at in range(0, length, size)]
        rows.append((size, shortest(lambda pieces=pieces: [reader.read(one) for one in pieces], 1) / length * 1e6))
    return rows


def beside_peers(texts: list[str], own: float, folder: Path) -> list[str]:
    """Return the rows of other libraries on the same texts, with how many times as long as this one they take."""
    command = [interpreter(folder, REQUIREMENTS), str(Path(__file__).with_name("peer_speed.py"))]
    done = subprocess.run(command, input=json.dumps(texts), stdout=subprocess.PIPE, text=True, check=True)
    characters = sum(map(len, texts))
    lines = ["", "| beside it | characters/s | its time / this project's, all kinds |", "| --- | ---: | ---: |"]
    for name, spent in json.loads(done.stdout).items():
        low, high = min(spent), max(spent)
        lines.append(f"| {name} | {characters / low:,.0f} | {low / own:.2f} to {high / own:.2f} |")
    return lines


def report(paths: list[Path], peers: Path | None) -> str:
    """Measure, and return the tables."""
    texts = [load(path).text for path in paths]
    characters = sum(map(len, texts))
    reader = Reader()
    for text in texts:
        reader.read(text)
    total = shortest(lambda: [reader.read(text) for text in texts], 7)
    yard = shortest(lambda: [YARDSTICK.findall(text) for text in texts], 20)
    spent = stages(texts, reader)
    made_with = f"Python {platform.python_version()}, regex {version('regex')}, pydantic {version('pydantic')}"
    lines = [
        f"{len(texts)} texts, {characters:,} characters; {made_with}, {platform.machine()}, one core, CPU time.",
        "",
        f"- all kinds: **{characters / total:,.0f} characters/s**",
        f"- one `regex` pass over the same text: {characters / yard:,.0f} characters/s, {total / yard:.0f} times as fast",
        "",
        "| stage | microseconds per character | share |",
        "| --- | ---: | ---: |",
    ]
    whole = sum(spent.values())
    lines += [f"| {n} | {s / characters * 1e6:.3f} | {s / whole:.1%} |" for n, s in spent.most_common()]
    if peers:
        lines += beside_peers(texts, total, peers)
    lines += ["", "| read in pieces of | microseconds per character |", "| ---: | ---: |"]
    lines += [f"| {size:,} | {cost:.2f} |" for size, cost in growth("\n\n".join(texts), reader)]
    return "\n".join(lines)


def main() -> None:
    """Print the report, or put it on the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--peers", type=Path, metavar="FOLDER", help="environment of the peers, made where missing")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    args = parser.parse_args()
    tables = report(args.files or BUNDLED, args.peers)
    print(tables)
    if args.write:
        head, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
        PAGE.write_text(f"{head}{BEGIN}\n\n{tables}\n\n{END}{rest.partition(END)[2]}", "utf-8")


if __name__ == "__main__":
    main()
