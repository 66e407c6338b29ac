"""A report with a plot: pass rates of the goods that bulletins tell of.

    python examples/report.py examples/bulletins rates.png

Needs the extra `frames` and matplotlib; Chinese labels need a Chinese font, such as Noto Sans CJK.
"""

from __future__ import annotations

import sys
from pathlib import Path

import matplotlib as mpl
import pandas as pd

from bulletin_schema import Inspection, read_file
from bulletin_schema.frames import to_frame


def pass_rates(folder: Path) -> pd.DataFrame:
    """Return subject and pass rate of each check, and of each part that it breaks down to."""
    checks = [check for path in sorted(folder.iterdir()) for check in read_file(path).of(Inspection)]
    whole = to_frame(checks, Inspection)[["subject", "pass_rate"]]
    parts = [(part.subject, part.pass_rate) for check in checks for part in check.breakdown]
    both = pd.concat([whole, pd.DataFrame(parts, columns=["subject", "pass_rate"])], ignore_index=True)
    return both.dropna().sort_values("pass_rate", ignore_index=True)


def plot(rates: pd.DataFrame, out: Path) -> None:
    """Plot the rates as dots."""
    mpl.use("Agg")
    mpl.rcParams["font.family"] = ["Noto Sans CJK SC", "Noto Sans CJK JP", "DejaVu Sans"]
    axes = rates.plot.scatter(x="pass_rate", y="subject", figsize=(7, 1 + 0.35 * len(rates)))
    axes.set(xlabel="pass rate, %", ylabel="")
    axes.grid(visible=True, axis="x")
    axes.margins(y=0.5 / max(len(rates), 1))  # half a row above the first dot and below the last
    axes.figure.savefig(out, bbox_inches="tight", dpi=150)


if __name__ == "__main__":
    table = pass_rates(Path(sys.argv[1]))
    print(table.to_string(index=False))
    plot(table, Path(sys.argv[2]))
