r"""Of a unit: names that stand behind the unit their bearer is of, and no office between.

>>> [m.value.name for m in read_of_unit("抽检51批次。（质量科陈  娟  消保科俞国强）\n来源：某省计量院 史建军\n")]
['陈娟', '俞国强', '史建军']
>>> [m.value.name for m in read_of_unit("（江城县市场监管局 唐小毛）标准自今日起实施。（详见附件 全文）")]
['唐小毛']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_schema.han import HAN
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.person.model import Person
from bulletin_schema.mentions.person.naming import is_person
from bulletin_schema.patterns import re_pattern

_GAP = "[ \t　、]"
_UNIT = rf"[{HAN}]{{1,22}}?(?:[科处股室局所队院会]|中心|办公室|支部)"
_NAME = rf"(?:[{HAN}]{{2,3}}|[{HAN}][ 　]{{1,3}}[{HAN}])(?![{HAN}])"
_NAMED = rf"{_UNIT}{_GAP}*({_NAME})(?:{_GAP}+({_NAME})(?={_GAP}|\Z))?"  # 质量科 陈某 李某
_PART = re_pattern(_NAMED)
_SIGNED = re_pattern(rf"(?:{_NAMED}{_GAP}*){{1,3}}")
_BRACKET = re_pattern(rf"[(（]({_GAP}*[{HAN}][{HAN} \t　、]{{4,40}})[)）]")
_SOURCE = re_pattern(rf"来源[：:][ 　]*(?P<words>{_UNIT}[ 　]{{1,3}}{_NAME})(?=[ \t)）\n]|\Z)")


def read_of_unit(text: str) -> Iterator[Mention[Person]]:
    """Yield who signs behind a unit: in brackets, whatever stands beside them, and as a source."""
    for bracket in _BRACKET.finditer(text):
        if _SIGNED.fullmatch(bracket[1]):
            yield from _named(text, *bracket.span(1))
    for source in _SOURCE.finditer(text) if "来源" in text else ():
        yield from _named(text, *source.span("words"))


def _named(text: str, at: int, end: int) -> Iterator[Mention[Person]]:
    """Yield the names behind one unit after another; none where one of the words is no name."""
    spans = [part.span(name) for part in _PART.finditer(text, at, end) for name in (1, 2) if part[name]]
    names = [re.sub(r"\s", "", text[slice(*span)]) for span in spans]
    if all(map(is_person, names)):
        for span, name in zip(spans, names, strict=True):
            yield Mention(*span, "person", Person(name))
