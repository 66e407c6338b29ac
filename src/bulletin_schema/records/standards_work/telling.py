"""Telling: what the words around a count say of it: level, role, stage, who and where."""

from __future__ import annotations

from typing import cast

import regex

from bulletin_schema.clauses import subject_before
from bulletin_schema.layout import Sentence
from bulletin_schema.model import Region, StandardLevel
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.standards_work.model import WorkRole, WorkStage

_LEVELS: tuple[tuple[str, StandardLevel], ...] = (
    ("国际", "international"),
    ("区域标准", "regional"),
    ("国家", "national"),
    ("国标", "national"),
    ("行业", "sector"),
    ("行标", "sector"),
    ("地方", "local"),
    ("地标", "local"),
    ("团体", "association"),
    ("团标", "association"),
    ("企业标准", "enterprise"),
    ("企标", "enterprise"),
)
_BRAND_STANDARD = regex_pattern(r"“[^“”]{2,10}”(?:\p{Han}{0,4})标准|\p{Han}{2,4}制造[”’]?(?:团体)?标准")
_STAGE = regex_pattern(
    r"(?P<proposed>提出|申报|提交|提案)|(?P<approved>立项|获批|下达|批准立项|列入)|(?P<revised>修订)(?<!制修订)(?<!制、修订)"
    r"|(?P<published>完成(?=[^，。；]{0,40}(?:研制|制定|起草|编制|制修订))|发布|颁布|公布|出台|批准发布|正式实施)"
    r"|(?P<drafting>制定|制订|起草|研制|编制|制修订|制、修订|制（修）订|编写|承担)"
)
_RANK: tuple[WorkStage, ...] = ("drafting", "revised", "proposed", "approved", "published")
_LEAD = regex_pattern(r"主导|牵头|主持|第一起草")
_JOIN = regex_pattern(r"参与|参加|参编")
_ACTOR = regex_pattern(
    r"(?P<actor>(?:[全我本该][省市区县州]|辖区内?|(?<=[，。；：、\s年月日来])\p{Han}{2,3}[省市县]?)(?:各|规上|规模以上)?"
    r"(?:企业|企事业单位|社会团体|行业协会|科研院所|单位))"
)
_BY = regex_pattern(
    r"(?:已|均|分别)*由(?P<actor>[^，。；]{2,20}?)(?:等单位)?(?:联合|共同)?(?:发布|起草|制定|主导|牵头|研制|提出)"
)
BODY_NAME = regex_pattern(r"(?<![A-Za-z])(?:ISO|IEC|ITU|IEEE|CEN|CAC|OIML)(?![A-Za-z])")


def level_named(noun: str) -> StandardLevel | None:
    """Return the one level that a noun phrase names, None where it names none or several.

    >>> level_named("农业地方标准"), level_named("国家、行业标准")
    ('local', None)
    """
    levels = {level for word, level in _LEVELS if word in noun}
    if len(levels) == 1:
        return levels.pop()
    return "association" if not levels and _BRAND_STANDARD.search(noun) else None


def stage_of_noun(noun: str) -> WorkStage | None:
    """Return the stage that a noun names by itself: 外文版 is translated whatever the verb."""
    if "试点" in noun:
        return "pilot"
    return "translated" if regex.search("外文版|英文版|外文译本|译本", noun) else None


def stage_told(before: str, after: str) -> WorkStage | None:
    """Return the furthest stage that the words after a list tell, else those before it."""
    both = before + "…" + after
    if regex.search(r"完成[^，。；]*…[^，。；]*(?:研制|制定|起草|编制|制修订)", both):
        return "published"
    for words in (after, before):
        told = {match.lastgroup for match in _STAGE.finditer(words)}
        if told & {"proposed"} and "申报" in words:
            return "proposed"
        for stage in reversed(_RANK):
            if stage in told:
                return stage
    return None


def role_told(words: str) -> WorkRole | None:
    """Return whether somebody led, took part, or both."""
    lead, join = _LEAD.search(words), _JOIN.search(words)
    if lead and join:
        return "lead_and_participate"
    if lead:
        return "lead"
    return "participate" if join else None


def actor_after(words: str) -> str | None:
    """Return who the words after a count name with 由: 14项团体标准由社会团体发布."""
    match = _BY.match(words)
    return match["actor"] if match else None


def actor_of(reading: Reading, at: int) -> str | None:
    """Return the one body, or the firms of a place (全市企业), that the sentence names as its subject."""
    bodies = subject_before(reading, at)
    if bodies:
        return str(bodies[0].value.name) if len(bodies) == 1 else None
    sentence = reading.sentence_at(at)
    found = list(_ACTOR.finditer(reading.text, max(sentence.start if sentence else 0, at - 300), at))
    return found[-1]["actor"] if found else None


def region_of(reading: Reading, sentence: Sentence, at: int) -> Region | None:
    """Return the place that the sentence names before its verb, else the article's own."""
    places = reading.within("region", max(sentence.start, at - 400), at)
    return cast(Region, places[0].value) if places else reading.home_of(sentence.article)
