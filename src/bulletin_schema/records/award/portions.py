"""Portions: what a place has of those whom an award named before: …全省98个产品上榜。宜都市占3席; 扬州占11家，其中宝应3家."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

import regex

from bulletin_schema.layout import Sentence
from bulletin_schema.model import Quantity
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.making import founds
from bulletin_schema.records.award.model import Award
from bulletin_schema.records.award.shape import AWARD, COUNT, DATE, PLACE, Shape, Token, mention_of, shape_of
from bulletin_schema.records.award.short_names import names_behind
from bulletin_schema.records.award.standing import AIM
from bulletin_schema.records.award.status import is_unreal
from bulletin_schema.records.award.told import REACH, Told
from bulletin_schema.rule import Found

_LEAD = rf"(?<![^，,；。：、！？（(中里\s])(?:其中|此外|[此这本]次|本批|据悉|尤其|光|仅|单|而|且|又|还|有|{DATE}|[，,\s])*(?:来自|出自|分属)?"
_THINGS = r"(?:企业|组织|单位|产品|品牌|项目|商户|老店|个人|小组)"
_GETS = (
    r"(?:独?占据?[有去得到下]?|独[揽得享]|揽[得下获]|[摘夺取]得|斩获|拿下|捧[回走得]|入选|上榜|入列|入围|获评|跻身|贡献|分得|拿到|领到|领走|收获"
    r"|摘[走取下]|抢得|抱回|新增|认定)了?"
)
_ENDS = r"\p{Han}{0,5}?(?:入选|上榜|在列|入列|入围|获评|获奖|跻身其中|位列其中|名列其中|在其中|榜上有名)?(?=[，。；、：！）)（(]|居|位居|位列|$)"
_NAMED = rf"[^，。；、：{AWARD}{COUNT}]{{1,30}}"
_PART = regex_pattern(
    rf"{_LEAD}(?P<place>{PLACE})(?:"
    # 大庆、齐齐哈尔各3个
    rf"(?:[、和](?P<place>{PLACE})){{1,5}}(?:均|都|也|分别)?各(?:占据?|有|获|得)?(?P<count>{COUNT}){_ENDS}|"
    # 宜都市占3席, 浏阳花炮企业占了两家
    rf"(?P<strong>\p{{Han}}{{0,6}}?(?:共|就|独|总计|累计|共计|也|则|已){{0,2}}有?{_GETS}(?:其中的?)?(?P<count>{COUNT}){_ENDS})"
    # 安顺有瀑布毛峰等31个
    rf"|(?P<strong>[占有]{_NAMED}(?:、{_NAMED}){{0,7}}等(?P<count>{COUNT}){_ENDS})"
    # 青岛市以96家位居全省第一
    rf"|(?P<strong>以(?P<count>{COUNT})\p{{Han}}{{0,5}}(?:位?居|位列|名列|排名?|领跑|领先|领衔|打头|高居|稳居))"
    # 萍乡独揽其二, 枝江占去三席: so many without a measure word
    rf"|(?P<strong>\p{{Han}}{{0,2}}[占揽得夺][去得下有了]?(?:其(?P<seats>[一二三四五六七八九])|(?P<seats>[一二两三四五六七八九])席))"
    # 宝应3家, 湖北的有5家组织
    rf"|的?{_THINGS}?(?:共|就|也|则|计|达|有|是|为|总计|累计|共计|已){{0,2}}(?P<count>{COUNT}){_ENDS})"
)


_FEW = 3  # more places with 各1个 are a list's tail
_LISTING = 3  # places in one sentence, each with its count
# 按地区排，…; 分市州看，…; 各盟市里头，…: the counts behind it are of the award spoken of.
_BY_PLACE = regex_pattern(
    r"[按论依分从](?:地区|地域|区域|城市|省份?|市州|州市|地市|设区市|盟市|县市|县区|区县|辖区|属地|产地|来源)(?:分布)?(?:[来]?[排分看说算论]|划分|统计)?，|各?(?:市州|州市|地市|盟市|设区市|区县|县区|县市)(?:[里当]头|中)，|(?:地区|地域|区域)分布(?:为|看|上)?[：，]"
)
_SEATS = "一二三四五六七八九"
# What a sentence with a portion has: a count or a share behind a verb or a place.
_SHARING = re_pattern(r"[0-9一二两三四五六七八九十]余?[家个项件席户名张组款]|其[一二三四五六七八九]")
_PUBLIC = regex_pattern(r"(?:公布|发布|揭晓|公示|认定|通报|表彰|印发|出炉|推出|评出)[^，。；]{0,12}$")
_AMONG = regex_pattern(rf"{COUNT}\p{{Han}}{{0,2}}中")  # 提名奖5家中有我市2家
_MADE_PUBLIC = re_pattern(r"[^，。；]{0,16}(?:揭晓|出炉|公布|发布|公示)")


class _Clauses(NamedTuple):
    """A stretch of a shape, and whether a place with a bare number is a portion in it: 名单出炉，扬州11家."""

    shape: Shape
    low: int
    high: int
    bare: bool


def portions_behind(reading: Reading, topic: Told, here: Sequence[Found]) -> list[Found]:
    """Return what places have of an award, by the clauses behind it in its sentence; `here` is what is known of it."""
    shape, low = topic.shape, topic.token.at + 1
    high = shape.text.find(AWARD, low)
    public = _PUBLIC.search(topic.clause) or _MADE_PUBLIC.match(topic.after) or _AMONG.match(topic.after)
    end = min(len(shape.text) if high < 0 else high, low + REACH)
    return list(_portions(reading, topic, _Clauses(shape, low, end, bare=public is not None), here))


def portions_later(
    reading: Reading, sentence: Sentence, topic: Told, here: Sequence[Found], until: int | None
) -> list[Found]:
    """Return what places have of the award of a sentence before, up to where a name of its own stands."""
    if not _SHARING.search(reading.text, sentence.start, sentence.end):
        return []
    shape = shape_of(reading, sentence, [])
    high = next((t.at for t in shape.tokens if until is not None and t.end > until), len(shape.text))
    return list(_portions(reading, topic, _Clauses(shape, 0, high, bare=False), here))


def _portions(reading: Reading, topic: Told, clauses: _Clauses, here: Sequence[Found]) -> Iterator[Found]:
    shape, low, high, bare = clauses
    if PLACE not in shape.text or topic.reason == AIM:
        return
    most = _most(here, topic.named.name)
    total = most.count if most else None
    if most and most.status == "held":  # 获证企业就此达到76家。锡林郭勒以17家居前
        topic = topic._replace(status="held", named=topic.named._replace(years=()))
    known = frozenset(start for one in here for start in one.claims)
    parts = [part for part in _PART.finditer(shape.text, low, high) if len(part.captures("place")) <= _FEW]
    by_place = _BY_PLACE.search(shape.text, low, high) is not None and len(parts) > 1
    several = len(parts) >= _LISTING and (total is not None or any(part["strong"] for part in parts))
    # no sub-count of a stock: 其中醴陵4个
    plain = bare or by_place or several or (total is not None and topic.status != "held")
    for part in parts:
        count = shape.token(part.start("count")) if part["count"] else None
        if count and (count.start in known or not _is_of(mention_of(count).value, total)):
            continue
        if (plain or part["strong"]) and not is_unreal(shape.text, part.start(), part.end()):
            yield from _portion(reading, topic, shape, part, count)


def _portion(
    reading: Reading, topic: Told, shape: Shape, part: regex.Match[str], count: Token | None
) -> Iterator[Found]:
    """Yield the award of a place, with those of it that the words behind name."""
    places = [shape.token(start) for start in part.starts("place")]
    place = places[0]
    many = mention_of(count).value.value if count else _SEATS.find(part["seats"] or " ") + 1
    held = names_behind(shape, part.end(), many or None)
    end = max(shape.clean(part.end()), held.end)
    told = topic._replace(status=topic.status or "won", count=count, held=Holders(held.names), apart=True)
    for where in places:
        for one in founds(reading, told._replace(place=where)):
            claims = frozenset(m.start for m in reading.within("count", place.start, end))
            yield Found(one.record, where.start, end, claims)


def _is_of(part: Quantity, total: Quantity | None) -> bool:
    """Tell a count that may be a part of another: 3席 of 98个, 5家 of 80家."""
    if total is None or part.value is None or total.value is None:
        return total is None
    return part.value <= total.value and (part.unit in (total.unit, "席") or total.unit is None)


def _most(found: Sequence[Found], name: str) -> Award | None:
    """Return the record that tells most of an award, of those told so far."""
    counted = [award for one in found if (award := cast(Award, one.record)).name == name and award.count]
    return max(counted, key=lambda award: (award.count and award.count.value) or 0, default=None)
