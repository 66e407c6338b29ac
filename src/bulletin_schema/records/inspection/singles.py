"""Singles: one product of one maker, tested and found wanting, as a decision on a penalty tells it."""

from __future__ import annotations

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.wording.names import is_specific, trimmed

_PARTY = "当事人"
# 当事人加工的玉米煎饼经抽检，…不符合…标准; 当事人生产的“腊肠”…实测值…，判定不合格
_TESTED = regex_pattern(
    r"当事人[^，。；“]{0,16}?(?:生产|加工|制作|销售|经营|使用|购进)的(?:“(?P<name>[^“”]{2,16})”|(?P<name>\p{Han}{2,10}?))(?:（[^（）]{1,30}）)?(?:\d+批次)?"
    r"(?=经[^，。；]{0,24}?(?:抽[查检样]|检[验测])|[^，。；]{2,24}?(?:实测值|检测值|检验值|项目))"
)
_LOOKED = "检查"  # what was seen at the shop is told before it, in a table run together
_WANTING = re_pattern(r"不合格|不符")


def open_single(state: State, sentence: Sentence) -> bool:
    """Start a check with one product that a sentence tells to have failed, and say whether it does."""
    text = state.reading.text
    if text.find(_PARTY, sentence.start, sentence.end) < 0:
        return False
    told = _TESTED.search(text, sentence.start, sentence.end)
    name = trimmed(told["name"]) if told else ""
    if told is None or not is_specific(name) or _WANTING.search(text, told.end(), sentence.end) is None:
        return False
    if text.find(_LOOKED, sentence.start, told.start()) >= 0:
        return False
    draft = state.open_within(sentence, told.start(), sentence.end, "sampling")
    draft.subject, draft.single = name, True
    return True
