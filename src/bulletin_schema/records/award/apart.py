"""Apart: counts told for each place, each year or each of several awards: 鹿城区3家、瓯海区2家; 分别达到12件、56件."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from bulletin_schema.mentions.region.table import level_of
from bulletin_schema.model import GovernmentLevel
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.shape import AWARD, COUNT, DATE, PLACE, Shape, Token, mention_of
from bulletin_schema.records.award.told import Told

_JOIN = r"(?:[、，,；]|和|与|及)"
_PAIR = rf"[{PLACE}{DATE}](?:共|有|新增|获|分别|为|是|各|：){{0,2}}{COUNT}\p{{Han}}{{0,3}}"
_PAIRS = rf"{_PAIR}(?:{_JOIN}{_PAIR})+"
_BEFORE = regex_pattern(
    rf"{_PAIRS}(?:分别|均|先后|企业|产品|单位)?(?:荣?获得?|获评|入选|被评为|被认定为|通过|申报)了?(?:{DATE}|第\p{{Han}}{{1,3}}[届批]|[“\s])*$"
)
_BEHIND = re_pattern(
    rf"[”\s]*(?:荣誉称号|称号|品牌|企业|产品|认证|证书|单位|组织){{0,3}}(?:分别为|分别是|为|是|[：:，,（(])?{_PAIRS}(?=[，。；）)]|$)"
)
# 驰名商标、省著名商标分别达到12件、56件: as many counts as awards.
_EACH = regex_pattern(
    rf"{AWARD}(?P<more>(?:[”\s]*(?:企业|产品|数量)?(?:、|和|及|与|以及)[“\s]*{AWARD}){{1,8}})"
    rf"[”\s]*\p{{Han}}{{0,8}}?分别\p{{Han}}{{0,6}}(?P<counts>{COUNT}(?:{_JOIN}{COUNT}){{1,8}})"
)
# 省标准创新贡献奖、省知识产权奖各有1项: one count for each award.
_SAME_EACH = regex_pattern(
    rf"{AWARD}(?P<more>(?:[”\s]*(?:企业|产品)?(?:、|和|及|与|以及)[“\s]*{AWARD}){{1,8}})[”\s]*(?:企业|产品)?各(?:有|获|新增|添|为)?{COUNT}"
)
# 4家企业、2个产品分获省长质量奖、名牌产品: as many awards as counts.
_EACH_BEFORE = regex_pattern(
    rf"(?P<counts>{COUNT}\p{{Han}}{{0,4}}(?:{_JOIN}{COUNT}\p{{Han}}{{0,4}}){{1,8}}?)(?:分别|分)(?:荣获|获评?得?|入选|被评为|被认定为)了?"
    rf"(?P<awards>(?:{DATE}|[“\s])*{AWARD}(?:[”\s]*\p{{Han}}{{0,2}}(?:、|和|及|与|以及)(?:{DATE}|[“\s])*{AWARD}){{1,8}})"
)
# 新增驰名商标2件、省著名商标5件，累计分别达到12件、56件
_TOTALS = regex_pattern(
    rf"\p{{Han}}{{0,3}}[，,；]\p{{Han}}{{0,10}}分别(?:累计)?(?:达到?|为|是|增至|有)(?P<counts>{COUNT}(?:{_JOIN}{COUNT}){{1,8}})"
)

# 质量信得过班组：国家级1个、省级4个
_LEVELS: Mapping[str, GovernmentLevel] = {
    "国家": "national",
    "自治区": "province",
    "省": "province",
    "市": "prefecture",
    "州": "prefecture",
    "县": "county",
    "区": "county",
}
_BY_LEVEL = regex_pattern(
    rf"[”\s]*(?:荣誉称号|称号|品牌|企业|产品|单位|组织|项目){{0,2}}(?:[\p{{Han}}“”]{{0,8}}(?:[：:]|[，,](?:其中)?)|[：:，,（(]|分别为|分别是|其中|\s)*"
    rf"(?:(?P<level>{'|'.join(_LEVELS)})级(?:的|共|有|达|为|\s){{0,2}}(?P<count>{COUNT})\p{{Han}}{{0,2}}(?:[、，,；\s]|和|及)*)+(?=[，。；）)\n]|$)"
)
Pair = tuple[Token | GovernmentLevel, Token]


def pairs_of(told: Told) -> list[Pair]:
    """Return the places, years or levels beside an award, each with its count."""
    shape, at = told.shape, told.token.at
    if levels := _BY_LEVEL.match(told.after):
        ends = [at + end for end in levels.ends("count")]
        return [(_LEVELS[word], shape.token(end)) for word, end in zip(levels.captures("level"), ends, strict=True)]
    if shape.text.count(COUNT) < 2:
        return []
    before, behind = _BEFORE.search(told.before), _BEHIND.match(told.after)
    if before:
        low, high = told.low + before.start(), at
    elif behind:
        low, high = at + 1, at + 1 + behind.end()
    else:
        return []
    tokens = [t for t in shape.tokens if low <= t.at < high and t.letter in (PLACE, DATE, COUNT)]
    return [(a, b) for a, b in pairwise(tokens) if a.letter != COUNT and b.letter == COUNT]


# 省级“放心消费示范单位”13家、嘉兴市级71家: the same of another level.
_OTHER_LEVEL = regex_pattern(
    rf"\p{{Han}}{{0,3}}[、，,；](?:(?P<level>{'|'.join(_LEVELS)})|(?P<place>{PLACE})[省市县区]?)级(?:的|共|有|达|为){{0,2}}{COUNT}(?=\p{{Han}}{{0,2}}(?:[，。；、）)]|$))"
)


def of_other_levels(told: Told) -> Iterator[Told]:
    """Yield an award of a level with the counts of other levels that stand behind its own: 、市级71家."""
    shape, at = told.shape, told.count.at + 1 if told.count else 0
    if told.count is None or told.status is None or told.named.level is None or told.count.at < told.token.at:
        return
    while other := _OTHER_LEVEL.match(shape.text, at):
        at = other.end()
        code = shape.token(other.start("place")).value.value.code if other["place"] else None
        level = _LEVELS[other["level"]] if other["level"] else level_of(code) if code else None
        named = told.named._replace(level=level)
        yield told._replace(named=named, count=shape.token(at - 1), held=Holders(), apart=True)


def split(told: Told, pairs: Sequence[Pair]) -> Iterator[Told]:
    """Yield an award once for each place, year or level that has a count of its own, else as it is."""
    if not pairs or told.status is None:
        yield told
    for where, count in pairs if told.status else ():
        one = told._replace(count=count, held=Holders())
        if isinstance(where, str):
            yield one._replace(named=told.named._replace(level=where))
        elif where.letter == PLACE:
            yield one._replace(place=where)
        else:
            yield one._replace(named=told.named._replace(years=(mention_of(where).value.start.year,)))


def counts_in_turn(shape: Shape) -> Mapping[int, Token]:
    """Return the count of each award of a list that 分别 gives as many counts, by the award's place in the shape."""
    turned: dict[int, Token] = {}
    for match in _EACH.finditer(shape.text) if "分别" in shape.text else ():
        turned |= _paired(shape, (match.start(), match.end("more")), match.span("counts"))
    for match in _SAME_EACH.finditer(shape.text) if "各" in shape.text else ():
        count = shape.token(match.end() - 1)
        turned |= {award.at: count for award in shape.within(match.start(), match.end("more"), AWARD)}
    for match in _EACH_BEFORE.finditer(shape.text) if "分" in shape.text else ():
        turned |= _paired(shape, match.span("awards"), match.span("counts"))
    return turned


def _paired(shape: Shape, awards: tuple[int, int], counts: tuple[int, int]) -> Mapping[int, Token]:
    """Return the count of each award, where two stretches have as many of both."""
    named, told = shape.within(*awards, AWARD), shape.within(*counts, COUNT)
    return {award.at: count for award, count in zip(named, told, strict=True)} if len(named) == len(told) else {}


def totals(facts: Sequence[Told]) -> Iterator[Told]:
    """Yield the stocks that a clause gives in turn to the awards counted before it."""
    counted = [told for told in facts if told.count and told.count.at > told.token.at]
    match = _TOTALS.match(counted[-1].shape.text, counted[-1].count.at + 1) if counted and counted[-1].count else None
    counts = counted[-1].shape.within(match.start("counts"), match.end("counts"), COUNT) if match else []
    if 1 < len(counts) <= len(counted):
        counted = counted[-len(counts) :]
        for told, count in zip(counted, counts, strict=True):
            yield told._replace(count=count, status="held", held=Holders(), named=told.named._replace(years=()))
