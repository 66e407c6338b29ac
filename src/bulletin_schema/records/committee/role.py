"""Roles in committees: what the words around a committee say is held there, and who holds it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from bulletin_schema.patterns import re_pattern
from bulletin_schema.records.committee.model import CommitteeRole

# Where a body is named that may hold a role, and its name.
Holder = tuple[int, int, str]
# The bodies named in a stretch of the text, asked for only where a committee stands.
Bodies = Callable[[int, int], Sequence[Holder]]

_ROLES: Final[tuple[tuple[str, CommitteeRole], ...]] = (
    (r"(?:创始|创建|发起)(?:成员|单位|会员)(?:国|单位)?|(?:共同)?(?:发起|创始)(?:国|单位|人)", "founder"),
    (r"联合秘书处(?:承担单位)?", "joint_secretariat"),
    (
        r"秘书处(?!(?:还|也|就)(?!设|在|由|落户|挂靠)|对|做|作了?|向|组织|汇报|介绍|通报|印发|负责人|秘书长|收到|决定|报告)(?:(?:承担|所在|挂靠|依托|支撑)?单位|工作)?|秘书国",
        "secretariat",
    ),
    (r"(?:联合|共同)?召集人|(?:工作组|项目组)组长|组长(?:单位)?|召集单位", "convenor"),
    (r"副主席(?:国|单位)?", "vice_chair"),
    (r"副主任(?:委员)?(?:单位)?|副组长(?:单位)?", "vice_chair"),
    (r"主席(?:国|单位)?", "chair"),
    (r"主任委员(?:单位)?", "chair"),
    (
        r"(?:注册)?委员(?!会|兼|、?副?秘书长|第[一二三四五六七八九十\d]+次|全体|大会|年会|代表|名单|证书)(?:单位)?|(?:积极|观察|正式|注册|P|O)?成员(?:国|单位|体)?(?!参)|注册专家(?:单位)?|观察员(?:国|单位)?",
        "member",
    ),
)
ROLE: Final = re_pattern("|".join(f"(?P<r{k}>{pattern})" for k, (pattern, _) in enumerate(_ROLES)))
_FOUNDING: Final = re_pattern(r"成立|组建|筹建|设立|发起")
_GAP: Final = re_pattern(
    r"[)）》”]?[ \u3000]?(?:[\u4e00-\u9fff]{1,12}?工作组(?=召集人|组长|秘书处)|中国(?=注册)"
    r"|的|(?:国际)?标准(?=工作组)|工作(?!组)|国内(?:技术对口(?=成员|委员))?|国际|技术委员会|委员会|分委会|工作组|项目组|[,，]?其){0,3}"
    r"(?:等[\u4e00-\u9fff\d]{0,14}?(?=联合秘书处|秘书处|主席|副主席|召集人))?[ \u3000]?"
)
_JOIN: Final = re_pattern(r"[ \u3000]?(?:[、和及与]|以及|和?其|，?并|兼|[(（][^（）()]{0,12}[)）]|[ \u3000])*")


class Role(NamedTuple):
    """A role named at a place of the text."""

    role: CommitteeRole
    start: int
    end: int


def roles_behind(text: str, at: int, limit: int) -> list[Role]:
    """Return the roles named right behind a committee: 主席和秘书处 are two."""
    found: list[Role] = []
    gap = _GAP.match(text, at)
    at = gap.end() if gap else at
    while at < limit and (match := ROLE.match(text, at, limit)):
        found.append(Role(_named(match), match.start(), match.end()))
        joined = _JOIN.match(text, match.end())
        at = joined.end() if joined else match.end()
    return found


def seated_role(text: str, start: int, end: int) -> Role | None:
    """Return the role that a later clause says is held by someone: …成立，秘书处设在甲院.

    Roles that the clause only counts or gives to a person (由49名委员组成, 张三任主任委员) are not the committee's here.
    """
    for match in ROLE.finditer(text, start, end):
        if SEATED.match(text, match.end()):
            return Role(_named(match), match.start(), match.end())
    return None


def roles_taken(text: str, start: int, end: int, names: Sequence[Holder]) -> list[tuple[Role, tuple[str, ...]]]:
    """Return the roles that later clauses give to bodies by name: 由甲大学担任主任委员单位，乙公司承担秘书处."""
    taken: list[tuple[Role, tuple[str, ...]]] = []
    for _, stop, name in names:
        match = _TAKING.match(text, stop, end) if stop > start else None
        if match is not None and (role := ROLE.match(text, match.end(), end)):
            taken.append((Role(_named(role), role.start(), role.end()), (name,)))
    return taken


def role_by_somebody(text: str, start: int, end: int) -> Role | None:
    """Return the role that somebody without a name is said to hold: 由我国专家担任召集人; 牵头组建…，担任召集人."""
    match = _BY_SOMEBODY.match(text, start, end)
    role = ROLE.match(text, match.end(), end) if match else None
    return Role(_named(role), role.start(), role.end()) if role else None


_BY_SOMEBODY: Final = re_pattern(
    r"[)）》”]?[ \u3000]?(?:由[^，。；]{2,20}?|[里中]有[^，。；]{2,20}?|[，,](?:并)?)(?:担任|承担|出任|任|成为|当选为?)了?(?:其|该委员会|工作组)?"
)
_TAKING: Final = re_pattern(
    r"(?:共同|联合|成功)?(?:承担|担任|出任|负责|任|当选为?|连任)了?(?:其|该委员会|标委会|委员会)?"
)
# 由甲院承担秘书处的(国际标准化组织), 秘书处设在甲院的: a clause before the committee that tells who holds what.
_CLAUSE_BEFORE: Final = re_pattern(
    r"(?:由)?(?P<who>[\u4e00-\u9fff（）()]{2,30}?)(?:承担|担任)(?P<role>联合秘书处|秘书处|召集人|主席)(?:工作|单位)?的(?:国际标准化组织|国际电工委员会)?$"
    r"|(?P<seat>联合秘书处|秘书处)(?:设在|设于|落户于?|挂靠在?)(?P<where>[\u4e00-\u9fff（）()]{2,30})的$"
    r"|由(?P<by>[\u4e00-\u9fff（）()]{2,30}?)(?:牵头|负责|发起){0,2}(?P<founding>筹建|组建|成立)的$"
    r"|(?:^|[，。；：\n])(?P<leaning>挂靠[在于]?)(?P<host>[\u4e00-\u9fff（）()]{2,30})的$"
)


def role_before(text: str, low: int, at: int) -> tuple[Role, tuple[str, ...]] | None:
    """Return the role and holder that a clause right before a committee tells."""
    match = _CLAUSE_BEFORE.search(text, max(low, at - 48), at)
    if match is None:
        return None
    if match["founding"]:
        return Role("founder", *match.span("founding")), (match["by"],)
    if match["leaning"]:  # 挂靠在甲院的: its office is there
        return Role("secretariat", *match.span("leaning")), (match["host"],)
    word = "role" if match["role"] else "seat"
    named = ROLE.match(text, match.start(word), match.end(word))
    who = (match["who"] or match["where"]).removeprefix("由")
    return (Role(_named(named), *match.span(word)), (who,)) if named else None


def founding(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the word that says a committee was set up."""
    return _FOUNDING.search(text, start, end)


def _named(match: re.Match[str]) -> CommitteeRole:
    return _ROLES[int((match.lastgroup or "r0")[1:])][1]


# The verbs whose subject holds a role: 我公司承担…秘书处.
HOLDING: Final = re_pattern(
    r"(?:成功|正式|先后|分别|共同|联合|获批|获准|申请|已经?|现|还|也|均|将|拟|继续|主动|积极|顺利|首次|独立|连续|共|累计|目前"
    r"|同时|并|又|牵头|则|就){0,4}"
    r"(?:承担[着了过]?|担任了?|负责|承接了?|出任|当选为?|加入了?|进入|成为了?|获批(?:承担|成为|筹建)?|担纲|承办|主持|任|是|为|作为|入选|被?(?:增补|增选|聘任|吸纳|确定|批准|列)为"
    r"|设有|拥有|获得了?|取得了?|(?:发起|牵头)?(?:成立|组建|筹建|设立)了?)"
)
# The words behind a role that name its holder: 秘书处设在…, 秘书处由…承担.
SEATED: Final = re_pattern(
    r"[ \u3000]?(?:均|都|也|还|就|便|仍|工作|将|正式|现|已|目前|成功|分别){0,3}"
    r"(?:设在|设于|设立在|设立于|落户[在于]?|挂靠[在于]?|依托[在于]?|由|为|单位为|是|[:：]|所在地为|承担单位(?:为|是|[:：]))"
    r"(?:分别)?[ \u3000]?"
)


def holders_at(text: str, at: int, names: Sequence[Holder]) -> tuple[str, ...]:
    """Return the holders listed from a place on: 由甲公司和乙研究院共同承担."""
    found: list[str] = []
    while True:
        one = next((n for n in names if at <= n[0] <= at + 2), None)
        if one is None:
            break
        if _HIS_PERSON.match(text, one[1]):  # a person is no holder: 由甲集团的李明担任
            return ()
        found.append(one[2])
        joined = _AND_ANOTHER.match(text, one[1])
        if joined is None:
            break
        at = joined.end()
    return tuple(found)


_AND_ANOTHER: Final = re_pattern(r"[ \u3000]?(?:[、和及与]|以及|联合|会同)[ \u3000]?")
_HIS_PERSON: Final = re_pattern(r"的[\u4e00-\u9fff]{2,3}(?:教授|博士|先生|女士|研究员|总工|专家)?(?:担任|出任|任)")


def holders_before(text: str, low: int, at: int, names: Sequence[Holder]) -> tuple[str, ...]:
    """Return the holders listed right before a place: 甲公司、乙公司等8家企业承担."""
    found: list[str] = []
    end = at
    for start, stop, name in reversed(names):
        if stop > end or _CALLED.search(text, max(0, start - 3), start):
            continue
        if start < low or not (_THIN if found else _THIN_FIRST).fullmatch(text, stop, end):
            break
        found.insert(0, name)
        end = start
    return tuple(found)


_CALLED: Final = re_pattern(r"称[“《]?$")
_ALIAS: Final = r"(?:[（(](?:以下|下)?(?:简|合)称[^（）()]{2,20}[)）])?"  # （简称“石研院”）
_THIN_FIRST: Final = re_pattern(
    _ALIAS
    + r"[ \u3000]{0,3}(?:等?[\d一二三四五六七八九十两]{0,4}[家个]?(?:企业|单位|公司|机构|国家)?)[，, \u3000]{0,2}"
    r"(?:成功|正式|先后|分别|共同|联合|已|还|也|均|将|代表中国|代表我国|目前|现|近日|于?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|以来)?){0,4}"
)
_THIN: Final = re_pattern(_ALIAS + r"[ \u3000]{0,3}(?:[、和及与]|以及|联合|会同)[ \u3000]{0,3}")
