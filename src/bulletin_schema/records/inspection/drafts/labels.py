"""Labels: what heads a line, （一）电动自行车。, is what the figures behind it are of."""

from __future__ import annotations

import regex

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.wording.names import is_specific
from bulletin_schema.records.inspection.wording.words import last_verb

_LABEL = re_pattern(
    r"^\s*(?P<number>(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]|[①-⑳]))?\s*(?P<name>[\p{Han}A-Za-z（）()、·]{2,16})(?P<stop>[：:。]?)\s*$"
)
_COUNTED = regex_pattern(r"[（(]\d+(?:批次|批|组|个|款|台|家)[)）](?=[：:。\s]|$)")  # （一）日用陶瓷（26批次）。
_NO_LABEL = regex_pattern(
    r"对|被|为$|从\p{Han}{2,8}看|项目|指标|分别|统计|^按|编号|证书|质量$|安全$|计量$|标准|其中|进行|开展|总体|情况|状况|概况|工作|成效|监管|扎实|有力|有效|受控|守|抓(?![斗绒])|筑|织密|底线|防线|保障|维护|护航|强化(?![木复地玻])|优化|深化|提质|增效|开局|落地|落实|到位|更|[好实牢稳紧严细优新]$|从严|平稳|稳步|推进|夯实|不减|惠民|突破|见效|各|则|不尽|如意|有关|同志|委员(?!会)|代表：?$|单位|处[置理]|措施|要求|结果|加强|提升|讯|记者|附件|^(?:说明|备注)|如下|还有"
)
_FIGURED = regex_pattern(r"合格|抽查|抽检|检查|检定|检出|检验|[\d一二三四五六七八九十百]+(?:批次|家|台)")
# （一）床垫抽查不合格率为5.2%。本次抽查了…: what follows is of mattresses.
_REACH = 44
_RATED_HEAD = regex_pattern(
    r"^\s*(?P<number>[（(]?[一二三四五六七八九十\d]+[)）、.．])\s*(?P<name>[\p{Han}A-Za-z（）()、]{2,20}?)(?:产品)?(?:质量)?(?:国家|省级|市级|监督)*(?:抽查|抽检)?(?:批次|产品)*(?:不合格率|合格率|不合格发现率)"
)


def read_rated_head(state: State, words: str) -> None:
    """Take the product that a numbered sentence opens with its rate for as what the following figures are of."""
    if "率" not in words[:_REACH]:
        return
    if (head := _RATED_HEAD.match(words)) and state.current is not None and is_specific(head["name"]):
        state.label, state.label_line = head["name"], False
        state.label_mark = _mark_of(head)


def read_label(state: State, words: str) -> bool:
    """Take a short numbered or colon-ended phrase as what the following figures are of."""
    words = _COUNTED.sub("", words)
    match = _LABEL.match(words)
    if heads_faults(state.label) and match is not None and match["number"]:
        return False  # a line of 二、主要问题 is one of them
    if match is None or not (match["number"] or match["stop"] in ("：", ":")):
        return False
    if heads_no_goods(words) or _is_deed(match["name"]) or (not match["number"] and _is_interview(state)):
        return False
    state.label, state.label_mark = match["name"], _mark_of(match)
    return True


def heads_faults(label: str) -> bool:
    """Tell whether what heads some lines says that they tell what was wrong: 主要问题, 违法表现."""
    return "问题" in label or (label.startswith("违") and label.endswith(("表现", "行为", "情形", "类型")))


def heads_no_goods(words: str) -> bool:
    """Tell whether a heading says what was done or found, 处理措施 or 不合格产品, and names no goods."""
    return _NO_LABEL.search(words) is not None or _FIGURED.search(words) is not None


def _is_deed(name: str) -> bool:
    """Tell whether a label only says what was done to the goods behind it: 强检：压力表870块."""
    verb = last_verb(name)
    return verb is not None and (verb.start(), verb.end()) == (0, len(name))


# 主持人：…, 听众：…: what stands before a colon there is who speaks
_ASKS = re_pattern(r"\n[ \u3000]*(?:主持人|记者|听众|网友|主播|问)[^\n：:，。]{0,12}[：:]")


def _is_interview(state: State) -> bool:
    """Tell whether the text goes from one who asks to one who answers."""
    text = state.reading.text
    return state.reading.memo("inspection interview", lambda: _ASKS.search("\n" + text) is not None)


def _mark_of(label: regex.Match[str]) -> str:
    """Return what stands around a label's number, （） of （一）: labels with the same are side by side."""
    return str(_NUMERALS.sub("", label["number"] or ""))


_NUMERALS = regex_pattern(r"[一二三四五六七八九十\d①-⑳]+")
_LONGEST = 26  # characters
_NEAR_CHECKS = 4


def takes_label(state: State, sentence: Sentence, words: str) -> bool:
    """Take what heads the figures below it, and say whether a sentence is no more than that."""
    if len(words) < _LONGEST and read_label(state, words):
        state.label_line = "\n" not in state.reading.text[sentence.end - 1 : sentence.end + 2]
        return True
    read_rated_head(state, words)
    if len(words) < _LONGEST and words.endswith("。") and _is_told_part(state, words[:-1]):
        state.label, state.label_line = words[:-1], True
        return True
    return False


def _is_told_part(state: State, words: str) -> bool:
    """Tell whether a phrase alone names a part told above: 手提式灭火器。在全市监督抽查…."""
    return any(row.subject == words for draft in state.drafts[-_NEAR_CHECKS:] for row in draft.rows)
