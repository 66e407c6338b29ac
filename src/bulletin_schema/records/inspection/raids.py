"""Raids: what was made or seized where a check is told by that alone, 现场查获劣质棉被260条."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.inspection.draft import Draft
from bulletin_schema.records.inspection.names import is_specific

_FALSE = r"(?:假冒|冒牌|仿冒|伪劣|劣质|假劣|涉嫌|名牌|知名|问题|非法|无证|各类|大量|疑似|注册商标|商标|侵权)*"
_DEN = regex_pattern(
    rf"(?:生产|制售|制造|加工|仿冒|销售|储存|经营){_FALSE}(?P<name>\p{{Han}}{{2,8}}?)的?黑?(?:窝点|作坊|加工点|仓库|工厂)"
)
_SEIZED = regex_pattern(
    rf"(?:查[获扣封]|收缴|扣押|没收|封存)了?(?:[^，。；]{{0,60}}的)?{_FALSE}(?P<name>\p{{Han}}{{2,10}}?)(?=\d[\d.,]*[万余多]*\p{{Han}})"
)


def raided_goods(draft: Draft, reading: Reading) -> str:
    """Return what a raid was about: 洗衣粉 in 捣毁一处生产假冒洗衣粉的窝点, else what was seized first."""
    if not draft.raid:
        return ""
    hits = (pattern.search(reading.text, draft.start, draft.end) for pattern in (_DEN, _SEIZED))
    return next((hit["name"] for hit in hits if hit and is_specific(hit["name"])), "")
