"""The vocabulary of awards: the heads of their names, quoted marks, and where a name read leftwards ends."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

import regex

from bulletin_schema.lexicon import load_table, load_words
from bulletin_schema.model import GovernmentLevel
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.award.model import AwardScheme

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

Strength = Literal["named", "alone", "given", "scene", "placed", "ranked", "rated"]

# 提名奖, 金奖, 经济类银奖, 标准项目奖二等奖: what a prize's name may end with.
GRADE = (
    r"(?:(?:个人|组织)?提名奖|(?:卓越|优秀|杰出|最佳)?(?:项目|青年|成就|团队|班组)奖|提名(?=[，。；、”]|单位|企业|称号|$)|终身成就奖|优秀青年奖|重大贡献奖|优秀贡献奖|(?:标准)?项目[特一二三]等奖|入围奖|鼓励奖|优秀奖|优胜奖|特别奖|组织奖|个人奖|贡献奖|突出贡献奖|标准项目奖|项目奖|正奖|[特一二三]等奖|"
    r"[金银铜]奖|[五六七]钻奖|创新奖)"
)
_RATED_WORK = ("信用", "标准化良好行为", "信誉", "考核", "考评", "评议", "评价", "督查")
_CONTESTS = (
    "竞赛",
    "大赛",
    "比赛",
    "评比",
    "评选",
    "成果",
    "征文",
    "大比武",
    "比武",
    "演讲赛",
    "发表赛",
    "选拔赛",
    "邀请赛",
    "博览会",
    "农博会",
    "交易会",
    "展销会",
    "展评会",
    "评选活动",
    "运动会",
    "大练兵",
    "演讲",
    "对抗赛",
    "挑战赛",
    "擂台赛",
    "知识竞答",
    "展评会",
)

# 省质量信用AAA级, 纳税信用A级, 质量信用等级AAA级: the grade is part of the name.
_RATING = (
    r"(?:信[用誉](?:等级|评价|评级)?(?:为|获评)?[“”]?(?<![A-Za-z])A{1,5}(?:[、和/]A{1,5}){0,3}[“”]?(?![A-Za-z])(?:级|等)?"
    r"|标准化良好行为(?:企业)?[“”（(]?(?<![A-Za-z])A{1,5}(?![A-Za-z])[”）)]?级?"
    r"|(?:考核|考评|评议|评价|督查)"
    r"(?:(?:最高)?(?:等次|等级|结果|成绩)?(?:为|达)?[“”]?(?<![A-Za-z])A[“”]?(?![A-Za-z])(?:级|等级|等)?|优秀(?:等次|等级|单位|(?=[”，。；、]))|第[一二三]名|[特一二三]等奖))"
)
# 质量信用等级公示，AAA级2家、AA级9家: the letters stand apart, each with its count.
_RATED = r"(?:(?<=质量|纳税|企业|环境|环保|守法|诚信)信[用誉]|标准化良好行为)"
_RATED_BEHIND = (
    r"(?:等级|分级|企业|评价|评定|评级|认定|公示|结果|确认|公布|名单|揭晓)*+"
    r"(?=[^。]{0,40}?(?<![A-Za-z])(?:A{1,5}|[2-5]A|[BM])级(?:企业|单位|纳税人|的|有|共|累计){0,2}[0-9])"
)
# 优秀公务员, 先进基层党组织, 十佳服务窗口: praise, and whom it is for.
_PRAISES = ("先进", "优秀", "模范", "杰出", "十佳", "最美", "最佳", "十大", "红旗")
_PRAISE_INNER = r"(?:(?![的和与及并向在为了给对被由获])\p{Han}){0,6}?"
# Unquoted words after a head that make it a matter, not a prize: 质量奖评审, 名牌战略.
_NOT_AFTER = (
    r"(?!(?<=奖)[励品]|战略|(?:产品|企业|商标)?(?:战略)?(?:评[审定选价]|认定|推进|培育)(?:工作)?(?:委员会|领导小组|办公室)|评委会|领导小组|促进会|协会|联盟|办公室|推进|兴[省市县区]|意识|评审员|评价标准|工程|课程|线路"
    r"|(?<=地理标志(?:证明|集体)?(?:商标)?)(?:的?(?:授权|使用|用标|准用|持有|许可|注册人|质押|侵权|专用|富农|案|培育|申[报请]|运用|促进))|(?<=案例)[0-9]|大赛|竞赛|店|小镇|(?:保护)?专用标[志识]|标准(?!化|创新|项目奖)|数据|鉴定|旅游|建设|信息|(?:生产|种植|养殖|加工)(?:示范区|示范基地|基地))"
)

_NO_HONOUR = r"(?!奖|的?(?:事迹|经验|典型|做法|代表|名录库|人才库|队伍|建设|文化|精神))"

# 全省质监系统技能竞赛团体第一名, QC小组成果一等奖: told only as won.
_CONTEST = (
    rf"(?:{'|'.join(_CONTESTS)})(?:活动|中)?(?:团体|个人|总分|集体|综合){{0,2}}"
    r"(?:第[一二三四五六]名|[特一二三]等奖|优胜奖|优秀奖|组织奖|优秀组织奖|冠军|亚军|[金银铜]奖)"
)

# 在质量创新大赛中获一等奖, 质量工作考核结果为A级: what was won stands apart from where it was won.
PLACED = (
    r"(?:获评?得?|荣获|夺得|摘得|斩获|取得|评定?为|[名位]列|排名|列为?|居|为)了?(?P<giver>\p{Han}{2,3}省)?(?:全[国省市县](?:\p{Han}{2,6}系统)?|集体|团体|个人|总分|综合|“){0,3}"
    r"(?P<grade>第[一二三][名位]|第一等次|(?<=[名位]列|位居|稳居|排名)第[一二三](?![季批届期名位章条款大次])|[特一二三]等奖|[金银铜]奖|优胜奖|优秀奖|优秀组织奖|冠军|亚军"
    r"|(?<![A-Za-z])[AB](?![A-Za-z])级?(?=等[次级]|[，。；、”]|$)|优秀(?=等[次级]|[，。；、”]|$))"
)
_SCENE = (
    r"(?:考核|考评|评议|竞赛|大赛|比赛|大比武|比武|演讲赛)(?:活动|工作|评比|评选){0,2}"
    rf"(?=(?:中|结果|等[次级]|成绩|里|上|，|连续|再次|首次|(?=荣?获)|(?=被|[名位]列|位居|排名))[^。；]{{0,40}}?{PLACED.replace('?P<grade>', '?:')})"
)

# “…”品牌72个: quoted words are a mark where its holders are counted.
COUNTED_BRAND = regex_pattern(r"\s*(?:品牌|认证)(?:产品|企业|商品)?(?:共|达到?|累计)?[0-9]{1,4}余?[个家件项款]")


# “…”认证证书: quoted words are a mark where somebody takes its certificate.
CERTIFIED_BEHIND = r"\s*(?:品牌)?(?:产品)?(?:认证(?![中机]|服务|咨询)|证书|授权使用|标识使用权|标志使用权)"
# 新增“放心餐馆”21家: quoted words of praise are an honour where so many are added.
COUNTED_HONOUR = r"\s*(?:企业|单位|产品|商户|市场|门店)?[0-9]{1,4}余?[家户个件]"
# 上榜“…”名单: a list of the best.
LISTED_BEHIND = r"\s*(?:企业|品牌|产品|公示)?(?:名单|榜单|名录|行列)"
# “…”“…”等荣誉: quoted words and others listed with them are honours by the word behind.
HONOUR_BEHIND = (
    r"(?:[、，和及]?\s*[“\"][^“”\"\n。；]{2,40}[”\"]){0,12}\s*等?(?:[0-9一二三四五六七八九十多几]{1,3}[项个块张])?(?:(?:“国”|国)字号)?(?:荣誉|产业|国家级|省级){0,2}"
    r"(?:称号|荣誉|奖项|殊荣|牌匾|奖牌|奖杯|奖(?![励金]))"
)


# 驰名12件、著名88件: trade marks by what they are known for, without the noun.
_MARKED = ("驰名", "著名", "知名")
_SHORT_MARK = rf"(?:{'|'.join(_MARKED)})(?=的?[0-9]{{1,4}}[件枚])"


# 长三角品牌企业培育库: those on the list are no brands yet, the list is known for them.
_LIBRARY = r"品牌(?=(?:企业|产品)?(?:培育|后备|储备)库)"
_LIBRARIES = tuple(f"品牌{whose}{kind}" for whose in ("", "企业", "产品") for kind in ("培育库", "后备库", "储备库"))


class Head(NamedTuple):
    """The end of an award's name: 质量奖 is a quality award, and needs words of its own before it."""

    scheme: AwardScheme
    strength: Strength


# An honour for an area's own work, whose holder is a place: 质量工作考核A级, 质量强市示范城市.
OF_AREA = regex_pattern(r"考核|考评|评议|强[市县区]|先进[市县区城]|质量\p{Han}{0,4}先进单位|示范(?:城市|市|县|区)$")


@cache
def heads() -> Mapping[str, Head]:
    """Return the heads of awards' names."""
    rows = load_table("award_heads.tsv")
    return {word: Head(cast(AwardScheme, scheme), cast(Strength, strength)) for word, scheme, strength in rows}


@cache
def head_pattern() -> regex.Pattern[str]:
    """Return the pattern of a head with the grade that follows it, the longest word first."""
    words = "|".join(regex.escape(word) for word in sorted(heads(), key=len, reverse=True))
    praised = "|".join(sorted(load_words("award_praised.txt"), key=len, reverse=True))
    return regex.compile(
        rf"(?:(?P<honour>(?:{'|'.join(_PRAISES)}){_PRAISE_INNER}(?:{praised}){{1,2}}+){_NO_HONOUR}|(?P<head>{words}){_NOT_AFTER}|(?P<contest>{_CONTEST})|(?P<scene>{_SCENE})|(?P<rating>{_RATING})|(?P<rated>{_RATED})(?:{_RATED_BEHIND})|(?P<mark>{_SHORT_MARK})|(?P<library>{_LIBRARY}))"
        rf"(?P<grade>(?:[“”（(·]?(?:\p{{Han}}{{2}}类)?{GRADE}){{0,2}})(?![制章项]制)"
    )


def head_told(match: regex.Match[str]) -> Head | None:
    """Return what a match of the pattern of heads is known for; None for a rating or a contest, told by their form."""
    told = match.groupdict()
    if told.get("library"):
        return Head("brand", "given")
    return Head("honour", "given") if told.get("honour") else heads().get(told.get("head") or "")


@cache
def brands() -> frozenset[str]:
    """Return the marks that are told by their quotes."""
    return frozenset(load_words("award_brands.txt"))


@lru_cache(1024)
def level_of_known(name: str) -> GovernmentLevel | None:
    """Return the level of an award whose own words name no place.

    >>> level_of_known("长江质量奖提名奖"), level_of_known("“蒙”字标"), level_of_known("市长质量奖")
    ('province', 'province', None)
    """
    if name.endswith("驰名商标"):
        return "national"  # only the state's office finds a mark to be well known
    levels = load_table("award_levels.tsv")
    return next((cast(GovernmentLevel, level) for word, level in levels if name.startswith(word)), None)


@cache
def brand_pattern() -> regex.Pattern[str]:
    """Return the pattern of a mark that stands without quotes: 获江苏精品认证."""
    words = "|".join(sorted((b for b in brands() if len(b) > 3), key=len, reverse=True))
    given = rf"(?<=(?:入选|荣获|获评|获得|认定为|评为|获|申报|参评)(?:{words}))(?=[，。；、\n]|$)"
    return regex.compile(
        rf"(?:(?:{words})|品字标(?=企业|品牌|培育))(?:(?=认证|培育库|获证|证书|标[识志]|品牌|企业|称号|示范|[0-9]{{1,4}}余?[个家件项款户])|{given})"
    )


@cache
def cue_finder() -> AhoCorasick:
    """Return the automaton of the words that an award's name ends with; one fast pass leaves out the rest of a text."""
    from ahocorasick_rs import AhoCorasick  # noqa: PLC0415 - costs time at import

    return AhoCorasick(sorted({*heads(), *brands(), *_RATED_WORK, *_CONTESTS, *_PRAISES, *_MARKED, *_LIBRARIES}))


@cache
def left_pattern() -> re.Pattern[str]:
    """Return the pattern of the words that a name read leftwards does not run over."""
    # The standard library's engine is ten times faster over plain alternatives.
    return re.compile("|".join(sorted(load_words("award_left_words.txt"), key=len, reverse=True)))
