"""Attempt: one document read, or the reason why it could not be; a bad document never stops the others."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from bulletin_schema.errors import BulletinError, SourceError
from bulletin_schema.reader import Reader

T = TypeVar("T")
_PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Failure:
    r"""A document that could not be read, and why: `Failure("a.txt", "no such file")`.

    >>> from bulletin_schema import Failure, read_many
    >>> [result] = read_many([("image", b"\x89PNG")])
    >>> isinstance(result, Failure), result.document, result.reason
    (True, 'image', 'is a picture')
    """

    document: str
    reason: str


@cache
def standard_reader() -> Reader:
    """Return the reader with every rule, built once for each process."""
    return Reader()


def attempt(document: str, work: Callable[[], T]) -> T | Failure:
    """Return what `work` returns, or a Failure where it raises, whatever it raises.

    >>> attempt("a.txt", lambda: "".index("号"))
    Failure(document='a.txt', reason='ValueError: substring not found')
    """
    try:
        return work()
    except SourceError as error:
        return Failure(document, error.reason)
    except BulletinError as error:
        return Failure(document, str(error))
    except Exception as error:  # noqa: BLE001 - a defect in one rule must not cost the other documents
        return Failure(document, _told(error))


def _told(error: Exception) -> str:
    """Say what went wrong and in which function of the library, for the one who mends it."""
    what = f"{type(error).__name__}: {error}".rstrip(": ")
    inner = [f for f in traceback.extract_tb(error.__traceback__) if _PACKAGE in Path(f.filename).parents]
    if not inner or inner[-1].filename == __file__:
        return what
    frame = inner[-1]
    return f"{what} (in {frame.name}, {Path(frame.filename).relative_to(_PACKAGE)} line {frame.lineno})"
