"""Pronouns: whom 该公司承担… speaks of, which the lines before name."""

from __future__ import annotations

from typing import Final

from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.committee.role import HOLDING, Bodies

_REACH: Final = 300  # characters back in which a body is named

# 该公司 stands for the firm named last.
_PRONOUN: Final = re_pattern(
    r"(?:^|[，。；：])(?:目前|现|同时|此外|其中)?[，]?(?:该|本)(?P<noun>公司|企业|集团|研究院|院|研究所|所|中心|协会|学会|大学|校)$"
)
_NOUNS: Final = {"企业": ("公司", "集团", "厂"), "公司": ("公司", "集团"), "校": ("大学", "学院")}


def named_before(text: str, low: int, first: int, bodies: Bodies) -> tuple[str, ...]:
    """Return whom 该公司承担… speaks of: the body of that sort named last in the lines before."""
    verb = next(iter(HOLDING.finditer(text, max(low, first - 40), first)), None)
    said = _PRONOUN.search(text, low, verb.start()) if verb else None
    if said is None and verb is not None and text.startswith(("该", "本"), low):
        said = _PRONOUN.search("，" + text[low : verb.start()])
    if said is None:
        return ()
    endings = _NOUNS.get(said["noun"], (said["noun"],))
    named = [name for _, stop, name in bodies(max(0, low - _REACH), low) if stop <= low and name.endswith(endings)]
    return tuple(named[-1:])
