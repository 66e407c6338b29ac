"""Limits: test items told by the limit they pass, 3款接地电阻高于上限, by how many goods hold them, or beside the goods."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.findings.test_items import names_test_item, without_goods
from bulletin_schema.records.inspection.wording.phrases import phrases_of

_UNIT = r"(?:批次|批(?!次)|个|款|台|组|件|份|家|种|袋|瓶|盒|床|双|副|包|桶|块|枚|只|支)"
_NUMBER = rf"(?:\d+|[一两二三四五六七八九十]+){_UNIT}(?:次)?"
_LIMIT = r"(?:上限|下限|限值|限量|限定值|标准|规定值|规定|要求|允差|允许误差|允许范围|标称值|标示值|明示值|建议值)"
_PAST = r"(?:超过|超出|高于|高过|大于|低于|小于)"
_CHEAP = re_pattern(r"[超高大低小][过出于]|居多|为主|占多数|含有|过量|检出|超标|不合格|不符合|不达标")
# 3款接地电阻高于上限, 壶身温度超出标准建议的限值
_OVER = regex_pattern(
    rf"(?:^|[，；：。、]|其中|发现|有|另外|{_NUMBER}(?:样品|产品|商品)?的?)(?P<list>(?!{_NUMBER})[^，。；：\d]{{2,24}}?)(?:均|都|严重|明显)*{_PAST}[^，。；]{{0,20}}?{_LIMIT}"
)
# 铅迁移量为每千克148毫克，超过GB 6675.4-2014的限量
_MEASURED = regex_pattern(
    rf"(?:^|[，；：。])(?P<list>[\p{{Han}}A-Za-z]{{2,12}}?)(?:实测|检测|检验)?(?:值|结果)?(?:为|达到?|是)[^，。；]{{0,16}}\d[^，。；]{{0,16}}，(?:明显|严重|远|已)*{_PAST}[^，。；]{{0,48}}?{_LIMIT}"
)
# 检出禁用物质氢醌的5份，含有苯酚的1份; 含过量防腐剂苯甲酸; 检出镉超标1批次
_HELD = regex_pattern(
    rf"(?:检出|含有?(?!量))(?:禁用|违禁|禁限用|未标示|非法添加|过量|的|物质|成分|组分)*(?P<list>[\p{{Han}}A-Za-z]{{1,12}}?)的(?:有|共)?{_NUMBER}"
    r"|含有?过量的?(?P<list>[\p{Han}A-Za-z]{1,14}?)(?=[，。；、]|以及|和|$)"
    rf"|检出(?P<list>[铅镉汞砷铬铝镍锑])(?:含量)?超标的?(?:样品|产品)?{_NUMBER}"
)
# 一款即食海蜇大肠杆菌超标
_WORDED = regex_pattern(
    rf"(?:[一两二三四五六七八九十]+{_UNIT})(?P<list>[^，。；：\d]{{2,24}}?)(?:超标|超限量?|不合格|不达标)(?=[，。；、]|$)"
)
# 发芽率、纯度两项居多
_MOST = regex_pattern(
    r"(?:^|[，；。])(?:其中|主要|不合格的?(?:项目|指标|产品)?)*以?(?P<list>[^，。；：\d]{2,30}?)(?:等)?(?:[两三四五\d]+项)?(?:问题|不合格|超标|不达标)?(?:居多|为主|占多数)(?=[，。；]|$)"
)
# 不合格品种为中药饮片（性状、总灰分）
_OF_GOODS = regex_pattern(
    r"不合格的?(?:品种|产品|样品|批次|项目)?(?:主要|分别)*(?:为|是|有)[^（，。；]{2,14}（(?P<list>[^（）；。\d]{2,50})）"
)
# 8款存在不符合标准项目，主要为电池过充、制动性能
_BEHIND = regex_pattern(
    r"不(?:符合|达|合格)[^，。；]{0,10}?(?:项目|指标|情况)，(?:主要|分别|均|都)*(?:为|是|涉及|集中[在于])(?P<list>[^，。；：\d]{2,60})"
)


def limits_told(words: str) -> Iterator[str]:
    """Yield the test items that a sentence says goods failed in, by their limit or beside how many failed.

    >>> list(limits_told("发现3款接地电阻高于上限。")), list(limits_told("不合格品种为中药饮片（性状、总灰分）。"))
    (['接地电阻'], ['性状', '总灰分'])
    >>> list(limits_told("合格率高于标准要求。"))
    []
    """
    if not _CHEAP.search(words):
        return
    for pattern in (_OVER, _MEASURED, _WORDED):
        for hit in pattern.finditer(words):
            yield from (item for item in _items(hit) if names_test_item(item))
    for hit in _HELD.finditer(words):
        yield from _items(hit)
    for pattern in (_MOST, _OF_GOODS, _BEHIND):
        for hit in pattern.finditer(words) if "不" in words else ():
            items = list(_items(hit))
            yield from items if any(map(names_test_item, items)) else ()


def _items(hit: regex.Match[str]) -> Iterator[str]:
    """Yield the test items of a list, without the goods that they are told of."""
    for item in phrases_of(hit["list"], test=True):
        if not item.endswith(("率", "满意度", "产品", "样品")) or item in _RATES:
            yield without_goods(item)


_RATES = frozenset({"发芽率", "短纤维率", "回潮率", "含水率", "断裂伸长率", "伸长率", "吸水率", "保温率"})
