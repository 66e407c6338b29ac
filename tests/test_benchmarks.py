"""The comparison of two versions tells what was gained, what was lost and what it costs."""

from collections import Counter
from pathlib import Path

from change import Measured, report, unpack


def test_gains_and_losses_are_told_by_kind() -> None:
    before = Measured(100.0, Counter({("award", "a.txt:0-4 {}"): 2, ("date", "a.txt:6-9 {}"): 1}))
    now = Measured(
        80.0, Counter({("award", "a.txt:0-4 {}"): 1, ("award", "a.txt:0-5 {}"): 1, ("date", "a.txt:6-9 {}"): 1})
    )

    told = list(report(now, before))

    assert told == [
        "records: 3 now, 3 before",
        "  award: 1 gained, 1 lost",
        "cost of a reading: 80 passes of the yardstick now, 100 before",
        "ratio: 0.80",
    ]


def test_a_commit_that_is_not_there_is_no_version_to_compare_with(tmp_path: Path) -> None:
    assert unpack("0" * 40, tmp_path) is None
