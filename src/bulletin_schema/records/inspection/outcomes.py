"""Outcomes: what a check found beside its figures, and what was ordered or done."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final, cast

import regex

from bulletin_schema.lexicon import load_table
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.clause import FULL_WIDTH
from bulletin_schema.records.inspection.model import InspectionAction

# Plans, demands in general, conditions and advice order nothing.
_UNREAL = regex_pattern(
    r"下一步|今后|将(?=对|依法|进一步|继续|加大|予以|会|按|组织|开展|严|根据|建立|视|把|被|在|加强|依据|适时|以)|拟|一律(?=不|将|要)|如果?发现|若发现|建议|提醒|呼吁|消费者|应当?(?=立即|及时|停止|责令)"
    r"|可以|有权|不得|严禁|避免|防止|计划|力争|确保|必须|凡是?|可能|倡导|对(?:逾期|拒不|屡)\p{Han}{0,12}的(?:，|要|将)|逾期(?:不|未)\p{Han}{0,8}的|坚决|依法从严|各级\p{Han}{0,12}要|未(?:被)?(?:立案|罚)"
)
_DONE: Final = regex_pattern(r"已|了|予以|家|起|份|台|批|件|依法")


@cache
def _actions() -> tuple[tuple[regex.Pattern[str], InspectionAction], ...]:
    rows = load_table("inspection_actions.tsv")
    return tuple((regex.compile(pattern), cast(InspectionAction, name)) for pattern, name in rows)


@cache
def _any_action() -> regex.Pattern[str]:
    return regex.compile("|".join(f"(?:{pattern})" for pattern, _ in load_table("inspection_actions.tsv")))


_CLAUSE = regex_pattern(r"[^，；。！？,;]+")


def actions_in(words: str) -> list[InspectionAction]:
    """Return what a sentence says was ordered or done.

    >>> actions_in("责令2家企业停止销售并限期整改，对1家立案查处。")
    ['rectification_ordered', 'sale_stopped', 'case_filed']
    >>> actions_in("下一步，将对不合格企业立案查处。")
    []
    """
    words = words.translate(FULL_WIDTH)
    if not _any_action().search(words) or _LOOKS_AHEAD.match(words):
        return []
    found: list[InspectionAction] = []
    for clause in _CLAUSE.findall(words):
        if unreal(clause):
            continue
        found += [action for pattern, action in _actions() if pattern.search(clause) and action not in found]
    return found


_LOOKS_AHEAD = regex_pattern(r"[\s，]*(?:下一步|今后|接下来|下半年，?我局将|明年|下阶段|下一阶段)")
# What was done to some is done, 对逾期不改的3家企业予以查封; what would be done is not.
_DONE_TO_SOME = regex_pattern(r"的\d+家|已")


def unreal(clause: str) -> bool:
    """Tell whether a clause speaks of what is to come, of a condition, or gives advice."""
    return _UNREAL.search(clause) is not None and _DONE_TO_SOME.search(clause) is None


_TEST_ITEMS = regex_pattern(
    r"(?:(?:主要)?(?:的)?不合格(?:的)?(?:检验|检测)?(?:项目|指标|参数|项)(?:均|都|主要|分别|集中)*(?:为|是|有|涉及到?|包括|在|体现在|表现在|：|:)+"
    r"|(?:主要)?(?:质量)?问题(?:主要)?(?:集中|出现|体现|反映|表现)在|(?:发现|存在|检出|暴露)的?(?:主要|突出|普遍|共性)*(?:质量|不合格)?问题(?:主要)?(?:是|有|为|包括|：)"
    r"|主要(?:质量|不合格)?问题(?:是|有|为|：)|(?:不合格)?原因(?:主要)?(?:是|为)(?=\p{Han}{2,12}不合格)|涉及(?=\p{Han}{2,10}(?:、|和)[^，。；]{2,40}(?:项目|指标)不合格))"
    r"(?P<list>[^。；;！？\n，,]+)"
)
_FOUND = regex_pattern(
    r"(?<!未|没有|无)(?:发现(?!率)|查出|查摆出|排查出|检查出|暴露出?|存在)了?(?!的|问题|隐患|不合格)(?P<list>(?:(?!合格|率|责令|检出|发现)[^。；;！？\n，,]|，(?=部分|个别|有的|少数|存在|未|无)){4,160}?)"
    r"(?:等)?(?:\d+[类项个条处种]|[一二三四五六七八九十两]+[类项个方面]+)?的?(?:安全|违法|违规|质量|突出|共性|普遍|主要|轻微)*(?:问题|隐患|现象|情况|行为|不足|缺陷|情形)"
)
_FAULT = regex_pattern(
    r"(?<!未|没有)(?:发现(?!率)|查出)了?(?!的?(?:问题|隐患|不合格|线索|违法)|\d+批次|，?\p{Han}{0,6}?(?:大部分|绝大多数|多数|总体|整体))(?P<list>(?:(?!合格|率|抽查|责令|下架|通知|移送|问题|发现)[^。；！？\n]){0,40}?(?:未|无|不(?!合格|符合)|缺|失效|超过?|过期|损坏|失灵|擅自|私自|违规|非法|伪造|假冒)[^。；！？\n]{1,40}?)"
    r"(?=，(?:已|当场|立即|执法|检查|现场|对|并|责令|随即|要求|其中|依法|市|县|区|该|共|\d+家|目前)|[。；！？\n]|$)"
)
_COMMAS = regex_pattern(r"[、，]")
_ENUMERATION = regex_pattern(r"、|，(?=个别|部分|有的|少数)")
_SPLIT = regex_pattern(r"[、；;]|(?<=[\p{Han}A-Za-z]{2})(?:以及|和|及|与|或)(?=[\p{Han}A-Za-z]{2})|,")
_ITEM_LEAD = regex_pattern(
    r"^(?:(?:部分|个别|少数|一些|有的)\p{Han}{0,6}?(?:企业|单位|店|站|户|者|商|摊贩|场所|机构|市场|超市|学校|食堂|厂|公司|叉车|电梯|设备|车辆|产品|商品)(?:存在|的)?(?=\p{Han}{3})|(?:部分|个别|少数|一些|有的)(?:企业|单位|加油站|经营户|商户|使用单位|门店|商家|店铺|经营者|场所|电梯|设备)(?:存在|的)?"
    r"|[\d一二三四五六七八九十两]+(?:余)?(?:家|台|批次|户|处|个|部|辆|起|所)(?:次)?的?(?:\p{Han}{1,8}?(?:企业|单位|店|站|户|机构|场所|门店)|企业|单位|商户|\p{Han}{0,4}(?=存在|未|无|不|超|私自|擅自))?(?:存在|的)?"
    r"|(?:质量|安全)?(?:项目|指标)(?:主要)?(?:为|是)|涉及(?=\p{Han})|其中?|中(?=\d)|存在着?|主要是?|了|有|在|为|的|涉及|包括)"
)
_ITEM_TAIL = regex_pattern(
    r"(?:等(?:\d+|[一二三四五六七八九十两]+)?(?:个|项|种|类)?(?:项目|指标|方面|问题)?"
    r"|[\d一二三四五六七八九十两]+(?:个|项)(?:指标|项目|方面)?上?|项目|指标|方面|上|不合格|不达标|超标|的问题|不符合(?:标准)?(?:规定|要求)?)$"
)
_LONG: Final = 30
_ELEMENTS: Final = frozenset("铅镉汞砷铬锡铜锌锰镍铝锑钡硒氟碘氯铁钠钙磷硼")  # test items of one character
_SAYS_NOTHING = regex_pattern(
    r"(?:严重|重大|较大|一定|安全|质量|突出|明显|各类|很多|诸多|一些|不少|较多|违法|违规|的|等)+"
)


def findings_in(words: str) -> list[str]:
    """Return what a sentence says was found: failing test items, or faults at the places checked.

    >>> findings_in("不合格项目主要为纤维含量、pH值等。")
    ['纤维含量', 'pH值']
    >>> findings_in("发现部分加油站铅封破损、台账不全等问题。")
    ['铅封破损', '台账不全']
    """
    return list(dict.fromkeys(_listed(words.translate(FULL_WIDTH))))


_BELOW_STANDARD = regex_pattern(
    r"(?:^|[，：])(?:(?:不合格)?(?:主要)?(?:项目)?(?:主要)?(?:为|是|有))?(?P<list>[^，。；：]{3,80}?)(?:均|都)?(?:达不到|未达到|不能达到)(?:国家|相关|规定)*(?:标准|要求)"
)


def _listed(words: str) -> Iterator[str]:
    for hit in _BELOW_STANDARD.finditer(words):
        if "、" in hit["list"]:
            yield from _items(hit["list"], test=True)
    for hit in _TEST_ITEMS.finditer(words):
        yield from _items(hit["list"], test=True)
    if _TEST_ITEMS.search(words):
        return
    hits = list(_FOUND.finditer(words))
    for hit in hits or list(_FAULT.finditer(words)):
        yield from _items(hit["list"], test=False, commas=bool(hits))


def _items(listed: str, *, test: bool, commas: bool = False) -> Iterator[str]:
    marks = _SPLIT if test else _COMMAS if commas else _ENUMERATION
    parts = marks.split(regex.sub(r"[（(][^（）()]{0,30}[)）]", "", listed) if test else listed)
    for part in parts:
        item = part.strip(" “”，,：:")
        while (cut := _ITEM_LEAD.sub("", item)) != item:
            item = cut
        while test and (cut := _ITEM_TAIL.sub("", item)) != item:
            item = cut
        item = regex.sub(r"(?:等|的)$", "", item.rpartition("存在")[2] or item).strip("“” ，")
        if (1 < len(item) <= _LONG or (test and item in _ELEMENTS)) and not _SAYS_NOTHING.fullmatch(item):
            yield item
