"""Pieces: one single standard that somebody led, drafted or took part in, without a number of standards."""

from __future__ import annotations

from typing import Any

from bulletin_schema.clauses import joined_before
from bulletin_schema.mention import Mention
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.standards_work.actors import BODY_NAME, acting, actor_of, short_name_before
from bulletin_schema.records.standards_work.model import StandardsWork
from bulletin_schema.records.standards_work.piece import (
    ROLES,
    bodies_of,
    body_before,
    level_of,
    period_told,
    region_told,
    stage_of_piece,
    stage_reached,
)
from bulletin_schema.rule import Declined, Found, Match, rule

# 《甲》等3项
_AMONG = regex_pattern(r"[^，。；]{0,60}?等(?:[^，。；]{0,6}标准)?[0-9一二两三四五六七八九十]{1,3}[项个]")
_OUTCOME_BEFORE = regex_pattern(r"(?:发布|公布)了?由[^，。；]{1,40}$")
_OURS = regex_pattern(r"[我该本](?:公司|企业|集团|中心|协会|学会|[院所局厂省市县区](?:企业)?)$")  # 我院主持制定的《…》
_ITS = regex_pattern(r"该(?:公司|中心|协会|学会|[院所局厂])$")  # 该局组织修订的《…》
_VAGUE = regex_pattern("首个|首项|一批|系列|多项")


def _alone(m: Match, body: Mention[Any]) -> str | None:
    """Return the body that stands before a piece's verb, nobody where it is the last of several."""
    return None if len(joined_before(m.reading, body)) > 1 else str(body.value.name)


def _acting(m: Match) -> str | None:
    """Return who acts in the words before a piece, else the subject of its sentence."""
    return acting(m.reading, m.sentence.start, m.span("noun")[0]) or actor_of(m.reading, m.start)


@rule(
    StandardsWork,
    r"""
    (?: 等[^，。；《》]{0,6} | (?:联合|会同|与)[^，。；《》]{0,10}?(?:单位|企业|高校|院校|部门) )?
    (?:联合|共同|独立|自主|组织|作?为(?=第一|牵头|主要))?
    (?: (?P<role> 主导 | 牵头 | 主持 | 参与 | 负责 | 为主 | 主编 | 参编 | (?:第一|牵头|主要)起草单位 | 领衔 | 第一(?=起草) )
        (?P<verb> 起草 | 制定 | 制订 | 研制 | 修订 | 编制 | 编写 | 提出 )?
      | (?P<own> 起草 | 制定 | 制订 | 研制 | 修订 | 编制 | 编写 | 提出 ) ) 的
    (?P<noun> [^，。；]{0,24}? (?: {standard:standard} (?:\s?《[^《》]{2,60}》)?
        | (?:国际|国家|行业|地方|团体|企业) 标准 (?: \s? {standard:coded} )? (?: (?:项目)? \s? 《[^《》]{2,60}》)? )
      | 《[^《》]{2,60}》 [^，。；]{0,12}? (?: 标准 | {standard:code} [)）]? )
      | 《[^《》]{2,60}》 (?= [^，。；]{0,4} 立项 ) )
    (?: 的? (?P<late> 起草 | 制定 | 制订 | 研制 | 修订 | 编制 ) )?
    (?: [^，。；]{0,12}? (?P<outcome> 立项 | 发布 | 批准(?!发布|公布) | 公布 | 颁布 | 出版 | 问世
      | 施行 | 实施(?![一二两三四五六七八九十0-9]{1,2}(?:年|个月)|以来|后)
      | 提案(?![^，。；]{0,10}?(?:立项|获批|通过)) ) )?
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
    needs=(
        *(
            "主导",
            "牵头",
            "主持",
            "参与",
            "负责",
            "为主",
            "主编",
            "领衔",
            "第一起草",
            "参编",
            "起草单位的",
            "起草的",
            "制定的",
            "制订的",
            "研制的",
        ),
        *("编制的", "编写的", "修订的", "提出的"),
    ),
)
def single_piece(m: Match) -> Found | Declined:
    """One standard that somebody led or took part in, and what became of it; no number of standards."""
    codes = m.inside("standard", "noun")
    counted = [count for count in m.inside("count") if count.value.unit != "家"]
    if (_VAGUE.search(m.noun) and not codes) or counted or _AMONG.match(m.reading.text, m.end):
        return m.decline("neither a number nor one named piece")
    body = body_before(m)
    short = None if body else short_name_before(m.reading.text, m.start)
    ours = body or short or _OURS.search(m.before)
    if m.outcome is None and not codes and not (ours and "《" in m.noun):
        return m.decline("nothing became of it, and neither a code nor a title and its author name it")
    if m.role is None and not (body or short or _ITS.search(m.before)):
        return m.decline("no telling who drafted it")
    actor = _alone(m, body) if body else short or _acting(m)
    level = level_of(m.noun, codes)
    outcome = m.outcome or ("发布" if _OUTCOME_BEFORE.search(m.before) else None)
    record = StandardsWork(
        level=level,
        bodies=bodies_of(codes) or (tuple(BODY_NAME.findall(m.text)) if level == "international" else ()),
        role=ROLES.get(m.role),
        stage=stage_of_piece(m, outcome, m.late or m.verb or m.own),
        actor=actor,
        region=region_told(m, body.value.name if body else actor),
        period=period_told(m),
    )
    return m.found(record)


@rule(
    StandardsWork,
    r"""
    (?: (?P<role> 主导 | 牵头 | 主持 | 参与 | 参加 | 负责 ) 了?
        (?: (?P<verb> 起草 | 制定 | 制订 | 研制 | 修订 | 编制 | 编写 | 制修订 | 完成 ) (?:了|完成)? )?
      | {organization:body} (?: 还 | 已 | 先后 | 率先 | 首次 | 组织 | 今年 | 去年 )* (?P<own> 起草 | 制定 | 制订 | 研制 | 修订 | 编制 ) (?!的) 了? )
    (?P<noun> (?: {standard:standard} | 《[^《》]{2,60}》 ) [^，。；、《》等]{0,10}? 标准
      | \p{Han}{0,6}? (?:国际|国家|行业|地方|团体|企业) 标准 (?:项目)? \s? 《[^《》]{2,60}》
      | (?: \p{Han}{0,6} (?:国际|国家|行业|地方|团体) 标准 )? \s? {standard:standard} (?:\s?《[^《》]{2,60}》)? )
    (?! [^，。；]{0,8}? (?: 等 | [、和及与] \s? (?: 《 | {standard:next} ) ) )
    (?: 的?\s? (?P<late> 起草 | 制定 | 制订 | 研制 | 修订 | 编制 | 制修订 ) )?
    """,
    examples={
        "该所主持修订《棉包回潮率测定规程》自治区地方标准。": StandardsWork(
            count=None, level="local", role="lead", stage="revised"
        ),
        "该站参与了国家标准《绿豆》的修订。": StandardsWork(
            count=None, level="national", role="participate", stage="revised"
        ),
        "2009年，上饶市黄沙酒业有限公司制定企业标准《米酒》。": StandardsWork(
            count=None, level="enterprise", role=None, stage="drafting", actor="上饶市黄沙酒业有限公司"
        ),
        "对主导制定GB/T 31037-2014的洛阳磨料有限公司奖励20万元。": StandardsWork(
            count=None, level="national", role="lead", stage="drafting", actor="洛阳磨料有限公司"
        ),
    },
    rejects=["牵头制定《质量提升行动方案》。", "参与制定《甲》《乙》等2项国家标准。", "参加国家标准《绿豆》宣贯会。"],
    needs=("主导", "牵头", "主持", "参与", "参加", "负责", "制定", "制订", "起草", "编制", "研制", "修订"),
)
def led_piece(m: Match) -> Found | Declined:
    """One standard that somebody leads or takes part in writing: 主持修订《…》地方标准, 参与国家标准《…》修订."""
    verb = m.verb or m.own
    if verb is None and m.late is None:
        return m.decline("no telling what was done with it")
    codes = m.inside("standard", "noun")
    actor = _whose(m) or _acting(m)
    record = StandardsWork(
        level=level_of(m.noun, codes),
        bodies=bodies_of(codes),
        role=ROLES.get(m.role),
        stage=stage_reached(None, m.late if m.late == "修订" else verb),
        actor=actor,
        region=region_told(m, actor),
        period=period_told(m),
    )
    return m.found(record)


def _whose(m: Match) -> str | None:
    """Return who made a piece: the one body right before its verb, or the one behind it: 主导制定GB/T 1的甲公司."""
    own = m.mention("body")
    if own is not None:
        return _alone(m, own)
    if not m.after.startswith("的"):
        return None
    return next((str(body.value.name) for body in m.mentions("organization") if body.start == m.end + 1), None)
