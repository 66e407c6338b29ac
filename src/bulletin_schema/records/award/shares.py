"""Shares: a place's part of those that an award names: 新认定的驰名商标中，湖南占了7件; 推出513个…，德州总计上榜29个."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.making import founds
from bulletin_schema.records.award.shape import AWARD, COUNT, PLACE, Token, mention_of
from bulletin_schema.records.award.short_names import names_behind
from bulletin_schema.records.award.status import is_unreal
from bulletin_schema.records.award.told import REACH, Told
from bulletin_schema.rule import Found

_ENTERED = r"(?:上榜|入选|入榜|入围|获评|入列|榜上有名|名列其中|位列其中|获此殊荣|在列)"
_HAS = rf"(?P<place>{PLACE})(?:共|就|独|总计|累计|共计|已){{0,2}}"
_AMONG = re_pattern(
    rf"(?:[”\s]*(?:名单|榜单|名录|目录|产品|企业|品牌|认证|获证|入选|项目){{0,3}}|[^。；{AWARD}]{{0,40}}{_ENTERED}的{COUNT}\p{{Han}}{{0,4}})[中里内上][，,]?{_HAS}(?:企业|产品|品牌)?(?:占据?|占有|独占|独揽|有|得|获)了?{COUNT}(?!\p{{Han}}{{0,4}}的{COUNT})"
)
# 96家企业获证，14家来自盐城
_FROM = regex_pattern(rf"{COUNT}\p{{Han}}{{0,4}}(?:来自|出自|落户|花落)(?:了|于)?{PLACE}")
# ，西安市占了237个，宝鸡市88个: places behind a count, each with its part, without the noun again.
_LEAD = regex_pattern(r"[”\s]*\p{Han}{0,8}")
_PART = regex_pattern(
    rf"[，；、](?:而|光|仅)?(?P<place>{PLACE})(?:\p{{Han}}{{0,8}}?(?:占据?|有|是|为|达|获批?|拥有|现有)了?)?"
    rf"{COUNT}(?=\p{{Han}}{{0,3}}(?:[，。；、）)]|$))"
)


def shared_out(reading: Reading, told: Told) -> list[Found]:
    """Return the part of an award's winners that a place has, as the words behind the award tell it."""
    return [one for share in _shares_of(told) for one in founds(reading, share)]


def parted(reading: Reading, told: Told, at: int) -> list[Found]:
    """Return the counts of places that follow another's from an offset on: ，桂林市58个，梧州市31个."""
    return [one for part in _parts_of(told, at) for one in founds(reading, part)]


def _parts_of(told: Told, at: int) -> Iterator[Told]:
    """Yield the award for each place whose count follows from an offset of the shape on: ，桂林市58个，梧州市31个."""
    shape = told.shape
    if told.count is None or is_unreal(shape.text, told.token.at, at):
        return
    unit = mention_of(told.count).value.unit
    lead = _LEAD.match(shape.text, at)
    at = lead.end() if lead else at
    while part := _PART.match(shape.text, at):
        at = part.end()
        count = shape.token(at - 1)
        if mention_of(count).value.unit != unit:
            return
        held = Holders(names_behind(shape, at, mention_of(count).value.value).names)
        yield told._replace(place=shape.token(part.start("place")), count=count, held=held, apart=True)


def _shares_of(told: Told) -> Iterator[Told]:
    """Yield the award with the count of the place whose part the words behind it tell."""
    shape, at = told.shape, told.token.at
    for share in (
        _FROM.finditer(told.after) if told.counted or "名单" in told.after[:8] or "揭晓" in told.after[:8] else ()
    ):
        count, place = shape.token(at + 1 + share.start()), shape.token(at + share.end())
        yield told._replace(place=place, count=count, status=told.status or "won", held=Holders(), apart=True)
    match = _AMONG.match(told.after)
    if match is None or is_unreal(shape.text, at, min(len(shape.text), at + REACH)):
        return
    low = at + 1
    place = shape.token(low + match.start("place"))
    count = shape.within(place.at, low + match.end(), COUNT)[0]
    if told.place is None and count is not told.count and _is_part(count, told.count):
        share = told._replace(place=place, count=count, status=told.status or "won", held=Holders(), apart=True)
        yield share
        yield from _parts_of(share, count.at + 1)


def _is_part(count: Token, whole: Token | None) -> bool:
    """Tell a count of the same things that is not more than the whole."""
    part, told = mention_of(count).value, mention_of(whole).value if whole else None
    return told is None or (part.unit == told.unit and part.value <= told.value)
