"""Anatomy: what the words of an award's name tell: its year, level and grade, and what is no part of it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.region import RegionExpression, find_divisions
from bulletin_schema.mentions.region.table import divisions
from bulletin_schema.model import GovernmentLevel
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.words import GRADE, brands, level_of_known

_EDITION = regex_pattern(
    r"第(?P<n>[0-9]{1,3}|[一二三四五六七八九十百]{1,4})(?P<what>[届批次])|(?P<first>首届)|首批|上一?届|本届|历届"
)
_YEAR = regex_pattern(
    r"(?:(?:19|20)[0-9]{2}\s*年?度?\s*[-—~～至、]{1,2}\s*)?(?P<year>(?:19|20)[0-9]{2})\s*年?(?:度|全?年)?"
)
# A bare 省, 市, 全省 or 省级 goes to the level; 省长, 省政府 are part of the name.
_BARE = regex_pattern(
    r"各级|[区县市省]级(?:及|和)?以上|省部级|(?P<state>国家级)"
    r"|全(?P<word>[省市区县州旗])(?=\p{Han}{2,8}(?:系统|行业|战线)|[人群]\p{Han}?[民众]满意)|[全我本该]?(?P<word>自治区|[省市区县州旗])级?+(?!长|主席|委|政府|人民|场|域|民|直|内|外|属|区|县|旗|公安|局|工商|质监|管理|乡|[（(])"
)
# 评出四届市政府质量奖: how many rounds there were.
_FILLER = regex_pattern(r"[\s　的度“”\"]+|[两二三四五六七八九十]{1,3}届(?=.{3})|全国(?=中国)")
_GOVERNOR = regex_pattern(
    r"(?P<word>自治区|[省市区县州旗盟])(?:(?:主席|长)(?=\p{Han}{0,4}奖)|级?(?:人民)?政府)|(?P<office>行署)(?:专员)?"
)
# 市直机关绩效考评: of the offices of a government.
_OF_OFFICES = regex_pattern(r"(?P<word>[省市区县州])(?:直|属)")
# What the patterns above may begin with.
_FRONT = frozenset('0123456789两二三四五六七八九十第首上本历各县市省部国全我该自区州旗的度“”" \t\u3000')
_FORMS = frozenset(("full", "short", "township"))
LEVELS: dict[str, GovernmentLevel] = {
    "省": "province",
    "自治区": "province",
    "市": "prefecture",
    "州": "prefecture",
    "盟": "prefecture",
    "行署": "prefecture",
    "区": "county",
    "县": "county",
    "旗": "county",
}
_OF_COUNTIES = regex_pattern(r"[县区][（(][市县区、]{1,5}[）)]")  # 县（市、区）政府质量奖
# Read alone: in 获嘉兴市…考核A级 another place (获嘉) begins before.
_PLACE_FIRST = regex_pattern(r"\p{Han}{2,6}[省市县区州旗](?!长)")
_PRIZE = regex_pattern(r"(金奖|银奖|铜奖|[特一二三]等奖)[）)]?$")
_LETTERS = regex_pattern(r"(?<![A-Za-z])(A{1,5}|[BM])(?![A-Za-z])")
_ADDED = regex_pattern(
    r"(?<=奖|奖励)(?:提名奖|[金银铜]奖|[特一二三]等奖|组织奖|个人奖|优秀奖|鼓励奖|标准项目奖|项目奖|正奖)$"
)
# 中国专利金奖, 中国外观设计优秀奖: no prize of the name without its grade.
_OWN_PRIZE = regex_pattern(r"(?<=专利|外观设计)(?:[金银]奖|优秀奖)$")
# 市长质量奖提名奖, 市长质量奖经济类银奖, 质量信用AA级: the award without its grade.
_GRADED = re_pattern(rf"(?:\p{{Han}}{{2}}类)?{GRADE}$|A{{1,5}}级?$")
# 潍坊市地理标志保护产品: the state protects it, the place only has it.
_OF_THE_STATE = re_pattern(r"地理标志|驰名商标")
_OWN_WORDS = ("贡献奖", "创新奖")  # grades only behind another prize's name
_NATIONAL = regex_pattern(r"中国|全国(?!性)|国家")
_NATIONWIDE = regex_pattern(r"全国|中国|国家|“")
_COUNTED_LETTERS = regex_pattern(r"(?<![0-9])([2-5])A(?![A-Za-z])")  # 4A级
_RATED = re_pattern(r"信[用誉]|考核|考评|良好行为")
_CALENDAR = 1900  # editions are smaller numbers
_LONGEST = 40
_REACH = 8  # how far into a name its own place may begin


class Anatomy(NamedTuple):
    """A name without what stands before it, and what its words tell."""

    name: str
    level: GovernmentLevel | None
    years: tuple[int, ...]
    grade: str | None


def dissect(reading: Reading, shown: str, offset: int, end: int) -> Anatomy | None:
    """Strip editions, years and bare levels off the front of a name, and read its level and grade.

    `offset` is where `shown` stands in the clean text, as far as its places are concerned.
    """
    years: list[int] = []
    level: GovernmentLevel | None = None
    at, name = offset, shown
    places = [m for m in reading.within("place", offset, max(end, offset + len(shown))) if m.value.form in _FORMS]
    starts = {m.start for m in places if m.end - m.start > 2}  # 市中区 is no bare 市
    while True:
        cut, level = (0, level) if at in starts else _cut_front(reading, name, years, level)
        if not cut:
            cut = _place_cut([m for m in places if at <= m.start and m.end <= at + len(name)], name, at)
            years += editions_in(name[:cut])
        if not cut:
            break
        name, at = name[cut:], at + cut
    name = _balanced(name.strip(" 　的"))
    if not years:
        years = editions_in(name)
    if not 2 <= len(name) <= _LONGEST:
        return None
    own = _level_in(reading, name, [m for m in places if m.end <= end])
    known = name in brands() or level_of_known(name) is not None or _OF_THE_STATE.search(name) is not None
    level = own if own or known else level  # 全市“泰山品质”认证, 全市地理标志: the mark is not the city's
    return Anatomy(name, level, _calendar_first(years), grade_of(name))


def editions_in(words: str) -> list[int]:
    """Return the first edition that words tell: 5单位第四届 is 4."""
    return [year for m in _EDITION.finditer(words) if (year := _edition(m))][:1]


def _balanced(name: str) -> str:
    """Drop the quotes around a whole name, and give one inside it the half that it lost: 企业标准“领跑者."""
    for opening, closing in ("“”", "‘’", "「」", '""'):
        bare = name.removeprefix(opening).removesuffix(closing)
        if opening not in bare and closing not in bare:
            name = bare
    name += "）" * (name.count("（") - name.count("）"))
    missing = name.count("“") - name.count("”")
    return "“" * -missing + name + "”" * missing


def _cut_front(
    reading: Reading, name: str, years: list[int], level: GovernmentLevel | None
) -> tuple[int, GovernmentLevel | None]:
    """Return how much of the front is no part of the name, and the level it told; years are noted."""
    if name[:1] not in _FRONT:
        return 0, level
    if match := _YEAR.match(name):
        years.append(int(match["year"]))
        return match.end(), level
    if match := _EDITION.match(name):
        if edition := _edition(match):
            years.append(edition)
        return match.end(), level
    if match := _BARE.match(name):
        if match.end() == len(name):
            return 0, level
        own = match[0][:1] in "我本该"
        return match.end(), "national" if match["state"] else (level if own else _level_of_word(reading, match["word"]))
    if match := _FILLER.match(name):
        return match.end(), level
    return 0, level


def _level_of_word(reading: Reading, word: str | None) -> GovernmentLevel | None:
    """Return the level of a bare 省 or 市; the 市 of a county-level city's own bulletin is a county."""
    home = reading.home.region
    if word == "市" and home and home.code and home.name.endswith("市") and not home.code.endswith("00"):
        return "county"
    return LEVELS.get(word or "")


def _place_cut(within: list[Mention[RegionExpression]], name: str, at: int) -> int:
    """Return where the award's own place starts: 武进区江苏精品 is 江苏精品, 安徽省合肥市市长质量奖 is whole."""
    places = [m for m in within if m.value.form != "township"]
    if not places:
        return 0
    first = places[0]
    if first.start == at and _OF_THE_STATE.match(name, first.end - at):
        return first.end - at
    if len(places) > 1 and places[1].start == first.end and not _contains(first, places[1]):
        return places[1].start - at
    if national := _NATIONAL.search(name, first.end - at, first.end - at + _REACH):  # 福州市中国质量奖零的突破
        return int(national.start())
    lead = name[: first.start - at]
    if not lead or first.start - at > _REACH or _NATIONWIDE.search(lead):
        return 0
    return first.start - at if first.value.strength == "firm" else 0


def _contains(outer: Mention[RegionExpression], inner: Mention[RegionExpression]) -> bool:
    codes = [d.code.rstrip("0") for d in outer.value.divisions]
    return any(d.code.startswith(code) and d.code.rstrip("0") != code for d in inner.value.divisions for code in codes)


def _edition(match: regex.Match[str]) -> int | None:
    if match["first"]:
        return 1
    if match["n"] is None or match["what"] == "批":
        return None
    if match["n"].isdigit():
        return int(match["n"])
    from cn2an import cn2an  # noqa: PLC0415 - costs time at import

    try:
        return int(cn2an(match["n"], "normal"))
    except ValueError:
        return None


def _calendar_first(years: list[int]) -> tuple[int, ...]:
    """Return the year of an award: a calendar year wins over an edition."""
    calendar = [year for year in years if year > _CALENDAR]
    return tuple(calendar or years)[:1]


def grade_of(name: str) -> str | None:
    """Return the grade that a name ends with.

    >>> grade_of("质量信用AAA级"), grade_of("省长质量奖金奖"), grade_of("省长质量奖提名奖")
    ('AAA', '金奖', None)
    """
    if match := _PRIZE.search(name):
        return str(match[1])
    if _RATED.search(name) and (counted := _COUNTED_LETTERS.search(name)):
        return "A" * int(counted[1])
    if _RATED.search(name) and len(letters := _LETTERS.findall(name)) == 1:
        return str(letters[0])
    return None


def ungraded(name: str) -> str:
    """Return an award's name without its grade.

    >>> ungraded("市长质量奖提名奖"), ungraded("市长质量奖经济类银奖"), ungraded("标准创新贡献奖")
    ('市长质量奖', '市长质量奖', '标准创新贡献奖')
    """
    bare = str(_GRADED.sub("", name))
    return bare if "奖" in bare or not name.endswith(_OWN_WORDS) else name


def regraded(name: str, grade: str) -> str | None:
    """Put another grade on a name, where it can bear one.

    >>> regraded("质量信用AAA级", "AA级"), regraded("安徽省政府质量奖", "提名奖")
    ('质量信用AA级', '安徽省政府质量奖提名奖')
    """
    letters = _LETTERS.search(name)
    if grade[0].isdigit():  # 4A级标准化良好行为企业2家，3A级9家
        return _COUNTED_LETTERS.sub(grade.rstrip("级"), name) if _COUNTED_LETTERS.search(name) else None
    if grade[0] == "A":
        return _LETTERS.sub(grade.rstrip("级"), name) if letters else None
    return None if letters else _ADDED.sub("", _OWN_PRIZE.sub("", name)) + grade


def _level_in(reading: Reading, name: str, places: list[Mention[RegionExpression]]) -> GovernmentLevel | None:
    """Return the level that a name tells by its place, its governor or 中国."""
    if name.startswith(("世界", "国际", "全球", "亚洲", "欧洲", "EFQM", "IEC", "ISO", "ITU")):
        return "international"
    if _OF_COUNTIES.match(name):
        return "county"
    if known := level_of_known(name):
        return known
    if name in brands():
        return _level_of_words(name)
    named = [m for m in places if m.value.strength != "word" and reading.text[m.start : m.end] in name]
    if named:
        return level_of_place(named[-1])
    if _PLACE_FIRST.match(name) and (level := _level_of_words(name)):
        return level
    if name.startswith(("中国", "全国", "国家", "中华")):
        return "national"
    if office := _OF_OFFICES.match(name):
        return _level_of_word(reading, office["word"])
    governor = _GOVERNOR.search(name)
    return _level_of_word(reading, governor["word"] or governor["office"]) if governor else _level_of_short(name)


@lru_cache(1024)
def _level_of_short(name: str) -> GovernmentLevel | None:
    """Return the level of a prize named after a province in short: 陕西质量奖."""
    provinces = (short for d in divisions() if d.level == "province" for short in d.short)
    return "province" if name.endswith("奖") and name.startswith(tuple(provinces)) else None


@lru_cache(4096)
def _level_of_words(name: str) -> GovernmentLevel | None:
    """Return the level of the place that a mark is made of: 山东 in 好品山东, 浙江 in 品字标浙江农产."""
    if name in brands() and any(d.level == "province" and short in name for d in divisions() for short in d.short):
        return "province"
    places = find_divisions(name)
    level = level_of_place(places[-1]) if places else None
    return level if level != "county" or name not in brands() else None  # 泰山品质 is no mark of 泰山区


def level_of_place(place: Mention[RegionExpression]) -> GovernmentLevel | None:
    """Return the level of a place word."""
    if place.value.form == "township":
        return "township"
    return place.value.divisions[0].level if place.value.divisions else None
