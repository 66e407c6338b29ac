"""Items: failing products that a sentence names with their maker, 某厂生产的某粉，水分不合格."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.clause import FULL_WIDTH
from bulletin_schema.records.inspection.model import InspectionItem
from bulletin_schema.records.inspection.tables import test_items

_FIRM = (
    r"[^，。；：、“”\s的]{2,30}?(?:公司|厂|店|超市|合作社|[坊铺馆庄厅]|食府|专柜|经营户|经营部|商行|商店|作坊|加工坊|酒业|集团|餐厅|饭店|饭庄|酒楼"
    r"|水产行|农场|经销部|门市部|加油站|商场|摊位|药房|中心)"
)
_MADE = regex_pattern(
    rf"(?:标称(?:生产(?:企业|单位|商))?(?:为|的)?|标示)?(?P<firm>{_FIRM})"
    rf"(?:[（(][^（）()]{{1,24}}[)）])?(?P<deed>委托[^，。；]{{2,24}}?(?:加工|生产)|生产|加工|制造|销售|经营|使用|经销)(?:销售|经营)?的(?:[1-9一二三]批次)?"
)
_NAME = (
    r"(?:“[^“”]{1,20}”牌)?[“]?(?P<product>[^，。；：、（()）“”]{2,24}?)[”]?(?:[（(](?P<model>[^（）()]{1,60})[)）])?"
)
# A mark ends the name, 小麦粉，灰分超标 and 小麦粉中检出铅超标; else what failed stands right behind it.
_PRODUCT = regex_pattern(_NAME + r"(?=[，、]|中|的|经检验|检出|不合格|不符合|[（(])")
_PRODUCT_RUN_ON = regex_pattern(_NAME + r"(?=\p{Han}{2,10}(?:项目)?(?:不合格|不符合|超标))")
_FAULT = regex_pattern(
    r"(?:，|中|的|、|经检验|其)*(?:不合格(?:检验)?项目(?:为|是|：|涉及)(?P<named>[^。；，]{2,60})"
    r"|(?:检出)?(?P<items>[^。；：，]{2,50}?)(?:检验)?(?:项目|指标|含量|检出值|值)?(?:不合格|不符合|超标|未达到|不达标))"
)
_SPECIFICATION = regex_pattern(r"(?:规格型号|规格|型号)[:：]?\s*(?P<model>[^，、；]{1,24})")
_NO_PRODUCT = regex_pattern(r"^\d|批次|开展|进行|监督|抽查|抽检")
_MARK = regex_pattern(r"不合格|不符合|超标|不达标|未达到")


def named_products(words: str) -> Iterator[InspectionItem]:
    """Yield the failing products of a sentence: maker, product and what failed.

    >>> [(i.enterprise, i.product, i.failed_items) for i in named_products("青石镇和顺面粉厂生产的小麦粉，灰分不符合标准要求；")]
    [('青石镇和顺面粉厂', '小麦粉', ('灰分',))]
    """
    words = words.translate(FULL_WIDTH)
    if not _MARK.search(words) or "的" not in words:
        return
    chains = list(_MADE.finditer(words))
    for place, last in enumerate(chains):
        if place + 1 < len(chains) and _follows(words, last.end(), chains[place + 1].start()):
            continue  # X店销售的标称Y厂生产的…: the product stands behind the last of them
        product = _PRODUCT.match(words, last.end()) or _PRODUCT_RUN_ON.match(words, last.end())
        if product is None:
            continue
        if _NO_PRODUCT.search(product["product"]):
            continue
        end = chains[place + 1].start() if place + 1 < len(chains) else len(words)
        fault = _FAULT.match(words, product.end(), end)
        if fault is None:
            continue
        model = _SPECIFICATION.search(product["model"] or "")
        yield InspectionItem(
            enterprise=last["firm"],
            product=product["product"],
            model=model["model"] if model else None,
            result="不合格" if "不合格" in fault.group() else None,
            failed_items=tuple(
                test_items((fault["named"] or fault["items"] or "").removeprefix("检出").rpartition("问题是")[2])
            ),
        )


def _follows(words: str, end: int, start: int) -> bool:
    return words[end:start].strip("，、") in ("", "标称", "其")
