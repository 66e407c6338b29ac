"""Standing: whether an award is won, held or applied for, as its own clause and those before it tell."""

from __future__ import annotations

from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.award.model import AwardStatus
from bulletin_schema.records.award.shape import AWARD, BODY, COUNT, DATE, PERSON, PLACE
from bulletin_schema.records.award.status import (
    is_founded,
    is_library,
    is_topic,
    is_total,
    is_unreal,
    status_of,
    status_verb,
)
from bulletin_schema.records.award.told import Told

# 公示了230家2015-2016年度“守合同重信用”企业
_SHOWN = regex_pattern(rf"(?:公布|公示|发布)了?[^，。；{COUNT}]{{0,12}}{COUNT}(?:{DATE}|[\s“的])*$")
# 市局公示2019年度市级“守合同重信用”企业232家
# 15个全省先进集体、40名先进个人受到表彰
_RECEIVED = regex_pattern(
    rf"[”\s]*(?:[、和及]{COUNT}\p{{Han}}{{0,2}}{AWARD}){{0,4}}(?:分别|在会上)?(?:受到|接受|得到)了?\p{{Han}}{{0,4}}(?:通报)?(?:表彰|表扬|嘉奖)"
)
_SHOWS = regex_pattern(rf"(?:公布|公示|认定)了?(?:{DATE}|[\s“])*$")
# 对188家全国质量管理小组活动优秀企业…进行表彰
_PRAISED_AFTER = regex_pattern(
    r"[^。；]{0,80}?(?:进行|予以|给予)了?[^。；]{0,6}(?:表彰|通报表扬|授牌|认定|命名)|企业(?:每家|各|分别)奖励"
)
# 拥有国家知识产权示范企业6家: a qualification, no prize.
_QUALIFIED = regex_pattern(
    r"(?<!品牌|品牌创建)示范(?:企业|区|基地|点|店|项目|街区?|单位|市场|行业|村|户|社区|镇)$|(?<!优秀|十佳|杰出|最美)首席质量官$"
)
# 全县累计有186家企业建立制度，4家企业被认定为…: what is counted up is another thing.
_STOCK_OF_OTHERS = regex_pattern(rf"(?:累计|共|已|现)有?(?=[^，。；]{{0,12}}{COUNT}[^。；]*[，；])")
_STOCK = regex_pattern(r"累计|现有|拥有|持有|保有|总数|总量|(?<!共)有(?=[^获评])")
# 第四届市长质量奖共有28家企业申报
_APPLIED_BEHIND = regex_pattern(r"\p{Han}{0,4}(?:申报|参评|报名|参加评选|提出申请)")
# 第二届市长质量奖共有6家单位获奖
_WON_BEHIND = regex_pattern(rf"\p{{Han}}{{0,4}}{DATE}?(?:授牌|领奖|受表彰|获奖|获此|入选|上榜|当选|榜上有名|获评)")
# 枣阳市以3个湖北名牌产品位居各县市之首
_RANKED = regex_pattern(r"[”\s]*(?:的(?:总数|数量|成绩))?(?:位居|稳居|位列|名列|排名|居|领跑|领先)")
_POSSESSED = regex_pattern(r"(?:拥有|持有)(?:“[^“”]{1,8}”牌?)?[“\s]*$")
# 新增国家级农业标准化示范项目8个, 国家、省、市三级示范区分别达6个、9个、21个: work on standards.
_BESTOWED = regex_pattern(r"评为|授予|命名|获评|荣获|认定|获得")
_OF_STANDARDS = re_pattern(
    r"标准化(?:试点|示范)(?:试点|示范)?(?:项目|区|基地|点)$|^[两二三四]级(?:试点|示范)(?:项目|区|基地|点)$"
)
_ADDED = regex_pattern(
    r"通过|创建?成|获批|添了|多了|新进|新认|拿[了回到下]|捧回|评[上出]|遴选|到手|收成|进账|产生|[收斩揽]获|[摘夺]得|领[走到]|(?:入选|上榜|入列|跻身|获评?)了?$|第\p{Han}{1,3}届|首届|新增加?|新获|净增|新认定|新评|[再又新]添"
)
_ALL_TOLD = regex_pattern(rf"(?:(?:加起来|合计|总共|一共)(?:才|仅|只)?|才|仅|只)有?{COUNT}[“\s]*$")
_HAD = regex_pattern(r"[现已]有|拥有|(?<!新增)突破")
_PUT_IN = regex_pattern(r"推荐|[申上]报|报了|报上去|申请")
_AMONG = regex_pattern(r"其中[^。；]{0,12}$")
# 参加质量奖申报培训: they learn about it.
_PUT_IN_COUNTED = regex_pattern(rf"[”\s]*(?:企业|产品)?(?:申报|推荐)了?{COUNT}")
_RATED_NOW = regex_pattern(r"获|公[示布]|评[定出上]|认定|新评|确认")
_RESULTS = regex_pattern(r"结果|公布|揭晓|发布|评为|评定(?=的?企业)")
# 3家企业通过“安徽工业精品”评审: passed, so it has it.
_PASSED = regex_pattern(rf"通过了?(?:{DATE}|[“\s]|省级|市级|国家级|全[国省市])*$")
# 5家企业入围省长质量奖现场评审: not yet won
_STANDS_AT = regex_pattern(rf"(?:通过|入围|进入|晋级)了?(?:{DATE}|[“\s])*$")
_STAGE = regex_pattern(
    r"[”\s]*(?:企业|产品)?的?(?:资格|形式|材料|资料|文审|现场|初步?|陈述|专家|省级|市级)?(?:初审|初评|(?<=资格|形式|材料|资料|现场|初步?|陈述|专家)(?:评审|审查|评价|审核|核查|答辩)|推荐名单|候选名单|公示名单)"
)
_EXAMINED = regex_pattern(
    r"[”\s]*(?:企业|产品|品牌|项目)?(?:评审|评定|评价|审定|认定|认证|公示|验收)(?=[，。；、！（]|$)"
)
_TAUGHT = re_pattern(r"[”\s]*\p{Han}{0,6}(?:培训|辅导|座谈|宣讲|研讨|训练营|交流会|推进会|启动仪式|工作会议)")
# 优秀企业120家参加了活动
_ATTENDS = regex_pattern(rf"[”\s]*{COUNT}\p{{Han}}{{0,3}}(?:参加|参与|出席|到会|前来)")
_ONE_OF = regex_pattern(r"[”\s]*之一")
# 成为首批文明单位之一: it is one.
_BECOMES = regex_pattern(rf"(?:成为|评为|入选|跻身)了?(?:{DATE}|首批|第\p{{Han}}{{1,3}}批|全[国省市县区]|[“\s])*$")
# 进入省级文明单位之列: it is one from then on; 进入市长质量奖答辩 is a stage.
_ENTERS = regex_pattern(r"(?:进入|挤进|迈入|步入|跨入)了?[“\s]*$")
_RANKS = regex_pattern(r"[”\s]*(?:企业|单位)?的?(?:之列|行列|名单|榜单|队伍|阵营)")
# 3个单位为先进单位, 甲局、乙局为优秀单位: so they were found.
BEING = regex_pattern(rf"(?:{COUNT}\p{{Han}}{{0,4}}|[{BODY}{PERSON}{PLACE}]|[）)])(?P<be>为)(?:{DATE}|[“\s])*$")
_SO_FAR = regex_pattern(r"截至|截止|累计|目前|迄今|至今|历[年届]|以来")
_OF_ROUND = regex_pattern(r"获奖|得奖|评选?出|揭晓|授奖")
_ENTERING = regex_pattern(r"(?:推荐|组织|参加|申报|参评)[^，。；]{0,40}$")
# 全市共有一项示范项目，1家示范企业，7个|“山西省名牌产品”: each clause of the list is a count.
_IN_A_STOCK = regex_pattern(
    rf"(?:拥有|现有|共有|已有|建有){COUNT}?[^，。；{COUNT}]{{0,30}}[，、](?:{COUNT}[^，。；{COUNT}]{{0,30}}[，、]){{0,8}}{COUNT}[“\s]*$"
)
# 抽查名牌产品企业12家: the firms are only visited.
_CHECKED = regex_pattern(r"抽查|宣传|检查|抽检|巡查|查处|走访|调研|打击|侵犯|假冒|座谈|约谈|服务|帮扶|指导")
# 山东省优质产品基地  5个: a row of its own.
_ALONE_IN_LINE = regex_pattern(rf"[^\p{{Han}}]{{0,6}}{AWARD}[”\s：:]*{COUNT}[；;。]?\s*")
_CLAUSE_MARK = regex_pattern(r"[，；。：]")
# Verbs whose subject gives, counts or becomes, so that the words before them are no winner.
NOT_BY_WORDS = frozenset(
    {
        "授牌",
        "颁发",
        "颁授",
        "颁给",
        "评出",
        "评选出",
        "遴选",
        "遴选出",
        "决出",
        "表彰",
        "通报表彰",
        "新增",
        "新增加",
        "产生",
        "涌现出",
        "涌现",
        "通过",
        "成为",
        "建成",
    }
)


# 市局获得省局颁发的“先进单位”奖牌: who receives stands before the giver.
CONFERRED = regex_pattern(
    r"(?P<verb>荣获|获得|获|收到|捧回|接过)了?由?[^，。；]{1,30}?(?:颁发|颁授|授予|评定|命名|评选)的(?:\s|“)*$"
)
_LEAST = ("不少于", "不低于", "至少")  # 新增名牌产品不少于4个
AIM = "an aim, a hope, a negation or a rule"


def spoken_of(told: Told, high: int) -> str:
    """Say why an award is no fact whatever else is said: it is aimed at, ruled on, or a topic."""
    near = told.shape.text[told.token.at + 1 : high]
    if _OF_STANDARDS.search(told.named.name) and (told.counted or not _BESTOWED.search(told.clause)):
        return "work on standards"
    least = told.count is not None and told.shape.source.startswith(_LEAST, told.count.start)
    if least or is_unreal(told.shape.text, told.token.at, high) or is_founded(told.before):
        return AIM
    if _ATTENDS.match(near):
        return "so many who attend, whatever they are called"
    if _TAUGHT.match(near):
        return "the words behind it tell of a lesson or a meeting on it"
    if _ENTERS.search(told.before) and not (_RANKS.match(near) or is_library(near) or is_at_a_stage(told, near)):
        return "a stage that is entered, no award"
    passed = _PASSED.search(told.before) and _EXAMINED.match(near)
    if (
        is_topic(near)
        and not _PUT_IN_COUNTED.match(near)
        and not passed
        and not is_at_a_stage(told, near)
        and not (told.counted and _ENTERING.search(told.before))
    ):
        return "the words behind it make it a topic: its rules, its selection, its promotion"
    if _ONE_OF.match(near) and not _BECOMES.search(told.before):
        return "one of so many, who are not told"
    # 正式命名的“全国质量强市示范城市”: a thing described.
    described = (
        told.before.rstrip("“").endswith("的")
        and not CONFERRED.search(told.before)
        and not (told.count and told.count.at > told.token.at)
    )
    return "a thing described with 的" if described else ""


def is_at_a_stage(told: Told, near: str) -> bool:
    """Tell those counted at a stage of a round: 18个产品通过省名牌产品现场评审."""
    return told.counted and _STANDS_AT.search(told.before) is not None and _STAGE.match(near) is not None


def status_beside(told: Told, near: str, last: Told | None) -> AwardStatus | None:
    """Return the status that the award's own clause tells."""
    between = told.shape.text[told.token.at : told.count.at] if told.count else ""
    if outright := _status_outright(told, near, between):
        return outright
    status = _status_of_clause(told, near, last)
    if status in (None, "held") and _ADDED.search(between):
        return "won"  # 江苏名牌产品新增38个
    dated = told.named.years or told.lead.rstrip("的“").endswith(DATE)
    if status == "held" and dated and not _STOCK.search(told.clause) and not is_total(told.after):
        status = "won"  # 共有3家企业获评第九届市长质量奖
    if _is_no_prize(told, status):
        return None
    being = BEING.search(told.clause) if status is None else None
    if being and (told.named.scheme == "honour" or being[0].startswith(COUNT)):
        return "won"
    if status is None and told.named.scheme in ("honour", "brand") and _POSSESSED.search(told.clause):
        return "held"  # 石狮市拥有“中国裤业名镇”等称号
    if status == "won" and told.counted and last is not None and last.status == "held" and _AMONG.search(told.before):
        return "held"
    return status


def _status_outright(told: Told, near: str, between: str) -> AwardStatus | None:
    """Return the status that the sort of award or the words between its name and its count tell by themselves."""
    if told.named.strength == "placed":
        return "won"  # 考核结果为A级
    if told.named.strength == "rated":  # 质量信用等级公示，AAA级2家
        words = told.shape.source[told.shape.sentence.start : told.token.start]
        return "won" if _RATED_NOW.search(told.lead) or _RESULTS.search(words) else "held"
    if is_at_a_stage(told, near):
        return "shortlisted"
    if put_in := _PUT_IN.search(between):  # 市长质量奖推荐3家; 名牌产品申报12个
        return "recommended" if put_in[0] == "推荐" else "applied"
    if "后备" in between:
        return "shortlisted"
    if told.count and told.count.at < told.token.at and _ALL_TOLD.search(told.lead):
        return "held"  # 加起来才7个中国名牌
    return "held" if _HAD.search(between) else None  # “四川老字号”现有9块


def _status_of_clause(told: Told, near: str, last: Told | None) -> AwardStatus | None:
    """Return the status that the verbs of the clause tell, as far as they speak of this award."""
    # 累计拥有…，5家企业获…: what is told of possessions does not reach the verbs behind them.
    lead = told.lead if last is None or (last.status == "held" and not _has(last)) else told.before
    own = told.count is not None and told.token.at - len(told.clause) <= told.count.at
    if (
        own
        and COUNT in lead[: len(lead) - len(told.clause)]
        and (last is None or last.status != "held" or "；" in told.before)
    ):
        lead = _STOCK_OF_OTHERS.sub("", lead)
    status = status_of(told.clause, lead, near, counted=told.counted)
    if status == "held" and told.named.strength == "given" and status_verb(told.before) is None:
        return None  # 首席质量官达1.1万名: a total of what is also a plain noun
    if status is None and told.counted:
        if told.count and told.shape.text.endswith("以", 0, told.count.at) and _RANKED.match(told.after):
            return "held"
        praised = _PRAISED_AFTER.match(told.after) and "对" in told.lead
        shown = _SHOWN.search(told.clause) or (told.count and _SHOWS.search(told.clause))
        known = told.named.level or told.named.years  # bare 5个先进集体 are as good as a plain count
        received = known and _RECEIVED.match(told.after)
        return "won" if praised or shown or received else None
    return status


def _is_no_prize(told: Told, status: AwardStatus | None) -> bool:
    """Tell a qualification or a place that was built: 拥有知识产权示范企业6家, 建成示范街区2个."""
    kind = told.named.strength == "given" and _QUALIFIED.search(told.named.name)
    return bool(kind) and not _is_given(told, status)


def _is_given(told: Told, status: AwardStatus | None) -> bool:
    """Tell whether somebody was given what an award names, and did not only come to have or to build it."""
    verb = status_verb(told.clause)
    if verb is not None and verb[0] == "建成":
        return False
    won = verb is not None and verb.lastgroup == "won" and verb[0] not in NOT_BY_WORDS
    return status != "held" or won


def _has(told: Told) -> bool:
    """Tell an award that is had, not won: 现有…12个."""
    verb = status_verb(told.lead)
    return verb is not None and verb.lastgroup == "held"


def status_from_afar(told: Told, near: str, last: Told | None) -> tuple[AwardStatus | None, int]:
    """Return the status from the clause before, or the award before, and where the verb's clause begins."""
    low = told.token.at - len(told.clause)
    if (
        told.counted
        and told.named.bare
        and told.named.name.endswith("奖")
        and _OF_ROUND.search(told.lead)
        and not _SO_FAR.search(told.lead)
    ):
        return "won", low  # 共有29个项目获奖，其中一等奖5项
    parts = _CLAUSE_MARK.split(told.before)
    if len(parts) > 1 and parts[-2] and not (BODY in told.clause or COUNT in told.clause):
        status = status_of(parts[-2], told.lead, near, counted=told.counted)
        if status is not None and not (status == "held" and told.named.strength == "given"):
            return status, low - len(parts[-2]) - 1
    if not told.counted or told.named.strength == "ranked":
        return None, low
    if told.named.strength == "given" and not _ALONE_IN_LINE.fullmatch(told.shape.text):
        return None, low
    if last is not None and not status_verb(told.before):
        return last.status, low
    if _IN_A_STOCK.search(told.lead):
        return "held", low
    behind = told.count is not None and told.count.at > told.token.at and not _CHECKED.search(told.clause)
    if behind and told.count and _APPLIED_BEHIND.match(told.shape.text, told.count.at + 1):
        return "applied", low
    if behind and told.count and _WON_BEHIND.match(told.shape.text, told.count.at + 1):
        return "won", low
    return ("held" if behind else None), low
