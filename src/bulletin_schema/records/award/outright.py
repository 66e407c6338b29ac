"""Outright: awards of which the words beside them say who has just won them: 获得…称号的A公司, 获得…的11家企业."""

from __future__ import annotations

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.award.bestowed import count_beside
from bulletin_schema.records.award.recipients import run_named
from bulletin_schema.records.award.shape import BODY, COUNT, DATE
from bulletin_schema.records.award.status import is_unreal
from bulletin_schema.records.award.told import Told

# 湖南名牌实现零的突破; 三块“中国名牌”同日到手
_GAP_BEHIND = regex_pattern(r"[”\s]*(?:企业)?(?:首次|也|已)?实现了?(?:历史性)?“?零”?的?突破")
_IN_HAND = regex_pattern(rf"[”\s]*(?:各有{COUNT})?\p{{Han}}{{0,4}}(?:到手|入账|落袋|进账)(?=[，。；]|$)")
# 6家企业7个产品进入公示名单，有望获得六安名牌产品称号
_HOPEFUL = re_pattern(
    rf"{COUNT}[^，。；{COUNT}]{{0,8}}(?:进入|列入|通过)了?(?:公示|初选|候选)[^，。；]{{0,6}}，有望(?:获得|获评|成为|摘得|荣获)(?:{DATE}|[“\s])*$"
)
# 争创湖南名牌的申报材料已上报12家
_PAPERS = regex_pattern(rf"[”\s]*的?(?:申报|申请|参评)(?:材料|资料|书|表)已?(?:上报|报送|提交|报出)了?{COUNT}")
# 加上6月获评的省长质量奖，该公司…: won by whom the clause behind is about.
_WON_BEFORE = re_pattern(rf"{DATE}(?:刚|新|首次|成功){{0,2}}(?:获评|荣获|获得|摘得|捧回|获)的(?:{DATE}|[“\s])*$")
# 为4家新获评的市质量标杆企业授牌
_COUNTED_WINNERS = re_pattern(
    rf"{COUNT}\p{{Han}}{{0,4}}?(?:新|首次|成功)?(?:获评|荣获|获得?|通过|入选|评上|评定|认定)的(?:{DATE}|[“\s])*$"
)
# 对获得省名牌产品称号的A公司给予奖励: a rule of no one, but a fact where it names them.
_JUST_WON = regex_pattern(
    rf"(?<!力争|争取|有望|希望|未能)(?:被{BODY}?(?:授予|评为|命名为|认定为)|荣获|获得|获评|获颁|获|入选|[摘夺捧]得|捧[回走]|斩获|拿下|问鼎)了?(?:{DATE}|[“\s])*$"
)
# 对获得省名牌产品称号的11家企业每家奖励10万元: so many as won it.
_WON_BY = regex_pattern(rf"[”\s]*(?:荣誉)?(?:称号)?的{COUNT}(?=企业|单位|产品|组织|个人|商标|公司)")


def told_outright(told: Told, high: int) -> Told | None:
    """Return an award of which the words beside it say who has just won it: 获得…称号的A公司, 获得…的11家企业; or whose papers went in."""
    if told.count and _PAPERS.match(told.after):
        return told._replace(status="applied")
    if hopeful := _HOPEFUL.search(told.before):
        return told._replace(status="shortlisted", count=told.shape.token(told.low + hopeful.start()))
    taken = _GAP_BEHIND.match(told.after) or (told.count and _IN_HAND.match(told.after))
    if (taken or _WON_BEFORE.search(told.before)) and not is_unreal(told.shape.text, told.token.at, high):
        return told._replace(status="won")
    if number := _COUNTED_WINNERS.search(told.before):
        return told._replace(status="won", count=told.shape.token(told.low + number.start()))
    if not _JUST_WON.search(told.before):
        return None
    at = told.token.at + 1
    if winners := run_named(told.shape, at):
        return told._replace(status="won", held=winners, count=count_beside(told, at, winners))
    counted = _WON_BY.match(told.after)
    return told._replace(status="won", count=told.shape.token(told.token.at + counted.end())) if counted else None
