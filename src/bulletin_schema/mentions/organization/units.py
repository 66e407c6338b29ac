"""Inner units: 某市质监局+质量处, and a department named alone: 标准创新管理司."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from bulletin_schema.lexicon import load_words
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.organization.model import Organization
from bulletin_schema.mentions.organization.vocabulary import PLACE_ROLES, proper_length, tokens
from bulletin_schema.patterns import re_pattern

# A 司 that is no 公司, 司机 or 司法; a 处 or 科 only beside what it does.
_ALONE = re_pattern(r"(?<![公上])司(?![机法令徒马仪空炉])|[处科]")
# 市质监局+质量科+科长: beside an office the department belongs to the office, not to the name of the body.
_OFFICE = re_pattern(
    r"[ \u3000]?(?:原|副|常务|[一二三四]级)*(?:[处科股]长|主任|调研员|巡视员|负责(?:人|同志))(?![\u4e00-\u9fff]{0,2}质量奖)"
)
_HELD = ("处", "科", "股", "室")
_SQUADS = ("支队", "大队", "总队", "中队")
_OWN_OFFICES = ("委办公室", "府办公室", "会办公室", "协办公室", "大办公室")  # bodies of their own: 县委办公室
# 组织特种设备安全监察科和市特检所人员: a department among those who act.
_ACTS = ("会同", "联合", "牵头", "组织", "人员", "工作人员", "、", "和", "与", "召开", "开展", "深入")
# 某某商贸有限公司+东湖店: an outlet of a firm, called after where it is.
_OUTLET = re_pattern(r"([\u4e00-\u9fff]{2,10}?)(?:分店|便利店|水厂|门市部|(?<!门)店)(?![主员铺里内长])")
# 江南大学+纺织科学与工程学院
_SCHOOL = re_pattern(r"(?![和与及、等的])([\u4e00-\u9fff]{2,7}(?:与[\u4e00-\u9fff]{2,6})?)学院(?!长)")
_STATION = re_pattern(r"局([\u4e00-\u9fff]{2,3}所)\Z")
_LONG_UNIT = 5
UNIT_CUES = ("司", *(unit + act for unit in "处科" for act in _ACTS))


class _Patterns(NamedTuple):
    after: re.Pattern[str]
    before: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    heads = sorted(load_words("organization_units.txt"), key=lambda w: (-len(w), w))
    forward = "|".join(map(re.escape, heads))
    backward = "|".join(re.escape(w[::-1]) for w in heads)
    after = re.compile(
        rf"(?:(?!与|和)(?:{forward}|与|和){{1,6}}(?:[处科室](?!长|[理罚置分学目技普])|股(?![份权东票价市本民指长])|(?:支|总|大|中)?队(?![长员伍])|分?局(?![长面部限势])|司(?!长)|办(?![公理事法好结案证学成]))|[\u4e00-\u9fff]{{2,8}}?(?<!公)司(?=[\u4e00-\u9fff]{{0,3}}副?司长)|[处科室]?办公[厅室]"
        r"|(?:机关)?党[组委](?![书成委副会和政、])|(?<=[委府大协])办(?![公理事法好结案证学成班会刊报赛展的了得到手实文]))"
    )
    return _Patterns(after, re.compile(rf"(?:{backward}){{1,6}}"))


@cache
def _outpost() -> re.Pattern[str]:
    """Return the pattern of a town's station, told by what stands behind it: 市市场监管局+大溪所|会同."""
    acts = "|".join(map(re.escape, load_words("organization_outpost_acts.txt")))
    return re.compile(
        r"(?![派赴到由在对各所组联会请])[\u4e00-\u9fff]{2,3}(?<![场厕寓处住诊究会事验测定察各])所"
        rf"(?=[，。、；：）)]|{acts}|在[\u4e00-\u9fff]{{2,5}}(?:镇|乡|街道|辖区|村|路|市场))"
    )


def inner_end(text: str, end: int) -> int:
    """Return where the inner unit, or its own one, ends that follows a body directly; `end` where none does.

    >>> inner_end("市质监局质量处提醒", 4), inner_end("市质监局质量处副处长", 4), inner_end("林草局科技司标准处", 3)
    (7, 4, 9)
    """
    match = _patterns().after.match(text, end)
    inner = _patterns().after.match(text, match.end()) if match and match[0].endswith("司") else None
    unit = inner or match
    return unit.end() if unit and not is_held(text, unit.end()) else end


def is_held(text: str, end: int) -> bool:
    """Tell a department whose office follows: 质量科+科长, 办公室+主任, but no 市委办公室+主任."""
    if not text.startswith(_HELD, end - 1) or text.endswith(_OWN_OFFICES, 0, end):
        return False
    return _OFFICE.match(text, end) is not None


def unit_start(text: str, end: int) -> int:
    """Return where the department or squad begins that ends at `end`, its body unnamed; `end` itself where none does.

    >>> unit_start("据质量监督科科长介绍", 6), unit_start("兼稽查支队支队长", 5), unit_start("据某某科科长介绍", 4)
    (1, 1, 4)
    """
    last = end - (2 if text.startswith(_SQUADS, end - 2) else 1)
    head = _patterns().before.match(text[max(0, last - 16) : last][::-1])
    return last - head.end() if head and head.end() > 1 else end


def outlet_end(text: str, end: int) -> int:
    """Return where the outlet ends that follows a firm directly, `end` itself where none does.

    >>> outlet_end("恒信商贸有限公司东湖店", 8), outlet_end("恒信商贸有限公司开设的门店", 8)
    (11, 8)
    """
    outlet = _OUTLET.match(text, end)
    roles = [role for role, _, _ in tokens().find(outlet[1])] if outlet else []
    if outlet is None or any(role not in PLACE_ROLES for role in roles):
        return end
    return outlet.end() if roles or proper_length(outlet[1]) > 1 else end


def school_end(text: str, end: int) -> int:
    """Return where a university's school ends that follows it directly, `end` itself where none does.

    >>> school_end("江南大学纺织科学与工程学院", 4), school_end("江南大学会同北京服装学院", 4)
    (13, 4)
    """
    school = _SCHOOL.match(text, end)
    if school is None or any(role not in ("keep", "noun", "weak") for role, _, _ in tokens().find(school[1])):
        return end
    return school.end()


def outpost_end(text: str, end: int) -> int:
    """Return where the station ends that follows a bureau, called after its town; `end` itself where none does.

    >>> outpost_end("市市场监管局大溪所会同公安检查", 6), outpost_end("市市场监管局派员到场所检查", 6)
    (9, 6)
    >>> outpost_end("市市场监管局大溪所所长介绍", 6)
    9
    """
    outpost = _outpost().match(text, end)
    return outpost.end() if outpost else end


def find_outposts(organizations: Iterable[Mention[Organization]]) -> Iterator[Mention[Organization]]:
    """Yield the stations of bureaus by the names they are called by afterwards: 大溪所."""
    for body in organizations:
        if body.value.type == "government" and (station := _STATION.search(body.value.name)):
            name = station[1]
            yield Mention(body.end - len(name), body.end, "organization", Organization(name, "government"))


def read_unit(text: str, at: int) -> Iterator[Mention[Organization]]:
    """Yield the department that ends at a cue and stands without the body it belongs to."""
    head = _patterns().before.match(text[max(0, at - 16) : at][::-1]) if _ALONE.match(text, at) else None
    if head and head.end() > 2 - (text[at] != "司"):
        start = at - head.end()
        if text.startswith("组织", start) and at - start > _LONG_UNIT:  # 组织+特种设备监察科; but 组织科
            start += 2
        yield Mention(start, at + 1, "organization", Organization(text[start : at + 1], "government"))
