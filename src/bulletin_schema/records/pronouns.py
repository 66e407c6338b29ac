"""Pronouns: whom 该公司, 该局, 集团公司 or a bare 公司 stands for."""

from __future__ import annotations

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading

PRONOUN = regex_pattern(
    r"(?:(?:该|我|本)(?P<noun>公司|集团|企业|厂|院|所|中心|局|校|协会|学会|合作社|单位|委|厅|办)|[该我本]?集团公司|集团|公司|我们|其)"
)
_ENDS = {
    None: ("公司", "集团", "厂"),
    "公司": ("公司", "集团"),
    "集团": ("集团", "公司"),
    "企业": ("公司", "厂", "集团"),
    "单位": ("公司", "厂", "院", "所", "中心", "局", "集团"),
    "校": ("学校", "大学", "学院"),
}
_REACH = 600  # characters back


def meant(reading: Reading, sentence: Sentence, name: str) -> str | None:
    """Return the body that a pronoun stands for, a name itself, or None where no body is named before."""
    said = PRONOUN.fullmatch(name)
    if said is None:
        return name
    ends = _ENDS.get(said["noun"], (str(said["noun"]),))
    for body in reversed(reading.within("organization", max(0, sentence.start - _REACH), sentence.start)):
        told = reading.sentence_at(body.start)
        if told is not None and told.article == sentence.article and body.value.name.endswith(ends):
            return str(body.value.name)
    return None
