"""Pilots: standardisation pilots and model areas counted by rank alone: 国家级标准化试点27项、省级63项."""

from __future__ import annotations

from typing import Any

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern, regex_pattern

_PARAGRAPHS = 800  # characters in which pilots may have been spoken of
_PILOTS = regex_pattern(r"标准化(?:试点(?:项目)?|示范区)")
_PILOT = regex_pattern(r"标准化(?:试点|示范).*$")
_RANK = r"(?P<rank>国家级|省级|自治区级|市级|区级|县级)"
_RANKED = re_pattern(
    r"(?:^|[、，。；：:和（(])(?:其中|另外?有|还有|共有|现有|已有|拥有|[我全][省市县区]|累计|已经?|至此|达到?|建成|建有|建立|有|新?(?:争取到?|增|获批))"
    rf"{{0,4}}{_RANK}(?:\p{{Han}}{{0,8}}?(?:试点|示范)(?:试点|示范)?)?(?:项目|区)?(?:共有?|有|达到?|共?计)?$"
)
_RANKED_REACH = 28
_RANKED_AFTER = regex_pattern(rf"{_RANK}(?:试点|示范)?(?:试点|示范)?(?:项目|区)(?=[，。；、]|[也已均获在]|通过|$)")


def ranked_pilots(text: str, used: int, count: Mention[Any], last_noun: str | None) -> tuple[str, int, int] | None:
    """Return the noun and place of pilots of another rank than those before: 国家级服务业标准化试点27项、省级试点63项.

    Without a count before them in the sentence they must say 试点 or 示范, and the text before what sort those are.
    """
    before = _RANKED.search(text, max(used - 1, count.start - _RANKED_REACH, 0), count.start)
    after = None if before else _RANKED_AFTER.match(text, count.end)
    rank = before or after
    if rank is None or (last_noun is None and not (before and _NAMED.search(before[0]))):
        return None
    spoken_of = _PILOTS.findall(text, max(0, count.start - _PARAGRAPHS), count.start) if last_noun is None else []
    kind = _PILOT.search(last_noun or "".join(spoken_of[-1:]))
    if kind is None:
        return None
    start = before.start("rank") if before else count.start
    return f"{rank['rank']}{kind[0]}", start, after.end() if after else count.end


_NAMED = regex_pattern("试点|示范")
