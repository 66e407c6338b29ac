"""Test items: what goods are tested for, by name."""

from __future__ import annotations

from functools import cache

from bulletin_schema.lexicon import load_words
from bulletin_schema.patterns import regex_pattern

_ITEM_WORD = regex_pattern(
    r"(?:(?<!质)量|(?<![占同环])比|[度值性数能力识签]|(?<!合格|检出|发现|受检|覆盖|完成|满意|抽检|整改)率|指标|项目|偏差|负荷|电阻|距离|间隙|说明|标志|菌群|菌|残留|尺寸|温升|强力|荧光剂|接地措施|之和)$"
)


def names_test_item(words: str) -> bool:
    """Tell whether some words name what is tested in a product.

    >>> names_test_item("纤维含量"), names_test_item("儿童皮鞋")
    (True, False)
    """
    return words in known_items() or _ITEM_WORD.search(words) is not None


@cache
def known_items() -> frozenset[str]:
    """Return what goods are tested for, by name."""
    return frozenset(load_words("inspection_test_items.txt"))


def without_goods(item: str) -> str:
    """Return the test item that some words end with, where it is known: pH值 of 泳衣pH值.

    >>> without_goods("韭菜腐霉利"), without_goods("绝缘厚度")
    ('腐霉利', '绝缘厚度')
    """
    starts = (0,) if item.startswith(("耐", "总", "粗", "可")) else range(len(item) - 1)  # 耐光色牢度, 总灰分
    known = next((item[at:] for at in starts if item[at:] in known_items()), item)
    return item[-1] if known == item and _METAL_IN.fullmatch(item) else known


_METAL_IN = regex_pattern(r"\p{Han}{2,6}(?<!无机|六价|甲基)(?<!总)[铅镉汞砷铬]")  # 辣椒镉
