"""Marks of origin: a geographical indication is a brand mark among brand marks, a figure among registrations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin_schema.patterns import regex_pattern

if TYPE_CHECKING:
    import regex

    from bulletin_schema.layout import Sentence

_BEFORE, _BEHIND = 120, 60  # characters around a mark that tell what list it stands in
_BRANDS = regex_pattern(r"驰名|著名商标|知名商标|名牌|老字号|著名的?[0-9]|地理标志(?:保护)?产品|质量奖|国家地理标志")
_REGISTRY = regex_pattern(r"注册商标|商标(?:有效)?(?:申请|注册)|专利|马德里")
_VERB = regex_pattern(
    r"(?:新增|新获|新注册|新培育|获批|获准|核准|注册|现有|拥有|共有|已有|累计|申报|培育|成为|再添|成功|增加|又添)[^，。；、]{0,16}$"
)
_REACHED = regex_pattern(r"[”\s]*的?(?:累计|总数|总量|增至|增加到|已|达|共|从|由|获|，核准)")
# 地理标志208个, 地理标志增至7件; 2件地理标志，
_COUNTED = regex_pattern(
    r"(?:总数|总量|累计|共有?|已|有|也|数量|再?新增|[增升]至|达到?|增加到|突破|超过?){0,3}[0-9]{1,4}余?[个件枚项]"
    r"|(?<=[0-9][个件枚项]地理标志)(?=[，。；、）]|$)"
)


def is_no_mark_held(text: str, sentence: Sentence, head: regex.Match[str]) -> bool:
    """Tell a geographical indication that is counted among registrations, or is not counted at all.

    >>> from bulletin_schema import Award, read
    >>> [award.name for award in read("全县有驰名商标2件、地理标志证明商标3件。").of(Award)]
    ['驰名商标', '地理标志证明商标']
    >>> read("有效注册商标9千件，地理标志证明商标3件。").of(Award)
    []
    """
    word = head.groupdict().get("head") or ""
    if word == "地理标志":
        return _COUNTED.match(text, head.end()) is None
    if not (word.endswith("商标") and "地理标志" in word):
        return False
    low, high = max(sentence.start, head.start() - _BEFORE), min(sentence.end, head.end() + _BEHIND)
    if _BRANDS.search(text, low, head.start()) or _BRANDS.search(text, head.end(), high):
        return False
    told = _VERB.search(text, low, head.start()) or _REACHED.match(text, head.end(), high)
    return told is None or _REGISTRY.search(text, low, high) is not None
