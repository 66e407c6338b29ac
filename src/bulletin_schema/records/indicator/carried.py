"""Carried: what a number takes from the one told before it: its noun, where its own clause leaves that out."""

from __future__ import annotations

from typing import Any, NamedTuple

from bulletin_schema.mention import Mention
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.indicator.facts import SHARE_OF_LAST
from bulletin_schema.records.indicator.vocabulary import done

_ELLIPTIC = regex_pattern(
    r"[\s，。；：、（(和及与]*(?:其中|另有|另外|另)?[\s，：]*(?:已|共|累计|合计|总计|总数)*"
    r"(?:新增|新增加|解决|办结|调解|处理|化解|完成|注销|撤销|吊销|分布|抽取|查处|查获|查封|扣押|整改|占)?(?:[仅只]?为|[仅只]?有|达到?|至|约|近|[仅只])?"
)
# 有害生物412种3.1万种次, 西瓜7126批、41.3万吨, 牛皮620件，重18.6吨: one thing in two measures.
_TOO = regex_pattern(r"[、，]?\s*(?:(?:总|毛|净|共|合|约)?重量?|共计?|合计|总计|累计|计|折合|约|近|达)*")
_LOOSE = frozenset({"，", ",", "，约", "，近"})
_RATES = frozenset({"percent", "points"})
_PART = regex_pattern(r"(?:其中|另有)")
_SHARE_REACH = 24
_TOO_REACH = 6
# 市级计量标准14项，县级65项: of what was told before.
_LEVEL = regex_pattern(
    r"^(?:(?:国家|大区|自治区|省|市|州|县|区|部|地市)级|[高中初]级|(?:规模|限额)以上|规上|限上|龙头|骨干|大型|中小型|小微)(?=$|\p{Han})"
)
# 平均每天新设5万户: of what was told before.
_NEWLY = regex_pattern(r"(?:新设|新增|净增)$")
_NEW = regex_pattern(r"^(?:新设|新登记|新增|日均|各类)+")
_DEEDS = frozenset({"立案", "结案", "移送", "受理", "办结", "注销", "吊销"})  # 立案19起，结案18起: each is counted


class Told(NamedTuple):
    """The number told before: what it counts, and in what unit."""

    metric: str | None
    unit: str | None


NOTHING = Told(None, None)


def named(reading: Reading, low: int, number: Mention[Any], noun: str | None, last: Told) -> str | None:
    """Return what a number counts: its own noun, or that of the number before it where its clause leaves it out."""
    if noun and noun.endswith("一行"):  # 某某处长一行3人
        return None
    alike = last.metric is not None and last.unit == number.value.unit
    if noun and done().fullmatch(noun):
        counted = noun in _DEEDS and (not alike or last.metric in _DEEDS)
        if counted or alike:
            return noun if counted else last.metric
        noun = None
    if last.metric is None:
        return noun
    if number.kind == "percent" and noun and noun.startswith("占"):  # 占全国3.2%: of what was told before
        return share_of(last.metric)
    if noun and alike and (whole := _completed(noun, last.metric)):
        return whole
    text = reading.text
    if number.kind == "percent" and SHARE_OF_LAST.search(text, max(low, number.start - _SHARE_REACH), number.start):
        return share_of(last.metric)
    if noun is None and (is_second_measure(text, low, number) if not alike else _is_elliptic(reading, low, number)):
        return last.metric
    return noun


def share_of(metric: str) -> str:
    """Return the name of the share of what is counted: 投诉占比, also behind 投诉占比."""
    return f"{metric.removesuffix('占比')}占比"


def is_second_measure(text: str, low: int, number: Mention[Any]) -> bool:
    """Tell a number that measures anew what the number ending at `low` counts: 苹果12批、|41吨."""
    if number.kind in _RATES or number.start - low > _TOO_REACH or not low:
        return False
    return _TOO.fullmatch(text, low, number.start) is not None and text[low : number.start].strip() not in _LOOSE


def _completed(noun: str, metric: str) -> str | None:
    """Return a noun with what it leaves out of the one before: 省级 of 公用计量标准, 平均每天新设 of 新设企业."""
    if _LEVEL.fullmatch(noun):
        return f"{noun}{_LEVEL.sub('', metric)}"
    if _NEWLY.search(noun) and not _NEWLY.search(metric):
        return f"{noun}{_NEW.sub('', metric)}"
    return None


def _is_elliptic(reading: Reading, low: int, number: Mention[Any]) -> bool:
    """Tell a number whose clause says nothing of what it counts, but perhaps where or when: 其中甲区12件."""
    text = reading.text
    low = max(low, reading.clause_at(number.start)[0])
    if _PART.match(text, low):
        return True
    lead = text[low : number.start]
    for kind in ("region", "date"):
        for mention in reading.within(kind, low, number.start):
            lead = lead.replace(text[mention.start : mention.end], "")
    return _ELLIPTIC.fullmatch(lead) is not None
