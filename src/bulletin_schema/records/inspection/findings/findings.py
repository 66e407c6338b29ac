"""Findings: what a check found beside its figures, failing test items or faults at the places checked."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.findings.behind_failed import items_behind_failed
from bulletin_schema.records.inspection.findings.divided import faults_by_share, troubles_named
from bulletin_schema.records.inspection.findings.failures import failures_told, lists_items
from bulletin_schema.records.inspection.findings.faults import counted_faults, faults_told
from bulletin_schema.records.inspection.findings.limits import limits_told
from bulletin_schema.records.inspection.findings.test_items import known_items, names_test_item
from bulletin_schema.records.inspection.findings.verdicts import items_judged
from bulletin_schema.records.inspection.wording.clause import full_width
from bulletin_schema.records.inspection.wording.phrases import COMMAS, SEMICOLON, phrases_of

_LONGEST_GOODS = 10
_SHORTEST_ITEM = 3
_FOUND = regex_pattern(
    r"(?<!未|不|没有|无|是否|有无|防止|避免|可能|公众|消费者|群众|市民|如|若|一旦|举报)(?:发现(?!率)|查出|查摆出|排查出|检查出|暴露出?|存在)[了着]?(?!的(?![^，。；的]{4,40}等(?:违法|违规|安全|突出)*(?:问题|行为|隐患))|问题|隐患|不合格)(?P<list>(?:(?!合格|率|责令|检出|发现)[^，。；;！？\n]|，(?=部分|个别|有的|少数|存在|未|无)|，(?!对|并|责令|要求|执法|检查|已|该|共|市|县|区|其中|但|为|占|当场|现场|立即|依法|有关|相关|同时|\d)(?=[^，。；]{2,30}等问题|[^，。；]{2,20}，[^，。；]{2,30}等问题)){4,160}?)"
    r"(?:等)?(?:\d+[类项个条处种]|[一二三四五六七八九十两]+[类项个方面]+)?的?(?:安全|违法|违规|质量|突出|共性|普遍|主要|轻微)*(?:问题|隐患|现象|情况|行为|不足|缺陷|情形)"
)
_COLON_LIST = re_pattern(
    r"(?:问题|内容|隐患|不足)(?:主要|大多)?(?:有|是|为|包括|表现为|集中在)?[：:](?P<list>[^。：:\n]{4,60}(?:[；;][^。：:\n；;]{4,60}){1,8})"
)
# 存在以下问题：一是…；二是…: each up to its own mark; what stands behind a comma tells how many.
_ORDINAL = regex_pattern(r"(?:^|[，：；。\s])[（(]?[一二三四五六七八九][）)]?是(?P<fault>[^；。，：\n]{3,60})")
_OF_PROBLEMS = regex_pattern(r"问题|不足|隐患|不合格(?:项目|原因)|缺陷|违[法规]\p{Han}{0,4}(?:表现|行为|情形|类型)")
_OF_ADVICE = regex_pattern(r"建议|意见|要求|措施|对策|处理|整改")
_NUMBERED_LINE = regex_pattern(
    r"\s*(?:[（(]?[\d一二三四五六七八九十]{1,2}[)）、.．]|[①-⑩])\s*(?P<faults>[^。；：\n]{4,80})"
)
_LISTED_FAULTS = regex_pattern(r"\s*(?:[^，。；：\d]{4,30}；){2,}[^，。；：\d]{4,30}[。；]?\s*")
_NO_FAULT = regex_pattern(r"方面$|问题$|\d批次|合格率|抽[查检]|检[查验]\d|检验机构|(?:经销|销售|生产|经营|自制|使用)的")
_SENTENCES = regex_pattern(r"[。；]")
_HEAD = 16  # characters before 一是 that say what is numbered
_OF_MEASURES = regex_pattern(
    r"\p{Han}{0,4}(?:要(?![求素])|应(?![急用力]))|加强|加大|强化|严格|督促|开展|推进|落实|完善|提高|组织|建立|提升|做好|对"
)
_OF_NONE = regex_pattern(r"^[^、，]{2,10}(?:安全|质量|重大|一般|突出)$")  # 发现锅炉安全隐患6处
_ADVISES = regex_pattern(
    r"的?，?(?:可|请|应|要|及时|欢迎|随时|积极|立即|向)[^。；]{0,12}?(?:拨打|举报|投诉|反映)"
)  # 发现…行为，可拨打12315
_IN_CODE = regex_pattern(r"(?<=\d)：(?=\d)")  # ISO/IEC 17021-1:2015, as written
_RECKONED = regex_pattern(r"（[^（），]{1,10}，以[^（）]{1,12}计）")  # 铝的残留量（干样品，以Al计）
_SHORT_OF = regex_pattern(r"(?:不符合|达不到|未达到|不满足)(?:[A-Z].*|标准.*|国家.*|强制.*|要求.*|规定.*)$")


# 氧化镁超标 beside 氧化镁
_SAID = regex_pattern(r"(?:超标|不合格|不达标|不足|不够|偏[高低大小]|不符合?)$")
_OWN_SHORTCOMINGS = regex_pattern(r"^\s*(?:目前)?(?:存在|面临|主要)的?(?:主要)?(?:不足|困难|短板|差距|薄弱环节)")


def findings_in(words: str, topic: str = "") -> list[str]:
    """Return what a sentence says was found: failing test items, or faults at the places checked.

    `topic` is what heads the lines that the sentence stands in, 主要质量问题.

    >>> findings_in("不合格项目主要为纤维含量、pH值等。")
    ['纤维含量', 'pH值']
    >>> findings_in("发现部分加油站铅封破损、台账不全等问题。")
    ['铅封破损', '台账不全']
    """
    if _OWN_SHORTCOMINGS.search(words):
        return []
    words = full_width(words)
    words = _RECKONED.sub("", words) if "计）" in words else words
    told = _numbered(words, topic) or _line(words, topic) or _told(words)
    found = list(dict.fromkeys(_without_goods_told(_IN_CODE.sub(":", phrase)) for phrase in told))
    return [one for one in found if _SAID.sub("", one) == one or _SAID.sub("", one) not in found]


def _without_goods_told(phrase: str) -> str:
    """Return a known test item without the goods it failed in: 灭蝇胺 of 豇豆的灭蝇胺超标."""
    goods, _, said = phrase.rpartition("的")
    item = _SAID.sub("", said)
    return item if goods and item != said and item in known_items() else phrase


def _numbered(words: str, topic: str) -> list[str]:
    """Return the problems that a sentence numbers: 一是…；二是…."""
    hits = list(_ORDINAL.finditer(words)) if "是" in words else []
    if not hits:
        return []
    # 该项目…；二是低温柔性: goes on with what the lines above it began to number
    head = (_SENTENCES.split(words[: hits[0].start()])[-1][-_HEAD:] if "一是" in words else "") or topic
    if not (_OF_PROBLEMS.search(head) or all(map(_is_item, hits))) or _OF_ADVICE.search(head):
        return []
    if any(_OF_MEASURES.match(hit["fault"]) for hit in hits):
        return []
    faults = (_SHORT_OF.sub("", hit["fault"]) for hit in hits)
    return [phrase for fault in faults for phrase in phrases_of(fault, test=False)]


_WRONG = regex_pattern(r"(?:偏?[低高]|不足|超标|不合格|不达标)$")


def _is_item(hit: regex.Match[str]) -> bool:
    """Tell whether what is numbered is a test item and what is wrong with it: 一是总养分含量低."""
    item, wrong = _WRONG.subn("", hit["fault"])
    return bool(wrong) and names_test_item(item)


def _line(words: str, topic: str) -> list[str]:
    """Return the problems of a numbered line below a heading that says so: 2.个别电梯应急电话不通、通话装置损坏；."""
    if _OF_PROBLEMS.fullmatch(topic.removeprefix("主要")) and _LISTED_FAULTS.fullmatch(words):
        return list(phrases_of(words.rstrip("。"), test=False, marks=SEMICOLON))
    line = _NUMBERED_LINE.match(words) if _OF_PROBLEMS.search(topic) and not _OF_ADVICE.search(topic) else None
    if line is None or _OF_MEASURES.match(line["faults"]) or _NO_FAULT.search(line["faults"]):
        return []
    return list(phrases_of(line["faults"], test=False, marks=COMMAS))


def _without_whose(item: str) -> str:
    """Return a test item without the goods it is of: 机械强度 of 童车的机械强度."""
    goods, _, own = item.rpartition("的")
    short = (
        1 < len(goods) <= _LONGEST_GOODS
        and len(own) >= _SHORTEST_ITEM
        and "中" not in goods
        and not own.startswith("质量")
    )
    return own if short and names_test_item(own) else item


def _told(words: str) -> Iterator[str]:
    listed = _COLON_LIST.search(words)
    if listed and not lists_items(words):
        yield from phrases_of(listed["list"], test=False, marks=SEMICOLON)
        return
    items = list(failures_told(words))
    if not items or not lists_items(words):
        items += [item for item in items_judged(words) if not any(item in one or one in item for one in items)]
    for more in (items_behind_failed(words), limits_told(words)):
        items += [item for item in more if not any(item in one or one in item for one in items)]
    items = items or list(troubles_named(words))
    items = items or list(faults_by_share(words))
    if items:
        yield from map(_without_whose, items)
        yield from (fault for fault in counted_faults(words) if not any(item in fault for item in items))
        return
    found = (hit for hit in _FOUND.finditer(words) if not _OF_NONE.search(hit["list"]))
    hits = [hit for hit in found if not _ADVISES.match(words, hit.end())]
    for hit in hits:
        yield from phrases_of(hit["list"], test=False, marks=COMMAS)
    if not hits:
        yield from list(faults_told(words)) or counted_faults(words)
