"""Cues: where a text has the words and quotes that an award's name may be made of, from one pass over it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import re_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.words import (
    CERTIFIED_BEHIND,
    COUNTED_BRAND,
    COUNTED_HONOUR,
    HONOUR_BEHIND,
    brands,
    cue_finder,
)

# The standard library's engine runs faster over plain classes.
_QUOTED = re_pattern(r"[“\"「『]([^“”\"「」『』\n，。；]{2,44})[”\"」』]")
# 获评“…”, “…”称号: what quoted words without a head of their own stand beside.
_GIVING = re_pattern(r"[获膺予颁为得彰登列蝉榜围身选]|创建?成")
_HONOUR = re_pattern(HONOUR_BEHIND)
_MARK = re_pattern(r"^(?:好品|品质)|(?:精品|优品|名品|好品|品牌|制造|质造|名牌|品质)$")
_BEHIND = re_pattern(rf"(?:{CERTIFIED_BEHIND}|{COUNTED_HONOUR})")
_REACH = 14


@dataclass(frozen=True, slots=True)
class Cues:
    """The starts of the words of heads and marks in a text, and the quoted words that may be a name."""

    starts: list[int]
    quotes: list[re.Match[str]]

    def starts_at(self, low: int, high: int) -> list[int]:
        """Return where the words of heads and marks start in a stretch of the text."""
        return self.starts[bisect_left(self.starts, low) : bisect_left(self.starts, high)]

    def quotes_in(self, sentence: Sentence) -> list[re.Match[str]]:
        """Return the quoted words of a sentence."""
        low = bisect_left(self.quotes, sentence.start, key=re.Match.start)
        high = bisect_left(self.quotes, sentence.end, key=re.Match.start)
        return self.quotes[low:high]

    def sentences(self, reading: Reading) -> set[int]:
        """Return the indices of the sentences that hold any of them."""
        return {reading.sentence_index(at) for at in (*self.starts, *(m.start() for m in self.quotes))}


def cues_of(reading: Reading) -> Cues:
    """Find the cues of a text."""
    text = reading.text
    starts = sorted({start for _, start, _ in cue_finder().find_matches_as_indexes(text, overlapping=True)})
    return Cues(starts, [m for m in _QUOTED.finditer(text) if _may_name(text, m, starts)])


def _may_name(text: str, quotes: re.Match[str], starts: list[int]) -> bool:
    """Tell quoted words that hold a head or have one behind them, are a mark, or stand beside a word of giving."""
    at = bisect_left(starts, quotes.start())
    if at < len(starts) and starts[at] <= quotes.end():
        return True
    inner = quotes[1].strip()
    return bool(
        inner in brands()
        or _MARK.search(inner)
        or _HONOUR.match(text, quotes.end())
        or COUNTED_BRAND.match(text, quotes.end())
        or _BEHIND.match(text, quotes.end())
        or _GIVING.search(text, max(0, quotes.start() - _REACH), quotes.start())
    )
