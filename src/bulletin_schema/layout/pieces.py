"""Pieces: labelled lines become articles, each line with its role.

Lines are taken in runs: a run of short lines, bylines and dates before a paragraph is either the head of a new
piece or belongs to the open one (its foot, a photo caption, a section heading). Which one, a sum of signs tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby, takewhile

from bulletin_schema.layout.assembly import BODY, LOOSE, OUTSIDE, SIGNING, Assembly, take
from bulletin_schema.layout.byline import is_unit
from bulletin_schema.layout.contents import promised
from bulletin_schema.layout.draft import Draft
from bulletin_schema.layout.headline import news_score
from bulletin_schema.layout.heads import COLUMN_MOST, SIGHT, is_bare_byline, is_office, opens_piece, title_lines
from bulletin_schema.layout.interior import LIST_NAME, place_inside
from bulletin_schema.layout.labels import sheet_day
from bulletin_schema.layout.lead import lead_in
from bulletin_schema.layout.lines import Kind, Line, is_closed
from bulletin_schema.layout.newsletter import (
    are_evenly_set,
    begins_numbered,
    below_column,
    newsletter_bar,
    signs_numbered,
)
from bulletin_schema.layout.signed import ends_piece, is_signed, is_signed_here_or_below, tails
from bulletin_schema.patterns import re_pattern

_NEWS = 3  # what a line weighs that tells news
_REPEATED_WITHIN = 12  # lines
_OWN_NEWS = re_pattern(r"【?本[报刊网台站]\s?讯")


def assemble(lines: Sequence[Line]) -> Assembly:
    """Gather lines into articles."""
    done = Assembly(lines, roles=[("furniture", None)] * len(lines))
    done.signing = sum(line.text[-1] in "）)" and is_signed(line) for line in lines) > 1
    paragraphs = [line.text for line in lines if line.kind is Kind.PARAGRAPH]
    done.stops = len(paragraphs) == 1 or any(map(ends_piece, paragraphs))
    done.issued = any(line.kind is Kind.MASTHEAD for line in lines)
    done.bar = newsletter_bar(lines, issued=done.issued, signing=done.signing)
    done.even = done.issued and are_evenly_set(lines)
    done.promised = promised(lines)
    done.listed = frozenset(_listed(lines))
    done.numbered = (done.signing and signs_numbered(lines)) or (done.issued and begins_numbered(lines))
    k = 0
    while k < len(lines):
        stop = k + 1
        if lines[k].kind in BODY:
            _body(done, k)
        elif lines[k].kind in LOOSE:
            while stop < len(lines) and lines[stop].kind in LOOSE:
                stop += 1
            _run(done, k, stop)
        else:
            done.fresh = True
            done.open = done.open and lines[k].kind is not Kind.COLOPHON
        k = stop
    return done


def _is_brief(done: Assembly, k: int) -> bool:
    """Tell whether a paragraph is a piece without a title: pieces are signed here, and so is it."""
    return done.signing and done.lines[k].kind is Kind.PARAGRAPH and is_signed_here_or_below(done.lines, k)


def _body(done: Assembly, k: int) -> None:
    """Put a paragraph, a numbered heading or a table's row into the open article."""
    line = done.lines[k]
    if done.numbered and line.kind is Kind.ORDINAL:
        done.start(line).title = [line]
        done.put(k, "title")
        return
    lead = lead_in(line.text) if line.kind is Kind.PARAGRAPH else None
    current = done.current
    if line.kind is Kind.TABLE and not done.drafts and _is_above_title(done, k):
        return
    if current is None or (current.last is not None and _begins_anew(done, current, k, led=lead is not None)):
        current = done.start(line)
    if line.kind is Kind.TABLE:
        done.put(k, "table")
    elif line.kind is Kind.PARAGRAPH:
        _paragraph(done, current, k, lead[0] if lead else 0)
    elif k in done.listed:
        done.put(k, "body")
    else:
        done.heading(k)


def _begins_anew(done: Assembly, current: Draft, k: int, *, led: bool) -> bool:
    """Tell whether a paragraph begins a piece without a title: the one above is signed, or began with 本报讯 as it does."""
    if current.signed:
        return led or _is_brief(done, k)
    return led and current.led and _OWN_NEWS.match(done.lines[k].text) is not None


def _is_above_title(done: Assembly, k: int) -> bool:
    """Tell whether the first title is still to come: a row above it is the page's, not a piece's."""
    below = takewhile(lambda line: line.kind is not Kind.PARAGRAPH, done.lines[k + 1 :])
    shorts = any(line.kind is Kind.SHORT for line in below)
    return shorts and done.paragraph_below(k).kind is Kind.PARAGRAPH


def _paragraph(done: Assembly, current: Draft, k: int, lead: int) -> None:
    """Put a paragraph into an article, and read the bylines it begins and ends with."""
    line = done.lines[k]
    current.led = current.led or (current.last is None and _OWN_NEWS.match(line.text) is not None)
    current.last = line
    done.put(k, "body")
    if lead and (found := lead_in(line.text)):
        current.add(found[1])
    ends = list(tails(line.text))[::-1]
    for _, byline in ends:
        current.add(byline)
    current.signed = bool(ends)
    cuts = [line.start + at for at in ([lead] if lead else []) + [at for at, _ in ends]]
    if cuts:
        done.cuts[k] = [len(cuts) - len(ends), *cuts]


def _listed(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the lines of lists: three numbered ones in a row are no headings."""
    for kind, run in groupby(range(len(lines)), key=lambda k: lines[k].kind):
        if kind is Kind.ORDINAL:
            rows = list(run)
            if len(rows) > 2 and len({lines[k].text[0] in "（(" for k in rows}) == 1:
                yield from rows


def _run(done: Assembly, start: int, stop: int) -> None:
    """Place a run of short lines."""
    follows = stop < len(done.lines) and done.lines[stop].kind in BODY
    if done.current is not None and done.current.last is not None:
        start = _foot(done, start, stop, follows=follows)
    heads = [k for k in range(start, stop) if done.lines[k].kind is Kind.SHORT]
    if not follows:
        _close(done, start, stop)
    elif done.current is not None and not (heads and opens_piece(done, stop, heads)):
        place_inside(done, start, stop, heads)
    else:
        _head(done, start, stop, heads)


def _foot(done: Assembly, start: int, stop: int, *, follows: bool) -> int:
    """Take the lines that sign the open article; return where the rest of the run begins."""
    lines, end = done.lines, start
    last_short = max((k for k in range(start, stop) if lines[k].kind is Kind.SHORT), default=-1)
    for k in range(start, stop):
        if lines[k].kind not in SIGNING:
            continue
        units = all(_names_unit(lines[n]) for n in range(end, k) if lines[n].kind is Kind.SHORT)
        ahead = k < last_short
        bracketed = lines[k].kind is Kind.BYLINE and lines[k].text[0] in "（(【["
        if units or (bracketed and (ahead or not follows or _is_brief(done, stop))):
            end = k + 1
    for k in range(start, end):
        _sign(done, k)
    return end


def _names_unit(line: Line) -> bool:
    return is_unit(re.sub(r"\s", "", line.text))


def _sign(done: Assembly, k: int) -> None:
    """Put a line at an article's foot into it."""
    line, current = done.lines[k], done.current
    if current is None or line.kind in OUTSIDE:
        return
    if line.kind is Kind.CAPTION:
        done.caption(k)
    elif line.kind in SIGNING:
        take(current, line)
        current.signed = True
        done.put(k, "byline")
    else:
        done.put(k, "byline" if _names_unit(line) else "body")


def _close(done: Assembly, start: int, stop: int) -> None:
    """Place short lines that no paragraph follows: captions, a last line without a stop, or nothing at all."""
    shorts = [k for k in range(start, stop) if done.lines[k].kind is Kind.SHORT]
    titled = -1
    if not done.drafts and shorts and not done.bodied:
        draft = done.start(done.lines[shorts[0]])
        if _heads_list(done.lines, shorts):
            titled, draft.title = shorts[0], [done.lines[shorts[0]]]
    for k in range(start, stop):
        line = done.lines[k]
        if done.current is None or line.kind in OUTSIDE:
            continue
        if k == titled:
            done.put(k, "title")
            continue
        if titled >= 0 and line.kind is Kind.SHORT:
            (done.heading if LIST_NAME.search(line.text) else partial(done.put, role="table"))(k)
            continue
        if line.kind in SIGNING:
            _sign(done, k)
        elif line.kind is Kind.CAPTION or (line.kind is Kind.SHORT and _is_sight(done, line)):
            done.caption(k)
        else:
            done.put(k, "body")


def _heads_list(lines: Sequence[Line], shorts: Sequence[int]) -> bool:
    """Tell whether the first of short lines is the title of a list, all that the text has: names of firms."""
    names = sum(lines[k].text.endswith(("公司", "厂", "集团", "中心", "合作社")) for k in shorts[1:])
    return names > 1 and len(lines[shorts[0]].text) > 7 and not lines[shorts[0]].text.endswith(("公司", "厂"))


def _is_sight(done: Assembly, line: Line) -> bool:
    """Tell whether a last line shows people at work, and stands apart, below a signed text or below another such."""
    current = done.current
    if current is None or is_closed(line.text):
        return False
    shown = bool(current.captions) and line.gap == 0  # one below the other
    apart = line.gap > 0 or current.signed
    return shown or (apart and SIGHT.search(line.text) is not None)


def _head(done: Assembly, start: int, stop: int, heads: Sequence[int]) -> None:
    """Open a new article with the run's title, byline and fields."""
    lines = done.lines
    titles = title_lines(lines, start, stop, heads) if heads else []
    if done.bar is not None and not done.drafts:
        titles = below_column(lines, titles, stop)
    above = titles[0] if titles else start
    for k in heads:
        if k < above and lines[k].text in (lines[above].text, _without_subtitle(lines[above].text)):
            lines[k].kind = Kind.CONTENTS  # the page names the piece twice
    if done.current is not None:
        place_inside(done, start, above, [k for k in heads if k < above])
    inner = [k for k in range(above, stop) if lines[k].kind not in OUTSIDE]
    # An editor's note stands above the piece it speaks of.
    note = done.current if done.current is not None and done.current.is_note else None
    draft = note or done.start(lines[inner[0]] if inner else lines[stop])
    draft.title = [lines[k] for k in titles]
    draft.start = min(draft.start, _named_above(done, above, draft))
    sheets = (sheet_day(line.text) for line in lines[start:stop] if line.kind is Kind.PAGE)
    draft.printed = draft.printed or next(filter(None, sheets), None)
    for k in range(start, above):
        if lines[k].kind in SIGNING and done.roles[k][1] is None:
            take(draft, lines[k])
            draft.paged = draft.paged or lines[k].kind is Kind.META
    for k in inner:
        _place(done, draft, k, titles)


def _named_above(done: Assembly, above: int, draft: Draft) -> int:
    """Return where the page names the piece first: its title may come again right above, or end the page's path."""
    start = draft.start
    for k in range(above - 1, max(-1, above - 1 - _REPEATED_WITHIN), -1):
        line = done.lines[k]
        if line.kind is Kind.PARAGRAPH or done.roles[k][1] not in (None, len(done.drafts) - 1):
            break
        named = draft.title and _without_subtitle(draft.title[0].text) in line.text
        if named and line.kind in (Kind.CONTENTS, Kind.SITE):
            start = line.start
    return start


def _without_subtitle(title: str) -> str:
    """Return the first part of a title that has two, as the page's name has it: 市局打假|——一季度回眸."""
    return title.partition("——")[0] or title


def _place(done: Assembly, draft: Draft, k: int, titles: Sequence[int]) -> None:
    """Give a line of an article's head its role."""
    line = done.lines[k]
    if line.kind is Kind.SHORT and not titles and len(line.text) <= COLUMN_MOST:
        return  # a column's name
    if k in titles:
        done.put(k, "kicker" if draft.headline[0] and k == titles[0] else "title")
    elif line.kind is Kind.CAPTION:
        done.caption(k)
    elif line.kind is Kind.SHORT and is_office(line.text):
        done.put(k, "byline")  # the body that issues a notice signs no piece
    elif line.kind is Kind.SHORT and not is_bare_byline(line.text):
        parted = titles and any(one.kind in SIGNING for one in done.lines[titles[-1] : k])
        if parted and (line.text.startswith("—") or news_score(line.text) >= _NEWS):
            done.put(k, "title")  # the paper's own title below the page's fields
        else:
            done.heading(k)
    else:
        take(draft, line)
        draft.paged = draft.paged or line.kind is Kind.META
        done.put(k, "byline")
