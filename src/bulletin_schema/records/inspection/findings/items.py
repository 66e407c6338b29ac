"""Items: failing products that a sentence names with their maker, 某厂生产的某粉，水分不合格."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import regex

from bulletin_schema.lexicon import load_words
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.findings.product_lists import listed_products
from bulletin_schema.records.inspection.findings.tables import test_items
from bulletin_schema.records.inspection.model import InspectionItem
from bulletin_schema.records.inspection.wording.clause import full_width
from bulletin_schema.records.inspection.wording.words import generic_subjects

_NUMBER = re_pattern(
    r"(?:^|(?<=[；。：，\s]))\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|[①-⑳]|[一二三四五六七八九十]是)\s*"
)
_FIRM = (
    r"[^，。；：、“”\s的]{2,30}?(?:公司|(?<![出入进])厂|店|超市|合作社|[坊铺馆庄厅摊档房园]|食府|专柜|经营户|种植户|养殖户|个体户|经营部|商行|商店|小卖部|作坊|加工坊|酒业|集团|餐厅|饭店|饭庄|酒楼"
    r"|[鱼果菜粮肉禽粉茶酒副货干百]行|水产行|蔬菜行|水果行|调料行|农场|果园|基地|经销部|批发部|服务部|门市部|门市|加油站|商场|商城|广场|商贸|贸易|百货|便利|摊点|摊位|档口|摊主|药房|中心|食堂|幼儿园|学校|小学|中学|医院|早餐|小吃|面馆|户|批发|\d号)"
)
_MADE = re_pattern(
    rf"(?:标称(?:生产(?:企业|单位|商))?(?:为|的)?|标示|标注)?(?P<firm>{_FIRM})"
    rf"(?:[（(][^（）()]{{1,24}}[)）])?(?P<deed>委托[^，。；]{{2,24}}?(?:加工|生产)|生产|加工|制造|销售|经营|使用|经销|出售|在售|自制|制作|(?:自行)?(?:清洗)?消毒|提供|供应|代理|进口)(?:销售|经营|加工)?的(?:[1-9一二三]批次)?(?:(?:标称|标示|标注)?(?:来自|产自|产地[为是]?)[^，。；的]{{2,16}}的)?"
)
_SHORT_NAMES = r"[姜葱蒜虾鱼蟹蛋奶米油盐糖茶酒梨枣藕](?=，)"
_NAME = (
    rf"(?:“[^“”]{{1,20}}”牌)?[“]?(?P<product>[^，。；：、（()“”]{{2,24}}?|{_SHORT_NAMES})[”]?"
    r"(?:[（(](?P<model>[^（）()]{1,60})[)）])?"
)
# A mark ends the name, 小麦粉，灰分超标 and 小麦粉中检出铅超标; else what failed stands right behind it.
_PRODUCT = regex_pattern(_NAME + r"(?=[，、]|中|的|经检验|检出|不合格|不符合|[（(])")
_PRODUCT_RUN_ON = regex_pattern(_NAME + r"(?=\p{Han}{2,10}(?:项目)?(?:不合格|不符合|超标))")
_VERDICT = r"(?:不合格|不符合|超标|未达到|达不到|不达标|超限|超过)"
_FAULT = regex_pattern(
    r"(?:，|中|的|、|经检验|其|经检测|被检出|样品)*(?:不合格(?:检验)?(?:项目|指标)(?:为|是|：|涉及)?(?P<named>[^。；，]{2,60})"
    rf"|(?:检出)?(?P<items>[^。；：，]{{1,50}}?)(?:检验)?(?:项目|指标|含量|检出值|值)?{_VERDICT}|检出(?P<traced>[^。；：，]{{2,20}}))"
)
_SPECIFICATION = regex_pattern(r"(?:规格型号|规格|型号)[:：]?\s*(?P<model>[^，、；]{1,24})")
_NO_PRODUCT = regex_pattern(r"^\d|批次|开展|进行|监督|抽查|抽检|不合格|产品质量|企业|行为")
_MARK = re_pattern(r"不合格|不符|超标|不达标|未达到|达不到|检出|超限|超过")
_LED = regex_pattern(r"^(?:其中|分别|包括|有|是|为|对|由|在|从|标称|标示|标注|(?:生产|经营|销售)(?:企业|单位|者)为)+")
# 1. 某建材厂，内墙砖，规格…，不合格项目：吸水率
_LISTED = re_pattern(
    rf"^(?:(?:受检|生产|标称)?(?:企业|单位)(?:名称)?：)?(?P<firm>{_FIRM})[，：\s](?:(?:产品|样品|食品)(?:名称)?：)?(?P<product>[\p{{Han}}A-Za-z（）()]{{2,20}})[，；\s]"
    rf"(?:(?:规格型号|规格|型号)[：为]?(?P<model>[^，；。]{{1,24}})[，；\s])?(?:[^，；。]{{2,20}}[，；])?(?:主要)?不合格(?:项目|指标)(?:为|是|：)?(?P<items>[^；。，]{{2,60}})"
)


# 恒源食品厂的蛋糕（菌落总数超标）
_BRACKETED = re_pattern(
    rf"(?P<firm>{_FIRM})(?:生产|销售|经营|加工|出售)?的(?P<product>[^，。；：、（）“”]{{2,20}})（(?:不合格项目(?:为|：)?)?(?P<items>[^（）；。]{{2,40}}?)(?P<verdict>{_VERDICT}[^（）]{{0,12}})?）"
)


@cache
def _run_on() -> regex.Pattern[str]:
    """Return the pattern of a product with a known test item right behind it: 月饼菌落总数超标."""
    words = "|".join(sorted(map(regex.escape, load_words("inspection_test_items.txt")), key=len, reverse=True))
    return regex.compile(_NAME + rf"(?=中?被?(?:检出)?(?:{words})[^，。；：]{{0,12}}?{_VERDICT})")


def named_products(words: str) -> Iterator[InspectionItem]:
    """Yield the failing products of a sentence: maker, product and what failed.

    >>> [(i.enterprise, i.product, i.failed_items) for i in named_products("青石镇和顺面粉厂生产的小麦粉，灰分不符合标准要求；")]
    [('青石镇和顺面粉厂', '小麦粉', ('灰分',))]
    """
    words = _NUMBER.sub("", full_width(words))
    if not _MARK.search(words):
        return
    if "不合格" in words and (listed := _LISTED.match(words)):
        yield _item(listed["firm"], listed["product"], listed["model"], listed["items"], listed.group())
        return
    hits = _BRACKETED.finditer(words) if "（" in words and "的" in words else ()
    if bracketed := [hit for hit in hits if hit["verdict"] or "不合格项目" in hit.group()]:
        for hit in bracketed:
            yield _item(_LED.sub("", hit["firm"]), hit["product"], None, hit["items"], hit.group())
        return
    if several := list(listed_products(words)):
        yield from several
        return
    yield from _told_in_turn(words)


def _told_in_turn(words: str) -> Iterator[InspectionItem]:
    """Yield products told one after another; what failed in the last of several holds for those before it too."""
    chains = list(_MADE.finditer(words)) if "的" in words else []
    waiting: list[tuple[str, str]] = []
    for place, last in enumerate(chains):
        following = chains[place + 1].start() if place + 1 < len(chains) else len(words)
        if place + 1 < len(chains) and _follows(words, last.end(), following):
            continue  # X店销售的标称Y厂生产的…: the product stands behind the last of them
        item = _made(words, last, following)
        if item is None:
            plain = _PLAIN.fullmatch(words, last.end(), following)
            waiting = [*waiting, (_LED.sub("", last["firm"]), plain["product"])] if plain else []
            continue
        for firm, product in waiting:
            yield item.model_copy(update={"enterprise": firm, "product": product, "model": None})
        yield item
        waiting = []


# A product that only its maker and a comma stand beside: 甲店使用的汤碗，乙店使用的骨碟，大肠菌群超标
_PLAIN = regex_pattern(r"“?(?P<product>[^，。；：、（()“”]{2,20})”?(?:[（(][^（）()]{1,12}[)）])?，(?:以及|和)?")


def _made(words: str, last: re.Match[str], following: int) -> InspectionItem | None:
    """Return the product behind its maker, with what failed before the next maker is named."""
    product = (
        _run_on().match(words, last.end(), following)
        or _PRODUCT.match(words, last.end())
        or _PRODUCT_RUN_ON.match(words, last.end())
    )
    if product is None or _NO_PRODUCT.search(product["product"]) or product["product"] in generic_subjects():
        return None
    fault = _FAULT.match(words, product.end(), following)
    if fault is None:
        return None
    model = _SPECIFICATION.search(product["model"] or "")
    failed = fault["named"] or fault["items"] or fault["traced"] or ""
    return _item(
        _LED.sub("", last["firm"]), product["product"], model["model"] if model else None, failed, fault.group()
    )


def _item(firm: str, product: str, model: str | None, failed: str, told: str) -> InspectionItem:
    return InspectionItem(
        enterprise=firm,
        product=product,
        model=model,
        result="不合格" if "不合格" in told else None,
        failed_items=tuple(test_items(failed.removeprefix("检出").rpartition("问题是")[2])),
    )


def _follows(words: str, end: int, start: int) -> bool:
    return words[end:start].strip("，、") in ("", "标称", "其")
