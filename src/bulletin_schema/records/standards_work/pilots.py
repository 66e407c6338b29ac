"""Pilots: standardisation pilots and model areas counted by rank alone: 国家级标准化试点27项、省级63项."""

from __future__ import annotations

from typing import Any

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading

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
    named = before is not None and _NAMED.search(before[0]) is not None
    if rank is None or (last_noun is None and not named):
        return None
    spoken_of = _PILOTS.findall(text, max(0, count.start - _PARAGRAPHS), count.start) if last_noun is None else []
    kind = _PILOT.search(last_noun or "".join(spoken_of[-1:]))
    if kind is None and not (last_noun and before and "试点" in before[0]):
        return None
    start = before.start("rank") if before else count.start
    # 国家标准726项，获批国家级试点示范17个: what was counted before says of what sort the pilots are.
    return f"{rank['rank']}{kind[0] if kind else '标准化试点'}", start, after.end() if after else count.end


_NAMED = regex_pattern("试点|示范")


# 标准化示范区项目名单公布，我省有6个项目入选; 11个试点项目，均通过考核; 地方标准计划公布，某市18个项目榜上有名
_PROJECTS = regex_pattern(
    r"(?:(?P<kind>(?:国家级|省级|市级)?(?:试点|示范)(?:示范|试点)?(?:项目)?)(?=[，。；、]|[已均获]|通过|入选|立项|$)"
    r"|项目(?=(?:[也已均]|全部|成功|顺利|双双|再次|同时|通过|专家|评审|并|，){0,5}"
    r"(?:获批|获准|立项|入选|入围|上榜|榜上有名|列入|通过|验收|进入公示)))"
)
# 下达第八批农业标准化示范项目计划，全州获批3个
_SHARE = regex_pattern(r"(?:获批|占|入选|共?有)?了?$")
_SPOKEN_OF = regex_pattern(
    r"标准化[^，。；]{0,12}?(?:试点|示范)[^，。；]{0,8}?(?:项目|名单|试点|计划|[”》]等)"
    r"|(?P<level>国际|国家|行业|地方|团体)标准(?:制修订|制定|修订|立项|研制){0,2}(?:项目)?(?:计划|名单|清单)"
)
_NEAR = 300  # characters in which the sort of the projects is named
_PLAN_NEAR = 60  # and in which a plan is divided among places


def projects_told(reading: Reading, used: int, count: Mention[Any]) -> tuple[str, int, int] | None:
    """Return the noun and place of projects that the text has told the sort of: 标准化示范区项目名单公布，我省有6个项目入选."""
    text = reading.text
    match = _PROJECTS.match(text, count.end)
    share = None if match else _share_of_place(reading, max(used, count.start - _PLAN_NEAR), count)
    if match is None and share is None:
        return None
    near = count.start - (_NEAR if match else _PLAN_NEAR)
    told = [*_SPOKEN_OF.finditer(text, max(0, near), count.start)]
    if not told:
        return None
    noun = f"{told[-1]['level']}标准立项" if told[-1]["level"] else f"标准化试点{match['kind'] or '' if match else ''}"
    return noun, share.start if share else count.start, match.end() if match else count.end


def _share_of_place(reading: Reading, low: int, count: Mention[Any]) -> Mention[Any] | None:
    """Return the place whose share of a plan a count is: …计划，其中我市15项."""
    places = reading.within("region", low, count.start)
    return places[-1] if places and _SHARE.fullmatch(reading.text, places[-1].end, count.start) else None
