"""What a second worker is worth: one run over many files with one worker and with several, on the clock.

    python benchmarks/workers.py [--documents N] [--workers N] [--format jsonl|parquet]

The bundled texts are written to a folder again and again, and read from there into one output. A machine that does
other work besides gives no sound ratio.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from change import texts

from bulletin_schema.corpus import extract_files


def write(folder: Path, documents: int) -> tuple[list[Path], int]:
    """Write so many documents; return their paths and how many characters they have."""
    bundled = list(islice(cycle(texts().values()), documents))
    paths = [folder / f"{k:06}.txt" for k in range(documents)]
    for path, text in zip(paths, bundled, strict=True):
        path.write_text(text, "utf-8")
    return paths, sum(map(len, bundled))


def main() -> None:
    """Run twice and print rates and ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=8_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--format", choices=("jsonl", "parquet"), default="jsonl")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        paths, characters = write(Path(name), args.documents)
        spent = {}
        for workers in (1, args.workers):
            start = time.perf_counter()
            extract_files(paths, Path(name) / f"{workers}.{args.format}", workers=workers)
            spent[workers] = time.perf_counter() - start
            print(
                f"{workers} workers: {args.documents / spent[workers]:.0f} documents, "
                f"{characters / spent[workers]:,.0f} characters a second"
            )
    print(f"{args.workers} workers are {spent[1] / spent[args.workers]:.2f} times as fast as one")


if __name__ == "__main__":
    main()
