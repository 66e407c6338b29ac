"""Stocks: how many have an award by now, told by a sentence behind the one that names it: 至此，全市获证企业总数达到43家."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import re_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.making import founds
from bulletin_schema.records.award.names import Named
from bulletin_schema.records.award.shape import AWARD, COUNT, DATE, PLACE, Shape, Token, mention_of, shape_of
from bulletin_schema.records.award.told import Told
from bulletin_schema.rule import Found

_HOLDERS = r"(?:累计)?(?:获证|获奖|获评|得奖|持证|上榜|入选)的?(?:企业|单位|组织|产品|品牌|老店)?"
_REACHES = r"(?:总数|总量|数量|累计|就此|由此|随之|已经?|也|共|目前){0,3}(?:达到?|[增升]至|[增升]到|增加到|[攀上]升[到至]|突破|为|有|是)"
_STOCK = re_pattern(
    rf"(?:^|[，。；])\s*(?:至此|迄今|目前|眼下|截[至止](?:目前|{DATE})|加上(?:此前|以前|原有)的|算上(?:此前|以前|原有)的)?[，,]?(?P<place>{PLACE})?(?:[全我本][省市县区])?"
    # 获证企业就此达到76家
    rf"(?:(?P<holders>{_HOLDERS}){_REACHES}"
    # 累计达到86个, 总数增至19家, 共有128家, 前两批共17家, 两批相加24家
    r"|(?:企业|产品|品牌|商标|单位)?(?:总数|总量|累计|有效期内的?)(?:已|就|也|共){0,2}(?:达到?|[增升]至|[增升]到|增加到|定格在|为|有)|共有|已有"
    r"|(?P<before>(?:前|此前)[两二三四五六]批(?:次)?(?:共|合计|累计|一共)?(?:认定|评出|命名|公布|有)?|[两三四五六]批(?:次)?(?:相加|合计|加起来|加总|合起来|累计|共计?)(?:有|达|为)?))了?"
    rf"(?P<count>{COUNT})(?=[，。；、]|$)"
)
# What a sentence with a stock has.
_CUE = re_pattern(r"[总累]|获|共|已有|有效期|得奖|持证|上榜|入选|批相加|批合|批加")


def stock_later(reading: Reading, sentence: Sentence, topic: Told, until: Named | None) -> Iterator[Found]:
    """Yield how many have the award of a sentence before, by a clause without its name, up to where a name of its own stands."""
    if _CUE.search(reading.text, sentence.start, sentence.end):
        yield from _stocks(reading, topic, shape_of(reading, sentence, []), 0, until)


def stock_behind(reading: Reading, topic: Told) -> Iterator[Found]:
    """Yield how many have an award by now, by a clause behind it that tells of those who hold it: ，获证企业增至88家."""
    shape = topic.shape
    if topic.counted and topic.status == "won" and AWARD not in topic.after:
        yield from _stocks(reading, topic, shape, topic.token.at + 1, None)


def _stocks(reading: Reading, topic: Told, shape: Shape, low: int, until: Named | None) -> Iterator[Found]:
    for match in _STOCK.finditer(shape.text, low):
        count = shape.token(match.start("count"))
        if until and count.end > until.start:
            return
        if not (match["holders"] or match["before"]) and not _is_more(count, topic.count):
            continue
        place = shape.token(match.start("place")) if match["place"] else None
        named = topic.named._replace(years=())
        told = topic._replace(named=named, status="held", count=count, place=place, held=Holders(), apart=True)
        for one in founds(reading, told):
            yield Found(one.record, count.start, count.end, frozenset({count.start}))


def _is_more(stock: Token, part: Token | None) -> bool:
    """Tell a count of the same things as those that were won last: 86个 behind 12个."""
    if part is None:
        return False
    whole, won = mention_of(stock).value, mention_of(part).value
    return bool(whole.unit == won.unit and whole.value > won.value)
