"""Whether what stands before an ending is the name of one body, or only a word for many."""

from __future__ import annotations

import re
from typing import NamedTuple

from bulletin_schema.mentions.organization.vocabulary import Ending, Need, Role, place_names, proper_length
from bulletin_schema.patterns import re_pattern

LEGAL = re_pattern(r"公司|集团|厂$|合作社$|银行$")
_STREET = re_pattern(r"[\u4e00-\u9fff]{1,4}(?:大道|大街|路|街|巷)")
_SHORT_TRADE = 5
_LONGEST_DISTRICT = 6
_BRAND_MOST = 3  # characters
# Alone with its place it is a word for all of them: 广西专业标准化技术委员会.
_ALL_OF_THEM = "专业标准化技术委员会"
_UTILITIES = frozenset({"供电公司", "电力公司", "自来水公司", "燃气公司"})
_ZONES = ("高新", "经开", "开发", "度假", "保税", "示范", "管理", "工业园")
_SEATS = "省市区县旗州盟镇乡村道"  # 道 of 街道
_TOWNS = ("镇", "乡", "村", "道")
# With nothing else before an ending these are words for many institutes: 社区卫生服务中心, 乡镇卫生院.
_MANY = frozenset({"社区", "乡", "镇", "村", "乡镇", "街道"})
_LOWEST = ("区", "县", "旗", *_TOWNS)


class Opening(NamedTuple):
    """A place or level inside a segment."""

    start: int
    end: int
    role: Role


class Stem(NamedTuple):
    """What stands before an ending, from the last break on: where it starts and what it opens with."""

    start: int
    vague: bool
    opens: list[Opening]


def names_one(segment: str, start: int, stem: Stem, ending: Ending) -> bool:
    """Tell whether what stands before the ending makes it the name of one body."""
    opens = [o for o in stem.opens if o.start >= start]
    named = [o for o in opens if o.role != "level"]
    own = segment[start:]
    if stem.vague and not (named and named[0].start == start):
        return False
    if ending.need == "self":
        return not own or _located(own, start, opens) or _district(own, ending.word)
    if not own:
        return False
    if ending.need == "opening":
        return bool(opens) and _office(own, opens, start, ending)
    if ending.need == "brand" and _is_brand(own, opens):
        return True
    if ending.need == "brand" and len(own) <= _BRAND_MOST:
        return False
    if ending.need == "named":
        return len(own) > 1 or bool(opens)
    if ending.need in ("own", "shop"):
        return _of_its_own(own, start, opens, ending.need)
    if ending.need in ("strict", "brand") and not _has_own(own, start, opens):
        return False
    return _named(own, start, opens, named, ending)


def _is_brand(own: str, opens: list[Opening]) -> bool:
    """Tell a brand of two characters or three before a trade: 新界+泵业, but not 全市+酒业 or 仁怀+酒业."""
    return 1 < len(own) <= _BRAND_MOST and not opens and proper_length(own) == len(own)


def _has_own(own: str, start: int, opens: list[Opening]) -> bool:
    """Tell a shop with a name of its own, or a town's, from others: 某市宏济药店, but not 某市饭店 or 某镇一饭店."""
    ends = [o.end - start for o in opens if own[o.end - start - 1] in _SEATS]
    divisions = [end for end in ends if own[end - 1] not in _TOWNS]
    rest, behind = _past_street(own, max(divisions, default=0)), own[max(ends, default=0) :]
    vague = (behind.startswith("一") and proper_length(behind) == 1) or bool(_STREET.fullmatch(behind))
    return proper_length(rest) > 0 and not vague


def _located(own: str, start: int, opens: list[Opening]) -> bool:
    """江苏省常州, 西安高新技术产业开发区: places, with few other words and none long at the end."""
    if not opens:
        return False
    return opens[-1].end == start + len(own) or len(own) - sum(o.end - o.start for o in opens) < 5


def _district(own: str, word: str) -> bool:
    """锦丰+质监分局, 鲸园+工商所, 某县工商局塔尔湖+工商所, 城关+区局: a district without a table of its own."""
    near = own.rpartition("局")[2] if word.endswith("所") else own
    if word == "区局" and own.endswith(_ZONES):  # 高新+区局
        return len(own) <= _LONGEST_DISTRICT
    return (word.endswith(("分局", "所")) and 0 < len(near) <= _LONGEST_DISTRICT) or own + word[0] in place_names()


def _office(own: str, opens: list[Opening], start: int, ending: Ending) -> bool:
    """A department of its own needs a task: 某市大数据局; 某区 alone does for 政府."""
    if ending.word not in ("局", "委员会", "厅", "办公厅", "办公室"):
        return len(own) <= 16
    rest = own[opens[-1].end - start :]
    return len(rest) <= 14 and (len(rest) > 1 or (ending.word == "局" and not rest))


def _of_its_own(own: str, start: int, opens: list[Opening], need: Need) -> bool:
    """城关镇+李记+水产摊: more than a place and a trade, and for a shop a place to begin with."""
    end = 0
    for first, last, role in opens:
        seat = role != "level" or own[last - start - 1] in _SEATS
        brand = role == "county" and (first - start > end or own[end - 1 : end] in _LOWEST)
        if seat and not brand:  # 珠山区李光明, 临川区云溪岭: neither 光明 nor 云溪 is a place here
            end = last - start
    return proper_length(_past_street(own, end)) > 1 and (end > 0 or need == "own")


def _past_street(own: str, at: int) -> str:
    """Return what stands behind a place and its street: 好运来 of 岚山县南大街好运来."""
    street = _STREET.match(own, at) if at else None
    return own[street.end() if street else at :]


def _named(own: str, start: int, opens: list[Opening], named: list[Opening], ending: Ending) -> bool:
    length = proper_length(re.sub(r"[()（）]", "", own))
    if ending.word == _ALL_OF_THEM and (
        own in ("全国", "国际", "国内") or (opens and opens[-1].end == start + len(own))
    ):
        return False
    if own in _MANY and ending.type == "institute":
        return False
    if ending.need in ("strict", "brand"):
        return length > 2 and len(own) > 3
    if ending.type == "government":
        return bool(opens) or length > 1
    if ending.type == "company":  # 柳州汽车有限公司: a place and a trade are a firm's name
        if opens and ending.word in _UTILITIES:  # 市自来水公司
            return True
        trade = len(own) - sum(o.end - o.start for o in opens)
        return length > 1 or (bool(named) and trade > 1 and ending.word.endswith("有限公司"))
    if not named and own.startswith(("国家", "全国")):
        return length > 1
    if ending.word == "联盟" and len(own) > _SHORT_TRADE:  # 纺织产业质量提升联盟
        return True
    return bool(named) or length > 1 or (bool(opens) and len(own) + len(ending.word) > 3)
