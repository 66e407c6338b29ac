"""Named: one standard whose drafter or publisher a text names by its part in it: 成为…起草单位之一, 协会发布…团体标准."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin_schema.model import Quantity
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.standards_work.actors import actor_of, short_name_before
from bulletin_schema.records.standards_work.model import StandardsWork, WorkRole
from bulletin_schema.records.standards_work.piece import bodies_of, body_before, level_of, period_told, region_told
from bulletin_schema.rule import Declined, Found, Match, rule

_RANKS: Mapping[str, WorkRole] = {"第一": "lead", "牵头": "lead", "主编": "lead"}
_PARTNER: WorkRole = "participate"


@rule(
    StandardsWork,
    r"""
    (?: 成为 | 作为 | 是 | 系 | 列为 ) \s?
    (?P<noun> (?: (?:国际|国家|行业|地方|团体) 标准 \s? )? {standard:standard} (?:\s?《[^《》]{2,60}》)?
      | 《[^《》]{2,60}》 (?:国际|国家|行业|地方|团体) 标准
      | (?:国际|国家|行业|地方|团体) 标准 \s? 《[^《》]{2,60}》 ) (?:国家|行业|地方|团体)?(?:标准)? 的?
    (?: {count:drafters} )? (?P<rank> 第[一二三四五六七八九十] | 主要 | 牵头 | 主编 | 参与 | 参编 )?
    (?: 起草 | 制定 | 制订 | 编制 | 参编 | 主编 ) 单位 (?P<among> 之一 )?
    """,
    examples={
        "去年，嘉兴紧固件制造有限公司成为GB/T 5781—2021的4家起草单位之一。": StandardsWork(
            count=None, level="national", role="participate", stage="drafting", actor="嘉兴紧固件制造有限公司"
        ),
    },
    rejects=["该厂成为标准起草单位。"],
    needs=("单位",),
)
def drafting_party(m: Match) -> Found | Declined:
    """One standard that somebody is a drafter of: the first one leads, one among several takes part."""
    if m.drafters and (not isinstance(m.drafters, Quantity) or m.drafters.unit not in ("家", "个")):
        return m.decline("not the drafters are counted")
    codes = m.inside("standard", "noun")
    body = body_before(m)
    actor = body.value.name if body else short_name_before(m.reading.text, m.start) or actor_of(m.reading, m.start)
    return m.found(
        StandardsWork(
            level=level_of(m.noun, codes),
            bodies=bodies_of(codes),
            role=_RANKS.get(m.rank or "", _PARTNER if m.among or m.rank else None),
            stage="drafting",
            actor=actor,
            region=region_told(m, actor),
            period=period_told(m),
        )
    )


_SOCIETY = regex_pattern("(?:协会|学会|商会|联合会|联盟|促进会|研究会)$")


@rule(
    StandardsWork,
    r"""
    {organization:actor} (?:于? {date:day} )? (?: 现场 | 正式 | 首次 | 批准 | 近日 | 日前 | 今年 | 已 )* (?:发布|公布|颁布) 了?
    (?: (?P<noun> (?:团体标准)? \s? {standard:standard} (?:\s?《[^《》]{2,60}》)? (?:团体标准)? )
      | (?: 《[^《》]{2,60}》 团体标准 | 团体标准 《[^《》]{2,60}》 ) )
    (?! \s?《 | [^，。；]{0,8}? 等 | [、和及与] )
    | (?: (?: {standard:code} \s? )? 《[^《》]{2,60}》 \p{Han}{0,6} 团体标准 ) [，]? 由 {organization:publisher}
      (?:于? {date:when} )? (?: 正式 | 批准 )* (?:发布|公布|颁布)
    """,
    examples={
        "6月9日，青田县石雕行业协会发布T/QTSD 003—2021《石雕包装》团体标准。": StandardsWork(
            count=None, level="association", stage="published", actor="青田县石雕行业协会"
        ),
        "《石雕底座》团体标准由青田县石雕行业协会6月发布。": StandardsWork(
            count=None, level="association", stage="published", actor="青田县石雕行业协会"
        ),
    },
    rejects=["中国消费者协会发布《石雕消费指南》。", "石雕行业协会发布《甲》等3项团体标准。"],
    needs=("团体标准", "T/"),
)
def published_by(m: Match) -> Found | Declined:
    """One standard of a society that the society itself brought out."""
    actor = m.actor or m.publisher
    cited = m.standard or m.code
    if not _SOCIETY.search(actor.name) or (cited and cited.level != "association"):
        return m.decline("not a society's own standard")
    return m.found(
        StandardsWork(
            level="association",
            stage="published",
            actor=actor.name,
            region=region_told(m, actor.name),
            period=period_told(m),
        )
    )
