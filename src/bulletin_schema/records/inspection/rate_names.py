"""Rate names: whose rate a percentage is, cut out of the words before it."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.clause import DATE, Clause
from bulletin_schema.records.inspection.figures import NAME_BEFORE_RATE, RATE, Figure
from bulletin_schema.records.inspection.names import is_specific, past_names, trimmed

_MODIFIER = regex_pattern(
    r"(?:质量|省级|市级|国家级?|级|专项|总体|平均|整体|综合|批次|抽样|产品实物|实物|受检|联动|安全|一次|首次|样品|商品|计量)$"
)
_RATE_TAIL = regex_pattern(
    r"(?:的|产品|商品|样品|质量|批次|首检|首次|初检|抽样|检验|平均|总体|整体|综合|国家|省级|市级|专项|监督|抽查|抽检|检定|检测|监测|周期|一次|检查|实物|计量器具|农残|农药残留|快检|快速|仅|也|则)$"
)


def rated_name(clause: Clause, figure: Figure) -> str:
    """Return whose rate a percentage is: 小型企业产品 in 小型企业产品抽查不合格率为13.2%."""
    hits = list(RATE.finditer(clause.text, 0, figure.at))
    if not hits:
        bare = NAME_BEFORE_RATE.fullmatch(clause.text, 0, figure.at)
        return bare["name"] if bare and is_specific(bare["name"]) else ""
    words = clause.words(figure.low if figure.low <= hits[-1].start() else 0, hits[-1].start())
    while (cut := _RATE_TAIL.sub("", words)) != words:
        words = cut
    low = past_names(clause, 0, hits[-1].start())
    name = trimmed(words if low == 0 else words[-(hits[-1].start() - low) :] if hits[-1].start() > low else "")
    while (cut := _MODIFIER.sub("", name)) != name:
        name = cut
    if name in _KINDS_OF_PRODUCT:
        name += "产品"
    return name if is_specific(name) and DATE not in name else ""


_KINDS_OF_PRODUCT = frozenset({"农", "农副", "水", "畜", "工业", "食品相关", "日用", "轻工", "农业", "消费"})
