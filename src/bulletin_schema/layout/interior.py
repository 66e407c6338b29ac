"""Interior: what the short lines within an open piece are: captions, rows, a table's name, headings."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_schema.layout.assembly import BODY, OUTSIDE, Assembly, take
from bulletin_schema.layout.heads import is_heading, is_list
from bulletin_schema.layout.labels import is_item
from bulletin_schema.layout.lines import Kind, is_closed
from bulletin_schema.layout.newsletter import names_firm
from bulletin_schema.layout.tables import TABLE_NAME
from bulletin_schema.patterns import re_pattern

_COUNTED = re_pattern(r"[一二三四五六七八九十]{1,2}是|[首其]先是|其[一二三四]是?")  # 一是计量工作, of an outline
# 2.2 抽检结果分析
_DECIMAL = re_pattern(r"\d{1,2}(?:\.\d{1,2}){1,3}\s?[\u4e00-\u9fff]")
# 经营者：某某, 证书编号：…, and two cells on a line: 某某液化气站  地址：某市.
_FIELD = re_pattern(
    r"[\u4e00-\u9fff（）()、]{0,10}(?:[营责定]者|人|编号|证号|文号|地址|住所|场所|名称|类型|日期|期限|机关|电话|金额)[：:]\s?\S"
)
_CELLS = re_pattern(r"\s{2}[\u4e00-\u9fff]{2,6}[：:]\S")
_UNIT_OF_TABLE = re_pattern(r"表\s?[（(]\s?(?:计量)?单位\s?[：:]")
# 市长质量奖获奖企业名单 names the list below it.
LIST_NAME = re_pattern(
    r"(?:名单|名录|一览表?|[金银铜]奖|[一二三]等奖|质量奖|提名奖)\s?(?:[（(][^（）()]{1,8}[）)])?[：:]?\Z"
)


def place_inside(done: Assembly, start: int, stop: int, shorts: Sequence[int]) -> None:
    """Place a run within the open article: captions, a list, and a heading right above the next paragraph."""
    listed = is_list(done.lines, shorts)
    for k in range(start, stop):
        line = done.lines[k]
        if done.current is None or line.kind in OUTSIDE:
            continue
        if line.kind is Kind.CAPTION:
            done.caption(k)
        elif line.kind is not Kind.SHORT:
            take(done.current, line)
            done.put(k, "byline")
        elif listed:
            _list_line(done, k)
        else:
            _short_line(done, k, stop, last=k == shorts[-1])


def _list_line(done: Assembly, k: int) -> None:
    """Place a line of a list, or the name above it."""
    if LIST_NAME.search(done.lines[k].text):
        done.heading(k)
    else:
        done.put(k, "table")


def _lists_firms(text: str) -> bool:
    """Tell whether a line lists firms, one beside the other: 提名奖（2家）：甲公司 乙公司."""
    words = text.split()
    return len(words) > 1 and all(map(names_firm, words))


def _short_line(done: Assembly, k: int, stop: int, *, last: bool) -> None:
    """Place a short line by its own words, and by what stands below it where it is the last of its run."""
    text = done.lines[k].text
    below = done.lines[stop].kind if stop < len(done.lines) else None
    if _DECIMAL.match(text) and not is_closed(text):
        done.heading(k)
    elif _FIELD.match(text) or _CELLS.search(text):
        done.put(k, "body")  # 登记证编号：…, of a decision or a list
    elif (
        TABLE_NAME.match(text)
        or _UNIT_OF_TABLE.search(text)
        or (last and below is Kind.TABLE)
        or (is_item(text) and not last)
        or _lists_firms(text)
    ):
        done.put(k, "table")  # a table's name stands with it
    elif last and below in BODY and is_heading(done.lines, k, stop):
        done.heading(k)
    elif len(text) < 5 or is_item(text) or _COUNTED.match(text):
        done.put(k, "body")
    else:
        done.caption(k)
