"""Interior: what the short lines within an open piece are: captions, rows, a table's name, headings."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_schema.layout.assembly import BODY, OUTSIDE, Assembly, take
from bulletin_schema.layout.heads import FIELD, is_heading, is_list
from bulletin_schema.layout.labels import is_item
from bulletin_schema.layout.lines import Kind, is_closed
from bulletin_schema.layout.newsletter import names_firm
from bulletin_schema.layout.tables import TABLE_NAME
from bulletin_schema.patterns import re_pattern

_COUNTED = re_pattern(r"[一二三四五六七八九十]{1,2}是|[首其]先是|其[一二三四]是?")  # 一是计量工作, of an outline
# 2.2 抽检结果分析
_DECIMAL = re_pattern(r"\d{1,2}(?:\.\d{1,2}){1,3}\s?[\u4e00-\u9fff]")
# Two cells on a line: 某某液化气站  地址：某市.
_CELLS = re_pattern(r"\s{2}[\u4e00-\u9fff]{2,6}[：:]\S")
_UNIT_OF_TABLE = re_pattern(r"表\s?[（(]\s?(?:计量)?单位\s?[：:]")
# 市长质量奖获奖企业名单 names the list below it.
LIST_NAME = re_pattern(
    r"(?:名单|名录|一览表?|[金银铜]奖|[一二三]等奖|质量奖|提名奖)\s?(?:[（(][^（）()]{1,8}[）)])?[：:]?\Z"
)
# A row of a table whose columns a page lost: 3 某某协会 某某标准体系 …, its head 序号 单位名称 …, 某某公司 水表 冀制00000087号.
_ROW = re_pattern(
    r"(?:(?!0)\d{1,3}|序号)\s+[\u4e00-\u9fff]{2,}|\S{4,}\s\S.{0,40}[A-Z\u4e00-\u9fff]\d{5,}号?(?:\s?[（(].{0,24})?\Z"
)
_CELLS_FEWEST = 6  # lines of a table's cells, one a line


def place_inside(done: Assembly, start: int, stop: int, shorts: Sequence[int]) -> None:
    """Place a run within the open article: captions, a list, and a heading right above the next paragraph."""
    listed = is_list(done.lines, shorts)
    gridded = _is_grid(done, shorts)
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
        elif gridded or _ROW.match(line.text):
            done.put(k, "table")
        else:
            _short_line(done, k, stop, last=k == shorts[-1])


def _is_grid(done: Assembly, shorts: Sequence[int]) -> bool:
    """Tell whether short lines are the cells of a table, one a line: so many captions or headings do not stand together."""
    apart = any(done.lines[k].gap for k in shorts[1:])
    return len(shorts) >= _CELLS_FEWEST and not apart and shorts[-1] - shorts[0] == len(shorts) - 1


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
    elif FIELD.match(text) or _CELLS.search(text):
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
    elif done.lines[k - 1].kind is Kind.ORDINAL or len(text) < 5 or is_item(text) or _COUNTED.match(text):
        done.put(k, "body")
    else:
        done.caption(k)
