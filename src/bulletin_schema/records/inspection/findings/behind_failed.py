"""Behind failed: test items right behind how many failed, or in front of the limit they are over: 1批次不合格，为气密性."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.findings.test_items import known_items, names_test_item, without_goods
from bulletin_schema.records.inspection.wording.phrases import phrases_of

_UNIT = r"(?:个?批次?|份|组|个|款|件|台|种|条|只|双|支|把|枪|袋|瓶)"
_BAD = r"(?:不合格|不达标|不符合(?:标准|要求|规定)*|超标|未达标)"
_LINK = r"(?:(?:不合格)?(?:项目|原因|问题|毛病)?(?:都|均|全部?|分别|多|主要)*(?:是因为?|为|是|系|因为?|由于|出在|在|栽在|倒在|集中在|集中于|涉及))"
_SHARE_OF = rf"[一二两三四五六七八九\d]+{_UNIT}(?:是|为|系|因)"
# 1批次不合格，为气密性; 不合格2批次，分别为恩诺沙星、磺胺类超标; 2批次不合格，一批是吸水性，一批是耐洗色牢度
_BEHIND = regex_pattern(
    rf"(?:{_BAD}的?(?:产品|样品)?\d+{_UNIT}|\d+{_UNIT}(?:产品|样品)?(?:经检[验测])?{_BAD})(?:，|：)"
    rf"(?:{_LINK}(?P<list>[^，。；：\d]{{2,70}})|(?<=：)(?P<list>[^，。；：\d]{{2,70}})|(?P<list>{_SHARE_OF}[^，。；：\d]{{2,20}}(?:，{_SHARE_OF}[^，。；：\d]{{2,20}})+))(?=[，。；]|$)"
)
# 不合格的4批次全是二氧化硫残留超标; 不达标的三份均因大肠菌群
_THOSE = regex_pattern(
    rf"{_BAD}的?(?:这)?[一二两三四五六七八九\d]+{_UNIT}(?:产品|样品)?(?:全部?|均|都|无一例外)*(?:是(?:因为?)?|为|系|因为?|由于|栽在|出在)(?P<list>[^，。；：\d]{{2,60}})(?=[，。；]|$)"
    rf"|{_BAD}的?(?:产品|样品|食品|商品)(?:分别|均|都)?(?:为|是)：?(?P<list>[^，。；：\d]{{2,60}})(?=[，。；]|$)"
)
# 不合格项目：酒精度2批次，甜蜜素1批次
_COUNTED = regex_pattern(
    rf"(?:不合格|问题|超标)(?:项目|指标|原因)(?:主要|分别)*(?:为|是|有|：|[中里]，)+(?P<list>[^，。；：\d]{{2,12}}\d+{_UNIT}(?:[，、；][^，。；：\d]{{2,12}}\d+{_UNIT})+)"
)
_NUMBER = regex_pattern(rf"\d+{_UNIT}")
_ALL_ON_ONE = re_pattern(
    r"(?:栽|倒|败|输|卡)在(?:了)?(?P<list>[^，。；：\d]{2,40}?)(?:这一?(?:个|关|项目?|指标)|这?[两三几]项)"
)
_VERDICT = r"(?:超过|高于|低于|超出|大于|小于|达不到|未达到|不符合)(?:了)?(?:国家|强制性|有关|相关|食品安全)*(?:标准|规定|限量|限值|限定)"
# 13批次包装空隙率超过标准规定
_OVER = regex_pattern(rf"\d+{_UNIT}(?:产品|样品|商品)?的?(?P<list>[^，。；：、\d]{{2,16}}?){_VERDICT}")
_TRACED = re_pattern(r"(?<![未没不可])(?<!没有)检出(?:了)?(?P<list>[^，。；：\d]{2,30}?)(?=[，。；]|$)")
# 从不合格项目看，食品集中在菌落总数、甜蜜素，建材问题出在抗压强度上
_BY_ITEM = re_pattern(r"从(?:不合格|问题|超标)(?:的)?(?:项目|指标)(?:来)?看[，：](?P<told>[^。]{4,160})")
_OF_EACH = regex_pattern(
    r"(?:^|[，；])[^，；。：]{2,12}?(?:主要|问题|多|大多|均|都)*(?:集中在|集中于|出在|是|为|有|涉及)(?P<list>[^，；。：\d]{2,60}?)上?(?=[，；]|$)"
)
_EACH_SHARE = regex_pattern(rf"，?{_SHARE_OF}")


def items_behind_failed(words: str) -> Iterator[str]:
    """Yield the test items of such words, where each of them is known as one.

    >>> list(items_behind_failed("1批次不合格，为气密性。")), list(items_behind_failed("3批次不合格，均为老年鞋。"))
    (['气密性'], [])
    """
    if "检出" in words:
        for hit in _TRACED.finditer(words):
            items = _items(hit["list"])
            yield from items if all(item in known_items() or item.endswith("菌") for item in items) else ()
    if "看" in words and (by_item := _BY_ITEM.search(words)):
        for hit in _OF_EACH.finditer(by_item["told"]):
            yield from _all_known(hit["list"])
    if not _CHEAP.search(words):
        return
    for hit in _COUNTED.finditer(words):
        yield from _items(_NUMBER.sub("、", hit["list"]))
    for pattern in (_BEHIND, _THOSE, _ALL_ON_ONE, _OVER):
        for hit in pattern.finditer(words):
            yield from _all_known(_NUMBER.sub("、", _EACH_SHARE.sub("、", hit["list"])))


_CHEAP = re_pattern(
    r"\d(?:个?批|份|组|个|款|件|台|种|条|只|双|支|把|枪|袋|瓶)|这一?[关项个]|的[一二两三四五六七八九]|格[^，。；]{0,6}[为是]"
)


_NO_ITEM = re_pattern(r"检出|发现|问题|[责已]|合格率")


def _all_known(listed: str) -> list[str]:
    items = _items(listed)
    known = all(names_test_item(item) or len(item) == 1 for item in items)  # 镉
    return items if known and not _NO_ITEM.search(listed) else []


def _items(listed: str) -> list[str]:
    return [item if names_test_item(item) else without_goods(item) for item in phrases_of(listed, test=True)]
