"""Names: where an award is named, and what its name tells: 第三届江苏省省长质量奖金奖.

A name ends with a head (质量奖, 名牌产品, 先进单位) or stands in quotes; it is read leftwards from its head to
the nearest word, mention or mark that no name runs over.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import regex

from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.region import RegionExpression, find_divisions
from bulletin_schema.mentions.region.table import divisions
from bulletin_schema.model import GovernmentLevel
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.model import AwardScheme
from bulletin_schema.records.award.words import (
    GRADE,
    Strength,
    brand_pattern,
    brands,
    head_pattern,
    heads,
    left_pattern,
)

_WINDOW = 32
_QUOTED = regex.compile(r"[“\"「『]([^“”\"「」『』\n，。；]{2,44})[”\"」』]")
# “皖美品牌”示范企业, “湖北名牌”产品, “千企创牌”质量奖: the name goes on behind the quotes.
_BEHIND = regex.compile(
    rf"(?:示范企业|示范单位|质量奖(?:提名奖)?|(?<=名牌[”\"」』])产品|(?<=领跑者[”\"」』])(?=企业|称号|名单|榜)|{GRADE})"
)
_TITLE = regex.compile(r"^\s*(?:荣誉)?(?:称号|荣誉|奖项|殊荣|牌匾|奖牌|奖杯)")
# 获评“…”: the quoted words are a prize whatever they are.
_GIVEN = regex.compile(
    r"(?:荣获|获评|获颁|喜获|荣膺|授予|评为|评选为|命名为|摘得|获得|获)"
    r"(?:了|为|全国|国家|(?:\p{Han}{2,3}[省市县区])?|[省市县区]级?|20[0-9]{2}年度?|首批|第\p{Han}{1,3}[届批])?\s*$"
)
_PLAIN = regex.compile(r"高新技术企业|专精特新|小巨人|单项冠军|瞪羚|独角兽|众创空间|企业技术中心|实验室|上市公司|合格|通过|锦旗")
_BRAND_SHAPE = regex.compile(r"^(?:好品|品质)\p{Han}{2}$|^\p{Han}{2,3}(?:精品|优品|名品|好品|品牌|制造|质造|名牌|品质)$")
_BRAND_NOUN = regex.compile(r"\s*(?:品牌|认证|企业|产品|区域公[共用]品牌|称号|示范)")

# 《江苏省省长质量奖管理办法》 is a document; （现改名…）, （以下简称…） say the name again.
_TITLED = regex.compile(r"《[^《》\n]{2,80}》|[（(](?:现改名|现更名|原名?|简称|以下简称|又称|即)[^（）()\n]{2,40}[）)]")

_EDITION = regex.compile(
    r"第(?P<n>[0-9]{1,3}|[一二三四五六七八九十百]{1,4})(?P<what>[届批次])|(?P<first>首届)|首批|上一?届|本届|历届"
)
_YEAR = regex.compile(r"(?:(?P<a>(?:19|20)[0-9]{2})\s*年?(?:度)?\s*[-—~～至、]{1,2}\s*)?(?P<b>(?:19|20)[0-9]{2})\s*年?(?:度|全?年)?")
_BARE = regex.compile(
    r"各级|[县市省]级(?:及|和)?以上|省部级|(?:全|我|本)?(?P<word>省|市|区|县|州|旗)(?P<rank>级)?(?!长|委|政府|人民|场|域|民|直|内|外|属|区|县|旗|公安|局|工商|质监|管理|乡)"
    r"|(?P<state>国家级)"
)
# 2家企业第四届商洛市质量奖: the noun of the count is no part of the name.
_COUNTED = regex.compile(r"(?:企业|单位|组织|产品|个人|商标|品牌|公司|团队|集体)?")
_LEAD = regex.compile(r"(?:该|此|本次|此次|[0-9０-９]{1,3}[家个项名件]|家|个|项|名(?!牌|优|品)|件|上|中(?!国|华|央)|时|来|度|年度|级|批|届|过|者|后|内|”)+")
_GOVERNOR = regex.compile(r"(省|市|区|县|州|旗)长(?=\p{Han}{0,4}奖)|(省|市|区|县|州|旗)(?:人民)?政府")
_LEVELS: dict[str, GovernmentLevel] = {
    "省": "province",
    "市": "prefecture",
    "州": "prefecture",
    "区": "county",
    "县": "county",
    "旗": "county",
}
_DIGIT = "[0-9一二三四五六七八九十]"
_PRIZE = regex.compile(r"(金奖|银奖|铜奖|[特一二三]等奖)$")
_LETTERS = regex.compile(r"(?<![A-Za-z])(A{1,5})(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class Named:
    """An award's name at `text[start:end]`, its edition and quotes included in the stretch but not in `name`.

    `strength` tells what more it takes to be a fact; `bare` is a grade alone (提名奖2家).
    """

    start: int
    end: int
    name: str
    scheme: AwardScheme | None
    level: GovernmentLevel | None = None
    years: tuple[int, ...] = ()
    grade: str | None = None
    strength: Strength = "alone"
    bare: bool = False


def find_names(reading: Reading, sentence: Sentence) -> list[Named]:
    """Return the awards that a sentence names, in order."""
    text = reading.text
    titles = [m.span() for m in _TITLED.finditer(text, sentence.start, sentence.end)]
    found = [n for m in _QUOTED.finditer(text, sentence.start, sentence.end) if (n := _quoted(reading, sentence, m))]
    taken = [(n.start, n.end) for n in found] + titles
    for pattern in (head_pattern(), brand_pattern()):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            low = max([sentence.start, *(end for _, end in taken if end <= match.start())])
            named = _unquoted(reading, match, low)
            if named:
                found.append(named)
                taken.append((named.start, named.end))
    found = [n for n in found if not any(low <= n.start < high for low, high in titles)]
    found.sort(key=lambda n: n.start)
    return _with_grades(text, sentence, found)


def _quoted(reading: Reading, sentence: Sentence, match: regex.Match[str]) -> Named | None:
    text = reading.text
    inner = match[1].strip()
    behind = _BEHIND.match(text, match.end(), sentence.end)
    tail = behind[0] if behind else ""
    scheme, strength = _kind_of_quoted(text, sentence, match, inner, tail)
    if strength is None:
        return None
    end = match.end() + len(tail)
    start, head = match.start(), ""
    if strength != "given":  # 江苏省“守合同重信用”企业; 全国“质量标杆”
        start, head = _left(reading, max(sentence.start, match.start() - _WINDOW), match.start())
    shown = f"{head}{inner}{tail}" if not behind or tail in ("产品", "示范企业", "示范单位") else f"{head}“{inner}”{tail}"
    return _named(reading, start, end, shown, scheme, strength, offset=match.start(1) - len(head))


def _kind_of_quoted(
    text: str, sentence: Sentence, match: regex.Match[str], inner: str, tail: str
) -> tuple[AwardScheme | None, Strength | None]:
    """Tell what quoted words are: a mark, a prize told by its head, or one told by the words around it."""
    if inner in brands() or (_BRAND_SHAPE.search(inner) and _BRAND_NOUN.match(text, match.end())):
        return "brand", "alone"
    whole = regex.sub(r"[（(][^（）()]{1,8}[）)]$", "", inner + tail)
    head = next((h for h in head_pattern().finditer(whole) if h.end() >= len(whole) - 2), None)
    if head:
        known = heads().get(head["head"] or "")
        scheme = known.scheme if known else _scheme_of_rating(head[0])
        return scheme, known.strength if known else "alone"
    if _PLAIN.search(inner):
        return None, None
    low = max(sentence.start, match.start() - 14)
    if _GIVEN.search(text[low : match.start()]) or _TITLE.match(text, match.end()):
        return _scheme_of_words(inner), "given"
    return None, None


def _scheme_of_rating(words: str) -> AwardScheme:
    return "credit_rating" if "信用" in words else "honour"


def _scheme_of_words(words: str) -> AwardScheme:
    if "信用" in words and "A" in words:
        return "credit_rating"
    if regex.search(r"质量\p{Han}{0,4}奖", words):
        return "quality_award"
    return "brand" if regex.search(r"名牌|商标|品牌$|精品$", words) else "honour"


def _unquoted(reading: Reading, match: regex.Match[str], low: int) -> Named | None:
    start, left = _left(reading, max(low, match.start() - _WINDOW), match.start())
    groups = match.groupdict()
    known = heads().get(groups.get("head") or "")
    scheme = known.scheme if known else _scheme_of_rating(match[0]) if groups.get("rating") else "brand"
    named = _named(reading, start, match.end(), left + match[0], scheme, known.strength if known else "alone", start)
    if named and known and named.strength == "named" and named.name == match[0] and named.level is None:
        return None  # 申报质量奖: no award of a name
    return named


def _left(reading: Reading, low: int, at: int) -> tuple[int, str]:
    """Read leftwards from a head: where its name starts, and the words before the head."""
    text = reading.text
    bounds = [m.end() for m in left_pattern().finditer(text, low, at) if not _is_inside_name(text, m, at)]
    low = max([low, *bounds])
    counts = [m.end for m in reading.within("count", low, at)]
    if counts and (noun := _COUNTED.match(text, counts[-1], at)):
        low = noun.end()
    for kind in ("date", "person"):
        low = max([low, *(m.end for m in reading.within(kind, low, at))])
    low = max([low, *(m.end for m in reading.within("organization", low, at) if not _governs(text, m))])
    if lead := _LEAD.match(text, low, at):
        low = lead.end()
    return low, text[low:at]


def _is_inside_name(text: str, match: regex.Match[str], at: int) -> bool:
    """Tell that a word is part of a longer one: 与 in 参与, 为 in 行为."""
    word = match[0]
    if word == "为":
        return text[match.start() - 1 : match.start()] in ("行", "作")
    if word == "达":
        return text[match.end() : match.end() + 1] == "标"
    if word == "共":
        return text[match.end() : match.end() + 1] in ("公", "同", "青", "建", "享")
    if word == "等":
        return text[match.end() : match.end() + 1] == "级"
    return match.end() > at


def _governs(text: str, mention: Mention[Any]) -> bool:
    """Tell a government that is part of the award's name: 安徽省政府 in 安徽省政府质量奖."""
    return mention.value.type == "government" and text[mention.start : mention.end].endswith("政府")


def _named(
    reading: Reading,
    start: int,
    end: int,
    shown: str,
    scheme: AwardScheme | None,
    strength: Strength,
    offset: int,
) -> Named | None:
    """Strip editions, years and bare levels off the front of a name, and read its level and grade."""
    years: list[int] = []
    level: GovernmentLevel | None = None
    at, name = offset, shown
    while True:
        cut, level = _cut_front(reading, name, at, years, level)
        if not cut:
            break
        name, at = name[cut:], at + cut
    name = name.strip(" 　“”\"「」的")
    years += [y for m in _EDITION.finditer(name) if (y := _edition(m)) and not years]
    if not 2 <= len(name) <= 40:  # noqa: PLR2004 - no name is longer
        return None
    level = _level_in(reading, name, offset, end) or level
    return Named(start, end, name, scheme, level, _calendar_first(years), _grade(name), strength)


def _cut_front(
    reading: Reading, name: str, at: int, years: list[int], level: GovernmentLevel | None
) -> tuple[int, GovernmentLevel | None]:
    """Return how much of the front is no part of the name, and the level it told."""
    if match := _YEAR.match(name):
        years.append(int(match["b"]))
        return match.end(), level
    if match := _EDITION.match(name):
        if edition := _edition(match):
            years.append(edition)
        return match.end(), level
    if match := _BARE.match(name):
        if match.end() == len(name):
            return 0, level
        told: GovernmentLevel | None = _LEVELS.get(match["word"] or "")
        own = match[0][:1] in "我本"
        return match.end(), "national" if match["state"] else (level if own else told or level)
    if match := regex.match(r"[\s　的度“”\"]+", name):
        return match.end(), level
    return _place_cut(reading, name, at), level


def _place_cut(reading: Reading, name: str, at: int) -> int:
    """Return where the award's own place starts: 武进区江苏精品 is 江苏精品, 安徽省合肥市市长质量奖 is whole."""
    places = [m for m in reading.within("place", at, at + len(name)) if m.value.form in ("full", "short")]
    if not places:
        return 0
    first = places[0]
    if len(places) > 1 and places[1].start == first.end and not _contains(first, places[1]):
        return int(places[1].start - at)
    lead = name[: first.start - at]
    if not lead or first.start - at > 8 or regex.search(r"全国|中国|国家|“", lead):  # noqa: PLR2004
        return 0
    return int(first.start - at) if first.value.strength == "firm" else 0


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
    """A calendar year wins over an edition."""
    calendar = [y for y in years if y > 1900]  # noqa: PLR2004
    return tuple(dict.fromkeys(calendar or years))[:1]


def _grade(name: str) -> str | None:
    if match := _PRIZE.search(name):
        return str(match[1])
    if "信用" in name or "考核" in name or "考评" in name:
        letters = _LETTERS.search(name)
        return letters[1] if letters else None
    return None


def _level_in(reading: Reading, name: str, low: int, high: int) -> GovernmentLevel | None:
    """Return the level that a name tells by its place, its governor or 中国."""
    if regex.match(r"世界|国际", name):
        return "international"
    places = [m for m in reading.within("place", low, high) if m.value.form in ("full", "short", "township")]
    named = [m for m in places if reading.text[m.start : m.end] in name]
    if named:
        return _level_of_place(named[-1])
    if name in brands() and (level := _level_of_mark(name)):
        return level
    if regex.match(r"中国|全国|国家|中华", name):
        return "national"
    if match := _GOVERNOR.search(name):
        return _LEVELS[match[1] or match[2]]
    return None


@cache
def _level_of_mark(name: str) -> GovernmentLevel | None:
    """Return the level of the place that a mark is made of: 山东 in 好品山东, 浙江 in 品字标浙江农产."""
    provinces = sorted((short for d in divisions() if d.level == "province" for short in d.short), key=len)
    if any(short in name for short in provinces):
        return "province"
    places = find_divisions(name)
    return _level_of_place(places[-1]) if places else None


def _level_of_place(place: Mention[RegionExpression]) -> GovernmentLevel | None:
    if place.value.form == "township":
        return "township"
    return place.value.divisions[0].level if place.value.divisions else None


_ADDED = regex.compile(r"(?<=奖|奖励)(?:提名奖|[金银铜]奖|[特一二三]等奖|组织奖|个人奖|优秀奖|鼓励奖|标准项目奖|项目奖|正奖)$")


def _regraded(name: str, grade: str) -> str | None:
    """Put another grade on a name: 质量信用AAA级 and AA级, 省质量奖 and 提名奖."""
    if grade[0] == "A":
        return _LETTERS.sub(grade.rstrip("级"), name) if _LETTERS.search(name) else None
    return None if _LETTERS.search(name) else _ADDED.sub("", name) + grade


# 安徽省政府质量奖企业4家、提名奖2家: a bare grade takes the name before it.
_BARE_GRADE = regex.compile(rf"(?<=[、和及])A{{1,3}}级(?=企业|{_DIGIT})|(?<![\p{{Han}}”]){GRADE}|(?<=[获得中及和与评]){GRADE}(?!牌|杯)|(?<=[0-9]个|[0-9]项|[0-9]家){GRADE}")


def _with_grades(text: str, sentence: Sentence, found: list[Named]) -> list[Named]:
    """Add the grades that stand alone behind a named award, with its name."""
    if not found:
        return found
    added = []
    for match in _BARE_GRADE.finditer(text, found[0].end, sentence.end):
        if any(n.start <= match.start() < n.end for n in found):
            continue
        base = [n for n in found if n.end <= match.start()][-1]
        name = _regraded(base.name, match[0])
        if name is None:
            continue
        added.append(
            replace(base, start=match.start(), end=match.end(), name=name, grade=_grade(name), bare=True)
        )
    return sorted([*found, *added], key=lambda n: n.start)
