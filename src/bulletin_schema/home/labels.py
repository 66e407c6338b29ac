"""Labels: what cuts an article's place: lines that open with the place they tell of, and columns that begin below.

In 宁波：至9月底，全市… and what such a line heads, 全市 is that place, though the digest's article is the province's.
Below ★数据★ and 【数字】 the bulletin speaks again, though no title tells that its last county's article is over.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from bulletin_schema.layout.labels import is_rubric, is_section_label
from bulletin_schema.layout.model import Sentence
from bulletin_schema.mention import lying_in
from bulletin_schema.mentions.region.expression import Sighting
from bulletin_schema.mentions.region.resolve import Place
from bulletin_schema.patterns import re_pattern

_OPENS = re_pattern(r"(?:^|\n)[ \t\u3000]*(?P<bullet>[◆●■▲★◎△◇○□☆※•·▶►] ?)?[*＊【（(\[〔]?\Z")
_CLOSES = re_pattern(r"[】）)\]〕]?[:：]|[】\]〕*＊]")
_GAP = re_pattern(r"[ \u3000](?=\S)")  # closes a place behind a bullet: △ 上海 9月…
_BRACKETED = re_pattern(r"\n[ \t\u3000]*【[^】\n]{1,12}】")
_OPENING_REACH = 8
_FEWEST = 2  # labels that make a digest


def find_columns(text: str, sentences: Iterable[Sentence]) -> list[int]:
    """Return the starts of the lines that name a column, as the layout leaves them out of the articles: ★数据★."""
    aside = ((s.start, text[s.start : s.end]) for s in sentences if s.role == "furniture")
    return [start for start, line in aside if is_section_label(line) or is_rubric(line)]


def labelled_places(
    text: str,
    sightings: Sequence[Sighting],
    articles: Sequence[Place],
    columns: Sequence[int] = (),
    home: str | None = None,
) -> list[Place]:
    r"""Return the articles' places, cut at the lines that a place in the article's own opens, and at columns.

    `columns` are the starts of lines that name a column (★数据★); below them `home`, the bulletin's, is told of.

    >>> from bulletin_schema.mentions.region import find_divisions
    >>> text = "杭州：抽查了3批次。\n宁波：全市抽查了5批次。\n"
    >>> [place.code for place in labelled_places(text, find_divisions(text), [Place(0, len(text), "330000")])]
    ['330100', '330000', '330200', '330000']
    """
    parts = [part for article in articles for part in _till_column(text, article, columns, home)]
    return [cut for part in parts for cut in _cut(part, list(_labels(text, sightings, part, home)))]


def _till_column(text: str, article: Place, columns: Sequence[int], home: str | None) -> Iterator[Place]:
    """Yield an article of some other place than the bulletin's, and what stands below a column's name within it."""
    at = _column(text, article, columns) if article.code != home else None
    if at is None:
        yield article
        return
    yield article._replace(end=at)
    yield Place(at, article.end, home)


def _column(text: str, article: Place, columns: Sequence[int]) -> int | None:
    """Return where the first column below an article's title begins; a bracketed one is like its own label."""
    k = bisect_right(columns, article.start)
    at = columns[k] if k < len(columns) and columns[k] < article.end else None
    if at is not None or not text.startswith("【", article.start):
        return at
    below = _BRACKETED.search(text, article.start, article.end)
    return below.start() + 1 if below else None


def _labels(text: str, sightings: Sequence[Sighting], article: Place, home: str | None) -> Iterator[Place]:
    """Yield the lines of an article that open with a place in the bulletin's province, or anywhere where it has none."""
    for sighting in lying_in(sightings, article.start, article.end):
        at, end = sighting.start, sighting.end
        opens = _OPENS.search(text[max(article.start, at - _OPENING_REACH) : at])
        if sighting.value.form not in ("full", "short") or not opens:
            continue
        if not _CLOSES.match(text, end) and not (opens["bullet"] and _GAP.match(text, end)):
            continue
        province = (home or "")[:2]
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
