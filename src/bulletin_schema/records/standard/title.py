"""Titles beside codes: 《…》（GB 17761-2024）, GB/T 1.1-2020《…》, list and table rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from bulletin_schema.lexicon import load_words
from bulletin_schema.mention import Mention
from bulletin_schema.records.standard.code import StandardCode


class Title(NamedTuple):
    """A standard's title and the stretch it stands in, marks included."""

    text: str
    start: int
    end: int


_MARKED: Final = re.compile(r"《(?P<title>[^《》\n]{2,120}(?:《[^《》\n]{1,60}》[^《》\n]{0,60})?)》")
# Between a title and the code after it: 《…》国家标准（标准编号：GB 1-2020）.
_BEFORE: Final = re.compile(
    r"[ \u3000]{0,2}(?:(?:系列|强制性|推荐性|国家|行业|地方|团体|企业|国际|浙江制造|[“”])*标准)?[ \u3000.．,，:：]{0,2}"
    r"(?P<open>[(（\[【〔][ \u3000]?)?(?:(?:国家|行业|地方|团体|企业)?标准)?(?:编号|号|代号)?(?:为)?[:：]?[ \u3000]?$"
)
_AFTER: Final = re.compile(r"[ \u3000]{0,2}(?:标准)?[)）]?[ \u3000:：-]{0,2}[(（]?(?=《)")
# A bracket behind the code: GB/T 19001-2016（质量管理体系 要求）.
_BRACKET: Final = re.compile(r"[ \u3000]?[(（](?P<title>[\u4e00-\u9fff][^()（）\n]{3,60})[)）]")
# A row opens with its number or a bullet, if with anything.
_ROW: Final = re.compile(r"(?:^|\n)[ \t\u3000|]*(?:[(（]?\d{1,4}[)）.、．]?|[•·●◆■▪*-]|[①-⑳])?[ \t\u3000|.、．]*$")
_BARE: Final = re.compile(r"[ \t\u3000|:：]{0,4}(?P<title>[\u4e00-\u9fffA-Za-z（“][^\n|\t，。；！？,;《》]{1,70})")
_CELL: Final = re.compile(r"(?:^|[\n|\t]|[ \u3000]{2}|\d[.、 ])[ \u3000]*(?P<title>[\u4e00-\u9fff][^\n|\t，。；]{3,60}?)[ \u3000]*(?:[|\t]|[ \u3000])[ \u3000]*$")
_STOP: Final = re.compile(r"标准|系列|的|和|与|及|或|等|中|第|为|由|是|已|将|于|自|发布|实施|代替|替代|规定|要求|执行|进行|正式|体系认证|认证|版|《|均|在|对|以|对应|经|共|之|相关|有关|国家标准|行业标准")
_TRAIL: Final = re.compile(r"(?:[ \u3000|]+(?:(?:19|20)\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?|现行|即将实施|废止|推荐性?|强制性?).*|[ \u3000]+|[、：:（(-]+)$")
_RUNNING: Final = re.compile(r"[ \u3000]{0,2}(?P<title>[\u4e00-\u9fff][\u4e00-\u9fff、（）()“”\dA-Za-z \u3000—-]{3,50})")


def titles_of(text: str, codes: Sequence[Mention[StandardCode]]) -> dict[int, Title]:
    """Return the title of each code that has one, by the code's start.

    A title belongs to one code: one in brackets behind a title first, then one before a title, then one
    right behind a title.
    """
    found: dict[int, Title] = {}
    taken: set[int] = set()
    marked = {match.end(): match for match in _MARKED.finditer(text)} if "《" in text else {}
    starts = {match.start(): match for match in marked.values()}
    for bracketed in (True, None, False):
        for code in codes:
            if code.start in found:
                continue
            match = _after(text, code, starts) if bracketed is None else _before(text, code, marked, bracketed)
            if match is not None and match.start() not in taken:
                taken.add(match.start())
                found[code.start] = Title(match["title"].strip(), match.start(), match.end())
    _unmarked(text, codes, found)
    return found


def _before(
    text: str, code: Mention[StandardCode], marked: dict[int, re.Match[str]], bracketed: bool  # noqa: FBT001
) -> re.Match[str] | None:
    low = max(0, code.start - 24)
    at = text.rfind("》", low, code.start) + 1
    if not at or at not in marked:
        return None
    between = _BEFORE.match(text, at, code.start)
    if between is None or between.end() != code.start or bool(between["open"]) is not bracketed:
        return None
    return marked[at]


def _after(text: str, code: Mention[StandardCode], starts: dict[int, re.Match[str]]) -> re.Match[str] | None:
    between = _AFTER.match(text, code.end)
    if between is None:
        return None
    match = starts.get(between.end())
    if match is None or re.match(r"[ \u3000]?[(（](?:GB|T/|DB|[A-Z]{2,4}/?T? ?\d)", text[match.end() : match.end() + 10]):
        return None
    return match


def _unmarked(text: str, codes: Sequence[Mention[StandardCode]], found: dict[int, Title]) -> None:
    """Add titles without marks: in brackets, in rows, and before a stop where they end as titles do."""
    for k, code in enumerate(codes):
        if code.start in found:
            continue
        following = codes[k + 1].start if k + 1 < len(codes) else len(text)
        line_start = text.rfind("\n", 0, code.start) + 1
        in_row = bool(_ROW.search(text[line_start : code.start])) if code.start - line_start < 16 else False
        title = _in_brackets(text, code) or _bare(text, code, following, in_row=in_row) or _cell(text, code, line_start)
        if title is not None:
            found[code.start] = title


def _in_brackets(text: str, code: Mention[StandardCode]) -> Title | None:
    match = _BRACKET.match(text, code.end)
    if match is None or not ends_as_title(match["title"]) or _STOP.match(match["title"]):
        return None
    return Title(match["title"].strip(), match.start("title"), match.end("title"))


def _bare(text: str, code: Mention[StandardCode], following: int, *, in_row: bool) -> Title | None:
    """Read a title right behind a code: in a row to its end, in running text only where it ends as titles do."""
    limit = min(following, code.end + 90)
    match = (_BARE if in_row else _RUNNING).match(text, code.end, limit)
    if match is None or _STOP.match(match["title"]):
        return None
    title = match["title"]
    while (shorter := _TRAIL.sub("", title)) != title:
        title = shorter
    end = match.start("title") + len(title)
    if len(title) < (2 if in_row else 4):
        return None
    closed = end == len(text) or text[end] in "\n|\t，。；、,;)） \u3000" or end == following
    if not closed or (not in_row and not ends_as_title(title)):
        return None
    if in_row and not ends_as_title(title) and (len(title) > 30 or text[end : end + 1] in {"，", "。"}):
        return None
    return Title(title.strip(), match.start("title"), end)


def _cell(text: str, code: Mention[StandardCode], line_start: int) -> Title | None:
    """Read the cell before a code's own: 钢结构防火技术规范 | GB 51249-2017."""
    match = _CELL.search(text, max(line_start, code.start - 70), code.start)
    if match is None or not ends_as_title(match["title"]):
        return None
    return Title(match["title"].strip(), match.start("title"), match.end("title"))


def ends_as_title(title: str) -> bool:
    """Tell whether a phrase ends as titles of standards do: 通用技术要求, 试验方法, 第2部分：术语.

    >>> ends_as_title("儿童雨衣安全技术规范"), ends_as_title("标准要求")
    (True, False)
    """
    title = title.rstrip("）)").rstrip()
    return title.endswith(load_words("standard_title_endings.txt")) or bool(re.search(r"第[ ]?[\d一二三四五六七八九十]{1,3}[ ]?部分", title))
