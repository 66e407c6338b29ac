"""Time eyecite's tokenizers over a text: the text on standard input, CPU seconds by tokenizer on standard output.

    python benchmarks/citations.py < text.txt

`benchmarks/standards.py --eyecite FOLDER` runs this file in the environment where eyecite is installed; it imports
nothing of this project. A tokenizer that cannot be used here has its reason instead of a number.
"""

from __future__ import annotations

import importlib
import json
import sys
import tempfile
import time
from typing import Any

NEEDED = ("eyecite==2.7.8",)
WANTED = ("hyperscan==0.9.1",)  # a compiled library that eyecite leaves to its users
ROUNDS = 3


def tokenizer(name: str) -> Any:
    """Return a tokenizer by its name; Hyperscan's keeps its compiled patterns in a folder."""
    tokenizers = importlib.import_module("eyecite.tokenizers")
    if name == "HyperscanTokenizer":
        importlib.import_module("hyperscan")
        return tokenizers.HyperscanTokenizer(cache_dir=tempfile.mkdtemp(prefix="eyecite-"))
    return getattr(tokenizers, name)()


def seconds(name: str, text: str) -> float | str:
    """Return the CPU time of the best of some rounds after one that warms up, or why there is none."""
    get_citations = importlib.import_module("eyecite").get_citations
    try:
        chosen = tokenizer(name)
    except ImportError as error:
        return str(error)
    get_citations(text, tokenizer=chosen)
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        found = get_citations(text, tokenizer=chosen)
        best = min(best, time.process_time() - start)
    return best if found else "nothing found"


def main() -> None:
    """Time the default tokenizer and the fastest."""
    text = sys.stdin.read()
    names = ("AhocorasickTokenizer", "HyperscanTokenizer")
    json.dump({name: seconds(name, text) for name in names}, sys.stdout)


if __name__ == "__main__":
    main()
