"""Further counts of an award that its sentence names once: 名牌产品223个，当年新增38个; 申报15个，获批12个."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.model import AwardStatus
from bulletin_schema.records.award.shape import COUNT, DATE, PLACE, Token, mention_of
from bulletin_schema.records.award.told import Told

_ENDS = r"(?=[，。；）)、]|$)"
_WON = r"(?:最终|最后|实际)?(?:拿[到下回]|评上)|新增加?|新获评?|新认定|净增|新评|获批|获评|获得|通过(?:评审|认定|审定)?|评上|入选|上榜"
_HELD = (
    r"(?:其|名牌|商标|品牌|产品|企业|认证)?(?:总数|总量|累计|数量|保有量|拥有量|总计|共计?){0,2}"
    r"已?(?:达到|达|增至|突破|为|有|上升[到至]|升[到至]|增[加长]到)|累计|总量|总数|一共|(?:年末|目前)?(?:在?有效期内|有效总数|有效|存量)(?:总数|的)?(?:累计|共|有|为|达)?|总[数量][破过超]\p{Han}{1,4}[，,]?达到?"
)
_FURTHER = re_pattern(
    rf"\p{{Han}}{{0,3}}(?:[（(][^（）()]{{1,40}}[）)])?(?:[，,](?:占|位?居|位?列|同比|比上年|较上年)[^，。；{COUNT}]{{1,20}})?(?:[，,、；;]|[（(])(?:其中|至此|并)?[，,]?(?:全[市县区省]|使)?(?:{DATE}|当年|今年|去年|年内|本年度?|本届|上半年)?(?:又|共|已|有)?"
    rf"(?:(?P<won>{_WON})|(?P<held>{_HELD})|(?P<other>复评|复审|复查|复核|续评|到期|续展|换证|重新认定|期满)(?:换证|合格|通过)?)了?{COUNT}"
    rf"{_ENDS}"
)
# 12家企业申报，8家企业通过评审: the count stands first.
_STAGE = r"通过(?:初审|初评|资格审查|(?:现场|资料|材料|专家)评审)|进入(?:现场评审|候选名单|公示名单|公示)|入围"
_TURNED = regex_pattern(
    rf"\p{{Han}}{{0,4}}[，,、](?:经[^，。；{COUNT}]{{1,20}}?[，,]?)?(?:其中|最终|并|已)?有?{COUNT}\p{{Han}}{{0,4}}(?:(?P<won>通过(?:评审|认定|审定|评价)|成功获评|获评|获奖|获批|入选|上榜|评上|获认定|胜出|脱颖而出)|(?P<stage>{_STAGE})){_ENDS}"
)
# 获奖企业9家、个人4名; 入选企业17家、区域品牌3个
_KIND = regex_pattern(
    rf"[、和及](?:个人|组织|企业|班组|团队|单位|项目|产品|(?:区域|服务|工程)品牌){COUNT}(?=[，。；、）)]|$)"
)
_STOCK = regex_pattern(
    rf"[^，。；、{COUNT}]{{0,6}}[，,；](?:至此|至今|目前)?[，,]?(?:{PLACE}|[全我][省市县区]|使)?(?:累计|总数|总量|一共|共有|已有|目前有){{1,2}}(?:已?达到?|已?有|为)?{COUNT}{_ENDS}"
)
_MOST: Final = 4


def further(told: Told, low: int = 0) -> Iterator[Told]:
    """Yield the award with each count that the clauses behind its own, or behind `low`, go on with: ，总数达到164个."""
    last = told
    if told.count is None:
        yield from _stock_behind(told)
        return
    yield from _of_other_kinds(told, low)
    for _ in range(_MOST):
        if last.count is None:
            return
        at = max(last.count.at + 1, told.token.at + 1, low)
        text = told.shape.text
        match = _FURTHER.match(text, at)
        turned = None if match else _TURNED.match(text, at)
        if match is None and turned is None:
            return
        more = told.shape.token(match.end() - 1 if match else text.index(COUNT, at))
        low = max(low, turned.end() if turned else 0)
        status: AwardStatus | None = "held" if match and match["held"] else "won"
        if match and match["other"]:
            status = None
        if turned and turned["stage"]:
            status = "shortlisted"
        last = last._replace(count=more, status=status, held=Holders(), low=max(told.low, at), apart=True)
        if _is_news(told, last, more):
            same_round = told.status == "applied" and last.status != "held"
            yield last if same_round else last._replace(named=told.named._replace(years=()))


def _of_other_kinds(told: Told, low: int) -> Iterator[Told]:
    """Yield the award with the counts of other kinds of winners that stand beside its own: 企业9家、个人4名."""
    at = max(told.count.at + 1 if told.count else 0, told.token.at + 1, low)
    while kind := _KIND.match(told.shape.text, at):
        at = kind.end()
        yield told._replace(count=told.shape.token(at - 1), held=Holders(), apart=True)


def _stock_behind(told: Told) -> Iterator[Told]:
    """Yield the stock of an award told without a count: “…”获准地理标志产品保护，全市累计8个."""
    if told.status == "won" and (stock := _STOCK.match(told.after)):
        count = told.shape.token(told.token.at + stock.end())
        yield told._replace(named=told.named._replace(years=()), count=count, status="held", held=Holders(), apart=True)


def _is_news(told: Told, last: Told, more: Token) -> bool:
    """Tell a count of the same things with another status: 复评8个 is none."""
    if last.status is None or told.count is None:
        return False
    total, part = mention_of(more).value, mention_of(told.count).value
    grown = last.status == "held" and total.value > part.value  # 培育5个，总数达49个
    return bool(total.unit == part.unit and (grown or last.status != told.status))
