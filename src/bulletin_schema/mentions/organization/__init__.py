"""organization: bodies, firms and institutes, found by how their names end and read leftwards.

>>> [m.value.name for m in find_organizations("近日，姚江市市场监管局走访宁波海曙某某电器有限公司。")]
['姚江市市场监管局', '宁波海曙某某电器有限公司']
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from bulletin_schema.lexicon import division_names, load_words
from bulletin_schema.mention import Mention, longest
from bulletin_schema.mentions.organization.implied import (
    DISPATCH_CUES,
    HEAD_CUES,
    HOTLINE_CUES,
    MEDIUM_CUES,
    OFFICER_CUES,
    POST_CUES,
    SOURCE_CUES,
    find_again,
    find_short,
    read_dispatch,
    read_head,
    read_hotline,
    read_medium,
    read_officer,
    read_post,
    read_source,
)
from bulletin_schema.mentions.organization.joint import joint_start
from bulletin_schema.mentions.organization.lists import LIST_CUES, read_listed
from bulletin_schema.mentions.organization.media import find_media
from bulletin_schema.mentions.organization.model import Organization
from bulletin_schema.mentions.organization.reading import name_start
from bulletin_schema.mentions.organization.shortened import find_shortened
from bulletin_schema.mentions.organization.units import (
    UNIT_CUES,
    find_outposts,
    inner_end,
    is_held,
    outlet_end,
    outpost_end,
    read_unit,
    school_end,
)
from bulletin_schema.mentions.organization.vocabulary import Ending, WordFinder, endings
from bulletin_schema.patterns import re_pattern

__all__ = ["Organization", "find_organizations"]

_KIND = "organization"
# ISO as a body; ISO 9001, ISO/TC 8 and IEC 60335 are standards and committees.
_ACRONYM = re_pattern(r"(?<![A-Za-z0-9/-])[A-Z]+(?![A-Za-z0-9/]|[ -]?\d|[ -][A-Z]{1,2}[\d-])")
_ACRONYMS = ("CNAS", "CNCA", "ISO", "IEC", "ITU", "WTO", "WHO", "CAC", "OIML", "CEN", "CENELEC", "UNIDO", "APEC")
_WORLD = (
    "国际标准化组织",
    "国际电工委员会",
    "国际电信联盟",
    "国际计量局",
    "国际法制计量组织",
    "世界卫生组织",
    "世界贸易组织",
    "世界知识产权组织",
    "国际认可论坛",
    "国际实验室认可合作组织",
    "联合国",
    "欧盟委员会",
)
# A 委员会 of these is no authority.
_SCHOLARLY = re_pattern(r"协会|学会|联盟|标准|专家|学术|技术|专业|评审")
# 省计量院+荆州分院, 市特检中心+蒙城工作站: a branch in a place; 市计量院+医学所: a department for a field of measuring.
_BRANCH = re_pattern(
    r"(?<=[院所心])(?:[\u4e00-\u9fff]{2,4}(?:分(?:院|所|中心)|工作站|检[验测]站)|(?:医学|力学|热工|电磁|电学|长度|几何量|理化|光学|流量|衡器|时频|声学"
    r"|电离辐射|能源|食品|化工|机电|轻工|建材|纺织|承压|电梯)(?:计量|检测|检验)?(?:研究)?(?:所|室|中心))(?![长内])"
)
# 中国某某协会+风机分会: a chapter for a trade or a place.
_CHAPTER = re_pattern(r"[\u4e00-\u9fff]{2,8}?(?:分会|专业委员会|工作委员会|专委会)(?![长场])")
# 全国某某标准化技术委员会+甘蔗机械工作组: a group of a committee for a part of its field.
_GROUP = re_pattern(r"[\u4e00-\u9fff]{2,10}?(?:工作组|分技术委员会|分委会|分会)(?![组成长])")
# A bureau's own squad acts without the bureau's name: ，稽查大队突击检查….
_SQUADS = ("稽查大队", "执法大队", "稽查支队", "执法支队", "执法中队")
_CLAUSE_STARTS = "，。；：、\n\u3000 （("
# 县计量所|检定集贸市场, 5家|电线电缆经销店, 某镇一|番茄酱加工厂: whom a body looks at, and shops without a name.
_LOOKS_AT = re_pattern(
    r".{2,14}?(?:局|院|所|中心|大队|支队|分局)(?:免费|突击|集中|联合|逐[个一家])?(?:检定|检查|抽查|检验|校准|走访|巡查|排查|约谈|查处|查封|培训|指导|帮扶|服务)(?!中心|所|院|站|协会|学会)"
)
_COUNTED = re_pattern(r"[0-9两三四五六七八九十余多][家个户]$")
_SOME = re_pattern(r".*[镇乡村县市区街]一(?![品鸣心家帆正通诺方味笑壶锅碗])[\u4e00-\u9fff]{4,}$")
_LONGEST_TITLE = 14  # of a magazine, with its brackets
_LOCAL = re_pattern(r"(?:工商|质监|质量技术监督|药监|食药监|市场监管|市场监督管理|公安|教育|农业)局")
_LEVELS = re_pattern(r"[（(][省市区县州旗盟、,，/]{1,9}[)）]$")  # 各县（市、区）局
_LEVELS_REACH = 11
# 国家某产品质检中心（江西）: where a national centre sits.
_SEAT = re_pattern(r"[（(]([\u4e00-\u9fff]{2,5})[)）]")
# 某某晚报+网 is a medium of its own where it reports.
_ITS_SITE = re_pattern(r"网(?=[\u4e00-\u9fff]{0,4}(?:\d{1,2}月)?(?:\d{1,2}日)?(?:讯|电|消息|报道)|\s*(?:\n|$|记者))")
_PARTS = {"association": _CHAPTER, "institute": _BRANCH, "committee": _GROUP}
# What may not follow an ending's last character: 市委托, 区委员, 支局面, 大学生; but 市局部署, 检测中心组织 may.
_NOT_AFTER = {
    last: re_pattern(after)
    for last, after in {
        "委": "[托员任培屈]|派(?!出)",
        "学": "生",
        "局": "[面势]|部(?!署)|限(?![期时])",
        "院": "[士长校线]",
        "所": "有(?!关)|在(?:地|的|省|市|区|县|单位|企业)|[以属需谓得取采作能带]|做(?!了)",
        "心": "组(?!织)|[广城街]",
        "化": "[专研事工战组机人管体]",
        "厂": "[家房商址区名长]",
        "行": "[业情动为走驶]",
        "社": "会",
        "店": "[铺主员长名内里招面家庆堂市区县镇乡村街集站子]",
        "铺": "[设面开货路轨垫装底就张天盖子]",
        "网": "[络上点友店购红格]|站",
        "报": "[告名送警考]",
        "联": "[手合动袂](?!会)",
        "协": "[助调同作]",
        "队": "员",
    }.items()
}


def find_organizations(text: str) -> list[Mention[Organization]]:
    """Return the organisations of a clean text, sorted by start, none inside another."""
    told: list[Mention[Organization]] = list(_by_ending(text))
    introduced: list[Mention[Organization]] = []
    for (read, is_told), at, _ in _cues().find(text):
        (told if is_told else introduced).extend(read(text, at))
    introduced += [*find_media(text), *find_short(text, told), *find_outposts(told)]
    return longest([*told, *introduced, *find_again(text, introduced), *find_shortened(text, told)])


Reader = Callable[[str, int], Iterator[Mention[Organization]]]


@cache
def _cues() -> WordFinder[tuple[Reader, bool]]:
    """Return the words that a name hangs on other than an ending, with what reads it there."""
    readers: list[tuple[tuple[str, ...], Reader, bool]] = [
        (("公司", "司机", "司法"), _read_nothing, True),
        (UNIT_CUES, read_unit, True),
        (_ACRONYMS, _read_acronym, True),
        (_WORLD, _read_world, True),
        (MEDIUM_CUES, read_medium, True),
        (DISPATCH_CUES, read_dispatch, True),
        (SOURCE_CUES, read_source, True),
        (HOTLINE_CUES, read_hotline, True),
        (LIST_CUES, read_listed, False),
        (OFFICER_CUES, read_officer, False),
        (HEAD_CUES, read_head, False),
        (POST_CUES, read_post, False),
    ]
    return WordFinder((word, (read, told)) for words, read, told in readers for word in words)


def _by_ending(text: str) -> Iterator[Mention[Organization]]:
    for ending, at, stop in endings().find(text):
        if ending.type is None or (text[stop - 1] in _NOT_AFTER and _NOT_AFTER[text[stop - 1]].match(text, stop)):
            continue
        if text.endswith(ending.word, 0, at):  # 公司公司公司
            continue
        start = name_start(text, at, ending)
        if start is None:
            start = _start_alone(text, at, ending)
        if start is None or stop - start < 2 or _is_half(text, start):
            continue
        if ending.need in ("strict", "own") and _is_nameless(text, start, stop):
            continue
        if start == at and ending.word[-1] == "部" and text.endswith(("公司", "集团"), 0, at):  # a firm's 科技部
            continue
        if text[start] == "和" and text[start - 1 : start] in ("》", "”"):  # 《…规划》和县政府
            start += 1
        elif text[start - 1 : start] in ("和", "与"):
            start = joint_start(text, start, at, ending)
        end = _past_part(text, stop, ending)
        yield Mention(start, end, _KIND, _organization(text[start:end], ending))


def _start_alone(text: str, at: int, ending: Ending) -> int | None:
    """Return where a body begins that has no word of its own before its ending: ，稽查大队突击检查, 《某刊》杂志社."""
    institute = ending.word in load_words("organization_institutes.txt")
    if institute and text[at - 1 : at] == "局" and text[at - 2 : at - 1] in _CLAUSE_STARTS:
        return at - 1
    if (institute or ending.word.endswith(_SQUADS)) and text[at - 1 : at] in _CLAUSE_STARTS:
        return at
    if ending.type == "medium" and text[at - 1 : at] == "》":
        title = text.rfind("《", max(0, at - _LONGEST_TITLE), at)
        return title if title >= 0 else None
    return None


def _is_nameless(text: str, start: int, stop: int) -> bool:
    """Tell a shop or school that somebody looks at, or that is only counted: 某所检定|集贸市场, 5家|电线电缆经销店."""
    name = text[start:stop]
    return bool(_LOOKS_AT.match(name) or _SOME.match(name) or _COUNTED.search(text, max(0, start - 2), start))


def _is_half(text: str, start: int) -> bool:
    """Tell the end of a longer name, or of many: 中心 of WTO/TBT中心, 质监局 of 各县（市）质监局, but not 某中心/某公司."""
    if text[start - 1 : start] == "的" and _LOCAL.match(text, start):  # 两地的工商局
        return True
    return text.endswith(("/", ")", "）"), 0, start) and (
        (text[start - 1] == "/" and text[start - 2].isascii())
        or _LEVELS.search(text, max(0, start - _LEVELS_REACH), start) is not None
    )


def _past_part(text: str, stop: int, ending: Ending) -> int:
    """Return where an inner unit, a chapter, a branch or the seat ends that follows a name; else where the name does."""
    if ending.type == "government":
        inner = inner_end(text, stop)
        return outpost_end(text, stop) if inner == stop and ending.word[-1] == "局" else inner
    if ending.type == "company":
        return outlet_end(text, stop)
    if ending.word.endswith("大学"):
        return school_end(text, stop)
    if ending.type == "medium" and _ITS_SITE.match(text, stop):
        return stop + 1
    if ending.type in _PARTS and (part := _PARTS[ending.type].match(text, stop)):
        return stop if is_held(text, part.end()) else part.end()
    seat = _SEAT.match(text, stop) if ending.type == "institute" else None
    return seat.end() if seat and seat[1] in division_names() else stop


def _organization(name: str, ending: Ending) -> Organization:
    scholarly = ending.word == "委员会" and _SCHOLARLY.search(name)
    return Organization(name, "committee" if scholarly or ending.type is None else ending.type)


def _read_nothing(_text: str, _at: int) -> Iterator[Mention[Organization]]:
    return iter(())


def _read_acronym(text: str, at: int) -> Iterator[Mention[Organization]]:
    match = _ACRONYM.match(text, at)
    if match and match[0] in _ACRONYMS:
        yield Mention(at, match.end(), _KIND, Organization(match[0], "other"))


def _read_world(text: str, at: int) -> Iterator[Mention[Organization]]:
    name = next(word for word in sorted(_WORLD, key=len, reverse=True) if text.startswith(word, at))
    if text[at + len(name) : at + len(name) + 1] != "工":  # 联合国工业…组织
        yield Mention(at, at + len(name), _KIND, Organization(name, "other"))
