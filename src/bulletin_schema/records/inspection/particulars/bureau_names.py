"""What bureaus are called: by a branch named behind them, 市市场监管局清溪所, by itself further on, without their province."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import regex

from bulletin_schema.mention import Mention
from bulletin_schema.mentions.region.table import divisions
from bulletin_schema.patterns import regex_pattern
from bulletin_schema.reading import Reading

_BRANCH = regex_pattern(
    r"(?!组织|要求|指导|会同|联合|安排|辖区|下属|机关|基层|各|该|在)(?:\p{Han}{2,4}|\p{Han}{2,3}(?:市场监管|监管|工商))(?:所|分局|大队|中队)"
    r"(?=自|于|对|组织|开展|在|近日|日前|会同|联合|执法|根据|按照|共|已|工作人员|，|检查|通过|针对|为|[^\p{Han}])"
)


def with_branches(reading: Reading, bodies: Sequence[Mention[Any]], high: int) -> list[Mention[Any]]:
    """Return bodies in order, a bureau with the branch named right behind it; the branch by itself is a body too."""
    told = [_in_full(reading, body) for body in bodies]
    pairs = [(body, full) for body, full in zip(bodies, told, strict=True) if full is not body]
    alone = [one for body, full in pairs for one in _named_alone(reading, body, full, high)]
    taken = {one.start for one in alone}
    inside = {full.end for _, full in pairs}
    kept = [one for one in told if one.start not in taken and (one.end not in inside or one in {f for _, f in pairs})]
    return sorted([*kept, *alone], key=lambda one: one.start)


def _named_alone(reading: Reading, body: Mention[Any], full: Mention[Any], high: int) -> Iterator[Mention[Any]]:
    """Yield the places where a branch is named without its bureau: 清溪所 after 市市场监管局清溪所."""
    name = full.value.name.removeprefix(body.value.name)
    at = reading.text.find(name, full.end, high)
    while at >= 0:
        if not reading.text.startswith(body.value.name, at - len(body.value.name)):
            yield full._replace(start=at, end=at + len(name), value=full.value._replace(name=name))
        at = reading.text.find(name, at + 1, high)


def _in_full(reading: Reading, body: Mention[Any]) -> Mention[Any]:
    if not body.value.name.endswith("局"):
        return body
    branch = _BRANCH.match(reading.text, body.end)
    if branch is None:
        return body
    return body._replace(end=branch.end(), value=body.value._replace(name=body.value.name + branch.group()))


def as_told_mostly(text: str, name: str) -> str:
    """Return a body's name without its province, where a text has it so too: 甘肃秦安质监局…。秦安质监局抽检…."""
    short = _province().sub("", name)
    return short if short != name and text.count(short) > text.count(name) else name


@cache
def _province() -> regex.Pattern[str]:
    """Return the pattern of the province before the name of one of its bodies, 甘肃 in 甘肃秦安质监局, and of no 甘肃质监局."""
    provinces = (one for one in divisions() if one.level == "province" and not one.name.endswith("市"))
    names = "|".join(short for one in provinces for short in one.short)
    return regex.compile(
        rf"^(?:{names})(?:省|(?:壮族|回族|维吾尔)?自治区)?(?=\p{{Han}}{{2,6}}(?:[市县区旗州]|质|工商|市监|食药))"
        r"(?!质|工商|市[监场]|食药|药监|消|纤|计|检)"
    )
