"""Editions: the year or edition in which an article speaks of an award before it says who won it."""

from __future__ import annotations

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.anatomy import ungraded
from bulletin_schema.records.award.names import Named

# 关于2023年市长质量奖评审结果的通报, 开展了第十八届全国质量奖评审: this round of it.
_ROUND = regex_pattern(r"[”\s]*\p{Han}{0,6}?(?:评审|评选|评定|名单|揭晓|结果|获奖|公示|颁奖|表彰|的决定|的通报|的公告)")
_SINCE = regex_pattern(r"(?:自|从)(?:(?:19|20)[0-9]{2}年?度?)?$")
_YEAR = regex_pattern(r"((?:19|20)[0-9]{2})年?度?[“\s]*$")
_NEAR = 10
_MEMO = "award editions"


def note_editions(reading: Reading, sentence: Sentence, names: list[Named]) -> None:
    """Keep the editions of the quality awards that a sentence speaks of."""
    editions: dict[tuple[int | None, str], int] = reading.memo(_MEMO, dict)
    for named in names:
        if not named.name.endswith("奖") or not _ROUND.match(reading.text, named.end, sentence.end):
            continue
        edition = _edition(reading, sentence, named)
        if edition is not None:
            editions.setdefault((sentence.article, ungraded(named.name)), edition)


def _edition(reading: Reading, sentence: Sentence, named: Named) -> int | None:
    """Return the year or edition of a name, its own or right before it."""
    lead = reading.text[max(sentence.start, named.start - _NEAR) : named.start]
    year = _YEAR.search(lead)
    if _SINCE.search(lead):
        return None
    return int(year[1]) if year else next(iter(named.years), None)


def edition_spoken_of(reading: Reading, article: int | None, name: str) -> int | None:
    """Return the edition in which an article speaks of an award."""
    editions: dict[tuple[int | None, str], int] = reading.memo(_MEMO, dict)
    return editions.get((article, name))
