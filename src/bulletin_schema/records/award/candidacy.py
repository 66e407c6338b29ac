"""Candidacy: an award that one body is put forward for, has handed in its papers for, or has reached a stage of."""

from __future__ import annotations

import regex

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.in_words import words_before
from bulletin_schema.records.award.model import AwardStatus
from bulletin_schema.records.award.recipients import holders, run_after
from bulletin_schema.records.award.shape import BODY, DATE, Shape, mention_of
from bulletin_schema.records.award.status import is_unreal
from bulletin_schema.records.award.told import REACH, Told

_GAP = rf"(?:了|{DATE}|[“\s])*$"
_ALSO = r"(?:还|又|也|已经?|再次?|率先|首次|成功|正式|同时|并|今年|随后)*"
# 被省局推荐申报…, 获市政府推荐参评…
_PUT_FORWARD = regex_pattern(
    rf"(?P<verb>{_ALSO}(?:被|获|由|经)(?:{BODY}(?:[、和]{BODY}){{0,2}}|\p{{Han}}{{0,6}}[局委厅部会府办省市县区])?(?:正式|择优|优先|联合)?"
    rf"(?:推荐|推选|荐举|提名)(?:申报|参评|参加|参与|角逐|竞逐|争夺|竞争|冲击|冲刺|到|至|为|评选){{0,2}}){_GAP}"
)
# 向市局递交了…申报书
_HANDED_IN = regex_pattern(
    rf"(?P<verb>{_ALSO}(?:向(?:{BODY}|\p{{Han}}{{1,8}}))?(?:正式|已经?|成功)?(?:递交|提交|呈报|报送|送交|提出|递上)){_GAP}"
)
_PAPERS = regex_pattern(
    r"[”\s]*的?(?:企业|组织)?(?:申报|申请|参评|自评)(?:书|材料|资料|表|报告)?(?=[，。；、！]|[0-9]|$)"
)
# 入围…现场评审, 进入…资格公示
_REACHED = regex_pattern(
    rf"(?P<verb>{_ALSO}(?:入围|进入|挺进|闯[进入]|晋级|跻身|通过|列入|登上))(?:省级|市级|国家级|全[国省市])?{_GAP}"
)
_STAGE = regex_pattern(
    r"[”\s]*(?:企业|产品|品牌|组织)?的?(?:评选|评审)?的?(?:(?:现场|材料|资格|形式|专家|陈述|文件|综合)(?:评审|评价|审查|审核|核查|答辩|公示)|(?:拟奖|候选|入围|初选|提名|公示)(?:企业|单位|组织)?(?:公示)?名单|初评|终评|终审|答辩)"
    r"(?:环节|阶段|名单|程序)?(?=[，。；、！）]|$)"
)
# 获批筹建国家地理标志产品保护示范区: not yet one.
_TO_BE_BUILT = regex_pattern(
    rf"(?P<verb>{_ALSO}(?:双双|同时)?(?:获批|获准|被?批准|经批准)(?:开展|启动)?(?:筹建|创建|争创|申创)){_GAP}"
)
_WHOLE_CLAUSE = regex_pattern(rf"(?:^|[，。；：])(?:{DATE}|\s){{0,2}}$")
_OPENING = regex_pattern(rf"(?:{DATE}|近日|日前|目前|[，▲●■◆★\s])*(?=[{BODY}])")
_NO_ENTRANTS = frozenset({"government", "medium"})


def candidacy(told: Told, last: Told | None, high: int) -> Told | None:
    """Return an award without a number with who stands for it; `last` is the fact before it in the sentence."""
    if told.counted:
        return None
    verb, status = _step(told)
    if verb is None or is_unreal(told.shape.text, told.token.at, high, approved=status == "shortlisted"):
        return None
    held = _entrant(told, last, told.low + verb.start("verb"))
    known = held.names or (held.places and told.named.scheme == "honour")
    return told._replace(status=status, held=held) if known else None


def _step(told: Told) -> tuple[regex.Match[str] | None, AwardStatus]:
    """Return the words before an award that tell how far somebody has come, and the status that they tell."""
    if match := _PUT_FORWARD.search(told.before):
        return match, "recommended"
    if _PAPERS.match(told.after):
        return _HANDED_IN.search(told.before), "applied"
    reached = _REACHED if _STAGE.match(told.after) else _TO_BE_BUILT
    return reached.search(told.before), "shortlisted"


def _entrant(told: Told, last: Told | None, verb: int) -> Holders:
    """Return who stands before the verb, else whom the sentence or the award before it is about."""
    shape, low = told.shape, told.low
    if not _WHOLE_CLAUSE.search(shape.text, low, verb):
        held = holders(shape, low, (verb, verb), verb, None)
        held = held or words_before(shape, low, verb) or Holders()
    elif last is not None and len(last.held.names) == 1:
        return last.held
    else:
        held = _subject(shape, max(shape.text.rfind(mark, 0, verb) for mark in "。；") + 1, verb)
    bodies = (token for token in shape.tokens if token.letter == BODY and held.start <= token.start < held.end)
    return Holders() if any(mention_of(body).value.type in _NO_ENTRANTS for body in bodies) else held


def _subject(shape: Shape, low: int, verb: int) -> Holders:
    """Return the bodies that the clauses before a verb open with."""
    opening = _OPENING.match(shape.text, low, verb)
    return run_after(shape, opening.end(), min(verb, low + REACH), given=True) if opening else Holders()
