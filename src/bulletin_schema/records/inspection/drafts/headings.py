"""Headings: what a heading in an article, or a clause before a colon, says of what stands below it."""

from __future__ import annotations

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.inspection.drafts.state import State

# 总体情况：粮食加工品60批次，均合格；…: what follows are the parts of a check told before.
_OF_EACH = regex_pattern(
    r"(?:总体|各类|具体|分类|抽[查检]|检[验测]|产品|食品)\p{Han}{0,4}(?:情况|结果)(?:如下|为|是)?$"
)


def heads_parts(state: State, words: str) -> bool:
    """Tell whether a heading announces what came out of each part of the check told above: 一、总体情况."""
    if _OF_LEVEL.search(words):
        return False
    return state.current is not None and state.current.resolved and _OF_EACH.search(words) is not None


# 二、分地区情况, （二）按抽样区域分析: what follows are parts of the whole told before
_DIVIDES = regex_pattern(
    r"^[\s（(一二三四五六七八九十\d）)、.．]*(?:[从按]照?\p{Han}{2,10}?(?:分析|分类|统计|划分|区分|情况|来?[分看]|归类)|分(?!析|布|类处|类监|批|[局期])\p{Han}{2,6}?(?:抽[查检]|合格|质量)?(?:情况|结果|统计|分析)"
    r"|(?:各|不同)\p{Han}{2,8}?(?:抽[查检]|合格率?|质量)(?:情况|结果|对比|比较))[：:]?$"
)
_QUARTERLY = regex_pattern(r"季度?|月|年|批次|期")


def heads_division(state: State, heading: str) -> bool:
    """Let a heading that divides the whole, 分地区情况, lead back to the check it divides, and say whether it does."""
    head = _DIVIDES.match(heading.strip()) if state.drafts else None
    if head is None or _QUARTERLY.search(heading) or _OF_LEVEL.search(heading):
        return False
    counted = [
        (one.count[0].quantity.value, -at, one) for at, one in enumerate(state.drafts) if one.count and one.resolved
    ]
    if counted:
        state.current = max(counted)[2]
    return bool(counted)


# 1.省级监督抽查情况：… 2.市级监督抽查情况：…: each level's is a check of its own.
_OF_LEVEL = regex_pattern(r"(?:国家|[省市县区州]|自治区)级?(?:产品)?(?:质量)?监督抽[查检]")


# 处理措施, 主要问题: how the check told above went on.
_GOES_ON_HEAD = regex_pattern(
    r"问题|处[理置罚]|措施|整改|原因|结果|情况|要求|建议|在哪|查处|后续|工作|成效|做法|亮点|不合格|合格|抽[查检]|检[查验]|名单|公[告示]|附件|下架|召回|力度|隐患|违法"
)

# 三、有关要求: what stands below is asked of others.
_DEMANDS = regex_pattern(r"(?:有关|工作|几点|下一步|下步|相关)(?:工作)?(?:要求|建议|打算|安排)$")
# 2026年工作要点: what stands below is to come.
_PLANS = regex_pattern(
    r"[\s（(一二三四五六七八九十）)、.．]*(?:(?:20\d\d|明)年度?|下半年|下一?步|下一?阶段|今后)\p{Han}{0,8}(?:要点|打算|思路|计划|安排|目标|重点|举措)"
)
_HEAD_MARK = regex_pattern(r"—+|：|:| (?=\p{Han})")


# 一、某县市场监管局查处加油机作弊案: what stands below is of a check of its own.
_CASE = regex_pattern(
    r"[\s（(【“]*(?:案例)?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）】、.．：:\s]*[^。；\n]{6,80}?(?<![立方答档个办专备])案(?:件)?[。\s]*"
)


def open_case(state: State, words: str) -> None:
    """Leave the checks told so far where a numbered line names a case."""
    if "案" in words[-4:] and _CASE.fullmatch(words):
        state.current, state.pending, state.section = None, None, state.index
        state.off_topic = False


def open_section(state: State, words: str) -> None:
    """Note that a heading begins other goods, 燃气用具: what is done there is not of a check told under another."""
    topic = _HEAD_MARK.split(words, maxsplit=1)[0]  # 老年用品 of 老年用品——代步车合格率仅六成
    state.section = -1 if _GOES_ON_HEAD.search(topic) else state.index
    state.ahead = _PLANS.fullmatch(words.strip()) is not None
    state.demands = _DEMANDS.search(topic) is not None
