"""What a change does: records gained and lost, and the cost of a reading, against another commit.

    python benchmarks/change.py [REVISION]

Reads the texts of examples/ and tests/corpus/ with this checkout's sources and with those of REVISION (the parent
commit, HEAD~1, where none is named), each in a process of its own. The cost is that of every eighth text, told as a
multiple of one pass of `regex.findall` over them, which holds on any machine.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from timing import BUNDLED, ROOT, YARDSTICK, shortest

EVERY = 8  # all texts take minutes more and tell the same ratio


class Measured(NamedTuple):
    """What one version of the sources makes of the texts."""

    cost: float  # passes of the yardstick that one reading takes
    records: Counter[tuple[str, str]]  # (kind, text's name, span and facts as JSON)


def texts() -> dict[str, str]:
    """Return the bundled texts by name."""
    return {path.name: path.read_text("utf-8") for path in BUNDLED}


def measure() -> None:
    """Print what the sources on the path make of the texts, as JSON."""
    from bulletin_schema import Reader  # noqa: PLC0415 - which sources these are, the caller says

    reader, bundled = Reader(), texts()
    timed = [*bundled.values()][::EVERY]
    records = [
        (record.kind, f"{name}:{record.span.start}-{record.span.end} {json.dumps(told, ensure_ascii=False)}")
        for name, text in bundled.items()
        for record in reader.read(text).records
        if (told := record.model_dump(mode="json", exclude_none=True, exclude={"span", "text", "rule", "article"}))
    ]
    spent = shortest(lambda: [reader.read(text) for text in timed], 5)
    yard = shortest(lambda: [YARDSTICK.findall(text) for text in timed], 500)
    print(json.dumps({"cost": spent / yard, "records": records}))


def run(sources: Path) -> Measured:
    """Measure a version of the sources in a process of its own."""
    env = {**os.environ, "PYTHONPATH": str(sources)}
    done = subprocess.run([sys.executable, __file__, "--measure"], env=env, check=True, stdout=subprocess.PIPE)
    told = json.loads(done.stdout)
    return Measured(told["cost"], Counter((kind, fact) for kind, fact in told["records"]))


def unpack(revision: str, folder: Path) -> Path | None:
    """Put a commit's sources into a folder; None where the checkout does not have that commit."""
    done = subprocess.run(["git", "archive", revision, "src"], cwd=ROOT, capture_output=True, check=False)
    if done.returncode:
        return None
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder / "src"


def report(now: Measured, before: Measured) -> Iterator[str]:
    """Yield the lines that tell what changed."""
    gained, lost = now.records - before.records, before.records - now.records
    kinds = sorted({kind for kind, _ in [*gained, *lost]})
    yield f"records: {now.records.total()} now, {before.records.total()} before"
    for kind in kinds:
        more, less = (sum(n for (k, _), n in side.items() if k == kind) for side in (gained, lost))
        yield f"  {kind}: {more} gained, {less} lost"
    yield f"cost of a reading: {now.cost:.0f} passes of the yardstick now, {before.cost:.0f} before"
    yield f"ratio: {now.cost / before.cost:.2f}"


def main(arguments: list[str]) -> None:
    """Compare this checkout with a commit."""
    revision = arguments[0] if arguments else "HEAD~1"
    with tempfile.TemporaryDirectory() as folder:
        sources = unpack(revision, Path(folder))
        if sources is None:
            print(f"no commit {revision} in this checkout to compare with")
            return
        now = run(ROOT / "src")
        try:
            before = run(sources)
        except subprocess.CalledProcessError as error:
            print(f"the sources of {revision} cannot be measured: {error}")
            return
        print("\n".join(report(now, before)))


if __name__ == "__main__":
    if sys.argv[1:] == ["--measure"]:
        measure()
    else:
        main(sys.argv[1:])
