"""Titles without marks: in brackets, in list and table rows, and before a stop where they end as titles do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from bulletin_schema.lexicon import load_words
from bulletin_schema.mention import Mention
from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.standard.code import StandardCode


class Title(NamedTuple):
    """A standard's title and the stretch it stands in, marks included."""

    text: str
    start: int
    end: int


# A bracket behind the code: GB/T 19001-2016（质量管理体系 要求）.
_BRACKET: Final = re_pattern(r"[ \u3000]?[(（](?P<title>[\u4e00-\u9fff][^()（）\n]{3,60})[)）]")
# A row opens with its number or a bullet, if with anything.
_ROW: Final = re_pattern(r"[ \t\u3000|]*(?:[(（]?\d{1,4}[)）.、．]?|[•·●◆■▪*-]|[①-⑳])?[ \t\u3000|.、．]*")
_BARE: Final = re_pattern(r"[ \t\u3000|:：]{0,4}(?P<title>[\u4e00-\u9fffA-Za-z（“][^\n|\t，。；！？,;《》]{1,70})")
_RUNNING: Final = re_pattern(
    r"[ \u3000]{0,2}(?P<title>[\u4e00-\u9fff][\u4e00-\u9fff、（）()“”\dA-Za-z \u3000—-]{3,50})"
)
_CELL: Final = re_pattern(
    r"(?:^|[\n|\t]|[ \u3000]{2}|\d[.、 ])[ \u3000]*(?P<title>[\u4e00-\u9fff][^\n|\t，。；]{3,60}?)"
    r"[ \u3000]{0,4}[|\t \u3000][ \u3000]{0,4}$"
)
# What a code is followed by where no title follows.
_NO_TITLE: Final = re_pattern(
    r"[（(“]?(?:(?:所有|全部)部分|标准|系列|等同|修改采用|等效|采用|[的和与及或等中第为由是已将于自均在对以经共之版《]|发布|实施|代替|替代|规定|要求|执行|进行|正式"
    r"|体系认证|认证|符合性|比对|对标|相关|有关|国家标准|行业标准)"
)
_TRAIL: Final = re_pattern(
    r"(?:[ \u3000|]+(?:(?:19|20)\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?|现行|即将实施|废止|推荐性?|强制性?).*"
    r"|[ \u3000]+|[、：:（(-]+)$"
)
# What goes on behind a title in running text: …技术规范进行检验.
_GOES_ON: Final = re_pattern(r"进行|开展|的(?:规定|要求)|执行|实施|组织|检验|检测|等标准")
PART: Final = re_pattern(r"第[ ]?[\d一二三四五六七八九十]{1,3}[ ]?部分")
_HAN: Final = re_pattern(r"[\u4e00-\u9fff].*[\u4e00-\u9fff]")
_CLOSERS: Final = "\n|\t，。；、,;)） \u3000"
_ROW_HEAD: Final = 16


def unmarked_title(text: str, codes: Sequence[Mention[StandardCode]], k: int) -> Title | None:
    """Return the title of the k-th code where it stands without 《》."""
    code = codes[k]
    following = codes[k + 1].start if k + 1 < len(codes) else len(text)
    line = text.rfind("\n", max(0, code.start - 80), code.start) + 1
    opens = line > 0 or code.start < 80
    in_row = opens and code.start - line < _ROW_HEAD and _ROW.fullmatch(text, line, code.start) is not None
    return (
        _labelled(text, code, line)
        or _in_brackets(text, code)
        or _behind(text, code, following, in_row=in_row)
        or _cell(text, code, line)
    )


def title_around(text: str, code: Mention[StandardCode]) -> Title | None:
    """Return the title that shares its marks with the code: 《GB/T 99901-2012 卓越石臼评价准则》."""
    match = _AROUND.match(text, code.end) if text[code.start - 1 : code.start] == "《" else None
    return Title(match["title"].strip(), match.start("title"), match.end("title")) if match else None


def _labelled(text: str, code: Mention[StandardCode], line: int) -> Title | None:
    """Read a title by its label: 标准名称：儿童雨衣 标准编号：GB/T 99999-2020, in either order."""
    match = _NAMED_BEHIND.match(text, code.end)
    if match is None and text[code.start - 1 : code.start] in _LABEL_ENDS:
        match = _NAMED_BEFORE.search(text, max(line, code.start - 80), code.start)
    return Title(match["title"].strip(), match.start("title"), match.end("title")) if match else None


_LABEL_ENDS: Final = (":", "：", " ", "\u3000")
_NAMED_BEFORE: Final = re_pattern(
    r"标准名称[:：][ \u3000]?(?P<title>[\u4e00-\u9fff][^\n，。；：:《》]{1,50}?)[ \u3000，；\t]{1,4}标准(?:编号|号|代号)[:：][ \u3000]?$"
)
_NAMED_BEHIND: Final = re_pattern(
    r"[ \u3000，；\t]{1,4}(?:标准)?名称[:：][ \u3000]?(?P<title>[\u4e00-\u9fff][^\n，。；：:《》]{1,50}?)"
    r"(?=[ \u3000，；。\t\n]|$)"
)
_AROUND: Final = re_pattern(r"[ \u3000]?(?P<title>[\u4e00-\u9fff][^《》\n]{1,80})》")


def _in_brackets(text: str, code: Mention[StandardCode]) -> Title | None:
    match = _BRACKET.match(text, code.end)
    if match is None or not ends_as_title(match["title"]) or _NO_TITLE.match(match["title"]):
        return None
    return Title(match["title"].strip(), match.start("title"), match.end("title"))


def _behind(text: str, code: Mention[StandardCode], following: int, *, in_row: bool) -> Title | None:
    """Read a title right behind a code: in a row to its end, in running text only where it ends as titles do."""
    match = (_BARE if in_row else _RUNNING).match(text, code.end, min(following, code.end + 90))
    if match is None or _NO_TITLE.match(match["title"]):
        return None
    title = match["title"]
    while (shorter := _TRAIL.sub("", title)) != title:
        title = shorter
    if not in_row and not ends_as_title(title):
        title = next((title[: m.start()] for m in _GOES_ON.finditer(title) if ends_as_title(title[: m.start()])), title)
    end = match.start("title") + len(title)
    gone_on = len(title) < len(match["title"]) and _GOES_ON.match(text, end)
    if title.endswith("认证"):  # ISO 10012测量管理体系认证 tells what was certified
        return None
    closed = gone_on or end in {len(text), following} or text[end] in _CLOSERS
    likely = ends_as_title(title) or (in_row and len(title) <= 30 and text[end : end + 1] not in {"，", "。"})
    if not _HAN.search(title) or not closed or not likely or len(title) < (2 if in_row else 4):
        return None
    return Title(title.strip(), match.start("title"), end)


def _cell(text: str, code: Mention[StandardCode], line: int) -> Title | None:
    """Read the cell before a code's own: 钢结构防火技术规范 | GB 51249-2017."""
    if text[code.start - 1 : code.start] not in {" ", "|", "\t", "\u3000"}:
        return None
    low = max(line, code.start - 70)
    owned = _OWNED_CELL.search(text, low, code.start)
    match = owned or _CELL.search(text, low, code.start)
    if match is None or not (owned or ends_as_title(match["title"])):
        return None
    return Title(match["title"].strip(), match.start("title"), match.end("title"))


# A row of who drafted what: 1 姚江石器有限公司 天然石臼 GB/T 99901-2020.
_OWNED_CELL: Final = re_pattern(
    r"(?:公司|集团|厂|研究院|研究所|大学|协会|学会|中心)[ \u3000](?P<title>[\u4e00-\u9fff](?:[^\n，。；《》 \u3000]|[ \u3000](?=第)){2,50})[ \u3000]$"
)


def ends_as_title(title: str) -> bool:
    """Tell whether a phrase ends as titles of standards do: 通用技术要求, 试验方法, 第2部分：术语.

    >>> ends_as_title("儿童雨衣安全技术规范"), ends_as_title("标准要求")
    (True, False)
    """
    title = title.rstrip("）)").rstrip()
    return title.endswith(load_words("standard_title_endings.txt")) or bool(PART.search(title))
