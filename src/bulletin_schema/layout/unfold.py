"""Unfold: a page that came as one long line gets the line breaks back that its spaces stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bulletin_schema.layout.headline import news_score, opens_news
from bulletin_schema.layout.lead import opens_report
from bulletin_schema.layout.lines import is_ajar
from bulletin_schema.layout.stamps import is_owner
from bulletin_schema.patterns import re_pattern
from bulletin_schema.text import Edit

_LONG = 120
_GAP = re_pattern(r"[ \u3000\t]+")
_AFTER_STOP = re_pattern(r"(?<=[。！？”）)])[ \u3000]{2,}(?=[^\s。（(【])")
_FURNITURE = re_pattern(
    r"(?<=[。！？”）)])[ \u3000]*(?=【(?:打印|关闭|收藏|字体|大\s?中\s?小)|[上下]一[篇条][：:]|责任编辑[：:]|分享到[：:]|Tags?[：:]"
    r"|版权所有|相关(?:阅读|新闻|链接))"
)
# A title with the page's fields behind it: 某院举办培训班 时间：2008-06-20部门：办公室
_GLUED = re_pattern(
    r"(?m)^[^\n：:。]{6,60}?([ \u3000]+)(?=(?:发布|发表|更新)?(?:时间|日期)[：:]\s?(?:19|20)\d\d"
    r"|来源[：:]\s?[^\s：:。]{2,24}\s{1,4}(?:19|20)\d\d[-年/.])"
)
# | 某市开展检查 |: a cell alone in its row is a line like any other.
_CELL = re_pattern(r"(?m)^[ \t\u3000]*+\|[^|\n]*+\|?[ \t\u3000]*+$|^[^|\n]++(?:\|[ \t\u3000]*+)++$")
# A photo's name within a paragraph: …召开。 ▲会议现场 会上，…
_PHOTO = re_pattern(r"(?<=[。！？”])([ \u3000]+)▲[^。！？\s▲]{2,30}([ \u3000]+|$)")
# 【专项整治】 某局突击检查 11月中旬，…: a column's name, a title and its text on one line; or the name on a line above.
_COLUMN = re_pattern(
    r"(?m)^[ \u3000]*【[^】\n]{2,10}】(?:(?P<name>[ \u3000]*)|[ \u3000]*\n[ \u3000]*)[^\s。，；：【]{6,30}"
    r"(?P<title>(?(name)[ \u3000]+|[ \u3000]{2,}))(?=[^\n]{30})"
)
# ★某县局打假保秋粮 某局10月份对…: an item's title and its text on one line.
_MARKS = "★☆●◆◇■□▲△"
_MARKED = re_pattern(
    rf"(?m)^[ \u3000]*(?P<mark>[{_MARKS}]) ?(?P<title>[^\s。，；【]{{6,30}})(?<!\d)(?P<gap>[ \u3000]+)(?=\S[^\n。]{{12,}}。)"
)
# 【某县局打假保秋粮】10月份，某局…
_BRACKETED = re_pattern(r"(?m)^[ \u3000]*【[^】。\n]{8,30}】(?P<gap>[ \u3000]*)(?=[^\s。][^\n]{20})")
# 检定现场。(图片来源于网络) 某网3月2日讯: a picture's words before the text.
_PICTURE = re_pattern(r"(?m)^[^。\n]{2,40}。?[（(]图片?来(?:自|源于)网络[)）]([ \u3000]+)(?=[^\n]{20})")
_NO_BREAK = re_pattern(r"\d{1,2}:\d\d|[>＞»|]")
_HEADING = re_pattern(r"(?<=[\s。！？])[一二三四五六七八九十]{1,3}、[^\s，。；]{2,24}([ \u3000]+)(?=\S)")
_SENTENCE_MARK = re_pattern(r"[。，；：！？]")
_FIELD = re_pattern(r"(?:发布|发表|更新)?(?:时间|日期)[：:]|来源[：:]|作者[：:]|浏览|点击|字体|当前位置|20\d\d[-年./]")
_NEWS, _MOST = 1.5, 0.5  # what an item's title weighs as news, and the share of marked lines that have one
_STOP = re_pattern(r"[。；]")
_TITLE_MOST = 45  # characters
_SEGMENT_MOST = 60
_HEAD = 400  # characters in which title and fields stand
_BODY_FEWEST = 60
_LINES_MOST = 60
_MAX_LINES = 4


def unfold_edits(text: str) -> list[Edit]:
    """Return the edits that put a line break where a long line's title and paragraphs end.

    >>> page = "某市公示抽查结果 近日，" + "某市开展抽查，" * 20 + "结果良好。"
    >>> [page[e.start:e.end] for e in unfold_edits(page)]
    [' ']
    """
    glued = list(_glued_edits(text))
    lines = _few_lines(text[:400_000])
    if not lines:
        return glued
    edits = [edit for number, (start, line) in enumerate(lines) for edit in _line_edits(text, start, line, number)]
    taken = [(edit.start, edit.end) for edit in edits]
    edits += [edit for edit in glued if not any(edit.start < end and start < edit.end for start, end in taken)]
    return list({edit.start: edit for edit in edits}.values())


def _glued_edits(text: str) -> Iterator[Edit]:
    """Yield the breaks that a mark within a line tells, however many lines the text has."""
    for glue in _GLUED.finditer(text, 0, 3000):
        if not is_owner(text[glue.start() : glue.start(1)]):
            yield Edit(*glue.span(1), "\n")
    yield from _cell_edits(text) if "|" in text else ()
    if "网络)" in text or "网络）" in text:
        yield from (Edit(*picture.span(1), "\n") for picture in _PICTURE.finditer(text))
    if text.count("【") > 1:
        for column in _COLUMN.finditer(text):
            yield from (Edit(*column.span(part), "\n") for part in ("name", "title") if column[part] is not None)
    yield from _item_edits(text)
    for photo in _PHOTO.finditer(text) if "▲" in text else ():
        yield from (Edit(*gap, "\n") for gap in (photo.span(1), photo.span(2)) if gap[0] < gap[1])


def _line_edits(text: str, start: int, line: str, number: int) -> Iterator[Edit]:
    """Yield the breaks within a long line: of the first, behind its title and fields too."""
    if len(line) < _LONG:
        return
    end = start + len(line)
    head = list(_head_breaks(line, start)) if number == 0 else []
    yield from head
    low = head[-1].end if head else start
    yield from (Edit(*m.span(1), "\n") for m in _HEADING.finditer(text, low, end))
    for gap in (*_FURNITURE.finditer(text, low, end), *_AFTER_STOP.finditer(text, low, end)):
        yield Edit(gap.start(), gap.end(), "\n")


def _few_lines(text: str) -> list[tuple[int, str]]:
    """Return the lines that hold something, each with its offset; of more than a few, the one that is nearly all."""
    found: list[tuple[int, str]] = []
    at = 0
    for line in text.split("\n") if text.count("\n") < _LINES_MOST else ():
        if line and not line.isspace():
            found.append((at, line))
        at += len(line) + 1
    if len(found) <= _MAX_LINES:
        return found
    longest = max(found, key=lambda each: len(each[1]))
    rest = [line for start, line in found if start != longest[0]]
    return [longest] if max(map(len, rest)) < _LONG and sum(map(len, rest)) < len(longest[1]) else []


def _item_edits(text: str) -> Iterator[Edit]:
    """Yield the breaks behind the titles of items that are set alike, two or more."""
    bracketed = list(_BRACKETED.finditer(text)) if text.count("【") > 1 else []
    marked = list(_MARKED.finditer(text)) if any(mark in text for mark in _MARKS) else []
    alike = [[item for item in marked if item["mark"] == mark] for mark in _MARKS]
    for items in (bracketed, *(one for one in alike if one and _are_titles(text, one))):
        if len(items) > 1:
            yield from (Edit(*item.span("gap"), "\n") for item in items)


def _are_titles(text: str, items: Sequence[re.Match[str]]) -> bool:
    """Tell whether what marked lines begin with are titles: most tell news, and few lines with that mark lack one."""
    news = sum(news_score(item["title"]) for item in items)
    lines = len(re.findall(rf"(?m)^[ \u3000]*{items[0]['mark']}", text))
    return news >= len(items) * _NEWS and len(items) >= lines * _MOST


def _cell_edits(text: str) -> list[Edit]:
    cells = (cell for cell in _CELL.finditer(text) if cell.group().strip("| \t\u3000"))
    return [Edit(k, k + 1, " ") for cell in cells for k in range(*cell.span()) if text[k] == "|"]


def _is_title(segment: str, line: str, at: int) -> bool:
    """Tell whether a line's first words are a title for all their commas: 某局：让秤准起来 近日，…."""
    if len(segment) > _TITLE_MOST or _STOP.search(segment) or len(line) - at < _BODY_FEWEST:
        return False
    return opens_news(line[at : at + 140]) or opens_report(line, at) or _FIELD.match(line, at) is not None


def _head_breaks(line: str, offset: int) -> Iterator[Edit]:
    """Break after each leading segment that is no sentence: a title, a date, a source."""
    at, titled = len(line) - len(line.lstrip()), False
    for gap in _head_gaps(line, at):
        segment = line[at : gap.start()]
        if opens_report(line, at) or is_ajar(segment) or len(segment) > _SEGMENT_MOST:
            return
        if len(line) - gap.end() < _BODY_FEWEST:
            return
        if _SENTENCE_MARK.search(segment) and not _FIELD.match(segment):
            if titled or not _is_title(segment, line, gap.end()):
                return
            titled = True
        elif _goes_on(line, gap):
            continue
        at = gap.end()
        yield Edit(offset + gap.start(), offset + gap.end(), "\n")


def _head_gaps(line: str, at: int) -> list[re.Match[str]]:
    """Return the gaps in a line's head; where several are wide, a single blank parts nothing."""
    gaps = list(_GAP.finditer(line, at, _HEAD))
    wide = [gap for gap in gaps if len(gap.group()) > 1]
    return wide if len(wide) > 1 else gaps


def _goes_on(line: str, gap: re.Match[str]) -> bool:
    """Tell whether a gap stands within a path, a time or a code: GB/T 19001."""
    before, after = line[gap.start() - 1], line[gap.end()]
    return _NO_BREAK.match(line, gap.end()) is not None or before in ">＞»|" or (before.isascii() and after.isascii())
