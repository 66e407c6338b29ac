"""Turning: a clause that opens with the goods of one of the checks just told side by side is of that one."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.numbers.together import goods_name
from bulletin_schema.records.inspection.wording.clause import DATE, Clause, masked_text
from bulletin_schema.records.inspection.wording.names import opens_with
from bulletin_schema.records.inspection.wording.words import tells_check

_RESULT = regex_pattern(r"^\s*(?:其中|(?:经?(?:抽样)?检[验测])?结果(?:显示|表明)?|经检[验测](?=\p{Han}{2}))")
_SIDE_BY_SIDE = 4  # checks that may be told at once


def turn_to_named(state: State, clause: Clause) -> None:
    """Turn to the check, of those just told side by side, whose goods open a clause: 电热毯全部达标；暖脚器有3款过热."""
    near = [one for one in state.drafts[-_SIDE_BY_SIDE:] if one.counts and state.index - one.last <= 1]
    if len(near) < 2:
        return
    words = str(_RESULT.sub("", clause.text))
    for draft in near:
        name = goods_name(draft)
        names = opens_with(words, name) if clause.opens else _names_in_full(words, name)
        if not draft.resolved and names:
            state.current, state.parts = draft, False
            return


def _names_in_full(words: str, name: str) -> bool:
    """Tell whether words open with the name of goods: 抽检大米12批次、食用油8批次，大米全部合格."""
    return len(name) > 1 and any(words.startswith(name[at:]) for at in range(max(1, len(name) - 2)))


# 此外，一季度全市完成药品抽检120批次; 今年上半年，该局已组织过两轮监测; 此前的5月，…: of another time or field
_ELSEWHERE = regex_pattern(
    rf"\s*(?:又讯|另讯|另(?:外|悉|据\p{{Han}}{{1,4}})?，|此外，|(?:此前|同期|与此同时|同一季度|同一时间)(?!，?其中)|(?:{DATE}|[今去]年(?:上半年)?|上半年)，?(?:该|我|[省市县区州])\p{{Han}}{{0,6}}局\p{{Han}}{{0,6}}(?:已|还|曾|又|也))"
)
_OF_THIS = regex_pattern(r"本次|此次|这次|其中|本期|本批|上述")
_DEED = regex_pattern(r"开展|组织|完成|进行|实施|公告|公布|通报|对|在")


def turns_elsewhere(words: str) -> bool:
    """Tell whether a sentence, masked, turns to a check beside the one told: 此外，一季度全市完成药品抽检120批次.

    >>> turns_elsewhere("同期，市局对电热毯开展风险监测"), turns_elsewhere("此外，本次抽查还对网店开展抽检")
    (True, False)
    """
    if _ELSEWHERE.match(words) is None or _OF_THIS.search(words):
        return False
    return _DEED.search(words) is not None and tells_check(words)


_ASPECT = regex_pattern(r"\s*(?:在)?(?P<name>(?!一|另|其他|工作)\p{Han}{2,12})(?:方面|领域)")
_AT_ONCE = 6  # 加油站方面，共检定…: a check of its own


def turns_to_aspect(state: State, clause: Clause) -> bool:
    """Tell whether a clause turns to one of several checks told side by side: 电梯方面，…。气瓶方面，…."""
    aspect = _ASPECT.fullmatch(clause.text) if clause.opens and clause.text.endswith(("方面", "领域")) else None
    if aspect is None:
        return False
    behind = clause.low + len(clause.text)
    total = any(own in masked_text(state.reading)[behind : behind + _AT_ONCE] for own in ("共", "同期"))
    if state.current is not None and not state.current.aspect and not total:
        return False
    state.aspect, state.current = aspect["name"], None
    return True
