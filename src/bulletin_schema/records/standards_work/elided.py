"""Elided nouns: counts that leave out what they count, because a count before says it: 复审标准33项，废止11项."""

from __future__ import annotations

from typing import Any

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading

Count = Mention[Any]

# 120项（国际2项、国家35项）: the word for standards is left out.
_SHORT = re_pattern(r"[（(、，](?:其中)?(?P<kind>国际|国家|行业|地方|团体|企业)$")
_SHORT_REACH = 8
# “浙江制造”标准从无到有，今年以来已发布19项: what a clause before the counts is about.
_TOPIC = regex_pattern(
    r"(?:^|[，。；：:\n]|的(?:推荐性|强制性|\p{Han}{1,6}类)?|(?:下达|公布|发布)了?(?:推荐性|强制性)?|(?:主导|牵头|主持|参与|参加|承担|从事|推进|推动|开展|组织)了?)(?:全[省市县区]|我[省市县区]|其中|目前|说到|[省市](?=地方)|对?(?:这些|上述|该批|全[省市县]|我[省市县])?(?:[省市]级|现行)?)?(?P<noun>(?:“[^“”]{2,10}”|国际|国家|行业|地方|团体|企业)标准(?:[英外]文版)?|(?:ISO|IEC|ITU)标准)"
    r"(?:[^，。；：化\p{Nd}][^，。；：\p{Nd}]{0,14})?[，,：:]"
)
_CLAUSE_REACH = 60
# 地方标准143项，其中农业89项、服务业54项: a part by its field.
_PART_FIRST = regex_pattern(r"[，,（(；]?(?:其中|包括|分为|涉及|涵盖|覆盖)[，,：:]?(?P<field>\p{Han}{2,12})")
_PART_OF_YEAR = regex_pattern(r"[，；（(、](?:其中|后者)[，,]?(?:[0-9]{4}年|今年|去年|当年)(?:新增|新)?")
_PART_NEXT = regex_pattern(r"[、，和](?P<field>\p{Han}{2,12})")
_NO_FIELD = regex_pattern(
    r"标准|试点|示范|奖|专利|企业|单位|公司|机构|组织|品牌|名牌|商标|产品$|人员|专家|主导|牵头|主持|主编|参与|参编|立项|在研|在编|送审|获|新增|新|第|申|审|报|办|查|复|废|完成|发布|起草|制定|修订|下达|征求|延期|撤|备案|开展|建|级$|[有为达由被已]"
)
_PROPOSALS = re_pattern(r"提案(?:共计?|合计|累计)?$")
_TO_WHOM = regex_pattern(r"(?<![A-Za-z])(?:ISO|IEC|ITU)(?![A-Za-z])|国际标准")
_DELEGATES = regex_pattern("人大|政协|议案|委员提")
_FOREIGN = regex_pattern(r"外文版|英文版|译本")


def short_kind(text: str, used: int, count: Count) -> tuple[int, str] | None:
    """Return where a bare kind before a count begins, and its noun: 120项（国际2项）."""
    short = _SHORT.search(text, max(used, count.start - _SHORT_REACH), count.start)
    return (short.start("kind"), f"{short['kind']}标准") if short else None


def part_of(text: str, last_end: int, total: Count, count: Count, *, opened: bool) -> bool:
    """Tell a part that its field names, of the standards counted right before: 其中农业89项、服务业54项."""
    if _PART_OF_YEAR.fullmatch(text, last_end, count.start):
        return True
    shape = _PART_NEXT if opened else _PART_FIRST
    part = shape.fullmatch(text, last_end, count.start)
    fits = count.value.unit == total.value.unit and count.value.value <= total.value.value
    return bool(part and fits and not _NO_FIELD.search(part["field"]))


def part_of_place(reading: Reading, last_end: int, total: Count, count: Count) -> Mention[Any] | None:
    """Return the place that names a part of the standards counted before: 江阴市国家标准120项，宜兴市85项."""
    place = next(iter(reading.within("region", last_end, count.start)), None)
    if (
        place is None
        or count.value.unit != total.value.unit
        or not _HAS.fullmatch(reading.text, place.end, count.start)
    ):
        return None
    return place if _TO_PLACE.fullmatch(reading.text, last_end, place.start) else None


# 奇台县占2个, 西安市的单位起草了58项
_HAS = regex_pattern(
    r"(?:的?(?:\p{Han}{0,4}企业|单位))?(?:占有?|有|是|为|达到?|获批|入选|(?:主导|牵头|参与)?(?:起草|制定))?了?"
)
_TO_PLACE = regex_pattern(r"[、，；](?:而|其中|(?:主要)?(?:集中|分布)[在于])?")


def proposals(text: str, low: int, count: Count) -> str | None:
    """Return the noun of proposals that go to a standards body: 向ISO提交提案2项; those of delegates do not count."""
    if not _PROPOSALS.search(text, max(low, count.start - _SHORT_REACH), count.start):
        return None
    said = text[low : count.start]
    return "国际标准提案" if _TO_WHOM.search(said) and not _DELEGATES.search(said) else None


def of_batch(text: str, low: int, count: Count) -> str | None:
    """Return the noun of a batch that its plan is counted by: 第二批市级地方标准立项计划…，该批计划共28项."""
    batch = _BATCH.search(text, max(low, count.start - _SHORT_REACH), count.start)
    near = max(0 if batch else low, count.start - _CLAUSE_REACH)  # …团体标准审查会召开。该系列共7项
    if not (batch or _PLAN.search(text, near, count.start)):
        return None
    told = [*_LEVELLED.finditer(text, near, count.start)]
    return str(told[-1][0]) if told else None


_BATCH = re_pattern(r"(?:[该本此这](?:批|系列)|[该本]|[此本]次)(?:计划|项目|标准|清单)?共(?:计|有|涉及|包括)?$")
# 现将地方标准制定修订项目计划下达给你们，共计78项
_PLAN = re_pattern(r"标准[^，。；]{0,14}(?:计划|清单|目录)[^，。；]{0,24}[，,]共计?$")
_LEVELLED = regex_pattern(r"(?:国际|国家|行业|地方|团体|企业)标准(?!化)")


def topic_of(text: str, low: int, at: int) -> tuple[str, str] | None:
    """Return the standards that a clause before a count is about, and the clause: “浙江制造”标准从无到有，今年已发布19项.

    >>> topic_of("我市牵头的国际标准也有进展，今年已发布9项", 0, 19)
    ('国际标准', '我市牵头的国际标准也有进展')
    """
    topics = [*_TOPIC.finditer(text, max(low - 1, at - _CLAUSE_REACH, 0), at)]
    if not topics:
        return None
    end = topics[-1].end() - 1
    begins = max(low, *(text.rfind(mark, low, end) + 1 for mark in "，。；：\n"))
    return topics[-1]["noun"], text[begins:end]


def told_abroad(text: str, low: int, at: int, noun: str) -> str:
    """Return a noun as the words before its count say: standards, or what they are in another language.

    >>> told_abroad("外文版发布2项", 0, 5, "国家标准"), told_abroad("废止2项", 0, 2, "国家标准外文版")
    ('国家标准外文版', '国家标准')
    """
    foreign = _FOREIGN.search(text, low, at)
    return f"{_FOREIGN.sub('', noun)}{foreign[0] if foreign else ''}"
