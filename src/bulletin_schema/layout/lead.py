"""Leads: the dateline and the reporters that open a report's first paragraph."""

from __future__ import annotations

import re

from bulletin_schema.han import HAN
from bulletin_schema.layout.byline import MEDIUM_END, Byline, Signer, clean_source, has_surname, read_signers
from bulletin_schema.layout.dates import first_date
from bulletin_schema.patterns import re_pattern

_LEAD = re_pattern(
    rf"【?(?P<medium>本[报刊网台站社]|(?!据)[{HAN}A-Za-z·•\-—]{{1,16}}{MEDIUM_END}(?:[\-—/／][{HAN}]{{2,12}}?{MEDIUM_END})?)?"
    rf"(?P<place>[{HAN}]{{0,6}}?)(?P<day>(?:(?:19|20)\d\d年)?\d{{1,2}}月\d{{1,2}}日)?"
    rf"(?P<word>综合报道|消息|报道|讯|电)】?(?P<mark>[\s：:，,]{{0,4}})"
    rf"(?:[（(](?P<who>[^（）()]{{2,60}})[）)])?(?(who)[\s：:，,]{{0,4}})"
)
_LEAD_REPORT = re_pattern(
    rf"(?:本[报刊网台])?(?P<who>记者[{HAN}、·\s]{{2,24}}?)(?:(?:综合)?报道|\s发自[{HAN}]{{2,6}}(?:\s?\d{{1,2}}月\d{{1,2}}日)?(?:电|讯|报道)?)[\s：:，,]"
)
_LEAD_BRACKET = re_pattern(
    rf"(?P<medium>[{HAN}A-Za-z·•\-—]{{1,18}}{MEDIUM_END})?"
    rf"[（(](?P<who>[^（）()]{{0,20}}(?:记者|通讯员)[^（）()]{{2,60}})[）)]\s*"
)
# 本报讯 记者 张三 通讯员 李四 近日，…: reporters named without brackets, one word each.
_LEAD_WORD = re_pattern(
    rf"(?P<role>(?:全媒体|融媒体?|见习|实习|特约|首席|本[报刊网台])?(?:记者|通讯员))?[\s：:]*(?P<name>[{HAN}·]{{2,6}}?)?(?:[\s、]+|(?:综合|摄影)?报道[\s：:，,]+)"
)


def lead_in(text: str) -> tuple[int, Byline] | None:
    """Read the dateline or bracket that opens a paragraph; the offset tells where the news begins.

    >>> lead_in("中国消费者报报道（记者任一鸣）市场监管总局开展帮扶。")
    (15, Byline(contributors=(('任一鸣', 'reporter'),), source='中国消费者报', published=None, dateline=None))
    >>> lead_in("近日，市局开展检查。") is None
    True
    """
    skipped = len(text) - len(text.lstrip("?？ "))  # ???? is what a crawl makes of an indent
    head = text[skipped : skipped + 140]
    match = _LEAD.match(head)
    named = match and match["place"] and match["who"] and re.search("记者|通讯员", match["who"])
    if match and not (match["medium"] or match["day"] or named):
        match = None
    if match and not match["who"] and not match["mark"] and match["word"] not in {"讯", "电"}:
        match = None
    if match and match["word"] == "电" and not (match["day"] or match["who"]):  # 网店销售的电热水壶 is no wire
        match = None
    match = match or _LEAD_BRACKET.match(head)
    end = match.end() if match else 0
    said = match.groupdict() if match else {}
    if not said.get("who") and (report := _LEAD_REPORT.match(head, end)):
        said["who"], end = report["who"], report.end()
    signers: tuple[Signer, ...] = ()
    if said.get("who"):
        if (signed := read_signers(said["who"])) is None and not said.get("medium"):
            return None
        signers = signed[0] if signed else ()
    elif end:
        signers, end = _unbracketed(head, end)
    if not end:
        return None
    source = clean_source(said["medium"]) if said.get("medium") else None
    day = said.get("day")
    return end + skipped, Byline(signers, source, first_date(day) if day else None, day)


def _unbracketed(head: str, at: int) -> tuple[tuple[Signer, ...], int]:
    """Read reporters set apart by spaces behind 本报讯; none where a word among them is no name.

    >>> _unbracketed("记者 张三丰 通讯员李小四 近日，市局检查。", 0)
    ((('张三丰', 'reporter'), ('李小四', 'correspondent')), 14)
    """
    found: list[Signer] = []
    role = None
    end = at
    while word := _LEAD_WORD.match(head, end):
        role = word["role"] or role
        if role is None or (word["name"] and not has_surname(word["name"])) or not word.group().strip():
            break
        if word["name"]:
            found.append((word["name"], "reporter" if role.endswith("记者") else "correspondent"))
        end = word.end()
    return (tuple(found), end) if found else ((), at)


def opens_report(line: str, at: int) -> bool:
    """Tell whether a report begins here with its dateline or reporters: 本报讯, （记者 …, 某网3月5日电."""
    return (
        _LEAD.match(line, at, at + 140) is not None
        or re.match(r"[（(]?(?:本[报刊网]\s?)?(?:记者|通讯员)\s", line[at : at + 12]) is not None
    )


def whole_lead(text: str) -> Byline | None:
    """Read a line that holds a dateline and its reporters and nothing else: 某某新闻网讯（记者李某）."""
    lead = lead_in(text) if len(text) < 60 else None
    return lead[1] if lead and lead[0] == len(text) else None
