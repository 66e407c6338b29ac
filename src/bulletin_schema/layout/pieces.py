"""Pieces: labelled lines become articles, each line with its role.

Lines are taken in runs: a run of short lines, bylines and dates before a paragraph is either the head of a new
piece or belongs to the open one (its foot, a photo caption, a section heading). Which one, a sum of signs tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bulletin_schema.layout.byline import has_surname, is_unit, lead_in, read_byline, tails
from bulletin_schema.layout.dates import first_date
from bulletin_schema.layout.draft import Draft
from bulletin_schema.layout.headline import is_slogan, news_score, opens_news
from bulletin_schema.layout.labels import is_item
from bulletin_schema.layout.lines import Kind, Line, is_closed
from bulletin_schema.layout.meta import read_meta
from bulletin_schema.layout.model import Role

_HEAD = frozenset(
    {Kind.SHORT, Kind.META, Kind.NUMBER, Kind.DATE, Kind.BYLINE, Kind.RUBRIC, Kind.CAPTION, Kind.SITE, Kind.PAGE}
)
_OUTSIDE = frozenset(
    {Kind.SITE, Kind.PAGE, Kind.MASTHEAD, Kind.COLOPHON, Kind.CONTENTS, Kind.LABEL, Kind.RUBRIC, Kind.TAIL}
)
_BODY = frozenset({Kind.PARAGRAPH, Kind.ORDINAL, Kind.TABLE})
_FOOT = frozenset({Kind.BYLINE, Kind.META, Kind.DATE})
_SIGHT = re.compile(r"现场|合影|图为|场景|一角|全景|剪影|仪式|执法人员|工作人员|检查人员|检定员")
_HEAD_RANGE = 4


@dataclass(slots=True)
class Assembly:
    """The articles so far, and the role and article of each line."""

    lines: Sequence[Line]
    drafts: list[Draft] = field(default_factory=list)
    roles: list[tuple[Role, int | None]] = field(default_factory=list)
    cuts: dict[int, list[int]] = field(default_factory=dict)  # line -> offsets where a byline begins or ends
    open: bool = False  # the last draft still takes lines
    fresh: bool = True  # a section label or colophon stands above
    newsletter: bool = False
    signing: bool = False
    stops: bool = True

    @property
    def current(self) -> Draft | None:
        """The article that the next line may belong to."""
        return self.drafts[-1] if self.open and self.drafts else None

    def start(self, line: Line) -> Draft:
        """Open a new article at a line."""
        self.drafts.append(Draft(line.start, line.end, stops=self.stops))
        self.open, self.fresh = True, False
        return self.drafts[-1]

    def put(self, k: int, role: Role) -> None:
        """Give a line its role in the open article, or outside any."""
        if role == "furniture" or self.current is None:
            self.roles[k] = ("furniture", None)
            return
        self.roles[k] = (role, len(self.drafts) - 1)
        self.current.start = min(self.current.start, self.lines[k].start)
        self.current.end = max(self.current.end, self.lines[k].end)


def assemble(lines: Sequence[Line]) -> Assembly:
    """Gather lines into articles."""
    done = Assembly(lines, roles=[("furniture", None)] * len(lines))
    done.signing = sum(line.text[-1] in "）)" and _signs(line) for line in lines) > 1
    done.stops = any(line.kind is Kind.PARAGRAPH and is_closed(line.text) for line in lines)
    done.newsletter = _is_newsletter(lines)
    k = 0
    while k < len(lines):
        kind = lines[k].kind
        if kind in _BODY:
            _body(done, k)
            k += 1
        elif kind in _HEAD:
            stop = k
            while stop < len(lines) and lines[stop].kind in _HEAD:
                stop += 1
            _run(done, k, stop)
            k = stop
        else:
            done.fresh = True
            if kind is Kind.COLOPHON and done.drafts:
                done.open = False
            k += 1
    return done


def _signs(line: Line) -> bool:
    """Tell whether a line is or ends with names in brackets."""
    if line.kind is Kind.PARAGRAPH:
        return next(tails(line.text), None) is not None
    return line.kind is Kind.BYLINE and line.text[0] in "（("


def _body(done: Assembly, k: int) -> None:
    line = done.lines[k]
    lead = lead_in(line.text) if line.kind is Kind.PARAGRAPH else None
    current = done.current
    if current is None or (current.signed and lead and current.last is not None):
        current = done.start(line)
    if line.kind is Kind.ORDINAL:
        if _is_listed(done.lines, k):
            done.put(k, "body")
        else:
            current.headings.append(line.text.rstrip("：:。"))
            done.put(k, "heading")
        return
    if line.kind is Kind.TABLE:
        done.put(k, "table")
        return
    current.last, current.signed = line, False
    done.put(k, "body")
    cuts: list[int] = []
    if lead:
        current.add(lead[1])
        cuts.append(line.start + lead[0])
    ends = list(tails(line.text))
    for at, byline in reversed(ends):
        current.add(byline)
        cuts.append(line.start + at)
    current.signed = bool(ends)
    if cuts:
        done.cuts[k] = [len(cuts) - len(ends), *cuts]


def _is_listed(lines: Sequence[Line], k: int) -> bool:
    """Three numbered lines in a row are a list, not headings."""
    low = high = k
    while low > 0 and lines[low - 1].kind is Kind.ORDINAL:
        low -= 1
    while high + 1 < len(lines) and lines[high + 1].kind is Kind.ORDINAL:
        high += 1
    same = {line.text[0] in "（(" for line in lines[low : high + 1]}
    return high - low >= 2 and len(same) == 1


def _run(done: Assembly, start: int, stop: int) -> None:
    """Place a run of short lines."""
    follows = stop < len(done.lines) and done.lines[stop].kind in _BODY
    at = start
    if done.current is not None and done.current.last is not None:
        at = _foot(done, start, stop, follows=follows)
    heads = [k for k in range(at, stop) if done.lines[k].kind is Kind.SHORT]
    if not follows:
        _loose(done, at, stop)
    elif not heads and done.current is not None:
        _inside(done, at, stop)
    elif done.current is None or _opens(done, at, stop, heads):
        _head(done, at, stop, heads)
    else:
        _inside(done, at, stop)


def _foot(done: Assembly, start: int, stop: int, *, follows: bool) -> int:
    """Take the lines that sign the open article; return where the rest of the run begins."""
    lines, end = done.lines, start
    for k in range(start, stop):
        line = lines[k]
        between = [lines[n] for n in range(end, k) if lines[n].kind is Kind.SHORT]
        ahead = any(lines[n].kind is Kind.SHORT for n in range(k + 1, stop))
        signs = all(is_unit(re.sub(r"\s", "", other.text)) for other in between)
        bracketed = line.kind is Kind.BYLINE and line.text[0] in "（(【["
        if line.kind in _FOOT and (signs or (bracketed and (ahead or not follows))):
            end = k + 1
    for k in range(start, end):
        _sign(done, k)
    return end


def _sign(done: Assembly, k: int) -> None:
    line, current = done.lines[k], done.current
    if current is None or line.kind in _OUTSIDE:
        return
    if line.kind is Kind.SHORT:
        done.put(k, "byline" if is_unit(re.sub(r"\s", "", line.text)) else "body")
        return
    if line.kind is Kind.CAPTION:
        _caption(done, k)
        return
    _take(current, line)
    current.signed = True
    done.put(k, "byline")


def _take(draft: Draft, line: Line) -> None:
    """Read a byline, a line of fields or a date into an article."""
    if line.kind is Kind.BYLINE and (byline := read_byline(line.text)):
        draft.add(byline)
    elif line.kind is Kind.META and (meta := read_meta(line.text)):
        draft.add(meta.byline)
        draft.named = draft.named or meta.title
    elif line.kind is Kind.DATE:
        if draft.last is None:
            draft.published = draft.published or first_date(line.text)
        else:
            draft.signed_on = first_date(line.text)


def _caption(done: Assembly, k: int) -> None:
    if done.current is not None:
        done.current.captions.append(done.lines[k].text)
    done.put(k, "caption")


def _loose(done: Assembly, start: int, stop: int) -> None:
    """Place short lines that no paragraph follows: captions, a last line without a stop, or nothing at all."""
    shorts = [k for k in range(start, stop) if done.lines[k].kind is Kind.SHORT]
    if not done.drafts and shorts and not any(line.kind in _BODY for line in done.lines):
        done.start(done.lines[shorts[0]])
    for k in range(start, stop):
        line = done.lines[k]
        if done.current is None or line.kind in _OUTSIDE:
            continue
        if line.kind in _FOOT:
            _sign(done, k)
        elif line.kind is Kind.CAPTION or (line.kind is Kind.SHORT and line.gap > 1 and _SIGHT.search(line.text)):
            _caption(done, k)
        else:
            done.put(k, "body")


def _is_newsletter(lines: Sequence[Line]) -> bool:
    """Tell whether most short lines above paragraphs are headlines, so that each opens a piece."""
    heads = [
        (line, after)
        for line, after in zip(lines, lines[1:], strict=False)
        if line.kind is Kind.SHORT and after.kind is Kind.PARAGRAPH
    ][1:]
    good = sum(
        _headline(line.text) >= 3 or _headline(line.text) + 2 * opens_news(after.text) >= 4 for line, after in heads
    )
    return bool(heads) and good * 2 > len(heads)


def _headline(text: str) -> int:
    """Weigh how much a line is a headline and how little a heading."""
    first = re.split(r"\s", text)[0]
    split_slogan = first != text and news_score(first) < 2
    return min(news_score(text), 4) - 2 * split_slogan - 2 * (len(text) < 9) - 3 * is_item(text)


def _opens(done: Assembly, at: int, stop: int, heads: Sequence[int]) -> bool:
    """Tell whether a run is the head of a new article; the open one has a body."""
    current, lines = done.current, done.lines
    if current is None or current.last is None:
        return True
    title = max((_headline(lines[k].text) for k in heads[-3:]), default=0)
    first = next((lines[n] for n in range(stop, len(lines)) if lines[n].kind is Kind.PARAGRAPH), lines[stop])
    under = any(lines[k].kind in (Kind.BYLINE, Kind.META) for k in range(heads[0] + 1, stop))
    lead = lead_in(first.text) if first.kind is Kind.PARAGRAPH else None
    led = 0 if lead is None else 5 if lead[1].contributors else 4
    strong = 6 * current.signed + 3 * done.fresh + 2 * current.breaks_off + 3 * under + led
    weak = title + 2 * opens_news(first.text)
    score = strong + weak
    score -= 2 * (done.signing and not current.signed and not current.breaks_off)
    score -= 3 * (current.paged and not under)
    if lines[stop].kind is Kind.ORDINAL:
        score -= 2
    return score >= 5 if strong else done.newsletter and score >= 3


def _head(done: Assembly, at: int, stop: int, heads: Sequence[int]) -> None:
    """Open a new article with the run's title, byline and fields."""
    lines = done.lines
    titles = _title_lines(lines, at, stop, heads)
    above = titles[0] if titles else (heads[0] if heads else at)
    if done.current is not None:
        _inside(done, at, above, last=False)
    starts = [k for k in range(above, stop) if lines[k].kind not in _OUTSIDE]
    draft = done.start(lines[starts[0]] if starts else lines[stop])
    for k in range(at, above):
        if lines[k].kind in (Kind.META, Kind.DATE, Kind.BYLINE) and done.roles[k][1] is None:
            _take(draft, lines[k])
            draft.paged = draft.paged or lines[k].kind is Kind.META
    draft.title = [lines[k] for k in titles]
    for k in starts:
        _place_head(done, draft, k, titles)


def _place_head(done: Assembly, draft: Draft, k: int, titles: Sequence[int]) -> None:
    line = done.lines[k]
    if k in titles:
        done.put(k, "kicker" if k == titles[0] and len(titles) > 1 and is_slogan(line.text) else "title")
    elif line.kind is Kind.CAPTION:
        _caption(done, k)
    elif line.kind is Kind.SHORT and not _is_bare_byline(line.text):
        draft.headings.append(line.text)
        done.put(k, "heading")
    else:
        if line.kind is Kind.SHORT and (byline := read_byline(line.text)):
            draft.add(byline)
        _take(draft, line)
        draft.paged = draft.paged or line.kind is Kind.META
        done.put(k, "byline")


def _is_bare_byline(text: str) -> bool:
    """Names alone on a line under the title: 张三 李四, 某区市场监管局."""
    byline = read_byline(text)
    if byline is None or not byline.contributors:
        return False
    return all(role != "author" or has_surname(name) for name, role in byline.contributors)


def _title_lines(lines: Sequence[Line], at: int, stop: int, heads: Sequence[int]) -> list[int]:
    """Return the lines of the title: the last group of short lines above fields, byline and text."""
    heads = _below_letterhead(lines, at, stop, heads)
    fields = [k for k in range(at, stop) if lines[k].kind in (Kind.META, Kind.BYLINE, Kind.DATE)]
    before = [k for k in heads if not fields or k < fields[-1]] or list(heads)
    if fields and before and before[-1] < fields[0]:
        before = [k for k in heads if k < fields[0]]
    while len(before) > 1 and _is_bare_byline(lines[before[-1]].text):
        before.pop()
    group: list[int] = []
    for k in reversed(before):
        if group and (lines[group[0]].gap > 2 or len(group) >= _HEAD_RANGE or not _joins_title(lines, k, group)):
            break
        group.insert(0, k)
    return group


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
    if len(text) < 4 or text in below or below in text or _SIGHT.search(text):
        return False
    if below.startswith(("—", "（", "(")):
        return True
    whole = news_score(text) >= 4 and news_score(below) >= 4
    return (not whole and (text[-1] in "：:" or not is_closed(text))) or is_slogan(text)


def _inside(done: Assembly, start: int, stop: int, *, last: bool = True) -> None:
    """Place a run within the open article: captions, and a heading right above the next paragraph."""
    lines = done.lines
    shorts = [k for k in range(start, stop) if lines[k].kind is Kind.SHORT]
    items = sum(is_item(lines[k].text) for k in shorts)
    heading = shorts[-1] if last and shorts and items < 2 and _is_heading(lines, shorts, stop) else None
    listed = (
        items > 1
        or len(shorts) > 2
        and (sum(is_item(lines[k].text) or lines[k].text.endswith("公司") for k in shorts) * 2 > len(shorts))
    )
    for k in range(start, stop):
        line = lines[k]
        if done.current is None or line.kind in _OUTSIDE:
            continue
        if k == heading:
            done.current.headings.append(line.text)
            done.put(k, "heading")
        elif line.kind is Kind.CAPTION:
            _caption(done, k)
        elif line.kind is Kind.SHORT:
            if listed or is_item(line.text) or len(line.text) < 5:
                done.put(k, "table" if listed else "body")
            else:
                _caption(done, k)
        else:
            _take(done.current, line)
            done.put(k, "byline")


def _is_heading(lines: Sequence[Line], shorts: Sequence[int], stop: int) -> bool:
    """Tell whether the last short line of a run heads the paragraph below it."""
    line, below = lines[shorts[-1]], lines[stop]
    if len(line.text) > 34 or (is_item(line.text) and (is_closed(line.text) or len(line.text) > 22)):
        return False
    if _SIGHT.search(line.text) and not is_slogan(line.text):
        return False
    apart = (
        below.gap > 2
        and below.gap >= line.gap
        and not any(lines[k].kind is Kind.RUBRIC for k in range(shorts[-1], stop))
    )
    return not apart
