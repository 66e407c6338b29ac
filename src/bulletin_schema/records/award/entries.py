"""Entries: those who won or entered an award that was named before: 公布…名单，全省33家企业入选."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

import regex

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.further import further
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.making import founds
from bulletin_schema.records.award.model import Award, AwardStatus
from bulletin_schema.records.award.names import Named
from bulletin_schema.records.award.plain_lists import plain_clause
from bulletin_schema.records.award.recipients import holders, run_after
from bulletin_schema.records.award.sequel import graded
from bulletin_schema.records.award.shape import AWARD, COUNT, DATE, PLACE, Shape, Token, shape_of
from bulletin_schema.records.award.shape import BODY as BODY_LETTER
from bulletin_schema.records.award.shares import parted
from bulletin_schema.records.award.short_names import names_behind
from bulletin_schema.records.award.status import is_stock, is_unreal
from bulletin_schema.records.award.told import REACH, Told
from bulletin_schema.records.award.years import years_of
from bulletin_schema.rule import BODY, Found

# 全省33家企业入选, 两家企业获此殊荣: facts of the award named before.
_WON_THINGS = r"(?:企业|单位|组织|者|个人|名单|情况|标准|项目|产品|品牌|成果|作品|总数|数量)"
_ENTRY = regex_pattern(
    r"(?P<verb>入选|入列|上榜|榜上有名|列名其中|入榜|登榜|获此殊荣|受到?表彰|获得?(?:此|该|这一?|上述)(?:项)?(?:殊荣|荣誉|称号|奖项|奖)|摘冠|夺冠|折桂|夺魁"
    rf"|[名位列同]列其[中间]|跻身其中|跻身(?=[，。；！]|$)|在[列目](?!前)|(?<=[{PLACE}{BODY_LETTER}])[也均都]?在其中(?=[，。；！]|$)"
    # 捧杯, 拔得头筹, 抱回奖牌, 获授权
    r"|(?:捧|拔|抱|摘|拿)[得过走回]?(?:奖?杯|奖牌|头筹|桂冠|牌匾|奖(?![励金项品杯牌]))|(?:获|获得|拿到|领到|领回|挂上)(?:授权|授牌|奖牌|牌子|匾牌|牌匾)|获证(?!企业|产品|组织|品牌|书|率)"
    r"|金榜题名|中选|胜出|如愿以偿|脱颖而出(?=[。！；]|$)|获评|获认定|当选"
    # 获奖; 共有12项|获奖标准; 获奖企业|12家; 斩获|7项
    rf"|获奖(?!{_WON_THINGS})|(?<={COUNT})获奖(?={_WON_THINGS}(?:[，。；、]|$))|获奖(?={_WON_THINGS}(?:共|已|达到?|有|为){{0,2}}{COUNT})"
    rf"|(?:收获|斩获|摘得|夺得|拿[下到回走]|领[走到回]|抱回|揽[下走]|批下来|新进|新入|评上|推荐|揽获|捧回|荣获|获得?|上|报)(?=了?{COUNT}(?:[，。；、]|$))|(?:进入|挤进|通过)初选"
    r"|(?:荣获|获得|获)(?:提名奖|[金银铜]奖|质量奖)(?!企业|单位|名单|作品)"
    r"|入围(?!评选|条件)|(?:提出|递交|提交|报送)了?(?:申请|申报)(?:材料|报告|书)?|(?:申报|参评)(?!材料|主体|书|表|条件|工作|指南|程序|对象|范围|系统|企业|单位|组织|活动)|(?:通过了?|获得?)(?:评审|认定|认证|评选))"
)
# What a sentence with any of them has. The standard library's engine runs faster over plain words.
_ENTERING = re_pattern(
    r"获|[入上登]榜|榜上|入[选列围]|其[中间]|在[列目]|跻身|授权|牌匾|金榜|中选|胜出|如愿|表彰|[摘夺]冠|折桂|夺魁|脱颖|当选|申[请报]|参评|评审|初选|认[定证]|评选|[斩摘夺揽捧拿领抱拔]|批下|评上|[上报]了"
)
# 发布…名单，共计105个品牌
_ANNOUNCED = regex_pattern(
    rf"^[^，。；]{{0,16}}名单(?:现?予以)?(?:公[布示告]|通报)?(?:如下)?[，,](?:共|共计|总计|合计|共有|总共)(?:有)?(?={COUNT})"
)
# 公布参加…评选的企业名单, …候选名单: those named are not winners yet.
_ENTERED_FOR = regex_pattern(r"参加|参评|申报|角逐|竞逐")
_PUT_FORWARD = regex_pattern(r"推荐|推选|荐举")
_NOT_YET = regex_pattern(r"^[^，。；]{0,12}(?:候选|入围|初选|培育|公示名单)")
_AMONG = regex_pattern(
    r"[，；]其中(?P<who>[^。；]{1,200}?)(?P<verb>入选|上榜|获评|获奖|获认定|当选|获此殊荣)(?=[，。；！]|$)"
)
_APPLYING = regex_pattern(r"申[报请]|参评|^报")
_AND = regex_pattern(r"(?P<noun>\p{Han}{0,4})(?:[和及、]|，以及)[^，。；：]{0,30}")
# “…”、“…”两项大奖，共计16家获奖: of which prize, the text does not say.
_SEVERAL = regex_pattern(r"[”\s]*等?(?:[两二三四五六七八九十]|[0-9]{1,2})[项个]大?(?:奖|荣誉)")
_OF_ANOTHER = regex_pattern(rf"(?:了|{DATE}|[“\s]|全[省市县国]|第\p{{Han}}{{1,3}}[届批]){{0,4}}{AWARD}")
# 27家企业入选省级“专精特新”企业: what they entered is said there, and is another thing.
_ITS_OWN = regex_pattern(
    rf"(?<=入选|入列|上榜|登榜|获评|当选|获认定)了?(?:为|{DATE}|首批|第\p{{Han}}{{1,3}}批|[“\"‘《]|国家|全[国省市县区]|[省市县区]级|{PLACE}){{1,4}}\p{{Han}}"
)
_BEHIND = regex_pattern(rf"了?(?:品牌|企业|产品)?(?:总数|数量)?(?:共|达|为)?{COUNT}(?=[，。；、]|$)")
# 20个分局入选，包括甲分局、乙分局等
_INCLUDING = regex_pattern(r"(?:[，,：:](?:其中)?(?:包括|分别是|分别为|他们是|它们是|有)|(?=[：:]))[：:]?")
_OF_THIS = regex_pattern(r"[此该]|这|上述")
# “甲”轮胎、“乙”水泵双双入围: things that won, whose makers are not told.
_THINGS = regex_pattern(r"”\p{Han}{0,8}?(?:双双|同时|均|成功|也|首次)$")
_ON_THE_LIST = regex_pattern(r"[”\s]*(?:获奖|认定)?(?:名单|榜单|名录|目录)[中里内上]")
# Verbs that only winners have.
_PLAINLY = regex_pattern(r"入[选列榜]|[上登]榜|榜上有名|.列其.|跻身.*|在[列目]|[捧拔抱摘拿].*|获此殊荣|金榜题名")
_STANDING_THERE = frozenset({"榜上有名", "名列其中", "位列其中", "跻身其中", "在列"})
_ITS_YEAR = regex_pattern(r"(?:[，；]|公布的|揭晓的|评选的)((?:19|20)[0-9]{2})年度?(?![0-9以])")


def follow(
    reading: Reading, sentence: Sentence, topic: Told, *, near: bool, until: Named | None = None
) -> Iterator[Found]:
    """What a sentence tells, before a name of its own, on the award that the one before named: …榜上有名."""
    end = until.start if until else sentence.end
    if sentence.role not in BODY or not _ENTERING.search(reading.text, sentence.start, end):
        return
    shape = shape_of(reading, sentence, [])
    low = 0
    for entry in _ENTRY.finditer(shape.text):  # 2家单位获奖，甲公司获提名奖
        if until and (shape.clean(entry.end()) > end or not (until.bare or _OF_THIS.search(entry["verb"]))):
            return
        if (
            entry["verb"] in ("申报", "参评", "入围", "获评")
            or _ITS_OWN.match(shape.text, entry.end())
            or is_unreal(shape.text, entry.start(), entry.start())
            or not (near or entry["verb"].endswith("奖"))
        ):
            return
        entered = _entered(shape, low, entry)
        yield from _entry(reading, shape, graded(topic, entry["verb"]), entered)
        low = max(entry.end(), entered.counted.at + 1 if entered.counted else 0)


def follow_behind(reading: Reading, sentence: Sentence, topic: Told, since: int) -> Iterator[Found]:
    """What a sentence tells of an award behind the grades of it that it counts: 其中一等奖2项，泉州5个项目榜上有名."""
    if sentence.role not in BODY or not _ENTERING.search(reading.text, since, sentence.end):
        return
    shape = shape_of(reading, sentence, [])
    low = next((token.at for token in shape.tokens if token.start >= since), len(shape.text))
    for entry in _ENTRY.finditer(shape.text, low):
        if _ITS_OWN.match(shape.text, entry.end()) or is_unreal(shape.text, entry.start(), entry.start()):
            return
        if _PLAINLY.fullmatch(entry["verb"]):
            yield from _entry(reading, shape, topic, _entered(shape, low, entry))
        low = entry.end()


def entered(reading: Reading, shape: Shape, topic: Told) -> Iterator[Found]:
    """A clause behind a name that was only spoken of: 公布…名单，全省33家企业入选."""
    if topic.token.value.bare or _SEVERAL.match(topic.after):
        return
    low = topic.token.at + 1
    high = shape.text.find(AWARD, low)
    high = min(len(shape.text) if high < 0 else high, low + REACH)
    if topic.after.startswith("以来"):  # 自首届市长质量奖以来: no edition of those told
        topic = topic._replace(named=topic.named._replace(years=()))
    if is_unreal(shape.text, topic.token.at, high):
        return
    told = topic._replace(status=_status_of_list(topic))
    if announced := _ANNOUNCED.match(shape.text[low:high]):
        count = shape.token(low + announced.end())
        yield from founds(reading, told._replace(status=told.status or "won", count=count))
        return
    yield from _united(_entries(reading, told, low, high))
    yield from _among(reading, shape, told, low, high)


def _entries(reading: Reading, topic: Told, low: int, high: int) -> Iterator[tuple[str, Found]]:
    """Yield what each entry in a stretch of the award's own sentence tells, with its verb."""
    shape = topic.shape
    for entry in _ENTRY.finditer(shape.text, low, high):
        if _OF_ANOTHER.match(shape.text, entry.end()) or _ITS_OWN.match(shape.text, entry.end()):
            continue  # 申报… of the award that follows
        dated = _dated(topic, low, entry.start())
        entered = _entered(shape, low, entry)
        for one in _entry(reading, shape, dated, entered):
            yield entry["verb"], one
        count = entered.counted
        # 报了21个、上了16个: a later count stands by itself
        topic = topic._replace(apart=topic.apart or count is not None)
        low = max(entry.end(), count.at + 1 if count else 0)
        told = dated._replace(count=count, status=dated.status or "won")
        for one in parted(reading, told, low) if count else ():
            yield "", one
        for more in further(told, low):
            for one in founds(reading, more):
                yield "", one


def _dated(told: Told, low: int, high: int) -> Told:
    """Return an award with the year that stands before an entry: ，2016年度有5家企业获奖."""
    year = _ITS_YEAR.search(told.shape.source, told.shape.clean(low), told.shape.clean(high))
    if year is None or told.named.years:
        return told
    return told._replace(named=told.named._replace(years=(int(year[1]),)))


def _united(found: Iterator[tuple[str, Found]]) -> Iterator[Found]:
    """Put the winners that a clause names to their count in the clause before: 5家企业获奖，A公司、B公司位列其中."""
    last: Found | None = None
    for verb, one in found:
        if (
            last is not None
            and verb in _STANDING_THERE
            and _names_those_of(cast(Award, last.record), cast(Award, one.record))
        ):
            record = last.record.model_copy(update={"recipients": cast(Award, one.record).recipients})
            last = Found(record, last.start, max(last.end, one.end), last.claims | one.claims)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _names_those_of(counted: Award, named: Award) -> bool:
    """Tell that one record names the winners whom the one before it counts."""
    count = counted.count.value if counted.count and not counted.recipients else None
    return count is not None and named.count is None and 0 < len(named.recipients) <= count


def _status_of_list(topic: Told) -> AwardStatus | None:
    """Return the status of those on a list that is not of winners: 推荐参加…的企业名单."""
    if _NOT_YET.match(topic.after):
        return "shortlisted"
    if _PUT_FORWARD.search(topic.clause):
        return "recommended"
    return "applied" if _ENTERED_FOR.search(topic.clause) else None


def _among(reading: Reading, shape: Shape, topic: Told, low: int, high: int) -> Iterator[Found]:
    """Those of the winners that a further clause names: 41家企业上榜，其中某公司首次获评."""
    entry = _AMONG.search(shape.text, low, high)
    if entry and shape.within(entry.start("who"), entry.end("who"), BODY_LETTER):
        yield from _entry(reading, shape, topic, _entered(shape, entry.start("who"), entry))


def _counted_behind(shape: Shape, entry: regex.Match[str]) -> Token | None:
    """Return the count right behind a verb of entering: 济南总计上榜54个."""
    match = _BEHIND.match(shape.text, entry.end())
    return shape.token(match.end() - 1) if match else None


class _Entered(NamedTuple):
    """A verb of entering, where its clause begins, how many entered, and where the words end that tell who.

    Such words end before a second count that is joined to the first: 4家组织|和1名个人获奖.
    """

    low: int
    verb: regex.Match[str]
    counted: Token | None
    stop: int


def _entered(shape: Shape, low: int, entry: regex.Match[str]) -> _Entered:
    """Return a verb of entering with how many entered, as told before it or right behind it."""
    at = entry.start("verb")
    counts = [t for t in shape.within(low, at, COUNT) if at - t.at < _COUNT_REACH and shape.text[t.at - 1] != "从"]
    stop = at
    while len(counts) > 1 and (joined := _AND.fullmatch(shape.text, counts[-2].at + 1, counts[-1].at)):
        stop = joined.end("noun")
        counts.pop()
    return _Entered(low, entry, counts[-1] if counts else _counted_behind(shape, entry), stop)


_COUNT_REACH = 28  # characters before a verb of entering


def _status_of_entry(reading: Reading, shape: Shape, topic: Told, low: int, entry: regex.Match[str]) -> AwardStatus:
    """Return what those who entered have: the topic's own status in its sentence, else what the verb tells."""
    own = shape is topic.shape
    if own and topic.status not in (None, "held"):
        return topic.status
    verb, at = entry["verb"], entry.start("verb")
    if verb == "入围":
        return "won" if own and _ON_THE_LIST.match(topic.after) else "shortlisted"
    if _APPLYING.search(verb):
        return "applied"
    if verb == "推荐":
        return "recommended"
    words = shape.text[max(0, at - REACH) if own else low : at].replace("共有", "")
    return "held" if is_stock(words) and not years_of(reading, topic._replace(status=None)) else "won"


def _entry(reading: Reading, shape: Shape, topic: Told, entered: _Entered) -> Iterator[Found]:
    low, entry, count, stop = entered
    at = entry.start("verb")
    value = count.value.value.value if count else None
    held = holders(shape, low, entry.span("verb"), at, value) or holders(shape, low, (stop, stop), stop, value)
    if count is None and not held.names and _PLAINLY.fullmatch(entry["verb"]):
        held = plain_clause(shape, low, at) or held
    places = [p for p in shape.within(low, at, PLACE) if not held.names or p.end <= held.start or p.start >= held.end]
    if held.places and count is not None:
        held = Holders()
    if count is not None and not held and (named := _INCLUDING.match(shape.text, entry.end())):
        held = run_after(shape, named.end(), named.end() + REACH)
    if count is not None and not held:
        held = names_behind(shape, entry.end(), value)
    if count is None and not held.names and not _THINGS.search(shape.text, low, at):
        return
    status = _status_of_entry(reading, shape, topic, low, entry)
    told = topic._replace(status=status, count=count, held=held, place=places[-1] if places else None)
    if shape is topic.shape and (held or count):
        yield from founds(reading, told)
        return
    for one in founds(reading, told):
        told_at = [(held.start, held.end)] if held else [(count.start, count.end)] if count else []
        start = min([shape.clean(entry.start("verb")), *(first for first, _ in told_at)])
        end = max([shape.clean(entry.end()), *(last for _, last in told_at)])
        claims = frozenset(m.start for m in reading.within("count", start, end))
        yield Found(one.record, start, end, claims | {count.start} if count else claims)
