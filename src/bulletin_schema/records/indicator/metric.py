"""Metric: the noun phrase beside a number, behind it (35家企业) or before it (专利授权量318件)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from bulletin_schema.lexicon import load_words
from bulletin_schema.mention import Mention
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.indicator.growth import is_rate, without_growth

_BEHIND = regex_pattern(r"(?:的)?(?P<noun>[\p{Han}A-Za-z0-9“”][\p{Han}A-Za-z0-9“”（）()/·]{0,31})")
# 52家企业销售的, 7种产品质量抽查: the noun ends before what it does, or what is looked at in it.
_DOES = regex_pattern(
    r"(?<=企业|单位|公司|商户|者)(?:生产|销售|经营|共)|(?<=产品|商品|食品)(?:质量|安全)|(?:详见|见附件)"
)
_HEAD = (
    r"(?:企业|单位|机构|公司|组织|部门|产品|商品|食品|品种|人员|职工|干部|商户|经营户|个体户|工商户|业主|用户|学校|医院|项目|"
    r"案件|设备|器具|器材|仪器|样品|场所|网点|门店|店铺|站点|平台|市场|协会|院所|专家|代表|个人|学生|群众|消费者|证书|文件|标准|专利|商标)"
)
_HEADED = regex_pattern(rf"{_HEAD}$")
# 旅游和餐饮服务企业: one noun; 企业和个人: two.
_AND = regex_pattern(rf"(?:和|及|与|、)(?P<more>[\p{{Han}}]{{0,10}}?{_HEAD})")
# 91件新认定的著名商标企业: what is counted stands behind what was done with it.
_DONE = regex_pattern(
    r"^(?:新|已|拟|被|经|首次)?\p{Han}{0,4}(?:认定|获批|获奖|登记|注册|备案|批准|公布|申报|入选|抽检|检测|检验|培育|建成)的$"
)
_AIM = frozenset({"目标", "任务", "目标任务", "要求", "水平", "规模", "标准", "门槛", "以上", "左右", "大关"})
_TRAILING = regex_pattern(r"(?:依旧|仍|一?共计?|逐[一家台户个]|分别|合计|总计|均|占|仅占|在[用册]|[要将应])+$")
_INSIDE = regex_pattern(r"(?<=\p{Han}{2})(?<![集其高初之当])中$|(?<=企业|单位|产品|项目|名单|总数)[内里]$")
_LOCAL = regex_pattern(r"^[省市区县](?=重点|规上|规模以上|内|属)")
_TITLES = regex_pattern(r"(?:《[^《》]{1,60}》[、和及]?)+$")  # 发放宣传资料《…》和《…》444份
_LAST_TITLE = regex_pattern(r"《([^《》]{2,30})》$")
_MARK = regex_pattern(r"[，。；：！？\n>＞<|→】]")
_OPEN_BRACKET = regex_pattern(r"[（(](?=[^）)]*$)")
_CUT_BRACKET = regex_pattern(r"[（(](?:其中|含|包括)?[^）)]*$")
# 品牌产值占全市工业产值的63%: a share, whose name is both.
_SHARE = regex_pattern(r"(?<!^)占(?!比|有|用|地)(?P<whole>[^，。；]{2,20}?)的?(?:比[重例率])?$")
_REACHED = regex_pattern(
    r"(?:[^\p{Han}]|已经?|[要将拟]?达到?|高达|多达|约|近|超过?|突破|(?<!行|作|认|成)为|是|一?共计?|合计|总计|累计|稳定在|保持在|维持在"
    r"|增至|增加到|提高到|提升至"
    r"|降至|下降到|由|从|"
    r"接近|数量|拥?有|到|至|近|不少于|不低于|仅|只|全年|占比?(?=达)|逾|的|了"
    r"|力争|争取|增加至|扩大到|最高|至少|人民币){1,4}$"
)
_TIME = (
    r"(?:[0-9一二三四五六七八九十]{1,3}月?(?:至|到|-|—|~)[0-9一二三四五六七八九十]{1,3}月份?|[0-9一二三四五六七八九十]{1,3}月(?:份|底|末|初)?"
    r"|[上下]半年|前?[一二三四三]季度|平均到每一天)"
)
_LEAD = regex_pattern(
    rf"^(?:{_TIME}|我国|中国(?=发明|实用新型|外观|商标|专利|集成电路)|年末|末|来共?|有(?!效|机|关|限|色|证|害|毒|奖|偿)|共存|存(?=有效)|力争|确保|各类|各(?=奖励|项|级|种)|全体|目前|截至目前|其中|另外|此外|同时|仅|还|并|共(?!同|享|公|用|性|建|青)|累计"
    r"|全年|全国|全[省市区县]|[我本该][省市区县州]|公司(?!治理)|企业现|该公司|[该本我][院局所处会]|该中心|在(?!册|用|建|岗|线|职)|从(?!业|事|严)|据此"
    r"|(?:生产|销售|受理|经营|出口)的|年(?!均|产|度|销)|现|已|均(?!价)|又|也|先后|直接(?!受)|间接|依旧|"
    r"分别|包括|包含|以及|和|及|与|即|对(?!标|照|象|外|口|比)|向|为|将|使(?!用)|让|了|的|、|：|“|并|再|首次|每年|当年|期间|处(?=罚))+"
)
_LISTED = regex_pattern(r"等(?=[^等级]{2,})")
_HANDED = regex_pattern(r"人员\p{Han}{0,4}下$")  # 检查人员当场下达《…》: who hands out is not what is counted
# 平台共登记处理投诉举报: what is counted stands behind what was done in all.
_IN_ALL = regex_pattern(r"^.{2,}?(?:一共|合计|累计|(?<!公|总)共(?!同|享|公|用|性|建|青|和|产|计))(?=\p{Han}{2})")
# 企业各奖励20万元, 为企业免征强检费用: whom it is for is not what is counted.
_WHOM = regex_pattern(
    r"^(?:.{0,16}?(?:各|分别|每家|每家.{0,10}?|一次性)(?=奖励|补助|资助|奖补)"
    r"|(?:为|给|向|对|帮助)\p{Han}{0,6}(?:企业|单位|主体|商户|经营者|消费者|群众|用户|居民|农户)(?=\p{Han}{3}))"
)
_MOST = regex_pattern(r"(?:数量?|总数)?最[多高大快低少]$")
_NOMINAL = frozenset({"立案", "召回", "下架", "受理", "办结"})
_LONG = 14
_LONGEST = 24
_SHORT_CLAUSE = 20


class Noun(NamedTuple):
    """A noun phrase beside a number, and where both stand."""

    words: str | None
    start: int
    end: int


def noun_beside(reading: Reading, stretch: tuple[int, int], origin: Mention[Any], number: Mention[Any]) -> Noun:
    """Return the noun phrase beside a number, within a stretch between other numbers.

    `origin` is the number itself, or the one it grew from, before which the noun stands.
    """
    text = reading.text
    after = _BEHIND.match(text, number.end, stretch[1])
    if after:
        start = _past_place(reading, after.start("noun"), after.end())
        noun = _until_stop(text[start : after.end()])
        if len(noun) > 1 and noun not in _AIM:
            return Noun(_clean(noun), number.start, text.find(noun, start) + len(noun))
    low = stretch[0] if origin is number else reading.clause_at(origin.start)[0]
    words = _before(reading, low, number, origin) or _titled(text, low, origin.start)
    if not words:
        return Noun(None, number.start, number.end)
    start = text.rfind(words, low, number.start)
    return Noun(_clean(words), start if start >= 0 else number.start, number.end)


def _past_place(reading: Reading, start: int, end: int) -> int:
    """Return where a noun starts behind a place of its own: 3家常州企业."""
    places = reading.within("region", start, end)
    return places[0].end if places and places[0].start == start else start


def _before(reading: Reading, low: int, number: Mention[Any], origin: Mention[Any]) -> str:
    """Return the noun phrase that stands before a number."""
    text = reading.text
    titles = _TITLES.search(text, low, origin.start)
    high = titles.start() if titles else origin.start
    earlier = low
    for match in _MARK.finditer(text, low, high):
        earlier, low = low, match.end()
    for match in _OPEN_BRACKET.finditer(text, low, high):
        if _REACHED.sub("", text[match.end() : high]):
            low = match.end()
    clause = low
    for kind in ("date", "region", "organization"):
        for mention in reading.within(kind, low, high):
            low = mention.end
    words = text[low:high]
    if is_rate(number):
        words = without_growth(words)
    words = _REACHED.sub("", words)
    noun = _share(reading, clause, high) if number.kind == "percent" else ""
    noun = noun or noun_of(words)
    if not noun and clause > earlier and not _REACHED.sub("", text[clause:high]):
        noun = _of_most(reading, earlier, clause - 1)
    return "" if _HANDED.search(noun) else noun


def _share(reading: Reading, low: int, high: int) -> str:
    """Return the name of a share: 品牌产值占工业产值的比重 for 品牌产值占全市工业产值的63%."""
    share = _SHARE.search(_REACHED.sub("", reading.text[low:high]))
    if share is None:
        return ""
    part = noun_of(_REACHED.sub("", _unplaced(reading, low, low + share.start())))
    whole = noun_of(_unplaced(reading, low + share.start("whole"), low + share.end("whole")))
    if part.endswith(("比例", "比重", "占比")):
        return part
    name = f"{part}占{whole}的比重"
    return name if part and whole and len(name) <= _LONGEST else f"{part}占比" if part else ""


def _unplaced(reading: Reading, low: int, high: int) -> str:
    """Return the words behind the last date or place of a stretch."""
    ends = [m.end for kind in ("date", "region") for m in reading.within(kind, low, high)]
    return reading.text[max([low, *ends]) : high]


def _of_most(reading: Reading, low: int, high: int) -> str:
    """Return the noun of a clause that says who has most of it: 广东新增企业最多，达28万户."""
    clause, _ = reading.clause_at(high - 1)
    low = max(low, clause)
    for mention in reading.within("region", low, high):
        low = mention.end
    words = reading.text[low:high]
    return noun_of(_MOST.sub("", words)) if _MOST.search(words) and len(words) <= _SHORT_CLAUSE else ""


def noun_of(words: str) -> str:
    """Cut what stands before a noun phrase: 培养标技委专家、首席质量官等 is 标技委专家、首席质量官."""
    words = words.strip(" “”（）()，,")
    listed = _LISTED.search(words)
    if listed and "、" in words[: listed.start()]:
        words = words[listed.end() :]
    words = _TRAILING.sub("", words.removesuffix("等"))
    if in_all := _IN_ALL.match(words):
        words = words[in_all.end() :]
    words = _WHOM.sub("", words)
    words = _LEAD.sub("", _owned(_LEAD.sub("", words)))
    begun = _leading_verbs().match(words)
    if begun and len(words) - begun.end() > 1 and "的" not in words[begun.end() :]:
        words = words[begun.end() :]
    words = _INSIDE.sub("", words)
    return words if 1 < len(words) <= _LONGEST else ""


def _owned(words: str) -> str:
    """Cut the clause before a noun: 平台接到和录入的案件 is 案件, 参加对标达标的企业 stays."""
    verbs = list(_found(_verbs(), words))
    owner = words.rfind("的", 0, -1)
    if owner < 0:
        return (words[verbs[-1].end() :] or _nominal(verbs[-1][0])) if verbs else words
    if len(words) > _LONG or any(0 < verb.start() < owner for verb in verbs):
        return words[owner + 1 :]
    return words


def _nominal(verb: str) -> str:
    """Return a verb that also names what it counts: 立案4起."""
    return verb if verb in _NOMINAL else ""


def _until_stop(noun: str) -> str:
    """Cut a noun phrase where the clause goes on: 企业建立研发中心 is 企业."""
    if does := _DOES.search(noun):
        noun = noun[: does.start()]
    for stop in _found(_stops(), noun):
        if stop[0] == "的" and _DONE.search(noun[: stop.end()]):
            return _until_stop(noun[stop.end() :])
        more = _AND.match(noun, stop.start()) if stop.start() else None
        if more and not _HEADED.search(noun[: stop.start()]) and not any(_found(_stops(), more["more"])):
            continue
        noun = noun[: stop.start()]
        break
    return str(_LOCAL.sub("", _INSIDE.sub("", _TRAILING.sub("", noun))))


def _titled(text: str, low: int, at: int) -> str:
    """Return the paper that a number counts: 下达《监察指令书》8份."""
    title = _LAST_TITLE.search(text, low, at)
    return title[1] if title else ""


def _clean(noun: str) -> str:
    noun = _CUT_BRACKET.sub("", noun)
    noun = noun.strip("“”、 ").lstrip("）) ").replace("“", "").replace("”", "")
    noun = noun if "（" in noun or "(" in noun else noun.rstrip("）)")
    return noun[1:-1] if noun[:1] in "（(" and noun[-1:] in "）)" else noun


@cache
def _compounds() -> re.Pattern[str]:
    """Return the pattern of nouns that begin like a verb: 注册资本, 检测参数."""
    return re.compile(_any_of("indicator_compounds.txt"))


# The standard library's engine is several times faster over plain alternatives.
@cache
def _stops() -> re.Pattern[str]:
    return re.compile(_any_of("indicator_stops.txt"))


@cache
def _verbs() -> re.Pattern[str]:
    begun = r"(?<!直)(?<!获证)(?<!获奖)(?<!社会)(?<!国际)(?<!行业)"
    return re.compile(rf"{begun}(?:{_any_of('indicator_verbs.txt')})了?(?!总?[率量额数类])")


@cache
def _leading_verbs() -> re.Pattern[str]:
    verbs, compounds = _any_of("indicator_leading_verbs.txt"), _any_of("indicator_compounds.txt")
    return re.compile(rf"(?:(?!{compounds})(?:{verbs})了?(?!总?[率量额数类]))+")


def _any_of(name: str) -> str:
    """Return the alternatives of a word list, the longest first."""
    return "|".join(re.escape(word) for word in sorted(load_words(name), key=len, reverse=True))


def _found(pattern: re.Pattern[str], words: str) -> Iterator[re.Match[str]]:
    """Yield the matches that do not begin a longer noun."""
    compounds = _compounds()
    return (m for m in pattern.finditer(words) if not compounds.match(words, m.start()))
