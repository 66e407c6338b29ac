"""Newsletters: whether the short lines above paragraphs are titles of pieces, and what stands above the first of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bulletin_schema.layout.headline import news_score, opens_news, place_of
from bulletin_schema.layout.labels import is_item
from bulletin_schema.layout.lines import Kind, Line
from bulletin_schema.layout.tables import TABLE_NAME
from bulletin_schema.patterns import re_pattern

_REVIEW = re_pattern(r"(?:综述|纪实|侧记|回眸|回顾|巡礼|掠影|亮点|见闻|总结)[）)]?\Z")
_OPEN = "，、（(《“"  # no headline ends so
_LIKELY, _SURE, _LIKELY_ISSUED, _SURE_ISSUED = 3, 4, 2, 2  # what a headline weighs by itself, and with its paragraph
_BAR_ISSUED, _BAR_PLAIN, _BAR_PLACES, _BAR_ALIKE = 1, 2, 0, -2
_ALIKE_FEWEST = 3
_NEWS_FEWEST = 9  # characters in which news can be told


def newsletter_bar(lines: Sequence[Line], *, issued: bool, signing: bool) -> int | None:
    """Return what a short line must weigh to open a piece, where most short lines above paragraphs do; else None.

    Where a masthead stands above, a bulletin of several pieces is likelier than one piece with headings.
    """
    heads = list(_heads_of_paragraphs(lines))
    if issued and not signing and _are_alike([text for text, _ in heads]):
        return _BAR_ALIKE
    texts = [text for text, _ in heads[1:]]
    if sum("——" in text for text in texts) * 2 > len(texts):  # 儿童用品——召回84件 heads a section
        return None
    if not issued and heads and _REVIEW.search(heads[0][0]):
        return None
    likely, sure = (_LIKELY_ISSUED, _SURE_ISSUED) if issued else (_LIKELY, _SURE)
    good = sum(
        headline_score(text) >= likely or headline_score(text) + 2 * opens_news(after.text) >= sure
        for text, after in heads[1:]
    )
    if _tells_of_places([text for text, _ in heads]):
        return _BAR_PLACES
    if not texts or good * 2 <= len(texts):
        return None
    if issued:
        return _BAR_ISSUED
    return _BAR_PLAIN if good * 3 >= 2 * len(texts) else _LIKELY


def _tells_of_places(texts: Sequence[str]) -> bool:
    """Tell whether half of the titles begin with a place, and not all with the same: news from here and there.

    沂水：… and 莒县：… head the sections of one report as well, and so does what stands below a review's title.
    """
    if not texts or not (place_of(texts[0]) or news_score(texts[0]) > _LIKELY_ISSUED):
        return False
    told = [text for text in texts if len(text) >= _NEWS_FEWEST]
    places = [place for text in told if (place := place_of(text)) and not text.startswith("：", len(place))]
    return len(texts) >= _ALIKE_FEWEST and len(set(places)) > 1 and len(places) * 2 >= len(texts)


def _are_alike(texts: Sequence[str]) -> bool:
    """Tell whether titles without news are pieces' all the same: the first is as short as those below it.

    What has headings has a title that says more than they do.
    """
    if len(texts) < _ALIKE_FEWEST or "—" in texts[0] or headline_score(texts[0]) >= _LIKELY_ISSUED:
        return False
    return len(texts[0]) * 2 <= 3 * min(map(len, texts[1:]))


def _heads_of_paragraphs(lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    """Yield the short lines right above paragraphs, two that stand together as one."""
    for k, (line, after) in enumerate(pairwise(lines)):
        if line.kind is Kind.SHORT and after.kind is Kind.PARAGRAPH and not names_firm(line.text):
            first = k > 0 and not line.gap and lines[k - 1].kind is Kind.SHORT
            yield (lines[k - 1].text if first else "") + line.text, after


def headline_score(text: str) -> int:
    """Weigh how much a line is a headline and how little a heading.

    >>> headline_score("江南市市场监管局开展电梯安全检查") > 0 > headline_score("主要做法")
    True
    """
    first = re.split(r"\s", text)[0]
    split_slogan = first != text and news_score(first) < 2
    return (
        min(news_score(text), 4)
        - 2 * split_slogan
        - 2 * (len(text) < _NEWS_FEWEST)
        - 3 * (text[-1] in _OPEN or is_item(text))
        - 6 * (TABLE_NAME.match(text) is not None)
    )


def below_column(lines: Sequence[Line], titles: list[int], stop: int) -> list[int]:
    """Leave out of a newsletter's first title the name of the page or column above it.

    The page's fields stand between the two, or a wider gap than between the title and its text.
    """
    if not titles:
        return titles
    last = stop - 1
    if titles[-1] < last and lines[last].kind is Kind.SHORT and lines[last - 1].kind in (Kind.META, Kind.DATE):
        return [last] if headline_score(lines[last].text) >= _LIKELY_ISSUED else titles
    parted = len(titles) > 1 and lines[titles[1]].gap > lines[stop].gap
    return titles[1:] if parted and headline_score(lines[titles[1]].text) >= _LIKELY_ISSUED else titles


def names_firm(text: str) -> bool:
    """Tell whether a line is a firm's name.

    >>> names_firm("江南恒信化工厂"), names_firm("江南恒信化工厂被查")
    (True, False)
    """
    return text.endswith(("公司", "厂", "合作社"))
