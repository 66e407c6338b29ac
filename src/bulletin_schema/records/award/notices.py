"""Notices: the year and the level that the title of a notice of honours gives to all it lists: 关于表彰2012年度全市…的决定."""

from __future__ import annotations

from typing import NamedTuple

from bulletin_schema.model import GovernmentLevel
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.anatomy import LEVELS

_NOTICE = regex_pattern(
    r"关于[^。\n]{0,50}?(?:表彰|表扬|命名|授予|公布|公示|通报|先进|优秀|考[核评]|评[选比]|工作情况)[^。\n]{0,40}(?:决定|通报|通知|公告|公示|通告|名单)"
    r"|(?:19|20)[0-9]{2}年?度[^。\n]{0,30}(?:先进|优秀|获奖|表彰)[^。\n]{0,16}名单|(?:19|20)[0-9]{2}年?度?[^。\n]{0,20}大事记|(?:成绩单|光荣榜|获奖名单|表彰名单|考评结果)"
)
_YEAR = regex_pattern(r"((?:19|20)[0-9]{2})年?度?(?![0-9]{1,2}月)")
_SCOPE = regex_pattern(r"(?P<nation>全国)|全(?P<word>[省市县区州])|(?P<word>[省市县区州])级")
_FIRST = 6  # sentences of a piece among which its title stands
_LEAD = 20  # characters: 某市某局关于…
_MEMO = "award notices"


class Notice(NamedTuple):
    """What the title of a notice says of every honour in it."""

    year: int | None
    level: GovernmentLevel | None


def notice_of(reading: Reading, article: int | None) -> Notice:
    """Return what the title of the notice says that an article is."""
    notices: dict[int | None, Notice] = reading.memo(_MEMO, lambda: _notices(reading))
    return notices.get(article, Notice(None, None))


def _notices(reading: Reading) -> dict[int | None, Notice]:
    found: dict[int | None, Notice] = {}
    seen: dict[int | None, int] = {}
    for sentence in reading.sentences:
        seen[sentence.article] = seen.get(sentence.article, 0) + 1
        if seen[sentence.article] > _FIRST or sentence.article in found:
            continue
        title = _NOTICE.search(reading.text, sentence.start, sentence.end)
        if title and (sentence.role == "title" or title.start() - sentence.start < _LEAD):
            words = reading.text[sentence.start : title.end()]
            year, scope = _YEAR.search(words), _SCOPE.search(words)
            level = ("national" if scope["nation"] else LEVELS[scope["word"]]) if scope else None
            found[sentence.article] = Notice(int(year[1]) if year else None, level)
    return found
