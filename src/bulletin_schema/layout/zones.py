"""Zones: what lines are by the lines around them: contents lists, masthead, colophon, running heads, tables, links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from bulletin_schema.layout.byline import has_surname, is_unit
from bulletin_schema.layout.contents import settle_contents
from bulletin_schema.layout.headline import news_score
from bulletin_schema.layout.issue import settle_colophon, settle_masthead
from bulletin_schema.layout.lines import FREE, MARKS, Kind, Line, first_paragraph, is_closed
from bulletin_schema.layout.masthead import is_masthead_name
from bulletin_schema.layout.signatures import settle_signatures
from bulletin_schema.layout.site import OWNER, is_site, names_owner
from bulletin_schema.layout.tables import settle_tables
from bulletin_schema.patterns import re_pattern

_NOTICE_TITLE = re_pattern(r"关于.{6,80}的(?:公告|通告|通知|通报|公示|意见|决定|函)\s*(?:[（(][^（）()]{1,20}[）)])?\Z")
_NO_TITLE = re_pattern(r"[。；]|，.*，|\A附|[：:]\Z")
_LABELLED = re_pattern(r"[\u4e00-\u9fff\s]{2,10}[：:|]")
# What stands below such a line still belongs to the piece.
_BACKGROUND = re_pattern(r"[【\[<]*(?:相关链接|延伸阅读)")
_MARKS = ("·", "•", "|", "丨", "┊", "/")
_NEWS, _HEADLINE = 2, 3
_NAME_MARKS = "_-—|"  # between a page's title and its site's name
_NAME_WITHIN, _TITLE_WITHIN = 4, 20  # lines
_PAGE_NAME = re_pattern(rf"(?P<title>[^_|。]{{8,45}}?)\s?[-_|—]{{1,2}}\s?{OWNER}")
_COLON_MOST = 18  # characters of a title's line that ends in a colon
_FILLED = re_pattern(r"[：:]|\d")  # fields hold something, the heads of a table's columns do not
_TITLE_FEWEST, _TITLE_MOST = 8, 45
_UNIT_ENDS = "科处局股所队室办院会"  # ◎质量科 signs
_COLUMN_MOST = 5  # characters of a column's name
_ITEMS_FEWEST = 3


def settle_zones(lines: Sequence[Line]) -> None:
    """Relabel the lines that their neighbours tell more about."""
    _page_name(lines)
    _accounts(lines)
    _bulleted(lines)
    _photo_news(lines)
    settle_signatures(lines)
    _bracketed_titles(lines)
    _title_colon(lines)
    _long_titles(lines)
    _stopped_titles(lines)
    _fields(lines)
    _running_heads(lines)
    settle_tables(lines)
    settle_masthead(lines)
    _columns(lines)
    _labels_below_fields(lines)
    _itemised(lines)
    settle_contents(lines)
    settle_colophon(lines)
    _links(lines)
    _title_in_page_name(lines)


def _page_name(lines: Sequence[Line]) -> None:
    """The name of a page is its title and the site's: 某市开展检查_某市政府门户网站."""
    for k, line in enumerate(lines[:_NAME_WITHIN]):
        if "。" in line.text or not any(mark in line.text for mark in _NAME_MARKS):
            continue
        below = (other.text for other in lines[k + 1 : _TITLE_WITHIN])
        if any(len(title) >= _TITLE_FEWEST and line.text.startswith(title) for title in below):
            line.kind = Kind.SITE


def _title_in_page_name(lines: Sequence[Line]) -> None:
    """Where nothing else above the text is a title, the page's name has it: 某市开展检查 of 某市开展检查_某某网."""
    top = first_paragraph(lines)
    if top == len(lines) or any(len(line.text) >= _TITLE_FEWEST for line in lines[:top] if line.kind is Kind.SHORT):
        return
    for line in lines[: min(top, _NAME_WITHIN)]:
        named = _PAGE_NAME.fullmatch(line.text) if line.kind is Kind.SITE else None
        if named and news_score(named["title"]) >= _NEWS:
            line.kind, line.text = Kind.SHORT, named["title"]
            line.end = line.start + len(line.text)
            return


def _accounts(lines: Sequence[Line]) -> None:
    """The account that posts a piece stands under the title, a lone mark between its name and the day."""
    for name, mark, day in zip(lines, lines[1:], lines[2:], strict=False):
        if mark.text in _MARKS and day.kind is Kind.DATE and name.kind is Kind.SHORT and name is not lines[0]:
            name.kind = Kind.SITE


def _bulleted(lines: Sequence[Line]) -> None:
    """Sentences that a triangle begins, one below the other or below a column's name, are briefs and no captions."""
    for above, line in pairwise(lines):
        if line.kind is not Kind.CAPTION or line.text[0] != "▲" or not is_closed(line.text):
            continue
        if above.kind in (Kind.RUBRIC, Kind.LABEL):
            line.kind = Kind.PARAGRAPH
        elif above.text[0] == "▲" and is_closed(above.text):
            above.kind = line.kind = Kind.PARAGRAPH


def _itemised(lines: Sequence[Line]) -> None:
    """Lines that one mark begins, one below the other and some of them sentences, are all items: ■… ■…."""
    for mark, run in groupby(lines, key=lambda line: line.text[0]):
        items = list(run) if mark in MARKS else []
        apart = any(line.gap for line in items[1:])
        if len(items) >= _ITEMS_FEWEST and not apart and any(line.kind is Kind.PARAGRAPH for line in items):
            for line in items:
                line.kind = Kind.PARAGRAPH if line.kind is Kind.SHORT else line.kind


def _columns(lines: Sequence[Line]) -> None:
    """Below a masthead a mark before a word or two begins a column: ◎县市传真, ●人物; a title's mark has more behind it."""
    if all(line.kind is not Kind.MASTHEAD for line in lines):
        return
    for line, below in pairwise(lines):
        if line.kind not in (Kind.SHORT, Kind.CAPTION, Kind.BYLINE) or line.text[0] not in MARKS:
            continue
        bare = line.text.strip(MARKS + " ")
        if line.kind is Kind.BYLINE and (has_surname(bare) or bare[-1:] in _UNIT_ENDS):
            continue
        if len(bare) <= _COLUMN_MOST and bare.isalpha() and below.text[0] != line.text[0]:
            line.kind = Kind.LABEL


def _labels_below_fields(lines: Sequence[Line]) -> None:
    """A label between a page's fields and the first paragraph is the page's: 时刻新闻."""
    top = first_paragraph(lines)
    fields = [k for k, line in enumerate(lines[:top]) if line.kind is Kind.META]
    if fields and any(line.kind is Kind.SHORT for line in lines[: fields[0]]):
        for line in lines[fields[-1] + 1 : top]:
            line.kind = Kind.SITE if line.kind is Kind.LABEL else line.kind


def _photo_news(lines: Sequence[Line]) -> None:
    """A photo's sentence right under a title, with no paragraph below it, is all of its piece."""
    for k, line in enumerate(lines):
        if (
            line.kind is Kind.CAPTION
            and "。" in line.text
            and not line.text.startswith(("图", "▲", "（图", "上图", "下图"))
        ):
            below = lines[k + 1].kind if k + 1 < len(lines) else None
            above = lines[k - 1].kind if k else None
            if below is not Kind.PARAGRAPH and (above is Kind.SHORT or len(lines) == 1):
                line.kind = Kind.PARAGRAPH


def _bracketed_titles(lines: Sequence[Line]) -> None:
    """News in brackets right above a paragraph is a title, and so is more than a column's name: 【某市开展检查】."""
    for line, below in pairwise(lines):
        if line.kind is Kind.RUBRIC and below.kind is Kind.PARAGRAPH and not is_site(line.text):
            inner = line.text.strip("【】[]〖〗 ")
            if len(inner) >= _TITLE_FEWEST or news_score(inner) > _NEWS:
                line.kind = Kind.SHORT


def _title_colon(lines: Sequence[Line]) -> None:
    """市场监管总局： above a title is its first line, not a sentence; below another piece an office's name is."""
    top = first_paragraph(lines)
    for k, (line, below) in enumerate(pairwise(lines)):
        if line.kind is not Kind.PARAGRAPH or below.kind is not Kind.SHORT or line.text[-1] not in "：:":
            continue
        addressed = line.text.startswith(("各", "本")) or "如下" in line.text
        if not addressed and len(line.text) <= _COLON_MOST and (k == top or is_unit(line.text[:-1])):
            line.kind = Kind.SHORT


def _long_titles(lines: Sequence[Line]) -> None:
    """A line too long for a title is one all the same where it ends as a notice's title does, or begins the text."""
    begins = True
    for line in lines:
        may_be = line.kind is Kind.PARAGRAPH and len(line.text) <= 90 and not _NO_TITLE.search(line.text)
        if may_be and (_NOTICE_TITLE.search(line.text) or (begins and len(lines) > 1)):
            line.kind = Kind.SHORT
        begins = begins and line.kind in (Kind.SITE, Kind.PAGE, Kind.META, Kind.MASTHEAD, Kind.LABEL, Kind.NUMBER)


def _stopped_titles(lines: Sequence[Line]) -> None:
    """One short sentence right above the page's fields is the title, for all its stop."""
    top = first_paragraph(lines)
    if top + 2 >= len(lines) or lines[top + 1].kind is not Kind.META or not _FILLED.search(lines[top + 1].text):
        return
    text = lines[top].text
    one = text.find("。") + 1 == len(text) <= _TITLE_MOST
    if one and all(line.kind is not Kind.SHORT for line in lines[:top]):
        lines[top].kind = Kind.SHORT


def _fields(lines: Sequence[Line]) -> None:
    """A labelled line between two lines of fields is one of them, whatever its label, and so is a field's value."""
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        value = above.text[-1] in "：:" and line.text[0] in "•·" and len(line.text) < 40
        if above.kind is Kind.META and value and line.kind in (Kind.SHORT, Kind.NUMBER, Kind.DATE):
            line.kind = Kind.META
        labelled = line.kind is Kind.SHORT and _LABELLED.match(line.text) and news_score(line.text) <= _HEADLINE
        if labelled and above.kind is below.kind is Kind.META:
            line.kind = Kind.META


def _running_heads(lines: Sequence[Line]) -> None:
    """A short line that comes again beside page numbers, or a bulletin's name that comes again, is no text."""
    seen = Counter(line.text for line in lines if line.kind is Kind.SHORT and len(line.text) <= 30)
    again = {text for text, count in seen.items() if count > 1}
    if not again:
        return
    # A title that the page sets twice is none.
    again -= {line.text for line, below in pairwise(lines) if line.text == below.text and seen[line.text] == 2}
    beside: Counter[str] = Counter()
    for k, line in enumerate(lines):
        if line.text in again and any(other.kind is Kind.PAGE for other in lines[max(0, k - 1) : k + 2]):
            beside[line.text] += 1
    top = {line.text for line in lines[:4]}
    heads = {text for text in again if beside[text] > (text not in top) or is_masthead_name(text)}
    first = set()
    for line in lines:
        if line.text in heads and line.kind is Kind.SHORT:
            # The first of a masthead's name is the masthead itself.
            line.kind = Kind.PAGE if line.text in first or line.text not in top else Kind.SHORT
            first.add(line.text)
    for k, line in enumerate(lines):
        beside_head = any(
            lines[n].text in heads and lines[n].kind is Kind.PAGE for n in (k - 1, k + 1) if 0 <= n < len(lines)
        )
        if line.kind is Kind.DATE and beside_head:
            line.kind = Kind.PAGE


def _links(lines: Sequence[Line]) -> None:
    """After 上一篇 or 相关阅读 the lines are links, until a new piece begins: a title right above a long paragraph."""
    tail = body = False
    held: list[Line] = []
    last = max((k for k, line in enumerate(lines) if line.kind is Kind.PARAGRAPH), default=-1)
    owned = {Kind.SHORT, Kind.META, Kind.COLOPHON}
    if any(line.kind is Kind.MASTHEAD for line in lines):
        owned.remove(Kind.COLOPHON)  # who owns the bulletin, no page's owner
    for k, line in enumerate(lines):
        if line.kind is Kind.TAIL:
            background = _BACKGROUND.match(line.text) and k + 1 < len(lines) and lines[k + 1].kind is Kind.PARAGRAPH
            tail = tail or (body and not background)
            line.kind = Kind.SITE
            held.clear()
        elif tail and line.kind is Kind.PARAGRAPH and held and _is_long(line.text):
            for short in held[-2:]:
                short.kind = Kind.SHORT
            tail = False
        elif tail and line.kind in (*FREE, Kind.ORDINAL, Kind.CAPTION, Kind.BYLINE, Kind.LABEL, Kind.DATE):
            if line.kind is Kind.SHORT and len(line.text) > 6:
                held.append(line)
            else:
                held.clear()
            line.kind = Kind.SITE
        elif k > last >= 0 and line.kind in owned and names_owner(line.text):
            line.kind = Kind.SITE
        body = body or line.kind is Kind.PARAGRAPH


def _is_long(text: str) -> bool:
    return len(text) >= 60 and not text.endswith(("...", "…"))
