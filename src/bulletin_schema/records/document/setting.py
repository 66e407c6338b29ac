"""Settings: what a clause does with a title: it issues, carries out or cites the document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from bulletin_schema.clauses import in_title
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.document.model import DocumentAction

TITLE = re_pattern(r"《(?P<title>[^《》\n]{1,120}(?:《[^《》\n]{1,80}》[^《》\n]{0,80}){0,4})》")
JOINER = regex_pattern(r"\s*(?:[、，]|和|与|及|以及|或)?\s*")
_ISSUING = (
    "印发|下发|颁发|发布|出台|制定|制订|颁布|公布|编制|编印|编写|发出|转发|修订|审议通过|通过|签发|拟定|推出|发文|"
    r"(?:官网|网站|公众号)上?(?:刊发|刊登|挂出|公示)"
)
_DOING = "贯彻|落实|实施|执行|推行|践行|遵守|遵照|施行"
_CITING = "按照|根据|依据|依照|结合|围绕|参照|对照|响应|违反|符合|适用|对标|学习|宣传|宣贯|解读|涉嫌|触犯|属于|详见|依|据|以|按|与"
_VERB = regex_pattern(f"(?P<issued>{_ISSUING})|(?P<implemented>{_DOING})|(?P<cited>{_CITING})")
FUTURE = regex_pattern(r"(?:将|拟|即将|计划|准备|抓紧|尽快|适时|争取)[^，。；]{0,6}$")
_CLAUSE_START = regex_pattern(r"[，。；：！？\n]")
_AFTER = regex_pattern(
    r"\s*(?:[(（][^()（）]{2,30}[)）])?(?:等[^，。；]{0,12}?)?(?:(?:已|业)?(?:于[^，。；《》]{2,12})?经[^，。；《》]{2,40}?"
    r"|(?:将|已)?[于自][\d年月日 ]{4,14}起?(?:正式)?|[^，。；《》]{0,8}?)"
    r"(?:(?P<issued>审议通过|通过，现|同意，现|批准，现|印发|发布|出台|公布|颁布|下发)|(?P<implemented>施行|实施|生效|执行)"
    r"|(?P<cited>明确|要求|提出|规定|指出|强调|等?有关规定|等?相关规定|(?:等?文件)?精神))"
)
# 发布2024年第22号公告《…》
_NUMBERED = regex_pattern(r"了?(?:[0-9]{4}年)?第?[0-9]{1,4}号(?:公告|通告|令|文件?)?")
_ASKING = regex_pattern(r"(?:征求|征集|起草)[^，。；《》]{0,4}$")
ISSUED_BY = regex_pattern(
    r"(?:[(（][^()（）]{2,30}[)）])?，?(?:已|于[^，。；]{2,12})?由(?P<who>[^，。；]{2,40}?)(?:联合|正式)?(?:印发|发布|出台|制定|颁布|下发|公布)"
)
_LONGEST_LIST = 20


@dataclass(frozen=True, slots=True)
class Setting:
    """What the clause says around a title: the verb before it and where that verb stands."""

    action: DocumentAction | None
    verb: str
    at: int


def setting_around(text: str, low: int, start: int, end: int) -> Setting:
    """Read the verb that governs the title at `start`: the nearest before it in its clause, else after it.

    印发的《…》 tells where the title comes from, so a verb before it goes first: 贯彻国务院印发的《…》.
    """
    for match in _CLAUSE_START.finditer(text, low, start):
        low = match.end()
    if _ASKING.search(text, low, start):  # 征求《…》意见: a draft
        return Setting(None, "", start)
    verbs = [verb for verb in _VERB.finditer(text, low, start) if not in_title(text, low, verb.start())]
    for match in reversed(verbs):
        gap = text[match.end() : start]
        action = match.lastgroup
        if action == "issued" and (
            (len(gap) > 6 and not _NUMBERED.fullmatch(gap)) or (gap.endswith("的") and match is not verbs[0])
        ):
            continue
        if action == "issued" and FUTURE.search(text[max(low, match.start() - 10) : match.start()]):
            return Setting(None, match.group(), match.start())
        return Setting(cast(DocumentAction, action), match.group(), match.start())
    after = _AFTER.match(text, _list_end(text, end))
    if after:
        return Setting(cast(DocumentAction, after.lastgroup), after.group(after.lastgroup or 0), start)
    return Setting("issued", "由", start) if ISSUED_BY.match(text, end) else Setting(None, "", start)


def _list_end(text: str, end: int) -> int:
    """Return where the list that a title opens ends: the words behind 《甲》《乙》 speak of both."""
    for _ in range(_LONGEST_LIST):
        joined = JOINER.match(text, end)
        following = TITLE.match(text, joined.end()) if joined else None
        if following is None:
            break
        end = following.end()
    return end
