"""In turn: several winners of several awards: 甲公司、乙公司分别获得省长质量奖和市长质量奖."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bulletin_schema.records.award.told import Told


def in_turn(facts: Sequence[Told]) -> Iterator[Told]:
    """Yield the awards of a sentence, each with its own winner where 分别 gives a list of them to a list of winners."""
    at = 0
    while at < len(facts):
        first = facts[at]
        end = at + 1
        while (
            end < len(facts) and facts[end].shared and facts[end].held == first.held and facts[end].count is first.count
        ):
            end += 1
        names = first.held.names
        apart = 1 < len(names) == end - at and ("分别" in first.before or "分获" in first.before)
        for k, told in enumerate(facts[at:end]):
            yield told._replace(count=None, held=told.held._replace(names=names[k : k + 1])) if apart else told
        at = end
