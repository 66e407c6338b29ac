"""Planning: what is to come, was only asked for or is but a rumour is told of no check."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.state import State
from bulletin_schema.records.inspection.wording.clause import COUNT, DATE, Clause

PLANNED = regex_pattern(
    r"计划(?=抽|检|监督|专项|随机|开展|对|完成|安排|组织|在|全年)|(?<!本次|次|模|虚)拟(?!合|定)|力争|争取|确保(?!了)|预计|目标(?!任务)"
    rf"|(?:提出|明确)[，：]?到{DATE}|建成(?:投[用产运]\p{{Han}}{{0,1}})?后|届时|(?<![许认宁尽])可(?=对[^，。；]{{0,24}}检|承担|检[测验定]\p{{Han}}{{0,6}}{COUNT})|考核(?:指标|标准|目标)|目标值"
    r"|(?<![按照工作统一])安排了?(?=[^，。；]{0,24}(?:抽[查检样]|检[验测定]))(?![^。；]*(?:合格|发现|检出|完成|超标|达标))"
    r"|将(?=检[定验测]|校准|对|抽|开展|组织|继续|进一步|检查|实施|安排|完成|达|进行|在|全|投入|建立)|要(?=确保|达到|对)"
    r"|决定(?=对|开展|在)|(?:会议|通知|方案|意见|办法|规定)(?:要求|强调|指出|明确|提出)|应(?:当|该)?(?=全部|一律|立即|及时|定期|按期)|必须(?!的)|每(?:批|年|季度?|月|半年|户)\p{Han}{0,4}(?:抽|检)|保持在|稳定在|控制在|不低于|不高于|不少于|不得"
    r"|网传|谣传|讹传|不实(?:信息|传言|消息)|系伪造"  # 网传“抽检20批、12批不合格”的截图系伪造
)
_PURPOSE = regex_pattern(r"^\s*(?:为|旨在)")
_BY_PLAN = regex_pattern(r"^\s*(?:\d*[.、])?(?:根据|按照|依据|按)")  # what was done by a plan was done
# A purpose told first may take several clauses: 为维护市场秩序，确保计量准确，近日，….
_ACTS = regex_pattern(rf"近日|日前|近期|连日来|目前|{DATE}|局|所|部门|院$|组织|{COUNT}")


def tells_plan(state: State, clause: Clause) -> bool:
    """Tell whether a sentence has turned to what is to come; what a check was for and by what plan is not that."""
    if _PURPOSE.match(clause.text):
        state.purpose = True
    else:
        state.purpose &= _ACTS.search(clause.text) is None
        plans = not (state.purpose or _BY_PLAN.match(clause.text)) and PLANNED.search(clause.text) is not None
        if plans and not state.planned:
            state.planned, state.plan_start = True, clause.start
    return state.planned
