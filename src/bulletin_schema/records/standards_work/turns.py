"""Turns: kinds of standards and counts listed apart, told in turn: 国际、国家标准分别为3项和15项."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bulletin_schema.clauses import tied
from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading

Count = Mention[Any]
JOINER = regex_pattern(r"\s*(?:、|和|及|与|以及)\s*")
_KIND = r"(?:ISO|IEC|ITU|国际|国家|行业|(?:\p{Han}{2,3}省|省级|市级|省|市)?地方|团体|企业)(?:标准)?"
_KIND_JOINER = regex_pattern(r"、|以及|[和及与]")
_KINDS = re_pattern(
    rf"(?P<kinds>{_KIND}(?:(?:、|以及|[和及与]){_KIND})+)"
    r"(?:(?:标准)?的?(?:制修订|研制|起草|制定|立项)?(?:项目)?(?:总?数量?|总量)?(?:分别|各|共计?|合计)?(?:为|是|达到?|有|完成|发布|制定|修订|立项|废止|公布|备案|新增|转化)?)"
)
# 已建国家、省、市三级示范区分别达6个、9个、21个
_RANKS = re_pattern(
    r"(?P<ranks>(?:国家|省|市|县)级?(?:[、和及与](?:省|市|县|区)级?){1,3}?)(?:[两二三四]?级)?"
    r"\p{Han}{0,8}?(?P<kind>(?:标准化)?(?:试点|示范)(?:项目|区)?)(?:分别|各)?(?:为|是|达到?|有)?"
)
_REACH = 80  # characters in which a run of counts stands


def kinds_in_turn(reading: Reading, sentence: Sentence) -> dict[int, str]:
    """Return the noun of each count of aligned lists: 国际、国家、行业标准分别为3项、15项和28项."""
    nouns: dict[int, str] = {}
    if len(reading.within("count", sentence.start, sentence.end)) < 2:
        return nouns
    for match in _KINDS.finditer(reading.text, sentence.start, sentence.end):
        kinds = _KIND_JOINER.split(match["kinds"])
        members = _run_behind(reading, match, sentence) or _run_before(reading, match, sentence)
        if len(members) == len(kinds) and "标准" in match.group():
            nouns |= {m.start: f"{kind.removesuffix('标准')}标准" for m, kind in zip(members, kinds, strict=True)}
    return nouns or _ranks_in_turn(reading, sentence)


def _ranks_in_turn(reading: Reading, sentence: Sentence) -> dict[int, str]:
    """Return the noun of each count of pilots of several ranks: 国家、省、市三级示范区分别达6个、9个、21个."""
    match = _RANKS.search(reading.text, sentence.start, sentence.end)
    if match is None or "标准化" not in reading.text[sentence.start : match.end()]:
        return {}
    ranks = _KIND_JOINER.split(match["ranks"])
    members = _run_behind(reading, match, sentence)
    kind = match["kind"].removeprefix("标准化")
    if len(members) != len(ranks):
        return {}
    return {m.start: f"{rank.removesuffix('级')}级标准化{kind}" for m, rank in zip(members, ranks, strict=True)}


def _run_behind(reading: Reading, match: re.Match[str], sentence: Sentence) -> Sequence[Count]:
    """Return the counts listed behind the kinds: 国家标准、行业标准各8项、12项."""
    counts = reading.within("count", match.end(), min(sentence.end, match.end() + _REACH))
    if not counts or counts[0].start > match.end() + 1:
        return []
    return tied(reading.text, counts, JOINER)


def _run_before(reading: Reading, match: re.Match[str], sentence: Sentence) -> Sequence[Count]:
    """Return the counts listed before the kinds: 8项、12项国家标准、行业标准."""
    counts = reading.within("count", max(sentence.start, match.start() - _REACH), match.start())
    if not counts or counts[-1].end != match.start():
        return []
    return tied(reading.text, counts[::-1], JOINER)[::-1]
