r"""Rolls: names that nothing but their place tells: alone on a line, behind the last stop, as the source, in a cell.

>>> [m.value.name for m in read_rolls("（3名）\n林晓东　周　敏　何建国\n提升　质量　水平\n")]
['林晓东', '周敏', '何建国']
>>> [m.value.name for m in read_rolls("来源：何　建　国 周敏\n抽查合格。林晓东\n来源：江城日报\n")]
['林晓东', '何建国', '周敏']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from bulletin_schema.han import HAN
from bulletin_schema.mention import Mention
from bulletin_schema.mentions.person.model import Person
from bulletin_schema.mentions.person.naming import is_person, run_on
from bulletin_schema.mentions.person.western import western_end
from bulletin_schema.patterns import re_pattern

_GAP = "[ \t　、]"
_ROLL = re_pattern(rf"{_GAP}*[{HAN}]{{1,3}}(?:{_GAP}+[{HAN}]{{1,3}}){{0,40}}{_GAP}*")
# A name is set as wide as those beside it: 周　敏, 何 建 国.
_WORD = re_pattern(rf"[{HAN}]{{2,3}}|(?<![{HAN}])[{HAN}](?:{_GAP}{{1,3}}[{HAN}](?![{HAN}])){{1,2}}")
_SOURCE = re_pattern(
    rf"来源[：:](?P<names>{_GAP}*[{HAN}](?:{_GAP}*[{HAN}]){{1,11}}?)(?=$|\n|{_GAP}*(?:浏览|点击|阅读|发布))"
)
# JY10000000000000 周敏 江市监处罚〔2023〕6号: a table's cell of who is punished, before the number of the decision.
_PUNISHED = re_pattern(rf"(?<=[ \t|0-9])([{HAN}]{{2,3}})[ \t|]{{1,4}}(?=[{HAN}]{{1,8}}罚[字决]?[〔\[(（【［]20\d\d)")
_COUNT = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
# What counts people: 张某某等20人, 李某某、王某两位同志, 李某某等同志, 授予王某某、张某2人.
_MANY = re_pattern(
    r"(?=[等共\d一二两三四五六七八九十])"
    rf"(?:等(?:{_COUNT}[人名位]|同志)|共?{_COUNT}[位名](?:同志|选手|同仁)|(?<=[{HAN}])(?P<bare>{_COUNT}人)(?=[{HAN}“]))"
)
_MANY_CUES = ("等", "同志", "选手", "同仁", "授予")
# The names so counted, behind a comma, 和 or the verb that honours them.
_LIST = re_pattern(
    rf"(?:(?<![{HAN}、])|(?<=[{HAN}])(?=[和及与])|(?P<verb>授予)|表彰|聘请|聘任|评选|其中)(?P<link>[和及与]?)"
    rf"(?P<names>[{HAN}]{{2,4}}(?:、[{HAN}]{{2,4}}){{0,7}})$"
)
# 某某集团杨某森、某某商店刘某兰等同志: each behind where they work.
_WORKPLACE = re_pattern(
    rf"(?P<body>[{HAN}]{{2,16}}(?:集团|公司|商[店场厦]|[厂局院所处科店队站]|中心|大学|学校|协会|银行))(?P<name>[{HAN}]{{2,3}})"
)
_CLAUSE = re_pattern(r"[^，。；：\n]*\Z")
_LONGEST_LIST = 40
_SHORTEST, _FEWEST = 8, 3
_FULL = 3  # characters of a name behind 和
_TAIL = 16  # characters behind the last stop that can be names
_STOPS = "。！？”"
_SEATS = "省市县区镇乡村旗盟"


def read_rolls(text: str) -> Iterator[Mention[Person]]:
    """Yield the names of lines of names, three at least; behind a line's last stop; of sources; of who is punished."""
    at = 0
    for line in text.split("\n"):
        stop = max(map(line.rfind, _STOPS)) + 1
        if stop and 1 < len(line) - stop <= _TAIL:
            yield from _names(line[stop:], at + stop) or _run_on(line[stop:], at + stop)
        elif not stop and len(line) >= _SHORTEST and (" " in line or "　" in line):
            found = _names(line, at)
            yield from found if len(found) >= _FEWEST else ()
        at += len(line) + 1
    for source in _SOURCE.finditer(text) if "来源" in text else ():
        yield from _names(source["names"], source.start("names"))
    for many in _MANY.finditer(text) if any(map(text.__contains__, _MANY_CUES)) else ():
        yield from _counted(text, many)
    for cell in _PUNISHED.finditer(text) if "罚" in text else ():
        if _is_person(cell[1]):
            yield Mention(*cell.span(1), "person", Person(cell[1]))


def _counted(text: str, many: re.Match[str]) -> Iterator[Mention[Person]]:
    """Yield the names of a list whose people are counted behind it: 李某某、王某等5名同志."""
    end = many.start()
    listed = _LIST.search(text, max(0, end - _LONGEST_LIST), end)
    if many["bare"] and not (listed and listed["verb"]):  # 2人 alone counts names only where they are honoured
        return
    names = listed["names"].split("、") if listed else []
    if listed and listed["link"] and len(names[0]) < _FULL:
        return
    named = [(name, None) for name in names] or _at_work(text, end)
    for name, workplace in takewhile(lambda one: _is_named(one[0]), reversed(named)):
        at = text.rfind(name, 0, end)
        yield Mention(at, at + len(name), "person", Person(name, None, workplace))
        end = at


def _at_work(text: str, end: int) -> list[tuple[str, str | None]]:
    """Return the names of a list each of whom stands behind a workplace, and the workplaces."""
    clause = _CLAUSE.search(text, max(0, end - _LONGEST_LIST), end)
    found = [_WORKPLACE.fullmatch(part) for part in clause[0].split("、")] if clause else []
    return [(one["name"], one["body"]) for one in found if one] if all(found) else []


def _run_on(words: str, at: int) -> Iterator[Mention[Person]]:
    """Yield two names far behind a text's last stop, the blank between them lost: 。     郭某清魏某."""
    apart = len(words) - len(words.lstrip(" \t　"))
    names = run_on(words.strip(" \t　")) if apart > 1 else None
    at += apart
    for name in names or ():
        yield Mention(at, at + len(name), "person", Person(name))
        at += len(name)


def _names(words: str, at: int) -> list[Mention[Person]]:
    """Return the names of a stretch that holds nothing else."""
    if not _ROLL.fullmatch(words):
        return []
    found = [(word, re.sub(_GAP, "", word[0])) for word in _WORD.finditer(words)]
    covered = sum(len(name) for _, name in found) == len(re.sub(_GAP, "", words))
    if not covered or not all(_is_person(name) for _, name in found):
        return []
    return [Mention(at + word.start(), at + word.end(), "person", Person(name)) for word, name in found]


def _is_person(name: str) -> bool:
    """Tell a person's name that does not end as a place does: 林晓东, but not 南泉镇."""
    return name[-1] not in _SEATS and is_person(name)


def _is_named(name: str) -> bool:
    """Tell a person's name, one without a surname too: 尼玛次仁."""
    return _is_person(name) or western_end(name, 0) == len(name)
