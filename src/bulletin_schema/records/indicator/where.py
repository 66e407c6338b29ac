"""Where: the place that a number holds for."""

from __future__ import annotations

from typing import Any, cast

from bulletin_schema.clauses import only_place_before, tied
from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention, joined
from bulletin_schema.mentions.region.table import lies_in
from bulletin_schema.model import Region
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading

_AGAINST = re_pattern(r"(?:高于|低于|比|较|占|超过)$")
# 河南省名牌产品: the place is the mark's, not where the goods are.
_OF_MARK = re_pattern(r"(?:省|市)?(?:级)?(?:服务)?(?:名牌|著名商标|知名商标|老字号|精品|\p{Han}{0,4}质量奖)")
# “安化黑茶”: the place of goods.
_IN_NAME = regex_pattern(r"“[^“”，。；]{3,10}”")
# 安徽省专精特新企业8家 may be in one of its districts.
_RANKED = regex_pattern(
    r"(?:省|市)?级?(?:“?专精特新|优质|优秀|先进|示范|标准|地方标准|首台|单项冠军|制造业|科技型|高新技术|重点|工程|技术创新|“?小巨人|绿色|工业|新产品|百强|文明|放心|“?守合同|著名|农业|标准化|质量)"
)
# 全国12315平台 says nothing of where; 全国共有 does.
_NATION = re_pattern(r"我国|全球|全国(?:共|已|累计|范围|各地|市场监管|新|登记|拥有|有)")
_ANYWHERE = re_pattern(r"全国|我国|全球|国际|总局|各地")
# 新华社上海5月3日电: where it was written.
_DATELINE = regex_pattern(r"\s*(?:\d{1,2}月)?(?:\d{1,2}日)?\s*(?:专?电(?!动|器|子|梯|商|力|信|视)|讯)")
# 其中，甲区…: a place there goes on to the end of its part of the sentence.
_SEASON = r"(?:\p{Han}{0,4}节日?|\p{Han}{1,8}?(?:以来|期间|前夕|前后|之际|来临|过后|中))(?=[，,])"  # 春耕以来，甲县…
_SAID = r"(?:另?据(?:悉|了解|介绍|统计|通报)|另悉|又讯)"
_PART = re_pattern(
    rf"[，。；：\n]?[\s●◆■▲★·]*(?:本[刊报网]讯\s*)?(?:{_SAID}[，,]\s*)?(?:其中|另外|此外|目前|同时|近日|日前|{_SEASON})?[，,]?\s*"
)
# 截至7月底，甲县…, 一季度甲区…: a date may stand before the place that opens a part.
_DATED = regex_pattern(r"[底末初份日止]?[，,\s]*")
_UNTIL = regex_pattern(r"(?:截[至止到]|自|从|至|到)\s*$")
_PART_ENDS = "。；;\n"
# 甲区、乙县分别建成服务站12个和8个: each place has its own number.
_RESPECTIVELY = regex_pattern(r"[，,]?(?:市场监管局|质监局|工商局|局)?分别[^，。；：\n]{0,24}$")
_OPENING_REACH = 12
_BODY_REACH = 32
_PARAGRAPH_OPENING = 24
_REACH = 400
_RESPECTIVE_REACH = 32


def _is_rank(text: str, place: Mention[Any], home: Region | None) -> bool:
    """Tell a province or city that ranks what a place within it has: 某区新增安徽省专精特新企业8家."""
    code = place.value.code
    if home is None or not home.code or not code or code == home.code or not lies_in(home.code, code):
        return False
    return _RANKED.match(text, place.end) is not None


def is_of_mark(text: str, at: int) -> bool:
    """Tell whether a place that ends here is part of a mark's name: 江苏 in 江苏名牌产品."""
    return _OF_MARK.match(text, at) is not None


def region_of(reading: Reading, sentence: Sentence, at: int) -> Region | None:
    """Return the place that the number's clause names, else the article's own."""
    low, _ = reading.clause_at(at)
    text = reading.text
    home = reading.home_of(sentence.article, at)
    places = [m for m in reading.within("region", low, at) if _says_where(text, m) and not _is_rank(text, m, home)]
    if places and not _is_listed(text, places):
        return cast(Region, places[-1].value)
    if _NATION.search(text, low, at):
        return None
    return (
        _subject_place(reading, sentence, at)
        or _seat(reading, sentence, at, home)
        or _paragraph_place(reading, sentence, home)
        or home
        or _place_before(reading, sentence, low)
        or _told_before(reading, sentence)
    )


def _says_where(text: str, place: Mention[Any]) -> bool:
    """Tell a place that something is in from one compared with, named in a mark or goods, or written from."""
    if _IN_NAME.match(text, place.start - 1):
        return False
    if _AGAINST.search(text, max(0, place.start - 2), place.start) or is_of_mark(text, place.end):
        return False
    return _DATELINE.match(text, place.end) is None


def _subject_place(reading: Reading, sentence: Sentence, at: int) -> Region | None:
    """Return the place that opens the number's part of the sentence: 甲区一家厂生产的婴儿床有缺陷，召回2.1万张."""
    text = reading.text
    low = _part_start(reading, sentence, at)
    places = reading.within("region", low, at)
    if not places or not _opens(reading, low, places[0].start) or not _says_where(text, places[0]):
        return None
    return None if len(places) > 1 and _is_listed(text, places[:2]) else cast(Region, places[0].value)


def _opens(reading: Reading, low: int, at: int) -> bool:
    """Tell what a part of a sentence opens with, but for a date: 截至7月底，|甲县."""
    text = reading.text
    dates = reading.within("date", low, at)
    if dates and _DATED.fullmatch(text, dates[-1].end, at):
        until = _UNTIL.search(text, low, dates[-1].start)
        at = until.start() if until else dates[-1].start
    return _PART.fullmatch(text, low, at) is not None


def _seat(
    reading: Reading, sentence: Sentence, at: int, home: Region | None, reach: int = _BODY_REACH
) -> Region | None:
    """Return the place in the home province whose body opens the number's part: 莆田市市场监管局查处12件, 上虞局走访32家."""
    low = _part_start(reading, sentence, at)
    bodies = reading.within("organization", low, min(at, low + reach))
    if not bodies or home is None or not home.code or not _opens(reading, low, bodies[0].start):
        return None
    place = next(iter(reading.within("place", bodies[0].start, bodies[0].end)), None)
    if place is None or place.start != bodies[0].start or place.value.form not in ("full", "short"):
        return None
    regions = _as_told(reading, [one.region for one in place.value.divisions])
    within = next((one for one in regions if one.code and lies_in(one.code, home.code)), None)
    if within is None and place.value.form == "full":
        within = next((one for one in regions if _is_beside(one.code, home.code)), None)
    acts = place.value.form == "full" or bodies[0].value.type == "government"  # 上虞局, but no 上虞某某公司
    return within if acts else None


def _as_told(reading: Reading, regions: list[Region]) -> list[Region]:
    """Put the divisions first that the text names elsewhere: 上虞 was a city before it was a district."""
    told = reading.memo("indicator places told", lambda: {m.value.code for m in reading.mentions("region")})
    return sorted(regions, key=lambda one: one.code not in told)


def _is_beside(code: str | None, home: str) -> bool:
    """Tell a city or county of the home's province that neither holds the home nor lies in it."""
    return code is not None and code[:2] == home[:2] and not lies_in(home, code) and not lies_in(code, home)


def _paragraph_place(reading: Reading, sentence: Sentence, home: Region | None) -> Region | None:
    """Return the place beside or within the home that opens the paragraph: 甲县登记商标4件。该局减免9万元 is told of 甲县."""
    if home is None or not home.code:
        return None
    first = reading.sentence_at(reading.text.rfind("\n", 0, sentence.start) + 1)
    if first is None or first.start == sentence.start:
        return None
    high = min(first.end - 1, first.start + _PARAGRAPH_OPENING)
    place = _subject_place(reading, first, high) or _seat(reading, first, high, home, _OPENING_REACH)
    if place is None or not place.code or place.code[:2] != home.code[:2]:
        return None
    return None if lies_in(home.code, place.code) else place


def _part_start(reading: Reading, sentence: Sentence, at: int) -> int:
    """Return where the part of a sentence that an offset stands in begins, behind a stop or semicolon."""
    text = reading.text
    return max([sentence.start, *[text.rfind(end, sentence.start, at) + 1 for end in _PART_ENDS]])


def places_of(reading: Reading, sentence: Sentence, numbers: list[Mention[Any]]) -> dict[int, Region]:
    """Give each number of a 分别 list its place, by where the number starts, where there are as many of both."""
    text = reading.text
    homes: dict[int, Region] = {}
    for place, number in enumerate(numbers):
        low = numbers[place - 1].end if place else sentence.start
        lead = _RESPECTIVELY.search(text, max(low, number.start - _RESPECTIVE_REACH), number.start)
        if lead is None:
            continue
        listed = tied(text, reading.within("region", low, lead.start())[::-1])[::-1]
        members = tied(text, numbers[place:])
        if listed and listed[-1].end == lead.start() and len(listed) == len(members) > 1:
            homes |= {one.start: cast(Region, at.value) for one, at in zip(members, listed, strict=True)}
    return homes


def _place_before(reading: Reading, sentence: Sentence, at: int) -> Region | None:
    """Return the one place that the sentence names before a clause without one: 大理州新增82个，其中绿色食品13个."""
    near = reading.within("region", max(sentence.start, at - _REACH), at)
    places = {m.value.name: m.value for m in near if _says_where(reading.text, m)}
    return cast(Region, next(iter(places.values()))) if len(places) == 1 else None


def _told_before(reading: Reading, sentence: Sentence) -> Region | None:
    """Return the one place that the sentences before in a paragraph name: 慈溪数了数食堂。…食品安全总监配了46名."""
    anywhere = _ANYWHERE.search(reading.text, sentence.start, sentence.end)
    return None if anywhere else only_place_before(reading, sentence, _says_where)


def _is_listed(text: str, places: list[Mention[Any]]) -> bool:
    """Tell whether the last two places are members of a list: 在钦州、河池等4个地市."""
    return len(places) > 1 and joined(text, places[-2], places[-1])
