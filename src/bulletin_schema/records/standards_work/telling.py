"""Telling: what the words around a count say of it: level, role and stage."""

from __future__ import annotations

from bulletin_schema.model import StandardLevel
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.standards_work.model import WorkRole, WorkStage

_LEVELS: tuple[tuple[str, StandardLevel], ...] = (
    ("国际", "international"),
    ("新工作项目", "international"),  # as ISO and IEC call what is proposed to them
    ("区域标准", "regional"),
    ("国家", "national"),
    ("国标", "national"),
    ("行业", "sector"),
    ("行标", "sector"),
    ("地方", "local"),
    ("地标", "local"),
    ("省标", "local"),
    ("团体", "association"),
    ("团标", "association"),
    ("联盟标准", "association"),  # as groups of firms called theirs before there were 团体标准
    ("企业标准", "enterprise"),
    ("企业产品标准", "enterprise"),
    ("企标", "enterprise"),
)
_BRAND_STANDARD = regex_pattern(r"“[^“”]{2,10}”(?:\p{Han}{0,4})标准|\p{Han}{2,4}制造[”’]?(?:团体)?标准")
_OF_RANK = regex_pattern(r"(?:省|市|县|区)级[^、，和及与]{0,6}标准(?!化)")  # 县级农业标准
_RANKS = regex_pattern(r"国家级?[、和及与](?:省|市|自治区)[两三]?级")  # of several ranks: 国家级、省级试点11项
REVISING = r"制[、（(/]?修[）)]?[订定][）)]?"  # 制修订, 制（修）订, 制、修订
_STAGE = regex_pattern(
    r"(?P<translated>翻译|译制|译[成完出为])|(?P<proposed>报上去|提出(?![^，。；]{0,6}(?:意见|结论|要求))|申报|申请立项|提交|提案)|(?P<approved>立项|获批|下达|批准立项|列入(?!\p{Han}{0,12}体系))|(?P<revised>修订)(?<!制修订)(?<![制定订][、和或及与（(/]?修订)"
    r"|(?P<published>完成(?=[^，。；]{0,40}(?:研制|制定|起草|编制(?!修)))|发布|颁布|获颁|公布|出台|批准发布|正式实施|[起日](?:施行|实施)|榜上有名|出版|问世)"
    rf"|(?P<drafting>制定|制订|起草|研制|编制|{REVISING}|编写|承担|在研|在编|主编|参编|主笔|执笔|操刀|代[拟写])"
)
_TRANSLATED = regex_pattern("外文版|英文版|外文译本|译本")
_COMPLETED = regex_pattern(r"完成[^，。；]*…[^，。；]*(?:研制|制定|起草|编制)")
_RANK: tuple[WorkStage, ...] = ("drafting", "revised", "proposed", "approved", "published", "translated")
_LEAD = regex_pattern(
    r"为主(?=起草|制[定订]|研制)|主导|牵头|主持|负责(?=起草|制[定订]|研制)|第一起草|主编|领衔|领头|挑头|挂帅|主笔|执笔|操刀"
)
_JOIN = regex_pattern(r"参与|参加|参编")


def level_named(noun: str) -> StandardLevel | None:
    """Return the one level that a noun phrase names, None where it names none or several.

    >>> level_named("农业地方标准"), level_named("国家、行业标准")
    ('local', None)
    """
    if _RANKS.search(noun):
        return None
    levels = {level for word, level in _LEVELS if word in noun}
    if len(levels) == 1:
        return levels.pop()
    if levels:
        return None
    return "association" if _BRAND_STANDARD.search(noun) else "local" if _OF_RANK.search(noun) else None


def stage_of_noun(noun: str) -> WorkStage | None:
    """Return the stage that a noun names by itself: 外文版 is translated whatever the verb."""
    if "试点" in noun or "标准化示范" in noun:
        return "pilot"
    if "立项" in noun:
        return "proposed" if "立项申请" in noun else "approved"
    return "translated" if _TRANSLATED.search(noun) else None


def stage_told(before: str, after: str) -> WorkStage | None:
    """Return the furthest stage that the words after a list tell, else those before it."""
    both = before + "…" + after
    if _COMPLETED.search(both):
        return "published"
    for words in (after, before):
        told = {match.lastgroup for match in _STAGE.finditer(words)}
        if "proposed" in told and ("申报" in words or "申请立项" in words):
            return "proposed"
        for stage in reversed(_RANK):
            if stage in told:
                return stage
    return None


def role_told(words: str) -> WorkRole | None:
    """Return whether somebody led, took part, or both."""
    lead, join = _LEAD.search(words), _JOIN.search(words)
    if lead and join:
        return "lead_and_participate"
    if lead:
        return "lead"
    return "participate" if join else None


def stages_in_turn(after: str, count: int) -> list[WorkStage]:
    """Return the stage of each of so many items behind 分别: 分别获得立项、发布和批准.

    >>> stages_in_turn("分别获得立项、发布", 2)
    ['approved', 'published']
    """
    told = _IN_TURN.match(after)
    if told is None:
        return []
    stages = [stage_told(word, "") for word in _WORD_JOINER.split(told["words"])]
    return [stage for stage in stages if stage is not None] if len(stages) == count > 1 and None not in stages else []


_STAGE_WORD = r"(?:(?![和及与])\p{Han}){2,6}"
_IN_TURN = regex_pattern(
    rf"\s*分别(?:获得?|被|通过|已)?(?P<words>{_STAGE_WORD}(?:[、和及与]{_STAGE_WORD})+)(?=$|[，。；])"
)
_WORD_JOINER = regex_pattern(r"[、和及与]")
