"""What the benchmarks of speed share: the bundled texts, the yardstick, and the shortest of some rounds."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import regex

ROOT = Path(__file__).resolve().parents[1]
BUNDLED = sorted([*(ROOT / "examples" / "bulletins").glob("*.txt"), *(ROOT / "tests" / "corpus").glob("*/*.txt")])
YARDSTICK = regex.compile(r"\p{Han}+")


def shortest(work: Callable[[], object], rounds: int) -> float:
    """Return the shortest CPU time of some rounds, in seconds."""

    def once() -> float:
        start = time.process_time()
        work()
        return time.process_time() - start

    return min(once() for _ in range(rounds))
