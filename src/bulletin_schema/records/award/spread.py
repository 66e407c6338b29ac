"""Spread: how many of an award each of several places has, told behind its bare name: 名牌产品数量，青岛120个、烟台80个."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.shape import AWARD, COUNT, PLACE, mention_of
from bulletin_schema.records.award.status import is_unreal
from bulletin_schema.records.award.told import REACH, Told

# 广东117个; 河北、湖南各41个; 晋江，68件; 烟台以208个居第二; 青岛市（68个）
_PAIR = regex_pattern(
    rf"(?P<places>{PLACE}(?:[、和]{PLACE}){{0,6}})(?:区|市|县)?(?:各|均|则|也|分别)?(?:占据?|有|是|为|达到?|以|拥有|新增)?了?[（(，,：:]?{COUNT}"
)
_GAP = regex_pattern(rf"[）)]?[^{AWARD}{COUNT}。]{{0,14}}")
_LEAD = regex_pattern(rf"[^{AWARD}{COUNT}。]{{0,24}}")
# Firms that apply, goods that are checked: no award had.
_OTHER = regex_pattern(r"申报|申请|推荐|参评|抽查|抽检|检查|问题|不合格|投诉|培训|奖励|补助|标准|案件")
_ROUND = regex_pattern(r"新|今年|本年|当年|去年|本届|此次|本次|获得|获评|评出|评选")
_LISTED = regex_pattern(r"[”\s]*\p{Han}{0,4}(?:名单|榜单|名录)")  # of this round: “江苏精品”名单出炉
_FEWEST = 2


def spread(told: Told) -> Iterator[Told]:
    """Yield an award only named once for each place that the words behind it give a count."""
    shape, low = told.shape, told.token.at + 1
    pairs: list[regex.Match[str]] = []
    at, between = low, _LEAD
    while (gap := between.match(shape.text, at)) and (
        pair := _PAIR.search(shape.text, at, gap.end() + 1 + _PAIR_LENGTH)
    ):
        if not between.fullmatch(shape.text, at, pair.start()) or _OTHER.search(shape.text, at, pair.start()):
            break
        pairs.append(pair)
        at, between = pair.end(), _GAP
    units = {mention_of(shape.token(pair.end() - 1)).value.unit for pair in pairs}
    if (
        len(pairs) < _FEWEST
        or len(units) > 1
        or is_unreal(shape.text, told.token.at, min(len(shape.text), low + REACH))
    ):
        return
    fresh = (
        told.named.years or _ROUND.search(told.clause) or _LISTED.match(told.after) or told.named.strength == "given"
    )
    for pair in pairs:
        for place in shape.within(pair.start("places"), pair.end("places"), PLACE):
            count = shape.token(pair.end() - 1)
            yield told._replace(place=place, count=count, status="won" if fresh else "held", held=Holders(), apart=True)


_PAIR_LENGTH = 24
