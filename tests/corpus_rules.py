"""Rules that go wrong on purpose: one raises, one kills the process that reads, always or once, one stops the run."""

import os
import signal
from collections.abc import Iterable
from pathlib import Path

from bulletin_schema import Found, Record, scan
from bulletin_schema.reading import Reading

ONCE = "BULLETIN_TEST_KILLED_ONCE"


class Trouble(Record):
    """A record that is never made."""

    kind: str = "trouble"


def kill_this_process() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@scan(Trouble, examples={}, rejects=[])
def raises(reading: Reading) -> Iterable[Found]:
    """A defect: 出错 raises."""
    if "出错" in reading.source:
        raise KeyError("出错")
    return ()


@scan(Trouble, examples={}, rejects=[])
def dies(reading: Reading) -> Iterable[Found]:
    """A crash: 崩溃 kills the process each time, 闪退 only the first time."""
    if "崩溃" in reading.source:
        kill_this_process()
    if "闪退" in reading.source and not (flag := Path(os.environ[ONCE])).exists():
        flag.touch()
        kill_this_process()
    return ()


@scan(Trouble, examples={}, rejects=[])
def stops(reading: Reading) -> Iterable[Found]:
    """A stop: 停止 is the user's Ctrl-C."""
    if "停止" in reading.source:
        raise KeyboardInterrupt
    return ()
