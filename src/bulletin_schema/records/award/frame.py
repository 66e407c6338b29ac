"""Frame: each award of a sentence with the verb, count and recipients around it, read in any order."""

from __future__ import annotations

from dataclasses import replace

import regex

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.award.apart import counts_in_turn, pairs_of, split, totals
from bulletin_schema.records.award.bestowed import bestowed
from bulletin_schema.records.award.counts import count_after, count_before
from bulletin_schema.records.award.further import further
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.in_turn import in_turn
from bulletin_schema.records.award.model import AwardStatus
from bulletin_schema.records.award.names import Named
from bulletin_schema.records.award.recipients import (
    holders,
    run_after,
    run_before,
    run_named,
    run_within,
    subject_afar,
    words_before,
)
from bulletin_schema.records.award.shape import AWARD, BODY, COUNT, DATE, Shape, Token, mention_of
from bulletin_schema.records.award.status import is_founded, is_library, is_topic, is_unreal, status_of, status_verb
from bulletin_schema.records.award.told import REACH, Told

# 公示了230家2015-2016年度“守合同重信用”企业
_SHOWN = regex_pattern(rf"(?:公布|公示|发布)了?[^，。；{COUNT}]{{0,12}}{COUNT}(?:{DATE}|[\s“的])*$")
# 对188家全国质量管理小组活动优秀企业…进行表彰
_PRAISED_AFTER = regex_pattern(r"[^。；]{0,80}?(?:进行|予以|给予)了?[^。；]{0,6}(?:表彰|通报表扬|授牌|认定|命名)")
_QUALIFIED = regex_pattern(r"示范(?:企业|区|基地|点|店|项目|街区?|单位|市场|行业)$")
_STOCK = regex_pattern(r"累计|现有|拥有|持有|保有|总数|总量|(?<!共)有(?=[^获评])")
# 第二届市长质量奖共有6家单位获奖
# 全县累计有186家企业建立制度，4家企业被认定为…: what is counted up is another thing.
_STOCK_OF_OTHERS = regex_pattern(rf"(?:累计|共|已|现)有?(?=[^，。；]{{0,12}}{COUNT}[^。；]*[，；])")
_WON_BEHIND = regex_pattern(r"\p{Han}{0,4}(?:获奖|获此|入选|上榜|当选|榜上有名|获评)")
_ADDED = regex_pattern(r"新增加?|新获|净增")
_AMONG = regex_pattern(r"其中[^。；]{0,12}$")
_LINK = regex_pattern(
    rf"^(?:[、和及与以\s”“，]|以及|{DATE}|品牌|企业|产品|称号|单位|荣誉|项目|认证|（[^）]{{1,10}}）)*$"
)
_KERNEL = 5  # last characters of a name that tell the award without its place: 长江质量奖
_NEW_GAP = regex_pattern(r"实现[^，。；]{0,14}$|填补[^，。；]{0,14}$")
_GAP_AFTER = regex_pattern(r"^[”’\"\s]*\p{Han}{0,6}?(?:零的?突破|空白)")
_PRAISED = regex_pattern(r"(?:通报表彰|表彰奖励|表彰|颁奖|授牌)(?!大会|会|仪式|典礼|活动|现场)了?[^。；]{0,60}$")
# 颁发县长质量奖奖牌、证书, 对获奖企业给予表彰: what any winner gets.
_TOKEN_OF = regex_pattern(r"[”\s]*(?:奖牌|证书|奖杯|牌匾|奖状)")
_FOR_WINNERS = regex_pattern(r"(?:对|给)(?:予)?(?:获奖|获得|每家)")
# 参加质量奖申报培训: they learn about it.
_TAUGHT = regex_pattern(r"[”\s]*\p{Han}{0,6}(?:培训|辅导|座谈|宣讲|研讨|交流会|推进会|启动仪式|工作会议)")
# 对获得省名牌产品称号的A公司给予奖励: a rule of no one, but a fact where it names them.
_JUST_WON = regex_pattern(rf"(?:荣获|获得|获评|获|入选|夺得)了?(?:{DATE}|[“\s])*$")
_RESTS = regex_pattern(
    rf"^[”\s\"]*(?:荣誉称号|称号|荣誉|奖项|项目|等次|等级|殊荣|桂冠|大奖|的称号)?(?:等|，|。|；|、|！|{AWARD}|$)"
)
_ADJACENT = regex_pattern(
    rf"^(?:了|为|{DATE}|第\p{{Han}}{{1,3}}[届批]|首[届批]|[“\s\"]|全[国省市县区](?:\p{{Han}}{{2,6}}系统)?|国家级|省级|市级){{0,4}}$"
)
_LIST_AFTER = regex_pattern(
    rf"[”\s]*(?:称号|荣誉|奖项)?(?:的)?(?:获奖|授奖)?(?:者|{COUNT}\p{{Han}}{{0,4}}(?:和{COUNT}\p{{Han}}{{0,4}})?|企业|单位|组织|个人|名单|公司){{1,2}}"
    rf"(?:[，：](?:分别)?(?:是|为|有)?|(?:分别)?(?:是|为|有|包括)：?|(?<=获奖(?:企业|单位|组织|个人))(?=[{BODY}]))"
)
# 3家企业获中国质量奖提名奖，分别是A公司、B公司
_ARE_AFTER = regex_pattern(
    r"[”\s]*(?:荣誉)?(?:称号|殊荣|荣誉|企业|认证|认定|奖项|品牌)?[，,：](?:他们|它们|这[^，。；]{1,6}|获奖\p{Han}{0,4}|其中)?(?:分别|依次)?(?:是|为|有|包括|由|来自|属于)?[：:]?"
    r"(?<=是|为|有|包括|由|来自|属于|：|:)"
)
_WINNERS = regex_pattern(r"^[”\s]*(?:的)?(?:获奖(?:企业|单位|组织|个人|者)?|获得者|得主|授奖|拟奖|获得企业|企业|项目)")
_ENTERING = regex_pattern(r"(?:推荐|组织|参加|申报|参评)[^，。；]{0,40}$")
# 抽查名牌产品企业12家: the firms are only visited.
_CHECKED = regex_pattern(r"抽查|检查|抽检|巡查|查处|走访|调研|打击|侵犯|假冒|座谈|约谈|服务|帮扶|指导")
_CLAUSE_MARK = regex_pattern(r"[，；。：]")
_OF_AREA = regex_pattern(r"考核|考评|强[市县区]|先进[市县区]|质量\p{Han}{0,4}先进单位|示范(?:城市|市|县|区)$")
_NOT_BY_WORDS = frozenset(
    {
        "授牌",
        "颁发",
        "颁授",
        "颁给",
        "评出",
        "评选出",
        "表彰",
        "通报表彰",
        "新增",
        "新增加",
        "产生",
        "通过",
        "成为",
        "建成",
    }
)


def read_awards(shape: Shape) -> tuple[list[Told], list[Told]]:
    """Return the awards a sentence tells facts of, and those it only names."""
    facts: list[Told] = []
    topics: list[Told] = []
    awards = _with_editions(shape, [token for token in shape.tokens if token.letter == AWARD])
    low = 0
    turned = counts_in_turn(shape)
    for k, token in enumerate(awards):
        if token.value.strength == "scene":  # 在质量创新大赛中: what was won there stands behind
            continue
        high = min(awards[k + 1].at if k + 1 < len(awards) else len(shape.text), token.at + REACH)
        last = facts[-1] if facts else None
        told = Told(token.value, shape, token, max(low, token.at - REACH), count=turned.get(token.at))
        pairs = pairs_of(told)
        told = _read_one(replace(told, count=pairs[0][1]) if pairs else told, high, last)
        if (
            last is not None
            and told.named.name[-_KERNEL:] == last.named.name[-_KERNEL:]
            and _GAP_AFTER.match(told.after)
        ):
            continue  # 获评中国质量奖，实现中国质量奖零的突破: told already
        if told.status is None:
            topics.append(told)
            continue
        facts += (*split(told, pairs), *further(told))
        low = max(token.at, told.count.at if told.count else 0) + 1
    return [*in_turn(facts), *totals(facts)], topics


def _with_editions(shape: Shape, awards: list[Token]) -> list[Token]:
    """Give an award named again in its sentence the edition it had: 公布了2008年名牌产品，共有9个产品确定为名牌产品."""
    editions: dict[str, tuple[int, ...]] = {}
    told = []
    for token in awards:
        named: Named = token.value
        dates = shape.within(token.at - 1, token.at, DATE)
        years = named.years or tuple(mention_of(date).value.start.year for date in dates)
        again = not years and editions.get(named.name)
        told.append(replace(token, value=replace(named, years=again)) if again else token)
        editions[named.name] = years or editions.get(named.name, ())
    return told


def _read_one(told: Told, high: int, last: Told | None) -> Told:
    """Read one award whose words end at `high`; `last` is the fact before it in the sentence."""
    if told.count is None:
        count = count_after(told.shape, told.token, high) or count_before(told.shape, told.low, told.token.at)
        told = replace(told, count=count)
    if _JUST_WON.search(told.before) and (winners := run_named(told.shape, told.token.at + 1)):
        return replace(told, status="won", held=winners)
    if (given := bestowed(told)) and not is_unreal(told.shape.text, told.token.at, high):
        return given
    if reason := _spoken_of(told, high):
        return replace(told, reason=reason)
    near = told.shape.text[told.token.at + 1 : high]
    status = _status(told, near, last)
    low = told.token.at - len(told.clause)
    if status is None and status_verb(told.clause) is None:
        if last is not None and _LINK.match(told.before) and (told.counted or "，" not in told.before):
            return _sharing(told, last)
        if last is not None and (own := run_before(told.shape, told.low, told.token.at)):
            return replace(told, status=last.status, held=own)
        status, low = _status_from_afar(told, near, last)
    return _with_holders(told, status, low)


def _spoken_of(told: Told, high: int) -> str:
    """Say why an award is no fact whatever else is said: it is aimed at, ruled on, or a topic."""
    near = told.shape.text[told.token.at + 1 : high]
    if is_unreal(told.shape.text, told.token.at, high) or is_founded(told.before):
        return "an aim, a hope, a negation or a rule"
    if _TAUGHT.match(near):
        return "the words behind it tell of a lesson or a meeting on it"
    if is_topic(near) and not (told.counted and _ENTERING.search(told.before)):
        return "the words behind it make it a topic: its rules, its selection, its promotion"
    # 正式命名的“全国质量强市示范城市”: a thing described.
    described = told.before.rstrip("“").endswith("的") and not (told.count and told.count.at > told.token.at)
    return "a thing described with 的" if described else ""


def _status(told: Told, near: str, last: Told | None) -> AwardStatus | None:
    """Return the status that the award's own clause tells."""
    if told.named.strength == "placed":
        return "won"  # 考核结果为A级
    # 累计拥有…，5家企业获…: what is told of possessions does not reach the verbs behind them.
    lead = told.lead if last is None or (last.status == "held" and not _has(last)) else told.before
    own = told.count is not None and told.token.at - len(told.clause) <= told.count.at
    if own and COUNT in lead[: len(lead) - len(told.clause)]:
        lead = _STOCK_OF_OTHERS.sub("", lead)
    status = status_of(told.clause, lead, near, counted=told.counted)
    if status is None and told.counted:
        praised = _PRAISED_AFTER.match(told.after) and "对" in told.lead
        status = "won" if praised or _SHOWN.search(told.clause) else None
    if status in (None, "held") and told.count and _ADDED.search(told.shape.text, told.token.at, told.count.at):
        return "won"  # 江苏名牌产品新增38个
    if status == "held" and told.named.years and not _STOCK.search(told.clause):
        return "won"  # 共有3家企业获评第九届市长质量奖
    verb = status_verb(told.clause)
    won = verb is not None and verb.lastgroup == "won" and verb[0] not in _NOT_BY_WORDS
    if status == "held" and not won and told.named.strength == "given" and _QUALIFIED.search(told.named.name):
        return None  # 拥有国家知识产权示范企业6家: a qualification
    if status == "won" and told.counted and last is not None and last.status == "held" and _AMONG.search(told.before):
        return "held"
    return status


def _has(told: Told) -> bool:
    """Tell an award that is had, not won: 现有…12个."""
    verb = status_verb(told.lead)
    return verb is not None and verb.lastgroup == "held"


def _status_from_afar(told: Told, near: str, last: Told | None) -> tuple[AwardStatus | None, int]:
    """Return the status from the clause before, or the award before, and where the verb's clause begins."""
    low = told.token.at - len(told.clause)
    parts = _CLAUSE_MARK.split(told.before)
    if len(parts) > 1 and not (BODY in told.clause or COUNT in told.clause):
        status = status_of(parts[-2], told.lead, near, counted=told.counted)
        if status is not None:
            return status, low - len(parts[-2]) - 1
    if not told.counted or told.named.strength == "given":
        return None, low
    if last is not None and not status_verb(told.before):
        return last.status, low
    behind = told.count is not None and told.count.at > told.token.at and not _CHECKED.search(told.before)
    if behind and told.count and _WON_BEHIND.match(told.shape.text, told.count.at + 1):
        return "won", low
    return ("held" if behind else None), low


def _sharing(told: Told, last: Told) -> Told:
    """A further award of the same list: it shares the verb, and the holders where it has no count."""
    if told.named.strength == "given" and not told.counted and not last.held:
        return told
    status: AwardStatus | None = "shortlisted" if is_library(told.after) else last.status
    if told.counted:
        return replace(told, status=status, shared=True)
    own = last.count and last.count.at > last.token.at
    return replace(told, status=status, shared=True, held=last.held, count=None if own else last.count)


def _with_holders(told: Told, status: AwardStatus | None, low: int) -> Told:
    """Find who holds the award; without holders or count only a few ways of saying so make a fact."""
    if _NEW_GAP.search(told.clause) and _GAP_AFTER.match(told.after):
        return replace(told, status="won")
    if status is None:
        return told
    at = told.token.at
    verb = status_verb(told.shape.text[low:at])
    stretch = (low + verb.start(), low + verb.end()) if verb else (at, at)
    value = told.count.value.value.value if told.count else None
    held = holders(told.shape, told.low, stretch, at, value)
    if told.count and not held.names:
        brackets = (run_within(told.shape, token.at + 1, value) for token in (told.count, told.token))
        held = next((inner for inner in brackets if inner), None) or _winners_after(told) or held
    if held and held.places and not told.count and status != "won" and told.named.scheme != "honour":
        return told  # 代表全省参加中国质量奖评选: the place stands for no recipient
    if held or told.count:
        return replace(told, status=status, held=held)
    return _won_otherwise(told, verb, stretch) if status == "won" else told


def _won_otherwise(told: Told, verb: regex.Match[str] | None, stretch: tuple[int, int]) -> Told:
    """Tell an award that was won by whom no mention or count tells."""
    if verb and verb[0] not in _NOT_BY_WORDS and _RESTS.match(told.after):
        words = words_before(told.shape, told.low, stretch[0])
        if words is not None and _ADJACENT.match(told.shape.text[stretch[1] : told.token.at]):
            return replace(told, status="won", held=words)
        if subject := subject_afar(told.shape, told.low, stretch):
            return replace(told, status="won", held=subject)
    if winners := _winners_after(told):
        counts = told.shape.within(told.token.at, told.token.at + REACH, COUNT)
        beside = counts and counts[0].start - winners.end <= 2  # 等 between
        return replace(told, status="won", held=winners, count=counts[0] if beside else None)
    if _is_of_area(told.named):
        return replace(told, status="won")
    if _TOKEN_OF.match(told.after) or _FOR_WINNERS.search(told.lead):
        return told
    praised = _PRAISED.search(told.lead) and (_WINNERS.match(told.after) or told.named.strength != "given")
    return replace(told, status="won") if praised else told


def _winners_after(told: Told) -> Holders:
    """Return the winners listed behind the name: 表彰了县长质量奖获奖企业，A公司、B公司2家企业."""
    low = told.token.at + 1
    openings = [_LIST_AFTER.match(told.shape.text, low)]
    if told.count:  # 名牌产品3个，分别由A公司、B公司生产
        openings += (_ARE_AFTER.match(told.shape.text, at) for at in {low, max(told.count.at + 1, low)})
    runs = (run_after(told.shape, m.end(), m.end() + REACH, given=True) for m in openings if m)
    return next((held for held in runs if held), Holders())


def _is_of_area(named: Named) -> bool:
    """Tell an honour for an area's own work, whose holder is the article's own place: 质量工作考核A级."""
    return named.scheme == "honour" and _OF_AREA.search(named.name) is not None
