"""Names: where an award is named, and what its name tells: 第三届江苏省省长质量奖金奖.

A name ends with a head (质量奖, 名牌产品, 先进单位) or stands in quotes; it is read leftwards from its head to
the nearest word, mention or mark that no name runs over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import regex

from bulletin_schema.layout import Sentence
from bulletin_schema.mention import Intervals
from bulletin_schema.model import GovernmentLevel
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.anatomy import dissect
from bulletin_schema.records.award.cues import Cues
from bulletin_schema.records.award.grades import with_grades
from bulletin_schema.records.award.leftwards import words_left
from bulletin_schema.records.award.model import AwardScheme
from bulletin_schema.records.award.words import (
    COUNTED_BRAND,
    GRADE,
    HONOUR_BEHIND,
    Strength,
    brand_pattern,
    brands,
    head_pattern,
    heads,
)

_WINDOW = 32
_MARK_LENGTH = 9
# “皖美品牌”示范企业, “湖北名牌”产品, “千企创牌”质量奖: the name goes on behind the quotes.
_BEHIND = regex_pattern(
    rf"(?:示范企业|示范单位|质量奖(?:提名奖)?|(?<=名牌[”\"」』])产品|(?<=领跑者[”\"」』])(?=企业|称号|名单|榜)|(?<=良好行为企业[”\"」』])A{{1,5}}级|{GRADE})"
)
_TAIL = regex_pattern(r"(?:(?!称号|荣誉|等|的|和|与|及|为|获|产品|企业|商标)\p{Han}){0,6}")
_TAIL_REACH = 8
# 江苏省“守合同重信用”企业, 2021年度全国“质量标杆”; 同志“2010年度市长质量奖” begins with the quote.
_BEFORE_QUOTE = regex_pattern(
    r"(?:[0-9]{4}年?度?|第\p{Han}{1,3}[届批]|首[届批]|国家级?|全国|全?[省市县区]级?|\p{Han}{2,7}[省市县区州旗]级?|(?:A{1,5}|[2-5]A)级?"
    r"|\p{Han}{2,3}|的|\s){0,4}(?<!同志|企业|单位|组织|公司|个人)"
)
# 省级“文明单位”, 获评浙江省“放心消费示范区”, 获省“五一劳动奖章”; 授予黄岩区“…” names who is given it.
_GIVER_BEFORE = regex_pattern(
    r"(?P<lead>[省市县区]级)$|(?:获评?|荣获|获得|[评名定]为|入选|成为|蝉联)了?(?P<lead>\p{Han}{2,7}[省市县区州]|全?[省市县区]|全国|国家)$"
)
_TITLE = regex_pattern(HONOUR_BEHIND)
# “2008年度上海市质量金奖企业”: the prize stands without the word for who holds it.
_HOLDER_WORD = regex_pattern(r"(?<=奖|质量标杆|重信用|守信用|A级|名牌|商标)(?:企业|组织|个人|单位)$")
# 获评“…”: the quoted words are a prize whatever they are.
_GIVEN = regex_pattern(
    r"(?:表彰|荣登|荣列|荣获|获评|获颁|喜获|荣膺|蝉联|授予|评为|评选为|命名为|摘得|获得|获)"
    r"(?:了|为|全国|国家|(?:\p{Han}{2,3}[省市县区])?|[省市县区]级?|20[0-9]{2}年度?|首批|第\p{Han}{1,3}[届批]){0,3}\s*$"
)
_RANKING = regex_pattern(r"(?:榜单?|[0-9百千十]+强)$")
_STANDS_ON = regex_pattern(r"(?:上榜|登上|登榜|入选|入围|跻身|位列|荣登|荣列|名列)了?(?:首批|[0-9]{4}年度?|\s)*$")
# 获得“…基金”的救助款: what was given is not what the quotes name.
_POSSESSED = regex_pattern(r"的[^，。；]{0,10}?(?:款|资金|资助|授权|使用权|订单|支持|机会|青睐|信任|好评)")
_PLAIN = regex_pattern(
    r"高新技术企业|地理标志|专精特新|小巨人|单项冠军|瞪羚|独角兽|众创空间|企业技术中心|实验室|上市公司|合格|通过|锦旗"
)
_BRAND_SHAPE = regex_pattern(
    r"^(?:好品|品质)\p{Han}{2}$|^\p{Han}{2,3}(?:精品|优品|名品|好品|品牌|制造|质造|名牌|品质)$"
)
_GRADE_ALONE = regex_pattern(GRADE)
_BRAND_NOUN = regex_pattern(
    r"\s*(?:[0-9]{1,4}余?[家个件项张]|品牌|认证|企业|产品|区域公[共用]品牌|称号|示范|名单|累计|总数|数量)"
)

_OF_STANDARD = regex_pattern(r"(?:团体|行业|地方)?标准(?!创新|化)")  # “浙江制造”团体标准6项
_BRACKET = regex_pattern(r"[（(][^（）()]{1,8}[）)]$")
_QUALITY_PRIZE = regex_pattern(r"质量\p{Han}{0,4}奖")
_LETTERED = regex_pattern(r"A级")
_BRAND_WORDS = regex_pattern(r"名牌|商标|品牌$|精品$")

# 《江苏省省长质量奖管理办法》 is a document; （现改名…）, （以下简称…） say the name again.
_TITLED = regex_pattern(r"《[^《》\n]{2,80}》|[（(](?:现改名|现更名|原名?|简称|以下简称|又称|即)[^（）()\n]{2,40}[）)]")


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


class _Draft(NamedTuple):
    """A name as shown at `text[start:end]`; `offset` is where its first word would stand."""

    start: int
    end: int
    shown: str
    offset: int
    scheme: AwardScheme | None
    strength: Strength


def find_names(reading: Reading, sentence: Sentence, cues: Cues) -> list[Named]:
    """Return the awards that a sentence names, in order."""
    text = reading.text
    quoted = cues.quotes_in(sentence)
    heads_there = list(_heads_in(text, sentence, cues))
    if not quoted and not heads_there:
        return []
    room = Intervals()
    ends: list[int] = []  # of what stands before a name

    def take(start: int, end: int) -> bool:
        taken = room.add(start, end)
        if taken:
            ends.append(end)
        return taken

    for title in _TITLED.finditer(text, sentence.start, sentence.end):
        take(title.start(), title.end())
    found: list[Named] = []
    for quotes in quoted:
        named = _quoted(reading, sentence, quotes, cues)
        if named and take(named.start, named.end):
            found.append(named)
    for match in heads_there:
        if room.overlaps(match.start(), match.end()):
            continue
        low = max(sentence.start, match.start() - _WINDOW, *(end for end in ends if end <= match.start()))
        named = _unquoted(reading, match, low)
        if named and take(named.start, named.end):
            found.append(named)
    found.sort(key=lambda named: named.start)
    return with_grades(text, sentence, found)


def _heads_in(text: str, sentence: Sentence, cues: Cues) -> Iterator[regex.Match[str]]:
    """Yield the heads and then the marks that stand where a sentence has their words."""
    starts = cues.starts_at(sentence.start, sentence.end)
    for pattern in (head_pattern(), brand_pattern()):
        end = -1
        for start in starts:
            if start >= end and (match := pattern.match(text, start, sentence.end)):
                while further := pattern.match(text, match.end(), sentence.end):
                    match = further  # 首席质量官示范企业: the last head ends the name
                end = match.end()
                yield match


def _quoted(reading: Reading, sentence: Sentence, match: re.Match[str], cues: Cues) -> Named | None:
    text = reading.text
    inner = _HOLDER_WORD.sub("", match[1].strip())
    tail = _tail_behind(text, sentence, match.end(), cues)
    head = _head_of_quoted(inner + tail) if cues.starts_at(match.start(), match.end() + 1) else None
    scheme, strength = _kind_of_quoted(text, sentence, match, head)
    if strength is None or _is_list(inner):
        return None
    end = match.end() + len(tail)
    start, lead = match.start(), ""
    if strength == "given" and (giver := _GIVER_BEFORE.search(text, max(sentence.start, start - _WINDOW), start)):
        start, lead = giver.span("lead")[0], giver["lead"]
    if inner not in brands() and (strength != "given" or tail):  # 江苏省“守合同重信用”企业; 全国“质量标杆”
        start, lead = words_left(reading, max(sentence.start, match.start() - _WINDOW), match.start())
        if not _BEFORE_QUOTE.fullmatch(lead) or inner.startswith(("中国", "全国", "国家")):
            start, lead = match.start(), ""
    plain = not tail or tail in ("产品", "示范企业", "示范单位") or tail.endswith("A级")
    shown = f"{lead}{inner}{tail}" if plain else f"{lead}“{inner}”{tail}"
    return _named(reading, _Draft(start, end, shown, match.start(1) - len(lead), scheme, strength))


def _is_list(inner: str) -> bool:
    """Tell several names in one pair of quotes: “甲先进集体、乙先进单位”."""
    parts = inner.split("、")
    return len(parts) > 1 and all(_head_of_quoted(part) for part in parts)


def _tail_behind(text: str, sentence: Sentence, at: int, cues: Cues) -> str:
    """Return how the name goes on behind its quotes: 少年科学奖 in “居庸杯”少年科学奖."""
    if behind := _BEHIND.match(text, at, sentence.end):
        return str(behind[0])
    for start in cues.starts_at(at, at + _TAIL_REACH):
        head = head_pattern().match(text, start, sentence.end)
        if head and _TAIL.fullmatch(text, at, start):
            return text[at : head.end()]
    return ""


def _kind_of_quoted(
    text: str, sentence: Sentence, match: re.Match[str], head: regex.Match[str] | None
) -> tuple[AwardScheme | None, Strength | None]:
    """Tell what quoted words are: a mark, a prize told by its head, or one told by the words around it."""
    inner = match[1].strip()
    if _OF_STANDARD.match(text, match.end()):
        return None, None
    if (
        inner in brands()
        or (_BRAND_SHAPE.search(inner) and _BRAND_NOUN.match(text, match.end()))
        or (2 < len(inner) < _MARK_LENGTH and COUNTED_BRAND.match(text, match.end()))
    ):
        return "brand", "alone"
    if head:
        known = heads().get(head["head"] or "")
        scheme = known.scheme if known else _scheme_of_rating(head[0])
        return scheme, known.strength if known else "alone"
    if _PLAIN.search(inner) or _GRADE_ALONE.fullmatch(inner):
        return None, None
    low = max(sentence.start, match.start() - 14)
    given = (
        _GIVEN.search(text[low : match.start()]) or _is_ranking(text[low : match.start()], inner)
    ) and not _POSSESSED.match(text, match.end())
    if given or _TITLE.match(text, match.end()):
        return _scheme_of_words(inner), "given"
    return None, None


def _is_ranking(lead: str, inner: str) -> bool:
    """Tell a list of the best that somebody stands on: 上榜“2021中国品牌500强”."""
    return _RANKING.search(inner) is not None and _STANDS_ON.search(lead) is not None


def _head_of_quoted(words: str) -> regex.Match[str] | None:
    whole = _BRACKET.sub("", words)
    return next((head for head in head_pattern().finditer(whole) if head.end() >= len(whole) - 2), None)


def _scheme_of_rating(words: str) -> AwardScheme:
    return "credit_rating" if "信用" in words or "信誉" in words else "honour"


def _scheme_of_words(words: str) -> AwardScheme:
    if "信用" in words and "A" in words:
        return "credit_rating"
    if _QUALITY_PRIZE.search(words):
        return "quality_award"
    return "brand" if _BRAND_WORDS.search(words) else "honour"


_OF_LEVELS = regex_pattern(r"[两二三四]级")  # 省、市、县三级质量奖: no one prize
_WITH_COUNT = frozenset({"国家免检"})  # 国家免检6个, 国家免检产品's short form in a list
# 申请使用地理标志保护产品, 假冒中国驰名商标: the mark is used, not won.
_MISUSED = ("使用", "冒用", "假冒", "仿冒", "侵犯", "伪造")
_WINS = regex_pattern(r"荣?获|被(?:评|认|授|命|表)|入选|当选|荣膺")


def _unquoted(reading: Reading, match: regex.Match[str], low: int) -> Named | None:
    start, left = words_left(reading, max(low, match.start() - _WINDOW), match.start())
    if reading.text.endswith(_MISUSED, low, start):
        return None
    groups = match.groupdict()
    known = heads().get(groups.get("head") or "")
    if known and known.strength == "given" and _WINS.match(reading.text, match.end()):
        return None  # 2名首席质量官获评…: those who win, not what they win
    scheme, strength = known or ("brand", "alone")
    if groups.get("rating"):
        scheme = _scheme_of_rating(match[0])
    elif match[0].endswith("信用企业") and _LETTERED.search(left):
        scheme, strength = "credit_rating", "alone"  # AAA级质量信用企业
    elif groups.get("contest"):
        scheme, strength = "honour", "given"
    elif groups.get("scene"):
        scheme, strength = "honour", "scene"
    named = _named(reading, _Draft(start, match.end(), left + match[0], start, scheme, strength))
    counted = reading.text[match.end() : match.end() + 1].isdigit()
    if (groups.get("head") in _WITH_COUNT and not counted) or (named and _OF_LEVELS.match(named.name)):
        return None
    if (
        named
        and known
        and named.strength == "named"
        and named.name == match[0]
        and named.level is None
        and not named.years
        and not (counted and left.endswith("以上"))  # 省级以上名牌26个
    ):
        return None  # 申报质量奖: no award of a name
    return named


def _named(reading: Reading, draft: _Draft) -> Named | None:
    parts = dissect(reading, draft.shown, draft.offset, draft.end)
    if parts is None:
        return None
    return Named(
        draft.start, draft.end, parts.name, draft.scheme, parts.level, parts.years, parts.grade, draft.strength
    )
