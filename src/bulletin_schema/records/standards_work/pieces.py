"""Pieces: one single standard that somebody led, drafted or took part in, without a number of standards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from bulletin_schema.model import Period, StandardLevel
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.pronouns import meant
from bulletin_schema.records.standards_work.actors import acting, actor_of
from bulletin_schema.records.standards_work.model import StandardsWork, WorkRole, WorkStage
from bulletin_schema.records.standards_work.telling import level_named, period_of, region_of
from bulletin_schema.rule import Declined, Found, Match, rule

_STAGE_OF_OUTCOME: Mapping[str, WorkStage] = {"立项": "approved", "批准": "approved"}
_STAGE_OF_VERB: Mapping[str, WorkStage] = {"修订": "revised", "完成": "published", "提出": "proposed"}
_ROLES: Mapping[str | None, WorkRole] = {"主导": "lead", "牵头": "lead", "参与": "participate"}
_AMONG = regex_pattern(
    r"[^，。；]{0,60}?等(?:[^，。；]{0,6}标准)?[0-9一二两三四五六七八九十]{1,3}[项个]"
)  # 《甲》等3项
_OUTCOME_BEFORE = regex_pattern(r"(?:发布|公布)了?由[^，。；]{1,40}$")
_JUST_OUT = regex_pattern(r"(?:发布|公布)了?$")
_VAGUE = regex_pattern("首个|首项|一批|系列|多项")


def _stage(outcome: str | None, verb: str | None = None) -> WorkStage:
    """Return how far a piece of work came: by what became of it, else by what was done."""
    if outcome:
        return _STAGE_OF_OUTCOME.get(outcome, "published")
    return _STAGE_OF_VERB.get(verb or "", "drafting")


def _period(m: Match) -> Period | None:
    """Return when a piece of work came so far: the date told with what became of it, else that of its sentence."""
    inside = m.inside("date")
    return cast(Period, inside[-1].value) if inside else period_of(m.reading, m.sentence, m.start)


@rule(
    StandardsWork,
    r"""
    (?P<role> 主导 | 牵头 | 主持 | 参与 ) (?:起草|制定|制订|研制|修订|编制)? 的
    (?P<noun> [^，。；]{0,24}? (?: {standard:standard} (?:\s?《[^《》]{2,60}》)? | (?:国际|国家|行业|地方|团体) 标准 (?:《[^《》]{2,60}》)? )
      | 《[^《》]{2,60}》 [^，。；]{0,12}? (?: 标准 | {standard:code} [)）]? ) )
    (?: [^，。；]{0,12}? (?P<outcome> 立项 | 发布 | 批准(?!发布|公布) | 公布 | 颁布 | 出版 | 问世 | 实施 ) )?
    """,
    examples={
        "2家企业主导起草的安徽省地方标准获得立项公示。": StandardsWork(
            count=None, level="local", role="lead", stage="approved"
        ),
        "安吉大康控股有限公司牵头的《转椅升降机构》行业标准已形成征求意见稿。": StandardsWork(
            count=None, level="sector", role="lead", stage="drafting", actor="安吉大康控股有限公司"
        ),
    },
    rejects=["由该公司主导制定的全国首个团体标准发布。", "企业参与制定标准的积极性提高。"],
    needs=("主导", "牵头", "主持", "参与"),
)
def single_piece(m: Match) -> Found | Declined:
    """One standard that somebody led or took part in, and what became of it; no number of standards."""
    if _VAGUE.search(m.noun) or m.inside("count", "noun") or _AMONG.match(m.reading.text, m.end):
        return m.decline("neither a number nor one named piece")
    codes = m.inside("standard", "noun")
    bodies = [b for b in m.mentions("organization") if b.end == m.start]
    if m.outcome is None and not codes and not (bodies and "《" in m.noun):
        return m.decline("nothing became of it, and neither a code nor a title and its author name it")
    record = StandardsWork(
        level=level_named(m.noun) or (codes[0].value.level if codes else None),
        role="participate" if m.role == "参与" else "lead",
        stage=_stage(m.outcome or ("发布" if _OUTCOME_BEFORE.search(m.before) else None)),
        actor=bodies[0].value.name if bodies else actor_of(m.reading, m.start),
        region=region_of(m.reading, m.sentence, m.start),
        period=_period(m),
    )
    return m.found(record)


@rule(
    StandardsWork,
    r"""
    (?P<role> 主导 | 牵头 | 主持 | 参与 | 参加 | 负责 ) 了? (?P<verb> 起草 | 制定 | 制订 | 研制 | 修订 | 编制 | 编写 | 制修订 | 完成 ) (?:了|完成)?
    (?P<noun> (?: {standard:standard} | 《[^《》]{2,60}》 ) [^，。；、《》等]{0,10}? 标准
      | (?:国际|国家|行业|地方|团体) 标准 \s? 《[^《》]{2,60}》
      | (?: \p{Han}{0,6} (?:国际|国家|行业|地方|团体) 标准 )? \s? {standard:standard} (?:\s?《[^《》]{2,60}》)? )
    (?! [^，。；]{0,8}? (?: 等 | [、和及与] \s? (?: 《 | {standard:next} ) ) )
    """,
    examples={
        "该所主持修订《棉包回潮率测定规程》自治区地方标准。": StandardsWork(
            count=None, level="local", role="lead", stage="revised"
        ),
    },
    rejects=["牵头制定《质量提升行动方案》。", "参与制定《甲》《乙》等2项国家标准。"],
    needs=("主导", "牵头", "主持", "参与", "参加", "负责"),
)
def led_piece(m: Match) -> Found:
    """One standard that somebody leads or takes part in writing: 主持修订《…》地方标准."""
    codes = m.inside("standard", "noun")
    record = StandardsWork(
        level=level_named(m.noun) or (codes[0].value.level if codes else None),
        role="participate" if m.role in ("参与", "参加") else "lead",
        stage=_stage(None, m.verb),
        actor=acting(m.reading, m.sentence.start, m.start) or actor_of(m.reading, m.start),
        region=region_of(m.reading, m.sentence, m.start),
        period=_period(m),
    )
    return m.found(record)


@rule(
    StandardsWork,
    r"""
    (?: {standard:standard} (?:\s?《[^《》]{2,60}》)? [，]? (?:国家|行业|地方|团体)?(?:标准)?
      | (?P<said> [该此]项? (?:国际|国家|行业|地方|团体)? (?: 标准 | 规范 | 规程 | 导则 ) ) ) 由 {organization:actor}
    (?P<more> 、[^，。；、]{2,30} )* (?:等[^，。；]{0,10})? (?P<role> 主导 | 牵头 | 参与 )? (?:负责|联合|共同)?
    (?P<verb> 起草 | 制定 | 制订 | 研制 | 编制 | 修订 )
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
    level = m.standard.level if m.standard else level_named(m.said) or _level_before(m)
    if level is None:
        return m.decline("no telling which standard it is")
    record = StandardsWork(
        level=level,
        role=_ROLES.get(m.role),
        stage=_stage(None, m.verb),
        actor=None if m.more else m.actor.name,
        region=region_of(m.reading, m.sentence, m.start),
        period=_period(m),
    )
    return m.found(record)


def _level_before(m: Match) -> StandardLevel | None:
    """Return the level of the standard that 该标准 goes on about: the last one cited before it in its article."""
    cited = m.reading.within("standard", max(0, m.start - _STANDARD_REACH), m.start)
    told = m.reading.sentence_at(cited[-1].start) if cited else None
    same = told is not None and told.article == m.sentence.article
    return cast(StandardLevel | None, cited[-1].value.level) if same else None


_STANDARD_REACH = 300


@rule(
    StandardsWork,
    r"""
    由 (?P<others> 该[局所院公司]{1,2} [、和与及] | {organization:first} [、和与及] )?
    (?: {organization:actor} | (?P<pronoun> [该我本](?:局|院|所|公司|中心|厂|集团|协会|学会) ) )
    (?P<more> (?:[、和与及]|联合|会同) [^，。；《》]{2,30}? | 等 [^，。；《》]{0,10}? )* (?P<role> 主导 | 牵头 | 参与 )? (?:负责|联合|共同)?
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
    record = StandardsWork(
        level=level_named(m.noun) or (codes[0].value.level if codes else None),
        role=_ROLES.get(m.role),
        stage=_stage(m.outcome or ("发布" if _JUST_OUT.search(m.before) else None), m.verb),
        actor=None if m.others or m.more else (m.actor.name if m.actor else meant(m.reading, m.sentence, m.pronoun)),
        region=region_of(m.reading, m.sentence, m.start),
        period=_period(m),
    )
    return m.found(record)
