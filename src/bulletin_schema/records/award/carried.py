"""Carried: the year or edition of an award that its sentence names once and means again."""

from __future__ import annotations

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.award.anatomy import editions_in
from bulletin_schema.records.award.names import Named
from bulletin_schema.records.award.shape import DATE, Shape, Token, mention_of

# 2013年“中国标准创新贡献奖”
_DATED = re_pattern(rf"{DATE}[“\s的度]{{0,2}}$")
# 第二届“江西精品”
_EDITION = regex_pattern(r"第\p{Han}{1,3}届[“\s]*$")


def with_editions(shape: Shape, awards: list[Token]) -> list[Token]:
    """Give an award named again in its sentence the edition it had: 公布了2008年名牌产品，共有9个产品确定为名牌产品."""
    editions: dict[str, tuple[int, ...]] = {}
    last: tuple[int, ...] = ()  # of the award whose grades follow: 公布2013年标准创新贡献奖，甲公司获二等奖
    told = []
    for token in awards:
        named: Named = token.value
        beside = _DATED.search(shape.text, max(0, token.at - 4), token.at)
        dates = shape.within(beside.start(), token.at, DATE) if beside else []
        named = named._replace(years=named.years or _edition_before(shape, token))
        years = named.years or tuple(mention_of(date).value.start.year for date in dates)
        if shape.text.startswith("以来", token.at + 1):  # 自首届质量奖以来: no round of those told
            years = ()
        again = named.years if years else editions.get(_family(named.name), ()) or (last if named.bare else ())
        told.append(token._replace(value=named._replace(years=again)) if again else token)
        editions[_family(named.name)] = last = years or again
    return told


def _edition_before(shape: Shape, token: Token) -> tuple[int, ...]:
    """Return the edition told right before a mark's quotes: 第二届“江西精品”."""
    words = _EDITION.search(shape.text, max(0, token.at - 8), token.at)
    return tuple(editions_in(words[0])) if words else ()


def _family(name: str) -> str:
    """Return what the prizes of one national round have in common: 中国专利 of 中国专利金奖 and 中国专利优秀奖."""
    return name[:4] if name.startswith(("中国", "全国")) else name
