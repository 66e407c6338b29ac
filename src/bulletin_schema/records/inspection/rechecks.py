"""Rechecks: what was gone back to because it had failed, 对抽查不合格的28家企业进行了复查，26家合格."""

from __future__ import annotations

from dataclasses import replace

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.model import InspectionMethod
from bulletin_schema.records.inspection.numbers.results import put
from bulletin_schema.records.inspection.wording.clause import COUNT, DATE, Clause, masked_text
from bulletin_schema.records.inspection.wording.counted import counted_name
from bulletin_schema.records.inspection.wording.figures import Figure
from bulletin_schema.records.inspection.wording.judgements import POOR
from bulletin_schema.records.inspection.wording.names import is_specific

_BACK = (
    "回访|回头再[看查]|(?:杀|打)了?个?“?回马枪”?|“?回头[看查]”?(?:式?检查|行动)?|跟踪(?:监督)?(?:检查|抽查|抽检|抽样)"
)
_AGAIN = f"复查|复检|复验|{_BACK}"
_ANY = regex_pattern(_AGAIN)
# 上年度不合格的84家企业: no check of this article is the one that they failed in.
_FAILED_EARLIER = regex_pattern(
    rf"(?:上(?:年度?|次|回|月|期|一?[年轮批次期])|去年|前年|前次|往年|历次|曾|{DATE})[^，。；{COUNT}]{{0,12}}(?:不合格|点名|曝光|{POOR})[^，。；{COUNT}]{{0,10}}$"
)
_SAMPLED = regex_pattern(r"跟踪(?:监督)?抽")
_GONE_BACK = regex_pattern(rf"(?:{_AGAIN})了?到?\p{{Han}}{{0,20}}$")
# 对…不合格的28家企业，市局组织了复查: the word stands behind whom it was about, in the same sentence.
_THEN_AGAIN = regex_pattern(rf"[^。；]{{0,40}}?(?<!将)(?:{_AGAIN})")
# Of a check that the article has told: 已复查6家，合格5家; 对7家企业下达通知书，并组织复查 is what it led to.
_COUNTED = regex_pattern(rf"(?:复查|{_BACK})了?，?(?:现场|共|已|分别|检查|复查)*(?!不?合格|对)\p{{Han}}{{0,8}}$")
_ABOUT = regex_pattern(r"对[^，；]*$")
_ORDERED = "责令|下[达发]|立案|停止|封存|罚|限期|要求|将|移[送交]|开展后续"
_THEN_BACK = regex_pattern(rf"(?:(?!{_ORDERED})[^。；]){{0,30}}?(?:复查|{_BACK})")
_CAME_OUT = regex_pattern(
    rf"[^。；]{{0,40}}?(?:(?:{COUNT}|均|都|全部)[^，。；]{{0,12}}?(?:合格|整改|改正|通过|到位|落实|完成|停[产业用]|立案|改[了好]|过关|达标|闭门|关张|{POOR})|(?:合格|通过|到位|整改完成|完成整改|落实)的?{COUNT})"
)


def open_recheck(state: State, clause: Clause, figure: Figure) -> bool:
    """Start a check with what was gone back to, and say whether one did.

    Where the article has told of the check that they failed in, only what came out the second time, in numbers, is
    another.
    """
    if _count_again(state, clause, figure):
        return True
    unheard = not any(one.counts or one.resolved for one in state.drafts)
    if unheard and figure.kind == "place" and _STILL.match(clause.text, figure.at + 1):
        draft = state.open(clause, None, "sampling")
        draft.rechecks = True
        put(state, clause, draft, draft, replace(figure, role="failed"))
        return True
    if figure.role == "passed" or not (_tells_again(clause, figure) and _opens(state, clause, figure)):
        return False
    sampled = _SAMPLED.search(masked_text(clause.reading), clause.low, clause.low + _FAR) is not None
    method: InspectionMethod = "sampling" if sampled or figure.quantity.unit == "批次" else "site_check"
    state.pending = None
    draft = state.open(clause, replace(figure, role="inspected", verb=method, strong=True), method)
    draft.rechecks = True
    if figure.kind == "place" or not draft.subject:
        draft.subject = _gone_back_to(clause, figure) or draft.subject
    return True


# 有4家企业经复查仍不合格: all that is told of those gone back to
_STILL = regex_pattern(
    r"\p{Han}{0,8}?(?:经|经过)?(?:监督)?(?:复查|复检|复验)(?:后|检验)?(?:仍然?|依然|依旧|还是?)(?:不合格|未通过|不达标)"
)
_TESTED_AGAIN = regex_pattern(r"(?:复查|复检|复验|跟踪(?:监督)?抽[查检])了?(?:样品|产品|商品)?(?:共|共计)?$")


def _count_again(state: State, clause: Clause, figure: Figure) -> bool:
    """Take a number of samples tested the second time, behind whom they are from: 对7家企业组织复查，复查14批次."""
    draft = state.current
    if draft is None or not draft.rechecks or draft.last != state.index or draft.resolved or figure.kind != "goods":
        return False
    if _TESTED_AGAIN.search(clause.text, figure.low, figure.at) is None:
        return False
    state.count(draft, clause, replace(figure, role="inspected", verb="sampling", strong=True))
    return True


_FAR = 48  # characters that a sentence takes to say what was done


def _tells_again(clause: Clause, figure: Figure) -> bool:
    """Tell whether a word of going back stands anywhere near."""
    low = clause.low - len(clause.lead)
    return _ANY.search(masked_text(clause.reading), low, clause.low + figure.at + _FAR) is not None


def _opens(state: State, clause: Clause, figure: Figure) -> bool:
    """Tell whether a number is of those gone back to, in a check that none told before it leads to."""
    if state.drafts and _tells_anew(state, clause, figure):
        return True
    before = clause.text[: figure.at]
    told = any(one.resolved or one.rechecks for one in state.drafts)
    if figure.kind != "place" or (told and _FAILED_EARLIER.search(before) is None):
        return False
    return _GONE_BACK.search(before) is not None or _is_about_them(clause, figure)


def _tells_anew(state: State, clause: Clause, figure: Figure) -> bool:
    """Tell whether a number of those gone back to stands beside what came out: 对上月14台不合格电梯“回头看”，12台已整改."""
    current = state.current
    if current is not None and current.rechecks and current.end > clause.segment_start:
        return False
    masked, at = masked_text(clause.reading), clause.low + figure.at + 1
    if _COUNTED.search(clause.lead + clause.text[: figure.at]) is None:
        again = _THEN_BACK.match(masked, at) if _ABOUT.search(clause.text, 0, figure.at) else None
        if again is None:
            return False
        at = again.end()
    return _CAME_OUT.match(masked, at) is not None


_WHOM = r"(?:不合格|问题|涉事|违规|存在问题|整改)*的?(?P<name>\p{Han}{2,10}?)"
_BEHIND = regex_pattern(rf"{_WHOM}(?=[，。“：（]|$|进行|开展|实施|组织|逐|全部|均|已|再次|经|中|{_AGAIN})")
_LED = regex_pattern(rf"(?:{_AGAIN})了?(?:在用)?(?P<name>\p{{Han}}{{2,10}})$")
_SITES = "企业|单位|商户|经营[者户]|门店|公司|[店站户厂场院校]"
_NAMED_LAST = regex_pattern(
    rf"(?r)(?:{COUNT}|不合格|问题)的?(?P<name>\p{{Han}}{{0,6}}(?:{_SITES}))(?=[，；。、的]|进行|责令|立案|下[达发])"
)
_NAMED_NEAR = 120


def _gone_back_to(clause: Clause, figure: Figure) -> str:
    """Return whom or what a recheck was of: named behind its number, or last before where only 已复查6家 is said."""
    led = _LED.search(clause.text, 0, figure.at)
    if led and _is_name(led["name"]):
        return str(led["name"])
    if name := counted_name(clause, figure):
        return name
    behind = _BEHIND.match(clause.text, figure.at + 1)
    if behind and _is_name(behind["name"]):
        return str(behind["name"])
    masked, at = masked_text(clause.reading), clause.low + figure.at
    last = _NAMED_LAST.search(masked, max(0, at - _NAMED_NEAR), at) if figure.kind == "place" else None
    return str(last["name"]) if last else ""


def _is_name(words: str) -> bool:
    """Tell whether some words name goods or, if only in general, whose they are: 企业."""
    return is_specific(words) or _GENERAL.fullmatch(words) is not None


_GENERAL = regex_pattern(_SITES)


def _is_about_them(clause: Clause, figure: Figure) -> bool:
    """Tell whether a count is of those that a recheck in the same sentence was about."""
    before = clause.text[: figure.at]
    about = "对" in before or clause.text.endswith("中") or _FAILED_EARLIER.search(before) is not None
    return about and _THEN_AGAIN.match(masked_text(clause.reading), clause.low + figure.at + 1) is not None
