"""Findings: what a check found beside its figures, failing test items or faults at the places checked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.clause import FULL_WIDTH

_TEST_ITEMS = regex_pattern(
    r"(?:(?:主要)?(?:的)?不合格(?:的)?(?:检验|检测)?(?:项目|指标|参数|项)(?:均|都|主要|分别|集中)*(?:为|是|有|涉及到?|包括|在|体现在|表现在|：|:)+"
    r"|(?:主要)?(?:质量)?问题(?:主要)?(?:集中|出现|体现|反映|表现)在|(?:发现|存在|检出|暴露)的?(?:主要|突出|普遍|共性)*(?:质量|不合格)?问题(?:主要)?(?:是|有|为|包括|：)"
    r"|不合格的?主要(?:内容)?(?:是|有|为)+(?=[^，。；：]{2,60}(?:、|不合格|超标))|(?:主要|突出)(?:质量|不合格)?问题(?:主要)?(?:是|有|为|：|集中在)|问题(?:项目|指标)(?:主要)?(?:是|有|为|：)+|存在(?:质量)?问题，主要(?:是|有|为)|(?:不合格)?原因(?:主要)?(?:是|为)(?=\p{Han}{2,12}不合格)|涉及(?=\p{Han}{2,10}(?:、|和)[^，。；]{2,40}(?:项目|指标)不合格))"
    r"(?P<list>[^。；;！？\n，,]+(?:[，,；;](?:(?![责立整下已经占为是对该其并共])[\p{Han}A-Za-z（）()、]){2,16}(?=[，,；;。]|$))*)"
)
_FOUND = regex_pattern(
    r"(?<!未|不|没有|无|是否|有无|防止|避免|可能|公众|消费者|群众|市民|如|若|一旦|举报)(?:发现(?!率)|查出|查摆出|排查出|检查出|暴露出?|存在)[了着]?(?!的|问题|隐患|不合格)(?P<list>(?:(?!合格|率|责令|检出|发现)[^。；;！？\n，,]|，(?=部分|个别|有的|少数|存在|未|无)|，(?!对|并|责令|要求|执法|检查|已|该|共|市|县|区|其中|但|为|占|当场|现场|立即|依法|有关|相关|同时|\d)(?=[^，。；]{2,30}等问题|[^，。；]{2,20}，[^，。；]{2,30}等问题)){4,160}?)"
    r"(?:等)?(?:\d+[类项个条处种]|[一二三四五六七八九十两]+[类项个方面]+)?的?(?:安全|违法|违规|质量|突出|共性|普遍|主要|轻微)*(?:问题|隐患|现象|情况|行为|不足|缺陷|情形)"
)
_FAULT = regex_pattern(
    r"(?<!未|没有)(?:发现(?!率)|查出)了?(?!的?(?:问题|涉嫌|隐患|不合格|线索|违法)|\d+批次|，?\p{Han}{0,6}?(?:大部分|绝大多数|多数|总体|整体))(?P<list>(?:(?!合格|率|抽查|责令|下架|通知|移送|问题|发现)[^。；！？\n]){0,40}?(?:未|无|不(?!合格|符合)|缺|失效|超过?|过期|损坏|失灵|擅自|私自|违规|非法|伪造|假冒|加装|改装|作弊)[^。；！？\n]{1,40}?)"
    r"(?=，(?:已|下达|下发|发出|发放|开具|立案|约谈|扣押|查封|查扣|没收|停用|罚|当即|随后|涉案|当场|立即|执法|检查|现场|对|并|责令|随即|要求|其中|依法|市|县|区|该|共|\d+家|目前)|[。；！？\n]|$)"
)
# What else was wrong, in the clauses behind: no order and no deed.
_NEXT_FAULT = regex_pattern(
    r"，\d+(?:家|台|户|个|处|辆|部)(?:(?!责令|立案|已|整改|移送|处罚|查封|停用|停止|合格|符合|正常)[^，。；\n]){0,30}?(?:未|无|不|缺|失效|超|过期|损坏|失灵|擅自|私自|违规|非法|伪造|假冒)(?:(?!责令|立案|已|整改|移送|处罚|查封|停用|停止)[^，。；\n]){0,30}(?=[，。；\n]|$)"
)
_COUNT_TAIL = regex_pattern(r"(?<=\p{Han}{4})\d+(?:只|人|人次|台|家|个|处|起|批次|件|辆|部)$")
_UNIT = r"(?:批次|批|个|款|台|组|件|份|项|家)"
_COUNTED = regex_pattern(
    rf"(?:^|[，、；：。和]|其中|看)(?:(?P<item>[\p{{Han}}A-Za-z]{{2,14}}?)(?:项目|指标)?(?:不合格|不符合(?:标准|规定)?(?:要求|规定)?|超标|超差|不达标)的?(?:有|共)?\d+{_UNIT}"
    rf"|(?:还有|另有|有)?\d+{_UNIT}(?:产品|样品)?的?(?P<behind>[\p{{Han}}A-Za-z]{{2,14}}?)(?:项目|指标)?(?:不合格|不符合(?:标准|规定)?(?:要求|规定)|超标|超差|不达标))"
)
_BY_ITEM = regex_pattern(r"从(?:不合格|检验|检测)?(?:项目|指标)[^，]{0,6}看|按(?:不合格)?(?:项目|指标)")
_ITEM_WORD = regex_pattern(
    r"(?:(?<!质)量|[度值率性数能力识签]|指标|项目|偏差|负荷|电阻|距离|间隙|说明|标志|菌群|菌|残留|尺寸|温升|强力|荧光剂)$"
)


def names_test_item(words: str) -> bool:
    """Tell whether some words name what is tested in a product.

    >>> names_test_item("纤维含量"), names_test_item("儿童皮鞋")
    (True, False)
    """
    return _ITEM_WORD.search(words) is not None


_FAILED_ONES = regex_pattern(
    r"存在(?P<list>(?:[^，。；、]{2,12}(?:不合格|不达标|超标)、){1,8}[^，。；、]{2,12}(?:不合格|不达标|超标)等?)(?:的)?(?:质量)?问题"
)
_COLON_LIST = regex_pattern(
    r"(?:问题|内容|隐患|不足)(?:主要|大多)?(?:有|是|为|包括|表现为|集中在)?[：:](?P<list>[^。：:\n]{4,60}(?:[；;][^。：:\n；;]{4,60}){1,8})"
)
_SEMICOLON = regex_pattern(r"[；;]")
_COMMAS = regex_pattern(r"[、，]")
_ENUMERATION = regex_pattern(r"、|，(?=个别|部分|有的|少数)")
_SPLIT = regex_pattern(r"[、；;，]|(?<=[\p{Han}A-Za-z]{2})(?:以及|和|及|与|或)(?=[\p{Han}A-Za-z]{2})|,")
_ITEM_LEAD = regex_pattern(
    r"^(?:[一二三四五六七八九]是|[1-9][.、)）]|(?:部分|个别|少数|一些|有的)\p{Han}{0,6}?(?:企业|单位|店|站|户|者|商|摊贩|场所|机构|市场|超市|学校|食堂|厂|公司|叉车|电梯|设备|车辆|产品|商品)(?:存在|的)?(?=\p{Han}{3})|(?:部分|个别|少数|一些|有的)(?:企业|单位|加油站|经营户|商户|使用单位|门店|商家|店铺|经营者|场所|电梯|设备)(?:存在|的)?"
    r"|[\d一二三四五六七八九十两]+(?:余)?(?:家|台|批次|户|处|个|部|辆|起|所)(?:次)?的?(?:\p{Han}{1,8}?(?:企业|单位|店|站|户|机构|场所|门店)|企业|单位|商户|\p{Han}{0,4}(?=存在|未|无|不|超|私自|擅自))?(?:存在|的)?"
    r"|(?:质量|安全)?(?:项目|指标)(?:主要)?(?:为|是)|涉及(?=\p{Han})|其(?!他|它|余)中?|中(?=\d)|存在着?|主要是?|了|有|在|为|的|涉及|包括)"
)
_ITEM_TAIL = regex_pattern(
    r"(?:等(?:\d+|[一二三四五六七八九十两]+)?(?:个|项|种|类)?(?:项目|指标|方面|问题|情况|情形)?"
    r"|[\d一二三四五六七八九十两]+(?:个|项)(?:指标|项目|方面)?上?|项目|指标|方面|上|不合格|不达标|超标|的问题|不符合(?:标准)?(?:规定|要求)?)$"
)
_DIGIT = regex_pattern(r"\d")
_QUOTED = regex_pattern(r"“[^“”]{1,24}”")
_HELD: Final = str.maketrans("、和及与", "\ue110\ue111\ue112\ue113")
_UNHELD: Final = str.maketrans("\ue110\ue111\ue112\ue113", "、和及与")
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
    for hit in _BELOW_STANDARD.finditer(words) if "达到" in words or "达不到" in words else ():
        if "、" in hit["list"]:
            yield from _items(hit["list"], test=True)
    lists = list(_TEST_ITEMS.finditer(words)) or list(_FAILED_ONES.finditer(words))
    for hit in lists:
        yield from _items(hit["list"], test=True)
    failing = "不合格" in words or "不符合" in words or "超" in words or "不达标" in words
    counted = list(_counted_items(words)) if failing and not lists and _DIGIT.search(words) else []
    yield from counted
    if lists or counted:
        return
    if listed := _COLON_LIST.search(words):
        yield from _items(listed["list"], test=False, marks=_SEMICOLON)
        return
    hits = list(_FOUND.finditer(words))
    for hit in hits:
        yield from _items(hit["list"], test=False, marks=_COMMAS)
    for hit in [] if hits else _FAULT.finditer(words):
        yield from _items(hit["list"] + _further_faults(words, hit.end()), test=False)


def _counted_items(words: str) -> Iterator[str]:
    """Yield test items told with how many failed in them: 纤维含量不合格4批次, 1批次绝缘电阻不合格."""
    hits = list(_COUNTED.finditer(words))
    by_item = _BY_ITEM.search(words) is not None or any(names_test_item(hit["item"] or hit["behind"]) for hit in hits)
    for hit in hits:
        item = hit["item"] or hit["behind"]
        if by_item or "超" in hit.group():
            yield from _items(item, test=True)


def _further_faults(words: str, at: int) -> str:
    """Return the clauses right behind a fault that tell what else was wrong: ，3家企业记录缺失."""
    start = at
    while hit := _NEXT_FAULT.match(words, at):
        at = hit.end()
    return words[start:at].replace("，", "、")


def _items(listed: str, *, test: bool, marks: regex.Pattern[str] | None = None) -> Iterator[str]:
    marks = marks or (_SPLIT if test else _ENUMERATION)
    if test and "“" in listed:  # “标志和说明” is one
        listed = str(_QUOTED.sub(lambda hit: hit.group().translate(_HELD), listed))
    parts = marks.split(regex.sub(r"[（(][^（）()]{0,30}[)）]", "", listed) if test else listed)
    if (
        test and len(parts) > 1 and regex.search("[、；]", listed)
    ):  # 输入功率和电流、防触电保护: only the last 和 joins two
        listed = regex.sub(r"[（(][^（）()]{0,30}[)）]", "", listed)
        *firsts, last = regex.split(r"；" if "；" in listed else r"[、，]", listed)
        parts = [*firsts, *([last] if "；" in listed else _SPLIT.split(last))]
    for part in parts:
        item = part.translate(_UNHELD).strip(" “”，,：:")
        while (cut := _ITEM_LEAD.sub("", item)) != item:
            item = cut
        item = item if test else _COUNT_TAIL.sub("", item)
        while test and (cut := _ITEM_TAIL.sub("", item)) != item:
            item = cut
        item = regex.sub(r"(?:等(?:情况|情形|问题)?|的(?:问题)?)$", "", item.rpartition("存在")[2] or item).strip(
            "“” ，"
        )
        if item.startswith("并"):  # 发现并整改质量问题9处
            continue
        if (1 < len(item) <= _LONG or (test and item in _ELEMENTS)) and not _SAYS_NOTHING.fullmatch(item):
            yield item
