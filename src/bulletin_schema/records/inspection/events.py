"""Events: clauses that say that a check was carried out, before any figure of it is told."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.wording.clause import Clause
from bulletin_schema.records.inspection.wording.words import PLAIN_DEED, tells_check, verb_pattern

# 近日开展了…检查: a check was carried out; 为开展, 将开展, 继续开展 and 通过开展 say so of none.
_UNDONE = r"(?<!通过|为|将|继续|持续|深入|要求|加强|积极|依法|自行|经常|定期|常态化|认真|要|可以|应|同步)"
_DEEDS = (
    rf"[来过]了一[次个场遍](?=\p{{Han}})|对\p{{Han}}[^，。；]{{1,30}}?(?=(?:专项|突击|执法|监督|联合|全面)检查)|[给把将对]\p{{Han}}[^，。；]{{1,30}}?(?={PLAIN_DEED})|开展|进行|组织|实施|展开|启动|公布|发布|通报",
    r"(?:委托|送)[^，。；]{1,20}?(?=检[验测]|测试)|对\p{Han}[^，。；]{1,30}?逐[台家户个批件](?=“?[体检])|(?:单独|专门|另外?|又|还)(?=抽[查检]了\p{Han}{2})",
)
_BEHIND = r"了?[^，。；]{0,24}?"
# One look at a deed's first character spares most places what may not stand before it.
_EVENT = regex_pattern(rf"(?=[来过对给把将开进组实展启公发通委送单专另又还]){_UNDONE}(?:{'|'.join(_DEEDS)}){_BEHIND}")
# 抽样检测结果显示: any word may open it, so only a clause that has 结果 is looked through for it.
_EVENT_OR_RESULT = regex_pattern(
    rf"{_UNDONE}(?:{_DEEDS[0]}|(?=\p{{Han}}{{2,6}}结果(?:表明|显示|如下))|{_DEEDS[1]}){_BEHIND}"
)
# 对设备的安全标志进行严格检查: how the check went on.
_OF_ASPECT = regex_pattern(r"(?:情况|标志|标识|制度|装置|状况|记录|档案|证书|手续|内容|资料|台账)等?(?:进行|开展)")
_SHOWS = regex_pattern(r"\s*\p{Han}{2,6}结果(?:表明|显示)")  # 抽样结果显示: what came out of the check just told
_ANNOUNCES = regex_pattern(r"公布|发布|通报")
_EVENT_WINDOW = 26
_LIST_WINDOW = 80  # 组织开展了灯具、插座、…等12种产品质量监督抽查


def notice_event(state: State, clause: Clause) -> None:
    """Keep in mind that a check was carried out; it becomes a check with its first figure or outcome."""
    if state.current is not None and state.current.resolved and _SHOWS.match(clause.text):
        return
    event = _EVENT_OR_RESULT if "结果" in clause.text else _EVENT
    for hit in event.finditer(clause.text):
        # What opens a clause on a result is what came out: 抽查结果显示
        deed = verb_pattern().search(clause.text, hit.end() - 1) if hit.end() else None
        window = _LIST_WINDOW if "、" in clause.text else _EVENT_WINDOW
        if deed and deed.start() - hit.end() < window:
            if state.pending is not None and (_ANNOUNCES.match(hit.group()) or _OF_ASPECT.search(clause.text)):
                return
            if state.current is not None and state.current.last == state.index and not tells_check(deed.group()):
                return  # 抽取样品45批次，依据《…规范》进行检验: how it went on
            if state.pending is None or tells_check(deed.group()) or not tells_check(state.pending.text):
                state.pending = clause
            return
