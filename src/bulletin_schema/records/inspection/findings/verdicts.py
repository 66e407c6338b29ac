"""Verdicts: test items that a clause says are what is wrong, 导体电阻问题突出, 甜蜜素超标是主要原因, pH值超出国家标准要求."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.findings.test_items import names_test_item, without_goods
from bulletin_schema.records.inspection.wording.phrases import phrases_of

_VERY = r"(?:较为?|比较|最为?|尤为|十分|仍较?|更为?|非常|很)?"
_STANDARD = r"(?:国家|食品安全|强制性|推荐性|有关|相关|行业|产品|标签|明示|规定)*(?:标准|要求|规定|限量|限值|标示值|标称值|标注值)(?:要求|规定)?"
_VERDICT = re_pattern(
    rf"(?<![^，。；：！？、\n])(?P<list>[^，。；：！？\n]{{2,60}}?)(?:等)?(?:[\d两三四五六七八九]*[个项])?(?:项目|指标|方面)?的?(?P<verdict>(?:质量)?问题{_VERY}(?:突出|严重|多发|多|集中|明显|普遍)"
    rf"|(?:不过关|过不了关|不达标|超标|不合格)的?(?:现象|情况|问题)?{_VERY}(?:普遍|突出|严重|居多|多)"
    r"|不过关|过不了关|(?:两|三|[2-9])?项?(?:垫底|最差|最成问题|较成问题|失分(?:最多|较多)?)|(?:成为?|成了|是|为)(?:本次|此次|主要|最大)*(?:的)?“?重灾区”?"
    rf"|不合格(?:检出|发现)?率{_VERY}(?:偏高|较高|最高|居高不下|居前)|(?:是|为|成了?)(?:行业|普遍)?通病|不合格(?:的?占多数|居多)?"
    rf"|(?:超标|不合格|不足|不达标)?(?:仍|还|依然|依旧)?(?:是|为)(?:导致|造成)?(?:本次|此次|产品|其|不合格|的)*(?:主要|唯一|首要|突出|共性)的?(?:不合格)?(?:原因|问题|项目|因素)"
    rf"|(?:不符合|不满足|达不到|未达到|超出|低于|高于)(?:{_STANDARD}|[A-Z][A-Z/\s0-9.—-]{{3,30}}(?:《[^《》]{{2,40}}》)?(?:标准)?(?:要求|规定)?)|[与同](?:标签|标识|标注|包装|产品|说明书)*(?:明示|标示|标称|标注|实测)?(?:值|\p{{Han}}{{0,4}}等级)?(?:不(?:相)?符|不一致|有(?:较大)?(?:出入|偏差|差距)))(?=[，。；：！？\n]|$|[^，。；、]{{0,12}}$)"
)
# 电线电缆主要是绝缘厚度、导体电阻不过关: the goods and what leads on from them.
_LEADING = regex_pattern(
    r"^.*(?:主要是|主要为|主要有|多为|全是|都是|均是|是因为|因为|由于|(?:问题|原因|毛病)是|其中|样品|产品|批次|款|(?<![铝铅镉汞砷铬锡铜])的|[牌是]|中(?!文))(?=[\p{Han}A-Za-z]{2})"
)
_RUN_ON = regex_pattern(r"[“”\d]|.{16}")  # with the goods before it
_CHEAP = re_pattern(
    r"不合格|通病|垫底|最差|成问题|失分|突出|严重|过关|不了关|灾区|原因|问题|因素|项目|普遍|不符|超出|达不到|未达到|不满足|低于|高于|多$|集中|出入|不一致|偏差"
)


def items_judged(words: str) -> Iterator[str]:
    """Yield the test items of such a clause; one of its list at least must be known as a test item.

    >>> list(items_judged("绝缘最薄处厚度、导体电阻问题突出。")), list(items_judged("电线主要是绝缘厚度不过关。"))
    (['绝缘最薄处厚度', '导体电阻'], ['绝缘厚度'])
    >>> list(items_judged("无证经营问题突出。"))
    []
    """
    if not _CHEAP.search(words):
        return
    for hit in _VERDICT.finditer(words):
        items = [item for item in phrases_of(_bare(hit), test=True) if not _RUN_ON.search(item)]
        if any(map(names_test_item, items)):
            yield from map(without_goods, items)


def _bare(hit: re.Match[str]) -> str:
    listed = str(hit["list"])
    first, mark, rest = listed.partition("、")
    return str(_LEADING.sub("", first)) + mark + rest
