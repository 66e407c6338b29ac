"""Drafters: one single standard and who drafted it: 《…》由甲公司牵头起草, 由甲局起草的《…》."""

from __future__ import annotations

from typing import cast

from bulletin_schema.clauses import same_article
from bulletin_schema.model import StandardLevel
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.pronouns import meant
from bulletin_schema.records.standards_work.model import StandardsWork
from bulletin_schema.records.standards_work.piece import (
    ROLES,
    bodies_of,
    level_of,
    period_told,
    region_told,
    stage_of_piece,
    stage_reached,
)
from bulletin_schema.records.standards_work.telling import level_named
from bulletin_schema.rule import Declined, Found, Match, rule

_JUST_OUT = regex_pattern(r"(?:发布|公布)了?$")


@rule(
    StandardsWork,
    r"""
    (?: {standard:standard} (?:\s?《[^《》]{2,60}》)? [，]? (?:国家|行业|地方|团体)?(?:标准)?
      | 《(?P<title>[^《》]{2,60})》 (?P<kind> (?:国际|国家|行业|地方|团体) 标准 )?
      | (?P<said> [该此]项? (?:国际|国家|行业|地方|团体)? (?: 标准 | 规范 | 规程 | 导则 ) | (?<=[。；\n]) (?:标准)?
        | (?<![0-9第]) 一[项个] [^，。；、由]{0,12} (?:国际|国家|行业|地方|团体) 标准 ) )
    (?: 于? {date:when} )? [也均]? 由 (?: {organization:actor} | (?P<pronoun> 其 | 他们 | 它 | [该我本](?:局|院|所|公司|中心|厂|集团|协会|学会) ) )
    (?P<more> (?:、|和|与|及|会同|联合)[^，。；、]{1,30} )* (?:等[^，。；]{0,10})? (?P<role> 主导 | 牵头 | 参与 | 领衔 )?
    (?:负责|联合|共同)? (?: (?P<verb> (?P<pen> 主笔 | 执笔 ) |
      起草 | 制定 | 制订 | 研制 | 编制 | 修订 | 提出(?!(?:并|、|和|，)?归口) ) (?!的) | (?<=主导|牵头) (?=[，。；、]|$) )
    (?: ，[^，。；]{0,12}? (?:已|并|正式|获) [^，。；]{0,24}? (?P<outcome> 立项 | 发布 | 批准(?!发布|公布) | 公布 | 颁布 ) )?
    """,
    examples={
        "DB46/T 623—2024《休闲潜水服务规范》由三亚市潜水协会等单位起草。": StandardsWork(
            count=None, level="local", role=None, stage="drafting", actor="三亚市潜水协会"
        ),
        "《邮轮港服务规范》（DB46/T 700—2025）近日发布。该标准由三亚市商务局、市港航协会共同起草。": StandardsWork(
            count=None, level="local", role=None, stage="drafting", actor=None
        ),
    },
    rejects=["GB/T 1.1—2020由国家标准委发布。", "该标准由三亚市商务局起草。"],
    needs=("由",),
)
def drafted_by(m: Match) -> Found | Declined:
    """One standard, by its code or as 该标准, and who drafted it; nobody alone where there were several."""
    if m.title and _NO_STANDARD.search(m.title):
        return m.decline("a policy document")
    level = m.standard.level if m.standard else level_named(m.kind or m.said or "") or _level_before(m)
    if level is None:
        return m.decline("no telling which standard it is")
    if m.verb == "提出" and not (m.actor and m.actor.type in _PROPOSERS):
        return m.decline("whose field it is, as every standard's foreword tells")
    actor = m.actor.name if m.actor else meant(m.reading, m.sentence, m.pronoun)
    record = StandardsWork(
        level=level,
        bodies=bodies_of(m.inside("standard", "standard")),
        role=ROLES.get(m.role or m.pen),
        stage=stage_reached(m.outcome, m.verb),
        actor=None if m.more else actor,
        region=region_told(m, actor),
        period=period_told(m),
    )
    return m.found(record)


def _level_before(m: Match) -> StandardLevel | None:
    """Return the level of the standard that 该标准 goes on about: the last one cited before it in its article.

    One named by its title alone is of the level last spoken of: 2项团体标准通过审查，其中《菊米》由甲公司牵头.
    """
    low = max(0, m.start - _STANDARD_REACH)
    cited = [] if m.title else m.reading.within("standard", low, m.start)
    if cited:
        told = same_article(m.reading, m.sentence, cited[-1].start)
        return cast(StandardLevel | None, cited[-1].value.level) if told else None
    spoken = [*_LEVEL.finditer(m.reading.text, low, m.start)] if m.title or m.said else []
    told = bool(spoken) and same_article(m.reading, m.sentence, spoken[-1].start())
    return level_named(spoken[-1][0]) if told else None


_STANDARD_REACH = 300
_PROPOSERS = frozenset({"company", "association", "institute"})
_LEVEL = regex_pattern(r"(?:国际|国家|行业|地方|团体)标准(?!化)")
_NO_STANDARD = regex_pattern(
    r"(?:办法|规定|意见|规划|方案|条例|纲要|计划|通知|报告|决定|目录|白皮书|手册|实施细则|教材)(?:（[^（）]*）)?$"
)


@rule(
    StandardsWork,
    r"""
    由 (?P<others> 该[局所院公司]{1,2} [、和与及] | {organization:first} [、和与及] )?
    (?: {organization:actor} | (?P<pronoun> [该我本](?:局|院|所|公司|中心|厂|集团|协会|学会) ) )
    (?P<more> (?:[、和与及]|联合|会同) [^，。；《》]{2,200}? | 等 [^，。；《》]{0,200}? )? (?P<role> 主导 | 牵头 | 参与 )? (?:负责|联合|共同)?
    (?P<verb> 起草 | 制定 | 制订 | 研制 | 编制 | 修订 | 提出 ) 的
    (?P<noun> 《[^《》]{2,60}》 \s? (?:国际|国家|行业|地方|团体) 标准 (?:提案)? | (?:国际|国家|行业|地方|团体) 标准 \s? 《[^《》]{2,60}》
      | (?: \p{Han}{0,6} (?:国际|国家|行业|地方|团体) 标准 )? {standard:standard} (?:\s?《[^《》]{2,60}》)? )
    (?: [^，。；等]{0,24}? (?P<outcome> 立项 | 发布 | 批准(?!发布|公布) | 公布 | 颁布 | 出版 | 问世 | 实施 ) )?
    """,
    examples={
        "由湖州市质检院起草的《竹炭枕》行业标准日前发布。": StandardsWork(
            count=None, level="sector", role=None, stage="published", actor="湖州市质检院"
        ),
        "由永嘉县市场监管局、县农业局共同起草的DB3303/T 021—2019《楠溪早香柚生产技术规程》经温州市市场监管局批准发布。": StandardsWork(
            count=None, level="local", role=None, stage="published", actor=None
        ),
    },
    rejects=["由国家标准委发布的《竹炭枕》国家标准。", "由湖州市质检院起草的《竹炭枕》等2项行业标准。"],
    needs=("由",),
)
def piece_drafted_by(m: Match) -> Found | Declined:
    """One standard, by its title, and who drafted it; nobody alone where there were several."""
    if m.reading.text.startswith("等", m.span("noun")[1]):
        return m.decline("one of several standards")
    codes = m.inside("standard", "noun")
    outcome = m.outcome or ("发布" if _JUST_OUT.search(m.before) else None)
    record = StandardsWork(
        level=level_of(m.noun, codes),
        bodies=bodies_of(codes),
        role=ROLES.get(m.role),
        stage=stage_of_piece(m, outcome, m.verb),
        actor=None if m.others or m.more else (m.actor.name if m.actor else meant(m.reading, m.sentence, m.pronoun)),
        region=region_told(m, m.first.name if m.first else (m.actor.name if m.actor else None)),
        period=period_told(m),
    )
    return m.found(record)
