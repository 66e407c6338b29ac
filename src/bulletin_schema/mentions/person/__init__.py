"""person: people, found by offices, bylines, what they say, and by having been named before.

>>> text = "副局长王立新、李强出席会议。"
>>> [(m.value.name, m.value.title) for m in find_persons(text, [])]
[('王立新', '副局长'), ('李强', '副局长')]
"""

from __future__ import annotations

from collections.abc import Iterable

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.organization import Organization
from bulletin_schema.mentions.person.again import read_again, read_spoken
from bulletin_schema.mentions.person.bylines import read_bylines
from bulletin_schema.mentions.person.model import Person
from bulletin_schema.mentions.person.of_unit import read_of_unit
from bulletin_schema.mentions.person.offices import find_chains
from bulletin_schema.mentions.person.rolls import read_rolls
from bulletin_schema.mentions.person.speakers import read_speakers
from bulletin_schema.mentions.person.titled import read_titled

__all__ = ["Person", "find_persons"]


def find_persons(text: str, organizations: list[Mention[Organization]]) -> list[Mention[Person]]:
    """Return every mention of a person in a clean text, sorted by start."""
    chains = find_chains(text, organizations)
    signed = [*read_bylines(text, organizations), *read_rolls(text), *read_of_unit(text), *read_speakers(text)]
    named = _settle([*read_titled(text, chains, organizations), *signed])
    spoken = _settle([*named, *read_spoken(text, organizations)])
    found = _settle([*spoken, *read_again(text, spoken)])
    inside = {cell for body in organizations for cell in range(body.start, body.end)}
    return [m for m in found if m.start not in inside and m.end - 1 not in inside]


def _settle(found: Iterable[Mention[Person]]) -> list[Mention[Person]]:
    """Keep the earlier reading where two overlap, the one with a title first."""
    order = sorted(found, key=lambda m: (m.value.title is None, m.value.organization is None))
    taken: dict[int, Mention[Person]] = {}
    kept: list[Mention[Person]] = []
    for mention in order:
        cells = range(mention.start, mention.end)
        if not any(cell in taken for cell in cells):
            kept.append(mention)
            taken.update(dict.fromkeys(cells, mention))
    return sorted(kept, key=lambda m: m.start)
