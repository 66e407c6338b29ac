"""Time peer libraries over texts: a JSON list of texts on standard input, CPU seconds by job on standard output.

    python benchmarks/peer_speed.py < texts.json

`benchmarks/speed.py --peers FOLDER` runs this file in the environment where the peers are installed; it imports
nothing of this project.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable

Job = Callable[[str], object]
ROUNDS = 3


def jionlp_time() -> Job:
    """Return JioNLP's extraction of times."""
    jio = importlib.import_module("jionlp")
    now = time.time()
    return lambda text: jio.ner.extract_time(text, time_base=now, with_parsing=True)


def jionlp_all() -> Job:
    """Return JioNLP's extraction of times, money and places."""
    jio = importlib.import_module("jionlp")
    times = jionlp_time()
    return lambda text: (times(text), jio.ner.extract_money(text, with_parsing=True), jio.recognize_location(text))


def recognizers() -> Job:
    """Return all six Chinese models of Recognizers-Text that read amounts and times."""
    chinese = importlib.import_module("recognizers_text").Culture.Chinese
    dates = importlib.import_module("recognizers_date_time")
    numbers = importlib.import_module("recognizers_number")
    units = importlib.import_module("recognizers_number_with_unit")
    models = (
        dates.recognize_datetime,
        numbers.recognize_number,
        numbers.recognize_ordinal,
        numbers.recognize_percentage,
        units.recognize_currency,
        units.recognize_dimension,
    )
    return lambda text: [model(text, chinese) for model in models]


JOBS: dict[str, Callable[[], Job]] = {
    "JioNLP, times": jionlp_time,
    "JioNLP, times, money and places": jionlp_all,
    "Recognizers-Text, six Chinese models": recognizers,
}


def seconds(job: Job, texts: list[str]) -> list[float]:
    """Return the CPU time of each round over all texts, after one that warms up."""
    job(texts[0])
    spent = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for text in texts:
            job(text)
        spent.append(time.process_time() - start)
    return spent


def main() -> None:
    """Answer with the times of every peer that is installed."""
    texts = json.load(sys.stdin)
    out, sys.stdout = sys.stdout, sys.stderr  # jionlp greets on standard output
    told = {}
    for name, make in JOBS.items():
        try:
            told[name] = seconds(make(), texts)
        except ImportError as error:
            print(f"{name}: not run: {error}")
    json.dump(told, out)


if __name__ == "__main__":
    main()
