"""Numbered: winners that run on in one line, each behind its number: （1）甲公司 （2）乙公司."""

from __future__ import annotations

from typing import NamedTuple

from bulletin_schema.patterns import regex_pattern
from bulletin_schema.records.award.held import Holders
from bulletin_schema.records.award.shape import BODY, PERSON, Shape

NUMBER = r"(?:[（(]\s*[0-9]{1,3}\s*[）)]|[0-9]{1,3}\s*[、.．]|[①-⑳])"
# A firm that no finder knows still ends like one.
FIRM = r"[\p{Han}A-Za-z·（）()]{2,40}(?:公司|集团|厂|研究院|设计院|研究所|中心|合作社|矿|医院|学校|大学|酒店|银行|支行|商场|超市)"
_ITEM = regex_pattern(rf"{NUMBER}\s*(?P<who>[{BODY}{PERSON}]|{FIRM})(?:[（(][^（）()]{{1,20}}[）)])?[\s；;，、。]*")
_MOST = 80


class Run(NamedTuple):
    """The winners of a run, and where the run ends in the shape."""

    held: Holders
    end: int


def run_of_items(shape: Shape, at: int) -> Run | None:
    """Read the numbered winners that begin at an offset of a shape."""
    names: list[str] = []
    first = last = at
    end = at
    while len(names) < _MOST and (item := _ITEM.match(shape.text, end)):
        if not names:
            first = item.start("who")
        names.append(_name(shape, *item.span("who")))
        last, end = item.end("who"), item.end()
    if not names:
        return None
    return Run(Holders(tuple(dict.fromkeys(names)), shape.clean(first), shape.clean(last)), end)


def _name(shape: Shape, start: int, end: int) -> str:
    if shape.text[start] not in (BODY, PERSON):
        return shape.text[start:end]
    name: str = shape.token(start).value.value.name
    return name
