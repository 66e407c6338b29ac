"""Pronouns: whom 该公司, 该局, 集团公司 or a bare 公司 stands for."""

from __future__ import annotations

from typing import Any

from bulletin_schema.clauses import same_article
from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading

PRONOUN = regex_pattern(
    r"(?:(?:该|我|本)(?P<noun>公司|集团|企业|厂|院|所|中心|局|校|协会|学会|合作社|单位|委|厅|办|会)|[该我本]?集团公司|集团|公司|我们|他们|其|它)"
)
_ENDS = {
    None: ("公司", "集团", "厂"),
    "公司": ("公司", "集团"),
    "集团": ("集团", "公司"),
    "企业": ("公司", "厂", "集团", "合作社", "店"),
    "单位": ("公司", "厂", "院", "所", "中心", "局", "集团"),
    "机构": ("公司", "中心", "院", "所", "站"),
    "校": ("学校", "大学", "学院"),
}
_REACH = 600  # characters back


def meant(reading: Reading, sentence: Sentence, name: str) -> str | None:
    """Return the body that a pronoun stands for, a name itself, or None where no body is named before."""
    said = PRONOUN.fullmatch(name)
    if said is None:
        return name
    body = named_before(reading, sentence, said["noun"], sentence.start)
    return str(body.value.name) if body is not None else None


def named_before(reading: Reading, sentence: Sentence, noun: str | None, at: int) -> Mention[Any] | None:
    """Return the body of a sort (公司, 局) named last before a place, in its sentence's article."""
    ends = _ENDS.get(noun, (str(noun),))
    return next((b for b in reversed(bodies_before(reading, sentence, at)) if b.value.name.endswith(ends)), None)


def bodies_before(reading: Reading, sentence: Sentence, at: int) -> list[Mention[Any]]:
    """Return the bodies named before a place in its sentence's article, in order."""
    found = reading.within("organization", max(0, at - _REACH), at)
    return [body for body in found if same_article(reading, sentence, body.start)]
