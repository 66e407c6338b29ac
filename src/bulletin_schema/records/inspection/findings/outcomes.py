"""Outcomes: what was ordered or done after a check."""

from __future__ import annotations

from functools import cache
from typing import cast

import regex

from bulletin_schema.lexicon import load_table
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.model import InspectionAction
from bulletin_schema.records.inspection.wording.clause import full_width

# Plans, demands in general, conditions and advice order nothing.
_UNREAL = re_pattern(
    r"下一步|今后|将(?=于|对|指导|督促|责成|会同|适时|跟踪|依法|进一步|继续|加大|予以|会|按|组织|开展|严|根据|建立|视|把|被|在|加强|依据|以)|拟|一律(?=不|将|要)|如果?发现|若发现|建议|提醒|呼吁|消费者|应当?(?=立即|及时|停止|责令)"
    r"|可以|可[处科判]|最高可|有权|权利|申请复|要求复|可(?=[要申提])|不得|严禁|避免|防止|计划|力争|确保|必须|凡是?|可能|倡导|对涉嫌犯罪的|对(?:逾期|拒不|屡)\p{Han}{0,12}的(?:，|要|将)|逾期(?:不|未)\p{Han}{0,8}的|坚决|依法从严|各级\p{Han}{0,12}要|未(?:被)?(?:立案|罚)"
)


@cache
def _actions() -> tuple[tuple[regex.Pattern[str], InspectionAction], ...]:
    rows = load_table("inspection_actions.tsv")
    return tuple((regex.compile(pattern), cast(InspectionAction, name)) for pattern, name in rows)


@cache
def _any_action() -> regex.Pattern[str]:
    return regex.compile("|".join(f"(?:{pattern})" for pattern, _ in load_table("inspection_actions.tsv")))


def tells_action(words: str) -> bool:
    """Tell whether some words speak of anything that may be ordered or done after a check.

    >>> tells_action("下达责令改正通知书"), tells_action("铅封破损")
    (True, False)
    """
    return _any_action().search(words) is not None


_CLAUSE = regex_pattern(r"[^，；。！？,;]+")


def actions_in(words: str) -> list[InspectionAction]:
    """Return what a sentence says was ordered or done.

    >>> actions_in("责令2家企业停止销售并限期整改，对1家立案查处。")
    ['rectification_ordered', 'sale_stopped', 'case_filed']
    >>> actions_in("下一步，将对不合格企业立案查处。")
    []
    """
    words = full_width(words)
    if not _any_action().search(words) or _LOOKS_AHEAD.match(words):
        return []
    if ("诉" in words or "报" in words or "访" in words or "来电" in words) and _COMPLAINTS.match(words):
        words = words.partition("；")[2]  # 受理投诉1200件…；同期开展专项检查，查扣…
    found: list[InspectionAction] = []
    ordered = False  # 各地要责令停止销售，并立案查处: the second is an order to them too
    for clause in _CLAUSE.findall(words):
        ordered = _orders_others(clause) or _is_asked(clause) or (ordered and _GOES_ON.match(clause) is not None)
        if ordered or not _any_action().search(clause) or unreal(clause):
            continue
        found += [action for pattern, action in _actions() if pattern.search(clause) and action not in found]
    return found


# 全年收到举报120件，移送公安机关2件: what came of complaints, and not of a check.
_COMPLAINTS = regex_pattern(
    r"[^。；]{0,24}?(?:收到|接到|受理|接收|接诉|办理)了?[^，。；]{0,20}?(?:投诉|举报|信访|来电)[^，。；]{0,8}?\d"
)
_LOOKS_AHEAD = regex_pattern(r"[\s，]*(?:下一步|今后|接下来|下半年，?我局将|明年|下阶段|下一阶段)")


def _orders_others(clause: str) -> bool:
    """Tell whether a clause asks other bodies to act, which is no action yet: 各地要依法责令停止销售."""
    return "已" not in clause and _ORDERS_OTHERS.search(clause) is not None


def _is_asked(clause: str) -> bool:
    """Tell whether a clause says what a meeting asks for or what is to come next: 会议要求, 下一步要依法查处."""
    return _ASKED.match(clause) is not None and "已" not in clause


_ASKED = regex_pattern(r"\s*(?:下一步|今后|接下来|会议(?:要求|强调|指出|决定))")
_ORDERS_OTHERS = regex_pattern(
    r"(?:各[地级县市区州]|各有关|各相关|各[^，。；]{0,4}单位|^请)[^，。；]{0,16}?(?:要(?!求)|应(?!急)|须|必须|依法|^请)"
)
_GOES_ON = regex_pattern(r"并|同时|督促|责令|依法|对|限期|及时")
# What was done to some is done, 对逾期不改的3家企业予以查封; what would be done is not.
_DONE_TO_SOME = regex_pattern(r"的\d+家|已")


def unreal(clause: str) -> bool:
    """Tell whether a clause speaks of what is to come, of a condition, or gives advice."""
    return _UNREAL.search(clause) is not None and _DONE_TO_SOME.search(clause) is None
