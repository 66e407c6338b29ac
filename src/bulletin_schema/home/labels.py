"""Labels: lines of a digest that open with the place they tell of: 宁波：至9月底，全市….

Within such a line, and what it heads, 全市 is that place, though the digest's article is the province's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bulletin_schema.home.witness import Sighting
from bulletin_schema.mention import lying_in
from bulletin_schema.mentions.region.resolve import Place
from bulletin_schema.patterns import re_pattern

_OPENS = re_pattern(r"(?:^|\n)[ \t\u3000]*[◆●■▲★【（(]?\Z")
_CLOSES = re_pattern(r"[】）)]?[:：]|】")
_OPENING_REACH = 8
_FEWEST = 2  # labels that make a digest


def labelled_places(text: str, sightings: Sequence[Sighting], articles: Sequence[Place]) -> list[Place]:
    r"""Return the articles' places, cut at the lines that a place in the article's own opens.

    >>> from bulletin_schema.mentions.region import find_divisions
    >>> text = "杭州：抽查了3批次。\n宁波：全市抽查了5批次。\n"
    >>> [place.code for place in labelled_places(text, find_divisions(text), [Place(0, len(text), "330000")])]
    ['330100', '330000', '330200', '330000']
    """
    return [part for article in articles for part in _cut(article, list(_labels(text, sightings, article)))]


def _labels(text: str, sightings: Sequence[Sighting], article: Place) -> Iterator[Place]:
    """Yield the lines of an article that open with a place inside its own, or anywhere where it has none."""
    for sighting in lying_in(sightings, article.start, article.end):
        at, end = sighting.start, sighting.end
        opens = _OPENS.search(text[max(article.start, at - _OPENING_REACH) : at])
        if sighting.value.form not in ("full", "short") or not opens or not _CLOSES.match(text, end):
            continue
        province = (article.code or "")[:2]
        known = [one for one in sighting.value.divisions if not one.until and one.code.startswith(province)]
        if len(known) == 1:
            stop = text.find("\n", end, article.end)
            heads = stop >= 0 and "。" not in text[end:stop]
            yield Place(at, article.end if stop < 0 or heads else stop, known[0].code)


def _cut(article: Place, labels: Sequence[Place]) -> Iterator[Place]:
    if len(labels) < _FEWEST:
        yield article
        return
    at = article.start
    for k, label in enumerate(labels):
        end = min(label.end, labels[k + 1].start) if k + 1 < len(labels) else label.end  # a heading's till the next
        if at < label.start:
            yield Place(at, label.start, article.code)
        yield label._replace(end=end)
        at = end
    if at < article.end:
        yield Place(at, article.end, article.code)
