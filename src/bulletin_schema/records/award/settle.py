"""Settle: what one text tells twice in one place is one record, and what it told of an award before still holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from bulletin_schema.model import GovernmentLevel
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.anatomy import ungraded
from bulletin_schema.records.award.editions import edition_spoken_of
from bulletin_schema.records.award.model import Award
from bulletin_schema.records.award.notices import notice_of
from bulletin_schema.rule import Found

_NEXT_CLAUSE = 12  # characters between an award and the clause that tells it again
_NEAR = 24  # found in order, records that overlap stand close to one another


# 已连续三届荣获, 曾获: other rounds than the one spoken of.
_OTHER_ROUNDS = regex_pattern(r"连续|曾|历届|历年|多次|先后|累计|以来")


_AS_A_FIRST = regex_pattern(r"[”\s]*(?:首次|也|已)?实现了?(?:历史性)?“?零”?的?突破")


def _of_this_round(award: Award) -> bool:
    return award.status == "won" and award.name.endswith("奖")


def _recalled(found: list[Found], reading: Reading) -> Iterator[Found]:
    """Yield the records with the level, and winners also with the year, that the article told of their award before."""
    levels: dict[tuple[int | None, str], GovernmentLevel] = {}
    years: dict[tuple[int | None, str], int] = {}
    for one in found:
        award = cast(Award, one.record)
        sentence = reading.sentence_at(one.start)
        key = (sentence.article if sentence else None, ungraded(award.name))
        update: dict[str, object] = {}
        if award.level is None and key in levels:
            update["level"] = levels[key]
        lead = reading.text[sentence.start : one.end] if sentence else ""
        if award.year is None and _of_this_round(award) and not _OTHER_ROUNDS.search(lead):
            year = years.get(key) or edition_spoken_of(reading, key[0], key[1])
            if year is not None:
                update["year"] = year
        if award.scheme == "honour" and award.status == "won":
            told = notice_of(reading, key[0])
            year = None if _OTHER_ROUNDS.search(lead) else told.year
            update = {"level": award.level or told.level, "year": award.year or year} | update
        if award.level:
            levels[key] = award.level
        if award.year and award.status != "held":
            years[key] = award.year
        yield one._replace(record=award.model_copy(update=update)) if update else one


def settle(found: list[Found], reading: Reading) -> list[Found]:
    """Drop records with the same facts on overlapping stretches; different awards of one stretch all stay."""
    kept: list[Found] = []
    won: set[tuple[int | None, str]] = set()  # by article and name
    for one in _recalled(sorted(found, key=lambda f: (f.start, -f.end)), reading):
        facts = one.record.facts()
        sentence = reading.sentence_at(one.start)
        known = (sentence.article if sentence else None, cast(Award, one.record).name)
        if known in won and _AS_A_FIRST.match(reading.text, one.end):
            continue  # the winner was told before: “…”实现零的突破
        won.add(known)
        near = kept[-_NEAR:]
        if not any(k.start < one.end and one.start < k.end and k.record.facts() == facts for k in near) and not any(
            _is_retold(cast(Award, k.record), cast(Award, one.record)) and one.start - k.end < _NEXT_CLAUSE
            for k in near
        ):
            kept.append(one)
    return kept


def _is_retold(first: Award, second: Award) -> bool:
    """Tell an award told once more of the same winners: 3家企业榜上有名，跻身国家级“守合同重信用”企业."""
    return (
        bool(second.recipients)
        and (first.name, first.status, first.recipients) == (second.name, second.status, second.recipients)
        and (
            (second.count is None and first.count is not None)
            or (second.count == first.count and second.year in (None, first.year))
        )
    )
