"""Contests: which contest a piece speaks of before it tells its prizes by rank: 职工技能竞赛落幕。王敏获个人一等奖."""

from __future__ import annotations

from typing import NamedTuple

import regex

from bulletin_schema.layout import Sentence
from bulletin_schema.model import GovernmentLevel
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.reading import Reading
from bulletin_schema.records.award.anatomy import LEVELS, Anatomy, dissect, grade_of
from bulletin_schema.records.award.cues import Cues
from bulletin_schema.records.award.leftwards import words_left
from bulletin_schema.records.award.names import Named

_CONTEST = re_pattern(
    r"(?:竞赛|大赛|比赛|大比武|比武|征文|演讲赛|演讲|发表赛|选拔赛|邀请赛|对抗赛|挑战赛|擂台赛|知识竞答|大练兵|评比|评选(?=活动|和表彰|结果|表彰|揭晓)|博览会|农博会|展评会|运动会)"
    r"(?:活动)?(?:总?决赛|半决赛)?"
)
_AGAIN = regex_pattern(
    r"(?:此|本|该|这|次|届|[0-9]|技能|赛事|活动)*(?:竞赛|大赛|比赛|比武|评比|征文|演讲|评选)(?:活动)?(?:总?决赛)?"
)
# 一、二、三等奖: each rank of a list is a prize.
_RANK = regex_pattern(
    r"(?P<each>[一二三](?=、[一二三、]{0,4}[二三]等奖))|(?P<rank>[特一二三四]等奖|头奖|优胜奖|优秀奖|优质奖|鼓励奖|(?:优秀|最佳)?组织奖|[金银铜]奖|冠军|亚军|季军|第[一二三四五六]名)"
    r"(?!得主|牌|杯|章|的(?:好?成绩|身份|名次|位置)|奖金)"
)
# 食品检验项目个人|二等奖, 好新闻|一等奖: what part of the contest it is for.
_PART = regex_pattern(
    r"(?:(?:(?![获得夺摘捧揽取领列入为的和与及])[\p{Han}A-Za-z]){2,12}(?:项目|类|组|课|新闻|论文|作品|成果|小品|视频))?(?:个人|团体|集体|总分|全能|单项|综合|男子|女子){0,3}$"
)
_OWN = regex_pattern(r"(?:荣获|获得|获|夺得|摘得|斩获)(?P<name>(?!项目|个人|团体|标准)\p{Han}{2,8})$")
_SCOPE = regex_pattern(
    r"(?P<word>[省市县区州])(?:局|总工会|委|政府|人民政府|质协|科技厅|教育厅)[^，。；]{0,10}?(?:组织|举办|主办|开展|评选)|(?P<word>全国|中国|国家|全?[省市县区州](?![长场委府民\p{Han}]{0,1}[局院])级?)"
)
_SCOPES: dict[str, GovernmentLevel] = {"国": "national", "家": "national", **LEVELS}
_YEAR = regex_pattern(r"((?:19|20)[0-9]{2})年?度?(?:全[国省市县区]|[“\s]|“[^“”]{1,20}”)?$")
_WINDOW = 24
_REACH = 12  # sentences on
_MEMO = "award contests"


class Contest(NamedTuple):
    """A contest by its name, and the sentence that speaks of it."""

    said: Anatomy
    sentence: int
    end: int


def note_contest(reading: Reading, sentence: Sentence, cues: Cues) -> None:
    """Keep the contest that a sentence names last."""
    contests: dict[int | None, Contest] = reading.memo(_MEMO, dict)
    for at in cues.starts_at(sentence.start, sentence.end):
        noun = _CONTEST.match(reading.text, at, sentence.end)
        said = _said(reading, sentence, noun) if noun else None
        if noun and said:
            earlier = contests.get(sentence.article)
            if earlier and _AGAIN.fullmatch(said.name):  # 此次大赛: the one named before
                said = earlier.said
            contests[sentence.article] = Contest(said, reading.sentence_index(sentence.start), noun.end())


def _said(reading: Reading, sentence: Sentence, noun: regex.Match[str]) -> Anatomy | None:
    start, left = words_left(reading, max(sentence.start, noun.start() - _WINDOW), noun.start())
    said = dissect(reading, left + noun[0], start, noun.end())
    year = _YEAR.search(reading.text, sentence.start, start)
    if said and year:
        said = said._replace(years=(int(year[1]),))
    if said is None or said.level:
        return said
    scopes = [*_SCOPE.finditer(reading.text, max(sentence.start, start - _WINDOW), noun.start())]
    level = _SCOPES.get(scopes[-1]["word"].removesuffix("级")[-1]) if scopes else None
    return said._replace(level=level)


def with_ranks(reading: Reading, sentence: Sentence, names: list[Named]) -> list[Named]:
    """Add the prizes by rank that a sentence tells of the contest spoken of, where they are of no award named there."""
    contests: dict[int | None, Contest] = reading.memo(_MEMO, dict)
    contest = contests.get(sentence.article)
    if contest and reading.sentence_index(sentence.start) - contest.sentence > _REACH:
        contest = None
    if contest is None and reading.text.find("等奖", sentence.start, sentence.end) < 0:
        return names
    names = [_of_contest(named, contest) if contest else named for named in names]
    low = sentence.start
    found = []
    for rank in _RANK.finditer(reading.text, max(low, contest.end if contest else low), sentence.end):
        if any(n.start < rank.end() and rank.start() < n.end for n in names):
            continue
        prize = _in_contest(reading, rank, low, contest.said) if contest else _of_its_own(reading, rank, low)
        if prize is not None:
            found.append(prize)
            low = rank.end()
    return sorted([*names, *found], key=lambda named: named.start) if found else names


def _of_contest(named: Named, contest: Contest) -> Named:
    """Return an award that is named by its sort alone, 优秀组织奖, with the level and the year of the contest."""
    if named.level or named.years or not _RANK.fullmatch(named.name):
        return named
    return named._replace(level=contest.said.level, years=contest.said.years)


def _in_contest(reading: Reading, rank: regex.Match[str], low: int, said: Anatomy) -> Named:
    part = _PART.search(reading.text, low, rank.start())
    words = part[0] if part else ""
    name = said.name + words + (rank["rank"] or rank["each"] + "等奖")
    start = rank.start() - len(words)
    return Named(start, rank.end(), name, "honour", said.level, said.years, grade_of(name), "ranked")


def _of_its_own(reading: Reading, rank: regex.Match[str], low: int) -> Named | None:
    """Return a prize by rank that tells by its own words what it is for: 获好新闻一等奖."""
    own = _OWN.search(reading.text, low, rank.start())
    if own is None or rank["rank"] is None:
        return None
    start, name = own.start("name"), own["name"] + rank["rank"]
    said = dissect(reading, name, start, rank.end())
    if said is None:
        return None
    return Named(start, rank.end(), said.name, "honour", said.level, said.years, grade_of(name), "ranked")
