"""Status: won, held, applied for, recommended or shortlisted, by the words around an award's name."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

import regex

from bulletin_schema.patterns import listed_regex_pattern, re_pattern, regex_pattern
from bulletin_schema.records.award.counts import is_grown
from bulletin_schema.records.award.model import AwardStatus
from bulletin_schema.records.award.shape import AWARD, BODY, COUNT, DATE
from bulletin_schema.records.award.told import REACH, TITLE

# 得了个“…”, 得省政府质量奖: a bare verb, right before the name or who gives it.
_GOT = rf"(?<![获取夺摘捧赢评使值觉])得(?:了个?)?(?=(?:{BODY}|[“\s])*$)"
_VERB = listed_regex_pattern(
    "award_winning_verbs.txt",
    before=r"(?P<recommended>推荐|推选|荐举|上报)|(?P<applied>(?<!成功)申报|正?在报的?|新报|送审|申请|参评|参与|参加|角逐|报名|竞逐|冲刺|(?<!推)送评)|(?P<shortlisted>入围|列入|纳入|储备)"
    r"|(?P<held>加上|拥有|手握|坐拥|握有|现有|共有|持有|保有|占有|已有|培育[了出]?|有(?!限|关|效|力|望|序|机|色)|总数|总量|累计|达到?|突破)|(?P<won>",
    after=rf"|{_GOT})",
)
_ALREADY = regex_pattern(
    r"截至|截止|累计|目前|至今|现已|已有|已累计|历年(?!最|之最|来最|新高)|现有|总计|迄今|共有|至此|(?:设立|评选|开展|实施|启动|创办|创设)[^，。；]{0,6}以来"
)
# 去年全省共有117个产品被评为…: a count of one year, no stock.
_THIS_TIME = regex_pattern(
    rf"^(?!.*(?:截至|截止|累计|目前|至今|迄今|至此))(?:.*(?:去年|今年|本次|此次|本届|当年)|{DATE}[，,]?)"
)
# 获奖候选企业, 公示名单: put forward, not yet won.
_CANDIDATE = re_pattern(
    r"^[”\s]*(?:奖项|荣誉|称号|产品|企业|单位|组织|的){0,3}(?:候选|公示范围|初选名单|入围(?!评选)|申报对象)"
)
_LIBRARY = re_pattern(
    r"^[”\s]*(?:品牌|企业|产品|组织|示范|单位|认证|项目|（[^）]{1,12}）|“[^”]{1,12}”){0,4}(?:的)?(?:重点)?(?:培育库|后备库|培育名单|培育对象|储备库|后备名单|培育企业|培育库名单|种子库|梯队)"
)
_FUTURE = regex_pattern(
    r"力争|争取|打算|准备(?=[再新争创申])|(?<!(?:锚定|围绕|紧扣|紧盯|聚焦|瞄准|对照|以)[^，。；]{0,14})目标|预计|(?<![只需主重首])要(?:再|新)?(?:创|新增|培育|打造|争创|实现|达到)|有望|希望|确保|计划(?!单列)|规划|拟(?!获|奖|授|表彰|认定|推荐|入选|确定|定|评|命名)|将(?:力争|新增|达到|培育|创建|打造|获得|实现|授予|评选|评出|争创)"
    rf"|(?<!截[止至])到{DATE}[^，。；]{{0,6}}[，,](?![^，。；]{{0,12}}?(?:已|共有|现有))|提出[，,：]?(?:力争)?到{DATE}|鼓励|(?:支持|推动|动员)[^，。；]{{0,12}}(?<!成功)(?:申报|创建|争创|参评)|引导|激励|(?<![\p{{Han}}、])凡|[对是]凡|凡是|不少于|不低于|(?:未能|没(?=拿|获|评|能|得|捧)|没有(?!空手|辜负)|尚无|无一)(?=[^，。；：]*{AWARD})|每(?:两|三|[0-9])?[年届]|每评|不超过|不得|可以|[即便就方]可(?=[获申评被享])|旨在|号召|要求(?![，,])|应当|必须|(?<!技术)条件"
)
_FUTURE_AFTER = re_pattern(
    rf"^(?:(?!，(?:{DATE}|今年|明年|来年|下一步|下步|接下来))[^。；]){{0,24}}?(?:力争|争取|目标|预计|有望|确保|计划|不少于|不低于|每届|不超过)"
)
# 设立了质量奖: not yet won, unless the words behind it tell by whom.
_FOUNDING = re_pattern(r"(?:设立|增设|首设|设置)了?(?:省级|市级|国家级|全国)?[为“\"\s]*$")
# 获批创建“全国质量强市示范城市”: not yet one.
_CREATING = regex_pattern(
    r"(?<!成功)(?<!申报)(?<!推荐[^，。；]{0,16})(?:(?<=^|[，；。：、,;:])创|创建|争创|申创|筹建|创评|争当|争做)了?(?:省级|市级|国家级|全国)?[为“\"\s]*$"
)
_POLICY = re_pattern(
    rf"(?:对|给予|凡|首次|新)[^。；]{{0,24}}(?:获得|获评|荣获|获|通过|新增|入选|认定为|评为)的?[^。；]{{0,20}}{AWARD}(?!的{BODY})[^。；]{{0,30}}(?:的|企业|单位|组织)?[^。；]{{0,24}}?(?:奖励|给予|补助|奖补|资助|配套)"
)
# 为引导和激励企业…，根据《…》，市政府决定授予: what stands before is a purpose, what follows a fact.
_PURPOSE_ENDS = ("；", "。", "根据", "依据", "本届", "本次评", "决定授予", "决定，授予", "决定对")
_PRIZE_MONEY = ("奖励", "给予", "补助", "奖补", "资助", "配套")
_NEAR = 24
_NEGATIONS = frozenset({"未能", "没有", "尚无", "无一"})
_TOPIC_AFTER = regex_pattern(
    r"^[”’\"」\s]*(?:企业|项目|品牌|产品|工作|活动|（[^）]{1,12}）|\([^)]{1,12}\)){0,2}(?:的)?(?:管理|(?:现场|资料|材料|专家|综合|最终)?评审|评选|评定|评价|评比|评奖|审定|申报(?!企业|组织|单位)|培育工作|培育计划|奖励|工作(?!先进)|推进|设立|创建(?!成功)|建设|争创|培训|辅导|办法|细则"
    rf"|标准|条件|导则|要求|制度|政策|指南|实施|试点工作|宣传|[每一]{{1,2}}[年两二三]|是(?!我|全|首|唯|{COUNT})|作为|旨在|由\p{{Han}}{{2,10}}设立|的?(?:通知|决定|公告|意见))"
)


# 江西名牌产品累计达到11个
_TOTAL_AFTER = regex_pattern(
    rf"^[^，。；、{COUNT}]{{0,8}}(?:累计|总数|总量|存量|有效期内|达到?|增至)[^，。；、{COUNT}]{{0,6}}{COUNT}"
)


@lru_cache(1024)
def status_verb(words: str) -> regex.Match[str] | None:
    """Return the last word of winning, holding or applying in a stretch of a shape."""
    last = None
    for last in _VERB.finditer(words):  # noqa: B007 - the last one is wanted
        pass
    return last


def is_topic(after: str) -> bool:
    """Tell a name that is only spoken of: 质量奖管理办法, 质量奖评审工作."""
    return _TOPIC_AFTER.match(after) is not None


def is_unreal(text: str, at: int, high: int, *, approved: bool = False) -> bool:
    """Tell an aim, a hope, a negation or a rule of the prize money.

    The name stands at an offset of a shape's text, and its words end at `high`; where `approved`, to create it is no aim.

    >>> is_unreal("力争获省长质量奖3家", 3, 10), is_unreal("今年获省长质量奖3家", 3, 10)
    (True, False)
    """
    reach = max(0, at - REACH)
    low = max([reach - 1, *[text.rfind(mark, reach, at) for mark in _PURPOSE_ENDS]]) + 1
    aims = _aims(text)
    first = bisect_left(aims, (low, 0))
    return bool(
        _ARTICLE_OF_LAW.match(text)
        or any(_reaches(text, aim, at) for aim in aims[first : bisect_left(aims, (at, 0))])
        or (not approved and _CREATING.search(text[max(low, at - _NEAR) : at]))
        or _FUTURE_AFTER.match(text[at + 1 : high])
        or _is_policy(text[max(reach, text.rfind("；", 0, at) + 1) : at + REACH])
    )


def _reaches(text: str, aim: tuple[int, int], at: int) -> bool:
    """Tell that an aim governs what stands at an offset; what was not won ends with its clause: 3个正奖未能争得，提名奖….

    >>> _reaches("未能争得，获", (0, 2), 5), _reaches("力争今年，获", (0, 2), 5)
    (False, True)
    """
    start, end = aim
    return end <= at and not (text[start:end] in _NEGATIONS and "，" in text[end:at])


def is_founded(before: str) -> bool:
    """Tell an award that is only set up: 设立了标准创新贡献奖."""
    return _FOUNDING.search(before[-_NEAR:]) is not None


# 第七条 已获中国名牌产品的: a rule.
_ARTICLE_OF_LAW = re_pattern(r"\s*第[一二三四五六七八九十百0-9]{1,4}条")


@lru_cache(256)
def _aims(text: str) -> list[tuple[int, int]]:
    """Return where a shape's text speaks of aims, hopes and rules, outside of titles."""
    if "《" in text:  # 《陶瓷酒瓶质量要求》 asks for nothing
        text = TITLE.sub(lambda title: "《" * len(title[0]), text)
    return [match.span() for match in _FUTURE.finditer(text)]


def _is_policy(words: str) -> bool:
    return any(map(words.__contains__, _PRIZE_MONEY)) and _POLICY.search(words) is not None


def is_stock(lead: str) -> bool:
    """Tell a count of all that were ever won: 截至目前，全市累计有7家企业获得."""
    return _ALREADY.search(lead) is not None and _THIS_TIME.search(lead) is None


def is_total(after: str) -> bool:
    """Tell a count of all that there are, by the words behind the name: 江西名牌产品累计达到11个, 驰名商标从2件到9件."""
    return _TOTAL_AFTER.match(after) is not None or is_grown(after)


def is_library(after: str) -> bool:
    """Tell a list of candidates: 质量奖培育库."""
    return _LIBRARY.match(after) is not None


def status_of(clause: str, lead: str, after: str, *, counted: bool) -> AwardStatus | None:
    """Return the status told by the words before a name; `lead` is the sentence up to the name.

    >>> status_of("累计获", "截至目前，全区累计获", "企业", counted=True)
    'held'
    """
    verb = status_verb(clause)
    if is_library(after) or (verb and verb.lastgroup == "shortlisted"):
        return "shortlisted"
    if _CANDIDATE.match(after) and (verb or "进入" in clause):
        return "recommended" if "推荐" in clause else "shortlisted"
    if verb is None:
        return "held" if counted and is_total(after) else None
    kind = verb.lastgroup
    if counted and kind != "applied" and is_total(after):
        return "held"
    if "推荐" in clause and "推荐的" not in clause and kind in ("applied", "recommended", "won"):
        return "recommended"
    if kind == "held":
        return "held" if counted else None
    if kind == "won" and counted and is_stock(lead):
        return "held"
    if kind == "won":
        return "won"
    return "applied" if kind == "applied" else "recommended"
