"""Offices: chains of titles (党组书记、局长) and the body they are held in."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from bulletin_schema.lexicon import load_words
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.organization import Organization
from bulletin_schema.mentions.organization.units import unit_start
from bulletin_schema.mentions.organization.vocabulary import WordFinder
from bulletin_schema.mentions.person.naming import is_usual, name_end
from bulletin_schema.patterns import re_pattern

# What stands before an office and belongs to it, read backwards from the office.
_BEFORE = re_pattern(
    r"(?:组党|委党|委工党|部支党|支总党|委纪|务常|一第|行执|誉名|职专|席首|级高|级[一二三四]|理代|总|副|正){1,3}(?:关机)?"
)
# Words that hold an office's and are none.
_TRAPS = (
    *("局长办公", "主任办公", "主任务", "成员单位", "委员会", "专家组", "专家库", "书记处", "经理人"),
    *(f"{office}质量奖" for office in ("省长", "市长", "区长", "县长", "州长", "镇长", "主席")),
    *("局长信箱", "市长热线", "县长热线", "区长热线", "市长公开电话", "校长陪餐", "园长陪餐", "主任检验"),
    *("理事国", "成员国", "成员体", "主席台", "主席团", "会长单位", "理事单位"),
)
_THAT_BODY = re_pattern(r"该(局|所|院|站|中心|协会|学会|商会|公司|集团|厂|医院|学校|大学|合作社|委)$")
# What follows a name as often as it comes before one.
_HONOURS = ("教授", "副教授", "研究员", "博士", "院士", "总工", "高工")
_UNIT = re_pattern(r"(?:(?![兼长任])[\u4e00-\u9fff])+")
_UNITS = frozenset("室科处部股队")
_CHIEFS = ("科长", "处长", "股长")  # 质检+科长: the department's last sign is the office's first
_LINKS = frozenset("兼、暨")  # 副局长兼稽查支队+支队长
_LONGEST_UNIT = 13
_CODE = re_pattern(r"[（(][A-Z][A-Za-z0-9/ .-]{2,20}[)）]$")
_LONGEST_CODE = 24
_JOIN = re_pattern(
    r"\s*(?:、|兼|暨)\s*(?:协会|学会|联盟|集团|公司|中心|标委会|办公室|工会|机关党委|党校|纪委监委|纪委|监委|政法委|宣传部|组织部|统战部"
    r"|[市区县省局院所部])?"
)


class Chain(NamedTuple):
    """Offices standing together: `text[start:end]`, their titles joined, the body of the last one named."""

    start: int
    end: int
    title: str
    organization: str | None
    bare: bool  # no body stands before the first office, so a name may


@cache
def _offices() -> WordFinder[str]:
    words = load_words("offices.txt")
    return WordFinder([*((w, w) for w in words), *((w, "") for w in _TRAPS)])


def find_chains(text: str, organizations: list[Mention[Organization]]) -> list[Chain]:
    """Return the chains of offices of a text, sorted by start.

    >>> [(c.title, c.organization) for c in find_chains("党组书记、局长", [])]
    [('党组书记、局长', None)]
    """
    body_at = {m.end: m for m in organizations}
    chains: list[Chain] = []
    for word, begin, end in _offices().find(text):
        if not word:
            continue
        start = begin if begin in body_at else _office_start(text, begin)  # 自治区党委+常委
        body = _body_before(text, start, body_at)
        name = body.value.name if body else _meant(text, start, organizations)
        opens = _department_start(text, body, start)
        chain = Chain(body.start if body else opens, end, text[opens:end], name, body is None)
        placed = chain.start < start
        if (
            chains
            and _joined(text, chains[-1], chain.start)
            and not _is_anothers(text, chains[-1], chain, body_at, placed=placed)
        ):
            chains[-1] = _as_one(chains[-1], chain)
        else:
            chains.append(chain)
    return chains


def _as_one(first: Chain, second: Chain) -> Chain:
    """Return the offices of two chains as one person's: 党组书记+局长."""
    return first._replace(
        end=second.end,
        title=f"{first.title}、{second.title}",
        organization=second.organization or first.organization,
    )


def _body_before(text: str, start: int, body_at: dict[int, Mention[Organization]]) -> Mention[Organization] | None:
    """Return the body that an office is held in: right before it, or before 原, 由, a code, or its department."""
    apart = text[start - 1 : start].isspace() or text[start - 1 : start] in ("原", "由")  # 某院+原院长, 某局由局长…
    body = body_at.get(start) or body_at.get(start - 1 if apart else _past_words(text, start))
    return body or _of_unit(text, start, body_at) or body_at.get(_department_start(text, None, start))


def _is_anothers(
    text: str, previous: Chain, chain: Chain, body_at: dict[int, Mention[Organization]], *, placed: bool
) -> bool:
    """Tell whether the office before is that of whoever is named before it: 某县政协王某某副主席、某县政府….

    `placed` says that the next office has a body or a department before it.
    """
    if not previous.bare:
        return False
    # 王某某任组长、副局长李某
    if text[previous.start - 1 : previous.start] == "任" and name_end(text, chain.end, sure=True):
        return True
    if placed and any(previous.start - n in body_at for n in (2, 3, 4)):
        return True
    # 刘某某教授、副主任委员郭某某
    return previous.title in _HONOURS and is_usual(text[previous.start - 3 : previous.start])


def _past_words(text: str, start: int) -> int:
    """Return where a body ends before its code or 有关, 某标委会（SAC/TC 388）+秘书长, 某局+有关+负责人; else -1."""
    if text.startswith("负责人", start) and text[start - 2 : start] in ("有关", "相关"):
        return start - 2
    code = _CODE.search(text, max(0, start - _LONGEST_CODE), start) if text[start - 1 : start] in (")", "）") else None
    return code.start() if code else -1


def _department_start(text: str, body: Mention[Organization] | None, start: int) -> int:
    """Return where the department before an office begins, which belongs to it: 某局+质量科+科长; `start` without one."""
    if text[start - 1 : start] not in _UNITS:
        return min(start, unit_start(text, start + 1)) if text.startswith(_CHIEFS, start) else start
    if body is None:
        begin = unit_start(text, start)
        return start if text[start - 1] == "队" and text[begin - 1 : begin] not in _LINKS else begin
    held = body.value.type == "company" or text[start - 1] not in "部队"
    return body.end if held and _UNIT.fullmatch(text, body.end, start) else start


def _of_unit(text: str, start: int, body_at: dict[int, Mention[Organization]]) -> Mention[Organization] | None:
    """Return the body whose inner unit stands between it and an office: 某检测中心+计价器检定室+主任."""
    if text[start - 1 : start] not in _UNITS:
        return None
    ends = (end for end in range(start - 3, max(0, start - _LONGEST_UNIT), -1) if end in body_at)
    body = body_at.get(next(ends, -1))
    return body if body and _UNIT.fullmatch(text, body.end, start) else None


def _meant(text: str, start: int, organizations: list[Mention[Organization]]) -> str | None:
    """Return the body that 该所, 该公司 before an office stands for: the last one named with such an ending."""
    word = _THAT_BODY.search(text, max(0, start - 4), start)
    if not word:
        return None
    before = organizations[: bisect_left(organizations, start, key=lambda body: body.start)]
    return next((body.value.name for body in reversed(before) if body.value.name.endswith(word[1])), None)


def _office_start(text: str, begin: int) -> int:
    match = _BEFORE.match(text[max(0, begin - 8) : begin][::-1])
    return begin - match.end() if match else begin


def _joined(text: str, chain: Chain, start: int) -> bool:
    """Tell whether the next office belongs to the same person; a chain has eight at most."""
    if chain.title.count("、") > 7:
        return False
    return chain.end == start or (start - chain.end < 8 and bool(_JOIN.fullmatch(text, chain.end, start)))
