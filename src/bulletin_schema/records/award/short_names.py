"""Short names: winners that no finder of bodies knows, told by the list they stand in and its count."""

from __future__ import annotations

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.award.held import ADVERBS, Holders
from bulletin_schema.records.award.shape import AWARD, COUNT, DATE, PLACE, Shape, Token

_LISTED = re_pattern(
    rf"(?:^|[，。；：:，]|{DATE})(?P<list>[^，。；：:{AWARD}{COUNT}]{{2,200}}?)(?P<etc>等)?(?:共)?{COUNT}$"
)
_TRAILING = regex_pattern(rf"\p{{Han}}{{0,8}}{ADVERBS}")
_ITEM_MARK = regex_pattern(r"、|以及|(?<=\p{Han}{3})[和及](?=\p{Han}{3})")
_NO_ITEM = regex_pattern(
    r"^[我全本][省市县区州]|企业$|单位$|产品$|商标$|名牌$|示范区$|类$|认定$|[的了由为将已]|组织$|”|[“”]牌|[《》]|牌\p{Han}{1,8}$|有$|^(?:个人|组织|集体|班组|其中|含)"
)
_NAME = regex_pattern(r"\p{Han}[\p{Han}A-Za-z0-9·（）()]{1,30}")
_OWN_PLACE = regex_pattern(r"^[我该本][局院所委厅校](?=\p{Han}{2,3}$)|^[我本全][省市县区州]的?(?=.{2})")
_ITEM_LEAD = regex_pattern(
    rf"^(?:(?:企业|单位|产品|商标)?[和及、]|{PLACE}的?|{DATE}|目前|其中|[又另还]有|累计|现|已|共|合计|总计|由|有|经|据悉|近日|日前|包括|会上|同时|并|组织|推荐|指导|帮助|全[省市区县]|新增|此次|本次|\s|“)*"
)
_SHORT = 2  # characters of a place without its kind
_SHORT_ITEM = regex_pattern(r"\p{Han}{1,2}(?:、|等)")


def _begins_a_name(shape: Shape, at: int) -> bool:
    """Tell a place right before an offset that a short name may begin with: 浙江 of 浙江飞鹰门业."""
    place = shape.token(at - 1)
    words = shape.source[place.start : place.end]
    return len(words) == _SHORT and words[0] not in "我全本该" and words[-1] not in "省市县区州旗"


def listed_names(shape: Shape, low: int, high: int, count: float | None) -> Holders:
    """Read short names by their list: 蓝科传感、万控智造等6家企业."""
    words = shape.text[low:high]
    last = words.rfind(COUNT)
    if (
        count is None
        or last < 0
        or words[last + 1 : last + 2] in ("，", "、")
        or not _TRAILING.fullmatch(words, last + 1)
    ):
        return Holders()
    match = _LISTED.search(words, 0, last + 1)
    if match is None:
        return Holders()
    start = low + match.start("list")
    lead = _ITEM_LEAD.match(shape.text[start : low + match.end("list")])
    start += lead.end() if lead else 0
    if shape.text[start - 1] == PLACE and (_SHORT_ITEM.match(shape.text, start) or _begins_a_name(shape, start)):
        start -= 1  # 我市青州花卉、…: 青州 is its own
    first, end = shape.clean(start), shape.clean(low + match.end("list"))
    names = [n.strip() for n in _ITEM_MARK.split(shape.source[first:end])]
    if not names or any(not 2 <= len(n) <= 30 or _NO_ITEM.search(n) for n in names):
        return Holders()
    if len(names) != count and not (match["etc"] and len(names) < count):
        return Holders()
    return Holders(tuple(_OWN_PLACE.sub("", n.strip("“”")) for n in names), first, end)


def bracketed_names(shape: Shape, low: int, high: int, count: float | None) -> Holders:
    """Read the names in a bracket behind a count, where they are as many: 2家企业（海澜智造、云门食品）."""
    start, end = shape.clean(low), shape.clean(high)
    items = [item.strip() for item in _ITEM_MARK.split(shape.source[start:end])]
    if len(items) != count or not all(_NAME.fullmatch(item) and not _NO_ITEM.search(item) for item in items):
        return Holders()
    return Holders(tuple(items), start, end)


# 占2席，即甲茶庄、乙酒坊; 3家：甲、乙和丙; 2家（甲、乙）
_OPENS = regex_pattern(
    r"\p{Han}{0,6}?(?:[，,]\s*(?:它们|他们|这\p{Han}{1,4})?(?:分别|依次)?(?:是|为|即|系|包括)[：:]?|[：:]|——|[（(])\s*"
)
_CLOSES = regex_pattern(r"[。；！？）)，,]|$")


def names_behind(shape: Shape, at: int, count: float | None) -> Holders:
    """Read the names that a count is followed by, where they are as many: ，即甲茶庄、乙酒坊."""
    match = _OPENS.match(shape.text, at) if count is not None else None
    closes = _CLOSES.search(shape.text, match.end()) if match else None
    return bracketed_names(shape, match.end(), closes.start(), count) if match and closes else Holders()


_THEY_ARE = re_pattern(
    rf"{COUNT}(?:企业|单位|组织|产品)?(?:——|—|：|[，,]?(?:分别)?(?:是|为)：?)"
    rf"(?P<all>[^，。；：{AWARD}{COUNT}]+)(?=[。；]|$)"
)


def names_of_all(shape: Shape, count: Token) -> Holders:
    """Read the names that a dash puts behind a count, where they are as many: 2家——四建集团和大富豪家纺."""
    match = _THEY_ARE.match(shape.text, count.at)
    return bracketed_names(shape, match.start("all"), match.end("all"), count.value.value.value) if match else Holders()
