"""Sequel: what a later sentence adds to the award that one before it told: 获奖单位分别为：甲公司、乙公司."""

from __future__ import annotations

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.anatomy import grade_of, regraded, ungraded
from bulletin_schema.records.award.model import Award
from bulletin_schema.records.award.recipients import run_after
from bulletin_schema.records.award.shape import shape_of
from bulletin_schema.records.award.told import Told
from bulletin_schema.rule import Found

_NUMBER = r"(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})"
_WINNERS_ARE = regex_pattern(
    rf"\s*(?:其中|此次|本次|本届|据悉|据了解)?[，,]?(?:这{_NUMBER}[家个])?(?:获奖|上榜|入选|获评|当选|获此殊荣)的?"
    rf"(?:{_NUMBER}[家个])?\p{{Han}}{{0,4}}(?:企业|单位|组织|品牌|产品|个人)?(?:分别)?(?:是|为|还?有|包括)[：:]?\s*"
)
_THIS_PRIZE = regex_pattern(r"[此该这]项?奖")
_GRADE = regex_pattern(r"(?:提名奖|[金银铜]奖)$")


def with_winners(reading: Reading, sentence: Sentence, last: Found) -> Found | None:
    """Return the award told last with the winners that a sentence names, where it had none of its own."""
    opening = _WINNERS_ARE.match(reading.text, sentence.start, sentence.end)
    award = last.record
    if opening is None or not isinstance(award, Award) or award.recipients or award.status == "held":
        return None
    shape = shape_of(reading, sentence, [])
    at = _WINNERS_ARE.match(shape.text)
    held = run_after(shape, at.end() if at else 0, len(shape.text))
    if not held.names or (award.count and award.count.value is not None and award.count.value < len(held.names)):
        return None
    return last._replace(record=award.model_copy(update={"recipients": held.names}))


def graded(topic: Told, verb: str) -> Told:
    """Return an award with the grade that a later sentence wins, or without one: 另有10家单位获提名奖, 34个项目获该奖."""
    if topic.named.bare and _THIS_PRIZE.search(verb):
        return topic._replace(named=topic.named._replace(name=ungraded(topic.named.name), grade=None))
    grade = _GRADE.search(verb)
    name = regraded(topic.named.name, grade[0]) if grade else None
    return topic._replace(named=topic.named._replace(name=name, grade=grade_of(name))) if name else topic
