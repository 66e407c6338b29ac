"""Pool: worker processes that do chunks of work, a bounded number of them at a time, results in order.

Each worker has a pipe of its own. When the parent dies its pipes close and the workers end. When a worker dies the
parent knows which chunk and which part of it was in hand, and gives the chunk to a new worker; a part that kills
two workers is lost, and the task is told to do the chunk without it.
"""

from __future__ import annotations

import multiprocessing as mp
import signal
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any, Final, Protocol, TypeVar

from bulletin_schema.corpus.portable import pack, unpack
from bulletin_schema.errors import BulletinError

C_contra = TypeVar("C_contra", contravariant=True)  # a chunk
R_co = TypeVar("R_co", covariant=True)  # what the task makes of it
Lost = Mapping[int, str]

AHEAD: Final = 3  # chunks begun for each worker, counted from the one that is next in order
LIVES: Final = 2  # workers that one part may kill, or that may die at their start
NONE: Final = -1  # no part is in hand


class PoolError(BulletinError):
    """Workers that cannot start, or a task that cannot go on (a full disk)."""


class Task(Protocol[C_contra, R_co]):
    """Work on chunks: `lost` are the parts to leave out, with reasons; `at` is told which part is in hand."""

    def __call__(self, chunk: C_contra, lost: Lost, at: Callable[[int], None], /) -> R_co:
        """Do one chunk."""
        ...


def map_ordered(task: Task[C_contra, R_co], chunks: Iterable[C_contra], *, workers: int) -> Iterator[R_co]:
    """Yield what the task makes of each chunk, in order; a single worker is this very process.

    Raises PoolError where workers cannot start or the task itself raises.
    """
    if workers < 1:
        raise PoolError(f"{workers} workers: at least one is needed")
    if workers == 1:
        yield from (task(chunk, {}, lambda _: None) for chunk in chunks)
        return
    pool = _Pool(pack(task), workers)
    try:
        yield from pool.results(enumerate(chunks))
    finally:
        pool.end()


@dataclass
class _Job:
    """A chunk on its way: its place in order, the parts to leave out, and how many workers each part killed."""

    number: int
    chunk: Any
    lost: dict[int, str] = field(default_factory=dict)
    deaths: dict[int, int] = field(default_factory=dict)


class _Worker:
    """A process with its pipe, its job, and the part of it that is in hand."""

    def __init__(self, task: bytes) -> None:
        # Forking would copy the parent's threads' locks and the other workers' pipes.
        context = mp.get_context("spawn")
        self.job: _Job | None = None
        self.is_ready = False
        self.part = context.RawValue("q", NONE)
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, task, self.part), daemon=True)
        self.process.start()
        theirs.close()

    def give(self, job: _Job) -> None:
        """Send a job; a worker that is dead already shows when its answer is awaited."""
        self.job, self.part.value = job, NONE
        with suppress(OSError):
            self.pipe.send((job.chunk, job.lost))

    def end(self) -> int | None:
        """Make sure that the process is gone, and return its exit status."""
        self.process.kill()
        self.process.join()
        self.pipe.close()
        return self.process.exitcode


class _Pool:
    """The workers, and the results that wait for their turn."""

    def __init__(self, task: bytes, size: int) -> None:
        self._task = task
        self._size = size
        self._workers: list[_Worker] = []
        self._done: dict[int, Any] = {}
        self._begun = 0
        self._stillborn = 0

    def results(self, chunks: Iterator[tuple[int, Any]]) -> Iterator[Any]:
        """Yield the results in order."""
        upcoming = 0
        while True:
            self._feed(chunks, upcoming + self._size * AHEAD)
            if upcoming in self._done:
                yield self._done.pop(upcoming)
                upcoming += 1
            elif not self._await():
                return

    def end(self) -> None:
        """End all workers."""
        while self._workers:
            self._workers.pop().end()

    def _feed(self, chunks: Iterator[tuple[int, Any]], limit: int) -> None:
        """Give each idle worker a chunk, so long as few results wait."""
        while self._begun < limit:
            idle = next((worker for worker in self._workers if worker.job is None), None)
            if idle is None and len(self._workers) == self._size:
                return
            numbered = next(chunks, None)
            if numbered is None:
                return
            (idle or self._hire()).give(_Job(*numbered))
            self._begun += 1

    def _hire(self) -> _Worker:
        worker = _Worker(self._task)
        self._workers.append(worker)
        return worker

    def _await(self) -> bool:
        """Take in what the busy workers answer; False where none is busy."""
        busy = {worker.pipe: worker for worker in self._workers if worker.job is not None}
        for pipe in wait(busy) if busy else ():
            self._receive(busy[pipe])  # type: ignore[index]
        return bool(busy)

    def _receive(self, worker: _Worker) -> None:
        try:
            word, answer = worker.pipe.recv()
        except (EOFError, OSError):
            self._replace(worker)
            return
        match word:
            case "ready":
                worker.is_ready = True
            case "error":
                raise PoolError(answer)
            case _ if worker.job is not None:
                self._done[worker.job.number] = answer
                worker.job = None

    def _replace(self, worker: _Worker) -> None:
        """Give the job of a worker that died to a new one, without the part that killed too many."""
        status = worker.end()
        self._workers.remove(worker)
        job, part = worker.job, worker.part.value
        if job is None:
            return
        if not worker.is_ready:
            self._stillborn += 1
            if self._stillborn >= LIVES:
                raise PoolError(
                    f"workers die at their start (exit status {status}); "
                    "a script has to call this below `if __name__ == '__main__':`"
                )
        else:
            job.deaths[part] = job.deaths.get(part, 0) + 1
            if job.deaths[part] >= LIVES and part == NONE:
                raise PoolError(f"workers die (exit status {status}) while they write")
            if job.deaths[part] >= LIVES:
                job.lost[part] = f"workers die reading it (exit status {status})"
        self._hire().give(job)


def _serve(pipe: Connection, packed: bytes, part: Any) -> None:
    """Answer jobs until the parent closes the pipe or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends its workers itself

    def at(number: int) -> None:
        part.value = number

    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            task = unpack(packed)
        except Exception as error:  # noqa: BLE001 - whatever an import raises
            pipe.send(("error", f"a worker cannot load the reader's rules: {type(error).__name__}: {error}"))
            return
        pipe.send(("ready", None))
        while True:
            chunk, lost = pipe.recv()
            pipe.send(_answer(task, chunk, lost, at))


def _answer(
    task: Task[C_contra, R_co], chunk: C_contra, lost: Lost, at: Callable[[int], None]
) -> tuple[str, R_co | str]:
    try:
        return "done", task(chunk, lost, at)
    except Exception as error:  # noqa: BLE001 - told to the parent, which raises
        return "error", f"{type(error).__name__}: {error}"
