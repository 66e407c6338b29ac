"""Focus: which stretch of a page's lines is its text."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from bulletin_schema.sources.html.lines import Page

_MOST = 0.9  # of the running text; what stands elsewhere is a comment or a disclaimer
_TRUSTED = 0.5  # a judgement that drops more than half of a page's running text is wrong


class Region(NamedTuple):
    """A stretch of lines."""

    start: int
    end: int


def find_text(page: Page, judged: str) -> Region:
    """Return the smallest element's lines that hold most of the running text.

    Running text is what `judged`, the text that trafilatura kept, has of it; where that is empty or lost more than
    half of it, all of the page's.
    """
    squeezed = "".join(judged.split())
    weights = [line.weight for line in page.lines]
    kept = [w if w and _is_kept(line.text, squeezed) else 0 for w, line in zip(weights, page.lines, strict=True)]
    if sum(kept) < sum(weights) * _TRUSTED:
        kept = weights
    before = [0, *accumulate(kept)]
    if not before[-1]:
        return Region(0, len(page.lines))
    enough = [Region(a, b) for a, b in page.stretches if before[b] - before[a] >= before[-1] * _MOST]
    return min(enough, key=lambda region: region.end - region.start, default=Region(0, len(page.lines)))


def _is_kept(text: str, squeezed: str) -> bool:
    """Tell whether a line is in the judged text; a row's cells stand there with bars of their own."""
    return all("".join(part.split()) in squeezed for part in text.split(" | "))
