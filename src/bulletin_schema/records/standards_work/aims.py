"""Aims: words that only promise what a count tells, and those that merely look so.

力争主导制定国际标准3项 promises; 以标准强县为目标，制定了地方标准6项 and 拟对制定国家标准5项的企业给予奖励 do not.
"""

from __future__ import annotations

import re
from itertools import takewhile

from bulletin_schema.patterns import regex_pattern

_TO_DO = (
    "主导|主持|牵头|参与|制定|制订|修订|研制|起草|编制|完成|发布|安排|清退|清理|组织|提出|提交|申报|立项|承担|新?建成?|创建|培育|形成|新增"
    "|做好|抓好"
)
_SOON = (
    r"(?:再|新|还|于|在|继续|陆续|联合|重点|积极|逐步|力求|[0-9一二两三四五六七八九十]{1,4}年内?|年[底末内]|底?前){0,3}"
)
# A promise goes on from clause to clause until one tells what was done: 力争立项标准20项，发布12项.
_PROMISE = regex_pattern(
    r"力争|争取(?!到|[^，。；]{0,8}(?:支持|政策|资金|主动|话语权|先机))|有望|目标(?:任务)?(?:[：:]|是|为)|下一步|接下来|明年(?![^，。；]{0,8}起?(?:正式)?(?:实施|施行))"
    r"|预计(?![^，。；]{0,12}(?:产值|增收|效益|销售|收入))|要求[^，。；]{0,10}前(?:须|要|应)?(?:完成|制定|发布)"
    rf"|计划用[^，。；]{{2,8}}时间|(?:将|计划|准备|打算){_SOON}(?:{_TO_DO})|(?<!截[至止])到(?P<year>[0-9]{{4}})年"
)
# These speak of their own clause alone: 确保质量，制定…; 审查了3项拟申报的标准，报批….
_WISH = regex_pattern(
    r"确保|的目标(?!任务)|立项论证|(?:列入|纳入)[^，。；]{0,30}(?<!制)修订计划"
    rf"|(?<![代模虚])拟(?!对[^，。；]{{2,80}}?(?:奖|资助|补助|补贴|扶持|表彰)|奖|资助|补|给予|予以|扶持)|(?<![主重首纲])要{_SOON}(?:{_TO_DO})"
)
# 将标准研制纳入考核: 将 puts its object first.
_DISPOSED = regex_pattern(
    r"将[^，。；]{2,40}?(?:列[入为进]|纳入|作为|融入|贯穿|结合|挂钩|转化|摆[在上到]|放在|抓[好实紧]|上升|提升|当[作成]|写[入进])"
)
_DONE = regex_pattern(
    r"[，；][^，。；]{0,20}?(?:已(?!定)|以来|截[至止]|目前|至今|去年|上年|现有|先后|共(?!同|建|享)|近年|[定订布出交成报持导与]了)"
)
_CLAUSE_END = regex_pattern("[，；]")
_YEAR = regex_pattern(r"[，；](?P<year>[0-9]{4})年")


def only_promised(text: str, low: int, at: int, high: int, year: int | None) -> bool:
    """Tell whether words before an offset promise what stands there; `year` is that of the text.

    >>> text = "确保标准质量，力争立项标准20项，发布12项"
    >>> only_promised(text, 0, 18, 21, None), only_promised(text, 0, 7, 7, None)
    (True, False)
    """
    wishes = takewhile(lambda wish: wish.start() < at, _WISH.finditer(text, low, high))
    if any(not _CLAUSE_END.search(text, wish.end(), at) for wish in wishes):
        return True
    return any(_goes_on(text, promise, at, year) for promise in _PROMISE.finditer(text, low, at))


def promised_after(words: str) -> bool:
    """Tell whether the words behind a count promise it: 2项团体标准有望年底发布."""
    return bool(_PROMISE.search(words) or _WISH.search(words))


def _goes_on(text: str, promise: re.Match[str], at: int, year: int | None) -> bool:
    """Tell whether a promise reaches an offset: nothing done, and no year gone by, is told between."""
    if _DISPOSED.match(text, promise.start()):
        return False
    if promise["year"] and year and int(promise["year"]) < year:  # 到2015年底，全市企业制定…, in a text of 2016
        return False
    gone = year is not None and any(int(m["year"]) < year for m in _YEAR.finditer(text, promise.end(), at))
    return not (gone or _DONE.search(text, promise.end(), at))
