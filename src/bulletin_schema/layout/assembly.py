"""Assembly: the articles while they are gathered, and what each line is in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bulletin_schema.layout.byline import read_byline
from bulletin_schema.layout.dates import first_date
from bulletin_schema.layout.draft import Draft
from bulletin_schema.layout.lead import whole_lead
from bulletin_schema.layout.lines import Kind, Line
from bulletin_schema.layout.meta import read_meta
from bulletin_schema.layout.model import Role

# Kinds that may stand above a piece, between its paragraphs or at its foot.
LOOSE = frozenset(
    {Kind.SHORT, Kind.META, Kind.NUMBER, Kind.DATE, Kind.BYLINE, Kind.RUBRIC, Kind.CAPTION, Kind.SITE, Kind.PAGE}
)
OUTSIDE = frozenset(
    {Kind.SITE, Kind.PAGE, Kind.MASTHEAD, Kind.COLOPHON, Kind.CONTENTS, Kind.LABEL, Kind.RUBRIC, Kind.TAIL}
)
BODY = frozenset({Kind.PARAGRAPH, Kind.ORDINAL, Kind.TABLE})
SIGNING = frozenset({Kind.BYLINE, Kind.META, Kind.DATE})


@dataclass(slots=True)
class Assembly:
    """The articles so far, and the role and article of each line."""

    lines: Sequence[Line]
    drafts: list[Draft] = field(default_factory=list)
    roles: list[tuple[Role, int | None]] = field(default_factory=list)
    cuts: dict[int, list[int]] = field(default_factory=dict)  # line -> offsets where a byline begins or ends
    open: bool = False  # the last draft still takes lines
    fresh: bool = True  # a section label or colophon stands above
    issued: bool = False  # a masthead stands above
    bar: int | None = None  # where most short lines above paragraphs are headlines: what one needs to open a piece
    even: bool = False  # a bulletin's pieces are set alike, each apart from the next
    signing: bool = False  # pieces are signed at their foot
    stops: bool = True  # paragraphs end with a stop, so that one without breaks off
    numbered: bool = False  # numbered headings are titles: each piece below one is signed
    listed: frozenset[int] = frozenset()  # numbered lines that are a list's, no headings
    promised: frozenset[str] = frozenset()  # titles that the list of contents names
    bodied: bool = False  # the text has a paragraph, a numbered heading or a table
    _below: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bodied = any(line.kind in BODY for line in self.lines)
        at = len(self.lines)
        for k in range(at - 1, -1, -1):
            at = k if self.lines[k].kind is Kind.PARAGRAPH else at
            self._below.append(at)
        self._below.reverse()

    def paragraph_below(self, k: int) -> Line:
        """Return the first paragraph from a line on, or that line where none follows."""
        at = self._below[k]
        return self.lines[at if at < len(self.lines) else k]

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
        """Give a line its role in the open article; outside any it stays furniture."""
        if (current := self.current) is not None:
            self.roles[k] = (role, len(self.drafts) - 1)
            current.start = min(current.start, self.lines[k].start)
            current.end = max(current.end, self.lines[k].end)

    def caption(self, k: int) -> None:
        """Put a photo caption into the open article."""
        if self.current is not None:
            self.current.captions.append(self.lines[k].text)
            self.put(k, "caption")

    def heading(self, k: int) -> None:
        """Put a section heading into the open article."""
        if self.current is not None:
            self.current.headings.append(self.lines[k].text.rstrip("：:。"))
            self.put(k, "heading")


def take(draft: Draft, line: Line) -> None:
    """Read a byline, a line of fields or a date into an article."""
    if line.kind is Kind.META and (meta := read_meta(line.text)):
        draft.add(meta.byline)
        draft.named = draft.named or meta.title
    elif line.kind is Kind.DATE and draft.last is None:
        draft.published = draft.published or first_date(line.text)
    elif line.kind is Kind.DATE:
        draft.signed_on = first_date(line.text)
    elif line.kind in (Kind.BYLINE, Kind.SHORT) and (byline := read_byline(line.text) or whole_lead(line.text)):
        draft.add(byline)
