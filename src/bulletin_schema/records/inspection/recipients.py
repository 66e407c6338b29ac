"""Recipients: which check of an article a closing sentence, or one that names its goods, is on."""

from __future__ import annotations

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.inspection.drafts.draft import Draft
from bulletin_schema.records.inspection.drafts.state import State

# 对上述不合格产品，…; 依据《…条例》，…: what was ordered in the end is of the check that the article is on.
_CLOSES = re_pattern(
    r"^\s*(?:目前，?|同时，?|另外，?)?(?:(?:依据|根据|按照)《[^》]{4,40}》[^，]{0,12}，|(?:对于?|针对|就)(?:本次|此次|这次|上述|以上|这些|所有|全部|该批)?(?:监督)?(?:抽[查检]|检[验测查])?(?:中)?(?:发现)?的?(?:上述|以上)?(?:不合格|不达标|存在问题|问题)"
    r"|(?:上述|以上|本次抽[查检]|所有)[^，。]{0,8}(?:不合格|问题)|(?:本次|此次)?(?:抽[查检]|检[查验测])(?:中)?(?:发现)?的?不合格)"
)
_FAILING_GOODS = re_pattern(
    r"(?:^|[，。；：、对])\s*(?:本次|此次)?(?P<name>\p{Han}{2,10}?)(?:产品|样品)?(?:的|质量)?(?:抽[查检])?(?:主要)?(?:不合格|不达标|质量问题)(?:的)?(?:主要|多)?(?:项目|指标|原因|问题)?(?:主要|多|集中|均|都|全部|大多)*(?:是|为|涉及|表现|集中|在|有|体现)"
)
_INDENT = 12  # characters
_FEW = 4
_NEAR = 16  # sentences back to the last check that a sentence may speak of by name


def closing_recipient(state: State, sentence: Sentence, words: str) -> Draft | None:
    """Return the check with failures that an article opens with, for a closing paragraph on what was done."""
    if state.label or not _CLOSES.match(words) or not _opens_line(state, sentence):
        return None
    failing = [one for one in state.drafts if one.resolved or one.items]
    return failing[0] if len(failing) > 1 and not failing[0].earlier else None


# 二、结果分析: on all that the section above it told
_ANALYSES = regex_pattern(
    r"(?:不合格|结果|质量|原因|问题|项目)\p{Han}{0,6}分析|结果处理|(?:后续|后)?处理(?:情况|措施|结果)|后处理"
)


def summed_up(state: State, heading: str) -> Draft | None:
    """Return the check that an article opens with, the widest of all, for a section on what came of it."""
    first = state.drafts[0] if len(state.drafts) > 1 and _ANALYSES.search(heading) else None
    if first is None or not first.resolved or (head := first.count) is None:
        return None
    others = [one.count for one in state.drafts[1:] if one.count]
    widest = all(one[0].quantity.value <= head[0].quantity.value for one in others)
    return first if widest and all(one.method == first.method for one in state.drafts) else None


def _opens_line(state: State, sentence: Sentence) -> bool:
    before = state.reading.text[max(0, sentence.start - _INDENT) : sentence.start]
    return sentence.start == 0 or "\n" in before[len(before.rstrip()) :]


# 检查发现的问题集中于…: told of the places, though goods tested were told last; and the other way round.
_SEEN = regex_pattern(
    r"^\s*(?:此外，?|同时，?)?(?:在)?(?:现场|监督|执法|飞行|专项|日常)?检查(?:过程)?(?:中)?，?(?:还)?(?:发现|查出)"
    r"|^\s*现场(?:测得|查实|查获|责令|下达)"
)
_TESTED = regex_pattern(r"^\s*(?:抽检|抽查检验|经?检验|检验检测|检测)(?:结果)?(?:中)?，?(?:还)?(?:发现|表明|显示)")


def sorted_recipient(state: State, words: str) -> Draft | None:
    """Return the check of the sort that a sentence speaks of, where one of another sort was told last."""
    method = "site_check" if _SEEN.match(words) else "sampling" if _TESTED.match(words) else None
    if method is None or state.current is None or state.current.method == method:
        return None
    near = [one for one in state.drafts if one.method == method and state.index - one.last <= _FEW]
    return near[-1] if near else None


def named_recipient(state: State, words: str) -> Draft | None:
    """Return the check on the goods that a sentence names: 童装不合格主要是… is of 儿童服装."""
    near = [one for one in state.drafts if one.subject and state.index - one.last <= _NEAR]
    hit = _FAILING_GOODS.search(words) if len(near) > 1 else None
    if hit is None:
        return None
    alike = [one for one in near if one.subject.endswith(hit["name"])]
    alike = alike or [one for one in near if _shortens(hit["name"], one.subject)]
    return alike[0] if len(alike) == 1 else None


def _shortens(short: str, name: str) -> bool:
    """Tell whether a name is another with characters left out: 童装 of 儿童服装.

    >>> _shortens("童装", "儿童服装"), _shortens("玩具", "儿童服装")
    (True, False)
    """
    rest = iter(name)
    return all(character in rest for character in short)


def leave_earlier(state: State) -> None:
    """Let what follows a sentence on an earlier year be of the check told before it."""
    if state.current is not None and state.current.earlier:
        state.current = next((one for one in reversed(state.drafts) if not one.earlier), state.current)


# 对不达标的7家企业，该局下达责令改正通知书; 截至目前，…: no more of the one place just told
_OF_ALL = regex_pattern(
    r"^\s*(?:对|对于|针对)[^，。；]{0,30}?(?:\d{2,}|[2-9])[余多]?(?:家|批次|户|台|件|个)|^\s*(?:截[至止]|全[省市县区州年]|今年|目前，?全|此次(?:行动|检查|整治)|(?:行动|检查|整治)中|(?:上述|以上)?\d+(?:个?批次|[批款组台])不合格(?:产品|样品|商品|食品)?(?:已|均|全部|都))"
)


def leave_raid(state: State, words: str) -> None:
    """Let what is told of many after a raid on one place be of the check told before it."""
    if state.current is not None and state.current.raid and _OF_ALL.match(words):
        state.current = next((one for one in reversed(state.drafts) if not one.raid), state.current)
