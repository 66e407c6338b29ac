"""Frame: each award of a sentence with the verb, count and recipients around it, read in any order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import regex

from bulletin_schema.model import Quantity
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.model import Award, AwardStatus
from bulletin_schema.records.award.names import Named
from bulletin_schema.records.award.recipients import Holders, holders, words_before
from bulletin_schema.records.award.setting import giver_level, recipients_of, region_of, years_of
from bulletin_schema.records.award.shape import AWARD, BODY, COUNT, DATE, Shape, Token, mention_of
from bulletin_schema.records.award.status import is_library, is_topic, is_unreal, status_of, status_verb
from bulletin_schema.rule import Found

# 江苏名牌产品146个, 市长质量奖企业（含个人）11家, 省长质量奖（共10个）.
_COUNT_AFTER = regex.compile(
    rf"^[”’\"」\s]*(?:荣誉称号|称号|品牌|企业|产品|商标|单位|组织|项目|认证|获奖|获得者|获证|个人|示范|培育库|称号的?|的|品种|“[^”]{{1,8}}”){{0,4}}"
    rf"(?:[（(][^（）()，。；]{{1,14}}[）)])?(?:总数|数量|总量|拥有量|已|共|分别|累计|总共|合计|总计|达到|达|为|有|增至|增加到|增长到|突破|上升到|至|：|:|[（(]共?){{0,6}}{COUNT}"
)
# 3家企业申报…, 累计产生46家…
_COUNT_BEFORE = regex.compile(rf"{COUNT}(?P<between>[^。；{AWARD}{COUNT}]{{0,44}})$")
# 公示了230家2015-2016年度“守合同重信用”企业
_SHOWN = regex.compile(rf"(?:公布|公示|发布)了?[^，。；{COUNT}]{{0,12}}{COUNT}(?:{DATE}|[\s“的])*$")
_AMONG = regex.compile(r"其中[^。；]{0,12}$")
_OTHER_NOUN = regex.compile(r"^(?:小组|专家|评审|部门|成员|问题|次|年|月|国家|标准|专利|城市参|条|代表|评委|项目负责|类别|奖项|等级|届)")
_LINK = regex.compile(rf"^(?:[、和及与以\s”“，]|以及|{DATE}|品牌|企业|产品|称号|单位|荣誉|项目|认证|（[^）]{{1,10}}）)*$")
_NEW_GAP = regex.compile(r"实现[^，。；]{0,14}$|填补[^，。；]{0,14}$")
_GAP_AFTER = regex.compile(r"^[”’\"\s]*\p{Han}{0,6}?(?:零的?突破|空白)")
_PRAISED = regex.compile(r"(?:通报表彰|表彰奖励|表彰|颁奖|授牌)了?[^。；]{0,60}$")
_RESTS = regex.compile(r"^[”\s\"]*(?:荣誉称号|称号|荣誉|奖项|项目|等次|等级|殊荣|的称号)?(?:等|，|。|；|、|！|$)")
_ADJACENT = regex.compile(rf"^(?:了|为|{DATE}|第\p{{Han}}{{1,3}}[届批]|首[届批]|[“\s\"]|全[国省市]|国家级|省级|市级){{0,4}}$")
_WINNERS = regex.compile(r"^[”\s]*(?:的)?(?:获奖(?:企业|单位|组织|个人|者)?|获得者|得主|授奖|拟奖|获得企业|企业|项目)")


@dataclass(slots=True)
class Told:
    """A record in the making: the award, its place, and the words of the sentence it rests on."""

    named: Named
    shape: Shape
    token: Token
    status: AwardStatus | None = None
    count: Token | None = None
    held: Holders = field(default_factory=Holders)
    clause: int = 0
    is_list: bool = False
    place: Token | None = None

    @property
    def is_told(self) -> bool:
        """A fact: it has a status, and somebody or some number it is about."""
        return self.status is not None


def read_awards(reading: Reading, shape: Shape) -> tuple[list[Told], list[Told]]:
    """Return the awards a sentence tells facts of, and those it only names."""
    facts: list[Told] = []
    topics: list[Told] = []
    awards = [t for t in shape.tokens if t.letter == AWARD]
    low = 0
    for k, token in enumerate(awards):
        high = awards[k + 1].at if k + 1 < len(awards) else len(shape.text)
        told = _read_one(reading, shape, token, (low, high), facts[-1] if facts else None)
        if told.is_told:
            facts.append(told)
            low = (told.count.at if told.count and told.count.at > token.at else token.at) + 1
        else:
            topics.append(told)
    return facts, topics


def _read_one(reading: Reading, shape: Shape, token: Token, bounds: tuple[int, int], last: Told | None) -> Told:
    low, high = bounds
    told = Told(token.value, shape, token, clause=low)
    before, after = shape.text[low : token.at], shape.text[token.at + 1 : high]
    lead = shape.text[: token.at]
    told.count = _count_after(shape, token, high) or _count_before(shape, low, token.at)
    entered = told.count is not None and regex.search(r"(?:推荐|组织|参加|申报|参评)[^，。；]{0,40}$", before)
    if is_unreal(lead, after, shape.text) or (is_topic(after) and not entered):
        return told
    if before.rstrip("“").endswith("的") and not (told.count and told.count.at > token.at):
        return told  # 正式命名的“全国质量强市示范城市”
    counted = told.count is not None
    clause = before[max(before.rfind(c) for c in "，；。：") + 1 :]
    status = status_of(clause, lead, after, counted=counted)
    if status is None and told.count is not None and _SHOWN.search(clause):
        status = "won"
    if status == "won" and counted and last is not None and last.status == "held" and _AMONG.search(before):
        status = "held"
    verb_from = low + len(before) - len(clause)
    if status is None and status_verb(clause) is None:
        if last is not None and _LINK.match(before) and (counted or "，" not in before):
            return _carried(told, last, counted=counted)
        if not regex.search(rf"[{BODY}{COUNT}]", clause):
            status, verb_from = _from_earlier(before, lead, after, low, counted=counted)
        if status is None and last is not None and counted and not status_verb(before) and told.named.strength != "given":
            status = last.status
        if status is None and counted and told.count is not None and told.count.at > token.at:
            status = "held" if told.named.strength != "given" else None
    return _finished(reading, told, status, verb_from, clause)


def _from_earlier(before: str, lead: str, after: str, low: int, *, counted: bool) -> tuple[AwardStatus | None, int]:
    """Look for the verb in the clause before: 授予A公司、B公司，2019年省长质量奖."""
    parts = regex.split(r"[，；。：]", before)
    if len(parts) < 2:  # noqa: PLR2004
        return None, low
    previous = parts[-2]
    return status_of(previous, lead, after, counted=counted), low + len(before) - len(parts[-1]) - len(previous) - 1


def _carried(told: Told, last: Told, *, counted: bool) -> Told:
    """A further award of the same list: it shares the verb, and the holders where it has no count."""
    after = told.shape.text[told.token.at + 1 :]
    told.status = "shortlisted" if is_library(after) else last.status
    if told.named.strength == "given" and not counted and not last.held:
        told.status = None
    if not counted:
        told.held, told.count = last.held, None if last.count and last.count.at > last.token.at else last.count
    told.is_list = True
    return told


def _finished(reading: Reading, told: Told, status: AwardStatus | None, low: int, clause: str) -> Told:
    shape, at = told.shape, told.token.at
    after = shape.text[at + 1 :]
    if _NEW_GAP.search(clause) and _GAP_AFTER.match(after):
        told.status = "won"
        return told
    if status is None:
        return told
    verb = status_verb(shape.text[low:at])
    stretch = (low + verb.start(), low + verb.end()) if verb else (at, at)
    value = told.count.value.value.value if told.count else None
    told.held = holders(shape, reading.text, told.clause, stretch, at, value)
    if told.held or told.count:
        told.status = status
    elif status == "won" and verb and _is_won_by_words(shape, told, low, verb):
        told.held = words_before(shape, reading.text, told.clause, stretch[0]) or Holders()
        told.status = "won"
    elif status == "won" and (_is_of_area(told.named) or (_PRAISED.search(shape.text[:at]) and _WINNERS.match(after))):
        told.status = "won"
    elif status == "won" and _PRAISED.search(shape.text[:at]) and told.named.strength != "given":
        told.status = "won"
    return told


def _is_won_by_words(shape: Shape, told: Told, low: int, verb: regex.Match[str]) -> bool:
    """Tell 湘江班组荣获全国…称号。: a clause that ends with the award and begins with who won it."""
    at = told.token.at
    if verb[0] in ("表彰", "通报表彰", "新增", "新增加", "产生", "通过", "成为", "建成") or not _RESTS.match(shape.text[at + 1 :]):
        return False
    if not _ADJACENT.match(shape.text[low + verb.end() : at]):
        return False
    return words_before(shape, "", told.clause, low + verb.start()) is not None


def _is_of_area(named: Named) -> bool:
    """An honour for an area's own work, whose holder is the article's own place: 质量工作考核A级."""
    return named.scheme == "honour" and bool(
        regex.search(r"考核|考评|强[市县区]|先进[市县区]|质量\p{Han}{0,4}先进单位|示范(?:城市|市|县|区)$", named.name)
    )


def _count_after(shape: Shape, token: Token, high: int) -> Token | None:
    match = _COUNT_AFTER.match(shape.text[token.at + 1 : high])
    if match is None:
        return None
    count = shape.token(token.at + match.end())
    rest = shape.text[count.at + 1 : count.at + 8]
    # 获江苏精品的5家企业中; N，3家企业入选 is another clause.
    return None if regex.match(r"(?:企业|单位)?(?:中|的)", rest) or _OTHER_NOUN.match(rest) else count


def _count_before(shape: Shape, low: int, at: int) -> Token | None:
    match = _COUNT_BEFORE.search(shape.text[low:at])
    if match is None or _OTHER_NOUN.match(match["between"]):
        return None
    between = match["between"]
    if regex.search("[，：]", between):
        return None
    token = shape.token(low + match.start())
    earlier = regex.search(rf"({COUNT})\p{{Han}}{{0,4}}[、和]\s*$|({COUNT})\p{{Han}}{{0,4}}(?:和|、)[^，。；{COUNT}]{{0,20}}$", shape.text[low : token.at])
    if earlier:
        return shape.token(low + earlier.start())
    return token


def founds(reading: Reading, told: Told) -> Iterator[Found]:
    """Yield the records of one told award: one, or one for each year listed."""
    named = told.named
    start, end = _stretch(told)
    names, region = recipients_of(reading, told), region_of(reading, told)
    record = Award(
        name=named.name,
        scheme=named.scheme,
        level=named.level or giver_level(reading, told),
        grade=named.grade,
        count=_quantity(told.count),
        recipients=names,
        status=told.status,
        region=region,
    )
    claims = frozenset(m.start for m in reading.within("count", start, end))
    for year in years_of(reading, told) or (None,):
        yield Found(record.model_copy(update={"year": year}), start, end, claims)


def _quantity(token: Token | None) -> Quantity | None:
    if token is None:
        return None
    value: Quantity = mention_of(token).value
    return value


def _stretch(told: Told) -> tuple[int, int]:
    """Return the stretch of a record: its name, its count, and its holders where they stand beside."""
    starts, ends = [told.token.start], [told.token.end]
    if told.count and not (told.is_list and told.count.at < told.token.at):
        starts.append(told.count.start)
        ends.append(told.count.end)
    if told.held and not told.is_list:
        starts.append(told.held.start)
        ends.append(told.held.end)
    return min(starts), max(ends)


def with_count(told: Told, token: Token | None, held: Holders, status: AwardStatus, place: Token | None) -> Told:
    """Return the same award told again by a later clause: 全省33家企业入选."""
    return replace(told, status=status, count=token, held=held, place=place)
