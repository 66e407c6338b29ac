"""Bodies: the organisations of a sentence, with firms in lists that their form alone tells.

In 授予甲公司、东方红拖拉机有限公司… what stands between the marks of a list and ends like a firm is one, whether or
not its words are known; where only its end is known (柳州汽车有限公司 of 东风柳州汽车有限公司), its name is widened.
"""

from __future__ import annotations

from typing import Any

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.organization.model import Organization
from bulletin_schema.model import Quantity
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading

_FIRM = regex_pattern(
    r"(?:[、：—]|授予|表彰|推荐|其中)(?:以及)?(?P<firm>(?!以及|其中|的)[\p{Han}A-Za-z0-9·][^，。；：、“”《》\n的了对将被为由在及]{2,30}?"
    r"(?:公司|集团|厂))(?=[、，。；：“”（(\s等获荣被和及共0-9一二两三四五六七八九十]|$)"
)
_VERB = regex_pattern(r"授予|表彰|推荐|决定|认定|获")


# 授予甲公司等5单位…: a number without a measure word. The standard library's engine finds its first letter fast.
_BARE_COUNT = re_pattern(r"等([0-9]{1,3})(单位|企业|集体|组织)")


def bare_counts_in(reading: Reading, low: int, high: int) -> list[Mention[Any]]:
    """Return the numbers of winners that have no measure word, the noun as their unit."""
    return [
        Mention(m.start(1), m.end(), "count", Quantity(value=float(m[1]), unit=m[2]))
        for m in _BARE_COUNT.finditer(reading.text, low, high)
    ]


def bodies_in(reading: Reading, low: int, high: int) -> list[Mention[Any]]:
    """Return the organisations of a stretch of the clean text, those in lists told by their form included."""
    known: list[Mention[Any]] = reading.within("organization", low, high)
    formed = [
        Mention(m.start("firm"), m.end("firm"), "organization", Organization(name=m["firm"], type="company"))
        for m in _FIRM.finditer(reading.text, low, high, overlapped=True)
    ]
    formed = [
        f for f in formed if not _VERB.search(f.value.name) and not any(k.start <= f.start < k.end for k in known)
    ]
    if not formed:
        return known
    kept = [k for k in known if not any(f.start <= k.start and k.end <= f.end for f in formed)]
    return sorted([*kept, *formed], key=lambda m: m.start)
