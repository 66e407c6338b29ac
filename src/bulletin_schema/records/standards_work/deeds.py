"""Deeds: counts beside which only what was done with the standards stands: 复审标准33项，废止11项, 14项正在修订."""

from __future__ import annotations

from functools import cache
from typing import Any

import regex

from bulletin_schema.lexicon import load_words
from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern, regex_pattern

_WHEN = (
    r"(?:[0-9]{4}年|今年|去年|当年|全年|年内|年底前?|上半年|下半年|期间|目前|眼下|手[上头里]|先前|此前|历年|历次|以来)"
)
_HOW = (
    r"(?:其中|后者|累计|并|新|又|也|再|就|才|只|最终|随后|一年|\p{Han}{2,4}后|另有?|同时|已经?|共|现|正式?|成功|均|全部|还有?|尚有|仍有?|剩余|其余|[我全该本][省市区县州]|由?企业|集中|组织"
    r"|结论为|转为|拟|公开|督促|宣布|公告|建议|确认|确定|认定|决定|要求|予以|准予|不予|需要?|待|列入|纳入|通过|到期|正?在|处于|进入|获得?|被|[，,：:])"
)
_WHO = (
    r"(?:[获经由]?[国省市区县][^，。；：、0-9]{0,6}?[局委厅会](?=批|立|备|审|发|下|制|修|计)"
    r"|[由经在]?(?:ISO|IEC|ITU)(?:[/、和](?:ISO|IEC|ITU))?|批准)"
)
_LED = r"(?:由?\p{Han}{0,20}?(?:主导|牵头|主持|主编|负责|承担|参与|参加|参编|申报|提出)(?:制定|制订|起草|制修订|修订|研制|编制)?)"
_IN_ALL = (
    r"(?:掉|好|上去|出去|下来|到手)?(?:制修订|中|过)?(?:计划|提案|项目|阶段)?(?:了|的?也?有|的还[有剩]|者|的)?"
    r"(?:共计?|计|已?达到?|已有|仅|总计){0,2}"
)
# 经统计共计49项
_SUMMED = re_pattern(
    r"[，；](?:经?(?:梳理|清理|统计|汇总)(?:共计?|计|总计|合计)"
    rf"|仅?{_WHEN}(?:单年|一年)?[就便](?:达到?|有|为|新增)"
    rf"|(?:{_WHEN}|近年来?|历年|至今|已){{0,3}}(?:累计|总数|总量)(?:已|已?达到?|已?接近|已?超过?|已?突破|已?有|为)?)$"
)
# 其中5项被采信为国家标准: what they become, not what they are.
_ADOPTED = r"(?:已|被|成功|获)*+(?:采信|采纳|转化|上升|升级|升格|提升)为"
ADOPTED = regex_pattern(_ADOPTED)
_BECAME = regex_pattern(
    rf"{_ADOPTED}|(?:[均都已])?[由是][^，。；]{{2,16}}?(?:牵头|主导|主持|参与|起草|制定|承担)"
    r"|(?:已经?|均|正式|成功|获得?|被|列入|通过){0,3}(?:获批|立项|发布|批准|公布|颁布)"
)
_REACH = 32


def told_by_deed(text: str, low: int, count: Mention[Any], end: int) -> bool:
    """Tell a count that only what was done with the standards stands beside: 废止11项, 其中2项已获批立项.

    >>> one = Mention(10, 13, "count", None)
    >>> told_by_deed("复审标准33项，另有11项被公告废止。", 7, one, 19)
    True
    """
    if _BECAME.match(text, count.end, end) or _after().match(text, count.end, end):
        return True
    low = max(low - 1, count.start - _REACH, 0)
    return bool(_before().search(text, low, count.start) or _SUMMED.search(text, low, count.start))


@cache
def _deed() -> str:
    """Return the deeds as one alternation, the longest first."""
    return "|".join(sorted(load_words("standards_work_deeds.txt"), key=len, reverse=True))


@cache
def _before() -> regex.Pattern[str]:
    """Return the pattern of a deed before its count: 其中已发布, 列入修订的, 获省局批准立项, 由企业牵头起草的仅."""
    lead = rf"(?:{_WHEN}|{_HOW}|{_WHO}){{0,5}}"
    return regex.compile(rf"(?:^|[，,；、：:（(。])(?:除|{lead}(?:(?:{_deed()}){{1,2}}|{_LED}){_IN_ALL})$")


@cache
def _after() -> regex.Pattern[str]:
    """Return the pattern of a deed behind its count: 被要求修订, 上半年被废止, 通过审定."""
    return regex.compile(
        rf"(?:{_WHEN}|{_HOW}|{_WHO}){{0,5}}(?:{_deed()}){{1,2}}(?=[，,。；、：:）)外的中后]|阶段|环节|$)"
    )
