"""Newsletters: whether the short lines above paragraphs are titles of pieces, and what stands above the first of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bulletin_schema.layout.headline import is_slogan, news_score, opens_news, place_of
from bulletin_schema.layout.labels import is_item
from bulletin_schema.layout.lines import FREE, MARKS, Kind, Line
from bulletin_schema.layout.signed import is_signed
from bulletin_schema.layout.tables import TABLE_NAME
from bulletin_schema.patterns import re_pattern

_REVIEW = re_pattern(r"(?:综述|纪实|侧记|回眸|回顾|巡礼|掠影|亮点|见闻|总结)[）)]?\Z")
# What the parts of a report are called.
_PART = re_pattern(
    r"(?:情况|做法|问题|建议|措施|成效|成绩|分析|特点|原因|打算|工作|要求|体会|启示|经验|背景|意义|目标|结果|结论|内容|评析|名单)\Z|^(?:下一步|下阶段|存在|主要)"
)
_COUNTED = re_pattern(r"0[1-9][\s.、]*(?=[\u4e00-\u9fff“《])")
_EVEN_FEWEST = 2
_OPEN = "，、（(《“"  # no headline ends so
_LIKELY, _SURE, _LIKELY_ISSUED, _SURE_ISSUED = 3, 4, 2, 2  # what a headline weighs by itself, and with its paragraph
_BAR_ISSUED, _BAR_PLAIN, _BAR_PLACES, _BAR_ALIKE = 1, 2, 0, -2
_ALIKE_FEWEST = 3
_MATTER_MOST = 8  # characters of what a section is of; a title before its subtitle is longer
_NEWS_FEWEST = 9  # characters in which news can be told


def newsletter_bar(lines: Sequence[Line], *, issued: bool, signing: bool) -> int | None:
    """Return what a short line must weigh to open a piece, where most short lines above paragraphs do; else None.

    Where a masthead stands above, a bulletin of several pieces is likelier than one piece with headings.
    """
    heads = list(_heads_of_paragraphs(lines))
    if issued and not signing and _are_alike([text for text, _ in heads]):
        return _BAR_ALIKE
    texts = [text for text, _ in heads[1:]]
    matters = sum(0 <= text.find("——") < _MATTER_MOST for text in texts)
    if matters * 2 > len(texts):  # 儿童用品——召回84件 heads a section
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


def are_evenly_set(lines: Sequence[Line]) -> bool:
    """Tell whether a bulletin sets its pieces apart by their look: a blank line above each title and none within a piece.

    So it does too where each title has one paragraph. Headings of one report name its parts, or are slogans.
    """
    heads = [k for k, line in enumerate(lines) if line.kind is Kind.SHORT and _heads_paragraph(lines, k)]
    if len(heads) < _EVEN_FEWEST or any(line.kind is Kind.ORDINAL for line in lines):
        return False
    if any(_PART.search(lines[k].text) or is_slogan(lines[k].text) for k in heads[1:]):
        return False
    follow = [
        below.gap
        for above, below in pairwise(lines)
        if above.kind is below.kind is Kind.PARAGRAPH and below.text[0] not in MARKS
    ]
    apart = all(lines[k].gap and not lines[k + 1].gap for k in heads[1:]) and not any(follow)
    alone = not follow and all(lines[k].gap for k in heads[1:])
    return apart or alone


def is_counted(text: str) -> bool:
    """Tell whether a line begins with a number of two digits, as a roundup's items and a post's sections do: 01 …."""
    return text[0] == "0" and _COUNTED.match(text) is not None


def counts_pieces(lines: Sequence[Line]) -> bool:
    """Tell whether lines so counted are a roundup's pieces, most of them news, and no sections of one post."""
    counted = [k for k, line in enumerate(lines) if line.kind is Kind.SHORT and is_counted(line.text)]
    news = sum(
        headline_score(lines[k].text[2:].strip()) + 2 * opens_news(lines[k + 1].text) >= _LIKELY
        for k in counted
        if _heads_paragraph(lines, k)
    )
    return len(counted) >= _ALIKE_FEWEST and news * 3 >= 2 * len(counted)


def _heads_paragraph(lines: Sequence[Line], k: int) -> bool:
    """Tell whether a paragraph stands right below a line."""
    return k + 1 < len(lines) and lines[k + 1].kind is Kind.PARAGRAPH


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


def signs_numbered(lines: Sequence[Line]) -> bool:
    """Tell whether each numbered heading has a signed piece below it: 一、市局召开会议 …（办公室）."""
    heads = [k for k, line in enumerate(lines) if line.kind is Kind.ORDINAL]
    if len(heads) < 2:
        return False
    return all(any(map(is_signed, lines[head + 1 : end])) for head, end in pairwise([*heads, len(lines)]))


def begins_numbered(lines: Sequence[Line]) -> bool:
    """Tell whether a bulletin has no title above its first numbered line: then those are the titles."""
    heads = [k for k, line in enumerate(lines) if line.kind is Kind.ORDINAL]
    if len(heads) < 2 or any(line.kind in FREE for line in lines[: heads[0]]):
        return False
    same = {lines[k].text[0] in "（(" for k in heads}
    return len(same) == 1 and all(lines[k + 1].kind is Kind.PARAGRAPH for k in heads if k + 1 < len(lines))
