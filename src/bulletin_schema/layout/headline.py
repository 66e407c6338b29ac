"""Headlines: how news, slogans and section headings are told apart by their words.

>>> news_score("新北区召开质量强区建设推进大会") > news_score("夯实质量基础 提升服务效能")
True
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from bulletin_schema.lexicon import division_names, load_words
from bulletin_schema.patterns import re_pattern

_BODY = re_pattern(
    r"(?:监管|监督管理|质监|工商|税务|教育|公安|卫健|商务|发改|市监|质检|特检|纤检|检验|检测|药监|计量|标准|统计|海关|应急)\S{0,4}?(?:总局|局|分局|所|院|部门|处|科|委员会)"
    r"|^[省市县区]局|(?:稽查|执法|行政)\S{0,4}?[大支]队|消协|消委会|工商联|商会"
    r"|[我全本](?:省|市|县|区|局|院|镇|所)|\S{2,8}?(?:省|市|县|区|镇|街道|开发区|园区|自治区|盟|旗)|(?:公司|集团|协会|研究院|中心|总局|分局|政府|学校|企业)"
)
_ACTOR = re_pattern(
    r"(?:监管|监督管理|质监|工商|市监|质检|药监|计量|特检|标准)\S{0,4}?(?:总局|局|分局|所|院|队)|分局|执法人员|检查人员|工作人员"
    r"|^[省市区县]局"
)
_HALVES = re_pattern(r"[\s\u3000]+")
_TIME = re_pattern(r"\S{0,14}?\d{1,2}月(?:\d{1,2}日|[上中下]旬|份)?|(?:19|20)\d\d年")
# 开学前夕，… 为帮助企业，5月23日，… 市政府日前印发…; 今年以来 is left out: sections begin so too.
_OCCASION = re_pattern(
    r"(?!今年|近年|多年|一直|长期)[^，。]{0,8}(?:前夕|前后|之际|以来|将至|将近|临近|来临|到来)，|[为经在随由][^。]{2,40}，(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日"
    r"|[^，。]{2,16}(?:日前|近日|近期)[^，。]|[^，。]{2,12}于(?:近日|日前|\d{1,2}月)"
)
_QUOTED = re_pattern(r"“[^”]*”|《[^》]*》")


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, load_words("layout_news_verbs.txt"))))


@cache
def _openers() -> tuple[str, ...]:
    return load_words("layout_lead_openers.txt")


@lru_cache(maxsize=4096)
def news_score(text: str) -> int:
    """Count the signs of news: who, and what they did; a slogan's halves count against it."""
    bare = _QUOTED.sub("“”", text)
    who = _BODY.search(bare[:40]) is not None or place_of(bare) is not None
    did = _verbs().search(bare) is not None
    number = re.search(r"\d", bare) is not None
    return 2 * who + did + number + (len(text) >= 14) - 3 * is_slogan(text)


def place_of(text: str) -> str | None:
    """Return the place that a headline begins with, where more than its name follows.

    >>> place_of("沛县开展气瓶检查"), place_of("夯实质量基础")
    ('沛县', None)
    """
    names = division_names()
    return next((text[:n] for n in (3, 2, 4) if len(text) > n + 3 and text[:n] in names), None)


@lru_cache(maxsize=4096)
def is_slogan(text: str) -> bool:
    """Tell whether a line is cut in halves of like length, with nobody and no number in it.

    >>> is_slogan("走在前 当表率 树标杆"), is_slogan("平湖构建大质量工作格局")
    (True, False)
    """
    halves = [half for half in _HALVES.split(_QUOTED.sub(lambda m: m[0][1:-1], text)) if half]
    if len(halves) == 1:
        halves = [half for half in re.split(r"[，！!]", text) if half]
    if len(halves) < 2 or len(halves) > 4 or re.search(r"[\d。：:]", text):
        return False
    sizes = [len(half) for half in halves]
    if max(sizes) > 13 or max(sizes) > 2 * min(sizes):
        return False
    return _BODY.search(text) is None


@lru_cache(maxsize=4096)
def opens_news(text: str) -> bool:
    """Tell whether a paragraph begins as the first of a news piece does.

    >>> opens_news("近日，区市场监管局开展检查。"), opens_news("同时，以安全生产为重点，加强监管。")
    (True, False)
    """
    head = text[:70].lstrip("“【（(　 ")
    return (
        head.startswith(_openers())
        or _TIME.match(head) is not None
        or _OCCASION.match(head) is not None
        or re.match(r"\S{0,14}讯[\s（(，：:]", head) is not None
    )


def names_actor(text: str) -> bool:
    """Tell whether a line begins with an office at work, as a photo's caption does and a heading does not.

    >>> names_actor("区市场监管局质量科辅导企业"), names_actor("夯实质量基础 提升服务效能")
    (True, False)
    """
    return _HALVES.search(text) is None and _ACTOR.search(text[:14]) is not None
