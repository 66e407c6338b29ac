"""Heads: which short lines are the title of a new piece, and which a heading within the open one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from bulletin_schema.layout.assembly import Assembly
from bulletin_schema.layout.byline import has_surname, is_medium, is_unit, read_byline
from bulletin_schema.layout.draft import Draft
from bulletin_schema.layout.headline import is_slogan, names_actor, news_score, opens_news
from bulletin_schema.layout.labels import is_case, is_item
from bulletin_schema.layout.lead import lead_in
from bulletin_schema.layout.lines import MARKS, Kind, Line, is_closed
from bulletin_schema.layout.newsletter import counts_pieces, headline_score, is_counted, names_firm
from bulletin_schema.layout.signed import is_signed
from bulletin_schema.lexicon import division_names
from bulletin_schema.patterns import re_pattern

SIGHT = re_pattern(r"现场|合影|图为|场景|一角|全景|剪影|仪式|执法人员|工作人员|检查人员|检定员")
_NOTICE = re_pattern(r"的(?:公告|通告|通知|通报|公示|意见|决定|报告|函)(?:[（(][^（）()]{1,20}[）)])?\Z")
_OFFICE = re_pattern(
    r"[\u4e00-\u9fff]{1,12}(?:省|市|县|区|州|盟|旗|国家|中国)[\u4e00-\u9fff（）]{2,30}(?:局|委员会|办公室|中心|政府|协会|院|所|处|科|股|室|队)"
)
# 现场检查：七家店铺被查 names its matter first, as a heading does and no caption.
_NAMED_HEAD = re_pattern(r"[^：:，。]{2,10}[：:][^：:]{4,}")
# Columns whose piece is another than the one above them.
_COMMENT = re_pattern(r"[\W_]*(?:本报|今日|质量)?(?:[短时快微锐漫]?评|评论|社评|社论|言论)(?:员文章)?[\W_]*")
_REPORT = re_pattern(r"(?:报告|总结|要点|汇报|情况|综述)\Z")
# 三月, 5月6日: a chronicle's first month or day stands below its title.
_MONTH = re_pattern(r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?月(?:份|\d{1,2}日)?")
_SITES = ("博客", "论坛", "公众号", "数字报", "电子报")
_MOST_LINES, _ENOUGH = 4, 5
# 经营者：某某, 证书编号：…: the fields of a decision or of what was licensed.
FIELD = re_pattern(
    r"[\u4e00-\u9fff（）()、]{0,10}(?:[营责定]者|人|编号|证号|文号|地址|住所|场所|名称|类型|日期|期限|机关|电话|金额)[：:]\s?\S"
)
COLUMN_MOST = 4  # characters of a column's name


def opens_piece(done: Assembly, stop: int, heads: Sequence[int]) -> bool:
    """Tell whether a run that ends at a line is the head of a new article; the open one has a body."""
    current = done.current
    if current is None or current.is_note:
        return True
    if is_case(done.lines[heads[0]].text):  # of several that one notice tells
        return False
    if all(FIELD.match(done.lines[k].text) for k in heads):
        return False
    if current.last is None:
        return not (current.headings and is_item(done.lines[heads[0]].text))
    strong = sum(weight for weight, _ in _strong_signs(done, current, stop, heads))
    score = strong + sum(weight for weight, _ in _weak_signs(done, current, stop, heads))
    if done.bar is not None and score >= done.bar:
        return True
    return strong > 0 and score >= _ENOUGH


def _strong_signs(done: Assembly, current: Draft, stop: int, heads: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Signs that stand outside the words of the line: (weight, reason)."""
    if current.signed:
        if done.issued and done.lines[heads[0]].gap > 0:
            yield 12, "the piece above is signed, and a blank line parts the two, in a bulletin"
        else:
            yield 9 if done.signing else 6, "the piece above is signed"
    yield from _signs_of_title(done, current, heads)
    if not current.headings and not current.signed and _stands_alone(done, stop):
        yield 7, "a signed piece has more than one heading, or none"
    above = done.lines[heads[0] - 1]
    if above.kind in (Kind.LABEL, Kind.RUBRIC) and _COMMENT.fullmatch(above.text):
        yield 6, "a comment's column stands above"
    elif above.kind is Kind.RUBRIC and done.issued:
        yield 3, "a bracketed column's name stands above, in a bulletin"
    if done.fresh:
        yield 6 if done.issued else 3, "a column's name stands above"
    if current.breaks_off:
        yield 2, "the piece above breaks off"
    if _has_fields(done.lines, stop, heads):
        yield 3, "a byline or a page's fields stand below"
    lead = lead_in(done.paragraph_below(stop).text)
    if lead is not None:
        yield 5 if lead[1].contributors else 4, "the paragraph opens with a reporter or a dateline"


def _signs_of_title(done: Assembly, current: Draft, heads: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Signs that the text sets the line as it sets its other titles."""
    if current.title and done.lines[heads[0]].text[0] == current.title[0].text[0] in MARKS:
        yield 6, "the same mark stands before it as before the title above"
    elif current.title and _tells_of_places(current.title[0].text, done.lines[heads[0]].text):
        yield 6, "a place and a colon open it, and another place the title above"
    if is_counted(done.lines[heads[-1]].text) and counts_pieces(done.lines):
        yield 6, "it is counted as a roundup's other pieces are"
    if done.even and len(heads) == 1 and done.lines[heads[0]].gap:
        yield 6, "it stands apart as all titles here do"
    if done.lines[heads[-1]].text in done.promised:
        yield 6, "the list of contents names it"


def _tells_of_places(above: str, text: str) -> bool:
    """Tell whether two titles begin with a place each: 赣州：家具“体检”报告出炉, 九江：突击查车."""
    first, second = (line.partition("：")[0] for line in (above, text))
    return first != second and first in division_names() and second in division_names()


def _weak_signs(done: Assembly, current: Draft, stop: int, heads: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Signs in the words of the line and its paragraph, and signs against."""
    yield _best_headline(done.lines, heads[-3:]), "how it reads as a headline"
    if opens_news(done.paragraph_below(stop).text):
        yield 2, "the paragraph opens as news does"
    if done.signing and not (current.signed or current.signers or current.breaks_off):
        yield -2, "pieces are signed here, and the one above is not"
    if current.paged and done.bar is None and not _has_fields(done.lines, stop, heads):
        yield -3, "the page has one piece, with its fields above"
    if done.lines[stop].kind is Kind.ORDINAL:
        yield -2, "a numbered heading stands below"
    if is_list(done.lines, heads) and not current.signed:
        yield -4, "the lines are a list"
    if done.lines[stop].kind is Kind.TABLE and not current.signed:
        yield -4, "a table stands below"


def _stands_alone(done: Assembly, stop: int) -> bool:
    """Tell whether the paragraphs below are signed before any other short line comes, where pieces are signed."""
    if not done.signing:
        return False
    body = takewhile(lambda line: line.kind in (Kind.PARAGRAPH, Kind.BYLINE), done.lines[stop:])
    return any(map(is_signed, body))


def _best_headline(lines: Sequence[Line], heads: Sequence[int]) -> int:
    """Weigh the best of the lines, or two that stand together."""
    best = max(headline_score(lines[k].text) for k in heads)
    if len(heads) > 1 and not lines[heads[-1]].gap:
        best = max(best, headline_score("".join(lines[k].text for k in heads[-2:])))
    return best


def is_list(lines: Sequence[Line], shorts: Sequence[int]) -> bool:
    """Tell whether most of some short lines are items of a list, or names of firms."""
    items = sum(is_item(lines[k].text) or names_firm(lines[k].text) for k in shorts)
    return items > 1 and items * 2 > len(shorts)


def _has_fields(lines: Sequence[Line], stop: int, heads: Sequence[int]) -> bool:
    return any(lines[k].kind in (Kind.BYLINE, Kind.META) for k in range(heads[0] + 1, stop))


def is_bare_byline(text: str) -> bool:
    """Tell whether a line under the title holds names alone: 张三 李四, 某区市场监管局."""
    byline = read_byline(text)
    if byline is None or not byline.contributors:
        return False
    return all(role != "author" or has_surname(name) for name, role in byline.contributors)


def is_office(text: str) -> bool:
    """Tell whether a line names the office that issues the text, and says nothing else.

    >>> is_office("平湖市市场监督管理局质量发展与标准化科"), is_office("平湖市召开质量大会")
    (True, False)
    """
    bare = re.sub(r"\s", "", text)
    return len(bare) > 8 and _OFFICE.fullmatch(bare) is not None and is_unit(bare)


def title_lines(lines: Sequence[Line], at: int, stop: int, heads: Sequence[int]) -> list[int]:
    """Return the lines of the title: the last group of short lines above fields, byline and text."""
    before = _above_fields(lines, at, stop, _below_letterhead(lines, at, stop, heads))
    if len(before) > 1 and is_counted(lines[before[-1]].text):
        if counts_pieces(lines):
            return before[-1:]
        before.pop()
    while len(before) > 1 and (_stands_below_title(lines[before[-1]].text) or _heads_report(lines, before, stop)):
        before.pop()
    group: list[int] = []
    for k in reversed(before):
        if group and (lines[group[0]].gap > 2 or len(group) >= _MOST_LINES or not _joins_title(lines, k, group)):
            break
        group.insert(0, k)
    if len(group) == 1 and len(lines[group[0]].text) <= COLUMN_MOST and lead_in(lines[stop].text):
        return []  # 一线监管, above 本报讯
    below = next((k for k in heads if group and k > group[-1]), None)
    if below is not None and lines[below].text.startswith("——"):
        group.append(below)  # a subtitle that the page's fields part from its title
    return group


def _heads_report(lines: Sequence[Line], before: Sequence[int], stop: int) -> bool:
    """Tell whether the last line heads the first section of a report, whose title is whole, as others head theirs."""
    title, line = lines[before[-2]].text, lines[before[-1]]
    if not _REPORT.search(title) or len(line.text) > len(title) or line.text[0] in "—（(":
        return False
    return any(one.kind is Kind.SHORT and two.kind is Kind.PARAGRAPH for one, two in pairwise(lines[stop:]))


def _stands_below_title(text: str) -> bool:
    """Tell whether a line under the title is no part of it: who signs, the office, a chronicle's first month."""
    return is_bare_byline(text) or is_office(text) or _MONTH.fullmatch(text) is not None


def _above_fields(lines: Sequence[Line], at: int, stop: int, heads: Sequence[int]) -> list[int]:
    """Return the short lines that the title is among: those above byline and fields, or all where none is.

    A notice page's title stands below its table of fields: there it is told by its last words.
    """
    fields = [k for k in range(at, stop) if lines[k].kind in (Kind.META, Kind.BYLINE, Kind.DATE)]
    if fields and heads[-1:] and heads[-1] > fields[-1] and _NOTICE.search(lines[heads[-1]].text):
        return [k for k in heads if k > fields[-1]]
    if fields and heads[0] < fields[0]:
        return [k for k in heads if k < fields[0]]
    return [k for k in heads if not fields or k < fields[-1]] or list(heads)


def _below_letterhead(lines: Sequence[Line], at: int, stop: int, heads: Sequence[int]) -> Sequence[int]:
    """Leave out the letterhead above a notice's number: 某市市场监督管理局公告, 2019年第35号."""
    numbers = [k for k in range(at, stop) if lines[k].kind is Kind.NUMBER]
    below = [k for k in heads if numbers and k > numbers[-1]]
    if below and all(lines[k].text.endswith(("公告", "通告", "文件", "令", "局")) for k in heads if k < numbers[-1]):
        return below
    return heads


def _joins_title(lines: Sequence[Line], k: int, group: Sequence[int]) -> bool:
    """Tell whether a line above the title is part of it."""
    text, below = lines[k].text, lines[group[0]].text
    if any(lines[n].kind not in (Kind.SHORT, Kind.NUMBER) for n in range(k, group[0])):
        return False
    if is_medium(text) or text.endswith(_SITES) or (len(text) < 6 and lines[group[0]].gap):  # a column's name
        return False
    if is_unit(text) and "关于" in below[4:]:  # a letterhead above a title that names its office
        return False
    if len(text) < 4 and text[-1] in "：:":  # 山东：
        return True
    if len(text) < 4 or text in below or below in text or SIGHT.search(text):
        return False
    if below.startswith(("—", "（", "(")):
        return True
    if "关于" in text and not _NOTICE.search(text) and _NOTICE.search(below):
        return True  # 某市局关于 … 的通报, on two lines
    whole = news_score(text) >= 4 and news_score(below) >= 4
    return (not whole and (text[-1] in "：:" or not is_closed(text))) or is_slogan(text)


def is_heading(lines: Sequence[Line], k: int, stop: int) -> bool:
    """Tell whether a short line heads the paragraph below it, and is no caption."""
    line, below = lines[k], lines[stop]
    if len(line.text) > 34 or (is_item(line.text) and (is_closed(line.text) or len(line.text) > 22)):
        return False
    if (SIGHT.search(line.text) or names_actor(line.text)) and not (
        is_slogan(line.text) or _NAMED_HEAD.match(line.text)
    ):
        return False
    rubric = any(lines[n].kind is Kind.RUBRIC for n in range(k, stop))
    return rubric or below.gap <= 2 or below.gap < line.gap
