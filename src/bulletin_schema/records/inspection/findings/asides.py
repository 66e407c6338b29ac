"""Asides: test items that stand beside the goods that failed in them, in brackets or with their share of all failures."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.findings.test_items import known_items, names_test_item
from bulletin_schema.records.inspection.wording.phrases import phrases_of

# 韭菜（腐霉利）、泥鳅（恩诺沙星）
_BEHIND_GOODS = re_pattern(r"(?:\p{Han}|[批份个款组件])（(?P<list>[^（）；。：\d]{2,30})）")
# （豇豆2批次、芹菜1批次，均为农药残留）, （鲈鱼1批次，为孔雀石绿）
_BEHIND_COUNT = re_pattern(
    r"\d(?:批次|批|份|组|个|款|件)，(?:均|都|全部|分别)?(?:为|是|系)(?P<list>[^（）；。：，\d]{2,30}?)(?:超标|不合格|项目)*）"
)
# 大肠菌群、苯甲酸占不合格项次的46.7%，其次为腐霉利占33.3%，铝、镉各占6.7%
_SHARED = re_pattern(
    r"(?:^|[，。；：])(?:其中|其次(?:是|为)?|最多的?是|第[一二三]是)?(?P<list>[^，。；：\d占]{2,60}?)(?:等?(?:项目|指标))?(?:各|分别|均|约)*占[^，。；：\d]{0,12}\d[\d.]*%"
)
# sorts of items, which are told one by one elsewhere
_SORT = regex_pattern(r"(?:[农兽]药残留|问题|污染|添加剂|微生物|指标|类)(?:超标|不合格)?$")
_RESIDUE = ("残留", "残留量", "药物", "污染")


def items_aside(words: str) -> Iterator[str]:
    """Yield the test items told beside goods that failed, where they are known as such.

    >>> list(items_aside("阳性2份，分别是一份韭菜（腐霉利）和一份泥鳅（恩诺沙星）。"))
    ['腐霉利', '恩诺沙星']
    >>> list(items_aside("大肠菌群、苯甲酸占不合格项次的46.7%，其次为铝的残留量占33.3%。"))
    ['大肠菌群', '苯甲酸', '铝的残留量']
    """
    if "（" in words and _TELLS_FAILURE.search(words):
        for hit in _BEHIND_GOODS.finditer(words):
            items = list(phrases_of(hit["list"], test=True))
            yield from items if items and known_items().issuperset(items) else ()
        for hit in _BEHIND_COUNT.finditer(words):
            items = list(phrases_of(hit["list"], test=True))
            yield from items if all(names_test_item(one) or one.endswith(_RESIDUE) for one in items) else ()
    if "占" in words and "不合格项" in words:
        for hit in _SHARED.finditer(words):
            yield from (one for one in phrases_of(hit["list"], test=True) if not _SORT.search(one))


_TELLS_FAILURE = regex_pattern(r"不合格|阳性|超标|检出|不达标")
