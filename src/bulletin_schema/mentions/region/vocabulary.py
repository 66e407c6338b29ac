"""The words that region reading knows: one automaton over names, false friends, 我市 and township endings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, Protocol, cast

from bulletin_schema.lexicon import load_table, load_words
from bulletin_schema.mentions.region.expression import Form, RegionExpression, Strength
from bulletin_schema.mentions.region.table import by_full_name, by_short_name

Verdict = Literal["organisation", "zone", "brand", "thing", "none"]
Role = Literal["place", "own", "office", "township", "body_end"]

LEVELS = "省市区县州盟旗"
_OWN: Mapping[str, Form] = {"我": "own", "本": "own", "全": "whole", "该": "that"}
# 区市场监管局 without a name before it: the text speaks of its own district's office.
_OFFICES = (
    *("市场监管局", "市场监督管理局", "市监局", "质监局", "质监分局", "质量技术监督局", "质量技监局", "工商局"),
    *("药监局", "食药监局", "人民政府", "政府", "人大", "政协", "委书记", "委常委", "委副书记", "委、", "局"),
)
_TOWNSHIP = ("镇", "乡", "街道")
# What a place's own paper or site is called: 日照日报, 朝阳新闻网.
PAPERS = ("日报", "晚报", "晨报", "早报", "商报", "都市报", "新闻网", "电视台", "网讯", "网消息", "发布讯")
_NO_BODY = ("厂房", "厂区", "厂家", "厂商")  # 厂 ends no name here: 宝鸡厂区


class Automaton(Protocol):
    """The part of ahocorasick_rs.AhoCorasick that is used."""

    def find_matches_as_indexes(self, haystack: str) -> list[tuple[int, int, int]]:
        """Return (pattern, start, end) of each match."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of the automaton and what it means outside and inside a body's name."""

    role: Role
    plain: RegionExpression | None = None
    inside: RegionExpression | None = None


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of the automaton's patterns, None for a word to pass over; what a name means is told when it is met."""

    words: tuple[str, ...]
    known: Mapping[str, Entry | None]

    def __getitem__(self, pattern: int) -> Entry | None:
        word = self.words[pattern]
        if word in self.known:
            return self.known[word]
        return place(word, "full" if word in by_full_name() else "short")


@cache
def vocabulary() -> tuple[Automaton, Entries]:
    """Return the automaton and the entry of each of its patterns."""
    from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415  # loads on first use

    known: dict[str, Entry | None] = dict.fromkeys((*traps(), *_NO_BODY))
    known |= {word: Entry("body_end") for word in load_words("region_organisation_ends.txt")}
    known |= {word: Entry("township") for word in _TOWNSHIP}
    for level in LEVELS:
        office = RegionExpression(level, "office", inside=True)
        known |= {level + body: Entry("office", office, office) for body in _OFFICES}
    names = {**by_full_name(), **by_short_name()}
    known = {word: entry for word, entry in known.items() if word not in names}
    # After the names: 全州 is a prefecture before it is 全州县.
    for front, form in _OWN.items():
        for level in LEVELS:
            own = RegionExpression(level, form)
            known[front + level] = Entry("own", own, own)
    words = (*known, *(name for name in names if name not in known))
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), Entries(words, known)


@cache
def traps() -> frozenset[str]:
    """Return the longer words that hide a name, and the words with 镇, 乡 that are no townships."""
    hidden = [w for w in load_words("region_false_friends.txt") if w not in everyday_names()]
    rural = [w for w in load_words("region_not_townships.txt") if any(end in w for end in _TOWNSHIP)]
    return frozenset([*hidden, *rural])


@cache
def everyday_names() -> frozenset[str]:
    """Return the names that are everyday words too: 合作, 资源, 城区."""
    words = load_words("region_false_friends.txt")
    return frozenset(w for w in words if w in by_short_name() or w in by_full_name())


@cache
def followers() -> Mapping[str, tuple[tuple[str, Verdict], ...]]:
    """Return what may follow a name, by its first character, the longest first."""
    groups: dict[str, list[tuple[str, Verdict]]] = {}
    rows: dict[str, str] = {row[0]: row[1] for row in load_table("region_followers.tsv")}
    firsts = {word[0] for word, verdict in rows.items() if verdict == "thing"}
    # 河北河间 is no river: a place after a place is harmless.
    places = {name: "none" for name in (*by_full_name(), *by_short_name()) if name[0] in firsts}
    rows = places | rows
    for word, verdict in rows.items():
        groups.setdefault(word[0], []).append((word, cast(Verdict, verdict)))
    return {first: tuple(sorted(group, key=lambda pair: -len(pair[0]))) for first, group in groups.items()}


@cache
def not_townships() -> frozenset[str]:
    """Return what before 镇 makes no township's name: 特色, 各, 全."""
    return frozenset(load_words("region_not_townships.txt"))


@cache
def left_words() -> re.Pattern[str]:
    """Return a pattern for text that ends with a word that may stand before a township's name."""
    words = sorted(load_words("region_left_words.txt"), key=len, reverse=True)
    return re.compile(r"(?:" + "|".join(words) + r")\Z")


@cache
def place(name: str, form: Literal["full", "short"]) -> Entry:
    """Return what a full or a short name means."""
    divisions = (by_full_name() if form == "full" else by_short_name())[name]
    if form == "short":
        # A prefecture before a county of the same short name, the present before the past.
        divisions = tuple(sorted(divisions, key=lambda d: (bool(d.until), d.level == "county")))
    strength = _strength(name, form)
    return Entry(
        "place",
        RegionExpression(name, form, divisions, strength),
        RegionExpression(name, form, divisions, strength, inside=True),
    )


def _strength(name: str, form: Literal["full", "short"]) -> Strength:
    if name in everyday_names():
        return "word"
    if form == "full":
        return "firm" if len(name) > 2 else "named"
    divisions = by_short_name()[name]
    above = any(d.level != "county" and not d.until for d in divisions)
    return "firm" if above else "named"
