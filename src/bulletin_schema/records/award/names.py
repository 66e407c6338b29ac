"""Names: where an award is named, and what its name tells: 第三届江苏省省长质量奖金奖.

A name ends with a head (质量奖, 名牌产品, 先进单位) or stands in quotes; it is read leftwards from its head to
the nearest word, mention or mark that no name runs over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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
from bulletin_schema.records.award.origins import is_no_mark_held
from bulletin_schema.records.award.quoted import head_of_quoted, kind_of_quoted, scheme_of_rating
from bulletin_schema.records.award.words import (
    GRADE,
    Strength,
    brand_pattern,
    brands,
    head_pattern,
    head_told,
)

_WINDOW = 32
# “皖美品牌”示范企业, “湖北名牌”产品, “千企创牌”质量奖: the name goes on behind the quotes.
_BEHIND = regex_pattern(
    rf"(?:示范企业|示范单位|(?<=式[”\"」』])市场监(?:督管理|管)所|质量奖(?:提名奖)?|(?<=名牌[”\"」』])产品|(?<=领跑者[”\"」』])(?=企业|称号|名单|榜)|(?<=良好行为企业[”\"」』])A{{1,5}}级|{GRADE})"
)
_TAIL = regex_pattern(r"(?:(?!称号|荣誉|等|的|和|与|及|为|获|产品|企业|商标)\p{Han}){0,6}")
_GRADE = regex_pattern(GRADE)
_TAIL_REACH = 8
# 江苏省“守合同重信用”企业, 2021年度全国“质量标杆”; 同志“2010年度市长质量奖” begins with the quote.
_BEFORE_QUOTE = regex_pattern(
    r"(?:[0-9]{4}年?度?|第\p{Han}{1,3}[届批]|首[届批]|国家级?|全国|全?[省市县区]级?|\p{Han}{2,7}[省市县区州旗]级?|(?:A{1,5}|[2-5]A)级?"
    r"|\p{Han}{2,3}|的|\s){0,4}(?<!同志|企业|单位|组织|公司|个人)"
)
# 省级“文明单位”, 获评浙江省“放心消费示范区”, 获省“五一劳动奖章”; 授予黄岩区“…” names who is given it.
_GIVER_BEFORE = regex_pattern(
    r"(?P<lead>[省市县区]级|全[国省市县区]\p{Han}{2,8}系统|(?<=[，、；：])\p{Han}{2,3}[省市](?=$))$|(?:获评?|荣获|获得|[评名定]为|入选|成为|蝉联|创成|创建成|创建为)了?(?P<lead>\p{Han}{2,7}[省市县区州]|全?[省市县区]|全国|国家)$"
)
# “2008年度上海市质量金奖企业”: the prize stands without the word for who holds it.
_HOLDER_WORD = regex_pattern(r"(?<=奖|质量标杆|重信用|守信用|A级|名牌|商标)(?:企业|组织|个人|单位)$")
_LETTERED = regex_pattern(r"A级")


# 《江苏省省长质量奖管理办法》 is a document; （现改名…）, （以下简称…） say the name again.
_TITLED = regex_pattern(r"《[^《》\n]{2,80}》|[（(](?:现改名|现更名|原名?|简称|以下简称|又称|即)[^（）()\n]{2,40}[）)]")


class Named(NamedTuple):
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
        if room.overlaps(match.start(), match.end()) or is_no_mark_held(text, sentence, match):
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
    head = head_of_quoted(inner + tail) if cues.starts_at(match.start(), match.end() + 1) else None
    scheme, strength = kind_of_quoted(text, sentence, match, head)
    if strength is None and _GRADE.fullmatch(tail):
        scheme, strength = "honour", "given"  # “科技兴检”二等奖
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
    return len(parts) > 1 and all(head_of_quoted(part) for part in parts)


def _tail_behind(text: str, sentence: Sentence, at: int, cues: Cues) -> str:
    """Return how the name goes on behind its quotes: 少年科学奖 in “居庸杯”少年科学奖."""
    if behind := _BEHIND.match(text, at, sentence.end):
        return str(behind[0])
    for start in cues.starts_at(at, at + _TAIL_REACH):
        head = head_pattern().match(text, start, sentence.end)
        if head and _TAIL.fullmatch(text, at, start):
            return text[at : head.end()]
    return ""


_OF_LEVELS = regex_pattern(r"[两二三四]级")  # 省、市、县三级质量奖: no one prize
_WITH_COUNT = frozenset({"国家免检"})  # 国家免检6个, 国家免检产品's short form in a list
# 申请使用地理标志保护产品, 假冒中国驰名商标: the mark is used, not won.
_MISUSED = ("使用", "冒用", "假冒", "仿冒", "侵犯", "伪造")
_WINS = regex_pattern(r"荣?获(?!得者|奖)|被(?:评|认|授|命|表)|入选|当选|荣膺")


def _unquoted(reading: Reading, match: regex.Match[str], low: int) -> Named | None:
    start, left = words_left(reading, max(low, match.start() - _WINDOW), match.start())
    if reading.text.endswith(_MISUSED, low, start):
        return None
    groups = match.groupdict()
    known = head_told(match)
    if known and known.strength == "given" and _WINS.match(reading.text, match.end()):
        return None  # 2名首席质量官获评…: those who win, not what they win
    scheme, strength = _sort_of(match, left)
    noun = "商标" if groups.get("mark") else ""
    shown = left + (groups.get("rated") or match[0]) + noun
    named = _named(reading, _Draft(start, match.end(), shown, start, scheme, strength))
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


def _sort_of(match: regex.Match[str], left: str) -> tuple[AwardScheme | None, Strength]:
    """Return what sort of award a head makes, and how sure it is of one."""
    groups = match.groupdict()
    scheme, strength = head_told(match) or ("brand", "alone")
    if groups.get("rating"):
        return scheme_of_rating(match[0]), strength
    if match[0].endswith(("信用企业", "信用单位")) and _LETTERED.search(left):
        return "credit_rating", "alone"  # AAA级质量信用企业
    if groups.get("contest"):
        return "honour", "given"
    if groups.get("scene"):
        return "honour", "scene"
    return (scheme_of_rating(match[0]), "scene") if groups.get("rated") else (scheme, strength)


def _named(reading: Reading, draft: _Draft) -> Named | None:
    parts = dissect(reading, draft.shown, draft.offset, draft.end)
    if parts is None:
        return None
    return Named(
        draft.start,
        draft.end,
        parts.name if parts.name in brands() else parts.name.removesuffix("认证"),
        draft.scheme,
        parts.level,
        parts.years,
        parts.grade,
        draft.strength,
    )
