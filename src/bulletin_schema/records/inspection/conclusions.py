"""Conclusions: the findings of a check as its record has them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.findings.test_items import known_items, names_test_item

_JOINERS = regex_pattern(r"[、和及]|等(?:\d+[种类])?(?:产品|商品)?$")
_SHORTEST: Final = 4  # what is left of a finding without the goods' name
_PREDICATE = regex_pattern(r"[为是被和及与、]")


def findings_of(draft: Draft, subject: str | None) -> tuple[str, ...]:
    """Return what was found; the failing items of named products are findings too.

    The goods' own name is not told again: of 电梯, 电梯维保记录造假 is 维保记录造假.
    """
    failed = list(dict.fromkeys(failed for item in draft.items for failed in item.failed_items))
    goods = [name for name in _JOINERS.split(subject or "") if len(name) > 1]
    told = _in_detail([_bare(finding, goods) for finding in draft.findings or draft.causes])
    parts = {row.subject for row in draft.rows}  # 不合格的主要是烧结砖（8批）: goods, and no fault
    told = [finding for finding in told if finding not in parts or names_test_item(finding)]
    told = [finding for finding in told if (item := _VERDICT.sub("", finding)) == finding or item not in told]
    added = [finding for finding in told if not any(item in finding or finding in item for item in failed)]
    return tuple(dict.fromkeys([*failed, *added]))


_VERDICT = regex_pattern(r"(?:超标|超量使用|超量|不合格|不达标)$")  # 大肠菌群超标 beside 大肠菌群
_CATEGORY = regex_pattern(
    r"(?:(?:农药|兽药|农兽药)残留|(?:致病性?)?微生物(?:污染)?|(?:食品)?添加剂|(?:重金属|有机物)污染|质量指标)(?:问题)?"
)
_FEWEST: Final = 2


def _in_detail(findings: list[str]) -> list[str]:
    """Return the findings without the sorts of them, where what was found is told in detail: 农药残留 beside 腐霉利、噻虫胺."""
    told = [one for one in findings if not _CATEGORY.fullmatch(one)]
    return told if sum(one in known_items() for one in told) >= _FEWEST else findings


def _bare(finding: str, goods: Sequence[str]) -> str:
    for name in goods:
        rest = finding.removeprefix(name)
        plain = str(_OWN.sub("", rest))
        if rest not in (finding, plain) and names_test_item(finding):
            return plain  # 童车的机械强度, 校服产品pH值
        if rest != finding and not names_test_item(finding) and len(plain) >= _SHORTEST and not _PREDICATE.match(plain):
            return plain
    return finding


_OWN = regex_pattern(r"^(?:产品|样品)?的?因?")
