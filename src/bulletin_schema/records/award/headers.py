"""Headers: lines that head a list of winners with a grade alone, of the prize that the article named before: 二、提名奖（4家）."""

from __future__ import annotations

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import re_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.anatomy import regraded
from bulletin_schema.records.award.grades import graded_as
from bulletin_schema.records.award.names import Named
from bulletin_schema.records.award.words import GRADE

_LINE = re_pattern(
    rf"\s*(?:[一二三四五六七八九十]{{1,2}}、|[（(][一二三四五六七八九十]{{1,2}}[）)]|[0-9]{{1,2}}[、.．])?\s*(?P<grade>{GRADE})"
    r"(?:获奖)?(?:名单|组织|企业|项目|单位|个人|作品|成果){0,2}(?:[（(][^（）()]{1,12}[）)])?[：:]?\s*"
)
_LONGEST = 30
_MEMO = "award prizes"


def note_prize(reading: Reading, sentence: Sentence, names: list[Named]) -> None:
    """Keep the prize that an article names last."""
    prizes: dict[int | None, Named] = reading.memo(_MEMO, dict)
    for named in names:
        if named.name.endswith("奖") and not named.bare and named.strength not in ("scene", "placed", "ranked"):
            prizes[sentence.article] = named


def grade_heading(reading: Reading, sentence: Sentence) -> list[Named]:
    """Return the prize with the grade that a line holds alone, where the article has named one."""
    if sentence.end - sentence.start > _LONGEST:
        return []
    prizes: dict[int | None, Named] = reading.memo(_MEMO, dict)
    prize = prizes.get(sentence.article)
    line = _LINE.fullmatch(reading.text, sentence.start, sentence.end) if prize else None
    name = regraded(prize.name, line["grade"]) if prize and line else None
    return [graded_as(prize, line.span("grade"), name)] if prize and line and name else []
