"""Quoted: what kind of award quoted words are, told by themselves or by the words around them: 获评“…”, “…”称号."""

from __future__ import annotations

import re

import regex

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.award.model import AwardScheme
from bulletin_schema.records.award.words import (
    CERTIFIED_BEHIND,
    COUNTED_BRAND,
    COUNTED_HONOUR,
    GRADE,
    HONOUR_BEHIND,
    LISTED_BEHIND,
    Strength,
    brands,
    head_pattern,
    head_told,
)

_MARK_LENGTH = 9
_TITLE = regex_pattern(HONOUR_BEHIND)
# 获评“…”: the quoted words are a prize whatever they are.
_GIVEN = regex_pattern(
    r"(?:表彰|荣登|荣列|荣获|获评|获颁|获授|喜获|喜提|荣膺|蝉联|授予|评为|评选为|命名为|当选|捧得|捧回|斩获|夺得|摘得|获得|获|创成|创建成|创建为)"
    r"(?:了|为|全国|国家|(?:\p{Han}{2,3}[省市县区])?|[省市县区]级?|20[0-9]{2}年度?|首批|第\p{Han}{1,3}[届批]){0,3}\s*$"
)
_REACH = 14
_CERTIFIED = regex_pattern(CERTIFIED_BEHIND)
_LISTED = regex_pattern(LISTED_BEHIND)
_TAKES = regex_pattern(r"(?:拿到|领到|领取|取得|获得|荣获|获评|获颁|获|通过|斩获|摘得|新增)了?(?:首批|\s)*$")
_OF_SYSTEMS = regex_pattern(
    r"[A-Za-z0-9]|体系|管理|资质|资格|强制|安全|绿色|有机|无公害|职业|技能|服务认证|节能|环境标志|合格|[三两]品|一标"
)
_COUNTED = regex_pattern(COUNTED_HONOUR)
_PRAISE = regex_pattern(r"名优|诚信|放心|满意|守信|文明|优秀|先进|信得过|金牌|标杆")
_HAVING = regex_pattern(r"(?:新增|评选出?|评出|评定|认定|命名|拥有|现有)了?(?:首批|\s)*$")
_RANKING = regex_pattern(r"(?:榜单?|[0-9百千十]+强)$")
_STANDS_ON = regex_pattern(r"(?:上榜|登上|登榜|入选|入围|跻身|位列|荣登|荣列|名列)了?(?:首批|[0-9]{4}年度?|\s)*$")
# 获得“…基金”的救助款: what was given is not what the quotes name.
_POSSESSED = regex_pattern(
    r"(?:帮扶|扶持|贷款|补贴|补助|保险)|的[^，。；]{0,10}?(?:款|资金|资助|授权|使用权|订单|支持|机会|青睐|信任|好评)"
)
_PLAIN = regex_pattern(
    r"高新技术企业|地理标志|专精特新|小巨人|单项冠军|瞪羚|独角兽|众创空间|企业技术中心|实验室|上市公司|合格|^(?:优秀|良好|好|一等)$|通过|锦旗|失信|异常|黑名单"
)
_BRAND_SHAPE = regex_pattern(
    r"^(?:好品|品质)\p{Han}{2}$|^\p{Han}{2,3}(?:精品|优品|名品|好品|品牌|制造|质造|名牌|品质)$"
)
_GRADE_ALONE = regex_pattern(GRADE)
_BRAND_NOUN = regex_pattern(
    r"\s*(?:[0-9]{1,4}余?[家个件项张]|品牌|认证|企业|产品|区域公[共用]品牌|称号|示范|名单|标[识志]|累计|总数|数量)"
)

_OF_STANDARD = regex_pattern(r"(?:团体|行业|地方)?标准(?!创新|化)")  # “浙江制造”团体标准6项
_BRACKET = regex_pattern(r"[（(][^（）()]{1,8}[）)]$")
_QUALITY_PRIZE = regex_pattern(r"质量\p{Han}{0,4}奖")
_BRAND_WORDS = regex_pattern(r"名牌|商标|品牌$|精品$")


def kind_of_quoted(
    text: str, sentence: Sentence, match: re.Match[str], head: regex.Match[str] | None
) -> tuple[AwardScheme | None, Strength | None]:
    """Tell what quoted words are: a mark, a prize told by its head, or one told by the words around it."""
    inner = match[1].strip()
    if _OF_STANDARD.match(text, match.end()):
        return None, None
    if (
        inner in brands()
        or (_BRAND_SHAPE.search(inner) and _BRAND_NOUN.match(text, match.end()))
        or (_is_mark(inner) and COUNTED_BRAND.match(text, match.end()))
    ):
        return "brand", "alone"
    lead = text[max(sentence.start, match.start() - _REACH) : match.start()]
    if head is None and _is_certified(text, match, lead):
        return "brand", "given"
    if head:
        known = head_told(head)
        scheme = known.scheme if known else scheme_of_rating(head[0])
        return scheme, known.strength if known else "alone"
    if _PLAIN.search(inner) or _GRADE_ALONE.fullmatch(inner):
        return None, None
    praised = _PRAISE.search(inner) and _COUNTED.match(text, match.end()) and _HAVING.search(lead)
    ranked = praised or _is_ranking(lead, inner) or (_STANDS_ON.search(lead) and _LISTED.match(text, match.end()))
    given = (_GIVEN.search(lead) or ranked) and not _POSSESSED.match(text, match.end())
    if given or _TITLE.match(text, match.end()):
        return _scheme_of_words(inner), "given"
    return None, None


def _is_mark(inner: str) -> bool:
    return 2 < len(inner) < _MARK_LENGTH and _OF_SYSTEMS.search(inner) is None


def _is_certified(text: str, quotes: re.Match[str], lead: str) -> bool:
    """Tell a mark whose certificate somebody takes: 拿到“香港优质”证书; no certificate of systems or of skill."""
    taken = _CERTIFIED.match(text, quotes.end()) and _TAKES.search(lead)
    return taken is not None and _OF_SYSTEMS.search(quotes[1]) is None


def _is_ranking(lead: str, inner: str) -> bool:
    """Tell a list of the best that somebody stands on: 上榜“2021中国品牌500强”."""
    return _RANKING.search(inner) is not None and _STANDS_ON.search(lead) is not None


def head_of_quoted(words: str) -> regex.Match[str] | None:
    """Return the head that quoted words end with: 质量奖 of 江苏省质量奖（组织）."""
    whole = _BRACKET.sub("", words)
    return next((head for head in head_pattern().finditer(whole) if head.end() >= len(whole) - 2), None)


def scheme_of_rating(words: str) -> AwardScheme:
    """Return the scheme of a name that ends with its letters: 质量信用AA级."""
    return "credit_rating" if "信用" in words or "信誉" in words else "honour"


def _scheme_of_words(words: str) -> AwardScheme:
    if "信用" in words and "A" in words:
        return "credit_rating"
    if _QUALITY_PRIZE.search(words):
        return "quality_award"
    return "brand" if _BRAND_WORDS.search(words) else "honour"
