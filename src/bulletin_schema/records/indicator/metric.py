"""Metric: the noun phrase beside a number, behind it (35家企业) or before it (专利授权量318件)."""

from __future__ import annotations

from typing import Any, NamedTuple

from bulletin_schema.clauses import opens_line
from bulletin_schema.mention import Mention
from bulletin_schema.patterns import listed_re_pattern, re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.indicator.behind import until_stop
from bulletin_schema.records.indicator.growth import is_rate, starts_from, without_growth, without_more
from bulletin_schema.records.indicator.noun import LONGEST, noun_of, without_doer
from bulletin_schema.records.indicator.vocabulary import HEAD, HEADED
from bulletin_schema.records.indicator.where import is_of_mark

_BEHIND = re_pattern(r"(?:的)?(?P<noun>[\p{Han}A-Za-z0-9“”][\p{Han}A-Za-z0-9“”（）()/·、]{0,31})")
# 388家（其中生产企业301家）企业: the noun stands behind what is said in brackets.
_ASIDE = re_pattern(rf"[（(][^（）()\n]{{4,60}}[）)](?P<who>\p{{Han}}{{0,6}}?{HEAD})")
# 412家——导入卓越绩效模式的企业: a line that opens with its number.
_LABELLED = regex_pattern(
    r"(?:—{1,2}|－{1,2})(?:当年|去年|今年|全年)?(?P<noun>[\p{Han}“”A-Za-z、]{2,28})(?=[（(，。；\n]|$)"
)
_AIM = frozenset(
    {
        "目标",
        "任务",
        "目标任务",
        "要求",
        "水平",
        "规模",
        "标准",
        "门槛",
        "以上",
        "左右",
        "大关",
        "处罚",
        "行政处罚",
        "行为",
        "情形",
    }
)
# 品牌价值236.15亿元|列装备制造类首位: a rank.
_RANK = regex_pattern(
    r"^(?:[位名排]?[列居].{0,16}(?:第[一二三四五六七八九十0-9]+位?|首位|榜首|前列|前茅)|排(?:在|名)?(?:[前头首]|第[一二三四五六七八九十0-9]))"
)
_MARKS = "，。；：！？、\n"
_TITLES = regex_pattern(r"(?:《[^《》]{1,60}》[、和及]?)+$")  # 发放宣传资料《…》和《…》444份
_LAST_TITLE = regex_pattern(r"《([^《》]{2,30})》$")
_MARK = re_pattern(r"[，。；：！？\n>＞<|→】]")
_OPEN_BRACKET = re_pattern(r"[（(](?=[^）)]*$)")
_CUT_BRACKET = re_pattern(r"[（(](?:其中|含|包括)?[^）)]*$")
# 品牌产值占全市工业产值的63%: a share, whose name is both.
_SHARE = regex_pattern(r"(?<!^)占(?!比|有|用|地)(?P<whole>[^，。；]{2,20}?)的?(?:比[重例率])?$")
# 以小微企业为主，占72%: of the most, the share.
_MAINLY = regex_pattern(
    r"(?:以(?P<what>\p{Han}{2,12})为主|(?P<what>\p{Han}{2,12})居多)，[共约]?占(?:比|总数的?)?(?:约|近|达)?$"
)
_REACHED = listed_re_pattern("indicator_reached.txt", before=r"(?:", after=r"){1,4}$")
# 检查人员当场下达《…》: who hands out is not what is counted.
_HANDED = regex_pattern(r"(?:人员|[组队局])\p{Han}{0,4}下$")
# 罚款3000元 某局: the cell behind is another.
_FINED = regex_pattern(r"(?<!并|处|以|的)(?:罚款|罚没款|罚没|罚金)(?:共计?|合计|为)?$")
_MOST = regex_pattern(r"(?:[户件家起]数|数量?|总数)?最[多高大快低少]$")
# 为722家企业的产品定检1650批次: the noun of the number before.
_WHOSE = regex_pattern(
    rf"\p{{Han}}{{0,10}}?(?:{HEAD}|县区|县市区|市县|区县|乡镇|街道|社区|地市|省份|城市|园区|小区|领域|行业|环节)的"
)
_RATIOS = ("比例", "比重", "占比", "份额")
_RATES = ("率", "幅", "速", *_RATIOS)
_SHORT_CLAUSE = 20
# 茶园面积6.8万亩照此管理: such an amount has its noun before it.
_MEASURES = frozenset({"亩", "平方米", "公顷", "吨", "公斤", "立方米"})
_AMOUNT = regex_pattern(
    r"(?:面积|产值|产量|收入|销量|金额|总额|投资|利润|货值|价值|损失|费用|罚款|奖金|资金|融资额?|贷款)(?:[各共约达近超为]|合计|总计|达到|突破|超过)*$"
)
_TAKEN = regex_pattern(r"(?:召回|查扣|扣押|没收|查封|销毁|查获)了?(?=[^，。；]{2,40}$)")
_GENERIC = 12  # characters: 农民专业合作社12户


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
    if opens_line(text, number.start) and (label := _LABELLED.match(text, number.end)):
        return Noun(_clean(label["noun"]), number.start, label.end())
    begins = number.end
    if aside := _ASIDE.match(text, begins):  # 388家（其中生产企业301家）企业
        stretch, begins = (stretch[0], aside.end("who")), aside.start("who")
    after = _BEHIND.match(text, begins, stretch[1])
    if after and not _FINED.search(text, stretch[0], number.start):
        start, end = _between_places(reading, after.start("noun"), after.end())
        noun = until_stop(text[start:end])
        if len(noun) > 1 and noun not in _AIM and not _RANK.match(noun) and not _is_behind(text, stretch[0], number):
            return Noun(_clean(noun), number.start, number.end if aside else text.find(noun, start) + len(noun))
    low = stretch[0] if origin is number else reading.clause_at(origin.start)[0]
    words = _before(reading, low, number, origin) or _titled(text, low, origin.start)
    if not words:
        return Noun(None, number.start, number.end)
    start = text.rfind(words, low, number.start)
    # 46所学校食堂覆盖率达98%: the words belong to the number before, too, whose record they are in.
    shared = start < 0 or (start == stretch[0] and text[start - 1 : start] not in _MARKS)
    return Noun(_clean(words), number.start if shared else start, number.end)


def _is_behind(text: str, low: int, number: Mention[Any]) -> bool:
    """Tell a number whose noun stands before it, of turns or an amount: 派出技术人员|42人次|进厂帮扶, 茶园面积6.8万亩|照此管理."""
    if number.kind == "money" or number.value.unit in _MEASURES:
        return _AMOUNT.search(text, low, number.start) is not None
    return (number.value.unit or "").endswith("次") and HEADED.search(text[low : number.start]) is not None


def _between_places(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Return where a noun starts behind a place of its own, and ends before one of others: 3家|常州|企业, 4个试点中|广州|占1个."""
    places = reading.within("region", start, end)
    if places and places[0].start == start:
        start = places.pop(0).end
    others = [m.start for m in places if reading.text[m.start - 1] == "中"]
    return start, min([end, *others])


def _clause(text: str, low: int, number: Mention[Any], origin: Mention[Any]) -> tuple[int, int, int]:
    """Return where the clause before a number begins, where its own does, and where what is said of it ends."""
    begins = starts_from(text, origin) if origin is not number else None
    high = origin.start if begins is None else begins
    titles = _TITLES.search(text, low, high)
    high = titles.start() if titles else high
    earlier = low
    for match in _MARK.finditer(text, low, high):
        earlier, low = low, match.end()
    for match in _OPEN_BRACKET.finditer(text, low, high):
        if _REACHED.sub("", text[match.end() : high]):
            low = match.end()
    return earlier, low, high


def _before(reading: Reading, low: int, number: Mention[Any], origin: Mention[Any]) -> str:
    """Return the noun phrase that stands before a number."""
    text, stretch_low = reading.text, low
    earlier, clause, high = _clause(text, low, number, origin)
    low = _past_mentions(reading, clause, high)
    words = text[low:high]
    behind_number = low == clause == stretch_low and text[low - 1 : low] not in ("", *_MARKS)
    if behind_number:
        whose = _WHOSE.match(words)
        words = words[whose.end() :] if whose else without_doer(words)
    words = without_growth(words) if is_rate(number) else without_more(words)
    words = _REACHED.sub("", words)
    noun = _share(reading, clause, high) or _mainly(text, earlier, number) if number.kind == "percent" else ""
    noun = noun or noun_of(words)
    if not noun and clause > earlier and not _REACHED.sub("", text[clause:high]):
        most = _of_most(reading, earlier, clause - 1)
        noun = most if number.kind != "percent" or most.endswith(_RATES) else ""  # 水彩笔最低，为4.2%: a rate of it
        noun = noun or _of_clause(text[earlier : clause - 1], number)
    return "" if _HANDED.search(noun) else noun


def _past_mentions(reading: Reading, low: int, high: int) -> int:
    """Return where dates, places and bodies end; a place of a mark and a body that is itself counted are the noun's."""
    text = reading.text
    for kind in ("date", "region", "organization", "committee"):
        for mention in reading.within(kind, low, high):
            counted = kind == "organization" and mention.end == high and mention.end - mention.start <= _GENERIC
            ours = counted or (kind == "region" and is_of_mark(text, mention.end))
            low = mention.start if ours else mention.end
    return low


def _share(reading: Reading, low: int, high: int) -> str:
    """Return the name of a share: 品牌产值占工业产值的比重 for 品牌产值占全市工业产值的63%, 家电投诉占比 for 家电投诉占29%."""
    words = _REACHED.sub("", reading.text[low:high])
    share = _SHARE.search(words)
    if share is None:
        part = noun_of(_unplaced(reading, low, low + len(words) - 1)) if words.endswith("占") else ""
        return f"{part}占比" if part else ""
    part = noun_of(_REACHED.sub("", _unplaced(reading, low, low + share.start())))
    whole = noun_of(_unplaced(reading, low + share.start("whole"), low + share.end("whole")))
    if part.endswith(_RATIOS):
        return part
    name = f"{part}占{whole}的比重"
    return name if part and whole and len(name) <= LONGEST else f"{part}占比" if part else ""


def _mainly(text: str, low: int, number: Mention[Any]) -> str:
    """Return the share of those that are most: 以小微企业为主，占72%."""
    mainly = _MAINLY.search(text, low, number.start)
    part = noun_of(mainly["what"]) if mainly else ""
    return f"{part}占比" if part else ""


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


def _of_clause(words: str, number: Mention[Any]) -> str:
    """Return a clause that is a noun and nothing else, whose number the next clause tells: 体系认证企业，累计达61家."""
    taken = _TAKEN.search(words)
    if taken and number.kind == "count":  # 召回某型电动喷雾器，共计8460台
        return noun_of(words[taken.end() :])
    headed = HEADED.search(words) and len(words) <= _GENERIC and number.kind == "count"
    return words if headed and noun_of(words) == words else ""


def _titled(text: str, low: int, at: int) -> str:
    """Return the paper that a number counts: 下达《监察指令书》8份."""
    title = _LAST_TITLE.search(text, low, at)
    return title[1] if title else ""


def _clean(noun: str) -> str:
    noun = _CUT_BRACKET.sub("", noun)
    noun = noun.strip("“”、 ").lstrip("）) ").replace("“", "").replace("”", "")
    noun = noun if "（" in noun or "(" in noun else noun.rstrip("）)")
    return noun[1:-1] if noun[:1] in "（(" and noun[-1:] in "）)" else noun
