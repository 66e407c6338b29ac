"""Terms: what a policy asks or pays for, which nobody has done yet: 每主导制定1项国家标准奖励20万元."""

from __future__ import annotations

from bulletin_schema.model import Quantity
from bulletin_schema.patterns import regex_pattern

_ASKED = regex_pattern(
    r"(?:每(?:新增|新|主导|牵头|主持|参与|制定|制订|修订|起草|承担|发布|完成|获得?)|每[家个户]\p{Han}{0,8}至少|凡|应当?(?=[主牵参制修发建]))[^，。；]*$"
    r"|(?:申报|入选|认定|奖励)条件[^。；]*$|不$"
)
_PAID = regex_pattern(
    r"[^，。；]{0,10}[，,]?(?:[^，。；]{0,8}?)(?:奖励|奖|资助|补助|补贴|[加扣计记])(?:人民币)?\s?[0-9.]+\s?万?[元分]"
)
_WHO_MAY = regex_pattern(r"[^，。；]{0,4}的(?:企业|单位|组织|机构)?[，,]?(?:可|应|须|方可|给予|予以|按)")


def only_asked(before: str, after: str, count: Quantity) -> bool:
    """Tell a count that is but a policy's term, by the words before it (with its own first) and behind it.

    >>> one = Quantity(value=1, unit="项")
    >>> only_asked("每主导制定", "国家标准奖励20万元", one), only_asked("去年主导制定", "国家标准", one)
    (True, False)
    """
    if _ASKED.search(before) or _WHO_MAY.match(after):
        return True
    return count.value == 1 and _PAID.match(after) is not None
