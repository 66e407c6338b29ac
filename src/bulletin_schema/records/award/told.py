"""Told: an award that a sentence tells something of, before it is a record."""

from __future__ import annotations

from typing import Final, NamedTuple

import regex

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.model import AwardStatus
from bulletin_schema.records.award.names import Named
from bulletin_schema.records.award.shape import AWARD, COUNT, Shape, Token

# How far an award's words reach in its sentence's shape, however long the sentence is.
REACH: Final = 1000
UNTOLD: Final = "neither a verb with its holders nor a count tells that somebody has it"


TITLE = regex_pattern(r"《[^《》]{1,80}》")  # its marks end no clause


def _blanked(title: regex.Match[str]) -> str:
    return "《" + "　" * (len(title[0]) - 2) + "》"


class Told(NamedTuple):
    """An award named by a token of a sentence's shape, and what the words around it tell.

    `low` is where its words begin in the shape, behind the award before; `shared` says that verb and holders are
    those of the award before it in one list; `place` is where a later clause puts it (全省33家企业入选); `apart`
    says that its count stands away from its name (，其中钟祥4个); `listed` that a heading calls it an honour. `reason` says why it is no fact.
    """

    named: Named
    shape: Shape
    token: Token
    low: int = 0
    status: AwardStatus | None = None
    count: Token | None = None  # type: ignore[assignment]  # tuples have a method of that name
    held: Holders = Holders()
    shared: bool = False
    place: Token | None = None
    apart: bool = False
    listed: bool = False
    reason: str = UNTOLD

    @property
    def counted(self) -> bool:
        """Whether it has a number of recipients."""
        return self.count is not None

    @property
    def before(self) -> str:
        """The shape's words before it, back to the award before."""
        return self.shape.text[self.low : self.token.at]

    @property
    def lead(self) -> str:
        """The shape's words before it in the sentence, as far as its reach goes."""
        return self.shape.text[max(0, self.token.at - REACH) : self.token.at]

    @property
    def after(self) -> str:
        """The shape's words behind it in the sentence, as far as its reach goes."""
        return self.shape.text[self.token.at + 1 : self.token.at + REACH]

    @property
    def clause(self) -> str:
        """The shape's words before it in its own clause."""
        words = TITLE.sub(_blanked, self.before) if "》" in self.before else self.before
        return words[max(map(words.rfind, "，；。：")) + 1 :]

    @property
    def stretch(self) -> tuple[int, int]:
        """Where it stands in the clean text: its name, its count, and its holders where they are its own."""
        if self.apart and self.count:
            if self.place and self.place.at > self.count.at:  # 14家来自盐城
                return self.count.start, self.place.end
            between = self.shape.text[self.place.at : self.count.at] if self.place else COUNT
            return (self.count if COUNT in between or self.place is None else self.place).start, self.count.end
        starts, ends = [self.token.start], [self.token.end]
        if self.named.strength == "placed":  # told from where it was won on
            starts += [scene.start for scene in self.shape.within(self.low, self.token.at, AWARD)][-1:]
        if self.count and not (self.shared and self.count.at < self.token.at):
            starts.append(self.count.start)
            ends.append(self.count.end)
        if (
            self.held and not self.shared and (self.held.names or not self.count)
        ):  # a count tells where the place's part is
            starts.append(self.held.start)
            ends.append(self.held.end)
        return min(starts), max(ends)
