"""Failures: the test items that goods failed in, as lists behind a head or before a verdict tell them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.findings.asides import items_aside
from bulletin_schema.records.inspection.findings.test_items import names_test_item, without_goods
from bulletin_schema.records.inspection.wording.judgements import POOR
from bulletin_schema.records.inspection.wording.phrases import faults_of, phrases_of

_ITEMS_HEAD = regex_pattern(
    r"(?:(?:主要)?(?:的)?不合格(?:的)?(?:检验|检测)?(?:项目|指标|参数|项)(?:均|都|全部?|多|主要|分别|集中)*(?:为|是|有|涉及到?|包括|在|体现在|表现在|：|:)+"
    r"|(?:主要)?(?:质量)?问题(?:主要)?(?:集中|出现|体现|反映|表现)在|(?:发现|存在|检出|暴露)的?(?:主要|突出|普遍|共性)*(?:质量|不合格)?问题(?:主要)?(?:是|有|为|包括|：)"
    r"|不合格的?主要(?:内容)?(?:是|有|为)+(?=[^，。；：]{2,60}(?:、|不合格|超标))|(?:主要|突出)(?:质量|不合格)?问题(?:主要)?(?:是|有|为|：|集中在)|问题(?:项目|指标)(?:主要)?(?:是|有|为|：)+|存在(?:质量)?问题，主要(?:是|有|为)|(?:不合格)?原因(?:主要)?(?:是|为)(?=\p{Han}{2,12}不合格)|(?<=，)(?:问题|超标|不达标)?项目(?:主要|分别|均|都)*(?:涉及到?|集中在)|(?<=不合格[^。；]{2,40}，)主要项目(?:为|是|有|包括)|涉及(?=\p{Han}{2,10}(?:、|和)[^，。；]{2,40}(?:项目|指标)不合格))"
    r"(?P<list>[^。；;！？\n，,]+(?:[，,；;](?:(?![责立下已经占为是对该其并共]|整[改顿]|[^，。；]*(?:未检出|合格率))[\p{Han}A-Za-z（）()、]){2,16}(?=[，,；;。]|$))*)"
)
# Heads in other words: 不达标项目集中于…, 问题多出在…, 超标指标涉及….
_HEAD = regex_pattern(
    r"(?:不合格|不达标|不符合(?:标准)?(?:要求|规定)?|超标|超差|(?<!没有)问题|毛病)(?:的)?(?:产品|样品|商品)?(?:的)?(?:主要|突出|共性|普遍)*(?P<named>(?:检验|检测|安全|质量)?(?:项目|指标|参数|项)|原因|内容|情况|情形)?"
    r"(?:主要|多数|多|大多|集中|均|都|分别|较多|普遍|突出|是|则|仍|还)*"
    r"(?P<link>(?:集中|发生|分布|存在)(?:在|于)|出(?:现)?(?:在|于)|[表体]现(?:为|在|于)|反映(?:为|在)|涉及到?|(?<=主要|多|大多|项目|指标|参数|项|集中|原因|还|项目分别|指标分别)(?:是|为|有))(?:了)?：?"
    r"(?![\d，。]|该|第|\p{Han}{0,3}(?:企业|地区|环节|领域|区域|单位))(?P<list>[^，。；：！？\n]{2,120})"
)
# 发现问题52个，主要表现为…; 存在一些问题，如…
_BEHIND = regex_pattern(
    r"(?:(?:问题|隐患|缺陷|不足)(?:\d+余?[个处条项起]|[一二三四五六七八九十]+[个项类条])?|(?:违法|违规)\p{Han}{0,4}(?:行为|线索|情形)\d+余?[个处条项起])，(?:如|比如|例如|(?:主要|大多|多数?|突出|集中)+(?:是|有|为|表现[为在]|体现在|集中[在于]|包括|涉及|存在))：?(?P<list>[^，。；：！？\n]{3,100})"
)
# 涉嫌违法广告集中在…，表现为保证功效、使用绝对化用语
_SHOWN = regex_pattern(r"(?:违法|违规)[^。；]{0,40}?表现(?:形式)?为：?(?P<list>[^，。；：！？\n]{3,100})")
# 不合格1批次（菌落总数）
_BESIDE_COUNT = regex_pattern(
    r"(?:不合格|不达标)(?:的)?(?:样品|产品)?\d+(?:批次|批|份|组|个|款|件)（(?P<list>(?:[^（）；。：\d]|（[^（）]{1,12}）|\d+(?:批次|批|份|组|个|款|件)(?=[、，）])){2,60})）"
)
# 不合格项目：水壶为温升、标志；插座为爬电距离
_OF_GOODS = regex_pattern(r"(?:^|；|\G)(?P<goods>[^，。；：、]{2,14}?)(?:主要)?(?:为|是|：)(?P<list>[^；。：]{2,60})")
# 发现5批次不合格，主要涉及稳定性、甲醛释放量: test items, where one of them is known as such.
_AFTER_FAILED = regex_pattern(
    rf"(?:{POOR}"
    r"|不合格|不达标|超标|不符合(?:\p{Han}{0,6}(?:标准|要求|规定)){0,2})(?:产品|样品)?(?:的?\d+(?:批次|批|[个台件款组只支条双副张床辆份袋瓶盒把])(?:，|(?=系|均[为是]|[都全]是))|，)(?:[^，。；]{0,10}率(?:为|是|达到?)?\d[\d.]*%，)?(?:问题)?(?:主要|多数?|大多|集中|均|都|分别)*(?:涉及到?|集中[在于]|表现[为在]|系|(?<=主要|多|大多|均|都|分别)[是为])(?P<list>[^，。；：\d]{2,80})"
)
# 不合格产品相对集中，主要是导体电阻、标志不合格
_MAINLY = regex_pattern(
    r"，(?:问题)?主要(?:是|为|涉及)(?P<list>[^，。；：\d]{2,80}?)(?:项目|指标)?(?:不合格|超标|不达标|超差)(?=[，。；]|$)"
)
_OF_ITEMS = regex_pattern(r"项目|指标|参数")
# 纤维含量、绳带要求是导致不合格的主要原因
_CAUSE = regex_pattern(
    r"(?:^|[，。；])(?=[^，。；]*不合格的?(?:主要)?(?:原因|项目|指标|因素)(?:[，。；]|$))(?:[^，。；、]{2,16}中)?(?P<list>[^，。；：是]{2,60}?)(?:等)?(?:项目|指标)?(?:不合格)?(?:是|为)(?:导致|造成|引起)?[^，。；是]{0,20}?(?:主要|突出)?的?不合格(?:的)?(?:主要)?(?:原因|项目|指标|因素)(?=[，。；]|$)"
)
_TROUBLES = ("毛病", "老大难", "重灾区", "短板", "通病", "硬伤", "症结", "主因", "拦路虎", "元凶", "祸首")
# 绳带过长是去年最扎眼的毛病, 溶剂残留总量仍是老大难
_OLD_TROUBLE = regex_pattern(
    rf"(?:^|[，。；：])(?P<list>[^，。；：是\d]{{2,40}}?)(?:仍然?|依然|依旧|还|一直|始终|都|则)*(?:是|为|成为?了?)[^，。；是]{{0,16}}?(?:{'|'.join(_TROUBLES)})”?(?:问题|所在)?(?=[，。；]|$)"
)
_TRACED = regex_pattern(
    r"(?:批次|样品|份|\d[个款组件桶瓶袋])[^，。；、\d]{0,12}?中?(?<!因)被?(?<!因)检出(?![^，。；]{1,20}问题|不合格|阳性|\d+[批份个]|率|了?问题)(?P<list>(?:(?!判)[^，。；]){1,30}?)(?:超标|不合格|成分|含量超标)?(?=[，。；]|$)"
)
_UNIT = r"(?:批次|批(?!次)|个|款|台|组|件|份|项|家|种|袋|瓶|盒|床|双|副|包|桶|块|枚|樘)"
# “腊肠”苯甲酸实测值0.21g/kg，…判定不合格
_FIGURED = regex_pattern(
    r"(?:^|[，。；”])(?P<list>[^，。；“”\d]{2,30}?)的?(?:实测|检测|检验|检出)值(?:为|是)?(?=[\d＜＞<>≤≥])"
)
_TRACED_IN = regex_pattern(rf"检出(?P<list>[^，。；、\d]{{2,16}}?)(?:超标|不合格)的?(?:样品|产品)?\d+{_UNIT}")
_ORIGIN = re_pattern(
    r"(?:不合格|超差|超标|不达标|不合格原因|故障|问题)(?:的)?(?:产品|器具|原因)?(?:主要|多|大多|大都|均|都|一般)*(?:由于?|因为?|是由于?|是因为?|系|缘于|源于)(?P<list>[^，。；：]{3,60}?)(?:引起|所致|造成|导致|等原因)"
)
_BECAUSE = regex_pattern(
    r"因(?:检出|含有|为)?(?P<list>[^，。；：\d]{2,60}?)(?:等)?(?:[\d两三四五]+(?:个|项))?(?:检验)?(?:项目|指标)?(?:不合格|不符合[^，。；]{0,16}|超标|不达标|达不到[^，。；]{0,8})?(?:而)?被?(?:综合)?(?:判(?:定)?(?:为)?|评为)不合格"
)
_IN = regex_pattern(
    r"(?:样品|产品|批次|商品)?(?:[栽倒败卡输]在(?P<list>[^，。；：\d]{2,60}?)(?:[几两三四五六]个)?(?:项目|指标|方面|这\p{Han}项)?上(?=[，。；])|在(?P<list>[^，。；：\d]{2,60}?)(?:[\d两三四五六]+(?:个|项))?(?:检验|检测)?(?:项目|指标|参数|方面)(?:上|中)?(?:均|都)?(?:存在)?(?:不合格|不符合|不达标|未达标|超标))"
)
# What stands before 项目不合格 may open with the goods that were counted: 3批次月饼因酸价项目不合格.
_VERDICT = re_pattern(
    r"(?:^|[，：；。])(?P<list>[^，。；：]{2,80}?)(?:(?:[\d两三四五六]+)?(?:个|项)?(?:检验|检测)?(?:项目|指标|参数)(?:的)?(?:检测|检验)?(?:结果|实测值|值)?|(?<=\p{Han})[\d两三四五六]项)(?:均|都|全部|各|分别)?(?:栽|落榜|卡壳|没过|无一(?:合格|达标|过关)|不合格(?!的主要|率)|不符合|不达标|未达标|未达到|达不到|超标)"
)
_GOODS = regex_pattern(
    r"^.*(?:因|由于|中(?!心)的?|批次|款|(?<![铝铅镉汞砷铬锡铜])的|其中|查出|检出|发现|，|有)(?=[\p{Han}A-Za-z]{2})"
)
_BELOW_STANDARD = re_pattern(
    r"(?:^|[，：])(?:(?:不合格)?(?:主要)?(?:项目)?(?:主要)?(?:为|是|有|表现为))?(?P<list>[^，。；：]{3,80}?)(?:均|都)?(?:达不到|未达到|不能达到|没有达到|低于|不符合)(?:国家|强制性|推荐性|有关|食品安全|行业|相关|规定|产品|包装|标签|明示|企业|执行)*(?:标准|要求|标称值|标示值|明示值|标注值|标准值|规定值)"
)
_FAILED_ONES = regex_pattern(
    r"存在(?P<list>(?:[^，。；、]{2,12}(?:不合格|不达标|超标)、){1,8}[^，。；、]{2,12}(?:不合格|不达标|超标)等?)(?:的)?(?:质量)?问题"
)
# Faults told in full stay as told: 绝缘厚度偏薄, 纤维含量与标称不符.
_VERDICTS = regex_pattern(r"(?:不达标|超标)(?:等|$|、)")
_TOLD_FAULT = regex_pattern(
    r"(?:不足|偏[薄低高小大]|不符|虚标|过[大小高低长短薄]|脱落|缺失|不够|不规范|不全|未\p{Han}+|不到位|掺[了入杂]\p{Han}+)(?:等|$|、|，)"
)
# 不合格14批次，…，涉及导体电阻、绝缘厚度等指标
_INVOLVING = regex_pattern(
    r"(?:^|，)(?:主要|具体|均|分别)*涉及到?(?P<list>[^，。；：\d]{2,80}?)等?(?:[\d两三四五六七八九]+)?(?:个|项|类)?(?:(?:不合格)?(?:检验|检测)?(?:项目|指标|参数)|(?<=等)(?:农|兽|农兽)药残留(?:超标|不合格|项目)?)(?=[，。；]|不合格|$)"
)
# The ways to tell what goods failed in, each with a word that it cannot do without.
_WAYS = (
    ("值", _FIGURED),
    ("因", _BECAUSE),
    ("在", _IN),
    ("涉及", _INVOLVING),
    ("不合格", _CAUSE),
    ("检出", _TRACED),
    ("检出", _TRACED_IN),
)
_BELOW = ("达", "低于", "不符合")
_TESTED = ("项", "指标", "参数")
_IN_BRACKETS = regex_pattern(r"（\d+(?:批次|批|款|份|组|件|个)）")  # pH值（2批次）
_WITH_COUNT = regex_pattern(
    r"(?<=\p{Han}{2}|值)[（(]?\d+(?:批次|批|款|份|组|件|个)[）)]?(?=、|和|$)"
)  # 阻燃性能3批次、色牢度2批次
_ENDS_FAILED = regex_pattern(r"^[^，]{2,24}(?:超标|超量|超限|不合格|不达标)$")
_UNTOLD = re_pattern(
    r"^剔除|^标称|等\d+(?:款|批次|批|组)|样品$|^[^、]*(?:企业|公司|单位|地区|批次|产品名单|[厂店]的|商行的)|(?:企业|公司|单位|厂家|地区)$|不合格率|合格率|^(?:什么|哪)"
)
_COUNTED = re_pattern(
    rf"(?:^|[，、；：。和（]|其中|看|判定|发现(?=\d+[^\d家户])|\d{_UNIT}\p{{Han}}{{2,10}}[中里]有?)(?:(?P<item>(?!对|经|上[一年季期次]|去年)(?:(?:(?!和)[\p{{Han}}A-Za-z]){{2,12}}[、和]){{0,6}}[\p{{Han}}A-Za-z]{{2,14}}?)(?:项目|指标)?(?:不合格|不符合(?:标准|规定)?(?:要求|规定)?|超标|不达标|不过关)的?(?:有|共)?\d+{_UNIT}"
    rf"|(?:还有|另有|另外?|有|其余)?\d+(?:{_UNIT}(?:产品|样品)?|\p{{Han}}不合格(?:产品|样品))的?“?(?P<behind>[\p{{Han}}A-Za-z]{{2,14}}?|[铅镉汞砷铬])”?(?:项目|指标)?(?:不合格|不符合(?:标准|规定)?(?:要求|规定)|超[标限]|不达标|未达标|不过关))"
)
# 1批次耐湿摩擦色牢度、1批次绳带要求不合格: the verdict is of each
_EACH_COUNTED = re_pattern(
    rf"(?:^|[，；：。])(?:其中)?(?P<list>(?:\d+{_UNIT}[\p{{Han}}A-Za-z]{{2,14}}[、和]){{1,6}}\d+{_UNIT}[\p{{Han}}A-Za-z]{{2,14}}?)(?:项目|指标)?(?:均|都)?(?:不合格|不符合|超标|不达标)"
)
_COUNT = regex_pattern(rf"\d+{_UNIT}")
_NEXT_ITEM = regex_pattern(rf"[、，和](?P<item>[\p{{Han}}A-Za-z]{{2,10}}?)(?:的|有)?\d+{_UNIT}(?=[、，和。；）]|$)")
_BY_ITEM = regex_pattern(r"从(?:不合格|检验|检测)?(?:项目|指标)[^，]{0,6}看|按(?:不合格)?(?:项目|指标)")
_FAILS = re_pattern(
    r"没过|栽|落榜|老大难|通病|违[法规]|无一合格|不合格|阳性|检出|隐患|不足|不符合|超|不达标|问题|未达|达不到|低于|故障|毛病"
)
_DIGIT = regex_pattern(r"\d")


# 糕点1批次（不合格项目：酸价（以脂肪计））、饮料2批次（不合格项目为霉菌）
_BRACKETED = regex_pattern(
    r"（(?:主要)?不合格(?:检验)?(?:项目|指标)(?:为|是|：)+(?P<list>(?:[^（）；。]|（[^（）]{1,12}）){2,60})）"
)


def lists_items(words: str) -> bool:
    """Tell whether a sentence heads a list of failing test items: 不合格项目为…."""
    return _ITEMS_HEAD.search(words) is not None


def failures_told(words: str) -> Iterator[str]:
    """Yield the test items that a sentence says goods failed in.

    >>> list(failures_told("不达标项目集中于输出容量、标识；5批次样品因检出沙门氏菌判为不合格。"))
    ['输出容量', '标识', '沙门氏菌']
    """
    if not _FAILS.search(words):
        return
    if "（" in words:
        for hit in _BRACKETED.finditer(words):
            yield from phrases_of(hit["list"], test=True)
        words = _BRACKETED.sub("", words)
    lists = list(_ITEMS_HEAD.finditer(words)) or list(_FAILED_ONES.finditer(words))
    goods = list(_OF_GOODS.finditer(words, lists[0].start("list"))) if lists else []
    if len(goods) > 1:
        for hit in goods:
            yield from phrases_of(hit["list"], test=True)
        return
    yield from _headed(words, lists)
    yield from items_aside(words)
    yield from _beside_count(words)
    yield from _behind_count(words, lists)
    yield from _most_told(words)
    for sign, pattern in _WAYS:
        for hit in pattern.finditer(words) if sign in words else ():
            yield from phrases_of(hit["list"], test=True)
    yield from _before_verdict(words, heads=bool(lists))


def _most_told(words: str) -> Iterator[str]:
    """Yield the test items that most goods failed in: 主要是导体电阻、标志不合格; 绳带过长仍是老大难."""
    for hit in _MAINLY.finditer(words) if "，主要" in words or "，问题主要" in words else ():
        items = list(phrases_of(hit["list"], test=True))
        yield from items if any(map(names_test_item, items)) and not _UNTOLD.search(hit["list"]) else ()
    for hit in _OLD_TROUBLE.finditer(words) if any(map(words.__contains__, _TROUBLES)) else ():
        items = list(_listed(hit["list"], as_told=True))
        yield from items if all(names_test_item(one) or _TOLD_FAULT.search(one + "，") for one in items) else ()


def _beside_count(words: str) -> Iterator[str]:
    """Yield the test items in a bracket behind how many failed: 不合格2批次（酸价、过氧化值）."""
    for hit in _BESIDE_COUNT.finditer(words) if "（" in words else ():
        items = [without_goods(item) for item in phrases_of(_COUNT.sub("", hit["list"]), test=True)]
        yield from items if all(map(names_test_item, items)) else ()


def _behind_count(words: str, lists: Sequence[regex.Match[str]]) -> Iterator[str]:
    """Yield the test items behind how many failed, 不合格4批次，主要是含绒量不达标, where no list already tells them."""
    for hit in _AFTER_FAILED.finditer(words):
        if any(one.start() < hit.end() and hit.start() < one.end() for one in lists):
            continue
        items = list(_listed(hit["list"], as_told=True))
        told = any(map(names_test_item, items)) or _TOLD_FAULT.search(hit["list"]) or _ENDS_FAILED.search(hit["list"])
        if told and not _UNTOLD.search(hit["list"]):
            yield from items


_REASON = regex_pattern(
    r"(?:，|^|(?<=[。；]))(?:(?:主要|其)*(?:不合格)?|不合格的)原因(?:主要|均|都|全都?|大?多)*(?:是|为)(?P<list>[^，。；：\d]{2,40}?)(?:等)?(?:项目|指标)?(?:不合格|不达标|超标|不符合[^，。；]*|达不到[^，。；]*)(?=[，。；]|$)"
)


_EXPLAINS = regex_pattern(r"(?:超标|不达标|不合格)的(?:主要)?原因")
_ITEM_LONG = 8


def _headed(words: str, lists: Sequence[regex.Match[str]]) -> Iterator[str]:
    """Yield what stands behind a head, 问题集中在…, or before what came of it, …引起."""
    for hit in _REASON.finditer(words) if "原因" in words else ():
        yield from phrases_of(hit["list"], test=True)
    for hit in lists or _HEAD.finditer(words):
        if _EXPLAINS.match(hit.group()) and names_test_item(words[: hit.start()][-_ITEM_LONG:]):
            continue  # 导体电阻超标的主要原因是铜材杂质多
        if _REASON.match(words, hit.end()):
            continue  # 主要集中在烧结砖，主要原因是抗压强度不达标
        head = hit.group()[: hit.start("list") - hit.start()]
        yield from _listed(hit["list"], as_told=_OF_ITEMS.search(head) is None)
    for hit in _ORIGIN.finditer(words):
        yield from faults_of(hit["list"])
    for pattern in () if lists else (_BEHIND, _SHOWN):
        for hit in pattern.finditer(words):
            yield from _listed(hit["list"], as_told=True)


def _before_verdict(words: str, *, heads: bool) -> Iterator[str]:
    """Yield what stands before 项目不合格 and 未达到标准要求, or is told with how many failed in it."""
    for hit in _BELOW_STANDARD.finditer(words) if any(map(words.__contains__, _BELOW)) else ():
        if "、" in hit["list"] and not _UNTOLD.search(hit["list"]):
            yield from phrases_of(hit["list"], test=True)
    for hit in _VERDICT.finditer(words) if any(map(words.__contains__, _TESTED)) else ():
        listed = _GOODS.sub("", hit["list"])
        if not _FAILS.search(hit["list"]) and not _UNTOLD.search(listed):
            yield from phrases_of(listed, test=True)
    if not heads and _DIGIT.search(words):
        yield from _counted_items(words)


# 不合格项目均为纤维含量与标识不符: no list of two items.
_UNLIKE = regex_pattern(r"[与和同]\p{Han}{0,4}(?:标[识称注示签]|明示|实测|实际)\p{Han}{0,4}不(?:相)?符")


def _listed(words: str, *, as_told: bool) -> Iterator[str]:
    """Yield the parts of a list behind a head: faults told in full as they stand, else bare test items."""
    words = _WITH_COUNT.sub("", _IN_BRACKETS.sub("", words))
    if _UNTOLD.search(words):
        return
    if not as_told and "、" in words:
        words = _UNLIKE.sub("", words)
    told = len(_TOLD_FAULT.findall(words)) if as_told or _UNLIKE.search(words) else 0
    if told and (told + len(_VERDICTS.findall(words))) * 2 > words.count("、"):
        whole = "、" in words or _UNLIKE.search(words)
        yield from phrases_of(words, test=False) if whole else faults_of(words)
    else:
        yield from phrases_of(words, test=True)


_WHOSE = regex_pattern(r"^.*(?:(?:因|(?<![铝铅镉汞砷铬锡铜])的)(?=[\p{Han}A-Za-z]{2})|由于)")  # 涂料因挥发物含量


def _counted_items(words: str) -> Iterator[str]:
    """Yield test items told with how many failed in them: 纤维含量不合格4批次, 1批次绝缘电阻不合格."""
    for each in _EACH_COUNTED.finditer(words):
        items = list(phrases_of(_COUNT.sub("", each["list"]), test=True))
        yield from items if any(map(names_test_item, items)) else ()
    hits = list(_COUNTED.finditer(words))
    by_item = _BY_ITEM.search(words) is not None or any(
        names_test_item(without_goods(hit["item"] or hit["behind"])) for hit in hits
    )
    for hit in hits:
        item = hit["item"] or hit["behind"]
        if (by_item or "超" in hit.group()) and "检出" not in item and not item.endswith("计量"):
            yield from map(without_goods, phrases_of(_WHOSE.sub("", item), test=True))
            yield from _counted_next(words, hit.end()) if hit["item"] else ()


def _counted_next(words: str, at: int) -> Iterator[str]:
    """Yield the test items that go on with their numbers alone: 铝残留量超标的17份、甜蜜素9份、酒精度3份."""
    listed: list[str] = []
    while hit := _NEXT_ITEM.match(words, at):
        listed.append(hit["item"])
        at = hit.end()
    yield from listed if all(map(names_test_item, listed)) else ()
