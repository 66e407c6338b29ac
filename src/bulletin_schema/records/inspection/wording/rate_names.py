"""Rate names: whose rate a percentage is, cut out of the words before it."""

from __future__ import annotations

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.wording.clause import COUNT, DATE, PERCENT, Clause
from bulletin_schema.records.inspection.wording.counted import past_names
from bulletin_schema.records.inspection.wording.figures import NAME_BEFORE_RATE, RATE, Figure
from bulletin_schema.records.inspection.wording.names import is_specific, trimmed

_MODIFIER = regex_pattern(
    r"(?:质量|省级|市级|国家级?|级|专项|总体|平均|整体|综合|批次|抽样|产品实物|实物|受检|联动|安全|一次|首次|样品|商品|计量)$"
)
_RATE_TAIL = re_pattern(
    r"(?:的|产品|商品|样品|质量|批次|首检|首次|初检|抽样|检验|平均|总体|整体|综合|综合判定|定检|定期|年检|国家|省级|市级|专项|监督|抽查|抽检|检定|检测|监测|周期|一次|检查|实物|计量器具|农残|(?:[农兽]药[、和])?(?:[农兽]|农兽)药残留|快检|快速|评价性|例行|日常|仅|也|则)$"
)


def rated_name(clause: Clause, figure: Figure) -> str:
    """Return whose rate a percentage is: 小型企业产品 in 小型企业产品抽查不合格率为13.2%."""
    hits = list(RATE.finditer(clause.text, 0, figure.at)) if "率" in clause.text else []
    if not hits:
        bare = NAME_BEFORE_RATE.fullmatch(clause.text, 0, figure.at)
        return bare["name"] if bare and is_specific(bare["name"]) else _ranked_name(clause, figure)
    words = clause.words(figure.low if figure.low <= hits[-1].start() else 0, hits[-1].start())
    while (cut := _RATE_TAIL.sub("", words)) != words:
        words = cut
    low = past_names(clause, 0, hits[-1].start())
    if not words.strip():
        return _ranked_name(clause, figure)  # 尿素最好，合格率97.5%
    name = trimmed(words if low == 0 else words[-(hits[-1].start() - low) :] if hits[-1].start() > low else "")
    name = name.rpartition("产品中")[2]
    while (cut := _MODIFIER.sub("", name)) != name:
        name = cut
    if name in KINDS_OF_PRODUCT:
        name += "产品"
    return name if is_specific(name) and DATE not in name else ""


_RANK = re_pattern(r"[最较偏次居垫排突扎集堪忧佳]")  # no place without one of these
_RANKED = regex_pattern(
    rf"(?:^|[，；：])(?:(?P<name>[^，；：。{COUNT}{PERCENT}]{{2,24}}?)的?(?:(?:产品|商品|样品|质量|监督|批次|抽[查检样])*(?:不合格(?:检出|发现)?率|(?<!不)合格率))?"
    r"(?:则|也|均|仍|相对|比较|为)?(?:(?:质量)?问题(?:最为?|较为?|比较|尤为|更)?(?:扎堆|突出|集中|严重|多)|(?:质量)?(?:状况)?(?:堪忧|不容乐观|不佳|令人担忧)|最[高低好差]|[较偏][高低]|次之|其次|居次|居中|居首|垫底|排名第[一二三])"
    rf"|[^，；：。]{{0,12}}率(?:最[高低]|[较偏][高低])的(?:品种|产品|类别)?(?:是|为)(?P<name>[^，；：。{COUNT}{PERCENT}]{{2,24}}))，$"
)


_IN_FIELD = regex_pattern(r"^(?:生产|流通|销售|经营)(?:领域|环节)的?(?=\p{Han}{2})")


def _ranked_name(clause: Clause, figure: Figure) -> str:
    """Return the goods whose place among others the clause before tells: 雨衣 in 雨衣不合格率最高，为18.6%."""
    if RATE.sub("", clause.text[: figure.at]).strip("为达到仅只有是 "):
        return ""
    ranked = _RANKED.search(clause.lead) if _RANK.search(clause.lead) else None
    name = _IN_FIELD.sub("", trimmed(ranked["name"])) if ranked else ""
    return name if is_specific(name) else ""


KINDS_OF_PRODUCT = frozenset(
    {"畜禽", "畜牧", "禽畜", "种植业", "农", "农副", "水", "畜", "工业", "食品相关", "日用", "轻工", "农业", "消费"}
)
