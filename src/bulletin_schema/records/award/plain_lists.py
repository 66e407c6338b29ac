"""Plain lists: winners that no finder knows, told by the marks between them and a word for many: 邓家刀、大足龙三工具先后评上…."""

from __future__ import annotations

import regex

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.award.held import ADVERBS, Holders
from bulletin_schema.records.award.shape import AWARD, BODY, COUNT, DATE, PERSON, PLACE, Shape

_ITEM = rf"(?:[{BODY}{PERSON}]|[^，。；：:、“”《》（）(){AWARD}{COUNT}{DATE}\s]{{3,20}}?)"
_AND = r"(?:、|以及|[和与及])"
_MANY = r"(?:双双|先后|均|分别|同时|都|一同|一并|携手|共同|悉数|全部|齐齐|一道|皆|同|又|也)"
_LIST = regex_pattern(
    rf"(?:^|[，。；：:！\s]|{DATE})(?:其中|另外?|还有|会上|我[省市县区]的?)?"
    # each item up to the first joiner, since 和 may stand within one too: 甲乙丙和丁戊己和…
    rf"(?:(?P<item>(?>{_ITEM}(?={_AND}))){_AND}){{1,8}}(?P<item>{_ITEM}){_MANY}{ADVERBS}$"
)
_CLAUSE = regex_pattern(
    rf"(?:^|[，。；：:！])(?:其中|我[省市县区]的?|{PLACE}的?)?(?P<item>{_ITEM})(?:、(?P<item>{_ITEM})){{1,8}}(?:首次|再次|成功|新|又)?$"
)
_JOINED = re_pattern(r"[、和与及][^，。；]{2,24}[双先均分同都一携共悉全齐皆又也]")
_OF_PLACE = regex_pattern(rf"{PLACE}的")
_NO_NAME = regex_pattern(
    r"^(?:[我该本其这各]|全[省市县区]|目前|近年|今年|去年|已|还|并|也|由|经|在|对|将|以|组织|推荐|帮助|指导|积极|不断|大力|推进|加强|开展)"
    r"|[的了是被将把为]|(?:工作|活动|管理|情况|成绩|水平|能力|力度|产品|项目|作品|方面|建设|服务|质量)$"
)
# 微山湖乌鳢、嘉祥大蒜: goods, whose makers are not told.
_GOODS = regex_pattern(r"[米茶酒蒜姜鳢鱼虾蟹鳖果梨桃枣柑橘橙柚瓜菇耳肉蛋奶鸡鸭鹅羊牛猪蜜醋粉面椒薯藕笋参]$|(?<!粮)油$")


def plain_clause(shape: Shape, low: int, high: int) -> Holders:
    """Return the winners that a whole clause lists before a verb that leaves no doubt: ，指前酱菜、薛埠茶坊入列."""
    return _named(shape, _CLAUSE.search(shape.text, low, high) if "、" in shape.text[low:high] else None)


def plain_list(shape: Shape, low: int, high: int) -> Holders:
    """Return the winners that a plain list names right before a verb, with a word for many behind it."""
    return _named(shape, _LIST.search(shape.text, low, high) if _JOINED.search(shape.text, low, high) else None)


def _named(shape: Shape, match: regex.Match[str] | None) -> Holders:
    if match is None:
        return Holders()
    names = []
    for start, end in match.spans("item"):
        of_place = _OF_PLACE.match(shape.text, start, end)
        names.append(shape.source[shape.clean(of_place.end() if of_place else start) : shape.clean(end)])
    if any(_NO_NAME.search(name) or _GOODS.search(name) for name in names):
        return Holders()
    return Holders(tuple(names), shape.clean(match.start("item")), shape.clean(match.end("item")))
