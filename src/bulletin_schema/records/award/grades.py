"""Grades that stand apart from their award's name: 市长质量奖企业4家、提名奖2家; 在质量创新大赛中获得一等奖."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bulletin_schema.layout import Sentence
from bulletin_schema.patterns import re_pattern, regex_pattern
from bulletin_schema.records.award.anatomy import grade_of, regraded, ungraded
from bulletin_schema.records.award.words import GRADE, PLACED

if TYPE_CHECKING:
    from bulletin_schema.records.award.names import Named

_AGAIN = "质量奖"  # 其中甲公司获质量奖: the award named before, without a grade
# 安徽省政府质量奖企业4家、提名奖2家: a bare grade takes the name before it.
_BARE_GRADE = regex_pattern(
    rf"(?<=[、和及中，有])(?:A{{1,5}}|[2-5]A)级(?=企业|[0-9一二三四五六七八九十])|(?<=[、和及，][0-9]{{1,4}}[家个户])A{{1,5}}级(?=企业|单位|组织)|(?<![\p{{Han}}”]|[金银]、){GRADE}|(?<=类){GRADE}"
    rf"|(?<=[获得中及和与评走摘捧夺揽出列入过下到]){GRADE}(?!牌|杯)|(?<=[为获评得])A{{1,4}}级|(?<=[0-9][个项家名](?:组织|企业|单位|个人|项目)?)(?!组织提名|个人提名){GRADE}|(?<=其中[^。；]{{0,40}}获得?){_AGAIN}(?=[，。；、]|$)|(?<=决出|评出|产生|授予|选出){_AGAIN}(?=[0-9])"
)
_GRADED = re_pattern("[奖级]|提名")
_PLACED = regex_pattern(PLACED)
_GRADE = regex_pattern(GRADE)
_ASIDE = regex_pattern(r"[（(](?:含|包括|包含)$")  # 省长质量奖（含提名奖）
# 市长质量奖（大奖、银奖、鼓励奖）: the prizes that the award is made of, behind its name.
_MADE_OF = regex_pattern(r"[”\s]*[（(]\p{Han}{2,4}(?:、\p{Han}{2,4}){1,5}[）)]")


def with_grades(text: str, sentence: Sentence, found: list[Named]) -> list[Named]:
    """Add the grades that stand alone behind a named award or contest, with its name."""
    if not found:
        return found
    found = _without_grades_of_others(found)
    added = list(_placed(text, sentence, found))
    stretch = found[0].end, sentence.end
    for match in _BARE_GRADE.finditer(text, *stretch) if _GRADED.search(text, *stretch) else ():
        base = found[bisect_right(found, match.start(), key=lambda named: named.start) - 1]
        if match.start() < base.end or base.strength == "scene" or _ASIDE.search(text, base.end, match.start()):
            continue
        name = ungraded(base.name) if match[0] == _AGAIN else _under(base.name, match[0])
        kinds = _MADE_OF.match(text, base.end)
        if name is not None and not (kinds and match.start() < kinds.end()):
            added.append(graded_as(base, match.span(), name))
    return sorted([*found, *added], key=lambda n: n.start)


def _under(name: str, grade: str) -> str | None:
    """Return the name that a grade takes from a prize; a prize that is named by its sort alone lends none: 组织奖, 个人奖."""
    return grade if _GRADE.fullmatch(name) else regraded(name, grade)


def _without_grades_of_others(found: list[Named]) -> list[Named]:
    """Drop the names that are but a grade of the prize named before them: 组织奖 in 标准创新贡献奖标准项目奖60个、组织奖5个."""
    first = next((named for named in found if _is_prize(named)), None)
    return [named for named in found if first is None or named.start <= first.start or not _GRADE.fullmatch(named.name)]


def _is_prize(named: Named) -> bool:
    return named.name.endswith("奖") and named.strength != "scene" and not _GRADE.fullmatch(named.name)


def of_topic(text: str, sentence: Sentence, names: list[Named], topic: Named) -> list[Named]:
    """Return a sentence's names with the grades of the award spoken of before it: 甲公司获一等奖, 乙公司获组织奖."""
    if not topic.name.endswith("奖") or topic.strength in ("placed", "ranked"):
        return names
    full = next((named for named in names if not _GRADE.fullmatch(named.name)), None)
    high = full.start if full else sentence.end
    graded = [
        graded_as(topic, match.span(), name)
        for match in _BARE_GRADE.finditer(text, sentence.start, high)
        if (name := ungraded(topic.name) if match[0] == _AGAIN else _under(topic.name, match[0])) is not None
    ]
    return [*graded, *(named for named in names if named.start >= high)]


def _placed(text: str, sentence: Sentence, found: list[Named]) -> Iterator[Named]:
    """Yield what was won in each contest that is named: 一等奖 behind 在全国质量创新大赛中."""
    for k, scene in enumerate(found):
        if scene.strength != "scene":
            continue
        high = found[k + 1].start if k + 1 < len(found) else sentence.end
        if scene.name.endswith(_RATED):
            for letters in _EACH_LETTERED.finditer(text, scene.end, high):
                yield graded_as(scene, letters.span(), f"{scene.name}{letters[1]}级")._replace(strength="rated")
            continue
        for match in _PLACED.finditer(text, scene.end, high):
            start = match.start("giver") if match["giver"] else match.start("grade")
            placed = graded_as(scene, (start, match.end("grade")), scene.name + match["grade"])
            level = "province" if match["giver"] else placed.level
            yield placed._replace(strength="placed", level=level)


_RATED = ("信用", "信誉", "标准化良好行为")
_EACH_LETTERED = regex_pattern(
    r"(?<![A-Za-z0-9])(A{1,5}|[2-5]A|[BM])级(?=(?:企业|单位|纳税人|的|有|共|累计){0,2}[0-9])"
)
_LETTERS = regex_pattern(
    r"(?<=申报|获评|获得|评上|评为|评定为|认定为|达到|[0-9][家个户]|新增|共有|现有|拥有)A{1,5}级(?!旅游|景区)"
)


def letters_of(text: str, sentence: Sentence, rating: Named) -> list[Named]:
    """Return the ratings of a sentence that names them by their letters alone, after one spoken of: 9家企业申报AAA级."""
    return [
        graded_as(rating, match.span(), name)._replace(years=())
        for match in _LETTERS.finditer(text, sentence.start, sentence.end)
        if (name := regraded(rating.name, match[0])) is not None
    ]


def graded_as(base: Named, stretch: tuple[int, int], name: str) -> Named:
    """Return an award under the name that a grade gives it, at the grade's own place."""
    start, end = stretch
    return base._replace(start=start, end=end, name=name, grade=grade_of(name), bare=True)
