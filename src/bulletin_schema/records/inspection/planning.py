"""Planning: what is to come, was only asked for, is but a rumour or an office's whole season is told of no check."""

from __future__ import annotations

from bulletin_schema.patterns import listed_regex_pattern, regex_pattern
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.wording.clause import COUNT, DATE, Clause, masked_text

# 提出到2025年, 可承担…, 可检21类: a date or a number stands among the words
_AIMED = (
    rf"(?:提出|明确)[，：]?到{DATE}|(?<![许认宁尽])可(?=对[^，。；]{{0,24}}检|承担|检[测验定]\p{{Han}}{{0,6}}{COUNT})"
)
PLANNED = listed_regex_pattern("inspection_planning_words.txt", before=f"{_AIMED}|")
_PURPOSE = regex_pattern(r"^\s*(?:为|旨在)")
_BY_PLAN = regex_pattern(r"^\s*(?:\d*[.、])?(?:根据|按照|依据|按)")  # what was done by a plan was done
_DONE_THEN = regex_pattern(rf"\s*实际(?:共|完成|抽[查检取]|检[查验测]|受检)[^，；。]{{0,16}}{COUNT}")
# A purpose told first may take several clauses: 为维护市场秩序，确保计量准确，近日，….
_ACTS = regex_pattern(rf"近日|日前|近期|连日来|目前|{DATE}|局|所|部门|院$|组织|{COUNT}")


# 每月必检，全年共抽96批次: what is done again and again, and then how often it was.
_HABIT = regex_pattern(r"每(?:批|年|季度?|月|半年|周)\p{Han}{0,4}(?:抽|检)|月月检|应检尽检")
_DONE_NEXT = regex_pattern(rf"，(?:全年|今年|去年|目前|至今|截至|上半年|下半年|累计|共|已|{DATE})")


def tells_plan(state: State, clause: Clause) -> bool:
    """Tell whether a sentence has turned to what is to come; what a check was for and by what plan is not that."""
    if _PURPOSE.match(clause.text):
        state.purpose = True
    else:
        state.purpose &= _ACTS.search(clause.text) is None
        plans = not (state.purpose or _BY_PLAN.match(clause.text)) and PLANNED.search(clause.text) is not None
        if plans and not state.planned and not _is_habit(clause):
            state.planned, state.plan_start = True, clause.start
        elif state.planned and _DONE_THEN.match(clause.text):
            state.planned = False  # 计划抽取50家，实际抽查38家
    return state.planned


# 另据介绍，上半年全省质监系统立案查处案件2714起: of the office's year, and no outcome of a check
_OF_OFFICE = regex_pattern(
    r"\s*(?:另?据\p{Han}{2,6}|另外|此外|另悉)，[^。；]{0,16}?(?:上半年|今年|全年|去年|\d月|截至|季度)[^。；]{0,24}?(?:系统|全[国省市县区州])[^。；]{0,16}?(?:立案|查[处办])[^。；]{0,14}?案件?\d"
)


def turns_to_office(words: str) -> bool:
    """Tell whether a sentence turns to what a whole office did in a season.

    >>> turns_to_office("另据介绍，上半年全省质监系统立案查处案件2714起。")
    True
    """
    return _OF_OFFICE.match(words) is not None


def _is_habit(clause: Clause) -> bool:
    """Tell whether a clause says what is done again and again, and the next how often it was."""
    if not _HABIT.search(clause.text):
        return False
    return _DONE_NEXT.match(masked_text(clause.reading), clause.low + len(clause.text)) is not None
