"""normalise: the rewritings that turn source text into clean text, one line of data each."""

from __future__ import annotations

from bulletin_schema.text import View


def normalise(source: str) -> View:
    """Return the clean view of a source text; every character knows where it stood."""
    return View(source)
