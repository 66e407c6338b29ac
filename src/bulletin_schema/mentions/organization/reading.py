"""Leftward reading: from the ending of a name back to where the name begins."""

from __future__ import annotations

from functools import lru_cache

from bulletin_schema.mentions.organization.single import LEGAL, Opening, Stem, names_one
from bulletin_schema.mentions.organization.vocabulary import (
    PLACE_ROLES,
    Ending,
    Role,
    generics,
    groups,
    proper_length,
    tokens,
)
from bulletin_schema.patterns import re_pattern

_WINDOW = 40
# One run of name characters, read backwards.
_RUN = re_pattern(r"[〇\u3400-\u9fffA-Za-z·&]*")
# 第12加油站, read backwards.
_ORDINAL = re_pattern(r"[0-9]{1,3}第")
# (常州) inside a company's name, read backwards.
_BRACKET = re_pattern(r"[)）][\u4e00-\u9fffA-Za-z]{1,8}[(（](?=[\u3400-\u9fffA-Za-z])")
_MEASURE = re_pattern(r"(?:[万余多]*(?:家|个|名|批次|批|年度?|月份?|日|号|所|项|户|台|届|条|种|人|次|起|亿?元|%))+")
_TOWN = re_pattern(r"[\u4e00-\u9fff]{1,4}?(?:镇|乡|街道|社区|新区|开发区)")
# 报+市政府, 一季度+省市场监管局: what stands before 省 or 市 is a verb or a time; 坊前 and 城前 are towns.
_NOT_NAMED = re_pattern(
    r"(?:季度|半年|年度?|月份?|日|期间|(?<![坊店桥村堂城庙河山岭街])前|(?<![日晚早晨时商快])报|书面报|呈|请|致|转|供|获|听|谢|接|驻|拉上|叫上|带上|(?<![工招])商)$"
)
_BEFORE_ZONE = ("技术产业", "经济技术", "产业技术", "高新技术", "工业")  # before 开发区 and 园区
_ADJACENT = "委府局会厅部院"  # after one of these a place opens the next body: 省委|某省人民政府
_BRANCHES = (
    "分局",
    "检查分局",
    "稽查分局",
    "市场监督管理所",
    "市场监管所",
    "市监所",
    "监管所",
    "派出所",
    "稽查局",
    "税务所",
    "工商所",
    "质监所",
    "司法所",
)
_BODY_ENDS = ("公司", "集团", "局", "委", "厅", "大学", "研究院", "研究所", "中心", "协会", "学会", "银行")
_JOINT_TYPES = ("institute", "committee", "association")
_NATIONAL = ("国家", "中国", "全国")
_LONGEST_TRADE, _LONGEST_FIELD = 10, 18  # characters before 和: 中国石油, 全国磁悬浮动力技术基础
_TRADE = 2  # characters of a trade after a place
_NO_TRADE = ("企业", "政府", "市场", "国家", "中国", "全国", "人民", "各地", "城市", "地方")
# These stand by themselves: in 江苏省迎接国务院考核 the place is no part of the name.
_SUPREME = ("国务院", "党中央", "中共中央", "中央", "全国", "最高")
# A county and a verb: 4月17日会同县公安局 is the verb.
_WITH = "会同县"
_GOALS = frozenset({"提升", "推进", "促进", "推广", "保护", "合作", "维护", "对接", "服务"})
# What one office does to the next: 某分局+检查+某检验站, 某县局+组织+计量所.
_OFFICE_VERBS = frozenset({"检查", "抽查", "巡查", "督查", "组织"})
_LINKS = "和与及以经到于为同据按"
_WHOLE_STATE = ("国家", "中国", "全国", "中科院", "海关", "共青团", "民革", "中华", "农业", "水利", "自然")


Found = tuple[Role, int, int]


def name_start(text: str, at: int, ending: Ending) -> int | None:
    """Return where the name begins whose ending starts at `at`, None where there is no name.

    >>> text = "近日，由江苏省某某研究院"
    >>> text[name_start(text, 9, Ending("研究院", "institute", "proper")):]
    '江苏省某某研究院'
    """
    low = _run_start(text, at, ending)
    start = _begin(text[low:at], ending)
    return None if start is None else low + start


@lru_cache(maxsize=8192)
def _begin(segment: str, ending: Ending) -> int | None:
    if ending.need == "self" and ending.word.startswith(_SUPREME):
        return len(segment)
    stem = _read(segment, ending)
    start = _cut(segment, stem, ending)
    if names_one(segment, start, stem, ending):
        return start
    alone = ending.need == "self" or (ending.word == "总局" and stem.start == len(segment))  # 由总局统一组织
    return len(segment) if alone and not stem.vague else None


def _run_start(text: str, at: int, ending: Ending) -> int:
    """Go back over name characters, and over a bracketed place in a firm's name."""
    floor = max(0, at - _WINDOW)
    back = text[floor:at][::-1]
    ordinal = _ORDINAL.match(back) if back[:1].isdigit() else None
    match = _RUN.match(back, ordinal.end() if ordinal else 0)
    reach = match.end() if match else 0
    if ending.type in ("company", "institute"):
        bracket = _BRACKET.match(back, reach)
        if bracket and (more := _RUN.match(back, bracket.end())):
            reach = more.end()
    low = at - reach
    if low and text[low - 1].isdigit():
        low += _measure_length(text[low:at])
    return low + 2 if text.startswith(_WITH, low) and text[low - 1] in "日，," else low


def _measure_length(segment: str) -> int:
    match = _MEASURE.match(segment)
    return match.end() if match else 0


def _read(segment: str, ending: Ending) -> Stem:
    start, vague = 0, False
    opens: list[Opening] = []
    found = tokens().find(segment)
    for index, (role, begin, end) in enumerate(found):
        if segment[begin] in "和与及" and end > begin + 1 and segment[:begin].endswith(_BODY_ENDS):
            start, vague, opens = begin + 1, False, []  # 某某股份有限公司+和+康某集团
        elif role in PLACE_ROLES and _is_verb(segment, found, index):
            start, vague, opens = begin + 2, False, [Opening(begin + 2, end, "level")]
        elif role in PLACE_ROLES:
            opens.append(Opening(begin, end, role))
        elif role == "keep" or (role == "vague" and segment[end - 1] == "级" and opens):
            continue  # 某市摩擦材料省级质检中心
        elif role in ("word", "vague") or _breaks(segment, found, index, Stem(start, vague, opens), ending):
            start, vague, opens = end, role == "vague", []
    return Stem(start, vague, opens)


def _is_verb(segment: str, found: list[Found], index: int) -> bool:
    """Tell whether a county's name is a verb and 县: 某市质监局会同+县工商局, but 怀化市会同县."""
    begin, end = found[index][1:]
    inside = index > 0 and found[index - 1][2] == begin and found[index - 1][0] in PLACE_ROLES
    return begin > 0 and not inside and segment[begin:end] == _WITH


def _breaks(segment: str, found: list[Found], index: int, stem: Stem, ending: Ending) -> bool:
    """Tell whether a doubtful word ends the reading here: 和 in a brand does not, 检测 in 检测中心 neither."""
    role, begin, end = found[index]
    placed = ending.need in ("shop", "strict") and bool(stem.opens) and segment[begin] not in "与及"
    after = PLACE_ROLES[:2] if placed else PLACE_ROLES  # 太和镇某某水产店
    opening_next = index + 1 < len(found) and found[index + 1][1] == end and found[index + 1][0] in after
    if begin == stem.start or opening_next:
        return role != "weak" or opening_next or not LEGAL.search(ending.word) or segment[begin] in _LINKS
    if segment[begin:end] == "联合" and (segment[:begin].endswith(_ACTING) or _joins(segment, stem, begin, end)):
        return True
    if role == "verb" and segment[begin:end] in _OFFICE_VERBS and segment[:begin].endswith(("局", "队")):
        return True
    if role == "verb" and end == len(segment) and ending.word == "联盟" and segment[begin:] in _GOALS:
        return False  # 某产业质量提升联盟
    if role == "verb" and ending.type == "company" and not LEGAL.search(ending.word):
        return True  # 某街道整治农贸市场
    if role == "noun" or (role == "verb" and ending.type in ("company", "institute")):
        return bool(_TOWN.match(segment, end))
    if role == "weak" and ending.type in _JOINT_TYPES and _is_joint(segment[:begin], stem, ending):
        return False  # 国家磁性材料及制品质量监督检验中心, 中国石油和石油化工设备工业协会
    if role == "verb" or not (placed or LEGAL.search(ending.word)):
        return True
    # 浙江中和信电子有限公司: a firm's own name follows its place at once.
    return segment[begin] in _LINKS and not (stem.opens and begin - stem.opens[-1].end <= 1)


_ACTING = ("局", "队", "所", "院", "委", "中心", "消协", "协会")  # 某支队+联合+计量所


def _joins(segment: str, stem: Stem, begin: int, end: int) -> bool:
    """Tell a firm and a body that act together (某云港+联合+清华大学) from one name (上海联合矿业有限公司)."""
    first = max((o.end for o in stem.opens), default=stem.start)
    return min(proper_length(segment[first:begin]), proper_length(segment[end:])) > 1


def _is_joint(segment: str, stem: Stem, ending: Ending) -> bool:
    """Tell whether a body's name may go on past this 和 or 与: a nation's field, or a place and a trade."""
    return _is_national(segment, stem, ending) or _is_of_trade(segment, stem)


def _is_of_trade(segment: str, stem: Stem) -> bool:
    """Tell a place and a short trade, the first of two: 浙江省家具 of 浙江省家具与五金研究所."""
    if len(stem.opens) != 1 or stem.opens[0].start != stem.start or segment[stem.opens[0].end - 1] not in "省市":
        return False
    trade = segment[stem.opens[0].end :]
    return len(trade) == _TRADE and not proper_length(trade) and trade not in _NO_TRADE


def _is_national(segment: str, stem: Stem, ending: Ending) -> bool:
    """Tell whether a national body's name may go on past this 和: 中国石油, but not 中国企业 or 国家标准委."""
    if len(stem.opens) != 1 or stem.opens[0].start != stem.start:
        return False
    first = segment[stem.start :]
    longest = _LONGEST_FIELD if ending.type == "committee" else _LONGEST_TRADE
    return first.startswith(_NATIONAL) and len(first) <= longest and not first.endswith((*_BODY_ENDS, *_NO_TRADE))


def _cut(segment: str, stem: Stem, ending: Ending) -> int:
    """Drop what stands before the first place, where that is no part of the name."""
    start = stem.start
    if not stem.opens:
        return start
    first = stem.opens[0]
    prefix = segment[start : first.start]
    if prefix and prefix[-1] not in "(（":
        start = _after_prefix(prefix, start, first, ending)
    if segment.startswith(_WHOLE_STATE, start):
        return start
    if ending.word in _BRANCHES:  # 某市质量技术监督局+某区分局
        return start
    for begin, _, later in stem.opens[1:]:
        if later == "place" and begin > start and segment[begin - 1] in _ADJACENT:
            start = begin
    return start


def _after_prefix(prefix: str, start: int, first: Opening, ending: Ending) -> int:
    if prefix.endswith(_BEFORE_ZONE) and first.role == "level":  # 某某高新技术产业+开发区
        return start
    if first.role == "level":
        return first.start if len(prefix) > 6 or _NOT_NAMED.search(prefix) else start
    if prefix[-1] in _ADJACENT or prefix.endswith(("集团", "公司", "大学", "总署", "行", "局", "业")):
        return start
    if first.role == "county" and len(prefix) == 1:  # 西太湖管委会
        return start
    if ending.type != "government" and (first.role == "county" or _ends_in_trade(prefix)):
        return start
    if ending.type == "company" and prefix in groups():  # 东风柳州汽车有限公司
        return start
    return first.start


def _ends_in_trade(prefix: str) -> bool:
    """蒙牛乳业河南有限公司: a firm's name and trade may stand before the place of its branch."""
    found = generics().find(prefix)
    return len(prefix) > 3 and bool(found) and found[-1][2] == len(prefix)
