"""Product lists: failing products that a sentence lists with their makers, 不合格产品为：甲厂生产的台灯、乙公司吸顶灯."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.model import InspectionItem

_HEAD = re_pattern(
    r"(?:不合格|不达标|不符合?|超标|曝光)[^。；：]{0,40}?(?:(?:分别|依次|包括|涉及|有|为|是|如下)+：?|：)(?P<list>[^。；，]{8,600})"
)
_MARK = regex_pattern(r"、|(?<=\p{Han}{4})[和及](?=\p{Han}{4})")
_FIRM = r"[“”\p{Han}A-Za-z（）()·]{2,30}?(?:公司|(?<![出入进])厂|店|超市|商行|经营部|加油站|中心|合作社|门市部|饼屋|坊|部)[”]?"
_DEED = r"(?:生产|制造|销售|经营|加工|代理|经销|出品|使用)"
_PRODUCT_OF = regex_pattern(
    rf"(?:标称(?:生产企业)?(?:为|的)?)?(?P<firm>{_FIRM})(?:[（(][^（）()]{{1,12}}[)）])?(?:{_DEED}的?|的)?(?:\d+(?:款|批次|种|个)的?)?(?P<product>.{{2,40}})"
)
_MODEL = regex_pattern(
    r"(?:规格)?型号(?:为|是)?：?(?P<model>[A-Za-z0-9][A-Za-z0-9./×*-]*)的?"
    r"|(?P<model>(?=[A-Z-]*\d)[A-Z0-9][A-Za-z0-9-]{2,})(?=\p{Han}{2})"
)
_BRAND = regex_pattern(r"^“[^“”]{1,12}”牌?")
_NO_PRODUCT = regex_pattern(r"^(?:有限|股份|公司|分公司|集团|的|等)|公司|不合格|批次|企业|^[^\p{Han}]*$")
_FEWEST = 2


def listed_products(words: str) -> Iterator[InspectionItem]:
    """Yield the products of such a list; of one that names no maker, or of a single name, none.

    >>> [(i.enterprise, i.product, i.model) for i in listed_products("不合格灯具为：甲城照明厂生产的台灯、乙城灯饰公司型号T8吸顶灯。")]
    [('甲城照明厂', '台灯', None), ('乙城灯饰公司', '吸顶灯', 'T8')]
    """
    for head in _HEAD.finditer(words):
        parts = [part for part in _MARK.split(head["list"]) if part]
        items = [item for item in map(_product, parts) if item]
        if len(items) >= _FEWEST and len(items) >= len(parts) - 1:
            yield from items


def _product(part: str) -> InspectionItem | None:
    """Return the product that one name of the list tells, with its maker."""
    told = _PRODUCT_OF.fullmatch(part)
    if told is None:
        return None
    product = str(_BRAND.sub("", told["product"].removesuffix("等")))
    model = _MODEL.match(product)
    product = product[model.end() :] if model else product
    if len(product) < _FEWEST or _NO_PRODUCT.search(product):
        return None
    firm = str(told["firm"]).strip("“”")
    return InspectionItem(enterprise=firm, product=product, model=model["model"] if model else None)
