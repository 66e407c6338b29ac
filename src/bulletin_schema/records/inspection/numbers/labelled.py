"""Labelled: goods or places counted one after another behind a word of checking, 强检：加油机1046台，…；电子秤2315台."""

from __future__ import annotations

from dataclasses import replace

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.drafts.draft import DEVICES
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.model import InspectionMethod
from bulletin_schema.records.inspection.numbers.enumeration import DISCOVERED
from bulletin_schema.records.inspection.wording.clause import Clause
from bulletin_schema.records.inspection.wording.counted import counted_name
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.names import is_specific
from bulletin_schema.records.inspection.wording.words import last_verb, verbs

_LABEL = re_pattern(
    r"^\s*+(?:(?:[▲■◆●★·※—]++|[一二三四五六七八九十\d]+[、.．]|（[一二三四五六七八九十]）)\s*+)?(?P<label>[^，。；：:、]{2,40}?)(?:工作|情况|任务|业务|结果|方面)?[：:]"
)
_NUMBERED = regex_pattern(r"^\s*(?:[▲■◆●★·※—]+|\d+[.、．]|（\d+）)\s*")


_ENTRY = regex_pattern(r"\s*(?:[▲■◆●★·※]|\d+[.、．]|[（(]\d+[)）])")  # 1.小餐饮46家，责令改正6家；


def head_list(state: State, words: str) -> None:
    """Note the deed that a line ends with, which heads those below it: 春节前食品安全检查情况：."""
    words = words.strip()
    state.list_method = method_of_label(words) if words.endswith(("：", ":")) else None


def note_label(state: State, words: str) -> None:
    """Note the deed that opens a sentence as the head of what it lists, or that of the list the sentence is a line of."""
    if words.rstrip().endswith(("：", ":")):
        head_list(state, words)
    own = method_of_label(words) if "：" in words or ":" in words else None
    state.label_method = own or (state.list_method if _ENTRY.match(words) else None)


def method_of_label(words: str) -> InspectionMethod | None:
    """Return the method that a label ends with: verification of 强检：, None where it names no deed or more than that.

    >>> method_of_label("▲强检：加油机120台"), method_of_label("存在问题：台账不全")
    ('verification', None)
    """
    label = _LABEL.match(words)
    verb = last_verb(label["label"]) if label else None
    if label is None or verb is None or verb.end() < len(label["label"]):
        return None
    method, strong = verbs()[verb["verb"]]
    return method if strong else None


def open_labelled(state: State, clause: Clause, figure: Figure) -> bool:
    """Start a check with what opens the list behind a label, or the next stretch of it, and say whether it does."""
    method, current = state.label_method, state.current
    behind = clause.lead.endswith("：")
    if method is None or figure.low or not (clause.opens or behind):
        return False
    if current is not None and not current.labelled and (current.rows or current.has_room(figure)):
        return False  # 抽检：共抽检食品900批次；肉制品100批次 is a part
    if figure.kind == "place" and figure.quantity.value == 1:
        return False  # 农贸市场1处，快检蔬菜65份: a scene
    words = _NUMBERED.sub("", clause.text[: figure.at])
    fits = figure.kind == "place" if method == "site_check" else figure.kind == "goods"
    if not (fits or figure.quantity.unit in DEVICES) or DISCOVERED.search(words) or last_verb(words):
        return False
    if not is_specific(counted_name(clause, figure)):
        return False
    state.open(clause, replace(figure, verb=method, strong=True), method).labelled = True
    return True
