"""Phrases: a list of what was found, cut into short strings as they are written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import regex

from bulletin_schema.lexicon import load_words
from bulletin_schema.patterns import re_pattern, regex_pattern

SEMICOLON = regex_pattern(r"[；;]")
COMMAS = regex_pattern(r"[、，]")
_ENUMERATION = regex_pattern(r"、|(?<=\p{Han}{4})或(?=\p{Han}{4})|，(?=个别|部分|有的|少数)")
_SPLIT = regex_pattern(
    r"[、；;，]|(?<=[\p{Han}A-Za-z]{2})(?:以及|和|(?<![触涉])及(?!其)|与|或)(?=[\p{Han}A-Za-z]{2})|,"
)
_JOINED = regex_pattern(r"(?<=\p{Han}{4})(?:以及|和|及)(?=\p{Han}{4})")
_WHO = (
    r"(?:企业|单位|机构|网点|站点|场站|门店|药店|酒店|饭店|店铺|店家|店|站|经营户|商户|用户|农户|户|经营者|销售者|生产者|者|商家|商贩|商|摊贩|摊位|场所|市场|超市|学校|食堂|工厂|(?<![出入进])厂|公司"
    r"|医院|诊所|[餐饭宾菜茶]馆|幼儿园|工地|粮库|仓库|油库|养老院|小区|景区|公园|作坊|叉车|电梯|扶梯|锅炉|起重机|行车|压力容器|储罐|气瓶|钢瓶|游乐设施|加油机|加气机|电子秤|设备|车辆|产品|商品|样品)"
)
_ITEM_LEAD = re_pattern(
    rf"^(?:[一二三四五六七八九]是|结果(?:显示|发现|表明|为|有)?(?=\p{{Han}}{{3}})|经检[验测](?:发现)?|[1-9][.、)）]|(?:还|另|另外|此外|其中)(?=有|发现|存在|部分|个别|\d)|(?:部分|个别|少数|一些|有的|某些|多数|某|该|一家|一处)\p{{Han}}{{0,8}}?{_WHO}(?![户家店贩者])(?:存在|的)?(?=\p{{Han}}{{2}})"
    rf"|[\d一二三四五六七八九十两]+(?:余)?(?:家|台[件套]?|个?批次|户|处|个|部|辆|起|所|款|座|条|只|把|件|种|组|份|支|双|副|床|瓶|袋|盒)(?:次)?的?(?:\p{{Han}}{{1,8}}?{_WHO}(?=\p{{Han}}{{3}})|{_WHO}(?=\p{{Han}}{{3}})|\p{{Han}}{{0,4}}?(?=存在|未|无|不|超|私自|擅自))?(?:存在|的)?"
    r"|(?:质量|安全)?(?:项目|指标)(?:主要)?(?:为|是)|(?:不合格的?)?(?:主要)?原因(?:主要)?(?:是|为)|涉嫌|涉及(?=\p{Han})|(?:产品|样品)的?(?=\p{Han}{3})|其(?!他|它|余)中?|中有?(?=\d)|存在着?|主要是?|了|有(?![效机害毒])|在|为|的|涉及|包括|(?:禁用|违禁|限用|禁限用)(?:物质|原料|成分|组分|药物)(?=\p{Han}{2}))"
)
_ITEM_TAIL = regex_pattern(
    r"(?:等(?:农药|兽药|农兽药)残留|等(?:\d+|[一二三四五六七八九十两]+)?(?:个|项|种|类)?(?:项目|指标|方面|问题|情况|情形)?"
    r"|(?:共|[这上]述?)?[\d一二三四五六七八九十两几多]+(?:个|项)(?:指标|项目|方面)?上?|也?同时|项目|指标|方面|上|均|都|不合格|不达标|超[标量限]|的问题|不符合(?:国家|食品安全|强制性|推荐性|有关|相关|产品|行业)*(?:标准)?(?:规定|要求)?|分别|\d+(?:批次|批|款|份|组|件))$"
)
_TAIL = regex_pattern(r"(?:等(?:情况|情形|问题|现象)?|的(?:问题|情况|现象)?)$")
_COUNT_TAIL = regex_pattern(
    r"(?<=\p{Han}{3})(?:的)?\d+(?:户|袋|瓶|盒|包|箱|公斤|千克|斤|吨|把|条|支|套|枚|张|块|桶|只|人|人次|台|家|个|处|起|批次|件|种|辆|部|台件|台套)$"
)
_MEASURED = regex_pattern(r"[（(](?!以)[^）)]{0,30}[)）]")  # 酸价（以脂肪计） is its name
_MARKED = regex_pattern(r"[、；]")
_QUOTED = regex_pattern(r"“[^“”]{1,24}”")
_HELD: Final = str.maketrans("、和及与", "\ue110\ue111\ue112\ue113")
_UNHELD: Final = str.maketrans("\ue110\ue111\ue112\ue113", "、和及与")
_LONGEST: Final = 30  # characters without the codes of standards
_CODE = regex_pattern(r"[A-Za-z0-9./:—– -]+")
_ELEMENTS: Final = frozenset("铅镉汞砷铬锡铜锌锰镍铝锑钡硒氟碘氯铁钠钙磷硼")  # test items of one character
_SAYS_NOTHING = regex_pattern(
    r"(?:个别|部分|某些|有的|少数|严重|重大|较大|一定|安全|质量|突出|明显|各类|很多|诸多|一些|不少|较多|违法|违规|不同程度|轻微|上述|以下|类似|此类|同样|相关|至少|批次|缺陷|设备|[这上]?[一两三四五几多\d]+项|全部|其他|均|都|经|测试|检验|检测|标准|要求|产品|样品|样本|商品|示值|风险|的|等|地)+"
)
_BY_COMMA = regex_pattern(r"[、，]")


def phrases_of(listed: str, *, test: bool, marks: regex.Pattern[str] | None = None) -> Iterator[str]:
    """Yield the parts of a list: test items without their verdict, faults as they are told.

    >>> list(phrases_of("纤维含量和pH值等项目", test=True))
    ['纤维含量', 'pH值']
    >>> list(phrases_of("部分加油站铅封破损、台账不全", test=False))
    ['铅封破损', '台账不全']
    """
    if test and "“" in listed:  # “标志和说明” is one
        listed = str(_QUOTED.sub(lambda hit: hit.group().translate(_HELD), listed))
    if test and ("和" in listed or "与" in listed or "及" in listed):
        listed = str(_joined_items().sub(lambda hit: hit.group().translate(_HELD), listed))
    for part in _parts(_MEASURED.sub("", listed), marks) if test else (marks or _ENUMERATION).split(listed):
        item = _cut(part, test=test)
        if not item.startswith("并") and _tells(item, test=test):  # 发现并整改质量问题9处
            yield item


@cache
def _joined_items() -> regex.Pattern[str]:
    """Return the pattern of test items whose own names hold a joiner: 输入功率和电流."""
    words = sorted(load_words("inspection_joined_items.txt"), key=len, reverse=True)
    return regex.compile("|".join(map(regex.escape, words)))


def faults_of(listed: str) -> Iterator[str]:
    """Yield the faults of a list whose last two a joiner may part: 流量计磨损和铅封破损."""
    for phrase in phrases_of(listed, test=False, marks=COMMAS):
        yield from _JOINED.split(phrase)


def _parts(listed: str, marks: regex.Pattern[str] | None) -> list[str]:
    """Split a list of test items; where marks part them, only the last 和 joins two: 输入功率和电流、防触电保护."""
    if marks is not None or not _MARKED.search(listed):
        return list((marks or _SPLIT).split(listed))
    *firsts, last = listed.split("；") if "；" in listed else _BY_COMMA.split(listed)
    return [*firsts, *([last] if "；" in listed else _SPLIT.split(last))]


def _cut(part: str, *, test: bool) -> str:
    """Cut who has a fault, how many, and the verdict on a test item."""
    item = part.translate(_UNHELD).strip(" “”，,：:")
    while (cut := _ITEM_LEAD.sub("", item)) != item:
        item = cut
    item = item if test else _COUNT_TAIL.sub("", item)
    while test and (cut := _ITEM_TAIL.sub("", item)) != item:
        item = cut
    return str(_TAIL.sub("", item.rpartition("存在")[2].lstrip("着了") or item)).strip("“” ，")


def _tells(item: str, *, test: bool) -> bool:
    if test and item in _ELEMENTS:
        return True
    return len(item) > 1 and len(_CODE.sub("", item)) <= _LONGEST and not _SAYS_NOTHING.fullmatch(item)
