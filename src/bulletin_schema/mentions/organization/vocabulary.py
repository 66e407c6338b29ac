"""The words that names of organisations are read with, each list in data/ compiled once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final, Generic, Literal, NamedTuple, TypeVar, cast

from bulletin_schema.lexicon import load_table, load_words
from bulletin_schema.mentions.model import OrganizationType

T = TypeVar("T")
Need = Literal["self", "opening", "proper", "strict", "named", "own", "shop", "brand"]
Role = Literal["keep", "vague", "word", "verb", "noun", "weak", "level", "place", "county"]
PLACE_ROLES: Final = ("place", "county", "level")  # of the words that open the name of a body


class Ending(NamedTuple):
    """How a name ends (`有限公司`), the type of body it tells (None: no body), and what must stand before it."""

    word: str
    type: OrganizationType | None
    need: Need


class WordFinder(Generic[T]):
    """All words of a list in one pass, the longest at each place; of a word listed twice the first counts.

    >>> WordFinder([("检测中心", 1), ("中心", 2)]).find("检测中心")
    [(1, 0, 4)]
    """

    def __init__(self, words: Iterable[tuple[str, T]]) -> None:
        import ahocorasick_rs  # noqa: PLC0415  (on first use: it is a compiled library)

        values: dict[str, T] = {}
        for word, value in words:
            values.setdefault(word, value)
        self._values = list(values.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(values), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def find(self, text: str) -> list[tuple[T, int, int]]:
        """Return value, start and end of each word."""
        values = self._values
        return [(values[i], start, end) for i, start, end in self._automaton.find_matches_as_indexes(text)]


@cache
def endings() -> WordFinder[Ending]:
    """Return the finder of endings; a word that only looks like one has type None.

    >>> [e.type for e, _, _ in endings().find("大局，某某市公安局")]
    [None, 'government']
    """
    rows: list[tuple[str, Ending]] = []
    for words, kind, need in load_table("organization_endings.txt"):
        kind_or_none = None if kind == "none" else cast(OrganizationType, kind)
        rows += [(word, Ending(word, kind_or_none, cast(Need, need))) for word in words.split()]
    rows += [(word, Ending(word, "medium", "self")) for word in load_words("media.txt")]
    rows += [(word, Ending(word, "company", "shop")) for word in _shops()]
    return WordFinder(rows)


def _shops() -> list[str]:
    """Return how the names of shops end: 酒家, and each trade with each head (水产摊, 糕点房)."""
    rows = [(sort, words.split()) for sort, words in load_table("organization_shops.tsv")]
    heads = [word for sort, words in rows if sort == "heads" for word in words]
    trades = [word for sort, words in rows if sort == "trades" for word in words]
    return [word for sort, words in rows if sort == "words" for word in words] + [t + h for t in trades for h in heads]


@cache
def departments() -> frozenset[str]:
    """Return what departments are for: 教育 of 教育局, 科技 of 科技厅."""
    rows = (words.split() for words, kind, need in load_table("organization_endings.txt") if kind == "government")
    tasks = (word[:-1] for words in rows for word in words if word[-1] in "局厅委部" and len(word) > 2)
    return frozenset(("经济", "工业", "信息化", "科学", "规划", "国土", *tasks))


@cache
def tokens() -> WordFinder[Role]:
    """Return the finder of the words that bound or open a name, each with its role.

    >>> tokens().find("由苏州市")
    [('word', 0, 1), ('place', 1, 4)]
    """
    keeps: list[tuple[str, Role]] = [(w, "keep") for line in load_words("organization_keeps.txt") for w in line.split()]
    breaks = [(word, role) for words, role in _break_rows() for word in words.split()]
    levels: list[tuple[str, Role]] = [(word, "level") for word in load_words("organization_levels.txt")]
    offices: list[tuple[str, Role]] = [(prefix + w, "word") for w in load_words("offices.txt") for prefix in ("", "副")]
    return WordFinder([*levels, *breaks, *_places(), *keeps, *offices])


def _break_rows() -> list[tuple[str, Role]]:
    rows = [(words, cast(Role, role)) for words, role in load_table("organization_breaks.txt")]
    order = ["vague", "word", "verb", "noun", "weak"]
    return sorted(rows, key=lambda row: order.index(row[1]))


def _places() -> list[tuple[str, Role]]:
    """Full names and the short names of provinces and prefectures are places, those of counties weaker ones."""
    common = set(load_words("organization_common_places.txt"))
    places: list[tuple[str, Role]] = []
    for code, name, shorts, *_ in load_table("regions.tsv"):
        if name not in common:
            places.append((name, "place"))
        role: Role = "place" if code.endswith("00") else "county"
        places += [(short, role) for short in shorts.split("|") if len(short) > 1 and short not in common]
    return places


@cache
def place_names() -> frozenset[str]:
    """Return the full names of all divisions: 城关区, 姑苏区."""
    return frozenset(row[1] for row in load_table("regions.tsv"))


@cache
def groups() -> frozenset[str]:
    """Return the groups whose branches have a place within their names: 东风 of 东风柳州汽车有限公司."""
    return frozenset(load_words("organization_groups.txt"))


@cache
def generics() -> WordFinder[str]:
    """Return the finder of the words that tell a trade, not a name.

    >>> [w for w, _, _ in generics().find("银东方检测")]
    ['检测']
    """
    words = [*load_words("organization_generics.txt"), *load_words("organization_units.txt")]
    levels = [word for word in load_words("organization_levels.txt") if len(word) == 1]
    nouns = [word for line, role in _break_rows() if role in ("noun", "verb") for word in line.split()]
    return WordFinder((word, word) for word in [*words, *levels, *nouns])


def proper_length(stem: str) -> int:
    """Count the characters of a stem that no common word covers.

    >>> proper_length("银东方检测"), proper_length("质量检测")
    (3, 0)
    """
    return len(stem) - sum(end - start for _, start, end in generics().find(stem))
