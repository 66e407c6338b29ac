"""organization: bodies, firms and institutes, found by how their names end and read leftwards.

>>> [m.value.name for m in find_organizations("近日，姚江市市场监管局走访宁波海曙某某电器有限公司。")]
['姚江市市场监管局', '宁波海曙某某电器有限公司']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_schema.mention import Mention, longest
from bulletin_schema.mentions.organization.implied import find_again, find_implied, find_short
from bulletin_schema.mentions.organization.joint import joint_start
from bulletin_schema.mentions.organization.lists import find_listed
from bulletin_schema.mentions.organization.model import Organization
from bulletin_schema.mentions.organization.reading import name_start
from bulletin_schema.mentions.organization.units import find_units, inner_end
from bulletin_schema.mentions.organization.vocabulary import endings

__all__ = ["Organization", "find_organizations"]

_KIND = "organization"
# ISO as a body; ISO 9001, ISO/TC 8 and IEC 60335 are standards and committees.
_LATIN = re.compile(
    r"(?<![A-Za-z0-9/])(?:ISO|IEC|ITU|WTO|WHO|CAC|OIML|CEN|CENELEC|UNIDO|APEC)(?![A-Za-z0-9/]|[ -]?\d)"
    r"|国际标准化组织|国际电工委员会|国际电信联盟|国际计量局|国际法制计量组织|世界卫生组织|世界贸易组织|世界知识产权组织"
    r"|国际认可论坛|联合国(?!工)|欧盟委员会"
)
# What may not follow an ending's last character: 市委托, 区委员, 支局面, 大学生.
_NOT_AFTER = {
    "委": "托员派任培屈",
    "学": "生",
    "局": "面势部限",
    "院": "士长校线",
    "所": "有在以属需谓得做取采作要能带",
    "心": "组",
    "厂": "家房商址区名长",
    "行": "业情动为走驶",
    "社": "会",
    "店": "铺主员",
}


def find_organizations(text: str) -> list[Mention[Organization]]:
    """Return the organisations of a clean text, sorted by start, none inside another."""
    told = longest([*_by_ending(text), *_international(text), *find_units(text)])
    introduced = [*find_listed(text), *find_implied(text), *find_short(text, told)]
    return longest([*told, *introduced, *find_again(text, introduced)])


def _by_ending(text: str) -> Iterator[Mention[Organization]]:
    for ending, at, end in endings().find(text):
        if ending.type is None or text[end : end + 1] in _NOT_AFTER.get(text[end - 1], ()):
            continue
        if text.endswith(ending.word, 0, at):  # 公司公司公司
            continue
        start = name_start(text, at, ending)
        if start is None or end - start < 2:
            continue
        if ending.word in ("总局", "总署") or ending.type == "committee":
            start = joint_start(text, start)
        if ending.type == "government":
            end = inner_end(text, end)
        yield Mention(start, end, _KIND, Organization(text[start:end], ending.type))


def _international(text: str) -> Iterator[Mention[Organization]]:
    for match in _LATIN.finditer(text):
        yield Mention(match.start(), match.end(), _KIND, Organization(match[0], "other"))
