"""Row: the numbers of a sentence, and what words shared by several of them say of each."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import Any, NamedTuple

from bulletin_schema.clauses import aligned_names, tied
from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.model import Region
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.indicator.facts import is_share_of_last
from bulletin_schema.records.indicator.growth import change_behind, is_rate, origins, shared_changes
from bulletin_schema.records.indicator.model import Change
from bulletin_schema.records.indicator.noun import noun_of
from bulletin_schema.records.indicator.where import places_of

_WHOLE = 2
# 登记301件、来电232件，分别占总量的42.3%和32.6%
_EACH_SHARE = regex_pattern(r"[，（(](?:各|分别)(?:约)?占(?:比|[^，。；：（0-9]{0,24})(?:约|为)?$")
_NEAR = 32


class Row(NamedTuple):
    """The numbers of a sentence, and what words shared by several of them say of each, by where it starts."""

    reading: Reading
    sentence: Sentence
    numbers: list[Mention[Any]]
    names: dict[int, str]
    places: dict[int, Region]
    origins: dict[int, Mention[Any]]
    changes: dict[int, Change]
    used: set[int]
    shares: dict[int, Mention[Any]]

    @classmethod
    def read(cls, reading: Reading, sentence: Sentence, numbers: list[Mention[Any]]) -> Row:
        """Read what 分别, 由…增加到… and growths at the end say of the numbers before or behind them."""
        text = reading.text
        respective = text.find("分别", sentence.start, sentence.end) >= 0
        grown_from = origins(text, numbers)
        changes, used = shared_changes(text, numbers)
        return cls(
            reading,
            sentence,
            numbers,
            _whole(aligned_names(text, numbers)) if respective else {},
            places_of(reading, sentence, numbers) if respective else {},
            grown_from,
            changes,
            used | {one.start for one in grown_from.values()},
            _shared_shares(text, numbers) if respective else {},
        )

    def stretch(self, place: int) -> tuple[int, int]:
        """Return where the number before ends and the one behind begins."""
        after = self.following(place)
        low = self.numbers[place - 1].end if place else self.sentence.start
        return low, after.start if after else self.sentence.end

    def following(self, place: int) -> Mention[Any] | None:
        """Return the number behind."""
        return self.numbers[place + 1] if place + 1 < len(self.numbers) else None

    def own_change(self, place: int, before: Change | None) -> Change | None:
        """Return the growth that a number is like the one before it: 申请量、授权量分别增长8%和5%."""
        number = self.numbers[place]
        if before is None or not is_rate(number) or number.start not in self.names or not place:
            return None
        alike = self.numbers[place - 1].start in self.names
        return Change(direction=before.direction, quantity=number.value) if alike else None

    def listed(self, number: Mention[Any]) -> str | None:
        """Return the noun that a list before 分别 gives a number, where the list is not one of places."""
        name = None if number.start in self.places else self.names.get(number.start)
        return name and (noun_of(name) or name)

    def growth(self, place: int) -> tuple[Change | None, Mention[Any] | None]:
        """Return by how much a number has grown, and the number that says so right behind it, or behind its share."""
        text, number, after = self.reading.text, self.numbers[place], self.following(place)
        if shared := self.changes.get(number.start):
            return shared, None
        if after is None or after.start in self.used:
            return None, None
        change, beyond = change_behind(text, number, after), self.following(place + 1)
        if beyond and beyond.kind == "points":  # 占12.6%，同比上升8个百分点: the share has risen
            beyond = None
        if beyond and is_share_of_last(text, number, after) and (past := change_behind(text, after, beyond)):
            self.used.add(beyond.start)  # 投诉2916件，占19.4%，同比增长8.3%: the share is a fact of its own
            return past, None
        if change is None:
            return None, None
        self.used.add(after.start)
        return change, after


def _whole(names: dict[int, str]) -> dict[int, str]:
    """Return the names of a list where each is whole: 第一、二、三产业 share their noun."""
    return {} if any(len(name) < _WHOLE or name.startswith("第") for name in names.values()) else names


def _shared_shares(text: str, numbers: list[Mention[Any]]) -> dict[int, Mention[Any]]:
    """Pair each share of a list behind 分别占 with the number that it is a share of."""
    shares: dict[int, Mention[Any]] = {}
    for place, (last, number) in enumerate(pairwise(numbers), 1):
        if number.kind != "percent" or not _EACH_SHARE.fullmatch(text, last.end, min(number.start, last.end + _NEAR)):
            continue
        members = tied(text, [*takewhile(lambda one: one.kind == "percent", numbers[place:])])
        if 1 < len(members) <= place:
            shares |= {one.start: of for one, of in zip(members, numbers[place - len(members) :], strict=False)}
    return shares
